"""One file of an XSD as it is written: its declarations, and the namespaces they refer to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from teikit.schema.model import XML
from teikit.schema.write.xsd.namespaces import SCHEMA, Namespaces
from teikit.schema.write.xsd.simple import documentation


@dataclass(slots=True)
class Sheet:
    """The file of one namespace. `name` and `own` refer to what is declared, and see to it that it is imported."""

    namespaces: Namespaces
    namespace: str
    body: list[str] = field(default_factory=list)
    imported: set[str] = field(default_factory=set)

    @property
    def foreign(self) -> bool:
        """Whether it is not the main file."""
        return self.namespace != self.namespaces.main

    def name(self, local: str, namespace: str) -> str:
        self.imported.add(namespace)
        return self.namespaces.name(local, namespace)

    def own(self, local: str) -> str:
        """A reference to a type or group of the main file."""
        return self.name(local, self.namespaces.main)

    def add(self, lines: Iterable[str]) -> None:
        self.body.extend(lines)

    def data(self, *said: str) -> bytes:
        """The file in UTF-8; `said` is its documentation."""
        prefixes = {ns: prefix for ns, prefix in self.namespaces.prefixes.items() if prefix and ns != XML}
        bound = "".join(
            f"\n  xmlns:{prefix}={quoteattr(ns)}"
            for ns, prefix in prefixes.items()
            if ns == self.namespace or ns in self.imported
        )
        target = f"\n  targetNamespace={quoteattr(self.namespace)}" if self.namespace else ""
        out = ['<?xml version="1.0" encoding="UTF-8"?>']
        out.append(f'<xs:schema xmlns:xs="{SCHEMA}"{bound}{target}\n  elementFormDefault="qualified">')
        out.extend(f"  {line}" for line in documentation(*said))
        for ns, file in self.namespaces.files.items():
            if ns != self.namespace and ns in self.imported:
                named = f"namespace={quoteattr(ns)} " if ns else ""
                out.append(f"  <xs:import {named}schemaLocation={quoteattr(file)}/>")
        out.extend(f"  {line}" for line in self.body)
        out.append("</xs:schema>\n")
        return "\n".join(out).encode()
