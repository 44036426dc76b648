"""What stands in a form that has not become anything yet: told from an empty one, put aside, put back."""

from __future__ import annotations

from collections.abc import Mapping

import shiboken6
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.choices import CheckBox

Written = Mapping[QWidget, object]


def fields_of(form: QWidget) -> list[QWidget]:
    """Lines, prose, choices and ticks, those in boxes that pop up left out."""
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, CheckBox)
    found = [widget for kind in kinds for widget in form.findChildren(kind)]
    return [widget for widget in found if widget.window() is form.window()]


def written_in(form: QWidget) -> Written:
    """What each field says."""
    return {field: _value(field) for field in fields_of(form)}


def write_again(written: Written) -> None:
    """Put it back; a field that is gone by now is passed over."""
    for field, value in written.items():
        if not shiboken6.isValid(field):
            continue
        if isinstance(field, QLineEdit):
            field.setText(str(value))
        elif isinstance(field, QPlainTextEdit):
            field.setPlainText(str(value))
        elif isinstance(field, QComboBox):
            field.setCurrentIndex(max(0, field.findData(value)))
        elif isinstance(field, CheckBox):
            field.setChecked(bool(value))


def _value(field: QWidget) -> object:
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    if isinstance(field, QComboBox):
        return field.currentData()
    return isinstance(field, CheckBox) and field.isChecked()
