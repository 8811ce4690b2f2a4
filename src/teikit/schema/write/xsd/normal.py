"""Content models without repetitions inside repetitions: `(a* | b?)+` is `(a | b)*`, and reads better so.

This is the star normal form of A. Brüggemann-Klein (see `determinism`): it never makes a model less deterministic, and
often makes it so. What may be nothing is never required a number of times, which some validators cannot count.
"""

from __future__ import annotations

from teikit.schema import pattern as p
from teikit.schema.letters import Letters
from teikit.schema.pattern import Pattern


def normal(pattern: Pattern, letters: Letters) -> Pattern:
    """The same model in star normal form."""

    def change(it: Pattern) -> Pattern:
        if not isinstance(it, p.Repeat):
            return it
        item, least, most = it.item, it.least, it.most
        if letters.nullable(item):
            least = 0
        if isinstance(item, p.Repeat) and item.least <= 1:
            most = None if most is None or item.most is None else most * item.most
            return change(p.repeat(item.item, least * item.least, most))
        if most is None and least <= 1:
            return p.repeat(bare(item, letters), least, None)
        if most == 1 and letters.nullable(item):
            return item
        return p.repeat(item, least, most)

    return p.rewrite(pattern, change)


def bare(it: Pattern, letters: Letters) -> Pattern:
    """What to repeat in the place of `it`: the same again and again, without what it repeats or leaves out itself."""
    match it:
        case p.Repeat(item, least, _) if least <= 1:
            return bare(item, letters)
        case p.Choice(items):
            return p.choice(bare(item, letters) for item in items)
        case p.Group(items) if all(map(letters.nullable, items)):
            return p.choice(bare(item, letters) for item in items)
        case p.Ref() if letters.leaf(it) is None:
            meant = letters.inside(it)
            if meant is not None and (made := bare(meant, letters)) != meant:
                return made
    return it
