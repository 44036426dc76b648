"""The way in for everything that comes from files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from feltnoter.domain.draft import Draft, Refusal
from feltnoter.errors import UserError
from feltnoter.exchange.files import file_name
from feltnoter.exchange.formats import KNOWN_STRANGERS, READERS
from feltnoter.exchange.how import AS_FOUND, How
from feltnoter.exchange.merging import merge
from feltnoter.exchange.walking import find_files


class _Cancelled(Exception):
    pass


def read_sources(paths: Sequence[Path], progress: Callable[[int, int], bool] | None = None) -> Draft:
    """Read files, and folders of files, into one draft.

    A bad file never stops the others: it stands in ``Draft.refused`` with the file's own name as
    source and ``{name}`` among its data. What a reader had to leave out of a file that did come in
    stands there too. Never raises for what files hold.

    ``progress(done, total)`` is called with files; while folders are being listed the total is 0.
    When it returns False the reading stops and the draft is empty: half an import is none.
    """

    def report(done: int, total: int) -> None:
        if progress is not None and not progress(done, total):
            raise _Cancelled

    try:
        found = find_files(paths, lambda: report(0, 0))
        drafts = []
        for done, file in enumerate(found.files):
            report(done, len(found.files))
            drafts.append(read_source(file))
        report(len(found.files), len(found.files))
    except _Cancelled:
        return Draft()
    merged = merge(drafts)
    return replace(merged, refused=(*found.refused, *merged.refused))


def read_source(file: Path, how: How = AS_FOUND) -> Draft:
    """One file as it would come in. What is wrong with it stands in ``refused``; never raises."""
    name, ending = file_name(file), file.suffix.lower()
    reader = READERS.get(ending)
    try:
        if reader is not None:
            return reader(file, how)
        if ending in KNOWN_STRANGERS:
            raise UserError(KNOWN_STRANGERS[ending], name=name)
        if ending:
            raise UserError("ending_unknown", name=name, ending=ending)
        raise UserError("ending_missing", name=name)
    except UserError as error:
        return Draft(refused=(Refusal(source=name, key=error.key, data=error.data),))
