"""No state lives in a module: constructors take what they need."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

import pytest

MUTABLE_LITERALS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MUTABLE_CALLS = {"list", "dict", "set", "bytearray", "defaultdict", "deque", "OrderedDict", "Counter"}
MUTABLE_CALLS |= {"WeakSet", "WeakKeyDictionary", "WeakValueDictionary"}


def is_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        name = value.func.attr if isinstance(value.func, ast.Attribute) else getattr(value.func, "id", "")
        return name in MUTABLE_CALLS
    return isinstance(value, MUTABLE_LITERALS)


def is_final(annotation: ast.expr) -> bool:
    return "Final" in {getattr(node, "id", getattr(node, "attr", "")) for node in ast.walk(annotation)}


def module_level(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements that run at import, also those inside if, try and with."""
    for statement in body:
        yield statement
        if isinstance(statement, (ast.If, ast.Try, ast.With, ast.For, ast.While)):
            for field in ("body", "orelse", "finalbody"):
                yield from module_level(getattr(statement, field, []))
            for handler in getattr(statement, "handlers", []):
                yield from module_level(handler.body)


def state_in(tree: ast.Module) -> list[int]:
    """Lines that keep something changeable in the module, or reach for it with ``global``."""
    lines = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Global)]
    for statement in module_level(tree.body):
        if isinstance(statement, ast.Assign):
            names = [getattr(target, "id", "") for target in statement.targets]
            is_allowed = names == ["__all__"]
        elif isinstance(statement, ast.AnnAssign):
            is_allowed = is_final(statement.annotation)
        else:
            continue
        if is_mutable(statement.value) and not is_allowed:
            lines.append(statement.lineno)
    return sorted(lines)


@pytest.mark.parametrize("top", ["feltnoter", "ui"])
def test_no_module_keeps_state(parsed: Callable[[str], list[tuple[str, ast.Module]]], top: str) -> None:
    files = parsed(top)
    assert files
    found = [f"{name}:{line}" for name, tree in files for line in state_in(tree)]
    assert not found, f"use a tuple, frozenset or MappingProxyType, or hand it over: {' '.join(found)}"


@pytest.mark.parametrize(
    "source",
    [
        "CACHE = {}",
        "names = list(range(3))",
        "seen: set[str] = set()",
        "import collections\nby_id = collections.defaultdict(list)",
        "try:\n    import x\nexcept ImportError:\n    known = [1]",
        "n = 0\ndef add():\n    global n\n    n += 1",
    ],
)
def test_state_is_found(source: str) -> None:
    assert state_in(ast.parse(source))


@pytest.mark.parametrize(
    "source",
    [
        "NAMES = ('a', 'b')",
        "KINDS = frozenset({'a'})",
        "TABLE = MappingProxyType({'a': 1})",
        "WORDS: Final = ['a']",
        "__all__ = ['a']",
        "def f():\n    found = []\n    return found",
        "class A:\n    def f(self):\n        self.x = {}",
    ],
)
def test_constants_and_locals_are_not_state(source: str) -> None:
    assert state_in(ast.parse(source)) == []
