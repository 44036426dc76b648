"""What is found before an export, and what is found only for the themes that come along."""

from __future__ import annotations

import datetime

import pytest

from feltnoter.commands.board import EditCard, PlaceCard
from feltnoter.commands.notes import CaptureNote, EditNote
from feltnoter.commands.people import AddParticipant, EditParticipant
from feltnoter.commands.themes import AddTheme, EditTheme, MoveTheme
from feltnoter.domain.entities import Board, Participant
from feltnoter.domain.vocabulary import ConsentScope, ConsentStatus, NoteKind
from feltnoter.project import Project
from feltnoter.project.checks import Finding, FindingKind, findings
from feltnoter.project.reporting import report_content

ELM, EG = "e" * 32, "f" * 32
NOTE, QUOTE, OTHER = "a" * 32, "b" * 32, "c" * 32
ONE, TWO = "1" * 32, "2" * 32


@pytest.fixture
def filled(project: Project) -> Project:
    """Two themes with an insight; Elm's observation and quote in the first, Eg's in the second."""
    board = project.rows.find(Board)[0].id
    given = {"consent": ConsentStatus.GIVEN, "scope": {ConsentScope.NOTE, ConsentScope.QUOTE}}
    for identity, name in ((ELM, "Elm"), (EG, "Eg")):
        project.execute(AddParticipant(id=identity, pseudonym=name))
        project.execute(EditParticipant(id=identity, values=given))
    for identity, title in ((ONE, "Jeg venter på dem"), (TWO, "Vi ringer selv")):
        project.execute(AddTheme(id=identity, title=title))
        project.execute(EditTheme(id=identity, values={"insight": "Fordi ingen siger det."}))
    for note, kind, who, theme in (
        (NOTE, NoteKind.OBSERVATION, ELM, ONE),
        (QUOTE, NoteKind.QUOTE, ELM, ONE),
        (OTHER, NoteKind.OBSERVATION, EG, TWO),
    ):
        project.execute(CaptureNote(id=note, text="Ord.", kind=kind, participant=who))
        project.execute(PlaceCard(board=board, note=note, theme=theme))
    assert findings(project) == []
    return project


def test_a_participant_nobody_has_asked_counts_once(filled: Project) -> None:
    filled.execute(EditParticipant(id=ELM, values={"consent": ConsentStatus.MISSING}))
    assert findings(filled) == [Finding(FindingKind.CONSENT_MISSING, 1, (ELM,))]
    assert findings(filled, {TWO}) == []


@pytest.mark.parametrize(
    ("consent", "kind"),
    [
        (ConsentStatus.REFUSED, FindingKind.HELD_OUT_REFUSED),
        (ConsentStatus.WITHDRAWN, FindingKind.HELD_OUT_WITHDRAWN),
    ],
)
def test_cards_held_out_are_counted_with_their_notes(
    filled: Project, consent: ConsentStatus, kind: FindingKind
) -> None:
    filled.execute(EditParticipant(id=ELM, values={"consent": consent}))
    (found,) = findings(filled)
    assert (found.kind, found.count, set(found.ids)) == (kind, 2, {NOTE, QUOTE})
    assert report_content(filled, date=datetime.date(2026, 9, 1)).held_out == found.count


def test_a_yes_without_quotes_and_a_marked_note(filled: Project) -> None:
    assert filled.rows.get(Participant, ELM) is not None
    filled.execute(EditParticipant(id=ELM, values={"scope": {ConsentScope.NOTE}}))
    filled.execute(EditNote(id=OTHER, values={"special_category": True}))
    assert findings(filled) == [
        Finding(FindingKind.HELD_OUT_VERBATIM, 1, (QUOTE,)),
        Finding(FindingKind.HELD_OUT_SPECIAL, 1, (OTHER,)),
    ]


def test_themes_without_insight_and_clusters_without_name(filled: Project) -> None:
    filled.execute(EditTheme(id=TWO, values={"insight": "  "}))
    card = next(card.id for card in filled.queries.cards() if card.note == NOTE)
    filled.execute(AddTheme(id="d" * 32, cards=(card,)))
    filled.execute(AddTheme())
    assert findings(filled) == [
        Finding(FindingKind.INSIGHT_MISSING, 1, (TWO,)),
        Finding(FindingKind.CLUSTER_UNNAMED, 1, ("d" * 32,)),
    ]
    assert [f.kind for f in findings(filled, {ONE})] == [FindingKind.CLUSTER_UNNAMED]
    filled.execute(EditTheme(id=TWO, values={"deselected": True}))
    assert [f.kind for f in findings(filled)] == [FindingKind.CLUSTER_UNNAMED]


def test_parked_cards_are_nobodys_concern(filled: Project) -> None:
    filled.execute(EditParticipant(id=EG, values={"consent": ConsentStatus.MISSING}))
    card = next(card.id for card in filled.queries.cards() if card.note == OTHER)
    filled.execute(EditCard(id=card, values={"parked": True, "theme": None}))
    assert findings(filled) == []


def test_a_report_of_some_themes_is_numbered_anew(filled: Project) -> None:
    filled.execute(MoveTheme(id=TWO, parent=ONE))
    day = datetime.date(2026, 9, 1)
    whole = report_content(filled, date=day).model
    assert [(s.number, s.title) for s in whole.themes] == [
        ("1", "Jeg venter på dem"),
        ("1.1", "Vi ringer selv"),
    ]
    some = report_content(filled, date=day, themes=frozenset({TWO})).model
    assert [(s.number, s.title) for s in some.themes] == [("1", "Vi ringer selv")]
    assert some.loose == ()
    assert report_content(filled, date=day, themes=frozenset({ONE, TWO})).model == whole
