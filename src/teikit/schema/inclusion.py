"""Whether one content model is within another: exactly, with the shortest sequence of children that shows it is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from teikit.schema.languages import NONE, Expression, Languages

END: Final = ""
STEPS: Final = 50_000
"""Derivatives taken for one comparison, at most."""
_Pair: TypeAlias = tuple[Expression, Expression]


class TooManyError(Exception):
    """Two models whose comparison would take too many steps."""


@dataclass(frozen=True, slots=True)
class Escape:
    """What one model admits and another refuses: after the children of `way`, `name` (END: nothing more)."""

    way: tuple[str, ...]
    name: str


def escape(languages: Languages, inner: Expression, outer: Expression, steps: int = STEPS) -> Escape | None:
    """The shortest beginning of what `inner` admits that `outer` refuses; None where it is within `outer`.

    Of several as short, the first by alphabet. Raises TooManyError after so many steps.
    """
    if inner in (outer, NONE):
        return None
    names = languages.alike(inner, outer)
    came: dict[_Pair, tuple[_Pair, str] | None] = {(inner, outer): None}
    queue = [(inner, outer)]
    for pair in queue:
        left, right = pair
        if languages.may_end(left) and not languages.may_end(right):
            return Escape(_way(came, pair), END)
        for name in names:
            step = (languages.after(left, name), languages.after(right, name))
            if step[0] in (NONE, step[1]) or step in came:
                continue
            if step[1] == NONE:
                return Escape(_way(came, pair), name)
            came[step] = (pair, name)
            queue.append(step)
        steps -= len(names)
        if steps < 0:
            raise TooManyError
    return None


def _way(came: dict[_Pair, tuple[_Pair, str] | None], pair: _Pair) -> tuple[str, ...]:
    names: list[str] = []
    while (before := came[pair]) is not None:
        pair, name = before
        names.append(name)
    return tuple(reversed(names))
