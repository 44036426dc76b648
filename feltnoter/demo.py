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
# What a team would have done next: codes below codes, words of the interview coded, an idea parked. And
# what it would have left to do: three cards together without a name, one that fits nowhere, a pile.
_BELOW = (("gentagelse", "overlevering"), ("uformel viden", "overlevering"), ("styring", "måling"))
_CODED = (
    ("Men hun kender ikke skoene. Så kommer hun til at gå direkte på badeværelset", "overlevering"),
    ("Så kommer hun til at gå direkte på badeværelset, fordi der står bad", "ankomst"),
    ("Der er ikke noget felt til sko.", "uformel viden"),
    ("Det koster vel tyve sekunder.", "ventetid"),
)
_EARLY = "De burde have en app"
_LOOSE, _LOOSE_PLACE = "Alle siger »tid«", (620.0, 20.0)
_CLUSTER = ("7.31 nøgleboks", "Nøgleboks driller", "Doseringsæsken er tom")
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
        _work_on(project)
    except BaseException:
        project.close()
        raise
    return project


def _work_on(project: Project) -> None:
    """Go on where the scenario ends, by the same commands a user gives."""
    from feltnoter.commands.board_steps import GatherCards, ParkCards, Piece, PutLoose
    from feltnoter.commands.coding import MarkExcerpt, MoveCode
    from feltnoter.commands.projects import EditProject
    from feltnoter.domain.entities import Card, Code, Note
    from feltnoter.domain.vocabulary import Phase

    project.execute(EditProject(values={"phase": Phase.THEMATISE}))
    codes = {code.name: code.id for code in project.rows.find(Code)}
    for name, above in _BELOW:
        project.execute(MoveCode(id=codes[name], parent=codes[above]))
    notes = project.rows.find(Note)
    for words, name in _CODED:
        note = next(note for note in notes if words in note.body)
        start = note.body.index(words)
        end = start + len(words)
        project.execute(MarkExcerpt(note=note.id, start=start, end=end, codes=(codes[name],)))
    cards = [card for card in project.rows.find(Card) if not card.copy and card.excerpt is None]
    bodies = {note.id: note.body for note in notes}

    def piece(beginning: str) -> tuple[str, tuple[Piece, ...]]:
        card = next(card for card in cards if bodies.get(card.note or "", "").startswith(beginning))
        return card.board or "", (Piece(id=card.id),)

    board, early = piece(_EARLY)
    project.execute(ParkCards(board=board, pieces=early))
    project.execute(PutLoose(board=board, pieces=piece(_LOOSE)[1], places=(_LOOSE_PLACE,)))
    project.execute(GatherCards(board=board, pieces=tuple(piece(words)[1][0] for words in _CLUSTER)))
