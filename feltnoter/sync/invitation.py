"""An invitation: what a colleague needs to join, behind a passphrase of its own.

Layout: ``FNI`` and format byte, Argon2id iterations, lanes and memory in KiB as big-endian u32, salt
16, nonce 12, then AES-256-GCM of a JSON object. The head is authenticated. 64 MiB and three rounds
are RFC 9106's second recommended option: a quarter of a second on an ordinary laptop.
"""

from __future__ import annotations

import json
import os
import struct
import unicodedata
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"FNI"
FORMAT = 1
_HEAD = struct.Struct(">3sBIII16s12s")
_ITERATIONS, _LANES, _MEMORY = 3, 4, 64 * 1024
_MOST_ITERATIONS, _MOST_LANES, _MOST_MEMORY = 16, 16, 1 << 20  # what a hostile file may make us compute


class InvitationRefused(Exception):
    """``reason`` is damaged, newer or wrong (the passphrase)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Invitation:
    """Into which project. ``folder`` is where the inviter finds the shared folder: a hint, no more."""

    project: str
    title: str
    keys: tuple[bytes, ...] = field(repr=False)
    folder: str = ""


def seal_invitation(invitation: Invitation, passphrase: str) -> bytes:
    """The file's content."""
    salt, nonce = os.urandom(16), os.urandom(12)
    head = _HEAD.pack(MAGIC, FORMAT, _ITERATIONS, _LANES, _MEMORY, salt, nonce)
    body = json.dumps(
        {
            "project": invitation.project,
            "title": invitation.title,
            "keys": [key.hex() for key in invitation.keys],
            "folder": invitation.folder,
        }
    ).encode()
    key = _derived(passphrase, salt, _ITERATIONS, _LANES, _MEMORY)
    return head + AESGCM(key).encrypt(nonce, body, head)


def open_invitation(content: bytes, passphrase: str) -> Invitation:
    """Raises ``InvitationRefused``, and nothing else, for any bytes whatever."""
    if len(content) < _HEAD.size + 16 or content[:3] != MAGIC:
        raise InvitationRefused("damaged")
    head = content[: _HEAD.size]
    _, version, iterations, lanes, memory, salt, nonce = _HEAD.unpack(head)
    if version > FORMAT:
        raise InvitationRefused("newer")
    sane = 1 <= iterations <= _MOST_ITERATIONS and 1 <= lanes <= _MOST_LANES
    if not sane or not 8 * lanes <= memory <= _MOST_MEMORY:
        raise InvitationRefused("damaged")
    try:
        key = _derived(passphrase, salt, iterations, lanes, memory)
        told = json.loads(AESGCM(key).decrypt(nonce, content[_HEAD.size :], head))
        keys = tuple(bytes.fromhex(each) for each in told["keys"])
        bytes.fromhex(told["project"])
        if not keys or any(len(each) != 32 for each in keys) or len(told["project"]) != 32:
            raise ValueError("not what an invitation holds")
        return Invitation(told["project"], str(told["title"]), keys, str(told.get("folder", "")))
    except InvalidTag:
        raise InvitationRefused("wrong") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InvitationRefused("damaged") from None


def _derived(passphrase: str, salt: bytes, iterations: int, lanes: int, memory: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(salt=salt, length=32, iterations=iterations, lanes=lanes, memory_cost=memory)
    return kdf.derive(unicodedata.normalize("NFC", passphrase.rstrip("\r\n")).encode())
