"""Fields, bookmarks and the table of contents, as strings (see ``markup``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from feltnoter.report import markup
from feltnoter.report.look import Role
from feltnoter.report.markup import attribute, paragraph, run
from feltnoter.report.sheet import twips

# Any number will do as long as no other content control in the file has it.
_CONTENTS_CONTROL = 1_720_260_901
_HINT = '<w:rStyle w:val="PlaceholderText"/>'
_BEGIN, _SEPARATE, _END = (
    f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>' for part in ("begin", "separate", "end")
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents: what it says, the bookmark it leads to, the page it stands on."""

    text: str
    bookmark: str
    page: int


def field(instruction: str, cached: str) -> str:
    """A field with the result that stands until Word works it out anew."""
    return f"{_opened(instruction)}{run(cached)}{_END}"


def bookmarked(name: str, number: int, content: str) -> str:
    """``content`` as the target ``name``; ``number`` is unique in the document."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def caption(label: str, number: int, text: str) -> tuple[str, str]:
    """»Figur 3« with Word's own count, and the whole line with what it says."""
    name = run(f"{label}\N{NO-BREAK SPACE}") + field(f"SEQ {label} \\* ARABIC", str(number))
    return name, name + run(f". {text}")


def reference(bookmark: str, cached: str) -> str:
    """The words at a bookmark, »Figur 3«, kept right by Word."""
    return field(f"REF {bookmark} \\h", cached)


def writing_field(title: str, hint: str, number: int) -> str:
    """A place to write in: ``hint`` stands there until somebody does."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(title)}"/><w:id w:val="{number}"/>'
        '<w:showingPlcHdr/><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent>'
        f"{run(hint, _HINT)}</w:sdtContent></w:sdt>"
    )


def contents(heading: str, entries: Sequence[Entry], *, new_page: bool = True, tab: float = 0) -> str:
    """The table of contents, filled in: Word shows it at once and asks nothing at opening.

    ``tab`` sets the page numbers in from the left (points), where the style does not.
    It stands in the same kind of content control as Word's own, so that Word offers to update it.
    """
    at = f'<w:tab w:val="right" w:leader="dot" w:pos="{twips(tab)}"/>'
    stop = f"<w:tabs>{at}</w:tabs>" if tab else ""
    lines = []
    for position, entry in enumerate(entries):
        # one field spans all lines: it opens in the first and closes in the last
        start = _opened(r'TOC \o "1-1" \h \z') if position == 0 else ""
        end = _END if position == len(entries) - 1 else ""
        page = field(f"PAGEREF {entry.bookmark} \\h", str(entry.page))
        text = f"{run(entry.text)}{markup.tab()}{page}"
        target = f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{text}</w:hyperlink>'
        lines.append(paragraph(Role.CONTENTS_1, start + target + end, stop))
    title = paragraph(Role.CONTENTS_HEADING, run(heading), "<w:pageBreakBefore/>" if new_page else "")
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{_CONTENTS_CONTROL}"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{title}{''.join(lines)}</w:sdtContent></w:sdt>"
    )


def _opened(instruction: str) -> str:
    return f'{_BEGIN}<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>{_SEPARATE}'
