"""A document and the documents within it (relayed, enclosed) -> nested div elements, in the order of print.

After a nested div TEI allows no paragraph, before one no closer: what is printed there goes into a `div type="part"`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from teikit.document import Annotation
from teikit.encode.body import DIVISIONS, Flow
from teikit.encode.elements import Element, add, enumerated
from teikit.encode.frame import Frame
from teikit.encode.inline import Inline
from teikit.encode.roles import EDGE, LABELS, NOTES, is_body

_DEPTH: Final = 8


@dataclass(slots=True)
class Part:
    """A document with its blocks and the documents within it, in order; `number` counts those of one file from 1."""

    section: Annotation
    number: int = 0
    items: list[Annotation | Part] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)

    def all(self) -> list[Part]:
        """This part and those within it, in the order of the text."""
        return [self, *(inner for part in self.parts for inner in part.all())]

    def own(self, annotation: Annotation) -> bool:
        """Whether an annotation is of this document and of none within it."""
        within = any(annotation.span in part.section.span for part in self.parts)
        return annotation.span in self.section.span and not within


def arrange(frame: Frame, blocks: Sequence[Annotation]) -> Part:
    """The blocks of a document in the tree of the documents they belong to; what does not fit is reported."""
    starts = [block.start for block in blocks]
    outer = Part(frame.section)
    spans: list[tuple[int, int, Annotation]] = []
    for section in frame.document["documents"].inside(frame.section.span, "document"):
        if section.span == frame.section.span:
            continue
        first = bisect_left(starts, section.start)
        last = bisect_left(starts, section.end)
        crossed = (first and blocks[first - 1].end > section.start) or (last and blocks[last - 1].end > section.end)
        if crossed or first == last or (first, last) == (0, len(blocks)):
            frame.say(
                "TK311", "a document within this one does not hold whole blocks: it is not set apart", section.span
            )
        else:
            spans.append((first, last, section))
    spans.sort(key=lambda it: (it[0], -it[1]))
    open_: list[tuple[int, Part]] = [(len(blocks), outer)]
    cursor = number = 0
    for first, last, section in spans:
        while open_[-1][0] <= first:
            cursor = _take(open_, blocks, cursor)
        same = open_[-1][0] == last and cursor == first and len(open_) > 1 and not open_[-1][1].items
        if open_[-1][0] < last or same or len(open_) > _DEPTH:
            frame.say("TK311", "a document within this one crosses another: it is not set apart", section.span)
            continue
        number += 1
        part = Part(section, number)
        open_[-1][1].items.extend(blocks[cursor:first])
        open_[-1][1].items.append(part)
        open_[-1][1].parts.append(part)
        open_.append((last, part))
        cursor = first
    while open_:
        cursor = _take(open_, blocks, cursor)
    return outer


def _take(open_: list[tuple[int, Part]], blocks: Sequence[Annotation], cursor: int) -> int:
    end, part = open_.pop()
    part.items.extend(blocks[cursor:end])
    return end


def divide(frame: Frame, inline: Inline, parent: Element, part: Part) -> Element:
    """The div of a document, with all that is printed in it."""
    section = part.section
    genre = section.get("genre")
    div = add(
        parent,
        "div",
        type="document",
        subtype=enumerated(genre) if genre else None,
        xml_id=f"{frame.id}.d{part.number}" if part.number else None,
        **frame.signed(section),
    )
    inline.dress(div, section)
    frame.made(div, section.span)
    runs: list[list[Annotation]] = [[]]
    for item in part.items:
        if isinstance(item, Part):
            runs.append([])
        else:
            runs[-1].append(item)
    if not part.parts:
        Flow(frame, inline, div).run(runs[0])
        return div
    _before(frame, inline, div, runs[0])
    for inner, run in zip(part.parts, runs[1:], strict=True):
        divide(frame, inline, div, inner)
        _between(frame, inline, div, run, last=run is runs[-1])
    return div


def _before(frame: Frame, inline: Inline, div: Element, run: list[Annotation]) -> None:
    first = next((at for at, block in enumerate(run) if is_body(block.kind) or block.kind in LABELS), len(run))
    last = max((at for at, block in enumerate(run) if is_body(block.kind)), default=first)
    if not any(block.kind in EDGE or block.kind == "postscript" for block in run[last + 1 :]):
        Flow(frame, inline, div).run(run)
        return
    Flow(frame, inline, div).run(run[:first])
    Flow(frame, inline, add(div, "div", type="part")).run(run[first:])


def _between(frame: Frame, inline: Inline, div: Element, run: list[Annotation], *, last: bool) -> None:
    light = NOTES | EDGE if last else NOTES
    split = len(run)
    while split and run[split - 1].kind in NOTES:
        split -= 1
    if all(block.kind in light for block in run[:split]):
        split = 0
    if split:
        Flow(frame, inline, add(div, "div", type="part")).run(run[:split])
    Flow(frame, inline, div, DIVISIONS).run(run[split:])
