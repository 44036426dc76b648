from __future__ import annotations

import pytest

from feltnoter.language.keys import KeyMaker


@pytest.fixture(scope="session")
def keys() -> KeyMaker:
    maker = KeyMaker()
    maker.warm()
    return maker
