"""What is to be said of a TEI file that was read: what is no text of its source, and what could not be carried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity, cut, number_of
from teikit.read.tei import header
from teikit.read.tei.nodes import local
from teikit.read.tei.walk import Walk

_P5: Final = "http://www.tei-c.org/ns/1.0"


def remarks(walk: Walk, root: etree._Element, name: str) -> Iterator[Diagnostic]:
    """One diagnostic for each kind of thing."""
    if etree.QName(root).namespace != _P5:
        help = "declare xmlns=“http://www.tei-c.org/ns/1.0”; the guidelines say how P4 becomes P5"
        yield _info("TK045", f"“{local(root)}” without the namespace of TEI P5: read as TEI all the same", name, help)
    if walk.aside:
        shown = cut(walk.aside[0])
        message = f"{number_of(len(walk.aside), 'running line')} (fw) left out; the first: “{shown}”"
        yield _info("TK042", message, name, "it belongs to the page, not to the text")
    if walk.unprinted:
        message = f"kept as markup, no text of the source: {_listed(walk.unprinted)}"
        yield _info("TK048", message, name, "what an editor corrected, expanded, supplied or remarked stays beside it")
    if walk.lost:
        message = f"not carried, since it is no text of a document: {_listed(walk.lost)}"
        yield _info("TK049", message, name, "indices belong into the folder indices/, pictures beside the edition")
    names: dict[str, None] = {}
    own = any(it.get("ident") == "teikit" for it in root.iter("{*}application"))
    for made in () if own else root.iter("{*}teiHeader"):
        names.update(dict.fromkeys(header.not_carried(made)))
    if names:
        message = f"of the header these elements are not carried: {', '.join(names)}"
        yield _info("TK049", message, name, "what all documents share belongs into teikit.toml")


def _info(code: str, message: str, name: str, help: str) -> Diagnostic:
    return Diagnostic(code, Severity.INFO, message, name, help=help)


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{name} ({count})" for name, count in sorted(counts.items()))
