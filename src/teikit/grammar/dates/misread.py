"""Datelines of which a machine or an editor has changed signs: "l2 mars 1921", "I9 juin 192O", "[5] June 19[20]".

Letters stand for the figures that they look like, and brackets are looked through, only where the whole line is then a
dateline with day, month and year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from teikit.grammar.dates.undated import Read

_MISREAD: Final = 0.6  # how sure a date is of which figures were taken for letters
_SUPPLIED: Final = 0.9  # and one of which an editor has supplied a part
_FIGURES: Final = str.maketrans("lI|OoОоQЗзSBб", "1110000033586")
_SUSPECT: Final = re.compile(r"[lI|OoОоQЗзSBб](?:(?=\d)|(?<=\d.)|(?<=(?<!\w)[lI|].)(?=\.?\s))")
_MIXED: Final = re.compile(r"(?<!\w)(?=\w{0,3}\d)[\dlI|OoОоQЗзSBб]{2,4}(?!\w)")
_DAY: Final = re.compile(r"(?<!\w)[lI|][lIOo](?=\.?[^\S\n][^\W\d_]{3})")  # "lO mars", "ll juin"
_BRACKETS: Final = re.compile(r"\[([\w. ]{1,16})\]")


@dataclass(frozen=True, slots=True)
class Mended:
    """The line as it must have been, where each of its signs stands in the line printed, and how sure that is."""

    line: str
    text: str
    places: tuple[int, ...]
    confidence: float

    def printed(self, read: Read) -> Read:
        """What was read in it, with the offsets of the line printed (code points)."""
        date, place = read.date, read.place
        if date is not None:
            start, end = self._span((date.start, date.end))
            date = replace(date, start=start, end=end, confidence=min(date.confidence, self.confidence))
        return Read(read.start, self._span(place) if place else None, date, self.places[read.end])

    def _span(self, span: tuple[int, int]) -> tuple[int, int]:
        start, end = self.places[span[0]], self.places[span[1]]
        opened = self.line[start - 1 : start] == "[" and self.line.count("]", start, end) > self.line.count(
            "[", start, end
        )
        return start - opened, end


def mended(line: str) -> Mended | None:
    """The line with the figures that must be meant and without brackets in a date; None where it has neither."""
    whole, confidence = line, _SUPPLIED
    if _SUSPECT.search(line):
        whole = _MIXED.sub(lambda found: found[0].translate(_FIGURES), line)
        whole = _DAY.sub(lambda found: found[0].translate(_FIGURES), whole, count=1)
        confidence = _MISREAD if whole != line else confidence
    signs = (
        {at for found in _BRACKETS.finditer(whole) for at in (found.start(), found.end() - 1)} if "[" in whole else ()
    )
    if not signs:
        return Mended(line, whole, tuple(range(len(line) + 1)), confidence) if whole != line else None
    places = [at for at in range(len(whole)) if at not in signs]
    return Mended(line, "".join(whole[at] for at in places), (*places, len(whole)), confidence)
