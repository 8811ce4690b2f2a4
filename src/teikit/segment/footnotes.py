"""Footnote marks as a line shows them: those that call a note, and the one that a note begins with."""

from __future__ import annotations

import re

from teikit.grammar.footnotes import FOOTNOTE_MARK

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CALLS = re.compile(
    r"(?<=[^\W\d_.]|[.…!?,;:”»\")\]])(?:([⁰¹²³⁴-⁹]{1,3})| ?\((\d{1,2})\)|\[(\d{1,2})\])"
    r"|(?<=[^\W\d_]{2})(\d{1,2})(?=[\s.,;:)]|$)|(?<=[^\W\d_] )(\d)(?= ?[.,;](?:\s|$))"
)
_HINT = re.compile(r"[*†‡⁰¹²³⁴-⁹([]|[^\W\d_] ?\d")
_NONE = frozenset[str]()
_BEGINS = re.compile(r"(\*{1,3}(?!\*)|[†‡])\)?\s?\S|([⁰¹²³⁴-⁹]{1,3})\s?\S|[(\[](\d{1,2})[)\]]\s?\S|(\d{1,2})[.)]?\s\S")


def marks_in(text: str) -> frozenset[str]:
    """The marks in a text that call notes: asterisks and daggers, superscript digits, "(1)", "[1]", "word1"."""
    if not _HINT.search(text):
        return _NONE
    found = {match["mark"] for match in FOOTNOTE_MARK.finditer(text)}
    found |= {next(filter(None, match.groups())).translate(_SUPERSCRIPT) for match in _CALLS.finditer(text)}
    return frozenset(found)


def mark_of(text: str) -> str:
    """The mark that a note begins with, in the form of `marks_in`; "" where it has none."""
    found = _BEGINS.match(text)
    return next(filter(None, found.groups())).translate(_SUPERSCRIPT) if found else ""
