"""An interview being written down: who speaks in which turn, by key, and the turns numbered."""
