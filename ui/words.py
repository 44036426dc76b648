"""Sentences of the frame: what steps are called, what went wrong, times and dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QObject

from feltnoter.changes import Label
from feltnoter.cli.words import Words as ErrorWords
from feltnoter.errors import UserError

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


class Words(QObject):
    """Words in the language of the window. Error sentences are those of the command line."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._errors = ErrorWords(language)

    def error(self, error: UserError) -> str:
        """What the user must be told, and what can be done."""
        return self._errors.say(error.key, **error.data)

    def clock(self, at: datetime) -> str:
        """08.52, in English 08:52."""
        return f"{at:%H.%M}" if self.language == "da" else f"{at:%H:%M}"

    def day(self, day: date) -> str:
        """3.9.2026, in English 3 September 2026."""
        if self.language == "da":
            return f"{day.day}.{day.month}.{day.year}"
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

    def saved(self, at: datetime) -> str:
        """The status line."""
        return self.tr("All saved at {time}").format(time=self.clock(at))

    def step(self, label: Label) -> str:
        """What a step is called in "Undo: …"; a step nobody has named yet is just the last change."""
        known = {**self._work(label.count), **self._trash(label.count)}
        return known.get(label.key) or self.tr("Last change")

    def _work(self, n: int) -> Mapping[str, str]:
        return {
            "begin_project": self.tr("Begin project"),
            "edit_project": self.tr("Change project"),
            "ask_question": self.tr("Change the question"),
            "add_measure": self.tr("Add baseline figure"),
            "edit_measure": self.tr("Change baseline figure"),
            "write_memo": self.tr("Write memo"),
            "edit_memo": self.tr("Change memo"),
            "add_member": self.tr("Add team member"),
            "edit_member": self.tr("Change team member"),
            "add_template": self.tr("Add template"),
            "edit_template": self.tr("Change template"),
            "delete_templates": self.tr("Delete template"),
            "restore_templates": self.tr("Restore template"),
            "add_own_word": self.tr("Add to the project's words"),
            "remove_own_word": self.tr("Remove from the project's words"),
            "add_participant": self.tr("Add participant"),
            "edit_participant": self.tr("Change participant"),
            "plan_visit": self.tr("Plan field visit"),
            "edit_visit": self.tr("Change field visit"),
            "start_visit": self.tr("Start field visit"),
            "end_visit": self.tr("End field visit"),
            "capture_note": self.tr("New note"),
            "edit_note": self.tr("Change note"),
            "edit_notes": self.tr("Change %n note(s)", "", n),
            "code_notes": self.tr("Put code on %n note(s)", "", n),
            "write_up_note": self.tr("Write up note"),
            "split_note": self.tr("Split note"),
            "divide_note": self.tr("Split a note into %n", "", n),
            "import_notes": self.tr("Bring in %n note(s)", "", n),
            "attach": self.tr("Add photo"),
            "edit_attachment": self.tr("Change photo"),
            "add_code": self.tr("New code"),
            "edit_code": self.tr("Change code"),
            "move_code": self.tr("Move code"),
            "merge_codes": self.tr("Merge codes"),
            "mark_excerpt": self.tr("Mark excerpt"),
            "move_excerpt": self.tr("Move excerpt"),
            "edit_excerpt": self.tr("Change excerpt"),
            "put_codes": self.tr("Put code on"),
            "take_code_off": self.tr("Take code off"),
            "add_board": self.tr("New board"),
            "place_card": self.tr("Place card"),
            "move_cards": self.tr("Move %n card(s)", "", n),
            "edit_card": self.tr("Change card"),
            "add_theme": self.tr("New theme"),
            "edit_theme": self.tr("Change theme"),
            "move_theme": self.tr("Move theme"),
            "merge_themes": self.tr("Merge themes"),
            "split_theme": self.tr("Split theme"),
            "copy_cards": self.tr("Lay %n copy(ies)", "", n),
            "tidy_board": self.tr("Tidy up the board"),
            "freeze_board": self.tr("Freeze the board"),
            "name_theme": self.tr("Name theme"),
            "deselect_theme": self.tr("Deselect theme"),
            "select_theme": self.tr("Take theme up again"),
            "choose_telling": self.tr("Choose telling quotes"),
            "link_themes": self.tr("Connect themes"),
            "edit_link": self.tr("Change connection"),
            "pseudonymise": self.tr("Pseudonymise"),
            "replace_words": self.tr("Replace words"),
            "mask_words": self.tr("Mask personal data"),
            "keep_finding": self.tr("Keep possible personal data"),
            "restore_kept_findings": self.tr("Keep possible personal data"),
            "delete_kept_findings": self.tr("Look at possible personal data again"),
            "take_back": self.tr("Take a value back"),
            "received": self.tr("Take in %n change(s) from colleagues", "", n),
        }

    def _trash(self, n: int) -> Mapping[str, str]:
        return {
            "delete_questions": self.tr("Delete %n earlier question(s)", "", n),
            "delete_measures": self.tr("Delete %n baseline figure(s)", "", n),
            "delete_members": self.tr("Delete %n team member(s)", "", n),
            "delete_visits": self.tr("Delete %n field visit(s)", "", n),
            "delete_participants": self.tr("Delete %n participant(s)", "", n),
            "delete_notes": self.tr("Delete %n note(s)", "", n),
            "delete_codes": self.tr("Delete %n code(s)", "", n),
            "delete_excerpts": self.tr("Delete %n excerpt(s)", "", n),
            "delete_codings": self.tr("Take %n code(s) off", "", n),
            "delete_boards": self.tr("Delete %n board(s)", "", n),
            "delete_cards": self.tr("Delete %n card(s)", "", n),
            "delete_themes": self.tr("Delete %n theme(s)", "", n),
            "delete_theme_links": self.tr("Delete %n connection(s)", "", n),
            "delete_snapshots": self.tr("Delete %n frozen board(s)", "", n),
            "delete_own_words": self.tr("Remove from the project's words"),
            "delete_memos": self.tr("Delete %n memo(s)", "", n),
            "delete_attachments": self.tr("Delete %n photo(s)", "", n),
            "restore_questions": self.tr("Restore %n earlier question(s)", "", n),
            "restore_measures": self.tr("Restore %n baseline figure(s)", "", n),
            "restore_members": self.tr("Restore %n team member(s)", "", n),
            "restore_visits": self.tr("Restore %n field visit(s)", "", n),
            "restore_participants": self.tr("Restore %n participant(s)", "", n),
            "restore_notes": self.tr("Restore %n note(s)", "", n),
            "restore_codes": self.tr("Restore %n code(s)", "", n),
            "restore_excerpts": self.tr("Restore %n excerpt(s)", "", n),
            "restore_codings": self.tr("Restore %n coding(s)", "", n),
            "restore_boards": self.tr("Restore %n board(s)", "", n),
            "restore_cards": self.tr("Restore %n card(s)", "", n),
            "restore_themes": self.tr("Restore %n theme(s)", "", n),
            "restore_theme_links": self.tr("Restore %n connection(s)", "", n),
            "restore_snapshots": self.tr("Restore %n frozen board(s)", "", n),
            "restore_own_words": self.tr("Add to the project's words"),
            "restore_memos": self.tr("Restore %n memo(s)", "", n),
            "restore_attachments": self.tr("Restore %n photo(s)", "", n),
        }

    def sentence(self, error: object) -> str:
        """A ``UserError`` in words; anything else is our own mistake and said as such."""
        if isinstance(error, UserError):
            return self.error(error)
        return self._errors.say("bug", what=type(error).__name__)
