"""Everything that can be wrong with a scenario."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from feltnoter.domain.draft import Draft, Refusal
from feltnoter.errors import UserError
from feltnoter.exchange.scenario import read_scenario

Json = Any
Write = Callable[[Json], Path]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("", "source_empty"),
        ("{", "json_damaged"),
        ("[" * 100_000, "json_damaged"),
        ("9" * 10_000, "json_damaged"),
        ("[]", "json_not_a_scenario"),
        ("null", "json_not_a_scenario"),
        ('{"a": 1}', "json_not_a_scenario"),
        ('{"skema": 7}', "json_not_a_scenario"),
        ('{"skema": "andet/1"}', "json_not_a_scenario"),
        ('{"skema": "feltnoter-scenarie/2"}', "scenario_version"),
        ('{"skema": "feltnoter-scenarie/1"}', "scenario_malformed"),
    ],
)
def test_other_json_is_refused(
    content: str, key: str, tmp_path: Path, refusal_of: Callable[[Path], Refusal]
) -> None:
    path = tmp_path / "andet.json"
    path.write_text(content, encoding="utf-8")
    assert refusal_of(path).key == key


@pytest.mark.parametrize(
    ("where", "value", "place"),
    [
        (("titel",), None, "titel"),
        (("titel",), 7, "titel"),
        (("noter",), [], "noter"),
        (("noter",), {}, "noter"),
        (("noter", 3), "x", "noter[3]"),
        (("noter", 3, "forfatter"), "T9", "noter[3].forfatter"),
        (("noter", 3, "deltager"), "T1", "noter[3].deltager"),
        (("noter", 3, "feltur"), "F9", "noter[3].feltur"),
        (("noter", 3, "id"), "hj-01", "noter[3].id"),
        (("noter", 3, "type"), "digt", "noter[3].type"),
        (("noter", 3, "tekst"), " \n", "noter[3].tekst"),
        (("noter", 3, "raa"), "ja", "noter[3].raa"),
        (("noter", 3, "tidspunkt"), "i går", "noter[3].tidspunkt"),
        (("noter", 3, "koder"), ["a", 1], "noter[3].koder[1]"),
        (("noter", 5, "vedhaeftninger", 0, "filnavn"), "", "noter[5].vedhaeftninger[0].filnavn"),
        (("team", 0, "kaldes"), "", "team[0].kaldes"),
        (("team", 0, "ekstern"), 1, "team[0].ekstern"),
        (("deltagere", 0, "samtykke", "status"), "ja da", "deltagere[0].samtykke.status"),
        (("deltagere", 0, "samtykke", "status"), None, "deltagere[0].samtykke.status"),
        (("deltagere", 0, "samtykke", "omfang"), ["note", "film"], "deltagere[0].samtykke.omfang[1]"),
        (("deltagere", 0, "samtykke", "dato"), "2026-09-01T08:00", "deltagere[0].samtykke.dato"),
        (("felture", 0, "dato"), None, "felture[0].dato"),
        (("felture", 0, "start"), "25:00", "felture[0].start"),
        (("felture", 0, "team"), ["T2", "T9"], "felture[0].team[1]"),
        (("nulpunkt", 0, "vaerdi"), "14", "nulpunkt[0].vaerdi"),
        (("nulpunkt", 0, "vaerdi"), float("nan"), "nulpunkt[0].vaerdi"),
        (("nulpunkt", 0, "vaerdi"), 10**400, "nulpunkt[0].vaerdi"),
        (("nulpunkt", 0, "vaerdi"), True, "nulpunkt[0].vaerdi"),
        (("interview", "id"), "hj-01", "interview.id"),
        (("interview", "udsagn"), [], "interview.udsagn"),
        (("interview", "udsagn", 1, "nr"), 1, "interview.udsagn[1].nr"),
        (("interview", "udsagn", 1, "nr"), True, "interview.udsagn[1].nr"),
        (("interview", "udsagn", 1, "taler"), "X", "interview.udsagn[1].taler"),
        (("interview", "udsagn", 1, "tid"), "1:99", "interview.udsagn[1].tid"),
        (("interview",), None, "sande_temaer[0].udsagn[0]"),
        (("sande_temaer", 0, "noter"), ["hj-99"], "sande_temaer[0].noter[0]"),
        (("sande_temaer", 0, "ogsaa"), ["hj-99"], "sande_temaer[0].ogsaa[0]"),
        (("sande_temaer", 0, "modsiges_af"), ["hj-99"], "sande_temaer[0].modsiges_af[0]"),
        (("sande_temaer", 0, "udsagn"), [99], "sande_temaer[0].udsagn[0]"),
        (("sande_temaer", 0, "udsagn"), ["12"], "sande_temaer[0].udsagn[0]"),
        (("uden_tema",), ["hj-99"], "uden_tema[0]"),
    ],
)
def test_a_fault_is_named_by_its_place(
    where: tuple[str | int, ...], value: Json, place: str, scenario: Json, write: Write
) -> None:
    inner = scenario
    for step in where[:-1]:
        inner = inner[step]
    inner[where[-1]] = value
    with pytest.raises(UserError) as caught:
        read_scenario(write(scenario))
    assert caught.value.key == "scenario_malformed"
    assert caught.value.data == {"name": "forløb.json", "place": place}


SCALARS = (st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8))
ANY_JSON = st.recursive(
    st.one_of(*SCALARS, st.sampled_from(["T1", "hj-01", "B1"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def mutate(value: Json, data: st.DataObject) -> Json:
    """Change, drop or double something somewhere inside a JSON value."""
    if isinstance(value, dict | list) and value and data.draw(st.integers(0, 9)):
        keys = sorted(value) if isinstance(value, dict) else range(len(value))
        key = data.draw(st.sampled_from(keys))
        change = data.draw(st.sampled_from(["inside", "inside", "inside", "drop", "double"]))
        value = value.copy()
        if change == "drop":
            del value[key]
        elif change == "double" and isinstance(value, list):
            value.append(value[key])
        else:
            value[key] = mutate(value[key], data)
        return value
    return data.draw(ANY_JSON)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data(), number=st.integers(0, 3))
def test_a_scenario_with_anything_wrong_comes_in_whole_or_is_refused(
    data: st.DataObject,
    number: int,
    scenarios: dict[str, Json],
    write: Write,
    check_references: Callable[[Draft], None],
) -> None:
    content = list(scenarios.values())[number]
    for _ in range(data.draw(st.integers(1, 3))):
        content = mutate(content, data)
    try:
        draft = read_scenario(write(content))
    except UserError as error:
        assert error.data["name"] == "forløb.json"
        assert error.key in {"scenario_malformed", "json_not_a_scenario", "scenario_version"}
    else:
        check_references(draft)
