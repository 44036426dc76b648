"""Code points to the engine's UTF-8 byte offsets: the only place where the two meet.

An insert at a byte offset inside a character silently lands at the end of the text (measured with
pycrdt 0.14.13), so nothing else in the program may compute these.
"""

from __future__ import annotations


def byte_offset(text: str, position: int) -> int:
    """Where code point ``position`` of ``text`` begins, in UTF-8 bytes."""
    if text.isascii():
        return position
    return len(text[:position].encode("utf-8"))
