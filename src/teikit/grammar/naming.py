"""The forms in which an index entry's name occurs in a text: as the entry gives them, and what follows from them.

A person is also found by the surname alone and by initials with the surname.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from teikit.authority import Entry
from teikit.grammar.spelling import key, words

_SHORT = 2


@dataclass(frozen=True, slots=True)
class Form:
    """One form: its key (`spelling.key`), its text, how it was got; `exact` where the entry itself gives it."""

    key: str
    text: str
    how: str
    exact: bool = True

    @property
    def words(self) -> list[str]:
        return words(self.text)


def _given(entry: Entry) -> Iterator[tuple[str, str, bool]]:
    yield entry.name, "name", True
    for variant in entry.variants:
        yield variant, "variant", True
    if entry.modern:
        yield entry.modern, "modern name", True
    for abbreviation in entry.abbreviations:
        yield abbreviation, "abbreviation", True


def _derived(entry: Entry) -> Iterator[tuple[str, str, bool]]:
    if entry.kind != "person" or not entry.surname:
        return
    if len(entry.surname) > _SHORT:
        yield entry.surname, "surname", False
    forenames = words(entry.forename)
    if forenames:
        letters = [f"{name[0]}." for name in forenames]
        yield f"{letters[0]} {entry.surname}", "initial and surname", False
        yield f"{' '.join(letters)} {entry.surname}", "initials and surname", False
        yield f"{entry.forename} {entry.surname}", "forename and surname", False


def forms(entry: Entry) -> Iterator[Form]:
    """Each form of the entry once, those it gives itself first. A form without letters is none."""
    seen: set[str] = set()
    for text, how, exact in (*_given(entry), *_derived(entry)):
        folded = key(text)
        if folded and folded not in seen and any(letter.isalpha() for letter in folded):
            seen.add(folded)
            yield Form(folded, " ".join(text.split()), how, exact)
