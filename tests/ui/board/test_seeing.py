"""What helps to see: colours other than by kind with a legend, quiet words that can be hidden, silence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from feltnoter.commands.notes import CaptureNote
from feltnoter.domain.entities import Member
from feltnoter.project.lists import BoardLists
from tests.ui.board.fakes import themes
from ui.board.colours import HUES, REST, ColourBy, Shades
from ui.board.place import BoardPlace
from ui.bridge import Bridge
from ui.themes.nudges import NudgeKind

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_the_most_frequent_values_get_a_colour_of_their_own() -> None:
    shades = Shades()
    assert (shades.hue("a"), shades.value("a")) == (None, "")
    values = {
        f"{name}{i}": name
        for name, count in zip("abcdefg", (9, 8, 7, 6, 5, 4, 3), strict=True)
        for i in range(count)
    }
    shades.use(ColourBy.AUTHOR, {**values, "nobody": ""})
    assert [shades.hue(f"{name}0") for name in "abcde"] == list(HUES[:5])
    assert {shades.hue("f0"), shades.hue("g0"), shades.hue("nobody")} == {REST}
    assert [value for _, value in shades.legend()] == list("abcde")
    assert shades.has_rest


@pytest.mark.parametrize("by", [by for by in ColourBy if by is not ColourBy.KIND])
def test_cards_say_what_their_colour_means(place: BoardPlace, by: ColourBy) -> None:
    place.actions_.action(f"colour_{by}").trigger()
    assert place.legend.isVisible()
    values = {value for _, value in place.scene.shades.legend()}
    assert values
    coloured = [card for card in place.scene.order() if place.scene.shades.value(card)]
    assert coloured
    for card in coloured:
        content = place.scene.content(card)
        assert content.shade is place.scene.shades.hue(card)
        assert content.source == place.scene.shades.value(card), "never by colour alone"
    place.legend.closed.emit()
    assert not place.legend.isVisible()
    assert place.scene.content(coloured[0]).shade is None


def test_a_theme_says_what_is_worth_a_thought_until_it_is_hidden(place: BoardPlace) -> None:
    theme = next(i for i in themes(place) if place.scene.frames[i].cards and place.scene.frames[i].title)
    place.desk.rename(theme, "Tid")
    seen = []
    place.selection.choose_frame(theme)
    while place.inspector.nudge.isVisibleTo(place.inspector):
        seen.append(place.advice.about(place.scene.frames[theme]))
        place.inspector.nudge.dismiss.click()
        assert len(seen) < 9
    assert NudgeKind.ONE_WORD in seen
    assert len(set(seen)) == len(seen)
    again = place.state()
    place.advice.hidden.clear()
    place.restore(again)
    assert place.advice.about(place.scene.frames[theme]) is None, "hidden for good"


def test_all_quiet_words_can_be_switched_off(place: BoardPlace) -> None:
    theme = next(i for i in themes(place) if place.scene.frames[i].title)
    place.desk.rename(theme, "Tid")
    place.selection.choose_frame(theme)
    assert place.inspector.nudge.isVisibleTo(place.inspector)
    place.actions_.action("advice").trigger()
    assert not place.inspector.nudge.isVisibleTo(place.inspector)
    assert place.state()["advice"] is False


def test_a_sort_of_advice_can_be_switched_off(place: BoardPlace) -> None:
    theme = next(i for i in themes(place) if place.scene.frames[i].title)
    place.desk.rename(theme, "Tid")
    frame = place.scene.frames[theme]
    place.advice.wanted = lambda: [NudgeKind.ONE_WORD]
    assert place.advice.about(frame) is NudgeKind.ONE_WORD
    place.advice.wanted = lambda: [NudgeKind.NAME_CLUSTER]
    assert place.advice.about(frame) is None


def test_silent_sorting_hides_names_origin_and_advice_but_moves_cards(place: BoardPlace) -> None:
    card = place.scene.order()[0]
    assert place.scene.content(card).source
    place.quiet.click()
    assert not place.inspector.isVisible()
    assert place.scene.content(card).source == ""
    assert place.scene.nudged == ""
    other = next(i for i in themes(place) if card not in place.scene.frames[i].cards)
    place.selection.choose([card])
    place.desk.move_to_theme(place.desk.chosen(), other)
    assert card in place.scene.frames[other].cards
    place.quiet.click()
    assert place.inspector.isVisible()
    assert place.scene.content(card).source


def test_the_order_of_the_pile_and_silence_are_no_part_of_what_is_stored(place: BoardPlace) -> None:
    place.quiet.click()
    assert "quiet" not in place.state()
    assert place.quiet.isChecked()
    assert place.quiet.focusPolicy() != Qt.FocusPolicy.NoFocus


def test_only_cards_of_others_have_their_words_while_that_is_asked_for(
    place: BoardPlace, bridge: Bridge
) -> None:
    lists = bridge.project.query(BoardLists)
    me = max(bridge.project.rows.find(Member), key=lambda one: len(lists.written_by(one.id))).id
    bridge.project.become(me)
    mine = {card.id for card in place.scene.cards.values() if card.note in lists.written_by(me)}
    assert mine and mine != place.scene.cards.keys()
    place.actions_.action("show_others").trigger()
    assert place.scene.sieve.blank == mine
    assert place.shelf.showing.isChecked()
    card = min(mine & place.scene.boxes.keys())
    image = place.canvas.grab().toImage()
    place.table.rows.load()
    assert place.table.rows.rowCount() == len(place.scene.cards) - len(mine)
    assert "passed over" in place.canvas.spoken_name(card) or "uden ord" in place.canvas.spoken_name(card)
    place.desk.write_card("Mit eget", (0, 3000))
    assert len(place.scene.sieve.blank) == len(mine) + 1, "followed by what is written now"
    place.actions_.action("show_all").trigger()
    assert not place.scene.sieve.blank
    assert not place.shelf.showing.isChecked()
    assert place.canvas.grab().toImage() != image


def test_the_pile_shows_what_nobody_has_touched(place: BoardPlace, bridge: Bridge) -> None:
    theme = next(i for i in themes(place) if place.scene.frames[i].cards)
    note = place.scene.cards[place.scene.frames[theme].cards[0]].note
    place.selection.choose([place.scene.frames[theme].cards[0]])
    place.desk.take_off(place.desk.chosen())
    bridge.execute(CaptureNote(text="Ingen har set på det her endnu."))
    everything = set(place.shelf._pile_cards.ids)
    place.actions_.action("show_untouched").trigger()
    untouched = set(place.shelf._pile_cards.ids)
    assert untouched < everything
    taken_off = {one for one in everything if place.shelf._keys[one].note == note}
    assert taken_off and not taken_off & untouched, "it has been on the board"
    bridge.undo()
    assert len(place.shelf._pile_cards.ids) == len(untouched) - 1
    framed = {card for frame in place.scene.frames.values() for card in frame.cards}
    assert framed <= place.scene.sieve.blank
