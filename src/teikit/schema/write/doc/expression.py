"""Content models as expressions that are read in a minute: `(head | opener)*, p+`, with links."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final

from teikit.schema import pattern as p
from teikit.schema.model import TEI
from teikit.schema.pattern import XSD, Expand, Kind, Pattern
from teikit.schema.write.doc.example import block
from teikit.schema.write.doc.lines import Lines, Piece, after, around, below, chained, indented, piece
from teikit.schema.write.doc.markup import Html, joined, tag, together
from teikit.schema.write.doc.site import Site

_WIDTH: Final = 76
_MARKS: Final = {(0, 1): "?", (0, None): "*", (1, None): "+"}
_EXPANDED: Final = {
    Expand.SEQUENCE: "each once, in this order",
    Expand.OPTIONAL: "each once or not at all, in this order",
    Expand.OPTIONAL_REPEATABLE: "any number of each, in this order",
    Expand.REPEATABLE: "one or more of each, in this order",
}
_LEGEND: Final = {
    ",": "then",
    "|": "or",
    "&": "and, in any order",
    "?": "once or not at all",
    "*": "any number, or none",
    "+": "one or more",
}


class Expression:
    """Writes one pattern; the operators that it uses are explained below it."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.used: dict[str, None] = {}

    def written(self, pattern: Pattern) -> Html:
        lines = self.lines(p.rewrite(pattern, lambda it: it), 0)
        code = joined((it for it, _ in lines), "\n")
        legend = [tag("span", tag("code", it), f" {_LEGEND[it]}") for it in _LEGEND if it in self.used]
        return together(block(code, "model"), tag("p", joined(legend, " "), class_="legend") if legend else None)

    def lines(self, it: Pattern, indent: int) -> Lines:
        """A pattern in one line where it fits, else its parts one below the other."""
        flat = self.flat(it)
        if flat[1] + indent <= _WIDTH:
            return [flat]
        match it:
            case p.Group(items):
                return below([self.part(item, indent) for item in items], ",")
            case p.Interleave(items):
                return below([self.part(item, indent) for item in items], " &")
            case p.Choice(items):
                first, *others = [self.part(item, indent + 2) for item in items]
                return [*indented(first), *(line for lines in others for line in after("| ", lines))]
            case p.Repeat(item, least, most):
                return around("(", self.lines(item, indent + 2), f"){_mark(least, most)}")
            case p.ListOf(item):
                return around("list {", self.lines(item, indent + 2), "}")
            case p.Element() | p.Attribute():
                return around(f"{_named(it)} {{", self.lines(it.content, indent + 2), "}")
        return [flat]

    def part(self, it: Pattern, indent: int) -> Lines:
        if _compound(it) and self.flat(it)[1] + 2 + indent > _WIDTH:
            return around("(", self.lines(it, indent + 2), ")")
        return [self.bracketed(it)] if _compound(it) else self.lines(it, indent)

    def flat(self, it: Pattern) -> Piece:
        """A pattern in one line."""
        match it:
            case p.Group(items):
                return self.chain(items, ",", ", ")
            case p.Choice(items):
                return self.chain(items, "|", " | ")
            case p.Interleave(items):
                return self.chain(items, "&", " & ")
            case p.Repeat(item, least, most):
                mark = _mark(least, most)
                self.used[mark] = None
                return chained([self.bracketed(item), piece(mark)], "")
            case p.ListOf(item):
                return chained([piece("list {"), self.flat(item), piece("}")], " ")
            case p.Element() | p.Attribute():
                return chained([piece(f"{_named(it)} {{"), self.flat(it.content), piece("}")], " ")
            case p.Ref():
                return self.reference(it)
        return _word(it)

    def chain(self, items: tuple[Pattern, ...], mark: str, separator: str) -> Piece:
        self.used[mark] = None
        return chained([self.bracketed(it) for it in items], separator)

    def bracketed(self, it: Pattern) -> Piece:
        """A pattern as part of a larger one."""
        return chained([piece("("), self.flat(it), piece(")")], "") if _compound(it) else self.flat(it)

    def reference(self, it: p.Ref) -> Piece:
        spec = self.site.schema.find(it.kind, it.name)
        name = piece(it.name) if spec is None else (self.site.bare_link(spec), len(spec.name))
        said = [_EXPANDED[it.expand]] if it.kind is Kind.CLASS and it.expand in _EXPANDED else []
        said += [f"only {', '.join(it.include)}"] if it.include else []
        said += [f"but not {', '.join(it.exclude)}"] if it.exclude else []
        said += [f"{key} {json.dumps(value, ensure_ascii=False)}" for key, value in it.params]
        notes = f" [{'; '.join(said)}]" if said else ""
        return together(name[0], tag("i", notes) if notes else None), name[1] + len(notes)


def _word(it: Pattern) -> Piece:
    write = _WORDS.get(type(it))
    return piece(write(it) if write else "")


def _data(it: p.Data) -> str:
    name = f"xsd:{it.type}" if it.library == XSD else it.type
    facets = "".join(f" {key} {json.dumps(value, ensure_ascii=False)}" for key, value in it.params)
    return f"{name} {{{facets} }}" if facets else name


def _any(it: p.AnyElement) -> str:
    excluded = [] if it.excluded is None else [_name(its) for its in it.excluded]
    return f"any element but {', '.join(excluded)}" if excluded else "any element"


_WORDS: Final[dict[type, Callable[..., str]]] = {
    p.Empty: lambda _: "empty",
    p.NotAllowed: lambda _: "nothing that could ever be valid",
    p.Text: lambda _: "text",
    p.Value: lambda it: json.dumps(it.text, ensure_ascii=False),
    p.Data: _data,
    p.AnyElement: _any,
}


def _named(it: p.Element | p.Attribute) -> str:
    names = it.names if isinstance(it.names, tuple) else (it.names,)
    return f"{'element' if isinstance(it, p.Element) else 'attribute'} {' | '.join(map(_name, names))}"


def _name(it: p.Name | p.AnyName) -> str:
    if isinstance(it, p.Name):
        return it.local if it.namespace in ("", TEI) else f"{{{it.namespace}}}{it.local}"
    return "any name" if it.namespace is None else f"any name of {it.namespace or 'no namespace'}"


def _mark(least: int, most: int | None) -> str:
    return _MARKS.get((least, most)) or f"{{{least},{'' if most is None else most}}}"


def _compound(it: Pattern) -> bool:
    return isinstance(it, p.Group | p.Choice | p.Interleave)
