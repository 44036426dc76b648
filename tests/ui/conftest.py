"""What the tests of jobs in the background share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.tasks import Tasks


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """A runner of its own; nothing of it outlives the test."""
    tasks = Tasks()
    yield tasks
    tasks.stop()
