"""Run as a script it prints the figures of the decision page: python -m tests.language.test_spelling"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feltnoter.language.spelling import OwnWords, Speller
from feltnoter.language.spelling.tokens import checkable

ALARMS_A_THOUSAND = 3  # words of ordinary notes marked although they are right, at most

_SLIPS = """
borgren/borgeren beboren/beboeren borgrne/borgerne medarbjeder/medarbejder hjælpmiddel/hjælpemiddel
telefoen/telefonen sygplejerske/sygeplejerske hjemmplejen/hjemmeplejen synnes/synes kontat/kontakt
pårørrende/pårørende ældr/ældre sundhedsplejeske/sundhedsplejerske telfon/telefon hvodan/hvordan
aldig/aldrig komunen/kommunen bestildte/bestilte tidspress/tidspres idag/i_dag iaften/i_aften
rolator/rollator plejehjemet/plejehjemmet nøglboks/nøgleboks morgren/morgen ventettid/ventetid
mdicin/medicin medicn/medicin træthd/træthed vikra/vikar hjemmehjælpr/hjemmehjælper
tavlmøde/tavlemøde forståt/forstået desvære/desværre interresant/interessant ihvertfald/i_hvert_fald
baad/båd maade/måde foer/før
"""
_PAIRS = (pair.partition("/") for pair in _SLIPS.split())
SLIPS = {wrong: right.replace("_", " ") for wrong, _, right in _PAIRS}
_RIGHT = (
    "sundhedsplejerske hjemmepleje hjemmeplejen hjemmesygeplejens bruttoliste triagemøde nøgleboksene "
    "døgnrytmeplan besøgsplan morgenrutine formiddagsrute førstegangssamtaler legepladsvirksomhed "
    "belastningsreaktion driftsloggen genbrugscontaineren innovationsudfordring felttur felturen "
    "pårørendesamarbejde pårørendemappen skærmbesøg velfærdsteknologien overskuelighed idé café allé"
)
RIGHT = tuple(_RIGHT.split())


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller.load()


def marked(speller: Speller, text: str, own: OwnWords | None = None) -> list[str]:
    return [found.text for found in speller.check(text, own or OwnWords())]


def prose() -> Iterator[str]:
    """Everything people say and see in the example projects."""

    def walk(value: object) -> Iterator[str]:
        if isinstance(value, str):
            if " " in value:
                yield value
        elif isinstance(value, list):
            for each in value:
                yield from walk(each)
        elif isinstance(value, dict):
            for each in value.values():
                yield from walk(each)

    for path in files("resources").joinpath("scenarios").iterdir():
        if path.name.endswith(".json"):
            yield from walk(json.loads(path.read_text("utf-8")))


def test_ordinary_notes_hold_few_false_alarms(speller: Speller) -> None:
    count = alarms = 0
    for text in prose():
        count += len(re.findall(r"\w+", text))
        alarms += len(speller.check(text))
    assert count > 2_000
    assert alarms <= count * ALARMS_A_THOUSAND / 1000


@pytest.mark.parametrize("word", RIGHT)
def test_words_of_the_work_are_known(speller: Speller, word: str) -> None:
    assert marked(speller, f"Det er {word} her.") == []


def test_slips_are_found_and_the_right_word_is_among_the_suggestions(speller: Speller) -> None:
    assert [wrong for wrong in SLIPS if speller.knows(wrong)] == []
    missed = [wrong for wrong, right in SLIPS.items() if right not in speller.suggest(wrong)]
    assert len(missed) <= 3, missed


def test_an_odd_compound_one_letter_from_a_common_word_is_marked(speller: Speller) -> None:
    """Hunspell takes »borgren« for borg + ren."""
    assert marked(speller, "Hun ringer til borgren om morgren.") == ["borgren", "morgren"]
    assert speller.suggest("borgren")[0] == "borgeren"


def test_places_are_code_points_also_after_emoji(speller: Speller) -> None:
    (found,) = speller.check("🧑‍⚕️👍 Hun glemte nøglboks\nog gik.")
    assert "🧑‍⚕️👍 Hun glemte nøglboks\nog gik."[found.start : found.end] == found.text == "nøglboks"


@pytest.mark.parametrize(
    "text",
    [
        "Se www.kommunnen.dk/sidde og skriv til xyzt@lyngsoe.dk, eller åbn dagsordn.docx.",
        "Kl. 8.15, f.eks. ca. 3 stk. bl.a. tlf. osv. dvs. kr. 40",
        "KMD, SOSU'erne, MitID, BBL3-4, A4, 12A, xqzt5",
        "Vi var på Tænktoft hos Zwqrt, og Xanthippe kom.",
        "sundheds- og ældreområdet, syge- og hjemmepleje",
        "SOSU-assistenten tog cd'en og pc’en med.",
        "Mettes kaffe. Søren kom. Københavns Kommune.",
        "a b c x y z",
    ],
)
def test_names_numbers_addresses_and_abbreviations_are_left_alone(speller: Speller, text: str) -> None:
    assert marked(speller, text) == []


def test_a_capital_at_the_beginning_of_a_sentence_says_nothing(speller: Speller) -> None:
    assert marked(speller, "Hjemmepljen kom. Borgren sov.\n- Telfonen ringede") == [
        "Hjemmepljen",
        "Borgren",
        "Telfonen",
    ]
    assert speller.suggest("Hjemmplejen")[0] == "Hjemmeplejen"


def test_a_passage_in_another_language_is_left_alone(speller: Speller) -> None:
    assert marked(speller, "She said that they were always waiting for somebody to call them back.") == []


def test_own_words_are_known_in_their_forms(speller: Speller) -> None:
    own = OwnWords(["plobordet", "Zwqrt", "fnulle"])
    assert marked(speller, "plobordet og fnulle, fnuller, Zwqrts. Zwqrt sov", own) == []
    assert marked(speller, "plobordet og plobord") == ["plobordet", "plobord"]


def test_composed_and_decomposed_letters_are_the_same(speller: Speller) -> None:
    assert marked(speller, "H\u0061\u030andv\u00e6rker og k\u00f8\u00adkken") == []


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
@settings(deadline=None, max_examples=40)
def test_places_never_overlap_and_hold_their_words(speller: Speller, text: str) -> None:
    end = 0
    for found in speller.check(text):
        assert end <= found.start < found.end and text[found.start : found.end] == found.text
        end = found.end


def test_a_text_of_one_long_run_costs_no_square() -> None:
    began = time.perf_counter()
    for text in ("x" * 100_000, "x." * 50_000, "x@" * 50_000, "a-" * 50_000, "/" * 100_000):
        list(checkable(text))
    assert time.perf_counter() - began < 10


def test_words_looked_up_are_forgotten_when_asked(speller: Speller) -> None:
    assert speller.check("Hun ringede til borgren") and speller.remembered
    speller.forget()
    assert speller.remembered == 0
    assert speller.check("Hun ringede til borgren")


def test_breathing_is_asked_for_often(speller: Speller) -> None:
    """Between two breaths lies what keeps the window waiting."""
    breaths = []
    speller.suggest("sundhedsplejeske", lambda: breaths.append(time.perf_counter()))
    assert len(breaths) > 10


def _print_figures() -> None:
    began = time.perf_counter()
    speller = Speller.load()
    print(f"load {time.perf_counter() - began:.2f} s")
    texts = [*prose()]
    count = sum(len(re.findall(r"\w+", text)) for text in texts)
    for name in ("fresh", "again"):
        began = time.perf_counter()
        alarms = Counter(found.text for text in texts for found in speller.check(text))
        print(f"{name}: {count} words, {count / (time.perf_counter() - began):,.0f} a second")
    print(f"marked: {sum(alarms.values())}, {1000 * sum(alarms.values()) / count:.1f} in 1,000", dict(alarms))
    first = among = caught = 0
    slowest = 0.0
    for wrong, right in SLIPS.items():
        began = time.perf_counter()
        found = speller.suggest(wrong)
        slowest = max(slowest, time.perf_counter() - began)
        caught += not speller.knows(wrong)
        first += found[:1] == [right]
        among += right in found
        if right not in found:
            print("not suggested:", wrong, found)
    print(f"{len(SLIPS)} slips: {caught} marked, right word first {first}, among five {among}")
    print(f"slowest suggestion {slowest * 1000:.0f} ms")


if __name__ == "__main__":
    sys.exit(_print_figures())
