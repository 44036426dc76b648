"""What the window remembers, and what it never does."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from feltnoter.settings import Settings
from ui.project.dates import read_day, write_day
from ui.settings.memory import MOST, Memory, without_words


def test_the_latest_comes_first_and_the_list_is_short(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    for number in range(MOST + 3):
        memory.opened(tmp_path / f"{number}.feltnoter", f"Projekt {number}", datetime(2026, 9, 1, 8, number))
    memory.opened(tmp_path / "5.feltnoter", "Projekt 5", datetime(2026, 9, 2))
    assert len(memory.recent()) == MOST
    assert memory.recent()[0].title == "Projekt 5"
    memory.moved(tmp_path / "5.feltnoter", tmp_path / "fem.feltnoter")
    assert memory.recent()[0].path.name == "fem.feltnoter"


@pytest.mark.parametrize("content", ["", "{", "[]", '{"projects": 3}', '{"projects": [3, {"path": 4}]}'])
def test_a_damaged_file_is_only_forgotten(tmp_path: Path, content: str) -> None:
    for name in ("recent.json", "session.json", "settings.json"):
        (tmp_path / name).write_text(content, encoding="utf-8")
    memory = Memory(tmp_path)
    assert memory.recent() == []
    assert memory.session(tmp_path / "a.feltnoter") == {"geometry": ""}
    memory.leave(tmp_path / "a.feltnoter", "AAA=", "notes", {})
    assert memory.session(tmp_path / "a.feltnoter")["place"] == "notes"
    assert Settings(tmp_path).get("language") == "da"


def test_states_hold_ids_and_numbers_only() -> None:
    state = {"note": "0a1b", "words": "Gråspurv har en vægkalender", "list": ["x y", 3, None], "Ida Holm": 1}
    assert without_words(state) == {"note": "0a1b", "words": "", "list": ["", 3, None]}


def test_settings_refuse_what_makes_no_sense(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    with pytest.raises(ValueError):
        settings.put("language", "tlh")
    settings.put("text_percent", 150)
    assert Settings(tmp_path).get("text_percent") == 150


@pytest.mark.parametrize("text", ["14.9.2026", "14/9-26", "2026-09-14", " 14. 9. 2026"])
def test_days_as_people_write_them(text: str) -> None:
    assert read_day(text) == date(2026, 9, 14)


@pytest.mark.parametrize("text", ["", "i morgen", "31.2.2026", "14.9"])
def test_what_is_no_day(text: str) -> None:
    assert read_day(text) is None


def test_a_day_is_written_danish() -> None:
    assert write_day("2026-09-04") == "4.9.2026"
