"""The marks by which a text calls its footnotes, and those that notes begin with.

Asterisks and daggers after a word or a stop are marks by themselves. A number is one only where a note of that number
follows: raised digits (“Treaty¹”), a number in brackets (“[1]”), one with a bracket after it (“Treaty1)”).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

FOOTNOTE_MARK: Final = re.compile(r"(?<=[\w.…!?,;:”»\")])(?P<mark>\*{1,3}|[†‡])(?=\s|$|[.,;:)])")
NUMBER_MARK: Final = re.compile(
    r"(?<=[\w.…!?,;:”»\"’'\])])(?P<mark>[⁰¹²³⁴-⁹]{1,3}\)?)|(?P<bracketed>\[[0-9]{1,3}\])"
    r"|(?<=[^\W\d_])(?P<closed>[0-9]{1,3}\))|(?<=[^\W\d_.,])(?P<bare>[0-9]{1,3})(?!\w)"
)
"""The last of these (“Treaty1”) is for digits that are known to be raised: see `number_marks`."""

_NOTE: Final = re.compile(
    r"(?P<sign>\*{1,3}|[†‡])|\s*(?:\[(?P<square>[0-9]{1,3})\]|\(?(?P<plain>[0-9]{1,3})[.)]?(?=\s|[^\W\d_])"
    r"|(?P<raised>[⁰¹²³⁴-⁹]{1,3})\)?)"
)
_DIGITS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def same(mark: str) -> str:
    """What marks of one note have in common, however each is printed: “¹”, “[1]”, “1)” are all "1"."""
    return mark.translate(_DIGITS).strip("[]() .")


def note_mark(text: str, start: int = 0) -> str | None:
    """The mark that a note begins with, in its common form."""
    found = _NOTE.match(text, start, start + 12)
    return same(found[0]) if found else None


def number_marks(text: str, start: int, end: int, raised: frozenset[int]) -> Iterator[re.Match[str]]:
    """The numbers in a stretch of text that may be marks; bare digits only where they start at a `raised` offset."""
    for found in NUMBER_MARK.finditer(text, start, end):
        if found.lastgroup != "bare" or found.start() in raised:
            yield found
