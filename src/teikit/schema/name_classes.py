"""Name classes: which names they take in, and whether two have one in common (ISO/IEC 19757-2, section 6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from teikit.schema.pattern import AnyName, Name

_ELSEWHERE: Final = "\0"
"""A namespace and a local name that no schema can mention: it stands for all those that none does."""


def holds(names: Name | AnyName, name: Name) -> bool:
    """Whether a name is one of a name class."""
    if isinstance(names, Name):
        return names == name
    within = names.namespace is None or names.namespace == name.namespace
    return within and not any(holds(it, name) for it in names.excluded)


def overlap(one: Name | AnyName, other: Name | AnyName) -> bool:
    """Whether some name is one of both."""
    if isinstance(one, Name):
        return holds(other, one)
    if isinstance(other, Name):
        return holds(one, other)
    return any(holds(one, it) and holds(other, it) for it in _telling(one, other))


def _telling(*classes: Name | AnyName) -> Iterator[Name]:
    """Names that stand for all the names that the classes treat alike."""
    yield Name(_ELSEWHERE, _ELSEWHERE)
    for it in classes:
        if isinstance(it, Name):
            yield it
            yield Name(_ELSEWHERE, it.namespace)
        else:
            yield Name(_ELSEWHERE, _ELSEWHERE if it.namespace is None else it.namespace)
            yield from _telling(*it.excluded)
