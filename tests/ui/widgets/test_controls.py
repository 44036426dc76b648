"""Every control has a name, a role and a state, answers to the keyboard and shows where the focus is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from feltnoter.domain.vocabulary import NoteKind
from ui.style.theme import Mode, Theme
from ui.widgets.button import Button, ButtonKind, IconButton, TextAction
from ui.widgets.card_view import CardView
from ui.widgets.cards import CardContent
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.choices import CheckBox, Choice, RadioButton, Switch
from ui.widgets.control import Control
from ui.widgets.focus import FocusRing
from ui.widgets.sidebar import ProjectBox, SidebarItem
from ui.widgets.tabs import Tab, Tabs

# Offscreen windows have nobody to tell their least size to, and say so at every show.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Role = QAccessible.Role
Maker = Callable[[Theme], Control]


def make_button(theme: Theme) -> Control:
    return Button(theme, "Gem & luk", ButtonKind.PRIMARY, icon="save", key="Ctrl+S", trailing="chevron-down")


def make_icon(theme: Theme) -> Control:
    return IconButton(theme, "search", "Søg", key="Ctrl+F")


def make_action(theme: Theme) -> Control:
    return TextAction(theme, "Vis", name="Vis stikord", trailing="arrow-right")


def make_chip(theme: Theme) -> Control:
    return Chip(theme, "Kun mine", checkable=True, icon="eye", count="4")


def make_origin(theme: Theme) -> Control:
    return Chip(theme, "Elm", ChipKind.ORIGIN, dot_colour=theme.tokens.code[0])


def make_check(theme: Theme) -> Control:
    return CheckBox(theme, "Stikord")


def make_radio(theme: Theme) -> Control:
    return RadioButton(theme, "Hele rapporten")


def make_switch(theme: Theme) -> Control:
    return Switch(theme, "Ret tekst")


def make_item(theme: Theme) -> Control:
    return SidebarItem(theme, "notebook-pen", "Noter")


def make_action_item(theme: Theme) -> Control:
    return SidebarItem(theme, "zap", "Hurtignote", key="F9", place=False)


def make_project(theme: Theme) -> Control:
    return ProjectBox(theme, "De første fem minutter i hjemmet", "Fase: tematisere")


def make_tab(theme: Theme) -> Control:
    return Tab(theme, "Noter", outlined=False)


def make_card(theme: Theme) -> Control:
    content = CardContent(NoteKind.QUOTE, "»Jeg ved aldrig, hvem der kommer.«", "Borger · distrikt Nord")
    return CardView(theme, content, "Citat: Jeg ved aldrig, hvem der kommer. Kort 2 af 5")


CONTROLS: list[tuple[Maker, str, Role]] = [
    (make_button, "Gem & luk", Role.Button),
    (make_icon, "Søg", Role.Button),
    (make_action, "Vis stikord", Role.Button),
    (make_chip, "Kun mine", Role.CheckBox),
    (make_origin, "Elm", Role.Button),
    (make_check, "Stikord", Role.CheckBox),
    (make_radio, "Hele rapporten", Role.RadioButton),
    (make_switch, "Ret tekst", Role.CheckBox),
    (make_item, "Noter", Role.RadioButton),
    (make_action_item, "Hurtignote", Role.Button),
    (make_project, "De første fem minutter i hjemmet", Role.Button),
    (make_card, "Citat: Jeg ved aldrig, hvem der kommer. Kort 2 af 5", Role.Button),
    (make_tab, "Noter", Role.RadioButton),
]
every_control = pytest.mark.parametrize(
    ("make", "name", "role"), CONTROLS, ids=[m[0].__name__ for m in CONTROLS]
)


def count_clicks(control: Control) -> list[bool]:
    clicks: list[bool] = []

    def clicked(checked: bool = False) -> None:
        clicks.append(checked)

    control.clicked.connect(clicked)
    return clicks


@every_control
def test_a_control_tells_name_and_role(
    qtbot: QtBot, theme: Theme, make: Maker, name: str, role: Role
) -> None:
    control = make(theme)
    qtbot.addWidget(control)
    spoken = QAccessible.queryAccessibleInterface(control)
    assert spoken.text(QAccessible.Text.Name) == name
    assert spoken.role() is role
    assert spoken.state().focusable


@every_control
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_control_answers_to_the_keyboard(
    qtbot: QtBot, theme: Theme, make: Maker, name: str, role: Role, key: Qt.Key
) -> None:
    control = make(theme)
    qtbot.addWidget(control)
    clicks = count_clicks(control)
    QTest.keyClick(control, key)
    by_space_alone = not control.enter_presses and key is not Qt.Key.Key_Space
    assert len(clicks) == (0 if by_space_alone else 1)


@every_control
def test_a_control_that_is_off_does_nothing(
    qtbot: QtBot, theme: Theme, make: Maker, name: str, role: Role
) -> None:
    control = make(theme)
    qtbot.addWidget(control)
    clicks = count_clicks(control)
    control.setEnabled(False)
    control.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier))
    QTest.mouseClick(control, Qt.MouseButton.LeftButton)
    assert clicks == []


@every_control
def test_a_control_can_be_hit_and_is_painted_in_every_palette(
    qtbot: QtBot, theme: Theme, make: Maker, name: str, role: Role
) -> None:
    control = make(theme)
    qtbot.addWidget(control)
    control.resize(control.sizeHint())
    assert control.width() >= 24
    assert control.height() >= 24
    seen = []
    for mode in (Mode.LIGHT, Mode.DARK, Mode.CONTRAST):
        theme.use(mode)
        for state in (True, False):
            control.setEnabled(state)
            seen.append(control.grab().toImage())
    assert all(one != other for i, one in enumerate(seen) for other in seen[:i])


def test_pressing_the_mouse_and_letting_go_elsewhere_does_nothing(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Slet")
    qtbot.addWidget(button)
    clicks = count_clicks(button)
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    assert clicks == []


def test_a_checked_chip_says_so(qtbot: QtBot, theme: Theme) -> None:
    chip = Chip(theme, "Citat", checkable=True)
    qtbot.addWidget(chip)
    before = chip.grab().toImage()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert QAccessible.queryAccessibleInterface(chip).state().checked
    assert chip.grab().toImage() != before


def test_a_key_hint_is_the_description(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Flyt", key="Ctrl+M")
    qtbot.addWidget(button)
    button.set_key("Ctrl+Shift+M")
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken.text(QAccessible.Text.Description) == "Ctrl+Shift+M"


def test_an_icon_button_names_what_it_now_does(qtbot: QtBot, theme: Theme) -> None:
    button = IconButton(theme, "play", "Afspil")
    qtbot.addWidget(button)
    button.set_icon("pause", "Pause")
    assert button.accessibleName() == button.toolTip() == "Pause"


class Page(QWidget):
    """Two buttons in a nested layout without margins, then a field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.first, self.second, self.field = Button(theme, "Et"), Button(theme, "To"), QLineEdit()
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.first)
        row.addWidget(self.second)
        column = QVBoxLayout(self)
        column.addWidget(inner)
        column.addWidget(self.field)
        column.addStretch(1)
        self.resize(300, 120)

    def rings(self) -> list[FocusRing]:
        return [ring for ring in self.findChildren(FocusRing) if ring.isVisible()]


