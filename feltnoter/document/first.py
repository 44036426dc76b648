"""What an excerpt, a coding or a card was made with, in one field of its Map: there are many of them, and
an item costs the engine four hundred bytes or more.

``"first"`` holds the plain values as JSON and is never written again. A later value stands in a field of
its own beside it and goes before it, so two people's changes merge field by field as they always have.
What stands there stays in the document for good, also after it was overwritten. So words are not among
them, for a name that has been replaced must not stay; nor is anything of other entities, for neither must
whom a note was about or what somebody once consented to.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from feltnoter.domain.fields import Form

FIRST = "first"
MANY = frozenset({"excerpts", "codings", "cards"})
PACKED = frozenset({Form.CHOICE, Form.REFERENCE, Form.FLAG, Form.INTEGER, Form.NUMBER, Form.SET})


def packed(values: Mapping[str, Any]) -> str:
    """The field's value. None is what reads as None anyway."""
    told = {name: value for name, value in values.items() if value is not None}
    return json.dumps(told, separators=(",", ":"))


def unpacked(value: object) -> dict[str, Any]:
    """The first values; none where something else stands there, whoever wrote it."""
    if not isinstance(value, str):
        return {}
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
