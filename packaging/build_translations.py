"""Collect the window's sentences and build its catalogues.

    python packaging/build_translations.py            collect from ui/**/*.py, translate, build the .qm files
    python packaging/build_translations.py --check    only say what is unfinished or out of date
    python packaging/build_translations.py --missing  print what has no Danish yet, as JSON to fill in

Source strings are English. The Danish is written by hand in ``resources/i18n/parts/*.json``, a file for
each part of the window: ``{context: {source: words}}``, for sentences with ``%n`` a list of two, one and
many. ``feltnoter_da.ts`` holds every sentence, ``feltnoter_en.ts`` only those with a number in them; both
are made here. ``lupdate`` and ``lrelease`` come with PySide6.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
PARTS = FOLDER / "parts"
DA, EN = FOLDER / "feltnoter_da.ts", FOLDER / "feltnoter_en.ts"


def tool(name: str) -> str:
    """A Qt tool beside the running Python."""
    ending = ".exe" if os.name == "nt" else ""
    return str(Path(sys.executable).parent / f"pyside6-{name}{ending}")


def collect(da: Path, en: Path) -> None:
    """Bring the .ts files up to date with the sources."""
    sources = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "ui").rglob("*.py"))]
    common = [tool("lupdate"), *sources, "-no-obsolete", "-locations", "none", "-silent"]
    subprocess.run(
        [*common, "-source-language", "en", "-target-language", "da_DK", "-ts", str(da)], cwd=ROOT, check=True
    )
    subprocess.run(
        [*common, "-pluralonly", "-source-language", "en", "-target-language", "en_GB", "-ts", str(en)],
        cwd=ROOT,
        check=True,
    )


def release(ts: Path, qm: Path) -> None:
    """Build one .qm; unfinished sentences are left out."""
    subprocess.run([tool("lrelease"), "-silent", str(ts), "-qm", str(qm)], check=True)


def messages(ts: Path) -> list[tuple[str, ET.Element]]:
    """Every message with the name of its context."""
    tree = ET.parse(ts)
    return [
        (context.findtext("name", ""), message)
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    ]


def unfinished(ts: Path) -> list[tuple[str, str, bool]]:
    """Context, source and whether it has a number, of all that is not translated."""
    found = []
    for context, message in messages(ts):
        translation = message.find("translation")
        forms = [] if translation is None else list(translation.iter("numerusform"))
        empty = any(not form.text for form in forms) if forms else translation is None or not translation.text
        if empty or (translation is not None and translation.get("type") == "unfinished"):
            found.append((context, message.findtext("source", ""), message.get("numerus") == "yes"))
    return found


def fill(ts: Path, words: dict[str, dict[str, Any]]) -> None:
    """Put translations in, whatever stood there before."""
    tree = ET.parse(ts)
    for context in tree.getroot().iter("context"):
        table = words.get(context.findtext("name", ""), {})
        for message in context.iter("message"):
            given = table.get(message.findtext("source", ""))
            translation = message.find("translation")
            plural = message.get("numerus") == "yes"
            if not given or translation is None or plural != isinstance(given, list):
                continue
            translation.attrib.pop("type", None)
            if plural:
                for child in list(translation):
                    translation.remove(child)
                translation.text = None
                for form in given:
                    ET.SubElement(translation, "numerusform").text = form
            else:
                translation.text = given
    ET.indent(tree, "    ")
    text = ET.tostring(tree.getroot(), encoding="unicode")
    ts.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def missing() -> dict[str, dict[str, Any]]:
    """What has no translation, ready to be filled in; English forms are guessed from the source."""
    table: dict[str, dict[str, Any]] = {}
    for context, source, plural in unfinished(DA):
        table.setdefault(context, {})[source] = ["", ""] if plural else ""
    return table


def guess_english(en: Path) -> None:
    """»%n note(s)« → »%n note«, »%n notes«: what English needs a catalogue for."""
    table: dict[str, dict[str, Any]] = {}
    for context, source, _ in unfinished(en):
        table.setdefault(context, {})[source] = [source.replace("(s)", ""), source.replace("(s)", "s")]
    fill(en, table)


def translate(da: Path = DA, en: Path = EN) -> None:
    """Collect, then put in what the parts say."""
    collect(da, en)
    for part in sorted(PARTS.glob("*.json")):
        fill(da, json.loads(part.read_text(encoding="utf-8")))
    guess_english(en)


def check() -> list[str]:
    """What is wrong with the catalogues as they lie there."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        da, en = Path(folder) / DA.name, Path(folder) / EN.name
        for ts, fresh in ((DA, da), (EN, en)):
            fresh.write_bytes(ts.read_bytes())
        translate(da, en)
        for ts, fresh in ((DA, da), (EN, en)):
            wrong += [f"{ts.name}: {context}: {source}" for context, source, _ in unfinished(fresh)]
            built = fresh.with_suffix(".qm")
            release(fresh, built)
            if (
                not ts.with_suffix(".qm").is_file()
                or built.read_bytes() != ts.with_suffix(".qm").read_bytes()
            ):
                wrong.append(f"{ts.with_suffix('.qm').name} is out of date")
    return wrong


def main(arguments: list[str]) -> int:
    """See the top of the file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--missing", action="store_true")
    given = parser.parse_args(arguments)
    if given.check:
        wrong = check()
        print("\n".join(wrong))
        return 1 if wrong else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    translate()
    if given.missing:
        print(json.dumps(missing(), ensure_ascii=False, indent=1))
        return 0
    for ts in (DA, EN):
        release(ts, ts.with_suffix(".qm"))
    left = unfinished(DA)
    print(f"{len(messages(DA))} sentences, {len(left)} without Danish")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
