"""Page furniture: running heads and page numbers of the printed volume, which stand in the text but are none of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from teikit.data import forms
from teikit.document import Span
from teikit.segment.lines import Line

_PAGE_NUMBER = re.compile(rf"(?:{forms.PAGE_NUMBERS})\.?", re.IGNORECASE)
_HEAD = re.compile(r"(?:(\d{1,4})\s+)?([^\W\d_][^\d]{8,80}?)(?:(\s+)(\d{1,4}))?")
_COUNTED = re.compile(
    r"(?:№|\bNo\.?|\bNr\.?|\bN°|\bDoc\w*\.?|\bArt\w*\.?|\bVol\.?|\bNumber|\bп\.|\bстатья)$", re.IGNORECASE
)
_LONGEST = 90  # code points
_FIGURES = re.compile(r"\d+")
_YEAR = re.compile(r"1[4-9]\d\d|20\d\d")


@dataclass(frozen=True, slots=True)
class Furniture:
    """A line that the printed page adds: its span, the page's number ("" where it shows none) and the reason."""

    span: Span
    page: str
    why: str


def furniture(lines: Sequence[Line]) -> list[Furniture]:
    """Lines that are nothing but a page's number, and heads that come again or stand wide apart from their number."""
    short = [(line, _HEAD.fullmatch(line.text)) for line in lines if len(line.text) <= _LONGEST]
    heads = Counter(_plain(head[2]) for line, head in short if head and (line.upper or head[1] or head[4]))
    made = []
    for line, head in short:
        span = Span(line.start, line.end)
        if _PAGE_NUMBER.fullmatch(line.text):
            made.append(Furniture(span, _FIGURES.findall(line.text)[0], "the number of a page"))
        elif head and bool(head[1]) != bool(head[4]) and not _COUNTED.search(head[2].rstrip()):
            number = head[1] or head[4]
            apart = len(head[3] or "") >= 3
            again = heads[_plain(head[2])] > 1 and head[2].count(" ") >= 1
            if apart or (again and not _YEAR.fullmatch(number)):
                made.append(Furniture(span, number, "a running head with the number of its page"))
    return made


def _plain(head: str) -> str:
    return head.casefold().strip(" .,—–-")
