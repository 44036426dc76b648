"""The place: members, what came in, what was replaced; and the exchange behind it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.themes import EditTheme
from feltnoter.domain.entities import Member, Note, Theme
from feltnoter.project import Project
from feltnoter.project.joining import become_named, read_invitation
from tests.ui.themes.stage import QUIET, Stage
from ui.start.join_dialog import JoinDialog
from ui.style.theme import Theme as AppTheme
from ui.team.compare_dialog import CompareDialog
from ui.team.exchanger import Situation
from ui.team.invite_dialog import InviteDialog, proposed_passphrase
from ui.team.place import TeamPlace
from ui.team.words import TeamWords
from ui.words import Words

pytestmark = pytest.mark.qt_log_ignore(QUIET)


def exchanged(place: TeamPlace, qtbot: QtBot) -> None:
    """One whole round of the exchange, in worker and window."""
    exchanger = place._exchanger
    before = exchanger.situation.at
    exchanger.now()
    qtbot.waitUntil(lambda: exchanger.situation.at != before and not exchanger._running, timeout=10_000)


def share(place: TeamPlace, folder: Path, qtbot: QtBot) -> None:
    place._exchanger.share_through(folder)
    qtbot.waitUntil(lambda: place._exchanger.situation.at is not None, timeout=10_000)


def test_what_a_colleague_did_is_told_and_led_to(
    place: TeamPlace, stage: Stage, colleague: Project, folder: Path, qtbot: QtBot
) -> None:
    become_named(stage.project, "Mette")
    become_named(colleague, "Ida")
    share(place, folder, qtbot)
    note = CaptureNote(text="Hun venter i entréen")
    colleague.execute(note)
    colleague.team.exchange(folder)
    exchanged(place, qtbot)
    assert stage.project.rows.get(Note, note.id) is not None
    (row,) = [row for row in place.since.rows if "1" in row.words and row.words.startswith("Ida")]
    row.action.click()
    assert stage.went == [("notes", note.id)]
    assert place._exchanger.situation.arrived
    colleague.team.exchange(folder)
    exchanged(place, qtbot)
    ida = next(line.standing for line in place.members.lines if line.standing.name == "Ida")
    assert ida.when and "0.1.0" in ida.how_far
    place.leave()
    place.refresh()
    assert not place.since.rows, "what has been seen is not new any more"


def test_a_replaced_title_is_seen_and_taken_back(
    place: TeamPlace, stage: Stage, colleague: Project, folder: Path, qtbot: QtBot
) -> None:
    become_named(stage.project, "Mette")
    become_named(colleague, "Ida")
    share(place, folder, qtbot)
    theme = stage.project.rows.find(Theme)[0].id
    stage.project.execute(EditTheme(id=theme, values={"title": "Min titel"}))
    exchanged(place, qtbot)
    colleague.team.exchange(folder)
    colleague.execute(EditTheme(id=theme, values={"title": "Hendes titel"}))
    colleague.team.exchange(folder)
    exchanged(place, qtbot)
    found = stage.project.rows.get(Theme, theme)
    assert found is not None and found.title == "Hendes titel"
    place.since.rows[-1].action.click()
    assert isinstance(place.dialog, CompareDialog)
    place.dialog.take.click()
    found = stage.project.rows.get(Theme, theme)
    assert found is not None and found.title == "Min titel"
    assert stage.project.team.overwritten() == []


def test_sharing_writes_an_invitation_that_opens(
    place: TeamPlace, stage: Stage, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    place.invite_button.click()
    dialog = place.dialog
    assert isinstance(dialog, InviteDialog)
    assert not dialog.is_filled_in(), "there is no folder yet"
    dialog.folder.set_folder(folder)
    assert dialog.is_filled_in()
    words = dialog.passphrase.text()
    target = tmp_path / "til Ida.feltinvitation"
    dialog.write(target)
    assert read_invitation(target, words).folder == str(folder)
    assert stage.project.team.folder == folder
    dialog.close_button.click()
    qtbot.waitUntil(lambda: place._exchanger.situation.at is not None, timeout=10_000)


def test_a_passphrase_of_ones_own_can_be_written_into_the_invitation(
    place: TeamPlace, folder: Path, qtbot: QtBot
) -> None:
    place.invite_button.click()
    dialog = place.dialog
    assert isinstance(dialog, InviteDialog)
    dialog.folder.set_folder(folder)
    dialog.passphrase.setText("kort")
    assert not dialog.is_filled_in() and dialog._passphrase.problem()
    qtbot.keyClicks(dialog.passphrase, " men længere")
    assert not dialog._passphrase.problem() and dialog.is_filled_in()


def test_an_invitations_answers_can_be_typed(theme: AppTheme, qtbot: QtBot) -> None:
    dialog = JoinDialog(theme, Path("til Ida.feltinvitation"))
    qtbot.addWidget(dialog)
    dialog.set_problem("invitation_passphrase", "Det passer ikke.")
    assert dialog._secret.problem()
    qtbot.keyClicks(dialog.secret, "blyant bro")
    qtbot.keyClicks(dialog.name, "Ida")
    assert not dialog._secret.problem() and dialog.name.text() == "Ida"


def test_a_folder_that_is_gone_is_said_quietly(
    place: TeamPlace, stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    place._exchanger.share_through(tmp_path / "væk")
    qtbot.waitUntil(lambda: bool(place._exchanger.situation.problem), timeout=10_000)
    words = TeamWords(Words("da"), place)
    sentence = words.status(place._exchanger.situation, stage.project)
    assert "offline" in sentence.lower()


def test_that_nothing_is_shared_is_said_whole(place: TeamPlace) -> None:
    kind = place.folder._kind
    assert kind.text() and kind.hasHeightForWidth(), "a second line, not three dots"


def test_the_status_says_nothing_until_something_is_shared(place: TeamPlace, stage: Stage) -> None:
    words = TeamWords(Words("da"), place)
    assert words.status(Situation(), stage.project) == ""


def test_a_colleagues_file_is_merged_and_both_keep_their_work(
    place: TeamPlace, stage: Stage, colleague: Project, qtbot: QtBot
) -> None:
    from feltnoter.demo import DEMO_PASSPHRASE

    note = CaptureNote(text="På en USB-nøgle")
    colleague.execute(note)
    stage.project.execute(CaptureNote(text="Hos mig selv"))
    place.ask_to_merge(colleague.path)
    place.dialog.submitted.emit(DEMO_PASSPHRASE)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: stage.project.rows.get(Note, note.id) is not None, timeout=15_000)
    assert "Hos mig selv" in {found.body for found in stage.project.rows.find(Note)}
    qtbot.waitUntil(lambda: place._merging is None, timeout=15_000)
    assert stage.project.check().ok


def test_removing_a_member_asks_first(place: TeamPlace, stage: Stage) -> None:
    member = stage.project.rows.find(Member)[0].id
    place._ask_to_remove(member)
    assert stage.project.rows.get(Member, member) is not None
    place.dialog.agree.click()  # type: ignore[union-attr]
    assert stage.project.rows.get(Member, member) is None


def test_a_proposed_passphrase_is_five_words_and_never_the_same() -> None:
    one, other = proposed_passphrase(), proposed_passphrase()
    assert len(one.split()) == 5 and one != other
