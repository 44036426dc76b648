"""The small style sheet: only what a palette and a ``paintEvent`` cannot reach.

Labels are never named here, so they keep the colours of their palette.
"""

from __future__ import annotations

from PySide6.QtGui import QColor

from ui.style.look import Look

_SHEET = """
QToolTip {{
    background: {surface}; color: {ink}; border: 1px solid {control}; padding: {p4}px {p8}px;
}}
QMenu {{ background: {surface}; color: {ink}; border: 1px solid {control}; padding: {p4}px; }}
QMenu::item {{ padding: {p8}px {p16}px {p8}px {p12}px; border-radius: {p6}px; background: transparent; }}
QMenu::item:selected {{ background: {accent_soft}; color: {accent_ink}; {mark} }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::icon {{ padding-left: {p8}px; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {p4}px {p8}px; }}
QLineEdit[field="true"], QPlainTextEdit[field="true"], QTextEdit[field="true"] {{
    background: {surface}; color: {ink}; border: 1px solid {control}; border-radius: {p8}px;
    selection-background-color: {selection}; selection-color: {ink};
}}
QLineEdit[field="true"] {{ padding: 0 {p9}px; placeholder-text-color: {muted}; }}
QPlainTextEdit[field="true"], QTextEdit[field="true"] {{ padding: {p7}px; placeholder-text-color: {muted}; }}
QLineEdit[field="true"]:focus {{ border: 2px solid {focus}; padding: 0 {p8}px; }}
QPlainTextEdit[field="true"]:focus, QTextEdit[field="true"]:focus {{
    border: 2px solid {focus}; padding: {p6}px;
}}
QLineEdit[field="true"]:disabled, QPlainTextEdit[field="true"]:disabled, QTextEdit[field="true"]:disabled {{
    color: {disabled}; border-color: {line};
}}
QComboBox QAbstractItemView {{
    background: {surface}; color: {ink}; border: 1px solid {control}; padding: {p4}px; outline: 0;
    selection-background-color: {accent_soft}; selection-color: {accent_ink};
}}
QComboBox QAbstractItemView::item {{ min-height: {p32}px; padding-left: {p8}px; }}
QScrollBar:vertical {{ background: transparent; width: {p12}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {p12}px; margin: 0; }}
QScrollBar::handle {{ background: {control}; border-radius: {p4}px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: {p32}px; }}
QScrollBar::handle:horizontal {{ min-width: {p32}px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollArea[bare="true"], QScrollArea[bare="true"] > QWidget > QWidget[bare="true"] {{
    background: transparent;
}}
QSplitter::handle {{ background: {line}; }}
"""

_LENGTHS = (4, 6, 7, 8, 9, 12, 16, 32)


def _css(colour: QColor) -> str:
    return f"rgba({colour.red()},{colour.green()},{colour.blue()},{colour.alpha()})"


def style_sheet(look: Look) -> str:
    """The application's style sheet for ``look``."""
    tokens = look.tokens
    roles = (
        "surface",
        "ink",
        "muted",
        "control",
        "line",
        "disabled",
        "focus",
        "selection",
        "accent_soft",
        "accent_ink",
    )
    values: dict[str, str | int] = {role: _css(tokens.colour(role)) for role in roles}
    values.update({f"p{length}": look.text.px(length) for length in _LENGTHS})
    # Without tints the chosen menu item needs something else than its ground.
    values["mark"] = f"border: 1px solid {_css(tokens.focus)};" if tokens.is_contrast else ""
    return _SHEET.format(**values)
