"""The corpora everything is measured on: made from a fixed seed, as a draft, a project or text files.

``python -m benchmarks.corpus S M L`` makes them ahead of time. A project is built once, through the
program's own ``ImportDraft``, and kept in the cache folder; what is measured is always a copy.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

import feltnoter
from benchmarks.prose import SEED, Writer, chance, whole
from benchmarks.words import CODES, FUNCTIONS, NAMES, PLACES, PURPOSES, ROLES
from feltnoter.commands.drafts import ImportDraft
from feltnoter.commands.projects import BeginProject
from feltnoter.domain.draft import (
    Draft,
    DraftCard,
    DraftExcerpt,
    DraftMember,
    DraftNote,
    DraftParticipant,
    DraftTheme,
    DraftVisit,
)
from feltnoter.domain.vocabulary import ConsentScope, ConsentStatus, NoteKind
from feltnoter.project import Project
from feltnoter.storage.engine import FileKey
from feltnoter.storage.identity import ReplicaRegister
from feltnoter.storage.store import Store

# What a kept project's content depends on, besides this file: when it changes, the project is made anew.
PROGRAM = ("commands", "document", "domain", "language", "storage")
VERSION = 1  # raise when anything here, in prose.py or in words.py changes what comes out
PASSPHRASE = "skæve sko på måtten"
EXCERPTS_A_NOTE = 4
CODINGS_A_NOTE = 5  # one excerpt carries two codes
KINDS = (NoteKind.OBSERVATION, NoteKind.QUOTE, NoteKind.CONVERSATION, NoteKind.REFLECTION, NoteKind.INTERVIEW)


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is of everything. Codings are always five a note."""

    name: str
    notes: int
    cards: int

    @property
    def codings(self) -> int:
        """The number of codings."""
        return self.notes * CODINGS_A_NOTE


TINY = Size("tiny", 12, 12)
SIZES: Mapping[str, Size] = MappingProxyType(
    {
        "tiny": TINY,
        "S": Size("S", 200, 200),
        "M": Size("M", 2_000, 2_000),
        "L": Size("L", 10_000, 5_000),
    }
)


def make_draft(size: Size) -> Draft:
    """The whole corpus as an importer would hand it over."""
    writer = Writer()
    notes = tuple(_note(writer, number) for number in range(size.notes))
    return Draft(
        question="Hvad nu hvis ingen ventede?",
        municipality="Egebjerg",
        members=tuple(
            DraftMember(f"m{i}", name, function)
            for i, (name, function) in enumerate(zip(NAMES, FUNCTIONS, strict=True))
        ),
        participants=tuple(_participant(number) for number in range(_people(size))),
        visits=tuple(_visit(number) for number in range(_visits(size))),
        notes=notes,
        themes=_themes(size, notes),
        loose=tuple(_card(notes, number) for number in range(_in_themes(size), size.cards)),
    )


def make_texts(size: Size, series: str = "") -> Iterator[str]:
    """Only the notes' texts."""
    writer = Writer()
    return (writer.note(number, series) for number in range(size.notes))


def make_bare_draft(count: int, series: str, first: int = 0) -> Draft:
    """Notes without codings, as somebody else has written them; ``first`` is the first one's number."""
    writer = Writer()
    return Draft(
        notes=tuple(
            DraftNote(key=f"n{n}", text=writer.note(n, series), kind=NoteKind.OBSERVATION, place=PLACES[0])
            for n in range(first, first + count)
        )
    )


def _people(size: Size) -> int:
    return 3 + size.notes // 50


def _visits(size: Size) -> int:
    return 1 + size.notes // 25


def _in_themes(size: Size) -> int:
    return size.cards * 3 // 5


def _day(number: int) -> str:
    return f"2026-{1 + number // 28 % 12:02}-{1 + number % 28:02}"


def _participant(number: int) -> DraftParticipant:
    return DraftParticipant(
        f"p{number}",
        f"Fugl {number}",
        ROLES[number % len(ROLES)],
        consent=ConsentStatus.GIVEN,
        scope=frozenset({ConsentScope.NOTE, ConsentScope.QUOTE}),
    )


def _visit(number: int) -> DraftVisit:
    return DraftVisit(
        f"v{number}",
        _day(number),
        PLACES[number % len(PLACES)],
        PURPOSES[number % len(PURPOSES)],
        "08:15",
        "14:30",
        (f"m{number % len(NAMES)}",),
    )


def _note(writer: Writer, number: int) -> DraftNote:
    rng = chance("note's facts", number)
    text = writer.note(number)
    visit = number // 25
    return DraftNote(
        key=f"n{number}",
        text=text,
        kind=KINDS[whole(rng, len(KINDS))],
        raw=rng.random() < 0.1,
        place=PLACES[visit % len(PLACES)],
        happened_at=f"{_day(visit)}T{8 + number % 25 // 4:02}:{number % 4 * 15:02}:00+01:00",
        author=f"m{visit % len(NAMES)}",
        participant=f"p{whole(rng, 3 + number // 50)}" if rng.random() < 0.7 else "",
        visit=f"v{visit}",
        excerpts=_excerpts(number, text),
    )


