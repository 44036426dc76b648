"""Times as people write them."""

from __future__ import annotations

import zoneinfo
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.exchange import times
from feltnoter.exchange.times import read_time


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2026-09-14", "2026-09-14"),
        ("14.9.2026", "2026-09-14"),
        ("14-09-2026", "2026-09-14"),
        ("14/9/2026", "2026-09-14"),
        ("2026-09-14T08:52:00+02:00", "2026-09-14T08:52:00+02:00"),
        ("2026-09-14T06:52:00Z", "2026-09-14T06:52:00+00:00"),
        ("2026-09-14T08:52:07.123", "2026-09-14T08:52:07+02:00"),
        ("2026-09-14 08:52", "2026-09-14T08:52:00+02:00"),
        ("14.9.2026 08.52", "2026-09-14T08:52:00+02:00"),
        ("14-09-2026 08:52", "2026-09-14T08:52:00+02:00"),
        (" 14.9.2026, kl. 8.52 ", "2026-09-14T08:52:00+02:00"),
        ("14.1.2026 08.52.30", "2026-01-14T08:52:30+01:00"),
    ],
)
def test_iso_and_danish_become_iso(written: str, iso: str) -> None:
    assert read_time(written) == iso


@pytest.mark.parametrize(
    "written",
    [
        *("", "i går", "08.52", "45000", "14.9.26", "١٤.٩.٢٠٢٦"),
        *("31.2.2026", "2026-13-01", "14.9.2026 25.00", "14.9.2026 08", "14.9.2026 08.52+99:99"),
        *("0001-01-01", "9999-12-31 23:59"),
    ],
)
def test_everything_else_is_left_alone(written: str) -> None:
    assert read_time(written) is None


@given(st.text(max_size=30) | st.from_regex(times._TIME, fullmatch=True))
def test_what_comes_out_is_always_iso(written: str) -> None:
    iso = read_time(written)
    if iso is not None:
        moment = datetime.fromisoformat(iso)
        assert ("T" in iso) == (moment.tzinfo is not None)


def test_without_a_zone_table_the_laptops_own_zone_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise zoneinfo.ZoneInfoNotFoundError

    monkeypatch.setattr(times, "ZoneInfo", missing)
    iso = read_time("14.9.2026 08.52")
    assert iso is not None and datetime.fromisoformat(iso).tzinfo is not None
