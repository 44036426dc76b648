"""chunspell: its library on Windows lies in a folder of another name; its English dictionary stays behind."""

import sys

from PyInstaller.utils.hooks import collect_delvewheel_libs_directory

datas, binaries = [], []
if sys.platform == "win32":
    datas, binaries = collect_delvewheel_libs_directory("hunspell", libdir_name="chunspell.libs")
