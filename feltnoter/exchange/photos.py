"""Photos as they may be kept: upright, small enough, and without a word about where they were taken."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feltnoter.errors import UserError
from feltnoter.exchange.files import MEGABYTE

if TYPE_CHECKING:
    from PIL.Image import Image

PHOTO_FILE_CAP = 60 * MEGABYTE
LONGEST_SIDE = 2560  # pixels; sharp on an A4 page at 200 dpi
_QUALITY = 88

# A JPEG is scaled while it is decoded, so a phone's 108 megapixels cost little; not so a progressive
# one or another format, which unfold completely (40 megapixels are 160 MB).
_PIXELS = 40_000_000
_JPEG_PIXELS = 150_000_000

# Never »whatever Pillow knows«: its readers for EPS and the like start other programs.
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")


@dataclass(frozen=True, slots=True)
class CleanPhoto:
    """A photo ready to be stored: JPEG bytes, their media type, and their size in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int


def clean_photo(data: bytes) -> CleanPhoto:
    """Turn a picture file into an upright RGB JPEG of at most 2560 pixels a side.

    Everything that is not pixels is left behind: EXIF with place and time, comments, colour profiles,
    thumbnails. Transparent parts become white; of an animation the first picture is taken. Raises
    UserError ``photo_too_large`` (``limit`` in megapixels) and ``photo_unreadable``.
    """
    try:
        picture = _small(_upright(data))
        picture.info.clear()  # Pillow would write comments from it
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=_QUALITY, optimize=True)
    except UserError:
        raise
    except Exception:  # decoders of a dozen formats raise whatever the bytes lead them to
        raise UserError("photo_unreadable") from None
    return CleanPhoto(out.getvalue(), "image/jpeg", picture.width, picture.height)


def _upright(data: bytes) -> Image:
    from PIL import Image, ImageOps

    Image.init()  # knows which of the formats this Pillow was built with
    formats = [name for name in _FORMATS if name in Image.OPEN]
    with warnings.catch_warnings():
        # Our own limit is the lower one; the warning would end up on the command line.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            image: Image.Image = Image.open(io.BytesIO(data), formats=formats)
        except Image.DecompressionBombError:
            raise UserError("photo_too_large", limit=_PIXELS // 1_000_000) from None
    scaled_on_the_way = image.format in ("JPEG", "MPO") and not image.info.get("progressive")
    limit = _JPEG_PIXELS if scaled_on_the_way else _PIXELS
    if image.width * image.height > limit:
        raise UserError("photo_too_large", limit=limit // 1_000_000)
    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    image.load()
    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # damaged EXIF: the picture is worth more than its orientation
        return image


def _small(image: Image) -> Image:
    """A new picture in RGB, whatever it was stored in, within the longest side."""
    from PIL import Image

    if image.mode.startswith("I;16"):
        image = image.convert("I")
    if image.mode == "I":  # 16 bits of grey; converting alone would turn all but the darkest white
        image = image.point(lambda value: value * (1 / 257)).convert("L")
    image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    if image.mode == "RGBA":
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")
    return image
