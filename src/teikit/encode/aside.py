"""The text as printed: without what was set aside."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from teikit.document import Span
from teikit.encode.elements import legal


class Printed:
    """A text without the spans set aside, which are in order and never overlap."""

    def __init__(self, text: str, aside: Sequence[Span]) -> None:
        self._text = text
        self._aside = aside
        self._ends = [span.end for span in aside]

    def of(self, span: Span) -> str:
        """The text of a span without what was set aside within it."""
        if not self._aside:
            return legal(self._text[span.start : span.end])
        kept, cursor = [], span.start
        for index in range(bisect_right(self._ends, span.start), len(self._aside)):
            if (aside := self._aside[index]).start >= span.end:
                break
            kept.append(self._text[cursor : max(cursor, aside.start)])
            cursor = max(cursor, aside.end)
        kept.append(self._text[cursor : span.end])
        return legal("".join(kept))
