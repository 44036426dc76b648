"""The report's own words, in Danish and English.

Kept here and not with the screens' words: the report follows the language of the project, not of
the person who happens to print it.
"""

from __future__ import annotations

from feltnoter.report.danish import DANISH
from feltnoter.report.english import ENGLISH
from feltnoter.report.model import Language
from feltnoter.report.sentences import Wording

__all__ = ["DANISH", "ENGLISH", "Wording", "wording"]


def wording(language: Language) -> Wording:
    """The words of a language."""
    return ENGLISH if language == "en" else DANISH
