"""The lines TO and FROM of a memorandum ("TO: The President", "FROM Dean Rusk"), in the languages of the editions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from teikit.annotate.facts.party import heading_of, party_fact
from teikit.document import Annotation, Document, Span
from teikit.grammar.parties import who

_LINES = 24  # blocks from the document's beginning in which such lines stand
_LONG = 160  # code points: a longer line names nobody
_WORDS = {
    "addressee": r"to|for|an|pour|à|кому",
    "sender": r"from|von|de|от кого|от",
}
# with a colon in any letter case; without one only in capitals ("TO  The President") or alone on its line
_LABEL = {
    role: re.compile(rf"(?:(?:{words})[^\S\n]*:|(?-i:{words.upper()})(?=[\s:]|$))\s*", re.IGNORECASE)
    for role, words in _WORDS.items()
}
_DASH = re.compile(r"\s[–—-]+\s|\n|\t")


def memo_parties(document: Document, blocks: Sequence[Annotation]) -> list[Annotation]:
    """Who is named after TO and FROM at the beginning of the document."""
    return list(_found(document, blocks[:_LINES]))


def _found(document: Document, blocks: Sequence[Annotation]) -> Iterator[Annotation]:
    said: set[str] = set()
    for number, block in enumerate(blocks):
        for start, end in _lines(document, block):
            for role, label in _LABEL.items():
                match = label.match(document.text, start, end)
                if match is None or role in said:
                    continue
                span = Span(match.end(), end) if match.end() < end else _next(blocks, number)
                if span is not None and (named := list(_named(document, span, role))):
                    said.add(role)
                    yield from named


def _lines(document: Document, block: Annotation) -> Iterator[tuple[int, int]]:
    start = block.start
    for line in document.quote(block.span).split("\n"):
        if len(line) <= _LONG:
            yield start, start + len(line)
        start += len(line) + 1


def _next(blocks: Sequence[Annotation], number: int) -> Span | None:
    """The block after a label that stands alone."""
    if number + 1 < len(blocks) and len(blocks[number + 1].span) <= _LONG:
        return blocks[number + 1].span
    return None


def _named(document: Document, span: Span, role: str) -> Iterator[Annotation]:
    """The parties of the line, of which parts are set off by dashes ("AF - Mr. Newsom"): the first with a person."""
    heading = heading_of(document, span)
    cuts = [0, *(it.end() for it in _DASH.finditer(heading.text)), len(heading.text) + 1]
    parts = [who(heading, a, min(b, len(heading.text))) for a, b in pairwise(cuts)]
    found = next((it for it in parts if it and it[0][2] == "person" and it[0][3] > 0.7), next(filter(None, parts), []))
    for start, end, sort, sure in found:
        yield party_fact(
            document, Span(span.start + start, span.start + end), role, sort, min(sure, 0.9), "the line names"
        )
