"""Photos lose everything but their pixels."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from feltnoter.errors import UserError
from feltnoter.exchange.photos import CleanPhoto, clean_photo


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(photo: CleanPhoto) -> Image.Image:
    image = Image.open(io.BytesIO(photo.data))
    image.load()
    assert (photo.media_type, image.format, image.mode) == ("image/jpeg", "JPEG", "RGB")
    assert image.size == (photo.width, photo.height)
    return image


def near(pixel: Any, wanted: tuple[int, int, int]) -> bool:
    return all(abs(have - want) <= 12 for have, want in zip(pixel, wanted, strict=True))


def test_place_time_comment_profile_and_thumbnail_are_gone() -> None:
    image = Image.new("RGB", (64, 48), "red")
    exif = image.getexif()
    exif[0x010F] = "HEMMELIGKAMERA"
    exif[0x0132] = "2026:09:14 08:52:00"
    exif.get_ifd(0x8825)[2] = (55.0, 40.0, 30.0)
    data = saved(
        image, "JPEG", exif=exif.tobytes(), comment=b"HEMMELIG", icc_profile=b"HEMMELIG" * 20, xmp=b"HEMMELIG"
    )
    assert data.count(b"HEMMELIG") >= 4
    photo = clean_photo(data)
    assert b"HEMMELIG" not in photo.data and b"Exif" not in photo.data and b"ICC_PROFILE" not in photo.data
    assert not opened(photo).getexif()
    assert set(opened(photo).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_text_in_a_png_is_gone() -> None:
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text("Comment", "HEMMELIG")
    assert b"HEMMELIG" not in clean_photo(saved(Image.new("RGB", (9, 9)), "PNG", pnginfo=notes)).data


def test_a_photo_taken_sideways_is_put_upright() -> None:
    image = Image.new("RGB", (80, 40), "blue")
    image.paste("red", (0, 0, 40, 40))
    exif = image.getexif()
    exif[0x0112] = 6  # turn a quarter clockwise to see it upright
    upright = opened(clean_photo(saved(image, "JPEG", exif=exif.tobytes(), quality=95)))
    assert upright.size == (40, 80)
    assert near(upright.getpixel((20, 10)), (254, 0, 0)) and near(upright.getpixel((20, 70)), (0, 0, 254))


def test_the_longest_side_is_capped_and_small_photos_stay() -> None:
    for size, kept in (((4000, 1000), (2560, 640)), ((30, 20), (30, 20))):
        assert opened(clean_photo(saved(Image.new("RGB", size), "JPEG"))).size == kept
        assert opened(clean_photo(saved(Image.new("RGB", size), "PNG"))).size == kept


@pytest.mark.parametrize(
    ("mode", "colour", "kind", "seen"),
    [
        ("RGB", (200, 100, 50), "WEBP", (200, 100, 50)),
        ("L", 100, "PNG", (100, 100, 100)),
        ("1", 1, "PNG", (255, 255, 255)),
        ("P", 0, "GIF", (0, 0, 0)),
        ("RGBA", (0, 0, 0, 0), "PNG", (255, 255, 255)),
        ("RGBA", (200, 0, 0, 128), "PNG", (227, 127, 127)),
        ("LA", (0, 128), "PNG", (127, 127, 127)),
        ("CMYK", (0, 255, 255, 0), "JPEG", (254, 0, 0)),
        ("YCbCr", (255, 128, 128), "JPEG", (255, 255, 255)),
        ("I;16", 0x8000, "PNG", (127, 127, 127)),
        ("I;16", 0x8000, "TIFF", (127, 127, 127)),
        ("RGB", (10, 20, 30), "BMP", (10, 20, 30)),
    ],
)
def test_every_way_of_storing_colours_is_read(
    mode: str, colour: Any, kind: str, seen: tuple[int, int, int]
) -> None:
    data = saved(Image.new(mode, (20, 20), colour), kind)
    assert near(opened(clean_photo(data)).getpixel((10, 10)), seen)


def test_a_palette_with_transparency_becomes_white() -> None:
    image = Image.new("P", (20, 20), 0)
    assert near(opened(clean_photo(saved(image, "PNG", transparency=0))).getpixel((3, 3)), (255, 255, 255))


def png_claiming(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")


@pytest.mark.parametrize("side", [6_400, 10_000, 30_000])
def test_a_picture_that_unfolds_to_gigabytes_is_refused_unopened(side: int) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(UserError) as caught:
            clean_photo(png_claiming(side, side))
    assert (caught.value.key, caught.value.data) == ("photo_too_large", {"limit": 40})


@pytest.mark.parametrize(
    "data",
    [b"", b"hej", b"\xff\xd8\xff\xe0", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", b"GIF89a"],
)
def test_what_is_no_photo_is_refused(data: bytes) -> None:
    with pytest.raises(UserError) as caught:
        clean_photo(data)
    assert caught.value.key == "photo_unreadable"


def test_a_photo_cut_off_is_refused() -> None:
    data = saved(Image.effect_noise((200, 200), 50), "JPEG")
    with pytest.raises(UserError) as caught:
        clean_photo(data[: len(data) // 2])
    assert caught.value.key == "photo_unreadable"


NOISE = Image.effect_noise((24, 24), 50).convert("RGB")
HONEST = {kind: saved(NOISE, kind) for kind in ("JPEG", "PNG", "GIF", "TIFF")}


@settings(max_examples=80, deadline=None)
@given(
    kind=st.sampled_from(sorted(HONEST)),
    flips=st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 255)), max_size=5),
)
def test_damage_gives_a_photo_or_a_reason(kind: str, flips: list[tuple[int, int]]) -> None:
    data = bytearray(HONEST[kind])
    for at, flip in flips:
        data[at % len(data)] ^= flip
    try:
        opened(clean_photo(bytes(data)))
    except UserError as error:
        assert error.key in {"photo_unreadable", "photo_too_large"}
