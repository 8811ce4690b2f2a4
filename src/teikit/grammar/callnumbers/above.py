"""References that point to the one before them: "Ibid., fol. 93", "Там же. Д. 56. Л. 3", "Ebd., Bl. 14", "Même cote".

What is printed at a level replaces that level and all below it; what is above is taken from the reference before. The
first of the parts so taken has the word itself printed in its stead, the others nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from teikit.document import Span
from teikit.grammar.callnumbers.chain import labelled_after, resumed
from teikit.grammar.callnumbers.headed import LEAD
from teikit.grammar.callnumbers.holdings import named_at
from teikit.grammar.callnumbers.leaves import leaves_at
from teikit.grammar.callnumbers.mark_below import mark_below
from teikit.grammar.callnumbers.model import Part, Reference, Sheets
from teikit.grammar.callnumbers.shelfmarks import is_shelfmark

_WORD: Final = re.compile(
    r"(?<!\w)(?i:ibid(?:em|\.)?|ebda?\.|ebenda|id(?:em|\.)|ivi|там\sже|там\sсамо|tamże|նույն\sտեղում|იქვე"
    r"|même\s(?:cote|source|dossier|fonds|volume|carton)|same\s(?:source|archive|call\snumber|shelfmark|file|collection))"
    r"(?!\w)"
)
_BEFORE: Final = re.compile(r"(?:[.;:!?]\s{1,2}|[(\[]\s?|[—–]\s)[«“\"(\[]?\Z")
_STOPPED: Final = re.compile(r"(?<=\.)\s|\s?[.,:;)]|\s*\Z")
_NEAR: Final = 90  # code points between two references of which the second goes on from the first
_LEVELS: Final = {"repository": 0, "fond": 1, "shelfmark": 1, "opis": 2, "papka": 3, "delo": 4, "sheets": 5}
_BY_LABELS: Final = frozenset(("fond", "opis", "delo"))


@dataclass(frozen=True, slots=True)
class Resolved:
    """The references of a line, and the words in it that point to a reference which is not there."""

    references: list[Reference]
    dangling: list[Span]


def resolve(
    text: str, references: Sequence[Reference], before: Reference | None, printed: Sequence[tuple[int, int]] = ()
) -> Resolved:
    """The references of a source line, those that only point to another completed from it.

    `references` are the line's own; `before` is the last one of the lines before it, complete; a pointer behind one of
    the `printed` publications (code points) means that, and is left alone.
    """
    taken = _Taken(before)
    own = deque(references)
    starts = sorted(start for start, _ in printed)
    dangling: list[Span] = []
    for word, opens in _pointers(text):
        while own and own[0].start < word.start:
            taken.add(text, own.popleft())
        behind = bisect_left(starts, word.start)
        if taken.end > word.start or (behind and starts[behind - 1] >= taken.end):
            continue
        if taken.last is None:
            dangling += [word] if opens else []
        elif (reference := pointed(text, word, taken.last, opens)) is not None:
            for it in (reference, *_going_on(text, reference.end)):
                taken.add(text, it)
            while own and own[0].start < taken.end:
                own.popleft()
    for reference in own:
        taken.add(text, reference)
    return Resolved(taken.references, dangling)


class _Taken:
    """The references of a line so far, where they end, and the last of them complete (or the one before the line)."""

    def __init__(self, last: Reference | None) -> None:
        self.references: list[Reference] = []
        self.end = 0
        self.last = last

    def add(self, text: str, reference: Reference) -> None:
        """Takes a reference, completed from the one before it in the line where it only goes on from that."""
        reference = _implied(text, self.last if self.references else None, reference)
        self.last = _whole(self.last if self.references else None, reference)
        self.end = reference.end
        self.references.append(reference)


def _implied(text: str, before: Reference | None, reference: Reference) -> Reference:
    """With what a reference takes from the one just before it in its line: "; f. 17, op. 13", "; d. 14, l. 5".

    What is taken is not printed. A shelfmark known by its form ("FO 371/4959") may be of any archive: it takes nothing.
    """
    first = reference.parts[0]
    if before is None or not isinstance(first, Part) or first.kind == "repository":
        return reference
    gap = text[before.end : reference.start]
    if len(gap) > _NEAR or "\n" in gap or (first.kind == "shelfmark" and is_shelfmark(first.value)):
        return reference
    if (first.kind in _BY_LABELS) != any(part.kind in _BY_LABELS for part in before.parts):
        return reference
    taken = _silent(_above(before, first.kind), Span(reference.start, reference.start))
    return replace(reference, parts=(*taken, *reference.parts))


def complete(references: Sequence[Reference]) -> Reference | None:
    """The last reference with what it has from those before it in its line: what a line below it may point to."""
    whole: Reference | None = None
    for reference in references:
        whole = _whole(whole, reference)
    return whole


def _whole(before: Reference | None, reference: Reference) -> Reference:
    """A reference that goes on from the one before it ("; Д. 5. Л. 6") with what that has above its first part."""
    first = reference.parts[0]
    above = _above(before, first.kind) if before is not None and first.kind != "repository" else []
    return replace(reference, parts=(*above, *reference.parts))


def _pointers(text: str) -> Iterator[tuple[Span, bool]]:
    """The words that point to a reference before, and whether they open the line."""
    lead = LEAD.match(text)
    opened = lead.end() if lead else 0
    for match in _WORD.finditer(text):
        opens = not text[opened : match.start()].strip(' \xa0([«“"„*–—•')
        if opens or _BEFORE.search(text, max(0, match.start() - 4), match.start()):
            yield Span(*match.span()), opens


def points_above(line: str) -> bool:
    """Whether a line begins with a word that points to the reference before it, and a stop or comma behind it."""
    word = _WORD.match(line.lstrip(" ([«“"))
    return word is not None and _STOPPED.match(word.string, word.end()) is not None


def pointed(text: str, word: Span, previous: Reference, opens: bool = True) -> Reference | None:
    """The reference that the word begins; None where it says nothing of its own and does not open the line."""
    own = _printed(text, word.end, previous)
    taken = _above(previous, own[0].kind if own else "sheets")
    if not taken or not (own or opens):
        return None
    first, *others = taken
    here = Span(word.end, word.end)
    instead = text[word.start : word.end]
    parts = [replace(first, span=word, before="", instead=instead), *_silent(others, here), *own]
    return Reference(Span(word.start, parts[-1].span.end), tuple(parts))


def _going_on(text: str, position: int) -> Iterator[Reference]:
    """What goes on behind it: "Там же. Д. 3. Л. 4; Д. 5. Л. 6"."""
    while (chain := resumed(text, position)) is not None:
        yield Reference(Span(chain.start, chain.end), chain.parts)
        position = chain.end


def _silent(parts: Sequence[Part], here: Span) -> list[Part]:
    return [replace(it, span=here, before="", instead="") for it in parts]


def _above(reference: Reference, kind: str) -> list[Part]:
    """The parts of a reference that stand above those of that kind."""
    return [it for it in reference.parts if isinstance(it, Part) and _LEVELS[it.kind] < _LEVELS[kind]]


def _printed(text: str, position: int, previous: Reference) -> list[Part | Sheets]:
    """The parts printed behind the word, read as the tradition of the reference before has them."""
    name = previous.get("repository")
    holding = named_at(name, 0) if name else None
    country = holding.country if holding else ""
    if any(part.kind in _BY_LABELS for part in previous.parts):
        chain = labelled_after(text, position)
        if chain and [it.kind for it in chain] != ["fond"]:
            return chain
        return [*leaves_at(text, position, country or "RU")] or chain
    mark = mark_below(text, position, previous.get("shelfmark") or "", country)
    return mark or [*leaves_at(text, position, country)] or labelled_after(text, position)
