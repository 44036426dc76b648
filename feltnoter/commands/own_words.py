"""The project's own words: what the speller of everybody on the team takes for right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from feltnoter.commands.base import Command, create
from feltnoter.domain.entities import OwnWord, new_id
from feltnoter.domain.operations import Operation, Put
from feltnoter.domain.reading import Reader
from feltnoter.domain.text import one_line
from feltnoter.errors import UserError


@dataclass(frozen=True, kw_only=True)
class AddOwnWord(Command):
    """``word`` is right in this project. One that is there already stays as it is."""

    label_key = "add_own_word"
    id: str = field(default_factory=new_id)
    word: str

    def plan(self, reader: Reader) -> Iterable[Operation]:
        word = one_line(self.word)
        if not word:
            raise UserError("word_missing")
        if not _same(reader, word):
            yield create(OwnWord, self.id, word=word)


@dataclass(frozen=True, kw_only=True)
class RemoveOwnWord(Command):
    """``word`` is marked again, whoever added it and however often."""

    label_key = "remove_own_word"
    word: str

    def plan(self, reader: Reader) -> Iterable[Operation]:
        found = _same(reader, one_line(self.word))
        if not found:
            raise UserError("gone")
        for each in found:
            yield Put("own_words", each.id, "deleted", True)


def _same(reader: Reader, word: str) -> list[OwnWord]:
    return [each for each in reader.find(OwnWord) if each.word.casefold() == word.casefold()]
