"""A folder as it looks after a year: two hundred files of every kind, twenty of which are no good."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from tests.exchange import made

GOOD, BAD = 180, 20
SAID = "Hun står i døren og venter på Ærø"  # in every good file but the photos


@dataclass(frozen=True)
class Mixed:
    """What lies in the folder: the notes in it, and why each bad file is refused."""

    folder: Path
    notes: int
    photos: int
    refused: Mapping[str, str]


def _docx(number: int) -> bytes:
    import docx

    document = docx.Document()
    document.add_paragraph(f"{SAID} {number}")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _photo(number: int) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (40 + number, 30), (number, 80, 120)).save(out, "JPEG")
    return out.getvalue()


def _table(number: int) -> list[list[str]]:
    return [
        ["Tekst", "Type", "Deltager"],
        [f"{SAID} {number}a", "citat", "Bøg"],
        [f"{SAID} {number}b", "", ""],
    ]


def _rtf(number: int) -> bytes:
    said = SAID.replace("å", r"\'e5").replace("ø", r"\'f8").replace("Æ", r"\'c6")
    return rf"{{\rtf1\ansi\ansicpg1252 {said} {number}\par}}".encode()


_MAKERS: Mapping[str, tuple[int, Callable[[int], bytes]]] = MappingProxyType(
    {  # ending: notes in each file, and its bytes
        ".txt": (1, lambda n: f"{SAID} {n}".encode("cp1252" if n % 2 else "utf-8")),
        ".md": (1, lambda n: f"# {SAID} {n}".encode()),
        ".docx": (1, _docx),
        ".odt": (1, lambda n: made.odt(f"<text:p>{SAID} {n}</text:p>")),
        ".rtf": (1, _rtf),
        ".pdf": (1, lambda n: made.pdf([[f"{SAID} {n}"]])),
        ".html": (1, lambda n: f"<!DOCTYPE html><p>{SAID} {n}</p>".encode()),
        ".srt": (1, lambda n: f"1\n00:00:01,000 --> 00:00:02,000\nBøg: {SAID} {n}\n".encode()),
        ".vtt": (1, lambda n: f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bøg>{SAID} {n}\n".encode()),
        ".csv": (2, lambda n: "\r\n".join(map(";".join, _table(n))).encode("cp1252")),
        ".xlsx": (2, lambda n: made.xlsx({"Noter": _table(n)})),
        ".jpg": (1, _photo),
    }
)

_BAD: Mapping[str, tuple[bytes, str]] = MappingProxyType(
    {
        "tom.txt": (b"", "source_empty"),
        "blank.md": (b" \n\t\n", "source_empty"),
        "billede.txt": (bytes(range(256)) * 30, "source_not_text"),
        "falsk.docx": (b"ikke et dokument", "source_mismatch"),
        "afbrudt.docx": (_docx(0)[:-200], "source_truncated"),
        "gammel.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "office_old_format"),
        "gammel.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "office_old_format"),
        "bombe.odt": (made.odt("<text:p>" + " " * 40_000_000 + "</text:p>"), "package_too_large"),
        "henviser.odt": (made.zipped({"content.xml": "<!DOCTYPE x><a/>"}), "xml_doctype"),
        "tom.odt": (made.odt("<text:p/>"), "document_without_text"),
        "afbrudt.rtf": (rb"{\rtf1\ansi{\fonttbl{\f0 Ari", "source_truncated"),
        "scannet.pdf": (made.pdf([[]]), "document_without_text"),
        "afbrudt.pdf": (made.pdf([["x"]])[:100], "source_damaged"),
        "tom.html": (b"<html><head><title>x</title></head></html>", "document_without_text"),
        "prosa.srt": (b"Bare tekst", "source_mismatch"),
        "navne.csv": (b"Navn;Alder\nA;1\nB;2\n", "table_without_text_column"),
        "tomt.xlsx": (made.xlsx({"Ark1": []}), "table_empty"),
        "ødelagt.jpg": (_photo(1)[:200], "photo_file_unreadable"),
        "telefon.heic": (b"\x00\x00\x00\x18ftypheic", "photo_heic"),
        "lyd.mp3": (b"ID3", "sound_not_read"),
    }
)


def make_mixed(folder: Path) -> Mixed:
    """Write the two hundred files, in folders below ``folder``."""
    notes = photos = 0
    endings = tuple(_MAKERS)
    for number in range(GOOD):
        ending = endings[number % len(endings)]
        held, make = _MAKERS[ending]
        place = folder / f"Uge {36 + number % 4}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"Note {number}{ending}").write_bytes(make(number))
        notes += held
        photos += ending == ".jpg"
    for name, (data, _) in _BAD.items():
        (folder / "Uge 36" / name).write_bytes(data)
    assert len(_BAD) == BAD
    return Mixed(folder, notes, photos, {name: key for name, (_, key) in _BAD.items()})
