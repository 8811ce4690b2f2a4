"""What the elements of a name may hold, before and after: the children themselves, then their order and number."""

from __future__ import annotations

from collections.abc import Iterator, Set

from teikit.schema.diff.admitted import Admitted
from teikit.schema.diff.change import Change, Direction, tag
from teikit.schema.inclusion import END, Escape, TooManyError, escape
from teikit.schema.languages import TEXT


def contents(before: Admitted, after: Admitted, name: str, both: Set[str]) -> Iterator[Change]:
    """The changes in the content of elements that both have; what only follows from an element's being gone or new,
    such as its having no place in others, is none.
    """
    if before.content(name) == after.content(name):
        return
    names, both = before.languages.names, both | {TEXT}
    old, new = before.content(name, both), after.content(name, both)
    gone, added = sorted(names(old) - names(new)), sorted(names(new) - names(old))
    if gone:
        yield _holds(Direction.STRICTER, name, gone)
    if added:
        yield _holds(Direction.LOOSER, name, added)
    shared = both - set(gone) - set(added)
    for direction, one, other in ((Direction.STRICTER, before, after), (Direction.LOOSER, after, before)):
        try:
            yield from _order(one, other, name, shared, direction)
        except TooManyError:
            message = f"whether the content of {{who}} is {direction} is not known: it mingles too many elements"
            yield Change(Direction.OTHER, "content", message, (name,))


def _holds(direction: Direction, name: str, children: list[str]) -> Change:
    word = "no longer" if direction is Direction.STRICTER else "now"
    return Change(direction, "content", f"{{who}} may {word} hold {{names}}", (name,), tuple(children))


def _order(one: Admitted, other: Admitted, name: str, shared: Set[str], direction: Direction) -> Iterator[Change]:
    """What the one admits of the children that both may hold, and the other does not: an example."""
    found = escape(one.languages, one.content(name, shared), other.content(name))
    if found is not None:
        word = "no longer" if direction is Direction.STRICTER else "now"
        children = (*found.way, found.name) if found.name != END else found.way
        yield Change(direction, "content", f"{{who}} may {word} {_said(found)}", (name,), children)


def _said(found: Escape) -> str:
    last = tag(found.way[-1]) if found.way else ""
    if found.name == END:
        said = f"end after {last}" if last else "be empty"
    elif not last:
        said = f"begin with {tag(found.name)}"
    elif found.name in found.way:
        said = f"hold another {tag(found.name)} after {last}"
    else:
        said = f"hold {tag(found.name)} after {last}"
    return said if len(found.way) < 2 else f"{said}, as in {' '.join(map(tag, found.way))}"
