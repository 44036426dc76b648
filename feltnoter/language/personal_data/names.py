"""Names of people, by spaCy's Danish tokens, matchers and, where one is installed, a Danish pipeline.

Danish capitalises only names in mid-sentence, so a capital there that nothing explains is a possible
name: that, not a longer list, is what gives review mode its recall. Each rule leaves its votes in the
document's extension ``votes``, with its name as their source; ``finding.merged`` lays them together.

Importing spaCy takes most of a second: make a ``NameRules`` in a worker, and keep it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from feltnoter.language.personal_data.cutting import LONGEST, pieces
from feltnoter.language.personal_data.finding import Kind, Vote
from feltnoter.language.personal_data.name_list import NameList
from feltnoter.language.personal_data.ordinary import OrdinaryWords

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CAPITALISED = re.compile(r"[A-ZÆØÅÄÖÜÉÁÓČŠŽŞĞİĆ][\w'’\-]*\.?$")
_INITIALS = re.compile(r"(?:[A-ZÆØÅ]\.?){1,3}$")
_ENDS_LIKE_A_NAME = re.compile(
    r"[A-ZÆØÅ][a-zæøåé]+(?:sen|gaard|gård|strup|lund|holm|bjerg|skov|toft|berg|dahl|bæk|ov|ski|ić|oğlu)$"
)
_INSTITUTION = (
    r"(?i)^[a-zæøåé-]*(?:kommune|skole|hospital|sygehus|plejehjem|plejecenter|plejecent(?:re|er)|bosted|botilbud"
    r"|børnehave|børnehus|vuggestue|dagtilbud|jobcenter|lægehus|center|centr?et|forening|foreningen|rådhus"
    r"|gymnasium|apotek|kirke|bank|bibliotek|aktivitetscenter|styrelsen|ministeriet|værket|huset)(?:et|en|ets"
    r"|ens|s)?$"
)
_CONNECT = frozenset(
    ("von", "van", "de", "der", "al", "el", "bin", "af", "da", "di", "du", "ibn", "abu", "la")
)
_BEGINS_ANEW = frozenset(".?!:\"'»«“”„–—-•*·…()/") | {"...", "--"}
# What a name follows. After a title a capital is a name; after a word for a person it may be something else.
_TITLES = frozenset(
    (
        "hr",
        "hr.",
        "fru",
        "frk",
        "frk.",
        "frøken",
        "dr",
        "dr.",
        "doktor",
        "overlæge",
        "overlægen",
        "hedder",
        "hed",
    )
)
_RELATION_LIST = """
læge lægen sygeplejerske sygeplejersken sagsbehandler sagsbehandleren socialrådgiver socialrådgiveren pædagog
pædagogen leder lederen borger borgeren datter datteren datters søn sønnen søns mor moren far faren kone konen
mand manden hustru hustruen ægtefælle ægtefællen kæreste kæresten bror broren søster søsteren nabo naboen ven
vennen veninde veninden vikar vikaren bostøtte bostøtten hjemmehjælper hjemmehjælperen tandlæge tandlægen
kontaktperson kontaktpersonen tolk tolken værge værgen barnebarn barnebarnet tante onkel mormor farmor morfar
farfar kollega kollegaen elev eleven
"""
_RELATIONS = frozenset(_RELATION_LIST.split())


class _Sort(Enum):
    """What a capitalised token looks like."""

    FIRST = auto()
    LAST = auto()
    INITIALS = auto()
    EXPLAINED = auto()  # a place, a body, a product, one of the team's own words
    UNKNOWN = auto()


class NameRules:
    """All rules over one spaCy vocabulary. Not for two threads at a time."""

    def __init__(self, names: NameList, pipelines: Sequence[Any] = ()) -> None:
        """``pipelines``: loaded spaCy pipelines whose people count as a further vote."""
        import spacy
        from spacy.lang.da.stop_words import STOP_WORDS
        from spacy.matcher import Matcher, PhraseMatcher
        from spacy.tokens import Doc

        if not Doc.has_extension("votes"):
            Doc.set_extension("votes", default=None)
        self._names = names
        self._pipelines = tuple(pipelines)
        self._ordinary = OrdinaryWords(STOP_WORDS)
        self._language = spacy.blank("da")
        self._explained = self._explaining_ruler()
        self._titles = Matcher(self._language.vocab)
        self._titles.add(
            "title", [[{"LOWER": {"IN": sorted(_TITLES)}}], [{"LOWER": "ved"}, {"LOWER": "navn"}]]
        )
        self._titles.add("relation", [[{"LOWER": {"IN": sorted(_RELATIONS)}}]])
        self._team = PhraseMatcher(self._language.vocab)
        self._team_words: frozenset[str] = frozenset()
        self._words: set[str] = set()  # of the text that is looked at
        self.longest = LONGEST  # characters spaCy is given at once

    def _explaining_ruler(self) -> Any:
        """Capitals that are no people: places, products, and institutions by their last word."""
        ruler = self._language.add_pipe("entity_ruler")
        known = sorted(self._names.places | self._names.not_names)
        phrases = [phrase for word in known for phrase in (word, f"{word}s")]
        ruler.add_patterns([{"label": "KNOWN", "pattern": phrase} for phrase in phrases])
        named = {"TEXT": {"REGEX": r"^[A-ZÆØÅ0-9]"}}
        body = {"TEXT": {"REGEX": _INSTITUTION}}
        ruler.add_patterns(
            [{"label": "BODY", "pattern": [*[named] * count, body]} for count in range(3)]
            + [{"label": "BODY", "pattern": [body, named]}]
        )
        return ruler

    def votes(self, text: str, team: Collection[str] = ()) -> list[Vote]:
        """Votes for names in ``text``. ``team``: pseudonyms and the like, which are nobody's name."""
        self._know(frozenset(team))
        spans = pieces(text, self.longest)
        docs = [self._language(text[start:end]) for start, end in spans]
        self._words = {token.text for doc in docs for token in doc}
        found: list[Vote] = []
        for doc, (start, _) in zip(docs, spans, strict=True):
            doc._.votes = [*self._by_lists(doc), *self._by_pipelines(doc)]
            found += (replace(vote, start=vote.start + start, end=vote.end + start) for vote in doc._.votes)
        self._words = set()
        return found

    def _know(self, team: frozenset[str]) -> None:
        if team != self._team_words:
            from spacy.matcher import PhraseMatcher

            self._team = PhraseMatcher(self._language.vocab)
            phrases = [phrase for word in sorted(team) if word for phrase in (word, f"{word}s")]
            self._team.add("team", list(self._language.tokenizer.pipe(phrases)))
            self._team_words = team

    # -- by lists, titles and capitals -----------------------------------------------------------

    def _by_lists(self, doc: Doc) -> Iterator[Vote]:
        sorts = self._sorts(doc)
        starts = [_begins(doc, index) for index in range(len(doc))]
        titles = {end: self._language.vocab.strings[label] for label, _, end in self._titles(doc)}
        index = 0
        while index < len(doc):
            run = self._run(doc, sorts, index)
            if run:
                title = titles.get(index, "") or (doc[index - 1].text == "," and titles.get(index - 1, ""))
                yield from self._judge(doc, sorts, run, starts[index], title or "")
            index += max(1, len(run))

    def _sorts(self, doc: Doc) -> list[_Sort | None]:
        """The sort of each token; None for what does not begin with a capital."""
        sorts = [self._sort(token.text) for token in doc]
        for _, start, end in self._team(doc):
            sorts[start:end] = [_Sort.EXPLAINED] * (end - start)
        for span in doc.ents:
            for index in range(span.start, span.end):
                # A town that is also somebody's name (Hansen is, Vejle is not) stays a name.
                if sorts[index] is not None and not (span.label_ == "KNOWN" and sorts[index] is _Sort.FIRST):
                    sorts[index] = _Sort.EXPLAINED
        return sorts

    def _sort(self, word: str) -> _Sort | None:
        if not _CAPITALISED.match(word) or word.lower() in _TITLES or word.lower() in _RELATIONS:
            return None
        if word.isupper() and len(word) > 3:
            word = word.title()
        if self._stripped(word, self._names.first) or self._stripped(word.split("-")[0], self._names.first):
            return _Sort.FIRST
        if self._stripped(word, self._names.last):
            return _Sort.LAST
        if _INITIALS.match(word):
            return _Sort.INITIALS
        if _ENDS_LIKE_A_NAME.match(word.removesuffix("s")) and word.lower() not in self._ordinary:
            return _Sort.LAST
        return _Sort.UNKNOWN

    @staticmethod
    def _stripped(word: str, listed: Collection[str]) -> str:
        """The listed name that ``word`` is, without a genitive ending, or ""."""
        for ending in ("", "'s", "’s", "s", "'", "’"):
            if word.endswith(ending) and word[: len(word) - len(ending)] in listed:
                return word[: len(word) - len(ending)]
        return ""

    def _bare(self, word: str) -> int:
        """The length of a name without its genitive ending: a pseudonym takes the same one."""
        listed = self._stripped(word, self._names.first) or self._stripped(word, self._names.last)
        if listed:
            return len(listed)
        for ending in ("'s", "’s", "'", "’"):
            if word.endswith(ending):
                return len(word) - len(ending)
        base = word.removesuffix("s")
        if base != word and (_ENDS_LIKE_A_NAME.match(base) or base in self._words):
            return len(base)
        return len(word)

    @staticmethod
    def _run(doc: Doc, sorts: Sequence[_Sort | None], start: int) -> list[int]:
        """The capitalised tokens from ``start`` on that belong together, connectives (af, von) included."""
        run: list[int] = []
        index = start
        while index < len(doc) and sorts[index] is not None and sorts[index] is not _Sort.EXPLAINED:
            run.append(index)
            index += 1
            joins = index + 1 < len(doc) and doc[index].lower_ in _CONNECT and sorts[index] is None
            if joins and sorts[index + 1] in (_Sort.FIRST, _Sort.LAST, _Sort.UNKNOWN):
                run.append(index)
                index += 1
        return run

    def _judge(
        self, doc: Doc, sorts: Sequence[_Sort | None], run: list[int], at_start: bool, title: str
    ) -> Iterator[Vote]:
        if at_start and len(run) > 1 and self._opens_only(doc[run[0]].text, sorts[run[0]]):
            run, at_start = run[1:], False
        kinds = [sorts[index] for index in run]
        confidence = self._titled(kinds, title) if title else self._untitled(doc, kinds, run, at_start)
        if confidence > 0:
            first, last = doc[run[0]], doc[run[-1]]
            source = "title" if title else "possible" if confidence < 0.5 else "names"
            yield Vote(first.idx, last.idx + self._bare(last.text), Kind.PERSON, confidence, source)

    def _opens_only(self, word: str, sort: _Sort | None) -> bool:
        """Whether a sentence merely begins with this word: »Så Anna«, not »Mark Jensen«."""
        return sort is _Sort.UNKNOWN and word in self._ordinary

    @staticmethod
    def _titled(kinds: Sequence[_Sort | None], title: str) -> float:
        if _Sort.FIRST in kinds or _Sort.LAST in kinds:
            return 0.95
        if kinds == [_Sort.INITIALS]:
            return 0.5
        return 0.85 if title == "title" else 0.6

    def _untitled(self, doc: Doc, kinds: Sequence[_Sort | None], run: Sequence[int], at_start: bool) -> float:
        word = doc[run[0]].text
        ordinary = word.rstrip(".") in self._ordinary
        if len(run) > 1:
            if _Sort.FIRST in kinds:
                return 0.97
            if _Sort.LAST in kinds:
                return 0.85
            return 0.45 if _Sort.UNKNOWN in kinds else 0.0
        match kinds[0]:
            case _Sort.FIRST if not ordinary:
                return 0.85
            case _Sort.FIRST:
                common = bool(self._stripped(word, self._names.common))
                return (0.6 if common else 0.3) if at_start else (0.8 if common else 0.6)
            case _Sort.LAST if ordinary:
                return 0.0 if at_start else 0.45
            case _Sort.LAST:
                return 0.6 if at_start else 0.76
            case _Sort.UNKNOWN if word.isupper() or len(word) < 3 or not word[1:2].islower():
                return 0.0
            case _Sort.UNKNOWN if at_start:
                return 0.0 if ordinary or not word.replace("-", "").isalpha() else 0.3
            case _Sort.UNKNOWN:
                return 0.3 if ordinary else 0.4
            case _:
                return 0.0

    # -- by an installed pipeline ----------------------------------------------------------------

    def _by_pipelines(self, doc: Doc) -> Iterator[Vote]:
        for pipeline in self._pipelines:
            for span in pipeline(doc.text).ents:
                if span.label_ in ("PER", "PERSON", "PRS") and span.text.strip():
                    yield Vote(span.start_char, span.end_char, Kind.PERSON, 0.7, pipeline.meta["name"])


def _begins(doc: Doc, index: int) -> bool:
    """Whether a capital here may only be the beginning of a sentence, a line or a quotation."""
    if index == 0:
        return True
    before = doc[index - 1]
    ends = before.text[-1:] in ".:" and before.lower_ not in _TITLES  # »knage 14. Mor …«, »osv. Så …«
    return before.is_space or before.text in _BEGINS_ANEW or ends
