"""Institutions by their grammar: modifiers, a head noun ("Council", "Army"), complements ("of the ...").

In sentences the capital letters show how far a name goes; in headings of capitals only the tables can.
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.annotate.names.candidate import GRAMMAR, Candidate, Row
from teikit.annotate.names.places import known, named, state, unknown_name
from teikit.annotate.names.tokens import Token
from teikit.data import institutions as data
from teikit.data.english_words import MONTHS
from teikit.data.table import words

_COMMANDS = frozenset({"command", "headquarters", "staff"})


_SENTENCE_ONLY = words(
    """
movement section group office service troops detachment detachments cavalry battery company staff press relief
school college hospital fund trust house club international front-line guard guards railway railways church
"""
)


_PLAIN = words(
    """
military soviet our general main foreign local new political national entire whole high common official various
diplomatic
"""
)


def _eligible(token: Token) -> bool:
    return token.sort == "word" and token.word.head and token.case in ("C", "U") and not token.word.cyrillic


def _adjective(row: Row, index: int) -> bool:
    """Whether "Soviet" is an adjective here: the name goes on with another capital."""
    following = row.at(index + 1)
    return (
        row.tokens[index].word.lower == "soviet"
        and following is not None
        and row.joined(index + 1)
        and (
            following.case == "C"
            or (
                following.case == "U"
                and (following.word.modifier or following.word.head or following.word.place or following.word.state)
            )
        )
    )


def _modifies(row: Row, index: int, head: Token) -> bool:
    """Whether the token can stand in an institution's name before the head."""
    token = row.tokens[index]
    word = token.word
    if token.sort == "ordinal" or (word.roman and token.case == "U"):
        return True
    if token.sort != "word" or token.case == "l" or (word.function and not word.modifier) or word.honorific:
        return False
    if word.modifier or word.demonym or word.place or word.abbreviation or word.state:
        return True
    if word.office or word.rank:
        return False
    if token.speaks and head.case != "l":
        return not word.common or not token.opens
    return word.head and head.case != "l"


def begin(row: Row, index: int) -> int:
    """Where the name that ends in the head at `index` begins."""
    first, head = index, row.tokens[index]
    while first > 0 and index - first < _LONGEST and row.tokens[first].gap in (" ", "\n"):
        before = row.tokens[first - 1]
        if before.sort == "possessive" or before.text in "'’":
            owner = row.at(first - 2)
            if owner is None or owner.word.lower not in data.OWNERS or owner.case == "l":
                break
            first -= 2
        elif before.word.lower in ("and", "&", "-") and first > 1 and _couples(row, first):
            first -= 2
        elif _modifies(row, first - 1, head):
            first -= 1
        else:
            break
    while first < index and row.tokens[first].opens and _drops(row.tokens[first]):
        first += 1
    return first


def _couples(row: Row, first: int) -> bool:
    """Whether "and" before `first` joins two modifiers of one head ("Workers' and Peasants'", "28th and 32nd")."""
    left, right = row.tokens[first - 2], row.tokens[first]
    if left.text in "'’" and first > 2:
        left = row.tokens[first - 3]
    if left.sort == "ordinal":
        return right.sort == "ordinal"
    return (
        left.sort == "word"
        and left.case != "l"
        and left.word.modifier
        and right.word.modifier
        and not left.word.demonym
        and left.word.lower not in _PLAIN
    )


def _drops(token: Token) -> bool:
    """Words that open a sentence and belong to no name: "Our", "All", "Joint" as a participle."""
    return token.sort == "word" and token.word.common and not token.word.modifier


_LONGEST = 12
_DEPTH = 4
"""How many complements a name may have, one within the other or one after the other."""


def complement(row: Row, end: int, depth: int = 0) -> int:
    """The end of the complements after an institution's head: "of Armenia", "of the Front", "for Foreign Affairs"."""
    for _ in range(_DEPTH - depth):
        preposition = row.at(end)
        if preposition is None or not row.joined(end) or preposition.word.lower not in ("of", "for", "on"):
            return end
        start = end + 1
        article = row.at(start)
        if article is not None and article.word.lower == "the":
            if preposition.word.lower == "on":  # what follows is the subject of a heading
                return end
            start += 1
        if row.at(start) is None or not row.joined(start):
            return end
        closing = _object(row, start, preposition.word.lower, depth + 1)
        if not closing:
            return end
        end = closing
    return end


