"""Runs ISO Schematron (query binding xslt2) over lxml trees, and applies its quick fixes.

A small interpreter for tests: XPath 2.0 is elementpath's, and of XSLT there is only what our rules write into a fix.
It reads a schema (sch:schema) or, directly, the constraintSpecs of an ODD. In one pattern a node is looked at by the
first rule whose context it matches, as ISO/IEC 19757-3 has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from elementpath import XPath2Parser, XPathContext, get_node_tree
from elementpath.xpath_nodes import AttributeNode, ElementNode, TextNode
from lxml import etree

SCH = "{http://purl.oclc.org/dsdl/schematron}"
SQF = "{http://www.schematron-quickfix.com/validator/process}"
TEI = "{http://www.tei-c.org/ns/1.0}"
XSL = "{http://www.w3.org/1999/XSL/Transform}"
XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(frozen=True)
class Finding:
    """What a rule has to say of a node, and the test that said it; `fixes` are the quick fixes that it offers there."""

    pattern: str
    test: str
    role: str
    message: str
    node: Any
    fixes: tuple[str, ...]
    rule: etree._Element = field(repr=False)
    lets: Mapping[str, Any] = field(repr=False)


@dataclass
class Source:
    """A file under test: its tree, its URI, and the other files that doc() may read, by URI."""

    tree: etree._ElementTree
    uri: str = ""
    others: dict[str, etree._ElementTree] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.root = get_node_tree(self.tree, uri=self.uri or None)
        self.documents = {uri: get_node_tree(tree, uri=uri) for uri, tree in self.others.items()}

    @classmethod
    def of(cls, path: Path) -> Source:
        """A file with all the XML files of the folder `indices` beside it."""
        others = {it.resolve().as_uri(): parse(it) for it in sorted(path.parent.glob("indices/*.xml"))}
        return cls(parse(path), path.resolve().as_uri(), others)

    def again(self) -> Source:
        """The same after its trees were changed."""
        return Source(self.tree, self.uri, self.others)


def parse(path: Path) -> etree._ElementTree:
    return etree.parse(str(path), etree.XMLParser(collect_ids=False))


class Schematron:
    """The patterns of a schema or of an ODD, by the ident of the constraintSpec (or the id of the pattern)."""

    def __init__(self, path: Path, parser: type[XPath2Parser] = XPath2Parser) -> None:
        root = etree.parse(str(path), etree.XMLParser(collect_ids=False)).getroot()
        self.patterns = dict(_patterns(root))
        self.namespaces = {it.get("prefix"): it.get("uri") for it in root.iter(f"{SCH}ns")}
        self.parser = parser(namespaces={**self.namespaces, "xml": XML})
        self.parsed = cache(self.parser.parse)

    def check(self, source: Source, *names: str) -> list[Finding]:
        """What the rules say of a file: those of the patterns named, or of all."""
        wanted = names or tuple(self.patterns)
        return [it for name in wanted for it in self._pattern(name, source)]

    def _pattern(self, name: str, source: Source) -> Iterator[Finding]:
        seen: set[object] = set()
        for rule in self.patterns[name]:
            for node in self.select(f"//({rule.get('context')})", source, source.root, {}):
                if _key(node) not in seen:
                    seen.add(_key(node))
                    yield from self._rule(name, rule, source, node)

    def _rule(self, name: str, rule: etree._Element, source: Source, node: Any) -> Iterator[Finding]:
        lets: dict[str, Any] = {}
        for let in rule.findall(f"{SCH}let"):
            lets[let.get("name")] = self.select(let.get("value"), source, node, lets)
        for test in rule.iterchildren(f"{SCH}assert", f"{SCH}report"):
            asked = test.get("test")
            if self.true(asked, source, node, lets) == (test.tag == f"{SCH}report"):
                message = " ".join(self.text(test, source, node, lets).split())
                offered = (test.get(f"{SQF}fix") or "").split()
                fixes = tuple(it for it in offered if self._offers(rule, it, source, node, lets))
                yield Finding(name, asked, test.get("role") or "error", message, node, fixes, rule, lets)

    def _offers(self, rule: etree._Element, fix: str, source: Source, node: Any, lets: Mapping[str, Any]) -> bool:
        when = _fix(rule, fix).get("use-when")
        return when is None or self.true(when, source, node, lets)

    def select(self, xpath: str, source: Source, node: Any, lets: Mapping[str, Any]) -> list[Any]:
        variables = {**lets, "current-node": node}
        context = XPathContext(source.root, item=node, variables=variables, documents=source.documents)
        found = self.parsed(xpath.replace("current()", "$current-node")).evaluate(context)
        return found if isinstance(found, list) else [found]

    def true(self, xpath: str, source: Source, node: Any, lets: Mapping[str, Any]) -> bool:
        return self.select(f"boolean({xpath})", source, node, lets) == [True]

    def string(self, xpath: str, source: Source, node: Any, lets: Mapping[str, Any]) -> str:
        found = self.select(f"for $it in ({xpath}) return string($it)", source, node, lets)
        return " ".join(map(str, found))

    def text(self, element: etree._Element, source: Source, node: Any, lets: Mapping[str, Any]) -> str:
        """The text of a message, or of another element with sch:value-of and sch:name in it."""
        made = [element.text or ""]
        for child in element:
            if child.tag == f"{SCH}value-of":
                made.append(self.string(child.get("select"), source, node, lets))
            elif child.tag == f"{SCH}name":
                made.append(self.string(child.get("path") or "name()", source, node, lets))
            else:
                made.append(self.text(child, source, node, lets))
            made.append(child.tail or "")
        return "".join(made)

    # ---------------------------------------------------------------- quick fixes

    def fix(self, finding: Finding, fix: str, source: Source, entries: Mapping[str, str]) -> None:
        """Applies a quick fix to the trees of a source; `entries` are a user's answers by name."""
        element = _fix(finding.rule, fix)
        asked = {it.get("name") for it in element.iter(f"{SQF}user-entry")}
        assert asked == set(entries), f"{fix} asks for {sorted(asked)}"
        lets = {**finding.lets, **{name: [value] for name, value in entries.items()}}
        steps = [
            (step, node, self._value(step, source, node, lets))
            for step in element.iterchildren(f"{SQF}add", f"{SQF}delete", f"{SQF}replace")
            for node in self.select(step.get("match") or ".", source, finding.node, lets)
        ]
        for step, node, value in steps:
            _apply(step.tag.removeprefix(SQF), step.get("position") or "first-child", node, *value)

    def _value(
        self, step: etree._Element, source: Source, node: Any, lets: Mapping[str, Any]
    ) -> tuple[str, list[str | etree._Element]]:
        """The name of the attribute that is made ("" for nodes), and the text or nodes."""
        if step.get("node-type") == "attribute":
            name = step.get("target")
            if braced := re.fullmatch(r"\{(.+)\}", name):
                name = self.string(braced[1], source, node, lets)
            return name, [self.string(step.get("select"), source, node, lets)]
        if select := step.get("select"):
            return "", [_copied(it) for it in self.select(select, source, node, lets)]
        return "", self._made(step, source, node, lets)

    def _made(
        self, template: etree._Element, source: Source, node: Any, lets: Mapping[str, Any]
    ) -> list[str | etree._Element]:
        made: list[str | etree._Element] = [template.text or ""]
        for child in template:
            if child.tag == f"{SCH}value-of":
                made.append(self.string(child.get("select"), source, node, lets))
            elif child.tag == f"{XSL}element":
                new = etree.Element(etree.QName(child.get("namespace"), child.get("name")))
                for attribute in child.iterchildren(f"{XSL}attribute"):
                    name = attribute.get("name").replace("xml:", f"{{{XML}}}")
                    select = attribute.get("select")
                    value = self.string(select, source, node, lets) if select else attribute.text or ""
                    new.set(name, value)
                _fill(new, len(new), self._made(child, source, node, lets))
                made.append(new)
            else:
                assert child.tag == f"{XSL}attribute", child.tag
            made.append(child.tail or "")
        return [it for it in made if not isinstance(it, str) or it.strip()]


