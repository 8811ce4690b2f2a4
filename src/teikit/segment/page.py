"""A page as a whole: its lines, and for each what the lines before it lead one to expect."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from teikit.data import forms
from teikit.document import Document
from teikit.segment.counted import counted
from teikit.segment.fields import fields
from teikit.segment.footnotes import mark_of, marks_in
from teikit.segment.furniture import Furniture, furniture
from teikit.segment.kinds import is_preamble, named_genre
from teikit.segment.likeness import source_likeness
from teikit.segment.lines import WORD, Line, read_lines
from teikit.segment.orthography import contemporary
from teikit.segment.recurring import recurring
from teikit.segment.titles import above_first, title_level

_ARTICLE = re.compile(rf"[\W_]*(?:{forms.ARTICLES})", re.IGNORECASE)
_RESOLUTION = re.compile(rf"[\W_]*(?:{forms.RESOLUTIONS_ON_DOCUMENT})\s*$", re.IGNORECASE)
_SPEAKER = re.compile(r"([^\W\d_a-zа-я][\w.’' -]{1,30}?)(?:: |\. ?[—–-] ?)\S")
_LISTED = re.compile(r"[“\"«„•·*–—-]")
_NUMBER_ALONE = re.compile(rf"\W{{0,3}}{forms.NUMBER_SIGN}?\s?\d{{1,4}}\.?", re.IGNORECASE)
_WIDEST = 200  # code points of the broken lines of a text
_WRITTEN = 300  # code points of a resolution under its label


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a file and what holds for the whole of it or for the lines up to one."""

    text: str
    """The document's, in today's spelling."""
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
    counted: frozenset[int]
    """The starts of lines that begin with numbers that count up through the page, far apart: its documents'."""
    recurring: frozenset[str]
    """How lines begin that close or open several documents of the page, and have figures."""
    speakers: frozenset[str]
    """Who opens two lines and more with a name and a colon."""
    articles: tuple[bool, ...]
    """For each line, whether the clauses of its document are called articles: then numbers stand for their items."""
    resolution: tuple[bool, ...]
    """For each line, whether it is quoted or listed under "Resolution by ...:"."""
    marks: tuple[frozenset[str], ...]
    """For each line, the footnote marks that stand before it and have no note yet, as digits or asterisks."""
    under: tuple[str, ...]
    """For each line, the memorandum's field it stands under: roster (PARTICIPANTS), subject, address (TO), or "";
    "label" for the field's name itself."""


def read_page(document: Document) -> Page:
    """The lines with their context, in one pass: what a later line may rely on is known from those before it."""
    text = contemporary(document.text)
    all_lines = read_lines(document, text)
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
        text=text,
        lines=lines,
        furniture=tuple(aside),
        wrapped=_is_wrapped(lines),
        title=title_level(lines),
        front=above_first(lines),
        width=_width(lines),
        genre=tuple(genre),
        treaty=tuple(treaty),
        capitals=frozenset(word for line in lines if line.upper for word in WORD.findall(line.text)),
        counted=counted(lines),
        recurring=recurring(lines),
        speakers=_speakers(lines),
        articles=tuple(number in called for number in part),
        resolution=tuple(resolution),
        marks=tuple(marks),
        under=tuple(fields(lines)),
    )


def _without(lines: Iterable[Line], printed: Container[int]) -> Iterator[Line]:
    """The lines that the printed page has not added; what comes behind one goes on only with a small letter."""
    after = False
    for line in lines:
        if line.start in printed:
            after = True
        else:
            yield replace(line, after_blank=not line.small) if after else line
            after = False


def _speakers(lines: Iterable[Line]) -> frozenset[str]:
    names = Counter(found[1] for line in lines if (found := _SPEAKER.match(line.text)))
    return frozenset(name for name, times in names.items() if times > 1)


def _is_wrapped(lines: tuple[Line, ...]) -> bool:
    inner = [line for line, after in pairwise(lines) if not after.after_blank and not line.upper]
    blanks = sum(1 for line in lines[1:] if line.after_blank)
    if not inner or not blanks or _width(lines) > _WIDEST:
        return False
    unfinished = sum(1 for line in inner if not line.closed and 30 <= len(line.text) <= 120)
    return unfinished * 2 >= len(inner)


def _width(lines: tuple[Line, ...]) -> int:
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 0
