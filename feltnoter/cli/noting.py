"""``note``: a quick note without the passphrase, sealed for the project that was open last."""

from __future__ import annotations

import argparse
from datetime import datetime

from feltnoter.cli.context import Context
from feltnoter.cli.words import Words
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.errors import UserError
from feltnoter.inbox import Inbox, QuickNote
from feltnoter.settings import settings_folder


def define_note(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``note``."""
    parser.add_argument("words", nargs="+", metavar="TEXT", help=words.say("help.note_text"))
    kinds = [str(kind) for kind in NoteKind]
    parser.add_argument(
        "--kind", choices=kinds, default=str(NoteKind.OBSERVATION), help=words.say("help.note_kind")
    )
    parser.add_argument("--jotting", action="store_true", help=words.say("help.jotting"))


def note(context: Context, arguments: argparse.Namespace) -> int:
    """Seal the note; the window takes it in at once, or at the next unlock."""
    text = " ".join(arguments.words).strip()
    if not text:
        raise UserError("note_empty")
    happened_at = datetime.now().astimezone().replace(second=0, microsecond=0).isoformat()
    Inbox(settings_folder()).put(
        QuickNote(text, kind=NoteKind(arguments.kind), raw=arguments.jotting, happened_at=happened_at)
    )
    context.tell("note.done")
    return 0


COMMANDS = (("note", note, define_note),)
