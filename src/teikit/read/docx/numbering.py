"""The numbers and bullets that Word prints before paragraphs and that no text of the file holds.

Source: ECMA-376 part 1, 17.9 (numbering).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from teikit.read.docx.names import attribute, child, children, key, on, value
from teikit.read.docx.styles import ParagraphLook
from teikit.read.numerals import printed, whole_number
from teikit.read.office.symbols import bullet, in_font

_PLACE: Final = re.compile("%([1-9])")
_WORD: Final = re.compile(r"\w")
_LEVELS: Final = 9
_LONGEST: Final = 100  # code points of a level's text


@dataclass(slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    font: str = ""
    style: str = ""


@dataclass(slots=True)
class _List:
    """One w:num: the list whose counts it shares, its levels, and the starts that it sets itself."""

    counts: str
    levels: dict[int, _Level]
    starts: dict[int, int]
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """What is printed before a paragraph; `speaks` where it says more than a number ("Article 5")."""

    text: str
    speaks: bool = False


class Numbering:
    """The lists of a file, and how far each has been counted."""

    def __init__(self, root: Any) -> None:
        self._abstract: dict[str, Any] = {}
        self._nums: dict[str, Any] = {}
        self._by_style: dict[str, str] = {}
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        for element in root:
            if key(element) == "w:abstractNum":
                number = attribute(element, "abstractNumId") or ""
                self._abstract.setdefault(number, element)
                if link := value(element, "w:styleLink"):
                    self._by_style.setdefault(link, number)
            elif key(element) == "w:num":
                self._nums.setdefault(attribute(element, "numId") or "", element)

    def label(self, look: ParagraphLook) -> Label | None:
        """The label of the next paragraph of that look, which is counted; None where it has none."""
        number, depth = look.numbering
        if number is None or (found := self._list(number)) is None:
            return None
        level = whole_number(depth, self._level_of(found, look.style), most=_LEVELS - 1)
        counts = self._counts.setdefault(found.counts, {})
        if not found.begun:
            found.begun = True
            for index in found.starts:
                counts.pop(index, None)
        here = found.levels.get(level, _Level())
        counts[level] = counts[level] + 1 if level in counts else found.starts.get(level, here.start)
        for deeper in [index for index in counts if index > level]:
            restart = found.levels.get(deeper, _Level()).restart
            if restart is None or (0 < restart <= deeper and level < restart):
                del counts[deeper]
        return self._printed(found, here, level, counts)

    def _printed(self, found: _List, here: _Level, level: int, counts: dict[int, int]) -> Label | None:
        if here.form == "bullet":
            text = bullet(here.text, here.font).strip()
            return Label(text) if text else None

        def number(place: re.Match[str]) -> str:
            index = int(place[1]) - 1
            of = found.levels.get(index, _Level())
            count = counts.setdefault(index, found.starts.get(index, of.start)) if index <= level else of.start
            return printed(count, "decimal" if here.legal and of.form != "none" else of.form)

        text = _PLACE.sub(number, in_font(here.text, here.font)).strip()
        return Label(text, _WORD.search(_PLACE.sub("", here.text)) is not None or "№" in here.text) if text else None

    def _level_of(self, found: _List, style: str) -> int:
        return next((index for index, level in found.levels.items() if style and level.style == style), 0)

    def _list(self, number: str) -> _List | None:
        if number not in self._lists:
            self._lists[number] = self._made(number)
        return self._lists[number]

    def _made(self, number: str) -> _List | None:
        num = self._nums.get(number)
        abstract_id = value(num, "w:abstractNumId") or ""
        abstract = self._abstract.get(abstract_id)
        if link := value(abstract, "w:numStyleLink"):  # the list is described where its style is
            abstract_id = self._by_style.get(link, abstract_id)
            abstract = self._abstract.get(abstract_id)
        if abstract is None:
            return None
        levels = dict(map(_level, children(abstract, "w:lvl")))
        starts: dict[int, int] = {}
        for override in children(num, "w:lvlOverride"):
            index = whole_number(attribute(override, "ilvl"), 0, most=_LEVELS - 1)
            if (own := child(override, "w:lvl")) is not None:
                levels[index] = _level(own)[1]
            if (start := value(override, "w:startOverride")) is not None:
                starts[index] = whole_number(start, 1)
        return _List(abstract_id, levels, starts)


def _level(element: Any) -> tuple[int, _Level]:
    restart = value(element, "w:lvlRestart")
    legal = child(element, "w:isLgl")
    fonts = child(child(element, "w:rPr"), "w:rFonts")
    return whole_number(attribute(element, "ilvl"), 0, most=_LEVELS - 1), _Level(
        start=whole_number(value(element, "w:start"), 0),
        form=value(element, "w:numFmt") or "decimal",
        text=(value(element, "w:lvlText") or "")[:_LONGEST],
        restart=None if restart is None else whole_number(restart, 0),
        legal=legal is not None and on(legal),
        font=(attribute(fonts, "ascii") or attribute(fonts, "hAnsi") or "") if fonts is not None else "",
        style=value(element, "w:pStyle") or "",
    )
