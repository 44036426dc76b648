"""What else has a form of its own: mail, dates of birth, number plates, accounts, case numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feltnoter.language.personal_data.finding import Kind, Vote

_MONTHS = (
    "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec"
)
_DAY = "(?:3[01]|[12][0-9]|0?[1-9])"
_DATE = re.compile(
    rf"(?<![\d.])(?:{_DAY}[./-]\s?(?:1[0-2]|0?[1-9])[./-]\s?(?:(?:18|19|20)\d\d|\d\d)"
    rf"|{_DAY}\.?\s(?:{_MONTHS})\.?,?\s(?:18|19|20)\d\d"
    r"|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d|[-.]\d)",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"(?:født(?:e)?(?:\s(?:den|d\.))?|fødselsdato(?:en)?|fødselsdag|fødselsår|(?<!\w)f\.(?:\s?d\.)?|årgang)\W*"
    r"(?:er\W+|den\W+|d\.\W*)?$",
    re.IGNORECASE,
)
_LETTER = "A-Za-zÆØÅæøåÄÖÜäöüé0-9"
_MAIL = re.compile(
    rf"(?<![\w.+%-])[{_LETTER}][\w.+%-]{{0,64}}@(?:[{_LETTER}](?:[{_LETTER}-]*[{_LETTER}])?\.)+[A-Za-z]{{2,}}"
)
_PLATE = re.compile(
    r"(?<!\w)(?!(?:DK|KL|NR|CA|UG|PC|HK|ST|TV|TH)\b)"
    r"([A-HJ-NP-PR-Z]{2})\s?\d\d[ .]?\d{3}(?!\w|[.,]\d|[ \u00a0]\d)"
)
_ACCOUNT = re.compile(r"(?:konto|reg\.?)\W*(?:nr|nummer)?\W*|bank\W{1,3}|overfør\w*\W+til\W+", re.IGNORECASE)
_ACCOUNT_NUMBER = re.compile(r"\d{4}[\s\u00a0-]{1,3}\d[\d ]{4,11}\d(?!\d)")
_IBAN = re.compile(r"\bDK\d\d(?:[ \u00a0]?\d{4}){3}[ \u00a0]?\d\d\b", re.IGNORECASE)
_CASE = re.compile(r"\b\d\d\.\d\d\.\d\d-[A-ZÆØÅ]\d\d-\d{1,5}-\d\d\b")


def find(text: str) -> Iterator[Vote]:
    """Votes for all of them."""
    for match in _MAIL.finditer(text):
        yield Vote(match.start(), match.end(), Kind.MAIL, 0.99, "mail")
    for match in _DATE.finditer(text):
        if _BORN.search(text[max(0, match.start() - 24) : match.start()]):
            yield Vote(match.start(), match.end(), Kind.BIRTH_DATE, 0.95, "born")
    for match in _PLATE.finditer(text):
        yield Vote(match.start(), match.end(), Kind.PLATE, 0.8, "plate")
    for match in _ACCOUNT.finditer(text):
        number = _ACCOUNT_NUMBER.match(text, match.end())
        if number is not None:
            yield Vote(number.start(), number.end(), Kind.ACCOUNT, 0.9, "account")
    for match in _IBAN.finditer(text):
        yield Vote(match.start(), match.end(), Kind.IBAN, 0.99 if _adds_up(match.group()) else 0.8, "iban")
    for match in _CASE.finditer(text):
        yield Vote(match.start(), match.end(), Kind.CASE, 0.95, "kle")


def _adds_up(iban: str) -> bool:
    """ISO 13616: letters as numbers, the first four characters last, remainder 1 by 97."""
    plain = re.sub(r"\s", "", iban).upper()
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1
