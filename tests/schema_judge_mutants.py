"""Breaks documents: each mutant differs from a document in one thing, so that one rule of a schema decides on it."""

from __future__ import annotations

import copy
from collections.abc import Callable

from lxml import etree
from schema_judge_reading import XML, Node
from schema_judge_sampling import Document, Sampler, append
from schema_judge_values import EDGES


class Mutator:
    """Mutants of the documents of one sampler. A change gives False where the document has no place for it."""

    def __init__(self, sampler: Sampler) -> None:
        self.sampler, self.random = sampler, sampler.random
        self.elements = list(sampler.routes)
        self.fitting: list[Node] = []
        found = {it.names: it for element in self.elements for it in sampler.attributes(element.parts[0])}
        self.attributes: list[Node] = list(found.values())
        self.changes: dict[str, Callable[[etree._Element], bool]] = {
            "delete": self._delete,
            "unwrap": self._unwrap,
            "duplicate": self._duplicate,
            "swap": self._swap,
            "insert": self._insert,
            "rename": self._rename,
            "namespace": self._namespace,
            "empty": self._empty,
            "text": self._text,
            "attribute-less": self._attribute_less,
            "attribute-more": self._attribute_more,
            "attribute-name": self._attribute_name,
            "value": self._value,
            "value-edge": self._value_edge,
            "id": self._id,
        }

    def mutant(self, document: Document, change: str) -> etree._Element | None:
        """A copy of a document with one change of a kind; None where that is impossible.

        Most changes hit the element that the document is about, its parent or its children.
        """
        made = copy.deepcopy(document.root)
        elements = list(made.iter(etree.Element))
        focus = elements[list(document.root.iter(etree.Element)).index(document.focus)]
        parent = focus.getparent()
        near = [focus, focus, *focus, *([] if parent is None else [parent])]
        self.fitting = [it for it in self.elements if it in self.sampler.inner(document.about.parts[0])]
        return (
            made if self.changes[change](self.random.choice(near if self.random.random() < 0.8 else elements)) else None
        )

    def _delete(self, node: etree._Element) -> bool:
        parent = node.getparent()
        if parent is not None:
            parent.remove(node)
        return parent is not None

    def _unwrap(self, node: etree._Element) -> bool:
        parent = node.getparent()
        if parent is None or not len(node):
            return False
        at = parent.index(node)
        parent[at : at + 1] = list(node)
        return True

    def _duplicate(self, node: etree._Element) -> bool:
        if node.getparent() is None:
            return False
        twin = copy.deepcopy(node)
        for it in twin.iter(etree.Element):
            if f"{{{XML}}}id" in it.attrib:
                del it.attrib[f"{{{XML}}}id"]
        node.addnext(twin)
        return True

    def _swap(self, node: etree._Element) -> bool:
        other = node.getnext()
        if other is None or other.tag == node.tag:
            return False
        other.addnext(node)
        return True

    def _insert(self, node: etree._Element) -> bool:
        among = self.fitting if self.fitting and self.random.random() < 0.7 else self.elements
        made = self.sampler.minimal(self.random.choice(among))
        node.insert(self.random.randint(0, len(node)), made)
        return True

    def _rename(self, node: etree._Element) -> bool:
        before = node.tag
        node.tag = self.sampler.minimal(self.random.choice(self.elements)).tag
        return node.tag != before

    def _namespace(self, node: etree._Element) -> bool:
        local = etree.QName(node).localname
        node.tag = self.random.choice((local, f"{{http://www.w3.org/1999/xhtml}}{local}", f"{{urn:judge}}{local}"))
        return True

    def _empty(self, node: etree._Element) -> bool:
        before = len(node) or node.text
        node.text = None
        del node[:]
        return bool(before)

    def _text(self, node: etree._Element) -> bool:
        append(node, "text")
        return True

    def _attribute_less(self, node: etree._Element) -> bool:
        if not node.attrib:
            return False
        del node.attrib[self.random.choice(sorted(map(str, node.attrib)))]
        return True

    def _attribute_more(self, node: etree._Element) -> bool:
        if not self.attributes:
            return False
        attribute = self.random.choice(self.attributes)
        name = self.sampler.name(attribute.names) or ("", "any")
        key = f"{{{name[0]}}}{name[1]}" if name[0] else name[1]
        fresh = key not in node.attrib
        node.set(key, self.sampler.value(attribute.parts[0]))
        return fresh

    def _attribute_name(self, node: etree._Element) -> bool:
        if not node.attrib:
            return False
        key = self.random.choice(sorted(map(str, node.attrib)))
        name = etree.QName(key)
        node.set(name.localname if name.namespace else f"{{urn:judge}}{key}", node.attrib.pop(key))
        return True

    def _value(self, node: etree._Element) -> bool:
        """A value that is nearly right."""
        if not node.attrib:
            return False
        key = self.random.choice(sorted(map(str, node.attrib)))
        old = str(node.get(key))
        nearly = (
            old[1:],
            old[:-1],
            f"{old} {old}",
            f"{old}x",
            old.upper(),
            f" {old} ",
            f"-{old}",
            old.replace("-", ""),
        )
        node.set(key, self.random.choice(nearly))
        return node.get(key) != old

    def _value_edge(self, node: etree._Element) -> bool:
        if not node.attrib:
            return False
        node.set(self.random.choice(sorted(map(str, node.attrib))), self.random.choice(EDGES))
        return True

    def _id(self, node: etree._Element) -> bool:
        node.set(f"{{{XML}}}id", self.random.choice(("i1", "1", "a b")))
        return True
