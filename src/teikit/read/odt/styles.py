"""What a paragraph and a span look like: automatic styles, named ones, and those that they build on.

Source: OpenDocument 1.3 part 3, 16.2 (style:style), 20 (formatting attributes).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from teikit.read.numerals import whole_number
from teikit.read.odt.names import attribute, child, key

Look = Mapping[str, str]
"""Words of `rend` that hold or not ("yes", ""), `position` ("superscript"), `hidden` and `font`."""

_SPACED: Final = 0.5  # points: what is less evens out lines
_LENGTH: Final = re.compile(r"(-?[0-9]{0,6}(?:\.[0-9]{0,9})?)(pt|cm|mm|in|pc|px|em|%)")
_POINTS: Final = {"pt": 1, "cm": 28.35, "mm": 2.835, "in": 72, "pc": 12, "px": 0.75, "em": 12, "%": 0.12}
_DEEP: Final = 20  # styles that build on one another
_ALIGN: Final = {"start": "left", "end": "right"}
_ALIGNED: Final = frozenset({"left", "right", "center", "justify"})
_HEADING: Final = re.compile(r"heading ([1-9])", re.IGNORECASE)
_TITLES: Final = {"title": 1, "subtitle": 2}
_LINKS: Final = frozenset({"internet link", "visited internet link"})
_WORDS: Final = ("bold", "italic", "underline", "spaced", "smallcaps", "strikethrough")


@dataclass(slots=True)
class ParagraphLook:
    """What a paragraph style says: the name of its named style, heading level (0: none), alignment, list style."""

    name: str = ""
    level: int = 0
    align: str = ""
    list: str = ""
    look: Look = field(default_factory=dict)


class Styles:
    """The styles of a file by family and name."""

    def __init__(self, roots: Iterable[Any]) -> None:
        self._styles: dict[tuple[str, str], tuple[Any, bool]] = {}
        self._default: Look = {}
        self._paragraphs: dict[str, ParagraphLook] = {}
        self._spans: dict[str, Look] = {}
        for root in roots:
            for group in ("office:automatic-styles", "office:styles"):
                for element in child(root, group) if child(root, group) is not None else ():
                    self._add(element, group == "office:styles")

    def _add(self, element: Any, named: bool) -> None:
        family = attribute(element, "style:family") or ""
        if key(element) == "style:default-style" and family == "paragraph":
            self._default = look(child(element, "style:text-properties"))
        elif key(element) == "style:style":
            self._styles.setdefault((family, attribute(element, "style:name") or ""), (element, named))

    def _chain(self, family: str, name: str) -> list[tuple[Any, bool]]:
        """The style and those it is based on, the basis first, and whether each has a name that a person sees.

        A loop is cut where it closes.
        """
        found: dict[str, tuple[Any, bool]] = {}
        while (family, name) in self._styles and name not in found and len(found) < _DEEP:
            found[name] = self._styles[family, name]
            name = attribute(found[name][0], "style:parent-style-name") or ""
        return list(found.values())[::-1]

    def paragraph(self, name: str) -> ParagraphLook:
        """The look of a paragraph in the style of that name."""
        if name not in self._paragraphs:
            made = ParagraphLook(look=self._default)
            for element, named in self._chain("paragraph", name):
                _build(made, element, named)
            if not made.name:  # a file may leave out styles that are common
                made.name = name.replace("_20_", " ")
                made.level = made.level or _level_by_name(made.name)
            self._paragraphs[name] = made
        return self._paragraphs[name]

    def span(self, name: str) -> Look:
        """What a span in the style of that name changes."""
        if name not in self._spans:
            made: dict[str, str] = {}
            for element, _ in self._chain("text", name):
                made.update(look(child(element, "style:text-properties")))
                if _display(element).lower() in _LINKS:
                    made["underline"] = ""  # the underline of a link is no emphasis
            self._spans[name] = made
        return self._spans[name]


def _display(element: Any) -> str:
    name = attribute(element, "style:display-name") or attribute(element, "style:name") or ""
    return name.replace("_20_", " ")


def _level_by_name(name: str) -> int:
    found = _HEADING.fullmatch(name)
    return int(found[1]) if found else _TITLES.get(name.lower(), 0)


def _build(made: ParagraphLook, element: Any, named: bool) -> None:
    """Puts what a style says on top of what those before it said."""
    if named:
        made.name = _display(element)
        made.level = _level_by_name(made.name) or made.level
    if (outline := attribute(element, "style:default-outline-level")) is not None:
        made.level = whole_number(outline, 0, most=9)
    made.list = attribute(element, "style:list-style-name") or made.list
    properties = child(element, "style:paragraph-properties")
    if properties is not None and (align := attribute(properties, "fo:text-align")):
        align = _ALIGN.get(align, align)
        made.align = align if align in _ALIGNED else ""
    made.look = {**made.look, **look(child(element, "style:text-properties"))}


def rend(found: Look) -> frozenset[str]:
    """The words of `rend` for a look."""
    words = {word for word in _WORDS if found.get(word)}
    return frozenset(words | {found["position"]} if found.get("position") else words)


def look(properties: Any) -> dict[str, str]:
    """What style:text-properties say by themselves."""
    found: dict[str, str] = {}
    if properties is None:
        return found
    if weight := attribute(properties, "fo:font-weight"):
        found["bold"] = "yes" if weight == "bold" or whole_number(weight, 0) >= 600 else ""
    if slope := attribute(properties, "fo:font-style"):
        found["italic"] = "yes" if slope in ("italic", "oblique") else ""
    if line := attribute(properties, "style:text-underline-style"):
        found["underline"] = "" if line == "none" else "yes"
    for name in ("style:text-line-through-style", "style:text-line-through-type"):
        if line := attribute(properties, name):
            found["strikethrough"] = "" if line == "none" else "yes"
    if spacing := attribute(properties, "fo:letter-spacing"):
        length = _LENGTH.fullmatch(spacing)
        wide = float(length[1] or 0) * _POINTS[length[2]] if length and length[1] not in ("", "-", ".", "-.") else 0
        found["spaced"] = "yes" if wide >= _SPACED else ""
    if variant := attribute(properties, "fo:font-variant"):
        found["smallcaps"] = "yes" if variant == "small-caps" else ""
    if position := attribute(properties, "style:text-position"):
        found["position"] = _position(position)
    if display := attribute(properties, "text:display"):
        found["hidden"] = "yes" if display == "none" else ""
    if font := attribute(properties, "style:font-name") or attribute(properties, "fo:font-family"):
        found["font"] = font.strip("'\"")
    return found


def _position(value: str) -> str:
    """From "super 58%", "33% 58%" or "-33% 58%"."""
    where = value.split()[0] if value.split() else ""
    if where in ("super", "sub"):
        return f"{where}script"
    raised = whole_number(where.removesuffix("%").partition(".")[0], 0, least=-1000)
    return "superscript" if raised > 0 else "subscript" if raised < 0 else ""
