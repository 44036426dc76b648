"""The Word report: of project M as it lies on the disk, and of thousands of quotes against a bare writer."""

from __future__ import annotations

import datetime
import io
import tempfile
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree

from benchmarks.corpus import PASSPHRASE
from benchmarks.harness import Bench, main
from benchmarks.table import FAIL, PASS, Row, judged, rounded
from benchmarks.timing import median, spread, took
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project import Project
from feltnoter.project.reporting import report_content, write_report_file
from feltnoter.report.model import Month, ReportModel, ReportQuote, ThemeSection
from feltnoter.report.word import write_report
from feltnoter.storage.identity import ReplicaRegister

DAY = datetime.date(2026, 9, 21)
M_BUDGET, LISTS_BUDGET = 0.5, 1.0  # s
RAW_BUDGET, GROWTH_BUDGET = 4.0, 4.4  # times, the second for four times as many
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SENTENCE = "Så fortæller jeg det hele forfra, for ham kender jeg ikke, og han ved ikke noget om mig. "


def measure(bench: Bench) -> Iterator[Row]:
    """CPU time of this process; the pictures are left out, they depend on what was photographed."""
    times = bench.times(5)
    with bench.folder() as folder:
        yield _project(bench, folder, times)
        few, many = (60, 240) if bench.tiny else (5_000, 20_000)
        model = _model(few)
        small, raw = [], []
        for _ in range(2 * times):  # by turns: neighbours come and go
            small += _written(model, 1)
            raw.append(took(partial(_raw, model, folder)).cpu)
        large = _written(_model(many), times)
        ratio = median(small) / max(median(raw), 1e-9)
        yield judged(f"{few:,} quotes on 40 sheets and in the list", median(small), LISTS_BUDGET, "s CPU")
        yield judged(f"the same ÷ lxml and zip writing the bare text ({spread(raw)})", ratio, RAW_BUDGET, "×")
        growth = median(large) / max(median(small), 1e-9)
        verdict = PASS if growth <= GROWTH_BUDGET else FAIL
        figure = f"{rounded(growth)} × ({rounded(median(large))} s CPU)"
        yield Row(f"{many:,} quotes ÷ {few:,} quotes", figure, f"≤ {rounded(GROWTH_BUDGET)} ×", verdict)


def _project(bench: Bench, folder: Path, times: int) -> Row:
    size = bench.size("M")
    path = bench.corpora.copy(size, folder)
    project = Project.open(path, PASSPHRASE, ReplicaRegister(folder / "settings"), write=False)
    try:
        whole = [took(partial(_report, project, folder / "r.docx")).cpu for _ in range(times)]
    finally:
        project.close()
    what = f"project M ({size.cards:,} cards): rows to finished file"
    return judged(what, median(whole), M_BUDGET, "s CPU", extra=spread(whole))


def _report(project: Project, out: Path) -> None:
    write_report_file(report_content(project, date=DAY).model, out)


def _written(model: ReportModel, times: int) -> list[float]:
    return [took(lambda: write_report(model, io.BytesIO())).cpu for _ in range(times)]


def _model(quotes: int, themes: int = 40) -> ReportModel:
    text = (_SENTENCE * 2)[:150]
    each = quotes // themes
    sections = tuple(
        ThemeSection(
            str(theme + 1),
            f"Tema nummer {theme + 1}",
            _SENTENCE,
            (_SENTENCE * 3,),
            tuple(
                ReportQuote(f"{text} {theme}-{n}", NoteKind.QUOTE, "borger", "distrikt Nord", Month(2026, 9))
                for n in range(each)
            ),
            what_if=("Hvad nu hvis det var anderledes?",),
        )
        for theme in range(themes)
    )
    return ReportModel(title="En stor rapport", date=DAY, themes=sections)


def _raw(model: ReportModel, folder: Path) -> None:
    """The same text as paragraphs of a tree, and that as a zip: no styles, numbers, links or pages."""
    body = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(quote.text)}</w:t></w:r></w:p>'
        f'<w:p><w:r><w:t xml:space="preserve">{escape(quote.role)} {escape(quote.place)}</w:t></w:r></w:p>'
        for theme in model.themes
        for quote in theme.quotes
    )
    tree = etree.fromstring(f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>')
    with (
        tempfile.TemporaryFile(dir=folder) as file,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package,
    ):
        package.writestr("word/document.xml", etree.tostring(tree))


if __name__ == "__main__":
    main(measure, __doc__)
