"""Loose cards make way for frames; a step later the same as if everything were laid out afresh."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from ui.board.arrange import arrange
from ui.board.layout import NOTHING, FrameFacts, Layout

Loose = dict[str, tuple[float, float]]


def laid(frames: list[FrameFacts], loose: Loose, before: Layout) -> Layout:
    inside = {frame.id: [f"{frame.id}-{n}" for n in range(len(frame.title))] for frame in frames}
    return arrange(frames, inside, loose, lambda title, number, level, width: 40.0, before)


def a_frame(chance: random.Random, name: str, others: list[FrameFacts]) -> FrameFacts:
    parent = chance.choice([None, None, *(frame.id for frame in others)])
    x, y = chance.randrange(0, 900, 10), chance.randrange(0, 900, 10)
    return FrameFacts(name, "x" * chance.randrange(6), parent, x, y, chance.choice([0, 220, 420]), False)


def a_step(chance: random.Random, frames: list[FrameFacts], loose: Loose) -> None:
    """Lay, move or take away a card or a frame."""
    name = f"c{chance.randrange(40)}"
    match chance.randrange(6):
        case 0 | 1 | 2:
            loose[name] = float(chance.randrange(0, 1200, 10)), float(chance.randrange(0, 1200, 10))
        case 3:
            loose.pop(name, None)
        case 4:
            frames.append(a_frame(chance, f"f{len(frames)}{chance.random()}", frames))
        case _ if frames:
            at = chance.randrange(len(frames))
            gone = frames.pop(at)
            if chance.random() < 0.6:
                frames.insert(at, a_frame(chance, gone.id, []))


@given(st.integers(0, 2**32), st.integers(1, 25))
def test_step_by_step_everything_lies_as_if_laid_out_afresh(seed: int, steps: int) -> None:
    chance = random.Random(seed)
    frames: list[FrameFacts] = []
    loose: Loose = {}
    before = NOTHING
    for n in range(chance.randrange(30)):
        loose[f"c{n}"] = float(chance.randrange(0, 1200, 10)), float(chance.randrange(0, 1200, 10))
    for _ in range(steps):
        a_step(chance, frames, loose)
        before = laid(frames, loose, before)
        fresh = laid(frames, loose, NOTHING)
        assert before.loose == fresh.loose
        assert before.frames == fresh.frames and before.inside == fresh.inside


def test_a_covered_card_moves_down_and_comes_back_when_the_frame_goes() -> None:
    frame = FrameFacts("f", "xxx", None, 0.0, 0.0, 420.0)
    loose = {"under": (20.0, 20.0), "free": (900.0, 20.0)}
    covered = laid([frame], loose, NOTHING)
    assert covered.loose["under"].y >= covered.frames["f"].box.bottom
    assert covered.loose["free"] == covered.asked["free"]
    assert laid([], loose, covered).loose == covered.asked
