"""Sealing and opening the frames that travel between laptops."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial

from benchmarks.harness import Bench, main
from benchmarks.table import Row, rounded
from benchmarks.timing import median, took
from feltnoter.document.state_vector import encode_state
from feltnoter.domain.entities import new_id
from feltnoter.sync.frames import NO_PREVIOUS, Frame, FrameKind, seal, unseal

KILO = 1_000
SIZES = (("an edit of 300 bytes", 300), ("a note of 4 kB", 4 * KILO), ("1 MB", KILO * KILO))


def measure(bench: Bench) -> Iterator[Row]:
    """Updates of three sizes; the bytes are random, which AES does not mind."""
    key, project = os.urandom(32), new_id()
    for name, size in SIZES:
        loops = max(1, bench.times(2_000) * 300 // size)
        frame = _frame(project, size)
        sealed = seal(frame, key)
        sealing = _microseconds(partial(seal, frame, key), loops, bench.times(7))
        opening = _microseconds(partial(unseal, sealed, key, project), loops, bench.times(7))
        figure = f"seal {rounded(sealing)} µs, open {rounded(opening)} µs CPU"
        yield Row(f"{name}: {len(sealed) - size} bytes around it", figure)


def _frame(project: str, size: int) -> Frame:
    state = encode_state({2**31 + client: 10_000 for client in range(5)})
    update = os.urandom(size)
    return Frame(FrameKind.UPDATE, project, new_id(), 7, NO_PREVIOUS, state, state, update)


def _microseconds(action: Callable[[], object], loops: int, times: int) -> float:
    def many() -> None:
        for _ in range(loops):
            action()

    return median(took(many).cpu for _ in range(times)) / loops * 1e6


if __name__ == "__main__":
    main(measure, __doc__)
