"""What would come in, source by source, read in a worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from feltnoter.domain.draft import Draft, Refusal
from feltnoter.exchange.again import Trace, come_before
from feltnoter.exchange.how import AS_FOUND, How
from feltnoter.exchange.sources import read_source
from feltnoter.exchange.walking import find_files
from feltnoter.project import Project
from feltnoter.project.importing import traces
from ui.tasks import Task


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or a folder that could not be gone into (without a path).

    ``known`` holds the keys of notes that are in the project from a file of this name; ``seen_before``
    says that some note is, whatever its words.
    """

    name: str
    draft: Draft
    path: Path | None = None
    how: How = AS_FOUND
    known: frozenset[str] = frozenset()
    seen_before: bool = False

    @property
    def fresh(self) -> int:
        """How many notes are new."""
        return len(self.draft.notes) - len(self.known)

    @property
    def codes(self) -> int:
        """How many codes a codebook brings; where there are notes their codes are not counted."""
        return 0 if self.draft.notes else len(self.draft.codes)

    @property
    def is_refused(self) -> bool:
        """Whether nothing of it can come in."""
        return not self.draft.notes and not self.codes


@dataclass(frozen=True, slots=True)
class Found:
    """All sources, those that cannot come in last."""

    sources: Sequence[Source]


class _Stopped(Exception):
    pass


def read_all(project: Project, paths: Sequence[Path], task: Task) -> Found | None:
    """Read files and folders in this thread; None when the task was cancelled."""
    reader = project.reader()
    try:
        there = _by_source(traces(reader))
    finally:
        reader.close()

    def going_on() -> None:
        if task.cancelled:
            raise _Stopped

    try:
        found = find_files(paths, going_on)
        sources = [Source(refusal.source, Draft(refused=(refusal,))) for refusal in found.refused]
        for done, file in enumerate(found.files):
            if not task.report(done, len(found.files)):
                return None
            sources.append(_read(file, AS_FOUND, there))
    except _Stopped:
        return None
    return Found(sorted(sources, key=lambda source: source.is_refused))


def read_again(project: Project, source: Source, how: How, task: Task) -> Source:
    """The same source, read another way."""
    assert source.path is not None
    reader = project.reader()
    try:
        there = _by_source(traces(reader))
    finally:
        reader.close()
    return _read(source.path, how, there)


def _by_source(there: Sequence[Trace]) -> Mapping[str, list[Trace]]:
    found: dict[str, list[Trace]] = {}
    for trace in there:
        found.setdefault(trace[0], []).append(trace)
    return found


def _read(path: Path, how: How, there: Mapping[str, list[Trace]]) -> Source:
    draft = read_source(path, how)
    name = draft.notes[0].source if draft.notes else _refused_name(draft.refused, path)
    before = there.get(name, [])
    known = come_before(draft.notes, before)
    return Source(name, draft, path, how, known, bool(before))


def _refused_name(refused: Sequence[Refusal], path: Path) -> str:
    return refused[0].source if refused else path.name


def with_how(source: Source, *, encoding: str | None = None, speaker: tuple[str, str] | None = None) -> How:
    """How a source would be read with one thing changed."""
    how = source.how
    if encoding is not None:
        how = replace(how, encoding=encoding)
    if speaker is not None:
        how = replace(how, speakers={**how.speakers, speaker[0]: speaker[1]})
    return how
