"""What goes into the folder that is handed out, and what must not: one list for the recipe and its test."""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from importlib.util import find_spec

OUR_PACKAGES = ("feltnoter", "ui", "resources")

# Found by name at run time, so that no import statement leads the analysis there.
BY_NAME = (
    "spacy.lang.da",  # spacy.blank("da") fetches the language by its key
    "sqlite_utils",
    "docx",
    "openpyxl",
)

# Packages that read files of their own by name.
WITH_FILES = ("docx", "openpyxl", "spacy", "thinc", "resources", "feltnoter", "dateutil")
WITH_METADATA = ("spacy", "thinc", "catalogue", "srsly", "sqlite-utils", "click")

# Tools of ours, and parts of libraries nobody reaches from the program.
LEFT_OUT = (
    *("pytest", "_pytest", "pytestqt", "hypothesis", "mypy", "ruff", "importlinter", "openxml_audit"),
    *("PyInstaller", "setuptools", "pip", "tkinter", "IPython", "jedi", "matplotlib", "pandas", "torch"),
    *(
        "spacy.cli.project",
        "spacy.tests",
        "thinc.tests",
        "numpy.f2py",
        "numpy.testing",
        "lxml.html.html5parser",
    ),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"),
)


# What ``packaging/freeze.py --without-spacy`` leaves out, for a quick trial of everything else.
SPACY = (
    *("spacy", "thinc", "blis", "numpy", "weasel", "confection", "pydantic"),
    *("typer", "rich", "huggingface_hub"),
)


def languages_left_out() -> list[str]:
    """The rules of every language spaCy knows but Danish: a third of its weight."""
    spec = find_spec("spacy.lang")
    folders: Sequence[str] = list(spec.submodule_search_locations or ()) if spec else ()
    return [
        f"spacy.lang.{module.name}"
        for module in pkgutil.iter_modules(folders)
        if module.ispkg and module.name != "da"
    ]


def modules_of_ours() -> list[str]:
    """Every module of the program: places in the sidebar are imported by name."""
    found = list(OUR_PACKAGES)
    for package in OUR_PACKAGES:
        spec = find_spec(package)
        folders = list(spec.submodule_search_locations or ()) if spec else []
        found += [module.name for module in pkgutil.walk_packages(folders, f"{package}.")]
    return found
