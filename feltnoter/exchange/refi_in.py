"""REFI-QDA in: a project (.qdpx) or a codebook (.qdc) from another program of qualitative analysis.

Read generously, for no two programs write alike: the inner file has any name, folders any case, ids
braces or none, namespaces a version or none. What has no place here is told of, not dropped in silence.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from feltnoter.domain.draft import (
    Draft,
    DraftCard,
    DraftCode,
    DraftExcerpt,
    DraftNote,
    DraftTheme,
    Refusal,
)
from feltnoter.domain.text import normalise, one_line
from feltnoter.errors import UserError
from feltnoter.exchange.files import MEGABYTE, file_name, found_out, open_file, read_file
from feltnoter.exchange.how import AS_FOUND, How
from feltnoter.exchange.selections import Selections
from feltnoter.exchange.zip_guard import refuse_doctype

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FILE, _XML, _TEXT = 500 * MEGABYTE, 64 * MEGABYTE, 100 * MEGABYTE
_PARTS = 20_000
_DEEPEST = 40
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, NotImplementedError)
_ELSEWHERE = ("PictureSource", "AudioSource", "VideoSource", "Case", "Note", "Graph", "PictureSelection")

CodePath = tuple[str, ...]


def read_qdpx(path: Path, how: How = AS_FOUND) -> Draft:
    """Text sources as notes, selections as excerpts, the codebook as codes; the sets of a project that
    Feltnoter wrote as themes again.

    Raises UserError ``refi_no_project``, ``source_damaged``, ``package_too_large``, ``xml_doctype`` and
    what ``files.open_file`` raises.
    """
    name = file_name(path)
    with open_file(path, _FILE) as stream:
        try:
            with zipfile.ZipFile(stream) as package:
                return _Project(package, name).draft()
        except _BROKEN:
            raise UserError("source_damaged", name=name) from None


def read_qdc(path: Path, how: How = AS_FOUND) -> Draft:
    """The codes of a codebook. Raises UserError ``refi_no_codes`` besides what ``read_qdpx`` raises."""
    name = file_name(path)
    codes = _Codes(_parsed(read_file(path, _XML), name))
    if not codes.found:
        raise UserError("refi_no_codes", name=name)
    return Draft(codes=tuple(codes.found))


def _parsed(data: bytes, name: str) -> Element:
    from lxml import etree

    refuse_doctype(data, name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise UserError("source_damaged", name=name) from None


def _guid(value: str | None) -> str:
    return (value or "").strip("{} ").lower()


def _described(element: Element) -> str:
    return normalise(element.findtext("{*}Description") or "").strip()


class _Codes:
    """The code tree: each code's path by its id, less what is below ``without`` (ids)."""

    def __init__(self, root: Element, without: frozenset[str] = frozenset()) -> None:
        self.paths: dict[str, CodePath] = {}
        self.found: list[DraftCode] = []
        self._without = without
        for codes in root.iter("{*}Codes"):
            self._take(codes, ())

    def _take(self, parent: Element, above: CodePath) -> None:
        for element in parent.findall("{*}Code"):
            name = one_line(element.get("name") or "")
            guid = _guid(element.get("guid"))
            inside = element.findall("{*}Code")
            if guid in self._without or (
                inside and all(_guid(each.get("guid")) in self._without for each in inside)
            ):
                continue
            path = (*above, name) if name and len(above) < _DEEPEST else above
            if path:
                self.paths[guid] = path
            if path != above:
                self.found.append(DraftCode(path, _described(element)))
            self._take(element, path)


@dataclass(slots=True)
class _Theme:
    """A set on its way to a theme: the cards come while the sources are read."""

    title: str
    words: str
    cards: list[DraftCard] = field(default_factory=list)


