"""The board of the gallery: the page of ``look/board.png``, built from the real parts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from feltnoter.domain.vocabulary import LinkKind, NoteKind
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.badge import Badge
from ui.widgets.button import Button, ButtonKind, IconButton, TextAction
from ui.widgets.cards import CARD_HEIGHT, CARD_WIDTH, CardContent, CardPainter, detail_for
from ui.widgets.chip import Tag
from ui.widgets.flow import FlowLayout
from ui.widgets.frames import FrameContent, FramePainter
from ui.widgets.inspector import Inspector, InspectorRow
from ui.widgets.links import link_ends, paint_link
from ui.widgets.paint import dot
from ui.widgets.sidebar import Sidebar
from ui.widgets.text import Label, SectionHeading
from ui.widgets.topbar import TopBar

K = NoteKind
FRAMES = (
    (QRectF(16, 16, 412, 332), FrameContent("Jeg fortæller det hele forfra hver gang", "1", "4", inset=24)),
    (QRectF(28, 180, 388, 156), FrameContent("Tre linjer på vej op ad trappen", "1.1", "2", 1)),
    (
        QRectF(654, 16, 208, 456),
        FrameContent("Jeg sidder klar, fordi jeg ikke ved, hvem der kommer", "2", "3"),
    ),
    (QRectF(16, 372, 584, 164), FrameContent("Klynge uden navn", "", "3", cluster=True)),
)
CARDS = (
    (
        40,
        64,
        K.INTERVIEW,
        "»Men hun kender ikke skoene. Så kommer hun til at gå direkte på badeværelset …«",
        "Medarbejder · interview",
    ),
    (
        228,
        64,
        K.QUOTE,
        "»Jeg ved aldrig, om det er en, jeg kender, eller en, jeg skal fortælle det hele til.«",
        "Borger · distrikt Nord",
    ),
    (
        40,
        220,
        K.INTERVIEW,
        "»Det skulle stå på et sted, hvor man kan nå at læse det, mens man går op ad trappen.«",
        "Medarbejder",
    ),
    (
        228,
        220,
        K.QUOTE,
        "»Jeg har lavet et ark, der hænger på køleskabet. […] Det er det eneste, de læser.«",
        "Pårørende",
    ),
    (
        670,
        128,
        K.OBSERVATION,
        "Gråspurv har en vægkalender, hvor han skriver forbogstavet på alle, der kommer.",
        "Borger · distrikt Nord",
    ),
    (
        670,
        240,
        K.OBSERVATION,
        "Solsort står allerede i døren med frakke på, da vi kommer.",
        "Borger · distrikt Nord",
    ),
    (
        670,
        352,
        K.INTERVIEW,
        "»Han bankede på hver gang, også selv om han havde nøglen.«",
        "Medarbejder · interview",
    ),
    (453, 244, K.REFLECTION, "Alle siger »tid«. Men i dag var det ikke minutterne, der manglede.", "Opdager"),
    (
        32,
        420,
        K.OBSERVATION,
        "7.31 nøgleboks ×2, virker ikke. Bøg ringer til vagttelefonen. 6 min. i opgangen.",
        "Medarbejder · opgang",
    ),
    (
        220,
        420,
        K.OBSERVATION,
        "Nøgleboks driller igen i samme opgang som i går, 5-6 min. spildt.",
        "Medarbejder · opgang",
    ),
    (
        408,
        420,
        K.OBSERVATION,
        "Doseringsæsken er tom. Sygeplejersken ringer tilbage efter 22 minutter.",
        "Borger · hjemmet",
    ),
)


class BoardSample(QWidget):
    """Frames, cards and a link at a zoom; not the real canvas."""

    def __init__(self, theme: Theme, *, zoom: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zoom = zoom

    def sizeHint(self) -> QSize:
        """The extent of the sample."""
        return QSize(round(880 * self._zoom), round(596 * self._zoom))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, frames, cards, link."""
        look = self._theme.look.in_scene()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), look.tokens.canvas)
            for x in range(12, self.width(), 24):
                for y in range(12, self.height(), 24):
                    dot(painter, QPointF(x, y), 0.8, look.tokens.dot)
            painter.scale(self._zoom, self._zoom)
            detail = detail_for(self._zoom)
            frames, cards = FramePainter(look), CardPainter(look)
            for rect, frame in FRAMES:
                frames.paint(painter, rect, frame, detail=detail)
            for i, (x, y, kind, text, source) in enumerate(CARDS):
                rect = QRectF(x, y, CARD_WIDTH, CARD_HEIGHT)
                content = CardContent(kind, text, source, "triangle-alert" if i == 9 else "")
                cards.paint(painter, rect, content, detail=detail, selected=i == 4, focused=i == 5)
            one = QRectF(228, 64, CARD_WIDTH, CARD_HEIGHT)
            other = QRectF(670, 128, CARD_WIDTH, CARD_HEIGHT)
            paint_link(
                painter, look, *link_ends(one, other), LinkKind.CONTRADICTION, "Modsætning", detail=detail
            )


