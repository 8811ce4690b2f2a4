"""Places that the words about them give away: kind nouns, dash routes, datelines."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.annotate.names.candidate import GRAMMAR, Candidate, Row
from teikit.annotate.names.places import named, unknown_name
from teikit.annotate.names.tokens import Token
from teikit.data import places as data
from teikit.data.english_words import MONTHS
from teikit.data.table import words

DASHES = "–—-‑"


def find_by_kind(row: Row) -> Iterator[Candidate]:
    """Names beside a kind noun: "town of X", "X ridge", "Upper X", "X Sea"."""
    for index in row.capitals:
        token = row.tokens[index]
        if index in row.taken or not unknown_name(token):
            continue
        end = index + 1
        before, noun = row.at(index - 1), row.at(index - 2)
        if before is None or token.gap == "\f":
            before = noun = None
        while (
            end - index < 4
            and row.joined(end)
            and unknown_name(row.tokens[end])
            and row.tokens[end].speaks
            and token.speaks
        ):
            end += 1
        after = row.at(end) if row.joined(end) else None
        if (
            before is not None
            and noun is not None
            and before.word.lower == "of"
            and noun.word.lower in data.KIND_BEFORE_OF
            and noun.word.lower != "line"
        ):
            if not token.word.given or token.word.placelike > 0:
                yield Candidate(index, end, "place", 0.9, f"grammar: {noun.word.lower} of", GRAMMAR)
        elif after is not None and _of_kind(after) and end - index <= 2 and token.speaks and not _personal(row, index):
            if after.case == "C" and after.speaks and after.word.lower in data.KIND_PROPER:
                yield Candidate(index, end + 1, "place", 0.85, f"grammar: name and {after.word.lower}", GRAMMAR)
            elif after.case == "l" and (after.word.lower != "question" or token.word.placelike > 0):
                yield Candidate(index, end, "place", 0.85, f"grammar: before {after.word.lower}", GRAMMAR)


def _of_kind(token: Token) -> bool:
    return token.word.kind or (token.case == "C" and token.speaks and token.word.lower in data.KIND_PROPER)


def _personal(row: Row, index: int) -> bool:
    before = row.at(index - 1)
    return (
        before is not None and row.joined(index) and (before.sort == "initial" or before.word.role or before.word.given)
    )


def find_prefixed(row: Row) -> Iterator[Candidate]:
    """Names with a word of position or size before them: "Upper X", "Lake X", "Mount X"."""
    for index in row.capitals:
        token = row.tokens[index]
        if token.word.prefix and token.case == "C" and token.speaks and row.joined(index + 1):
            following = row.tokens[index + 1]
            if named(following) and (
                following.word.place or (unknown_name(following) and token.word.lower in _SURE_PREFIXES)
            ):
                yield Candidate(index, index + 2, "place", 0.85, f"grammar: {token.word.lower}", GRAMMAR)


_SURE_PREFIXES = words("mount mt lake upper lower nizhny verkhny cape fort port")


def find_beside_water(row: Row) -> Iterator[Candidate]:
    """ "the river X", "crossed the X", "along the Western X": rivers and ranges that only the words before tell."""
    for index in row.capitals:
        token = row.tokens[index]
        if index in row.taken or not named(token) or not token.speaks or not row.joined(index):
            continue
        before = row.tokens[index - 1]
        if before.word.lower != "the" and before.word.lower not in data.KIND_DIRECT:
            continue
        end = index + 1
        if token.word.prefix and row.joined(end) and unknown_name(row.tokens[end]):
            end += 1
        elif not unknown_name(token) or token.word.given or token.word.role:
            continue
        direct = before.case == "l" and before.word.lower in data.KIND_DIRECT and end - index == 1
        if direct or (before.word.lower == "the" and _over(row, index - 2) and _ends(row, end)):
            yield Candidate(index, end, "place", 0.85, "grammar: river or range", GRAMMAR)


def _over(row: Row, index: int) -> bool:
    """Whether the word at `index` goes along or over something: "crossed", "behind", "up to", "banks of"."""
    word, before = row.at(index), row.at(index - 1)
    if word is None or row.tokens[index + 1].gap not in (" ", "\n"):
        return False
    earlier = before.word.lower if before is not None else ""
    return (
        word.word.lower in data.RIVERSIDE
        or (word.word.lower == "to" and earlier == "up")
        or (word.word.lower == "of" and earlier in data.BANKS)
    )


def _ends(row: Row, index: int) -> bool:
    """Whether the name is not an adjective of what follows ("the X brigade")."""
    after = row.at(index)
    return after is None or not row.joined(index) or after.word.function or after.sort == "number"


def find_routes(row: Row) -> Iterator[Candidate]:
    """Names joined by dashes without spaces, one of them known or a kind noun after: "A–B–C route"."""
    after_run = 0
    dashed = {index - step for index in row.telling if row.tokens[index].text in DASHES for step in (1, 2)}
    if not dashed:
        return
    for index in row.capitals:
        if index not in dashed and not row.tokens[index].word.prefix:
            continue
        run = _route(row, index, index in dashed) if index >= after_run else []
        if len(run) > 1:
            end = run[-1][1]
            after = row.at(end)
            telling = (after is not None and row.joined(end) and after.word.kind) or _leads(row, index)
            if telling or len(run) > 2 or any(row.tokens[first].word.place for first, _ in run):
                for first, last in run:
                    yield Candidate(first, last, "place", 0.9, "grammar: route", GRAMMAR)
        after_run = run[-1][1] if run else after_run


def _leads(row: Row, index: int) -> bool:
    """Whether a word for a road stands before: "the telegraph line X–Y"."""
    before = row.at(index - 1)
    return before is not None and row.joined(index) and before.word.lower in data.ROUTE_BEFORE


def _route(row: Row, index: int, dashed: bool) -> list[tuple[int, int]]:
    """The stations of a route that begins here, one or two words each; spaced dashes only after a word for a road."""
    tokens, run = row.tokens, []
    if not dashed:
        end = _station(row, index)
        return [(index, end)] if end > index else []
    gaps = ("", " ") if _leads(row, index) else ("",)
    while (end := _station(row, index)) > index:
        run.append((index, end))
        dash = row.at(end)
        if dash is None or dash.text not in DASHES or dash.gap not in gaps or end + 1 >= len(tokens):
            break
        if tokens[end + 1].gap != dash.gap:
            break
        index = end + 1
    return run


def _station(row: Row, index: int) -> int:
    if index >= len(row.tokens):
        return index
    token = row.tokens[index]
    if not named(token) or token.word.demonym:
        return index
    if token.word.prefix and row.joined(index + 1) and named(row.tokens[index + 1]):
        return index + 2
    return index if token.word.ordinary or (token.word.given and not token.word.place) else index + 1


def find_datelines(row: Row) -> Iterator[Candidate]:
    """The first name of a dateline ("X, 8 June 1920"; "X. 5/VI-1920")."""
    persons = row.surnames()
    for index in row.openers:
        token = row.tokens[index]
        if token.role not in ("dateline", "paragraph", "heading") or not named(token):
            continue
        if token.role == "paragraph" and index and row.tokens[index - 1].role == "paragraph" and not token.word.place:
            continue
        end = index + 1
        while row.joined(end) and named(row.tokens[end]) and not row.tokens[end].word.common:
            end += 1
        mark, number = row.at(end), row.at(end + 1)
        if mark is None or mark.text not in (",", ".") or number is None or number.gap == "\f":
            continue
        if end - index == 1 and token.word.key in persons:
            continue
        dated = number.sort in ("number", "ordinal") or number.word.lower in _DATE_WORDS
        if dated and not token.word.ordinary and not any(it.word.role or it.word.head for it in row.tokens[index:end]):
            yield Candidate(index, end, "place", 0.9, "grammar: place before a date", GRAMMAR)


_DATE_WORDS = MONTHS | {"after", "before"}
