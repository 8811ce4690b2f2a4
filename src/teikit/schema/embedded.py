"""RELAX NG written into an ODD, or brought by a moduleRef: its patterns, in the terms of `pattern`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lxml import etree

from teikit.schema import pattern as p
from teikit.schema.model import TEI
from teikit.schema.nodes import line_of
from teikit.schema.pattern import Kind, Pattern

_RNG: Final = "{http://relaxng.org/ns/structure/1.0}"
_TEI: Final = f"{{{TEI}}}"
_TIMES: Final = {"optional": (0, 1), "zeroOrMore": (0, None), "oneOrMore": (1, None)}
Part = Callable[[etree._Element], Pattern]


def read_pattern(element: etree._Element, part: Part) -> Pattern:
    """The pattern of an element of RELAX NG; `part` reads what stands inside it (which may be pure ODD)."""
    name = etree.QName(element).localname
    if name in _TIMES:
        return p.repeat(_inside(element, part), *_TIMES[name])
    if name in ("element", "attribute"):
        return _named(element, part, name == "attribute")
    match name:
        case "group" | "div" | "define":
            return _inside(element, part)
        case "choice":
            return p.choice(part(it) for it in _patterns(element))
        case "interleave":
            return p.interleave(part(it) for it in _patterns(element))
        case "mixed":
            return p.interleave([p.TEXT, _inside(element, part)])
        case "list":
            return p.ListOf(_inside(element, part))
        case "text":
            return p.TEXT
        case "notAllowed":
            return p.NOT_ALLOWED
        case "ref" | "parentRef":
            return p.Ref(Kind.DEFINE, element.get("name", "").strip(), line=line_of(element))
        case "value":
            return p.Value(element.text or "", element.get("type", "token").strip(), _library(element))
        case "data":
            return _data(element, part)
    return p.EMPTY


def _patterns(element: etree._Element) -> list[etree._Element]:
    return [it for it in element if isinstance(it.tag, str) and it.tag.startswith((_RNG, _TEI))]


def _inside(element: etree._Element, part: Part) -> Pattern:
    return p.group(part(it) for it in _patterns(element))


def _data(element: etree._Element, part: Part) -> Pattern:
    params = tuple((it.get("name", ""), it.text or "") for it in element.findall(f"{_RNG}param"))
    out = element.find(f"{_RNG}except")
    excluded = None if out is None else p.choice(part(it) for it in _patterns(out))
    return p.Data(element.get("type", "string").strip(), params, excluded, _library(element))


def _named(element: etree._Element, part: Part, attribute: bool) -> Pattern:
    inside = _patterns(element)
    names: p.Names
    if (name := element.get("name")) is not None:
        names = _name(element, name.strip(), attribute)
    else:
        names = _names(inside[0]) if inside else p.AnyName()
        inside = inside[1:]
    if attribute:
        return p.Attribute(names, p.group(part(it) for it in inside) if inside else p.TEXT)
    return p.Element(names, p.group(part(it) for it in inside))


def _name(element: etree._Element, name: str, attribute: bool) -> p.Name:
    prefix, colon, local = name.rpartition(":")
    if colon:
        return p.Name(
            local, element.nsmap.get(prefix, "") or ("http://www.w3.org/XML/1998/namespace" if prefix == "xml" else "")
        )
    own = element.get("ns")
    return p.Name(name, own if own is not None else "" if attribute else _inherited(element, "ns"))


def _names(element: etree._Element) -> p.Names:
    match etree.QName(element).localname:
        case "name":
            return _name(element, (element.text or "").strip(), False)
        case "choice":
            found: list[p.Name | p.AnyName] = []
            for it in _patterns(element):
                one = _names(it)
                found.extend(one if isinstance(one, tuple) else (one,))
            return tuple(found)
        case "nsName":
            return p.AnyName(_excepted(element), _inherited(element, "ns"))
    return p.AnyName(_excepted(element))


def _excepted(element: etree._Element) -> tuple[p.Name | p.AnyName, ...]:
    found: list[p.Name | p.AnyName] = []
    for out in element.findall(f"{_RNG}except"):
        for it in _patterns(out):
            one = _names(it)
            found.extend(one if isinstance(one, tuple) else (one,))
    return tuple(found)


def _inherited(element: etree._Element | None, attribute: str) -> str:
    while element is not None:
        if (value := element.get(attribute)) is not None:
            return str(value)
        element = element.getparent()
    return ""


def _library(element: etree._Element) -> str:
    return (
        _inherited(element, "datatypeLibrary") or p.XSD if element.get("type") or element.tag == f"{_RNG}data" else ""
    )
