"""The report's content from the project's rows."""

from __future__ import annotations

import datetime
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from feltnoter.domain.entities import (
    PROJECT_ID,
    Code,
    Member,
    Note,
    ProjectInfo,
    Theme,
    ThemeLink,
    Visit,
    new_id,
)
from feltnoter.domain.vocabulary import LinkKind
from feltnoter.errors import UserError
from feltnoter.project.exports import Export, export_now
from feltnoter.project.facade import Project
from feltnoter.project.outgoing import Gate, Outgoing, ShownCard, outgoing
from feltnoter.project.photos import Photos
from feltnoter.report.blank import blank
from feltnoter.report.choice import ALL_PARTS, Edition, Part
from feltnoter.report.model import (
    CodeLine,
    Deselected,
    Language,
    Month,
    ReportModel,
    ReportQuote,
    RoleCount,
    TeamLine,
    ThemeSection,
)
from feltnoter.report.outline import Assets
from feltnoter.report.template import Template, read_template
from feltnoter.storage.engine import said_plainly
from feltnoter.storage.queries import CardLine, Queries, ThemeLine
from feltnoter.storage.rows import Rows


@dataclass(frozen=True, slots=True)
class ReportContent:
    """The model, and how many cards consent keeps out of it."""

    model: ReportModel
    held_out: int


def report_content(
    project: Project,
    *,
    date: datetime.date,
    draft: bool = False,
    language: Language = "da",
    themes: frozenset[str] | None = None,
    edition: Edition = Edition.FULL,
    parts: frozenset[Part] = ALL_PARTS,
    picked: Mapping[str, Sequence[str]] | None = None,
    pseudonyms: bool = True,
) -> ReportContent:
    """Fill the report model; what may not leave the house is not in it.

    With ``themes`` only those come along, with their cards; the numbers follow the order that is left.
    A theme below one that is left out takes its place. The cards of what is left out are not loose.
    ``picked`` are the cards (ids) chosen by hand for the pages of some themes, in their order. Without
    ``pseudonyms`` nobody can see which quotes come from the same person.
    """
    builder = _Builder(project.rows, project.queries, date, draft, language, themes, picked or {}, pseudonyms)
    content = builder.content()
    return replace(content, model=replace(content.model, edition=edition, parts=parts))


class _Builder:
    def __init__(
        self,
        rows: Rows,
        queries: Queries,
        date: datetime.date,
        draft: bool,
        language: Language,
        chosen: frozenset[str] | None,
        picked: Mapping[str, Sequence[str]],
        pseudonyms: bool,
    ) -> None:
        self._rows = rows
        self._pseudonyms = pseudonyms
        self._picked = picked
        self._chosen = chosen
        self._queries = queries
        self._date = date
        self._draft = draft
        self._language = language
        self._gate = Gate(rows)
        self._photos = Photos(rows, self._gate)
        self._voices: dict[str, str] = {}
        self._cards: Outgoing = outgoing(rows, queries, self._gate)
        self._themes = queries.themes()
        # Not ``queries.codes``: that counts every coding, which nobody reads here.
        codes = (code for code in rows.find(Code) if code.target == code.id)
        self._codes = sorted(codes, key=lambda code: (code.position, code.name, code.id))

    def content(self) -> ReportContent:
        project = self._rows.get(ProjectInfo, PROJECT_ID)
        months = sorted(m for s in self._cards.cards.values() if (m := _month(s.happened_at)))
        roles = Counter(p.role for p in self._gate.participants() if p.role)
        members = self._rows.find(Member)
        model = ReportModel(
            title=project.title if project else "",
            date=self._date,
            municipality=project.municipality if project else "",
            question=project.question if project else "",
            area=project.area if project else "",
            background=project.background if project else "",
            draft=self._draft,
            language=self._language,
            team=tuple(TeamLine(m.function, m.unit) for m in members if m.function),
            took_part=tuple(RoleCount(role, number) for role, number in roles.items()),
            first_month=months[0] if months else None,
            last_month=months[-1] if months else None,
            places=tuple(dict.fromkeys(v.place for v in self._rows.find(Visit) if v.place)),
            themes=tuple(self._sections(None, "")),
            deselected=tuple(self._deselected()),
            loose=tuple(self._loose()),
            codebook=tuple(self._codebook(None, 0)),
            workshop=_day(project.workshop_date) if project else None,
        )
        return ReportContent(model, self._cards.held_out)

    def _sections(self, above: str | None, prefix: str) -> Iterator[ThemeSection]:
        """Named, selected themes in order, each followed by those below it."""
        for number, theme in enumerate(self._level(above), 1):
            yield self._section(theme, f"{prefix}{number}")
            yield from self._sections(theme.id, f"{prefix}{number}.")

    def _level(self, above: str | None) -> Iterator[ThemeLine]:
        for theme in self._themes:
            if theme.parent == above and theme.title and not theme.deselected:
                if self._chosen is None or theme.id in self._chosen:
                    yield theme
                else:
                    yield from self._level(theme.id)

    def _section(self, theme: ThemeLine, number: str) -> ThemeSection:
        shown = [self._cards.cards[c] for c in theme.cards if c in self._cards.cards]
        by_id = {card.card.id: card for card in shown}
        return ThemeSection(
            number,
            theme.title,
            theme.insight,
            _paragraphs(theme.description),
            tuple(map(self._quote, shown)),
            tuple(self._contradictions(theme.id)),
            _paragraphs(theme.question),
            self._photos.of(card.card.note for card in shown if card.card.note),
            tuple(by_id[card].key for card in self._picked.get(theme.id, ()) if card in by_id),
            len({card.participant for card in shown if card.participant}),
        )

    def _quote(self, shown: ShownCard) -> ReportQuote:
        """``voice`` numbers the participants in the order met: no id leaves the project."""
        voice = (
            self._voices.setdefault(shown.participant, str(len(self._voices))) if shown.participant else ""
        )
        return ReportQuote(
            shown.text,
            shown.kind,
            shown.role,
            shown.place,
            _month(shown.happened_at),
            shown.card.telling,
            shown.key,
            voice,
            pseudonym=shown.pseudonym if self._pseudonyms else "",
        )

    def _contradictions(self, theme: str) -> Iterator[ReportQuote]:
        for link in self._rows.find(ThemeLink, theme=theme, kind=LinkKind.CONTRADICTION):
            note = self._rows.get(Note, link.note)
            if note is not None and self._gate.note(note):
                card = CardLine(link.id, note.id, None, None, 0, 0, "", False, False, False)
                yield self._quote(self._gate.of_note(card, note, None))

    def _deselected(self) -> Iterator[Deselected]:
        for line in self._themes:
            theme = self._rows.get(Theme, line.id)
            if theme is not None and theme.deselected:
                yield Deselected(theme.title, theme.deselected_reason)

    def _loose(self) -> Iterator[ReportQuote]:
        """Cards in no theme, and those of clusters that nobody has named."""
        named = {t.id for t in self._themes if t.title}
        for shown in self._cards.cards.values():
            if shown.card.theme not in named and not shown.card.parked:
                yield self._quote(shown)

    def _codebook(self, above: str | None, level: int) -> Iterator[CodeLine]:
        for code in self._codes:
            if code.above == above:
                yield CodeLine(code.name, code.definition, level)
                yield from self._codebook(code.id, level + 1)


