"""Everything that can be done on the board by menu or key, declared once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from feltnoter.domain.layout import CARD_WIDTH
from ui.board.layout import FrameSpot
from ui.board.pointing import Hit, Part
from ui.board.scene import Scene
from ui.board.selection import Selection
from ui.style.theme import Theme
from ui.widgets.keys import native

SEPARATOR = "-"
CARD_MENU = (
    *("move", "take_up", "copy", SEPARATOR, "gather", "loose", "stack", "tidy", "park", SEPARATOR),
    *("forward", "back", SEPARATOR, "copy_text", "open", "off"),
)
FRAME_MENU = (
    *(
        "rename",
        "choose_cards",
        "copy_text",
        "open_theme",
        SEPARATOR,
        "link",
        "nest",
        "unnest",
        "merge",
        "split",
    ),
    SEPARATOR,
    *("earlier", "later", "wider", "narrower", "fold", SEPARATOR, "dissolve"),
)
BOARD_MENU = (
    *("new_card", "add_cluster", SEPARATOR, "tidy", "fit", "chosen", "actual", SEPARATOR),
    *("show", "colour", "advice", "table", "walk", SEPARATOR, "freeze", "frozen", "picture", "print"),
)
PILE_MENU = ("move", "take_up", SEPARATOR, "gather", "loose", "park")


@dataclass(frozen=True, slots=True)
class BoardAction:
    """``keys`` hold while the place has the keyboard; ``canvas_key`` is shown but handled by the canvas."""

    id: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    canvas_key: str = ""


class BoardActions(QObject):
    """The actions as ``QAction``s of the place; ``triggered`` tells the id."""

    triggered = Signal(str)

    def __init__(self, theme: Theme, place: QWidget) -> None:
        super().__init__(place)
        self._theme = theme
        self._actions: dict[str, QAction] = {}
        self._checked: dict[str, bool] = {}
        self._specs = {spec.id: spec for spec in self._declare()}
        for spec in self._specs.values():
            action = QAction(spec.text, self)
            action.setData(spec.id)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(self._triggered)
            self._actions[spec.id] = action
            place.addAction(action)
        theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def _declare(self) -> tuple[BoardAction, ...]:
        return (
            BoardAction("move", self.tr("Move to theme …"), "corner-down-right", ("Ctrl+M",)),
            BoardAction("gather", self.tr("Group into a new cluster"), "circle-dashed", ("Ctrl+G",)),
            BoardAction("loose", self.tr("Lay loose"), "ungroup"),
            BoardAction("park", self.tr("To the parking lot"), "square-parking"),
            BoardAction("forward", self.tr("Later in the theme"), "arrow-right", (), "Ctrl+Right"),
            BoardAction("back", self.tr("Earlier in the theme"), "arrow-left", (), "Ctrl+Left"),
            BoardAction("open", self.tr("Open the note"), "notebook-pen", (), "Return"),
            BoardAction("off", self.tr("Take off the board"), "layers", (), "Del"),
            BoardAction("rename", self.tr("Name …"), "pencil", ("F2",)),
            BoardAction("choose_cards", self.tr("Choose all its cards"), "check"),
            BoardAction("open_theme", self.tr("Open in Themes"), "shapes"),
            BoardAction("dissolve", self.tr("Delete the frame, keep the cards"), "trash-2"),
            BoardAction("take_up", self.tr("Take up, put down with a click"), "grip-vertical", ("Ctrl+X",)),
            BoardAction("copy", self.tr("Lay a copy in theme …"), "copy"),
            BoardAction("stack", self.tr("Stack"), "layers"),
            BoardAction("tidy", self.tr("Tidy up"), "layout-dashboard", ("Ctrl+T",)),
            BoardAction("nest", self.tr("Lay under theme …"), "corner-down-right"),
            BoardAction("unnest", self.tr("Make it a theme of its own"), "arrow-up"),
            BoardAction("merge", self.tr("Merge with …"), "git-merge"),
            BoardAction("link", self.tr("Connect with …"), "link-2"),
            BoardAction("split", self.tr("Split …"), "split"),
            BoardAction("earlier", self.tr("Earlier in the order"), "arrow-left"),
            BoardAction("later", self.tr("Later in the order"), "arrow-right"),
            BoardAction("wider", self.tr("Wider")),
            BoardAction("narrower", self.tr("Narrower")),
            BoardAction("fold", self.tr("Fold or unfold"), "chevrons-up-down", ("Ctrl+D",)),
            BoardAction("new_card", self.tr("New card …"), "plus"),
            BoardAction("add_cluster", self.tr("New cluster"), "circle-dashed"),
            BoardAction("fit", self.tr("Show the whole board"), "maximize", ("Ctrl+Home",)),
            BoardAction("chosen", self.tr("Show what is chosen"), "scan-search", ("Ctrl+Shift+Home",)),
            BoardAction("freeze", self.tr("Freeze the board"), "camera"),
            BoardAction("frozen", self.tr("Frozen boards …"), "history"),
            BoardAction("walk", self.tr("Walk the wall"), "presentation"),
            BoardAction("table", self.tr("Table or board"), "table-2", ("Ctrl+B",)),
            BoardAction("copy_text", self.tr("Copy as text"), "copy", ("Ctrl+C",)),
            BoardAction("picture", self.tr("Save a picture …"), "image"),
            BoardAction("print", self.tr("Print …"), "printer", ("Ctrl+P",)),
            BoardAction("show", self.tr("Show in full …"), "list-filter"),
            BoardAction("show_all", self.tr("All cards")),
            BoardAction("show_others", self.tr("Cards I did not write")),
            BoardAction("show_untouched", self.tr("What nobody has touched")),
            BoardAction("colour", self.tr("Colour by …"), "contrast"),
            BoardAction("colour_kind", self.tr("Kind")),
            BoardAction("colour_author", self.tr("Author")),
            BoardAction("colour_role", self.tr("Role")),
            BoardAction("colour_visit", self.tr("Field visit")),
            BoardAction("colour_code", self.tr("Code")),
            BoardAction("advice", self.tr("Show advice")),
            BoardAction("actual", self.tr("Actual size"), "search", ("Ctrl+0",)),
            BoardAction("larger", self.tr("Larger"), "plus", ("Ctrl++", "Ctrl+=")),
            BoardAction("smaller", self.tr("Smaller"), "minus", ("Ctrl+-",)),
        )

    def action(self, identity: str) -> QAction:
        """One of them."""
        return self._actions[identity]

    def text(self, identity: str) -> str:
        """What it is called."""
        return self._specs[identity].text

    def set_checked(self, identity: str, checked: bool) -> None:
        """Whether a menu shows it with a mark."""
        self._checked[identity] = checked

    def key(self, identity: str) -> str:
        """Its key in the system's own writing, wherever it is handled."""
        spec = self._specs[identity]
        keys = (*spec.keys, spec.canvas_key)
        return native(keys[0])

    def shortcuts(self) -> list[tuple[str, str]]:
        """Every key (several divided by blanks) with what it does, for Help."""
        found = [(" ".join((*s.keys, *filter(None, (s.canvas_key,)))), s.text) for s in self._specs.values()]
        return [(keys, words) for keys, words in found if keys]

    def menu(self, ids: Iterable[str], parent: QWidget) -> QMenu:
        """A menu of these; it deletes itself when it closes."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for identity in ids:
            if identity == SEPARATOR:
                menu.addSeparator()
                continue
            shown = menu.addAction(self._actions[identity].icon(), self._specs[identity].text)
            shown.setData(identity)
            shown.setEnabled(self._actions[identity].isEnabled())
            # A text after a tab is shown as a key without being one: the canvas handles it.
            if identity in self._checked:
                shown.setCheckable(True)
                shown.setChecked(self._checked[identity])
            key = self.key(identity)
            if key:
                shown.setText(f"{self._specs[identity].text}\t{key}")
        menu.triggered.connect(self._chosen)
        return menu

    def follow(self, scene: Scene, selection: Selection, has_pile: bool) -> None:
        """Enable what makes sense for what is chosen."""
        cards = selection.cards or ((selection.focus,) if selection.focus in scene.cards else ())
        if selection.frame:
            cards = ()
        some = bool(cards) or has_pile
        frame = scene.frame_of(cards[0]) if cards else None
        known = scene.cards.get(cards[0]) if len(cards) == 1 else None
        theme = selection.frame or (frame.id if frame is not None else "")
        enabled = {
            "move": some,
            "gather": some,
            "loose": has_pile or any(not scene.is_loose(card) for card in cards),
            "park": some,
            "forward": frame is not None and len(cards) == 1,
            "back": frame is not None and len(cards) == 1,
            "open": known is not None and known.note is not None,
            "off": bool(cards),
            "rename": bool(theme),
            "choose_cards": bool(theme),
            "open_theme": bool(theme) and not scene.frames[theme].cluster,
            "dissolve": bool(selection.frame),
            "take_up": some,
            "copy": bool(cards),
            "copy_text": bool(cards) or bool(selection.frame),
            "stack": len(list(islice(filter(scene.is_loose, cards), 2))) > 1,
            "chosen": bool(cards) or bool(selection.frame),
            **_for_frame(scene, scene.frames.get(theme)),
        }
        for identity, usable in enabled.items():
            self._actions[identity].setEnabled(usable)

    @Slot()
    def _paint_icons(self) -> None:
        look = self._theme.look
        known = look.icons
        for spec in self._specs.values():
            if spec.icon:
                icon = known.icon(spec.icon, look.tokens.muted, disabled=look.tokens.disabled)
                self._actions[spec.id].setIcon(icon)

    @Slot()
    def _triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.triggered.emit(action.data())

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self.triggered.emit(action.data())


def _for_frame(scene: Scene, frame: FrameSpot | None) -> dict[str, bool]:
    """What makes sense for a frame."""
    if frame is None:
        names = ("link", "nest", "unnest", "merge", "split", "earlier", "later", "wider", "narrower", "fold")
        return dict.fromkeys(names, False)
    siblings = [f.id for f in scene.frames.values() if f.parent == frame.parent and not f.cluster]
    others = len(scene.frames) > 1
    return {
        "link": others,
        "nest": others,
        "unnest": frame.parent is not None,
        "merge": others,
        "split": len(frame.cards) > 1,
        "earlier": frame.id in siblings[1:],
        "later": frame.id in siblings[:-1],
        "wider": frame.level == 0,
        "narrower": frame.level == 0 and frame.box.w > 2 * CARD_WIDTH,
        "fold": True,
    }


def menu_for(hit: Hit) -> tuple[str, ...]:
    """What is offered where the pointer is."""
    if hit.part is Part.CARD:
        return CARD_MENU
    return BOARD_MENU if hit.part is Part.BOARD else FRAME_MENU
