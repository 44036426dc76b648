"""A short fault run. ``python -m tests.team.faults 200 5 1`` is the long one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.replicas import Template
from tests.team.faults import fault_run


@pytest.mark.skipif(sys.platform == "win32", reason="ends processes by signal")
def test_real_processes_with_kills_and_file_faults_end_alike(template: Template, tmp_path: Path) -> None:
    tally = fault_run(tmp_path, template, rounds=10, laptops=3, seed=4)
    assert tally["killed"] and tally["exchanged"] and tally["notes"]
