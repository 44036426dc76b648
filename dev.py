#!/usr/bin/env python3
"""Set-up, start and tests in one file of plain standard library (Python 3.11 or newer).

    python3 dev.py app [args]    install what is needed and open the program; with arguments,
                                 hand them to the ``feltnoter`` command line instead
    python3 dev.py test [args]   install what is needed and run the test suite without a display;
                                 the arguments go to pytest

Everything is installed in ``.venv`` beside this file. Only on Debian as root is anything installed
outside it: the system libraries below. Elsewhere their exact apt line is printed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
RUNTIME_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"  # everything in RUNTIME_LOCK and the test tools
OUT = ROOT / "out"

# What the PySide6-Essentials 6.11 wheels link to and do not bring along: the NEEDED entries of the
# Qt modules and plugins the program loads, as Debian 12 packages. Debian 13 renames some of them and
# lists the old name under Provides.
QT_ALWAYS = (
    "libegl1",  # libEGL.so.1: QtGui
    "libgl1",  # libGL.so.1: QtGui, QtWidgets and every platform plugin, offscreen too
    "libx11-6",  # libX11.so.6: QtGui and the offscreen plugin
    "libxkbcommon0",  # libxkbcommon.so.0: keyboard maps, QtGui
    "libdbus-1-3",  # libdbus-1.so.3: QtDBus, which QtGui and QtPrintSupport load
    "libfontconfig1",  # libfontconfig.so.1: which fonts there are; brings one font with it
    "libfreetype6",  # libfreetype.so.6: drawing them
    "libglib2.0-0",  # libglib-2.0.so.0, libgthread-2.0.so.0: QtCore's event loop
    "libgssapi-krb5-2",  # libgssapi_krb5.so.2: QtNetwork
    "libbrotli1",  # libbrotlidec.so.1: QtNetwork
    "zlib1g",  # libz.so.1: QtCore
    "libzstd1",  # libzstd.so.1: QtCore
)
# What only the xcb plugin needs, that is a real window under X11 (or Wayland's X server). A Wayland
# desktop brings its own libwayland-*; a desktop with a printer its own libcups2.
QT_WINDOW = (
    "libx11-xcb1",  # libX11-xcb.so.1
    "libxcb1",  # libxcb.so.1
    "libxcb-cursor0",  # libxcb-cursor.so.0, the one most often missing
    "libxcb-glx0",  # libxcb-glx.so.0: the GLX integration
    "libxcb-icccm4",  # libxcb-icccm.so.4: talking with the window manager
    "libxcb-image0",  # libxcb-image.so.0
    "libxcb-keysyms1",  # libxcb-keysyms.so.1
    "libxcb-randr0",  # libxcb-randr.so.0: screens and their scale
    "libxcb-render0",  # libxcb-render.so.0
    "libxcb-render-util0",  # libxcb-render-util.so.0
    "libxcb-shape0",  # libxcb-shape.so.0
    "libxcb-shm0",  # libxcb-shm.so.0: fast repaints
    "libxcb-sync1",  # libxcb-sync.so.1: resizing without flicker
    "libxcb-util1",  # libxcb-util.so.1
    "libxcb-xfixes0",  # libxcb-xfixes.so.0: the clipboard
    "libxcb-xkb1",  # libxcb-xkb.so.1
    "libxkbcommon-x11-0",  # libxkbcommon-x11.so.0
)
TEST_ONLY = (
    "xvfb",  # an X server without a screen: tests open a real xcb window on it
    "dbus",  # dbus-run-session: one test reads the window as a screen reader does
    "at-spi2-core",  # the bus that screen readers listen on
    "python3-gi",  # and what they read it with
    "gir1.2-atspi-2.0",
)


class SetupError(Exception):
    """Set-up cannot go on; the message says what the reader can do."""


def say(text: str) -> None:
    print(f"dev.py: {text}", flush=True)


def stop(text: str) -> NoReturn:
    raise SetupError(text)


def run_quietly(command: Sequence[str], failure: str, env: Mapping[str, str] | None = None) -> None:
    """Run a command in the checkout and show its output only when it fails."""
    done = subprocess.run(
        command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode:
        sys.stderr.write(done.stdout.decode(errors="replace"))
        stop(f"{failure} (exit code {done.returncode}: {shlex.join(command)})")


# ---------------------------------------------------------------------------- system packages


def has_display(env: Mapping[str, str], system: str) -> bool:
    """Whether a window can be opened: always on Windows and macOS, elsewhere when a server is named."""
    return system in {"win32", "darwin"} or bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


def provided(dpkg_listing: str) -> set[str]:
    """Names of installed packages, and the names they stand in for, from the listing asked for below."""
    names: set[str] = set()
    for line in dpkg_listing.splitlines():
        status, package, provides = line.split("\t")
        if status == "installed":
            names.add(package)
            names.update(entry.split()[0] for entry in provides.split(",") if entry.strip())
    return names


def missing_packages(wanted: Iterable[str]) -> list[str]:
    """Those of the wanted Debian packages that are not installed; none where there is no dpkg."""
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return []
    listing = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status}\t${Package}\t${Provides}\n"],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    present = provided(listing)
    return [name for name in wanted if name not in present]


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def apt_line(packages: Sequence[str]) -> str:
    install = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    return f"sudo apt-get update && sudo {install}"


def apt_install(packages: Sequence[str]) -> None:
    say(f"installing system packages with apt ({len(packages)})")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "-q"]
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    failure = "apt-get could not install the system packages"
    if any(Path("/var/lib/apt/lists").glob("*_Packages*")):
        try:
            run_quietly(install, failure, env)
            return
        except SetupError:
            say("trying again with new package lists")  # old ones name files gone from the mirror
    run_quietly(update, "apt-get could not read its package lists", env)
    run_quietly(install, failure, env)


def ensure_system(needed: Sequence[str], useful: Sequence[str] = ()) -> None:
    """Install Debian packages where we may. Insist on what is needed, do without what is useful."""
    missing = missing_packages(needed)
    if missing and not is_root():
        stop(f"system packages are missing. Install them and try again:\n  {apt_line(missing)}")
    wanted = [*missing, *missing_packages(useful)]
    if not (wanted and is_root()):
        return
    try:
        apt_install(wanted)
    except SetupError as error:
        if missing_packages(needed):
            raise
        say(f"going on without {' '.join(missing_packages(useful))}: {error}")


# ---------------------------------------------------------------------------- the environment


def this_python() -> str:
    """What an environment is tied to: another interpreter or another folder needs a new one."""
    return f"{platform.python_version()} {sys.base_prefix} {ROOT}"


def fingerprint(lock: Path) -> str:
    """What an installation depends on: this Python, the lock and the project's own metadata."""
    digest = hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes())
    return f"{this_python()}\n{digest.hexdigest()}\n"


