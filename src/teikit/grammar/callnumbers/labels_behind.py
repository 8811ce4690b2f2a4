"""Call numbers with the number before its label, as Latvian archives have: "2575. f., 1. apr., 12. l., 4. lp."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from teikit.document import Span
from teikit.grammar.callnumbers.model import Part, Reference, Sheets

_NUMBER: Final = r"\d{1,6}[a-z]?"
_CHAIN: Final = re.compile(
    rf"(?<![\w.])(?P<fond>{_NUMBER})\.\s?f(?:onds|\.)?,\s(?P<opis>{_NUMBER})\.\s?apr(?:aksts|\.)?,"
    rf"\s(?P<delo>{_NUMBER})\.\s?l(?:ieta|\.)?"
    rf"(?:,\s(?P<first>\d{{1,5}})(?:(?P<between>\.?[–-])(?P<last>\d{{1,5}}))?(?P<after>\.\s?(?:lpp?|lapas?)(?:\.|(?!\w))))?"
)


def labels_behind(text: str) -> Iterator[Reference]:
    """The references of that form in a text, in order."""
    for match in _CHAIN.finditer(text) if "apr" in text else ():
        parts: list[Part | Sheets] = []
        end = match.start()
        for kind in ("fond", "opis", "delo"):
            span = Span(*match.span(kind))
            parts.append(Part(kind, match[kind], span, text[end : span.start]))
            end = span.end
        if match["first"]:
            before, last = text[end : match.start("first")], match["last"] or match["first"]
            span = Span(match.start("first"), match.end("after"))
            parts.append(
                Sheets("sheet", match["first"], last, span, before, match["between"] or "", after=match["after"])
            )
        yield Reference(Span(match.start(), parts[-1].span.end), tuple(parts))
