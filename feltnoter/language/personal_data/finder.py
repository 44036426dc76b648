"""The finder: every rule on one text. Plain data in, plain data out; no network, nothing is kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any

from feltnoter.language.personal_data.finding import Finding, merged
from feltnoter.language.personal_data.patterns import pattern_votes

if TYPE_CHECKING:
    from feltnoter.language.personal_data.names import NameRules


def installed_pipelines() -> list[str]:
    """The Danish spaCy pipelines installed here by name (``da_core_news_md``, DaCy's), best first."""
    from spacy.util import get_installed_models

    size = ("trf", "large", "lg", "medium", "md", "small", "sm")
    found = [name for name in get_installed_models() if name.startswith("da_")]
    return sorted(
        found, key=lambda name: next((n for n, end in enumerate(size) if end in name.split("_")), len(size))
    )


class Finder:
    """Finds possible personal data. Keep one and share it: the first text costs a second of loading.

    May be called from several threads; they take turns.
    """

    def __init__(
        self, today: Callable[[], date] = date.today, pipelines: Sequence[str] | None = None
    ) -> None:
        """``pipelines``: names or folders of spaCy pipelines to ask; None asks the best one installed."""
        self._today = today
        self._wanted = pipelines
        self._lock = Lock()
        self._rules: NameRules | None = None

    def find(self, text: str, team: Collection[str] = ()) -> list[Finding]:
        """Everything in ``text``, in order, none overlapping another; ``finding.shown`` picks by mode.

        ``team``: pseudonyms and other words of the team's own that are nobody's name.
        """
        with self._lock:
            if self._rules is None:
                self._rules = self._load()
            votes = self._rules.votes(text, team)
        votes.extend(pattern_votes(text, self._today()))
        return merged(text, votes)

    def warm(self) -> None:
        """Load everything now. Call it in a worker."""
        self.find("")

    def _load(self) -> NameRules:
        from feltnoter.language.personal_data.name_list import load_name_list
        from feltnoter.language.personal_data.names import NameRules

        return NameRules(load_name_list(), [_loaded(name) for name in self._names()])

    def _names(self) -> Sequence[str]:
        return installed_pipelines()[:1] if self._wanted is None else self._wanted


def _loaded(name: str) -> Any:
    import spacy

    return spacy.load(name)
