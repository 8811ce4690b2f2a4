"""Numbers of printed pages that stand in the text: told by the sentence they interrupt, and by how they count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from teikit.data import forms
from teikit.segment.kinds import KIND
from teikit.segment.likeness import dateline_likeness
from teikit.segment.lines import Line

_ALONE = re.compile(r"[—–-]{0,2}\s?(\d{1,4})\s?[—–-]{0,2}")
_HEAD = re.compile(r"(\d{1,4})\s+(?=\S)[^\n]{3,84}|[^\n]{3,84}?(?<=[\w.\])])\s+(\d{1,4})")
_SIGNED = re.compile(rf"\W{{0,3}}{forms.NUMBER_SIGN}\s?(\d{{1,4}})\b", re.IGNORECASE)
_GLUED = re.compile(r"\[?(\d{1,4})\.\s")
_DATED = re.compile(
    rf"{forms.NUMBER_SIGN}\s?\d{{1,4}}[\s,.—–-]+(.{{6,40}})|(.{{6,40}}?)[\s,.—–-]+{forms.NUMBER_SIGN}\s?\d{{1,4}}",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:\*{1,3}|[†‡]|[⁰¹²³⁴-⁹]{1,3}|[(\[]?\d{1,2}[)\].])\s?\S")
_PATH = re.compile(r"\s[>›»/|]\s")  # a site's path to the page: "Home > Documents > Vienna"
YEAR = re.compile(r"1[4-9]\d\d|20\d\d")
_SHORT = 90  # code points of a running head
_NOTES = 4  # lines of notes at the foot of a page
_TEXT = 50  # code points of a line of text
_HEAD_ALONE = 60
_GOES_ON = 25  # code points at least of a line that a page's end interrupts
_PAGE = 350  # code points: no printed page has less text
_SIGNED_ENOUGH = 3  # documents with "No.": then a bare number that is none of their count is a page's


def printed_pages(lines: Sequence[Line]) -> dict[int, str]:
    """The page's number ("" for a running head beside it) by the start of each line that is none of the text."""
    found: dict[int, str] = {}
    for index in range(1, len(lines) - 1):
        if lines[index].start not in found:
            found |= _interrupting(lines, index)
    signed = _signed(lines)
    if len(signed) >= _SIGNED_ENOUGH:
        for index, line in enumerate(lines):
            alone = _ALONE.fullmatch(line.text)
            if not alone or line.start in found or YEAR.fullmatch(alone[1]) or _beside(int(alone[1]), signed):
                continue
            if not any(KIND.match(after.text) for after in lines[index + 1 : index + 2]):
                found |= {line.start: alone[1], **dict.fromkeys(_heads_beside(lines, index), "")}
    if found:
        found |= _counted(lines, found)
    return found | {line.start: "" for line in _dated_heads(lines, found)}


def _dated_heads(lines: Sequence[Line], found: Mapping[int, str]) -> Iterator[Line]:
    """Heads of a document's number and date ("5. MÄRZ 1930 — NR. 175"), or a date alone, beside a page's number."""
    for before, line, after in zip((None, *lines), lines, (*lines[1:], None), strict=False):
        beside = any(it is not None and it.start in found for it in (before, after))
        if not beside or line.start in found or len(line.text) > _SHORT:
            continue
        number = _DATED.fullmatch(line.text)
        date = (number[1] or number[2]) if number else line.text if line.text.isupper() else ""
        if dateline_likeness(date) > 0.5:
            yield line


def _signed(lines: Sequence[Line]) -> list[int]:
    """The numbers with signs that stand alone on a line; where these are few, also those with which a line begins."""
    glued = [int(it[1]) for line in lines if (it := _GLUED.match(line.text)) and KIND.match(line.text, it.end())]
    if len(glued) >= _SIGNED_ENOUGH:
        return glued
    begun = [(line, it) for line in lines if len(line.text) <= _SHORT and (it := _SIGNED.match(line.text))]
    alone = [int(it[1]) for line, it in begun if it.end() >= len(line.text) - 1]
    return alone if len(alone) >= _SIGNED_ENOUGH else [int(it[1]) for _, it in begun]


def _beside(number: int, signed: Sequence[int]) -> bool:
    """Whether a number may be one of the documents' count, printed without its sign."""
    return min(signed) - 1 <= number <= max(signed) + 1


