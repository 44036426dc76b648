"""One errand to the shared folder: everything that touches files, and nothing that touches the project.

A window sends it into a worker: the folder may be slow, full, read-only or gone, and nobody waits.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from feltnoter.sync.folder import Own, Parcel, SharedFolder, blob_name
from feltnoter.sync.frames import FrameKind

_NONCE, _TAG = 12, 16


@dataclass(frozen=True, slots=True)
class Hello:
    """How far we have come: its place in the folder, its sealed bytes, and what it says without the time."""

    own: Own
    sealed: bytes = field(repr=False)
    said: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Errand:
    """What is to be brought there and what is to be looked for. Never printed: it holds keys."""

    replica: str
    keys: tuple[bytes, ...] = field(repr=False)
    known: frozenset[str]  # beginnings of the hashes of frames that are here
    out: Sequence[tuple[Own, bytes]]  # frames on their way, oldest first
    lying: Sequence[Own]  # frames that must lie there
    hello: Hello | None  # when there is something new to say about ourselves
    renewals: Sequence[tuple[Own, bytes]] = ()  # renewed team keys, which must lie there
    have: Mapping[str, int] = field(default_factory=dict)  # attachments here: SHA-256 and size
    lack: Sequence[str] = ()  # attachments that are missed here


@dataclass(slots=True)
class Outcome:
    """What came of it. ``problem`` is the key of a sentence, empty when all went well; ``trouble`` counts
    the files that could not be used, by reason."""

    parcels: list[Parcel] = field(default_factory=list)
    trouble: dict[str, int] = field(default_factory=dict)
    present: dict[str, int] = field(default_factory=dict)  # replica → highest counter that lies there
    arrived: list[int] = field(default_factory=list)
    tidied_below: int = 0
    said: bytes = b""
    broken: bool = False
    forked: bool = False
    blobs: list[tuple[str, bytes]] = field(default_factory=list)
    problem: str = ""


def run(errand: Errand, folder: SharedFolder, bytes_of: Callable[[str], bytes | None]) -> Outcome:
    """Bring and fetch. Never raises for what a folder may do to us."""
    outcome = Outcome()
    try:
        if not folder.reachable():
            outcome.problem = "team_folder_gone"
            return outcome
        _fetch(errand, folder, outcome)
    except OSError as trouble:
        outcome.problem = meaning(trouble)
    if outcome.forked:
        return outcome  # another has written under our name: first become somebody else
    try:
        _bring(errand, folder, outcome)
        _bring_attachments(errand, folder, bytes_of)
    except OSError as trouble:
        outcome.problem = outcome.problem or meaning(trouble)
    return outcome


def meaning(trouble: OSError) -> str:
    """The sentence for what a folder does to us."""
    if trouble.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "team_folder_full"
    if isinstance(trouble, PermissionError) or trouble.errno == errno.EROFS:
        return "team_folder_read_only"
    return "team_folder_gone"


def _fetch(errand: Errand, folder: SharedFolder, outcome: Outcome) -> None:
    outcome.parcels, outcome.trouble = folder.fetch(errand.known, errand.keys)
    outcome.present = folder.newest({*errand.known, *(parcel.name[:12] for parcel in outcome.parcels)})
    outcome.forked = any(
        parcel.frame.replica == errand.replica and parcel.frame.kind in (FrameKind.UPDATE, FrameKind.SNAPSHOT)
        for parcel in outcome.parcels
    )
    for sha256 in errand.lack:
        data = _fetched(errand, folder, sha256)
        if data is not None:
            outcome.blobs.append((sha256, data))


def _bring(errand: Errand, folder: SharedFolder, outcome: Outcome) -> None:
    lost = folder.broken(own for own, _ in errand.renewals)
    for own, sealed in errand.renewals:  # before what is sealed under them
        if own in lost:
            folder.publish(own, sealed)
    for own, sealed in errand.out:
        folder.publish(own, sealed)
    there = [*errand.lying, *(own for own, _ in errand.out)]
    broken = folder.broken(there)
    outcome.arrived = [own.counter for own, _ in errand.out if own not in broken]
    outcome.broken = any(own in broken for own in errand.lying)
    snapshots = [own.counter for own in there if own.kind is FrameKind.SNAPSHOT and own not in broken]
    if snapshots:
        folder.tidy({own.file for own in there if own.counter >= max(snapshots)}, max(snapshots))
        outcome.tidied_below = max(snapshots)
    if errand.hello is not None:
        folder.greet(errand.hello.own, errand.hello.sealed)
        outcome.said = errand.hello.said


# -- attachments -----------------------------------------------------------------------------------


def _fetched(errand: Errand, folder: SharedFolder, sha256: str) -> bytes | None:
    for key in errand.keys:
        name = blob_name(key, sha256)
        sealed = folder.fetch_blob(name)
        if sealed is None:
            continue
        try:
            return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], name.encode())
        except (InvalidTag, ValueError):
            continue  # not whole yet; whoever has it puts it there again when its size is wrong
    return None


def _bring_attachments(errand: Errand, folder: SharedFolder, bytes_of: Callable[[str], bytes | None]) -> None:
    there = folder.blobs() if errand.have else {}
    for sha256, size in errand.have.items():
        if any(there.get(blob_name(key, sha256)) == size + _NONCE + _TAG for key in errand.keys):
            continue
        data = bytes_of(sha256)
        if data is not None:
            key = errand.keys[0]
            name, nonce = blob_name(key, sha256), os.urandom(_NONCE)
            folder.put_blob(name, nonce + AESGCM(key).encrypt(nonce, data, name.encode()), errand.replica)
