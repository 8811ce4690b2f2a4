"""Call numbers of the Soviet tradition: fond, opis, papka, delo and sheets, in that order, any of them missing.

The labels lead: from a label of fond or opis the parser goes on as long as labels of lower rank follow. Each character
is read a bounded number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from teikit.document import Span
from teikit.grammar.callnumbers.labels import (
    AFTER_DELO,
    DELO,
    FOLLOWING,
    FOND,
    KINDS,
    LONG,
    NUMBERING,
    OPIS,
    PAPKA,
    PLURAL,
    SHEETS,
    SHORT,
    UNITS,
    WITHIN,
    plain,
)
from teikit.grammar.callnumbers.model import Part, Sheets
from teikit.grammar.callnumbers.sheets import parse_sheets


def _any(words: set[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\.\ ", r"\.\s?").replace(r"\ ", r"\s") for word in longest_first)


def _label(ranks: tuple[int, ...]) -> str:
    short = _any(
        {word for rank in ranks for word in (*SHORT[rank], *(FOLLOWING.get(rank, ()) if len(ranks) > 2 else ()))}
    )
    long = _any({word for rank in ranks for word in LONG[rank]})
    words = {word for rank in ranks for word in (*SHORT[rank], *LONG[rank], *FOLLOWING.get(rank, ()))}
    first = "".join(sorted({letter for word in words for letter in word[0].lower() + word[0].upper()}))
    label = rf"(?<!\w)(?=[{first}])(?i:(?P<label>(?:{long})(?=[\s№#])|(?:{short})(?:\.|(?=[\s№#]))))\s{{0,3}}"
    return label + r"(?:(?:№{1,2}|No\.?|Nr\.?|#)\s{0,2})?"


_QUOTED = r"[«“\"][^\W\d]{1,2}[»”\"]"
_VALUE = re.compile(
    r"(?:б/н|b/n|n/n|w/n|s/n)(?!\w)"
    r"|(?:[^\W\d_]{1,2}[-–]\s?|[A-ZА-ЯЁ]{1,2}\s?)?\d{1,6}(?:[-–/]\d{1,6})*"
    rf"(?:[-–/]?[^\W\d_]{{1,3}}(?!\w)|\s[сС](?=[.,])|{_QUOTED})?(?:\s?\(\d{{1,4}}[^\W\d_]{{0,2}}\))?(?!\w)"
)
_WORD_BEHIND = re.compile(r"[-–][А-ЯЁA-Z][^\W\d_]{3,30}(?!\w)")  # "27-Afghanistan"
_WITHIN = re.compile(rf",?\s(?:{'|'.join(WITHIN)})(?:\.\s?|\s)\d{{1,3}}(?!\w)")
_HEAD = re.compile(_label((FOND, OPIS)) + r"(?=[^\W\d_]{0,2}[-–\s]{0,2}\d|[«“\"]?[А-ЯЁA-Z][а-яёa-z]+[\s.,»])")
_NEXT = re.compile(
    r"(?P<before>(?:\s?\([^()\n]{1,60}\))?(?:\s{0,3}(?:[,.;:/]\s?[—–-]?|[—–-])\s{0,3}|\s{1,3}|,?\s(?:and|и|&)\s)"
    + _label(tuple(SHORT))
    + r")"
)
_BEFORE_T = ("g", "գ", "გ")  # behind an Armenian delo "t." is a sheet
_AFTER_NUMBER = re.compile(r"\d\s\Z")  # "Lot 58 F 92" has no fond
_NAMED = re.compile(
    r"[«“\"]?[А-ЯЁA-Z][^.,;:\n\d«»“”\"]{2,50}[»”\"]?(?=\s?[.,]\s{0,2}(?i:оп|op|опись|opis|inventory)(?:\.|\s))"
)
_LABELS = {rank: frozenset((*SHORT[rank], *LONG[rank], *FOLLOWING.get(rank, ()))) for rank in SHORT}


@dataclass(frozen=True, slots=True)
class Chain:
    """Parts that follow each other from the first label on; `resumed` where they go on from the reference before."""

    start: int
    end: int
    parts: tuple[Part | Sheets, ...]
    resumed: bool = False

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(part.kind for part in self.parts)

    @property
    def sure(self) -> bool:
        """Whether the labels alone show a reference; a lone "f. 64" needs an archive before it."""
        if self.resumed:
            return True
        kinds = self.kinds
        return ("fond" in kinds and len(kinds) > 1 and kinds != {"fond", "sheets"}) or {"opis", "delo"} <= kinds


def chains(text: str) -> Iterator[Chain]:
    """The runs of labelled values in the text, in order; those that go on after another ("; d. 22, l. 5") too."""
    position = 0
    while (head := _HEAD.search(text, position)) is not None:
        bare = text[head.end("label")] != "." and _AFTER_NUMBER.search(text, max(0, head.start() - 2), head.start())
        chain = None if bare else _chain(text, head, 0, text[head.start() : head.end()])
        if chain is None or not (chain.sure or chain.kinds & {"fond"}):
            position = head.end()
            continue
        while chain is not None:
            yield chain
            position = chain.end
            chain = resumed(text, position) if chain.sure else None


def labelled_after(text: str, position: int) -> list[Part | Sheets]:
    """The labelled values behind the place, of whatever rank the first of them has; none where no label follows."""
    after = _NEXT.match(text, position)
    chain = _chain(text, after, 0, text[position : after.end()]) if after is not None else None
    return list(chain.parts) if chain is not None else []


def resumed(text: str, position: int) -> Chain | None:
    """A reference of which only delo and sheets are printed, the rest being that of the reference before it."""
    after = _NEXT.match(text, position)
    if after is None or plain(after["label"]) not in _LABELS[DELO] or plain(after["label"]) in _LABELS[PAPKA]:
        return None
    chain = _chain(text, after, PAPKA, text[after.start("label") : after.end()])
    return None if chain is None else replace(chain, resumed=True)


def _chain(text: str, label: re.Match[str], rank: int, before: str) -> Chain | None:
    parts: list[Part | Sheets] = []
    start, step = label.start("label"), label
    while True:
        if parts and plain(step["label"]) in NUMBERING and parts[0].kind != "fond":
            break
        rank = _rank(text, step, rank)
        read = _read(text, step, rank, before)
        if not read:
            break
        parts.extend(read)
        following = _NEXT.match(text, parts[-1].span.end)
        if following is None:
            break
        step, before = following, following["before"]
    return Chain(start, parts[-1].span.end, tuple(parts)) if parts else None


def _read(text: str, label: re.Match[str], rank: int, before: str) -> list[Part | Sheets]:
    """The value or the sheets after a label of that rank; nothing where they are not of that form."""
    name = plain(label["label"])
    if rank == SHEETS:
        return [*parse_sheets(text, label.end(), before, UNITS.get(name, "sheet"), name in PLURAL)]
    value = _VALUE.match(text, label.end()) if rank else None
    if value is None and rank == FOND:
        value = _NAMED.match(text, label.end())
    if value is None:
        return []
    end = value.end()
    word = _WORD_BEHIND.match(text, end) if rank == DELO and text[end - 1].isdigit() else None
    end = word.end() if word else end
    while rank in (OPIS, DELO) and name not in _BEFORE_T and (within := _WITHIN.match(text, end)) is not None:
        end = within.end()
    return [Part(KINDS[rank], text[value.start() : end], Span(value.start(), end), before)]


def _rank(text: str, label: re.Match[str], last: int) -> int:
    """What the label means after a part of rank `last`: the next rank it may have; 0 where it cannot follow."""
    name = plain(label["label"])
    if name in NUMBERING and last != OPIS:
        return 0
    ranks = [rank for rank in _LABELS if name in _LABELS[rank] and (rank > last or rank == last == SHEETS)]
    if SHEETS in ranks and last < DELO and name in AFTER_DELO:
        ranks.remove(SHEETS)
    if name == "l" and last == OPIS and _ahead(text, label)[1] == "lp":
        return DELO  # a Latvian lieta
    if not ranks or (ranks[0] == FOND and last):
        return 0
    if ranks[:1] == [SHEETS] and _fond_again(text, label, name):
        return 0
    return _papka_or_later(text, label, ranks, last) if ranks[0] == PAPKA and len(ranks) > 1 else ranks[0]


def _ahead(text: str, label: re.Match[str]) -> tuple[re.Match[str] | None, str]:
    """The value after a label, and the label that follows it; "" where none does."""
    value = _VALUE.match(text, label.end())
    after = _NEXT.match(text, value.end()) if value else None
    return value, plain(after["label"]) if after else ""


def _fond_again(text: str, label: re.Match[str], name: str) -> bool:
    """Whether "f." after a delo opens the next reference: an opis follows it."""
    return name in _LABELS[FOND] and _ahead(text, label)[1] in _LABELS[OPIS]


def _papka_or_later(text: str, label: re.Match[str], ranks: list[int], last: int) -> int:
    """ "p." is a papka before a delo, or where sheets follow; "folder" is one before a file, else the file itself."""
    value, following = _ahead(text, label)
    if following in _LABELS[DELO] or (ranks[1] == SHEETS and following in _LABELS[SHEETS]):
        return PAPKA
    alone = ranks[1] == SHEETS and last == OPIS and value is not None and value[0].isalnum()
    return PAPKA if alone else ranks[1]
