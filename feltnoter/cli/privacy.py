"""``privacy``: possible personal data in the notes. Changes nothing."""

from __future__ import annotations

import argparse
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
    parser.add_argument("--json", action="store_true", help=words.say("help.json"))


def privacy(context: Context, arguments: argparse.Namespace) -> int:
    """List what a person should look at, note by note. It stays inside the house, like ``show``."""
    from feltnoter.project.privacy import Finder, look_through

    with context.opened(arguments.file) as project:
        look = look_through(project.rows, Finder())
    assert look is not None  # nobody stops it
    found = look.open(Mode(arguments.mode))
    if arguments.json:
        context.json(
            [
                {
                    "note": one.note,
                    "start": one.finding.start,
                    "end": one.finding.end,
                    "text": one.finding.text,
                    "kind": str(one.finding.kind),
                    "confidence": one.finding.confidence,
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
            print(f"{one.note}  {one.finding.start}–{one.finding.end}  {kind}: {text}", file=context.out)
    return 0


COMMANDS = (("privacy", privacy, define),)
