"""``check`` and ``backup``."""

from __future__ import annotations

import argparse
from pathlib import Path

from feltnoter.cli.context import Context
from feltnoter.cli.words import Words


def define_check(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``check``."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help=words.say("help.json"))


def check(context: Context, arguments: argparse.Namespace) -> int:
    """Integrity: the file's pages, and every row against the document. 1 when something is wrong."""
    with context.opened(arguments.file) as project:
        found = project.check()
    if arguments.json:
        context.json(
            {
                "ok": found.ok,
                "state": found.state,
                **found.counts,
                "damage": list(found.damage),
                "differing": list(found.differing),
            }
        )
    elif found.ok:
        print(context.words.count("check.sound", found.counts["notes"]), file=context.out)
    if found.damage:
        context.warn("check.damaged", name=arguments.file.name)
    elif found.differing:
        context.warn("check.differs", what=", ".join(found.differing))
    return 0 if found.ok else 1


def define_backup(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``backup``."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("copy", type=Path, metavar="COPY")


def backup(context: Context, arguments: argparse.Namespace) -> int:
    """A consistent encrypted copy, also while the project is open elsewhere."""
    with context.opened(arguments.file) as project:
        project.back_up(arguments.copy)
    context.tell("backup.done", name=arguments.copy.name)
    return 0


COMMANDS = (("check", check, define_check), ("backup", backup, define_backup))
