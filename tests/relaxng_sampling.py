"""Makes random valid instances of a RELAX NG schema by walking its patterns: the least used alternative first."""

from __future__ import annotations

import random
from collections import Counter
from functools import cache
from pathlib import Path

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"

# Values by datatype and pattern; a datatype without a line here is an error, so that none goes untested.
VALUES: dict[tuple[str, str], tuple[str, ...]] = {
    ("token", r"[^\p{C}\p{Z}]+"): ("word", "18v", "слово", "№7", "a-b", "…"),
    ("anyURI", r"\S+"): ("#x", "indices/persons.xml#a-b", "https://example.org/?q=1", "./x", "mailto:a@example.org"),
    ("language", ""): ("en", "ru", "hy-Armn", "sr-Latn-RS", "x-own"),
    ("date", "[0-9]{4}-[0-9]{2}-[0-9]{2}"): ("1920-08-07", "1920-02-29", "0988-01-01"),
    ("gYearMonth", "[0-9]{4}-[0-9]{2}"): ("1920-08",),
    ("gYear", "[0-9]{4}"): ("1920", "0988"),
    ("gMonthDay", "--[0-9]{2}-[0-9]{2}"): ("--08-06", "--02-29"),
    ("gMonth", "--[0-9]{2}"): ("--08",),
    ("gDay", "---[0-9]{2}"): ("---08", "---31"),
    ("token", r"[0-9.,DHMPRSTWYZ/:+\-]+"): ("1920-08-07T10:30", "1920-W32", "1920-08-07/1920-08-09"),
    ("decimal", ""): ("0", "1", "0.98", "1.0", ".5", "0.", "+0.5", "00.25", "-0"),
    ("positiveInteger", ""): ("1", "12", "0007", "+3"),
    ("string", ""): ("Text", "", "two words", "№ 5 <&>"),
    ("NCName", ""): ("teikit", "_x.y-z"),
    ("token", r"[0-9]+[a-z]*[0-9]*(\.[0-9]+[a-z]*[0-9]*){0,3}"): ("0.1.0", "12", "1.2rc3", "1.2.3.4"),
    ("token", r"[0-9]{1,9}(\.[0-9]{1,9})?"): ("514", "0", "12.50"),
    ("token", r"-?[0-9]{1,2}(\.[0-9]+)? -?[0-9]{1,3}(\.[0-9]+)?"): ("41.69411 44.83368", "-5 120"),
}
TEXTS = ("Text", " ", "\n  ", "№ 514 <&>", "", "…*", "два слова")


