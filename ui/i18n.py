"""The language of the window: our own catalogues and Qt's, Danish unless English is chosen.

Source strings are English; ``packaging/build_translations.py`` makes ``resources/i18n/*.qm``.
"""

from __future__ import annotations

from importlib import resources

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

LANGUAGES = ("da", "en")
_LOCALES = (QLocale.Language.Danish, QLocale.Language.English)


class Translations(QObject):
    """Installs the translators of one language and takes them away again for another."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []
        self._language = ""
        self._before = QLocale()  # what numbers and dates were written in

    @property
    def language(self) -> str:
        """The language in use."""
        return self._language

    def use(self, language: str) -> None:
        """Speak this language from now on; what is on screen must be built again."""
        if language not in LANGUAGES:
            raise ValueError(language)
        self.remove()
        self._language = language
        QLocale.setDefault(QLocale(_LOCALES[LANGUAGES.index(language)]))
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        system = QTranslator(self)
        if system.load(f"qtbase_{language}", folder):
            self._install(system)
        own = QTranslator(self)
        catalogue = resources.files("resources").joinpath("i18n", f"feltnoter_{language}.qm")
        with resources.as_file(catalogue) as path:
            if own.load(str(path)):
                self._install(own)

    def remove(self) -> None:
        """Back to the source strings."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()
        QLocale.setDefault(self._before)

    def _install(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._installed.append(translator)
