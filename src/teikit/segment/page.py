"""A page as a whole: its lines, and for each what the lines before it lead one to expect."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from teikit.data import forms
from teikit.document import Document
from teikit.segment.footnotes import mark_of, marks_in
from teikit.segment.furniture import Furniture, furniture
from teikit.segment.likeness import dateline_likeness, source_likeness
from teikit.segment.lines import Line, read_lines
from teikit.segment.orthography import contemporary

_GENRE = re.compile(rf"\b(?:{'|'.join(f'(?P<{genre}>{words})' for genre, words in forms.GENRES)})", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\W*(?:on|regarding|concerning|о|об|обо|к вопросу|по вопросу|über|betr\.|betreffend|betrifft|au sujet|sur)\s",
    re.IGNORECASE,
)
_MAY_BE_PREAMBLE = re.compile(
    r"follow|terms|agreement|treaty|convenu|arrêté|vereinbart|übereingekommen|bestimmungen|заключили|соглас|договор",
    re.IGNORECASE,
)
_PREAMBLE = re.compile(forms.AGREEMENT_PREAMBLE, re.IGNORECASE)
_ARTICLE = re.compile(rf"[\W_]*(?:{forms.ARTICLES})", re.IGNORECASE)
_RESOLUTION = re.compile(rf"[\W_]*(?:{forms.RESOLUTIONS_ON_DOCUMENT})\s*$", re.IGNORECASE)
_LISTED = re.compile(r"[“\"«„•·*–—-]")
_NUMBER_ALONE = re.compile(rf"\W{{0,3}}{forms.NUMBER_SIGN}?\s?\d{{1,4}}\.?", re.IGNORECASE)
_FIELD = re.compile(
    rf"(?:(?P<roster>{forms.ROSTERS})|(?P<subject>{forms.FIELDS})|(?P<address>{forms.ADDRESS_FIELDS}))\s*:?\s*$",
    re.IGNORECASE,
)
_ROSTER_LINE = re.compile(rf"(?:{forms.ROSTERS})\s*:\s+\S", re.IGNORECASE)
_LEADING = re.compile(r"\[?\d{1,4}\.\s")
_ROMAN = re.compile(r"[IVXLC]{1,8}\.\s")
_INTRODUCTION = re.compile(rf"\b(?:{forms.INTRODUCTIONS})", re.IGNORECASE)
_ADDRESS = re.compile(rf"(?:{forms.ADDRESSES})", re.IGNORECASE)
_SIGNED_NUMBER = re.compile(
    rf"\W{{0,3}}(?:{forms.NUMBER_SIGN}\s?\d{{1,4}}\b|\d{{3}}[A-Z]?\.\d)",
    re.IGNORECASE,
)
_EDITION = re.compile(forms.EDITION_TITLE, re.IGNORECASE)
_FRONT, _TITLE = 10, 170  # lines; code points of one
_WRITTEN = 300  # code points of a resolution under its label
_ROSTER_ITEM = 110  # code points: a person present, with offices
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a file and what holds for the whole of it or for the lines up to one."""

    text: str
    lines: tuple[Line, ...]
    furniture: tuple[Furniture, ...]
    """Running heads and page numbers, which are none of the lines."""
    wrapped: bool
    """Blocks are set apart by blank lines, and their text is broken into lines."""
    title: int
    """The level of the page's own title, where the source's markup has one above all other headings; else 0."""
    front: int
    """How many lines stand above the first document, where its beginning is plain: titles, a site's address."""
    width: int
    """Of its lines, where they are broken: the length (code points) that nearly all keep within."""
    genre: tuple[str, ...]
    """For each line, the kind that the nearest heading-like line before it names; "" where none does."""
    treaty: tuple[bool, ...]
    """For each line, whether a treaty's preamble stands before it and no source line since."""
    capitals: frozenset[str]
    """The words of its lines of capitals."""
    articles: tuple[bool, ...]
    """For each line, whether the clauses of its document are called articles: then numbers stand for their items."""
    resolution: tuple[bool, ...]
    """For each line, whether it is quoted or listed under "Resolution by ...:"."""
    marks: tuple[frozenset[str], ...]
    """For each line, the footnote marks that stand before it and have no note yet, as digits or asterisks."""
    under: tuple[str, ...]
    """For each line, the memorandum's field it stands under: roster (PARTICIPANTS), subject, address (TO), or "";
    "label" for the field's name itself."""


