"""The namespaces of a schema, each with a prefix and a file of its own: XML Schema declares one namespace a file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from teikit.schema.model import TEI, XML

SCHEMA: Final = "http://www.w3.org/2001/XMLSchema"
_PREFIXES: Final = {
    TEI: "tei",
    XML: "xml",
    "http://www.tei-c.org/ns/Examples": "egxml",
    "http://www.w3.org/2001/XInclude": "xi",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/2000/svg": "svg",
    "http://www.w3.org/1998/Math/MathML": "mml",
    "http://relaxng.org/ns/structure/1.0": "rng",
    "http://purl.oclc.org/dsdl/schematron": "sch",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.music-encoding.org/ns/mei": "mei",
    "http://docbook.org/ns/docbook": "db",
    "http://www.isocat.org/ns/dcr": "dcr",
}


class Namespaces:
    """Names as they are written in the files of a schema. `main` is the namespace of IDENT.xsd."""

    def __init__(self, ident: str, main: str, others: Iterable[str]) -> None:
        self.main = main
        self.files = {main: f"{ident}.xsd"}
        self.prefixes: dict[str, str] = {}
        for namespace in (main, *others):
            if namespace not in self.prefixes:
                prefix = _PREFIXES.get(namespace, "own" if namespace == main else f"ns{len(self.prefixes)}")
                self.prefixes[namespace] = prefix if namespace else ""
                file = "xml.xsd" if namespace == XML else f"{ident}-{prefix if namespace else 'none'}.xsd"
                self.files.setdefault(namespace, file)

    def name(self, local: str, namespace: str) -> str:
        """A reference to something global of a namespace."""
        prefix = self.prefixes[namespace]
        return f"{prefix}:{local}" if prefix else local

    def own(self, local: str) -> str:
        """A reference to a type or group: these are all in the main file."""
        return self.name(local, self.main)
