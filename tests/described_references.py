"""The header's description of a reference, made by hand, for tests of what is printed from it."""

from __future__ import annotations

from lxml import etree

from teikit.grammar.callnumbers import Part, Reference, read_style, write_style

TEI = "{http://www.tei-c.org/ns/1.0}"


def described(reference: Reference) -> etree._Element:
    """The msDesc of a reference, with its printed signs."""
    made = etree.Element(f"{TEI}msDesc")
    identifier = etree.SubElement(made, f"{TEI}msIdentifier")
    item = etree.SubElement(etree.SubElement(made, f"{TEI}msContents"), f"{TEI}msItem")
    for part in reference.parts:
        strings = {name: text for name, text in part.attributes.items() if name not in ("value", "unit", "from", "to")}
        if isinstance(part, Part):
            name = {"repository": "repository", "fond": "collection", "opis": "collection"}.get(part.kind, "idno")
            element = etree.SubElement(identifier, f"{TEI}{name}", type=part.kind)
            element.text = part.value
        else:
            element = etree.SubElement(item, f"{TEI}locus", {"from": part.first, "to": part.last, "scheme": part.unit})
        if style := write_style(strings):
            element.set("style", style)
            assert read_style(style) == {name: it for name, it in strings.items() if it or name == "instead"}
    return made
