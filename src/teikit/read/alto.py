"""ALTO XML (versions 2 to 4) -> pages of regions of lines.

Source: the ALTO schema of the Library of Congress. What stands in the margins of a page is left out and told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from teikit.read.region_text import compose
from teikit.read.regions import Line, Page, Region, confidence_of, tidy
from teikit.read.tei.nodes import local
from teikit.seams import Read

_MARGINS: Final = frozenset(("TopMargin", "BottomMargin", "LeftMargin", "RightMargin"))
_STYLES: Final = {
    "italics": "italic",
    "italic": "italic",
    "bold": "bold",
    "underline": "underline",
    "smallcaps": "smallcaps",
    "superscript": "superscript",
    "subscript": "subscript",
    "strikethrough": "strikethrough",
}
"""Words of FONTSTYLE and STYLE."""
_KINDS: Final = (
    ("page-number", ("page-number", "pagenumber", "page number", "folio", "numberingzone", "pagenum")),
    ("running-head", ("running", "header", "head-line", "kolumnentitel", "runningtitlezone")),
    ("signature-mark", ("signature-mark", "quiremarkszone", "quire")),
    ("catch-word", ("catch",)),
    ("footnote", ("footnote", "note:foot")),
    ("marginalia", ("marginal", "margintextzone", "margin")),
    ("footer", ("footer",)),
    ("heading", ("heading", "title", "titlepagezone")),
)
"""Kinds of regions by what the label of a tag holds (eScriptorium's labels are those of SegmOnto)."""


def read_alto(root: etree._Element, name: str) -> Read:
    """The document of an alto element; raises Unreadable where it holds no text."""
    styles = {it.get("ID", ""): _words(it.get("FONTSTYLE")) for it in root.iter("{*}TextStyle")}
    tags = {
        it.get("ID", ""): it.get("LABEL") or it.get("TYPE") or ""
        for tags in root.iterchildren("{*}Tags")
        for it in tags.iterchildren(tag=etree.Element)
    }
    pages = [_page(page, styles, tags) for page in root.iterfind("{*}Layout/{*}Page")]
    return compose(pages, name)


def _page(page: etree._Element, styles: Mapping[str, str], tags: Mapping[str, str]) -> Page:
    regions: list[tuple[str, Region]] = []
    for area in page.iterchildren(tag=etree.Element):
        margin = local(area) in _MARGINS
        for block in area.iter("{*}TextBlock"):
            kind = "margin" if margin else _kind(block, tags)
            inherited = _style(block, styles)
            lines = [_line(line, styles, inherited) for line in block.iterchildren("{*}TextLine")]
            regions.append((block.get("ID") or "", Region(kind, block.get("ID") or "", lines)))
    said = list(dict.fromkeys(_said(page)))
    rank = {ref: at for at, ref in enumerate(said)}
    if rank:
        regions.sort(key=lambda it: rank.get(it[0], len(rank)))
    return Page(tidy(page.get("PRINTED_IMG_NR")), [region for _, region in regions])


def _said(page: etree._Element) -> Iterator[str]:
    """The blocks in the order that ReadingOrder names (ALTO 4): of a group named as one, all that it holds."""
    held = {it.get("ID"): it for it in page.iter("{*}ComposedBlock", "{*}PrintSpace") if it.get("ID")}
    root = page.getroottree().getroot()
    whole = (*root.iterchildren("{*}ReadingOrder"), *root.iterfind("{*}Layout/{*}ReadingOrder"))
    for orders in (*whole, *page.iterchildren("{*}ReadingOrder")):
        for it in orders.iter("{*}ElementRef"):
            ref = it.get("REF") or ""
            if ref in held:
                yield from (block.get("ID") or "" for block in held[ref].iter("{*}TextBlock"))
            elif ref:
                yield ref


def _kind(block: etree._Element, tags: Mapping[str, str]) -> str:
    holder = block.getparent()
    refs = [*(block.get("TAGREFS") or "").split()]
    if not refs and holder is not None and local(holder) == "ComposedBlock":
        refs = (holder.get("TAGREFS") or "").split()
    for ref in refs:
        label = tags.get(ref, "").lower()
        for kind, words in _KINDS:
            if label and any(word in label for word in words):
                return kind
    return "paragraph"


def _words(value: str | None) -> str:
    return " ".join(dict.fromkeys(_STYLES[it] for it in (value or "").lower().split() if it in _STYLES))


def _style(element: etree._Element, styles: Mapping[str, str]) -> str:
    found = [styles.get(ref, "") for ref in (element.get("STYLEREFS") or "").split()]
    words = " ".join((*found, _words(element.get("STYLE")))).split()
    return " ".join(dict.fromkeys(words))


def _line(line: etree._Element, styles: Mapping[str, str], inherited: str) -> Line:
    """A line of print. Two strings without an SP between them are two words; a hyphen at the end stays as printed."""
    text = ""
    found: list[tuple[int, int, str]] = []
    sure: list[float] = []
    space = False
    base = _style(line, styles) or inherited
    for part in line.iterchildren(tag=etree.Element):
        name = local(part)
        if name == "SP":
            space = True
        elif name == "HYP":
            hyphen = tidy(part.get("CONTENT")) or "-"
            text += "" if text.endswith(hyphen) else hyphen
            space = False
        elif name == "String":
            content = tidy(part.get("CONTENT"))
            if not content:
                continue
            previous = part.getprevious()
            glued = not space and previous is not None and local(previous) == "HYP"
            text += "" if not text or glued else " "
            start = len(text)
            text += content
            space = False
            if rend := _style(part, styles) or base:
                found = _join(found, start, len(text), rend)
            if (confidence := confidence_of(part.get("WC"))) is not None:
                sure.append(confidence)
    return Line(text, line.get("ID") or "", found, sum(sure) / len(sure) if sure else None)


def _join(found: list[tuple[int, int, str]], start: int, end: int, rend: str) -> list[tuple[int, int, str]]:
    """Neighbours of one style are one stretch."""
    if found and found[-1][2] == rend and found[-1][1] >= start - 1:
        return [*found[:-1], (found[-1][0], end, rend)]
    return [*found, (start, end, rend)]