def _object(row: Row, start: int, preposition: str, depth: int) -> int:
    token = row.tokens[start]
    if preposition == "of":
        closing = max(institution(row, start, depth), state(row, start), known(row, start))
        if closing:
            return closing
        if token.word.lower == "republic" and token.case != "l":
            return start + 1
        if token.word.abbreviation:
            return start + 1
    closing = _topics(row, start)
    if closing:
        return closing
    if (
        token.speaks
        and token.sort in ("word", "ordinal")
        and token.word.lower not in MONTHS
        and not token.word.function
        and not token.word.group
        and not token.word.role
    ):
        closing = start + 1
        if token.word.demonym and not (
            row.joined(closing) and row.tokens[closing].case == "C" and row.tokens[closing].speaks
        ):
            return 0
        while closing < len(row.tokens):
            owned = _owned(row, closing)
            if owned:
                closing = owned
            elif (
                row.joined(closing)
                and named(row.tokens[closing])
                and row.tokens[closing].speaks
                and not row.tokens[closing].word.role
            ):
                closing += 1
            else:
                break
        return closing
    if (
        preposition == "of"
        and token.mode == "upper"
        and token.case == "U"
        and unknown_name(token)
        and token.word.surname < 1.5
    ):
        following = row.at(start + 1)
        return (
            0
            if following is not None and row.joined(start + 1) and following.gap == " " and unknown_name(following)
            else start + 1
        )
    return 0


def _owned(row: Row, index: int) -> int:
    """The end of an apostrophe and of the name it goes on with ("Workers' Commune"); 0 where none does."""
    mark, name = row.tokens[index], row.at(index + 1)
    possessive = mark.sort == "possessive" or (mark.text in "'’" and not mark.gap)
    owner = row.tokens[index - 1].word.lower
    if not possessive or owner not in data.OWNERS or name is None or not row.joined(index + 1):
        return 0
    return index + 2 if named(name) and (name.speaks or name.word.topic) and not name.word.role else 0


def _topics(row: Row, start: int) -> int:
    """The end of a run of words of business ("Foreign Affairs", "Workers' Deputies"); 0 where there is none."""
    end = start
    last = 0
    while (token := row.at(end)) is not None and (end == start or token.gap in ("", " ", "\n")):
        if end > start and (owned := _owned(row, end)):
            end = last = owned
            continue
        if token.sort == "possessive" or token.text in "'’":
            end += 1
            continue
        if token.sort == "word" and token.case != "l" and token.word.topic:
            end += 1
            last = end
            continue
        if last and token.text.lower() in ("and", "&"):
            following = row.at(end + 1)
            if following is not None and following.word.topic and following.case != "l" and not following.word.head:
                end += 1
                continue
        break
    return last


def institution(row: Row, start: int, depth: int = 0) -> int:
    """The end of an institution's name that begins at `start`; 0 where none does."""
    for index in range(start, min(start + 8, len(row.tokens))):
        token = row.tokens[index]
        if index > start and token.gap == "\f":
            return 0
        if _eligible(token) and not _adjective(row, index):
            following = row.at(index + 1)
            if (
                following is not None
                and row.joined(index + 1)
                and _eligible(following)
                and following.word.lower not in _COMMANDS
            ):
                continue
            if begin(row, index) > start:
                return 0
            end = complement(row, index + 1, depth)
            return end if index > start or end > index + 1 else 0
        if token.word.abbreviation == "org" and index == start:
            return complement(row, start + 1, depth)
        if not (
            token.sort in ("possessive", "ordinal")
            or token.text in "'’"
            or (token.sort == "word" and (token.case != "l" or token.word.lower == "and"))
        ):
            return 0
    return 0


