"""How a document begins: number, heading, dateline and what stands around them."""

from __future__ import annotations

import re

from teikit.data import forms
from teikit.segment.lines import WORD, named_genre
from teikit.segment.weigh.look import (
    BARE_NUMBER,
    NUMBER,
    OPENINGS,
    Look,
    Weight,
    capitalised,
    dateline_likeness,
)

_FILE_NUMBER = re.compile(
    r"(?:№|Nos?\.|Nr\.?)\s*[\w./–-]*\d[\w./–-]*|\d{3}[A-Z]?\.\d[\w./–-]+(?:\s*:.{0,40})?", re.IGNORECASE
)
_CLASSIFICATION = re.compile(
    rf"[\W_]*(?:{forms.CLASSIFICATIONS})(?:[\W_]+(?:{forms.CLASSIFICATIONS}))*[\W_]*", re.IGNORECASE
)


def number(look: Look) -> Weight:
    if NUMBER.fullmatch(look.text):
        return 4.0, "a number with its sign"
    return (1.5, "a bare number") if BARE_NUMBER.fullmatch(look.text) else None


def heading(look: Look) -> Weight:
    text, line = look.text, look.line
    if line.upper and len(text) >= 8:
        return (0.0 if text.endswith("…") else 4.0), "capitals"
    if line.closed or line.small or not 12 <= len(text) <= 400:
        return None
    score = -1.0
    why: list[str] = []
    if named_genre(text[:60]):
        score, why = score + 2.5, [*why, "names a kind of document"]
    if OPENINGS["SUBJECT_OPENINGS"].match(text):
        score, why = score + 1.5, [*why, "opens like a subject line"]
    if line.words >= 4 and capitalised(text) >= 0.7:
        score, why = score + 1.5, [*why, "title case"]
    if dateline_likeness(look.following()) > 0.5:
        score, why = score + 1.5, [*why, "a dateline follows"]
    return (score, ", ".join(why)) if why else None


def file_number(look: Look) -> Weight:
    return (3.0, "an outgoing or file number") if _FILE_NUMBER.fullmatch(look.text.rstrip(".")) else None


def classification(look: Look) -> Weight:
    return (4.0, "a degree of secrecy or urgency") if _CLASSIFICATION.fullmatch(look.text) else None


def dateline(look: Look) -> Weight:
    likeness = dateline_likeness(look.text)
    return (5.0 * likeness - 0.5, "a place or a date and nothing else") if likeness > 0.3 else None


def attendance(look: Look) -> Weight:
    match = OPENINGS["ATTENDANCE"]
    if match.match(look.text):
        return 3.0, "says who is present"
    head = look.text[:60]
    if look.page.genre[look.index] == "conversation" and any(
        match.match(head, at.start()) for at in WORD.finditer(head)
    ):
        return 3.0, "says who is present"
    return None


def salutation(look: Look) -> Weight:
    if len(look.text) <= 90 and look.text[-1] in ",!:.—–" and OPENINGS["SALUTATIONS"].match(look.text):
        return 3.0, "addresses the reader"
    return None
