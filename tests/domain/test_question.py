"""A question that is already an answer."""

from __future__ import annotations

import pytest

from feltnoter.domain.question import Answer, answer_in


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        ("Hvad nu hvis alle borgere fik en app, der viser, hvem der kommer?", Answer.TOOL, "en app"),
        ("Hvad nu hvis vi fik et nyt IT-system?", Answer.TOOL, "et nyt IT-system"),
        ("Hvad nu hvis kunstig intelligens skrev notaterne?", Answer.TOOL, "kunstig intelligens"),
        ("Hvad nu hvis alle kom på et kursus?", Answer.TRAINING, "et kursus"),
        ("Hvad nu hvis vi havde flere ressourcer?", Answer.RESOURCES, "flere ressourcer"),
        ("Hvad nu hvis der var flere hænder?", Answer.RESOURCES, "flere hænder"),
        ("Hvad nu hvis vi ansatte en koordinator?", Answer.POSITION, "en koordinator"),
        ("What if everyone had an app?", Answer.TOOL, "an app"),
    ],
)
def test_an_answer_is_found_at_its_place(question: str, answer: Answer, words: str) -> None:
    found = answer_in(question)
    assert found is not None
    assert (found.answer, found.words) == (answer, words)
    assert question[found.start : found.end] == words


@pytest.mark.parametrize(
    "question",
    [
        "",
        "Hvad nu hvis borgeren altid vidste, hvem der kommer?",
        "Hvad nu hvis medarbejderen altid vidste, hvem hun kommer til?",
        "Hvad nu hvis appetitten var større?",
        "Hvad nu hvis de unge selv valgte, hvornår de kom?",
        "Hvad nu hvis en systematisk samtale ikke var nødvendig?",
        "Hvad nu hvis flere medarbejderes oplevelser talte?",
    ],
)
def test_an_open_question_is_left_alone(question: str) -> None:
    assert answer_in(question) is None


def test_an_emoji_before_it_moves_nothing() -> None:
    found = answer_in("🙂🙂 Hvad nu hvis vi fik en app?")
    assert found is not None and found.start == 23
