"""Institutions that a table names: standing names of one or several words, abbreviations, strings of capitals."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from teikit.annotate.names.candidate import GRAMMAR, Candidate, Row
from teikit.annotate.names.organisations import begin, complement
from teikit.annotate.names.places import named
from teikit.data import institutions as data

_LETTERS = 8
"""How many letters a dotted abbreviation has at most."""


@lru_cache(maxsize=1)
def _phrases() -> dict[str, list[list[str]]]:
    table: dict[str, list[list[str]]] = {}
    for phrase in sorted(data.STANDING_PHRASES, key=len, reverse=True):
        parts = phrase.split()
        table.setdefault(parts[0], []).append(parts)
    return table


def find_phrases(row: Row) -> Iterator[Candidate]:
    """Institutions whose names of several words stand in the table, with their complements."""
    table = _phrases()
    for index in row.capitals:
        token = row.tokens[index]
        if token.word.lower not in table:
            continue
        for parts in table[token.word.lower]:
            last = index + len(parts)
            tokens = row.tokens[index:last]
            if (
                [it.word.lower for it in tokens] == parts
                and all(row.joined(it) for it in range(index + 1, last))
                and all(it.case != "l" or it.word.function for it in tokens)
            ):
                first = begin(row, index) if token.mode == "sentence" and not token.word.cyrillic else index
                yield Candidate(first, complement(row, last), "org", 0.9, "table of institutions", GRAMMAR)
                break


def find_abbreviations(row: Row) -> Iterator[Candidate]:
    """Abbreviations and institutions of one word; runs of them are one name ("CC RCP(B)"), complements go with it."""
    after = 0
    for index in row.capitals:
        kind = _short(row, index) if index >= after else ""
        if kind != "org":
            if kind == "dotted":
                after = _dotted_end(row, index)
                yield Candidate(index, after, _dotted(row, index), 0.85, "table of abbreviations", GRAMMAR)
            continue
        end = index + 1
        while row.joined(end) and row.tokens[end].word.abbreviation == "org" and row.tokens[end].gap == " ":
            end += 1
        sure = bool(row.tokens[index].word.abbreviation or row.tokens[index].word.standing)
        end = complement(row, end)
        yield Candidate(
            index,
            end,
            "org",
            0.85 if sure else 0.6,
            "table of abbreviations" if sure else "letters: abbreviation",
            GRAMMAR,
        )
        after = end


def _short(row: Row, index: int) -> str:
    token = row.tokens[index]
    word = token.word
    if token.sort == "initial":
        return "dotted" if _dotted(row, index) else ""
    if token.sort != "word" or token.case == "l" or (word.cyrillic and index in row.taken):
        return ""
    if word.abbreviation == "org" or (word.standing and (token.speaks or not word.common)):
        return "org"
    if word.abbreviation or token.text in data.NOT_NAMES or word.roman or word.role:
        return ""
    if (
        token.mode == "sentence"
        and token.case == "U"
        and 3 <= len(token.text) <= 6
        and not word.ordinary
        and not word.place
    ):
        return "org" if _lonely(row, index) else ""
    if token.case != "C" or len(token.text) < 5 or token.text[1:].islower():
        return ""
    camel = (
        any(letter.isupper() for letter in token.text[1:])
        and "-" not in token.text
        and "'" not in token.text
        and "’" not in token.text
        and not token.text.startswith(("Mc", "Mac", "De", "Di", "La", "Le"))
    )
    return "org" if camel else ""


def _lonely(row: Row, index: int) -> bool:
    """Whether the words around are not capitals too (a shouted phrase is no name), and no call number follows."""
    near = [row.at(index - 1) if row.joined(index) else None, row.at(index + 1) if row.joined(index + 1) else None]
    if any(
        it is not None and it.sort in ("word", "initial") and it.case == "U" and not it.word.abbreviation for it in near
    ):
        return False
    mark, fond = row.at(index + 1), row.at(index + 2)
    archive = mark is not None and mark.text in ",." and fond is not None and fond.text.lower().rstrip(".") in _FONDS
    return not archive


_FONDS = frozenset({"f", "ф", "fond", "фонд"})


def _dotted_end(row: Row, index: int) -> int:
    end = index + 1
    while (
        end - index < _LETTERS
        and (token := row.at(end)) is not None
        and token.gap == ""
        and (token.sort == "initial" or (token.sort == "word" and len(token.text) == 1))
    ):
        end += 1
    if (mark := row.at(end)) is not None and mark.text == "." and not mark.gap and row.tokens[end - 1].sort == "word":
        end += 1
    return end


def _dotted(row: Row, index: int) -> str:
    """What "R.S.F.S.R." names; "" where the letters are initials of a person."""
    end = _dotted_end(row, index)
    letters = "".join(token.text.rstrip(".") for token in row.tokens[index:end] if token.sort != "mark")
    if end - index < 2 or len(letters) < 2:
        return ""
    return data.ABBREVIATIONS.get(letters, "") if len(letters) > 2 or not _surname_follows(row, end) else ""


def _surname_follows(row: Row, end: int) -> bool:
    token = row.at(end)
    return token is not None and token.gap == " " and named(token) and not token.word.ordinary
