from __future__ import annotations

from datetime import date

import pytest

from feltnoter.language.personal_data.finder import Finder

TODAY = date(2026, 11, 26)


@pytest.fixture(scope="session")
def finder() -> Finder:
    """One finder for all: loading spaCy takes a second. No installed pipeline has a say."""
    return Finder(today=lambda: TODAY, pipelines=())
