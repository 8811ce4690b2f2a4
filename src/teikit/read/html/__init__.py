"""The reader of web pages: text as a browser shows it, without what belongs to the site and not to a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final
from urllib.parse import unquote

from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Document
from teikit.read.characters import clean, line_ends
from teikit.read.encoding import Unreadable
from teikit.read.html.angles import Angles
from teikit.read.html.assemble import Page
from teikit.read.html.charset import decode_page
from teikit.read.html.notes import MARK, Notes
from teikit.read.html.places import Counts
from teikit.read.html.regions import Regions, drop
from teikit.read.html.remarks import remarks
from teikit.read.html.tree import parse
from teikit.read.html.walk import Walk
from teikit.seams import Read

__all__ = ["read_html", "read_markup"]

_HEADING: Final = re.compile(
    r"(?:foot|end)?notes?|references|примечани[ея]|сноски|anmerkungen|fu(?:ß|ss)noten|endnoten|notes de bas de page",
    re.IGNORECASE,
)


def read_html(data: bytes, name: str) -> Read:
    """A document of a page's text; raises Unreadable for bytes that hold none."""
    decoded = decode_page(data, name)
    text, ends = line_ends(decoded.text, name)
    text, replaced = clean(text, name)
    angles = Angles(text)
    said = (*decoded.diagnostics, *ends, *replaced)
    return read_markup(angles.text, angles.typed, name, said)


def read_markup(markup: str, typed: Sequence[tuple[int, str]], name: str, said: Sequence[Diagnostic]) -> Read:
    """A document of a page's text, in which each "<" begins a tag; `typed` are those that did not, with their lines."""
    root, deep = parse(markup, name)
    diagnostics = [*said, *deep]
    if root is not None:
        hrefs = [link.get("href")[1:] for link in root.iter("a") if _calls(link)]
        targets = {*hrefs, *map(unquote, hrefs)} - {""}
        regions = Regions(root, targets, name)
        diagnostics += regions.diagnostics
        notes = Notes(root)
        diagnostics += _headings(notes, name)
        counts = Counts()
        page = Page(
            Walk(root, notes, counts).blocks, notes.held.values(), lambda note: Walk(note.element, notes, counts).blocks
        )
        text, replaced = clean(page.text, name)
        diagnostics += [*replaced, *remarks(counts, typed, name)]
        if text.strip():
            return Read(Document(name, text).with_layers(*page.layers()), tuple(diagnostics))
    empty = "the page holds no text" if markup.strip() else "the file is empty"
    help = "give a page with text; one that a script fills must be saved from a browser after it has loaded"
    raise Unreadable(Diagnostic("TK002", Severity.ERROR, empty, name, help=help))


def _calls(link: Any) -> bool:
    """Whether a link may be the mark of a note."""
    text = "".join(link.itertext()).strip()
    return (link.get("href") or "").startswith("#") and len(text) <= 20 and MARK.fullmatch(text) is not None


def _headings(notes: Notes, name: str) -> Iterator[Diagnostic]:
    """Takes out the headings over lists of notes, which stand elsewhere: after the blocks that call them."""
    for note in notes.held.values():
        element = note.element
        for _ in range(4):
            before = element.getprevious()
            while before is not None and before.tag in ("hr", "br", "wbr"):
                before = before.getprevious()
            if before is not None or element.getparent() is None:
                break
            element = element.getparent()
        if before is None or before in notes.held:
            continue
        text = " ".join("".join(before.itertext()).split()) if len(before) < 4 else ""
        if _HEADING.fullmatch(text.strip(" :.")):
            drop(before)
            message = f"the heading over the notes is left out: “{text}”"
            yield Diagnostic(
                "TK026", Severity.INFO, message, name, help="each note stands after the block that calls it"
            )
