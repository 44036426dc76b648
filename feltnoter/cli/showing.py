"""``show`` and ``search``."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from feltnoter.cli.context import Context
from feltnoter.cli.words import Words
from feltnoter.domain.entities import Member, Participant, Visit
from feltnoter.project import Project
from feltnoter.storage.queries import Hit

LINE = 72


def define_show(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``show``."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("what", choices=tuple(LISTS), help=words.say("help.what"))
    parser.add_argument("--json", action="store_true", help=words.say("help.json"))


def show(context: Context, arguments: argparse.Namespace) -> int:
    """List something. ``show`` stays inside the house: consent hides nothing here."""
    with context.opened(arguments.file) as project:
        found = LISTS[arguments.what](project)
    if arguments.json:
        context.json(found)
    elif not found:
        context.tell("nothing_found")
    else:
        for entry in found:
            print(_line(arguments.what, entry), file=context.out)
    return 0


def define_search(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``search``."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("query", metavar="QUERY", help=words.say("help.query"))
    parser.add_argument("--json", action="store_true", help=words.say("help.json"))
    parser.add_argument("--limit", type=_positive, default=50, metavar="N", help=words.say("help.limit"))


def search(context: Context, arguments: argparse.Namespace) -> int:
    """Full-text search, best first."""
    with context.opened(arguments.file) as project:
        hits = project.queries.search(arguments.query, arguments.limit)
    if arguments.json:
        context.json([_hit(hit) for hit in hits])
    elif not hits:
        context.tell("nothing_found")
    else:
        for hit in hits:
            print(f"{context.words.say(f'kind.{hit.kind}')}: {_folded(hit.snippet)}", file=context.out)
    return 0


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return min(number, 1_000_000)


def _hit(hit: Hit) -> dict[str, Any]:
    return {name: getattr(hit, name) for name in ("kind", "id", "note", "snippet", "start", "end")}


def _notes(project: Project) -> list[dict[str, Any]]:
    return [dataclasses.asdict(note) for note in project.queries.notes()]


def _excerpts(project: Project) -> list[dict[str, Any]]:
    return [dataclasses.asdict(excerpt) for excerpt in project.queries.excerpts()]


def _codes(project: Project) -> list[dict[str, Any]]:
    return [dataclasses.asdict(code) for code in project.queries.codes()]


def _cards(project: Project) -> list[dict[str, Any]]:
    return [dataclasses.asdict(card) for card in project.queries.cards()]


def _themes(project: Project) -> list[dict[str, Any]]:
    return [dataclasses.asdict(theme) for theme in project.queries.themes()]


def _visits(project: Project) -> list[dict[str, Any]]:
    names = ("id", "date", "starts_at", "ends_at", "place", "purpose", "begun_at", "finished_at")
    return [
        {**{name: getattr(visit, name) for name in names}, "members": sorted(visit.members)}
        for visit in sorted(project.rows.find(Visit), key=lambda v: (v.date, v.starts_at, v.id))
    ]


def _participants(project: Project) -> list[dict[str, Any]]:
    person = ("id", "pseudonym", "role", "detail", "age_group", "experience", "guardian")
    names = (*person, "consent", "consent_form", "consent_date")
    return [
        {**{name: getattr(p, name) for name in names}, "scope": sorted(p.scope)}
        for p in project.rows.find(Participant)
    ]


def _members(project: Project) -> list[dict[str, Any]]:
    names = ("id", "name", "function", "unit", "education", "external")
    return [{name: getattr(m, name) for name in names} for m in project.rows.find(Member)]


LISTS: Mapping[str, Callable[[Project], list[dict[str, Any]]]] = MappingProxyType(
    {
        "notes": _notes,
        "visits": _visits,
        "participants": _participants,
        "codes": _codes,
        "excerpts": _excerpts,
        "cards": _cards,
        "themes": _themes,
        "members": _members,
    }
)

_SHOWN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "notes": ("happened_at", "kind", "text"),
        "visits": ("date", "starts_at", "place"),
        "participants": ("pseudonym", "role", "consent"),
        "codes": ("name", "excerpts"),
        "excerpts": ("quote",),
        "cards": ("id", "theme", "words"),
        "themes": ("title", "insight"),
        "members": ("name", "function"),
    }
)


def _line(what: str, entry: Mapping[str, Any]) -> str:
    return _folded("  ".join(str(entry[name]) for name in _SHOWN[what] if entry[name] not in (None, "")))


def _folded(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LINE else line[: LINE - 1] + "…"


COMMANDS = (("show", show, define_show), ("search", search, define_search))
