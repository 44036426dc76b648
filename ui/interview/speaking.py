"""Who speaks in an interview, and a turn given to somebody. Pure: text in, text out."""

from __future__ import annotations

from collections.abc import Iterable

from ui.coding.turns import lead_of

MOST = 9  # one digit each


def speakers_of(text: str, first: Iterable[str]) -> list[str]:
    """Those who have a digit: ``first`` in their order, then whoever else speaks, in order of appearance."""
    found: dict[str, str] = {}
    for name in first:
        if name:
            found.setdefault(name.casefold(), name)
    for paragraph in text.split("\n"):
        lead = lead_of(paragraph)
        if lead is not None:
            found.setdefault(lead.speaker.casefold(), lead.speaker)
            if len(found) == MOST:
                break
    return list(found.values())[:MOST]


def given_to(paragraph: str, speaker: str) -> tuple[int, str]:
    """What makes a paragraph somebody's turn: its first so many code points become these words.

    A time that stands there stays; an empty ``speaker`` takes the name away.
    """
    lead = lead_of(paragraph)
    if not speaker:
        return (lead.end, "") if lead is not None else (0, "")
    time = f" ({lead.time})" if lead is not None and lead.time else ""
    return (lead.end if lead is not None else 0), f"{speaker}{time}: "


def can_be_called(name: str) -> str:
    """The name as it can stand before a turn; empty where it would not be read as one."""
    name = " ".join(name.replace(":", " ").replace("(", " ").replace(")", " ").split())
    lead = lead_of(f"{name}: ")
    return lead.speaker if lead is not None else ""
