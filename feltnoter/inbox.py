"""The sealed inbox: quick notes written while their project is locked.

Whoever writes cannot read: a note is sealed to a public key that lies in the user's settings, and only
the private key inside the encrypted project file opens it. Each note is a file of its own, written
whole or not at all; it is taken in at the next unlock, or at once by the window that has the project
open.

A sealed note: ``FNI1``, an X25519 public key made for it alone (32 bytes), a nonce (12 bytes), and the
note as JSON under AES-256-GCM. The key is HKDF-SHA256 of the shared secret, bound to the project.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

from feltnoter.domain.entities import new_id
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.errors import UserError

MAGIC = b"FNI1"
_KEY, _NONCE = 32, 12
_FACTS = "inbox.json"
_ENDING = ".note"
_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class QuickNote:
    """What is known of a note before its project is open. ``happened_at`` is ISO 8601 with zone."""

    text: str
    id: str = field(default_factory=new_id)
    kind: NoteKind = NoteKind.OBSERVATION
    raw: bool = False
    place: str = ""
    happened_at: str = ""
    visit: str | None = None
    participant: str | None = None


def fresh_key() -> bytes:
    """A private key for a project's inbox, to be kept inside its encrypted file."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.generate().private_bytes_raw()


class Inbox:
    """The folder with what waits, by project. ``folder`` is the user's settings folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "inbox"

    def current(self) -> str | None:
        """The project that was open last on this computer: quick notes go to it."""
        project, _ = self._facts()
        return project

    def welcome(self, project: str, private: bytes) -> None:
        """From now on notes are sealed for this project. Raises ``OSError``."""
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

        public = X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
        self._folder.mkdir(parents=True, exist_ok=True)
        facts = json.dumps({"project": project, "key": public.hex()})
        _write_whole(self._folder / _FACTS, facts.encode())

    def put(self, note: QuickNote) -> None:
        """Seal a note; one with the same id replaces the one that waits.

        Raises ``UserError``: no project has been opened here yet, or the disk says no.
        """
        project, public = self._facts()
        if project is None:
            raise UserError("inbox_without_project")
        folder = self.folder_of(project)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _write_whole(folder / f"{note.id}{_ENDING}", _seal(note, project, public))
        except OSError:
            raise UserError("inbox_not_written") from None

    def folder_of(self, project: str) -> Path:
        """Where a project's sealed notes lie."""
        return self._folder / project

    def waiting(self, project: str) -> list[str]:
        """Ids of the notes that wait, those written first before the others."""
        with suppress(OSError):
            files = [path for path in self.folder_of(project).iterdir() if path.suffix == _ENDING]
            return [p.stem for p in sorted(files, key=_age) if _ID.fullmatch(p.stem)]
        return []

    def open(self, project: str, private: bytes) -> Iterator[QuickNote]:
        """The notes that wait and can be read. What cannot is left where it is."""
        for name in self.waiting(project):
            with suppress(OSError, ValueError):
                yield _unseal((self.folder_of(project) / f"{name}{_ENDING}").read_bytes(), project, private)

    def done(self, project: str, note: str) -> None:
        """A note is in its project now."""
        with suppress(OSError):  # it is taken in once more, and found to be there
            (self.folder_of(project) / f"{note}{_ENDING}").unlink(missing_ok=True)

    def _facts(self) -> tuple[str | None, bytes]:
        try:
            found = json.loads((self._folder / _FACTS).read_text(encoding="utf-8"))
            project, public = str(found["project"]), bytes.fromhex(found["key"])
        except (OSError, ValueError, KeyError, TypeError):
            return None, b""
        if not _ID.fullmatch(project) or len(public) != _KEY:
            return None, b""
        return project, public


def _seal(note: QuickNote, project: str, public: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    once = X25519PrivateKey.generate()
    head = MAGIC + once.public_key().public_bytes_raw()
    secret = once.exchange(X25519PublicKey.from_public_bytes(public))
    nonce = os.urandom(_NONCE)
    body = json.dumps(asdict(note), ensure_ascii=False).encode("utf-8", "surrogatepass")
    return head + nonce + AESGCM(_derive(secret, head, project)).encrypt(nonce, body, head)


def _unseal(sealed: bytes, project: str, private: bytes) -> QuickNote:
    """The note; ``ValueError`` when it is damaged, or sealed for another key."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    start = len(MAGIC) + _KEY
    head, nonce, body = sealed[:start], sealed[start : start + _NONCE], sealed[start + _NONCE :]
    if len(nonce) != _NONCE or not head.startswith(MAGIC):
        raise ValueError("no sealed note")
    secret = X25519PrivateKey.from_private_bytes(private).exchange(
        X25519PublicKey.from_public_bytes(head[len(MAGIC) :])
    )
    try:
        plain = AESGCM(_derive(secret, head, project)).decrypt(nonce, body, head)
    except InvalidTag:
        raise ValueError("not for this key") from None
    facts = json.loads(plain.decode("utf-8", "surrogatepass"))
    return QuickNote(**{**facts, "kind": NoteKind(facts["kind"])})


def _derive(secret: bytes, head: bytes, project: str) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt=head, info=f"feltnoter inbox 1 {project}".encode()).derive(secret)


def _write_whole(path: Path, data: bytes) -> None:
    temporary = path.with_name(f".{path.name}.{new_id()}")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _age(path: Path) -> tuple[int, str]:
    try:
        return path.stat().st_mtime_ns, path.name
    except OSError:
        return 0, path.name
