"""How an entity's fields are declared: once, on the dataclass, with the meaning the document needs.

From one declaration follow the key in the shared document, the column in the project file and the
attribute the rest of the program reads. See ``feltnoter.domain.entities`` for the declarations.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cache
from typing import Any, cast

SET_MARK = ":"  # a member of a set field has a document key of its own: "scope:quote"


class Form(Enum):
    """What a field is in the shared document and in the row."""

    PROSE = auto()  # a Yjs Text: concurrent edits merge character by character
    TEXT = auto()  # a short string: the last writer wins
    CHOICE = auto()  # one value of a closed list
    REFERENCE = auto()  # the id of another entity, or nothing
    FLAG = auto()
    INTEGER = auto()
    NUMBER = auto()
    SET = auto()  # a set of short strings, one document key a member, so that no addition is lost
    DERIVED = auto()  # only in the row: computed from other entities by the projection


@dataclass(frozen=True, slots=True)
class Field:
    """One declared field."""

    name: str
    form: Form
    default: Any
    choices: type[StrEnum] | None = None
    indexed: bool = False

    def read(self, value: object) -> Any:
        """The value to trust. Anything another program version or a fault may have written fits.

        Integers come back from the document as floats (measured), so numbers are cast.
        """
        match self.form:
            case Form.PROSE | Form.TEXT:
                return storable(value) if isinstance(value, str) else self.default
            case Form.REFERENCE:
                return storable(value) if isinstance(value, str) and value else None
            case Form.CHOICE:
                assert self.choices is not None
                return value if isinstance(value, str) and value in set(self.choices) else self.default
            case Form.FLAG:
                return value is True
            case Form.INTEGER:
                number = _finite(value)
                return self.default if number is None or abs(number) > 2**53 else int(number)
            case Form.NUMBER:
                number = _finite(value)
                return self.default if number is None else number
            case _:
                raise AssertionError(f"{self.name} is not a value of its own in the document")


def storable(text: str) -> str:
    """Text that SQLite can hold: a lone surrogate would raise when it is encoded."""
    try:
        text.encode("utf-8")  # looking at each character in Python would cost fifty times as much
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
    return text


def _finite(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:  # JSON knows whole numbers of any length
        return None
    return number if number == number and abs(number) != float("inf") else None


def prose() -> Any:
    """Text that several people may write in at once."""
    return dataclasses.field(default="", metadata={"form": Form.PROSE})


def text(default: str = "") -> Any:
    """A short string."""
    return dataclasses.field(default=default, metadata={"form": Form.TEXT})


def choice(default: StrEnum) -> Any:
    """One of a closed list."""
    return dataclasses.field(default=default, metadata={"form": Form.CHOICE, "choices": type(default)})


def reference() -> Any:
    """The id of another entity, or None. What it points at may be deleted: then it reads as loose."""
    return dataclasses.field(default=None, metadata={"form": Form.REFERENCE, "indexed": True})


def flag() -> Any:
    """True or not."""
    return dataclasses.field(default=False, metadata={"form": Form.FLAG})


def integer(default: int = 0) -> Any:
    """A whole number."""
    return dataclasses.field(default=default, metadata={"form": Form.INTEGER})


def number(default: float | None = 0.0) -> Any:
    """A real number, or None where the default is None."""
    return dataclasses.field(default=default, metadata={"form": Form.NUMBER})


def names() -> Any:
    """A set of short strings."""
    return dataclasses.field(default=frozenset(), metadata={"form": Form.SET})


def derived(default: Any, indexed: bool = False) -> Any:
    """A value the projection computes; never in the document."""
    return dataclasses.field(default=default, metadata={"form": Form.DERIVED, "indexed": indexed})


def fields_of(entity: type[Any]) -> Mapping[str, Field]:
    """The declared fields of an entity class by name, ``id`` excepted."""
    return _declared(cast(Hashable, entity))


@cache
def _declared(entity: Hashable) -> Mapping[str, Field]:
    return {
        f.name: Field(
            f.name,
            f.metadata["form"],
            f.default,
            f.metadata.get("choices"),
            f.metadata.get("indexed", False),
        )
        for f in dataclasses.fields(cast(type[Any], entity))
        if "form" in f.metadata
    }


def to_column(field: Field, value: Any) -> Any:
    """An attribute's value as SQLite stores it."""
    if field.form is Form.SET:
        return json.dumps(sorted(value), ensure_ascii=False)
    if isinstance(value, bool):
        return int(value)
    return str(value) if isinstance(value, StrEnum) else value


def from_column(field: Field, value: Any) -> Any:
    """The attribute a stored column stands for."""
    convert = conversion(field)
    return convert(value) if convert else value


def conversion(field: Field) -> Callable[[Any], Any] | None:
    """What makes the attribute out of a stored column; None where they are the same."""
    if field.form is Form.SET:
        return _members
    if field.form is Form.FLAG or isinstance(field.default, bool):
        return bool
    return field.choices if field.form is Form.CHOICE else None


def _members(value: str) -> frozenset[str]:
    return frozenset(json.loads(value))
