"""The whole window with its real places."""

from __future__ import annotations

from tests.ui.imports.conftest import bridge, language, shell, template

__all__ = ["bridge", "language", "shell", "template"]
