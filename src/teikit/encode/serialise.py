"""A tree -> bytes: element-only content is indented, mixed content is never touched, nor is anything of a block."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from lxml import etree

from teikit.encode.elements import local
from teikit.schema import RNG, SCH
from teikit.settings import Settings

_INDENTED: Final = frozenset(
    ("text", "body", "div", "list", "sp", "quote", "table", "row", "address", "postscript", "opener", "closer")
)
"""In the text all others hold print (or nothing): a space added there would be a space of the source."""
_PARAGRAPHS: Final = frozenset(("p", "list", "table", "note"))
_ONE_NEWLINE: Final = frozenset({"opener", "closer"})
_RELAX: Final = "http://relaxng.org/ns/structure/1.0"
_SCHEMATRON: Final = "http://purl.oclc.org/dsdl/schematron"
_NOT_IN_A_URI: Final = str.maketrans({sign: f"%{ord(sign):02X}" for sign in '%?#"<> '})


def indent(element: etree._Element, depth: int = 0, *, in_text: bool = False) -> None:
    """Indents what holds nothing but elements, by two spaces a level."""
    if not len(element):
        return
    name = local(element)
    in_text = in_text or name == "text"
    if (in_text and name not in _INDENTED) or not _element_only(element):
        return
    children = list(element.iterchildren(tag=etree.Element))
    if not children or (name == "quote" and any(local(it) not in _PARAGRAPHS for it in children)):
        return
    inner = "\n" if name in _ONE_NEWLINE else "\n" + "  " * (depth + 1)
    element.text = inner
    for child in children:
        indent(child, depth + 1, in_text=in_text)
        child.tail = inner
    children[-1].tail = "\n" if name in _ONE_NEWLINE else "\n" + "  " * depth


def _element_only(element: etree._Element) -> bool:
    return not (element.text or "").strip() and not any((child.tail or "").strip() for child in element)


def schema_hrefs(settings: Settings, folders: int = 0) -> tuple[str, str] | None:
    """The RELAX NG and the Schematron as a file names them, relative IRIs (a schema of one's own holds both).

    `folders` counts folders below that of the TEI files. None where these are not in the folder of teikit.toml: what
    they would name is not there, or not under the same path on another machine.
    """
    paths = settings.paths
    if paths.folder is None or not paths.tei.resolve().is_relative_to(paths.folder.resolve()):
        return None
    relax = paths.schema
    schematron = relax.with_name(SCH) if relax.name == RNG else relax
    relative = (Path(os.path.relpath(it, paths.tei)).as_posix().translate(_NOT_IN_A_URI) for it in (relax, schematron))
    first, second = ("../" * folders + it for it in relative)
    return first, second


def serialise(tree: etree._Element, schemas: tuple[str, str] | None) -> bytes:
    """UTF-8 with declaration, the two xml-model instructions (none without schemas) and a final newline."""
    indent(tree)
    lines = ["<?xml version='1.0' encoding='UTF-8'?>"]
    for href, namespace in zip(schemas or (), (_RELAX, _SCHEMATRON), strict=False):
        href = href.replace("&", "&amp;")
        lines.append(f'<?xml-model href="{href}" type="application/xml" schematypens="{namespace}"?>')
    body: str = etree.tostring(tree, encoding="unicode")
    return "\n".join([*lines, body, ""]).encode("utf-8")
