"""Documents within a document: what it encloses, and what it relays ("I have received the following telegram:").

An enclosure reaches to the next one, or to the source line; a relayed text to its own signature or closing mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from teikit.grammar.dates.datelines import leading_date
from teikit.segment.decide import Decided
from teikit.segment.zones import BACK, BODY, FRONT, TAIL

_OPENED = re.compile(r"[“„«\"]")
_CLOSED = re.compile(r"[”“»\"][.;]?\Z")
_NUMBERED = re.compile(r"[“„«\"]?(?:№|No\.|Nr\.|N°)\s?\d")


def within(group: Sequence[Decided], text: str) -> Iterator[tuple[int, int]]:
    """First and last index of the blocks of each inner document; they never overlap."""
    index = 0
    while index < len(group):
        end = _inner_end(group, index, text)
        if end is not None:
            yield index + 1, end
            index = end
        index += 1


def _inner_end(group: Sequence[Decided], index: int, text: str) -> int | None:
    """The last block of the document that the block at `index` introduces, if it introduces one."""
    role = group[index].piece.role
    if role == "enclosure":
        return _enclosed(group, index + 1)
    if role == "announcing":
        return _relayed(group, index + 1) or _quoted(group, index + 1, text)
    return None


def _enclosed(group: Sequence[Decided], first: int) -> int | None:
    if first >= len(group) or group[first].zone != FRONT:
        return None
    last = first
    while last + 1 < len(group) and group[last + 1].zone != BACK and group[last + 1].piece.role != "enclosure":
        last += 1
    return last if any(it.zone == BODY for it in group[first : last + 1]) else None


def _relayed(group: Sequence[Decided], first: int) -> int | None:
    """A text with a front of its own; it ends with its signatures, else with the document that holds it."""
    if first >= len(group) or group[first].zone != FRONT:
        return None
    last = first
    while last + 1 < len(group) and group[last + 1].zone != BACK:
        if group[last].zone == TAIL and group[last + 1].zone != TAIL:
            break
        last += 1
    return last if any(it.zone == BODY for it in group[first : last + 1]) else None


def _quoted(group: Sequence[Decided], first: int, text: str) -> int | None:
    """A text in quotation marks that opens with a date or a number of its own."""
    if first >= len(group) or group[first].zone != BODY:
        return None
    opening = _quote(group[first], text)
    if not _OPENED.match(opening):
        return None
    head = opening[1:200].lstrip()
    if not (leading_date(head) or _NUMBERED.match(opening)):
        return None
    for last in range(first, len(group)):
        if group[last].zone not in (BODY, TAIL):
            return None
        if _CLOSED.search(_quote(group[last], text)):
            return last
    return None


def _quote(it: Decided, text: str) -> str:
    return text[it.piece.span.start : it.piece.span.end]
