"""What the rules that look across files need of each: its ids, its pointers, the files it includes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from teikit.validate.model import TEI, qualified

XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
INCLUDE: Final = "{http://www.w3.org/2001/XInclude}include"
# fmt: off
POINTING: Final = frozenset(
    {
        "active", "ana", "calendar", "change", "copyOf", "corresp", "datingMethod", "decls", "edRef", "end",
        "exclude", "facs", "given", "hand", "lemmaRef", "mergedIn", "mutual", "new", "next", "nymRef", "old",
        "parent", "passive", "perf", "period", "prev", "ref", "rendition", "resp", "sameAs", "scheme", "select",
        "since", "source", "spanTo", "start", "synch", "target", "targetEnd", "toWhom", "uri", "url", "who",
    }
)
# fmt: on
"""Attributes whose datatype is one or more pointers (TEI P5, teidata.pointer)."""
_SCHEMES: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Pointer:
    """One pointer that leads into a file at hand: the file as written ("" for its own), the id (or ""), and where."""

    file: str
    id: str
    attribute: str
    element: str
    line: int


@dataclass(frozen=True, slots=True)
class Facts:
    """One file: its path, (id, element, line) of its ids, its local pointers, and the files it includes, as written."""

    file: str
    root: str
    ids: tuple[tuple[str, str, int], ...] = ()
    pointers: tuple[Pointer, ...] = ()
    includes: tuple[tuple[str, int], ...] = ()


def line(element: etree._Element) -> int:
    """The 1-based line of an element's start tag; 0 where it is not known."""
    found = element.sourceline
    return found if isinstance(found, int) else 0


def name(element: etree._Element) -> str:
    """An element's name as an editor knows it: without a prefix where it is TEI's."""
    tag = etree.QName(element)
    return qualified(tag.namespace or "", tag.localname)


def facts(root: etree._Element, file: str) -> Facts:
    """The facts of a file, from its tree."""
    ids: list[tuple[str, str, int]] = []
    pointers: list[Pointer] = []
    includes: list[tuple[str, int]] = []
    for element in root.iter(etree.Element):
        if element.tag == INCLUDE:
            includes.append((element.get("href", ""), line(element)))
            continue
        for attribute, value in element.attrib.items():
            if attribute == XML_ID:
                ids.append((str(value).strip(), name(element), line(element)))
            elif attribute in POINTING:
                pointers += _pointers(element, str(attribute), str(value))
    return Facts(file, name(root), tuple(ids), tuple(pointers), tuple(includes))


def _pointers(element: etree._Element, attribute: str, value: str) -> list[Pointer]:
    found = []
    for target in value.split():
        path, hash_, id_ = target.partition("#")
        if not hash_ or not id_ or _SCHEMES.match(target) or target.startswith("/") or "(" in id_ or "?" in path:
            continue
        if element.tag == f"{{{TEI}}}locus" and attribute == "scheme":
            continue
        found.append(Pointer(path, id_, attribute, name(element), line(element)))
    return found
