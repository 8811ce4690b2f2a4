"""Which lines may belong together: rows of a table, lines of one heading, sentences that a line break has cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.data import forms
from teikit.document import Span
from teikit.segment.headings import LONGEST_LINE, halved, headed_on, heading_end
from teikit.segment.kinds import named_genre
from teikit.segment.likeness import dateline_likeness, source_likeness
from teikit.segment.lines import Line
from teikit.segment.page import Page
from teikit.segment.weigh.look import ITEM, OPENINGS, is_number
from teikit.segment.weigh.numbers import is_classification, is_file_number
from teikit.segment.weigh.signed import is_signed

_FRAGMENT = -2.0  # the price of taking part of a sentence for a block
_UNFINISHED = -1.2  # the same, where only the width of the lines tells
_SHORT = 0.72  # of the longest line of a run: a shorter one may end a block
_WANTS_MORE = re.compile(
    r"\b(?:of|the|to|in|for|and|on|by|with|from|der|die|das|des|dem|den|vom?|zum|zur|an|und|im|de|du|la|le|à|aux?|et"
    r"|об?|в|на|и|по|с|к|от|для)$|\b[A-ZА-ЯЁ]\.$",
)
_OF_A_BODY = re.compile(r"\s(?:заседания|совещания)$")  # "Из журнала № 93 заседания": of whom stands below
_TO_WHOM = re.compile(r"(?:à|au|an|to|к)\s", re.IGNORECASE)
_DATIVE = re.compile(rf"(?:[А-Я]\w+(?:ому|ему) )?(?i:{forms.RUSSIAN_ADDRESSEES})\b")
_YEAR = re.compile(r"1[4-9]\d\d\.?")
_SIGNATURE = 100  # code points
_LEAST = 25  # code points of a line that goes on
_PARTS = 12  # of one run, at most


def tables(page: Page) -> Iterator[tuple[int, int]]:
    """First and last line of each table."""
    lines, index = page.lines, 0
    while index < len(lines):
        first = index
        while index + 1 < len(lines) and _same_table(lines[index], lines[index + 1]):
            index += 1
        if lines[first].table:
            yield first, index
        index += 1


def _same_table(line: Line, after: Line) -> bool:
    return line.table and after.table and not after.after_blank


def runs(page: Page) -> Iterator[tuple[int, int]]:
    """First and last of lines that may have been one block; of a long run also the parts that short lines close."""
    lines, index = page.lines, 0
    while index < len(lines):
        last = index
        while last + 1 < len(lines) and goes_on(page, lines[last], lines[last + 1]):
            last += 1
        if last > index:
            yield from _parts(page, index, last)
        elif (end := heading_end(lines, index)) > index:
            yield index, end
        index = last + 1


def _parts(page: Page, first: int, last: int) -> Iterator[tuple[int, int]]:
    lines = page.lines
    yield first, last
    if lines[first].upper:
        yield from ((begin, last) for begin in range(first + 1, min(last, first + 4)))
    if not page.wrapped or lines[first].upper:
        return
    longest = max(len(lines[at].text) for at in range(first, last + 1))
    ends = [at for at in range(first, last) if len(lines[at].text) < _SHORT * longest][:_PARTS]
    begin = first
    for end in [*ends, last]:
        if end > begin and (begin, end) != (first, last):
            yield begin, end
        if begin > first and end != last and last > begin:
            yield begin, last
        begin = end + 1


def goes_on(page: Page, line: Line, after: Line) -> bool:
    """Whether a line may go on in the next one."""
    if (is_file_number(line.text) and not line.small) or _front_only(line, after):
        return False
    if not page.wrapped and ITEM.match(after.text):
        return False
    if is_number(line.text) or is_number(after.text):
        unfinished = not line.closed and (page.wrapped or line.text[-1] == ",")
        return unfinished and not after.after_blank and _YEAR.fullmatch(after.text) is not None
    if _alike(line, after):
        return True
    if line.table or after.table or after.after_blank or line.text.endswith("…"):
        return False
    if (_open_bracket(line.text) and ")" in after.text) or (
        _dangling(line) and not after.upper and after.text[0] not in "*†‡"
    ):
        return True
    if line.text[-1] == "," and _TO_WHOM.match(after.text):
        return True
    if after.small and len(after.text) < _SIGNATURE and is_signed(after.text):
        return False
    if not line.closed and named_genre(line.text[:40]) and (_DATIVE.match(after.text) or halved(line, after)):
        return True
    if headed_on(line, after):
        return True
    if line.upper and line.closed:
        return False
    if line.upper and after.small and not after.closed and len(after.text) < 150 and " " in after.text:
        return dateline_likeness(after.text) <= 0.5
    if line.upper and (OPENINGS["SALUTATIONS"].match(after.text) or is_classification(line.text)):
        return False
    if line.upper or after.upper:
        capitals = (line.upper or line.upper_start) and (after.upper or after.upper_start)
        return capitals and max(dateline_likeness(line.text), dateline_likeness(after.text)) <= 0.5
    if not page.wrapped and dateline_likeness(after.text) > 0.5:
        return False
    return page.wrapped or (not line.closed and after.small and len(line.text) >= _LEAST)


def _front_only(line: Line, after: Line) -> bool:
    """Whether a degree of secrecy follows what is no sentence, and no source line."""
    return not line.closed and is_classification(after.text) and source_likeness(line.text) <= 0.5


def _alike(line: Line, after: Line) -> bool:
    """Two lines that the source sets apart alike, the first not finished: a heading of several paragraphs."""
    if line.closed or line.table or after.table or len(line.text) > LONGEST_LINE or line.upper != after.upper:
        return False
    if max(dateline_likeness(line.text), dateline_likeness(after.text)) > 0.5:
        return False
    return (line.bold and after.bold) or (line.level > 0 and line.level == after.level and after.small)


def _dangling(line: Line) -> bool:
    """It ends with a word that wants another: an article, a preposition, an initial, a comma."""
    if line.upper:
        return False
    return (
        _WANTS_MORE.search(line.text, max(0, len(line.text) - 8)) is not None
        or _OF_A_BODY.search(line.text) is not None
    )


def _open_bracket(text: str) -> bool:
    return text.count("(") > text.count(")")


def broken(page: Page, first: int, last: int, span: Span) -> float:
    """The price of a block that begins or ends in the middle of a sentence."""
    lines = page.lines
    price = 0.0
    if first and span.start == lines[first].start:
        price += _cost(page, lines[first - 1], lines[first])
    if last + 1 < len(lines) and span.end == lines[last].end:
        price += _cost(page, lines[last], lines[last + 1])
    return price


def _cost(page: Page, line: Line, after: Line) -> float:
    if not goes_on(page, line, after):
        return 0.0
    wanted = line.text[-1] == "," and (_TO_WHOM.match(after.text) or _YEAR.fullmatch(after.text)) is not None
    if _open_bracket(line.text) and ")" in after.text:
        return 2 * _FRAGMENT
    if after.small or wanted or _open_bracket(line.text) or _dangling(line):
        return _FRAGMENT
    wide = page.wrapped and not line.closed and not line.upper and len(line.text) >= _SHORT * page.width
    return _UNFINISHED if wide else 0.0
