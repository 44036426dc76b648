"""``import``."""

from __future__ import annotations

import argparse
from pathlib import Path

from feltnoter.cli.context import Context
from feltnoter.cli.words import Words
from feltnoter.commands.drafts import ImportDraft
from feltnoter.exchange.sources import read_sources
from feltnoter.project.importing import only_new, traces


def define_import(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``import``."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--again", action="store_true", help=words.say("help.again"))
    parser.add_argument("sources", type=Path, nargs="+", metavar="SOURCE", help=words.say("help.source"))


def import_(context: Context, arguments: argparse.Namespace) -> int:
    """Add notes from files and folders, less those that are here from them already. 1 when nothing at
    all came in."""
    with context.opened(arguments.file, write=True) as project:
        draft = read_sources(arguments.sources)
        known = 0
        if not arguments.again:
            draft, known = only_new(draft, traces(project))
        for refusal in draft.refused:
            context.warn(refusal.key, **{"name": refusal.source, **refusal.data})
        if draft.notes or draft.codes:
            project.execute(ImportDraft(draft=draft, author=project.me))
    if known:
        print(context.words.count("import.known", known), file=context.err)
    if draft.codes and not draft.notes:
        print(context.words.count("import.codes", len(draft.codes)), file=context.out)
    else:
        print(context.words.count("import.notes", len(draft.notes)), file=context.out)
    return 0 if draft.notes or draft.codes else 1


COMMANDS = (("import", import_, define_import),)
