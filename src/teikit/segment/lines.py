"""The lines of a text with the features by which the segmenter weighs them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from teikit.data import forms
from teikit.document import Span
from teikit.grammar.footnotes import FOOTNOTE_MARK

_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]*]*$")
_OPENS_SMALL = re.compile(r"[\"'“‘«(\[]*[a-zа-яёà-ÿ]")
_GENRE = re.compile("|".join(rf"(?P<{genre}>\b(?:{words}))" for genre, words in forms.GENRES), re.IGNORECASE)
_SUBJECT = re.compile(r"\W*(?:on|о|об|обо|über)\s", re.IGNORECASE)
_PREAMBLE = re.compile(forms.AGREEMENT_PREAMBLE, re.IGNORECASE)
_ARTICLE = re.compile(rf"[\W_]*(?:{forms.ARTICLES})", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
_RESOLUTION = re.compile(rf"[\W_]*(?:{forms.RESOLUTIONS_ON_DOCUMENT})\s*$", re.IGNORECASE)
_LISTED = re.compile(r"[“\"«„•·*–—-]")
_SOURCE_HINT = re.compile(r"\b(?:f|ф|l|ll|л|лл|op|оп|d|д)\. ?\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source that is not blank: its limits (code points, white space at the edges left out) and shape."""

    start: int
    end: int
    text: str
    after_blank: bool
    upper: bool
    """Nearly all its letters are capitals."""
    closed: bool
    """It ends like a sentence."""
    small: bool
    """It begins with a small letter."""
    words: int


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a file and what holds for the whole of it or for the lines up to one."""

    text: str
    lines: tuple[Line, ...]
    wrapped: bool
    """Blocks are set apart by blank lines, and their text is broken into lines."""
    genre: tuple[str, ...]
    """For each line, the kind that the nearest heading-like line before it names; "" where none does."""
    treaty: tuple[bool, ...]
    """For each line, whether a treaty's preamble stands before it and no source line since."""
    capitals: frozenset[str]
    """The words of its lines of capitals."""
    named_clauses: frozenset[str]
    """"article" where clauses are called articles somewhere on the page: then numbers stand for their items."""
    resolution: tuple[bool, ...]
    """For each line, whether it is quoted or listed under "Resolution by ...:"."""
    mark: tuple[bool, ...]
    """For each line, whether a footnote mark stands before it."""


def read_lines(text: str) -> tuple[Line, ...]:
    lines = []
    offset, after_blank = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = offset + raw.index(stripped[0])
            lines.append(_line(start, stripped, after_blank))
            after_blank = False
        else:
            after_blank = True
        offset += len(raw) + 1
    return tuple(lines)


def as_line(text: str, span: Span) -> Line:
    """A piece of the text seen as a line of its own."""
    return _line(span.start, text[span.start : span.end], False)


def _line(start: int, text: str, after_blank: bool) -> Line:
    capitals = sum(1 for char in text if char.isupper())
    smalls = sum(1 for char in text if char.islower())
    return Line(
        start=start,
        end=start + len(text),
        text=text,
        after_blank=after_blank,
        upper=capitals >= 2 and capitals >= 6 * smalls,
        closed=_TERMINAL.search(text[-12:]) is not None,
        small=_OPENS_SMALL.match(text) is not None,
        words=text.count(" ") + 1,
    )


def named_genre(text: str) -> str:
    """The kind of document that a heading's words name first, or the empty string."""
    if _SUBJECT.match(text):
        return ""
    named = [found.lastgroup or "" for found in _GENRE.finditer(text)]
    # an excerpt is one of something: that is the kind, where it is named
    return next((kind for kind in named if kind != "excerpt"), next(iter(named), ""))


def is_preamble(text: str) -> bool:
    """Whether an agreement's preamble speaks ("... have concluded the present agreement as follows")."""
    return _PREAMBLE.search(text) is not None


def read_page(text: str) -> Page:
    """The lines with their context, in one pass: what a later line may rely on is known from those before it."""
    lines = read_lines(text)
    genre, treaty, mark, resolution = [], [], [], []
    kind, clauses, marked, resolved = "", False, False, False
    for line in lines:
        if line.words <= 40 and not line.closed and (named := named_genre(line.text)):
            kind = named
        genre.append(kind)
        treaty.append(clauses)
        mark.append(marked)
        resolved = resolved and _LISTED.match(line.text) is not None
        resolution.append(resolved)
        resolved = resolved or _RESOLUTION.match(line.text) is not None
        if is_preamble(line.text):
            clauses, kind = True, "agreement"
        if FOOTNOTE_MARK.search(line.text):
            marked = True
        if _SOURCE_HINT.search(line.text) and len(line.text) < 400:
            clauses = False
    capitals = frozenset(word for line in lines if line.upper for word in WORD.findall(line.text))
    clauses_called = frozenset({"article"} if any(_ARTICLE.match(line.text) for line in lines) else ())
    return Page(
        text,
        lines,
        _is_wrapped(lines),
        tuple(genre),
        tuple(treaty),
        capitals,
        clauses_called,
        tuple(resolution),
        tuple(mark),
    )


def _is_wrapped(lines: tuple[Line, ...]) -> bool:
    inner = [line for line, after in pairwise(lines) if not after.after_blank and not line.upper]
    blanks = sum(1 for line in lines[1:] if line.after_blank)
    if not inner or not blanks:
        return False
    unfinished = sum(1 for line in inner if not line.closed and 30 <= len(line.text) <= 120)
    return unfinished * 2 >= len(inner)
