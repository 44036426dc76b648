"""Fields, messages, panes and the dialog: what they say, and to whom."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.style.theme import Mode, Theme
from ui.style.type import Style
from ui.widgets import gallery
from ui.widgets.badge import Avatar, Badge
from ui.widgets.button import ButtonKind, TextAction
from ui.widgets.chip import Tag
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field, LineField, TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.gallery_board import sidebar as full_sidebar
from ui.widgets.inspector import Inspector, InspectorRow
from ui.widgets.nudge import Nudge
from ui.widgets.paint import text_width
from ui.widgets.passphrase import PassphraseField, SecretField
from ui.widgets.search_field import SearchField
from ui.widgets.status import SaveStatus, StatusLine
from ui.widgets.text import Label, SectionHeading
from ui.widgets.toast import Toast
from ui.widgets.topbar import TopBar

# Offscreen windows have nobody to tell their least size to, and say so at every show.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def spoken(widget: QWidget, what: QAccessible.Text = QAccessible.Text.Name) -> str:
    text: str = QAccessible.queryAccessibleInterface(widget).text(what)
    return text


# Fields ---------------------------------------------------------------------------------------------------


def test_a_field_is_named_by_its_label_and_described_by_its_help(qtbot: QtBot, theme: Theme) -> None:
    field = Field(theme, "Titel", LineField(theme), helper="Kort og konkret")
    qtbot.addWidget(field)
    assert spoken(field.input) == "Titel"
    assert spoken(field.input, QAccessible.Text.Description) == "Kort og konkret"
    assert field.label.buddy() is field.input


def test_a_problem_is_said_in_words_with_its_remedy_until_it_is_mended(qtbot: QtBot, theme: Theme) -> None:
    field = Field(theme, "Dato", LineField(theme), helper="Dag, måned, år")
    qtbot.addWidget(field)
    remedy = "Februar har ikke 31 dage. Skriv for eksempel 28.2.2026."
    field.set_problem(remedy)
    assert field.problem() == spoken(field.input, QAccessible.Text.Description) == remedy
    field.set_problem("")
    assert field.problem() == ""
    assert spoken(field.input, QAccessible.Text.Description) == "Dag, måned, år"


def test_tab_leaves_a_text_field_and_ctrl_enter_belongs_to_the_dialog(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    text, after = TextField(theme, name="Indsigt"), LineField(theme)
    column.addWidget(text)
    column.addWidget(after)
    page.show()
    text.setFocus()
    text.setPlainText("måtten")
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.toPlainText() == "måtten"
    assert page.focusWidget() is after


def test_escape_empties_the_search_first_and_down_goes_to_what_was_found(qtbot: QtBot, theme: Theme) -> None:
    search = SearchField(theme, "Søg i noter", key="Ctrl+F")
    qtbot.addWidget(search)
    assert spoken(search) == "Søg i noter"
    empty = search.grab().toImage()
    search.setText("måtten")
    assert search.grab().toImage() != empty
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    with qtbot.waitSignal(search.results_requested):
        QTest.keyClick(search, Qt.Key.Key_Down)


def test_a_hidden_passphrase_is_asked_for_twice(qtbot: QtBot, theme: Theme) -> None:
    field = PassphraseField(theme, "Adgangskode", "Gentag adgangskoden", show="Vis", hide="Skjul")
    qtbot.addWidget(field)
    secret, again = field.findChildren(SecretField)
    assert secret.echoMode() is QLineEdit.EchoMode.Normal
    secret.setText("skæve sko på måtten")
    assert field.is_repeated()
    secret.set_hidden(True)
    assert secret.echoMode() is QLineEdit.EchoMode.Password
    assert not field.repeat.isHidden()
    assert not field.is_repeated()
    again.setText("skæve sko på måtten")
    assert field.is_repeated()
    assert field.text() == "skæve sko på måtten"
    secret.set_hidden(False)
    assert field.repeat.isHidden()
    field.clear()
    assert field.text() == again.text() == ""


# Words ----------------------------------------------------------------------------------------------------


def test_a_label_never_reads_markup_and_keeps_the_line_height(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "<b>fed</b> & <script>", Style.BODY, wrap=True)
    qtbot.addWidget(label)
    assert spoken(label) == "<b>fed</b> & <script>"
    label.setText("ord " * 60)
    lines = label.heightForWidth(200) / 22
    assert lines == int(lines) > 3
    assert label.heightForWidth(100) > label.heightForWidth(200)
    theme.set_scale(2.0)
    assert label.heightForWidth(400) == pytest.approx(44 * lines, abs=88)


def test_a_label_stops_after_the_lines_it_may_have(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "ord " * 60, Style.BODY, wrap=True, most=2)
    qtbot.addWidget(label)
    assert label.heightForWidth(120) == 44


def test_a_heading_keeps_its_words_when_there_is_not_room_for_the_remark(qtbot: QtBot, theme: Theme) -> None:
    heading = SectionHeading(theme, "Innovationsspørgsmål", note="Kan ændres når som helst")
    qtbot.addWidget(heading)
    heading.resize(180, 20)
    heading.layout().activate()
    assert heading.label.width() >= heading.label.sizeHint().width()
    heading.set_note("")
    assert heading.note.isHidden()


def test_chips_go_on_in_the_next_line(qtbot: QtBot, theme: Theme) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    for word in ("ankomst", "mange forskellige", "ventetid", "overlevering"):
        flow.addWidget(Tag(theme, word))
    assert flow.heightForWidth(1000) == 20
    assert flow.heightForWidth(150) >= 3 * 20 + 2 * 8
    assert flow.minimumSize().width() == max(flow.itemAt(i).sizeHint().width() for i in range(4))
    first = flow.takeAt(0)
    assert first is not None
    assert flow.count() == 3
    assert flow.itemAt(9) is None


def test_badges_and_avatars_have_names_or_stand_beside_one(qtbot: QtBot, theme: Theme) -> None:
    badge = Badge(theme, "2", name="Tema 2")
    qtbot.addWidget(badge)
    assert spoken(badge) == "Tema 2"
    assert badge.sizeHint() == QSize(20, 20)
    badge.set_text("1.12")
    assert badge.sizeHint().width() > 20
    avatar = Avatar(theme, "ME", 11)
    qtbot.addWidget(avatar)
    assert not avatar.grab().isNull()


# Panes ----------------------------------------------------------------------------------------------------


def test_the_sidebar_asks_for_places_and_marks_the_one_it_is_told(qtbot: QtBot, theme: Theme) -> None:
    sidebar = full_sidebar(theme)
    qtbot.addWidget(sidebar)
    assert sidebar.current() == "board"
    with qtbot.waitSignal(sidebar.place_requested) as signal:
        sidebar.item("themes").click()
    assert signal.args == ["themes"]
    sidebar.set_current("notes")
    assert sidebar.current() == "notes"
    assert QAccessible.queryAccessibleInterface(sidebar.item("notes")).state().checked
    sidebar.item("notes").set_count("16", "16 noter")
    assert spoken(sidebar.item("notes"), QAccessible.Text.Description) == "16 noter"


def test_arrow_keys_walk_down_the_sidebar(qtbot: QtBot, theme: Theme) -> None:
    sidebar = full_sidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.resize(216, 768)
    with qtbot.waitExposed(sidebar):
        sidebar.show()
    sidebar.activateWindow()
    sidebar.item("board").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(sidebar.item("board").hasFocus)
    with qtbot.waitSignal(sidebar.place_requested) as signal:
        QTest.keyClick(sidebar.item("board"), Qt.Key.Key_Down)
    assert signal.args == ["themes"]


def test_the_rail_keeps_every_name(qtbot: QtBot, theme: Theme) -> None:
    sidebar = full_sidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.set_rail(True)
    assert sidebar.width() == 56
    assert sidebar.item("team").toolTip() == spoken(sidebar.item("team")) == "Team"
    assert spoken(sidebar.wordmark) == "De første fem minutter i hjemmet"
    with qtbot.waitSignal(sidebar.project_requested):
        sidebar.wordmark.click()
    assert sidebar.status.isHidden()
    sidebar.set_rail(False)
    assert sidebar.width() == 216
    assert sidebar.wordmark.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_low_window_scrolls_the_places_and_keeps_the_foot(qtbot: QtBot, theme: Theme) -> None:
    theme.set_scale(2.0)
    sidebar = full_sidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.resize(432, 690)
    sidebar.show()
    assert sidebar.minimumSizeHint().height() <= 690
    assert sidebar.item("notes").height() == 72
    assert sidebar.status.geometry().bottom() <= 690


def test_the_inspector_row_reads_label_and_value_together(qtbot: QtBot, theme: Theme) -> None:
    row = InspectorRow(theme, "eye", "Slags", "Observation")
    qtbot.addWidget(row)
    row.set_value("Citat")
    assert spoken(row) == "Slags: Citat"
    assert row.value() == "Citat"
    assert row.height() == 26


def test_the_inspector_is_as_wide_as_the_design_and_scrolls(qtbot: QtBot, theme: Theme) -> None:
    pane = Inspector(theme, "Valgt kort")
    qtbot.addWidget(pane)
    for i in range(40):
        pane.add(Label(theme, f"Linje {i}", wrap=True), above=4)
    pane.add_rule()
    assert pane.width() == 272
    assert pane.minimumSizeHint().height() < 400


def test_the_top_bar_keeps_the_title_when_it_is_narrow(qtbot: QtBot, theme: Theme) -> None:
    bar = TopBar(theme, "Tematavle", "Hvad nu hvis …")
    qtbot.addWidget(bar)
    assert bar.height() == 56
    bar.set_narrow(True)
    assert bar.height() == 48
    assert bar.title() == spoken(bar) == "Tematavle"


def test_the_status_is_read_as_one(qtbot: QtBot, theme: Theme) -> None:
    status, line = SaveStatus(theme), StatusLine(theme)
    for part in (status, line):
        qtbot.addWidget(part)
        part.set_status("Alt er gemt kl. 08.52", "Delt med teamet kl. 08.40")
        assert not part.grab().isNull()
    assert spoken(status) == "Alt er gemt kl. 08.52. Delt med teamet kl. 08.40"
    assert line.height() == 32


# Messages -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("one_line", [False, True])
def test_a_nudge_offers_and_steps_aside(qtbot: QtBot, theme: Theme, one_line: bool) -> None:
    nudge = Nudge(theme, "Hvad siger de?", action="Giv navn …", dismiss="Skjul", one_line=one_line)
    qtbot.addWidget(nudge)
    assert spoken(nudge) == "Hvad siger de?"
    with qtbot.waitSignal(nudge.accepted):
        QTest.keyClick(nudge.action, Qt.Key.Key_Return)
    with qtbot.waitSignal(nudge.dismissed):
        QTest.keyClick(nudge.dismiss, Qt.Key.Key_Return)
    assert not nudge.grab().isNull()


def test_a_toast_stays_in_its_corner_until_it_is_undone_and_leaves_the_focus(
    qtbot: QtBot, theme: Theme
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    toast = Toast(theme, page, "Fortryd", "Ctrl+Z")
    assert toast.text() == ""
    toast.show_done("3 kort er flyttet")
    assert toast.text() == "3 kort er flyttet"
    assert not toast.hasFocus()
    page.resize(600, 700)
    QApplication.processEvents()
    assert 640 < toast.geometry().bottom() < 700
    toast.show_done("3 kort er flyttet", above=100)  # what lies at the lower edge stays free
    assert 540 < toast.geometry().bottom() < 600
    undo, bare = toast._undo, TextAction(theme, "Fortryd")
    qtbot.addWidget(bare)
    assert undo.accessibleDescription() == "Ctrl+Z"
    assert undo.width() >= bare.sizeHint().width() + text_width("Ctrl+Z", theme.look.text.font(Style.HINT))
    with qtbot.waitSignal(toast.undo_requested):
        toast._undo.click()
    assert toast.text() == ""


def test_an_empty_place_says_what_can_be_done(qtbot: QtBot, theme: Theme) -> None:
    empty = EmptyState(theme, "shapes", "Et tema begynder som en klynge på tavlen.", action="Åbn tavlen")
    qtbot.addWidget(empty)
    assert spoken(empty) == "Et tema begynder som en klynge på tavlen."
    with qtbot.waitSignal(empty.requested):
        empty.button.click()


# Dialog ---------------------------------------------------------------------------------------------------


def make_dialog(theme: Theme, width: int = 480) -> tuple[Dialog, LineField]:
    dialog = Dialog(theme, "Ny felttur", width=width)
    line = LineField(theme)
    dialog.add(Field(theme, "Sted", line))
    dialog.add_action("Annullér").clicked.connect(dialog.reject)
    dialog.add_action("Opret", ButtonKind.PRIMARY).clicked.connect(dialog.accept)
    return dialog, line


@pytest.mark.parametrize("width", [480, WIDE])
def test_a_dialog_is_as_wide_as_the_design_with_the_primary_action_last(
    qtbot: QtBot, theme: Theme, width: int
) -> None:
    dialog, _ = make_dialog(theme, width)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.width() == width
    assert dialog.windowTitle() == "Ny felttur"
    buttons = [dialog._actions.itemAt(i).widget() for i in range(dialog._actions.count())]
    assert buttons[-1].kind is ButtonKind.PRIMARY
    assert buttons[0].x() < buttons[-1].x()


@pytest.mark.parametrize(
    ("key", "result"),
    [(Qt.Key.Key_Escape, Dialog.DialogCode.Rejected), (Qt.Key.Key_Return, Dialog.DialogCode.Accepted)],
)
def test_escape_closes_a_dialog_and_enter_in_a_field_accepts_it(
    qtbot: QtBot, theme: Theme, key: Qt.Key, result: Dialog.DialogCode
) -> None:
    dialog, line = make_dialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.finished) as signal:
        QTest.keyClick(line, key)
    assert signal.args == [result.value]


def test_a_long_dialog_scrolls_and_keeps_its_actions_on_the_screen(qtbot: QtBot, theme: Theme) -> None:
    dialog, _ = make_dialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    before = dialog.height()
    for i in range(60):
        dialog.add(Label(theme, f"Linje {i}", wrap=True))
    QApplication.processEvents()  # Qt shows added parts a moment later
    dialog.fit()
    assert dialog.height() > before
    QApplication.processEvents()
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    assert dialog._foot.geometry().bottom() <= dialog.height()


# All of it ------------------------------------------------------------------------------------------------


def gallery_image(theme: Theme) -> QImage:
    image = gallery.paint(theme).toImage().convertToFormat(QImage.Format.Format_RGB32)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return image


def test_the_gallery_is_painted_the_same_every_time_and_differently_in_every_palette(
    qtbot: QtBot, theme: Theme
) -> None:
    first, again = gallery_image(theme), gallery_image(theme)
    assert first.width() == 1366
    assert first == again
    theme.use(Mode.CONTRAST)
    assert gallery_image(theme) != first


def test_a_page_of_everything_can_be_twice_as_large(qtbot: QtBot, theme: Theme) -> None:
    theme.set_scale(2.0)
    page = gallery.build(theme)
    qtbot.addWidget(page)
    assert isinstance(page.layout(), QVBoxLayout)
    assert page.height() > 1500
