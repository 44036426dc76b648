"""Danish spelling, offline: which words of a text nobody knows, and what may have been meant."""

from feltnoter.language.spelling.speller import Misspelling, OwnWords, Speller

__all__ = ["Misspelling", "OwnWords", "Speller"]
