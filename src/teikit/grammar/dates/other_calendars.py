"""The forms of days that have other names or numbers: the French Republican ones, and those of the Society of Friends.

They are rare: at each number or word one expression, the gate, says whether any of them may begin there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from teikit.grammar.dates.needs import Form
from teikit.grammar.dates.quaker import quaker_forms, quaker_gates, quaker_words
from teikit.grammar.dates.republican import day_in_words, decade_forms, republican_forms, republican_gate


@dataclass(frozen=True, slots=True)
class Others:
    """The forms that begin with one kind of thing, and the gate before them."""

    gate: re.Pattern[str]
    forms: tuple[Form, ...]


def other_forms(language: str, day_words: str) -> dict[str, Others]:
    """By the first thing in them (number, word, decade). Republican days are cited in any language."""
    gate, forms = republican_gate(), republican_forms()
    if language == "en":
        number_gate, word_gate = quaker_gates()
        numbers = _others(f"{gate}|{number_gate}", forms | quaker_forms())
        return {"number": numbers, "word": _others(word_gate, quaker_words())}
    given = {"number": _others(gate, forms)}
    if language == "fr":
        given["word"] = _others("", day_in_words(day_words))
        given["decade"] = _others("", decade_forms(day_words))
    return given


def _others(gate: str, table: dict[str, str]) -> Others:
    return Others(re.compile(gate), tuple(Form(name, it) for name, it in table.items()))
