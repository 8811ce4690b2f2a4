"""Headings: what names a kind of document, tells who writes to whom, or stands as headings stand."""

from __future__ import annotations

import re
from collections.abc import Callable

from teikit.data import forms
from teikit.segment.kinds import MINUTES, named_genre
from teikit.segment.likeness import dateline_likeness, source_likeness
from teikit.segment.lines import WORD
from teikit.segment.weigh.look import (
    INITIALS,
    OPENINGS,
    SENTENCE,
    Look,
    Weight,
    capitalised,
    is_number,
)
from teikit.segment.weigh.numbers import is_file_number
from teikit.segment.weigh.parties import from_to
from teikit.segment.weigh.signed import has_office, is_signed, signs_for_others

_FROM_OR_TO = re.compile(r"(?:From|To) (?:the )?(?:[^\W\d_a-zа-я][\w.’'-]*(?: |$)){1,5}$")
_YEAR = re.compile(r"\d ?г{1,2}\.$")
_NUMBERED = re.compile(r"\[?\d{1,4}[.\]]{0,2}\s+")
_FILE = re.compile(r"\[[A-Z]{1,2} ?\d[\d/]+\]")
_NUMBER_LAST = re.compile(rf"\] {forms.NUMBER_SIGN}\s?\d{{1,4}}\.?$")
_LEAST, _LONGEST = 8, 420  # code points of a heading


def heading(look: Look) -> Weight:
    """The signs of a heading, added up; less what speaks for another role."""
    text, line = look.text, look.line
    if (
        MINUTES.fullmatch(text)
        or INITIALS.fullmatch(text)
        or text.endswith(",]")
        or is_number(text)
        or _FILE.fullmatch(text)
    ):
        return None
    least = 4 if line.upper and named_genre(text) else _LEAST
    if not line.level and (line.small or not least <= len(text) <= _LONGEST):
        return None
    loud = _loud(look, least)
    numbered = look.within and look.page.lines[look.index].start in look.page.counted
    sure = line.upper or loud or line.level or line.bold or from_to(text) or numbered
    if line.closed and not sure and not _closed(look):
        return None
    signs = [*loud, *((worth, why) for worth, why, holds in _SIGNS if holds(look))]
    if not line.upper and dateline_likeness(look.following()) > 0.5 and (signs or not SENTENCE.search(text)):
        signs.append((1.5, "a dateline follows"))
    if numbered:
        signs.append((2.5, "behind its number"))
    if not signs and look.index == 0 and line.words <= 40:
        signs.append((1.0, "the first line of the page"))
    if look.under == "subject":
        signs.append((2.0, "under SUBJECT"))
    if not signs:
        return None
    score = sum(worth for worth, _ in signs) - (0.0 if line.upper else 1.0) - _against(look)
    if line.closed and not sure and not _YEAR.search(text):
        score -= 1.5
    return score, ", ".join(why for _, why in signs)


def _loud(look: Look, least: int) -> list[tuple[float, str]]:
    """What the letters say: capitals, a heading's markup, bold or centred print."""
    text, line, found = look.text, look.line, []
    if line.upper and len(text) >= least:
        found.append((0.0 if text.endswith("…") else 4.0 if line.words > 3 else 2.0, "capitals"))
    if line.level:
        found.append((4.0, "a heading in the source's markup"))
    elif (line.bold or line.align == "center") and not line.upper and len(text) < 300:
        found.append((1.5, "set apart in print"))
    if not line.upper and line.words >= 3 and _capitals(text) >= 0.6:
        found.append((3.0, "mostly capitals"))
    return found


def _closed(look: Look) -> bool:
    """Whether a line that ends like a sentence may be a heading: it begins with its kind, where headings stand."""
    text = look.text
    if not named_genre(text[:24]) or SENTENCE.search(text):
        return False
    return (len(text) <= 140 and _placed(look)) or (len(text) <= 260 and _below_the_date(look))


