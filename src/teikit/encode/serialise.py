"""A tree -> bytes: element-only content is indented, mixed content is never touched, nor is anything of a block."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

from teikit.encode.elements import Element
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
_SPECIAL: Final = re.compile("[&<>\r]")
_SPECIAL_IN_VALUE: Final = re.compile("[&<>\t\n\r]")
_IN_TEXT: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_VALUE: Final = _IN_TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})
_NOT_IN_A_URI: Final = str.maketrans({sign: f"%{ord(sign):02X}" for sign in '%?#"<> '})


def indent(element: Element, depth: int = 0, *, in_text: bool = False) -> None:
    """Indents what holds nothing but elements, by two spaces a level."""
    name, children = element.name, element.children
    in_text = in_text or name == "text"
    if not children or (in_text and name not in _INDENTED) or not _element_only(element):
        return
    if name == "quote" and any(it.name not in _PARAGRAPHS for it in children):
        return
    inner = "\n" if name in _ONE_NEWLINE else "\n" + "  " * (depth + 1)
    element.text = inner
    for child in children:
        if child.children:
            indent(child, depth + 1, in_text=in_text)
        child.tail = inner
    children[-1].tail = "\n" if name in _ONE_NEWLINE else "\n" + "  " * depth


def _element_only(element: Element) -> bool:
    return not element.text.strip() and not any(child.tail.strip() for child in element.children)


def _write(element: Element, pieces: list[str]) -> None:
    name, text, tail, attributes = element.name, element.text, element.tail, ""
    if given := element.attributes:
        attributes = "".join([f' {key}="{value}"' for key, value in given.items()])
        if _SPECIAL_IN_VALUE.search(attributes) or attributes.count('"') > 2 * len(given):
            attributes = "".join([f' {key}="{value.translate(_IN_VALUE)}"' for key, value in given.items()])
    if text or element.children:
        pieces.append(f"<{name}{attributes}>{text.translate(_IN_TEXT) if _SPECIAL.search(text) else text}")
        for child in element.children:
            _write(child, pieces)
        pieces.append(f"</{name}>")
    else:
        pieces.append(f"<{name}{attributes}/>")
    if tail:
        pieces.append(tail.translate(_IN_TEXT) if _SPECIAL.search(tail) else tail)


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


def serialise(tree: Element, schemas: tuple[str, str] | None) -> bytes:
    """UTF-8 with declaration, the two xml-model instructions (none without schemas) and a final newline."""
    indent(tree)
    lines = ["<?xml version='1.0' encoding='UTF-8'?>"]
    for href, namespace in zip(schemas or (), (_RELAX, _SCHEMATRON), strict=False):
        href = href.replace("&", "&amp;")
        lines.append(f'<?xml-model href="{href}" type="application/xml" schematypens="{namespace}"?>')
    body: list[str] = []
    _write(tree, body)
    return "\n".join([*lines, "".join(body), ""]).encode("utf-8")
