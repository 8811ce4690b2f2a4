"""The elements of a Schematron file: made, copied from an ODD with the prefixes they use, and written out indented."""

from __future__ import annotations

from typing import Any, Final

from lxml import etree

from teikit.schema.model import XML, AttDef, ElementSpec, Schema
from teikit.schema.nodes import parts
from teikit.schema.schematron import SCH, SQF, XSL, S
from teikit.schema.schematron_names import Namespaces, prefixes

_INTO: Final = {
    f"{S}{name}" for name in ("assert", "report", "diagnostic", "property", "p", "title", "name", "value-of", "span")
} | {f"{{{SQF}}}{name}" for name in ("title", "p")}
"""Elements of text: nothing in them is moved."""
_TEXT: Final = {f"{{{XSL}}}text"} | _INTO
_SPACE: Final = f"{{{XML}}}space"


class Prefixes(Namespaces):
    """The prefixes of a file: those of its expressions (sch:ns), and `xmlns`, those of its own elements."""

    def __init__(self) -> None:
        super().__init__()
        self.xmlns: dict[str, str] = {}

    def written(self, element: etree._Element) -> None:
        """Keeps the prefixes with which an element that is not Schematron, and its attributes, are written."""
        for it in (element.tag, *element.keys()):
            uri = etree.QName(it).namespace
            if uri and uri not in (SCH, XML) and uri not in self.xmlns.values():
                known = next((prefix for prefix, its in element.nsmap.items() if prefix and its == uri), None)
                prefix = known if known and known not in self.xmlns else f"ns{len(self.xmlns) + 1}"
                self.xmlns[prefix] = uri
        if element.tag == f"{{{XSL}}}function":
            for prefix in prefixes(element.get("name", "")):
                self.xmlns.setdefault(prefix, element.nsmap.get(prefix) or self.declared.get(prefix, ""))


def context(namespaces: Namespaces, schema: Schema, spec: ElementSpec, attribute: AttDef | None = None) -> str:
    """The pattern (XSLT) that matches an element of the schema, or one of its attributes."""
    made = namespaces.name(spec.name, schema.namespace_of(spec))
    if attribute is None:
        return made
    name = attribute.name
    return f"{made}/@{name if ':' in name else namespaces.name(name, attribute.namespace)}"


def node(
    tag: str, attributes: dict[str, str], *inside: etree._Element | str, prefixes: dict[str, str] | None = None
) -> etree._Element:
    """An element of Schematron, or one with its namespace in braces; a string is the text before what follows it."""
    nsmap: Any = {**(prefixes or {}), None: SCH}
    made = etree.Element(tag if tag.startswith("{") else f"{S}{tag}", attributes, nsmap=nsmap)
    for it in inside:
        if isinstance(it, str):
            _say(made, it)
        else:
            made.append(it)
    return made


def _say(element: etree._Element, text: str | None) -> None:
    """Puts text at the end of an element."""
    if text and len(element):
        element[-1].tail = (element[-1].tail or "") + text
    elif text:
        element.text = (element.text or "") + text


def copied(element: etree._Element, namespaces: Prefixes) -> etree._Element:
    """An element as it stands, without comments and instructions; text is kept to the byte."""
    namespaces.written(element)
    namespaces.read(element)
    made = node(
        str(element.tag), {str(name): str(value) for name, value in element.items()}, *filter(None, [element.text])
    )
    for it in element:
        if isinstance(it.tag, str):
            made.append(copied(it, namespaces))
        _say(made, it.tail)
    return made


def serialised(schema: etree._Element) -> bytes:
    _indent(schema, "\n")
    etree.cleanup_namespaces(schema, keep_ns_prefixes=list(filter(None, schema.nsmap)))
    schema.tail = None
    return (
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        + etree.tostring(schema, encoding="UTF-8", xml_declaration=False)
        + b"\n"
    )


def _indent(element: etree._Element, line: str) -> None:
    """Puts each element of an element on a line of its own, unless there is text among them."""
    texts = (element.text, *(it.tail for it in element))
    if element.tag in _TEXT or element.get(_SPACE) == "preserve" or any(it and it.strip() for it in texts):
        return
    element.text = f"{line}  " if len(element) else None
    for it in parts(element):
        _indent(it, f"{line}  ")
        it.tail = f"{line}  "
    if len(element):
        element[-1].tail = line
