"""Danish personal numbers (CPR): ``ddmmyy`` and four digits.

Sources: the CPR office's description of how a number is built (century from the seventh digit and the
year; day + 60 for replacement numbers) and of numbers without modulus 11, issued since 2007: the sum
therefore raises confidence and never rejects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from feltnoter.language.personal_data.finding import Kind, Vote

_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_SPACE = " \u00a0\u202f\u2009\t"
_HYPHEN = "\\-\u2010-\u2015\u2212"  # the first one escaped: it stands inside classes
_BETWEEN = f"[{_SPACE}]?[{_HYPHEN}./]?[{_SPACE}]?"
_NUMBER = re.compile(
    rf"(?<![\w,/+{_HYPHEN}])(?<!\d\.)(?<!\d[{_SPACE}])"
    rf"(\d\d)[{_SPACE}./{_HYPHEN}]?(\d\d)[{_SPACE}./{_HYPHEN}]?(\d\d)({_BETWEEN})(\d{{4}}|[xX*]{{4}})"
    rf"(?!\w|[{_HYPHEN}/]\d|[.,]\d|[{_SPACE}]\d)"
)
_SAYS_CPR = re.compile(r"c\.?p\.?r|person\s?n(?:umme)?r|født|fødsels|(?<!\w)f\.\s?$", re.IGNORECASE)
_SAYS_OTHER = re.compile(
    r"(?:tlf|telefon|mobil|sags?\s?nr|sags?nummer|sagsid|journal|j\.?\s?nr|kle|faktura|ordre|ean|cvr|se-?nr"
    r"|p-?nr|konto|reg\.?\s?nr|iban|vare\s?nr|serie\s?nr|matrikel|postnr|(?<!\w)kr|beløb|id[-\s]?nr|løbenr"
    r"|version|isbn|gps)\w*\W*(?:\w+\W+)?$",
    re.IGNORECASE,
)
_LOOK_BACK = 26
_NOT_YET_BORN = 0.25  # taken off when the birth date has not come: a typing error, or made-up data


def has_check_sum(digits: str) -> bool:
    """Whether ten digits satisfy modulus 11."""
    return sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def birth_year(year: int, seventh: int) -> int:
    """The full year that two digits and the number's seventh digit stand for."""
    if seventh <= 3:
        return 1900 + year
    if seventh in (4, 9):
        return (2000 if year <= 36 else 1900) + year
    return (2000 if year <= 57 else 1800) + year


def birth_date(digits: str) -> date | None:
    """The date in ten digits, or None when there is no such date. Day + 60 marks a replacement number."""
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    try:
        return date(birth_year(year, int(digits[6])), month, day - 60 if day > 60 else day)
    except ValueError:
        return None


def find(text: str, today: date) -> Iterator[Vote]:
    """Votes for personal numbers, masked ones (``150388-XXXX``) included."""
    for match in _NUMBER.finditer(text):
        day, month, year, between, serial = match.groups()
        masked = not serial.isdigit()
        born = _masked_date(day + month + year) if masked else birth_date(day + month + year + serial)
        if born is None:
            continue
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        called_cpr = _last(_SAYS_CPR, before)
        called_other = _last(_SAYS_OTHER, before)
        if called_other > called_cpr:
            continue
        hyphen = re.search(f"[{_HYPHEN}]", between) is not None
        if masked and not hyphen and called_cpr < 0:
            continue
        summed = not masked and has_check_sum(day + month + year + serial)
        confidence = _confidence(called_cpr >= 0, hyphen, summed, spaced=between.strip() != between)
        if born > today:
            confidence = min(confidence - _NOT_YET_BORN, 0.7)
        yield Vote(match.start(), match.end(), Kind.CPR, confidence, "cpr+sum" if summed else "cpr")


def _confidence(called: bool, hyphen: bool, summed: bool, *, spaced: bool) -> float:
    if called:
        return 0.99
    if hyphen:
        return 0.97 if summed else 0.93
    if spaced:
        return 0.85 if summed else 0.6
    return 0.9 if summed else 0.55


def _masked_date(digits: str) -> date | None:
    """For six digits alone any century will do."""
    return birth_date(digits + "4000") or birth_date(digits + "0000")


def _last(pattern: re.Pattern[str], before: str) -> int:
    return max((match.end() for match in pattern.finditer(before)), default=-1)
