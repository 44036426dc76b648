"""The scene follows changes: what it knows, and which areas it says look different."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QImage

from feltnoter.changes import LOCAL, Changes, Label, Touched
from feltnoter.domain.vocabulary import LinkKind, NoteKind
from tests.ui.board.fakes import Standing, card
from ui.board.geometry import Box
from ui.board.keyboard import neighbour
from ui.board.layers import BoardPainter
from ui.board.nudging import NudgeWords
from ui.board.pointing import Part, hit_at
from ui.board.scene import Link, Scene
from ui.style.look import print_look


def step(root: str, **ids: set[str]) -> Changes:
    touched = Touched(**{what: frozenset(some) for what, some in ids.items()})
    return Changes({root: touched}, LOCAL, Label("test"))


def painter(scene: Scene) -> BoardPainter:
    return BoardPainter(scene, print_look(), NudgeWords("{} kort".format, "Giv navn …"), "Løst kort")


def test_everything_has_its_place(scene: Scene) -> None:
    assert [frame.number for frame in scene.frames.values()] == ["1", "2", ""]
    assert scene.frames["u"].cluster
    assert scene.frame_of("c") == scene.frames["t1"]
    assert scene.is_loose("k") and not scene.is_loose("a") and not scene.is_loose("p")
    assert [one.id for one in scene.parked()] == ["p"]
    assert scene.order() == list("abcdefghijkl")
    assert scene.nudged == "u", "three cards without a name"


def test_a_link_goes_from_frame_to_frame(scene: Scene) -> None:
    assert scene.links == (Link("t1", "t2", LinkKind.CONTRADICTION, "link"),)
    assert scene.contradicted("n-f") == ["1 Jeg fortæller det forfra"]


def test_a_moved_card_is_fetched_again_and_both_places_are_drawn_anew(
    scene: Scene, standing: Standing
) -> None:
    areas: list[Box] = []
    scene.changed.connect(areas.extend)
    before = scene.boxes["e"]
    standing.replace(card("e", "t2"))
    scene.apply(step("cards", changed={"e"}))
    assert scene.frames["t2"].cards == ("e", "f", "g")
    assert any(area.meets(before) for area in areas)
    assert any(area.meets(scene.boxes["e"]) for area in areas)
    assert not any(area.meets(scene.boxes["h"]) for area in areas)


def test_other_words_redraw_the_card_alone(scene: Scene, standing: Standing) -> None:
    areas: list[Box] = []
    scene.changed.connect(areas.extend)
    standing.replace(card("a", "t1", text="Ny"))
    scene.apply(step("notes", changed={"n-a"}))
    assert scene.content("a").text == "Ny"
    assert len(areas) == 1 and areas[0].meets(scene.boxes["a"])


def test_a_card_taken_off_is_forgotten(scene: Scene, standing: Standing) -> None:
    standing.cards_ = [one for one in standing.cards_ if one.id != "k"]
    scene.apply(step("cards", removed={"k"}))
    assert "k" not in scene.boxes and scene.card_at(10, 910) is None


def test_a_theme_that_is_gone_lets_its_cards_be_read_again(scene: Scene, standing: Standing) -> None:
    standing.themes_ = standing.themes_[1:]
    standing.cards_ = [replace(one, theme=None) if one.theme == "t1" else one for one in standing.cards_]
    scene.apply(step("themes", removed={"t1"}))
    assert all(scene.is_loose(one) for one in "abcde")


def test_what_does_not_concern_the_board_changes_nothing(scene: Scene) -> None:
    told: list[object] = []
    scene.changed.connect(told.append)
    scene.apply(step("memos", added={"m"}))
    assert told == []


def test_a_held_out_card_carries_a_mark_and_says_so(scene: Scene, standing: Standing) -> None:
    standing.replace(card("a", "t1", held_out=True, kind=NoteKind.QUOTE, text="Hej"))
    scene.apply(step("cards", changed={"a"}))
    content = scene.content("a")
    assert (content.text, content.warn, content.source) == ("»Hej«", "shield-alert", "Borger · distrikt Nord")


# Pointing -------------------------------------------------------------------------------------------------


def test_a_point_hits_what_is_seen_there(scene: Scene) -> None:
    paint = painter(scene)
    frame = scene.frames["t1"]
    header = paint.header(frame)

    def part(x: float, y: float, scale: float = 1.0) -> tuple[Part, str]:
        hit = hit_at(scene, paint, x, y, scale)
        return hit.part, hit.id

    assert part(*scene.boxes["a"].centre) == (Part.CARD, "a")
    assert part(header.title.x() + 2, header.title.y() + 2) == (Part.HEADER, "t1")
    menu = header.menu.center()
    assert part(menu.x(), menu.y()) == (Part.MENU, "t1")
    assert part(menu.x(), menu.y(), 0.3) == (Part.HEADER, "t1"), "too small to press"
    assert part(frame.box.x + 3, frame.box.bottom - 3) == (Part.FRAME, "t1")
    assert part(5000, 5000) == (Part.BOARD, "")
    action = paint.nudge_parts(scene.frames["u"]).action.center()
    assert part(action.x(), action.y()) == (Part.NUDGE, "u")


def test_menus_and_actions_in_headers_are_large_enough_to_hit(scene: Scene) -> None:
    paint = painter(scene)
    for frame in scene.frames.values():
        menu = paint.header(frame).menu
        assert min(menu.width(), menu.height()) >= 24
    assert paint.nudge_parts(scene.frames["u"]).action.height() >= 24


def test_arrows_go_to_the_next_card_or_header(scene: Scene) -> None:
    assert neighbour(scene, "a", 1, 0) == "b"
    assert neighbour(scene, "a", 0, 1) == "d"
    assert neighbour(scene, "a", 0, -1) == "t1"
    assert neighbour(scene, "t1", 0, 1) in {"a", "b", "c"}
    assert neighbour(scene, "c", 1, 0) == "f"
    assert neighbour(scene, "h", 0, 1) == "k"
    assert neighbour(scene, "gone", 1, 0) is None


# Tiles ----------------------------------------------------------------------------------------------------


def test_tiles_fit_together_without_a_seam(scene: Scene, standing: Standing) -> None:
    # A dashed edge is left out: Qt begins its dashes anew at the edge of every picture.
    standing.themes_ = [replace(one, title=one.title or "Klynge") for one in standing.themes_]
    scene.load()
    paint = painter(scene)
    for scale in (1.0, 0.5, 0.3, 0.08):
        whole = paint.tile(0, 0, 512, scale, frozenset()).toImage()
        for x, y in ((0, 0), (256, 0), (0, 256), (256, 256)):
            part = paint.tile(x, y, 256, scale, frozenset()).toImage()
            assert part == whole.copy(x, y, 256, 256), f"tile at {x}, {y} and scale {scale}"


def test_a_lifted_card_is_not_in_the_tile(scene: Scene) -> None:
    paint = painter(scene)

    def inked(image: QImage) -> bool:
        box = scene.boxes["a"]
        return (
            image.pixelColor(round(box.x) + 9, round(box.y) + 50)
            == print_look().kind(NoteKind.OBSERVATION).stripe
        )

    assert inked(paint.tile(0, 0, 256, 1.0, frozenset()).toImage())
    assert not inked(paint.tile(0, 0, 256, 1.0, frozenset({"a"})).toImage())


def test_what_is_carried_is_never_larger_than_what_is_near(scene: Scene) -> None:
    paint = painter(scene)
    found = paint.lifted(scene.order(), [], 1.0, Box(0, 0, 300, 300))
    assert found is not None
    pixmap, _, _ = found
    assert max(pixmap.width(), pixmap.height()) <= 320
    assert paint.lifted(["a"], [], 1.0, Box(9000, 9000, 10, 10)) is None
