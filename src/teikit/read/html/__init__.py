"""The reader of web pages: text as a browser shows it, without what belongs to the site and not to a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final
from urllib.parse import unquote

from teikit.diagnostic import Diagnostic, Severity
from teikit.read.assemble import assemble
from teikit.read.blocks import Flow
from teikit.read.characters import clean, line_ends
from teikit.read.html.angles import Angles
from teikit.read.html.charset import decode_page
from teikit.read.html.flow import flow_of
from teikit.read.html.notes import MARK, Notes
from teikit.read.html.places import Counts
from teikit.read.html.regions import Regions, drop
from teikit.read.html.remarks import remarks
from teikit.read.html.tree import parse
from teikit.seams import Read

__all__ = ["read_html", "read_markup"]

_CURE: Final = "give a page with text; one that a script fills must be saved from a browser after it has loaded"
_NO_TEXT: Final = "the page holds no text", _CURE
_EMPTY: Final = "the file is empty", _CURE
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
    flow = Flow([], {})
    if root is not None:
        hrefs = [link.get("href")[1:] for link in root.iter("a") if _calls(link)]
        regions = Regions(root, {*hrefs, *map(unquote, hrefs)} - {""}, name)
        notes = Notes(root)
        counts = Counts()
        diagnostics += [*regions.diagnostics, *_headings(notes, name)]
        flow = flow_of(root, notes, counts)
        diagnostics += remarks(counts, typed, name)
    return assemble(flow, name, diagnostics, _NO_TEXT if markup.strip() else _EMPTY)


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
