"""Quiet words about a theme on the board (method rules 4, 5, 6, 10, 12), which of them somebody has hidden,
and whether they are shown at all. The rules are those of »Temaer«; here they have actions of the board."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QObject

from feltnoter.project import Project
from feltnoter.project.lists import ThemeEntry, ThemeLists
from ui.board.layout import FrameSpot
from ui.themes.nudges import NudgeKind, hidden_key, nudge_for


def _every() -> Collection[NudgeKind]:
    return tuple(NudgeKind)


class Advice(QObject):
    """Reads through ``project`` only."""

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.shown = True  # the user's choice: none of them at all
        self.quiet = False  # silent sorting: none of them for now
        self.hidden: set[str] = set()
        self.wanted: Callable[[], Collection[NudgeKind]] = _every  # what the settings leave on

    def restore(self, shown: object, hidden: object) -> None:
        """As it was left; anything odd is passed over."""
        if isinstance(shown, bool):
            self.shown = shown
        if isinstance(hidden, list):
            self.hidden.update(key for key in hidden if isinstance(key, str))

    def hide(self, theme: str, kind: NudgeKind) -> None:
        """»Skjul« is for good."""
        self.hidden.add(hidden_key(theme, kind))

    def wants_name(self, frames: Iterable[FrameSpot], enough: int) -> str:
        """The one cluster that is asked for a name on the board itself, or ""."""
        if not self.shown or self.quiet or NudgeKind.NAME_CLUSTER not in self.wanted():
            return ""
        return next(
            (
                frame.id
                for frame in frames
                if frame.cluster
                and not frame.collapsed
                and len(frame.cards) >= enough
                and hidden_key(frame.id, NudgeKind.NAME_CLUSTER) not in self.hidden
            ),
            "",
        )

    def about(self, frame: FrameSpot) -> NudgeKind | None:
        """What is worth a thought about a theme or cluster, the first that nobody has hidden."""
        if not self.shown or self.quiet:
            return None
        lists = self._project.query(ThemeLists)
        count = len(frame.cards)
        entry = ThemeEntry(
            frame.id, frame.number, frame.title, frame.parent, frame.level, "", False, "", count, 0, 0
        )
        against = len(lists.contradictions(frame.id))
        return nudge_for(entry, lists.coverage(frame.id), against, self.hidden, self.wanted())

    def words(self, kind: NudgeKind) -> tuple[str, str, str]:
        """Sentence, what can be done about it, and the id of the board's action that does it."""
        look = self.tr("Choose its cards")
        return {
            NudgeKind.NAME_CLUSTER: (
                self.tr("What do the cards say together? Perhaps the cluster is ready for a name."),
                self.tr("Name it …"),
                "rename",
            ),
            NudgeKind.MANY_CARDS: (
                self.tr("More than eight cards. Could the theme be split?"),
                self.tr("Split …"),
                "split",
            ),
            NudgeKind.ONE_WORD: (
                self.tr("One word hides a lot. What would they say themselves?"),
                self.tr("Change the title"),
                "rename",
            ),
            NudgeKind.ONE_PARTICIPANT: (
                self.tr("The theme rests on one participant. What would others say?"),
                look,
                "choose_cards",
            ),
            NudgeKind.ONE_PLACE: (
                self.tr("The theme rests on one place. Does it look the same elsewhere?"),
                look,
                "choose_cards",
            ),
            NudgeKind.ONE_AUTHOR: (
                self.tr("One of you has seen all of this. Have others seen something like it?"),
                look,
                "choose_cards",
            ),
            NudgeKind.NO_CONTRADICTION: (
                self.tr("Nothing speaks against the theme yet. Have you looked?"),
                self.tr("Connect with …"),
                "link",
            ),
        }[kind]
