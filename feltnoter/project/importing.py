"""Bringing in what files hold: what is here already, and the step taken in portions."""

from __future__ import annotations

from collections.abc import Sequence

from feltnoter.domain.draft import Draft
from feltnoter.exchange.again import Trace, come_before, without
from feltnoter.exchange.merging import merge
from feltnoter.project.facade import Project


def traces(project: Project) -> Sequence[Trace]:
    """What the project's notes from files are known by."""
    return project.queries.traces()


def only_new(draft: Draft, there: Sequence[Trace]) -> tuple[Draft, int]:
    """The draft less the notes that are in the project, and how many those are."""
    known = come_before(draft.notes, there)
    return without(draft, known), len(known)


def joined(drafts: Sequence[Draft]) -> Draft:
    """Several sources' drafts as one, in their order."""
    return merge(drafts)
