"""Every string that goes into the report passes through here, core properties included.

XML 1.0 knows no NUL, no ESC, no lone surrogate; Word refuses a file that holds one. A single bad
note must not cost the team its report, so nothing is rejected: what can be kept is kept.
"""

from __future__ import annotations

import re

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# One look decides whether a text needs work at all; nearly none does.
_SUSPECT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
# Word's own soft breaks (VT, FF), the line ends of other systems, NEL and the Unicode separators.
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ILLEGAL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile("[ \t\n]+")  # not the typographic spaces, which are meant


def clean(text: str) -> str:
    """``text`` as any XML parser and Word accept it.

    Surrogate pairs are joined; every kind of line break becomes ``\\n``; tabs stay; whatever XML
    cannot carry, and the C1 control characters that no program shows, become U+FFFD.
    """
    if not _SUSPECT.search(text):
        return text
    text = _PAIR.sub(_join, text)
    text = _BREAKS.sub("\n", text)
    return _ILLEGAL.sub(REPLACEMENT, text)


def one_line(text: str, limit: int) -> str:
    """``text`` cleaned, without line breaks, at most ``limit`` code points, »…« where it was cut."""
    line = _SPACE.sub(" ", clean(text)).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip(" .,;:–") + "…"


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of ``text`` that hold something, cleaned."""
    return tuple(line.strip() for line in clean(text).split("\n") if line.strip())


def shortened(text: str, limit: int) -> str:
    """``text`` cut between two words at ``limit`` code points and marked »[…]«; whole if it fits."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    space = max(head.rfind(" "), head.rfind("\n"))
    if space > limit // 2:  # a text without spaces is cut where it stands
        head = head[:space]
    return head.rstrip(" \n,;:–") + " […]"


def _join(pair: re.Match[str]) -> str:
    high, low = (ord(unit) for unit in pair.group())
    return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
