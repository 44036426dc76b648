"""One movement of the pointer, one object: started, moved, then finished or cancelled.

While it goes on only the picture moves; the end sends one command, Escape puts everything back.
"""
