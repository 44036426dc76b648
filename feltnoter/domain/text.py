"""The one form in which text lives inside Feltnoter.

Offsets, search keys and the equality of two replicas all rest on every text having passed through
``normalise`` exactly once on its way in.
"""

from __future__ import annotations

import re
import unicodedata

_SURROGATE = re.compile("[\ud800-\udfff]")

# Unicode's 66 noncharacters: U+FDD0..FDEF and the last two code points of each of the 17 planes.
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17)
)
# C0 and C1 without tab, newline, VT, FF and CR; U+FEFF is the byte order mark wherever it stands.
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff" + _NONCHARACTERS + "]")

_LINE_END = re.compile("\r\n?|[\v\f\u2028\u2029]")


def normalise(text: str) -> str:
    """Bring text from outside into the form that notes, codes and names are kept in.

    NFC; every line end (CRLF, CR, VT, FF, U+2028, U+2029) becomes ``\\n``; surrogate halves are
    joined, lone ones dropped; other control characters (tab stays), byte order marks and
    noncharacters go. Nothing else changes: non-breaking spaces, soft hyphens and the joiners inside
    emoji stay. Idempotent. Never raises.
    """
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    text = _UNWANTED.sub("", text)
    text = _LINE_END.sub("\n", text)
    # Last, because a removed character may have stood between a letter and its accent.
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """A name, place or title: normalised, each run of white space one space, none at the ends."""
    return " ".join(normalise(text).split())
