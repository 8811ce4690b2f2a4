"""The words of RELAX NG's compact syntax: literals, identifiers, names with prefixes, comments that document."""

from __future__ import annotations

import re
from typing import Final

from teikit.schema import pattern as p
from teikit.schema.model import TEI, XML
from teikit.schema.pattern import XSD

_KEYWORDS: Final = frozenset(
    """
    attribute default datatypes div element empty external grammar include inherit list mixed namespace notAllowed
    parent start string text token
    """.split()
)
_ESCAPE: Final = re.compile(r"\\(?=x+\{)")
_BREAK: Final = re.compile("[\n\r]")
ANNOTATIONS: Final = "http://relaxng.org/ns/compatibility/annotations/1.0"
_PREFIXES: Final = {
    "": "local",
    TEI: "tei",
    ANNOTATIONS: "a",
    "http://www.tei-c.org/ns/Examples": "teix",
    "http://relaxng.org/ns/structure/1.0": "rng",
    "http://purl.oclc.org/dsdl/schematron": "sch",
    "http://www.w3.org/1998/Math/MathML": "mml",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/2000/svg": "svg",
    "http://www.w3.org/2001/XInclude": "xi",
}


def identifier(name: str) -> str:
    """The name of a pattern; one that is a word of the language gets a backslash."""
    return f"\\{name}" if name in _KEYWORDS else name


def literal(text: str) -> str:
    """A string; what holds both kinds of quotation marks is put together from several."""
    text = _BREAK.sub(lambda it: f"\\x{{{ord(it[0]):X}}}", escaped(text))
    if '"' not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return " ~ ".join(f"'{it}'" if '"' in it else f'"{it}"' for it in re.findall('"+|[^"]+', text))


def escaped(text: str) -> str:
    r"""A text in which no backslash begins an escape: \x{...} is one everywhere in a file."""
    return _ESCAPE.sub(r"\\x{5C}", text)


def documentation(text: str) -> list[str]:
    """The lines of a comment that documents what follows."""
    return [f"## {it}".rstrip() for it in escaped(text).splitlines()]


class Prefixes:
    """The namespaces and datatype libraries that a grammar names, and a prefix for each that needs one."""

    def __init__(self, namespace: str) -> None:
        self.namespace = namespace
        self.namespaces: dict[str, str] = {}
        self.libraries: dict[str, str] = {}

    def of(self, namespace: str) -> str:
        if namespace == XML:
            return "xml"
        if namespace not in self.namespaces:
            self.namespaces[namespace] = _PREFIXES.get(namespace) or f"ns{len(self.namespaces) + 1}"
        return self.namespaces[namespace]

    def name(self, name: p.Name, attribute: bool) -> str:
        """One name: without a prefix an element is of the default namespace, an attribute of none."""
        usual = "" if attribute else self.namespace
        return name.local if name.namespace == usual else f"{self.of(name.namespace)}:{name.local}"

    def names(self, names: p.Names, attribute: bool) -> str:
        """A class of names as it stands after `element` and `attribute`."""
        if isinstance(names, p.Name):
            return self.name(names, attribute)
        if isinstance(names, tuple):
            return f"({' | '.join(self._part(it, attribute) for it in names)})"
        every = "*" if names.namespace is None else f"{self.of(names.namespace)}:*"
        if not names.excluded:
            return every
        return f"{every} - ({' | '.join(self._part(it, attribute) for it in names.excluded)})"

    def _part(self, names: p.Name | p.AnyName, attribute: bool) -> str:
        said = self.names(names, attribute)
        return f"({said})" if " - " in said else said

    def datatype(self, name: str, library: str) -> str:
        if library == XSD:
            return f"xsd:{name}"
        return f"{self.libraries.setdefault(library, f'd{len(self.libraries) + 1}')}:{name}" if library else name

    def declarations(self) -> list[str]:
        """The lines with which a file begins."""
        own = self.namespaces.get(self.namespace)
        lines = [f"default namespace {own + ' ' if own else ''}= {literal(self.namespace)}"]
        lines += [
            f"namespace {prefix} = {literal(uri)}"
            for uri, prefix in sorted(self.namespaces.items(), key=lambda it: it[1])
            if uri != self.namespace
        ]
        return lines + [f"datatypes {prefix} = {literal(uri)}" for uri, prefix in self.libraries.items()]
