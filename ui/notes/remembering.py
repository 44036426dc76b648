"""How the list of notes was left: its layout and its chips, for the next time on this computer.

Ids and choices only. What stands in the search field is not kept: it may be somebody's name.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project.lists import NoteFilter

_FLAGS = ("raw", "uncoded", "pictures")


def filter_state(chosen: NoteFilter) -> dict[str, object]:
    """The chips as JSON values; empty where none is on. Whose notes »Kun mine« means is asked again."""
    found: dict[str, object] = {name: True for name in _FLAGS if getattr(chosen, name)}
    found |= {name: value for name in ("visit", "participant") if (value := getattr(chosen, name))}
    if chosen.kinds:
        found["kinds"] = sorted(chosen.kinds)
    if chosen.author:
        found["mine"] = True
    return found


def filter_again(
    kept: object, now: NoteFilter, *, me: str, visits: Collection[str], people: Collection[str]
) -> NoteFilter:
    """The filter that was kept, with the words of ``now``. What is odd, or names something that is gone
    (``visits`` and ``people`` are the ids there are), is passed over."""
    if not isinstance(kept, dict):
        return now
    listed = kept.get("kinds")
    kinds = [one for one in listed if isinstance(one, str)] if isinstance(listed, list) else []
    visit, person = kept.get("visit"), kept.get("participant")
    return replace(
        NoteFilter(words=now.words),
        kinds=frozenset(kinds) & {str(kind) for kind in NoteKind},
        visit=visit if isinstance(visit, str) and visit in visits else "",
        participant=person if isinstance(person, str) and person in people else "",
        author=me if kept.get("mine") is True else "",
        **{name: kept.get(name) is True for name in _FLAGS},
    )
