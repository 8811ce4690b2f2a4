"""Content models and datatypes as an ODD writes them: pure ODD (Guidelines, 22.5.1) or embedded RELAX NG."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lxml import etree

from teikit.schema import pattern as p
from teikit.schema.complaints import Complaints, nearest
from teikit.schema.embedded import read_pattern
from teikit.schema.model import TEI, Where
from teikit.schema.nodes import line_of, parts
from teikit.schema.pattern import Expand, Kind, Pattern

RNG: Final = "http://relaxng.org/ns/structure/1.0"
_TEI: Final = f"{{{TEI}}}"
_RNG: Final = f"{{{RNG}}}"


def _names_all(node: etree._Element) -> bool:
    """Whether a node is the instruction <?NameList?>, which stands for every element of the schema."""
    return isinstance(node, etree._ProcessingInstruction) and node.target == "NameList"


class ContentReader:
    """Reads what stands in `content` and `datatype`; what it does not understand it reports, and takes as nothing."""

    def __init__(self, file: str, complaints: Complaints) -> None:
        self.file = file
        self.complaints = complaints

    def read(self, holder: etree._Element) -> Pattern:
        """The pattern of a content or datatype element: its children one after another.

        Not yet simplified: which sequence held what matters when references are dropped from it.
        """
        items = tuple(self.part(it) for it in holder if isinstance(it.tag, str) or _names_all(it))
        return items[0] if len(items) == 1 else p.Group(items)

    def part(self, element: etree._Element) -> Pattern:
        tag = element.tag
        if not isinstance(tag, str):
            return p.Ref(Kind.ELEMENT, p.EVERY, line=line_of(element))
        if tag.startswith(_TEI):
            reader = _ODD.get(tag[len(_TEI) :])
            if reader is not None:
                return self._occurring(element, reader(self, element))
        elif tag.startswith(_RNG):
            return read_pattern(element, self.part)
        self.complaints.error(
            "TK511",
            f"<{etree.QName(element).localname}> may not stand in a content model",
            Where(self.file, line_of(element)),
            "use sequence, alternate, elementRef, classRef, macroRef, dataRef, valList, textNode, anyElement or empty",
        )
        return p.EMPTY

    def _occurring(self, element: etree._Element, pattern: Pattern) -> Pattern:
        least, most = self.occurrence(element)
        return pattern if (least, most) == (1, 1) else p.Repeat(pattern, least, most)

    def occurrence(self, element: etree._Element) -> tuple[int, int | None]:
        """@minOccurs and @maxOccurs; None is without limit."""
        least, most = element.get("minOccurs", "1").strip(), element.get("maxOccurs", "1").strip()
        if not least.isdecimal() or not (most.isdecimal() or most == "unbounded"):
            self.complaints.error(
                "TK512",
                f"“{least}” to “{most}” is no number of times",
                Where(self.file, line_of(element)),
                "@minOccurs is a whole number, @maxOccurs one or “unbounded”",
            )
            return 1, 1
        few = int(least)
        many = None if most == "unbounded" else int(most)
        if many is not None and many < few:
            if element.get("maxOccurs") is not None:
                self.complaints.warning(
                    "TK512",
                    f"@maxOccurs {many} is less than @minOccurs {few}",
                    Where(self.file, line_of(element)),
                    "raise @maxOccurs or lower @minOccurs",
                )
            many = few
        return few, many

    def _sequence(self, element: etree._Element) -> Pattern:
        ordered = element.get("preserveOrder", "true") in ("true", "1")
        items = tuple(self.part(it) for it in parts(element))
        if items and all(it.tag == f"{_TEI}dataRef" for it in parts(element)):
            return p.ListOf(p.group(items))
        return p.Group(items) if ordered else p.Interleave(items)

    def _alternate(self, element: etree._Element) -> Pattern:
        return p.Choice(tuple(self.part(it) for it in parts(element) if it.tag != f"{_TEI}empty"))

    def _element_ref(self, element: etree._Element) -> Pattern:
        return p.Ref(Kind.ELEMENT, element.get("key", ""), line=line_of(element))

    def _class_ref(self, element: etree._Element) -> Pattern:
        expand = element.get("expand", Expand.ALTERNATION)
        if expand not in set(Expand):
            self.complaints.error(
                "TK513",
                f"@expand does not know “{expand}”",
                Where(self.file, line_of(element)),
                f"use one of {', '.join(Expand)}",
            )
            expand = Expand.ALTERNATION
        include, exclude = (tuple(element.get(it, "").split()) for it in ("include", "except"))
        return p.Ref(Kind.CLASS, element.get("key", ""), Expand(expand), include, exclude, line=line_of(element))

    def _macro_ref(self, element: etree._Element) -> Pattern:
        return p.Ref(Kind.MACRO, element.get("key", ""), line=line_of(element))

    def _data_ref(self, element: etree._Element) -> Pattern:
        params = [(it.get("name", ""), it.get("value", "")) for it in parts(element) if it.tag == f"{_TEI}dataFacet"]
        if (restriction := element.get("restriction")) is not None:
            params.append(("pattern", restriction))
        if key := element.get("key"):
            return p.Ref(Kind.DATA, key, params=tuple(params), line=line_of(element))
        if ref := element.get("ref"):
            self.complaints.error(
                "TK514",
                f"the datatype at {ref} is not read",
                Where(self.file, line_of(element)),
                "name a datatype of the TEI with @key or one of XML Schema with @name",
            )
            return p.Data("string")
        name = element.get("name", "string")
        if name not in DATATYPES:
            self.complaints.error(
                "TK514",
                f"XML Schema has no datatype “{name}”",
                Where(self.file, line_of(element)),
                nearest(name, DATATYPES) or "use a datatype of XML Schema, such as token or date",
            )
            return p.Data("string")
        return p.Data(name, tuple(params))

    def _val_list(self, element: etree._Element) -> Pattern:
        items = element.findall(f"{_TEI}valItem")
        idents = [str(it.findtext(f"{_TEI}altIdent") or it.get("ident", "")) for it in items]
        return p.choice(p.Value(it) for it in idents) if idents else p.TEXT

    def _any_element(self, element: etree._Element) -> Pattern:
        excluded = element.get("except")
        names = None if excluded is None else exceptions(excluded, element.nsmap)
        return p.AnyElement(names, tuple(element.get("require", "").split()))


def exceptions(said: str, prefixes: dict[str | None, str]) -> tuple[p.Name | p.AnyName, ...]:
    """What @except and @defaultExceptions list: namespaces, and names with a prefix that is declared there."""
    found: list[p.Name | p.AnyName] = []
    for word in said.split():
        prefix, colon, local = word.partition(":")
        known = prefixes.get(prefix) or _PREFIXES.get(prefix)
        if colon and known and not local.startswith("/"):
            found.append(p.Name(local, known))
        else:
            found.append(p.AnyName(namespace=word))
    return tuple(found)


_PREFIXES: Final = {
    "tei": TEI,
    "teix": "http://www.tei-c.org/ns/Examples",
    "eg": "http://www.tei-c.org/ns/Examples",
    "rng": RNG,
}
_ODD: Final[dict[str, Callable[[ContentReader, etree._Element], Pattern]]] = {
    "sequence": ContentReader._sequence,
    "alternate": ContentReader._alternate,
    "elementRef": ContentReader._element_ref,
    "classRef": ContentReader._class_ref,
    "macroRef": ContentReader._macro_ref,
    "dataRef": ContentReader._data_ref,
    "valList": ContentReader._val_list,
    "anyElement": ContentReader._any_element,
    "textNode": lambda _, __: p.TEXT,
    "empty": lambda _, __: p.EMPTY,
}
DATATYPES: Final = frozenset(
    """
    string boolean decimal float double duration dateTime time date gYearMonth gYear gMonthDay gDay gMonth hexBinary
    base64Binary anyURI QName NOTATION normalizedString token language NMTOKEN NMTOKENS Name NCName ID IDREF IDREFS
    ENTITY ENTITIES integer nonPositiveInteger negativeInteger long int short byte nonNegativeInteger unsignedLong
    unsignedInt unsignedShort unsignedByte positiveInteger
    """.split()
)
