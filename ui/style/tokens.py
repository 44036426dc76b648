"""The colours of the look, typed. ``resources/style/tokens.json`` is their only source."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from PySide6.QtGui import QColor, QPalette

from feltnoter.domain.vocabulary import NoteKind
from ui.style.contrast import over, ratio


class Palette(StrEnum):
    """The three sets of colours; the values are the keys of the token file."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class KindColours:
    """What a note kind looks like: the card's ground and its stripe (also the kind icon's colour)."""

    tint: QColor
    stripe: QColor


@dataclass(frozen=True, slots=True)
class Tokens:
    """One palette. Field names are the roles of ``design.md`` in snake case.

    ``line`` only decorates; ``control`` draws whatever can be operated (3:1 or more everywhere).
    ``code_tint_alpha`` is 0–1; 0 means that codes are told by their lines alone.
    """

    palette: Palette
    bg: QColor
    surface: QColor
    side: QColor
    canvas: QColor
    sunken: QColor
    dot: QColor
    frame: QColor
    line: QColor
    control: QColor
    disabled: QColor
    hover: QColor
    ink: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    accent_soft: QColor
    accent_ink: QColor
    focus: QColor
    ok: QColor
    ok_soft: QColor
    warn: QColor
    warn_soft: QColor
    danger: QColor
    danger_soft: QColor
    selection: QColor
    scrim: QColor
    shadow: QColor
    kind: Mapping[NoteKind, KindColours]
    code: tuple[QColor, ...]
    code_tint_alpha: float

    @property
    def is_contrast(self) -> bool:
        """Whether shadows and tints give way to lines."""
        return self.palette is Palette.CONTRAST

    def colour(self, role: str) -> QColor:
        """The colour of a role (a field name such as ``"accent_ink"``); ``KeyError`` if there is none."""
        if role not in ROLES:
            raise KeyError(role)
        value: QColor = getattr(self, role)
        return value


# The file speaks the interface's Danish for kinds; the code speaks the vocabulary's English.
KIND_KEYS: Mapping[str, NoteKind] = MappingProxyType(
    {
        "citat": NoteKind.QUOTE,
        "observation": NoteKind.OBSERVATION,
        "samtale": NoteKind.CONVERSATION,
        "refleksion": NoteKind.REFLECTION,
        "interview": NoteKind.INTERVIEW,
        "andet": NoteKind.OTHER,
    }
)

ROLES: frozenset[str] = frozenset(
    field.name for field in fields(Tokens) if field.name not in {"palette", "kind", "code", "code_tint_alpha"}
)


def _camel(role: str) -> str:
    """``accent_soft`` → ``accentSoft``, the spelling of the file."""
    head, *rest = role.split("_")
    return head + "".join(part.capitalize() for part in rest)


def _parse(value: str | list[int]) -> QColor:
    """``#RRGGBB`` or ``[red, green, blue, alpha]`` in 0–255."""
    return QColor(value) if isinstance(value, str) else QColor(*value)


def _read(palette: Palette, table: Mapping[str, Any]) -> Tokens:
    colours = {role: _parse(table[_camel(role)]) for role in ROLES}
    kind = {
        KIND_KEYS[name]: KindColours(_parse(pair["tint"]), _parse(pair["stripe"]))
        for name, pair in table["kind"].items()
    }
    return Tokens(
        palette=palette,
        kind=MappingProxyType(kind),
        code=tuple(_parse(value) for value in table["code"]),
        code_tint_alpha=float(table["codeTintAlpha"]),
        **colours,
    )


@lru_cache(maxsize=1)
def load_all() -> Mapping[Palette, Tokens]:
    """Every palette of the token file, read once: the file is part of the program and cannot change."""
    text = (resources.files("resources") / "style" / "tokens.json").read_text(encoding="utf-8")
    tables = json.loads(text)
    return MappingProxyType({palette: _read(palette, tables[palette.value]) for palette in Palette})


def load(palette: Palette) -> Tokens:
    """The tokens of one palette."""
    return load_all()[palette]


# What lies below and what is drawn on it, when the system names only a ground and an ink.
_GROUNDS = (
    *("bg", "surface", "side", "canvas", "sunken", "dot", "frame"),
    *("ok_soft", "warn_soft", "danger_soft"),
)
_LINES = ("line", "control", "ink", "muted", "accent_ink", "focus")


def adopt_system_contrast(base: Tokens, system: QPalette) -> Tokens:
    """High contrast in the colours somebody has chosen in the operating system.

    Where the system's own text stands at less than 7:1 on its ground, its palette is not a contrast
    palette, and ``base`` is kept whole. Kinds and codes keep their stripes only while those reach 3:1
    on the system's ground; below that they fall back to the ink.
    """
    ground = system.color(QPalette.ColorRole.Window)
    ink = system.color(QPalette.ColorRole.WindowText)
    if ratio(ink, ground) < 7:
        return base
    chosen = system.color(QPalette.ColorRole.Highlight)
    on_chosen = system.color(QPalette.ColorRole.HighlightedText)
    # A highlight that cannot be told from the ground would hide the selection and the primary action.
    if ratio(chosen, ground) < 3 or ratio(on_chosen, chosen) < 4.5:
        chosen, on_chosen = ink, ground

    def readable(colour: QColor, least: float) -> QColor:
        return colour if ratio(colour, ground) >= least else ink

    def tinted(strongest: float) -> QColor:
        """The highlight thinned until ink stands on it at 7:1, for what must be seen as selected."""
        shares = (strongest * step / 5 for step in range(5, 0, -1))
        mixed = (over(chosen, ground, share) for share in shares)
        return next((colour for colour in mixed if ratio(ink, colour) >= 7), ground)

    accent = readable(chosen, 4.5)
    values: dict[str, Any] = dict.fromkeys(_GROUNDS, ground)
    values |= dict.fromkeys(_LINES, ink)
    values |= {role: readable(base.colour(role), 4.5) for role in ("ok", "warn", "danger", "disabled")}
    values |= {
        "accent": accent,
        "on_accent": ground if accent == ink else on_chosen,
        "accent_soft": tinted(0.4),
        "selection": tinted(0.6),
        "hover": tinted(0.2),
        "kind": MappingProxyType(
            {kind: KindColours(ground, readable(pair.stripe, 3)) for kind, pair in base.kind.items()}
        ),
        "code": tuple(readable(colour, 3) for colour in base.code),
    }
    return replace(base, **values)
