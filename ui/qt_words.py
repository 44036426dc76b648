"""Words of Qt's own file dialog (seen on Linux alone) that Qt's Danish catalogue lacks.

They are named here so that they are collected with the window's own sentences; Qt asks for them by itself.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

LACKING = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
)
