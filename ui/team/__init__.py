"""The team: who is on it, the shared folder, what came in."""

from ui.team.place import TeamPlace

__all__ = ["TeamPlace"]
