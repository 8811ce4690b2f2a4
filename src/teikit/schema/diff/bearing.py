"""What the attributes of an element may be, before and after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from teikit.schema.diff.admitted import Admitted
from teikit.schema.diff.attributes import Attributes
from teikit.schema.diff.change import Change, Direction
from teikit.schema.diff.values import Compared, Comparison, Range, Ranges
from teikit.schema.pattern import Pattern

STRICTER, LOOSER, OTHER = Direction
GONE = "{who} may no longer bear {names}"
NEW = "{who} may now bear {names}"


Told: TypeAlias = tuple[Direction, str, tuple[str, ...]]
"""What there is to say of a value: direction, the sentence without its subject, the values in it."""


class Bearing:
    """Compares the attributes, and the values of elements that hold a value alone, of two grammars."""

    def __init__(self, before: Admitted, after: Admitted, defaults: bool) -> None:
        """`defaults` tells whether both grammars know the defaults of attributes."""
        self.before, self.after = before, after
        self.defaults = defaults
        self.compared = Compared()
        self.ranges = Ranges(before.defines), Ranges(after.defines)
        self._told: dict[tuple[int, int], list[Told]] = {}

    def attributes(self, name: str) -> Iterator[Change]:
        old, new = self.before.attributes(name), self.after.attributes(name)
        for it in sorted(old.patterns.keys() | new.patterns.keys()):
            if it not in new.patterns:
                yield Change(STRICTER, "attribute", GONE, (name,), (it,))
            elif it not in old.patterns:
                must = it in new.required
                said = "must now" if must else "may now"
                yield Change(
                    STRICTER if must else LOOSER, "attribute", f"{{who}} {said} bear {{names}}", (name,), (it,)
                )
                if must:
                    yield Change(LOOSER, "attribute", NEW, (name,), (it,))
            else:
                yield from self._changed(name, it, old, new)
        yield from _either(name, old, new)

    def _changed(self, name: str, it: str, old: Attributes, new: Attributes) -> Iterator[Change]:
        if it in new.required - old.required:
            yield Change(STRICTER, "attribute", "{who} must now bear {names}", (name,), (it,))
        elif it in old.required - new.required:
            yield Change(LOOSER, "attribute", "{who} may now do without {names}", (name,), (it,))
        patterns = old.patterns[it], new.patterns[it]
        yield from self._values(name, f"@{it} of {{who}}", patterns[0].content, patterns[1].content)
        if self.defaults and patterns[0].default != patterns[1].default:
            said = " instead of ".join("none" if one.default is None else f"“{one.default}”" for one in patterns[::-1])
            yield Change(OTHER, "default", f"the default of {{names}} of {{who}} is {said}", (name,), (it,))

    def content(self, name: str) -> Iterator[Change]:
        """The value of an element that holds one and nothing else."""
        old, new = self.before.value(name), self.after.value(name)
        if old is not None and new is not None:
            for direction, text, values in self._compared(old, new):
                yield Change(direction, "value", f"{{who}} {text}", (name,), values)

    def _values(self, name: str, what: str, before: Pattern, after: Pattern) -> Iterator[Change]:
        key = (id(before), id(after))  # the grammars hold them, so that no other gets their id
        if key not in self._told:
            self._told[key] = list(self._compared(before, after))
        for direction, text, values in self._told[key]:
            yield Change(direction, "value", f"{what} {text}", (name,), values)

    def _compared(self, before: Pattern, after: Pattern) -> Iterator[Told]:
        old, new = self.ranges[0].of(before), self.ranges[1].of(after)
        if old == new:
            return
        it = self.compared.compare(old, new)
        yield from _told(it, old, new)
        for direction, differs in ((STRICTER, it.fewer), (LOOSER, it.more)):
            if differs:
                yield direction, f"may now be {_count(new)} instead of {_count(old)}", ()


def _told(it: Comparison, old: Range, new: Range) -> Iterator[Told]:
    """What to say of the values and datatypes that are gone and new."""
    gone, added = it.gone, it.new
    if it.types_gone and it.types_new:
        yield OTHER, f"may be {new.known}, not {old.known}", ()
    elif it.types_gone and not new.types:
        yield STRICTER, f"may only be {{names}}, not any {old.known}", new.order
        gone = added = ()
    elif it.types_gone:
        yield STRICTER, f"may be {new.known} only, not any {old.known}", ()
    elif it.types_new and not old.types:
        yield LOOSER, f"may now be any {new.known}, not only {{names}}", old.order
        gone = added = ()
    elif it.types_new:
        yield LOOSER, f"may now be any {new.known}, not only {old.known}", ()
    if gone:
        yield STRICTER, "may no longer be {names}", gone
    if added:
        yield LOOSER, "may now be {names}", added


def _count(range: Range) -> str:
    if not range.many:
        return "one value" if range.least else "one value or none"
    if range.most is None:
        return f"{range.least} or more words"
    return "a single word" if range.most == 1 else f"{range.least} to {range.most} words"


def _either(name: str, old: Attributes, new: Attributes) -> Iterator[Change]:
    both = old.patterns.keys() & new.patterns.keys()
    before, after = ({it & both for it in one.either if len(it & both) > 1} for one in (old, new))
    for direction, groups, said in (
        (STRICTER, after - before, "may now bear only one of"),
        (LOOSER, before - after, "may now bear more than one of"),
    ):
        for group in sorted(groups, key=sorted):
            names = sorted(group)
            yield Change(direction, "attribute", f"{{who}} {said} {{names}}", (name,), tuple(names))
