"""The names of OpenDocument, with their usual prefixes.

Source: OpenDocument 1.3 part 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

_ODF: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES: Final = {
    **{prefix: f"{_ODF}{prefix}:1.0" for prefix in ("office", "style", "text", "table", "meta", "form", "manifest")},
    "draw": f"{_ODF}drawing:1.0",
    "fo": f"{_ODF}xsl-fo-compatible:1.0",
    "svg": f"{_ODF}svg-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_PREFIXES: Final = {uri: prefix for prefix, uri in _NAMESPACES.items()}


@lru_cache(maxsize=4096)
def _key(tag: str) -> str:
    uri, _, name = tag.rpartition("}")
    return f"{_PREFIXES.get(uri[1:], '')}:{name}"


@lru_cache(maxsize=1024)
def _qualified(name: str) -> str:
    prefix, _, name = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{name}"


def key(element: Any) -> str:
    """An element's name ("text:p"); ":name" in another namespace, "" for what is no element."""
    tag = element.tag
    return _key(tag) if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str | None:
    """An attribute by its name with the usual prefix."""
    value: str | None = element.get(_qualified(name))
    return value


def child(element: Any, name: str) -> Any:
    """The first child of that name, or None."""
    return None if element is None else element.find(_qualified(name))


def descendants(element: Any, *names: str) -> Iterator[Any]:
    """All elements of these names within it."""
    found: Iterator[Any] = element.iter(*map(_qualified, names))
    return found
