"""The example project, from fictional scenario 01, without its planted fake personal data.

The start page names the passphrase, so nothing heavy is imported up here.
"""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from feltnoter.domain.draft import Draft
    from feltnoter.project import Project
    from feltnoter.storage.identity import ReplicaRegister

DEMO_PASSPHRASE = "skæve sko på måtten"  # shown on the start page: there is nothing to protect
DEMO_FILE = "De første fem minutter.feltnoter"


def demo_draft() -> Draft:
    """The scenario as the demonstration shows it."""
    from feltnoter.exchange.scenario import read_scenario

    with as_file(files("resources").joinpath("scenarios/demo_hjemmepleje.json")) as path:
        return read_scenario(path)


def build_demo(folder: Path, register: ReplicaRegister) -> Project:
    """The example project in ``folder``, made anew; open for writing."""
    from feltnoter.commands.drafts import ImportDraft
    from feltnoter.commands.projects import BeginProject
    from feltnoter.project import Project

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / DEMO_FILE
    path.unlink(missing_ok=True)
    draft = demo_draft()
    begin = BeginProject(title=draft.title, question=draft.question)
    project = Project.create(path, DEMO_PASSPHRASE, begin, register)
    try:
        project.execute(ImportDraft(draft=replace(draft, title="", question="")))
    except BaseException:
        project.close()
        raise
    return project
