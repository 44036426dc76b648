"""Every method connected to a signal is a ``@Slot``.

PySide 6.11 gives a class that connects a bare bound method a new meta-object at run time, and writes into
freed memory when the window goes: measured on a QListView that overrides virtual methods.
"""

from __future__ import annotations

import ast
from pathlib import Path


def bare_slots(tree: ast.AST) -> list[str]:
    found = []
    for cls in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        methods = {m.name: m for m in cls.body if isinstance(m, ast.FunctionDef)}
        for call in (node for node in ast.walk(cls) if isinstance(node, ast.Call)):
            name = connected(call)
            method = methods.get(name)
            if method and not any("Slot" in ast.unparse(d) for d in method.decorator_list):
                found.append(f"{call.lineno} {cls.name}.{name}")
    return found


def connected(call: ast.Call) -> str:
    """``self.x`` in ``signal.connect(self.x)``."""
    if not (isinstance(call.func, ast.Attribute) and call.func.attr == "connect" and call.args):
        return ""
    given = call.args[0]
    own = isinstance(given, ast.Attribute) and isinstance(given.value, ast.Name) and given.value.id == "self"
    return given.attr if own and isinstance(given, ast.Attribute) else ""


def test_methods_connected_to_signals_are_slots(checkout: Path) -> None:
    found = [
        f"{path.relative_to(checkout)}:{line}"
        for path in sorted((checkout / "ui").rglob("*.py"))
        for line in bare_slots(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == [], "give these @Slot(): " + ", ".join(found)


def test_a_bare_method_is_found() -> None:
    source = "class A:\n    def __init__(self, b):\n        b.done.connect(self.go)\n    def go(self): ..."
    assert bare_slots(ast.parse(source)) == ["3 A.go"]
    assert bare_slots(ast.parse(source.replace("    def go", "    @Slot()\n    def go"))) == []
