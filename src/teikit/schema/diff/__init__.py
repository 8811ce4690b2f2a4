"""What became stricter or looser from one schema to another: which files were valid and no longer are, and so on.

Elements, attributes and values are compared by what they admit, not by how the ODD comes to it: classes, modules and
macros are followed, content models compared as languages. Elements that no valid file can hold do not count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from teikit.schema.diff.admitted import Admitted
from teikit.schema.diff.bearing import GONE, NEW, Bearing
from teikit.schema.diff.change import Change, Direction, joined
from teikit.schema.diff.contents import contents
from teikit.schema.diff.rules import rules
from teikit.schema.grammar import Grammar, grammar
from teikit.schema.languages import Languages
from teikit.schema.model import Schema

__all__ = ["Change", "Direction", "differences"]


def differences(before: Schema | Grammar, after: Schema | Grammar) -> list[Change]:
    """The changes from one schema to another: elements, beginnings, contents, attributes; rules where both are ODDs."""
    languages = Languages()
    old, new = (Admitted(_grammar(it), languages) for it in (before, after))
    both = old.elements.keys() & new.elements.keys()
    bearing = Bearing(old, new, isinstance(before, Schema) and isinstance(after, Schema))
    found = [*_elements(old, new), *_beginnings(old, new)]
    names = sorted(both)
    found += (it for name in names for it in contents(old, new, name, both))
    found += (it for name in names for it in bearing.content(name))
    found += _everywhere([it for name in names for it in bearing.attributes(name)], old, new)
    if isinstance(before, Schema) and isinstance(after, Schema):
        found += rules(before, after, both)
    return joined(found)


def _grammar(schema: Schema | Grammar) -> Grammar:
    return grammar(schema, documented=False) if isinstance(schema, Schema) else schema


def _elements(old: Admitted, new: Admitted) -> Iterator[Change]:
    gone = sorted(old.elements.keys() - new.elements.keys())
    added = sorted(new.elements.keys() - old.elements.keys())
    for direction, names, word in ((Direction.STRICTER, gone, "gone"), (Direction.LOOSER, added, "new")):
        if names:
            verb = "is" if len(names) == 1 else "are"
            yield Change(direction, "element", f"{{who}} {verb} {word}", tuple(names))


def _beginnings(old: Admitted, new: Admitted) -> Iterator[Change]:
    for direction, names, word in (
        (Direction.STRICTER, old.start - new.start, "no longer"),
        (Direction.LOOSER, new.start - old.start, "now"),
    ):
        if names:
            yield Change(direction, "start", f"a file may {word} begin with {{who}}", tuple(sorted(names)))


def _everywhere(changes: list[Change], old: Admitted, new: Admitted) -> Iterator[Change]:
    """The changes; of an attribute that no element has any longer, or that every one has now, it is said so."""
    names = old.elements.keys() & new.elements.keys()
    bearers = [Counter(it for name in names for it in one.attributes(name).patterns) for one in (old, new)]
    for it in changes:
        if it.text == GONE and not bearers[1][it.names[0]]:
            it = replace(it, text="no element may bear {names} any longer")
        elif it.text == NEW and not bearers[0][it.names[0]] and bearers[1][it.names[0]] == len(names):
            it = replace(it, text="every element may now bear {names}")
        yield it