def _patterns(root: etree._Element) -> Iterator[tuple[str, list[etree._Element]]]:
    for spec in root.iter(f"{TEI}constraintSpec"):
        rules = list(spec.iter(f"{SCH}rule"))
        if rules and spec.get("mode") != "delete":
            yield spec.get("ident"), rules
    for number, pattern in enumerate(root.iterfind(f"{SCH}pattern")):
        yield pattern.get("id") or str(number), list(pattern.iterchildren(f"{SCH}rule"))


def _fix(rule: etree._Element, name: str) -> etree._Element:
    (found,) = [it for it in rule.iter(f"{SQF}fix") if it.get("id") == name]
    return found


def _key(node: Any) -> object:
    return (id(node.parent.elem), node.name) if isinstance(node, AttributeNode) else id(node.elem)


def _copied(node: Any) -> str | etree._Element:
    if isinstance(node, ElementNode):
        copied = deepcopy(node.elem)
        copied.tail = None
        return copied
    assert isinstance(node, TextNode)
    return str(node.value)


def _apply(action: str, position: str, node: Any, name: str, made: list[str | etree._Element]) -> None:
    if isinstance(node, AttributeNode):
        owner = node.parent.elem
        if action == "delete" or name != node.name:
            del owner.attrib[node.name]
        if action == "replace":
            owner.set(name, str(made[0]))
        return
    element = node.elem
    if action == "add" and name:
        element.set(name, str(made[0]))
    elif action == "add":
        assert position == "last-child"
        _fill(element, len(element), made)
    else:
        parent = element.getparent()
        at, tail = parent.index(element), element.tail or ""
        element.tail = None
        parent.remove(element)
        _fill(parent, at, [*(made if action == "replace" else []), tail])


def _fill(parent: etree._Element, at: int, nodes: list[str | etree._Element]) -> None:
    """Puts texts and elements into an element, before its child at that index."""
    for node in nodes:
        if not isinstance(node, str):
            parent.insert(at, node)
            at += 1
        elif at == 0:
            parent.text = (parent.text or "") + node
        else:
            parent[at - 1].tail = (parent[at - 1].tail or "") + node
