"""The numbers and bullets of lists, put into the text as the page shows them.

Source: HTML Living Standard, 4.4.5 (ol, start, reversed), 4.4.8 (li, value).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from teikit.read.html.looks import style_of
from teikit.read.html.vocabulary import LABEL
from teikit.read.numerals import printed, whole_number

_FORMS: Final = {
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal",
    "decimal": "decimal", "decimal-leading-zero": "decimalZero", "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "lower-greek": "lowerGreek",
}  # fmt: skip
_BULLETS: Final = frozenset({"disc", "circle", "square"})
_NUMBERED: Final = re.compile(
    r"\s*(?:\(?(?:[0-9]{1,4}|[a-zA-Zа-яА-Я]|[ivxlcIVXLC]{1,6})[.)]|[-–—•·*†‡№§¹²³⁴-⁹]|No\.|Nr\.|\[[0-9])"
)


@dataclass(slots=True)
class List:
    """A list that is open: where its numbers stand and how they are printed."""

    ordered: bool
    form: str = "decimal"
    number: int = 1
    step: int = 1
    bare: bool = False
    """It shows neither numbers nor bullets."""


def opened(element: Any) -> List:
    """The list that an ol, ul, menu or dir opens."""
    style = style_of(element)
    named = (style.get("list-style-type") or style.get("list-style") or "").split()
    bare = "none" in named or element.get("type") == "none"
    if element.tag != "ol" and not any(name in _FORMS for name in named):
        return List(False, bare=bare)
    form = next((_FORMS[name] for name in (*named, element.get("type") or "") if name in _FORMS), "decimal")
    if any(name in _BULLETS for name in named):
        return List(False, bare=bare)
    backwards = element.get("reversed") is not None
    first = sum(child.tag == "li" for child in element) if backwards else 1
    start = whole_number(element.get("start"), first, least=-1_000_000)
    return List(True, form, start, -1 if backwards else 1, bare)


def label(item: Any, within: List | None) -> str:
    """The number or bullet of an item, counted on; empty where none is shown or its text begins with one itself."""
    given = item.get(LABEL)
    if given is not None:
        return str(given)
    if within is None:
        return ""
    if not within.ordered:
        return "" if within.bare or _begins(item) else "-"
    number = within.number = whole_number(item.get("value"), within.number, least=-1_000_000)
    within.number += within.step
    form = _FORMS.get(item.get("type") or "", within.form)
    made = f"{printed(number, form)}."
    return "" if within.bare or _beginning(item).startswith((made, f"{made[:-1]})")) else made


def _begins(item: Any) -> bool:
    return _NUMBERED.match(_beginning(item)) is not None


def _beginning(item: Any) -> str:
    """The first words of an item."""
    for text in item.itertext():
        if text.strip():
            return str(text).strip()[:40]
    return ""
