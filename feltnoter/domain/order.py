"""Fractional positions: a text between any two others, so that moving one card writes one card.

Own code: the one package for it on PyPI has had no release since 2022 and needs setuptools at run
time. The digits are those of a fraction in base 36, without trailing zeros.
"""

from __future__ import annotations

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_WIDTH = 6  # appending counts in the first six digits: two thousand million before positions grow
_FIRST = "i"


def after(position: str) -> str:
    """The next position at the end of a list whose last is ``position`` ("" for an empty list)."""
    clean = _clean(position)
    if not clean:
        return _FIRST
    number = int(clean[:_WIDTH].ljust(_WIDTH, "0"), 36) + 1
    if number >= 36**_WIDTH:
        return _middle(clean, None)
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits.rjust(_WIDTH, "0").rstrip("0")


def between(low: str, high: str) -> str:
    """A position after ``low`` and before ``high``; "" stands for the start and the end."""
    below, above = _clean(low), _clean(high)
    if not above:
        return after(below)
    if below >= above:  # two people put something in the same place: end up beside them
        return _middle(below, None)
    return _middle(below, above)


def _clean(position: str) -> str:
    """What may have come from another program version, as a fraction's digits."""
    return "".join(c for c in position.lower() if c in _DIGITS).rstrip("0")


def _middle(low: str, high: str | None) -> str:
    if high is not None:
        shared = 0
        while shared < len(high) and (low[shared : shared + 1] or "0") == high[shared]:
            shared += 1
        if shared:
            return high[:shared] + _middle(low[shared:], high[shared:])
    bottom = _DIGITS.index(low[0]) if low else 0
    top = _DIGITS.index(high[0]) if high else len(_DIGITS)
    if top - bottom > 1:
        return _DIGITS[(bottom + top) // 2]
    if high is not None and len(high) > 1:
        return high[0]
    return _DIGITS[bottom] + _middle(low[1:], None)
