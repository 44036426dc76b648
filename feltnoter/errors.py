"""What the user must be told, as opposed to what is our fault."""

from __future__ import annotations


class UserError(Exception):
    """Something the user can understand and do something about.

    ``key`` names the sentence in the catalogues (Danish and English); ``data`` fills its
    placeholders. The core never carries sentences itself. Anything that is not a
    ``UserError`` is a bug.
    """

    def __init__(self, key: str, **data: str | int) -> None:
        super().__init__(key, data)
        self.key = key
        self.data = data
