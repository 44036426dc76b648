"""REFI-QDA out: a project (.qdpx) or its codebook (.qdc) for other programs of qualitative analysis.

Schemas: REFI-QDA 1.0, Project.xsd and Codebook.xsd. Positions are code points, end exclusive, as every
program's files have them (the standard's text says otherwise). What has no place there stays behind:
the board, pictures, memos, the order of codes.
"""

from __future__ import annotations

import uuid
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from feltnoter import __version__
from feltnoter.errors import UserError
from feltnoter.exchange.data_out import HEADINGS, CodeOut, DataOut, ExcerptOut, Language, NoteOut, ThemeOut
from feltnoter.exchange.data_out import Path as CodePath

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PROJECT, _CODEBOOK = "urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0"
_LONGEST_NAME = 60  # code points of a note or quote that name it
_Add = Callable[..., Any]


def write_qdpx(data: DataOut, out: Path, language: Language) -> None:
    """A project: notes as text sources, excerpts as selections with their codes, themes as sets and as
    codes of their own, so that what lies in them travels along."""
    from lxml import etree

    writer = _Project(data, language)
    xml = etree.tostring(writer.project(), xml_declaration=True, encoding="UTF-8")
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("project.qde", xml)
        for note in data.notes:
            package.writestr(f"sources/{writer.files[note.number]}.txt", note.text.encode())


def write_qdc(data: DataOut, out: Path, language: Language) -> None:
    """The codebook. Raises ``UserError`` ``no_codes``: the format knows no empty one."""
    from lxml import etree

    if not data.codes:
        raise UserError("no_codes")
    root = etree.Element(f"{{{_CODEBOOK}}}CodeBook", {"origin": _origin()}, nsmap={None: _CODEBOOK})  # type: ignore[dict-item]
    add = _adder(_CODEBOOK)
    _add_codes(add, add(root, "Codes"), data.codes, {code.path: _guid() for code in data.codes})
    out.write_bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _origin() -> str:
    return f"Feltnoter {__version__}"


def _guid() -> str:
    """Made anew for every export: it leads back to nothing."""
    return str(uuid.uuid4())


def _adder(space: str) -> _Add:
    from lxml import etree

    def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
        made: Element = etree.SubElement(parent, f"{{{space}}}{tag}", attributes)
        if text:
            made.text = text
        return made

    return add


def _add_codes(add: _Add, parent: Element, codes: Sequence[CodeOut], guids: Mapping[CodePath, str]) -> None:
    """The tree, siblings in their order; codes of one path (two of one name) are one."""
    made: dict[CodePath, Element] = {(): parent}
    for code in sorted(codes, key=lambda code: len(code.path)):
        if code.path in made:
            continue
        element = add(
            made[code.path[:-1]], "Code", guid=guids[code.path], name=code.path[-1], isCodable="true"
        )
        if code.definition:
            add(element, "Description", code.definition)
        made[code.path] = element


class _Project:
    """One project on its way into XML. The order of the elements is the schema's."""

    def __init__(self, data: DataOut, language: Language) -> None:
        self._data = data
        self._column = 1 if language == "en" else 0
        self._add = _adder(_PROJECT)
        self._codes = {code.path: _guid() for code in data.codes}
        self._themes = [_guid() for _ in data.themes]
        self._sources = {note.number: _guid() for note in data.notes}
        self.files = {note.number: _guid() for note in data.notes}
        # By note and by excerpt, so that a large project does not cost the square of its size.
        self._inside: dict[int, list[tuple[int, ExcerptOut]]] = defaultdict(list)
        self._themes_of_note: dict[int, list[str]] = defaultdict(list)
        self._themes_of_excerpt: dict[int, list[str]] = defaultdict(list)
        for index, excerpt in enumerate(data.excerpts):
            self._inside[excerpt.note].append((index, excerpt))
        for theme, guid in self._with_themes():
            for number in theme.notes:
                self._themes_of_note[number].append(guid)
            for index in theme.excerpts:
                self._themes_of_excerpt[index].append(guid)

    def project(self) -> Element:
        """The root element."""
        from lxml import etree

        data, add = self._data, self._add
        root: Element = etree.Element(
            f"{{{_PROJECT}}}Project",
            {"name": data.title or "Feltnoter", "origin": _origin()},
            nsmap={None: _PROJECT},  # type: ignore[dict-item]
        )
        if data.codes or data.themes:
            codes = add(add(root, "CodeBook"), "Codes")
            _add_codes(add, codes, data.codes, self._codes)
            if data.themes:
                name = HEADINGS["themes"][self._column]
                above = add(codes, "Code", guid=_guid(), name=name, isCodable="false")
                for theme, guid in zip(data.themes, self._themes, strict=True):
                    self._add(above, "Code", guid=guid, name=theme.title or "–", isCodable="true")
        if data.notes:
            sources = add(root, "Sources")
            for note in data.notes:
                self._add_source(sources, note)
        if data.themes:
            self._add_sets(add(root, "Sets"))
        if data.question:
            add(root, "Description", data.question)
        return root

    def _add_source(self, sources: Element, note: NoteOut) -> None:
        name = f"{note.number}. {_short(note.text)}"
        path = f"internal://{self.files[note.number]}.txt"
        source = self._add(
            sources, "TextSource", guid=self._sources[note.number], name=name, plainTextPath=path
        )
        told = [f"{HEADINGS[key][self._column]}: {getattr(note, key)}" for key in ("month", "place", "role")
                if getattr(note, key)]  # fmt: skip
        if told:
            self._add(source, "Description", "\n".join(told))
        for index, excerpt in self._inside[note.number]:
            selection = self._add(
                source,
                "PlainTextSelection",
                guid=_guid(),
                name=_short(excerpt.quote),
                startPosition=str(excerpt.start),
                endPosition=str(excerpt.end),
            )
            codes = map(self._codes.__getitem__, excerpt.codes)
            self._add_codings(selection, (*codes, *self._themes_of_excerpt[index]))
        codes = map(self._codes.__getitem__, note.codes_of_whole)
        self._add_codings(source, (*codes, *self._themes_of_note[note.number]))

    def _with_themes(self) -> Iterable[tuple[ThemeOut, str]]:
        return zip(self._data.themes, self._themes, strict=True)

    def _add_codings(self, parent: Element, guids: Iterable[str]) -> None:
        for guid in dict.fromkeys(guids):
            self._add(self._add(parent, "Coding", guid=_guid()), "CodeRef", targetGUID=guid)

    def _add_sets(self, sets: Element) -> None:
        for theme, guid in self._with_themes():
            made = self._add(sets, "Set", guid=_guid(), name=theme.title or "–")
            words = "\n\n".join(filter(None, (theme.insight, theme.question, theme.description)))
            if words:
                self._add(made, "Description", words)
            self._add(made, "MemberCode", targetGUID=guid)
            for number in theme.notes:
                self._add(made, "MemberSource", targetGUID=self._sources[number])


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_NAME else line[: _LONGEST_NAME - 1] + "…"
