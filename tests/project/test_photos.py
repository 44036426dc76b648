"""Which photos a report may show, what is told of those that stay, and what reaches the file."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from feltnoter.commands.attachments import Attach
from feltnoter.commands.board import PlaceCard
from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.people import AddParticipant, EditParticipant
from feltnoter.commands.themes import AddTheme
from feltnoter.domain.consent import may_be_pictured
from feltnoter.domain.entities import Board, Participant
from feltnoter.domain.vocabulary import ConsentScope, ConsentStatus
from feltnoter.project import Project
from feltnoter.project.checks import Finding, FindingKind, findings
from feltnoter.project.photos import assets
from feltnoter.project.reporting import report_content, write_report_file

DAY = datetime.date(2026, 9, 21)
ELM, NOTE, THEME, PHOTO = "e" * 32, "a" * 32, "1" * 32, "f" * 32


@pytest.mark.parametrize(
    ("consent", "scope", "guardian", "allowed"),
    [
        (ConsentStatus.GIVEN, {"note", "photo"}, None, True),
        (ConsentStatus.GIVEN, {"note", "quote"}, None, False),
        (ConsentStatus.MISSING, set(), None, True),
        (ConsentStatus.REFUSED, {"photo"}, None, False),
        (ConsentStatus.WITHDRAWN, {"photo"}, None, False),
        (ConsentStatus.GIVEN, {"photo"}, "somebody", False),
    ],
)
def test_a_photo_leaves_only_within_the_consent(
    consent: ConsentStatus, scope: set[str], guardian: str | None, allowed: bool
) -> None:
    participant = Participant(id="p", consent=consent, scope=frozenset(scope), guardian=guardian)
    assert may_be_pictured(participant) is allowed
    assert may_be_pictured(None)


@pytest.fixture
def pictured(project: Project) -> Project:
    """A theme with one note of Elm's, and a photo that belongs to it."""
    target = io.BytesIO()
    Image.new("RGB", (30, 20)).save(target, "JPEG")
    project.execute(AddParticipant(id=ELM, pseudonym="Elm"))
    project.execute(AddTheme(id=THEME, title="Døren"))
    project.execute(CaptureNote(id=NOTE, text="En seddel på døren.", participant=ELM))
    project.execute(PlaceCard(board=project.rows.find(Board)[0].id, note=NOTE, theme=THEME))
    photo = {"name": "dør.jpg", "media_type": "image/jpeg", "caption": "Døren i opgangen"}
    project.execute(Attach(id=PHOTO, note=NOTE, data=target.getvalue(), **photo))
    say_yes(project, ConsentScope.NOTE, ConsentScope.PHOTO)
    return project


def say_yes(project: Project, *scope: ConsentScope) -> None:
    values = {"consent": ConsentStatus.GIVEN, "scope": set(scope)}
    project.execute(EditParticipant(id=ELM, values=values))


def media(project: Project, out: Path) -> list[str]:
    write_report_file(report_content(project, date=DAY).model, out, pictures=assets(project))
    with zipfile.ZipFile(out) as package:
        return [name for name in package.namelist() if "/media/" in name]


def test_a_photo_reaches_the_report_and_its_missing_description_is_found(
    pictured: Project, tmp_path: Path
) -> None:
    assert media(pictured, tmp_path / "r.docx") == ["word/media/felt1.jpeg"]
    without_insight = Finding(FindingKind.INSIGHT_MISSING, 1, (THEME,))
    assert findings(pictured) == [without_insight, Finding(FindingKind.PHOTO_UNDESCRIBED, 1, (NOTE,))]


def test_a_photo_nobody_said_yes_to_stays_and_is_told_of(pictured: Project, tmp_path: Path) -> None:
    say_yes(pictured, ConsentScope.NOTE)
    assert media(pictured, tmp_path / "r.docx") == []
    assert Finding(FindingKind.HELD_OUT_PHOTO, 1, (NOTE,)) in findings(pictured)
    assert report_content(pictured, date=DAY).model.themes[0].photos == ()


def test_the_file_of_a_photo_that_cannot_be_read_does_not_cost_the_report(
    pictured: Project, tmp_path: Path
) -> None:
    pictured.execute(Attach(note=NOTE, name="x.jpg", media_type="image/jpeg", data=b"ikke et billede"))
    assert media(pictured, tmp_path / "r.docx") == ["word/media/felt1.jpeg"]
