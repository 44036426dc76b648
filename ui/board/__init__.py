"""The theme board: canvas, gestures, and the picture of it that leaves the program."""
