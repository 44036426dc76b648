"""Kodning: codes on the words of a note."""

from ui.coding.place import CodingPlace

__all__ = ["CodingPlace"]
