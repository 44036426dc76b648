"""Feltnoter's core: everything that is true without a window. Never imports Qt."""

__version__ = "0.1.0"
