"""Everything that is recognised by its form alone. Pure Python: nothing is imported, nothing is loaded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from feltnoter.language.personal_data import addresses, identity_numbers, other_numbers, phones
from feltnoter.language.personal_data.finding import Vote


def pattern_votes(text: str, today: date) -> Iterator[Vote]:
    """Votes for all kinds but names. ``today`` decides which birth dates have not come yet."""
    yield from identity_numbers.find(text, today)
    yield from phones.find(text)
    yield from addresses.find(text)
    yield from other_numbers.find(text)
