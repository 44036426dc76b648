"""Every reason the core gives has a sentence in Danish and in English.

The core raises ``UserError("key", …)`` and files a ``Refusal(source, "key")``; the sentences stand in
feltnoter/cli/catalogue/da.json and en.json as ``{key: sentence}``.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Parse = Callable[[str], list[tuple[str, ast.Module]]]


def name_of(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def literals(node: ast.expr | None) -> set[str]:
    """The strings an expression can be: itself, or either side of ``a if x else b``."""
    if isinstance(node, ast.IfExp):
        return literals(node.body) | literals(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def key_argument(call: ast.Call, position: int) -> ast.expr | None:
    for keyword in call.keywords:
        if keyword.arg == "key":
            return keyword.value
    return call.args[position] if len(call.args) > position else None


def keys_in(tree: ast.AST, errors: frozenset[str] = frozenset({"UserError"})) -> Iterator[str]:
    """Keys given to UserError (or what is derived from it) and to Refusal as literals."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = name_of(node.func)
            if name in errors:
                yield from literals(key_argument(node, 0))
            elif name == "Refusal":
                yield from literals(key_argument(node, 1))
        elif isinstance(node, ast.ClassDef) and errors & {name_of(base) for base in node.bases}:
            yield from keys_given_to_super(node)


def keys_given_to_super(node: ast.ClassDef) -> Iterator[str]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            inner = call.func.value
            if (
                call.func.attr == "__init__"
                and isinstance(inner, ast.Call)
                and name_of(inner.func) == "super"
            ):
                yield from literals(key_argument(call, 0))


@pytest.fixture(scope="module")
def keys(parsed: Parse) -> dict[str, str]:
    """Key -> a file that gives it."""
    return {key: name for name, tree in parsed("feltnoter") for key in keys_in(tree)}


def sentences(checkout: Path, language: str) -> dict[str, str]:
    path = checkout / "feltnoter" / "cli" / "catalogue" / f"{language}.json"
    assert path.is_file(), f"the catalogue {path.relative_to(checkout)} is missing"
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_key_has_a_sentence(checkout: Path, keys: dict[str, str], language: str) -> None:
    assert keys, "the core gives no reasons at all? Then this test looks in the wrong place"
    known = sentences(checkout, language)
    missing = {key: place for key, place in sorted(keys.items()) if not known.get(key, "").strip()}
    assert not missing, "\n".join(f"{key} ({place})" for key, place in missing.items())


def test_both_languages_say_the_same_things(checkout: Path) -> None:
    danish, english = sentences(checkout, "da"), sentences(checkout, "en")
    assert danish.keys() == english.keys()
    places = re.compile(r"\{(\w+)")
    uneven = [key for key in danish if set(places.findall(danish[key])) != set(places.findall(english[key]))]
    assert uneven == [], "these name different data in the two languages"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('raise UserError("a", name=n)', {"a"}),
        ('raise errors.UserError(key="a")', {"a"}),
        ('raise UserError("a" if x else "b")', {"a", "b"}),
        ('Refusal(path.name, "a", {"limit": 3})', {"a"}),
        ('Refusal(source=s, key="a")', {"a"}),
        ('class Locked(UserError):\n    def __init__(self):\n        super().__init__("a")', {"a"}),
        ('raise ValueError("a")', set()),
    ],
)
def test_keys_are_found(source: str, expected: set[str]) -> None:
    assert set(keys_in(ast.parse(source))) == expected
