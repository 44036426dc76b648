"""Where words stand in a text as words of their own, and what is to stand there instead."""

from __future__ import annotations

import re

from feltnoter.domain.operations import Span

_SIBILANTS = ("s", "x", "z")
_APOSTROPHES = "'’"


def occurrences(text: str, words: str, instead: str) -> list[tuple[Span, str]]:
    """Each place in ``text`` where ``words`` stand, with what replaces it; in order, code points.

    Parts of longer words are left alone; line ends and blanks count alike. A genitive goes over to the
    new words as Danish writes it: ``Annas`` → ``Bøgs``, ``Jens'`` → ``Bøgs``, ``Annas`` → ``Taks'``.
    """
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return []
    spaced = r"\s+".join(parts)
    pattern = re.compile(rf"(?<!\w){spaced}(?:(s)|([{_APOSTROPHES}]s?))?(?!\w)")
    found = []
    for match in pattern.finditer(text):
        plain_s, apostrophe = match.groups()
        if apostrophe == "'" and not words.endswith(_SIBILANTS):
            # A closing quotation mark: »'Anna'«.
            found.append(((match.start(), match.end() - 1), instead))
        elif plain_s and _genitive(instead) == f"{instead}s":
            # The ending stays as it is, so that an excerpt of the bare name keeps all its words.
            found.append(((match.start(), match.end() - 1), instead))
        elif plain_s or apostrophe:
            found.append((match.span(), _genitive(instead)))
        else:
            found.append((match.span(), instead))
    return found


def _genitive(words: str) -> str:
    if words.endswith(("]", ")")):
        return words  # a mask: »[navn]« needs no ending
    return f"{words}'" if words.lower().endswith(_SIBILANTS) else f"{words}s"