def _interrupting(lines: Sequence[Line], index: int) -> dict[int, str]:
    """One or two short lines with a page's number, where the sentence before them goes on after them."""
    if not _breaks_off(before := _above_notes(lines, index)):
        return {}
    for last in (index, index + 1):
        between, after = lines[index : last + 1], lines[last + 1 : last + 2]
        if not after or any(len(it.text) > _SHORT for it in between):
            continue
        if not (after[0].small or before.text[-1] in "-¬" or _goes_on(before, after[0])):
            continue
        numbers = [_number_of(line) for line in between]
        alone = [_ALONE.fullmatch(line.text) is not None for line in between]
        heads = all(_beside_number(line) for line, number in zip(between, alone, strict=True) if not number)
        if (any(alone) and heads) or (len(between) == 1 and numbers[0] and _is_head(between[0], before)):
            return {line.start: number for line, number in zip(between, numbers, strict=True)}
    return {}


def _above_notes(lines: Sequence[Line], index: int) -> Line:
    """The last line of the text on the page: its notes stand between that and its number."""
    above = index - 1
    while above > 0 and index - above <= _NOTES and _NOTE.match(lines[above].text):
        above -= 1
    return lines[above]


def _goes_on(before: Line, after: Line) -> bool:
    """Whether a line with a capital goes on the sentence all the same: long text stands above, text follows."""
    text = after.closed and len(after.text) >= _TEXT and not KIND.match(after.text) and not _SIGNED.match(after.text)
    return text and len(before.text) >= 2 * _TEXT


def _breaks_off(line: Line) -> bool:
    """Whether a line ends amid a sentence."""
    if line.closed or line.upper or _PATH.search(line.text):
        return False
    return len(line.text) >= _GOES_ON and line.text[-1] not in '”»")]*'


def _beside_number(line: Line) -> bool:
    """Whether a line may be the running head beside a page's number."""
    if line.upper:
        return True
    if line.text[-1] in ",;" or len(line.text) > _HEAD_ALONE or (line.closed and not line.text.endswith("г.")):
        return False
    return (line.text[0].isupper() and not KIND.match(line.text)) or YEAR.search(line.text) is not None


def _is_head(line: Line, before: Line) -> bool:
    """Whether a line of words and a number is no part of the text: in capitals, or far shorter than the one above."""
    return not line.closed and (line.upper or 2 * len(line.text) <= len(before.text))


def _number_of(line: Line) -> str:
    """The page's number in a line, "" where none stands at its beginning or end."""
    if alone := _ALONE.fullmatch(line.text):
        return alone[1]
    head = _HEAD.fullmatch(line.text) if dateline_likeness(line.text) <= 0.5 else None
    number = (head[1] or head[2]) if head else ""
    return "" if YEAR.fullmatch(number) else number


def _heads_beside(lines: Sequence[Line], index: int) -> Iterator[int]:
    """The starts of lines in capitals beside a page's number that name no document and have none of its own lines."""
    for beside, beyond in ((index + 1, index + 2), (index - 1, index - 2)):
        line = lines[beside] if 0 <= beside < len(lines) else None
        if line is None or not line.upper or not 8 <= len(line.text) <= _SHORT or KIND.search(line.text):
            continue
        after = lines[beyond] if 0 <= beyond < len(lines) else None
        if after is None or after.upper:
            continue
        if (beside > index and _SIGNED.match(after.text)) or (beside < index and _breaks_off(after)):
            yield line.start


def _counted(lines: Sequence[Line], sure: Mapping[int, str]) -> dict[int, str]:
    """Lines with numbers that count on from those of sure pages, with as much text between as pages hold."""
    known = sorted((start, int(number)) for start, number in sure.items() if number)
    found = {}
    for line in lines:
        if line.start in sure or len(line.text) > _SHORT or line.closed:
            continue
        number = _number_of(line)
        if not number or not (_ALONE.fullmatch(line.text) or line.upper or _dated(line.text)):
            continue
        start, page = min(known, key=lambda it: abs(it[0] - line.start))
        apart, pages = line.start - start, int(number) - page
        if pages and apart * pages > 0 and abs(apart) >= _PAGE * abs(pages) and abs(pages) <= 1 + abs(apart) // _PAGE:
            found[line.start] = number
    return found


def _dated(text: str) -> bool:
    """Whether a running head has the year, or words in capitals, beside its number."""
    return YEAR.search(text) is not None
