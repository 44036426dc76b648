"""Working together through a shared folder: what goes out, what comes in, who has come how far."""

from __future__ import annotations

import hashlib
import json
import os
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from feltnoter import __version__
from feltnoter.changes import Touched
from feltnoter.document.state_vector import decode_state, encode_state
from feltnoter.domain.entities import Attachment, Member
from feltnoter.project.errand import Errand, Hello, Outcome, run
from feltnoter.project.exchange import Exchange
from feltnoter.project.received import Received
from feltnoter.project.team_keys import Copy, TeamKeys
from feltnoter.project.write_path import WritePath
from feltnoter.storage.frames import OwnFrame
from feltnoter.storage.teamwork import News, Overwritten
from feltnoter.sync.files import FileOperations
from feltnoter.sync.folder import Own, Parcel, SharedFolder
from feltnoter.sync.frames import NO_PREVIOUS, Frame, FrameKind, digest, seal
from feltnoter.sync.gate import covers
from feltnoter.sync.renewal import name_of

FOLDER = "team_folder"  # in the file, not in the settings: a path can hold a person's name
SHARED_AT = "team_shared_at"
_HELLO = "team_hello"
_SEEN = "team_news_seen"
MANY_FRAMES = 64
VERY_MANY_FRAMES = 512
_ROUNDS = 6


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What one exchange did. ``waiting`` frames miss something; ``unsent`` changes have not gone out."""

    sent: int = 0
    taken: int = 0
    waiting: int = 0
    unsent: int = 0
    trouble: Mapping[str, int] = field(default_factory=dict)
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Colleague:
    """How far somebody's copy has come, by its own words. ``at`` is her clock's."""

    replica: str
    member: str | None
    version: str
    at: str
    has_mine: bool


class TeamWork:
    """One project's exchange with a folder. Belongs to the thread that owns the project."""

    def __init__(
        self,
        path: WritePath,
        exchange: Exchange,
        me: Callable[[], str | None],
        announce: Callable[[Received], None],
        renew: Callable[[], str],
    ) -> None:
        self._path = path
        self._store = path.store
        self._exchange = exchange
        self._me = me
        self._announce = announce
        self._renew = renew
        self._keys = TeamKeys(path.store, lambda: exchange.replica)
        self._key_is_new = self._heal = False
        self._known: set[str] = set()

    # -- which folder ----------------------------------------------------------------------------

    @property
    def folder(self) -> Path | None:
        """The folder this copy exchanges with."""
        kept = self._store.get(FOLDER)
        return Path(kept.decode()) if kept else None

    def share_through(self, folder: Path | None) -> None:
        """Choose it, or none."""
        with self._store.transaction():
            self._store.put(FOLDER, str(folder.absolute()).encode() if folder is not None else b"")

    @property
    def shared_at(self) -> str:
        """When everything of ours lay in the folder last, ISO 8601 UTC; "" for never."""
        return (self._store.get(SHARED_AT) or b"").decode()

    def unsent(self, folder: Path) -> int:
        """How many of our changes are not there."""
        return self._exchange.waiting(target_of(folder))

    def carrier(self, folder: Path, files: FileOperations | None = None) -> SharedFolder:
        """The folder as this replica sees it. Keep it: it remembers what it has looked at."""
        return SharedFolder(folder, self._store.project, self._exchange.replica, files or FileOperations())

    # -- one exchange ----------------------------------------------------------------------------

    def exchange(self, folder: Path, files: FileOperations | None = None) -> Exchanged:
        """All of it, here and now: for the command line, and for closing."""
        carrier = self.carrier(folder, files)
        total = Exchanged()
        for _ in range(_ROUNDS):
            outcome = run(self.errand(folder), carrier, self._store.bytes_of)
            taken = waiting = 0
            for received in self.take(outcome, folder):
                taken, waiting = taken + received.taken, received.waiting or waiting
                total = _joined(total, Exchanged(trouble=received.refused))
            told = Exchanged(len(outcome.arrived), taken, waiting, 0, {}, outcome.problem)
            total = _joined(total, told)
            if outcome.forked:
                carrier = self.carrier(folder, files)
            if outcome.problem or not self.more_to_do(outcome, folder):
                break
        unsent = self.unsent(folder)
        trouble = {**outcome.trouble}
        for reason, count in total.trouble.items():
            trouble[reason] = trouble.get(reason, 0) + count
        return Exchanged(total.sent, total.taken, total.waiting, unsent, trouble, outcome.problem)

    def bring(self, folder: Path) -> None:
        """What is not there yet goes out; nothing is taken in. For closing, where nobody shall wait."""
        errand = self.errand(folder)
        if errand.out:
            outcome = run(replace(errand, lack=()), self.carrier(folder), self._store.bytes_of)
            with self._store.transaction():
                self._exchange.tables.arrived(target_of(folder), outcome.arrived)

    def errand(self, folder: Path) -> Errand:
        """What to bring and to look for: the next frame is made here."""
        target = target_of(folder)
        exchange, tables = self._exchange, self._exchange.tables
        self._announce(Received(exchange.settle(), 0, 0, {}))
        own = tables.own(target)
        self._keys.look_after(self._copies(), frozenset(m.id for m in self._store.rows.trash(Member)))
        exchange.put_out(target, snapshot=self._heal or _too_many(own))
        self._heal = False
        own = tables.own(target)
        self._known = self._known or tables.names()
        self._known.update(frame.sha256[:12] for frame in own)
        have, lack = self._attachments()
        return Errand(
            exchange.replica,
            self._store.team_keys,
            frozenset(self._known),
            [(_own(frame), frame.sealed) for frame in own if frame.sealed is not None],
            [_own(frame) for frame in own if frame.sealed is None],
            self._hello(target),
            self._keys.to_lay_out(),
            have,
            lack,
        )

    def take(self, outcome: Outcome, folder: Path) -> Iterator[Received]:
        """Bring in what an errand has found, portion by portion; each is on disk and announced."""
        target = target_of(folder)
        tables = self._exchange.tables
        if outcome.forked:
            self._exchange.replica = self._renew()
            with self._store.transaction():
                tables.forget_own()
        with self._store.transaction():
            tables.arrived(target, outcome.arrived)
            if outcome.tidied_below:
                tables.superseded(target, outcome.tidied_below)
            if outcome.said:
                self._store.put(_HELLO + target, outcome.said)
            self._listen(outcome)
        self._learn_keys(outcome)
        self._heal = self._heal or outcome.broken or self._somebody_lost_something(outcome, target)
        yield Received({}, 0, 0, {})  # the window breathes between what is noted and what is taken in
        yield from self.take_in(outcome.parcels, outcome.blobs, target)
        self._known.update(p.name[:12] for p in outcome.parcels if tables.seen(p.name))
        if not outcome.problem:
            with self._store.transaction():
                self._store.put(SHARED_AT, self._path.now().encode())

    def take_in(
        self, parcels: Sequence[Parcel], blobs: Sequence[tuple[str, bytes]], target: str
    ) -> Iterator[Received]:
        """Opened frames and attachments from anywhere, portion by portion."""
        for received in self._exchange.take(parcels, target):
            self._announce(received)
            yield received
        for sha256, data in blobs:
            if hashlib.sha256(data).hexdigest() != sha256:
                continue
            with self._store.transaction():
                self._store.keep_bytes(sha256, data)
            ids = frozenset(a.id for a in self._store.rows.find(Attachment, sha256=sha256))
            arrived = Received({"attachments": Touched(changed=ids)} if ids else {}, 0, 0, {})
            self._announce(arrived)
            yield arrived

    def more_to_do(self, outcome: Outcome, folder: Path) -> bool:
        """Whether another errand straight away would bring or fetch something."""
        target = target_of(folder)
        if self._heal or self._key_is_new or outcome.forked or self._exchange.has_news(target):
            return True
        if any(own.sealed is not None for own in self._exchange.tables.own(target)):
            return True
        fetched = {sha for sha, _ in outcome.blobs}
        new = any(parcel.frame.kind in (FrameKind.UPDATE, FrameKind.SNAPSHOT) for parcel in outcome.parcels)
        return new and bool(set(self._attachments()[1]) - fetched)

    # -- since last ------------------------------------------------------------------------------

    def news(self) -> list[News]:
        """What colleagues have done since the reader last looked, oldest first."""
        return self._exchange.team.news(int(self._store.get(_SEEN) or b"0"))

    def news_after(self, number: int) -> list[News]:
        """The same after a line of it."""
        return self._exchange.team.news(number)

    def last_news(self) -> int:
        """The number of the newest line."""
        return self._exchange.team.last_news()

    def seen(self, number: int) -> None:
        """The reader has looked at everything up to this line."""
        with self._store.transaction():
            self._store.put(_SEEN, str(number).encode())

    def overwritten(self) -> list[Overwritten]:
        """Values of ours that colleagues' have replaced, as long as theirs stand."""
        return self._exchange.team.overwritten()

    def let_be(self, value: Overwritten) -> None:
        """Theirs is fine, or ours has been taken back."""
        with self._store.transaction():
            self._exchange.team.let_be(value.root, value.entity, value.field)

    # -- who has come how far --------------------------------------------------------------------

    def colleagues(self) -> list[Colleague]:
        """The other copies that have been heard of."""
        target = target_of(self.folder) if self.folder is not None else ""
        newest = max((own.counter for own in self._exchange.tables.own(target)), default=0)
        found = []
        for replica, body in self._exchange.team.hellos():
            told = _told(body)
            if replica == self._exchange.replica or told is None:
                continue
            heads = told.get("heads", {})
            has_mine = int(heads.get(self._exchange.replica, 0)) >= newest
            found.append(
                Colleague(
                    replica,
                    told.get("member"),
                    str(told.get("version", "")),
                    str(told.get("at", "")),
                    has_mine,
                )
            )
        return found

    def _listen(self, outcome: Outcome) -> None:
        for parcel in outcome.parcels:
            if parcel.frame.kind is FrameKind.HELLO:
                self._exchange.team.greeted(parcel.frame.replica, parcel.frame.counter, parcel.frame.update)
                self._exchange.tables.take_hello(parcel.name, parcel.frame.replica)
                self._keys.told(_public(parcel.frame.update), parcel)

    def _learn_keys(self, outcome: Outcome) -> None:
        before = self._store.team_keys
        publics = {_public(body) for _, body in self._exchange.team.hellos()}
        keys = [parcel for parcel in outcome.parcels if parcel.frame.kind is FrameKind.KEY]
        for parcel in self._keys.take(keys, publics):
            with self._store.transaction():
                self._exchange.tables.take_hello(parcel.name, parcel.frame.replica)
        self._key_is_new = self._store.team_keys != before

    def _copies(self) -> list[Copy]:
        """The copies that have been heard of."""
        told = [(_public(body), _told(body)) for _, body in self._exchange.team.hellos()]
        return [Copy(public, str(each.get("member") or "")) for public, each in told if each is not None]

    def _hello(self, target: str) -> Hello | None:
        """What to say about ourselves, or None when that has been said."""
        about = {
            "member": self._me(),
            "version": __version__,
            "heads": self._exchange.read_until(),
            "state": b64encode(encode_state(self._exchange.state())).decode(),
            "public": self._keys.public,
            "key": name_of(self._store.team_keys[0]),  # said anew under a new key
        }
        said = json.dumps(about, sort_keys=True).encode()
        if said == self._store.get(_HELLO + target):
            return None
        with self._store.transaction():
            counter = int(self._store.get(_HELLO) or b"0") + 1
            self._store.put(_HELLO, str(counter).encode())
        body = json.dumps({**about, "at": self._path.now()}).encode()
        nothing = encode_state({})
        frame = Frame(
            FrameKind.HELLO,
            self._store.project,
            self._exchange.replica,
            counter,
            NO_PREVIOUS,
            nothing,
            nothing,
            body,
        )
        sealed = seal(frame, self._store.team_keys[0])
        return Hello(Own(counter, digest(sealed), FrameKind.HELLO, len(sealed)), sealed, said)

    def _somebody_lost_something(self, outcome: Outcome, target: str) -> bool:
        """Whether a colleague has read everything that lies in the folder and still lacks what we have:
        then a file has gone for good, and only a snapshot of somebody who has it all can mend that."""
        own = self._exchange.tables.own(target)
        on_its_way = self._exchange.has_news(target) or any(frame.sealed is not None for frame in own)
        if outcome.problem or on_its_way or any(p.frame.kind is not FrameKind.HELLO for p in outcome.parcels):
            return False
        lying = {**outcome.present, self._exchange.replica: max((frame.counter for frame in own), default=0)}
        mine = self._exchange.state()
        for replica, body in self._exchange.team.hellos():
            told = _told(body)
            if told is None or replica == self._exchange.replica:
                continue
            heads = {r: int(c) for r, c in told.get("heads", {}).items()}
            has_read_all = all(heads.get(r, 0) >= counter for r, counter in lying.items())
            if has_read_all and not covers(decode_state(b64decode(told["state"])), mine):
                return True
        return False

    def _attachments(self) -> tuple[dict[str, int], list[str]]:
        """Those whose content is here with its size, and those whose content is missed."""
        wanted = {a.sha256 for a in self._store.rows.find(Attachment) if a.sha256}
        have = self._store.sizes_of(wanted)
        return have, sorted(wanted - have.keys())


