"""The place »Noter«: notes, field visits and participants."""

from ui.notes.place import NotesPlace

__all__ = ["NotesPlace"]