def focus(widget: QWidget, reason: Qt.FocusReason, kind: QEvent.Type = QEvent.Type.FocusIn) -> None:
    QApplication.sendEvent(widget, QFocusEvent(kind, reason))


def test_the_keyboard_brings_a_ring_around_the_control_and_takes_it_along(qtbot: QtBot, theme: Theme) -> None:
    page = Page(theme)
    qtbot.addWidget(page)
    page.show()
    focus(page.second, Qt.FocusReason.TabFocusReason)
    (ring,) = page.rings()
    corner = page.second.mapTo(ring.parentWidget(), QPoint(0, 0))
    assert ring.geometry().topLeft() == corner - QPoint(3, 3)
    assert ring.parentWidget() is page  # the inner row has no room for it
    page.resize(500, 120)
    QApplication.processEvents()
    assert ring.geometry().topLeft() == page.second.mapTo(page, QPoint(0, 0)) - QPoint(3, 3)
    focus(page.second, Qt.FocusReason.TabFocusReason, QEvent.Type.FocusOut)
    assert page.rings() == []


def test_the_mouse_brings_no_ring(qtbot: QtBot, theme: Theme) -> None:
    page = Page(theme)
    qtbot.addWidget(page)
    page.show()
    focus(page.first, Qt.FocusReason.MouseFocusReason)
    assert page.rings() == []
    focus(page.first, Qt.FocusReason.ActiveWindowFocusReason)
    assert page.rings() == []


