"""What belongs to the user and this computer, never to a project."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER_VARIABLE = "FELTNOTER_CONFIG_DIR"


def settings_folder() -> Path:
    """Where the user's settings lie; ``FELTNOTER_CONFIG_DIR`` puts them elsewhere."""
    given = os.environ.get(FOLDER_VARIABLE)
    if given:
        return Path(given)
    from platformdirs import user_config_path

    return user_config_path("Feltnoter", appauthor=False)
