"""Runs measurements, each in a process of its own, and writes their tables into docs/performance.md.

``python -m benchmarks.run`` runs all; names after it choose some, and the other tables stay. With
``--tiny`` nothing is written unless ``--out`` says where.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from benchmarks.corpus import default_cache
from benchmarks.table import FAIL, Row, markdown
from benchmarks.timing import took

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
SCRIPTS: Mapping[str, str] = MappingProxyType(
    {
        "start": "Process start",
        "importing": "Import of project M",
        "writing": "One step in project M",
        "searching": "Search",
        "merging": "Merge from another laptop",
        "teaming": "A team of seven",
        "opening": "Opening project L",
        "sealing": "Frames",
        "filesize": "File size",
        "report": "Word report",
        "exporting": "The window while a report is written",
        "listing": "The list of notes",
        "noting": "A note at hand, and a long interview",
        "board": "The board",
        "board_robot": "Five minutes of hands on the board of project L",
    }
)


def main(argv: Sequence[str] | None = None) -> int:
    """0 also when a budget is missed; 1 when a script breaks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(SCRIPTS))
    parser.add_argument("--tiny", action="store_true", help="a dozen notes: shows that the scripts run")
    parser.add_argument("--cache", type=Path, default=default_cache(), help="where corpora are kept")
    parser.add_argument("--out", type=Path, help="another page than docs/performance.md")
    given = parser.parse_args(argv)
    unknown = [name for name in given.names if name not in SCRIPTS]
    if unknown:
        parser.error(f"{', '.join(unknown)}: not one of {', '.join(SCRIPTS)}")
    page: Path | None = given.out or (None if given.tiny else PAGE)
    broken = 0
    for name in given.names or SCRIPTS:
        rows = run(name, given.cache, tiny=given.tiny)
        if rows is None:
            broken = 1
            continue
        print(f"\n{SCRIPTS[name]}\n\n{markdown(rows)}", flush=True)
        if page is not None:
            write(page, name, section(name, rows))
    return broken


def run(name: str, cache: Path, *, tiny: bool) -> list[Row] | None:
    """The rows of one script; None when it broke, in its own words on standard error."""
    command = [sys.executable, "-m", f"benchmarks.{name}", "--json", "--cache", str(cache)]
    done = subprocess.run(
        [*command, "--tiny"] if tiny else command,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        return None
    return [Row(**json.loads(line)) for line in done.stdout.splitlines()]


def section(name: str, rows: Sequence[Row]) -> str:
    """A heading, when and where it was measured, and the table."""
    missed = sum(row.verdict == FAIL for row in rows)
    verdict = f" {missed} budget{'s' if missed > 1 else ''} missed." if missed else ""
    return f"## {SCRIPTS[name]}\n\n{circumstances()}{verdict}\n\n{markdown(rows)}\n"


def circumstances() -> str:
    """When, and on what sort of machine; nothing that names it."""
    load = f", load {os.getloadavg()[1]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()} on {platform.system()}"
        f" {platform.machine()}, {os.cpu_count()} cores{load}; this machine's pace: {pace() * 1000:.0f} ms."
    )


def pace() -> float:
    """CPU seconds for a fixed piece of work, the better of some tries: tells two machines apart."""
    tries = (took(lambda: hashlib.pbkdf2_hmac("sha512", b"", b"", 256_000)) for _ in range(3))
    return min(each.cpu for each in tries)


def write(page: Path, name: str, text: str) -> None:
    """Put a section between its marks on the page; at the end when it is not there yet."""
    begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->\n"
    whole = page.read_text(encoding="utf-8") if page.exists() else ""
    before, found, rest = whole.partition(begin)
    if found:
        _, _, after = rest.partition(end)
    else:
        before, after = (f"{whole.rstrip()}\n\n" if whole else ""), ""
    page.write_text(before + begin + text + end + after, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
