"""Clocks. CPU time is this process's own, so that neighbours on the machine do not count."""

from __future__ import annotations

import gc
import math
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.table import rounded


@dataclass(frozen=True, slots=True)
class Took:
    """How long something took, in seconds."""

    wall: float
    cpu: float


def took(action: Callable[[], object]) -> Took:
    """Do it once."""
    cpu, wall = time.process_time(), time.perf_counter()
    action()
    return Took(time.perf_counter() - wall, time.process_time() - cpu)


def each(actions: Iterable[Callable[[], object]]) -> list[Took]:
    """Do them one by one. The collector is run first: nobody pays for what went before."""
    gc.collect()
    return [took(action) for action in actions]


def median(values: Iterable[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def percentile(values: Iterable[float], share: float) -> float:
    """The smallest value that ``share`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def spread(values: Sequence[float], factor: float = 1000, unit: str = "ms") -> str:
    """Middle and near-worst in words: ``p50 1.2 / p95 3.4 ms``."""
    middle, worst = (percentile(values, share) * factor for share in (0.5, 0.95))
    return f"p50 {rounded(middle)} / p95 {rounded(worst)} {unit}"


def longest_gap(until: Callable[[], bool], step: float = 0.0005) -> float:
    """What a window's own thread feels while others work: its longest unwanted pause in seconds."""
    longest, before = 0.0, time.perf_counter()
    while not until():
        time.sleep(step)
        now = time.perf_counter()
        longest, before = max(longest, now - before - step), now
    return longest
