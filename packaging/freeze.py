"""Make the folder that is handed out: program, Python and Qt, without an installation.

    python packaging/freeze.py OUTDIR [--without-spacy]

``OUTDIR/feltnoter`` holds the program afterwards. ``--without-spacy`` leaves out what looks for personal
data: for a quick trial of everything else, never to be handed out.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from licences import collect

HERE = Path(__file__).resolve().parent


def freeze(out: Path, *, without_spacy: bool = False) -> Path:
    """Run PyInstaller on the recipe; the program's path. Raises ``CalledProcessError``."""
    environment = {**os.environ, "FELTNOTER_WITHOUT_SPACY": "1" if without_spacy else ""}
    with tempfile.TemporaryDirectory(prefix="feltnoter-build-") as work:
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
        command += ["--distpath", str(out), "--workpath", work, str(HERE / "feltnoter.spec")]
        subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    collect(out / "feltnoter" / "licences")
    return out / "feltnoter" / ("feltnoter-cli.exe" if sys.platform == "win32" else "feltnoter")


def main(arguments: list[str]) -> int:
    """Freeze, and say where."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("outdir", type=Path)
    parser.add_argument("--without-spacy", action="store_true")
    given = parser.parse_args(arguments)
    try:
        print(freeze(given.outdir.absolute(), without_spacy=given.without_spacy))
    except subprocess.CalledProcessError as error:
        sys.stderr.write(error.stdout.decode(errors="replace"))
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
