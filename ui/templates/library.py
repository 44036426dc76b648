"""The templates there are: those the program brings, as the project words them, and the project's own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from feltnoter.domain.entities import Template
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project import Project


@dataclass(frozen=True, slots=True)
class Beginning:
    """One of them. ``id`` is empty while nobody has changed what the program brings."""

    id: str
    origin: str
    name: str
    kind: NoteKind
    body: str


class Library(QObject):
    """Reads them. What the program brings is in the language of the window until somebody changes it."""

    def all(self, project: Project) -> list[Beginning]:
        """The program's, in their order, then the project's own."""
        kept = sorted(project.rows.find(Template), key=_order)
        found: list[Beginning] = []
        for ours in self.brought():
            changed = [template for template in kept if template.origin == ours.origin]
            found += [_beginning(template) for template in changed] or [ours]
        known = {ours.origin for ours in self.brought()}
        return [*found, *(_beginning(template) for template in kept if template.origin not in known)]

    def brought(self) -> list[Beginning]:
        """What the program brings."""
        return [
            Beginning(
                "",
                "observation",
                self.tr("Observation"),
                NoteKind.OBSERVATION,
                self.tr("What did I see?\n\n\nWhat did I hear?\n\n\nWhat made me wonder?\n\n"),
            ),
            Beginning(
                "",
                "aeiou",
                self.tr("Observation, AEIOU"),
                NoteKind.OBSERVATION,
                self.tr(
                    "Activities – what do people do?\n\n\n"
                    "Environment – what is the place like?\n\n\n"
                    "Interactions – who does what with whom?\n\n\n"
                    "Objects – which things are in use?\n\n\n"
                    "Users – who is here, in which roles?\n\n"
                ),
            ),
            Beginning(
                "",
                "interview",
                self.tr("Interview"),
                NoteKind.INTERVIEW,
                self.tr(
                    "Interviewer: Will you tell me about the last time you …?\n\n"
                    "Interviewer: What happened then?\n\n"
                    "Interviewer: What was most difficult, and what did you do about it?\n\n"
                    "Interviewer: What works well as it is?\n\n"
                    "Interviewer: Is there something I should have asked about?\n"
                ),
            ),
            Beginning(
                "",
                "journey",
                self.tr("User journey"),
                NoteKind.OBSERVATION,
                self.tr(
                    "Whose journey, and where to?\n\n\n"
                    "Before – what happens, who is there, how does it feel?\n\n\n"
                    "On the way – what happens, who is there, how does it feel?\n\n\n"
                    "At the goal – what happens, who is there, how does it feel?\n\n\n"
                    "Afterwards – what does it lead to?\n\n\n"
                    "Where does it jam?\n\n"
                ),
            ),
            Beginning(
                "",
                "leader",
                self.tr("Leadership under the magnifying glass"),
                NoteKind.REFLECTION,
                self.tr(
                    "The situation – where, when, who?\n\n\n"
                    "What did I do and say?\n\n\n"
                    "What did I leave undone?\n\n\n"
                    "What happened with the others?\n\n\n"
                    "What surprised me about my own part?\n\n\n"
                    "What will I try next time?\n\n"
                ),
            ),
        ]


def caret_in(body: str) -> int:
    """Where the first answer goes: on the first empty line, else at the end (code points)."""
    at = body.find("\n\n")
    return len(body) if at < 0 else at + 1


def _beginning(template: Template) -> Beginning:
    return Beginning(template.id, template.origin, template.name, template.kind, template.body)


def _order(template: Template) -> tuple[str, str]:
    return template.position, template.id
