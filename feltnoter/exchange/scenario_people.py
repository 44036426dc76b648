"""The team, the participants, the visits and the baseline of a scenario."""

from __future__ import annotations

import re
from collections.abc import Container

from feltnoter.domain.draft import DraftMeasure, DraftMember, DraftParticipant, DraftVisit
from feltnoter.domain.vocabulary import ConsentScope, ConsentStatus
from feltnoter.exchange.checked import Checked
from feltnoter.exchange.files import body
from feltnoter.exchange.times import read_time
from feltnoter.exchange.words import CONSENTS, SCOPES

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)", re.ASCII)


def read_member(item: Checked, key: str) -> DraftMember:
    """Scenarios name nobody: what a member is called is also her function."""
    called = item.needed("kaldes")
    return DraftMember(
        key=key,
        name=called,
        function=called,
        unit=item.line("placering"),
        education=item.line("uddannelse"),
        external=item.flag("ekstern"),
    )


def read_participant(item: Checked, key: str) -> DraftParticipant:
    """``type`` is what a report may say; ``rolle`` (age, trade) becomes the detail that stays inside.

    Without ``samtykke`` consent is missing; an answer that is not known is Malformed, never a yes.
    """
    pseudonym, role, detail = item.needed("pseudonym"), item.line("type"), item.line("rolle")
    consent = item.inner("samtykke")
    if consent is None:
        return DraftParticipant(key, pseudonym, role, detail)
    return DraftParticipant(
        key,
        pseudonym,
        role,
        detail,
        consent=_status(consent),
        consent_form=consent.line("form"),
        consent_date=read_date(consent, "dato"),
        scope=_scope(consent),
    )


def _status(consent: Checked) -> ConsentStatus:
    return CONSENTS.get(consent.needed("status").casefold()) or consent.wrong("status")


def _scope(consent: Checked) -> frozenset[ConsentScope]:
    words = consent.lines("omfang")
    return frozenset(
        SCOPES.get(word.casefold()) or consent.wrong(f"omfang[{index}]") for index, word in enumerate(words)
    )


def read_visit(item: Checked, key: str, members: Container[str]) -> DraftVisit:
    """A visit; its date is needed."""
    return DraftVisit(
        key=key,
        date=read_date(item, "dato") or item.wrong("dato"),
        place=item.line("sted"),
        purpose=body(item.text("formaal")),
        starts_at=_clock(item, "start"),
        ends_at=_clock(item, "slut"),
        members=tuple(item.references("team", members)),
    )


def read_measure(item: Checked) -> DraftMeasure:
    """A figure of the baseline; its value may be null."""
    return DraftMeasure(
        name=item.needed("maal"),
        value=item.number("vaerdi"),
        unit=item.line("enhed"),
        source=item.line("kilde"),
        date=read_date(item, "dato"),
    )


def read_date(item: Checked, key: str) -> str:
    """A date in ISO 8601; "" when missing."""
    words = item.line(key)
    date = read_time(words) if words else ""
    return date if date is not None and "T" not in date else item.wrong(key)


def _clock(item: Checked, key: str) -> str:
    words = item.line(key)
    clock = _CLOCK.fullmatch(words)
    if clock is None:
        return item.wrong(key) if words else ""
    return f"{int(clock[1]):02}:{clock[2]}"
