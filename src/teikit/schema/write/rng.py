"""RELAX NG in XML syntax (ISO/IEC 19757-2), with the Schematron rules in it: some editors look for them there."""

from __future__ import annotations

from html import escape as escaped
from typing import Final

from lxml import etree

from teikit.schema import pattern as p
from teikit.schema.compiled import Compiled
from teikit.schema.grammar import Grammar
from teikit.schema.pattern import XSD, Pattern
from teikit.schema.write.sch import sch
from teikit.seams import Exported

_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<grammar xmlns="http://relaxng.org/ns/structure/1.0"'
    ' xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"'
    f' datatypeLibrary="{XSD}" ns={{namespace}}{{prefixes}}>\n'
)
_SPACE: Final = {ord(it): f"&#{ord(it)};" for it in "\n\r\t"}
_XML: Final = "http://www.w3.org/XML/1998/namespace"


def rng_files(compiled: Compiled) -> Exported:
    """IDENT.rng."""
    schema = compiled.schema
    assert schema is not None
    return Exported({f"{schema.ident}.rng": rng(compiled.grammar, sch(schema, compiled.odd))})


def rng(grammar: Grammar, rules: bytes = b"") -> bytes:
    """The grammar as a file of UTF-8; `rules` is a Schematron schema whose parts are put into it."""
    writer = _Writer(grammar.namespace)
    prefixes, embedded = _embedded(rules) if rules else ("", "")
    writer.out.append(_HEAD.format(namespace=quoteattr(grammar.namespace), prefixes=prefixes))
    writer.out.append(embedded)
    writer.holder("start", "", [p.choice(p.Ref(p.Kind.DEFINE, it) for it in grammar.start)], 1)
    for name, pattern in grammar.defines.items():
        writer.holder("define", f" name={quoteattr(name)}", [pattern], 1)
    writer.out.append("</grammar>\n")
    return "".join(writer.out).encode()


