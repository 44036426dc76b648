"""Quick notes from the sealed inbox into the project that can read them."""

from __future__ import annotations

from contextlib import suppress

from feltnoter.commands.notes import CaptureNote, EditNote
from feltnoter.domain.entities import Note, Participant, Visit
from feltnoter.domain.visits import under_way
from feltnoter.inbox import Inbox, QuickNote
from feltnoter.project.facade import Project


def welcome_notes(project: Project, inbox: Inbox) -> None:
    """Let quick notes be written for this project while it is locked. Settings that cannot be written
    only mean that they cannot."""
    with suppress(OSError):
        inbox.welcome(project.id, project.inbox_key())


def empty_inbox(project: Project, inbox: Inbox) -> int:
    """Take in what waits for this project; how many notes came or grew.

    Killed half way it is simply done again: a note keeps its id. Raises ``UserError`` when the disk
    says no; what has not been taken in waits on.
    """
    count = 0
    for note in inbox.open(project.id, project.inbox_key()):
        count += _take_in(project, note)
        inbox.done(project.id, note.id)
    return count


def _take_in(project: Project, note: QuickNote) -> bool:
    there = project.rows.get(Note, note.id, deleted=True)
    if there is None:
        visit = project.rows.get(Visit, note.visit) if note.visit else None
        if visit is None:  # what was sealed could not know of it
            visit = under_way(project.rows.find(Visit), note.happened_at, project.me)
        project.execute(
            CaptureNote(
                id=note.id,
                text=note.text,
                kind=note.kind,
                raw=note.raw,
                place=note.place,
                happened_at=note.happened_at,
                visit=visit.id if visit is not None else None,
                participant=note.participant if project.rows.get(Participant, note.participant) else None,
                author=project.me,
            )
        )
        return True
    if there.deleted or note.text.strip() in there.body:
        return False
    # It was taken in while it was still being written. What somebody has changed here meanwhile stays.
    text = note.text if note.text.startswith(there.body) else f"{there.body}\n{note.text}"
    project.execute(EditNote(id=note.id, values={"body": text}))
    return True
