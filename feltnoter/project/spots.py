"""Where people write, so where somebody's personal data may stand: each text has a spot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from feltnoter.domain.entities import (
    ROOT_OF,
    ROOTS,
    Attachment,
    Card,
    Code,
    Entity,
    Excerpt,
    Memo,
    Note,
    OwnWord,
    Participant,
    ProjectInfo,
    Question,
    Template,
    Theme,
    ThemeLink,
    Visit,
)
from feltnoter.domain.reading import Reader
from feltnoter.storage.rows import Rows

# What is looked at, notes first. Replacing reaches these and more (``commands.personal_data.WRITTEN``).
LOOKED_AT: Mapping[type[Entity], tuple[str, ...]] = MappingProxyType(
    {
        Note: ("body",),
        Theme: ("title", "insight", "description", "what_if", "deselected_reason"),
        Card: ("words",),
        ThemeLink: ("words",),
        Attachment: ("caption", "alternative"),
        Visit: ("place", "purpose"),
        Participant: ("pseudonym", "role", "detail"),
        Code: ("name", "definition", "example"),
        Excerpt: ("comment",),
        Memo: ("body",),
        ProjectInfo: ("title", "question", "area", "background"),
        Question: ("wording", "reason"),
        Template: ("body",),
        OwnWord: ("word",),
    }
)
_PORTION = 200  # entities read at a time
# Names of places, units and programmes, and headings: a capital alone says nothing there, so a name has to
# be rather sure.
_HEADINGS = frozenset(
    {
        ("visits", "place"),
        ("project", "title"),
        ("project", "area"),
        ("project", "background"),
        ("codes", "name"),
    }
)


@dataclass(frozen=True, slots=True)
class Spot:
    """One text: the field of an entity. ``root`` is the entity's place in the document (``ROOTS``)."""

    root: str
    id: str
    field: str

    @classmethod
    def of_note(cls, note: str) -> Spot:
        """A note's text."""
        return cls("notes", note, "body")

    @property
    def note(self) -> str:
        """The note whose text it is, "" when it is another text."""
        return self.id if self.root == "notes" else ""

    @property
    def is_heading(self) -> bool:
        """Whether capitals are to be expected there."""
        return (self.root, self.field) in _HEADINGS


@dataclass(frozen=True, slots=True)
class Written:
    """Everything that holds a text: the notes in order of time, then the others, oldest first.

    Only ids are held: a large project's texts need not be in memory while they are looked through.
    """

    rows: Rows
    ids: tuple[tuple[type[Entity], tuple[str, ...]], ...]

    @classmethod
    def of(cls, rows: Rows) -> Written:
        """As it stands now. What goes or changes meanwhile is read as it is then."""
        found: list[tuple[type[Entity], tuple[str, ...]]] = []
        for kind, names in LOOKED_AT.items():
            first = "happened_at" if kind is Note else "created_at"
            found.append((kind, tuple(rows.written(kind, names, first))))
        return cls(rows, tuple(found))

    def __len__(self) -> int:
        return sum(len(ids) for _, ids in self.ids)

    def __iter__(self) -> Iterator[list[tuple[Spot, str]]]:
        """Each one's texts."""
        for kind, ids in self.ids:
            for start in range(0, len(ids), _PORTION):
                part = ids[start : start + _PORTION]
                entities = self.rows.some(kind, part)
                for identity in part:
                    yield list(_of(entities[identity])) if identity in entities else []


def texts(rows: Rows) -> Iterator[tuple[Spot, str]]:
    """Every text that holds something."""
    for found in Written.of(rows):
        yield from found


def texts_of(rows: Reader, root: str, identity: str) -> list[tuple[Spot, str]]:
    """The texts of one entity; none when it is gone or nobody writes there."""
    kind = ROOTS.get(root)
    entity = rows.get(kind, identity) if kind in LOOKED_AT and kind is not None else None
    return list(_of(entity)) if entity is not None else []


def text_at(rows: Reader, spot: Spot) -> str:
    """What stands there now, "" when it is gone."""
    return next((text for at, text in texts_of(rows, spot.root, spot.id) if at == spot), "")


def _of(entity: Entity) -> Iterator[tuple[Spot, str]]:
    if isinstance(entity, Theme) and entity.merged_into:
        return  # nobody sees it any more
    root = ROOT_OF[type(entity)]
    for name in LOOKED_AT[type(entity)]:
        text = getattr(entity, name)
        if text.strip():
            yield Spot(root, entity.id, name), text
