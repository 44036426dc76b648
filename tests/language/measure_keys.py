"""Print what search keys cost: python -m tests.language.measure_keys, in the checkout.

The notes are drawn from the example scenarios (six words in ten) and, by Zipf's law, from 80,000
dictionary forms and made-up compounds: more rare words than field notes have.
"""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterator
from importlib.resources import files
from itertools import accumulate
from statistics import median
from time import perf_counter, process_time

from feltnoter.language.compounds import load_word_list
from feltnoter.language.keys import KeyMaker
from feltnoter.language.query import parse_query
from feltnoter.language.snippets import snippet
from feltnoter.language.tokens import word_texts

NOTES = 10_000
WORDS_A_NOTE = 200
TYPED = ("hjemmepleje", "pleje", "ple", "ensom", "sagsbehandler hjem", '"kom ind"', "boern", "kørestol vent")


def strings(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for value in thing.values():
            yield from strings(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from strings(value)


def make_notes() -> list[str]:
    draw = random.Random(3)
    common = [
        word
        for file in files("resources").joinpath("scenarios").iterdir()
        if file.name.endswith(".json")
        for text in strings(json.loads(file.read_text("utf-8")))
        for word in word_texts(text)
    ]
    known = load_word_list()
    rare = [*known.lemmas, *known.heads]
    modifiers = [word for word, rank in known.modifiers.items() if rank < 5 and len(word) > 3]
    heads = [word for word, rank in known.heads.items() if rank < 5 and len(word) > 3]
    rare += [draw.choice(modifiers) + draw.choice(heads) for _ in range(80_000 - len(rare))]
    draw.shuffle(rare)
    weights = list(accumulate(1 / (place + 20) for place in range(len(rare))))
    tail = iter(draw.choices(rare, cum_weights=weights, k=NOTES * WORDS_A_NOTE))
    words = [draw.choice(common) if draw.random() < 0.6 else next(tail) for _ in range(NOTES * WORDS_A_NOTE)]
    print(f"{NOTES} notes of {WORDS_A_NOTE} words, {len(set(words))} different words")
    return [" ".join(words[at : at + WORDS_A_NOTE]) for at in range(0, len(words), WORDS_A_NOTE)]


def cold() -> KeyMaker:
    started = perf_counter()
    keys = KeyMaker()
    keys.search_keys("hjemmeplejen")
    print(f"first word after start: {1000 * (perf_counter() - started):.0f} ms")
    return keys


def indexing(keys: KeyMaker, notes: list[str]) -> list[str]:
    for what in ("first time, words unknown", "again"):
        started = process_time()
        made = [keys.search_keys(note) for note in notes]
        print(f"keys of all notes, {what}: {process_time() - started:.1f} s CPU")
    print(f"text {sum(map(len, notes)) / 1e6:.1f} MB, keys {sum(map(len, made)) / 1e6:.1f} MB")
    return made


def searching(keys: KeyMaker, notes: list[str], made: list[str]) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE search USING fts5"
        "(text, keys, tokenize='unicode61 remove_diacritics 0', prefix='2 3')"
    )
    connection.executemany("INSERT INTO search(text, keys) VALUES (?, ?)", zip(notes, made, strict=True))
    for typed in TYPED:
        query = parse_query(typed, keys)
        assert query is not None
        said = []
        for expression in (query.exact, query.shadow):
            times, rows = [], []
            for _ in range(5):
                started = perf_counter()
                rows = connection.execute(
                    "SELECT text FROM search WHERE search MATCH ? ORDER BY rank LIMIT 50", (expression,)
                ).fetchall()
                times.append(perf_counter() - started)
            said.append(f"{1000 * median(times):6.1f} ms for {len(rows):2} of 50")
        started = perf_counter()
        for (text,) in rows:
            snippet(text, query, keys)
        said.append(f"snippets {1000 * (perf_counter() - started):5.1f} ms")
        print(f"{typed:20} exact {said[0]}   shadow {said[1]}   {said[2]}")
    connection.close()


if __name__ == "__main__":
    maker = cold()
    texts = make_notes()
    searching(maker, texts, indexing(maker, texts))
