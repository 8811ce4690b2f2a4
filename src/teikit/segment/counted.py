"""Numbers that begin lines and count up through the page, far apart: those of its documents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from teikit.segment.lines import Line

_NUMBERED = re.compile(r"\[?(\d{1,4})[.\]]{1,2}\s+[^\W\d_a-zа-яёà-ÿ]")
_SENTENCE = re.compile(r"[^\W\d_]{3}[.!?…] +[^\W\d_a-zа-яёà-ÿ]")
_LONGEST = 260  # code points of a heading
_APART = 4  # lines at least from one document's number to the next one's
_ENOUGH, _FIRST = 3, 5  # a count from one may be an agenda's


def counted(lines: Sequence[Line]) -> frozenset[int]:
    """The starts of the lines, where three or more count up by one."""
    begun = [
        (index, int(found[1]))
        for index, line in enumerate(lines)
        if (found := _heads(line)) and int(found[1]) >= _FIRST
    ]
    best: list[tuple[int, int]] = []
    for at in range(len(begun)):
        run = [begun[at]]
        for index, number in begun[at + 1 :]:
            if number == run[-1][1] + 1 and index - run[-1][0] >= _APART:
                run.append((index, number))
        if len(run) > len(best):
            best = run
        if len(best) >= len(begun) - at:
            break
    return frozenset(lines[index].start for index, _ in best) if len(best) >= _ENOUGH else frozenset()


def _heads(line: Line) -> re.Match[str] | None:
    """The number, where the rest of the line is one sentence and no more."""
    if len(line.text) > _LONGEST:
        return None
    found = _NUMBERED.match(line.text)
    return found if found and not _SENTENCE.search(line.text, found.end()) else None
