"""A fault run: real processes on one real folder, with everything the issue of teamwork names going wrong.

As a script: ``python -m tests.team.faults ROUNDS LAPTOPS SEED``. It ends with equal state on all laptops and
every acknowledged note present, or raises.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from feltnoter.project import Project
from tests.replicas import Template, make_template

WORKER = Path(__file__).with_name("worker.py")
FAULTS = (
    "truncated",
    "altered",
    "empty",
    "deleted",
    "renamed",
    "doubled",
    "folder doubled",
    "folder deleted",
    "stranger",
    "newer",
    "forged",
    "delayed",
)


class Run:
    """Some laptops, each with its file and settings, and one folder."""

    def __init__(self, home: Path, template: Template, laptops: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self.home = home
        self.template = template
        self.folder = home / "fælles"
        self.folder.mkdir()
        self.laptops = [home / f"{number}.feltnoter" for number in range(laptops)]
        self.acknowledged: set[str] = set()
        self.tally: Counter[str] = Counter()
        self.backups: dict[Path, tuple[Path, set[str]]] = {}
        self.written: dict[Path, set[str]] = {path: set() for path in self.laptops}
        self.delayed: list[tuple[Path, Path]] = []
        for path in self.laptops:
            template.open(path, self.settings(path)).close()

    def settings(self, path: Path) -> Path:
        return self.home / f"settings-{path.stem}"

    def round(self, number: int) -> None:
        """Some of the laptops work at the same time; then something happens to the folder."""
        busy = self.chance.sample(self.laptops, self.chance.randrange(1, len(self.laptops) + 1))
        gone = self.chance.random() < 0.08
        if gone:
            self.tally["folder gone"] += 1
            self.folder.rename(self.home / "væk")
        started = [(path, self.start(path, number)) for path in busy]
        if self.chance.random() < 0.1:
            self.tally["two programs on one file"] += 1
            self.end(busy[0], self.start(busy[0], number, deadly=0))
        for path, process in started:
            self.end(path, process)
        if gone:
            (self.home / "væk").rename(self.folder)
        if self.chance.random() < 0.6:
            self.harm()
        if self.chance.random() < 0.06:
            self.back_up_or_restore()

    def start(self, path: Path, number: int, deadly: int | None = None) -> subprocess.Popen[str]:
        if deadly is None:
            deadly = self.chance.randrange(1, 40) if self.chance.random() < 0.35 else 0
        years = self.chance.choice((0, 0, 0, 1, -1))
        if years:
            self.tally["clock wrong by a year"] += 1
        seed, edits = self.chance.randrange(1 << 30), self.chance.randrange(8)
        arguments = [path, self.settings(path), self.folder, seed, edits, deadly, years]
        return subprocess.Popen(
            [sys.executable, str(WORKER), *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(WORKER.parents[2])},
        )

    def end(self, path: Path, process: subprocess.Popen[str]) -> None:
        out, err = process.communicate(timeout=60)
        for line in out.splitlines():
            what, _, identity = line.partition(" ")
            if what == "note":
                self.written[path].add(identity)
        if process.returncode == -9:
            self.tally["killed"] += 1
        elif process.returncode and "open_elsewhere" in err:
            self.tally["refused: open elsewhere"] += 1
        else:
            assert process.returncode == 0, err
            self.tally["exchanged"] += 1

    # -- what a folder may do --------------------------------------------------------------------

    def harm(self) -> None:
        files = [p for p in sorted(self.folder.rglob("*")) if p.suffix in (".upd", ".snp", ".hi")]
        if not files:
            return
        path, fault = self.chance.choice(files), self.chance.choice(FAULTS)
        content = path.read_bytes()
        self.tally[fault] += 1
        match fault:
            case "truncated":
                path.write_bytes(content[: self.chance.randrange(len(content) + 1)])
            case "altered" if content:
                place = self.chance.randrange(len(content))
                path.write_bytes(content[:place] + bytes([content[place] ^ 16]) + content[place + 1 :])
            case "empty":
                path.write_bytes(b"")
            case "deleted":
                path.unlink()
            case "renamed":
                path.rename(path.with_name(f"Kopi af {path.name}"))
            case "doubled":
                shutil.copy(path, path.with_name(f"{path.stem}-PC2{path.suffix}"))
            case "folder doubled":
                copy = path.parent.with_name(f"{path.parent.name[:34]}-PC2")
                if copy != path.parent:
                    shutil.copytree(path.parent, copy, dirs_exist_ok=True)
            case "folder deleted":
                shutil.rmtree(path.parent)
            case "stranger":
                (path.parent / "00000099-abcdefabcdef.upd").write_bytes(
                    content[:5] + bytes(16) + content[21:]
                )
            case "newer":
                newer = content[:3] + b"\xc8" + content[4:]
                (path.parent / "00000098-abcdefabcdef.upd").write_bytes(newer)
            case "forged":
                (path.parent / "00000097-abcdefabcdef.upd").write_bytes(content[:90] + os.urandom(300))
            case "delayed":
                away = self.home / f"forsinket-{len(self.delayed)}"
                shutil.move(path, away)
                self.delayed.append((away, path))

    def back_up_or_restore(self) -> None:
        path = self.chance.choice(self.laptops)
        copy = self.home / f"kopi-{path.stem}.feltnoter"
        if path in self.backups:
            self.tally["old backup restored"] += 1
            shutil.copy(copy, path)
            self.restored(path, self.backups.pop(path)[1])
            copy.unlink()
            return
        project = self.template.open(path, self.settings(path))
        project.back_up(copy)
        project.close()
        self.backups[path] = copy, set(self.written[path])

    def restored(self, path: Path, kept: set[str]) -> None:
        """What had been written after the backup and had not gone out is lost with the file that held it:
        that is what restoring a backup means. Whatever reached the folder must come again."""
        lost = self.written[path] - kept
        reached = {note for other in self.laptops if other != path for note in self.notes_of(other)}
        self.written[path] = kept | (lost & reached)

    def notes_of(self, path: Path) -> set[str]:
        project = self.template.open(path, self.settings(path))
        try:
            return {row[0] for row in project._store.connection.execute("SELECT id FROM notes")}
        finally:
            project.close()

    # -- the end ---------------------------------------------------------------------------------

    def settle(self) -> None:
        """Everything delayed arrives, nobody is killed; after some exchanges all must be alike."""
        for away, path in self.delayed:
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(away, path)
        projects = [self.template.open(path, self.settings(path)) for path in self.laptops]
        try:
            for _ in range(6):
                for project in projects:
                    done = project.team.exchange(self.folder)
                    assert not done.problem
            self.compare(projects)
        finally:
            for project in projects:
                project.close()

    def compare(self, projects: list[Project]) -> None:
        checks = [project.check() for project in projects]
        assert all(check.ok for check in checks), [check.differing for check in checks]
        assert len({check.state for check in checks}) == 1, "the laptops differ"
        expected = set().union(*self.written.values())
        for project in projects:
            have = {row[0] for row in project._store.connection.execute("SELECT id FROM notes")}
            assert not expected - have, f"{len(expected - have)} acknowledged notes are missing"
            assert project.team.unsent(self.folder) == 0
        self.tally["notes"] = len(expected)


def fault_run(home: Path, template: Template, *, rounds: int, laptops: int, seed: int) -> Counter[str]:
    """The whole run; what happened how often."""
    run = Run(home, template, laptops, seed)
    for number in range(rounds):
        run.round(number)
    run.settle()
    return run.tally


def main(rounds: int, laptops: int, seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        tally = fault_run(home, make_template(home), rounds=rounds, laptops=laptops, seed=seed)
    print(f"{rounds} rounds, {laptops} laptops, seed {seed}: equal state, every acknowledged note there")
    for what, count in sorted(tally.items()):
        print(f"  {what}: {count}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]))
