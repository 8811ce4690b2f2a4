"""What is known everywhere in the Schematron of a schema: namespaces, variables, functions, abstract patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from teikit.schema.odd import Odd
from teikit.schema.schematron import SQF, TESTS, XSL, S, binding
from teikit.schema.schematron_names import Namespaces, called, xpaths

_NAMING: Final = frozenset(
    {f"{S}let", f"{{{SQF}}}param", f"{{{SQF}}}user-entry", f"{{{XSL}}}variable", f"{{{XSL}}}param"}
)


class Scope:
    """Gathered from all constraints of a schema, whichever file they come from."""

    def __init__(self, odd: Odd, content: Iterable[etree._Element]) -> None:
        from teikit.schema.xpath import Language

        pieces = [it for piece in content for it in piece.iter(etree.Element)]
        self.binding = binding(odd)
        self.namespaces = Namespaces()
        self.abstract: dict[str, etree._Element] = {}
        for it in pieces:
            if it.tag == f"{S}ns":
                self.namespaces.declare(it.get("prefix", ""), it.get("uri", ""))
            elif it.tag == f"{S}pattern" and it.get("abstract") == "true":
                self.abstract[it.get("id", "")] = it
        for it in pieces:
            self.namespaces.read(it)
        functions = {name for it in pieces for _, xpath in xpaths(it) for name in called(xpath)}
        self.variables = names_in(it for it in pieces if _everywhere(it))
        self.language = Language(self.binding, self.namespaces.declared, functions)


def names_in(elements: Iterable[etree._Element]) -> set[str]:
    """The variables that elements declare."""
    return {it.get("name", "") for it in elements if it.tag in _NAMING}


def _everywhere(element: etree._Element) -> bool:
    """Whether what an element declares is known outside of its rule and fix; an abstract rule's is where it is used."""
    for it in element.iterancestors(f"{S}rule", f"{{{SQF}}}fix"):
        return it.get("abstract") == "true"
    holder = element.getparent()
    return element.tag != f"{S}let" or holder is None or not any(it.tag in TESTS for it in holder)


def instances(abstract: etree._Element, pattern: etree._Element) -> Iterator[tuple[tuple[str, str], str]]:
    """The expressions of an abstract pattern as one instance makes them, each with its element and attribute."""
    values = {it.get("name", ""): it.get("value", "") for it in pattern.iterchildren(f"{S}param")}
    names = "|".join(sorted(map(re.escape, filter(None, values)), key=len, reverse=True))
    for it in abstract.iter(etree.Element):
        for attribute, xpath in xpaths(it):
            made = re.sub(rf"\$({names})(?![\w.\-])", lambda at: values[at[1]], xpath) if names else xpath
            yield (str(it.tag), attribute), made
