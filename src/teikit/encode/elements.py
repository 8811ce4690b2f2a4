"""Elements and attribute values of TEI: what is made here is well-formed and of the datatype TEI asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from typing import Final

TEI: Final = "http://www.tei-c.org/ns/1.0"

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]|[\ud800-\udfff]|[\ufffe\uffff]")
_NOT_ENUMERATED = re.compile(r"[^\w.:+-]+")
_DAY = re.compile(r"-?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|--[0-9]{2}(-[0-9]{2})?|---[0-9]{2}")
_ISO = re.compile(r"[0-9.,DHMPRSTWYZ/:+-]+")
_POINTER = re.compile(r"(?:[^\s<>\"{}|\\^`%\[\]#]|%[0-9A-Fa-f]{2})*(?:#(?:[^\s<>\"{}|\\^`%\[\]#]|%[0-9A-Fa-f]{2})*)?")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_W3C: Final = ("when", "notBefore", "notAfter", "from", "to")


def legal(text: str) -> str:
    """The text with what XML cannot hold made visible (U+FFFD): the identity proof then shows the difference."""
    if text.isprintable() or text.replace("\n", "").isprintable():
        return text
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str) -> str:
    """The text as the header quotes it: on one line, each white space a single space."""
    return " ".join(text.split())


@dataclass(slots=True, eq=False)
class Element:
    """An element as it is written: attributes in order, `text` before the first child, `tail` behind the element."""

    name: str
    attributes: dict[str, str]
    text: str = ""
    tail: str = ""
    children: list[Element] = field(default_factory=list)


def add(parent: Element, name: str, text: str = "", **attributes: str | None) -> Element:
    """A new last child; attributes that are None are left out, `xml_id` is xml:id (`fill`)."""
    element = Element(name, {}, legal(text) if text else "")
    parent.children.append(element)
    if attributes:
        _set(element, attributes)
    return element


def fill(element: Element, text: str = "", **attributes: str | None) -> Element:
    """Sets text and attributes; a trailing underscore avoids Python's keywords, `xml_` stands for the prefix xml:."""
    _set(element, attributes)
    if text:
        element.text = legal(text)
    return element


def _set(element: Element, attributes: Mapping[str, str | None]) -> None:
    for name, value in attributes.items():
        if value is not None:
            written = value if value.isprintable() else legal(value)
            element.attributes[_attribute(name) if "_" in name else name] = written


@cache
def _attribute(name: str) -> str:
    return f"xml:{name[4:]}" if name.startswith("xml_") else name.rstrip("_").replace("_", "-")


def root(name: str, **attributes: str | None) -> Element:
    """The outermost element: in it the namespace is that of TEI."""
    return fill(Element(name, {"xmlns": TEI}), "", **attributes)


def enumerated(value: str) -> str | None:
    """A value of teidata.enumerated: one word, "certified-copy"; None where nothing is left."""
    return _NOT_ENUMERATED.sub("-", value.strip()).strip("-") or None


@lru_cache(maxsize=4096)
def pointer(value: str | None) -> str | None:
    """The value, where it can be a URI reference (RFC 3986; letters beyond ASCII are taken too); else None."""
    if not value or not _POINTER.fullmatch(value):
        return None
    first = re.split("[/?#]", value, maxsplit=1)[0]
    scheme, colon, _ = first.partition(":")
    return value if not colon or (_SCHEME.fullmatch(scheme) and len(value) > len(scheme) + 1) else None


def language(tag: str | None, default: str = "und") -> str:
    """The tag where it has the shape of BCP 47."""
    return tag if tag and _LANGUAGE.fullmatch(tag) else default


@lru_cache(maxsize=1024)
def certainty(confidence: float) -> str:
    """@cert with two decimals, between 0 and 1."""
    return f"{min(max(confidence, 0.0), 1.0):.2f}"


def _gregorian(value: str) -> bool:
    if not _DAY.fullmatch(value):
        return False
    filled = {4: "{}-01-01", 7: "{}-01", 10: "{}"}.get(len(value))
    if value.startswith("---"):
        return 1 <= int(value[3:]) <= 31
    if value.startswith("--"):
        filled = "2000{}-01" if len(value) == 4 else "2000{}"
        value = value[1:]
    if filled is None:
        return True
    try:
        date.fromisoformat(filled.format(value))
    except ValueError:
        return False
    return True


def dating(attributes: Mapping[str, str], calendar: Callable[[str], str | None]) -> tuple[dict[str, str], list[str]]:
    """The attributes of att.datable that may stand together, and the names of those left out as malformed.

    `calendar` turns a calendar's name ("julian") into the pointer that @calendar and @datingMethod bear.
    """
    kept: dict[str, str] = {}
    lost: list[str] = []
    for name in (*_W3C, "when-iso", "when-custom"):
        value = attributes.get(name)
        if not value:
            continue
        clash = {"notBefore": ("when", "from"), "notAfter": ("when", "to"), "from": ("when", "notBefore")}.get(name, ())
        clash = (*clash, "when", "notAfter") if name == "to" else clash
        right = _gregorian(value) if name in _W3C else bool(value.strip())
        right = right and (name != "when-iso" or bool(_ISO.fullmatch(value)))
        if right and not any(other in kept for other in clash):
            kept[name] = value
        else:
            lost.append(name)
    for name in ("datingMethod", "calendar"):
        if value := attributes.get(name):
            if target := calendar(value):
                kept[name] = target
            else:
                lost.append(name)
    return kept, lost
