"""Makes random files that are valid against a grammar, by walking its patterns; nothing that writes schemas is used."""

from __future__ import annotations

import random
from collections import Counter
from functools import cache

from lxml import etree

from teikit.schema import pattern as p
from teikit.schema.datatypes import checker
from teikit.schema.grammar import Grammar
from teikit.schema.name_classes import holds
from teikit.schema.pattern import Pattern

_POOL = """a A word слово 0 1 -1 7 12 0.5 1.0 100 -5.25 true false yes 1920 1920-08 1920-08-07 --08 ---07 --08-07
1920-08-07T10:30:00 2024-05-06T10:30:00Z 2024-05-06 10:30:00 P1D PT2H30M 2h 2.5cm 10px 50% high medium low
unknown inapplicable en ru sr-Latn-RS x-own #x http://example.org/a?b=1 indices/persons.xml#a-b a:b U+0041
U+1F600 m F utf-8 (a|b) 1,2 10,20 0,0 1/4 3/4 M 9 0.1.0 41.69411 text/xml utf8 single 2024 1x1 20pt .5 1e3 INF
xs:string //p /TEI/text x y z left right 4 16 ISO-8859-1"""
POOL = [*_POOL.split(), "", "41.69411 44.83368", "1920-W32", "tei:p", "p", "$1", "#x #y", "0 0 10 10", "1,2 3,4 5,6"]
TEXTS = ("text", " ", "\n", "№ 514 <&>", "")
NAMES = (
    p.Name("free", ""),
    p.Name("free", "http://example.org/ns"),
    p.Name("a", "http://www.tei-c.org/ns/Examples"),
    p.Name("p", "http://www.tei-c.org/ns/1.0"),
)


