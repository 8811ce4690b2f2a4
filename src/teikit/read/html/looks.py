"""How an element looks: styles of its letters, alignment, whether it is seen; from its name and its style attribute.

Style sheets are not read: what a class means is only taken from words that tell it (footnote, page-number, hidden).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from teikit.read.html.vocabulary import OPEN

_BY_TAG: Final = {
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), "italic"),
    **dict.fromkeys(("b", "strong"), "bold"),
    "u": "underline",
    **dict.fromkeys(("s", "strike"), "strikethrough"),
    "sup": "superscript",
    "sub": "subscript",
}
_ALIGN: Final = {
    "left": "left",
    "right": "right",
    "center": "center",
    "justify": "justify",
    "end": "right",
    "middle": "center",
}
_HIDING: Final = frozenset({"sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden", "d-none", "hidden"})
_EMOJI: Final = frozenset({"emoji", "wp-smiley", "emojione"})
_WORDS: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


@lru_cache(maxsize=4096)
def declarations(style: str) -> dict[str, str]:
    """The declarations of a style attribute, names and values in small letters."""
    found = {}
    for part in style.lower().split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


def style_of(element: Any) -> dict[str, str]:
    style = element.get("style")
    return declarations(style[:4000]) if style else {}


def rend_of(element: Any, outer: frozenset[str]) -> frozenset[str]:
    """The styles within the element, where those outside are given (words of the layer `styles`)."""
    names = [element.tag, *element.get(OPEN, "").split()]
    rend = outer | {_BY_TAG[name] for name in names if name in _BY_TAG}
    style = style_of(element)
    return _styled(frozenset(style.items()), rend) if style else rend


@lru_cache(maxsize=4096)
def _styled(style: frozenset[tuple[str, str]], outer: frozenset[str]) -> frozenset[str]:
    rend = set(outer)
    for name, value in style:
        match name:
            case "font-style":
                _switch(rend, "italic", value.startswith(("italic", "oblique")))
            case "font-weight":
                _switch(rend, "bold", value in ("bold", "bolder") or (value.isdecimal() and int(value[:6]) >= 600))
            case "text-decoration" | "text-decoration-line":
                rend |= {"underline"} if "underline" in value else set()
                rend |= {"strikethrough"} if "line-through" in value else set()
                rend -= {"underline"} if value == "none" else set()
            case "letter-spacing":
                _switch(rend, "spaced", re.match(r"(?:0?\.(?:0[2-9]|[1-9])|[1-9])", value) is not None)
            case "font-variant" | "font-variant-caps":
                _switch(rend, "smallcaps", "small-caps" in value)
            case "vertical-align":
                rend |= {"super": {"superscript"}, "sub": {"subscript"}}.get(value, set())
            case _:
                pass
    return frozenset(rend)


def _switch(rend: set[str], word: str, on: bool) -> None:
    (rend.add if on else rend.discard)(word)


def align_of(element: Any, outer: str) -> str:
    """left, center, right or justify; that of the outer element where this one says nothing."""
    if element.tag == "center":
        return "center"
    value = style_of(element).get("text-align") or (element.get("align") or "").lower()
    return _ALIGN.get(value, outer)


def keeps_lines(element: Any, outer: bool) -> bool:
    """Whether line breaks in its text are seen."""
    space = style_of(element).get("white-space", "")
    return (
        element.tag in ("pre", "xmp", "listing", "plaintext", "textarea")
        or space.startswith("pre")
        or (outer and not space)
    )


def is_hidden(element: Any) -> bool:
    """Whether it is on no screen."""
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return True
    style = style_of(element)
    return (
        style.get("display") == "none"
        or style.get("visibility") == "hidden"
        or element.get("aria-hidden") == "true"
        or not _HIDING.isdisjoint(classes(element))
    )


def classes(element: Any) -> list[str]:
    """The classes of an element, in small letters."""
    return (element.get("class") or "")[:2000].lower().split()


def roles(element: Any) -> list[str]:
    """What an element says that it is: `role` (DPUB-ARIA) and `epub:type`, in the words of the former."""
    words = f"{element.get('role') or ''} {element.get('epub:type') or ''}".lower().split()
    return [word if word.startswith("doc-") else f"doc-{word}" for word in words] + words


def words_of(element: Any) -> frozenset[str]:
    """The words of its classes and id: "siteFooter" and "site-footer" are "site" and "footer"."""
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return frozenset(word.lower() for word in _WORDS.findall(named[:2000])) if named != " " else frozenset()


def emoji_of(image: Any) -> str:
    """The sign that a picture stands for, where the page says that it is one ("📡" as an image)."""
    alt = (image.get("alt") or "").strip()
    return alt if len(alt) <= 12 and not _EMOJI.isdisjoint(classes(image)) else ""


def is_dot(image: Any) -> bool:
    """Whether a picture is no larger than a point: it counts visitors, or keeps a distance."""
    return "1" in (image.get("width"), image.get("height")) or "0" in (image.get("width"), image.get("height"))
