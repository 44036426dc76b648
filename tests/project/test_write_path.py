"""Memory never runs ahead of the disk, undo restores, and labels say what happened."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from feltnoter.changes import UNDO, Label
from feltnoter.commands.board import Move, MoveCards, PlaceCard
from feltnoter.commands.coding import AddCode, MarkExcerpt, MergeCodes, MoveCode, MoveExcerpt
from feltnoter.commands.notes import CaptureNote, DivideNote, EditNote, SpliceNote, SplitNote, WriteUpNote
from feltnoter.commands.people import AddMember, PlanVisit
from feltnoter.commands.themes import AddTheme
from feltnoter.commands.trash import Delete, Restore
from feltnoter.domain.entities import Board, Card, Code, Note, Theme
from feltnoter.errors import UserError
from feltnoter.project import Project
from tests.replicas import EVERYTHING, Act, Template, perform

# A foreign key that is only looked at when the transaction commits: the last moment at which SQL can
# say no. The trigger breaks it on every write to the log.
FAIL_AT_COMMIT = """
PRAGMA foreign_keys=ON;
CREATE TABLE IF NOT EXISTS parent(id INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS child(id INTEGER REFERENCES parent(id) DEFERRABLE INITIALLY DEFERRED);
CREATE TRIGGER sabotage AFTER INSERT ON document_log BEGIN INSERT INTO child VALUES(1); END;
"""
FAIL_WHILE_WRITING = """
CREATE TRIGGER sabotage AFTER INSERT ON document_log BEGIN SELECT RAISE(ABORT, 'sabotage'); END;
"""


@pytest.mark.parametrize("sabotage", [FAIL_AT_COMMIT, FAIL_WHILE_WRITING])
@pytest.mark.parametrize("seed", range(4))
def test_a_failed_write_leaves_memory_as_the_disk_has_it(project: Project, sabotage: str, seed: int) -> None:
    chance = random.Random(seed)
    acts = [
        Act(
            0,
            chance.choice(EVERYTHING),
            chance.randrange(5000),
            chance.randrange(5000),
            chance.choice(["å ", "😀", "hun "]),
        )
        for _ in range(40)
    ]
    connection = project._store.connection
    failed = 0
    for number, act in enumerate(acts):
        if number % 3 != 2:
            perform(project, act)
            continue
        before = project.check()
        connection.executescript(sabotage)
        try:
            perform(project, act)
        except Exception as error:
            assert "sabotage" in str(error) or "FOREIGN KEY" in str(error)
            failed += 1
        finally:
            connection.execute("DROP TRIGGER sabotage")
        after = project.check()
        assert after == before or after.ok
        if failed:
            assert project._path.document().ids("notes") is not None
    assert failed > 0
    assert project.check().ok
    project.execute(CaptureNote(text="Det går videre."))
    assert project.check().ok


def test_a_change_is_told_after_it_is_on_disk(project: Project, template: Template, tmp_path: Path) -> None:
    heard: list[object] = []
    stop = project.on_change(lambda changes: heard.append((changes, len(project.queries.notes()))))
    note = CaptureNote(text="Set og hørt")
    changes = project.execute(note)
    assert heard == [(changes, 1)]
    assert changes.touched["notes"].added == {note.id}
    assert changes.label == Label("capture_note")
    stop()
    project.undo()
    assert len(heard) == 1


def test_undo_and_redo_carry_the_commands_label(project: Project) -> None:
    board = project.rows.find(Board)[0].id
    cards = [PlaceCard(board=board, words=f"kort {n}") for n in range(3)]
    for card in cards:
        project.execute(card)
    project.execute(MoveCards(moves=tuple(Move(c.id, None, 10.0, 20.0) for c in cards)))
    assert project.undo_label == Label("move_cards", 3)
    changes = project.undo()
    assert (changes.origin, changes.label) == (UNDO, Label("move_cards", 3))
    assert {c.x for c in project.rows.find(Card)} == {0.0}
    assert project.redo_label == Label("move_cards", 3)
    project.redo()
    assert {c.x for c in project.rows.find(Card)} == {10.0}


def test_undo_leaves_what_a_colleague_has_changed_since(opened: Callable[[str], Project]) -> None:
    mine, theirs = opened("a"), opened("b")
    board = mine.rows.find(Board)[0].id
    one, two = PlaceCard(board=board, words="et"), PlaceCard(board=board, words="to")
    mine.execute(one)
    mine.execute(two)
    mine.execute(MoveCards(moves=(Move(one.id, None, 5.0, 0.0), Move(two.id, None, 5.0, 0.0))))
    theirs.receive([frame for frame in [mine.export_frame("x")] if frame], "x")
    theirs.execute(MoveCards(moves=(Move(one.id, None, 99.0, 0.0),)))
    mine.receive([frame for frame in [theirs.export_frame("x")] if frame], "x")
    changes = mine.undo()
    assert changes.overtaken == (("cards", one.id),)
    places = {card.id: card.x for card in mine.rows.find(Card)}
    assert places == {one.id: 99.0, two.id: 0.0}


def test_undo_of_a_new_note_that_a_colleague_has_written_in_is_refused(
    opened: Callable[[str], Project],
) -> None:
    mine, theirs = opened("a"), opened("b")
    me, them = AddMember(name="Ida"), AddMember(name="Mette")
    mine.execute(me)
    mine.become(me.id)
    note = CaptureNote(text="Begyndt")
    mine.execute(note)
    theirs.receive([frame for frame in [mine.export_frame("x")] if frame], "x")
    theirs.execute(them)
    theirs.become(them.id)
    theirs.execute(SpliceNote(id=note.id, start=7, end=7, words=" og skrevet færdig"))
    mine.receive([frame for frame in [theirs.export_frame("x")] if frame], "x")
    with pytest.raises(UserError, match="undo_overtaken"):
        mine.undo()
    found = mine.rows.get(Note, note.id)
    assert found is not None and found.body == "Begyndt og skrevet færdig"


def test_a_note_takes_its_place_from_its_visit(project: Project) -> None:
    visit = PlanVisit(date="2026-09-02", place="Distrikt Nord")
    project.execute(visit)
    note = CaptureNote(text="x", visit=visit.id)
    project.execute(note)
    found = project.rows.get(Note, note.id)
    assert found is not None and found.place == "Distrikt Nord"


def test_a_jotting_is_kept_beside_what_it_became(project: Project) -> None:
    jotting = CaptureNote(text="7.31 nøgleboks virker ikke", raw=True, place="Opgang")
    project.execute(jotting)
    written = WriteUpNote(jotting=jotting.id, text="Klokken 7.31 virkede nøgleboksen ikke.")
    project.execute(written)
    note = project.rows.get(Note, written.id)
    assert note is not None and (note.jotting, note.place) == (jotting.id, "Opgang")
    assert project.rows.get(Note, jotting.id) is not None


def test_a_split_note_takes_its_excerpts_along(project: Project) -> None:
    text = "Hun venter længe. 😀 Han ringer på."
    note = CaptureNote(text=text)
    project.execute(note)
    for words in ("venter", "ringer"):
        start = text.index(words)
        project.execute(MarkExcerpt(note=note.id, start=start, end=start + len(words)))
    split = SplitNote(id=note.id, at=text.index("😀"))
    project.execute(split)
    assert {(e.note, e.quote) for e in project.queries.excerpts()} == {
        (note.id, "venter"),
        (split.new, "ringer"),
    }
    assert project.check().ok
    project.undo()
    assert {(e.note, e.quote) for e in project.queries.excerpts()} == {
        (note.id, "venter"),
        (note.id, "ringer"),
    }


def test_a_divided_note_takes_its_excerpts_along_and_cuts_those_across(project: Project) -> None:
    text = "Hun venter længe. Han ringer på.  Så går de ind sammen. Slut."
    note = CaptureNote(text=text, place="Gangen")
    project.execute(note)
    for words in ("venter", "ringer på.  Så går", "ind"):
        start = text.index(words)
        project.execute(MarkExcerpt(note=note.id, start=start, end=start + len(words)))
    at = (text.index("Han"), text.index("Så"), text.index("Slut"))
    project.execute(DivideNote(id=note.id, at=at, text=text))
    bodies = {found.id: found.body for found in project.rows.find(Note)}
    parts = ["Han ringer på.", "Hun venter længe.", "Slut.", "Så går de ind sammen."]
    assert sorted(bodies.values()) == parts
    assert {(bodies[e.note], e.quote) for e in project.queries.excerpts()} == {
        ("Hun venter længe.", "venter"),
        ("Han ringer på.", "ringer på."),
        ("Så går de ind sammen.", "ind"),
    }
    assert {found.place for found in project.rows.find(Note)} == {"Gangen"}
    assert project.check().ok
    project.undo()
    assert {(e.note, e.quote) for e in project.queries.excerpts()} == {
        (note.id, "venter"),
        (note.id, "ringer på.  Så går"),
        (note.id, "ind"),
    }
    assert project.check().ok
    for odd in ((), (0,), (3, 3), (9, 4), (len(text),)):
        with pytest.raises(UserError, match="nothing_to_split"):
            project.execute(DivideNote(id=note.id, at=odd, text=text))
    with pytest.raises(UserError, match="text_moved_on"):
        project.execute(DivideNote(id=note.id, at=at, text="noget andet"))


def test_an_excerpt_that_begins_in_the_blank_between_two_parts_goes_with_its_words(project: Project) -> None:
    text = "Hun venter. \n\nHan ringer på. \n\nSå går de ind."
    note = CaptureNote(text=text)
    project.execute(note)
    for words in ("\n\nHan ringer", "\n\nSå går"):
        start = text.index(words)
        project.execute(MarkExcerpt(note=note.id, start=start, end=start + len(words)))
    project.execute(DivideNote(id=note.id, at=(text.index("Han"), text.index("Så")), text=text))
    bodies = {found.id: found.body for found in project.rows.find(Note)}
    assert {(bodies[e.note], e.quote) for e in project.queries.excerpts()} == {
        ("Han ringer på.", "Han ringer"),
        ("Så går de ind.", "Så går"),
    }
    assert project.check().ok


def test_an_orphaned_excerpt_keeps_its_words_and_comes_back_with_undo(project: Project) -> None:
    note = CaptureNote(text="Hun venter længe på hjælp")
    project.execute(note)
    project.execute(MarkExcerpt(note=note.id, start=4, end=10))
    project.execute(EditNote(id=note.id, values={"body": "Ingenting"}))
    (torn,) = project.queries.excerpts()
    assert (torn.orphaned, torn.quote) == (True, "venter")
    assert [hit.kind for hit in project.queries.search("venter")] == ["excerpt"]
    project.undo()
    (back,) = project.queries.excerpts()
    assert (back.orphaned, back.quote, back.start) == (False, "venter", 4)


def test_what_hangs_on_a_deleted_note_comes_back_with_it(project: Project) -> None:
    note = CaptureNote(text="Hun venter længe")
    project.execute(note)
    code = AddCode(name="nøgler")
    project.execute(code)
    project.execute(MarkExcerpt(note=note.id, start=4, end=10, codes=(code.id,)))
    project.execute(PlaceCard(board=project.rows.find(Board)[0].id, note=note.id))
    project.execute(Delete(root="notes", ids=(note.id,)))
    assert (
        not project.queries.excerpts()
        and not project.queries.cards()
        and not project.queries.search("venter")
    )
    assert project.queries.codes()[0].excerpts == 0
    project.execute(Restore(root="notes", ids=(note.id,)))
    assert (
        len(project.queries.excerpts())
        == len(project.queries.cards())
        == project.queries.codes()[0].excerpts
        == 1
    )
    assert project.queries.search("venter")


def test_merged_codes_count_as_one_without_rewriting_anything(project: Project) -> None:
    note = CaptureNote(text="Hun venter længe")
    codes = [AddCode(name="vente"), AddCode(name="ventetid")]
    project.execute(note)
    for number, code in enumerate(codes):
        project.execute(code)
        project.execute(MarkExcerpt(note=note.id, start=number, end=9, codes=(code.id,)))
    project.execute(MergeCodes(id=codes[0].id, into=codes[1].id))
    (left,) = project.queries.codes()
    assert (left.id, left.excerpts) == (codes[1].id, 2)
    project.undo()
    assert len(project.queries.codes()) == 2


def test_moves_made_apart_that_form_a_ring_are_broken_alike(opened: Callable[[str], Project]) -> None:
    one, two = opened("a"), opened("b")
    codes = [AddCode(name="a"), AddCode(name="b")]
    for code in codes:
        one.execute(code)
    two.receive([frame for frame in [one.export_frame("x")] if frame], "x")
    one.execute(MoveCode(id=codes[0].id, parent=codes[1].id))
    two.execute(MoveCode(id=codes[1].id, parent=codes[0].id))
    from_one, from_two = one.export_frame("x"), two.export_frame("x")
    assert from_one and from_two
    one.receive([from_two], "x")
    two.receive([from_one], "x")
    assert one.check().state == two.check().state
    roots = [c.id for c in one.queries.codes() if c.parent is None]
    assert roots == [min(code.id for code in codes)]


def test_a_card_in_a_deleted_theme_lies_loose(project: Project) -> None:
    card = PlaceCard(board=project.rows.find(Board)[0].id, words="løst")
    project.execute(card)
    theme = AddTheme(title="Vi venter", cards=(card.id,))
    project.execute(theme)
    assert project.queries.cards()[0].theme == theme.id
    project.execute(Delete(root="themes", ids=(theme.id,)))
    assert project.queries.cards()[0].theme is None
    assert project.rows.trash(Theme)[0].id == theme.id


def test_a_command_with_nothing_to_do_changes_nothing(project: Project) -> None:
    code = AddCode(name="x")
    project.execute(code)
    from feltnoter.commands.coding import EditCode

    label = project.undo_label
    changes = project.execute(EditCode(id=code.id, values={"name": "x"}))
    assert not changes
    assert project.undo_label == label
    assert project.rows.get(Code, code.id) is not None


def test_a_step_that_came_to_nothing_is_no_step(project: Project) -> None:
    note = CaptureNote(text="Hun venter")
    project.execute(note)
    for words in ("", "Hun"):
        project.execute(SpliceNote(id=note.id, start=0, end=len(words), words=words))
    assert project.undo_label == Label("capture_note")
    project.undo()
    assert not project.queries.notes()


def test_a_name_that_was_replaced_does_not_come_back_with_an_orphan(project: Project) -> None:
    note = CaptureNote(text="Kirsten gemmer nøglen. Hun venter.")
    project.execute(note)
    project.execute(MarkExcerpt(note=note.id, start=0, end=21))
    project.execute(EditNote(id=note.id, values={"body": "Solsort gemmer nøglen. Hun venter."}))
    project.execute(EditNote(id=note.id, values={"body": "Hun venter."}))
    (torn,) = project.queries.excerpts()
    assert torn.orphaned and torn.quote == "Solsort gemmer nøglen"
    assert not project.queries.search("Kirsten")
    for quote in ("Solsort gemmer nøglen", "Kirsten gemmer nøglen"):
        project.undo()
        (back,) = project.queries.excerpts()
        assert (back.orphaned, back.quote) == (False, quote)


def test_moved_bounds_move_back_with_undo(project: Project) -> None:
    note = CaptureNote(text="ja ja ja ja")
    mark = MarkExcerpt(note=note.id, start=0, end=2)
    for command in (note, mark, MoveExcerpt(id=mark.id, start=3, end=5)):
        project.execute(command)
    assert project.queries.excerpts()[0].start == 3
    project.undo()
    assert project.queries.excerpts()[0].start == 0
    project.execute(SpliceNote(id=note.id, start=0, end=3, words=""))
    project.undo()
    (back,) = project.queries.excerpts()
    assert (back.orphaned, back.start, back.end) == (False, 0, 2)


def test_undo_never_hides_half_of_what_a_colleague_wrote_in(opened: Callable[[str], Project]) -> None:
    mine, theirs = opened("a"), opened("b")
    note = CaptureNote(text="Det første. Det andet.")
    mine.execute(note)
    mine.execute(SplitNote(id=note.id, at=11))
    theirs.receive([frame for frame in [mine.export_frame("x")] if frame], "x")
    theirs.execute(SpliceNote(id=note.id, start=0, end=0, words="Først: "))
    mine.receive([frame for frame in [theirs.export_frame("x")] if frame], "x")
    with pytest.raises(UserError, match="undo_overtaken"):
        mine.undo()
    assert {n.text for n in mine.queries.notes()} == {"Først: Det første.", "Det andet."}


def test_undo_spares_a_note_that_a_colleague_has_coded(opened: Callable[[str], Project]) -> None:
    mine, theirs = opened("a"), opened("b")
    note = CaptureNote(text="Hun venter")
    mine.execute(note)
    theirs.receive([frame for frame in [mine.export_frame("x")] if frame], "x")
    theirs.execute(MarkExcerpt(note=note.id, start=0, end=3))
    mine.receive([frame for frame in [theirs.export_frame("x")] if frame], "x")
    with pytest.raises(UserError, match="undo_overtaken"):
        mine.undo()
    assert mine.queries.excerpts()[0].quote == "Hun"


def test_a_listener_that_stumbles_keeps_nobody_else_from_hearing(project: Project) -> None:
    heard: list[object] = []

    def stumble(_: object) -> None:
        raise RuntimeError("a view")

    project.on_change(stumble)
    project.on_change(heard.append)
    with pytest.raises(RuntimeError, match="a view"):
        project.execute(CaptureNote(text="x"))
    assert len(heard) == len(project.queries.notes()) == 1
