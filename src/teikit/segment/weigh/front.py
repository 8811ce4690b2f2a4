"""What else stands at the front of a document: dateline, those present, greeting, address, an editor's introduction."""

from __future__ import annotations

import re

from teikit.segment.kinds import named_genre
from teikit.segment.likeness import dateline_likeness, source_likeness
from teikit.segment.lines import WORD
from teikit.segment.weigh.look import (
    NUMBERED,
    OPENINGS,
    TURN,
    Look,
    Weight,
)
from teikit.segment.weigh.parties import from_to, is_letter_title

_CAPITALS = re.compile(r"(?:\d{1,4}\.?\s)?[^a-zа-яёà-ÿ\d]{5,}(?<![],;.)])\s(?=[^\W\d_a-zа-яёà-ÿ][a-zа-яёà-ÿ])")
_CHAIR_SPEAKS = re.compile(r"(?:Chair(?:man)?|Vorsitzender?|Président) ?: [^.:]{2,30}\. \S+ \S+ \S")


def capitals_before(text: str) -> int:
    """Where a dateline begins behind the last words of a heading in capitals; 0 where none does."""
    found = _CAPITALS.match(text)
    return found.end() if found and dateline_likeness(text[found.end() :]) > 0.5 else 0


def dateline(look: Look) -> Weight:
    if OPENINGS["ENDORSEMENTS"].match(look.text) or capitals_before(look.text):
        return None
    likeness = dateline_likeness(look.text)
    if likeness <= 0.3:
        return None
    kind = 2.0 if named_genre(look.text[:32]) else 4.0 if is_letter_title(look.text) else 0.0
    return 5.0 * likeness - 0.5 - kind, "a place or a date and nothing else"


def attendance(look: Look) -> Weight:
    if look.under == "roster":
        return 4.0, "in a list of those present"
    match = OPENINGS["ATTENDANCE"]
    if _CHAIR_SPEAKS.match(look.text):
        return None
    if match.match(look.text):
        return 3.0, "says who is present"
    head = look.text[:60]
    if (
        look.page.genre[look.index] == "conversation"
        and not TURN.match(look.text)
        and any(match.match(head, at.start()) for at in WORD.finditer(head))
    ):
        return 3.0, "says who is present"
    return None


def salutation(look: Look) -> Weight:
    text = look.text
    if text[-1] == "!" and look.line.words <= 12 and _below_the_front(look):
        return 1.5, "calls upon its readers"
    if len(text) > 110 or not OPENINGS["SALUTATIONS"].match(text):
        return None
    if text[-1] in ",!:—–":
        return 3.5, "addresses the reader"
    if text[-1] == "." or look.line.words <= 6:
        return 2.0, "opens like a greeting"
    return None


def _below_the_front(look: Look) -> bool:
    before = look.page.lines[look.index - 1] if look.index else None
    return before is not None and (before.upper or before.level > 0 or dateline_likeness(before.text) > 0.5)


def address(look: Look) -> Weight:
    if OPENINGS["ADDRESSES"].match(look.text) and OPENINGS["SALUTATIONS"].match(look.following()):
        return 4.0, "names the addressee above the greeting"
    if look.under == "address" and look.line.words <= 16:
        return 3.0, "under a memorandum's field, or an address"
    if len(look.text) <= 200 and OPENINGS["ADDRESSES"].match(look.text):
        return (0.5 if look.line.small else 2.0), "names the addressee"
    return None


def headnote(look: Look) -> Weight:
    text, line = look.text, look.line
    if OPENINGS["HEADNOTES"].match(text) and len(text) > 40:
        return 4.0, "an editor's note by its words"
    if text[0] == "[" and text.rstrip(".")[-1] == "]" and len(text) > 40:
        return 2.5, "in brackets"
    if line.italic and len(text) > 60:
        return 2.0, "set in italics"
    return (1.5, "between the heading and the date") if _between(look) else None


def _between(look: Look) -> bool:
    """Whether a text stands below the heading and above the dateline and the greeting, or the dateline and the text."""
    if look.index == 0 or len(look.text) < 60 or look.line.small:
        return False
    after, before = look.following(), look.page.lines[look.index - 1]
    headed = dateline_likeness(before.text) > 0.5 or (not before.closed and from_to(before.text))
    if headed and OPENINGS["SALUTATIONS"].match(after) and len(after) < 110:
        return True
    numbered = NUMBERED.match(before.text) is not None or named_genre(before.text[:40]) != ""
    if numbered and not before.closed and source_likeness(after) > 0.5:
        return True
    if dateline_likeness(after) <= 0.5:
        return False
    if source_likeness(before.text) > 0.5 or (named_genre(before.text[:40]) and not before.closed):
        return True
    after = look.following(2)
    if OPENINGS["SALUTATIONS"].match(after) and len(after) < 110:
        return True
    return len(after) > 150 and not before.closed and (before.upper or before.level > 0 or from_to(before.text))
