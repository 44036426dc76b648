"""The ECMA-376 schemas as a net: strict about order and names, blind to what hangs together.

They are not part of the project. Where they lie beside the checkout they are used.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from lxml import etree

_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_KNOWN = ("http://schemas.openxmlformats.org/", "http://www.w3.org/", "http://purl.org/")


class Schemas:
    """The schemas in ``folder``, read once."""

    def __init__(self, folder: Path) -> None:
        self._word = _schema(folder / "wml.xsd")
        self._drawing = _schema(folder / "dml-main.xsd")
        self._properties = _schema(folder / "shared-documentPropertiesExtended.xsd")
        self._types = _schema(folder / "opc-xsd" / "opc-contentTypes.xsd")
        self._relationships = _schema(folder / "opc-xsd" / "opc-relationships.xsd")

    def faults(self, data: bytes) -> list[str]:
        """What the schemas have against the .docx in ``data``."""
        found = []
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for name in package.namelist():
                schema = self._for(name)
                if schema is None:
                    continue
                root = etree.fromstring(package.read(name))
                _strip(root)
                if not schema.validate(root):
                    found.append(f"{name}: {schema.error_log}"[:2_000])
        return found

    def _for(self, name: str) -> etree.XMLSchema | None:
        if name == "[Content_Types].xml":
            return self._types
        if name.endswith(".rels"):
            return self._relationships
        if name.startswith("word/theme/"):
            return self._drawing
        if name == "docProps/app.xml":
            return self._properties
        return self._word if name.startswith("word/") and name.endswith(".xml") else None


def _schema(path: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(path)))


def _strip(root: etree._Element) -> None:
    """Take out what a reader of the standard may ignore: mc:Ignorable and the extensions it names."""
    if f"{{{_MC}}}Ignorable" in root.attrib:
        del root.attrib[f"{{{_MC}}}Ignorable"]
    for element in list(root.iter("*")):
        parent = element.getparent()
        if parent is not None and not etree.QName(element).namespace.startswith(_KNOWN):
            parent.remove(element)
            continue
        for name in list(element.attrib):
            namespace = etree.QName(name).namespace
            if namespace and not namespace.startswith(_KNOWN):
                del element.attrib[name]
