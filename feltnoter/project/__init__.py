"""A project as callers see it. Here, and only here, document, storage and sync meet."""

from feltnoter.project.care import Check
from feltnoter.project.exchange import Received
from feltnoter.project.facade import Project

__all__ = ["Check", "Project", "Received"]
