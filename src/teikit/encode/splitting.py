"""Type of print where it crosses something else: it is split there, since half a word in italics is italic still."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from teikit.document import Annotation, Span, trim

_LOOK: Final = 8
"""Stretches of print looked at before a place: they hardly ever overlap one another."""

Ranked = tuple[int, Annotation]


def split(found: Sequence[Ranked], text: str) -> list[Ranked]:
    """The same annotations, each `hi` of the layer `styles` in as many pieces as what crosses it needs."""
    styles = sorted((it for it in found if _is_style(it)), key=lambda it: (it[1].start, -it[1].end))
    if not styles:
        return list(found)
    others = [it for it in found if not _is_style(it)]
    cuts: list[set[int]] = [set() for _ in styles]
    starts = [it.start for _, it in styles]
    for _, other in others:
        for place, opens in ((other.start, True), (other.end, False)):
            last = bisect_left(starts, place)
            for index in range(max(0, last - _LOOK), last):
                style = styles[index][1]
                crosses = style.end < other.end if opens else style.start > other.start
                if other.span and style.start < place < style.end and crosses:
                    cuts[index].add(place)
    made = list(others)
    for (rank, style), places in zip(styles, cuts, strict=True):
        edges = [style.start, *sorted(places), style.end]
        for start, end in pairwise(edges):
            span = trim(text, Span(start, end)) if text and places else Span(start, end)
            if span:
                made.append((rank, replace(style, span=span) if places else style))
    return made


def _is_style(it: Ranked) -> bool:
    return it[0] > 0 and it[1].kind == "hi"
