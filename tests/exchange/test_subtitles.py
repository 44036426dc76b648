"""Subtitles of recorded interviews: turns, speakers, and files that are none."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from feltnoter.domain.draft import DraftNote, Refusal
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.exchange.how import How
from feltnoter.exchange.sources import read_source
from feltnoter.exchange.subtitles import read_subtitles

ReadNote = Callable[[Path], DraftNote]
ReadRefusal = Callable[[Path], Refusal]
Put = Callable[[str, str], Path]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    def write(name: str, text: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write


TEAMS = """WEBVTT

3f2a-1
00:00:03.100 --> 00:00:05.000
<v Hanne Jensen>Ja. Altså,</v>

3f2a-2
00:00:05.000 --> 00:00:09.000
<v Hanne Jensen>jeg venter jo &amp; venter.</v>

00:01:10.000 --> 00:01:12.000
<v Interviewer>Hvor længe?</v>

01:02:03.000 --> 01:02:05.000
<v Hanne Jensen>Hele <i>formiddagen</i>.</v>
"""


def test_cues_of_one_speaker_are_one_turn(put: Put, note_of: ReadNote) -> None:
    note = note_of(put("møde.vtt", TEAMS))
    assert note.kind is NoteKind.INTERVIEW
    assert note.text.split("\n") == [
        "Hanne Jensen (00:03): Ja. Altså, jeg venter jo & venter.",
        "Interviewer (01:10): Hvor længe?",
        "Hanne Jensen (1:02:03): Hele formiddagen.",
    ]


def test_the_preview_is_told_who_speaks_and_another_name_can_be_written(put: Put) -> None:
    path = put("møde.vtt", TEAMS)
    assert read_subtitles(path).seen.speakers == ("Hanne Jensen", "Interviewer")
    named = read_subtitles(path, How(speakers={"Hanne Jensen": "Bøg", "Interviewer": " "}))
    assert named.notes[0].text.startswith("Bøg (00:03): Ja.")
    assert "Hanne" not in named.notes[0].text and "Interviewer (01:10)" in named.notes[0].text
    assert named.seen.speakers == ("Hanne Jensen", "Interviewer")


SRT = """1
00:00:01,000 --> 00:00:03,000
Bøg: Jeg tør ikke

2
00:00:03,000 --> 00:00:04,000
Ida: Hvad tør du ikke?

3
00:00:04,500 --> 00:00:06,000
Klokken: 7.12 præcis.
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_speakers_in_front_of_the_words(encoding: str, put: Put, note_of: ReadNote) -> None:
    lines = note_of(put("a.srt", SRT.replace("\n", "\r\n"), encoding)).text.split("\n")  # type: ignore[call-arg]
    assert lines[:2] == ["Bøg (00:01): Jeg tør ikke", "Ida (00:03): Hvad tør du ikke?"]


def test_without_names_a_pause_begins_a_paragraph(put: Put, note_of: ReadNote) -> None:
    cues = [("00:01", "00:03", "Jeg venter"), ("00:03", "00:05", "ved vinduet."), ("00:20", "00:22", "Ja.")]
    text = "".join(f"{n}\n00:{a},000 --> 00:{b},000\n{words}\n\n" for n, (a, b, words) in enumerate(cues, 1))
    assert note_of(put("a.srt", text)).text == "Jeg venter ved vinduet.\nJa."


def test_captions_that_roll_say_nothing_twice(put: Put, note_of: ReadNote) -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nja det er\n\n00:02.000 --> 00:03.000\nja det er\n"
    assert note_of(put("a.vtt", text)).text == "ja det er"


@pytest.mark.parametrize("ending", [".srt", ".vtt"])
@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "source_empty"),
        ("Bare tekst.\n\nMere tekst.", "source_mismatch"),
        ("WEBVTT\n\nNOTE intet\n", "source_mismatch"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "document_without_text"),
        ("1\nx --> y\nhej\n", "subtitles_unreadable"),
        ("-->", "subtitles_unreadable"),
        ("WEBVTT\n\n00:01.000 -->", "subtitles_unreadable"),
    ],
)
def test_subtitles_that_cannot_be_read_say_why(
    text: str, key: str, ending: str, put: Put, refusal_of: ReadRefusal
) -> None:
    assert refusal_of(put(f"a{ending}", text)).key == key


def test_subtitles_without_their_end_come_in_as_far_as_they_go(put: Put, note_of: ReadNote) -> None:
    assert note_of(put("a.vtt", TEAMS[: TEAMS.index("<v Interviewer>") + 20])).text.count("\n") == 1


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\n\n" + "00:01.000 --> 00:02.000\nja\n\n" * 20_000,
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v " * 200_000,
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<" * 500_000,
        "1\n" + "9" * 500_000 + ":00:00,000 --> 00:00:01,000\nja\n",
        "WEBVTT\n\n" + "-->" * 300_000,
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "a: " * 200_000,
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "\n".join("linje" for _ in range(100_000)),
    ],
)
def test_subtitles_made_to_keep_the_reader_busy_are_soon_done(text: str, put: Put) -> None:
    path = put("a.vtt" if text.startswith("WEBVTT") else "a.srt", text)
    start = time.process_time()
    draft = read_source(path)
    assert draft.notes or draft.refused
    assert time.process_time() - start < 30  # takes 2 s at most here; the rest is for slow machines
