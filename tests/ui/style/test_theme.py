"""The theme follows the system, obeys the user, and lets go of widgets that are gone."""

from __future__ import annotations

import gc
import sys
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.style import system
from ui.style.theme import MOTION_MS, Mode, Theme
from ui.style.tokens import Palette, load
from ui.style.type import FAMILY
from ui.widgets.button import Button
from ui.widgets.chip import Chip, Tag
from ui.widgets.choices import CheckBox, Choice
from ui.widgets.field import Field, LineField
from ui.widgets.nudge import Nudge
from ui.widgets.sidebar import Sidebar
from ui.widgets.text import Label


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.CONTRAST])
def test_a_palette_reaches_the_whole_application(qapp: QApplication, theme: Theme, mode: Mode) -> None:
    theme.use(mode)
    t = load(Palette(mode.value))
    assert theme.tokens is t
    assert qapp.palette().color(QPalette.ColorRole.Window) == t.bg
    assert qapp.palette().color(QPalette.ColorRole.PlaceholderText) == t.muted
    assert qapp.font().family() == FAMILY
    assert qapp.font().pixelSize() == 13
    assert f"rgba({t.focus.red()},{t.focus.green()},{t.focus.blue()},255)" in qapp.styleSheet()


def test_a_change_is_told_once(qtbot: QtBot, theme: Theme) -> None:
    told: list[Mode] = []

    def tell() -> None:
        told.append(theme.mode)

    theme.changed.connect(tell)
    theme.use(Mode.DARK)
    theme.use(Mode.DARK)
    theme.changed.disconnect(tell)
    assert told == [Mode.DARK]


@pytest.mark.parametrize("palette", Palette)
def test_the_system_is_followed_while_nothing_else_is_chosen(
    qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch, palette: Palette
) -> None:
    monkeypatch.setattr(system, "preferred_palette", lambda app: palette)
    theme.use(Mode.SYSTEM)
    assert theme.tokens.palette is palette
    monkeypatch.setattr(system, "preferred_palette", lambda app: Palette.DARK)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens.palette is Palette.DARK


def test_what_was_chosen_stays_when_the_system_changes(
    qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "preferred_palette", lambda app: Palette.DARK)
    theme.use(Mode.CONTRAST)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens.palette is Palette.CONTRAST


def test_the_systems_contrast_colours_are_used_where_it_has_some(
    qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = QPalette(Qt.GlobalColor.black)
    chosen.setColor(QPalette.ColorRole.Window, Qt.GlobalColor.white)
    chosen.setColor(QPalette.ColorRole.WindowText, Qt.GlobalColor.black)
    monkeypatch.setattr(system, "preferred_palette", lambda app: Palette.CONTRAST)
    monkeypatch.setattr(system, "contrast_palette", lambda app: chosen)
    theme.use(Mode.SYSTEM)
    assert theme.tokens.bg == Qt.GlobalColor.white
    assert theme.tokens.ink == Qt.GlobalColor.black


def test_the_text_grows_with_what_it_stands_in(theme: Theme) -> None:
    theme.set_scale(2.0)
    assert theme.px(32) == 64
    assert theme.is_narrow(2239)
    assert not theme.is_narrow(2240)
    button = Button(theme, "Gem")
    assert button.sizeHint().height() == 64


def test_reduced_motion_means_none(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "reduced_motion", lambda app: True)
    assert theme.motion() == 0
    monkeypatch.setattr(system, "reduced_motion", lambda app: False)
    assert theme.motion() == MOTION_MS


def sample(theme: Theme) -> list[QWidget]:
    """One of most things; enough to notice a connection that keeps its widget."""
    sidebar = Sidebar(theme, "Steder", "Feltnoter")
    sidebar.add_place("notes", "notebook-pen", "Noter")
    return [
        Button(theme, "Gem", icon="save"),
        Chip(theme, "Slags", checkable=True),
        Tag(theme, "ankomst"),
        CheckBox(theme, "Stikord"),
        Choice(theme, "Skabelon"),
        Field(theme, "Titel", LineField(theme), helper="Kort"),
        Nudge(theme, "Hvad ville de sige?", action="Søg", dismiss="Skjul"),
        Label(theme, "Ord", wrap=True),
        sidebar,
    ]


def test_widgets_are_let_go_by_the_theme_and_by_python(qapp: QApplication, theme: Theme) -> None:
    parent = QWidget()
    widgets = sample(theme)
    names = [type(widget).__name__ for widget in widgets]
    for widget in widgets:
        widget.setParent(parent)
    seen = [weakref.ref(widget) for widget in widgets]
    for mode in (Mode.DARK, Mode.CONTRAST, Mode.LIGHT):
        theme.use(mode)
    parent.deleteLater()
    del parent, widgets, widget
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    theme.use(Mode.DARK)  # nobody who is gone answers
    assert [name for name, ref in zip(names, seen, strict=True) if ref() is not None] == []


def test_a_theme_can_go_before_its_widgets(qapp: QApplication) -> None:
    other = Theme(qapp, mode=Mode.DARK, scale=1.0)
    widgets = sample(other)
    shiboken6.delete(other)
    for widget in widgets:
        widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12: nothing to count")
def test_a_thousand_calls_leave_the_count_of_none_alone(theme: Theme) -> None:
    label, button = Label(theme, "Ord"), Button(theme, "Gem")
    for call in (lambda: label.set_role("muted"), lambda: button.set_words("Gem"), lambda: theme.px(3)):
        call()
        before = sys.getrefcount(None)
        for _ in range(1000):
            call()
        assert abs(sys.getrefcount(None) - before) < 100
