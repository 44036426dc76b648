"""What became of a note is read from the log: who changed what, and when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from feltnoter.commands.notes import CaptureNote, EditNote
from feltnoter.commands.people import AddMember
from feltnoter.commands.trash import Delete, Restore
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.language.personal_data.finding import Finding, Kind
from feltnoter.project import Project
from feltnoter.project.note_history import HIDDEN, Changed, NoteHistory, Sitting, veiled

START = datetime(2026, 9, 3, 12, tzinfo=UTC)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def later(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def clock(project: Project, monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(project._path, "_clock", clock)
    return clock


def member(project: Project, name: str) -> str:
    command = AddMember(name=name)
    project.execute(command)
    project.become(command.id)
    return command.id


def history(project: Project, note: str) -> tuple[Sitting, ...]:
    reader = project.reader()
    try:
        return reader.query(NoteHistory).of(note)
    finally:
        reader.close()


def test_who_changed_what_and_when_newest_first(project: Project, clock: Clock) -> None:
    ida = member(project, "Ida")
    note = CaptureNote(text="Hun venter", place="Stuen")
    project.execute(note)
    clock.later(60)
    bo = member(project, "Bo")
    project.execute(EditNote(id=note.id, values={"kind": NoteKind.QUOTE, "place": "Køkkenet"}))
    clock.later(1440)
    project.execute(EditNote(id=note.id, values={"body": "Hun venter ved vinduet"}))
    found = history(project, note.id)
    assert [(one.by, one.at[:16], one.made) for one in found] == [
        (bo, "2026-09-04T13:00", False),
        (bo, "2026-09-03T13:00", False),
        (ida, "2026-09-03T12:00", True),
    ]
    assert found[0].changes == (Changed("body", "Hun venter", "Hun venter ved vinduet"),)
    assert found[1].changes == (
        Changed("kind", NoteKind.OBSERVATION, NoteKind.QUOTE),
        Changed("place", "Stuen", "Køkkenet"),
    )
    assert Changed("body", None, "Hun venter") in found[2].changes


def test_typing_on_and_on_is_one_sitting_and_what_came_to_nothing_is_none(
    project: Project, clock: Clock
) -> None:
    note = CaptureNote(text="a")
    project.execute(note)
    clock.later(30)
    for number in range(12):  # over half an hour, never ten minutes apart
        clock.later(3)
        project.execute(EditNote(id=note.id, values={"body": "a" * (number + 2)}))
    clock.later(30)
    project.execute(EditNote(id=note.id, values={"place": "Stuen"}))
    clock.later(1)
    project.undo()
    first, second = history(project, note.id)
    assert first.changes == (Changed("body", "a", "a" * 13),)
    assert (first.began[11:16], first.at[11:16]) == ("12:33", "13:06")
    assert second.made


def bodies(found: tuple[Sitting, ...]) -> list[tuple[str | None, str]]:
    return [(c.before, c.after) for one in found for c in one.changes if c.field == "body"]


def test_what_is_overwritten_two_minutes_later_can_come_back(project: Project, clock: Clock) -> None:
    note = CaptureNote(text="Hun venter ved døren til klokken ti")
    project.execute(note)
    clock.later(2)
    project.execute(EditNote(id=note.id, values={"body": "N"}))
    clock.later(0.01)
    project.execute(EditNote(id=note.id, values={"body": "Noget helt andet"}))
    clock.later(1)
    project.execute(EditNote(id=note.id, values={"body": "Noget helt andet, og mere"}))
    assert bodies(history(project, note.id)) == [
        ("Hun venter ved døren til klokken ti", "Noget helt andet, og mere"),
        (None, "Hun venter ved døren til klokken ti"),
    ]


def test_what_is_overwritten_word_by_word_or_before_it_has_stood_can_come_back(
    project: Project, clock: Clock
) -> None:
    words = [f"ord{number}" for number in range(40)]
    slowly, soon = CaptureNote(text=" ".join(words)), CaptureNote(text=" ".join(words))
    for note in (slowly, soon):
        project.execute(note)
    clock.later(0.05)
    for number in range(40):  # from behind, a letter or a word at a time
        project.execute(EditNote(id=soon.id, values={"body": " ".join(words[: 39 - number])}))
        clock.later(0.005)
    clock.later(2)
    for number in range(40):
        now = ["andet"] * (number + 1) + words[number + 1 :]
        project.execute(EditNote(id=slowly.id, values={"body": " ".join(now)}))
        clock.later(0.1)
    assert bodies(history(project, soon.id)) == [(" ".join(words), ""), (None, " ".join(words))]
    told = bodies(history(project, slowly.id))
    assert (told[0][1], told[-2][0], told[-1]) == (" ".join(now), " ".join(words), (None, " ".join(words)))
    assert len(told) <= 5


def test_seeking_the_words_and_taking_an_overwrite_back_are_no_steps_of_their_own(
    project: Project, clock: Clock
) -> None:
    note = CaptureNote(text="Hun vneter ved døren")
    project.execute(note)
    for text in ("Hun v", "Hun venter ved døren til klokken ti", "Hun venter ved døren"):
        clock.later(0.1)
        project.execute(EditNote(id=note.id, values={"body": text}))
    clock.later(3)
    project.execute(EditNote(id=note.id, values={"body": ""}))
    clock.later(0.1)
    project.undo()
    clock.later(0.1)
    project.execute(EditNote(id=note.id, values={"body": "Hun venter ved døren."}))
    assert bodies(history(project, note.id)) == [
        ("Hun venter ved døren", "Hun venter ved døren."),
        (None, "Hun venter ved døren"),
    ]


def test_deleting_and_restoring_are_told(project: Project, clock: Clock) -> None:
    note = CaptureNote(text="a")
    project.execute(note)
    clock.later(1)
    project.execute(Delete(root="notes", ids=(note.id,)))
    clock.later(1)
    project.execute(Restore(root="notes", ids=(note.id,)))
    changes = [one.changes for one in history(project, note.id)[:2]]
    assert changes == [(Changed("deleted", True, False),), (Changed("deleted", False, True),)]


def test_a_colleagues_change_stands_with_what_it_replaced(opened: Callable[[str], Project]) -> None:
    mine, theirs = opened("a"), opened("b")
    ida = member(mine, "Ida")
    note = CaptureNote(text="Hun venter", place="Stuen")
    mine.execute(note)
    frame = mine.export_frame("b")
    assert frame is not None
    theirs.receive([frame], "a")
    bo = member(theirs, "Bo")
    theirs.execute(EditNote(id=note.id, values={"place": "Køkkenet", "body": "Hun venter længe"}))
    answer = theirs.export_frame("a")
    assert answer is not None
    mine.receive([answer], "b")
    newest, first = history(mine, note.id)
    assert (newest.by, first.by) == (bo, ida)
    assert newest.changes == (
        Changed("body", "Hun venter", "Hun venter længe"),
        Changed("place", "Stuen", "Køkkenet"),
    )


def test_reading_can_be_stopped_and_an_unknown_note_has_none(project: Project) -> None:
    note = CaptureNote(text="a")
    project.execute(note)
    reader = project.reader()
    try:
        assert reader.query(NoteHistory).of(note.id, lambda: False) == ()
        assert reader.query(NoteHistory).of("nobody") == ()
    finally:
        reader.close()


def test_a_name_that_was_replaced_stays_out_of_sight() -> None:
    def find(text: str) -> list[Finding]:
        at = text.find("Inge")
        return [Finding(at, at + 4, "Inge", Kind.PERSON, 0.9, ())] if at >= 0 else []

    changes = (Changed("body", "Inge venter", "Elm venter"), Changed("place", "Stuen", "Gangen"))
    (one,) = veiled((Sitting(None, "", "", changes),), "Elm venter", find)
    assert one.changes[0] == Changed("body", f"{HIDDEN} venter", "Elm venter", veiled=True)
    assert one.changes[1] == changes[1]
    (still,) = veiled((Sitting(None, "", "", changes),), "Inge og Elm venter", find)
    assert still.changes == changes


def test_a_name_that_now_only_stands_within_a_longer_word_stays_out_of_sight() -> None:
    def find(text: str) -> list[Finding]:
        at = text.find("Bo ")
        return [Finding(at, at + 2, "Bo", Kind.PERSON, 0.9, ())] if at >= 0 else []

    changes = (Changed("body", "Bo ser på boligen", "Elm ser på Boligen"),)
    (one,) = veiled((Sitting(None, "", "", changes),), "Elm ser på Boligen", find)
    assert one.changes == (Changed("body", f"{HIDDEN} ser på boligen", "Elm ser på Boligen", veiled=True),)