def _month(happened_at: str) -> Month | None:
    try:
        return Month(int(happened_at[:4]), int(happened_at[5:7]))
    except ValueError:
        return None


def _day(date: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(date[:10])
    except ValueError:
        return None


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def record_of(content: ReportContent, name: str, template: Template | None, state: str) -> Export:
    """What the project keeps about a report that has been written under ``name``."""
    model = content.model
    return export_now(
        name,
        str(model.edition),
        state,
        draft=model.draft,
        template=template.name if template else "",
        themes=len(model.themes),
        held_out=content.held_out,
    )


def today() -> datetime.date:
    """The day a report carries."""
    return datetime.date.today()


def write_report_file(
    model: ReportModel,
    out: Path,
    progress: Callable[[int, int], bool] | None = None,
    pictures: Assets | None = None,
    template: Template | None = None,
) -> str:
    """Write the Word file: whole or not at all. Raises ``UserError`` when that is impossible.
    The answer is the file's SHA-256: the same content gives the same.

    ``pictures`` are what ``photos.assets`` gives, ``template`` is the house's own paper.
    ``progress(done, total)`` may answer False: then ``ReportCancelled`` is raised and nothing is left.
    """
    from feltnoter.report.word import ReportCancelled, write_report

    paper = template.paper if template else blank

    with written_whole(out) as temporary:
        with temporary.open("wb") as file:
            write_report(model, file, progress, assets=pictures, paper=paper)
        # The writer's own last word comes after the file is whole; only here is it still in time.
        if progress is not None and not progress(1, 1):
            raise ReportCancelled
        return hashlib.sha256(temporary.read_bytes()).hexdigest()


def open_template(path: Path) -> Template:
    """A Word template to write on. Raises ``UserError`` with a sentence when it cannot serve as one."""
    try:
        data = path.read_bytes()
    except OSError:
        raise UserError("template_missing", name=path.name) from None
    return read_template(data, path.name)


@contextmanager
def written_whole(out: Path) -> Iterator[Path]:
    """A temporary name beside ``out`` that becomes it when all went well."""
    temporary = out.with_name(f".{out.name}.{new_id()}")
    try:
        with said_plainly(out):
            if not out.parent.is_dir():
                raise UserError("folder_missing", name=out.name)
            yield temporary
            temporary.replace(out)
    finally:
        temporary.unlink(missing_ok=True)
