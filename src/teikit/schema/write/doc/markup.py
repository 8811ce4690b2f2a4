"""HTML as text that is known to be safe: whatever else becomes part of it is escaped by construction.

Pages are put together from pieces of which many are used again and again; as text a piece is made once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from html import escape as escaped
from typing import Final, TypeAlias

VOID: Final = frozenset({"br", "col", "hr", "input", "link", "meta", "wbr"})
_NO_CHARACTERS: Final = "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
_NOT_HTML: Final = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef{_NO_CHARACTERS}]")
_SPACE: Final = re.compile(r"[ \t\r\n]+")


class Html(str):
    """Markup. What the methods of a string make of it is a plain string again, and will be escaped."""

    __slots__ = ()


Child: TypeAlias = "str | Html | Iterable[Child] | None"
EMPTY: Final = Html("")


def escape(text: str) -> Html:
    """Text as markup; what HTML cannot hold is shown as U+FFFD."""
    if isinstance(text, Html):
        return text
    return Html(text if text.isalnum() else escaped(_held(text), quote=False))


def quoted(text: str) -> str:
    """An attribute's value, in quotation marks."""
    return f'"{text if text.isalnum() else escaped(_held(text))}"'


def _held(text: str) -> str:
    return text if text.isprintable() else _NOT_HTML.sub("\ufffd", text)


def tag(name: str, /, *children: Child, **attributes: str | None) -> Html:
    """An element; an attribute of None is left out, `class_` is class, an underscore in a name is a hyphen."""
    said = ""
    for key, value in attributes.items():
        if value is not None:
            said += f" {_attribute(key)}={quoted(value)}"
    return Html(f"<{name}{said}>" if name in VOID else f"<{name}{said}>{''.join(map(_markup, children))}</{name}>")


@lru_cache(maxsize=256)
def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def together(*children: Child) -> Html:
    """The children one after another."""
    return Html("".join(map(_markup, children)))


def _markup(child: Child) -> str:
    if isinstance(child, Html):
        return child
    if child is None:
        return ""
    return escape(child) if isinstance(child, str) else "".join(map(_markup, child))


def joined(items: Iterable[Child], separator: str | Html) -> Html:
    """The items with text between them."""
    return Html(escape(separator).join(map(_markup, items)))


def listed(items: Iterable[Child], last: str = "or") -> Html:
    """The items as a sentence lists them: one, two or three."""
    found = [together(it) for it in items]
    if len(found) < 2:
        return together(found)
    return together(joined(found[:-1], ", "), f" {last} ", found[-1])


def collapsed(text: str) -> str:
    """Text with each stretch of white space as one space, none dropped."""
    return _SPACE.sub(" ", text)
