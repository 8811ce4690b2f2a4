"""Places that the tables know: the gazetteer, names of states."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.annotate.names.candidate import GRAMMAR, Candidate, Row
from teikit.annotate.names.tokens import Token
from teikit.annotate.names.words import PHRASES
from teikit.data import places as data
from teikit.grammar.spelling import plain


def named(token: Token) -> bool:
    """Whether the token may be (part of) a name at all, by its letter case."""
    return token.sort == "word" and token.case in ("C", "U") and not token.word.function


_KINDS = frozenset({"states", "region", "province", "oblast", "governorate"})


def phrase(row: Row, index: int) -> int:
    """The end of a gazetteer's name of several words that begins here; 0 where there is none."""
    token = row.tokens[index]
    if not token.word.leads or token.case == "l":
        return 0
    for parts in PHRASES[plain(token.word.spelt)]:
        last = index + len(parts)
        if last > len(row.tokens):
            continue
        rest = zip(row.tokens[index + 1 : last], parts[1:], strict=True)
        if all(
            it.gap in " \n"
            and it.gap
            and plain(it.text) == part
            and (it.case != "l" or len(part) < 4 or part in _KINDS)
            for it, part in rest
        ):
            return last
    return 0


def known(row: Row, index: int) -> int:
    """The end of a place known by the tables that begins here; 0 where there is none."""
    token = row.tokens[index]
    if token.case not in ("C", "U"):
        return 0
    return phrase(row, index) or _single(row, index)


def _single(row: Row, index: int) -> int:
    token = row.tokens[index]
    whole = token.sort == "word" and (token.word.place or token.word.abbreviation == "place")
    return index + 1 if whole else 0


_REACH = 7
"""How many tokens the name of a state has at most, to the noun that tells it."""
_STATE_WORDS = frozenset({"ssr", "state"})


def state(row: Row, index: int) -> int:
    """The end of a state's name that begins here: "Republic of X", "X Republic", "Soviet X"; 0 where there is none."""
    tokens, place = row.tokens, index
    telling = False
    while place < len(tokens) and place < index + _REACH:
        token = tokens[place]
        if token.sort == "possessive" and tokens[place - 1].word.lower in _OWNERS and place > index:
            place += 1
            continue
        if (place > index and not row.joined(place)) or token.case not in ("C", "U") or token.sort != "word":
            return 0
        word = token.word
        if word.state or word.lower == "ssr":
            break
        if word.lower == "state" and place > index and tokens[place - 1].word.demonym and token.speaks:
            return place + 1 if telling and not _goes_on(row, place + 1) else 0
        if word.lower in _OWNERS and (owner := row.at(place + 1)) is not None and owner.sort == "possessive":
            place += 1
            continue
        own = token.speaks and not word.ordinary
        if not (word.lower in data.STATE_MODIFIERS or word.demonym or word.place or own):
            return 0
        if token.mode != "sentence" and own and not word.place:
            return 0
        telling = telling or (word.demonym and word.lower != "soviet") or word.place or own
        place += 1
    else:
        return 0
    return _state_end(row, index, place, telling)


_OWNERS = frozenset({"people", "peoples", "workers", "peasants"})


def _goes_on(row: Row, index: int) -> bool:
    return index < len(row.tokens) and row.joined(index) and row.tokens[index].case in ("C", "U")


def _state_end(row: Row, index: int, place: int, telling: bool) -> int:
    tokens = row.tokens
    end = place + 1
    following = row.at(end)
    if (following is not None and row.joined(end) and following.word.lower == "of" and following.case == "l") or (
        following and following.text == "OF"
    ):
        after = end + 1
        while (nearby := row.at(after)) is not None and nearby.word.lower in ("the", "and") and row.joined(after):
            after += 1
        target = row.at(after)
        if target is not None and row.joined(after):
            closing = known(row, after)
            if not closing and target.speaks and named(target) and not target.word.ordinary:
                closing = after + 1
            if closing and tokens[place].word.lower != "federation":
                return closing
    nexts = row.at(end)
    if nexts is not None and row.joined(end) and nexts.case != "l" and nexts.word.head:
        return 0
    return end if telling and end - index > 1 else 0


def _soviet(row: Row, index: int) -> int:
    token = row.tokens[index]
    if token.word.lower == "soviet" and token.case != "l" and row.joined(index + 1):
        following = row.tokens[index + 1]
        if following.word.place and following.case != "l" and not following.word.ambiguous:
            return index + 2
    return 0


def find_known(row: Row) -> Iterator[Candidate]:
    """States, and names in the gazetteer that no context must confirm."""
    after = 0
    nouns = [it for it in row.telling if (word := row.tokens[it].word).state or word.lower in _STATE_WORDS]
    near = {place for noun in nouns for place in range(noun - _REACH + 1, noun + 1)}
    for index in row.capitals:
        token = row.tokens[index]
        if index < after or token.sort != "word":
            continue
        of_state = state(row, index) if index in near else 0
        longer = phrase(row, index)
        if of_state and of_state >= longer:
            yield Candidate(index, of_state, "place", 0.9, "grammar: name of a state", GRAMMAR)
            after = of_state
            continue
        end = _soviet(row, index) or longer or _single(row, index)
        if end:
            sure = end - index > 1 or not token.word.ambiguous or _confirmed(row, index)
            if sure and not _part_of_longer(row, index):
                yield Candidate(index, end, "place", 0.85, "gazetteer", GRAMMAR)
                after = end


def _confirmed(row: Row, index: int) -> bool:
    before, after = row.at(index - 1), row.at(index + 1)
    if before is not None and before.role == "dateline":
        return True
    if after is not None and after.word.kind and row.joined(index + 1):
        return True
    if before is not None and row.tokens[index].gap != "\f":
        if data.BEFORE.get(before.word.lower, 0) >= 1.4:
            return True
        if before.word.lower == "of":
            return (noun := row.at(index - 2)) is not None and (
                noun.word.lower in data.KIND_BEFORE_OF or noun.word.lower in data.OF_NOUNS
            )
    return row.tokens[index].role == "dateline"


def _part_of_longer(row: Row, index: int) -> bool:
    """Whether a name in capitals goes on: "Berlin" of "Isaiah Berlin", "London" of "Jack London"."""
    before = row.at(index - 1)
    if before is None or not row.joined(index):
        return False
    return before.sort == "initial" or (
        before.word.given and before.case == "C" and before.speaks and not before.word.place and not before.opens
    )


def unknown_name(token: Token) -> bool:
    """A capitalised word that the tables do not explain."""
    return token.sort == "word" and token.case in ("C", "U") and not token.word.explained