class Sampler:
    """Random instances of one schema. `deep` bounds the depth: below it, the shortest way out is taken.

    `without` names definitions that are never taken where there is a choice.
    """

    def __init__(self, schema: Path, seed: int, deep: int = 14, without: frozenset[str] = frozenset()) -> None:
        self.without = without
        root = etree.parse(str(schema), etree.XMLParser(remove_comments=True)).getroot()
        for note in [it for it in root.iter() if not it.tag.startswith(RNG)]:
            note.getparent().remove(note)  # documentation
        self.defines = {it.get("name"): it for it in root.iter(RNG + "define")}
        self.start = root.find(RNG + "start")
        self.random = random.Random(seed)
        self.used: Counter[int] = Counter()
        self.keep = list(root.iter())  # holds the proxies, so that their id() stays theirs
        self.deep = deep
        self.ids = 0
        self.cheap = cache(self._cost)

    def _cost(self, node: etree._Element, seen: tuple[str, ...] = ()) -> float:
        """The least number of elements on the deepest way that the pattern forces."""
        tag = node.tag.removeprefix(RNG)
        if tag == "ref":
            name = node.get("name")
            return float("inf") if name in seen else self._cost_all(self.defines[name], (*seen, name))
        if tag == "notAllowed":
            return float("inf")
        if tag in {"optional", "zeroOrMore", "attribute", "text", "empty", "data", "value", "list", "name"}:
            return 0
        if tag == "choice":
            return min(self._cost(it, seen) for it in node)
        return self._cost_all(node, seen) + (tag == "element")

    def _cost_all(self, node: etree._Element, seen: tuple[str, ...]) -> float:
        children = [it for it in node if not (it.tag == RNG + "choice" and it[0].tag == RNG + "name")]
        return max((self._cost(it, seen) for it in children), default=0)

    def instance(self) -> etree._Element:
        holder = etree.Element("holder")
        for pattern in self.start:
            self.walk(pattern, holder, 0)
        root = holder[0]
        holder.remove(root)
        return root

    def walk(self, node: etree._Element, parent: etree._Element, depth: int) -> None:
        tag = node.tag.removeprefix(RNG)
        if tag == "ref":
            self.all(self.defines[node.get("name")], parent, depth)
        elif tag in {"group", "define"}:
            self.all(node, parent, depth)
        elif tag == "choice":
            self.walk(self.pick(list(node), depth), parent, depth)
        elif tag in {"optional", "zeroOrMore", "oneOrMore"}:
            for _ in range(self.times(node, tag, depth)):
                self.all(node, parent, depth)
        elif tag == "attribute":
            self.attribute(node, parent)
        elif tag == "element":
            self.element(node, parent, depth)
        elif tag in {"text", "data"}:
            append(parent, self.random.choice(TEXTS) if tag == "text" else self.value(node))
        elif tag != "empty":
            raise NotImplementedError(tag)

    def all(self, node: etree._Element, parent: etree._Element, depth: int) -> None:
        for child in node:
            self.walk(child, parent, depth)

    def times(self, node: etree._Element, tag: str, depth: int) -> int:
        least = 1 if tag == "oneOrMore" else 0
        attribute = node[0].tag == RNG + "attribute"
        if attribute:
            return int(self.random.random() < 0.2)
        if depth > self.deep or (depth > self.deep // 2 and self.random.random() < 0.6):
            return least
        return least + int(self.random.random() < 0.6) if tag != "zeroOrMore" else self.random.choice((0, 1, 2))

    def pick(self, options: list[etree._Element], depth: int) -> etree._Element:
        if depth > self.deep // 2:
            least = min(self.cheap(it) for it in options)
            options = [it for it in options if self.cheap(it) == least]
        options = [it for it in options if it.get("name") not in self.without or it.tag != RNG + "ref"]
        options = [it for it in options if self.cheap(it) < float("inf")]
        fewest = min(self.used[id(it)] for it in options)
        chosen = self.random.choice([it for it in options if self.used[id(it)] <= fewest + 1])
        self.used[id(chosen)] += 1
        return chosen

    def element(self, node: etree._Element, parent: etree._Element, depth: int) -> None:
        name = node.get("name")
        children = list(node)
        if name is None:
            name = self.pick(list(children.pop(0)), 0).text
        made = etree.SubElement(parent, f"{{{node.get('ns') or TEI}}}{name}")
        self.used[id(node)] += 1
        for child in children:
            self.walk(child, made, depth + 1)

    def attribute(self, node: etree._Element, parent: etree._Element) -> None:
        name = node.get("name").replace("xml:", f"{{{XML}}}")
        parent.set(name, self.value(node[0]) if len(node) else self.random.choice(TEXTS))

    def value(self, node: etree._Element) -> str:
        tag = node.tag.removeprefix(RNG)
        if tag == "ref":
            return self.value(self.defines[node.get("name")][0])
        if tag == "choice":
            return self.value(self.pick(list(node), 0))
        if tag == "text":
            return self.random.choice(TEXTS)
        if tag == "value":
            return node.text or ""
        if tag == "list":
            return " ".join(self.value(node[0][0]) for _ in range(self.random.choice((1, 1, 2))))
        if node.get("type") == "ID":
            self.ids += 1
            return f"i{self.ids}"
        pattern = node.findtext(RNG + "param[@name='pattern']") or ""
        return self.random.choice(VALUES[node.get("type"), pattern])


def append(parent: etree._Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
