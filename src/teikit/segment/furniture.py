"""Page furniture: running heads and page numbers of the printed volume, which stand in the text but are none of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from teikit.data import forms
from teikit.document import Span
from teikit.segment.kinds import KIND
from teikit.segment.lines import Line
from teikit.segment.pages import YEAR, printed_pages

_PAGE_NUMBER = re.compile(rf"(?:{forms.PAGE_NUMBERS})\.?", re.IGNORECASE)
_HEAD = re.compile(r"(?:(\d{1,4})\s+)?([^\W\d_][^\d]{8,80}?)(?:(\s+)(\d{1,4}))?")
_COUNTED = re.compile(
    r"(?:№|\bNo\.?|\bNr\.?|\bN°|\bDoc\w*\.?|\bArt\w*\.?|\bVol\.?|\bNumber|\bп\.|\bстатья)$", re.IGNORECASE
)
_LONGEST = 90  # code points
_TITLES = 3  # lines at the head of the page, where its title stands
_GAP = re.compile(r"(?:\s{6,}|\t+|\s{3,}(?=\S+$)|(?<=^\d{2})\s{3,}|(?<=^\d{3})\s{3,})")
_VOLUME = (
    r"[A-ZÀ-Þ][^\d\n]{3,60}(?:1[5-9]\d\d(?:[–-]\d{2,4})?)?,? (?:VOLUME|VOL\.|BAND|BD\.|TOME|SERIES) [IVXLC\d]{1,6}"
)
_OF_VOLUME = re.compile(rf"(\d{{1,4}})\s+{_VOLUME}|{_VOLUME}\s+(\d{{1,4}})")
_FIGURES = re.compile(r"\d+")
_WORD = re.compile(r"\w{3,}")
_ALIKE = 0.7  # share of a head's words that the title has
_BRACKETED = re.compile(r"\[\d{1,4}\]")


@dataclass(frozen=True, slots=True)
class Furniture:
    """A line that the printed page adds: its span, the page's number ("" where it shows none) and the reason."""

    span: Span
    page: str
    why: str


def furniture(lines: tuple[Line, ...]) -> list[Furniture]:
    """Lines that are nothing but a page's number, and heads that come again or stand wide apart from their number."""
    titles = " ".join(line.text for line in lines[:_TITLES]).casefold()
    apart = {**_set_apart(lines), **_stacked(lines, titles)}
    pages = printed_pages(lines)
    short = [(line, _HEAD.fullmatch(line.text)) for line in lines if len(line.text) <= _LONGEST]
    heads = Counter(_plain(head[2]) for line, head in short if head and (line.upper or head[1] or head[4]))
    top = {line.start for line in lines[:_TITLES]}
    documents = _numbered_documents(lines)
    made = []
    for line, head in short:
        span = Span(line.start, line.end)
        if _PAGE_NUMBER.fullmatch(line.text) and line.start not in documents:
            made.append(Furniture(span, _FIGURES.findall(line.text)[0], "the number of a page"))
        elif line.upper and line.start not in top and (volume := _OF_VOLUME.fullmatch(line.text)):
            made.append(Furniture(span, volume[1] or volume[2], "the head of a volume's page"))
        elif line.start in pages:
            made.append(Furniture(span, pages[line.start], "the number of a printed page"))
        elif line.start in apart:
            made.append(Furniture(span, apart[line.start], "a running head wide apart from its number"))
        elif head and bool(head[1]) != bool(head[4]) and not _COUNTED.search(head[2].rstrip()):
            number = head[1] or head[4]
            again = heads[_plain(head[2])] > 1 and head[2].count(" ") >= 1
            titled = line.start not in top and _is_title(line, head[2], titles)
            if (again or titled) and not YEAR.fullmatch(number):
                made.append(Furniture(span, number, "a running head with the number of its page"))
    return made


def _numbered_documents(lines: Sequence[Line]) -> frozenset[int]:
    """Where numbers in brackets are the documents' (all above lines that end like headings): the starts of these."""
    above = [(line, after) for line, after in pairwise(lines) if _BRACKETED.fullmatch(line.text)]
    heads = [line.start for line, after in above if not after.closed and not after.small]
    return frozenset(heads) if len(heads) >= 2 and 2 * len(heads) > len(above) else frozenset()


def _set_apart(lines: Sequence[Line]) -> dict[int, str]:
    """Lines with wide gaps and a number at one end, by their starts; not where the next line has gaps, too: a table."""
    wide = [len(line.text) <= 140 and _GAP.search(line.text) is not None for line in lines]
    found = {}
    for index, line in enumerate(lines):
        if not wide[index] or any(wide[max(0, index - 1) : index]) or any(wide[index + 1 : index + 2]):
            continue
        parts = [part.strip(" []|") for part in _GAP.split(line.text)]
        numbers = [part for part in (parts[-1], parts[0]) if part.isdigit() and not YEAR.fullmatch(part)]
        if numbers or any(YEAR.fullmatch(part) for part in parts):
            found[line.start] = numbers[0] if numbers else ""
    return found


def _stacked(lines: Sequence[Line], titles: str) -> dict[int, str]:
    """The page's title once more in capitals, a page's number alone on the line above or below; by their starts."""
    found = {}
    for index, line in enumerate(lines[_TITLES:], _TITLES):
        if not _is_title(line, line.text, titles) or _own_number(line.text):
            continue
        for beside in (lines[index - 1], *lines[index + 1 : index + 2]):
            if beside.text.isdigit() and len(beside.text) <= 4 and not YEAR.fullmatch(beside.text):
                found[line.start], found[beside.start] = "", beside.text
                break
    return found


def _own_number(text: str) -> bool:
    """Whether a head has a number of its own at one end, which is no year."""
    return any(it.isdigit() and not YEAR.fullmatch(it) for it in (text.split()[0], text.split()[-1]))


def _is_title(line: Line, words: str, titles: str) -> bool:
    """Whether a line's words in capitals are those of the page's title, and name no document."""
    if not line.upper or not 10 <= len(words) <= _LONGEST or KIND.search(words):
        return False
    if _plain(words) in titles:
        return True
    parts = _WORD.findall(words.casefold())
    return len(parts) >= 3 and sum(1 for part in parts if part in titles) >= _ALIKE * len(parts)


def _plain(head: str) -> str:
    return head.casefold().strip(" .,—–-")
