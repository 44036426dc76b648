"""What a user may decide about one source after a look at what would come in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class How:
    """How a source is read. ``encoding`` is a code page by Python's name, "" for what is found out.

    ``speakers`` holds what to write instead of a name that stands in the file: a pseudonym, before the
    real name has become part of the project.
    """

    encoding: str = ""
    speakers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


AS_FOUND: Final = How()

# What Danish text has been written in, most likely first.
CODE_PAGES = ("utf-8", "cp1252", "mac_roman", "cp850", "cp865", "utf-16", "cp1250")
