"""The attributes of an element, gathered from its pattern; and how names are written in a comparison."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from teikit.schema import pattern as p
from teikit.schema.model import TEI, XML
from teikit.schema.pattern import Pattern

ANY: Final = "any element"


@dataclass(frozen=True, slots=True)
class Attributes:
    """The attributes of an element: each by name, those it must have, and sets of which it has one at most."""

    patterns: dict[str, p.Attribute] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    either: frozenset[frozenset[str]] = frozenset()


def gathered(content: Pattern, defines: Mapping[str, Pattern]) -> Attributes:
    """The attributes in the pattern of an element; those of a choice count as alternatives."""
    patterns: dict[str, p.Attribute] = {}
    required: set[str] = set()
    either: set[frozenset[str]] = set()

    above: list[str] = []

    def gather(it: Pattern, needed: bool) -> set[str]:
        match it:
            case p.Attribute():
                names = set(symbols(it.names, attribute=True))
                patterns.update((name, it) for name in names)
                required.update(names if needed else ())
                return names
            case p.Element():
                return set()
            case p.Ref(name=name):
                if name in above or name not in defines or isinstance(defines[name], p.Element):
                    return set()
                above.append(name)
                names = gather(defines[name], needed)
                above.pop()
                return names
            case p.Choice(items):
                found = [names for item in items if (names := gather(item, False))]
                if len(found) > 1:
                    either.add(frozenset().union(*found))
                return set().union(*found)
            case p.Repeat(item, least, _):
                return gather(item, needed and least > 0)
        return {name for part in p.children(it) for name in gather(part, needed)}

    gather(content, True)
    return Attributes(patterns, frozenset(required), frozenset(either))


def together(several: Sequence[Attributes]) -> Attributes:
    """The attributes of several elements of one name: what either may have, and what all must."""
    if len(several) == 1:
        return several[0]
    patterns: dict[str, p.Attribute] = {}
    for it in several:
        for name, pattern in it.patterns.items():
            before = patterns.get(name, pattern)
            both = p.choice([before.content, pattern.content])
            patterns[name] = p.Attribute(pattern.names, both, default=before.default)
    required = frozenset.intersection(*(it.required for it in several))
    either = frozenset.intersection(*(it.either for it in several))
    return Attributes(patterns, required, either)


def symbols(names: p.Names, *, attribute: bool = False) -> Iterator[str]:
    """How names are written: local for TEI, `{namespace}local` for others; a name class by what it excludes."""
    for it in names if isinstance(names, tuple) else (names,):
        if isinstance(it, p.AnyName):
            excluded = ", ".join(sorted(_excluded(it)))
            within = f" of {it.namespace}" if it.namespace is not None else ""
            kind = "any attribute" if attribute else ANY
            yield f"{kind}{within}" + (f" but {excluded}" if excluded else "")
        elif it.namespace == XML:
            yield f"xml:{it.local}"
        else:
            yield it.local if it.namespace in ("", TEI) else f"{{{it.namespace}}}{it.local}"


def _excluded(it: p.AnyName) -> Iterator[str]:
    for out in it.excluded:
        yield f"all of {out.namespace or 'no namespace'}" if isinstance(out, p.AnyName) else next(symbols(out))
