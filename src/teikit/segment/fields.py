"""The fields of a memorandum's head and the lines that stand under them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from teikit.data import forms
from teikit.segment.likeness import dateline_likeness
from teikit.segment.lines import WORD, Line

_FIELD = re.compile(
    rf"(?:(?P<roster>{forms.ROSTERS})|(?P<subject>{forms.FIELDS})|(?P<address>{forms.ADDRESS_FIELDS}))\s*:?\s*$",
    re.IGNORECASE,
)
_ROSTER_LINE = re.compile(rf"(?:{forms.ROSTERS})\s*:\s+\S", re.IGNORECASE)
_ADDRESS = re.compile(rf"(?:{forms.ADDRESSES})", re.IGNORECASE)
_ROSTER_ITEM = 110  # code points: a person present, with offices


def fields(lines: Iterable[Line]) -> list[str]:
    """What each line stands under: PARTICIPANTS while lines are short, SUBJECT for one line, an address."""
    found, under, left = [], "", 0
    for line in lines:
        if not line.closed and line.words <= 16 and _ROSTER_LINE.match(line.text):
            found.append("")
            under, left = "names", 12
            continue
        field = _FIELD.fullmatch(line.text) if len(line.text) < 40 else None
        if field and (line.upper or line.text[-1] == ":" or field.lastgroup == "roster"):
            found.append("label")
            under = field.lastgroup or ""
            left = 60 if under == "roster" else 1
            continue
        if left and not _stands_under(line, under):
            left = 0
        found.append(under if left else "")
        left = max(0, left - 1)
        if not left and line.words <= 12 and line.text[-1] != "." and _ADDRESS.match(line.text):
            under, left = "lines", 3
    return [{"lines": "address", "names": "roster"}.get(it, it) for it in found]


def _stands_under(line: Line, under: str) -> bool:
    if under == "lines":
        if any(char.isdigit() for char in line.text):
            return False
        words = WORD.findall(line.text)
        capitals = sum(1 for word in words if word[0].isupper() or len(word) < 4)
        return (
            line.words <= 9
            and capitals == len(words)
            and line.text[-1] not in "!:"
            and dateline_likeness(line.text) < 0.5
        )
    if under == "names":
        plain = not line.closed and not any(char.isdigit() or char == ":" for char in line.text)
        return plain and line.words <= 6 and all(word[0].isupper() or len(word) < 4 for word in WORD.findall(line.text))
    return len(line.text) <= (_ROSTER_ITEM if under == "roster" else 300)
