"""The numbers and bullets of lists and headings, which an OpenDocument text only describes.

Source: OpenDocument 1.3 part 3, 5.3 (lists), 16.30 to 16.36 (list styles), 19.506 (style:num-format).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from teikit.read.numerals import printed, whole_number
from teikit.read.odt.names import attribute, child, descendants, key
from teikit.read.office.symbols import bullet

_FORMATS: Final = {
    "1": "decimal",
    "i": "lowerRoman",
    "I": "upperRoman",
    "a": "columnLower",
    "A": "columnUpper",
    "01": "decimalZero",
    "а": "russianLower",
    "А": "russianUpper",
    "α": "lowerGreek",
    "Α": "upperGreek",
}
_SYNCHRONOUS: Final = {"columnLower": "lowerLetter", "columnUpper": "upperLetter"}
_PLACE: Final = re.compile("%([1-9]|10)%")
_LONGEST: Final = 100  # code points before or after a number
_LEVELS: Final = 10


@dataclass(slots=True)
class _Level:
    form: str = ""
    """A name of FORMATS; "bullet"; empty where nothing is printed."""
    before: str = ""
    after: str = ""
    whole: str = ""
    """The whole label with %1% for the number of level 1; empty where levels are joined by stops."""
    shown: int = 1
    start: int = 1
    sign: str = ""


@dataclass(slots=True)
class Counts:
    """How far the levels of one list have been counted."""

    style: str = ""
    levels: dict[int, int] = field(default_factory=dict)


class Lists:
    """List styles by name, and the lists met so far."""

    def __init__(self, roots: Iterable[Any]) -> None:
        self._styles: dict[str, dict[int, _Level]] = {}
        self._outline: dict[int, _Level] = {}
        self._headings = Counts()
        self._by_id: dict[str, Counts] = {}
        self._last: dict[str, Counts] = {}
        for root in roots:
            for element in descendants(root, "text:list-style", "text:outline-style"):
                levels = dict(_level(it) for it in element if key(it).endswith("-level-style") or "-style-" in key(it))
                if key(element) == "text:outline-style":
                    self._outline = self._outline or levels
                else:
                    self._styles.setdefault(attribute(element, "style:name") or "", levels)

    def begin(self, element: Any, style: str) -> Counts:
        """The counts of an outermost list: new ones, or those that it continues."""
        before = attribute(element, "text:continue-list")
        continued = self._by_id.get(before or "")
        if continued is None and (before or attribute(element, "text:continue-numbering") == "true"):
            continued = self._last.get(style)  # also where the list named is not in the file
        counts = continued or Counts(style)
        counts.style = style or counts.style
        self._last[counts.style] = counts
        name = element.get("{http://www.w3.org/XML/1998/namespace}id") or attribute(element, "text:id")
        if name or (name := attribute(element, "text:list-id")):
            counts = self._by_id.setdefault(name, counts) if key(element) == "text:numbered-paragraph" else counts
            self._by_id[name] = counts
        return counts

    def label(self, counts: Counts, style: str, depth: int, start: str | None = None) -> str:
        """The label of the next item of a list at a depth (1 is the outermost); empty where none is printed."""
        return _next(self._styles.get(style or counts.style, {}), counts, depth, start)

    def heading(self, depth: int, start: str | None = None) -> str:
        """The label of the next heading outside of lists."""
        return _next(self._outline, self._headings, depth, start) if self._outline else ""


def _next(levels: dict[int, _Level], counts: Counts, depth: int, start: str | None) -> str:
    here = levels.get(depth, _Level())
    if start is not None:
        counts.levels[depth] = whole_number(start, here.start)
    else:
        counts.levels[depth] = counts.levels.get(depth, here.start - 1) + 1
    for deeper in [it for it in counts.levels if it > depth]:
        del counts.levels[deeper]
    if here.form == "bullet":
        return here.sign.strip()  # what stands before and after is meant for numbers
    if not here.form and not here.whole:
        return ""

    def number(level: int) -> str:
        of = levels.get(level, _Level())
        return printed(counts.levels.setdefault(level, of.start), of.form) if of.form else ""

    if here.whole:
        return _PLACE.sub(lambda found: number(int(found[1])) if int(found[1]) <= depth else "", here.whole).strip()
    shown = range(max(1, depth - here.shown + 1), depth + 1)
    return (here.before + ".".join(filter(None, map(number, shown))) + here.after).strip()


def _level(element: Any) -> tuple[int, _Level]:
    depth = whole_number(attribute(element, "text:level"), 1, least=1, most=_LEVELS)
    made = _Level(
        before=(attribute(element, "style:num-prefix") or "")[:_LONGEST],
        after=(attribute(element, "style:num-suffix") or "")[:_LONGEST],
        shown=whole_number(attribute(element, "text:display-levels"), 1, least=1, most=_LEVELS),
        start=whole_number(attribute(element, "text:start-value"), 1),
    )
    if key(element) in ("text:list-level-style-bullet", "text:list-level-style-image"):
        made.form = "bullet"
        made.sign = bullet((attribute(element, "text:bullet-char") or "•")[:1], _font(element))
        return depth, made
    form = attribute(element, "style:num-format") or ""
    made.form = _FORMATS.get(form.split(",")[0].strip(), "decimal") if form else ""
    if attribute(element, "style:num-letter-sync") == "true":
        made.form = _SYNCHRONOUS.get(made.form, made.form)
    whole = attribute(element, "style:num-list-format") or attribute(element, "loext:num-list-format") or ""
    made.whole = whole[:_LONGEST] if made.form else ""
    return depth, made


def _font(element: Any) -> str:
    properties = child(element, "style:text-properties")
    if properties is None:
        return ""
    return (attribute(properties, "style:font-name") or attribute(properties, "fo:font-family") or "").strip("'\"")
