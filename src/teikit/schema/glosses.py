"""What is said of something in one line, for schemas and messages: its gloss and description as plain text."""

from __future__ import annotations

from typing import Final

from lxml import etree

from teikit.schema.model import Prose

_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_TAGGED: Final = {"gi": ("<", ">"), "att": ("@", ""), "val": ("“", "”"), "tag": ("<", ">")}


def summary(prose: Prose, language: str = "en") -> str:
    """The description in a language (else in English, else the first), after the gloss in parentheses."""
    gloss, description = chosen(prose.glosses, language), chosen(prose.descriptions, language)
    parts = [f"({plain(gloss)})" if gloss is not None else "", plain(description) if description is not None else ""]
    return " ".join(filter(None, parts))


def chosen(elements: tuple[etree._Element, ...], language: str) -> etree._Element | None:
    """The element in a language, else the one in English or in none, else the first; None of none."""
    for wanted in (language, "en", None):
        for it in elements:
            if it.get(_LANG) == wanted:
                return it
    return elements[0] if elements else None


def plain(element: etree._Element) -> str:
    """The text of prose, its tagged names marked, white space collapsed."""
    pieces: list[str] = []
    _collect(element, pieces)
    return " ".join("".join(pieces).split())


def _collect(element: etree._Element, pieces: list[str]) -> None:
    pieces.append(element.text or "")
    for it in element:
        if isinstance(it.tag, str):
            before, after = _TAGGED.get(etree.QName(it).localname, ("", ""))
            pieces.append(before)
            _collect(it, pieces)
            pieces.append(after)
        pieces.append(it.tail or "")