class _Project:
    def __init__(self, package: zipfile.ZipFile, name: str) -> None:
        self._package = package
        self._name = name
        infos = package.infolist()
        if len(infos) > _PARTS:
            raise UserError("package_too_large", name=name, limit=_XML // MEGABYTE)
        self._infos = {info.filename: info for info in infos}
        self._by_name = {info.filename.replace("\\", "/").rsplit("/", 1)[-1].lower(): info for info in infos}
        self._left = _TEXT  # bytes of text that may still be unpacked

    def draft(self) -> Draft:
        inner = [part for part in self._infos if part.lower().endswith(".qde")]
        if not inner:
            raise UserError("refi_no_project", name=self._name)
        root = _parsed(self._read(min(inner, key=lambda part: part.count("/")), _XML), self._name)
        ours = (root.get("origin") or "").startswith("Feltnoter")
        themes = self._themes(root) if ours else {}
        self._codes = _Codes(root, frozenset(themes))
        refused: list[Refusal] = []
        notes = []
        for number, source in enumerate(root.iter("{*}TextSource"), 1):
            note = self._note(source, f"r{number}", themes)
            if note is None:
                said = one_line(source.get("name") or "") or self._name
                refused.append(Refusal(self._name, "refi_text_missing", {"name": self._name, "text": said}))
            elif note.text:
                notes.append(note)
        if any(True for _ in root.iter(*(f"{{*}}{tag}" for tag in _ELSEWHERE))) or (
            not ours and root.find(".//{*}Set") is not None
        ):
            refused.append(Refusal(self._name, "refi_left_out", {"name": self._name}))
        return Draft(
            title=one_line(root.get("name") or ""),
            question=one_line(root.findtext("{*}Description") or "") if ours else "",
            codes=tuple(self._codes.found),
            notes=tuple(notes),
            themes=tuple(
                DraftTheme(f"t{number}", theme.title, description=theme.words, cards=tuple(theme.cards))
                for number, theme in enumerate(themes.values())
            ),
            refused=tuple(refused),
        )

    def _read(self, part: str, cap: int) -> bytes:
        with self._package.open(self._infos[part]) as stream:
            data = stream.read(cap + 1)  # whatever its header promises
        if len(data) > cap:
            raise UserError("package_too_large", name=self._name, limit=cap // MEGABYTE)
        return data

    def _themes(self, root: Element) -> dict[str, _Theme]:
        """Each set by the id of the code that stands for it in the code tree."""
        found: dict[str, _Theme] = {}
        for number, each in enumerate(root.iter("{*}Set")):
            code = each.find("{*}MemberCode")
            guid = _guid(code.get("targetGUID")) if code is not None else f"set {number}"
            found[guid] = _Theme(one_line(each.get("name") or ""), _described(each))
        return found

    def _note(self, source: Element, key: str, themes: Mapping[str, _Theme]) -> DraftNote | None:
        raw = self._text(source)
        if raw is None:
            return None
        selections = Selections(raw)
        wanted = [
            (mark, _number(mark, "startPosition"), _number(mark, "endPosition"))
            for mark in source.findall("{*}PlainTextSelection")
        ]
        spans = selections.spans([(mark.get("name") or "", start, end) for mark, start, end in wanted])
        excerpts = []
        for number, ((mark, _, _), span) in enumerate(zip(wanted, spans, strict=True)):
            guids = list(_coded(mark))
            if span is not None:
                codes = tuple(self._codes.paths[each] for each in guids if each in self._codes.paths)
                excerpts.append(DraftExcerpt(f"{key}.{number}", *span, codes))
                for theme in (themes[each] for each in dict.fromkeys(guids) if each in themes):
                    theme.cards.append(DraftCard(key, f"{key}.{number}"))
        guids = list(_coded(source))
        for theme in (themes[each] for each in dict.fromkeys(guids) if each in themes):
            theme.cards.append(DraftCard(key))
        codes = tuple(self._codes.paths[each] for each in guids if each in self._codes.paths)
        return DraftNote(key, selections.text, codes=codes, source=self._name, excerpts=tuple(excerpts))

    def _text(self, source: Element) -> str | None:
        """As it stands in the package; None when it lies elsewhere. Nothing outside is ever opened."""
        inline = source.findtext("{*}PlainTextContent")
        if inline is not None:
            return inline
        path = (source.get("plainTextPath") or "").replace("\\", "/")
        if "://" in path and not path.lower().startswith("internal://"):
            return None
        info = self._by_name.get(path.rsplit("/", 1)[-1].lower())
        if info is None:
            return None
        data = self._read(info.filename, self._left)
        self._left -= len(data)
        return found_out(data).text


def _coded(element: Element) -> Iterator[str]:
    for coding in element.findall("{*}Coding"):
        for reference in coding.findall("{*}CodeRef"):
            yield _guid(reference.get("targetGUID"))


def _number(element: Element, name: str) -> int:
    value = (element.get(name) or "").strip()
    return int(value) if value.isdecimal() and len(value) < 12 else 0