def test_coming_back_to_the_window_brings_the_ring_back(qtbot: QtBot, theme: Theme) -> None:
    page = Page(theme)
    qtbot.addWidget(page)
    page.show()
    focus(page.first, Qt.FocusReason.BacktabFocusReason)
    focus(page.first, Qt.FocusReason.ActiveWindowFocusReason, QEvent.Type.FocusOut)
    focus(page.first, Qt.FocusReason.ActiveWindowFocusReason)
    assert len(page.rings()) == 1


def test_a_ring_goes_with_its_control(qtbot: QtBot, theme: Theme) -> None:
    page = Page(theme)
    qtbot.addWidget(page)
    page.show()
    focus(page.first, Qt.FocusReason.TabFocusReason)
    page.first.hide()
    assert page.rings() == []
    page.first.show()
    focus(page.first, Qt.FocusReason.TabFocusReason)
    page.first.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert page.rings() == []


def test_a_control_below_the_edge_is_scrolled_into_view(qtbot: QtBot, theme: Theme) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    content = QWidget()
    column = QVBoxLayout(content)
    buttons = [Button(theme, f"Nr. {i}") for i in range(30)]
    for button in buttons:
        column.addWidget(button)
    area.setWidget(content)
    area.resize(200, 150)
    area.show()
    assert area.verticalScrollBar().value() == 0
    focus(buttons[-1], Qt.FocusReason.TabFocusReason)
    visible = area.viewport().rect().translated(0, area.verticalScrollBar().value())
    assert visible.contains(buttons[-1].geometry())


def test_arrow_keys_move_between_tabs_and_tab_leaves_them(qtbot: QtBot, theme: Theme) -> None:
    tabs = Tabs(theme, "Noter", outlined=True)
    qtbot.addWidget(tabs)
    first, second = tabs.add("notes", "Noter"), tabs.add("visits", "Felture")
    assert tabs.current() == "notes"
    with qtbot.waitSignal(tabs.chosen) as signal:
        second.click()
    assert signal.args == ["visits"]
    assert (first.isChecked(), tabs.current()) == (False, "visits")
    tabs.choose("notes")
    assert tabs.current() == "notes"
    assert not tabs.grab().isNull()


def test_a_choice_has_a_name_and_ignores_the_wheel(qtbot: QtBot, theme: Theme) -> None:
    choice = Choice(theme, "Skabelon", icon="file-text")
    qtbot.addWidget(choice)
    choice.addItems(["Lyngsø Kommune.dotx", "Uden skabelon"])
    # On Linux the name of a combo box is its value, and its label is a relation: put it in a ``Field``.
    assert choice.accessibleName() == "Skabelon"
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentText() == "Uden skabelon"
    assert choice.sizeHint().width() > choice.minimumSizeHint().width()
    assert not choice.grab().isNull()