def _below_the_date(look: Look) -> bool:
    """Whether a dateline stands above, a number at its head or above it: then a summary of the document follows."""
    lines, index = look.page.lines, look.index
    above = lines[index - 1].text if index else ""
    numbered = _NUMBERED.match(above)
    if numbered:
        return dateline_likeness(above[numbered.end() :]) > 0.5
    return index > 1 and dateline_likeness(above) > 0.5 and is_number(lines[index - 2].text)


def _against(look: Look) -> float:
    """What speaks for another role: an enclosure's line, a signature, a date, a number, a call number."""
    text, price = look.text, 0.0
    if any(OPENINGS[it].match(text) for it in ("ENCLOSURES", "POSTSCRIPT", "ENDORSEMENTS")) or signs_for_others(text):
        price += 3.0
    dated = dateline_likeness(text) > 0.5 and not from_to(text) and not _names_its_kind(text)
    if len(text) < 120 and (dated or is_signed(text)):
        price += 4.0
    if is_file_number(text):
        price += 4.0
    if source_likeness(text) > 0.5:
        price += 4.0
    return price + {"": 0.0, "subject": 0.0, "label": 4.0}.get(look.under, 2.0)


_SIGNS: tuple[tuple[float, str, Callable[[Look], bool]], ...] = (
    (0.5, "names a kind of document", lambda look: look.line.upper and _names_its_kind(look.text)),
    (2.5, "names a kind of document", lambda look: not look.line.upper and _names_its_kind(look.text)),
    (2.5, "from somebody to somebody", lambda look: from_to(look.text)),
    (
        1.5,
        "opens like a subject line",
        lambda look: not look.line.upper and OPENINGS["SUBJECT_OPENINGS"].match(look.text) is not None,
    ),
    (
        1.5,
        "title case",
        lambda look: not look.line.upper and look.line.words >= 4 and capitalised(look.text) >= 0.7,
    ),
    (2.5, "announces an editor's note", lambda look: OPENINGS["HEADNOTES"].match(look.text) is not None),
    (1.5, "to or from somebody", lambda look: _FROM_OR_TO.match(look.text) is not None),
    (2.0, "below a number", lambda look: _below_a_number(look)),
    (2.5, "below the number and the date", lambda look: look.line.closed and _below_the_date(look)),
)


def _below_a_number(look: Look) -> bool:
    line = look.line
    return not line.upper and not line.closed and _after_number(look) and not has_office(look.text)


def _capitals(text: str) -> float:
    """The share of words of three letters and more that are all capitals."""
    words = [word for word in WORD.findall(text) if len(word) > 2]
    return sum(1 for word in words if word.isupper()) / len(words) if words else 0.0


def _placed(look: Look) -> bool:
    """Whether a heading's neighbours are where a heading stands: a number before it, or a dateline behind."""
    if _YEAR.search(look.text) or _after_number(look) or dateline_likeness(look.following()) > 0.5:
        return True
    return len(look.following()) < 60 and dateline_likeness(look.following(2)) > 0.5


def _after_number(look: Look) -> bool:
    """Whether the line before is a number and nothing else."""
    line = look.page.lines[look.index]
    if look.within:
        return is_number(look.page.text[line.start : look.line.start].strip())
    before = look.page.lines[look.index - 1].text if look.index else ""
    return is_number(before) or (len(before) < 40 and _NUMBER_LAST.search(before) is not None)


def is_firm(look: Look) -> bool:
    """Whether a heading tells by itself that a document begins: it names its kind, or who writes to whom."""
    text = look.text
    if OPENINGS["ENCLOSURES"].match(text) or OPENINGS["POSTSCRIPT"].match(text):
        return False
    return _names_its_kind(text) or from_to(text) or 0 < look.line.level <= 3


def _names_its_kind(text: str) -> bool:
    """Whether a heading names a kind of document in its first words (further on, only if all of it is in capitals)."""
    return bool(named_genre(text[:60])) and (bool(named_genre(text[:32])) or capitalised(text) >= 0.6)
