"""What is recognised by its form: dates and separators of every kind, and what only looks alike."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.language.personal_data.finding import Finding, Kind, Mode, merged, shown
from feltnoter.language.personal_data.identity_numbers import birth_date, has_check_sum
from feltnoter.language.personal_data.patterns import pattern_votes

TODAY = date(2026, 11, 26)
SEPARATORS = ["", "-", " ", "\u00a0", "\u202f", ".", "/", " - ", *map(chr, range(0x2010, 0x2016)), "\u2212"]


def found(text: str, kind: Kind, mode: Mode = Mode.REVIEW) -> list[str]:
    return [f.text for f in shown(look(text), mode) if f.kind is kind]


def look(text: str) -> list[Finding]:
    return merged(text, list(pattern_votes(text, TODAY)))


dates = st.dates(date(1858, 1, 1), date(2057, 12, 31))
serials = st.integers(0, 999)


def seventh_digits(born: date) -> list[str]:
    """The digits that give this date its century."""
    return [digit for digit in "0123456789" if birth_date(f"{born:%d%m%y}{digit}000") == born]


@given(dates, serials, st.sampled_from(SEPARATORS), st.integers(0, 9), st.booleans())
def test_every_date_and_separator_is_found(
    born: date, serial: int, separator: str, pick: int, replacement: bool
) -> None:
    digits = seventh_digits(born)
    assert digits, "every date from 1858 to 2057 has a number"
    day = born.day + 60 * replacement
    number = f"{day:02}{born:%m%y}{separator}{digits[pick % len(digits)]}{serial:03}"
    assert found(f"Han sagde {number} højt", Kind.CPR) == [number]
    assert found(f"cpr {number}.", Kind.CPR) == [number]


@given(dates, st.sampled_from(["-", "\u2013", "\u2011"]), st.sampled_from(["XXXX", "xxxx", "****"]))
def test_masked_numbers_are_found(born: date, hyphen: str, mask: str) -> None:
    number = f"{born:%d%m%y}{hyphen}{mask}"
    assert found(f"Står som {number} i brevet", Kind.CPR) == [number]


@given(st.integers(0, 10**10 - 1))
def test_what_is_no_date_is_no_number(value: int) -> None:
    digits = f"{value:010}"
    if birth_date(digits) is None:
        assert found(f"cpr {digits[:6]}-{digits[6:]}", Kind.CPR) == []


@given(dates, serials, st.sampled_from(["1", "12", "00"]))
def test_inside_a_longer_run_of_digits_nothing_is_found(born: date, serial: int, more: str) -> None:
    number = f"{born:%d%m%y}{seventh_digits(born)[0]}{serial:03}"
    assert found(f"nr {more}{number}", Kind.CPR) == []
    assert found(f"nr {number}{more}", Kind.CPR) == []


@given(dates, serials)
def test_modulus_11_raises_confidence_and_never_rejects(born: date, serial: int) -> None:
    number = f"{born:%d%m%y}{seventh_digits(born)[0]}{serial:03}"
    (finding,) = look(f"ses {number[:6]}-{number[6:]} her")
    others = [f"{number[:9]}{digit}" for digit in "0123456789"]
    (unlike,) = {look(f"ses {o[:6]}-{o[6:]} her")[0].confidence for o in others if not has_check_sum(o)}
    assert finding.confidence >= unlike


def test_a_birth_date_that_has_not_come_is_for_review_only() -> None:
    assert found("cpr 290256-7108", Kind.CPR) == ["290256-7108"]
    assert found("cpr 290256-7108", Kind.CPR, Mode.PRECISE) == []
    assert found("cpr 290246-7108", Kind.CPR, Mode.PRECISE) == []
    assert found("cpr 290248-1108", Kind.CPR, Mode.PRECISE) == ["290248-1108"]


@pytest.mark.parametrize(
    "word",
    ["sagsnr.", "faktura", "konto", "EAN", "CVR", "P-nr.", "ordre", "tlf.", "journalnr.", "Sagsnummer:"],
)
def test_after_a_word_for_another_number_only_a_nearer_cpr_counts(word: str) -> None:
    assert found(f"{word} 150388-1122", Kind.CPR) == []
    assert found(f"{word} 12 og cpr 150388-1122", Kind.CPR) == ["150388-1122"]


@given(
    st.integers(2, 9),
    st.integers(0, 10**7 - 1),
    st.sampled_from([(2, 2, 2, 2), (4, 4), (3, 2, 3), (3, 3, 2)]),
    st.sampled_from([" ", "\u00a0"]),
    st.sampled_from(["", "+45 ", "0045 ", "+45", "(+45) "]),
)
def test_every_grouping_of_a_telephone_number_is_found(
    first: int, rest: int, groups: tuple[int, ...], gap: str, country: str
) -> None:
    digits, parts = f"{first}{rest:07}", []
    for length in groups:
        parts.append(digits[:length])
        digits = digits[length:]
    number = country + gap.join(parts)
    assert found(f"Han har {number} som nummer", Kind.PHONE, Mode.PRECISE) == [number]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_date_written_in_one_is_no_telephone_number(day: date) -> None:
    assert found(f"fil {day:%Y%m%d} ligger der", Kind.PHONE) == []
    assert found(f"fil {day:%d%m%Y} ligger der", Kind.PHONE) == []


def test_a_number_that_begins_with_one_is_for_review_only() -> None:
    assert found("ring på 12 48 90 03", Kind.PHONE) == ["12 48 90 03"]
    assert found("ring på 12 48 90 03", Kind.PHONE, Mode.PRECISE) == []


@pytest.mark.parametrize(
    "text",
    ["det kostede 22 33 44 55 kr", "kl. 10 30 11 15", "ISBN 97887000", "id 22334455", "i alt 22334455"],
)
def test_money_times_and_other_numbers_are_no_telephones(text: str) -> None:
    assert found(text, Kind.PHONE) == []


@pytest.mark.parametrize(
    "text",
    [
        "Vi var 14 på Nørregade",
        "Skolen 12 elever",
        "Hjemmevejen 5 minutter",
        "Der var Park 3 gange",
        "kl. 14.30",
    ],
)
def test_not_every_number_after_a_capital_is_an_address(text: str) -> None:
    assert found(text, Kind.ADDRESS) == []


def test_a_sum_makes_an_iban_surer() -> None:
    (right,), (wrong,) = look("DK50 0040 0440 1162 43"), look("DK51 0040 0440 1162 43")
    assert right.kind is wrong.kind is Kind.IBAN and right.confidence > wrong.confidence


@given(st.text(max_size=200))
def test_no_text_makes_it_stumble_and_every_place_holds_its_words(text: str) -> None:
    findings = look(text)
    assert all(text[f.start : f.end] == f.text and f.text for f in findings)
    assert all(one.end <= other.start for one, other in pairwise(findings))


@pytest.mark.parametrize(
    "piece", ["A.", "Aa ", "1 ", "12", "a@", "%a", "DK50 ", "født ", "konto 1", "Ø-", "  "]
)
def test_a_long_text_takes_no_more_than_its_length(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    begun = perf_counter()
    look(text)
    assert perf_counter() - begun < 5, "far from the hours of a quadratic pattern"
