"""``privacy``: possible personal data in notes, with ``--all`` in every text. Changes nothing."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from feltnoter.cli.context import Context
from feltnoter.cli.words import Words
from feltnoter.language.personal_data.finding import Mode


def define(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``privacy``."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--mode", choices=[str(mode) for mode in Mode], default=str(Mode.REVIEW), help=words.say("help.mode")
    )
    parser.add_argument("--all", action="store_true", help=words.say("help.all_texts"))
    parser.add_argument("--json", action="store_true", help=words.say("help.json"))


def privacy(context: Context, arguments: argparse.Namespace) -> int:
    """List what a person should look at, note by note. It stays inside the house, like ``show``."""
    from feltnoter.project.privacy import Finder, look_through

    with context.opened(arguments.file) as project:
        look = look_through(project.rows, Finder())
    assert look is not None  # nobody stops it
    every = look.open(Mode(arguments.mode))
    found = every if arguments.all else [one for one in every if one.note]
    if arguments.json:
        context.json(
            [
                {
                    "note": one.note or None,
                    "start": one.finding.start,
                    "end": one.finding.end,
                    "text": one.finding.text,
                    "kind": str(one.finding.kind),
                    "confidence": one.finding.confidence,
                    **(asdict(one.spot) if arguments.all else {}),
                }
                for one in found
            ]
        )
    elif not found:
        context.tell("privacy.nothing")
    else:
        print(context.words.count("privacy.found", len(found)), file=context.out)
        for one in found:
            kind = context.words.say(f"privacy.{one.finding.kind}")
            text = " ".join(one.finding.text.split())
            place = "" if one.note else f"  ({one.spot.root}, {one.spot.field})"
            span = f"{one.finding.start}–{one.finding.end}"
            print(f"{one.spot.id}  {span}  {kind}: {text}{place}", file=context.out)
    if len(found) < len(every) and not arguments.json:
        print(context.words.count("privacy.elsewhere", len(every) - len(found)), file=context.out)
    return 0


COMMANDS = (("privacy", privacy, define),)
