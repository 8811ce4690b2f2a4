"""Examples as the XML they are: every character kept, names and values in colours, known elements linked.

What is taken off is the indent that all lines share, and the white space at the ends: it is that of the ODD.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from lxml import etree

from teikit.schema.model import TEI, XML
from teikit.schema.write.doc.markup import Html, escape, joined, tag, together
from teikit.schema.write.doc.site import Site
from teikit.schema.write.doc.vocabulary import EXAMPLES, SPACE

_KNOWN: Final = frozenset({EXAMPLES, TEI})
_LONG: Final = 38
"""Characters; shorter lines fit everywhere."""
_DEEPEST: Final = 30
"""The deepest indent that the style knows, in characters."""
_BLANK: Final = " \t"
_BLANK_LINES: Final = re.compile(r"\A(?:[ \t]*\n)*")
_TAG, _NAME, _ATTRIBUTE, VALUE, _COMMENT, _TEXT = "tag", "name", "attribute", "value", "comment", ""
_COLOURS: Final = {_TAG: "t", _NAME: "t", _ATTRIBUTE: "a", VALUE: "v", _COMMENT: "c", _TEXT: ""}
Token = tuple[str, str]


def example(element: etree._Element, site: Site) -> Html:
    """What an egXML holds, as a block of code."""
    tokens = source(element)
    if not len(element) and any(it in (element.text or "") for it in "<&"):
        tokens = [(_TEXT, element.text or "")]  # markup that was written as text
    if element.get(SPACE) != "preserve":
        tokens = dedented(tokens)
    return coloured(tokens, site)


def coloured(tokens: list[Token], site: Site) -> Html:
    """Tokens as a block of code. A long line knows its indent, so that what is wrapped of it stands below its text."""
    return block(joined((_line(it, site) for it in _lines(tokens)), "\n"))


def _lines(tokens: list[Token]) -> Iterator[list[Token]]:
    line: list[Token] = []
    for kind, text in tokens:
        first, *others = text.split("\n")
        line.append((kind, first))
        for it in others:
            yield line
            line = [(kind, it)]
    yield line


def _line(tokens: list[Token], site: Site) -> Html:
    pieces: list[Html] = []
    for colour, run in groupby(tokens, lambda it: _COLOURS[it[0]]):
        inside = together(_named(text, site) if kind == _NAME else escape(text) for kind, text in run)
        pieces.append(tag("span", inside, class_=colour) if colour and inside else inside)
    text = "".join(text for _, text in tokens)
    if len(text) < _LONG:
        return together(pieces)
    indent = min(len(text) - len(text.lstrip(_BLANK)), _DEEPEST)
    return tag("span", pieces, class_=f"l i{indent}")


def block(code: Html, kind: str = "xml") -> Html:
    """Code in lines."""
    return tag("pre", tag("code", code), class_=kind)


def _named(name: str, site: Site) -> Html:
    spec = site.element(name)
    return escape(name) if spec is None else site.bare_link(spec)


def source(holder: etree._Element) -> list[Token]:
    """What stands in an element, as tokens of XML whose texts together are its source."""
    found: list[Token] = [(_TEXT, _text(holder.text))]
    for it in holder:
        if isinstance(it, etree._Comment):
            found.append((_COMMENT, f"<!--{it.text or ''}-->"))
        elif isinstance(it, etree._ProcessingInstruction):
            found.append((_COMMENT, f"<?{' '.join(filter(None, (str(it.target), str(it.text or ''))))}?>"))
        elif isinstance(it.tag, str):
            _element(it, found)
        found.append((_TEXT, _text(it.tail)))
    return found


def _element(element: etree._Element, found: list[Token]) -> None:
    name = etree.QName(element)
    shown = f"{element.prefix}:{name.localname}" if element.prefix else name.localname
    known = _NAME if name.namespace in _KNOWN and not element.prefix else _TAG
    found += [(_TAG, "<"), (known, shown)]
    for said, value in (*_declared(element), *_attributes(element)):
        found += [(_TEXT, " "), (_ATTRIBUTE, said), (_TEXT, "="), (VALUE, _quoted(value))]
    if not len(element) and not element.text:
        found.append((_TAG, "/>"))
        return
    found.append((_TAG, ">"))
    found += source(element)
    found += [(_TAG, "</"), (known, shown), (_TAG, ">")]


def _declared(element: etree._Element) -> list[tuple[str, str]]:
    """The namespaces that an element declares; that of examples, which is the holder's, is TEI's to the reader."""
    above = element.getparent()
    before = {} if above is None else above.nsmap
    new = [(prefix, uri) for prefix, uri in element.nsmap.items() if before.get(prefix) != uri]
    return [(f"xmlns:{prefix}" if prefix else "xmlns", uri) for prefix, uri in sorted(new, key=lambda it: it[0] or "")]


def _attributes(element: etree._Element) -> list[tuple[str, str]]:
    prefixes = {uri: prefix for prefix, uri in element.nsmap.items() if prefix} | {XML: "xml"}
    found = []
    for key, value in element.attrib.items():
        name = etree.QName(key)
        prefix = prefixes.get(name.namespace or "")
        found.append((f"{prefix}:{name.localname}" if prefix else name.localname, str(value)))
    return found


def _text(text: str | None) -> str:
    return _escaped(text or "").replace(">", "&gt;")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;")


def _quoted(value: str) -> str:
    """A value in quotation marks of the kind that it does not hold itself."""
    said = _escaped(value).replace("\n", "&#10;").replace("\t", "&#9;")
    return f"'{said}'" if '"' in said and "'" not in said else '"' + said.replace('"', "&quot;") + '"'


def dedented(tokens: list[Token]) -> list[Token]:
    """The tokens without the indent that all lines share, and without blank lines at either end."""
    lines = "".join(text for _, text in tokens).split("\n")
    shared = _common([it[: len(it) - len(it.lstrip(_BLANK))] for it in lines[1:] if it.strip(_BLANK)])
    shortened = [(kind, text.replace(f"\n{shared}", "\n") if "\n" in text else text) for kind, text in tokens]
    return _trimmed(shortened)


def _common(indents: list[str]) -> str:
    """The beginning that all have in common."""
    first, last = min(indents, default=""), max(indents, default="")
    differs = (at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other)
    return first[: next(differs, len(first))]


def _trimmed(tokens: list[Token]) -> list[Token]:
    (kind, begin), *rest = tokens
    begin = _BLANK_LINES.sub("", begin, 1) if "\n" in begin else begin.lstrip(_BLANK)
    tokens = [(kind, begin), *rest]
    return [*tokens[:-1], (tokens[-1][0], tokens[-1][1].rstrip(f"{_BLANK}\n"))]
