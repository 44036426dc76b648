"""Scenarios (``feltnoter-scenarie/1``): a whole field project in one JSON file.

What each field becomes is settled in docs/decisions/importing.md. A scenario comes in whole or not
at all: with a reference that points nowhere, somebody's words would end up with the wrong person.
``persondata`` and ``lokkeduer`` are annotations for tests and are never read.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from feltnoter.domain.draft import Draft, DraftCard, DraftTheme
from feltnoter.domain.text import one_line
from feltnoter.errors import UserError
from feltnoter.exchange.checked import Checked, Malformed
from feltnoter.exchange.files import body, file_name, read_text
from feltnoter.exchange.how import AS_FOUND, How
from feltnoter.exchange.scenario_notes import Around, read_interview, read_note
from feltnoter.exchange.scenario_people import read_measure, read_member, read_participant, read_visit

_FAMILY = "feltnoter-scenarie/"
_SCHEMA = _FAMILY + "1"


def read_scenario(path: Path, how: How = AS_FOUND) -> Draft:
    """The draft of a scenario file.

    Raises UserError ``json_damaged``, ``json_not_a_scenario``, ``scenario_version`` (``version``),
    ``scenario_malformed`` (``place``, like ``noter[3].forfatter``) and what ``files.read_text``
    raises. A photo that cannot be used leaves its caption and a notice ``photo_left_out``.
    """
    name = file_name(path)
    text = read_text(path).text
    try:
        content: object = json.loads(text)
    except (ValueError, RecursionError):  # ValueError also for a number of thousands of digits
        raise UserError("json_damaged", name=name) from None
    schema = content.get("skema") if isinstance(content, dict) else None
    if not isinstance(schema, str) or not schema.startswith(_FAMILY):
        raise UserError("json_not_a_scenario", name=name)
    if schema != _SCHEMA:
        raise UserError("scenario_version", name=name, version=one_line(schema.removeprefix(_FAMILY))[:20])
    try:
        return _draft(Checked(content, ""), path)
    except Malformed as malformed:
        raise UserError("scenario_malformed", name=name, place=malformed.place) from None


def _draft(scenario: Checked, path: Path) -> Draft:
    members = {key: read_member(item, key) for key, item in scenario.identified("team")}
    people = {key: read_participant(item, key) for key, item in scenario.identified("deltagere")}
    visits = {key: read_visit(item, key, members) for key, item in scenario.identified("felture")}
    around = Around(members, people, visits, path)
    notes = {key: read_note(item, key, around) for key, item in scenario.identified("noter")}
    if not notes:
        scenario.wrong("noter")
    excerpts: dict[int, DraftCard] = {}
    interview = scenario.inner("interview")
    if interview is not None:
        wanted = {turn for theme in scenario.objects("sande_temaer") for turn in theme.numbers("udsagn")}
        note, excerpts = read_interview(interview, around, wanted)
        if note.key in notes:
            interview.wrong("id")
        notes[note.key] = note
    loose = scenario.references("uden_tema", notes)
    themes = _themes(scenario, notes, excerpts, loose)
    in_themes = {card.note for theme in themes for card in theme.cards if not (card.copy or card.excerpt)}
    return Draft(
        title=scenario.needed("titel"),
        question=scenario.line("innovationsspoergsmaal"),
        municipality=scenario.line("kommune"),
        area=scenario.line("omraade"),
        background=body(scenario.text("baggrund")),
        members=tuple(members.values()),
        participants=tuple(people.values()),
        visits=tuple(visits.values()),
        notes=tuple(notes.values()),
        themes=themes,
        measures=tuple(map(read_measure, scenario.objects("nulpunkt"))),
        loose=tuple(DraftCard(note) for note in loose if note not in in_themes),
        refused=tuple(around.refused),
    )


def _themes(
    scenario: Checked, notes: Container[str], excerpts: Mapping[int, DraftCard], loose: Iterable[str]
) -> tuple[DraftTheme, ...]:
    """Themes with their cards: notes, then statements from the interview, then the copies of
    ``ogsaa``.

    Each note and statement gets one card of its own; every further placement is a copy, also when a
    scenario names it under ``noter`` twice. What stands under ``ogsaa`` alone has its card there.
    """
    at_home = {note for item in scenario.objects("sande_temaer") for note in item.lines("noter")}
    at_home.update(loose)
    placed: set[DraftCard] = set()
    themes = []
    for key, item in scenario.identified("sande_temaer"):
        turns = item.numbers("udsagn")
        for index, turn in enumerate(turns):
            if turn not in excerpts:
                item.wrong(f"udsagn[{index}]")
        first = [DraftCard(note) for note in item.references("noter", notes)]
        first += [excerpts[turn] for turn in dict.fromkeys(turns)]
        also = [DraftCard(note) for note in item.references("ogsaa", notes)]
        cards = [replace(card, copy=card in placed) for card in first]
        cards += [
            replace(card, copy=card in placed or card.note in at_home) for card in also if card not in first
        ]
        placed.update(card for card in cards if not card.copy)
        themes.append(
            DraftTheme(
                key=key,
                title=item.line("titel"),
                insight=body(item.text("indsigt")),
                description=body(item.text("beskrivelse")),
                what_if=body(item.text("hvad_nu_hvis")),
                cards=tuple(cards),
                contradicted_by=tuple(item.references("modsiges_af", notes)),
            )
        )
    return tuple(themes)
