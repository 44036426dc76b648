"""Thinc without its tests: spaCy counts with it, nobody trains with it."""

from PyInstaller.utils.hooks import collect_submodules

hiddenimports = collect_submodules("thinc", filter=lambda name: not name.startswith("thinc.tests"))
