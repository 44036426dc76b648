"""The ground everything is painted on: tokens, type, icons and the theme that ties them to Qt.

``tokens``, ``type``, ``icons`` and ``look`` need QtGui only, so that the board picture can be drawn
from the command line; ``theme`` and ``sheet`` are for the window.
"""
