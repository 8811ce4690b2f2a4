"""RELAX NG in compact syntax (ISO/IEC 19757-2, Annex C), which people read, and Emacs."""

from __future__ import annotations

from typing import Final

from teikit.schema import pattern as p
from teikit.schema.compiled import Compiled
from teikit.schema.grammar import Grammar
from teikit.schema.pattern import Pattern
from teikit.schema.write.rnc_words import ANNOTATIONS, Prefixes, documentation, escaped, identifier, literal
from teikit.seams import Exported

_WIDTH: Final = 100
_MARKS: Final = {(0, 1): "?", (0, None): "*", (1, None): "+"}
Lines = list[str]


def rnc_files(compiled: Compiled) -> Exported:
    """IDENT.rnc."""
    schema = compiled.schema
    assert schema is not None
    return Exported({f"{schema.ident}.rnc": rnc(compiled.grammar)})


def rnc(grammar: Grammar, note: str = "") -> bytes:
    """The grammar as a file of UTF-8; `note` is a comment at its head."""
    writer = _Writer(Prefixes(grammar.namespace))
    body: Lines = []
    for name, pattern in [
        ("start", p.choice(p.Ref(p.Kind.DEFINE, it) for it in grammar.start)),
        *grammar.defines.items(),
    ]:
        key = name if not body else identifier(name)
        said = writer.pattern(pattern, 1)
        body += [f"{key} = {said[0]}", ""] if _fits(said, len(key) + 3) else [f"{key} =", *_indented(said), ""]
    head = [f"# {it}" for it in escaped(note).splitlines()]
    return "\n".join([*head, *writer.prefixes.declarations(), "", *body]).encode()


class _Writer:
    """Writes patterns as lines without the indent of what holds them; `depth` only tells how much room there is."""

    def __init__(self, prefixes: Prefixes) -> None:
        self.prefixes = prefixes

    def pattern(self, it: Pattern, depth: int) -> Lines:
        match it:
            case p.Empty():
                return ["empty"]
            case p.NotAllowed():
                return ["notAllowed"]
            case p.Text():
                return ["text"]
            case p.Ref(name=name):
                return [identifier(name)]
            case p.Group(items):
                return _joined([self.part(item, depth) for item in items], ",", depth)
            case p.Interleave(items):
                return _joined([self.part(item, depth) for item in items], " &", depth)
            case p.Choice(items):
                return _chosen([self.part(item, depth + 1) for item in items], depth)
            case p.Repeat():
                return self.repeated(it, depth)
            case p.ListOf(item):
                return _enclosed("list {", self.pattern(item, depth + 1), "}", depth)
            case p.Value():
                kind = "" if it.type == "token" else f"{self.prefixes.datatype(it.type, it.library)} "
                return [*documentation(it.doc), f"{kind}{literal(it.text)}"]
            case p.Data():
                return self.data(it, depth)
            case p.Element() | p.Attribute():
                return self.named(it, depth)
        raise ValueError("an anyElement is a pattern of its own in a grammar")

    def part(self, it: Pattern, depth: int) -> Lines:
        """A pattern inside a larger one: in parentheses where its own operator would run into the other's."""
        if isinstance(it, p.Repeat) and (it.least, it.most) in _MARKS:
            return self.repeated(it, depth)
        return self.primary(it, depth)

    def primary(self, it: Pattern, depth: int) -> Lines:
        """A pattern as one word, which a mark of repetition may follow."""
        if isinstance(it, p.Group | p.Interleave | p.Choice | p.Repeat) or (isinstance(it, p.Data) and it.excluded):
            return _enclosed("(", self.pattern(it, depth + 1), ")", depth)
        return self.pattern(it, depth)

    def repeated(self, it: p.Repeat, depth: int) -> Lines:
        mark = _MARKS.get((it.least, it.most))
        item = self.primary(it.item, depth)
        return self.times(it, item, depth) if mark is None else _followed(item, mark)

    def times(self, it: p.Repeat, item: Lines, depth: int) -> Lines:
        """So many times: written out, what may be missing nested, so that it stays deterministic."""
        if it.most is None:
            return _joined([*[item] * (it.least - 1), _followed(item, "+")], ",", depth)
        parts = [item] * it.least
        if it.most > it.least:
            rest = _followed(item, "?")
            for _ in range(it.most - it.least - 1):
                rest = [f"({item[0]}, {rest[0]})?"] if len(item) == 1 else ["(", *_followed(item, ","), *rest, ")?"]
            parts.append(rest)
        return _joined(parts, ",", depth)

    def data(self, it: p.Data, depth: int) -> Lines:
        made = [self.prefixes.datatype(it.type, it.library)]
        if it.params:
            made = _enclosed(f"{made[0]} {{", [f"{name} = {literal(value)}" for name, value in it.params], "}", depth)
        if it.excluded is None:
            return made
        excluded = self.primary(it.excluded, depth)
        return [*made[:-1], f"{made[-1]} - {excluded[0]}", *excluded[1:]]

    def named(self, it: p.Element | p.Attribute, depth: int) -> Lines:
        attribute = isinstance(it, p.Attribute)
        head = documentation(it.doc)
        if isinstance(it, p.Attribute) and it.default is not None:
            head.append(f"[ {self.prefixes.of(ANNOTATIONS)}:defaultValue = {literal(it.default)} ]")
        names = self.prefixes.names(it.names, attribute)
        inside = self.pattern(it.content, depth + 1)
        return [*head, *_enclosed(f"{'attribute' if attribute else 'element'} {names} {{", inside, "}", depth)]


def _fits(lines: Lines, taken: int) -> bool:
    return len(lines) == 1 and len(lines[0]) + taken <= _WIDTH


def _indented(lines: Lines) -> Lines:
    return [f"  {it}" for it in lines]


def _followed(lines: Lines, mark: str) -> Lines:
    return [*lines[:-1], lines[-1] + mark]


def _enclosed(opening: str, inside: Lines, closing: str, depth: int) -> Lines:
    if _fits(inside, len(opening) + 2 + 2 * depth):
        gap = " " if closing == "}" else ""
        return [f"{opening}{gap}{inside[0]}{gap}{closing}"]
    return [opening, *_indented(inside), closing]


def _joined(parts: list[Lines], mark: str, depth: int) -> Lines:
    """The parts in one line where they fit, else one below the other."""
    if all(len(it) == 1 for it in parts) and _fits(made := [f"{mark} ".join(it[0] for it in parts)], 2 * depth):
        return made
    return [line for it in parts[:-1] for line in _followed(it, mark)] + parts[-1]


def _chosen(parts: list[Lines], depth: int) -> Lines:
    if all(len(it) == 1 for it in parts) and _fits(made := [" | ".join(it[0] for it in parts)], 2 * depth):
        return made
    first, *others = parts
    return [*_indented(first), *(line for it in others for line in (f"| {it[0]}", *_indented(it[1:])))]
