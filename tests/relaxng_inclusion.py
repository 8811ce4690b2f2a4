"""Proves, element by element, that one RELAX NG schema admits nothing that another refuses.

The larger schema must give each element name one definition (as TEI's do). Then the smaller is a restriction if, for
each of its elements, (1) every sequence of children and text is one of the larger's, which derivatives of the two
content models decide exactly; (2) the larger has its attributes, and requires no other; (3) the values of each
attribute are among the larger's: tried on a pool of values.
"""

from __future__ import annotations

from lxml import etree

from teikit.validate.content import ANY, NONE, Pattern, after, may_end, nexts
from teikit.validate.model import RNG, Model


def escape(small: Pattern, large: Pattern) -> list[str] | None:
    """A shortest sequence that the small model admits and the large one does not; None where there is none."""
    seen = {(small, large)}
    queue: list[tuple[Pattern, Pattern, list[str]]] = [(small, large, [])]
    for left, right, way in queue:
        assert ANY not in nexts(left) | nexts(right), "any name: derivatives are not exact"
        if may_end(left) and not may_end(right):
            return way
        for symbol in sorted(nexts(left)):
            step = after(left, symbol), after(right, symbol)
            if step[1] == NONE:
                return [*way, symbol]
            if step not in seen:
                seen.add(step)
                queue.append((*step, [*way, symbol]))
    return None


def coupled(schema: Model, node: etree._Element) -> bool:
    """Whether an attribute stands in a choice or an optional group with something else: then it is not free."""
    for it in schema.parts(node):
        tag = it.tag.removeprefix(RNG)
        below = list(schema.attributes(it)) if tag in {"choice", "optional", "zeroOrMore"} else []
        if len(below) > 1 or (below and tag == "choice"):
            return True
        if tag == "ref" and any(coupled(schema, define) for define in schema.defines[it.get("name")]):
            return True
        if tag in {"group", "interleave", "oneOrMore"} and coupled(schema, it):
            return True
    return False
