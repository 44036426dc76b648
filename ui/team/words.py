"""The team's sentences: how the exchange stands, when somebody exchanged last."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject

from feltnoter.domain.entities import Member
from feltnoter.project import Project
from ui.team.exchanger import Situation
from ui.words import Words


class TeamWords(QObject):
    """Quiet words: nothing here needs anybody to do anything at once."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def status(self, situation: Situation, project: Project) -> str:
        """One line for the foot of the sidebar; "" while nothing is shared."""
        if not situation.shared:
            return ""
        if situation.problem == "team_folder_full":
            return self.tr("The shared folder is full")
        if situation.problem == "team_folder_read_only":
            return self.tr("The shared folder cannot be written to")
        if situation.problem:
            if situation.unsent:
                return self.tr("Working offline, %n change(s) waiting", "", situation.unsent)
            return self.tr("Working offline")
        if situation.arrived:
            return self._arrived(situation, project)
        if situation.at is None:
            return self.tr("Exchanging …")
        return self.tr("Shared with the team at {time}").format(time=self._words.clock(situation.at))

    def _arrived(self, situation: Situation, project: Project) -> str:
        count = sum(number for _, number in situation.arrived)
        names = [self.name(project, member) for member, _ in situation.arrived]
        if len(names) == 1 and names[0]:
            return self.tr("%n new note(s) from {name}", "", count).format(name=names[0])
        return self.tr("%n new note(s) from colleagues", "", count)

    def name(self, project: Project, member: str) -> str:
        """Who that is; "" for somebody who has not said."""
        found = project.rows.get(Member, member or None, deleted=True)
        return found.name if found is not None else ""

    def who(self, project: Project, member: str) -> str:
        """The same for the beginning of a sentence."""
        return self.name(project, member) or self.tr("A colleague")

    def when(self, at: str) -> str:
        """Today at 08.40, yesterday at 15.31, or the day, of an ISO 8601 time; "" for nonsense."""
        try:
            then = datetime.fromisoformat(at).astimezone().replace(tzinfo=None)
        except ValueError:
            return ""
        if then.date() == date.today():
            return self.tr("Today at {time}").format(time=self._words.clock(then))
        if then.date() == date.today() - timedelta(days=1):
            return self.tr("Yesterday at {time}").format(time=self._words.clock(then))
        return self._words.day(then.date())
