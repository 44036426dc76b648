"""Misspelled words are underlined while one writes, with suggestions in their menu."""

from ui.spelling.desk import SpellingDesk

__all__ = ["SpellingDesk"]
