"""The parts of the gallery, one function for each group."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.domain.vocabulary import NoteKind
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.badge import Avatar, Badge
from ui.widgets.button import Button, ButtonKind, IconButton, TextAction
from ui.widgets.card_view import CardView
from ui.widgets.cards import CARD_WIDTH, MINI_HEIGHT, CardContent, CardPainter
from ui.widgets.chip import Chip, ChipKind, Tag
from ui.widgets.choices import CheckBox, Choice, RadioButton, Switch
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field, LineField, TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.nudge import Nudge
from ui.widgets.passphrase import PassphraseField
from ui.widgets.rows import NoteRow, RowState, ShortRow, paint_group_row, paint_note_row, paint_short_row
from ui.widgets.search_field import SearchField
from ui.widgets.status import StatusLine
from ui.widgets.surface import Panel
from ui.widgets.tabs import Tabs
from ui.widgets.text import Label, SectionHeading


def flow(*widgets: QWidget) -> QWidget:
    """Widgets in a row that breaks."""
    box = QWidget()
    layout = FlowLayout(box)
    for widget in widgets:
        layout.addWidget(widget)
    return box


def column(theme: Theme, *widgets: QWidget, gap: int = 12) -> QVBoxLayout:
    """Widgets below one another."""
    layout = QVBoxLayout()
    layout.setSpacing(theme.px(gap))
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return layout


def buttons(theme: Theme) -> QVBoxLayout:
    """All kinds and heights."""
    off = Button(theme, "Slået fra", ButtonKind.PRIMARY)
    off.setEnabled(False)
    ghost_off = Button(theme, "Slået fra")
    ghost_off.setEnabled(False)
    pressed = IconButton(theme, "panel-right", "Egenskaber")
    pressed.setCheckable(True)
    pressed.setChecked(True)
    kinds = flow(
        Button(theme, "Ny note", ButtonKind.PRIMARY, icon="plus", key="Ctrl+N"),
        Button(theme, "Nyt kort", icon="plus"),
        Button(theme, "Sæt kode", ButtonKind.TEXT, icon="plus"),
        Button(theme, "Tilføj foto …", ButtonKind.QUIET, icon="image-plus"),
        Button(theme, "Slet endeligt", ButtonKind.DANGER, icon="trash-2"),
        IconButton(theme, "search", "Søg"),
        IconButton(theme, "ellipsis", "Mere"),
        pressed,
        off,
        ghost_off,
    )
    tall = flow(
        Button(theme, "Nyt projekt", ButtonKind.PRIMARY, icon="plus", key="Ctrl+N", height=40),
        Button(theme, "Åbn …", icon="folder-open", key="Ctrl+O", height=40),
        Button(theme, "Udveksl nu", icon="refresh-cw", height=36),
        Button(theme, "Dansk", ButtonKind.QUIET, icon="languages", trailing="chevron-down"),
        TextAction(theme, "Vis på tavlen"),
        TextAction(theme, "Skjul", quiet=True),
        TextAction(theme, "Åbn noten", trailing="arrow-right"),
    )
    return column(theme, Label(theme, "Knapper", Style.SECTION), kinds, tall)


def chips(theme: Theme) -> QVBoxLayout:
    """Filters, origins, choices, tags, badges."""
    t = theme.tokens
    chosen = Chip(theme, "Observation", icon="eye", checkable=True, height=32)
    chosen.setChecked(True)
    filters = flow(
        Chip(theme, "Slags", trailing="chevron-down"),
        Chip(theme, "Felttur", trailing="chevron-down"),
        Chip(theme, "Kun mine", checkable=True),
        Chip(theme, "Citat", trailing="x", count="4"),
    )
    choices = flow(
        chosen,
        Chip(theme, "Citat", icon="quote", checkable=True, height=32),
        Chip(theme, "Samtale", icon="messages-square", checkable=True, height=32),
        Chip(theme, "Refleksion", icon="lightbulb", checkable=True, height=32),
    )
    ground = t.kind[NoteKind.OBSERVATION].tint
    origins = flow(
        Chip(theme, "Observation", ChipKind.ORIGIN, icon="eye", trailing="chevron-down", ground=ground),
        Chip(theme, "Gråspurvs stue", ChipKind.ORIGIN, icon="map-pin"),
        Chip(theme, "ankomst", ChipKind.ORIGIN, dot_colour=t.code[1]),
        Tag(theme, "Stikord", icon="pencil-line", role="warn", ground="warn_soft"),
        Tag(theme, "mange forskellige", height=24),
        Badge(theme, "2"),
        Badge(theme, "1.1", chosen=True),
        Avatar(theme, "ME", 2),
        Avatar(theme, "ID", 0),
    )
    return column(theme, Label(theme, "Chips", Style.SECTION), filters, choices, origins)


def choices(theme: Theme) -> QVBoxLayout:
    """Boxes, rings, switches, lists, tabs."""
    radios = QWidget()
    radio_column = QVBoxLayout(radios)
    radio_column.setContentsMargins(0, 0, 0, 0)
    radio_column.setSpacing(0)
    radio_column.addWidget(RadioButton(theme, "Hele rapporten", checked=True))
    radio_column.addWidget(RadioButton(theme, "Én side til politikere"))
    choice = Choice(theme, "Skabelon", icon="file-text")
    choice.addItem("Lyngsø Kommune.dotx")
    choice.setMinimumWidth(232)
    tabs = Tabs(theme, "Noter")
    for key, text in (("a", "Noter"), ("b", "Felture"), ("c", "Deltagere")):
        tabs.add(key, text)
    segments = Tabs(theme, "Tilstand", outlined=True)
    segments.add("draft", "Kladde")
    segments.add("final", "Endelig")
    marks = flow(
        CheckBox(theme, "Stikord, renskrives senere", checked=True),
        CheckBox(theme, "Fravalgte temaer"),
        Switch(theme, "Ret tekst"),
        Switch(theme, "Ret tekst", checked=True),
    )
    return column(theme, Label(theme, "Valg", Style.SECTION), marks, radios, choice, tabs, segments)


def fields(theme: Theme) -> QVBoxLayout:
    """Inputs with help and remedy."""
    title = LineField(theme, height=40)
    title.setText("De første fem minutter i hjemmet")
    wrong = Field(theme, "Dato", LineField(theme), helper="")
    wrong.input.setProperty("text", "31.2.2026")
    wrong.set_problem("Februar har ikke 31 dage. Skriv for eksempel 28.2.2026.")
    text = TextField(theme, placeholder="Hvad nu hvis …")
    secret = PassphraseField(
        theme, "Adgangskode", "Gentag adgangskoden", show="Vis", hide="Skjul", note="Mindst 12 tegn er bedst"
    )
    secret.field.input.setProperty("text", "skæve sko på måtten")
    secret.field.set_helper("19 tegn. Lang nok, og til at huske.", icon="circle-check", role="ok")
    return column(
        theme,
        Label(theme, "Felter", Style.SECTION),
        Field(theme, "Titel", title),
        Field(
            theme,
            "Innovationsspørgsmål",
            text,
            note="Kan ændres når som helst",
            helper="Begynder med »Hvad nu hvis«.",
        ),
        wrong,
        secret,
        SearchField(theme, "Søg i noter, koder og temaer", key="Ctrl+F"),
    )


class RowsSample(QWidget):
    """Painted rows and small cards."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Everything below one another."""
        return QSize(self._theme.px(384), self._theme.px(636))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint one of each."""
        look = self._theme.look
        px, width = look.text.px, self.width()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), look.tokens.side)
            paint_group_row(
                painter,
                QRectF(0, 0, width, px(36)),
                "Aftenrute, distrikt Nord",
                "Torsdag 3.9.2026",
                look,
                rule=True,
            )
            words = "Gråspurv har en vægkalender, hvor han skriver forbogstavet på alle, der kommer."
            rows = (
                (
                    NoteRow(
                        NoteKind.OBSERVATION,
                        "Observation",
                        words,
                        "Gråspurvs stue · Gråspurv",
                        "17.05",
                        attachments="1",
                    ),
                    RowState(selected=True),
                ),
                (
                    NoteRow(
                        NoteKind.OBSERVATION,
                        "Observation",
                        "Nøgleboks driller igen i samme opgang som i går, 5-6 min. spildt.",
                        "Opgang · Elm",
                        "16.55",
                    ),
                    RowState(focused=True),
                ),
                (
                    NoteRow(
                        NoteKind.CONVERSATION,
                        "Samtale",
                        "Bøg fortæller, at de har en gruppetråd.",
                        "Bilen · Bøg",
                        "08.05",
                    ),
                    RowState(hovered=True),
                ),
                (
                    NoteRow(
                        NoteKind.OBSERVATION,
                        "Observation",
                        "7.31 nøgleboks ×2, virker ikke. Bøg ringer vagttlf.",
                        "Opgang · Bøg",
                        "07.31",
                        tag="Stikord",
                    ),
                    RowState(),
                ),
            )
            y = px(36)
            for row, state in rows:
                paint_note_row(painter, QRectF(0, y, width, px(72)), row, look, state)
                y += px(72)
            y += px(8)
            found = ShortRow("Og så blev han stående ude på måtten", "mic", tail="04.03", strong=((30, 36),))
            paint_short_row(
                painter, QRectF(0, y, width, px(44)), found, look, RowState(selected=True), bar=True
            )
            y += px(44)
            paint_short_row(painter, QRectF(0, y, width, px(44)), found, look, RowState(), bar=True)
            y += px(50)
            code = look.tokens.code
            tree = (
                (ShortRow("overlevering", colour=code[2], tail="5", expander=True), RowState()),
                (ShortRow("gentagelse", colour=code[4], tail="2", depth=2), RowState()),
                (ShortRow("ankomst", colour=code[1], tail="4", expander=False), RowState(selected=True)),
            )
            for short, state in tree:
                paint_short_row(painter, QRectF(0, y, width, px(32)), short, look, state)
                y += px(32)
            y += px(12)
            cards = CardPainter(look)
            mini = CardContent(
                NoteKind.CONVERSATION,
                "De har en gruppetråd på deres private telefoner, som ingen leder kender.",
                "Medarbejder",
            )
            cards.paint(painter, QRectF(px(16), y, px(CARD_WIDTH), px(MINI_HEIGHT)), mini)
            other = CardContent(NoteKind.OTHER, "Endnu ikke sorteret", "Fra en fil", warn="ban")
            cards.paint(painter, QRectF(px(200), y, px(CARD_WIDTH), px(MINI_HEIGHT)), other)


def messages(theme: Theme) -> QVBoxLayout:
    """Nudges, empty state, status line."""
    hint = (
        "»En app« er allerede et svar. Hvad skulle den ændre for borgeren? For eksempel: "
        "»Hvad nu hvis borgeren altid vidste, hvem der kommer?«"
    )
    empty = Panel(theme)
    inner = QVBoxLayout(empty)
    inner.addWidget(
        EmptyState(
            theme,
            "notebook-pen",
            "Her er ingen noter endnu. Skriv den første, eller hent dem, I har.",
            action="Ny note",
            primary=False,
        )
    )
    empty.setFixedHeight(theme.px(240))
    status = StatusLine(theme)
    status.set_status("Alt er gemt kl. 08.52", "Delt med teamet kl. 08.40")
    quote = "»Jeg ved aldrig, om det er en, jeg kender, eller en, jeg skal fortælle det hele til.«"
    card = CardContent(NoteKind.QUOTE, quote, "Borger · tema 1")
    heading = SectionHeading(theme, "Hvad nu hvis")
    heading.add(TextAction(theme, "Tilføj spørgsmål"))
    return column(
        theme,
        Label(theme, "Beskeder", Style.SECTION),
        Nudge(
            theme,
            "Ingen pårørende er med endnu. Hvad ville de sige?",
            action="Søg i noterne",
            dismiss="Skjul",
        ),
        Nudge(theme, hint, action="Brug eksemplet", dismiss="Behold mit spørgsmål", style=Style.LIST),
        Nudge(theme, "Tre kort ligger sammen. Hvad siger de?", action="Giv navn …", one_line=True),
        heading,
        CardView(theme, card, quote, width=232),
        empty,
        status,
    )


def types(theme: Theme) -> QWidget:
    """The type scale."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(24))
    for style in (
        Style.START,
        Style.THEME_TITLE,
        Style.INSIGHT,
        Style.NOTE,
        Style.PLACE,
        Style.BODY,
        Style.LIST,
        Style.SECONDARY,
        Style.HINT,
    ):
        row.addWidget(Label(theme, f"Måtten {style.pixels}", style))
    row.addStretch(1)
    return box
