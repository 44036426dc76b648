"""Danish addresses: a street with its number, then floor, door, postcode and town where they follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feltnoter.language.personal_data.finding import Kind, Vote

_CAPITAL = "A-ZÆØÅÄÖÜÉ"
_NAME = rf"[{_CAPITAL}][\w.'’-]{{0,40}}"  # bounded: a text of dots and capitals must not cost its square
_BEFORE = (
    "(?:Gl|Ndr|Sdr|Nr|St|Ll|Vestre|Østre|Nordre|Søndre|Gammel|Store|Lille|Ny|Sct|Skt|Sankt|Kong|Dronning"
    "|Prinsesse)"
)
_SUFFIXES = (
    "agervej|ageren|ager|alléen|allé|alle|bakken|bakke|banken|boulevard|brogade|broen|bro|dalen|dal|diget"
    "|engen|eng|gaden|gade|gården|gård|haven|have|hegnet|holmen|højen|høj|kaj|krogen|kvarter|kær|kæret"
    "|ledet|lunden|lund|løkken|løkke|marken|mark|parken|park|passage|pladsen|plads|ringvej|skoven"
    "|skrænten|stien|sti|strandvej|strand|stræde|svinget|toften|toft|torvet|torv|tværvej|vangen|vang"
    "|vejen|vej|vænget|vænge"
)
_WORDS = r"(?:Vej|Gade|Allé|Alle|Plads|Torv|Stræde|Boulevard|Have|Park|Vænge|Strand|Sti)"
_STREET = (
    rf"(?:(?:{_BEFORE}\.?\s+)?(?:{_NAME}\s+){{0,3}}?{_NAME}?(?:(?<=\w)(?:{_SUFFIXES})s?)"
    rf"|(?:{_NAME}\s+){{1,3}}{_WORDS})"
)
_COUNTED = (
    "pladser|beboere|personer|borgere|år|kr|dage|uger|måneder|timer|minutter|elever|børn|ansatte|medarbejdere"
    "|gange|procent|meter|stuer|værelser|boliger|noter|besøg"
)
_NUMBER = (
    rf"\d{{1,3}}(?:\s?[{_CAPITAL}a-h]\b)?(?![\d:%])(?:\s?[-–]\s?\d{{1,3}}[{_CAPITAL}]?)?"
    rf"(?!\s(?:{_COUNTED})\b)"
)
_FLOOR = (
    r"(?:\s*,?\s*(?:st|kl|\d{1,2}(?!\d))\b\.?(?:\s*(?:sal\b|th\b|tv\b|mf\b|dør\s?\d+|\d{1,3}(?!\d)))?\.?"
    r"(?:\s*,?\s*(?:th|tv|mf)\b\.?)?)?"
)
_TOWN = rf"[{_CAPITAL}][a-zæøåé]+(?:\s(?:[{_CAPITAL}][a-zæøå]+|NV|SV|[NSØVCKM]))?"
_POSTCODE = rf"(?:\s*,?\s*(?:DK-?)?\d{{4}}\s+{_TOWN})?"
_ADDRESS = re.compile(rf"(?<!\w){_STREET}\s+{_NUMBER}{_FLOOR}{_POSTCODE}")
_HAS_MORE = re.compile(r"\d{4}\s+\w|,|\b(?:sal|th|tv|mf)\b")
_LIVES = re.compile(r"(?:bor|adresse[nr]?|boende|hjemme|på|i|til|ved|fra|hos)\W*$", re.IGNORECASE)
_INSTITUTION = re.compile(
    r"(?:plejehjem|plejecent(?:er|re)|bosted|botilbud|børnehave|vuggestue|skole|centr?e?r?)\w*\s+$",
    re.IGNORECASE,
)
_LOOK_BACK = 20


def find(text: str) -> Iterator[Vote]:
    """Votes for addresses, as far as they go: ``Søndergade 14, 2. tv, 8900 Randers C``."""
    for match in _ADDRESS.finditer(text):
        end = match.start() + len(match.group().rstrip(" ,"))
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        if _INSTITUTION.search(before):
            confidence = 0.5
        elif _HAS_MORE.search(match.group()) or _LIVES.search(before):
            confidence = 0.95
        else:
            confidence = 0.85
        yield Vote(match.start(), end, Kind.ADDRESS, confidence, "address")
