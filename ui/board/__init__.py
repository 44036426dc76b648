"""The theme board: canvas, gestures, and the picture of it that leaves the program.

Import-light on purpose: the command line draws boards without a window. The place is ``ui.board.place``.
"""
