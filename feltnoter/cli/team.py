"""``invite``, ``join`` and ``sync``."""

from __future__ import annotations

import argparse
import getpass
import os
from functools import partial
from pathlib import Path

from feltnoter.cli.context import Context
from feltnoter.cli.words import Words
from feltnoter.errors import UserError
from feltnoter.project.teamwork import Exchanged

INVITE_VARIABLE = "FELTNOTER_INVITE_PASSPHRASE"


def define_invite(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``invite``."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("out", type=Path, metavar="OUT.feltinvitation", help=words.say("help.invitation"))


def invite(context: Context, arguments: argparse.Namespace) -> int:
    """Write an invitation with a passphrase of its own."""
    from feltnoter.project import joining

    with context.opened(arguments.file, write=True) as project:
        joining.invite(project, arguments.out, _invite_passphrase(context, fresh=True))
    context.tell("invite.done", name=arguments.out.name)
    return 0


def define_join(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``join``."""
    parser.add_argument("invitation", type=Path, metavar="INVITATION", help=words.say("help.invitation"))
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("target", type=Path, metavar="TARGET", help=words.say("help.target"))
    parser.add_argument("--member", default="", metavar="NAME", help=words.say("help.member"))


def join(context: Context, arguments: argparse.Namespace) -> int:
    """A copy of one's own from an invitation and a shared folder."""
    from feltnoter.project import joining

    if arguments.file.exists():
        raise UserError("exists_already", name=arguments.file.name)
    invitation = joining.read_invitation(arguments.invitation, _invite_passphrase(context))
    passphrase = context.passphrase(fresh=True)
    choose = partial(joining.become_named, name=arguments.member)
    project = joining.join(invitation, arguments.file, passphrase, arguments.target, context.register, choose)
    project.close()
    context.tell("join.done", name=arguments.file.name)
    return 0


def define_sync(parser: argparse.ArgumentParser, words: Words) -> None:
    """Arguments of ``sync``."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("target", type=Path, metavar="TARGET", help=words.say("help.target"))


def sync(context: Context, arguments: argparse.Namespace) -> int:
    """One exchange with a shared folder. 1 when the folder could not be used as it should."""
    with context.opened(arguments.file, write=True) as project:
        done = project.team.exchange(arguments.target)
    _tell(context, done)
    if done.problem:
        raise UserError(done.problem, name=arguments.target.name or str(arguments.target))
    return 0


def _tell(context: Context, done: Exchanged) -> None:
    if not done.problem:
        context.tell("sync.done", sent=done.sent, taken=done.taken)
    if done.waiting:
        context.warn("sync.waiting")
    for reason in ("newer", "locked", "damaged"):
        if done.trouble.get(reason):
            context.warn(f"sync.{reason}", count=done.trouble[reason])


def _invite_passphrase(context: Context, *, fresh: bool = False) -> str:
    given = os.environ.get(INVITE_VARIABLE)
    if given is not None:
        return given
    try:
        first = getpass.getpass(context.words.say("ask_invite_passphrase"), context.err)
        if fresh and first != getpass.getpass(context.words.say("ask_passphrase_again"), context.err):
            raise UserError("passphrases_differ")
    except (EOFError, OSError):
        raise UserError("passphrase_not_given") from None
    return first


COMMANDS = (
    ("invite", invite, define_invite),
    ("join", join, define_join),
    ("sync", sync, define_sync),
)
