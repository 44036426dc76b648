"""State vectors: how much of each client's history somebody has. In the engine's own encoding, but
without loading the engine."""

from __future__ import annotations

from collections.abc import Mapping

StateVector = dict[int, int]


def decode_state(encoded: bytes) -> StateVector:
    """A state vector as the engine writes it: a count, then pairs of client and clock.

    Raises ``ValueError`` when the bytes end too early.
    """
    numbers: list[int] = []
    number = shift = 0
    for byte in encoded:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            numbers.append(number)
            number = shift = 0
    if shift or not numbers or len(numbers) != 1 + 2 * numbers[0]:
        raise ValueError("no state vector")
    return dict(zip(numbers[1::2], numbers[2::2], strict=True))


def encode_state(state: Mapping[int, int]) -> bytes:
    """A state vector as the engine reads it."""
    out = bytearray(_var_uint(len(state)))
    for client, clock in state.items():
        out += _var_uint(client) + _var_uint(clock)
    return bytes(out)


def _var_uint(number: int) -> bytes:
    """Seven bits a byte, least significant first (lib0's encoding)."""
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)
