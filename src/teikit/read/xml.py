"""XML files by their root element: TEI, PAGE XML, ALTO XML; what else XML may hold cannot be read as a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity
from teikit.read.alto import read_alto
from teikit.read.encoding import Unreadable
from teikit.read.page import read_page
from teikit.read.tei import read_tei
from teikit.seams import Read
from teikit.xml_reading import parse

ROOTS: Final[Mapping[str, Callable[[etree._Element, str], Read]]] = {
    "TEI": read_tei,
    "teiCorpus": read_tei,
    "TEI.2": read_tei,
    "teiCorpus.2": read_tei,
    "text": read_tei,
    "div": read_tei,
    "PcGts": read_page,
    "alto": read_alto,
}
"""Readers by the local name of the root element."""
_CURES: Final = {
    "html": "give it the suffix .html",
    "document": "a part of a Word file: give the whole .docx",
    "OpenDocument": "a part of an OpenDocument file: give the whole .odt",
    "mets": "it lists files: give the PAGE or ALTO files that it names",
    "schema": "a schema is no document",
    "grammar": "a schema is no document",
}
_KNOWN: Final = "TEI (TEI, teiCorpus), PAGE XML (PcGts) and ALTO XML (alto) can be read"


def read_xml(data: bytes, name: str) -> Read:
    """A document of the bytes of an XML file; raises Unreadable where there is none."""
    if not data.strip():
        help = "give a file with text, or leave it out"
        raise Unreadable(Diagnostic("TK002", Severity.ERROR, "the file is empty", name, help=help))
    found = parse(data, name)
    if found.tree is None:
        first, *more = found.diagnostics
        message = f"{first.message} ({len(more)} more)" if more else first.message
        raise Unreadable(replace(first, code="TK040", message=message))
    root = found.tree.getroot()
    local = etree.QName(root).localname
    reader = ROOTS.get(local)
    if reader is None:
        cure = _CURES.get(local)
        help = f"{cure}; {_KNOWN}" if cure else _KNOWN
        message = f"XML whose root element is “{local[:60]}”: no reader for it"
        raise Unreadable(Diagnostic("TK040", Severity.ERROR, message, name, 1, help=help))
    return reader(root, name)
