"""The attributes of a pattern, one by one: XML Schema knows none that stand together or instead of each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from teikit.schema import pattern as p
from teikit.schema.pattern import Pattern
from teikit.schema.write.xsd.parts import Parts


@dataclass(frozen=True, slots=True)
class Use:
    """An attribute as an element has it."""

    name: p.Name | p.AnyName
    content: Pattern
    required: bool
    default: str | None = None
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Shared:
    """All the attributes of a class, as they are declared there."""

    name: str


Item = Use | Shared


def attributes(pattern: Pattern, parts: Parts) -> list[Item]:
    """The attributes of an element or class, each name once; classes are kept whole where nothing is against it."""
    items = list(_items(pattern, parts))
    single = [it for it in items if isinstance(it, Use)]
    names = [it.name for it in single]
    shared = list(dict.fromkeys(it.name for it in items if isinstance(it, Shared)))
    for name in shared:
        names.extend(parts.attribute_names(name))
    if len(set(names)) == len(names) and not any(isinstance(it, p.AnyName) for it in names):
        return [*map(Shared, shared), *single]
    return list(merged(flat(pattern, parts), both=True))


def _items(pattern: Pattern, parts: Parts) -> Iterator[Item]:
    match pattern:
        case p.Ref(name=name) if parts.attributes_only(name):
            yield Shared(name)
        case p.Group(items) | p.Interleave(items):
            for it in items:
                yield from _items(it, parts)
        case _:
            yield from flat(pattern, parts)


def flat(pattern: Pattern, parts: Parts) -> list[Use]:
    """The attributes of a pattern without its classes; those of alternatives are optional."""
    if not parts.has_attributes(pattern):
        return []
    match pattern:
        case p.Attribute(names=names):
            several = names if isinstance(names, tuple) else (names,)
            required = len(several) == 1 and isinstance(several[0], p.Name)
            return [Use(it, pattern.content, required, pattern.default, pattern.doc) for it in several]
        case p.Ref(name=name):
            return flat(parts.defines[name], parts)
        case p.Repeat(item, least, _):
            inner = flat(item, parts)
            return inner if least else [replace(it, required=False) for it in inner]
        case p.Choice(items):
            return list(merged([it for item in items for it in _option(item, items, parts)], both=False))
    return [it for item in p.children(pattern) for it in flat(item, parts)]


def _option(item: Pattern, items: tuple[Pattern, ...], parts: Parts) -> Iterator[Use]:
    """The attributes of an alternative; required are those that every alternative requires."""
    for it in flat(item, parts):
        everywhere = all(any(its.name == it.name and its.required for its in flat(other, parts)) for other in items)
        yield replace(it, required=everywhere)


def merged(uses: Iterable[Use], *, both: bool) -> Iterator[Use]:
    """Each name once, with the values of all; `both` tells uses that hold together from alternatives."""
    found: dict[p.Name | p.AnyName, Use] = {}
    for it in uses:
        known = found.get(it.name)
        if known is None:
            found[it.name] = it
        else:
            found[it.name] = replace(
                known,
                content=p.choice([known.content, it.content]),
                required=known.required or it.required if both else known.required and it.required,
                default=known.default if known.default == it.default else None,
                doc=known.doc or it.doc,
            )
    return iter(found.values())
