"""How much a piece of text looks like each kind of block: one small function a role, weighed in one table.

Scores are log-odds by judgement, beside a plain paragraph's 0; a role that is out of the question is left out. Each
comes with the reason in words, which is the evidence that the annotation carries.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from teikit.data import forms
from teikit.grammar.callnumbers import is_publication_line, is_source_line
from teikit.grammar.dates.datelines import is_dateline
from teikit.grammar.emphasis import find_emphasis_note
from teikit.segment.lines import Line, Page, is_preamble, named_genre

Weight = tuple[float, str] | None

# a line is looked at more than once: as itself, and by the lines before it
_source_likeness = lru_cache(maxsize=1024)(is_source_line)
_dateline_likeness = lru_cache(maxsize=1024)(is_dateline)


@dataclass(frozen=True, slots=True)
class Look:
    """A piece of text with its surroundings, as the weighers see it."""

    page: Page
    index: int
    """Of the line it begins in."""
    line: Line
    """The piece as if it were a line of its own."""
    work: str
    """The title of the work that is being encoded, as teikit.toml gives it."""

    @property
    def text(self) -> str:
        return self.line.text

    def following(self, distance: int = 1) -> str:
        lines = self.page.lines
        return lines[self.index + distance].text if self.index + distance < len(lines) else ""


def _opening(words: str) -> re.Pattern[str]:
    return re.compile(rf"[\W_]*(?:{words})", re.IGNORECASE)


_PATTERNS = {
    name: _opening(getattr(forms, name))
    for name in (
        "ARTICLES ATTENDANCE BOILERPLATE CLOSERS ENCLOSURES ENDORSEMENTS ADDRESSES HEARD NOTE_PHRASES POSTSCRIPT "
        "RESOLUTIONS_ON_DOCUMENT RESOLVED SALUTATIONS SIGNED STAGES SUBJECT_OPENINGS TREATY_NOTES"
    ).split()
}
_CLASSIFICATION = re.compile(
    rf"[\W_]*(?:{forms.CLASSIFICATIONS})(?:[\W_]+(?:{forms.CLASSIFICATIONS}))*[\W_]*", re.IGNORECASE
)
_NUMBER = re.compile(r"\W{0,3}(?:№|Nos?\.|Nr\.?|N°|Doc(?:ument|\.)?|Документ)\s*\d{1,4}[a-zа-я]?\.?", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"\d{1,4}\.?")
_FILE_NUMBER = re.compile(
    r"(?:№|Nos?\.|Nr\.?)\s*[\w./–-]*\d[\w./–-]*|\d{3}[A-Z]?\.\d[\w./–-]+(?:\s*:.{0,40})?", re.IGNORECASE
)
_ITEM = re.compile(r"(?:\d{1,2}[.)]|\(?[a-zа-я]\)|\(?[ivx]{1,4}\)|[•·*–—-])\s+\S")
_MARKED = re.compile(r"(?:\*{1,3}|[†‡]|\d{1,2}(?![.)\d/]))\s?\w")
_TURN = re.compile(
    r"((?:Mr\.? |Mrs\.? |Comrade |тов\. )?[^\W\d_a-zа-я][\w’'-]+(?: [^\W\d_a-zа-я][\w.’'-]*){0,2}"
    r"(?: \([^)]{2,30}\))?)([.:])\s+\S"
)
_OFFICE = re.compile(rf"(?<!\w)(?:{forms.OFFICES})(?!\w)", re.IGNORECASE)
_SIGNED = re.compile(forms.SIGNED, re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_WORK = re.compile(r"\W{0,2}(?:[^\W\d_a-zа-я][\w.’'-]*\s+){1,4}[“\"«„][^“”\"«»]{8,}[”\"»“]\W{0,2}")
_SECTION = re.compile(rf"\W*(?:{forms.SECTIONS})", re.IGNORECASE)
_EDITION_TITLE = re.compile(forms.EDITION_TITLE, re.IGNORECASE)
_INTRODUCTION = re.compile(rf"\b(?:{forms.INTRODUCTIONS})", re.IGNORECASE)
_CLAUSE = re.compile(r"\d{1,2}\.\s")
_QUOTED = re.compile(r"[“\"«„].{60,}[”\"»“]\W{0,2}", re.DOTALL)
_SMALL_WORDS = frozenset("of the for in and to a an on at by de du der des la le von und и в на по".split())


def _capitalised(text: str) -> float:
    """The share of words with a capital, little words left aside."""
    words = [word for word in _WORD.findall(text) if word.lower() not in _SMALL_WORDS]
    return sum(1 for word in words if word[0].isupper()) / len(words) if words else 0.0


def _paragraph(look: Look) -> Weight:
    line = look.line
    score = 1.5 if len(line.text) > 200 else 0.5 if line.closed else 0.0
    if line.upper:
        score -= 4.0
    elif not line.closed and line.words < 12:
        score -= 1.5
    if _source_likeness(line.text) > 0.7:
        score -= 5.0
    if is_preamble(line.text):
        return score + 1.5, "an agreement's preamble"
    return score, "running text"


def _number(look: Look) -> Weight:
    if _NUMBER.fullmatch(look.text):
        return 4.0, "a number with its sign"
    return (1.5, "a bare number") if _BARE_NUMBER.fullmatch(look.text) else None


def _stray_number(look: Look) -> Weight:
    return (0.5, "a number that no document takes up") if _BARE_NUMBER.fullmatch(look.text) else None


def _heading(look: Look) -> Weight:
    text, line = look.text, look.line
    if line.upper and len(text) >= 8:
        return (0.0 if text.endswith("…") else 4.0), "capitals"
    if line.closed or line.small or not 12 <= len(text) <= 400:
        return None
    score = -1.0
    why: list[str] = []
    if named_genre(text[:60]):
        score, why = score + 2.5, [*why, "names a kind of document"]
    if _PATTERNS["SUBJECT_OPENINGS"].match(text):
        score, why = score + 1.5, [*why, "opens like a subject line"]
    if line.words >= 4 and _capitalised(text) >= 0.7:
        score, why = score + 1.5, [*why, "title case"]
    if _dateline_likeness(look.following()) > 0.5:
        score, why = score + 1.5, [*why, "a dateline follows"]
    return (score, ", ".join(why)) if why else None


def _dateline(look: Look) -> Weight:
    likeness = _dateline_likeness(look.text)
    return (5.0 * likeness - 0.5, "a place or a date and nothing else") if likeness > 0.3 else None


def _signature(look: Look) -> Weight:
    text, line = look.text, look.line
    if len(text) > 160 or line.words > 18 or text.endswith((":", ";", ",")):
        return None
    if look.page.genre[look.index] == "conversation" and _TURN.match(text):
        return None
    score = -1.0
    why: list[str] = []
    if _SIGNED.search(text):
        return 4.0, "says that it is signed"
    bare = text.strip('“”"«»—–- .')
    if _OFFICE.search(text) and _capitalised(text) >= 0.6 and (not line.closed or text.endswith(".")):
        score, why = score + 2.0, [*why, "an office and capitalised words"]
    if 1 <= len(bare.split()) <= 5 and _capitalised(bare) == 1.0 and not any(char.isdigit() for char in bare):
        score, why = score + 2.0, [*why, "nothing but names"]
    if not why:
        return None
    if _source_likeness(look.following()) > 0.5 or _SIGNED.search(look.following()):
        score, why = score + 1.5, [*why, "before the source line or another signature"]
    return score, ", ".join(why)


def _source(look: Look) -> Weight:
    likeness = _source_likeness(look.text)
    return (6.0 * likeness, "begins with a call number") if likeness > 0.3 else None


def _publication(look: Look) -> Weight:
    likeness = is_publication_line(look.text)
    return (5.0 * likeness, "says where it was published") if likeness > 0.3 else None


def _emphasis(look: Look) -> Weight:
    found = find_emphasis_note(look.text)
    if found is None or len(look.text) - (found[1] - found[0]) > 4:
        return None
    return 6.0, "says that emphasis was added"


def _note(look: Look) -> Weight:
    text = look.text
    score, why = -2.0 + (0.5 if len(text) < 300 else -1.0), ["after the source line"]
    if _MARKED.match(text):
        score, why = score + 3.0, [*why, "begins with a mark"]
    if _PATTERNS["NOTE_PHRASES"].match(text):
        score, why = score + 2.5, [*why, "speaks of the text"]
    if look.page.mark[look.index]:
        score, why = score + 1.5, [*why, "a mark in the text calls a note"]
    return (score, ", ".join(why)) if len(why) > 1 else None


def _turn(look: Look) -> Weight:
    found = _TURN.match(look.text)
    if found is None:
        return None
    score, why = -1.5 + (1.0 if found[2] == ":" else 0.0), ["a name opens it"]
    if look.page.genre[look.index] in ("conversation", "minutes"):
        score, why = score + 3.0, [*why, "in a record of a conversation"]
    if found[1].split()[-1].strip(".").upper() in look.page.text:
        score, why = score + 1.0, [*why, "the name stands in a heading"]
    return score, ", ".join(why)


def _article(look: Look) -> Weight:
    if _PATTERNS["ARTICLES"].match(look.text):
        return 3.0, "is called an article"
    treaty = look.page.treaty[look.index] or look.page.genre[look.index] in ("treaty", "agreement")
    if treaty and _CLAUSE.match(look.text) and "article" not in look.page.named_clauses:
        return 3.5, "a numbered clause of a treaty"
    if look.page.treaty[look.index] and not look.line.upper and look.line.closed and not _ITEM.match(look.text):
        if _PATTERNS["TREATY_NOTES"].match(look.text):
            return 3.5, "a note within a treaty"
        return 2.0, "after a treaty's preamble"
    return None


def _file_number(look: Look) -> Weight:
    return (3.0, "an outgoing or file number") if _FILE_NUMBER.fullmatch(look.text.rstrip(".")) else None


def _classification(look: Look) -> Weight:
    return (4.0, "a degree of secrecy or urgency") if _CLASSIFICATION.fullmatch(look.text) else None


def _item(look: Look) -> Weight:
    return (2.5, "a list's mark") if _ITEM.match(look.text) else None


def _salutation(look: Look) -> Weight:
    if len(look.text) <= 90 and look.text[-1] in ",!:.—–" and _PATTERNS["SALUTATIONS"].match(look.text):
        return 3.0, "addresses the reader"
    return None


def _attendance(look: Look) -> Weight:
    match = _PATTERNS["ATTENDANCE"]
    if match.match(look.text):
        return 3.0, "says who is present"
    head = look.text[:60]
    if look.page.genre[look.index] == "conversation" and any(
        match.match(head, at.start()) for at in _WORD.finditer(head)
    ):
        return 3.0, "says who is present"
    return None


def _quote(look: Look) -> Weight:
    if look.index and look.page.lines[look.index - 1].text.endswith(":") and _QUOTED.fullmatch(look.text):
        return 3.0, "quoted after a colon"
    return None


def _resolution(look: Look) -> Weight:
    if len(look.text) < 400 and _PATTERNS["RESOLUTIONS_ON_DOCUMENT"].match(look.text):
        return 4.0, "a resolution written on the document"
    return (4.5, "under a resolution's label") if look.page.resolution[look.index] else None


def _label(look: Look) -> Weight:
    return (0.5, "a short line that ends in a colon") if look.text.endswith(":") and look.line.words <= 6 else None


def _boilerplate(look: Look) -> Weight:
    if len(look.text) < 200 and _PATTERNS["BOILERPLATE"].match(look.text):
        return 4.0, "words of a web page"
    if look.text.endswith(("…", "...")):
        return 0.5, "a title cut off"
    if look.index < 6 and look.line.closed and _INTRODUCTION.search(look.text):
        return 2.5, "the page speaks of its documents"
    return -3.0, "outside of any document"


def _work_title(look: Look) -> Weight:
    work = look.work.strip().lower()
    if len(work) > 8 and len(look.text) < len(work) + 60 and work in look.text.lower():
        return 6.0, "the title of the work encoded"
    return (3.0, "an author and a title in quotation marks") if _WORK.fullmatch(look.text) else None


def _page_title(look: Look) -> Weight:
    if _SECTION.match(look.text) and len(look.text) < 120 and not look.line.closed:
        return 6.0, "the title of a part of the edition"
    if look.index > 2 or len(look.text) < 20:
        return None
    if _NUMBER.fullmatch(look.following()) and not look.line.closed:
        return 3.0, "a line before the first number"
    if (
        not look.line.closed
        and len(look.text) < 150
        and _EDITION_TITLE.search(look.text)
        and not named_genre(look.text[:30])
    ):
        return 3.0, "the title of an edition"
    start = look.text.rstrip(" .…").lower()
    ahead = " ".join(line.text for line in look.page.lines[look.index + 1 : look.index + 12]).lower()
    return (7.0, "the heading that follows, once more") if start in ahead else None


def _opens_with(pattern: str, score: float, why: str, longest: int = 400) -> Callable[[Look], Weight]:
    match = _PATTERNS[pattern].match

    def weigh(look: Look) -> Weight:
        return (score, why) if len(look.text) <= longest and match(look.text) else None

    return weigh


WEIGHERS: dict[str, Callable[[Look], Weight]] = {
    "number": _number,
    "heading": _heading,
    "file-number": _file_number,
    "classification": _classification,
    "dateline": _dateline,
    "address": _opens_with("ADDRESSES", 2.0, "names the addressee", 200),
    "attendance": _attendance,
    "salutation": _salutation,
    "paragraph": _paragraph,
    "item": _item,
    "article": _article,
    "turn": _turn,
    "stage": _opens_with("STAGES", 4.0, "a remark in brackets", 100),
    "heard": _opens_with("HEARD", 4.0, "says what was heard"),
    "resolved": _opens_with("RESOLVED", 4.0, "says what was resolved"),
    "quote": _quote,
    "label": _label,
    "closer": _opens_with("CLOSERS", 3.0, "a closing formula", 200),
    "signature": _signature,
    "postscript": _opens_with("POSTSCRIPT", 4.0, "a postscript's mark"),
    "enclosure": _opens_with("ENCLOSURES", 3.0, "announces an enclosure", 100),
    "endorsement": _opens_with("ENDORSEMENTS", 2.5, "says what was done with the document", 200),
    "resolution": _resolution,
    "note": _note,
    "source": _source,
    "publication": _publication,
    "emphasis": _emphasis,
    "boilerplate": _boilerplate,
    "work-title": _work_title,
    "page-title": _page_title,
    "stray-number": _stray_number,
}