def _embedded(rules: bytes) -> tuple[str, str]:
    """The parts of a Schematron schema but its title, as text, and the prefixes to declare above them."""
    root = etree.fromstring(rules)
    known = {prefix: uri for prefix, uri in root.nsmap.items() if prefix}
    declared = "".join(f" xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in sorted(known.items()))
    parts = "".join(f"  {etree.tostring(it, encoding='unicode', with_tail=False)}\n" for it in list(root)[1:])
    for prefix, uri in known.items():
        parts = parts.replace(f' xmlns:{prefix}="{uri}"', "")
    return declared, parts


def escape(text: str) -> str:
    return escaped(text, quote=False).replace("\r", "&#13;")


def quoteattr(text: str) -> str:
    return f'"{escaped(text)}"'.translate(_SPACE)


class _Writer:
    def __init__(self, namespace: str) -> None:
        self.namespace = namespace
        self.out: list[str] = []

    def holder(self, tag: str, attributes: str, inside: list[Pattern], depth: int, doc: str = "") -> None:
        """An element around patterns, a group among which needs no element of its own."""
        indent = "  " * depth
        self.out.append(f"{indent}<{tag}{attributes}>\n")
        if doc:
            self.out.append(f"{indent}  <a:documentation>{escape(doc)}</a:documentation>\n")
        self.items(inside, depth + 1)
        self.out.append(f"{indent}</{tag}>\n")

    def items(self, inside: list[Pattern], depth: int) -> None:
        for it in inside:
            if isinstance(it, p.Group):
                self.items(list(it.items), depth)
            else:
                self.pattern(it, depth)

    def pattern(self, it: Pattern, depth: int) -> None:
        indent = "  " * depth
        match it:
            case p.Empty():
                self.out.append(f"{indent}<empty/>\n")
            case p.NotAllowed():
                self.out.append(f"{indent}<notAllowed/>\n")
            case p.Text():
                self.out.append(f"{indent}<text/>\n")
            case p.Ref(name=name):
                self.out.append(f"{indent}<ref name={quoteattr(name)}/>\n")
            case p.Group(items):
                self.holder("group", "", list(items), depth)
            case p.Choice(items):
                self.out.append(f"{indent}<choice>\n")
                for item in items:
                    self.pattern(item, depth + 1)
                self.out.append(f"{indent}</choice>\n")
            case p.Interleave(items):
                self.out.append(f"{indent}<interleave>\n")
                for item in items:
                    self.pattern(item, depth + 1)
                self.out.append(f"{indent}</interleave>\n")
            case p.Repeat():
                self.repeated(it, depth)
            case p.ListOf(item):
                self.holder("list", "", [item], depth)
            case p.Data() | p.Value():
                self.value(it, depth)
            case p.Element():
                self.named("element", it, depth)
            case p.Attribute():
                self.named("attribute", it, depth)
            case p.AnyElement():
                raise ValueError("an anyElement is a pattern of its own in a grammar")

    def repeated(self, it: p.Repeat, depth: int) -> None:
        tag = {(0, 1): "optional", (0, None): "zeroOrMore", (1, None): "oneOrMore"}.get((it.least, it.most))
        if tag is not None:
            self.holder(tag, "", [it.item], depth)
            return
        self.out.append(f"{'  ' * depth}<group>\n")
        self.pattern_times(it, depth + 1)
        self.out.append(f"{'  ' * depth}</group>\n")

    def pattern_times(self, it: p.Repeat, depth: int) -> None:
        """So many times: the pattern written out, what may be missing nested, so that it stays deterministic."""
        for _ in range(it.least if it.most is not None else it.least - 1):
            self.items([it.item], depth)
        if it.most is None:
            self.pattern(p.Repeat(it.item, 1, None), depth)
            return
        extra = it.most - it.least
        for level in range(extra):
            self.out.append(f"{'  ' * (depth + level)}<optional>\n")
            self.items([it.item], depth + level + 1)
        for level in reversed(range(extra)):
            self.out.append(f"{'  ' * (depth + level)}</optional>\n")

    def value(self, it: p.Data | p.Value, depth: int) -> None:
        indent = "  " * depth
        library = f" datatypeLibrary={quoteattr(it.library)}"
        if isinstance(it, p.Value):
            kind = "" if it.type == "token" and not it.library else f" type={quoteattr(it.type)}"
            library = library if kind and it.library != XSD else ""
            self.out.append(f"{indent}<value{kind}{library}>{escape(it.text)}</value>\n")
            if it.doc:
                self.out.append(f"{indent}<a:documentation>{escape(it.doc)}</a:documentation>\n")
            return
        library = library if it.library != XSD else ""
        head = f"{indent}<data type={quoteattr(it.type)}{library}"
        if not it.params and it.excluded is None:
            self.out.append(f"{head}/>\n")
            return
        self.out.append(f"{head}>\n")
        for name, value in it.params:
            self.out.append(f"{indent}  <param name={quoteattr(name)}>{escape(value)}</param>\n")
        if it.excluded is not None:
            self.holder("except", "", [it.excluded], depth + 1)
        self.out.append(f"{indent}</data>\n")

    def named(self, tag: str, it: p.Element | p.Attribute, depth: int) -> None:
        indent = "  " * depth
        default = it.default if isinstance(it, p.Attribute) else None
        attributes = "" if default is None else f" a:defaultValue={quoteattr(default)}"
        if isinstance(it.names, p.Name):
            attributes = self.name_attributes(it.names, tag == "attribute") + attributes
        if tag == "attribute" and isinstance(it.content, p.Text) and not it.doc and isinstance(it.names, p.Name):
            self.out.append(f"{indent}<{tag}{attributes}/>\n")
            return
        self.out.append(f"{indent}<{tag}{attributes}>\n")
        if not isinstance(it.names, p.Name):
            self.names(it.names, depth + 1)
        if it.doc:
            self.out.append(f"{indent}  <a:documentation>{escape(it.doc)}</a:documentation>\n")
        around = self.namespace
        if tag == "element" and isinstance(it.names, p.Name):
            self.namespace = it.names.namespace
        self.items([it.content], depth + 1)
        self.namespace = around
        self.out.append(f"{indent}</{tag}>\n")

    def name_attributes(self, name: p.Name, attribute: bool) -> str:
        if attribute and name.namespace == _XML:
            return f' name="xml:{name.local}"'
        usual = "" if attribute else self.namespace
        return f" name={quoteattr(name.local)}" + (
            "" if name.namespace == usual else f" ns={quoteattr(name.namespace)}"
        )

    def names(self, names: p.Names, depth: int) -> None:
        indent = "  " * depth
        if isinstance(names, tuple):
            self.out.append(f"{indent}<choice>\n")
            for it in names:
                self.names(it, depth + 1)
            self.out.append(f"{indent}</choice>\n")
        elif isinstance(names, p.Name):
            self.out.append(f"{indent}<name ns={quoteattr(names.namespace)}>{escape(names.local)}</name>\n")
        else:
            tag = "anyName" if names.namespace is None else f"nsName ns={quoteattr(names.namespace)}"
            if not names.excluded:
                self.out.append(f"{indent}<{tag}/>\n")
                return
            self.out.append(f"{indent}<{tag}>\n{indent}  <except>\n")
            for it in names.excluded:
                self.names(it, depth + 2)
            self.out.append(f"{indent}  </except>\n{indent}</{tag.split()[0]}>\n")
