"""What a project's lists and checks ask: which findings, in which notes, decided or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from feltnoter.commands.board import PlaceCard
from feltnoter.commands.notes import CaptureNote, EditNote
from feltnoter.commands.people import AddMember, AddParticipant, PlanVisit
from feltnoter.commands.personal_data import KeepFinding, Pseudonymise
from feltnoter.commands.themes import AddTheme, EditTheme
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Board
from feltnoter.domain.vocabulary import ConsentStatus
from feltnoter.project import Project
from feltnoter.project.checks import Finding, FindingKind, findings
from feltnoter.project.privacy import Finder, Look, Mode, Spot, look_again, look_through, team_words
from tests.replicas import Template, make_template


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def project(template: Template, tmp_path: Path) -> Iterator[Project]:
    project = template.open(tmp_path / "a.feltnoter", tmp_path / "settings")
    yield project
    project.close()


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(pipelines=())


def note(project: Project, text: str, happened_at: str = "") -> str:
    capture = CaptureNote(text=text, happened_at=happened_at)
    project.execute(capture)
    return capture.id


def look(project: Project, finder: Finder) -> Look:
    found = look_through(project.rows, finder)
    assert found is not None
    return found


def test_findings_come_in_the_order_of_time(project: Project, finder: Finder) -> None:
    late = note(project, "Vi så Mette Holm", "2026-09-14")
    early = note(project, "Ring til Anna på 22 33 44 55", "2026-09-03")
    found = look(project, finder).open()
    assert [(f.note, f.finding.text) for f in found] == [
        (early, "Anna"),
        (early, "22 33 44 55"),
        (late, "Mette Holm"),
    ]


def test_only_what_changed_is_looked_at_again(project: Project) -> None:
    class Counting(Finder):
        asked: list[str] = []  # noqa: RUF012 - one test, one class

        def find(self, text, team=()):  # type: ignore[no-untyped-def]
            self.asked.append(text)
            return super().find(text, team)

    finder = Counting(pipelines=())
    one, two, three = (note(project, f"Vi så {name}") for name in ("Mette Holm", "Anna", "Bodil"))
    before = look(project, finder)
    finder.asked.clear()
    project.execute(EditNote(id=one, values={"body": "Vi så ingen"}))
    project.execute(Delete(root="notes", ids=(two,)))
    after = look_again(project.rows, finder, before, (("notes", one), ("notes", two)))
    assert after is not None and finder.asked == ["Vi så ingen"]
    assert [f.note for f in after.open()] == [three]
    assert after.findings == look(project, finder).findings


def test_a_new_pseudonym_is_nobodys_name_from_then_on(project: Project, finder: Finder) -> None:
    here = note(project, "Vi så Gråspurv")
    before = look(project, finder)
    assert [f.note for f in before.open()] == [here]
    project.execute(AddParticipant(pseudonym="Gråspurv"))
    after = look_again(project.rows, finder, before, ())
    assert after is not None and after.open() == []


def test_a_pseudonym_that_is_gone_is_a_name_again(project: Project, finder: Finder) -> None:
    added = AddParticipant(pseudonym="Gråspurv")
    project.execute(added)
    here, _ = note(project, "Vi så Gråspurv"), note(project, "Vi så ingen")
    before = look(project, finder)
    assert before.open() == []
    project.execute(Delete(root="participants", ids=(added.id,)))
    after = look_again(project.rows, finder, before, [("participants", added.id)])
    assert after is not None and [f.note for f in after.open()] == [here]
    assert after.findings == look(project, finder).findings


def test_call_names_are_the_teams_own_and_full_names_are_not(project: Project) -> None:
    for name in ("Ravn", "Ida Holm"):
        project.execute(AddMember(name=name))
    assert team_words(project.rows) == {"Ravn"}


def test_what_is_kept_is_no_longer_open(project: Project, finder: Finder) -> None:
    here, there = note(project, "Der var Mark på jakken"), note(project, "Han hed Mark")
    project.execute(KeepFinding(kind="PER", text="Mark", reason="en mark", note=here))
    found = look(project, finder)
    assert [f.note for f in found.open()] == [there]
    assert [(f.note, f.kept and f.kept.reason) for f in found.kept_ones()] == [(here, "en mark")]
    project.execute(KeepFinding(kind="PER", text="Mark", reason="altid en mark"))
    everywhere = look_again(project.rows, finder, found, ())
    assert everywhere is not None and everywhere.open() == []


def test_a_check_asks_about_some_notes_and_a_mode(project: Project, finder: Finder) -> None:
    sure, unsure = note(project, "Vi så Mette Holm"), note(project, "Hver dag kommer Xyrla forbi")
    found = look(project, finder)
    assert [f.note for f in found.open(Mode.PRECISE)] == [sure]
    assert [f.note for f in found.open(where=lambda spot: spot.id == unsure)] == [unsure]


def test_what_goes_out_with_the_report_is_checked_and_nothing_else(project: Project, finder: Finder) -> None:
    board = project.rows.find(Board)[0].id
    refused = AddParticipant(pseudonym="Elm", consent=ConsentStatus.REFUSED)
    project.execute(refused)
    out, inside = note(project, "Vi så Mette Holm"), note(project, "Vi så Bodil Friis")
    held = CaptureNote(text="Vi så Gerda Friis", participant=refused.id)
    project.execute(held)
    for card in (out, held.id):
        project.execute(PlaceCard(board=board, note=card))
    seen = look(project, finder)
    assert {f.note for f in seen.open()} == {out, inside, held.id}
    told = [f for f in findings(project, look=seen) if f.kind is FindingKind.PERSONAL_DATA]
    assert told == [Finding(FindingKind.PERSONAL_DATA, 1, (out,), spots=(Spot.of_note(out),))]
    assert not [f for f in findings(project) if f.kind is FindingKind.PERSONAL_DATA]


def test_it_stops_when_asked(project: Project, finder: Finder) -> None:
    note(project, "Vi så Mette Holm")
    assert look_through(project.rows, finder, lambda done, total: False) is None


def test_a_colleague_sees_what_was_kept(template: Template, tmp_path: Path, finder: Finder) -> None:
    one = template.open(tmp_path / "a.feltnoter", tmp_path / "a")
    two = template.open(tmp_path / "b.feltnoter", tmp_path / "b")
    note(one, "Der var Mark på jakken")
    one.execute(KeepFinding(kind="PER", text="Mark", reason="en mark"))
    frame = one.export_frame("to")
    assert frame is not None
    two.receive([frame], "fra")
    assert look(two, finder).open() == []
    assert [f.kept and f.kept.reason for f in look(two, finder).kept_ones()] == ["en mark"]
    one.close()
    two.close()


def test_every_text_people_write_is_looked_at(project: Project, finder: Finder) -> None:
    theme = AddTheme(title="Nøglen")
    visit = PlanVisit(date="2026-09-03", place="Bakkegården", purpose="Hilse på Bodil")
    for command in (theme, visit, EditTheme(id=theme.id, values={"insight": "Vi så Mette Holm vente"})):
        project.execute(command)
    before = look(project, finder)
    assert {(f.spot.root, f.spot.field, f.finding.text) for f in before.open()} == {
        ("themes", "insight", "Mette Holm"),
        ("visits", "purpose", "Bodil"),
    }, "the name of a place is not taken for a person's"
    project.execute(Pseudonymise(words="Mette Holm", instead="Bøg"))
    after = look_again(project.rows, finder, before, [("themes", theme.id)])
    assert after is not None
    assert [f.finding.text for f in after.open()] == ["Bodil"]
    assert after.findings == look(project, finder).findings


def test_a_theme_that_comes_along_is_checked(project: Project, finder: Finder) -> None:
    themes = [AddTheme(title=title) for title in ("Et", "To")]
    for theme in themes:
        project.execute(theme)
        project.execute(EditTheme(id=theme.id, values={"description": "Vi så Mette Holm vente"}))
    told = findings(project, {themes[0].id}, look(project, finder))
    data = [each for each in told if each.kind is FindingKind.PERSONAL_DATA]
    assert [each.ids for each in data] == [(themes[0].id,)]


def test_a_role_few_hold_can_tell_who_it_is(project: Project) -> None:
    board = project.rows.find(Board)[0].id
    people = [AddParticipant(pseudonym=n, role=r) for n, r in (("Elm", "Nattevagt"), ("Ask", "borger"))]
    for person in people:
        project.execute(person)
        written = CaptureNote(text="Vi ventede", participant=person.id)
        project.execute(written)
        project.execute(PlaceCard(board=board, note=written.id))

    def rare() -> list[Finding]:
        return [each for each in findings(project) if each.kind is FindingKind.ROLE_RARE]

    assert rare() == [Finding(FindingKind.ROLE_RARE, 1, (people[0].id,), "Nattevagt")]
    for name in ("Birk", "Pil"):
        project.execute(AddParticipant(pseudonym=name, role="nattevagt"))
    assert rare() == []


def test_a_pseudonym_that_is_a_full_name_is_pointed_out(project: Project, finder: Finder) -> None:
    for name in ("Else", "Gråspurv", "Barn 2", "Mette Holm"):
        project.execute(AddParticipant(pseudonym=name))
    assert [(f.spot.field, f.finding.text) for f in look(project, finder).open()] == [
        ("pseudonym", "Mette Holm")
    ]


def test_texts_are_read_in_portions_in_the_lists_order(
    project: Project, finder: Finder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("feltnoter.project.spots._PORTION", 2)
    days = (3, 1, 5, 2, 4)
    for day in days:
        project.execute(CaptureNote(text=f"Ring på 12 34 56 7{day}", happened_at=f"2026-03-0{day}"))
    project.execute(AddTheme(title="Ring 12 34 56 70"))
    asked: list[tuple[int, int]] = []
    look = look_through(project.rows, finder, lambda done, total: not asked.append((done, total)))
    assert look is not None
    found = [each.finding.text[-1] for each in look.open()]
    assert found == [*(str(day) for day in sorted(days)), "0"]
    assert asked[0][0] == 0 and [done for done, _ in asked] == list(range(asked[0][1]))


def test_a_text_that_goes_while_it_is_looked_for_is_passed_over(
    project: Project, finder: Finder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("feltnoter.project.spots._PORTION", 1)
    notes = [CaptureNote(text=f"Ring på 12 34 56 7{n}", happened_at=f"2026-03-0{n + 1}") for n in range(3)]
    for note in notes:
        project.execute(note)

    def go_on(done: int, total: int) -> bool:
        if done == 0:
            project.execute(Delete(root="notes", ids=(notes[1].id,)))
        return True

    look = look_through(project.rows, finder, go_on)
    assert look is not None
    assert [found.finding.text[-1] for found in look.open()] == ["0", "2"]
