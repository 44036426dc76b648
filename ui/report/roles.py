"""How a template is read: which of its styles answers which role, and which are made for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from feltnoter.report.look import Role
from feltnoter.report.style_roles import How
from feltnoter.report.template import Template
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import ButtonKind
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.text import Label


class RolesDialog(Dialog):
    """A table to read: part of the report, the template's style, how it was found."""

    def __init__(self, theme: Theme, template: Template, parent: QWidget | None = None) -> None:
        title = self.tr("How »{name}« is read").format(name=template.name)
        super().__init__(theme, title, width=WIDE, parent=parent)
        px = theme.px
        self.add(Label(theme, self._where(template), Style.LIST, wrap=True))
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(6))
        heads = (self.tr("In the report"), self.tr("Style in the template"), self.tr("Found by"))
        for at, head in enumerate(heads):
            grid.addWidget(Label(theme, head, Style.LABEL, role="muted"), 0, at)
        self.lines: list[tuple[str, str, str]] = []
        names = self._names()
        for match in template.matches:
            if match.role not in names:
                continue
            made = match.how is How.MADE
            style = self.tr("none") if made else match.style
            line = (names[match.role], style, self._how(match.how))
            self.lines.append(line)
            for at, text in enumerate(line):
                role = "muted" if made and at else "ink"
                label = Label(theme, text, Style.LIST, role=role, wrap=at == 1)
                grid.addWidget(label, len(self.lines), at, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        self.add(table)
        more = self.tr(
            "What has no style of its own gets one, in the template's type size and the colour of its "
            "headings. The template itself is not changed."
        )
        self.add(Label(theme, more, Style.SECONDARY, role="muted", wrap=True))
        close = self.add_action(self.tr("Close"), ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)

    def _where(self, template: Template) -> str:
        if template.has_marker:
            return self.tr("The report goes in where the template says [[FELTNOTER]].")
        return self.tr(
            "The report takes the place of the template's own text; header, footer and margins stay. Write "
            "[[FELTNOTER]] in a paragraph of its own where the report is to go in."
        )

    def _names(self) -> dict[Role, str]:
        return {
            Role.BODY: self.tr("Ordinary text"),
            Role.TITLE: self.tr("The title"),
            Role.SUBTITLE: self.tr("Line above the title"),
            Role.HEADING_1: self.tr("Main headings"),
            Role.HEADING_2: self.tr("Headings on a theme's sheet"),
            Role.HEADING_3: self.tr("Headings of a sub-theme"),
            Role.CONTENTS_1: self.tr("Table of contents"),
            Role.BULLET: self.tr("Bullet points"),
            Role.QUOTE: self.tr("Quotes"),
            Role.CAPTION: self.tr("Captions"),
            Role.HEADER: self.tr("Header"),
            Role.FOOTER: self.tr("Footer"),
            Role.INSIGHT: self.tr("The insight"),
            Role.WHAT_IF: self.tr("What if questions"),
            Role.CELL: self.tr("Text in tables"),
        }

    def _how(self, how: How) -> str:
        return {
            How.NAME: self.tr("Word's own name"),
            How.ALIAS: self.tr("Alias"),
            How.OTHER_NAME: self.tr("Danish name"),
            How.OUTLINE: self.tr("Outline level"),
            How.DEFAULT: self.tr("Default style"),
            How.MADE: self.tr("Made for the report"),
        }[how]
