"""The façade every caller uses: one way in, one way out.

``execute`` plans, applies to the shared document and writes log and rows in one SQLite transaction;
undo, redo and colleagues' frames enter at the document and leave the same way. Reading is SQL only.
A ``Project`` belongs to the thread that opened it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from feltnoter.changes import LOCAL, REDO, REMOTE, UNDO, Changes, Label, Touched
from feltnoter.commands.base import Command
from feltnoter.commands.projects import BeginProject
from feltnoter.document.steps import Applied, Change
from feltnoter.domain.entities import PROJECT_ID, Member, ProjectInfo, new_id
from feltnoter.domain.operations import Operation
from feltnoter.domain.pieces import Part
from feltnoter.domain.reading import require
from feltnoter.errors import UserError
from feltnoter.language.keys import KeyMaker
from feltnoter.project.care import Check, check
from feltnoter.project.exports import Export, packed, unpacked
from feltnoter.project.history import History, Step, taken_back
from feltnoter.project.portions import Portions
from feltnoter.project.received import Received, built_on
from feltnoter.project.write_path import Clock, Prepared, WritePath, utc_now
from feltnoter.storage.engine import Connection
from feltnoter.storage.frames import FrameTables
from feltnoter.storage.identity import ReplicaRegister
from feltnoter.storage.queries import Queries
from feltnoter.storage.rows import Rows
from feltnoter.storage.store import Store

if TYPE_CHECKING:
    from feltnoter.project.exchange import Exchange
    from feltnoter.project.teamwork import TeamWork
    from feltnoter.sync.invitation import Invitation

L = TypeVar("L")
_EXPORTS = "exports"  # its place among the facts of a file


class Project:
    """An open project."""

    def __init__(self, store: Store, register: ReplicaRegister, clock: Clock, keys: KeyMaker) -> None:
        self._store = store
        self._register = register
        self._path = WritePath(store, clock, keys)
        self._history = History()
        self._listeners: list[Callable[[Changes], None]] = []
        self._replica = ""
        self._exchange: Exchange | None = None
        self._team: TeamWork | None = None

    # -- opening and closing ---------------------------------------------------------------------

    @classmethod
    def create(cls, path: Path, passphrase: str, begin: BeginProject, register: ReplicaRegister) -> Project:
        """A new project file with its first step done. Nothing is left behind when that fails."""
        Store.create(path, passphrase)
        try:
            project = cls.open(path, passphrase, register)
            try:
                project.execute(begin)
            except BaseException:
                project.close()
                raise
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        project._history = History()  # that a project was begun cannot be undone
        return project

    @classmethod
    def open(
        cls,
        path: Path,
        passphrase: str,
        register: ReplicaRegister,
        *,
        write: bool = True,
        clock: Clock = utc_now,
    ) -> Project:
        """Open a project. With ``write=False`` others may have it open meanwhile; nothing is changed."""
        store = Store.open(path, passphrase, write=write)
        if not write and (store.needs_migration() or store.needs_rebuild()):
            store.close()
            cls.open(path, passphrase, register).close()  # brings the file up to date
            store = Store.open(path, passphrase, write=False)
        return cls.over(store, register, clock)

    @classmethod
    def over(
        cls,
        store: Store,
        register: ReplicaRegister,
        clock: Clock = utc_now,
        keys: KeyMaker | None = None,
    ) -> Project:
        """A project over an open file; closes the file when it cannot be used.

        ``keys`` may be shared by several projects: its word list takes 0.1 s and 20 MB to load.
        """
        try:
            project = cls(store, register, clock, keys or KeyMaker())
            if store.writable:
                project._path.bring_up_to_date()
                project._settle_identity()
                if FrameTables(store.connection).pending():
                    project._frames().settle()  # a portion of what colleagues sent was cut off
        except BaseException:
            store.close()
            raise
        return project

    def close(self) -> None:
        """Close the file. Everything is saved already."""
        self._path.forget()
        self._store.close()

    def _settle_identity(self) -> None:
        """Which replica we are, and a new token so that a copy of this file will be another one."""
        store = self._store
        project, token = store.project, (store.get("token") or b"").decode()
        known = self._register.recall(project, store.path, token)
        replica = known or new_id()
        fresh = new_id()
        with store.transaction():
            if known is None:  # what the file says it has put somewhere, another replica has
                FrameTables(store.connection).forget_own()
            store.put("token", fresh.encode())
        self._register.remember(project, store.path, fresh, replica)
        self._replica = replica

    # -- reading ---------------------------------------------------------------------------------

    @property
    def path(self) -> Path:
        """The project file."""
        return self._store.path

    @property
    def id(self) -> str:
        """The project's id, the same in every copy."""
        return self._store.project

    @property
    def writable(self) -> bool:
        """Whether this process holds the file for writing."""
        return self._store.writable

    def inbox_key(self) -> bytes:
        """The private key that opens quick notes sealed for this file; made when first asked for."""
        found = self._store.get("inbox_key")
        if found is None:
            from feltnoter.inbox import fresh_key

            found = fresh_key()
            with self._store.transaction():
                self._store.put("inbox_key", found)
        return found

    @property
    def rows(self) -> Rows:
        """Entities by id and by field."""
        return self._store.rows

    @property
    def queries(self) -> Queries:
        """Lists and search."""
        return Queries(self._store.connection, self._path.keys)

    def query(self, lists: Callable[[Connection, KeyMaker], L]) -> L:
        """A set of lists of one place in the window (see ``feltnoter.project.lists``)."""
        return lists(self._store.connection, self._path.keys)

    def reader(self) -> Project:
        """A read-only view of the same file for another thread. Call and close it there."""
        return Project.over(self._store.reader(), self._register, keys=self._path.keys)

    def lacks(self, parts: Iterable[Part]) -> tuple[Part, ...]:
        """Those of these parts of the shared document that are not in memory: a change there would wait."""
        return self._path.lacks(parts)

    def prepare(self, parts: Sequence[Part]) -> Prepared:
        """Load parts of the shared document; may be called in another thread, so that no click waits."""
        return self._path.prepare(parts)

    def adopt(self, prepared: Prepared) -> None:
        """Take over what ``prepare`` loaded, in the thread that owns the project."""
        self._path.adopt(prepared)

    def attachment(self, sha256: str) -> bytes | None:
        """A kept file's content, or None when it has not arrived."""
        return self._store.bytes_of(sha256)

    @property
    def me(self) -> str | None:
        """The member who works here, or None when that is not known."""
        return self._register.member(self._store.project)

    def become(self, member: str) -> None:
        """This user, on this computer, is that member."""
        require(self.rows, Member, member)
        self._register.set_member(self._store.project, member)

    def on_change(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Be told of every change after it is on disk. Call the result to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # -- doing and undoing -----------------------------------------------------------------------

    def execute(self, command: Command) -> Changes:
        """Carry out a command; durable when this returns. Raises ``UserError``, then nothing is done."""
        self._settle()
        applied, touched = self._write(list(command.plan(self.rows)))
        if applied.changes:
            self._history.did(Step(command.label, applied.changes))
        return self._announce(Changes(touched, LOCAL, command.label))

    def begin(self, command: Command) -> Portions:
        """Plan a large command, to be carried out a portion at a time: one step all the same."""

        def done(changes: tuple[Change, ...], touched: Mapping[str, Touched]) -> None:
            if changes:
                self._history.did(Step(command.label, changes))
            self._announce(Changes(touched, LOCAL, command.label))

        def undone(changes: tuple[Change, ...], touched: Mapping[str, Touched]) -> None:
            operations, _ = taken_back(self._path.document(), changes, self._history.others)
            self._announce(Changes(self._write(operations)[1] or touched, UNDO, command.label))

        return Portions(list(command.plan(self.rows)), self._write, done, undone)

    @property
    def undo_label(self) -> Label | None:
        """What ``undo`` would take back."""
        return self._history.undo_label

    @property
    def redo_label(self) -> Label | None:
        """What ``redo`` would bring again."""
        return self._history.redo_label

    def undo(self) -> Changes:
        """Take back the last step, leaving alone what a colleague has changed since."""
        return self._go(self._history.next_undo(), UNDO, self._history.undid)

    def redo(self) -> Changes:
        """Bring back the step last undone."""
        return self._go(self._history.next_redo(), REDO, self._history.redid)

    def _go(self, step: Step | None, origin: str, moved: Callable[[Step | None], None]) -> Changes:
        if step is None:
            raise UserError("nothing_to_undo" if origin == UNDO else "nothing_to_redo")
        self._settle()
        operations, overtaken = taken_back(self._path.document(), step.changes, self._history.others)
        if not operations and overtaken:
            moved(None)
            raise UserError("undo_overtaken")
        applied, touched = self._write(operations)
        moved(Step(step.label, applied.changes))
        return self._announce(Changes(touched, origin, step.label, tuple(overtaken)))

    def _write(self, operations: Sequence[Operation]) -> tuple[Applied, dict[str, Touched]]:
        if not self.writable:
            raise UserError("open_for_reading", name=self.path.name)
        return self._path.write(operations, self.me)

    def _announce(self, changes: Changes) -> Changes:
        """Tell everybody, also when one of them stumbles: what changed is on disk already."""
        stumbled: Exception | None = None
        for listener in tuple(self._listeners):
            try:
                listener(changes)
            except Exception as error:
                stumbled = stumbled or error
        if stumbled is not None:
            raise stumbled
        return changes

    # -- between laptops -------------------------------------------------------------------------

    def export_frame(self, target: str, *, snapshot: bool = False) -> bytes | None:
        """A sealed frame with everything ``target`` lacks; None when it lacks nothing."""
        return self._frames().export(target, snapshot=snapshot)

    def receive(self, frames: Iterable[bytes], target: str = "") -> Received:
        """Take in colleagues' sealed frames, in any order and condition."""
        received = self._frames().receive(frames, target)
        self._took(received)
        return received

    def receive_in_portions(self, frames: Iterable[bytes], target: str = "") -> Iterator[Received]:
        """The same in steps so short that a window may take them one by one between its own work; each
        is on disk and announced when it is yielded. The last ones only complete the search index."""
        for received in self._frames().receive_in_portions(frames, target):
            self._took(received)
            yield received

    @property
    def team(self) -> TeamWork:
        """The exchange with colleagues through a shared folder."""
        if self._team is None:
            from feltnoter.project.teamwork import TeamWork

            self._team = TeamWork(
                self._path, self._frames(), lambda: self.me, self._took, self._become_another
            )
        return self._team

    def team_invitation(self) -> Invitation:
        """What a colleague must be given to join."""
        from feltnoter.sync.invitation import Invitation

        info = self.rows.get(ProjectInfo, PROJECT_ID)
        folder = self.team.folder
        title = info.title if info is not None else ""
        return Invitation(self._store.project, title, self._store.team_keys, str(folder or ""))

    def _took(self, received: Received) -> None:
        if received.touched:
            self._history.others_touched(built_on(self.rows, received.touched))
            self._announce(Changes(received.touched, REMOTE, Label("received", received.taken)))

    def _settle(self) -> None:
        """A command reads rows: all that colleagues have sent must stand in them."""
        if self._exchange is not None:
            self._took(Received(self._exchange.settle(), 0, 0, {}))

    def _become_another(self) -> str:
        """Somebody else writes under our replica id: from now on we are a new one."""
        self._replica = new_id()
        token = (self._store.get("token") or b"").decode()
        self._register.remember(self._store.project, self._store.path, token, self._replica)
        return self._replica

    def _frames(self) -> Exchange:
        if not self.writable:
            raise UserError("open_for_reading", name=self.path.name)
        if self._exchange is None:
            from feltnoter.project.exchange import Exchange  # brings cryptography along

            self._exchange = Exchange(self._path, self._replica, lambda: self.me)
        return self._exchange

    # -- what left the house ---------------------------------------------------------------------

    @property
    def exports(self) -> tuple[Export, ...]:
        """What was written from this file on this computer, oldest first."""
        return unpacked(self._store.get(_EXPORTS))

    def note_export(self, export: Export) -> None:
        """Keep a record. Not shared, and nothing that can be undone."""
        with self._store.transaction():
            self._store.put(_EXPORTS, packed((*self.exports, export)))

    # -- care ------------------------------------------------------------------------------------

    def check(self) -> Check:
        """Whether every page is sound and every row is the document's."""
        self._settle()
        return check(self._store)

    def rebuild(self) -> None:
        """Make every row anew from the document."""
        self._path.rebuild()

    def back_up(self, target: Path) -> None:
        """A consistent encrypted copy under the same passphrase, while the project is open."""
        self._store.back_up(target)
