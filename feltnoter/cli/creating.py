"""``new`` and ``demo``."""

from __future__ import annotations

import argparse
from pathlib import Path

from feltnoter.cli.context import Context
from feltnoter.cli.words import Words
from feltnoter.commands.people import AddMember
from feltnoter.commands.projects import BeginProject
from feltnoter.demo import DEMO_PASSPHRASE, build_demo
from feltnoter.errors import UserError
from feltnoter.project import Project
from feltnoter.project.photos import assets
from feltnoter.project.reporting import record_of, report_content, today, write_report_file


def define_new(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``new``."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--title", required=True, help=words.say("help.title"))
    parser.add_argument("--question", default="", help=words.say("help.question"))
    parser.add_argument("--member", default="", metavar="NAME", help=words.say("help.member"))


def new(context: Context, arguments: argparse.Namespace) -> int:
    """Create a project."""
    path: Path = arguments.file
    if path.exists():
        raise UserError("exists_already", name=path.name)
    begin = BeginProject(title=arguments.title, question=arguments.question)
    project = Project.create(path, context.passphrase(fresh=True), begin, context.register)
    try:
        if arguments.member:
            member = AddMember(name=arguments.member)
            project.execute(member)
            project.become(member.id)
    finally:
        project.close()
    context.tell("new.done", name=path.name)
    return 0


def define_demo(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``demo``."""
    parser.add_argument("outdir", type=Path, metavar="OUTDIR", help=words.say("help.outdir"))


def demo(context: Context, arguments: argparse.Namespace) -> int:
    """The example project, its report and a picture of its board, without a window."""
    folder: Path = arguments.outdir
    project = build_demo(folder, context.register)
    try:
        report = folder / context.words.say("demo.report_name")
        content = report_content(project, date=today())
        pictures = assets(project, context.board(project))
        state = write_report_file(content.model, report, pictures=pictures)
        context.record(project, record_of(content, report.name, None, state))
        made = [project.path, report]
        if context.draw is not None:
            picture = folder / context.words.say("demo.picture_name")
            context.picture(project, picture)
            made.append(picture)
    finally:
        project.close()
    context.tell("demo.done", passphrase=DEMO_PASSPHRASE)
    for path in made:
        print(path, file=context.out)
    if context.draw is None:
        context.warn("board.no_drawing")
    return 0


COMMANDS = (("new", new, define_new), ("demo", demo, define_demo))
