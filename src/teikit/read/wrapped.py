"""Texts whose lines are paragraphs: typed or pasted with a return at the end of each, empty ones between blocks.

There an empty paragraph is a blank line, and the paragraphs between two of them are lines of one stretch of text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from teikit.read.blocks import Block, Paragraph

_WIDEST: Final = 110  # code points of a line
_FULL: Final = 50  # code points: a shorter line ends where its author wanted
_LEAST: Final = 3  # lines that are full and not the last of their stretch


def keep_lines(blocks: Iterable[Block]) -> None:
    """Leaves plain paragraphs next to each other where lines are paragraphs; all other blocks are apart."""
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    lengths = [sum(len(piece.text) for piece in paragraph.pieces) for paragraph in paragraphs]
    before = "other"
    for paragraph in paragraphs:
        paragraph.apart = paragraph.apart or {before, paragraph.kind} != {"paragraph"}
        before = paragraph.kind
    broken = sum(length > _FULL and not after.apart for length, after in zip(lengths, paragraphs[1:], strict=False))
    if broken < _LEAST or max(lengths, default=0) > _WIDEST or not any(it.apart for it in paragraphs[1:]):
        for paragraph in paragraphs:
            paragraph.apart = True
