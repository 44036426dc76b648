"""``invite``, ``join`` and ``sync``: the contract."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Cli


@pytest.fixture
def invited(cli: Cli, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FELTNOTER_INVITE_PASSPHRASE", "gul bil på broen")
    (tmp_path / "fælles").mkdir()
    (tmp_path / "note.txt").write_text("Hun venter længe", encoding="utf-8")
    assert cli("import", file, tmp_path / "note.txt").code == 0
    answer = cli("sync", file, tmp_path / "fælles")
    assert (answer.code, answer.out, answer.err) == (0, "Udvekslet: 1 sendt, 0 hentet.\n", "")
    out = tmp_path / "ny.feltinvitation"
    answer = cli("invite", file, out)
    assert answer.code == 0 and "ny.feltinvitation" in answer.out and "gul bil" not in answer.out
    return out


def test_two_copies_end_with_the_same_state(
    cli: Cli, file: Path, invited: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, folder = tmp_path / "ida.feltnoter", tmp_path / "fælles"
    monkeypatch.setenv("FELTNOTER_CONFIG_DIR", str(tmp_path / "settings-ida"))
    answer = cli("join", invited, own, folder, "--member", "Bent")
    assert (answer.code, answer.err) == (0, "")
    (tmp_path / "note.txt").write_text("Skrevet af den nye", encoding="utf-8")
    assert cli("import", own, tmp_path / "note.txt").code == 0
    assert cli("sync", own, folder).code == 0
    monkeypatch.setenv("FELTNOTER_CONFIG_DIR", str(tmp_path / "settings"))
    assert cli("sync", file, folder).code == 0
    one, other = cli("check", file, "--json").json, cli("check", own, "--json").json
    assert one["ok"] and one["notes"] == 2
    assert one["state"] == other["state"]


def test_what_goes_wrong_is_said_in_one_sentence(
    cli: Cli, file: Path, invited: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, away = tmp_path / "ida.feltnoter", tmp_path / "væk"
    answer = cli("sync", file, away)
    assert answer.code == 1 and "»væk« kan ikke nås" in answer.err and answer.err.count("\n") == 1
    answer = cli("join", invited, own, away)
    assert answer.code == 1 and "»væk«" in answer.err and not own.exists()
    away.mkdir()
    answer = cli("join", invited, own, away, "--lang", "en")
    assert answer.code == 1 and "not in the folder" in answer.err and not own.exists()
    monkeypatch.setenv("FELTNOTER_INVITE_PASSPHRASE", "en helt anden")
    answer = cli("join", invited, own, away)
    assert answer.code == 1 and "passer ikke til invitationen" in answer.err
    answer = cli("invite", file, invited)
    assert answer.code == 1 and "bliver ikke overskrevet" in answer.err
    assert cli("join", invited, file, away).code == 1, "an existing project is not touched"
