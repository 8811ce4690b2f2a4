"""The comparison of content models agrees with their words, enumerated without derivatives."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from schema_judge_terms import EMPTY, NONE, TEXT, TEXT_SYMBOL, Symbol, Term, choice, group, interleave, leaf, more
from schema_judge_words import witnesses

A, B = Symbol("element", local="a"), Symbol("element", local="b")
LETTERS = (A, B, TEXT_SYMBOL)
LONGEST = 3
Words = frozenset[tuple[Symbol, ...]]


def joined(left: Words, right: Words) -> Words:
    return frozenset(one + other for one in left for other in right if len(one + other) <= LONGEST)


def shuffled(left: Words, right: Words) -> Words:
    found = set()
    for word in (it for size in range(LONGEST + 1) for it in product(LETTERS, repeat=size)):
        for chosen in product((True, False), repeat=len(word)):
            one = tuple(it for it, here in zip(word, chosen, strict=True) if here)
            other = tuple(it for it, here in zip(word, chosen, strict=True) if not here)
            if one in left and other in right:
                found.add(word)
    return frozenset(found)


def repeated(words: Words) -> Words:
    found = words
    while not joined(found, words) <= found:
        found |= joined(found, words)
    return found


TEXTS: Words = frozenset((TEXT_SYMBOL,) * size for size in range(LONGEST + 1))
Pair = tuple[Term, Words]
"""A term, and its words of up to LONGEST letters, made without derivatives."""
PAIRS = st.recursive(
    st.sampled_from(
        [
            (EMPTY, frozenset({()})),
            (NONE, frozenset()),
            (TEXT, TEXTS),
            *((leaf(frozenset(it)), frozenset((letter,) for letter in it)) for it in ((A,), (B,), (A, B))),
        ]
    ),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda it: (group((it[0][0], it[1][0])), joined(it[0][1], it[1][1]))),
        st.tuples(inner, inner).map(lambda it: (choice((it[0][0], it[1][0])), it[0][1] | it[1][1])),
        st.tuples(inner, inner).map(lambda it: (interleave((it[0][0], it[1][0])), shuffled(it[0][1], it[1][1]))),
        inner.map(lambda it: (more(it[0]), repeated(it[1]))),
    ),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None)
@given(PAIRS, PAIRS)
def test_terms_are_compared_as_their_words_are(left: Pair, right: Pair) -> None:
    for word, having, lacking in zip(witnesses(left[0], right[0]), (left, right), (right, left), strict=True):
        if word is None:
            assert having[1] <= lacking[1]
        elif len(word) <= LONGEST:
            assert word in having[1] - lacking[1]
        else:
            assert having[1] <= lacking[1], "a shorter word is the better witness"
