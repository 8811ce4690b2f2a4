"""A tree -> bytes: element-only content is indented, mixed content is never touched, nor is anything of a block."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from lxml import etree

from teikit.settings import Settings

_NEVER: Final = frozenset(
    (
        *("head", "p", "ab", "item", "label", "signed", "salute", "dateline", "seg", "addrLine", "note", "speaker"),
        *("stage", "bibl", "persName", "placeName", "orgName", "roleName", "date", "idno", "num", "ref", "name"),
        *("hi", "desc", "metamark", "gap", "ellipsis"),
    )
)
"""In the text these hold print (or nothing): a space added there would be a space of the source."""
_ONE_NEWLINE: Final = frozenset({"opener", "closer"})
_RELAX: Final = "http://relaxng.org/ns/structure/1.0"
_SCHEMATRON: Final = "http://purl.oclc.org/dsdl/schematron"


def indent(element: etree._Element, depth: int = 0, *, in_text: bool = False) -> None:
    """Indents what holds nothing but elements, by two spaces a level."""
    name = etree.QName(element).localname
    in_text = in_text or name == "text"
    children = list(element.iterchildren(tag=etree.Element))
    if not children or (in_text and name in _NEVER) or not _element_only(element):
        return
    inner = "\n" if name in _ONE_NEWLINE else "\n" + "  " * (depth + 1)
    element.text = inner
    for child in children:
        indent(child, depth + 1, in_text=in_text)
        child.tail = inner
    children[-1].tail = "\n" if name in _ONE_NEWLINE else "\n" + "  " * depth


def _element_only(element: etree._Element) -> bool:
    return not (element.text or "").strip() and not any((child.tail or "").strip() for child in element)


def schema_href(settings: Settings, folders: int = 0) -> str:
    """The schema as a file names it, a relative URI; `folders` counts folders below that of the edition."""
    relative = os.path.relpath(settings.paths.schema, settings.paths.tei)
    return "../" * folders + Path(relative).as_posix().replace(" ", "%20")


def serialise(tree: etree._Element, schema: str | None) -> bytes:
    """UTF-8 with declaration, the two xml-model instructions (none without a schema) and a final newline."""
    indent(tree)
    lines = ["<?xml version='1.0' encoding='UTF-8'?>"]
    if schema is not None:
        href = schema.replace("&", "&amp;").replace('"', "&quot;").replace("?>", "")
        lines += (
            f'<?xml-model href="{href}" type="application/xml" schematypens="{namespace}"?>'
            for namespace in (_RELAX, _SCHEMATRON)
        )
    body: str = etree.tostring(tree, encoding="unicode")
    return "\n".join([*lines, body, ""]).encode("utf-8")
