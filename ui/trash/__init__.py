"""The trash: what has been deleted, and the way back."""

from ui.trash.dialog import TrashDialog

__all__ = ["TrashDialog"]
