"""One line of plain Danish on standard error, and never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from feltnoter.cli.main import build_parser
from feltnoter.cli.words import LANGUAGES, Words
from tests.cli.conftest import Cli
from tests.replicas import PASSPHRASE

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 2),
        (("sho",), 2),
        (("show",), 2),
        (("show", "{file}", "nonsense"), 2),
        (("search", "{file}", "x", "--limit", "0"), 2),
        (("new", "{file}"), 2),
        (("new", "{file}", "--title", "x"), 1),
        (("new", "{missing}/a.feltnoter", "--title", "x"), 1),
        (("new", "{folder}/tom.feltnoter", "--title", "  "), 1),
        (("show", "{missing}", "notes"), 1),
        (("show", "{folder}", "notes"), 1),
        (("report", "{file}", "{folder}/r.pdf"), 1),
        (("report", "{file}", "{missing}/r.docx"), 1),
        (("board", "{file}", "{folder}/b.gif"), 1),
        (("board", "{file}", "{folder}/b.png"), 1),
        (("backup", "{file}", "{file}"), 1),
        (("backup", "{file}", "{missing}/b.feltnoter"), 1),
        (("show", "{file}", "notes", "--passphrase-file", "{missing}"), 1),
        (("show", "{file}", "notes", "--passphrase-file", "{wrong}"), 1),
        (("show", "{garbage}", "notes"), 1),
    ],
)
def test_a_mistake_is_one_line_and_a_code(
    cli: Cli, file: Path, tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    wrong, garbage = tmp_path / "forkert.txt", tmp_path / "skrald.feltnoter"
    wrong.write_text("forkert kode", encoding="utf-8")
    garbage.write_bytes(os.urandom(20_000))
    places = {
        "file": file,
        "folder": tmp_path,
        "missing": tmp_path / "mangler",
        "wrong": wrong,
        "garbage": garbage,
    }
    answer = cli(*(argument.format(**places) for argument in arguments))
    assert answer.code == code
    assert len(answer.err.splitlines()) == 1 and "Traceback" not in answer.err
    assert str(tmp_path) not in answer.err


def test_english_is_a_choice(cli: Cli, file: Path, tmp_path: Path) -> None:
    assert cli("show", tmp_path / "x", "notes", "--lang", "en").err.startswith("The file")
    assert cli("check", file, "--lang=en").out == "The file is sound. 0 notes.\n"


def test_the_passphrase_comes_from_a_file_whatever_its_newline(
    cli: Cli, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FELTNOTER_PASSPHRASE")
    for ending in ("", "\n", "\r\n"):
        (tmp_path / "kode").write_bytes(f"{PASSPHRASE}{ending}".encode())
        assert cli("check", file, "--passphrase-file", tmp_path / "kode").code == 0


def test_the_real_process_prints_nothing_but_its_sentence(file: Path, tmp_path: Path) -> None:
    """SQLCipher would print "ERROR CORE …" to standard error by itself."""
    raw = bytearray(file.read_bytes())
    raw[4096 * 3 + 99] ^= 1
    damaged = tmp_path / "skadet.feltnoter"
    damaged.write_bytes(raw)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "FELTNOTER_CONFIG_DIR": str(tmp_path / "s")}
    for path, passphrase, code in ((file, "forkert", 1), (damaged, PASSPHRASE, 1), (file, PASSPHRASE, 0)):
        answer = subprocess.run(
            [sys.executable, "-m", "ui.launch", "check", str(path)],
            env={**environment, "FELTNOTER_PASSPHRASE": passphrase},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert (answer.returncode, len(answer.stderr.splitlines())) == (code, int(code != 0)), answer.stderr
        assert "ERROR" not in answer.stderr and "Traceback" not in answer.stderr


def test_both_catalogues_say_the_same_things() -> None:
    danish, english = (Words(language)._sentences for language in LANGUAGES)
    assert danish.keys() == english.keys()
    import string

    for key in danish:
        placeholders = [
            {f for _, f, _, _ in string.Formatter().parse(c[key]) if f} for c in (danish, english)
        ]
        assert placeholders[0] == placeholders[1], key


def test_every_command_and_option_is_explained_in_both_languages_and_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for language in LANGUAGES:
        parser = build_parser(Words(language))
        for action in parser._actions:
            for name, command in (
                getattr(action, "choices", None).items() if isinstance(action.choices, dict) else ()
            ):
                assert f"`feltnoter {name}" in readme, name
                assert command.description
                for option in command._actions:
                    assert option.help or not option.option_strings, (name, option)


def test_a_bug_is_one_line_without_what_it_was_about(
    cli: Cli, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from feltnoter.storage.queries import Queries

    def broken(self: Queries) -> None:
        raise RuntimeError("Hemmelig note")

    monkeypatch.setattr(Queries, "notes", broken)
    answer = cli("show", file, "notes")
    assert answer.code == 1 and len(answer.err.splitlines()) == 1
    assert "RuntimeError, test_errors.py:" in answer.err and "Hemmelig" not in answer.err


@pytest.mark.parametrize("arguments", [("shw",), ("show", "x", "nonsense"), ("search",)])
def test_a_usage_error_speaks_danish_and_shows_how(cli: Cli, arguments: tuple[str, ...]) -> None:
    answer = cli(*arguments)
    assert answer.err.startswith("Kommandoen kan ikke forstås. Brug: feltnoter")
    assert "invalid" not in answer.err and "argument" not in answer.err
