"""The notes of a scenario, its photos and its interview."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from feltnoter.domain.draft import (
    DraftAttachment,
    DraftCard,
    DraftExcerpt,
    DraftMember,
    DraftNote,
    DraftParticipant,
    DraftVisit,
    Refusal,
)
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.errors import UserError
from feltnoter.exchange.checked import Checked
from feltnoter.exchange.files import body, file_name, read_file
from feltnoter.exchange.photos import PHOTO_FILE_CAP, clean_photo
from feltnoter.exchange.scenario_people import read_date
from feltnoter.exchange.times import read_time
from feltnoter.exchange.words import KINDS

_TURN_TIME = re.compile(r"\d{1,3}:[0-5]\d(?::[0-5]\d)?", re.ASCII)
_INTERVIEWER = "Interviewer"  # the same word in Danish and English
_FOLDER_SIGNS = re.compile(r"[\\/:]")


@dataclass(frozen=True, slots=True)
class Around:
    """What the notes of a scenario refer to, and where what was left out is collected."""

    members: Mapping[str, DraftMember]
    participants: Mapping[str, DraftParticipant]
    visits: Mapping[str, DraftVisit]
    path: Path
    refused: list[Refusal] = field(default_factory=list)


def read_note(item: Checked, key: str, around: Around) -> DraftNote:
    """A note; ``raa`` makes it a raw jotting of its own kind."""
    kind, raw = KINDS.get(item.needed("type").casefold()) or item.wrong("type")
    words = item.line("tidspunkt")
    happened_at = read_time(words) if words else ""
    return DraftNote(
        key=key,
        text=_said(item, "tekst"),
        kind=kind,
        raw=raw or item.flag("raa"),
        place=item.line("sted"),
        happened_at=item.wrong("tidspunkt") if happened_at is None else happened_at,
        author=item.reference("forfatter", around.members),
        participant=item.reference("deltager", around.participants),
        visit=item.reference("feltur", around.visits),
        codes=tuple((code,) for code in dict.fromkeys(item.lines("koder"))),
        source=file_name(around.path),
        attachments=tuple(_attachment(file, around) for file in item.objects("vedhaeftninger")),
    )


def _said(item: Checked, key: str) -> str:
    return body(item.text(key)) or item.wrong(key)


def _attachment(item: Checked, around: Around) -> DraftAttachment:
    """A photo that lies beside the scenario comes along; else its name and caption are kept."""
    name, caption = item.needed("filnavn"), body(item.text("billedtekst"))
    without = DraftAttachment(name=_FOLDER_SIGNS.split(name)[-1], caption=caption)
    folder = Path(os.path.realpath(around.path.parent))
    photo = folder / name
    # A name is all that a stranger's file may give: no way into other folders, nor through a link.
    if item.line("type") != "foto" or _FOLDER_SIGNS.search(name) or _leads_out_of(folder, photo):
        return without
    try:
        cleaned = clean_photo(read_file(photo, PHOTO_FILE_CAP))
    except UserError as error:
        if error.key != "source_missing":
            source = file_name(around.path)
            data: dict[str, str | int] = {"name": source, "photo": without.name}
            around.refused.append(Refusal(source=source, key="photo_left_out", data=data))
        return without
    return DraftAttachment(
        name=without.name,
        caption=caption,
        data=cleaned.data,
        media_type=cleaned.media_type,
        width=cleaned.width,
        height=cleaned.height,
    )


def _leads_out_of(folder: Path, photo: Path) -> bool:
    return Path(os.path.realpath(photo)).parent != folder  # Path.resolve raises on links in a circle


def read_interview(
    item: Checked, around: Around, wanted: Container[int]
) -> tuple[DraftNote, dict[int, DraftCard]]:
    """The interview as one note, a paragraph a turn: ``Bøg (00:31): Ja. Altså …``.

    The second value holds a card for each turn in ``wanted``, by its number: an excerpt that covers
    the words said, without speaker and time.
    """
    key = item.needed("id")
    interviewer = item.reference("interviewer", around.members)
    lines: list[str] = []
    excerpts: list[DraftExcerpt] = []
    cards: dict[int, DraftCard] = {}
    seen: set[int] = set()
    end = -1  # of the text so far; the line end between two turns is counted with the later one
    for turn in item.objects("udsagn"):
        number, said = turn.whole("nr"), _said(turn, "tekst")
        if number in seen:
            turn.wrong("nr")
        seen.add(number)
        lead = f"{_speaker(turn, interviewer, around)}{_turn_time(turn)}: "
        start = end + 1 + len(lead)
        end = start + len(said)
        lines.append(lead + said)
        if number in wanted:
            excerpt = DraftExcerpt(key=f"{key}/{number}", start=start, end=end)
            excerpts.append(excerpt)
            cards[number] = DraftCard(note=key, excerpt=excerpt.key)
    if not lines:
        item.wrong("udsagn")
    note = DraftNote(
        key=key,
        text="\n".join(lines),
        kind=NoteKind.INTERVIEW,
        place=item.line("sted"),
        happened_at=read_date(item, "dato"),
        author=interviewer,
        participant=item.reference("deltager", around.participants),
        visit=item.reference("feltur", around.visits),
        source=file_name(around.path),
        excerpts=tuple(excerpts),
    )
    return note, cards


def _speaker(turn: Checked, interviewer: str, around: Around) -> str:
    speaker = turn.needed("taler")
    if speaker == interviewer:
        return _INTERVIEWER
    if speaker in around.participants:
        return around.participants[speaker].pseudonym
    return around.members[speaker].name if speaker in around.members else turn.wrong("taler")


def _turn_time(turn: Checked) -> str:
    time = turn.line("tid")
    if not time:
        return ""
    return f" ({time})" if _TURN_TIME.fullmatch(time) else turn.wrong("tid")
