"""Report models to test with: one made by hand from the example project, and large ones."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any, Final

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.model import (
    CodeLine,
    Deselected,
    Month,
    ReportModel,
    ReportQuote,
    RoleCount,
    TeamLine,
    ThemeSection,
)

_KINDS: Final = {
    "observation": NoteKind.OBSERVATION,
    "citat": NoteKind.QUOTE,
    "samtale": NoteKind.CONVERSATION,
    "refleksion": NoteKind.REFLECTION,
}
# Coarse places are the builder's job; here the few of the scenario are coarsened by hand.
_PLACES: Final = {
    "Opgang, Møllevangen": "opgang, distrikt Nord",
    "Bilen": "på kørerute, distrikt Nord",
    "Bilen, holder for rødt": "på kørerute, distrikt Nord",
    "Planlægningskontoret": "planlægningskontoret",
    "Parkeringspladsen": "planlægningskontoret",
    "Elms cykel": "på aftenrute, distrikt Nord",
    "Mødelokale 2, Møllehuset": "distrikt Nord",
}
_HIDDEN = (
    (re.compile(r"hos Inge Tænktoft, .*?2\. tv\.\."), "hos en borger."),
    (re.compile(r"De læser cpr op, [\d-]+, og"), "De læser cpr-nummeret op, og"),
    (re.compile(r"Kirsten Prøvegaard"), "navnet"),
    (re.compile(r"0308475678"), "det her"),
)
_SEPTEMBER = Month(2026, 9)


def lyngsoe(*, draft: bool = True) -> ReportModel:
    """»De første fem minutter i hjemmet« as a builder would hand it over."""
    data = _scenario()
    roles = {person["id"]: person["type"] for person in data["deltagere"]}
    withdrawn = {p["id"] for p in data["deltagere"] if p["samtykke"]["status"] == "trukket tilbage"}
    notes = {note["id"]: _note(note, roles) for note in data["noter"] if note["deltager"] not in withdrawn}
    turns = {turn["nr"]: _turn(turn, data["interview"]["sted"]) for turn in data["interview"]["udsagn"]}
    telling = {"hj-02", "hj-06", "hj-10", "hj-09", "udsagn-6", "udsagn-18", "udsagn-30"}
    themes = []
    for number, theme in enumerate(data["sande_temaer"], 1):
        cards = [notes[key] for key in theme["noter"] + theme["ogsaa"] if key in notes]
        cards += [turns[number] for number in theme["udsagn"]]
        themes.append(
            ThemeSection(
                number=str(number),
                title=theme["titel"],
                insight=theme["indsigt"],
                description=(theme["beskrivelse"],),
                quotes=tuple(_marked(card, card.key in telling) for card in cards),
                contradictions=tuple(notes[key] for key in theme["modsiges_af"] if key in notes),
                what_if=(theme["hvad_nu_hvis"],),
            )
        )
    codes = sorted({code for note in data["noter"] for code in note["koder"]})
    return ReportModel(
        title=data["titel"],
        date=datetime.date(2026, 9, 21),
        municipality=data["kommune"],
        question=data["innovationsspoergsmaal"],
        area=data["omraade"],
        background=data["baggrund"],
        draft=draft,
        team=tuple(TeamLine(member["kaldes"], member["placering"]) for member in data["team"]),
        took_part=(RoleCount("borger", 2), RoleCount("medarbejder", 3), RoleCount("pårørende", 1)),
        first_month=_SEPTEMBER,
        last_month=_SEPTEMBER,
        places=("kørerute, distrikt Nord", "aftenrute, distrikt Nord", "planlægningskontoret"),
        themes=tuple(themes),
        deselected=(
            Deselected(
                "Der er aldrig plads at parkere",
                "Det kom frem én gang og hører til i en anden sag, som Vej og Park allerede arbejder med.",
            ),
            Deselected("De burde have en app", "Det er en løsning. Den venter på parkeringspladsen."),
        ),
        loose=tuple(notes[key] for key in data["uden_tema"]),
        codebook=tuple(CodeLine(code, f"Steder, hvor nogen fortæller om {code}.", 0) for code in codes),
    )


def large(quotes: int, themes: int = 20, length: int = 150) -> ReportModel:
    """``quotes`` cards of ``length`` characters spread over ``themes`` themes."""
    sentence = "Så fortæller jeg det hele forfra, for ham kender jeg ikke, og han ved ikke noget om mig. "
    text = (sentence * (length // len(sentence) + 1))[:length]
    each = quotes // themes
    sections = tuple(
        ThemeSection(
            number=str(theme + 1),
            title=f"Tema nummer {theme + 1}",
            insight=sentence,
            description=(sentence * 3,),
            quotes=tuple(
                ReportQuote(
                    f"{text} {theme}-{number}",
                    NoteKind.QUOTE if number % 2 else NoteKind.OBSERVATION,
                    "borger",
                    "distrikt Nord",
                    _SEPTEMBER,
                    telling=number < 3,
                    key=f"k{theme}-{number}",
                )
                for number in range(each)
            ),
            what_if=("Hvad nu hvis det var anderledes?",),
        )
        for theme in range(themes)
    )
    return ReportModel(
        title="En stor rapport",
        date=datetime.date(2026, 9, 21),
        municipality="Lyngsø Kommune",
        themes=sections,
    )


def _scenario() -> dict[str, Any]:
    source = Path(__file__).parent.parent / "data" / "scenarios" / "01_hjemmepleje_lyngsoe.json"
    data: dict[str, Any] = json.loads(source.read_text("utf-8"))
    return data


def _note(note: dict[str, Any], roles: dict[str, str]) -> ReportQuote:
    return ReportQuote(
        text=_without_names(note["tekst"]),
        kind=_KINDS[note["type"]],
        role=roles.get(note["deltager"] or "", ""),
        place=_PLACES.get(note["sted"], "hjem i distrikt Nord"),
        month=_SEPTEMBER,
        key=note["id"],
    )


def _turn(turn: dict[str, Any], place: str) -> ReportQuote:
    return ReportQuote(
        text=_without_names(turn["tekst"]),
        kind=NoteKind.INTERVIEW,
        role="medarbejder",
        place=_PLACES.get(place, place),
        month=_SEPTEMBER,
        key=f"udsagn-{turn['nr']}",
    )


def _marked(card: ReportQuote, telling: bool) -> ReportQuote:
    return ReportQuote(card.text, card.kind, card.role, card.place, card.month, telling, card.key)


def _without_names(text: str) -> str:
    for pattern, replacement in _HIDDEN:
        text = pattern.sub(replacement, text)
    return text
