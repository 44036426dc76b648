"""The whole job, in the order a user does it, by mouse or by keyboard alone."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.by_keyboard import ByKeyboard
from tests.journeys.by_mouse import ByMouse
from tests.journeys.robot import Robot


class Journey:
    """Start page, project, notes, codes, board, themes, report."""

    def __init__(self, robot: Robot, folder: Path, *, by_mouse: bool) -> None:
        self._way = ByMouse(robot, folder) if by_mouse else ByKeyboard(robot, folder)

    def whole(self) -> None:
        """From the empty start page to the Word file."""
        way = self._way
        way.begin()
        way.write_notes()
        way.add_participant()
        way.code()
        way.gather()
        way.tell()
        way.export()
