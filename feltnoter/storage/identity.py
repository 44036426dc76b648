"""Which replica this copy of a project is, on this computer, for this user.

The id lives in the user's settings, not in the project file: a copied or restored file must become
a replica of its own, or two machines would number their frames alike. A token that changes with
every opening stands both in the file and here; where they differ, the file is not the one we left.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from filelock import FileLock

from feltnoter.domain.entities import new_id


class ReplicaRegister:
    """This user's list of replicas, and which member she is in each project.

    Paths are hashed: a path can hold a person's name.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "replicas.json"

    def recall(self, project: str, path: Path, token: str) -> str | None:
        """The replica id of this very file, or None when it is new, copied or restored."""
        entry = self._load().get(_key(project, path))
        return entry.get("replica") if entry is not None and token and entry.get("token") == token else None

    def remember(self, project: str, path: Path, token: str, replica: str) -> None:
        """Note the token that the file carries from now on."""
        self._change(_key(project, path), {"replica": replica, "token": token})

    def member(self, project: str) -> str | None:
        """Which member the user is, in any copy of this project."""
        return self._load().get(f"member:{project}", {}).get("member")

    def set_member(self, project: str, member: str) -> None:
        """The user says who she is."""
        self._change(f"member:{project}", {"member": member})

    def _change(self, key: str, entry: dict[str, str]) -> None:
        with suppress(OSError):  # settings that cannot be kept cost a new replica id, not the project
            self._write(key, entry)

    def _write(self, key: str, entry: dict[str, str]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{self._file}.lock", timeout=5):
            entries = self._load()
            entries[key] = entry
            temporary = self._file.with_name(f"{self._file.name}.{new_id()}")
            temporary.write_text(json.dumps(entries), encoding="utf-8")
            temporary.replace(self._file)

    def _load(self) -> dict[str, dict[str, str]]:
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}  # lost settings only cost a new replica id
        if not isinstance(found, dict):
            return {}
        return {
            key: {name: str(value) for name, value in entry.items()}
            for key, entry in found.items()
            if isinstance(entry, dict)
        }


def _key(project: str, path: Path) -> str:
    return hashlib.sha256(f"{project}\n{os.path.normcase(path.resolve())}".encode()).hexdigest()
