"""What a paragraph and a run look like: styles that build on styles, switches that undo each other, direct formatting.

Source: ECMA-376 part 1, 17.7 (style hierarchy) and 17.7.3 (toggle properties).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from teikit.read.docx.names import attribute, child, key, on, value
from teikit.read.numerals import whole_number

Look = Mapping[str, Any]
"""Switches (True, False) by their element's name; `u` and `spaced` so, too; `vertAlign` and `font` as words."""

_SWITCHES: Final = {"w:b": "b", "w:i": "i", "w:smallCaps": "smallCaps", "w:strike": "strike", "w:vanish": "vanish"}
_WORDS: Final = {
    "b": "bold",
    "i": "italic",
    "u": "underline",
    "spaced": "spaced",
    "smallCaps": "smallcaps",
    "strike": "strikethrough",
    "dstrike": "strikethrough",
}
_SPACED: Final = 10  # twentieths of a point: what is less evens out lines
_DEEP: Final = 20  # styles that build on one another
_HEADING: Final = re.compile(r"(?:heading|überschrift|titre|заголовок) ?([1-9])", re.IGNORECASE)
_TITLES: Final = {"title": 1, "subtitle": 2}
_ALIGN: Final = {"start": "left", "end": "right", "both": "justify", "distribute": "justify"}
_ALIGNED: Final = frozenset({"left", "right", "center", "justify"})


@dataclass(slots=True)
class ParagraphLook:
    """What a paragraph style, or a paragraph's own formatting on top of it, says. `numbering`: list id and level."""

    style: str = ""
    name: str = ""
    level: int | None = None
    align: str = ""
    numbering: tuple[str | None, str | None] = (None, None)
    look: Look = field(default_factory=dict)


class Styles:
    """The styles of a file by id."""

    def __init__(self, root: Any) -> None:
        self._styles: dict[str, Any] = {}
        self._default = ""
        self._defaults: Look = {}
        self._paragraphs: dict[str, ParagraphLook] = {}
        self._characters: dict[str, Look] = {}
        self._rends: dict[Any, tuple[frozenset[str], bool, str]] = {}
        for element in root:
            if key(element) == "w:style":
                style = attribute(element, "styleId") or ""
                self._styles.setdefault(style, element)
                if attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true", "on"):
                    self._default = style
            elif key(element) == "w:docDefaults":
                self._defaults = look(child(child(element, "w:rPrDefault"), "w:rPr"))

    def _chain(self, style: str) -> list[Any]:
        """The style and those it is based on, the basis first; a loop is cut where it closes."""
        found: dict[str, Any] = {}
        while style in self._styles and style not in found and len(found) < _DEEP:
            found[style] = self._styles[style]
            style = value(found[style], "w:basedOn") or ""
        return list(found.values())[::-1]

    def paragraph(self, properties: Any) -> ParagraphLook:
        """The look of a paragraph with this w:pPr (None where it has none)."""
        style = value(properties, "w:pStyle")
        base = self._style(style if style in self._styles else self._default)
        if properties is None:
            return base
        made = _paragraph(base, properties, base.style, base.name)
        if style is not None and style not in self._styles:  # a file may leave out the styles that Word has anyway
            made.name = style
            made.level = made.level or _level_by_name(style)
        return made

    def _style(self, style: str) -> ParagraphLook:
        if style not in self._paragraphs:
            made = ParagraphLook(style)
            for element in self._chain(style):
                own = {**made.look, **look(child(element, "w:rPr"))}
                name = value(element, "w:name") or ""
                made = _paragraph(made, child(element, "w:pPr"), attribute(element, "styleId") or "", name)
                made.look = own
                if (level := _level_by_name(name)) is not None:
                    made.level = level
            made.style = style
            self._paragraphs[style] = made
        return self._paragraphs[style]

    def _character(self, style: str) -> Look:
        if style not in self._characters:
            made: dict[str, Any] = {}
            for element in self._chain(style):
                made.update(look(child(element, "w:rPr")))
                if (value(element, "w:name") or "").lower() in ("hyperlink", "followedhyperlink"):
                    made["u"] = False  # the underline of a link is no emphasis
            self._characters[style] = made
        return self._characters[style]

    def run(self, paragraph: ParagraphLook, properties: Any) -> tuple[frozenset[str], bool, str]:
        """The words of `rend` for a run with this w:rPr, whether it is hidden, and its font."""
        own = look(properties)
        style = value(properties, "w:rStyle") or ""
        known = (paragraph.style, style, tuple(own.items()))
        if known not in self._rends:
            self._rends[known] = self._rend(paragraph.look, self._character(style), own)
        return self._rends[known]

    def _rend(self, paragraph: Look, character: Look, own: Look) -> tuple[frozenset[str], bool, str]:
        merged = {**self._defaults, **paragraph, **character, **own}
        for switch in _SWITCHES.values():
            if switch not in own:
                odd = bool(paragraph.get(switch)) != bool(character.get(switch))
                merged[switch] = odd or bool(self._defaults.get(switch))
        words = {word for name, word in _WORDS.items() if merged.get(name)}
        if (raised := merged.get("vertAlign")) in ("superscript", "subscript"):
            words.add(raised)
        return frozenset(words), bool(merged.get("vanish")), merged.get("font", "")


def _paragraph(base: ParagraphLook, properties: Any, style: str, name: str) -> ParagraphLook:
    """The look with what a w:pPr says on top of it."""
    made = ParagraphLook(style, name, base.level, base.align, base.numbering, base.look)
    for element in properties if properties is not None else ():
        match key(element):
            case "w:jc":
                align = attribute(element, "val") or ""
                align = _ALIGN.get(align, align)
                made.align = align if align in _ALIGNED else ""
            case "w:outlineLvl":
                level = whole_number(attribute(element, "val"), 9)
                made.level = level + 1 if level < 9 else None
            case "w:numPr":
                numbering, depth = value(element, "w:numId"), value(element, "w:ilvl")
                made.numbering = (numbering or base.numbering[0], depth or (None if numbering else base.numbering[1]))
    return made


def _level_by_name(name: str) -> int | None:
    found = _HEADING.fullmatch(name)
    return int(found[1]) if found else _TITLES.get(name.lower())


def look(properties: Any) -> dict[str, Any]:
    """What a w:rPr says by itself."""
    found: dict[str, Any] = {}
    for element in properties if properties is not None else ():
        name = key(element)
        if name in _SWITCHES:
            found[_SWITCHES[name]] = on(element)
        elif name == "w:dstrike":
            found["dstrike"] = on(element)
        elif name == "w:u":
            found["u"] = on(element) and attribute(element, "val") is not None
        elif name == "w:spacing":
            found["spaced"] = whole_number(attribute(element, "val"), 0) >= _SPACED
        elif name == "w:vertAlign":
            found["vertAlign"] = attribute(element, "val") or ""
        elif name == "w:rFonts":
            found["font"] = attribute(element, "ascii") or attribute(element, "hAnsi") or ""
    return found
