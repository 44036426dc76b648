"""The place »Projekt«: the question and its earlier wordings, facts and dates, the team."""

from ui.project.place import ProjectPlace

__all__ = ["ProjectPlace"]
