"""What lies on the desk: the note being coded, its excerpts, the codes. Read from SQL, never written here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtGui import QColor

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project.lists import CodedExcerpt, CodedNote, CodeUse, CodingLists, PickerNote, TreeCode
from ui.bridge import Bridge
from ui.coding.marks import Mark
from ui.style.tokens import Tokens

_RECENT = 8


@dataclass(frozen=True, slots=True)
class Target:
    """What a code is to be put on: an excerpt, the note as a whole, or words of it (code points)."""

    note: str
    excerpt: str | None = None
    whole: bool = False
    start: int = 0
    end: int = 0


class Desk:
    """One place's view of the project."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self.note: CodedNote | None = None
        self.excerpts: list[CodedExcerpt] = []
        self.codes: list[TreeCode] = []
        self.recent: list[str] = []
        self.current = ""  # the chosen excerpt

    @property
    def _lists(self) -> CodingLists:
        return self._bridge.project.query(CodingLists)

    # -- reading ---------------------------------------------------------------------------------

    def read_note(self, note: str | None) -> bool:
        """Put a note on the desk; False when it is gone (then nothing lies there)."""
        self.note = self._lists.note(note) if note else None
        self.read_excerpts()
        return self.note is not None

    def read_excerpts(self) -> None:
        """The note's excerpts as they are now."""
        self.excerpts = self._lists.excerpts(self.note.id) if self.note is not None else []

    def read_codes(self) -> None:
        """All codes with their counts."""
        self.codes = self._lists.codes()
        self.recent = self._lists.recent_codes(_RECENT)

    def read_counts(self, codings: Iterable[str]) -> None:
        """The counts of the codes that these codings are about; the others stand."""
        counts = self._lists.counts(self._lists.codes_of_codings(codings))
        self.codes = [
            replace(code, excerpts=counts[code.id]) if code.id in counts else code for code in self.codes
        ]

    def used(self, code: str) -> None:
        """A code was put on just now."""
        self.recent = [code, *(c for c in self.recent if c != code)][:_RECENT]

    def notes(self) -> list[PickerNote]:
        """All notes to choose from."""
        return self._lists.notes()

    def uses(self, code: str) -> list[CodeUse]:
        """Where a code was put."""
        return self._lists.uses(code)

    def note_of(self, excerpt: str) -> str | None:
        """The note of an excerpt."""
        return self._lists.note_of(excerpt)

    # -- looking ---------------------------------------------------------------------------------

    @property
    def is_interview(self) -> bool:
        """Whether the note's paragraphs may be turns."""
        return self.note is not None and self.note.kind is NoteKind.INTERVIEW

    def anchored(self) -> list[CodedExcerpt]:
        """The excerpts that stand in the text, from the top."""
        return [e for e in self.excerpts if not e.whole and not e.orphaned]

    def excerpt(self, identity: str) -> CodedExcerpt | None:
        """One of the note's excerpts."""
        return next((e for e in self.excerpts if e.id == identity), None)

    def code(self, identity: str) -> TreeCode | None:
        """A living code."""
        return next((c for c in self.codes if c.id == identity), None)

    def name(self, code: str) -> str:
        """What a code is called, or an empty text."""
        found = self.code(code)
        return found.name if found is not None else ""

    def names(self) -> dict[str, str]:
        """Code id → name."""
        return {code.id: code.name for code in self.codes}

    def whole_codes(self) -> tuple[str, dict[str, str]]:
        """The excerpt that stands for the whole note ("" for none), and its codes by name."""
        names = self.names()
        for excerpt in self.excerpts:
            if excerpt.whole:
                return excerpt.id, {code: names[code] for code in excerpt.codes if code in names}
        return "", {}

    def marks(self) -> list[Mark]:
        """A mark for each code on each excerpt, in code points; one without a code where there is none."""
        return [
            Mark(excerpt.start, excerpt.end, excerpt.id, code)
            for excerpt in self.anchored()
            for code in (excerpt.codes or (None,))
        ]

    def target(self, start: int, end: int) -> Target:
        """Words of the note, or the excerpt that is exactly these words."""
        assert self.note is not None
        for excerpt in self.anchored():
            if (excerpt.start, excerpt.end) == (start, end):
                return Target(self.note.id, excerpt.id)
        return Target(self.note.id, None, start=start, end=end)

    def codes_on(self, target: Target) -> tuple[str, ...]:
        """The codes a target carries already."""
        if target.whole:
            return tuple(self.whole_codes()[1])
        found = self.excerpt(target.excerpt) if target.excerpt else None
        return found.codes if found is not None else ()

    def below(self, code: str) -> set[str]:
        """A code and everything under it: none of these can take it in."""
        found = {code}
        while True:
            more = {c.id for c in self.codes if c.parent in found} - found
            if not more:
                return found
            found |= more

    def colours(self, tokens: Tokens) -> Mapping[str, QColor]:
        """Code id → colour."""
        palette = tokens.code
        return {
            code.id: palette[index % len(palette)]
            for code, index in zip(self.codes, self._indexes(), strict=True)
        }

    def _indexes(self) -> list[int]:
        return [code.colour if code.colour >= 0 else place for place, code in enumerate(self.codes)]

    def free_colour(self, tokens: Tokens) -> int:
        """The colour that fewest codes have."""
        size = len(tokens.code)
        used = Counter(index % size for index in self._indexes())
        return min(range(size), key=used.__getitem__)
