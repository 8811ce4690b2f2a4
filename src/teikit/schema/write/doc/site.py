"""What all pages of the documentation share: the schema, its language, its relations, and links to what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from lxml import etree

from teikit.schema.compiled import Compiled
from teikit.schema.complaints import Complaints
from teikit.schema.grammar import Grammar, grammar
from teikit.schema.model import ClassSpec, ElementSpec, MacroSpec, Mode, Where
from teikit.schema.nodes import line_of
from teikit.schema.odd import Stated
from teikit.schema.pattern import Kind
from teikit.schema.relations import Key, Relations, kind_of
from teikit.schema.write.doc.about import about
from teikit.schema.write.doc.addresses import Addresses
from teikit.schema.write.doc.guidelines import Guidelines
from teikit.schema.write.doc.markup import Html, joined, tag
from teikit.schema.write.doc.outline import Outline

Spec = ElementSpec | ClassSpec | MacroSpec
_RELEASE: Final = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")
_CASES: Final = (Kind.ELEMENT, Kind.CLASS, Kind.MACRO)


class Site:
    """One schema as a site.

    `explained` and `declared` tell where the manual does so: labels of its sections by their anchors. They are filled
    when it is written.
    """

    def __init__(self, compiled: Compiled) -> None:
        assert compiled.schema is not None
        self.schema = compiled.schema
        self.odd = compiled.odd
        self.language = self.schema.language
        self.addresses = Addresses(self.schema)
        self.relations = Relations(self.schema)
        self.grammar: Grammar = grammar(self.schema, documented=False)
        self.about = about(None if self.odd is None else self.odd.root, self.schema.ident)
        self.explained: dict[Key, dict[str, str]] = {}
        self.declared: dict[Key, dict[str, str]] = {}
        self.outline = Outline(None if self.odd is None else self.odd.root)
        self.guidelines = Guidelines(_guidelines(self.schema.release))
        self.own = {
            (kind_of(it.spec), it.spec.ident)
            for it in (self.odd.declarations if self.odd else ())
            if isinstance(it, Stated) and it.spec.mode is Mode.ADD
        }
        self.elements = sorted(self.schema.elements.values(), key=by_name)
        self.attribute_classes, self.model_classes = (
            sorted((it for it in self.schema.classes.values() if it.attribute is kind), key=by_name)
            for kind in (True, False)
        )
        self.macros, self.datatypes = (
            sorted((it for it in self.schema.macros.values() if it.data is kind), key=by_name) for kind in (False, True)
        )
        self.has_manual = False
        self.headers: dict[str, Html] = {}
        self._ranks = {it.ident: at for at, it in enumerate(self.elements)}
        self._by_name = {it.name: it for it in self.schema.elements.values()}
        self.complaints = Complaints()
        self.inherited: dict[tuple[str, tuple[str, ...]], Html] = {}
        self._links: dict[Key, Html] = {}

    def tell(self, code: str, element: etree._Element, message: str, help: str) -> None:
        """Says what the documentation cannot carry of the ODD's own text."""
        if self.odd is not None and element.getroottree().getroot() is self.odd.root:
            self.complaints.info(code, message, Where(self.odd.file, line_of(element)), help)

    def element(self, name: str) -> ElementSpec | None:
        """The element with an ident, else the one that bears the name in files."""
        return self.schema.elements.get(name) or self._by_name.get(name)

    def find(self, name: str) -> Spec | None:
        """What a name means: an element, class, macro or datatype."""
        found: Iterable[Spec | None] = (self.element(name), *(self.schema.find(kind, name) for kind in _CASES[1:]))
        return next((it for it in found if it is not None), None)

    def address(self, spec: Spec) -> str:
        return self.addresses.of(kind_of(spec), spec.ident)

    def code(self, spec: Spec) -> Html:
        """The name of a thing; that of an element in pointed brackets."""
        if isinstance(spec, ElementSpec):
            return tag("code", f"<{spec.name}>")
        return tag("code", joined(spec.name.split("."), Html(".<wbr>")))

    def link(self, spec: Spec) -> Html:
        """The name of a thing, leading to its page."""
        key = kind_of(spec), spec.ident
        if key not in self._links:
            self._links[key] = tag("a", self.code(spec), href=self.address(spec))
        return self._links[key]

    def bare_link(self, spec: Spec) -> Html:
        """The name alone, leading to its page: for content models and examples, which are code already."""
        return tag("a", spec.name, href=self.address(spec))

    def spec(self, key: Key) -> Spec:
        found = self.schema.find(*key)
        assert found is not None
        return found

    def ordered(self, idents: Iterable[str]) -> list[ElementSpec]:
        """The elements with these idents, in the order of lists."""
        return [self.schema.elements[it] for it in sorted(idents, key=self._ranks.__getitem__)]


def by_name(spec: Spec) -> tuple[str, str]:
    """The order of lists: alphabetical, capitals beside small letters."""
    return spec.name.casefold(), spec.name


def _guidelines(release: str) -> str:
    """Where the TEI publishes its Guidelines, of the release that a schema is made from."""
    home = f"Vault/P5/{release}" if _RELEASE.fullmatch(release) else "release"
    return f"https://tei-c.org/{home}/doc/tei-p5-doc/en/html/"
