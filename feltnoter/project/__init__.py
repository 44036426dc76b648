"""A project as callers see it. Here, and only here, document, storage and sync meet."""

from feltnoter.project.care import Check
from feltnoter.project.facade import Project
from feltnoter.project.received import Received

__all__ = ["Check", "Project", "Received"]
