"""Subtitles of a recorded interview (.srt, .vtt): one note, a paragraph a turn."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from feltnoter.domain.draft import Draft, DraftNote, Seen
from feltnoter.domain.text import one_line
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.errors import UserError
from feltnoter.exchange.files import MEGABYTE, body, file_name, read_text
from feltnoter.exchange.how import AS_FOUND, How

_FILE_CAP = 10 * MEGABYTE  # a day of speech is one
_LONGEST_PAUSE = 4.0  # seconds between two cues of one turn where nobody is named
_LONGEST_TURN = 700  # characters after which a nameless turn ends at its next full stop
_NAMED = re.compile(r"(?P<who>[^\W\d_][^\n:<>()]{0,29}): +(?=\S)")  # »Hanne: Ja, altså …« in the words
_MOST_WORDS = 3  # of a name
_TURN_TIME_HOUR = 3600


@dataclass(slots=True)
class _Turn:
    speaker: str
    start: float
    end: float
    words: str


def read_subtitles(path: Path, how: How = AS_FOUND) -> Draft:
    """An interview: ``Bøg (00:31): Ja. Altså …`` a paragraph, without a name where none is given.

    Consecutive cues of one speaker are one turn. Speakers are read from ``<v Name>`` (WebVTT) and from
    ``Name:`` in front of the words; ``how.speakers`` replaces them. Raises UserError
    ``subtitles_unreadable``, ``document_without_text`` and what ``files.read_text`` raises.
    """
    name = file_name(path)
    read = read_text(path, _FILE_CAP, how.encoding)
    cues = _cues(read.text.removeprefix("\ufeff"), path.suffix.lower(), name)
    turns = _turns(cues)
    speakers = tuple(dict.fromkeys(turn.speaker for turn in turns if turn.speaker))
    text = body("\n".join(_line(turn, how.speakers) for turn in turns))
    if not text:
        raise UserError("document_without_text", name=name)
    note = DraftNote(key="note", text=text, kind=NoteKind.INTERVIEW, source=name)
    return Draft(notes=(note,), seen=Seen(encoding=read.encoding, speakers=speakers))


def _cues(text: str, ending: str, name: str) -> list[Any]:
    import io

    import webvtt

    form = "vtt" if text.lstrip().startswith("WEBVTT") else "srt"
    if "-->" not in text:
        raise UserError("source_mismatch", name=name, ending=ending)
    try:
        found: list[Any] = webvtt.from_buffer(io.StringIO(text.lstrip()), format=form).captions
    except Exception:  # the parser says what it likes about a file that is none
        raise UserError("subtitles_unreadable", name=name) from None
    if not found:
        raise UserError("subtitles_unreadable", name=name)
    return found


def _turns(cues: list[Any]) -> list[_Turn]:
    turns: list[_Turn] = []
    for cue in cues:
        start, end = float(cue.start_in_seconds), float(cue.end_in_seconds)
        for speaker, words in _said(cue):
            last = turns[-1] if turns else None
            if last is not None and _goes_on(last, speaker, start):
                if words != last.words[-len(words) :]:  # rolling captions say everything twice
                    last.words = f"{last.words} {words}"
                last.end = end
            else:
                turns.append(_Turn(speaker, start, end, words))
    return turns


def _goes_on(last: _Turn, speaker: str, start: float) -> bool:
    if last.speaker or speaker:
        return last.speaker == speaker
    full = len(last.words) > _LONGEST_TURN and last.words.endswith((".", "!", "?"))
    return start - last.end <= _LONGEST_PAUSE and not full


_VOICE = re.compile(r"<v(?:\.[\w.-]{0,60})?\s+([^>]{1,200})>")
_TAG = re.compile(r"<[^<>]{0,200}>")


def _said(cue: Any) -> list[tuple[str, str]]:
    """Who says what in one cue: a cue may hold several voices, or a dash for each speaker."""
    raw = str(cue.raw_text)
    pieces = _VOICE.split(raw)  # before the first voice, then name and words in turn
    found = [("", pieces[0]), *zip(pieces[1::2], pieces[2::2], strict=True)]
    said = []
    for who, marked in found:
        words = one_line(_plain(_TAG.sub("", marked)))
        speaker = one_line(_plain(who))
        if not speaker and (named := _NAMED.match(words)) and len(named["who"].split()) <= _MOST_WORDS:
            speaker, words = named["who"].strip(), words[named.end() :]
        if words:
            said.append((speaker, words))
    return said


def _plain(text: str) -> str:
    import html

    return html.unescape(text)


def _line(turn: _Turn, names: Mapping[str, str]) -> str:
    seconds = int(turn.start)
    clock = f"{seconds // 60 % 60:02}:{seconds % 60:02}"
    if seconds >= _TURN_TIME_HOUR:
        clock = f"{seconds // _TURN_TIME_HOUR}:{clock}"
    speaker = one_line(names.get(turn.speaker, "")) or turn.speaker
    return f"{speaker} ({clock}): {turn.words}" if speaker else turn.words
