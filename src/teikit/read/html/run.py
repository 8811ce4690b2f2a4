"""The block of a page that is open, growing piece by piece, with white space collapsed as browsers do.

Source: CSS Text Module Level 3, 4.1 (white space processing).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from teikit.read.blocks import Piece

_SPACES: Final = re.compile("[ \t\n\r\f\xa0]+")
_SPACES_IN_LINE: Final = re.compile("[\t\f\xa0]")
_UNSEEN: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Where a word may be broken: the soft hyphen, the space of no width, and what forbids a break."""


@dataclass(slots=True)
class Run:
    """The pieces of the block that is open. Invisible characters left out are counted."""

    pieces: list[Piece] = field(default_factory=list)
    unseen: int = 0
    _spaced: bool = True
    """Whether the next space would be one too many."""

    def add(self, text: str, rend: frozenset[str], line: int, *, note: str = "", pre: bool = False) -> None:
        """Text as the file has it; where `pre` is set its lines and spaces are seen."""
        seen = text.translate(_UNSEEN) if not text.isascii() else text
        self.unseen += len(text) - len(seen)
        if pre:
            for index, part in enumerate(seen.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
                if index:
                    self.newline(line + index)
                self._put(Piece(_SPACES_IN_LINE.sub(" ", part), rend, note, line=line + index))
            return
        collapsed = _SPACES.sub(" ", seen)
        self._put(Piece(collapsed[1:] if self._spaced and collapsed[:1] == " " else collapsed, rend, note, line=line))

    def label(self, text: str, line: int) -> None:
        """A list's number or bullet, and the space after it."""
        self._put(Piece(f"{text} ", label=True, line=line))

    def newline(self, line: int) -> None:
        self._end_line()
        self.pieces.append(Piece("\n", line=line))
        self._spaced = True

    def page_break(self, number: str) -> None:
        self.pieces.append(Piece("", page=number))

    def close_up(self) -> None:
        """Takes away a space before a note's mark."""
        if any(piece.text.strip() for piece in self.pieces[-2:]):
            self._end_line()

    def is_blank(self) -> bool:
        return not any(piece.text.strip() for piece in self.pieces)

    def take(self) -> Iterator[list[Piece]]:
        """The blocks of the run, which is then empty: two line breaks in a row set blocks apart.

        Page breaks without text after them go on to the next block.
        """
        self._end_line()
        pieces, self.pieces, self._spaced = self.pieces, [], True
        group: list[Piece] = []
        breaks: list[Piece] = []
        pages: list[Piece] = []
        for piece in pieces:
            if piece.page is not None:
                pages.append(piece)
            elif piece.text == "\n":
                breaks.append(piece)
            elif piece.text.strip() or (piece.text and group and not breaks):
                if len(breaks) > 1 and group:
                    yield group
                    group = []
                if not group:
                    piece.text = piece.text.lstrip(" ")
                group += [*(breaks[:1] if group else []), *pages, piece]
                breaks, pages = [], []
        if group:
            yield group
        self.pieces = pages

    def _put(self, piece: Piece) -> None:
        if piece.text:
            self.pieces.append(piece)
            self._spaced = piece.text[-1] == " "

    def _end_line(self) -> None:
        for piece in reversed(self.pieces):
            if piece.page is not None:
                continue
            if piece.text == "\n":
                return
            piece.text = piece.text.rstrip(" ")
            if piece.text:
                break
        self._spaced = False
