"""A new team key for those who stay, wrapped for each of them.

When somebody leaves the team, what follows is sealed under a key she is not given. There is no server to hand
it out: it lies in the shared folder, once for each copy of the project that may have it. Each copy has an
X25519 key pair of its own; its public half stands in its hello, which only the team can read.

A wrapped key is AES-256-GCM under HKDF-SHA256 of two agreements: a fresh key with the receiver's, so that it
cannot be read later, and the maker's with the receiver's, so that only the maker can have made it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_PUBLIC, _NONCE = 32, 12


@dataclass(frozen=True, slots=True)
class Renewal:
    """``key`` is the new key's name, ``earlier`` those of the keys it takes the place of; ``left`` are the
    ids of members who have been removed; ``boxes`` holds it wrapped, by public key in hex. ``maker`` is a
    public key in hex too."""

    key: str
    earlier: frozenset[str]
    left: frozenset[str]
    maker: str
    boxes: Mapping[str, bytes] = field(repr=False)

    @property
    def holders(self) -> frozenset[str]:
        """Who can have it: the receivers and the maker."""
        return frozenset({*self.boxes, self.maker})

    def encoded(self) -> bytes:
        """As it travels inside a sealed frame."""
        return json.dumps(
            {
                "key": self.key,
                "earlier": sorted(self.earlier),
                "left": sorted(self.left),
                "maker": self.maker,
                "boxes": {public: box.hex() for public, box in sorted(self.boxes.items())},
            }
        ).encode()


def decoded(content: bytes) -> Renewal:
    """The reverse. Raises ``ValueError`` for anything else."""
    try:
        told = json.loads(content)
        boxes = {str(public): bytes.fromhex(box) for public, box in told["boxes"].items()}
        earlier, left = (frozenset(map(str, told[name])) for name in ("earlier", "left"))
        return Renewal(str(told["key"]), earlier, left, str(told["maker"]), boxes)
    except (TypeError, KeyError, AttributeError) as trouble:
        raise ValueError("not a renewal") from trouble


def name_of(key: bytes) -> str:
    """What a key is called: it tells nothing about the key."""
    return hashlib.sha256(b"feltnoter team key " + key).hexdigest()[:16]


def fresh_pair() -> tuple[bytes, str]:
    """A private key, and the public one in hex."""
    private = X25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw().hex()


def public_of(private: bytes) -> str:
    """The public half, in hex."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw().hex()


def renewal(
    key: bytes, earlier: Iterable[bytes], left: Iterable[str], private: bytes, receivers: Iterable[str]
) -> Renewal:
    """Wrap a new key for these public keys. One that is none is passed over."""
    maker = public_of(private)
    boxes = {}
    for public in receivers:
        try:
            boxes[public] = _wrapped(key, private, public)
        except ValueError:
            continue
    return Renewal(name_of(key), frozenset(map(name_of, earlier)), frozenset(left), maker, boxes)


def unwrapped(made: Renewal, private: bytes) -> bytes | None:
    """The new key, or None when it was not made for us, or not by whom it says."""
    public = public_of(private)
    box = made.boxes.get(public)
    if box is None or len(box) < _PUBLIC + _NONCE:
        return None
    fresh, nonce, sealed = box[:_PUBLIC], box[_PUBLIC : _PUBLIC + _NONCE], box[_PUBLIC + _NONCE :]
    try:
        own = X25519PrivateKey.from_private_bytes(private)
        shared = own.exchange(X25519PublicKey.from_public_bytes(fresh)) + own.exchange(_key(made.maker))
        key = AESGCM(_derived(shared, fresh, made.maker, public)).decrypt(nonce, sealed, None)
    except (InvalidTag, ValueError):
        return None
    return key if name_of(key) == made.key else None


def _wrapped(key: bytes, private: bytes, public: str) -> bytes:
    once, own = X25519PrivateKey.generate(), X25519PrivateKey.from_private_bytes(private)
    receiver = _key(public)
    fresh, nonce = once.public_key().public_bytes_raw(), os.urandom(_NONCE)
    shared = once.exchange(receiver) + own.exchange(receiver)
    box = AESGCM(_derived(shared, fresh, public_of(private), public))
    return fresh + nonce + box.encrypt(nonce, key, None)


def _derived(shared: bytes, fresh: bytes, maker: str, receiver: str) -> bytes:
    told = b"feltnoter team key" + fresh + bytes.fromhex(maker) + bytes.fromhex(receiver)
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=told).derive(shared)


def _key(public: str) -> X25519PublicKey:
    return X25519PublicKey.from_public_bytes(bytes.fromhex(public))
