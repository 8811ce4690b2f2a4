"""The lines of a text with the features by which the segmenter weighs them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from teikit.document import Annotation, Document, Span
from teikit.segment.orthography import contemporary

WORD = re.compile(r"[^\W\d_]+")
_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]*¹²³]*$")
_OPENS_SMALL = re.compile(r"[\"'“‘«(\[]*[a-zа-яёà-ÿ]")
_UPPER_START = re.compile(r"[^\W\d_a-zа-яё]{2,}\s[^\W\d_a-zа-яё]{2,}\s")
_NEARLY_ALL = 0.85  # share of lines behind a blank one
_SAMPLE = 60  # code points: by so many a long line of small letters is known


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source that is not blank: its limits (code points, white space at the edges left out) and shape."""

    start: int
    end: int
    text: str
    after_blank: bool
    upper: bool
    """Nearly all its letters are capitals."""
    upper_start: bool
    """Its first words are in capitals."""
    closed: bool
    """It ends like a sentence."""
    small: bool
    """It begins with a small letter."""
    words: int
    bold: bool = False
    """The source has all of it in bold letters, or spaced out."""
    italic: bool = False
    """The source has all of it in italics."""
    level: int = 0
    """Of a heading, as the source's own markup has it; 0 is none."""
    align: str = ""
    """center or right, where the source says so."""
    table: bool = False
    """It is a row of a table."""
    block: int = -1
    """Where the source's own block of it begins (code points); -1 where the source does not tell."""

    @property
    def marked(self) -> bool:
        """The source's markup sets it apart."""
        return self.bold or self.italic or self.level > 0 or self.align != ""


def read_lines(document: Document, text: str | None = None) -> tuple[Line, ...]:
    """The lines that are not blank, but for the footnotes that a reader has found: these need no decision.

    `text` is the document's in today's spelling, where that is known already.
    """
    lines: list[Line] = []
    notes = [(it.start, it.end) for it in document["footnotes"].of("note")]
    offset, after_blank = 0, True
    for raw in (contemporary(document.text) if text is None else text).split("\n"):
        stripped = raw.strip()
        if stripped:
            start = offset + raw.index(stripped[0])
            while notes and notes[0][1] <= start:
                notes.pop(0)
            noted = bool(notes) and notes[0][0] <= start
            if not noted:
                lines.append(line_of(start, stripped, after_blank))
            after_blank = noted
        else:
            after_blank = True
        offset += len(raw) + 1
    if sum(1 for line in lines if line.after_blank) >= _NEARLY_ALL * len(lines):
        # a blank line after each line says no more than none; where a heading has two, their letters tell
        lines = [replace(line, after_blank=line is lines[0]) for line in lines]
    return tuple(_marked(lines, document)) if document.layers else tuple(lines)


def as_line(text: str, span: Span) -> Line:
    """A piece of the text seen as a line of its own: line breaks and gaps are spaces."""
    piece = text[span.start : span.end]
    return line_of(span.start, " ".join(piece.split()), False, span.end)


def line_of(start: int, text: str, after_blank: bool, end: int = 0) -> Line:
    """A line by its text; `end` (code points) where that is shorter than what stands in the source."""
    return Line(
        start=start,
        end=end or start + len(text),
        text=text,
        after_blank=after_blank,
        upper=_is_upper(text),
        upper_start=_UPPER_START.match(text) is not None,
        closed=_TERMINAL.search(text[-12:]) is not None,
        small=_OPENS_SMALL.match(text) is not None,
        words=text.count(" ") + 1,
    )


def _is_upper(text: str) -> bool:
    if len(text) > _SAMPLE and sum(map(str.islower, text[:_SAMPLE])) * 7 > len(text):
        return False
    capitals = sum(map(str.isupper, text))
    return capitals >= 2 and capitals >= 6 * sum(map(str.islower, text))


def _marked(lines: Iterable[Line], document: Document) -> Iterable[Line]:
    """The lines with what the source's own markup says of them."""
    blocks = _Within(document["origin"].annotations)
    tables = _Within(tuple(document["tables"].of("table")))
    letters = _Within(tuple(it for it in document["styles"].of("hi") if len(it.span) > 1))
    for line in lines:
        block = blocks.of(line)
        style = letters.of(line)
        rend = (style.get("rend") or "").split() if style else []
        level = (block.get("level") or "1") if block and block.kind == "heading" else "0"
        yield replace(
            line,
            bold="bold" in rend or "spaced" in rend,
            italic="italic" in rend,
            level=int(level) if level.isdigit() else 1,
            align=((block.get("align") or "") if block else ""),
            table=tables.of(line) is not None,
            block=block.start if block else -1,
        )


class _Within:
    """Which of some annotations holds a line; asked for line after line, each annotation is looked at once."""

    def __init__(self, annotations: tuple[Annotation, ...]) -> None:
        self._rest = list(reversed(annotations))
        self._held: Annotation | None = None

    def of(self, line: Line) -> Annotation | None:
        while self._rest and self._rest[-1].start <= line.start:
            self._held = self._rest.pop()
        held = self._held
        return held if held and held.start <= line.start and line.end <= held.end else None
