"""What an importer found becomes part of the project, in one step that can be undone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from feltnoter.changes import Label
from feltnoter.commands.base import Command, create, edits
from feltnoter.domain import order
from feltnoter.domain.consent import may_leave
from feltnoter.domain.draft import Draft, DraftCard, DraftNote, DraftTheme
from feltnoter.domain.entities import (
    PROJECT_ID,
    Attachment,
    Board,
    Card,
    Code,
    Coding,
    Excerpt,
    Measure,
    Member,
    Note,
    Participant,
    ProjectInfo,
    Theme,
    ThemeLink,
    Visit,
    new_id,
)
from feltnoter.domain.layout import (
    CARD_HEIGHT,
    FRAME_GAP,
    card_place,
    frame_places,
    frame_size,
    loose_places,
    row_width,
)
from feltnoter.domain.operations import KeepBytes, Mark, Operation
from feltnoter.domain.reading import Reader
from feltnoter.domain.vocabulary import ConsentStatus, LinkKind
from feltnoter.errors import UserError

_NO = frozenset({ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN})


@dataclass(frozen=True, kw_only=True)
class ImportDraft(Command):
    """Members, participants, codes and themes that are there already (same name, pseudonym, path,
    title) are used; notes are always new. ``author`` stands in where a note has none. Two people of
    one name within the draft stay two: the readers have joined those that are one."""

    label_key = "import_notes"
    draft: Draft
    author: str | None = None

    @property
    def label(self) -> Label:
        return Label(self.label_key, len(self.draft.notes))

    def plan(self, reader: Reader) -> Iterable[Operation]:
        return _Plan(reader, self.draft, self.author).operations()


@dataclass
class _Plan:
    """One import on its way: draft keys on the left, ids on the right."""

    reader: Reader
    draft: Draft
    author: str | None
    members: dict[str, str] = field(default_factory=dict)
    participants: dict[str, str] = field(default_factory=dict)
    visits: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    excerpts: dict[str, tuple[str, str]] = field(default_factory=dict)
    codes: dict[tuple[str, ...], str] = field(default_factory=dict)
    code_position: str = ""

    def operations(self) -> Iterator[Operation]:
        yield from self._project()
        yield from self._people()
        yield from self._visits()
        yield from self._codes()
        for number, note in enumerate(self.draft.notes):
            yield from self._note(note, number)
        yield from self._board()

    # -- the frame -------------------------------------------------------------------------------

    def _project(self) -> Iterator[Operation]:
        project = self.reader.get(ProjectInfo, PROJECT_ID)
        if project is not None:
            facts = ("title", "question", "municipality", "area", "background")
            empty = {n: v for n in facts if (v := getattr(self.draft, n)) and not getattr(project, n)}
            yield from edits(project, empty)
        for m in self.draft.measures:
            yield create(
                Measure, new_id(), name=m.name, value=m.value, unit=m.unit, source=m.source, date=m.date
            )

    def _people(self) -> Iterator[Operation]:
        known = {m.name.casefold(): m.id for m in self.reader.find(Member)}
        for m in self.draft.members:
            identity = known.get(m.name.casefold())
            if identity is None:
                identity = new_id()
                yield create(
                    Member,
                    identity,
                    name=m.name,
                    function=m.function,
                    unit=m.unit,
                    education=m.education,
                    external=m.external,
                )
            self.members[m.key] = identity
        there = {p.pseudonym.casefold(): p for p in self.reader.find(Participant)}
        pseudonyms = {name: p.id for name, p in there.items()}
        for p in self.draft.participants:
            identity = pseudonyms.get(p.pseudonym.casefold())
            if identity is None:
                identity = new_id()
                yield create(
                    Participant,
                    identity,
                    pseudonym=p.pseudonym,
                    role=p.role,
                    detail=p.detail,
                    consent=p.consent,
                    consent_form=p.consent_form,
                    consent_date=p.consent_date,
                    scope=frozenset(map(str, p.scope)),
                )
            elif (
                (known_one := there.get(p.pseudonym.casefold())) and p.consent in _NO and may_leave(known_one)
            ):
                # Somebody has said no since: that must hold from now on, whichever way it came in.
                yield from edits(known_one, {"consent": p.consent})
            self.participants[p.key] = identity

    def _visits(self) -> Iterator[Operation]:
        for v in self.draft.visits:
            identity = self.visits[v.key] = new_id()
            yield create(
                Visit,
                identity,
                date=v.date,
                place=v.place,
                purpose=v.purpose,
                starts_at=v.starts_at,
                ends_at=v.ends_at,
                members=frozenset(self.members[m] for m in v.members if m in self.members),
            )

    def _codes(self) -> Iterator[Operation]:
        """Every code path of the draft, parents before children."""
        there = {(c.above, c.name.casefold()): c.id for c in self.reader.find(Code) if c.target == c.id}
        self.code_position = self.reader.last_position(Code)
        defined = {code.path: code.definition for code in self.draft.codes}
        paths = list(defined)
        paths += [path for note in self.draft.notes for path in note.codes]
        paths += [path for note in self.draft.notes for e in note.excerpts for path in e.codes]
        for path in dict.fromkeys(paths):
            parent: str | None = None
            for depth, name in enumerate(path, 1):
                known = there.get((parent, name.casefold()))
                if known is None:
                    known = there[parent, name.casefold()] = new_id()
                    self.code_position = order.after(self.code_position)
                    definition = defined.get(path[:depth], "")
                    yield create(
                        Code,
                        known,
                        name=name,
                        parent=parent,
                        position=self.code_position,
                        definition=definition,
                    )
                parent = known
            assert parent is not None
            self.codes[path] = parent

    # -- notes -----------------------------------------------------------------------------------

    def _note(self, note: DraftNote, number: int) -> Iterator[Operation]:
        identity = self.notes[note.key] = new_id()
        yield create(
            Note,
            identity,
            body=note.text,
            kind=note.kind,
            raw=note.raw,
            place=note.place,
            happened_at=note.happened_at,
            visit=self.visits.get(note.visit),
            participant=self.participants.get(note.participant),
            author=self.members.get(note.author, self.author),
            source=note.source,
            position=f"{number:08}",
        )
        if note.codes:
            whole = new_id()
            yield create(Excerpt, whole, note=identity, whole=True)
            yield from self._codings(whole, note.codes)
        for e in note.excerpts:
            excerpt = new_id()
            self.excerpts[e.key] = (excerpt, identity)
            yield create(Excerpt, excerpt, note=identity, quote=note.text[e.start : e.end])
            yield Mark(identity, excerpt, e.start, e.end)
            yield from self._codings(excerpt, e.codes)
        for a in note.attachments:
            digest = hashlib.sha256(a.data).hexdigest() if a.data is not None else ""
            if a.data is not None:
                yield KeepBytes(digest, a.data)
            yield create(
                Attachment,
                new_id(),
                note=identity,
                name=a.name,
                media_type=a.media_type,
                sha256=digest,
                size=len(a.data or b""),
                width=a.width,
                height=a.height,
                caption=a.caption,
            )

    def _codings(self, excerpt: str, paths: Iterable[tuple[str, ...]]) -> Iterator[Operation]:
        for code in dict.fromkeys(self.codes[path] for path in paths):
            yield create(Coding, new_id(), excerpt=excerpt, code=code)

    # -- the board -------------------------------------------------------------------------------

    def _board(self) -> Iterator[Operation]:
        themes = self._themes()
        if not themes and not self.draft.loose:
            return
        boards = self.reader.find(Board)
        if not boards:
            raise UserError("board_missing")
        surface = boards[0].id
        known = {t.title.casefold(): t for t in self.reader.find(Theme) if t.target == t.id and t.title}
        fresh = [theme for theme in themes if theme.title.casefold() not in known]
        sizes = [frame_size(len(theme.cards)) for theme in fresh]
        top = self._free_row()
        places = list(frame_places(sizes, top))
        last = self.reader.last_position(Theme)
        for theme, size, (x, y) in zip(fresh, sizes, places, strict=True):
            last = order.after(last)
            identity = new_id()
            yield create(
                Theme,
                identity,
                title=theme.title,
                insight=theme.insight,
                description=theme.description,
                what_if=theme.what_if,
                position=last,
                x=x,
                y=y,
                width=size.width,
                height=size.height,
            )
            yield from self._cards(surface, identity, theme, 0)
        for theme in themes:
            if (there := known.get(theme.title.casefold())) is not None:
                yield from self._cards(surface, there.id, theme, len(self.reader.find(Card, theme=there.id)))
        bottom = max((y + s.height for (_, y), s in zip(places, sizes, strict=True)), default=top) + FRAME_GAP
        loose = loose_places(len(self.draft.loose), bottom, row_width(sizes))
        for card, (x, y) in zip(self.draft.loose, loose, strict=True):
            yield self._card(surface, card, None, x, y, "")

    def _themes(self) -> list[DraftTheme]:
        """The draft's themes, with a theme for each title that only notes name."""
        named: dict[str, list[DraftCard]] = {}
        spelled: dict[str, str] = {}
        for note in self.draft.notes:
            if note.theme:
                spelled.setdefault(note.theme.casefold(), note.theme)
                named.setdefault(note.theme.casefold(), []).append(DraftCard(note.key))
        return [
            *self.draft.themes,
            *(DraftTheme(key, spelled[key], cards=tuple(cards)) for key, cards in named.items()),
        ]

    def _free_row(self) -> float:
        """Below whatever lies on the board already."""
        bottoms = [t.y + t.height for t in self.reader.find(Theme)]
        bottoms += [c.y + CARD_HEIGHT for c in self.reader.find(Card, theme=None)]
        return max(bottoms) + FRAME_GAP if bottoms else 0.0

    def _cards(self, surface: str, identity: str, theme: DraftTheme, taken: int) -> Iterator[Operation]:
        position = self.reader.last_position(Card, theme=identity)
        for number, card in enumerate(theme.cards, start=taken):
            position = order.after(position)
            x, y = card_place(number)
            yield self._card(surface, card, identity, x, y, position)
        for note in theme.contradicted_by:
            yield create(
                ThemeLink, new_id(), theme=identity, note=self.notes[note], kind=LinkKind.CONTRADICTION
            )

    def _card(
        self, surface: str, card: DraftCard, theme: str | None, x: float, y: float, position: str
    ) -> Operation:
        excerpt, note = self.excerpts[card.excerpt] if card.excerpt else (None, self.notes[card.note])
        return create(
            Card,
            new_id(),
            board=surface,
            note=note,
            excerpt=excerpt,
            theme=theme,
            x=x,
            y=y,
            position=position,
            copy=card.copy,
        )
