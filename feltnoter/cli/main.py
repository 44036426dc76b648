"""The command line: argument parsing, and one plain sentence for whatever goes wrong."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn, TextIO

from feltnoter import __version__
from feltnoter.cli import caring, creating, exporting, importing, leaving, noting, privacy, showing, team
from feltnoter.cli.context import Context, Draw
from feltnoter.cli.words import LANGUAGES, Words
from feltnoter.errors import UserError
from feltnoter.settings import settings_folder
from feltnoter.storage.identity import ReplicaRegister

USER_ERROR = 1
USAGE_ERROR = 2
INTERRUPTED = 130

GROUPS = (creating, importing, noting, showing, privacy, leaving, exporting, team, caring)


class _Usage(Exception):
    """The arguments make no sense; the text says how the command is written."""


class _Parser(argparse.ArgumentParser):
    """argparse that raises instead of printing and leaving."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"exit_on_error": False, "allow_abbrev": False, **kwargs})

    def error(self, message: str) -> NoReturn:
        raise _Usage(_usage(self))


def run(
    argv: Sequence[str], draw: Draw | None = None, out: TextIO | None = None, err: TextIO | None = None
) -> int:
    """Carry out one command. Returns 0, 1 (user error) or 2 (usage); never a traceback for a user error."""
    out, err = out or sys.stdout, err or sys.stderr
    language = _language(argv)
    words = Words(language)
    parser = build_parser(words)
    try:
        arguments = parser.parse_args(list(argv))
        if "handler" not in arguments:
            raise _Usage(_usage(parser))
    except (_Usage, argparse.ArgumentError) as trouble:
        usage = trouble if isinstance(trouble, _Usage) else _Usage(_usage(parser))
        print(words.say("usage", usage=str(usage)), file=err)
        return USAGE_ERROR
    context = Context(
        words, out, err, ReplicaRegister(settings_folder()), draw, getattr(arguments, "passphrase_file", None)
    )
    try:
        code: int = arguments.handler(context, arguments)
        out.flush()
        return code
    except UserError as error:
        print(words.say(error.key, **error.data), file=err)
        return USER_ERROR
    except KeyboardInterrupt:
        print(words.say("interrupted"), file=err)
        return INTERRUPTED
    except BrokenPipeError:
        return 0  # the reader has seen enough
    except Exception as bug:
        print(words.say("bug", what=_where(bug)), file=err)
        return USER_ERROR


def build_parser(words: Words) -> argparse.ArgumentParser:
    """All commands with their help in one language."""
    parser = _Parser(prog="feltnoter", description=words.say("help"), add_help=True)
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--lang", choices=LANGUAGES, default="da", help=words.say("help.lang"))
    commands = parser.add_subparsers(metavar=words.say("help.command"), parser_class=_Parser)
    common = _Parser(add_help=False)
    common.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS, help=words.say("help.lang"))
    common.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help=words.say("help.passphrase_file")
    )
    for group in GROUPS:
        for name, handler, define in group.COMMANDS:
            command = commands.add_parser(
                name, help=words.say(f"help.{name}"), description=words.say(f"help.{name}"), parents=[common]
            )
            define(command, words)
            command.set_defaults(handler=handler)
    return parser


def _usage(parser: argparse.ArgumentParser) -> str:
    return " ".join(parser.format_usage().removeprefix("usage: ").split())


def _where(bug: Exception) -> str:
    """What kind of fault and where, without a word of what it was about: that could be note text."""
    frame = traceback.extract_tb(bug.__traceback__)[-1]
    return f"{type(bug).__name__}, {Path(frame.filename).name}:{frame.lineno}"


def _language(argv: Sequence[str]) -> str:
    """Needed before the arguments are parsed, so that a usage error is said in it too."""
    for number, argument in enumerate(argv):
        given = argument.removeprefix("--lang=")
        if argument == "--lang" and number + 1 < len(argv):
            given = argv[number + 1]
        if given in LANGUAGES and (argument == "--lang" or argument.startswith("--lang=")):
            return given
    return "da"
