"""The text of a document as HTML: spans become elements, in the order of the text; nothing is left out or moved."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from lxml import etree

from teikit.export.edition import EditionDocument, Gap, Mark, Mention, Note, Remark
from teikit.export.html_page import Child, put, tag, web_address
from teikit.export.html_site import Site, mention_anchor

_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?)?)?")
_REND = {"bold": "b", "b": "b", "underline": "u", "underlined": "u", "sup": "sup", "superscript": "sup", "sub": "sub",
         "subscript": "sub", "strikethrough": "s", "italic": "em", "i": "em"}  # fmt: skip
_PLAIN = {"role": "span", "speaker": "span", "idno": "span", "label": "span", "del": "del", "add": "ins",
          "unclear": "span", "sic": "span", "title": "cite", "foreign": "i"}  # fmt: skip
_ADDED = {"supplied": "supplied", "corr": "correction", "reg": "regularised", "expan": "expanded"}
_OMISSION = {"editorial": "omitted by the editor"}


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int
    rank: int
    make: Callable[[bool], etree._Element]


class TextRenderer:
    """Renders stretches of one document's text."""

    def __init__(self, site: Site, document: EditionDocument) -> None:
        self._site, self.document = site, document
        self._notes = {note.anchor: note for note in document.notes if note.anchor is not None}
        called = {mark.start for mark in document.marks if mark.kind == "ref"}
        self._items = sorted(self._all(called), key=lambda it: (it.start, -it.end, it.rank))
        self._starts = [it.start for it in self._items]
        ends = [block.end for block in document.blocks]
        limits = [*ends, len(document.text)]
        self._crossing = [it for it in self._items if it.end > limits[bisect_left(ends, it.start)]]

    def _all(self, called: set[int]) -> Iterator[_Item]:
        document = self.document
        for mention in document.mentions:
            yield _Item(mention.start, mention.end, 2, partial(self._mention, mention))
        for mark in document.marks:
            if mark.kind != "cell":
                yield _Item(mark.start, mark.end, 1, partial(self._mark, mark))
        for gap in document.gaps:
            yield _Item(gap.start, gap.end, 3, partial(_gap, gap))
        for anchor, note in self._notes.items():
            if anchor not in called:
                yield _Item(anchor, anchor, 4, partial(self._call, note, mark=note.mark or "*"))
        for remark in document.remarks:
            yield _Item(remark.anchor, remark.anchor, 5, partial(_remark, remark))

    def fill(self, parent: etree._Element, start: int, end: int) -> None:
        """Appends the text from start to end (code points) to an element; a line break becomes `br`."""
        stack: list[tuple[etree._Element, int]] = [(parent, end)]
        at = start

        def say(upto: int) -> None:
            nonlocal at
            lines = self.document.text[at:upto].split("\n")
            for number, line in enumerate(lines):
                put(stack[-1][0], [tag("br"), line] if number else line)
            at = max(at, upto)

        for item in self._within(start, end):
            while len(stack) > 1 and stack[-1][1] <= item.start:
                say(stack[-1][1])
                stack.pop()
            say(item.start)
            element = item.make(any(it.tag == "a" for it, _ in stack))
            stack[-1][0].append(element)
            if item.end > item.start:
                stack.append((element, min(item.end, stack[-1][1])))
        while stack:
            say(stack[-1][1])
            stack.pop()

    def _within(self, start: int, end: int) -> list[_Item]:
        """What stands in a stretch, in order, and what reaches into it from before."""
        low, high = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return [it for it in self._crossing if it.start < start <= it.end] + self._items[low:high]

    def _mention(self, it: Mention, linked: bool) -> etree._Element:
        id_ = mention_anchor(it.start)
        if it.type == "date":
            return _time(it, id_)
        entry = self._site.entry_for(it.ref)
        address = web_address(it.ref)
        kind = f"name {it.type}"
        if linked or (entry is None and address is None):
            return tag("span", id=id_, class_=kind, title=entry.name if entry else None)
        if entry is None:
            return tag("a", id=id_, class_=kind, href=address, rel="external noopener noreferrer")
        return tag("a", id=id_, class_=kind, href=self._site.entry_href(entry), title=entry.name)

    def _mark(self, it: Mark, linked: bool) -> etree._Element:
        if it.kind == "hi":
            return _highlight(it.value)
        if it.kind == "ref":
            return self._reference(it, linked)
        if it.kind == "pb":
            return tag("span", f"[{it.value}]" if it.value else "|", class_="pb", title="page break of the print")
        if it.kind in _ADDED:
            return tag("span", f" [{it.value}]", class_=f"added {it.kind}", title=_ADDED[it.kind])
        return tag(_PLAIN.get(it.kind, "span"), class_="item-label" if it.kind == "label" else it.kind)

    def _reference(self, it: Mark, linked: bool) -> etree._Element:
        note, address = self._notes.get(it.start), web_address(it.value)
        if note is not None:
            return self._call(note, linked)
        if address is not None and not linked:
            return tag("a", href=address, rel="external noopener noreferrer")
        return tag("span", class_="ref")

    def _call(self, note: Note, linked: bool, mark: Child = None) -> etree._Element:
        kind = "noteref raised" if (note.mark or "*").isalnum() else "noteref"
        if linked:
            return tag("span", mark, class_=kind)
        id_, aim = f"r{note.start}", f"#n{note.start}"
        return tag("a", mark, class_=kind, id=id_, href=aim, role="doc-noteref", title="to the note")


def _time(it: Mention, id_: str) -> etree._Element:
    bounds = [f"{word} {value}" for word, value in (("from", it.not_before), ("to", it.not_after)) if value]
    meant = it.when or " ".join(bounds) or None
    if it.when and _DATE.fullmatch(it.when):
        return tag("time", id=id_, datetime=it.when, title=meant)
    return tag("span", id=id_, class_="date", title=meant)


def _highlight(rend: str) -> etree._Element:
    words = rend.lower().replace("-", "").replace("#", " ").split()
    if "smallcaps" in words or "sc" in words:
        return tag("span", class_="small-caps")
    return tag(next((_REND[word] for word in words if word in _REND), "em"))


def _gap(it: Gap, _: bool) -> etree._Element:
    why = _OMISSION.get(it.reason or "", it.reason or "omission")
    return tag("span", "[…]" if it.end == it.start else None, class_="gap", title=why)


def _remark(it: Remark, _: bool) -> etree._Element:
    return tag("small", f" [{it.text}{f' – {it.resp}' if it.resp else ''}]", class_="remark", role="note")
