"""The project itself: its question, its figures from before, its memos."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from feltnoter.commands.base import Command, Edit, create, edits
from feltnoter.domain.entities import (
    PROJECT_ID,
    ROOTS,
    Board,
    Measure,
    Memo,
    ProjectInfo,
    Question,
    new_id,
)
from feltnoter.domain.operations import Operation
from feltnoter.domain.reading import Reader, require
from feltnoter.domain.vocabulary import MemoSubject
from feltnoter.errors import UserError


@dataclass(frozen=True, kw_only=True)
class BeginProject(Command):
    """The first step in a new file: title, question and an empty board."""

    label_key = "begin_project"
    title: str
    question: str = ""

    def plan(self, reader: Reader) -> Iterable[Operation]:
        if not self.title.strip():
            raise UserError("title_missing")
        yield create(ProjectInfo, PROJECT_ID, title=self.title.strip(), question=self.question.strip())
        yield create(Board, new_id())


@dataclass(frozen=True, kw_only=True)
class EditProject(Edit):
    """New facts about the project. For the question use ``AskQuestion``."""

    label_key = "edit_project"
    entity = ProjectInfo
    id: str = PROJECT_ID


@dataclass(frozen=True, kw_only=True)
class AskQuestion(Command):
    """The innovation question is put differently; the earlier wording is kept with the reason."""

    label_key = "ask_question"
    question: str
    reason: str = ""

    def plan(self, reader: Reader) -> Iterable[Operation]:
        project = require(reader, ProjectInfo, PROJECT_ID)
        question = self.question.strip()
        if project.question and question != project.question:
            yield create(Question, new_id(), wording=project.question, reason=self.reason)
        yield from edits(project, {"question": question})


@dataclass(frozen=True, kw_only=True)
class AddMeasure(Command):
    """A figure from before the project began."""

    label_key = "add_measure"
    id: str = field(default_factory=new_id)
    name: str
    value: float | None = None
    unit: str = ""
    source: str = ""
    date: str = ""

    def plan(self, reader: Reader) -> Iterable[Operation]:
        yield create(
            Measure,
            self.id,
            name=self.name,
            value=self.value,
            unit=self.unit,
            source=self.source,
            date=self.date,
        )


@dataclass(frozen=True, kw_only=True)
class EditMeasure(Edit):
    """A figure corrected."""

    label_key = "edit_measure"
    entity = Measure


@dataclass(frozen=True, kw_only=True)
class WriteMemo(Command):
    """An analytic note about something."""

    label_key = "write_memo"
    id: str = field(default_factory=new_id)
    subject: MemoSubject = MemoSubject.PROJECT
    about: str | None = None
    text: str

    def plan(self, reader: Reader) -> Iterable[Operation]:
        if self.subject is not MemoSubject.PROJECT:
            require(reader, ROOTS[f"{self.subject}s"], self.about)
        yield create(Memo, self.id, subject=self.subject, about=self.about, body=self.text)


@dataclass(frozen=True, kw_only=True)
class EditMemo(Edit):
    """A memo written on."""

    label_key = "edit_memo"
    entity = Memo
