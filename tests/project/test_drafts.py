"""What importers found becomes part of the project, beside what is there already."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from feltnoter.commands.drafts import ImportDraft
from feltnoter.commands.people import AddMember, AddParticipant
from feltnoter.domain.draft import (
    Draft,
    DraftAttachment,
    DraftCard,
    DraftExcerpt,
    DraftMember,
    DraftNote,
    DraftParticipant,
    DraftTheme,
)
from feltnoter.domain.entities import Attachment, Card, Code, Member, Participant, Theme, ThemeLink
from feltnoter.domain.pieces import PARTS
from feltnoter.domain.vocabulary import ConsentStatus, LinkKind, NoteKind
from feltnoter.project import Project

DRAFT = Draft(
    members=(DraftMember("m", "Mette"),),
    participants=(DraftParticipant("p", "Solsort", "borger"),),
    notes=(
        DraftNote(
            "1",
            "Hun venter længe 😀 på hjælp",
            NoteKind.QUOTE,
            author="m",
            participant="p",
            codes=(("ventetid",), ("ankomst", "ved døren")),
            excerpts=(DraftExcerpt("e", 4, 16, (("ventetid",),)),),
            attachments=(DraftAttachment("kalender.jpg", "En kalender", b"billede", "image/jpeg", 3, 4),),
        ),
        DraftNote("2", "Ingen ringer", theme="Vi venter"),
    ),
    themes=(
        DraftTheme(
            "t",
            "Jeg ved ikke, hvem der kommer",
            cards=(DraftCard("1"), DraftCard("1", "e", copy=True)),
            contradicted_by=("2",),
        ),
    ),
    loose=(DraftCard("2"),),
)


def test_everything_in_a_draft_arrives(project: Project) -> None:
    changes = project.execute(ImportDraft(draft=DRAFT))
    assert (changes.label.key, changes.label.count) == ("import_notes", 2)
    notes = {note.text: note for note in project.queries.notes()}
    quote = notes["Hun venter længe 😀 på hjælp"]
    assert project.rows.find(Member)[0].id == quote.author
    assert project.rows.find(Participant)[0].id == quote.participant
    codes = {code.id: code for code in project.rows.find(Code)}
    assert {codes[c].name for c in quote.codes} == {"ventetid", "ved døren"}
    assert {codes[c.above].name for c in codes.values() if c.above} == {"ankomst"}
    marked = [e for e in project.queries.excerpts() if not e.whole]
    assert [(e.quote, [codes[c].name for c in e.codes]) for e in marked] == [("venter længe", ["ventetid"])]
    themes = {theme.title: theme for theme in project.queries.themes()}
    assert len(themes["Jeg ved ikke, hvem der kommer"].cards) == 2
    assert len(themes["Vi venter"].cards) == 1
    (link,) = project.rows.find(ThemeLink)
    assert (link.kind, link.note) == (LinkKind.CONTRADICTION, notes["Ingen ringer"].id)
    (attachment,) = project.rows.find(Attachment)
    assert attachment.sha256 == hashlib.sha256(b"billede").hexdigest()
    assert project.attachment(attachment.sha256) == b"billede"
    assert project.check().ok


def test_an_import_is_one_step(project: Project) -> None:
    empty = project.check().counts
    project.execute(ImportDraft(draft=DRAFT))
    project.undo()
    assert project.check().counts == empty
    project.redo()
    assert len(project.queries.notes()) == 2 and project.check().ok


def test_a_second_import_uses_what_is_there(project: Project) -> None:
    project.execute(AddMember(name="mette"))
    project.execute(AddParticipant(pseudonym="SOLSORT", consent=ConsentStatus.GIVEN))
    for _ in range(2):
        project.execute(ImportDraft(draft=DRAFT))
    assert len(project.queries.notes()) == 4
    assert len(project.rows.find(Member)) == len(project.rows.find(Participant)) == 1
    assert len(project.rows.find(Code)) == 3
    titles = [theme.title for theme in project.rows.find(Theme)]
    assert sorted(titles) == ["Jeg ved ikke, hvem der kommer", "Vi venter"]
    positions = [(c.theme, c.x, c.y) for c in project.rows.find(Card) if c.theme]
    assert len(set(positions)) == len(positions), "cards of the second import lie beside the first's"


def test_a_no_in_an_import_holds_from_then_on(project: Project) -> None:
    project.execute(AddParticipant(pseudonym="Solsort", consent=ConsentStatus.GIVEN))
    said_no = replace(DRAFT.participants[0], consent=ConsentStatus.WITHDRAWN)
    project.execute(ImportDraft(draft=replace(DRAFT, participants=(said_no,))))
    assert project.rows.find(Participant)[0].consent is ConsentStatus.WITHDRAWN
    project.execute(ImportDraft(draft=DRAFT))
    assert project.rows.find(Participant)[0].consent is ConsentStatus.WITHDRAWN


def test_notes_without_author_are_the_importers(project: Project) -> None:
    member = AddMember(name="Ida")
    project.execute(member)
    project.execute(ImportDraft(draft=DRAFT, author=member.id))
    authors = {note.text: note.author for note in project.queries.notes()}
    assert authors["Ingen ringer"] == member.id
    assert authors["Hun venter længe 😀 på hjælp"] != member.id


def test_a_large_import_is_logged_in_small_pieces(project: Project) -> None:
    notes = tuple(DraftNote(str(n), f"Note {n}. " + "hun venter længe på hjælp " * 40) for n in range(1500))
    project.execute(ImportDraft(draft=Draft(notes=notes)))
    sizes = [len(update) for part in PARTS for update in project._store.updates(part)]
    assert max(sizes) < 1_000_000 and len(project.queries.notes()) == 1500