def find(row: Row) -> Iterator[Candidate]:
    """Every institution that the grammar sees, the longest reading of each."""
    for index in row.telling:
        token = row.tokens[index]
        if not token.word.head:
            continue
        if _eligible(token) and not _adjective(row, index):
            following = row.at(index + 1)
            if (
                following is not None
                and row.joined(index + 1)
                and _eligible(following)
                and not (following.word.lower in _COMMANDS and (token.word.military or following.mode != "sentence"))
            ):
                continue
            candidate = _judge(row, index)
            if candidate:
                yield candidate
        elif token.word.lower in data.LOWER_HEADS:
            candidate = _lower(row, index)
            if candidate:
                yield candidate


def _judge(row: Row, index: int) -> Candidate | None:
    head = row.tokens[index]
    first = begin(row, index)
    if index and (row.tokens[index - 1].word.lower, head.word.lower) in data.NO_INSTITUTIONS:
        return None
    if head.word.military or head.word.lower == "command":
        first = _without_people(row, first, index)
    end = complement(row, index + 1)
    bracket = row.at(end + 1)
    if (
        (mark := row.at(end)) is not None
        and mark.text == "("
        and bracket is not None
        and bracket.word.lower.startswith("bolshevik")
        and (closing := row.at(end + 2)) is not None
        and closing.text == ")"
    ):
        end += 3
    if known(row, first) == index + 1 and not complement(row, index + 1) > index + 1:
        return None
    before = [row.tokens[it] for it in range(first, index)]
    score = _strength(head, before, end > index + 1)
    if score <= 0:
        return None
    return Candidate(first, end, "org", score, f"grammar: {head.word.lower}", GRAMMAR)


def _strength(head: Token, before: list[Token], complemented: bool) -> float:
    word = head.word
    own = [
        it
        for it in before
        if it.sort == "ordinal"
        or it.word.demonym
        or it.word.place
        or it.word.abbreviation
        or it.word.roman
        or (it.speaks and not it.word.common)
    ]
    if word.lower in _COMMANDS:
        if head.mode != "sentence" or not before:
            return 0.0
        return 0.8 if own or len(before) > 1 or before[0].word.lower in ("supreme", "high", "main") else 0.0
    if head.mode != "sentence":
        if word.lower in _SENTENCE_ONLY:
            return 0.0
        if word.weak and not own and not complemented and len(before) < 2:
            return 0.0
        if not before and not complemented:
            return 0.0
        governs = bool(own) and word.lower in data.LOWER_HEADS
        plain = all(it.word.lower in _PLAIN for it in before)
        if plain and not complemented and not governs and not (own and not word.weak):
            return 0.0
        return 0.85 if not word.weak else 0.75
    if word.military and not before:
        return 0.0
    if before:
        if before[0].opens and len(before) == 1 and not own:
            return 0.6 if not word.weak else 0.0
        return 0.9 if own or not word.weak else 0.7
    if complemented:
        return 0.0 if head.opens and word.weak else (0.8 if not word.weak else 0.6)
    return 0.0


def _without_people(row: Row, first: int, index: int) -> int:
    """A people's adjective stays outside a unit that has a name or a number of its own ("the Persian Third Army")."""
    if (
        row.tokens[index].word.military
        and index - first > 1
        and row.tokens[first].word.demonym
        and row.tokens[first].word.lower != "soviet"
    ):
        rest = row.tokens[first + 1 : index]
        if any(
            it.sort == "ordinal" or (not it.word.demonym and not it.word.modifier and not it.word.head) for it in rest
        ):
            return first + 1
    return first


def _lower(row: Row, index: int) -> Candidate | None:
    """ "Persian government", the head in lower case: a people's adjective must stand before it."""
    if not row.joined(index) or row.tokens[index].case != "l":
        return None
    first = index
    while first > 0 and row.tokens[first].gap in (" ", "\n"):
        before = row.tokens[first - 1]
        if (
            before.sort == "word"
            and before.case != "l"
            and (before.word.demonym or (before.word.place and first < index))
        ):
            first -= 1
        else:
            break
    if first == index:
        return None
    joined = row.at(first - 1)
    if row.tokens[index].word.lower.endswith("s") and joined is not None and joined.word.lower == "and":
        return None
    return Candidate(first, index + 1, "org", 0.85, "grammar: people's adjective + government", GRAMMAR)
