"""Folders, mixed sources, progress: the one way in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from feltnoter.domain.draft import Draft, DraftNote, DraftParticipant, Refusal
from feltnoter.domain.vocabulary import ConsentScope, ConsentStatus
from feltnoter.exchange import walking
from feltnoter.exchange.merging import merge
from feltnoter.exchange.sources import read_sources
from feltnoter.exchange.walking import natural_key

Link = Callable[[Path, Path], None]


def text_file(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text or path.stem, encoding="utf-8")
    return path


def texts(draft: Draft) -> list[str]:
    return [note.text for note in draft.notes]


def test_nothing_gives_nothing() -> None:
    assert read_sources([]) == Draft()


def test_a_folder_is_read_in_natural_order_with_its_folders(tmp_path: Path) -> None:
    for name in (
        "Note 10.txt",
        "note 2.txt",
        "note 1.md",
        "bilag 3/b.txt",
        "bilag 3/a.txt",
        "tom mappe/.keep",
    ):
        text_file(tmp_path / name)
    assert texts(read_sources([tmp_path])) == ["a", "b", "note 1", "note 2", "Note 10"]


def test_long_numbers_and_words_can_be_sorted_together() -> None:
    names = ["b", "a10", "a9", "9", "a" + "9" * 5000, "١٢", ""]
    assert sorted(names, key=natural_key) == ["", "9", "١٢", "a9", "a10", "a" + "9" * 5000, "b"]


def test_what_systems_leave_behind_is_ignored_without_a_word(tmp_path: Path) -> None:
    systems = (".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX/b.txt")
    for name in (*systems, "~$note.docx", ".~lock.note.odt#", ".skjult/a.txt"):
        text_file(tmp_path / name)
    text_file(tmp_path / "note.txt")
    draft = read_sources([tmp_path, tmp_path / "Thumbs.db", tmp_path / "~$note.docx"])
    assert (texts(draft), draft.refused) == (["note"], ())


def test_a_hidden_file_that_is_named_is_read(tmp_path: Path) -> None:
    assert texts(read_sources([text_file(tmp_path / ".skjult.txt", "hej")])) == ["hej"]


def test_a_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    text_file(tmp_path / "a.txt")
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "c.txt").write_bytes(b"")
    text_file(tmp_path / "d.xyz")
    text_file(tmp_path / "LÆSMIG")
    text_file(tmp_path / "e.md")
    draft = read_sources([tmp_path])
    assert texts(draft) == ["a", "e"]
    assert draft.refused == (
        Refusal("b.docx", "source_truncated", {"name": "b.docx"}),
        Refusal("c.txt", "source_empty", {"name": "c.txt"}),
        Refusal("d.xyz", "ending_unknown", {"name": "d.xyz", "ending": ".xyz"}),
        Refusal("LÆSMIG", "ending_missing", {"name": "LÆSMIG"}),
    )


def test_a_file_named_twice_comes_in_once(tmp_path: Path) -> None:
    path = text_file(tmp_path / "a.txt")
    assert texts(read_sources([path, tmp_path, tmp_path / "x" / ".." / "a.txt"])) == ["a"]


def test_links_are_not_followed_out_of_the_folder(tmp_path: Path, link: Link) -> None:
    text_file(tmp_path / "ude" / "hemmelig.txt")
    text_file(tmp_path / "inde" / "a.txt")
    link(tmp_path / "inde" / "ud.txt", tmp_path / "ude" / "hemmelig.txt")
    link(tmp_path / "inde" / "udmappe", tmp_path / "ude")
    link(tmp_path / "inde" / "kreds", tmp_path / "inde")
    link(tmp_path / "inde" / "b.txt", tmp_path / "inde" / "a.txt")
    link(tmp_path / "inde" / "ingensteder.txt", tmp_path / "inde" / "væk")
    draft = read_sources([tmp_path / "inde"])
    assert texts(draft) == ["a"]
    assert {(r.source, r.key) for r in draft.refused} == {
        ("ud.txt", "link_leaves_folder"),
        ("udmappe", "link_leaves_folder"),
    }


def test_a_link_that_is_named_is_followed(tmp_path: Path, link: Link) -> None:
    text_file(tmp_path / "ude" / "a.txt")
    link(tmp_path / "link", tmp_path / "ude")
    assert texts(read_sources([tmp_path / "link"])) == ["a"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows' paths end long before Python's stack does")
def test_folders_deeper_than_pythons_stack(tmp_path: Path) -> None:
    folders = [str(tmp_path)]
    for _ in range(1020):
        folders.append(folders[-1] + "/d")
        os.mkdir(folders[-1])  # noqa: PTH102 (pathlib builds paths recursively)
    note = text_file(Path(folders[-1]) / "a.txt")
    try:
        assert texts(read_sources([tmp_path])) == ["a"]
    finally:  # by hand, because pytest's own cleaning up is recursive too
        note.unlink()
        for folder in reversed(folders[1:]):
            os.rmdir(folder)  # noqa: PTH106


def test_a_folder_that_cannot_be_listed_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text_file(tmp_path / "lukket" / "a.txt")
    text_file(tmp_path / "åben" / "b.txt")
    listed = os.scandir

    def fail(path: Path) -> object:
        if path.name == "lukket":
            raise PermissionError
        return listed(path)

    monkeypatch.setattr(walking.os, "scandir", fail)
    draft = read_sources([tmp_path])
    assert texts(draft) == ["b"]
    assert [(r.source, r.key) for r in draft.refused] == [("lukket", "folder_no_access")]


def test_a_whole_drive_is_refused_after_so_many_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walking, "FILE_CAP", 3)
    for number in range(5):
        text_file(tmp_path / "drev" / f"{number}.txt")
    draft = read_sources([tmp_path / "drev", text_file(tmp_path / "a.txt")])
    assert texts(draft) == ["a"]
    assert draft.refused == (Refusal("drev", "folder_too_many_files", {"name": "drev", "limit": 3}),)


def test_progress_counts_files_and_can_cancel(tmp_path: Path) -> None:
    for name in "abc":
        text_file(tmp_path / f"{name}.txt")
    calls: list[tuple[int, int]] = []

    def until(last: tuple[int, int]) -> Callable[[int, int], bool]:
        def progress(done: int, total: int) -> bool:
            calls.append((done, total))
            return (done, total) != last

        return progress

    assert texts(read_sources([tmp_path], until((9, 9)))) == ["a", "b", "c"]
    assert calls == [(0, 0), (0, 3), (1, 3), (2, 3), (3, 3)]
    for last in list(calls):
        assert read_sources([tmp_path], until(last)) == Draft()


def test_a_name_that_is_no_valid_unicode_can_be_reported(tmp_path: Path) -> None:
    path = tmp_path / "b\udcf8rn.txt"
    try:
        path.write_bytes(b"")
    except (OSError, UnicodeError):
        pytest.skip("this file system accepts no such names, so they cannot reach the importer")
    [refusal] = read_sources([tmp_path]).refused
    json.dumps([refusal.source, refusal.data], ensure_ascii=False).encode()


def test_several_scenarios_share_a_draft_without_mixing_up_their_keys() -> None:
    folder = Path(__file__).parent.parent / "data" / "scenarios"
    draft = read_sources(sorted(folder.glob("0*.json")))
    assert (len(draft.notes), len(draft.themes), draft.refused) == (56, 20, ())
    for keys in (
        [note.key for note in draft.notes],
        [theme.key for theme in draft.themes],
        [visit.key for visit in draft.visits],
        [excerpt.key for note in draft.notes for excerpt in note.excerpts],
    ):
        assert len(keys) == len(set(keys))
    members = {member.key: member.name for member in draft.members}
    assert members[draft.notes[-1].author] in {"Pædagog, andet børnehus", *members.values()}
    notes = {note.key: note for note in draft.notes}
    for theme in draft.themes:
        assert len({notes[card.note].source for card in theme.cards}) == 1
    assert draft.title == "De første fem minutter i hjemmet"


def test_a_person_in_two_files_is_one_person(tmp_path: Path) -> None:
    text_file(tmp_path / "1.csv", "tekst;forfatter;deltager\na;Anna;Flint\n")
    text_file(tmp_path / "2.csv", "tekst;forfatter;deltager;rolle\nb;ANNA;flint;borger\nc;Bo;Kvarts;\n")
    draft = read_sources([tmp_path])
    assert [m.name for m in draft.members] == ["Anna", "Bo"]
    assert [(p.pseudonym, p.role) for p in draft.participants] == [("Flint", "borger"), ("Kvarts", "")]
    assert draft.notes[0].author == draft.notes[1].author
    assert draft.notes[0].participant == draft.notes[1].participant


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("given", "missing", ("given", {"note", "quote"})),
        ("missing", "given", ("given", {"note"})),
        ("given", "given", ("given", {"note"})),
        ("given", "refused", ("refused", {"note"})),
        ("withdrawn", "refused", ("withdrawn", {"note", "quote"})),
    ],
)
def test_in_doubt_the_narrower_consent_holds(one: str, other: str, together: tuple[str, set[str]]) -> None:
    def source(consent: str, scope: set[str]) -> Draft:
        person = DraftParticipant(
            "p", "Flint", consent=ConsentStatus(consent), scope=frozenset(map(ConsentScope, scope))
        )
        return Draft(participants=(person,), notes=(DraftNote("n", "x", participant="p"),))

    [person] = merge([source(one, {"note", "quote"}), source(other, {"note"})]).participants
    assert (person.consent, person.scope) == together


def test_two_people_of_one_name_within_a_source_stay_two() -> None:
    twins = (DraftParticipant("a", "Barn"), DraftParticipant("b", "Barn"))
    assert len(merge([Draft(participants=twins)]).participants) == 2


def test_heavy_libraries_stay_off_the_way_to_the_first_window() -> None:
    heavy = ("docx", "lxml", "PIL", "bs4", "openpyxl", "pypdfium2", "striprtf", "webvtt")
    code = (
        "import sys, feltnoter.exchange.sources, feltnoter.exchange.photos;"
        f"print([m for m in {heavy} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