class Instances:
    """Random files of one grammar, those of one seed always the same. `deep` bounds how deep elements stand."""

    def __init__(self, grammar: Grammar, seed: int, deep: int = 9) -> None:
        self.grammar = grammar
        self.random = random.Random(seed)
        self.deep = deep
        self.ids = 0
        self.used: Counter[int] = Counter()
        self.heights = _heights(grammar)
        self.prefixes = {f"n{number}": space for number, space in enumerate(sorted(_namespaces(grammar)))}

    def tree(self) -> etree._Element:
        start = self.random.choice([it for it in self.grammar.start if it in self.heights])
        holder = etree.Element("holder")
        self.put(self.walk(self.grammar.defines[start], holder, 0), holder)
        root = holder[0]
        holder.remove(root)
        return root

    def put(self, parts: list[str | etree._Element], parent: etree._Element) -> None:
        for it in parts:
            if not isinstance(it, str):
                parent.append(it)
            elif len(parent):
                parent[-1].tail = (parent[-1].tail or "") + it
            else:
                parent.text = (parent.text or "") + it

    def walk(self, it: Pattern, parent: etree._Element, depth: int) -> list[str | etree._Element]:
        """The content that a pattern gives; attributes are set on the parent."""
        match it:
            case p.Text():
                return [self.random.choice(TEXTS)]
            case p.Data() | p.Value() | p.ListOf():
                return [self.value(it)]
            case p.Ref(name=name):
                return self.walk(self.grammar.defines[name], parent, depth)
            case p.Group(items):
                return [part for item in items for part in self.walk(item, parent, depth)]
            case p.Interleave(items):
                return self.mingled([self.walk(item, parent, depth) for item in items])
            case p.Choice(items):
                return self.walk(self.pick(items, depth), parent, depth)
            case p.Repeat(item, least, most):
                return [
                    part for _ in range(self.times(item, least, most, depth)) for part in self.walk(item, parent, depth)
                ]
            case p.Element():
                return [self.element(it, depth)]
            case p.Attribute(names=names, content=content):
                self.attribute(names, content, parent)
        return []

    def mingled(self, rows: list[list[str | etree._Element]]) -> list[str | etree._Element]:
        order = [number for number, row in enumerate(rows) for _ in row]
        self.random.shuffle(order)
        queues = [iter(row) for row in rows]
        return [next(queues[number]) for number in order]

    def pick(self, items: tuple[Pattern, ...], depth: int) -> Pattern:
        """An alternative that can be met; near the bottom, one that ends soon."""
        heights = [_height(it, self.heights) for it in items]
        bound = min(heights) if depth >= self.deep else max(it for it in heights if it is not None and it < _NEVER)
        open_ones = [it for it, height in zip(items, heights, strict=True) if height <= bound]
        fewest = min(self.used[id(it)] for it in open_ones)
        chosen = self.random.choice([it for it in open_ones if self.used[id(it)] <= fewest + 1])
        self.used[id(chosen)] += 1
        return chosen

    def times(self, item: Pattern, least: int, most: int | None, depth: int) -> int:
        if _height(item, self.heights) >= _NEVER:
            return 0
        if isinstance(item, p.Attribute):
            return max(least, int(self.random.random() < 0.15))
        if depth >= self.deep or (depth > self.deep // 2 and self.random.random() < 0.6):
            return least
        return self.random.randint(least, least + 2 if most is None else min(most, least + 2))

    def element(self, it: p.Element, depth: int) -> etree._Element:
        name = self.name(it.names)
        tag = f"{{{name.namespace}}}{name.local}" if name.namespace else name.local
        made = etree.Element(tag, nsmap=self.prefixes)
        self.put(self.walk(it.content, made, depth + 1), made)
        return made

    def name(self, names: p.Names) -> p.Name:
        if isinstance(names, tuple):
            return self.name(self.random.choice(names))
        if isinstance(names, p.Name):
            return names
        usual = [it for it in NAMES if holds(names, it)]
        return self.random.choice(usual or [p.Name("free", names.namespace or "")])

    def attribute(self, names: p.Names, content: Pattern, parent: etree._Element) -> None:
        name = p.Name("free", "") if isinstance(names, p.AnyName) and names.namespace is None else self.name(names)
        parent.set(f"{{{name.namespace}}}{name.local}" if name.namespace else name.local, self.value(content))

    def value(self, it: Pattern) -> str:
        match it:
            case p.Text():
                return self.random.choice(TEXTS)
            case p.Value(text):
                return text
            case p.Ref(name=name):
                return self.value(self.grammar.defines[name])
            case p.Choice(items):
                return self.value(self.random.choice([its for its in items if not isinstance(its, p.NotAllowed)]))
            case p.Group(items):
                return " ".join(map(self.value, items))
            case p.ListOf(item):
                return self.words(item)
            case p.Repeat(item, least, most):
                count = self.random.randint(least, least + 2 if most is None else min(most, least + 2))
                return " ".join(self.value(item) for _ in range(count))
            case p.Data(type="ID"):
                self.ids += 1
                return f"i{self.ids}"
            case p.Data():
                return self.random.choice(values(it))
        return ""

    def words(self, it: Pattern) -> str:
        """Words that a list takes: those that hold no space themselves."""
        match it:
            case p.Group(items):
                return " ".join(map(self.words, items))
            case p.Choice(items):
                return self.words(self.random.choice([item for item in items if item != p.Value("")]))
            case p.Repeat(item, least, most):
                count = self.random.randint(least, least + 2 if most is None else min(most, least + 2))
                return " ".join(self.words(item) for _ in range(count))
            case p.Ref(name=name):
                return self.words(self.grammar.defines[name])
            case p.Data() if it.type != "ID":
                return self.random.choice([value for value in values(it) if value and " " not in value])
        return self.value(it)


@cache
def values(it: p.Data) -> list[str]:
    """The values of the pool that are of a datatype."""
    schema = checker(it)
    assert schema is not None, it
    found = [value for value in POOL if schema.validate(etree.Element("v", v=value))]
    assert found, f"the pool has no value of {it}"
    return found


def _namespaces(grammar: Grammar) -> set[str]:
    found = {it.namespace for it in NAMES}
    for pattern in grammar.defines.values():
        for it in p.walk(pattern):
            if isinstance(it, p.Element | p.Attribute):
                names = it.names if isinstance(it.names, tuple) else (it.names,)
                found.update(name.namespace for name in names if name.namespace)
    return found - {"", "http://www.w3.org/XML/1998/namespace"}


_NEVER = 10_000


def _heights(grammar: Grammar) -> dict[str, int]:
    """How deep the shallowest content of each definition is; what can never be met is not in it."""
    found: dict[str, int] = {}
    while True:
        before = dict(found)
        for name, it in grammar.defines.items():
            height = _height(it, before)
            if height < _NEVER:
                found[name] = height
        if found == before:
            return found


def _height(it: Pattern, known: dict[str, int]) -> int:
    match it:
        case p.NotAllowed():
            return _NEVER
        case p.Ref(name=name):
            return known.get(name, _NEVER)
        case p.Choice(items):
            return min(_height(item, known) for item in items)
        case p.Group(items) | p.Interleave(items):
            return max(_height(item, known) for item in items)
        case p.Repeat(item, least, _):
            return _height(item, known) if least else 0
        case p.Element(content=content):
            return min(_NEVER, _height(content, known) + 1)
        case p.Attribute(content=content):
            return _height(content, known)
    return 0