def sidebar(theme: Theme) -> Sidebar:
    """The sidebar with all places."""
    bar = Sidebar(theme, "Steder", "Feltnoter")
    bar.set_project("De første fem minutter i hjemmet", "Fase: tematisere")
    places = (
        ("notes", "notebook-pen", "Noter", "15"),
        ("coding", "highlighter", "Kodning", ""),
        ("board", "layout-dashboard", "Tematavle", ""),
        ("themes", "shapes", "Temaer", "4"),
        ("report", "file-text", "Rapport", ""),
        ("", "", "", ""),
        ("project", "folder-kanban", "Projekt", ""),
        ("team", "users-round", "Team", ""),
        ("privacy", "shield-check", "Persondata", "3"),
    )
    for place, icon, text, count in places:
        if not place:
            bar.add_rule()
            continue
        bar.add_place(place, icon, text).set_count(count)
    bar.add_action("zap", "Hurtignote", "F9")
    bar.status.set_status("Alt er gemt kl. 08.52", "Delt med teamet kl. 08.40")
    bar.set_current("board")
    return bar


def inspector(theme: Theme) -> Inspector:
    """The inspector of a chosen card."""
    pane = Inspector(theme, "Valgt kort")
    pane.add(SectionHeading(theme, "Valgt kort", lead=True, note="1 af 3 i temaet"))
    words = "Gråspurv har en vægkalender, hvor han skriver forbogstavet på alle, der kommer."
    pane.add(Label(theme, words, Style.SECTION, weight=Style.CONTROL.weight, wrap=True), above=8)
    pane.column.addSpacing(theme.px(12))
    for icon, label, value in (
        ("eye", "Slags", "Observation"),
        ("user-round", "Deltager", "Gråspurv · borger"),
        ("map-pin", "Sted", "Hjemmet, distrikt Nord"),
        ("route", "Felttur", "Aftenrute, 3.9.2026"),
        ("circle-check", "Samtykke", "Givet"),
    ):
        pane.add(InspectorRow(theme, icon, label, value))
    pane.add_rule()
    pane.add(SectionHeading(theme, "Tema", lead=True))
    theme_row = QHBoxLayout()
    theme_row.setSpacing(theme.px(8))
    theme_row.addWidget(Badge(theme, "2", name="Tema 2"), 0, Qt.AlignmentFlag.AlignTop)
    theme_row.addWidget(
        Label(theme, "Jeg sidder klar, fordi jeg ikke ved, hvem der kommer", Style.CONTROL, wrap=True), 1
    )
    pane.column.addSpacing(theme.px(6))
    pane.column.addLayout(theme_row)
    move = Button(
        theme, "Flyt til tema …", ButtonKind.PRIMARY, icon="corner-down-right", key="Ctrl+M", height=36
    )
    move.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    pane.add(move, above=10)
    pane.add(SectionHeading(theme, "Koder", lead=True), above=16)
    codes = QWidget()
    flow = FlowLayout(codes, gap=6)
    for code in ("ankomst", "mange forskellige"):
        flow.addWidget(Tag(theme, code, height=24))
    pane.add(codes, above=6)
    pane.add(TextAction(theme, "Åbn noten", trailing="arrow-right"), above=16)
    return pane


class BoardPage(QWidget):
    """Sidebar, top bar, board and inspector together, 1366×768."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bar = TopBar(
            theme,
            "Tematavle",
            "Hvad nu hvis borgeren altid vidste, hvem der kommer – og medarbejderen altid vidste, "
            "hvem hun kommer til?",
        )
        bar.add(IconButton(theme, "search", "Søg", key="Ctrl+F"))
        bar.add(Button(theme, "Nyt kort", icon="plus"))
        bar.add(Button(theme, "Stille sortering", icon="volume-x"))
        bar.add(Button(theme, "Rundgang", icon="presentation"))
        bar.add(IconButton(theme, "ellipsis", "Mere"))
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(BoardSample(theme), 1)
        below.addWidget(inspector(theme))
        page = QVBoxLayout()
        page.setSpacing(0)
        page.addWidget(bar)
        page.addLayout(below, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(sidebar(theme))
        row.addLayout(page, 1)
        self.setFixedSize(1366, 768)


def caption(theme: Theme, text: str) -> Label:
    """The small heading above a group of the gallery."""
    return Label(theme, text, Style.LABEL, role="muted", weight=SEMIBOLD)
