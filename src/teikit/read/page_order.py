"""The regions of a PAGE page in the order of reading: the file's own, else that of print, column by column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

_REGIONS: Final = frozenset({"TextRegion", "TableRegion"})
_OTHERS: Final = frozenset(
    ("ImageRegion", "GraphicRegion", "AdvertRegion", "UnknownRegion", "CustomRegion", "MapRegion")
)
"""Regions that may hold regions of text."""
_WIDE: Final = 0.6
"""A region that takes more of the width of the print than this is in no column."""
_INDEX = re.compile(r"readingOrder\s*\{[^{}]*?index:\s*([0-9]{1,8})\s*;")
_POINT = re.compile(r"(-?[0-9]{1,7})(?:\.[0-9]+)?,(-?[0-9]{1,7})")


@dataclass(frozen=True, slots=True)
class Box:
    """Where a region stands, in pixels of the picture."""

    left: int
    top: int
    right: int


def order(page: etree._Element) -> list[etree._Element]:
    """The regions of text and tables of a page in the order of reading, each once."""
    regions = list(_regions(page))
    known = {id_: it for it in regions if (id_ := it.get("id"))}
    said = [known[ref] for ref in dict.fromkeys(_said(page)) if ref in known]
    if said:
        told = set(said)
        return said + by_print([it for it in regions if it not in told])
    indexed = [_INDEX.search(it.get("custom") or "") for it in regions]
    if regions and all(indexed):
        numbers = [int(found[1]) for found in indexed if found]
        return [it for _, it in sorted(zip(numbers, regions, strict=True), key=lambda pair: pair[0])]
    return by_print(regions)


def _regions(holder: etree._Element) -> Iterator[etree._Element]:
    """Regions of text, with those within them after them; the cells of a table are not regions here."""
    stack = list(holder.iterchildren(tag=etree.Element))[::-1]
    while stack:
        element = stack.pop()
        name = etree.QName(element).localname
        if name in _REGIONS:
            yield element
        if name == "TextRegion" or name in _OTHERS:
            stack.extend(list(element.iterchildren(tag=etree.Element))[::-1])


def _said(page: etree._Element) -> Iterator[str]:
    """The regions that ReadingOrder names; in an ordered group by their index."""
    holder = next(
        (it for it in page.iterchildren(tag=etree.Element) if etree.QName(it).localname == "ReadingOrder"), None
    )
    stack = [holder] if holder is not None else []
    while stack:
        element = stack.pop()
        if ref := element.get("regionRef"):
            yield ref
        children = list(element.iterchildren(tag=etree.Element))
        indices = [it.get("index") or "" for it in children]
        if children and all(it.isascii() and it.isdigit() and len(it) < 9 for it in indices):
            children.sort(key=lambda it: int(it.get("index") or 0))
        stack.extend(reversed(children))


def _box(region: etree._Element) -> Box | None:
    for coords in region.iterchildren(tag=etree.Element):
        if etree.QName(coords).localname != "Coords":
            continue
        points = [(int(x), int(y)) for x, y in _POINT.findall(coords.get("points") or "")]
        for point in coords.iterchildren(tag=etree.Element):  # PAGE 2010 has an element for each point
            x, y = point.get("x") or "", point.get("y") or ""
            if x.isascii() and x.isdigit() and y.isascii() and y.isdigit() and len(x) < 9 and len(y) < 9:
                points.append((int(x), int(y)))
        if points:
            across, down = [x for x, _ in points], [y for _, y in points]
            return Box(min(across), min(down), max(across))
    return None


def by_print(regions: Sequence[etree._Element]) -> list[etree._Element]:
    """Regions from top to bottom, where there are columns column by column; as they come where one has no place."""
    boxes = [_box(it) for it in regions]
    placed = [(box, it) for box, it in zip(boxes, regions, strict=True) if box is not None]
    if len(placed) < len(regions) or len(placed) < 2:
        return list(regions)
    width = max(box.right for box, _ in placed) - min(box.left for box, _ in placed)
    placed.sort(key=lambda pair: (pair[0].top, pair[0].left))
    found: list[etree._Element] = []
    band: list[tuple[Box, etree._Element]] = []
    for box, region in placed:
        if box.right - box.left > _WIDE * width:
            found += _columns(band)
            band = []
            found.append(region)
        else:
            band.append((box, region))
    return found + _columns(band)


def _columns(band: list[tuple[Box, etree._Element]]) -> list[etree._Element]:
    columns: list[list[tuple[Box, etree._Element]]] = []
    right = 0
    for box, region in sorted(band, key=lambda pair: (pair[0].left, pair[0].top)):
        if not columns or box.left >= right - (box.right - box.left) // 4:
            columns.append([])
            right = box.right
        columns[-1].append((box, region))
        right = max(right, box.right)
    return [region for column in columns for _, region in sorted(column, key=lambda pair: (pair[0].top, pair[0].left))]
