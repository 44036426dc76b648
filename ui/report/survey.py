"""What the report will hold and what is worth a look first; read in a worker with its own connection."""

from __future__ import annotations

from dataclasses import dataclass

from feltnoter.project import Project
from feltnoter.project.checks import Finding, findings
from feltnoter.project.lists import ThemeEntry, ThemeLists
from feltnoter.project.privacy import Look
from feltnoter.project.reporting import report_content, today
from feltnoter.report.model import Language, ReportModel


@dataclass(frozen=True, slots=True)
class Wish:
    """What has been chosen. ``left_out`` are themes: a new one comes along until somebody unticks it."""

    draft: bool
    language: Language
    left_out: frozenset[str]

    def chosen(self, themes: list[ThemeEntry]) -> frozenset[str]:
        """The ids of the themes that come along."""
        return frozenset(entry.id for entry in themes if entry.number) - self.left_out


@dataclass(frozen=True, slots=True)
class Survey:
    """The answer to the wish with the same number; an older one is dropped."""

    number: int
    model: ReportModel
    themes: tuple[ThemeEntry, ...]
    findings: tuple[Finding, ...]


def model_of(project: Project, wish: Wish) -> ReportModel:
    """The report as wished."""
    chosen = wish.chosen(project.query(ThemeLists).themes())
    return report_content(
        project, date=today(), draft=wish.draft, language=wish.language, themes=chosen
    ).model


def survey(project: Project, wish: Wish, number: int, look: Look | None = None) -> Survey:
    """Read everything once; ``look`` as for ``findings``."""
    themes = project.query(ThemeLists).themes()
    shown = tuple(entry for entry in themes if entry.number)
    found = findings(project, wish.chosen(themes), look)
    return Survey(number, model_of(project, wish), shown, tuple(found))
