"""Writing a report to bytes, and the three nets that look for what Word would stumble over."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from feltnoter.report.model import ReportModel
from feltnoter.report.outline import Assets
from feltnoter.report.word import write_report
from tests.report.linter import lint
from tests.report.schemas import Schemas

Write = Callable[..., bytes]
Part = Callable[[bytes, str], etree._Element]
Net = Callable[[bytes], list[str]]


@pytest.fixture(scope="session")
def written() -> Write:
    """The report of a model, as the bytes of the file."""

    def write(model: ReportModel, assets: Assets | None = None) -> bytes:
        target = io.BytesIO()
        write_report(model, target, assets=assets)
        return target.getvalue()

    return write


@pytest.fixture(scope="session")
def part() -> Part:
    """One part of a written report, parsed."""

    def parse(data: bytes, name: str) -> etree._Element:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return etree.fromstring(package.read(name))

    return parse


@pytest.fixture(scope="session")
def linted() -> Net:
    return lint


@pytest.fixture(scope="session")
def schema_net(checkout: Path) -> Net:
    """The ECMA schemas; they lie beside the checkout, not in it."""
    folder = checkout.parent / "shared" / "data" / "ooxml"
    if not folder.is_dir():
        pytest.skip("the ECMA schemas are not beside the checkout (shared/data/ooxml)")
    return Schemas(folder).faults


@pytest.fixture(scope="session")
def audit_net(tmp_path_factory: pytest.TempPathFactory) -> Net:
    """openxml-audit, a port of the checks in Microsoft's Open XML SDK."""
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    validator = audit.OpenXmlValidator(file_format=audit.FileFormat.OFFICE_2019, max_errors=20)
    path = tmp_path_factory.mktemp("audit") / "report.docx"

    def faults(data: bytes) -> list[str]:
        path.write_bytes(data)
        return [str(error) for error in validator.validate(path).errors]

    return faults
