"""Where the frozen program starts: the same place as the ``feltnoter`` command."""

from ui.launch import main

if __name__ == "__main__":
    raise SystemExit(main())
