"""Content models as languages: inclusion agrees with trying all short sequences of children."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teikit.schema.inclusion import END, Escape, TooManyError, escape
from teikit.schema.languages import EMPTY, NONE, TEXT, Languages

LETTERS = ("a", "b", "c")
LONGEST = 4
BOUNDS = [(0, 1), (0, None), (1, None), (2, 2), (1, 3), (2, None), (0, 2), (1, 1)]

Model = tuple  # ("names", names) ("empty",) ("choice"|"group"|"interleave", models) ("times", model, least, most)

_leaf = st.one_of(
    st.just(("empty",)), st.frozensets(st.sampled_from(LETTERS), min_size=1, max_size=2).map(lambda it: ("names", it))
)


def _inner(models: st.SearchStrategy[Model]) -> st.SearchStrategy[Model]:
    several = st.lists(models, min_size=1, max_size=3)
    bounds = st.sampled_from(BOUNDS)
    return st.one_of(
        st.tuples(st.sampled_from(["choice", "group", "interleave"]), several),
        st.tuples(models, bounds).map(lambda it: ("times", it[0], *it[1])),
    )


models = st.recursive(_leaf, _inner, max_leaves=7)


def made(languages: Languages, model: Model) -> int:
    match model[0]:
        case "names":
            return languages.one_of(model[1])
        case "empty":
            return EMPTY
        case "times":
            return languages.times(made(languages, model[1]), model[2], model[3])
    return getattr(languages, model[0])([made(languages, it) for it in model[1]])


def words(model: Model) -> frozenset[str]:
    """All words of at most LONGEST letters that a model admits, by its definition."""
    match model[0]:
        case "names":
            return frozenset(model[1])
        case "empty":
            return frozenset({""})
        case "choice":
            return frozenset().union(*map(words, model[1]))
        case "group":
            return _folded([words(it) for it in model[1]], lambda one, other: {one + other})
        case "interleave":
            return _folded([words(it) for it in model[1]], _shuffled)
    _, inner, least, most = model
    parts = words(inner)
    found: set[str] = set()
    reached = frozenset({""})
    for count in range((LONGEST + least if most is None else most) + 1):
        if count >= least:
            found |= reached
        reached = frozenset(one + other for one in reached for other in parts if len(one + other) <= LONGEST)
    return frozenset(found)


def _folded(sets, join):
    whole = frozenset({""})
    for it in sets:
        whole = frozenset(w for one in whole for other in it for w in join(one, other) if len(w) <= LONGEST)
    return whole


def _shuffled(one: str, other: str) -> set[str]:
    if not one or not other:
        return {one + other}
    return {one[0] + it for it in _shuffled(one[1:], other)} | {other[0] + it for it in _shuffled(one, other[1:])}


def admits(languages: Languages, expression: int, word: tuple[str, ...]) -> bool:
    for letter in word:
        expression = languages.after(expression, letter)
    return expression != NONE and languages.may_end(expression)


@settings(max_examples=300, deadline=None)
@given(models)
def test_derivatives_admit_what_the_definition_admits(model: Model) -> None:
    languages = Languages()
    expression = made(languages, model)
    known = words(model)
    for length in range(LONGEST + 1):
        for word in product(LETTERS, repeat=length):
            assert admits(languages, expression, word) == ("".join(word) in known)


@pytest.mark.parametrize("inner", BOUNDS)
@pytest.mark.parametrize("outer", BOUNDS)
def test_counts_within_counts(inner: tuple[int, int | None], outer: tuple[int, int | None]) -> None:
    model = ("times", ("times", ("names", frozenset("a")), *inner), *outer)
    languages = Languages()
    admitted = {n for n in range(LONGEST + 1) if admits(languages, made(languages, model), ("a",) * n)}
    assert admitted == {len(it) for it in words(model)}


@settings(max_examples=300, deadline=None)
@given(models, models)
def test_inclusion_agrees_with_trying(one: Model, other: Model) -> None:
    languages = Languages()
    left, right = made(languages, one), made(languages, other)
    found = escape(languages, left, right)
    difference = sorted(words(one) - words(other), key=len)
    if found is None:
        assert not difference
        return
    beginning = (*found.way, found.name) if found.name != END else found.way
    rest = left
    for name in beginning:
        rest = languages.after(rest, name)
    assert rest != NONE, "the inner model admits the beginning"
    if found.name == END:
        assert admits(languages, left, beginning) and not admits(languages, right, beginning)
    else:
        state = right
        for name in beginning:
            state = languages.after(state, name)
        assert state == NONE, "the outer model has no word that begins so"
    if difference:
        assert len(beginning) <= len(difference[0])


@settings(max_examples=200, deadline=None)
@given(models, models)
def test_both_are_within_their_choice_and_each_within_itself(one: Model, other: Model) -> None:
    languages = Languages()
    left, right = made(languages, one), made(languages, other)
    both = languages.choice([left, right])
    assert escape(languages, left, both) is None and escape(languages, right, both) is None
    assert (escape(languages, both, left) is None) == (escape(languages, right, left) is None)


def test_the_shortest_way_out_is_found() -> None:
    it = Languages()
    head, item = it.one_of(["head"]), it.one_of(["item"])
    free = it.times(it.choice([head, item]))
    strict = it.group([it.times(head, 0, 1), it.times(item, 1)])
    assert escape(it, free, strict) == Escape((), END)
    assert escape(it, it.times(free, 1), it.choice([EMPTY, strict])) == Escape(("head",), END)
    assert escape(it, it.group([free, item]), strict) == Escape(("head",), "head")
    assert escape(it, strict, free) is None


def test_text_may_come_in_any_number_of_pieces() -> None:
    it = Languages()
    mixed = it.times(it.choice([it.text, it.one_of(["hi"])]))
    assert escape(it, it.group([it.text, it.text]), it.text) is None
    assert escape(it, mixed, it.interleave([it.text, it.times(it.one_of(["hi"]))])) is None
    assert escape(it, mixed, it.times(it.one_of(["hi"]))) == Escape((), TEXT)


def test_classes_of_hundreds_of_members_in_any_order_are_compared_fast() -> None:
    it = Languages()
    names = [f"n{at:03}" for at in range(300)]
    many = it.times(it.one_of(names))
    few = it.times(it.one_of(names[:200]))
    mingled = it.interleave([few, it.times(it.one_of(["head"]), 0, 1), it.times(it.one_of(["trailer"]), 0, 1)])
    assert escape(it, few, many) is None
    assert escape(it, mingled, it.interleave([many, it.times(it.one_of(["head", "trailer"]))])) is None
    assert escape(it, many, mingled) == Escape((), "n200")


def test_what_would_take_too_long_says_so() -> None:
    it = Languages()
    mingled = it.interleave([it.one_of([f"n{at}"]) for at in range(24)])
    other = it.interleave([it.one_of([f"n{at}"]) for at in range(23)] + [it.one_of(["n23", "x"])])
    with pytest.raises(TooManyError):
        escape(it, mingled, other, 2_000)
