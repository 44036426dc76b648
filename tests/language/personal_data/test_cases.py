"""The 98 cases handed over with the project: what must be found, and nothing else of that kind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from feltnoter.language.personal_data.finder import Finder
from feltnoter.language.personal_data.finding import Mode, shown

CASES = json.loads(
    (Path(__file__).parents[2] / "data" / "personal_data" / "cases.json").read_text(encoding="utf-8")
)


def test_there_are_98_cases() -> None:
    assert len(CASES) == 98


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}: {case['text']}")
def test_case(finder: Finder, case: dict[str, Any], mode: Mode) -> None:
    found = shown(finder.find(case["text"]), mode)
    assert [f.text for f in found if f.kind == case["kind"]] == case["expect"]
