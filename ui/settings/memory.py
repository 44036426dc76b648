"""What the window remembers between two starts: recent projects, where one was, window size.

Two small files in the user's settings. They hold paths and titles of projects, ids and numbers;
never a word of a note.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from feltnoter.settings import read_json, write_json

MOST = 8
_TOKEN = re.compile(r"[A-Za-z0-9_.:+/=-]{0,64}")  # an id, a key of ours, base64: nothing anybody wrote
_GEOMETRY = re.compile(r"[A-Za-z0-9+/=]{0,400}")


@dataclass(frozen=True, slots=True)
class Recent:
    """A project opened before. ``opened`` is local time."""

    path: Path
    title: str
    opened: datetime | None


class Memory:
    """Reads when asked, writes at once; a full disk only means that it is not remembered."""

    def __init__(self, folder: Path) -> None:
        self._recent_file = folder / "recent.json"
        self._session_file = folder / "session.json"

    # -- recent projects -------------------------------------------------------------------------

    def recent(self) -> list[Recent]:
        """The projects opened last, newest first."""
        entries = read_json(self._recent_file).get("projects", [])
        found = []
        for entry in entries if isinstance(entries, list) else []:
            if isinstance(entry, dict) and isinstance(entry.get("path"), str) and entry["path"]:
                title = entry.get("title")
                found.append(
                    Recent(
                        Path(entry["path"]),
                        title if isinstance(title, str) and title else Path(entry["path"]).stem,
                        _time(entry.get("opened")),
                    )
                )
        return found[:MOST]

    def opened(self, path: Path, title: str, at: datetime) -> None:
        """A project was opened: it comes first."""
        others = [entry for entry in self.recent() if entry.path != path]
        self._put_recent([Recent(path, title, at), *others])

    def forget(self, path: Path) -> None:
        """Take a project off the list; the file stays where it is."""
        self._put_recent([entry for entry in self.recent() if entry.path != path])

    def moved(self, path: Path, to: Path) -> None:
        """A project was found somewhere else."""
        self._put_recent(
            [Recent(to, e.title, e.opened) if e.path == path else e for e in self.recent() if e.path != to]
        )

    def _put_recent(self, entries: list[Recent]) -> None:
        rows = [
            {
                "path": str(entry.path),
                "title": entry.title,
                "opened": entry.opened.isoformat(timespec="minutes") if entry.opened else "",
            }
            for entry in entries[:MOST]
        ]
        with suppress(OSError):
            write_json(self._recent_file, {"projects": rows})

    # -- where one was ---------------------------------------------------------------------------

    def session(self, path: Path) -> dict[str, Any]:
        """``place`` and ``states`` as they were left in this project, and the window's ``geometry``."""
        stored = read_json(self._session_file)
        projects = stored.get("projects")
        entry = projects.get(_key(path)) if isinstance(projects, dict) else None
        session = dict(entry) if isinstance(entry, dict) else {}
        geometry = session.get("geometry") or stored.get("geometry")
        session["geometry"] = geometry if isinstance(geometry, str) else ""
        return session

    def geometry(self) -> str:
        """The window's, as it was last."""
        found = read_json(self._session_file).get("geometry")
        return found if isinstance(found, str) else ""

    def leave(
        self, path: Path | None, geometry: str, place: str = "", states: Mapping[str, Any] | None = None
    ) -> None:
        """Remember for next time. Whatever might have been written by somebody is left out."""
        stored = read_json(self._session_file)
        if _GEOMETRY.fullmatch(geometry):
            stored["geometry"] = geometry
        if path is not None:
            projects = stored.get("projects")
            kept = dict(projects) if isinstance(projects, dict) else {}
            kept.pop(_key(path), None)
            kept[_key(path)] = {
                "place": place,
                "states": without_words(dict(states or {})),
                "geometry": stored.get("geometry", ""),
            }
            stored["projects"] = dict(list(kept.items())[-50:])
        with suppress(OSError):
            write_json(self._session_file, stored)


def without_words(value: Any) -> Any:
    """The same JSON value without any text that is more than an id or a key."""
    if isinstance(value, Mapping):
        return {k: without_words(v) for k, v in value.items() if isinstance(k, str) and _TOKEN.fullmatch(k)}
    if isinstance(value, list | tuple):
        return [without_words(item) for item in value]
    if isinstance(value, str):
        return value if _TOKEN.fullmatch(value) else ""
    return value if value is None or isinstance(value, bool | int | float) else None


def _key(path: Path) -> str:
    return hashlib.sha256(str(path.absolute()).encode("utf-8", "surrogatepass")).hexdigest()


def _time(value: object) -> datetime | None:
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) and value else None
    except ValueError:
        return None
