"""What the report will hold and what is worth a look first; read in a worker with its own connection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from feltnoter.errors import UserError
from feltnoter.project import Project
from feltnoter.project.checks import Finding, findings
from feltnoter.project.lists import ThemeEntry, ThemeLists
from feltnoter.project.photos import placeholders
from feltnoter.project.privacy import Look
from feltnoter.project.reporting import ReportContent, open_template, report_content, today
from feltnoter.report.blank import blank
from feltnoter.report.choice import ALL_PARTS, Edition, Part
from feltnoter.report.model import Language, ReportModel
from feltnoter.report.outline import Outline
from feltnoter.report.sketch import Sketch, sketch
from feltnoter.report.stationery import Stationery
from feltnoter.report.template import Template, read_template
from ui.board.collect import board_unpainted
from ui.report.wants import EXAMPLE


@dataclass(frozen=True, slots=True)
class Wish:
    """What has been chosen. ``left_out`` are themes: a new one comes along until somebody unticks it.
    ``template`` as in ``Wants.chosen_template``; ``picked`` are the cards chosen by hand, by theme."""

    draft: bool
    language: Language
    left_out: frozenset[str]
    edition: Edition = Edition.FULL
    parts: frozenset[Part] = ALL_PARTS
    template: str = ""
    picked: tuple[tuple[str, tuple[str, ...]], ...] = ()
    pseudonyms: bool = True

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
    sketch: Sketch


def model_of(project: Project, wish: Wish) -> ReportModel:
    """The report as wished."""
    return content_of(project, wish).model


def content_of(project: Project, wish: Wish) -> ReportContent:
    """The report as wished, and what is held out of it."""
    return report_content(
        project,
        date=today(),
        draft=wish.draft,
        language=wish.language,
        themes=wish.chosen(project.query(ThemeLists).themes()),
        edition=wish.edition,
        parts=wish.parts,
        picked=dict(wish.picked),
        pseudonyms=wish.pseudonyms,
    )


def template_of(wish: Wish) -> Template | None:
    """The template to write on. Raises ``UserError`` when it has gone or is none."""
    if not wish.template:
        return None
    if wish.template.startswith(EXAMPLE):
        name = wish.template.removeprefix(EXAMPLE)
        return read_template(files("resources").joinpath(f"templates/{name}").read_bytes(), name)
    return open_template(Path(wish.template))


def survey(project: Project, wish: Wish, number: int, look: Look | None = None) -> Survey:
    """Read everything once; ``look`` as for ``findings``."""
    themes = project.query(ThemeLists).themes()
    shown = tuple(entry for entry in themes if entry.number)
    found = findings(project, wish.chosen(themes), look)
    model = model_of(project, wish)
    board = wish.edition is Edition.FULL and Part.BOARD in wish.parts
    pages = sketch(model, placeholders(project, board_unpainted(project) if board else None), _paper(wish))
    return Survey(number, model, shown, tuple(found), pages)


def _paper(wish: Wish) -> Callable[[Outline], Stationery]:
    """The template's; the report's own where that has gone, which the export will say."""
    try:
        template = template_of(wish)
    except UserError:
        return blank
    return template.paper if template is not None else blank
