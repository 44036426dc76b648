"""Pictures as strings: re-encoded, with a text for those who cannot see them (see ``markup``)."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feltnoter.report.markup import attribute

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_EMU = 12_700  # to a point
_LONGEST_SIDE = 1_800  # pixels: 300 to the inch on half a page


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as it goes into the file. ``width`` and ``height`` in pixels."""

    data: bytes
    ending: str
    width: int
    height: int

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """Its size in points within ``width`` × ``height``, its sides in proportion."""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale


def photo(data: bytes) -> Image | None:
    """A photo upright, in RGB, not larger than needed and without a trace of camera or place.

    None when it is no picture, or one that cannot be read to its end.
    """
    return _encoded(data, _LONGEST_SIDE, "JPEG")


def drawing(data: bytes, longest: int = 3_600) -> Image | None:
    """A drawn picture (the board), sharp at its edges."""
    return _encoded(data, longest, "PNG")


def picture(relation: str, number: int, size: tuple[float, float], alternative: str, name: str) -> str:
    """The picture kept as ``relation``; ``size`` in points, ``number`` unique in the whole file."""
    wide, high = (max(1, round(side * _EMU)) for side in size)
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:docPr id="{number}" name="{attribute(name)} {number}" descr="{attribute(alternative)}"/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_A}" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}">'
        f'<pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr><pic:cNvPr id="{number}" name=""/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def _encoded(data: bytes, longest: int, kind: str) -> Image | None:
    import warnings

    from PIL import Image as Pillow
    from PIL import ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Pillow.DecompressionBombWarning)  # an attack on the memory
            opened = Pillow.open(io.BytesIO(data))
        with opened as source:
            if kind == "JPEG":
                source.draft("RGB", (longest, longest))  # a JPEG is read no larger than needed
            upright = ImageOps.exif_transpose(source)
            if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
                ground = Pillow.new("RGBA", upright.size, "white")
                upright = Pillow.alpha_composite(ground, upright.convert("RGBA"))
            elif upright.mode.startswith("I") or upright.mode == "F":
                upright = _eight_bits(upright)
            plain = upright.convert("RGB")
            plain.thumbnail((longest, longest))
            clean = Pillow.new("RGB", plain.size)  # pixels only: nothing the source carried along
            clean.paste(plain)
            target = io.BytesIO()
            clean.save(target, kind, quality=85)
    except (OSError, ValueError, SyntaxError, MemoryError, EOFError, TypeError, Warning):
        return None
    return Image(target.getvalue(), kind.lower(), clean.width, clean.height)


def _eight_bits(image: Picture) -> Picture:
    """Sixteen-bit greys brought down to eight, not cut off."""
    low, high = (float(value) for value in image.getextrema())  # type: ignore[arg-type]
    span = max(1.0, high - low)
    return image.convert("F").point(lambda value: (value - low) * (255 / span)).convert("L")
