"""The numbers that documents have lost, counted from those printed around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from teikit.annotate.facts.party import MAKER
from teikit.document import Annotation, Document, Span


def lost_numbers(document: Document) -> Iterator[Annotation]:
    """Numbers that documents have lost, counted from the printed ones: sure between two that agree, else likely."""
    sections = document["documents"].outermost()
    printed: dict[int, int] = {}
    for position, section in enumerate(sections):
        for number in document["numbers"].inside(section.span, "document-number"):
            if (digits := number.get("value") or "").isdigit():
                printed.setdefault(position, int(digits))
    anchors = dict(printed)
    starts = [section.start for section in sections]
    for stray in document["aside"].of("stray-number"):
        digits = document.quote(stray.span).rstrip(".")
        if digits.isdigit():
            anchors.setdefault(bisect_left(starts, stray.start), int(digits))
    places = sorted(anchors)
    for position, section in enumerate(sections):
        if position in printed or not places:
            continue
        after = bisect_left(places, position)
        left = places[after - 1] if after else None
        after += after < len(places) and places[after] == position
        right = places[after] if after < len(places) else None
        counted = {anchors[at] + position - at for at in (left, right) if at is not None}
        if len(counted) == 1 and (value := counted.pop()) > 0:
            between = left is not None and right is not None
            why = "counted between the printed numbers" if between else "counted from the nearest printed number"
            at_start = Span(section.start, section.start)
            yield Annotation(at_start, "number", {"value": str(value)}, 0.9 if between else 0.7, MAKER, why)
