"""What is said of a thing for people, in the language of the documentation where there is something in it."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from teikit.schema.model import Prose
from teikit.schema.write.doc.vocabulary import LANG

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
_NO_LANGUAGE: Final = (None, "und", "mul", "zxx")
_RIGHT_TO_LEFT: Final = frozenset({"ar", "he", "fa", "ur", "yi", "syc"})
Elements = tuple[etree._Element, ...]


def together(elements: Elements, language: str) -> Elements:
    """Those in a language, else those in English, else those in none, else those in the language of the first."""
    for wanted in (language, "en", None):
        if found := tuple(it for it in elements if it.get(LANG) == wanted):
            return found
    return tuple(it for it in elements if it.get(LANG) == elements[0].get(LANG)) if elements else ()


def gloss(prose: Prose, language: str) -> etree._Element | None:
    return next(iter(together(prose.glosses, language)), None)


def description(prose: Prose, language: str) -> etree._Element | None:
    return next(iter(together(_described(prose, deprecated=False), language)), None)


def deprecation(prose: Prose, language: str) -> etree._Element | None:
    """Why, and for what, something is to be given up."""
    return next(iter(together(_described(prose, deprecated=True), language)), None)


def _described(prose: Prose, *, deprecated: bool) -> Elements:
    return tuple(it for it in prose.descriptions if (it.get("type") == "deprecationInfo") is deprecated)


def examples(prose: Prose, language: str) -> Elements:
    """Examples in a language, and those in none; where there is none, those in English, else all."""
    for wanted in (language, "en"):
        if any(it.get(LANG) == wanted for it in prose.examples):
            return tuple(it for it in prose.examples if it.get(LANG) in (wanted, *_NO_LANGUAGE))
    return tuple(it for it in prose.examples if it.get(LANG) in _NO_LANGUAGE) or prose.examples


def language_of(element: etree._Element) -> str:
    """The language that an element is in, from itself or what holds it; English where none is said."""
    above: etree._Element | None = element
    while above is not None:
        if (said := above.get(LANG)) is not None:
            return said
        above = above.getparent()
    return "en"


def marked(language: str) -> dict[str, str | None]:
    """The attributes of HTML for text in a language; none for English, which is the language of the pages."""
    if language == "en" or language in _NO_LANGUAGE or not _LANGUAGE.fullmatch(language):
        return {}
    return {"lang": language, "dir": "rtl" if language.partition("-")[0] in _RIGHT_TO_LEFT else None}
