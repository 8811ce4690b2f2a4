"""What stands outside of documents: the words of a web page, titles of a work or of its parts, stray numbers."""

from __future__ import annotations

import re

from teikit.data import forms
from teikit.segment.kinds import named_genre
from teikit.segment.weigh.look import (
    BARE_NUMBER,
    OPENINGS,
    Look,
    Weight,
    is_number,
)
from teikit.segment.weigh.parties import from_to

_TITLES = 6  # lines at the head of the page
_ROMAN = re.compile(r"[IVXLC]{1,8}\. ")
_WORK = re.compile(r"\W{0,2}(?:[^\W\d_a-zа-я][\w.’'-]*\s+){1,4}[“\"«„][^“”\"«» ]+ [^“”\"«»]{4,}[”\"»“]\W{0,2}")
_SECTION = re.compile(rf"\W*(?:{forms.SECTIONS})", re.IGNORECASE)
_SECTION_LAST = re.compile(rf"[.,:–—] (?:{forms.SECTIONS})\W*$", re.IGNORECASE)
_EDITION_TITLE = re.compile(forms.EDITION_TITLE, re.IGNORECASE)
_INTRODUCTION = re.compile(rf"\b(?:{forms.INTRODUCTIONS})", re.IGNORECASE)


_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]{2,40}\.){1,3}[a-zа-я]{2,12}(?:/\S{0,200})?", re.IGNORECASE)
_PATH = re.compile(r"[^|•·›»>/\n]{1,40}(?:\s*[|•·›»>]+\s*[^|•·›»>/\n]{1,40}){1,12}")


def is_site_line(text: str) -> bool:
    """Whether a line is a web page's: its set words, a row of links, the title of a book."""
    if len(text) < 200 and (OPENINGS["BOILERPLATE"].match(text) or ("." not in text and _PATH.fullmatch(text))):
        return True
    return _WORK.fullmatch(text) is not None


def boilerplate(look: Look) -> Weight:
    if len(look.text) < 200 and "." not in look.text and _PATH.fullmatch(look.text):
        return 3.0, "a row of links"
    if _DOMAIN.fullmatch(look.text):
        return 4.0, "the name of a site"
    if len(look.text) < 200 and OPENINGS["BOILERPLATE"].match(look.text):
        return 4.0, "words of a web page"
    if look.text.endswith(("…", "...")):
        return 0.5, "a title cut off"
    if look.index < 6 and look.line.closed and _INTRODUCTION.search(look.text):
        return 2.5, "the page speaks of its documents"
    return -3.0, "outside of any document"


def work_title(look: Look) -> Weight:
    work = look.work.strip().lower()
    if len(work) > 8 and len(look.text) < len(work) + 60 and work in look.text.lower():
        return 6.0, "the title of the work encoded"
    return (3.0, "an author and a title in quotation marks") if _WORK.fullmatch(look.text) else None


def page_title(look: Look) -> Weight:
    if _SECTION.match(look.text) and not _numbered_heading(look.text) and len(look.text) < 120 and not look.line.closed:
        return 6.0, "the title of a part of the edition"
    if look.line.level and look.line.level == look.page.title:
        return 9.0, "a heading above all others in the source's markup"
    if look.index < look.page.front:
        return min(5.0 + 3.0 * (look.last - look.index), 14.0), "above the first document"
    if look.index > _TITLES or len(look.text) < 20:
        return None
    plain = not named_genre(look.text[:60]) or _EDITION_TITLE.search(look.text)
    if _SECTION_LAST.search(look.text) and plain:
        return 5.0, "a title that names a part of the edition"
    if look.index > 2:
        return None
    after = look.following()
    if is_number(after) and not look.line.closed:
        return 3.0, "a line before the first number"
    edition = not look.line.closed and len(look.text) < 150 and _EDITION_TITLE.search(look.text)
    if edition and (not named_genre(look.text[:30]) or ":" in look.text):
        return 4.6, "the title of an edition"
    kinds = named_genre(look.following()[:24]) and not named_genre(look.text)
    if look.index == 0 and look.line.upper and kinds and not look.following().isdigit():
        return 4.6, "a title above the first heading"
    numbered = look.text[0].isdigit()
    start = look.text.rstrip(" .…").lower()
    ahead = " ".join(line.text for line in look.page.lines[look.index + 1 : look.index + 12]).lower()
    return (7.0, "the heading that follows, once more") if start in ahead and not numbered else None


def _numbered_heading(text: str) -> bool:
    """Whether what looks like a part's title is a Roman number and a document's heading ("II. Letter of X to Y")."""
    found = _ROMAN.match(text)
    rest = text[found.end() :] if found else ""
    return rest.count(" ") >= 3 and not rest.isupper() and (from_to(rest) or bool(named_genre(rest[:24])))


def stray_number(look: Look) -> Weight:
    return (0.5, "a number that no document takes up") if BARE_NUMBER.fullmatch(look.text) else None
