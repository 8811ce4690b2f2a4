"""Headings: what names a kind of document, tells who writes to whom, or stands as headings stand."""

from __future__ import annotations

import re

from teikit.segment.likeness import dateline_likeness, source_likeness
from teikit.segment.page import WORD, named_genre
from teikit.segment.weigh.look import (
    BARE_NUMBER,
    NUMBER,
    OPENINGS,
    Look,
    Weight,
    capitalised,
)
from teikit.segment.weigh.numbers import is_file_number
from teikit.segment.weigh.parties import from_to
from teikit.segment.weigh.signed import has_office, is_signed

_FROM_OR_TO = re.compile(r"(?:From|To) (?:the )?(?:[^\W\d_a-zа-я][\w.’'-]*(?: |$)){1,5}$")
_SENTENCE = re.compile(r"[^\W\d_]{3}[.!?…] +[^\W\d_a-zа-я]")
_YEAR = re.compile(r"\d ?г{1,2}\.$")
_LONGEST = 420  # code points of a heading


def heading(look: Look) -> Weight:
    text, line = look.text, look.line
    marked = line.level > 0
    least = 4 if line.upper and named_genre(text) else 8
    if not marked and (line.small or not least <= len(text) <= _LONGEST):
        return None
    score, why = 0.0, []
    if line.upper and len(text) >= least:
        score, why = (0.0 if text.endswith("…") else 4.0 if line.words > 3 else 2.0), ["capitals"]
    if marked:
        score, why = score + 4.0, [*why, "a heading in the source's markup"]
    elif (line.bold or line.align == "center") and not line.upper and len(text) < 300:
        score, why = score + 1.5, [*why, "set apart in print"]
    written = from_to(text)
    if not line.upper and line.words >= 3 and _capitals(text) >= 0.6:
        score, why = score + 3.0, [*why, "mostly capitals"]
    if not line.upper:
        if line.closed and not (written or marked or line.bold or why):
            if not named_genre(text[:12]) or _SENTENCE.search(text) or len(text) > 140 or not _placed(look):
                return None
            score -= 0.0 if _YEAR.search(text) else 1.5
        score -= 1.0
    if _names_its_kind(text):
        score, why = score + (0.5 if line.upper else 2.5), [*why, "names a kind of document"]
    if written:
        score, why = score + 2.5, [*why, "from somebody to somebody"]
    if not line.upper and OPENINGS["SUBJECT_OPENINGS"].match(text):
        score, why = score + 1.5, [*why, "opens like a subject line"]
    if not line.upper and line.words >= 4 and capitalised(text) >= 0.7:
        score, why = score + 1.5, [*why, "title case"]
    if OPENINGS["HEADNOTES"].match(text):
        score, why = score + 2.5, [*why, "announces an editor's note"]
    if _FROM_OR_TO.match(text):
        score, why = score + 1.5, [*why, "to or from somebody"]
    if not line.upper and not line.closed and _after_number(look) and not has_office(text):
        score, why = score + 2.0, [*why, "below a number"]
    if why and not line.upper and dateline_likeness(look.following()) > 0.5:
        score, why = score + 1.5, [*why, "a dateline follows"]
    if not why and len(text) >= 12 and not _SENTENCE.search(text) and dateline_likeness(look.following()) > 0.5:
        score, why = score + 1.5, ["a dateline follows"]
    if not why and look.index == 0 and line.words <= 40:
        score, why = 0.0, ["the first line of the page"]
    if OPENINGS["ENCLOSURES"].match(text) or OPENINGS["POSTSCRIPT"].match(text):
        score -= 3.0
    if len(text) < 120 and (
        is_signed(text) or (dateline_likeness(text) > 0.5 and not written and not _names_its_kind(text))
    ):
        score -= 4.0
    if is_file_number(text):
        score -= 4.0
    if look.under == "subject":
        score, why = max(score, 0.0) + 1.5, [*why, "under SUBJECT"]
    elif look.under:
        score -= 4.0 if look.under == "label" else 2.0
    if source_likeness(text) > 0.5:
        score -= 4.0
    return (score, ", ".join(why)) if why else None


def _capitals(text: str) -> float:
    """The share of words of three letters and more that are all capitals."""
    words = [word for word in WORD.findall(text) if len(word) > 2]
    return sum(1 for word in words if word.isupper()) / len(words) if words else 0.0


def _placed(look: Look) -> bool:
    """Whether a heading's neighbours are where a heading stands: a number before it, or a dateline behind."""
    return _YEAR.search(look.text) is not None or _after_number(look) or dateline_likeness(look.following()) > 0.5


def _after_number(look: Look) -> bool:
    """Whether the line before is a number and nothing else."""
    before = look.page.lines[look.index - 1].text if look.index else ""
    return NUMBER.fullmatch(before) is not None or BARE_NUMBER.fullmatch(before) is not None


def is_firm(look: Look) -> bool:
    """Whether a heading tells by itself that a document begins: it names its kind, or who writes to whom."""
    text = look.text
    if OPENINGS["ENCLOSURES"].match(text) or OPENINGS["POSTSCRIPT"].match(text):
        return False
    return _names_its_kind(text) or from_to(text) or 0 < look.line.level <= 3


def _names_its_kind(text: str) -> bool:
    """Whether a heading names a kind of document in its first words (further on, only if all of it is in capitals)."""
    return bool(named_genre(text[:60])) and (bool(named_genre(text[:32])) or capitalised(text) >= 0.6)
