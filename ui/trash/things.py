"""What lies in the trash, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from feltnoter.domain.entities import (
    Attachment,
    Card,
    Code,
    Entity,
    Excerpt,
    Measure,
    Member,
    Memo,
    Note,
    Participant,
    Template,
    Theme,
    Visit,
)
from feltnoter.project import Project
from ui.style.look import KIND_ICONS
from ui.widgets.paint import flat
from ui.words import Words

_MOST = 120  # characters of a text shown


@dataclass(frozen=True, slots=True)
class Thing:
    """One deleted entity."""

    root: str
    id: str
    icon: str
    kind: str
    text: str
    when: str
    at: str


def things_in_trash(project: Project, words: Words) -> list[Thing]:
    """Everything that can be restored, latest first."""
    found = list(_things(project, words))
    return sorted(found, key=lambda thing: thing.at, reverse=True)


def _things(project: Project, words: Words) -> Iterator[Thing]:
    rows = project.rows
    for note in rows.trash(Note):
        yield _thing(words, "notes", note, KIND_ICONS[note.kind], _word("notes"), note.body)
    for excerpt in rows.trash(Excerpt):
        yield _thing(words, "excerpts", excerpt, "text-quote", _word("excerpts"), excerpt.quote)
    for code in rows.trash(Code):
        yield _thing(words, "codes", code, "tag", _word("codes"), code.name)
    for theme in rows.trash(Theme):
        text = theme.title or QCoreApplication.translate("Trash", "Cluster without a name")
        yield _thing(words, "themes", theme, "shapes", _word("themes"), text)
    for card in rows.trash(Card):
        yield _thing(words, "cards", card, "layers", _word("cards"), _card_text(project, card))
    for visit in rows.trash(Visit):
        text = " · ".join(part for part in (visit.place, visit.date) if part)
        yield _thing(words, "visits", visit, "route", _word("visits"), text)
    for participant in rows.trash(Participant):
        yield _thing(
            words, "participants", participant, "user-round", _word("participants"), participant.pseudonym
        )
    for member in rows.trash(Member):
        yield _thing(words, "members", member, "users-round", _word("members"), member.name)
    for memo in rows.trash(Memo):
        yield _thing(words, "memos", memo, "pencil-line", _word("memos"), memo.body)
    for photo in rows.trash(Attachment):
        text = photo.caption or photo.name
        yield _thing(words, "attachments", photo, "image", _word("attachments"), text)
    for template in rows.trash(Template):
        yield _thing(words, "templates", template, "clipboard-list", _word("templates"), template.name)
    for measure in rows.trash(Measure):
        yield _thing(words, "measures", measure, "flag", _word("measures"), measure.name)


def _card_text(project: Project, card: Card) -> str:
    if card.words:
        return card.words
    excerpt = project.rows.get(Excerpt, card.excerpt, deleted=True)
    if excerpt is not None:
        return excerpt.quote
    note = project.rows.get(Note, card.note, deleted=True)
    return note.body if note is not None else ""


def _thing(words: Words, root: str, entity: Entity, icon: str, kind: str, text: str) -> Thing:
    when = ""
    if entity.changed_at:
        at = datetime.fromisoformat(entity.changed_at).astimezone()
        when = f"{words.day(at.date())} {words.clock(at)}"
    shown = flat(text)[:_MOST] or QCoreApplication.translate("Trash", "Without words")
    return Thing(root, entity.id, icon, kind, shown, f"{kind} · {when}" if when else kind, entity.changed_at)


def _word(root: str) -> str:
    return {
        "notes": QCoreApplication.translate("Trash", "Note"),
        "excerpts": QCoreApplication.translate("Trash", "Excerpt"),
        "codes": QCoreApplication.translate("Trash", "Code"),
        "themes": QCoreApplication.translate("Trash", "Theme"),
        "cards": QCoreApplication.translate("Trash", "Card"),
        "visits": QCoreApplication.translate("Trash", "Field visit"),
        "participants": QCoreApplication.translate("Trash", "Participant"),
        "members": QCoreApplication.translate("Trash", "Team member"),
        "memos": QCoreApplication.translate("Trash", "Memo"),
        "attachments": QCoreApplication.translate("Trash", "Photo"),
        "templates": QCoreApplication.translate("Trash", "Template"),
        "measures": QCoreApplication.translate("Trash", "Baseline figure"),
    }[root]
