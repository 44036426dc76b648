"""Reads the accessibility tree of the running window, as a screen reader does. Runs in the system's own
Python, which has the bindings (python3-gi, gir1.2-atspi-2.0); prints one JSON object.

    /usr/bin/python3 tests/ui/board/atspi_reader.py FOLDER
"""

import json
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

LONGEST = 30.0


def find(thing, wanted, depth=0):
    """The first descendant that ``wanted`` says yes to."""
    if thing is None or depth > 30:
        return None
    if wanted(thing):
        return thing
    for index in range(thing.get_child_count()):
        found = find(thing.get_child_at_index(index), wanted, depth + 1)
        if found is not None:
            return found
    return None


def is_board(thing):
    return thing.get_role() == Atspi.Role.LIST and thing.get_name() == "Tematavle"


def board():
    """Wait until the window is there."""
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            found = find(desktop.get_child_at_index(index), is_board)
            if found is not None and found.get_child_count():
                return found
        time.sleep(0.3)
    return None


def told(item):
    """What a screen reader is told of an item."""
    states = item.get_state_set()
    place = item.get_extents(Atspi.CoordType.SCREEN)
    return {
        "name": item.get_name(),
        "role": item.get_role_name(),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "selectable": states.contains(Atspi.StateType.SELECTABLE),
        "width": place.width,
        "height": place.height,
    }


def main(folder):
    events = {"announced": [], "focused": []}
    loop = GLib.MainLoop()

    def heard(event):
        if event.type.startswith("object:announcement"):
            events["announced"].append(str(event.any_data))
        elif event.detail1 == 1:
            events["focused"].append(event.source.get_name())

    Atspi.init()
    listener = Atspi.EventListener.new(heard)
    for kind in ("object:announcement", "object:state-changed:focused"):
        listener.register(kind)
    found = board()
    items = []
    if found is not None:
        items = [told(found.get_child_at_index(i)) for i in range(found.get_child_count())]
        (folder / "go").touch()
        until = time.monotonic() + LONGEST

        def look():
            if (events["announced"] and events["focused"]) or time.monotonic() > until:
                loop.quit()
                return False
            return True

        GLib.timeout_add(100, look)
        loop.run()
    (folder / "stop").touch()
    print(json.dumps({"items": items, **events}))


main(Path(sys.argv[1]))
