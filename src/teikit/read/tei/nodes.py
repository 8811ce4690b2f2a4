"""Elements of a TEI file: names, attributes and text, whatever the namespace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from teikit.read.tei.vocabulary import DATING

_XML: Final = "{http://www.w3.org/XML/1998/namespace}"


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


def attributes(element: etree._Element) -> dict[str, str]:
    """The attributes by their names as written: `xml:id`, `when`; those of other namespaces are no TEI."""
    found = {}
    for key, value in element.attrib.items():
        name = str(key)
        if name.startswith(_XML):
            found[f"xml:{name[len(_XML) :]}"] = str(value)
        elif not name.startswith("{"):
            found[name] = str(value)
    return found


def written(element: etree._Element, machine: frozenset[str]) -> dict[str, str]:
    """The attributes; where @resp points to the software, it says so without the id of the file."""
    found = attributes(element)
    if "resp" in found and set(found["resp"].split()) <= machine:
        found["resp"] = "-software"
    return found


def dating(attributes: Mapping[str, str]) -> dict[str, str]:
    """The attributes that date; a @when with hours is a day, and the whole of it @when-iso."""
    found = {key: value for key in DATING if (value := attributes.get(key))}
    day, hour, _ = found.get("when", "").partition("T")
    return {"when-iso": found["when"], **found, "when": day} if hour else found


def plain(element: etree._Element) -> str:
    """All text of an element."""
    return "".join(str(it) for it in element.itertext())


@dataclass(slots=True)
class Section:
    """A document of the edition: the start and end in the text, and its element."""

    element: etree._Element
    start: int
    end: int = -1
