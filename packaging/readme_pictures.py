"""The README's pictures: the real window on the example project, small enough for a page.

    python packaging/readme_pictures.py      writes docs/pictures/*.png

Taken by ``screenshots.py``, made smaller and reduced to 256 colours. Look at each before committing it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WANTED = (
    *(("light", name) for name in ("notes", "coding", "board", "themes", "report", "quick_note")),
    ("dark", "board"),
)
WIDTH, COLOURS = 1024, 256


def main() -> int:
    """Take them, and shrink them."""
    from PIL import Image

    target = ROOT / "docs" / "pictures"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="feltnoter-pictures-") as folder:
        for theme in sorted({theme for theme, _ in WANTED}):
            names = [name for of, name in WANTED if of == theme]
            command = [sys.executable, str(ROOT / "packaging" / "screenshots.py"), folder]
            subprocess.run([*command, "--theme", theme, "--scale", "1", "--only", *names], check=True)
        for theme, name in WANTED:
            with Image.open(Path(folder) / f"{name}_{theme}.png") as taken:
                picture = taken.convert("RGB")
                if picture.width > WIDTH:
                    size = WIDTH, round(picture.height * WIDTH / picture.width)
                    picture = picture.resize(size, Image.Resampling.LANCZOS)
                # By coverage: the few violet and amber pixels of an icon are colours of their own.
                few = picture.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE)
                few.save(target / f"{name}_{theme}.png", optimize=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
