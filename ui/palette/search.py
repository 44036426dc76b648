"""What the palette finds, as plain data, read in a worker by a connection of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from feltnoter.domain.entities import ROOTS, Attachment, Code, Excerpt, Memo, Note, Participant, Theme
from feltnoter.domain.vocabulary import MemoSubject
from feltnoter.language.keys import KeyMaker
from feltnoter.language.query import parse_query
from feltnoter.language.snippets import snippet
from feltnoter.project import Project
from feltnoter.project.lists import Hit
from ui.tasks import Task

# Each sort by itself: a word that stands in a hundred notes must not hide the code of that name.
SORTS = ((("note", "excerpt", "attachment", "memo"), 24), (("theme",), 8), (("code",), 8))
_MEMO_PLACES: Mapping[str, str] = MappingProxyType(
    {MemoSubject.EXCERPT: "coding", MemoSubject.CODE: "coding", MemoSubject.THEME: "themes"}
)
_LENGTH = 90
_SHORT = 36


@dataclass(frozen=True, slots=True)
class Finding:
    """One hit with what its row says. ``target`` is handed to the place."""

    kind: str  # note, excerpt, theme, code, memo
    id: str
    target: object
    text: str
    marks: tuple[tuple[int, int], ...] = ()
    note_kind: str = ""
    pseudonym: str = ""
    happened_at: str = ""
    insight: str = ""
    count: int = 0
    place: str = ""  # where a memo's subject is shown


@dataclass(frozen=True, slots=True)
class Answer:
    """All findings for one question; ``asked`` is its number, so that stale answers can be dropped."""

    asked: int
    words: str
    findings: Sequence[Finding]


def search(project: Project, words: str, asked: int, task: Task) -> Answer:
    """Ask in this thread. Notes and excerpts first, best first."""
    reader = project.reader()
    try:
        findings = []
        for kinds, limit in SORTS:
            for hit in reader.queries.search(words, limit, kinds):
                if task.cancelled:
                    break
                found = _finding(reader, hit, words)
                if found is not None:
                    findings.append(found)
    finally:
        reader.close()
    return Answer(asked, words, tuple(findings))


def _finding(project: Project, hit: Hit, words: str) -> Finding | None:
    rows = project.rows
    match hit.kind:
        case "note" | "attachment":
            if hit.kind == "attachment":
                photo = rows.get(Attachment, hit.id)
                note = rows.get(Note, photo.note if photo is not None else None)
                target: object = note.id if note is not None else None
            else:
                note = rows.get(Note, hit.id)
                target = (hit.id, hit.start, hit.end)
            return _about_note(project, "note", hit, note, target, words) if note is not None else None
        case "excerpt":
            excerpt = rows.get(Excerpt, hit.id)
            note = rows.get(Note, excerpt.note if excerpt is not None else None)
            if excerpt is None or note is None:
                return None
            target = (note.id, excerpt.start, excerpt.end)
            return _about_note(project, "excerpt", hit, note, target, words)
        case "theme":
            return _about_theme(project, hit, words)
        case "code":
            return _about_code(project, hit, words)
        case "memo":
            return _about_memo(project, hit, words)
    return None


def _about_memo(project: Project, hit: Hit, words: str) -> Finding | None:
    memo = project.rows.get(Memo, hit.id)
    if memo is None:
        return None
    if memo.subject is MemoSubject.NOTE:
        note = project.rows.get(Note, memo.about)
        return _about_note(project, "note", hit, note, note.id, words) if note is not None else None
    place = _MEMO_PLACES.get(memo.subject, "project")
    subject = project.rows.get(ROOTS[f"{memo.subject}s"], memo.about) if place != "project" else None
    if place != "project" and subject is None:
        return None
    text, marks = _marked(project, hit.snippet, words)
    return Finding("memo", hit.id, memo.about, text, marks, place=place)


def _about_note(project: Project, kind: str, hit: Hit, note: Note, target: object, words: str) -> Finding:
    participant = project.rows.get(Participant, note.participant)
    text, marks = _marked(project, hit.snippet, words)
    return Finding(
        kind,
        hit.id,
        target,
        text,
        marks,
        note_kind=str(note.kind),
        pseudonym=participant.pseudonym if participant is not None else "",
        happened_at=note.happened_at,
    )


def _about_theme(project: Project, hit: Hit, words: str) -> Finding | None:
    theme = project.rows.get(Theme, hit.id)
    if theme is None or not theme.title:
        return None
    text, marks = _marked(project, theme.title, words)
    insight = "" if marks else _marked(project, theme.insight, words, _SHORT)[0]
    return Finding("theme", hit.id, hit.id, text, marks, insight=insight)


def _about_code(project: Project, hit: Hit, words: str) -> Finding | None:
    code = project.rows.get(Code, hit.id)
    if code is None:
        return None
    path, step, seen = [code.name], code, {code.id}
    while step.above and step.above not in seen:
        above = project.rows.get(Code, step.above)
        if above is None:
            break
        seen.add(above.id)
        path.insert(0, above.name)
        step = above
    text, marks = _marked(project, " › ".join(path), words)
    count = next((line.excerpts for line in project.queries.codes() if line.id == code.id), 0)
    return Finding("code", hit.id, hit.id, text, marks, count=count)


def _marked(
    project: Project, text: str, words: str, length: int = _LENGTH
) -> tuple[str, tuple[tuple[int, int], ...]]:
    keys = project.query(_keys)
    cut = snippet(text, parse_query(words, keys), keys, length)
    return cut.text, cut.marks


def _keys(connection: object, keys: KeyMaker) -> KeyMaker:
    return keys