def target_of(folder: Path) -> str:
    """A folder's name among the targets: hashed, for a path can hold a person's name."""
    return "folder:" + hashlib.sha256(os.path.normcase(folder.absolute()).encode()).hexdigest()[:16]


def _own(frame: OwnFrame) -> Own:
    return Own(frame.counter, frame.sha256, FrameKind(frame.kind), frame.size)


def _too_many(own: list[OwnFrame]) -> bool:
    """Many small files make everybody's looking slow; a snapshot for each small change costs more."""
    updates = [frame.size for frame in own if frame.kind == FrameKind.UPDATE]
    snapshot = max((frame.size for frame in own if frame.kind == FrameKind.SNAPSHOT), default=0)
    if any(frame.sealed is not None for frame in own):
        return False
    return len(updates) >= VERY_MANY_FRAMES or (len(updates) >= MANY_FRAMES and 4 * sum(updates) > snapshot)


def _told(body: bytes) -> dict[str, Any] | None:
    """What a hello says, whatever program wrote it."""
    try:
        told = json.loads(body)
        decode_state(b64decode(told["state"]))
        {str(r): int(c) for r, c in told.get("heads", {}).items()}
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return told if isinstance(told, dict) else None


def _public(body: bytes) -> str:
    """The public key a hello tells, "" where an older program wrote it."""
    told = _told(body) or {}
    return str(told.get("public", ""))


def _joined(one: Exchanged, other: Exchanged) -> Exchanged:
    trouble = {r: one.trouble.get(r, 0) + other.trouble.get(r, 0) for r in {*one.trouble, *other.trouble}}
    return Exchanged(one.sent + other.sent, one.taken + other.taken, other.waiting, 0, trouble, other.problem)
