"""The board as a page of its own: landscape, as boards mostly are; a tall one stands."""

from __future__ import annotations

from feltnoter.report.drawing import Image
from feltnoter.report.flow import Flow
from feltnoter.report.look import Role
from feltnoter.report.outline import BOARD, BOARD_FIGURE, LATER, Assets, Outline
from feltnoter.report.stationery import Paper
from feltnoter.report.text import one_line

_HEADING_ROOM = 100.0  # points that heading and caption take
_THEMES_NAMED = 1_500  # code points of the text for those who cannot see the picture


def board(flow: Flow, outline: Outline, assets: Assets) -> None:
    """The picture as large as the page allows; what it shows is said in words as well."""
    words, image = outline.words, assets.board
    if image is None:
        return
    paper = flow.stationery.paper
    across, upright = (_shown(image, each) for each in (paper.lying, paper))
    flow.turn("lying" if across >= upright else "standing")
    flow.heading(Role.HEADING_1, words.board, bookmark=BOARD, listed=True, new_page=True)
    names = "; ".join(outline.theme_label(theme) for theme in outline.model.themes) or words.no_themes
    flow.picture(
        image,
        words.board_alternative.format(themes=one_line(names, _THEMES_NAMED)),
        words.photo,
        width=flow.pages.width,
        height=flow.pages.left - _HEADING_ROOM,
    )
    text = words.board_caption.format(date=words.date(outline.model.date))
    if not assets.board_words:
        text = f"{text}. {words.board_without_words}"
    number = flow.caption(words.figure, text, bookmark=BOARD_FIGURE)
    flow.xml[:] = [piece.replace(LATER, number) if LATER in piece else piece for piece in flow.xml]
    flow.turn("standing")


def _shown(image: Image, paper: Paper) -> float:
    """How wide the picture gets on that paper, in points."""
    return image.fitted(paper.text_width, paper.text_height - _HEADING_ROOM)[0]
