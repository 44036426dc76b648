"""``export``: data for other programs. Consent is applied before anything is written."""

from __future__ import annotations

import argparse
from pathlib import Path

from feltnoter.cli.context import Context
from feltnoter.cli.words import Words
from feltnoter.errors import UserError
from feltnoter.exchange.data_out import TABLES
from feltnoter.project.exporting import ENDINGS, data_out, record_of, write_data


def define_export(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``export``."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("out", type=Path, metavar="OUT.csv|xlsx|json|qdpx|qdc", help=words.say("help.data"))
    parser.add_argument("--what", choices=TABLES, default="notes", help=words.say("help.table"))


def export(context: Context, arguments: argparse.Namespace) -> int:
    """Write notes, excerpts, codes and themes."""
    out: Path = arguments.out
    if out.suffix.lower() not in ENDINGS:
        raise UserError("export_ending", name=out.name)
    with context.opened_to_record(arguments.file) as project:
        data = data_out(project)
        write_data(data, out, "en" if context.words.language == "en" else "da", arguments.what)
        context.record(project, record_of(data, out))
    if data.held_out:
        print(context.words.count("export.held_out", data.held_out), file=context.err)
    if out.suffix.lower() == ".qdpx":
        context.warn("export.refi_leaves_out")
    context.tell("export.done", name=out.name)
    return 0


COMMANDS = (("export", export, define_export),)