@lru_cache(maxsize=4096)
def named_genre(text: str) -> str:
    """The kind of document that a heading's words name first, or the empty string."""
    if _SUBJECT.match(text):
        return ""
    first = ""
    for found in _GENRE.finditer(text):
        kind = found.lastgroup or ""
        if kind != "excerpt":
            return kind
        first = kind  # an excerpt is one of something: that is the kind, where it is named
    return first


@lru_cache(maxsize=4096)
def is_preamble(text: str) -> bool:
    """Whether an agreement's preamble speaks ("... have concluded the present agreement as follows")."""
    return _MAY_BE_PREAMBLE.search(text) is not None and _PREAMBLE.search(text) is not None


def read_page(document: Document) -> Page:
    """The lines with their context, in one pass: what a later line may rely on is known from those before it."""
    all_lines = read_lines(document)
    aside = furniture(all_lines)
    printed = {it.span.start for it in aside}
    lines = tuple(_without(all_lines, printed)) if printed else all_lines
    genre, treaty, marks, resolution = [], [], [], []
    kind, clauses, awaited, resolved = "", False, frozenset[str](), False
    labelled = False
    part: list[int] = []
    parts, called = 0, set[int]()
    for line in lines:
        if line.words <= 40 and not line.closed and (named := named_genre(line.text)):
            kind, clauses, parts = named, False, parts + 1
        if _NUMBER_ALONE.fullmatch(line.text):
            clauses, parts = False, parts + 1
        if _ARTICLE.match(line.text):
            called.add(parts)
        genre.append(kind)
        part.append(parts)
        treaty.append(clauses)
        marks.append(awaited)
        awaited -= {mark_of(line.text)}
        resolved = resolved and (_LISTED.match(line.text) is not None or (labelled and len(line.text) < _WRITTEN))
        resolution.append(resolved)
        labelled = _RESOLUTION.match(line.text) is not None
        resolved = resolved or labelled
        if is_preamble(line.text):
            clauses, kind = True, "agreement"
        if found := marks_in(line.text):
            awaited |= found
        if len(line.text) < 400 and source_likeness(line.text) > 0.5:
            clauses, parts = False, parts + 1
    return Page(
        text=contemporary(document.text),
        lines=lines,
        furniture=tuple(aside),
        wrapped=_is_wrapped(lines),
        title=_title(lines),
        front=_front(lines),
        width=_width(lines),
        genre=tuple(genre),
        treaty=tuple(treaty),
        capitals=frozenset(word for line in lines if line.upper for word in WORD.findall(line.text)),
        articles=tuple(number in called for number in part),
        resolution=tuple(resolution),
        marks=tuple(marks),
        under=tuple(_fields(lines)),
    )


def _without(lines: Iterable[Line], printed: Container[int]) -> Iterator[Line]:
    """The lines that the printed page has not added; what comes behind one goes on only with a small letter."""
    after = False
    for line in lines:
        if line.start in printed:
            after = True
        else:
            yield replace(line, after_blank=True) if after and not line.small else line
            after = False


def _fields(lines: tuple[Line, ...]) -> list[str]:
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


def _is_wrapped(lines: tuple[Line, ...]) -> bool:
    inner = [line for line, after in pairwise(lines) if not after.after_blank and not line.upper]
    blanks = sum(1 for line in lines[1:] if line.after_blank)
    if not inner or not blanks:
        return False
    unfinished = sum(1 for line in inner if not line.closed and 30 <= len(line.text) <= 120)
    return unfinished * 2 >= len(inner)


def _width(lines: tuple[Line, ...]) -> int:
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _front(lines: tuple[Line, ...]) -> int:
    """How many short lines stand above a number with its sign, a file's number or a heading that names its kind."""
    dated = False
    for index, line in enumerate(lines[:_FRONT]):
        if _SIGNED_NUMBER.match(line.text) or _NUMBER_ALONE.fullmatch(line.text) or _LEADING.match(line.text):
            return index
        if (roman := _ROMAN.match(line.text)) and named_genre(line.text[roman.end() :][:24]):
            return index
        if len(line.text) > _TITLE or source_likeness(line.text) > 0.5:
            return 0
        dated = dated or dateline_likeness(line.text) > 0.5
        if line.upper and index and lines[index - 1].upper and not line.after_blank:
            continue  # lines of one heading
        if named_genre(line.text[:32]) and not _EDITION.search(line.text):
            return 0 if dated else index
        if line.closed and line.words > 6 and not _INTRODUCTION.search(line.text):
            return 0
    return 0


def _title(lines: tuple[Line, ...]) -> int:
    levels = [line.level for line in lines if line.level]
    above = len(levels) > 2 and levels[0] < min(levels[1:])
    return levels[0] if above else 0
