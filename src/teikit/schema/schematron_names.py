"""Where XPath stands in Schematron, and which namespaces the prefixes in it mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from teikit.schema.model import TEI, XML
from teikit.schema.schematron import SCH, SQF, XSL, S

_XPATHS: Final = {
    SCH: ("test", "value", "select", "path", "subject", "documents"),
    SQF: ("match", "select", "use-when", "use-for-each", "default"),
    XSL: ("match", "select", "test", "use", "use-when", "group-by"),
}
_KNOWN: Final = {
    "tei": TEI,
    "teix": "http://www.tei-c.org/ns/Examples",
    "xs": "http://www.w3.org/2001/XMLSchema",
    "rng": "http://relaxng.org/ns/structure/1.0",
    "sch": SCH,
    "sqf": SQF,
    "xsl": XSL,
    "xi": "http://www.w3.org/2001/XInclude",
    "mml": "http://www.w3.org/1998/Math/MathML",
    "svg": "http://www.w3.org/2000/svg",
    "xlink": "http://www.w3.org/1999/xlink",
}
_ASIDE: Final = re.compile(r"\"[^\"]*\"|'[^']*'|\(:(?:[^:]|:(?!\)))*(?::\)|\Z)")
_NAME: Final = r"[^\W\d][\w.\-]*"
_PREFIX: Final = re.compile(rf"(?<![\w.\-])({_NAME}):(?=[^\W\d]|\*)")
_CALL: Final = re.compile(rf"(?<![\w.\-])({_NAME}:{_NAME})\s*\(")


def xpaths(element: etree._Element) -> Iterator[tuple[str, str]]:
    """The attributes of an element that hold XPath, with what they hold."""
    if element.tag == f"{S}param":
        return
    names = _XPATHS.get(etree.QName(element).namespace or "", ())
    for name in ("context", *names) if element.tag == f"{S}rule" else names:
        if (said := element.get(name)) is not None:
            yield name, said


def prefixes(xpath: str) -> list[str]:
    """The prefixes of the names in an expression; what stands in strings and comments does not count."""
    return list(dict.fromkeys(_PREFIX.findall(_ASIDE.sub("''", xpath))))


def called(xpath: str) -> list[str]:
    """The functions with a prefix that an expression calls."""
    return _CALL.findall(_ASIDE.sub("''", xpath))


class Namespaces:
    """Which namespace a prefix in an expression means: as sch:ns says it, once for the whole schema."""

    def __init__(self) -> None:
        self.declared: dict[str, str] = {}

    def declare(self, prefix: str, uri: str) -> None:
        """The first declaration of a prefix counts."""
        self.declared.setdefault(prefix, uri)

    def read(self, element: etree._Element) -> None:
        """Declares what the expressions of an element use: as xmlns has it around them, else in the usual sense."""
        expressions = [xpath for _, xpath in xpaths(element)]
        if element.tag == f"{S}param":
            expressions.append(element.get("value", ""))
        for prefix in (it for xpath in expressions for it in prefixes(xpath)):
            uri = element.nsmap.get(prefix) or _KNOWN.get(prefix)
            if uri and prefix != "xml":
                self.declare(prefix, uri)

    def name(self, local: str, uri: str) -> str:
        """A name as an expression writes it."""
        if not uri:
            return local
        for prefix, known in (*self.declared.items(), ("xml", XML)):
            if known == uri:
                return f"{prefix}:{local}"
        usual = next((it for it, known in _KNOWN.items() if known == uri and it not in self.declared), None)
        prefix = usual or f"ns{len(self.declared) + 1}"
        self.declare(prefix, uri)
        return f"{prefix}:{local}"
