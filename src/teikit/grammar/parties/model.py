"""What is read and what is found: a heading with the names in it, and a party."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

_NUMBER = re.compile(
    r"\W*(?:(?:doc(?:ument|\.)?|no\.?|nr\.?|n[°º]|№|nos\.?)\W{0,3})?\d+(?:[-/]?[a-zа-я])?\b\W*", re.IGNORECASE
)
_CYRILLIC = re.compile(r"[а-яё]{3}", re.IGNORECASE)
_EDGE = " \t\n\r\u00a0,;:–—-*†‡⁰¹²³⁴⁵⁶⁷⁸⁹"
Hint = tuple[int, int, str]


@dataclass(frozen=True)
class Heading:
    """A heading, the names found in it (start, end, person|place|org; code points of the heading, not overlapping).

    `proper` tells whether a word may be a surname, as far as dictionaries and tables know.
    """

    text: str
    names: tuple[Hint, ...] = ()
    proper: Callable[[str], bool] = str.istitle

    @cached_property
    def line(self) -> str:
        """The text with every white space a space: offsets stay."""
        return re.sub(r"\s", " ", self.text)

    @cached_property
    def cyrillic(self) -> bool:
        return _CYRILLIC.search(self.text) is not None

    @cached_property
    def start(self) -> int:
        """Where its words begin, after the printed number of the document ("404. Telegram From ...")."""
        number = _NUMBER.match(self.line)
        return number.end() if number and number.end() < len(self.line) else 0

    def named(self, start: int, end: int, kind: str) -> list[Hint]:
        """The names of a kind that lie within a stretch."""
        return [it for it in self.names if it[2] == kind and start <= it[0] and it[1] <= end]

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The stretch without white space, commas, dashes and footnote marks at its edges."""
        while start < end and self.text[start] in _EDGE:
            start += 1
        while end > start and self.text[end - 1] in _EDGE:
            end -= 1
        return start, end


@dataclass(frozen=True, slots=True)
class Party:
    """A sender or an addressee: where it is named (code points of the heading), and what it is.

    sort: person (a name), org (an institution), office (a person by their office alone). `sure`: from 0 to 1.
    """

    start: int
    end: int
    role: str
    sort: str
    sure: float = 0.9
