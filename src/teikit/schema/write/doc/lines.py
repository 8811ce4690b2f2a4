"""Code laid out in lines of limited width: pieces of markup, and how they are set beside or below each other."""

from __future__ import annotations

from teikit.schema.write.doc.markup import Html, escape, joined, together

Piece = tuple[Html, int]
"""Markup, and how many characters of it are seen."""
Lines = list[Piece]


def piece(text: str) -> Piece:
    return escape(text), len(text)


def chained(pieces: list[Piece], separator: str) -> Piece:
    return joined((it for it, _ in pieces), separator), sum(it for _, it in pieces) + len(separator) * (len(pieces) - 1)


def indented(lines: Lines) -> Lines:
    return after("  ", lines)


def after(mark: str, lines: Lines) -> Lines:
    """Lines behind a mark that stands before the first."""
    blank = " " * len(mark)
    return [(together(mark if not at else blank, line), width + len(mark)) for at, (line, width) in enumerate(lines)]


def below(parts: list[Lines], mark: str) -> Lines:
    made: Lines = []
    for at, lines in enumerate(parts):
        last = mark if at + 1 < len(parts) else ""
        made += [*lines[:-1], (together(lines[-1][0], last), lines[-1][1] + len(last))]
    return made


def around(opening: str, lines: Lines, closing: str) -> Lines:
    return [piece(opening), *indented(lines), piece(closing)]
