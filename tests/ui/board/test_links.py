"""Links between themes on the board: made, read, changed, removed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from feltnoter.commands.themes import LinkThemes
from feltnoter.domain.entities import ThemeLink
from feltnoter.domain.vocabulary import LinkKind
from tests.ui.board.conftest import settle
from tests.ui.board.fakes import Standing, card, themes
from ui.board.place import BoardPlace
from ui.board.pointing import Part
from ui.board.scene import Scene
from ui.board.words import BoardWords
from ui.bridge import Bridge
from ui.style.look import print_look
from ui.style.type import load_fonts
from ui.widgets.links import link_ends, pill_rect

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def _tops(place: BoardPlace) -> list[str]:
    return [i for i in themes(place) if place.scene.frames[i].level == 0 and place.scene.frames[i].title]


def test_two_themes_are_connected_with_words(place: BoardPlace, bridge: Bridge) -> None:
    one, other = _tops(place)[:2]
    before = len(place.scene.links)
    place.selection.choose_frame(one)
    place.actions_.action("link").trigger()
    dialog = place.links.dialog
    assert dialog is not None
    assert not dialog.take.isEnabled(), "no other theme is picked yet"
    next(row for row in dialog.kinds if row.item.id == LinkKind.CAUSE).click()
    next(row for row in dialog.themes if row.item.id == other).click()
    QTest.keyClicks(dialog.text, "fordi planen skifter")
    dialog.take.click()
    link = next(one for one in place.scene.links if one.words)
    assert len(place.scene.links) == before + 1
    assert (link.source, link.target, link.kind) == (one, other, LinkKind.CAUSE)
    assert place.scene.link_word(link).endswith(": fordi planen skifter")
    bridge.undo()
    assert len(place.scene.links) == before


def test_a_press_on_a_link_changes_it_or_takes_it_away(
    qapp: QApplication, place: BoardPlace, bridge: Bridge
) -> None:
    one, other = _tops(place)[:2]
    command = LinkThemes(theme=one, other_theme=other, kind=LinkKind.MUTUAL)
    bridge.execute(command)
    boxes = place.scene.boxes
    ends = link_ends(QRectF(*boxes[one]), QRectF(*boxes[other]))
    link = next(one for one in place.scene.links if one.id == command.id)
    pill = pill_rect(place.canvas.painter.look, *ends, place.scene.link_word(link)).center()
    place.canvas.view.left, place.canvas.view.top = pill.x() - 300, pill.y() - 200
    place.canvas.view_changed()
    settle(qapp, place)
    point = place.canvas.view.to_canvas(pill.x(), pill.y())
    assert place.canvas.hit(point).part is Part.LINK
    QTest.mouseClick(place.canvas, Qt.MouseButton.LeftButton, pos=point.toPoint())
    dialog = place.links.dialog
    assert dialog is not None
    assert dialog.kind() is LinkKind.MUTUAL
    next(row for row in dialog.kinds if row.item.id == LinkKind.BELONGS_WITH).click()
    dialog.take.click()
    assert bridge.project.rows.get(ThemeLink, command.id).kind is LinkKind.BELONGS_WITH  # type: ignore[union-attr]
    place.links.edit(command.id)
    assert place.links.dialog is not None
    place.links.dialog._remove()
    assert command.id not in {one.id for one in place.scene.links}


def test_of_two_cards_of_a_note_the_same_one_is_linked_in_whatever_order_they_came(
    qapp: QApplication, standing: Standing
) -> None:
    load_fonts(qapp)
    twice = [card("a", note="n-f", x=2000.0), card("z", note="n-f", x=2600.0)]
    rest = [one for one in standing.cards_ if one.note != "n-f"]
    found = []
    for order in (twice, twice[::-1]):
        standing.cards_ = rest + order
        scene = Scene(standing, BoardWords(), print_look())  # type: ignore[arg-type]
        scene.load()
        found.append([link.target for link in scene.links])
    assert found == [["a"], ["a"]]


def test_of_two_causes_that_lead_opposite_ways_both_are_drawn(place: BoardPlace, bridge: Bridge) -> None:
    one, other = _tops(place)[:2]

    def drawn(kind: LinkKind) -> int:
        return sum(link.kind is kind for link in place.scene.links)

    for kind in (LinkKind.CAUSE, LinkKind.MUTUAL):
        bridge.execute(LinkThemes(theme=one, other_theme=other, kind=kind))
        bridge.execute(LinkThemes(theme=other, other_theme=one, kind=kind))
    assert (drawn(LinkKind.CAUSE), drawn(LinkKind.MUTUAL)) == (2, 1)
