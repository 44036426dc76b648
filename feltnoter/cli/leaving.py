"""``report`` and ``board``: what leaves the house. Consent is applied before anything is written."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from feltnoter.cli.context import Context
from feltnoter.cli.words import Words
from feltnoter.errors import UserError
from feltnoter.project.photos import assets
from feltnoter.project.reporting import open_template, record_of, report_content, today, write_report_file
from feltnoter.report.choice import Edition

EDITIONS: Mapping[str, Edition] = MappingProxyType(
    {"full": Edition.FULL, "one-page": Edition.ONE_PAGE, "cards": Edition.CARDS}
)
PICTURES = (".png", ".svg", ".pdf")


def define_report(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``report``."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("out", type=Path, metavar="OUT.docx")
    parser.add_argument("--draft", action="store_true", help=words.say("help.draft"))
    parser.add_argument("--no-pseudonyms", action="store_true", help=words.say("help.no_pseudonyms"))
    parser.add_argument("--template", type=Path, metavar="T.docx|T.dotx", help=words.say("help.template"))
    parser.add_argument(
        "--edition",
        choices=tuple(EDITIONS),
        default="full",
        help=words.say("help.edition"),
        metavar="EDITION",
    )


def report(context: Context, arguments: argparse.Namespace) -> int:
    """Write the Word theme report."""
    out: Path = arguments.out
    if out.suffix.lower() != ".docx":
        raise UserError("report_ending", name=out.name)
    template = open_template(arguments.template) if arguments.template else None
    with context.opened_to_record(arguments.file) as project:
        content = report_content(
            project,
            date=today(),
            draft=arguments.draft,
            language="en" if context.words.language == "en" else "da",
            edition=EDITIONS[arguments.edition],
            pseudonyms=not arguments.no_pseudonyms,
        )
        board = context.board(project) if content.model.edition is Edition.FULL else None
        state = write_report_file(content.model, out, pictures=assets(project, board), template=template)
        context.record(project, record_of(content, out.name, template, state))
    if context.draw is None and content.model.edition is Edition.FULL:
        context.warn("report.no_board")
    if not content.model.themes:
        context.warn("report.no_themes")
    if content.held_out:
        print(context.words.count("report.held_out", content.held_out), file=context.err)
    context.tell("report.done", name=out.name)
    return 0


def define_board(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``board``."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("out", type=Path, metavar="OUT.png|svg|pdf", help=words.say("help.picture"))


def board(context: Context, arguments: argparse.Namespace) -> int:
    """Draw a picture of the board."""
    out: Path = arguments.out
    if out.suffix.lower() not in PICTURES:
        raise UserError("picture_ending", name=out.name)
    with context.opened_to_record(arguments.file) as project:
        context.picture(project, out)
    context.tell("board.done", name=out.name)
    return 0


COMMANDS = (("report", report, define_report), ("board", board, define_board))
