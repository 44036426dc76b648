"""``feltnoter note``: the quick note's window alone, over whatever project was open last, locked or not."""

from __future__ import annotations

import sys

from feltnoter.cli.words import Words as ErrorWords
from feltnoter.errors import UserError
from feltnoter.inbox import Inbox
from feltnoter.settings import Settings, settings_folder
from ui.app import new_application
from ui.crash import Crashes
from ui.i18n import Translations
from ui.quick.window import QuickNote
from ui.spelling import SpellingDesk
from ui.style.theme import Mode, Theme
from ui.tasks import Tasks
from ui.words import Words


def run_quick_note() -> int:
    """Show it until it is closed; the exit code."""
    settings = Settings(settings_folder())
    inbox, language = Inbox(settings.folder), settings.get("language")
    if inbox.current() is None:
        print(ErrorWords(language).say(UserError("inbox_without_project").key), file=sys.stderr)
        return 1
    app = new_application(["feltnoter"])
    percent = settings.get("text_percent")
    theme = Theme(app, mode=Mode(settings.get("look")), scale=percent / 100 if percent else None)
    translations = Translations(app)
    translations.use(language)
    crashes = Crashes()
    crashes.install()
    tasks = Tasks(app)
    tasks.failed.connect(crashes.take)
    window = QuickNote(theme, Words(language), inbox=inbox)
    SpellingDesk(tasks, settings.get, app).mark(theme, window.text, None)
    window.closed.connect(app.quit)
    window.come()
    try:
        return app.exec()
    finally:
        tasks.stop()
        crashes.remove()
