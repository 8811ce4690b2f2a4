"""The names of WordprocessingML, the same for both of its namespaces (transitional and strict).

Source: ECMA-376 parts 1 and 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

_PREFIXES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
}
_TRANSITIONAL, _STRICT = (f"{{{uri}}}" for uri in list(_PREFIXES)[:2])


@lru_cache(maxsize=4096)
def _key(tag: object) -> str:
    if not isinstance(tag, str):
        return ""
    uri, _, name = tag.rpartition("}")
    return f"{_PREFIXES.get(uri[1:], '')}:{name}"


def key(element: Any) -> str:
    """An element's name with its usual prefix ("w:p"); ":name" in another namespace, "" for what is no element."""
    return _key(element.tag)


def attribute(element: Any, name: str) -> str | None:
    """An attribute of WordprocessingML."""
    value: str | None = element.get(_TRANSITIONAL + name)
    return value if value is not None else element.get(_STRICT + name)


def child(element: Any, name: str) -> Any:
    """The first child of that name ("w:pPr"), or None."""
    for it in element if element is not None else ():
        if _key(it.tag) == name:
            return it
    return None


def value(element: Any, name: str) -> str | None:
    """The w:val of the first child of that name."""
    found = child(element, name)
    return attribute(found, "val") if found is not None else None


def children(element: Any, name: str) -> Iterator[Any]:
    """The children of that name."""
    return (it for it in element if key(it) == name) if element is not None else iter(())


def on(element: Any) -> bool:
    """Whether a switch is on: it is there, and its w:val is not one of those that mean no."""
    return attribute(element, "val") not in ("0", "false", "off", "none")
