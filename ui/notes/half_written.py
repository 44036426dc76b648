"""What stands in a form that has not become anything yet: told from an empty one, put aside, put back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import shiboken6
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ui.notes.guardian import GuardianField
from ui.widgets.choices import CheckBox

Written = Mapping[QWidget, object]


@dataclass(slots=True, eq=False)
class HalfWritten:
    """Something new that is not made yet, in the form or put aside.

    ``note`` is the note it was asked for from; ``blank`` what the form said before anything was written,
    ``written`` what it said when it was put aside."""

    note: str = ""
    blank: Written = field(default_factory=dict)
    written: Written = field(default_factory=dict)

    def differs(self, written: Written) -> bool:
        """Whether the user has changed anything; a field that has come since says nothing of that."""
        return any(value != self.blank.get(field, value) for field, value in written.items())


def _choose(choice: QComboBox, key: object) -> None:
    choice.setCurrentIndex(max(0, choice.findData(key)))


_Kind = tuple[type[QWidget], Callable[[Any], object], Callable[[Any, Any], None]]
_KINDS: tuple[_Kind, ...] = (  # how each kind of field is read and written
    (QLineEdit, QLineEdit.text, QLineEdit.setText),
    (QPlainTextEdit, QPlainTextEdit.toPlainText, QPlainTextEdit.setPlainText),
    (QComboBox, QComboBox.currentData, _choose),
    (CheckBox, CheckBox.isChecked, CheckBox.setChecked),
    (GuardianField, GuardianField.guardian, GuardianField.choose),
)


def written_in(form: QWidget) -> Written:
    """What each field says, those in boxes that pop up left out."""
    return {
        found: read(found)
        for kind, read, _ in _KINDS
        for found in form.findChildren(kind)
        if found.window() is form.window()
    }


def write_again(written: Written) -> None:
    """Put it back; a field that is gone by now is passed over. TypeError for a kind nobody can write."""
    for found, value in written.items():
        if shiboken6.isValid(found):
            _writer(found)(found, value)


def _writer(found: QWidget) -> Callable[[Any, Any], None]:
    for kind, _, write in _KINDS:
        if isinstance(found, kind):
            return write
    raise TypeError(f"a form holds a {type(found).__name__}, and nobody knows how to put its words back")


def let_go(form: QWidget) -> None:
    """The form is another's now: no word typed in it is waited for any more."""
    for line in form.findChildren(QLineEdit):
        line.setModified(False)
    for prose in form.findChildren(QPlainTextEdit):
        prose.document().setModified(False)


def changed(values: Mapping[str, Any], was: object | None, now: object | None) -> dict[str, Any]:
    """What the user has changed since the form was filled and is not so yet.

    A form out of sight may still say what a colleague has changed (a consent withdrawn): that is not the
    user's word against hers."""
    if was is None or now is None:
        return {}
    return {
        name: value for name, value in values.items() if value not in (getattr(was, name), getattr(now, name))
    }


def put(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Show a stored text, unless somebody is writing another one just now."""
    if isinstance(field, QLineEdit):
        if not (field.hasFocus() and field.isModified()):
            if field.text() != text:
                field.setText(text)
            field.setModified(False)
    elif not (field.hasFocus() and field.document().isModified()):
        if field.toPlainText() != text:
            field.setPlainText(text)
        field.document().setModified(False)
