"""Text between Qt and the core: Qt counts UTF-16 units, everything else counts code points."""

from ui.text.edits import Edits
from ui.text.marks import Marks
from ui.text.positions import Positions, exact_text, units

__all__ = ["Edits", "Marks", "Positions", "exact_text", "units"]
