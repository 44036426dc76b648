"""The licences of everything that goes along, as files beside the program.

    python packaging/licences.py OUTDIR

``OUTDIR/licences.csv`` lists package, version and licence; ``OUTDIR/<package>/`` holds the texts its wheel
brings. Qt's wheels bring none: theirs are kept in ``packaging/licences``.
"""

from __future__ import annotations

import csv
import re
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
QT = ("pyside6-essentials", "shiboken6")
_LOCKED = re.compile(r"^([A-Za-z0-9_.-]+)==", re.MULTILINE)
_A_TEXT = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)


def packages() -> list[Distribution]:
    """What the lock file names and this system has: some are for another system only."""
    found = {}
    for name in _LOCKED.findall((ROOT / "requirements.lock").read_text("utf-8")):
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue
    return list(found.values())


def texts(package: Distribution) -> Iterator[Path]:
    """The licence files of a wheel: everything in its ``licenses`` folder, and what is named like one."""
    for file in package.files or ():
        path = Path(str(file))
        inside = path.parts[0].endswith(".dist-info")
        if inside and (path.parts[1] == "licenses" or _A_TEXT.search(path.name)):
            yield Path(str(package.locate_file(file)))


def licence(package: Distribution) -> str:
    """In the fewest words its metadata has."""
    said = package.metadata.get("License-Expression") or ""
    classes = package.metadata.get_all("Classifier") or []
    return (
        said or "; ".join(one.split(" :: ")[-1] for one in classes if "License ::" in one) or "see the text"
    )


def collect(out: Path) -> list[str]:
    """Write them to ``out``; the names of packages without any text."""
    out.mkdir(parents=True, exist_ok=True)
    bare = []
    rows = [("package", "version", "licence"), ("Python", sys.version.split()[0], "PSF-2.0")]
    for package in packages():
        name = package.metadata["Name"]
        rows.append((name, package.version, licence(package)))
        found = list(texts(package))
        if name.lower().replace("_", "-") in QT:
            found = sorted((HERE / "licences").iterdir())
        if not found:
            bare.append(name)
        for number, text in enumerate(found):
            target = out / name / text.name
            if target.exists():
                target = target.with_stem(f"{target.stem}-{number}")
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(text, target)
    for name, text in (
        ("Inter", ROOT / "resources" / "fonts" / "OFL.txt"),
        ("Lucide", ROOT / "resources" / "icons" / "LICENSE"),
        ("Hunspell", ROOT / "resources" / "language" / "LICENSE-MPL-1.1.txt"),
        ("Stavekontrolden", ROOT / "resources" / "language" / "LICENSE-MPL-1.1.txt"),
        ("Python", Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"),
    ):
        if text.is_file():
            (out / name).mkdir(exist_ok=True)
            shutil.copyfile(text, out / name / text.name)
    rows += [("Inter", "", "OFL-1.1"), ("Lucide", "", "ISC")]
    rows += [("Hunspell", "1.7.2", "MPL-1.1"), ("Stavekontrolden", "2.7.001", "MPL-1.1")]
    with (out / "licences.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return bare


if __name__ == "__main__":
    missing = collect(Path(sys.argv[1]))
    print("\n".join(f"no licence text: {name}" for name in missing), end="")
    raise SystemExit(bool(missing))
