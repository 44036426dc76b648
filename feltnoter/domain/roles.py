"""Which roles say little about who somebody is."""

from __future__ import annotations

# So many people are these that nobody is known by it, also where only one of them took part.
_GENERAL = frozenset(
    {
        *("barn", "borger", "bruger", "deltager", "elev", "forælder", "gæst", "kollega", "kunde", "ledig"),
        *("medarbejder", "patient", "pårørende", "studerende", "ung", "ung under 18", "voksen", "ældre"),
        *("child", "citizen", "client", "colleague", "employee", "parent", "relative", "student", "user"),
        *("frivillig", "volunteer", "ekstern", "external", "fagperson", "professional", "beboer", "resident"),
    }
)


def is_telling(role: str) -> bool:
    """Whether somebody who knows the place may guess who it is when few hold this role."""
    plain = " ".join(role.casefold().split())
    return bool(plain) and plain not in _GENERAL
