"""Headings of several lines: made so by the source's markup, or broken where the kind or the sender ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from teikit.segment.kinds import named_genre
from teikit.segment.likeness import dateline_likeness
from teikit.segment.lines import Line
from teikit.segment.page import Page
from teikit.segment.weigh.look import OPENINGS, is_number
from teikit.segment.weigh.numbers import is_classification, is_file_number, leading_classification
from teikit.segment.weigh.parties import from_to

_SENDER = re.compile(r"\s(?:[Ff]rom|FROM)\s(?!.*\s(?:[Tt]o|TO)\s)")
_ADDRESSEE = re.compile(r"(?:To|TO)\s(?:the\s)?[A-Z]")
_WIDE = 50  # code points of a heading's line that is full
_HEAD_LINES, _HEAD_LINE = 6, 90  # lines of a heading behind its kind; code points of one
LONGEST_LINE = 200  # code points of a heading's line


def marked_headings(page: Page) -> Iterator[tuple[int, int]]:
    """First and last line of each heading that the source's own markup makes of several lines."""
    lines, index = page.lines, 0
    while index < len(lines):
        first = index
        while index + 1 < len(lines) and lines[first].block >= 0 and lines[index + 1].block == lines[first].block:
            index += 1
        if index > first and _is_heading(lines[first : index + 1]):
            yield first, index
        index += 1


def _is_heading(lines: Sequence[Line]) -> bool:
    """Whether the lines of one block are a heading: by the markup, or all bold or centred and short."""
    if lines[0].level:
        return True
    short = len(lines) <= 8 and all(len(line.text) <= LONGEST_LINE for line in lines)
    return short and (all(line.bold for line in lines) or all(line.align == "center" for line in lines))


def heading_end(lines: Sequence[Line], first: int) -> int:
    """The last line of a heading that opens with its kind alone and goes on below: "Телеграмма", "управляющего ..."."""
    line, last = lines[first], first
    if line.words > 2 or line.closed or line.upper or not named_genre(line.text):
        return first
    numbered = first > 0 and is_number(lines[first - 1].text)
    if last + 1 >= len(lines) or not (lines[last + 1].small or numbered):
        return first
    while last + 1 < len(lines) and last - first < _HEAD_LINES and _may_head(lines[last + 1]):
        last += 1
    return last


def _may_head(line: Line) -> bool:
    """Whether a line may be one of a heading's: short, not finished, and nothing that stands below headings."""
    if line.closed or line.upper or line.after_blank or line.table or len(line.text) > _HEAD_LINE:
        return False
    if dateline_likeness(line.text) > 0.5 or is_number(line.text) or is_file_number(line.text):
        return False
    return not is_classification(line.text) and OPENINGS["SALUTATIONS"].match(line.text) is None


def halved(line: Line, after: Line) -> bool:
    """A heading that names its sender in one line and the addressee in the next ("Letter From X", "To Y")."""
    return _SENDER.search(line.text) is not None and _ADDRESSEE.match(after.text) is not None


def headed_on(line: Line, after: Line) -> bool:
    """A long line that names its kind or who writes to whom, and a shorter one that is no part of the front itself."""
    if (
        line.closed
        or line.upper != after.upper
        or after.closed
        or len(line.text) < _WIDE
        or len(after.text) > len(line.text)
    ):
        return False
    if dateline_likeness(after.text) > 0.5 or is_file_number(after.text) or named_genre(after.text[:40]):
        return False
    if leading_classification(after.text):
        return False
    if after.text[0] in "([" or any(OPENINGS[it].match(after.text) for it in ("SALUTATIONS", "SUBJECT_OPENINGS")):
        return False
    return bool(named_genre(line.text[:40])) or from_to(line.text)
