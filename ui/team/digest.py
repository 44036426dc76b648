"""What came in, told per person: one line for each kind of thing somebody did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject

from feltnoter.domain.entities import Coding, Excerpt, Member, Note
from feltnoter.project import Project
from feltnoter.project.teamwork import News
from ui.team.words import TeamWords


@dataclass(frozen=True, slots=True)
class Line:
    """Who did what; ``place`` and ``target`` are where »Vis« goes, "" for nowhere."""

    who: str
    deed: str
    icon: str
    place: str = ""
    target: object = None


_ICONS: Final = {
    "notes": ("notebook-pen", "notes"),
    "codings": ("highlighter", "coding"),
    "codes": ("tag", "coding"),
    "cards": ("layout-dashboard", "board"),
    "themes": ("shapes", "themes"),
    "members": ("users-round", ""),
    "project": ("folder-kanban", "project"),
    "questions": ("folder-kanban", "project"),
    "memos": ("pencil-line", ""),
    "participants": ("user-round", "notes"),
    "visits": ("route", "notes"),
}
_ORDER = tuple(_ICONS)
_WHOLE_PLACE = frozenset({"project", "questions", "codes", "participants", "visits"})


class Digest(QObject):
    """Turns lines of news into sentences."""

    def __init__(self, words: TeamWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def lines(self, project: Project, news: Sequence[News]) -> list[Line]:
        """Newest person first, each person's deeds in the order of the work."""
        found: dict[tuple[str, str, str], dict[str, None]] = {}
        added: set[tuple[str, str]] = set()
        people: dict[str, int] = {}
        for number, line in enumerate(news):
            what = line.what
            if what == "added":
                added.add((line.root, line.entity))
            elif what == "changed" and (line.root, line.entity) in added:
                continue  # what is new need not be told as changed too
            people[line.member] = number
            found.setdefault((line.member, line.root, what), {})[line.entity] = None
        told = []
        for member in sorted(people, key=people.__getitem__, reverse=True):
            for root in _ORDER:
                for what in ("added", "changed", "removed"):
                    ids = list(found.get((member, root, what), ()))
                    deed = self._deed(root, what, len(ids)) if ids else ""
                    if deed:
                        told.append(self._line(project, member, root, what, ids, deed))
        return told

    def _line(self, project: Project, member: str, root: str, what: str, ids: list[str], deed: str) -> Line:
        icon, place = _ICONS[root]
        target: object = ids[-1]
        if root == "codings":
            coding = project.rows.get(Coding, ids[-1])
            excerpt = project.rows.get(Excerpt, coding.excerpt) if coding is not None else None
            target = (excerpt.note, excerpt.start, excerpt.end) if excerpt is not None else None
        elif (root == "notes" and project.rows.get(Note, ids[-1]) is None) or root in _WHOLE_PLACE:
            target = None
        if what == "removed":
            place = ""
        if (root, what, member) == (
            "members",
            "added",
            "",
        ):  # whoever joins adds herself before she is anybody
            newcomers = [found.name for i in ids if (found := project.rows.get(Member, i)) is not None]
            if newcomers:
                return Line(", ".join(newcomers), self.tr("is on the team now"), icon)
        return Line(self._words.who(project, member), deed, icon, place, target)

    def _deed(self, root: str, what: str, n: int) -> str:
        match root, what:
            case "notes", "added":
                return self.tr("wrote %n note(s)", "", n)
            case "notes", "changed":
                return self.tr("worked on %n note(s)", "", n)
            case "notes", "removed":
                return self.tr("deleted %n note(s)", "", n)
            case "codings", "added":
                return self.tr("put on %n code(s)", "", n)
            case "codings", "removed":
                return self.tr("took off %n code(s)", "", n)
            case "codes", "added":
                return self.tr("made %n new code(s)", "", n)
            case "codes", "changed":
                return self.tr("changed %n code(s) in the codebook", "", n)
            case "cards", "added":
                return self.tr("laid %n card(s) on the board", "", n)
            case "cards", "changed":
                return self.tr("moved %n card(s)", "", n)
            case "cards", "removed":
                return self.tr("took %n card(s) off the board", "", n)
            case "themes", "added":
                return self.tr("made %n theme(s)", "", n)
            case "themes", "changed":
                return self.tr("worked on %n theme(s)", "", n)
            case "themes", "removed":
                return self.tr("deleted %n theme(s)", "", n)
            case "members", "added":
                return self.tr("added %n team member(s)", "", n)
            case "members", "removed":
                return self.tr("removed %n team member(s)", "", n)
            case "project" | "questions", "added" | "changed":
                return self.tr("changed the question or the facts of the project")
            case "memos", "added" | "changed":
                return self.tr("wrote %n memo(s)", "", n)
            case "participants", "added" | "changed":
                return self.tr("added or changed %n participant(s)", "", n)
            case "visits", "added" | "changed":
                return self.tr("planned or changed %n field visit(s)", "", n)
        return ""
