"""How problems are worded: names in a row, the nearest known one, what a datatype takes."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity, cut
from teikit.validate.content import ANY, TEXT_NAME
from teikit.validate.facts import line
from teikit.validate.model import RNG, Model

_LISTED: Final = 12


def problem(code: str, message: str, file: str, element: etree._Element, cure: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, file, line(element), help=cure)


def listed(names: Sequence[str] | frozenset[str], most: int = _LISTED) -> str:
    """Names in one line, the first ones of many."""
    given = list(names) if not isinstance(names, frozenset) else sorted(names)
    return ", ".join(given[:most]) + (f" and {len(given) - most} more" if len(given) > most else "")


@lru_cache(maxsize=1024)
def _lower(known: tuple[str, ...] | frozenset[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for it in sorted(known):
        found.setdefault(it.lower(), it)
    return found


@lru_cache(maxsize=4096)
def nearest(wrong: str, known: tuple[str, ...] | frozenset[str]) -> str | None:
    """The known name that was probably meant, whatever the case of its letters."""
    lower = _lower(known)
    found = get_close_matches(wrong.lower()[:60], list(lower), n=1, cutoff=0.7)
    return lower[found[0]] if found else None


def repeated(file: str, id_: str, at: int, first: int) -> Diagnostic:
    """An xml:id given twice in one file; said alike by the schema and by the rule of ids."""
    cure = f"give one of them another xml:id (the other stands in line {first}), and mind what points to it"
    return Diagnostic("TK230", Severity.ERROR, f"the xml:id “{id_}” is given twice", file, at, help=cure)


def shown(names: frozenset[str]) -> list[str]:
    return sorted(f"<{it}>" if it != ANY else "any element" for it in names if it != TEXT_NAME) + (
        ["text"] if TEXT_NAME in names else []
    )


def one_of(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"one of: {listed(names)}"


def short(value: str, most: int = 60) -> str:
    return cut(" ".join(value[: 10 * most].split()), most)


def closed_list(model: Model, patterns: Sequence[etree._Element]) -> list[str]:
    """The values of a closed list; none where the datatype is open."""
    leaves = [leaf for pattern in patterns for leaf in model.leaves(pattern)]
    closed = leaves and all(it.tag == f"{RNG}value" for it in leaves)
    return list(dict.fromkeys((it.text or "").strip() for it in leaves)) if closed else []


_TYPES: Final = {
    "date": "a day: 1920-08-07",
    "gYearMonth": "a month: 1920-08",
    "gYear": "a year: 1920",
    "gMonthDay": "a day of any year: --08-07",
    "gMonth": "a month of any year: --08",
    "gDay": "a day of any month: ---07",
    "dateTime": "a day and time: 1920-08-07T10:30:00",
    "anyURI": "a pointer without spaces: #id, indices/persons.xml#id or https://...",
    "ID": "a name that begins with a letter and is given once in the file",
    "NCName": "a name that begins with a letter",
    "language": "a language tag: en, ru, hy-Latn",
    "decimal": "a number with a decimal point",
    "double": "a number",
    "positiveInteger": "a whole number from 1",
    "nonNegativeInteger": "a whole number from 0",
    "boolean": "true or false",
}


def datatype(model: Model, *patterns: etree._Element, wrong: str = "") -> str:
    """What a value may be: the list, or the datatypes in words, with the nearest of a list first."""
    if values := closed_list(model, patterns):
        near = nearest(wrong, tuple(values)) if wrong else None
        return (f"“{near}” was probably meant; " if near else "") + f"it may be: {listed(values, 30)}"
    words: dict[str, None] = {}
    for leaf in (leaf for pattern in patterns for leaf in model.leaves(pattern)):
        if leaf.tag == f"{RNG}value":
            words.setdefault((leaf.text or "").strip())
        elif leaf.get("type") in _TYPES:
            words.setdefault(_TYPES[str(leaf.get("type"))] + _bounds(leaf))
        elif pattern := leaf.findtext(f"{RNG}param[@name='pattern']"):
            words.setdefault("a word without spaces" if r"\p{Z}" in pattern else f"text of the form {pattern}")
    return f"it may be: {listed(list(words), 10)}" if words else "see the schema for what it may be"


def _bounds(leaf: etree._Element) -> str:
    low, high = (leaf.findtext(f"{RNG}param[@name='{it}Inclusive']") for it in ("min", "max"))
    return f" from {low} to {high}" if low is not None and high is not None else ""
