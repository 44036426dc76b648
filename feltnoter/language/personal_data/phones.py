"""Danish telephone numbers: eight digits, in the groups people write them in.

No subscriber's number begins with 0 or 1: those are votes for review mode only (made-up test data uses
them, and a typing error may).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from feltnoter.language.personal_data.finding import Kind, Vote

_GAP = "[ \u00a0\u202f.\\-]?"
_SPACED = "[ \u00a0\u202f-]"
_NUMBER = re.compile(
    rf"(?<![\w.,/:\-])(?<!\d[ \u00a0])(\(?(?:\+|00)\s?45\)?{_SPACED}?)?"
    rf"(\d\d{_GAP}\d\d{_GAP}\d\d{_GAP}\d\d|\d{{4}}{_SPACED}\d{{4}}"
    rf"|\d{{3}}{_SPACED}\d\d{_SPACED}\d{{3}}|\d{{3}}{_SPACED}\d{{3}}{_SPACED}\d\d)"
    r"(?!\w|[-/]\d|[.,:]\d|[ \u00a0]\d)"
)
_SAYS_PHONE = re.compile(
    r"(?:tlf|telefon|mobil|ring(?:e|er|ede)?(?:\s+til)?(?:\s+på)?|sms|nummer(?:et)?)\w*\W*(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_SAYS_OTHER = re.compile(
    r"(?:cvr|se|(?<!\w)p|ean|sags?|journal|faktura|ordre|konto|kunde|medlems?|(?<!\w)kr|dkk|matrikel|løbe"
    r"|serie|vare|(?<!\w)id|version|isbn|besparelse på|i alt|(?<!\w)kl|klokken)"
    r"\.?[-\s]?(?:nr|nummer|no)?\.?:?\s*$",
    re.IGNORECASE,
)
_MONEY_FOLLOWS = re.compile(r"\s*(?:kr\b|dkk\b|,-|:-|mio)", re.IGNORECASE)
_LOOK_BACK = 24


def find(text: str) -> Iterator[Vote]:
    """Votes for telephone numbers, the country's number included where it stands before."""
    for match in _NUMBER.finditer(text):
        country, number = match.groups()
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        called = _SAYS_PHONE.search(before) is not None
        if not country and (_SAYS_OTHER.search(before) or (not called and _is_something_else(number))):
            continue
        if _MONEY_FOLLOWS.match(text, match.end()):
            continue
        confidence = 0.97 if country or called else 0.7 if number.isdigit() else 0.85
        if number[0] in "01":
            confidence = 0.6 if called else 0.4
        yield Vote(match.start(), match.end(), Kind.PHONE, confidence, "phone")


def _is_something_else(number: str) -> bool:
    """A date without signs between, or numbers like 27.36.00.12 and 03-04-05-06."""
    if re.fullmatch(r"\d\d([.-])\d\d\1\d\d\1\d\d", number):
        return True
    return number.isdigit() and (
        _is_date(number[:4], number[4:6], number[6:]) or _is_date(number[4:], number[2:4], number[:2])
    )


def _is_date(year: str, month: str, day: str) -> bool:
    if not 1900 <= int(year) < 2100:
        return False
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
