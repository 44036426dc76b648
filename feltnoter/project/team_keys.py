"""The keys of one project's team: which is sealed with now, and when it must be another.

It is decided from what is known, not at the moment somebody is removed: as soon as a copy knows of somebody
who has left and may have the key in use, it makes a new one before it seals anything more. So removals
on two laptops at once, an undone one and one that arrives late all end well: every key is read, and the one
in use was given to nobody who has left. See ``docs/decisions/team-key.md``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from feltnoter.storage.store import Store
from feltnoter.sync.folder import Own, Parcel
from feltnoter.sync.frames import NO_PREVIOUS, Frame, FrameKind, FrameRefused, digest, seal, unseal
from feltnoter.sync.renewal import Renewal, decoded, fresh_pair, name_of, public_of, renewal, unwrapped

_PRIVATE, _BOOK = "team_private_key", "team_key_book"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that has been heard of: its public key ("" in an older program) and its member's id."""

    public: str
    member: str


class TeamKeys:
    """Belongs to the thread that owns the project. Writing is done in transactions of its own."""

    def __init__(self, store: Store, replica: Callable[[], str]) -> None:
        self._store = store
        self._replica = replica

    # -- ours ------------------------------------------------------------------------------------

    @property
    def public(self) -> str:
        """This copy's public key in hex; made when it is first asked for."""
        return public_of(self._private())

    def _private(self) -> bytes:
        kept = self._store.get(_PRIVATE)
        if kept is None:
            kept, _ = fresh_pair()
            with self._store.transaction():
                self._store.put(_PRIVATE, kept)
        return kept

    # -- which is in use -------------------------------------------------------------------------

    def look_after(self, copies: Sequence[Copy], left: frozenset[str]) -> bool:
        """Choose the key to seal with; make a new one when somebody who has left may have the one in use.
        ``left`` are the ids of members who have been removed.

        Returns whether the key in use is another than before.
        """
        keys = self._store.team_keys
        replaced = {name for made in self._renewals().values() for name in made.earlier}
        gone = {copy.public for copy in copies if copy.member in left}
        exposed = {key for key in keys if not left <= self._without(key) or self._holders(key) & gone}
        if keys[0] not in exposed and name_of(keys[0]) not in replaced:
            return False
        sound = [key for key in keys if key not in exposed and name_of(key) not in replaced]
        if sound:
            self._use(min(sound, key=name_of))
            return True
        if keys[0] not in exposed:
            return False  # there is a newer key, not made for this copy: a new invitation is needed
        fresh = os.urandom(32)
        receivers = (self._holders(keys[0]) | {self.public}) - gone
        made = renewal(fresh, keys, left, self._private(), receivers)
        with self._store.transaction():
            self._keep(made, self._frame(made, keys[0]))
            self._store.set_team_keys((fresh, *keys))
        return True

    def _holders(self, key: bytes) -> frozenset[str]:
        """Public keys of those who have it, as far as they have been heard of."""
        made = self._renewals().get(name_of(key))
        told = frozenset(self._book().get("told", {}).get(name_of(key), ()))
        return told if made is None else told | made.holders

    def _without(self, key: bytes) -> frozenset[str]:
        """The members for whom it was not made."""
        made = self._renewals().get(name_of(key))
        return made.left if made is not None else frozenset()

    def _use(self, key: bytes) -> None:
        keys = self._store.team_keys
        with self._store.transaction():
            self._store.set_team_keys((key, *(other for other in keys if other != key)))

    # -- from others -----------------------------------------------------------------------------

    def take(self, parcels: Iterable[Parcel], publics: Collection[str]) -> list[Parcel]:
        """Learn new keys; ``publics`` are the public keys of the copies that have said hello.

        Returns those that are dealt with. One whose maker has not been heard of yet is looked at again.
        """
        done = []
        for parcel in parcels:
            try:
                made = decoded(parcel.frame.update)
            except ValueError:
                done.append(parcel)
                continue
            if made.maker not in publics and made.maker != self.public:
                continue
            done.append(parcel)
            key = unwrapped(made, self._private())
            if key is None and made.boxes.get(self.public) is not None:
                continue  # made by somebody else than it says
            keys = self._store.team_keys
            with self._store.transaction():
                self._keep(made, parcel.sealed)
                if key is not None and key not in keys:
                    self._store.set_team_keys((*keys, key))
        return done

    def told(self, public: str, parcel: Parcel) -> None:
        """A copy has said hello under a key: it has it. Under one that has been replaced that earns nothing,
        or an old invitation would be as good as a new one. Call inside a transaction."""
        replaced = {name for made in self._renewals().values() for name in made.earlier}
        for key in self._store.team_keys:
            try:
                unseal(parcel.sealed, key, self._store.project)
            except FrameRefused:
                continue
            book = self._book()
            names = book.setdefault("told", {}).setdefault(name_of(key), [])
            if public and public not in names and name_of(key) not in replaced:
                names.append(public)
                self._store.put(_BOOK, json.dumps(book).encode())
            return

    def to_lay_out(self) -> list[tuple[Own, bytes]]:
        """Every renewal that is known, to lie in every folder this copy exchanges with."""
        found = []
        for sealed in map(bytes.fromhex, self._book().get("frames", ())):
            counter = int.from_bytes(bytes.fromhex(digest(sealed))[:3]) % 10**8
            found.append((Own(counter, digest(sealed), FrameKind.KEY, len(sealed)), sealed))
        return found

    # -- kept in the file ------------------------------------------------------------------------

    def _frame(self, made: Renewal, key: bytes) -> bytes:
        """Sealed under the key it replaces: those who have that key see who gets the new one, not the key."""
        nothing = b""
        frame = Frame(
            FrameKind.KEY,
            self._store.project,
            self._replica(),
            0,
            NO_PREVIOUS,
            nothing,
            nothing,
            made.encoded(),
        )
        return seal(frame, key)

    def _keep(self, made: Renewal, sealed: bytes) -> None:
        book = self._book()
        frames = book.setdefault("frames", [])
        if sealed.hex() not in frames:
            frames.append(sealed.hex())
            book.setdefault("renewals", []).append(made.encoded().decode())
            self._store.put(_BOOK, json.dumps(book).encode())

    def _renewals(self) -> dict[str, Renewal]:
        made = [decoded(each.encode()) for each in self._book().get("renewals", ())]
        return {each.key: each for each in made}

    def _book(self) -> dict[str, Any]:
        book: dict[str, Any] = json.loads(self._store.get(_BOOK) or b"{}")
        return book