def _excerpts(number: int, text: str) -> tuple[DraftExcerpt, ...]:
    """Whole words; each begins before the one before it ends in about every other note."""
    rng = chance("excerpts", number)
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter in " \n" and text[at + 1] not in " \n")]
    edges = [*starts, len(text) + 1]
    words = len(starts)
    found = []
    at = whole(rng, 20)
    for index in range(EXCERPTS_A_NOTE):
        length = 6 + whole(rng, 40)
        first, last = min(at, words - 2), min(at + length, words)
        found.append(
            DraftExcerpt(
                f"n{number}.{index}",
                edges[first],
                len(text[: edges[last] - 1].rstrip()),
                _codes(number, index),
            )
        )
        at = max(0, last - whole(rng, 15)) if rng.random() < 0.5 else last + whole(rng, 12)
    return tuple(found)


def _codes(number: int, index: int) -> tuple[tuple[str, ...], ...]:
    """One code; on the first excerpt of a note a second one, always of another branch."""
    rng = chance("codes", number, index)
    branch = int(rng.random() ** 1.6 * len(CODES))  # some codes are used much more than others
    other = (branch + 1 + whole(rng, len(CODES) - 1)) % len(CODES)
    return tuple(_code(branch, rng.random()) for branch in ([branch, other] if index == 0 else [branch]))


def _code(branch: int, number: float) -> tuple[str, ...]:
    name, below = CODES[branch]
    choice = int(number * (len(below) + 1))
    return (name,) if choice == len(below) else (name, below[choice])


def _themes(size: Size, notes: Sequence[DraftNote]) -> tuple[DraftTheme, ...]:
    """Three of five cards lie in themes of about forty cards."""
    count = max(2, _in_themes(size) // 40)
    edges = [_in_themes(size) * i // count for i in range(count + 1)]
    return tuple(
        DraftTheme(
            f"t{i}",
            f"{CODES[i % len(CODES)][0]} {i + 1}",
            insight=notes[i].text[:180],
            what_if="Hvad nu hvis det var omvendt?",
            cards=tuple(_card(notes, number) for number in range(low, high)),
        )
        for i, (low, high) in enumerate(pairwise(edges))
    )


def _card(notes: Sequence[DraftNote], number: int) -> DraftCard:
    """Every other card is a note's, the others are its first excerpt's."""
    note = notes[number % len(notes)]
    return DraftCard(note.key, "" if number % 2 else note.excerpts[0].key)


def default_cache() -> Path:
    """Where corpora are kept when nobody says otherwise."""
    return Path(tempfile.gettempdir()) / "feltnoter-benchmarks"


def program_digest() -> str:
    """Tells two states of the program apart as far as a project file shows them."""
    package = Path(feltnoter.__file__).parent
    whole = hashlib.sha256()
    for path in sorted(path for room in PROGRAM for path in (package / room).glob("*.py")):
        whole.update(path.read_bytes())
    return whole.hexdigest()[:12]


class Corpora:
    """The corpora of one cache folder. Made when first asked for."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._keys: dict[Path, FileKey] = {}
        self._program = program_digest()

    def project_file(self, size: Size) -> Path:
        """The kept project of this size. Not to be opened for writing: take a copy."""
        path = self._cache / f"{size.name}-{SEED}-{VERSION}-{self._program}.feltnoter"
        if not path.exists():
            self._cache.mkdir(parents=True, exist_ok=True)
            for stale in self._cache.glob(f"{size.name}-*.feltnoter"):
                stale.unlink()
            with tempfile.TemporaryDirectory(dir=self._cache) as folder:
                fresh = Path(folder) / path.name
                begin = BeginProject(title=f"Målinger {size.name}")
                project = Project.create(fresh, PASSPHRASE, begin, ReplicaRegister(Path(folder)))
                try:
                    project.execute(ImportDraft(draft=make_draft(size)))
                finally:
                    project.close()
                fresh.replace(path)
        return path

    def text_folder(self, size: Size) -> Path:
        """The same notes as .txt files in a folder."""
        path = self._cache / f"{size.name}-{SEED}-{VERSION}-txt"
        if not path.exists():
            self._cache.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self._cache) as folder:
                fresh = Path(folder) / "txt"
                fresh.mkdir()
                for number, text in enumerate(make_texts(size), 1):
                    (fresh / f"note {number:05}.txt").write_text(text + "\n", encoding="utf-8")
                fresh.replace(path)
        return path

    def key(self, size: Size) -> FileKey:
        """The raw key of a kept project and of its copies."""
        path = self.project_file(size)
        if path not in self._keys:
            self._keys[path] = FileKey.of(path, PASSPHRASE)
        return self._keys[path]

    def copy(self, size: Size, folder: Path, name: str = "kopi") -> Path:
        """A copy to do anything with, its pages on the disk so that no later fsync pays for them."""
        path = folder / f"{name}.feltnoter"
        shutil.copy(self.project_file(size), path)
        with path.open("rb+") as file:
            os.fsync(file.fileno())
        return path

    def open_copy(self, size: Size, folder: Path, name: str = "kopi", *, write: bool = True) -> Project:
        """A copy as a project: another replica, as on another laptop."""
        path = self.copy(size, folder, name)
        store = Store.open_with(path, self.key(size), write=write)
        return Project.over(store, ReplicaRegister(folder / f"{name} settings"))


def main(argv: Sequence[str] | None = None) -> None:
    """Make corpora, so that a measurement does not have to."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("sizes", nargs="*", default=["S", "M", "L"], choices=[*SIZES], metavar="S|M|L")
    parser.add_argument("--cache", type=Path, default=default_cache())
    given = parser.parse_args(argv)
    corpora = Corpora(given.cache)
    for name in given.sizes:
        print(corpora.project_file(SIZES[name]))
        print(corpora.text_folder(SIZES[name]))


if __name__ == "__main__":
    main()
