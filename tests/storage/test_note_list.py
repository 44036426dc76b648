"""The list of notes: order, groups, filters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from feltnoter.commands.coding import AddCode, CodeNote
from feltnoter.commands.drafts import ImportDraft
from feltnoter.commands.notes import CaptureNote, DivideNote, SplitNote, WriteUpNote
from feltnoter.commands.people import AddMember, AddParticipant, PlanVisit
from feltnoter.commands.trash import Delete
from feltnoter.domain.draft import Draft, DraftNote
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project import Project
from feltnoter.storage import note_list
from feltnoter.storage.note_list import NoteFilter, NoteLists
from feltnoter.storage.note_order import Arrangement, GroupBy
from tests.replicas import make_template


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    folder: Path = tmp_path_factory.mktemp("liste")
    project = make_template(folder).open(folder / "a.feltnoter", folder / "settings")
    for command in (
        AddMember(id="ida", name="Ida"),
        AddParticipant(id="elm", pseudonym="Elm", role="medarbejder"),
        PlanVisit(id="tur", date="2026-09-03", place="Aftenrute, distrikt Nord"),
        PlanVisit(id="anden", date="2026-09-03", place="Møllehuset"),
        CaptureNote(id="a", text="Nøgleboksen driller", happened_at="2026-09-03T17:05:00+02:00", visit="tur"),
        CaptureNote(
            id="b",
            text="»Jeg når det ikke«",
            kind=NoteKind.QUOTE,
            happened_at="2026-09-03T18:00:00+02:00",
            visit="anden",
        ),
        CaptureNote(
            id="c",
            text="  \nTom opgang\nmere",
            happened_at="2026-09-03T16:00:00+02:00",
            visit="tur",
            participant="elm",
        ),
        CaptureNote(id="d", text="7.31 nøgle?", raw=True, happened_at="2026-09-02", author="ida"),
        CaptureNote(id="e", text="uden tid"),
        CaptureNote(id="f", text="slettet nøgle", happened_at="2026-09-04"),
        CaptureNote(id="g", text="", happened_at="2026-09-01"),
        Delete(root="notes", ids=("f",)),
        AddCode(id="k", name="ventetid"),
        CodeNote(note="b", codes=("k",)),
    ):
        project.execute(command)
    yield project
    project.close()


@pytest.fixture
def lists(project: Project) -> NoteLists:
    return project.query(NoteLists)


def test_newest_day_first_and_visits_together(lists: NoteLists) -> None:
    order = lists.order()
    assert order.ids == ("b", "a", "c", "d", "g", "e")
    assert [(g.start, g.day, g.visit) for g in order.groups] == [
        (0, "2026-09-03", "anden"),
        (1, "2026-09-03", "tur"),
        (3, "2026-09-02", ""),
        (4, "2026-09-01", ""),
        (5, "", ""),
    ]
    assert lists.first() == order


def test_it_is_grouped_and_sorted_otherwise(lists: NoteLists) -> None:
    oldest = lists.order(arrangement=Arrangement(GroupBy.DAY, oldest=True))
    assert [(g.start, g.day) for g in oldest.groups] == [
        (0, ""),
        (1, "2026-09-01"),
        (2, "2026-09-02"),
        (3, "2026-09-03"),
    ]
    by_kind = lists.order(arrangement=Arrangement(GroupBy.KIND))
    assert {g.value for g in by_kind.groups} == {"quote", "observation"}
    assert sorted(by_kind.ids) == sorted(lists.order().ids)
    by_person = lists.order(NoteFilter(visit="tur"), Arrangement(GroupBy.PARTICIPANT))
    assert (by_person.ids, [g.value for g in by_person.groups]) == (("c", "a"), ["elm", ""])


def test_the_first_screens_are_the_beginning_of_the_whole_list(
    lists: NoteLists, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_list, "FIRST", 1)
    first = lists.first()
    assert not first.whole
    assert first.ids == lists.order().ids[: len(first.ids)] == ("b", "a", "c")


@pytest.mark.parametrize("oldest", [False, True])
def test_the_parts_of_a_split_note_stand_together_in_reading_order(tmp_path: Path, oldest: bool) -> None:
    project = make_template(tmp_path).open(tmp_path / "a.feltnoter", tmp_path / "settings")
    try:
        text = "En. To. Tre. Fire."
        for name, day in (("før", "2026-09-02"), ("lang", "2026-09-03"), ("samtidig", "2026-09-03")):
            project.execute(CaptureNote(id=name, text=text if name == "lang" else name, happened_at=day))
        project.execute(DivideNote(id="lang", at=(text.index("To"), text.index("Fire")), text=text))
        project.execute(CaptureNote(id="senere", text="senere", happened_at="2026-09-03"))
        (middle,) = (line for line in project.queries.notes() if line.text == "To. Tre.")
        project.execute(SplitNote(id=middle.id, at=4))
        written = {line.id: line.text for line in project.queries.notes()}
        parts = ["En.", "To.", "Tre.", "Fire."]
        assert list(written.values()) == ["før", *parts, "samtidig", "senere"]
        order = project.query(NoteLists).order(arrangement=Arrangement(oldest=oldest))
        around = ["før", "samtidig", "senere"]
        assert [written[i] for i in order.ids] == (
            [around[0], *parts, *around[1:]] if oldest else [*around[:0:-1], *parts, around[0]]
        )
        project.execute(SplitNote(id="lang", at=2))
        assert [line.text for line in project.queries.notes()][1:6] == ["En", ".", "To.", "Tre.", "Fire."]
        assert project.query(NoteLists).first() == project.query(NoteLists).order()
        assert project.check().ok
    finally:
        project.close()


def test_imports_of_one_time_stand_as_they_came_and_their_parts_beside_them(tmp_path: Path) -> None:
    project = make_template(tmp_path).open(tmp_path / "a.feltnoter", tmp_path / "settings")
    day = "2026-09-03"
    try:
        project.execute(CaptureNote(text="før", happened_at=day))
        for name in "AB":
            notes = tuple(DraftNote(f"{name}{n}", f"{name}{n} en. to.", happened_at=day) for n in range(12))
            project.execute(ImportDraft(draft=Draft(notes=notes)))
        came = [f"{name}{n} en. to." for name in "AB" for n in range(12)]
        assert [line.text for line in project.queries.notes()] == ["før", *came]
        (one,) = (line for line in project.queries.notes() if line.text.startswith("A1 "))
        project.execute(SplitNote(id=one.id, at=len("A1 en.")))
        came[1:2] = ["A1 en.", "to."]
        written = {line.id: line.text for line in project.queries.notes()}
        assert list(written.values()) == ["før", *came]
        order = project.query(NoteLists).order(arrangement=Arrangement(oldest=True))
        assert [written[i] for i in order.ids] == ["før", *came]
        assert project.query(NoteLists).first() == project.query(NoteLists).order()
    finally:
        project.close()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (NoteFilter(kinds=frozenset({"quote"})), {"b"}),
        (NoteFilter(visit="tur"), {"a", "c"}),
        (NoteFilter(participant="elm"), {"c"}),
        (NoteFilter(author="ida"), {"d"}),
        (NoteFilter(raw=True), {"d"}),
        (NoteFilter(uncoded=True), {"a", "c", "d", "e", "g"}),
        (NoteFilter(uncoded=True, raw=True), {"d"}),
        (NoteFilter(pictures=True), set()),
        (NoteFilter(words="nøgle"), {"a", "d"}),
        (NoteFilter(words="nøgle", visit="tur"), {"a"}),
        (NoteFilter(words="ventetid"), {"b"}),
        (NoteFilter(words="møllehus"), {"b"}),
        (NoteFilter(words="ELM"), {"c"}),
        (NoteFilter(words="…"), set()),
        (NoteFilter(kinds=frozenset({"quote"}), visit="tur"), set()),
    ],
)
def test_filters_combine(lists: NoteLists, wanted: NoteFilter, found: set[str]) -> None:
    assert set(lists.order(wanted).ids) == found


def test_many_hits_are_filtered_the_other_way_round(
    lists: NoteLists, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_list, "_MOST_AT_ONCE", 0)
    assert lists.order(NoteFilter(words="nøgle")).ids == ("a", "d")
    assert lists.order(NoteFilter(words="nøgle", visit="tur")).ids == ("a",)


def test_a_row_shows_the_first_line_and_who(lists: NoteLists) -> None:
    found = lists.summaries(["c", "f", "nothing"])
    assert set(found) == {"c"}
    assert (found["c"].first_line, found["c"].pseudonym, found["c"].visit) == ("Tom opgang", "Elm", "tur")


def test_places_counts_codes_and_waiting_jottings(lists: NoteLists, project: Project) -> None:
    assert lists.places()[0] == "Aftenrute, distrikt Nord"
    assert lists.notes_by("visit") == {"tur": 2, "anden": 1}
    assert [code.name for code in lists.codes_of("b")] == ["ventetid"]
    assert lists.theme_of("b") is None
    assert lists.waiting() == 1
    project.execute(WriteUpNote(jotting="d", text="Skrevet rent", id="h"))
    assert lists.waiting() == 0
    project.execute(Delete(root="notes", ids=("h",)))