def stamp_of(lock: Path) -> Path:
    """Where the fingerprint of a finished installation is kept."""
    return VENV / f"{lock.name}.stamp"


def read_stamp(lock: Path) -> str:
    stamp = stamp_of(lock)
    return stamp.read_text(encoding="utf-8") if stamp.is_file() and PYTHON.exists() else ""


def is_current(lock: Path) -> bool:
    return read_stamp(lock) == fingerprint(lock)


def clean_env() -> dict[str, str]:
    """The environment for pip and the program, without what leads to another Python."""
    astray = {"PYTHONHOME", "PYTHONPATH", "PIP_PREFIX", "PIP_TARGET", "PIP_USER"}
    env = {key: value for key, value in os.environ.items() if key not in astray}
    env["PIP_ROOT_USER_ACTION"] = "ignore"  # root's own .venv is no system Python
    return env


def create_venv() -> None:
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        ensure_system(["python3-venv"])  # Debian keeps these two apart from python3
    say("creating .venv")
    # In a process of its own: Debian's packages may have appeared after this one looked for them.
    run_quietly([sys.executable, "-m", "venv", "--clear", str(VENV)], "the environment was not created")


def ensure_environment(lock: Path) -> None:
    """Make ``.venv`` hold what the lock file says, and the project itself, editable."""
    if is_current(DEV_LOCK) or is_current(lock):
        return
    if not any(read_stamp(each).startswith(f"{this_python()}\n") for each in (RUNTIME_LOCK, DEV_LOCK)):
        create_venv()  # none, one that was never finished, or one of another Python
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    say(f"installing what {lock.name} lists (some minutes the first time)")
    wheels_only = ["--only-binary", ":all:", "--require-hashes"]  # nothing is compiled, nothing unseen
    run_quietly([*pip, *wheels_only, "-r", str(lock)], "the packages could not be installed", clean_env())
    # setuptools is in the lock: with build isolation pip would fetch another one, unlocked.
    project = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    run_quietly([*pip, *project], "the project itself could not be installed", clean_env())
    stamp_of(lock).write_text(fingerprint(lock), encoding="utf-8")


# ---------------------------------------------------------------------------- the two commands


def call(arguments: Sequence[str], **variables: str) -> int:
    """Run Python from ``.venv`` in the checkout, with the terminal, and pass on its exit code."""
    return subprocess.call([str(PYTHON), *arguments], cwd=ROOT, env={**clean_env(), **variables})


def command_app(arguments: list[str]) -> int:
    display = has_display(os.environ, sys.platform)
    ensure_system([*QT_ALWAYS, *QT_WINDOW] if display else QT_ALWAYS)
    ensure_environment(RUNTIME_LOCK)
    launch = ["-m", "ui.launch"]
    if arguments:
        return call([*launch, *arguments], **({} if display else {"QT_QPA_PLATFORM": "offscreen"}))
    if display:
        return call([*launch, "--example"])
    say("Ingen skærm her: eksemplet skrives til out/. / No display here: writing the example to out/.")
    return call([*launch, "demo", str(OUT)], QT_QPA_PLATFORM="offscreen")  # it names what it wrote


def command_test(arguments: list[str]) -> int:
    ensure_system(QT_ALWAYS, useful=[*QT_WINDOW, *TEST_ONLY])
    ensure_environment(DEV_LOCK)
    shared_out = ["-n", "auto"] if not arguments else []  # a handful of tests starts faster in one process
    return call(["-m", "pytest", *shared_out, *arguments], QT_QPA_PLATFORM="offscreen")


def main(arguments: list[str]) -> int:
    commands = {"app": command_app, "test": command_test}
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is the one an older Python may be asked to run
        stop(f"Python 3.11 or newer is needed; this is {platform.python_version()}.")
    return commands[arguments[0]](arguments[1:])


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):  # a Windows console may lack a letter; never stop for that
        sys.stdout.reconfigure(errors="replace")
    try:
        sys.exit(main(sys.argv[1:]))
    except SetupError as error:
        sys.exit(f"dev.py: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
