"""Names of the edition's indices, found in one pass over the text whatever their number (Aho and Corasick, 1975).

The text is matched as the keys of its tokens, so that spellings of one family meet and a match always begins and
ends with a word. Only letter case is then compared with the entry's own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import ahocorasick  # type: ignore[import-not-found]

from teikit.annotate.names.candidate import INDEX, Candidate, Row
from teikit.annotate.names.tokens import Token
from teikit.authority import Entry, Indices
from teikit.grammar.naming import Form, forms

_WORDS = frozenset({"word", "initial", "ordinal", "number"})


def _automaton(indices: Indices) -> ahocorasick.Automaton | None:
    table: dict[str, list[tuple[Entry, Form]]] = {}
    for entry in indices.of("person", "place", "org"):
        if not entry.provisional:
            for form in forms(entry):
                table.setdefault(form.key, []).append((entry, form))
    if not table:
        return None
    automaton = ahocorasick.Automaton()
    for key, entries in table.items():
        automaton.add_word(f" {key} ", entries)
    automaton.make_automaton()
    return automaton


_last: list[tuple[Indices, ahocorasick.Automaton | None]] = []


def _kept(indices: Indices) -> ahocorasick.Automaton | None:
    """The automaton of these indices, made once for all documents of a run (one pair is kept, replaced whole)."""
    held = _last[0] if _last else None
    if held is None or held[0] is not indices:
        held = (indices, _automaton(indices))
        _last[:] = [held]
    return held[1]


def _haystack(tokens: list[Token]) -> tuple[str, list[int], list[int]]:
    """The keys of the tokens in one string, the offsets at which they begin, and their places in the row."""
    pieces, offsets, places, length = [" "], [], [], 1
    for index, token in enumerate(tokens):
        if token.gap == "\f":
            pieces.append("| ")
            length += 2
        if token.sort in _WORDS:
            offsets.append(length)
            places.append(index)
            pieces.append(f"{token.word.key} ")
            length += len(token.word.key) + 1
        elif token.sort == "mark" and token.text not in "'’":
            pieces.append("| ")
            length += 2
    return "".join(pieces), offsets, places


def _same_case(tokens: list[Token], form: Form) -> bool:
    """Whether the capitals of the text allow the entry's form: none is missing where lines are in sentence case."""
    spelt = [token for token in tokens if token.sort in _WORDS]
    for token, word in zip(spelt, form.words, strict=False):
        if token.sort in ("ordinal", "number") or (token.mode == "upper" and token.case == "U"):
            continue
        if word[:1].isupper() and token.case == "l":
            return False
        if len(word) > 1 and word.isupper() and token.case == "C" and token.mode == "sentence":
            return False
    if len(spelt) == 1 and spelt[0].opens and spelt[0].word.function:
        return False
    return any(token.case != "l" for token in spelt)


def find(row: Row, indices: Indices) -> Iterator[Candidate]:
    """A candidate for each place where a form of an entry stands; several entries may claim one place."""
    automaton = _kept(indices)
    if automaton is None:
        return
    haystack, offsets, places = _haystack(row.tokens)
    for end, entries in automaton.iter(haystack):
        for entry, form in entries:
            start = end - len(form.key)
            first = places[bisect_left(offsets, start)]
            last = places[bisect_left(offsets, end) - 1] + 1
            while entry.kind == "person" and first < last - 1 and row.tokens[first].word.honorific:
                first += 1
            if _same_case(row.tokens[first:last], form):
                where = entry.href.removeprefix("indices/")
                score = 0.98 if form.exact else 0.9
                yield Candidate(first, last, entry.kind, score, f"index: {where}, {form.how} '{form.text}'", INDEX)
