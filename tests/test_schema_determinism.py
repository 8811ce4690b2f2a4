"""Which content models are deterministic: told of examples, and held against the definition on random ones."""

from __future__ import annotations

from itertools import count

import pytest
from content_models import model, models, shown
from hypothesis import given, settings

from teikit.schema import pattern as p
from teikit.schema.determinism import Conflict, Determinism, conflict
from teikit.schema.pattern import Kind, Pattern


def names(_: p.Ref) -> None:
    """Every reference is to an element."""


def of(text: str) -> Conflict | None:
    return conflict(model(text), names)


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "(a, b?) | c*",
        "a*, b, a*",
        "(a, b)*, c",
        "(b?, (a, b)?)?",
        "(a | b)*",
        "(b*, a)*",
        "a?, b?, c?",
        "a{2,5}, b",
        "(a, b{0,3})+, c",
        "(a | b) & c",
        "(#text | a | b)*",
        "a, #text, b",
    ],
)
def test_deterministic(text: str) -> None:
    assert of(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("(a, b?) | (a, c)", "a"),
        ("a?, a", "a"),
        ("a*, a", "a"),
        ("(a, b)*, a", "a"),
        ("(a | b)*, b", "b"),
        ("(b, a?)*, a", "a"),
        ("a{2,5}, a", "a"),
        ("(a?, b, a?)*", "a"),
        ("c, (d, (b | ((a, b)?, b)))", "b"),
        ("a & (b, a)", "a"),
        ("(a, c?) & (d | c)", "c"),
    ],
)
def test_not_deterministic(text: str, name: str) -> None:
    found = of(text)
    assert found is not None
    assert found.name == name


def class_(*members: str) -> Pattern:
    return p.choice(p.Ref(Kind.CLASS if "." in it else Kind.ELEMENT, it) for it in members)


CLASSES = {
    "model.part": class_("p", "model.list"),
    "model.list": class_("list", "listBibl"),
    "model.global": class_("note", "p"),
    "model.none": p.NOT_ALLOWED,
    "model.twice": class_("list", "model.list"),
}


def inside(ref: p.Ref) -> Pattern | None:
    return CLASSES.get(ref.name) if ref.kind is Kind.CLASS else None


def of_class(name: str, line: int) -> p.Ref:
    return p.Ref(Kind.CLASS, name, line=line)


def test_the_two_places_are_told() -> None:
    found = conflict(p.group([p.repeat(of_class("model.part", 3)), p.Ref(Kind.ELEMENT, "listBibl", line=7)]), inside)
    assert found is not None
    assert (found.name, found.first.line, found.second.line) == ("listBibl", 3, 7)
    assert str(found.first) == "by way of model.part, model.list"
    assert str(found.second) == "directly"


def test_an_element_of_two_classes_of_a_choice() -> None:
    both = p.choice([of_class("model.part", 3), of_class("model.global", 4), p.Ref(Kind.ELEMENT, "quote")])
    found = conflict(p.repeat(both), inside)
    assert found is not None
    assert (found.name, found.first.line, found.second.line) == ("p", 3, 4)
    assert conflict(of_class("model.twice", 1), inside) is not None
    assert conflict(p.repeat(of_class("model.part", 1)), inside) is None


def test_a_class_without_members_is_not_there() -> None:
    note = of_class("model.global", 1)
    loop = p.repeat(p.group([of_class("model.none", 2), p.repeat(note)]))
    assert conflict(p.group([p.repeat(note), loop]), inside) is None
    asked = Determinism(inside)
    assert asked.conflict(p.group([p.repeat(note), note])) is not None
    assert asked.conflict(p.group([note, p.repeat(note)])) is None


def test_name_classes() -> None:
    own = p.AnyName(namespace="urn:x")
    any_but_own = p.Element(p.AnyName((own,)), p.EMPTY)
    for name, clash in ((p.Name("a", "urn:x"), False), (p.Name("a", "urn:y"), True), (own, False)):
        found = conflict(p.group([p.repeat(any_but_own), p.Element(name, p.EMPTY)]), names)
        assert (found is not None) is clash
    found = conflict(p.choice([p.Element(p.AnyName(), p.EMPTY), any_but_own]), names)
    assert found is not None
    assert found.name == "*"


def ambiguous(pattern: Pattern) -> bool:
    """The definition: numbers the particles, follows each to the next, and looks for two of one name."""
    numbers = count()
    named: dict[int, str] = {}
    follow: dict[int, set[int]] = {}

    def walk(it: Pattern) -> tuple[bool, set[int], set[int]]:
        match it:
            case p.Ref(name=name):
                number = next(numbers)
                named[number], follow[number] = name, set()
                return False, {number}, {number}
            case p.Choice(items):
                parts = [walk(item) for item in items]
                firsts, lasts = (set().union(*(part[side] for part in parts)) for side in (1, 2))
                return any(part[0] for part in parts), firsts, lasts
            case p.Group(items):
                empty, first, last = True, set[int](), set[int]()
                for item in items:
                    inner = walk(item)
                    for number in last:
                        follow[number] |= inner[1]
                    first |= inner[1] if empty else set()
                    last = inner[2] | (last if inner[0] else set())
                    empty = empty and inner[0]
                return empty, first, last
            case p.Repeat(item, least, most):
                empty, first, last = walk(item)
                for number in last if most != 1 else ():
                    follow[number] |= first
                return empty or least == 0, first, last
        raise AssertionError(it)

    _, first, _ = walk(pattern)
    return any(len({named[it] for it in row}) < len(row) for row in (first, *follow.values()))


@given(models(mingled=False))
@settings(max_examples=300, deadline=None)
def test_it_is_the_definition(pattern: Pattern) -> None:
    assert (conflict(pattern, names) is not None) is ambiguous(pattern), shown(pattern)
