"""One part of the shared document as the engine holds it: its root Maps, its changes, its updates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from pycrdt import Doc, Map

from feltnoter.document.state_vector import StateVector, decode_state, encode_state
from feltnoter.document.steps import Dirty, UnreadableUpdate

_NOTHING = (b"", b"\0\0")


class EngineDocument:
    """Built from logged updates. Loading may happen in a worker; the owner then calls ``watch``."""

    def __init__(self, roots: Iterable[str], updates: Iterable[bytes]) -> None:
        self._doc: Doc[Any] = Doc(allow_multithreading=True)  # loaded in a worker, used in the main thread
        self.roots: dict[str, Map[Any]] = {name: self._doc.get(name, type=Map) for name in roots}
        self._updates: list[bytes] = []
        self._dirty: Dirty = {}
        self._watching: list[Any] = []
        for update in updates:
            self.take(update)

    def watch(self) -> None:
        """Begin to collect what changes, in the thread that owns the document from now on.

        After loading: watching every logged update would cost more than applying it.
        """
        self._watching = [root.observe_deep(self._watcher(name)) for name, root in self.roots.items()]
        self._watching.append(self._doc.observe(self._note_update))

    def close(self) -> None:
        """Let go of the observers; their callbacks hold this object."""
        for subscription in self._watching:
            subscription.drop()
        self._watching = []

    def _watcher(self, name: str) -> Callable[..., None]:
        def collect(events: Sequence[Any], *_: object) -> None:
            dirty = self._dirty.setdefault(name, set())
            for event in events:
                if event.path:
                    dirty.add(str(event.path[0]))
                else:
                    dirty.update(str(key) for key in event.keys)

        return collect

    def _note_update(self, event: Any) -> None:
        self._updates.append(bytes(event.update))

    def harvest(self) -> tuple[tuple[bytes, ...], Dirty]:
        """The updates and the entities touched since the last harvest."""
        updates, dirty = tuple(u for u in self._updates if u not in _NOTHING), self._dirty
        self._updates, self._dirty = [], {}
        return updates, dirty

    def take(self, update: bytes) -> None:
        """Apply an update. ``UnreadableUpdate`` for bytes the engine refuses: then throw this object away."""
        try:
            self._doc.apply_update(update)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as trouble:  # PanicException is no Exception
            raise UnreadableUpdate(type(trouble).__name__) from None

    def reading(self) -> Any:
        """A transaction: many reads in one cost less."""
        return self._doc.transaction()

    def writing(self) -> Any:
        """A transaction that gives one update."""
        return self._doc.transaction(origin="local")

    def state(self) -> StateVector:
        """How much of each client's history is here."""
        return decode_state(self._doc.get_state())

    def update_since(self, state: StateVector) -> bytes:
        """Everything that somebody with ``state`` lacks, deletions included."""
        return self._doc.get_update(encode_state(state))
