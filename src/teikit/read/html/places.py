"""What holds at a place of a page, what is counted on the way, and the quotation marks of its language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final

from teikit.read.blocks import PLAIN
from teikit.read.html import lists

_QUOTES: Final = {"fr": "«»", "ru": "«»", "uk": "«»", "it": "«»", "es": "«»", "de": "„“", "pl": "„”", "cs": "„“"}
_QUOTING: Final = "\"'“”„«»‘’"


@dataclass(slots=True)
class Place:
    """What holds within an element that is open."""

    element: Any
    rend: frozenset[str] = PLAIN
    pre: bool = False
    block: bool = False
    kind: str = "paragraph"
    level: int = 0
    align: str = ""
    style: str = ""
    lang: str = ""
    list: lists.List | None = None
    closing: str = ""
    """A quotation mark to be put after its text."""
    before: int = 0
    """How many blocks there were before it."""


@dataclass(slots=True)
class Counts:
    """What there is to tell of a page: deletions left out, insertions kept, characters of no width left out.

    `left` counts pictures, form controls and the like, by their words.
    """

    deleted: list[tuple[int, str]] = field(default_factory=list)
    inserted: int = 0
    unseen: int = 0
    left: Counter[str] = field(default_factory=Counter)


def quotation_marks(text: str, language: str, nested: bool) -> str:
    """The opening and the closing mark around a quotation; none where its text has its own."""
    if text.strip()[:1] in _QUOTING:
        return ""
    marks = _QUOTES.get(language.split("-")[0].lower(), "“”")
    if not nested:
        return marks
    return "‘’" if marks == "“”" else "‚‘" if marks[0] == "„" else "“”"
