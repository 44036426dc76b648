"""Looks words up in the background, for every editor of the window. The first text loads the dictionary."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from time import sleep
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from ui.tasks import Dropped, Task, Tasks

if TYPE_CHECKING:
    from feltnoter.language.spelling import Misspelling, Speller
    from ui.bridge import Bridge
    from ui.coding.pane import CodingPane
    from ui.notes.note_text import NoteText
    from ui.spelling.marker import SpellingMarker
    from ui.style.theme import Theme

Editor: TypeAlias = "NoteText | CodingPane"  # both tell alike what is typed in them
Found = Mapping[str, Sequence["Misspelling"]]
_BREATH = 0.001  # seconds: the interpreter's lock goes to the window, which has waited for it


@dataclass(frozen=True, slots=True)
class _Breath:
    """Lets the window go on, and ends work that is no longer wanted: a paragraph may hold an interview."""

    unwanted: Callable[[Task], bool]
    task: Task

    def __call__(self) -> None:
        sleep(_BREATH)
        if self.unwanted(self.task):
            raise Dropped


def _cancelled(task: Task) -> bool:
    return task.cancelled


def _stopping(task: Task) -> bool:
    return task.stopping


class _Source:
    """The one speller, made by whichever worker comes first."""

    def __init__(self, speller: Speller | None) -> None:
        self._lock = Lock()
        self._speller = speller

    def get(self, task: Task) -> Speller:
        """Loads it the first time, also for a task that is cancelled: the next one wants it too. Raises
        ``OSError``, and ``Dropped`` when nobody is to wait for it any longer."""
        from feltnoter.language.spelling import Speller

        with self._lock:
            if self._speller is None:
                self._speller = Speller.load(_Breath(_stopping, task))
            return self._speller

    def forget(self) -> None:
        """Loaded or not, no word that was looked up is remembered. Nobody is waited for."""
        if self._speller is not None:
            self._speller.forget()


@dataclass(frozen=True, slots=True)
class _CheckJob:
    source: _Source
    paragraphs: tuple[str, ...]
    words: tuple[str, ...]

    def __call__(self, task: Task) -> tuple[tuple[str, ...], Found]:
        from feltnoter.language.spelling import OwnWords

        speller, own, breathe = self.source.get(task), OwnWords(self.words), _Breath(_cancelled, task)
        found: dict[str, Sequence[Misspelling]] = {}
        for paragraph in self.paragraphs:
            breathe()
            found[paragraph] = speller.check(paragraph, own, breathe)
        return self.words, found


@dataclass(frozen=True, slots=True)
class _SuggestJob:
    source: _Source
    word: str

    def __call__(self, task: Task) -> tuple[str, list[str]]:
        return self.word, self.source.get(task).suggest(self.word, _Breath(_cancelled, task))


class SpellingDesk(QObject):
    """``setting`` says whether mistakes are shown; ``refresh`` when that may have changed."""

    turned = Signal()  # mistakes are to be shown now, or no longer

    def __init__(
        self,
        tasks: Tasks,
        setting: Callable[[str], Any],
        parent: QObject | None = None,
        *,
        speller: Speller | None = None,
    ) -> None:
        """``speller``: one that is loaded already, for tests."""
        super().__init__(parent)
        self._tasks = tasks
        self._setting = setting
        self._source = _Source(speller)
        self._broken = False

    @property
    def wanted(self) -> bool:
        """Whether mistakes are to be shown."""
        return bool(self._setting("spelling")) and not self._broken

    @Slot()
    def refresh(self) -> None:
        """Look at the setting again."""
        self.turned.emit()

    def forget(self) -> None:
        """The project is closed: what stood in it does not stay in memory. The dictionary does."""
        self._source.forget()

    def mark(self, theme: Theme, editor: Editor, bridge: Bridge | None) -> SpellingMarker:
        """Marks in a text being written; without a project there are no words of its own."""
        from ui.spelling.marker import SpellingMarker

        return SpellingMarker(theme, self, editor, bridge)

    def check(
        self, paragraphs: tuple[str, ...], words: tuple[str, ...], found: Callable[[Any], None]
    ) -> Task:
        """Have paragraphs looked at; ``found``, a slot, gets ``words`` back and what was found in each."""
        return self._tasks.run(_CheckJob(self._source, paragraphs, words), found, self._failed)

    def suggest(self, word: str, found: Callable[[Any], None]) -> Task:
        """``found``, a slot, gets the word and at most five others."""
        return self._tasks.run(_SuggestJob(self._source, word), found, self._failed)

    @Slot(object)
    def _failed(self, error: object) -> None:
        """A full temporary folder, say: nobody is to be disturbed for that, there are only no marks."""
        if isinstance(error, OSError):
            self._broken = True
            self.turned.emit()
        else:
            self._tasks.failed.emit(error)
