from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from feltnoter.domain.trees import Node, places

names = st.sampled_from("abcdefg")
nodes = st.dictionaries(names, st.builds(Node, st.none() | names, st.none() | names, st.booleans()))


@given(nodes)
def test_any_references_give_a_forest(found: dict[str, Node]) -> None:
    result = places(found)
    assert result.keys() == found.keys()
    for start in result:
        seen, here = set(), start
        while here is not None:
            assert here not in seen, "a ring"
            seen.add(here)
            here = result[here].above  # type: ignore[assignment]
    for name, place in result.items():
        assert place.target in found
        assert result[place.target].target == place.target
        if place.above is not None:
            assert not found[place.above].deleted
            assert result[place.above].target == place.above
        if found[name].merged_into is None:
            assert place.target == name


@given(nodes)
def test_every_machine_finds_the_same_whatever_the_order(found: dict[str, Node]) -> None:
    assert places(found) == places(dict(reversed(found.items())))


def test_the_smallest_of_a_ring_becomes_a_root() -> None:
    ring = {"b": Node("c", None, False), "c": Node("a", None, False), "a": Node("b", None, False)}
    assert {name: place.above for name, place in places(ring).items()} == {"a": None, "b": "c", "c": "a"}


def test_children_of_a_merged_code_lie_under_what_it_became() -> None:
    found = places(
        {"old": Node(None, "new", False), "new": Node(None, None, False), "child": Node("old", None, False)}
    )
    assert found["child"].above == "new"
    assert found["old"].target == "new"
