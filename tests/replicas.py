"""Replicas for tests: quick to make, and a way to do random things to them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from feltnoter.commands import (
    base,
    board,
    board_freezing,
    board_themes,
    coding,
    notes,
    own_words,
    people,
    personal_data,
    projects,
    templates,
    themes,
    trash,
    visits,
)
from feltnoter.domain.entities import (
    Board,
    Card,
    Code,
    Coding,
    Entity,
    Excerpt,
    Memo,
    Note,
    Participant,
    Theme,
    Visit,
)
from feltnoter.domain.vocabulary import ConsentStatus, LinkKind, NoteKind
from feltnoter.errors import UserError
from feltnoter.language.keys import KeyMaker
from feltnoter.project import Project
from feltnoter.storage.engine import FileKey
from feltnoter.storage.identity import ReplicaRegister
from feltnoter.storage.store import Store

PASSPHRASE = "skæve sko på måtten"


@dataclass
class Template:
    """One project file made once (the key derivation is slow on purpose), copied for each replica."""

    path: Path
    key: FileKey
    keys: KeyMaker

    def open(self, path: Path, settings: Path) -> Project:
        """A fresh copy of the template as a replica of its own."""
        if not path.exists():
            shutil.copy(self.path, path)
        store = Store.open_with(path, self.key, write=True)
        return Project.over(store, ReplicaRegister(settings), keys=self.keys)


def make_template(folder: Path) -> Template:
    """A project with nothing in it but its title and a board."""
    path = folder / "skabelon.feltnoter"
    begin = projects.BeginProject(title="Prøve", question="Hvad nu hvis alle vidste det?")
    Project.create(path, PASSPHRASE, begin, ReplicaRegister(folder / "settings")).close()
    return Template(path, FileKey.of(path, PASSPHRASE), KeyMaker())


@dataclass(frozen=True)
class Act:
    """One random act: what, on which replica, with two numbers and a text to choose by."""

    replica: int
    what: str
    one: int
    two: int
    text: str


def perform(project: Project, act: Act) -> None:
    """Do it, unless the program itself says no."""
    try:
        if act.what == "undo":
            project.undo()
        elif act.what == "redo":
            project.redo()
        else:
            command = ACTS[act.what](project, act)
            if command is not None:
                project.execute(command)
    except UserError:
        pass


def _pick(project: Project, entity: type[Entity], number: int) -> Any:
    found = project.rows.find(entity)
    return found[number % len(found)] if found else None


def _span(text: str, one: int, two: int) -> tuple[int, int]:
    start, end = sorted((one % (len(text) + 1), two % (len(text) + 1)))
    return start, end


def _splice(project: Project, act: Act) -> base.Command | None:
    note = _pick(project, Note, act.one)
    if note is None:
        return None
    start, end = _span(note.body, act.two, act.two // 7 + act.one)
    return notes.SpliceNote(id=note.id, start=start, end=min(end, start + 9), words=act.text)


def _rewrite(project: Project, act: Act) -> base.Command | None:
    note = _pick(project, Note, act.one)
    return note and notes.EditNote(
        id=note.id, values={"body": act.text + note.body[act.two % 5 :], "raw": act.two % 2 == 0}
    )


def _split(project: Project, act: Act) -> base.Command | None:
    note = _pick(project, Note, act.one)
    if note and act.two % 2 and len(note.body) > 3:
        at = 1 + act.two % (len(note.body) - 2)
        return notes.DivideNote(id=note.id, at=(at, at + 1), text=note.body)
    return note and notes.SplitNote(id=note.id, at=act.two % (len(note.body) + 1))


def _mark(project: Project, act: Act) -> base.Command | None:
    note = _pick(project, Note, act.one)
    if note is None:
        return None
    start, end = _span(note.body, act.two, act.two // 5)
    code = _pick(project, Code, act.two)
    return coding.MarkExcerpt(note=note.id, start=start, end=end, codes=(code.id,) if code else ())


def _remark(project: Project, act: Act) -> base.Command | None:
    excerpt = _pick(project, Excerpt, act.one)
    note = excerpt and project.rows.get(Note, excerpt.note)
    if note is None:
        return None
    start, end = _span(note.body, act.two, act.two // 3)
    return coding.MoveExcerpt(id=excerpt.id, start=start, end=end)


def _two(project: Project, entity: type[Entity], act: Act) -> tuple[Any, Any]:
    return _pick(project, entity, act.one), _pick(project, entity, act.two)


def _pair(
    entity: type[Entity], make: Callable[[Any, Any], base.Command]
) -> Callable[[Project, Act], base.Command | None]:
    def act_on(project: Project, act: Act) -> base.Command | None:
        one, two = _two(project, entity, act)
        return make(one, two) if one else None

    return act_on


def _put_code(project: Project, act: Act) -> base.Command | None:
    excerpt, code = _pick(project, Excerpt, act.one), _pick(project, Code, act.two)
    return coding.PutCodes(excerpt=excerpt.id, codes=(code.id,)) if excerpt and code else None


def _take_code(project: Project, act: Act) -> base.Command | None:
    found = _pick(project, Coding, act.one)
    return found and coding.TakeCodeOff(excerpt=found.excerpt, code=found.code)


def _code_note(project: Project, act: Act) -> base.Command | None:
    note, code = _pick(project, Note, act.one), _pick(project, Code, act.two)
    return coding.CodeNote(note=note.id, codes=(code.id,)) if note and code else None


def _code_several(project: Project, act: Act) -> base.Command | None:
    found, code = project.rows.find(Note)[: 1 + act.one % 4], _pick(project, Code, act.two)
    return coding.CodeNotes(notes=tuple(note.id for note in found), code=code.id) if code else None


def _edit_several(project: Project, act: Act) -> base.Command | None:
    found, visit = project.rows.find(Note), _pick(project, Visit, act.one)
    return notes.EditNotes(
        ids=tuple(note.id for note in found[: 1 + act.two % 4]), values={"visit": visit.id if visit else None}
    )


def _place(project: Project, act: Act) -> base.Command | None:
    note, excerpt, theme = (
        _pick(project, Note, act.one),
        _pick(project, Excerpt, act.two),
        _pick(project, Theme, act.two),
    )
    surface = project.rows.find(Board)[0].id
    where = {"theme": theme.id if theme else None, "x": act.one / 3, "y": float(act.two)}
    if excerpt and act.one % 2:
        return board.PlaceCard(board=surface, excerpt=excerpt.id, copy=act.two % 3 == 0, **where)
    return board.PlaceCard(board=surface, note=note.id if note else None, words=act.text, **where)


def _move_cards(project: Project, act: Act) -> base.Command | None:
    cards, theme = project.rows.find(Card)[: 1 + act.one % 3], _pick(project, Theme, act.two)
    moves = tuple(
        board.Move(c.id, theme.id if theme and act.one % 4 else None, float(act.one), act.two / 7)
        for c in cards
    )
    return board.MoveCards(moves=moves, parked=act.two % 5 == 0) if moves else None


def _split_theme(project: Project, act: Act) -> base.Command | None:
    theme = _pick(project, Theme, act.one)
    cards = tuple(card.id for card in project.rows.find(Card, theme=theme.id)[: act.two % 3]) if theme else ()
    return board_themes.SplitTheme(theme=theme.id, cards=cards) if theme and cards else None


def _copy_cards(project: Project, act: Act) -> base.Command | None:
    card, theme = _pick(project, Card, act.one), _pick(project, Theme, act.two)
    return board_themes.CopyCards(cards=(card.id,), theme=theme.id) if card and theme else None


def _edit_theme(project: Project, act: Act) -> base.Command | None:
    theme = _pick(project, Theme, act.one)
    return theme and themes.EditTheme(
        id=theme.id,
        values={"insight": act.text + theme.insight[act.two % 4 :], "title": act.text, "x": act.two / 2},
    )


def _link(project: Project, act: Act) -> base.Command | None:
    theme, note = _pick(project, Theme, act.one), _pick(project, Note, act.two)
    return (
        themes.LinkThemes(theme=theme.id, note=note.id, kind=LinkKind.CONTRADICTION)
        if theme and note
        else None
    )


def _consent(project: Project, act: Act) -> base.Command | None:
    found = _pick(project, Participant, act.one)
    scope = frozenset(("note", "quote", "photo")[: act.two % 4])
    status = list(ConsentStatus)[act.two % 4]
    return found and people.EditParticipant(id=found.id, values={"scope": scope, "consent": status})


TRASHABLE = (
    ("notes", Note),
    ("codes", Code),
    ("themes", Theme),
    ("cards", Card),
    ("excerpts", Excerpt),
    ("memos", Memo),
)


def _delete(project: Project, act: Act) -> base.Command | None:
    root, entity = TRASHABLE[act.one % 6]
    found = _pick(project, entity, act.two)
    return found and trash.Delete(root=root, ids=(found.id,))


def _restore(project: Project, act: Act) -> base.Command | None:
    root, entity = TRASHABLE[act.one % 4]
    found: Sequence[Entity] = project.rows.trash(entity)
    return trash.Restore(root=root, ids=(found[act.two % len(found)].id,)) if found else None


def _capture(project: Project, act: Act) -> base.Command:
    return notes.CaptureNote(
        text=act.text * (1 + act.one % 4), kind=list(NoteKind)[act.two % 6], place=act.text
    )


def _above(project: Project, entity: type[Entity], act: Act) -> str | None:
    found = _pick(project, entity, act.one)
    return found.id if found and act.two % 2 else None


def _add_code(project: Project, act: Act) -> base.Command:
    return coding.AddCode(name=act.text or "kode", parent=_above(project, Code, act))


def _add_theme(project: Project, act: Act) -> base.Command:
    return themes.AddTheme(title=act.text, parent=_above(project, Theme, act))


def _under(one: Entity, two: Entity) -> str | None:
    return two.id if two is not one else None


def _visit(project: Project, act: Act) -> base.Command | None:
    """Planned, started or ended, each in its turn."""
    found = _pick(project, Visit, act.one)
    if found is None or act.two % 3 == 0:
        return people.PlanVisit(date="2026-10-05", place=act.text, purpose=act.text)
    at = f"2026-10-05T{act.one % 24:02d}:{act.two % 60:02d}:00+02:00"
    return visits.StartVisit(id=found.id, at=at) if act.two % 2 else visits.EndVisit(id=found.id, at=at)


def _pseudonymise(project: Project, act: Act) -> base.Command | None:
    note = _pick(project, Note, act.one)
    words = note.body.split() if note else []
    if not words:
        return None
    word = words[act.two % len(words)]
    return personal_data.Pseudonymise(words=word, instead=f"Fugl {act.one}")


def _keep(project: Project, act: Act) -> base.Command | None:
    note = _pick(project, Note, act.one)
    return note and personal_data.KeepFinding(
        kind="PER", text=act.text, reason="ingen person", note=note.id if act.two % 2 else None
    )


ACTS: dict[str, Callable[[Project, Act], base.Command | None]] = {
    "capture": _capture,
    "splice": _splice,
    "rewrite": _rewrite,
    "split": _split,
    "mark": _mark,
    "remark": _remark,
    "put code": _put_code,
    "take code": _take_code,
    "code note": _code_note,
    "code several": _code_several,
    "edit several": _edit_several,
    "add code": _add_code,
    "move code": _pair(Code, lambda one, two: coding.MoveCode(id=one.id, parent=_under(one, two))),
    "merge codes": _pair(Code, lambda one, two: coding.MergeCodes(id=one.id, into=two.id)),
    "place": _place,
    "move cards": _move_cards,
    "add theme": _add_theme,
    "edit theme": _edit_theme,
    "move theme": _pair(Theme, lambda one, two: themes.MoveTheme(id=one.id, parent=_under(one, two))),
    "merge themes": _pair(Theme, lambda one, two: themes.MergeThemes(id=one.id, into=two.id)),
    "nest theme": _pair(Theme, lambda one, two: board_themes.NestTheme(id=one.id, parent=_under(one, two))),
    "split theme": _split_theme,
    "copy cards": _copy_cards,
    "freeze": lambda project, act: board_freezing.FreezeBoard(board=project.rows.find(Board)[0].id),
    "link": _link,
    "memo": lambda project, act: projects.WriteMemo(text=act.text),
    "participant": lambda project, act: people.AddParticipant(pseudonym=f"Fugl {act.one}", role=act.text),
    "consent": _consent,
    "visit": _visit,
    "own word": lambda project, act: own_words.AddOwnWord(word=f"ord{chr(97 + act.one % 4)}"),
    "no own word": lambda project, act: own_words.RemoveOwnWord(word=f"ord{chr(97 + act.one % 4)}"),
    "template": lambda project, act: templates.AddTemplate(name=f"Skabelon {act.one}", body=act.text),
    "question": lambda project, act: projects.AskQuestion(question=act.text),
    "pseudonymise": _pseudonymise,
    "keep": _keep,
    "delete": _delete,
    "restore": _restore,
}

EVERYTHING = (*ACTS, "splice", "mark", "splice", "mark", "undo", "redo", "undo")
