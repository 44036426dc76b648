"""The components of ``design.md``: accessible widgets and the painters shared by board and lists.

Every widget takes the ``Theme`` first and its words from the caller. ``paint``, ``cards``, ``frames``,
``links``, ``numbers`` and ``rows`` need QtGui only and take a ``Look``.
"""
