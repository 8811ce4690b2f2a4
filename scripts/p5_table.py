#!/usr/bin/env python3
"""Makes the table of TEI P5 that the package carries: p5_table.py P5SUBSET.XML [TABLE]

What the table keeps is structure: modules, classes, memberships, elements, attributes, datatypes, content models and
values. Prose, examples and Schematron stay behind. One specification a line, in the order of the source.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
TABLE = Path("src/teikit/schema/p5.xml")
SPECS = ("moduleSpec", "classSpec", "macroSpec", "dataSpec", "elementSpec")
LEFT_OUT = {
    TEI + name
    for name in (
        "gloss",
        "desc",
        "remarks",
        "exemplum",
        "listRef",
        "equiv",
        "constraintSpec",
        "valDesc",
        "idno",
        "paramList",
    )
}
ATTRIBUTES_LEFT_OUT = ("{http://www.w3.org/XML/1998/namespace}id", "versionDate", "predeclare")


def table(p5: Path) -> bytes:
    """The table of a p5subset.xml, as bytes of UTF-8."""
    parser = etree.XMLParser(remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True)
    root = etree.parse(str(p5), parser).getroot()
    edition = root.find(f".//{TEI}editionStmt/{TEI}edition")
    refs = [] if edition is None else ["".join(it.itertext()) for it in edition.findall(f"{TEI}ref")]
    release = refs[1] if len(refs) > 1 else ""
    lines = [_line(it) for it in root.iter(*(TEI + name for name in SPECS))]
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<specGrp xmlns="{TEI[1:-1]}" n="{release}">\n'
    return (head + "\n".join(lines) + "\n</specGrp>\n").encode()


def _line(spec: etree._Element) -> str:
    bare = etree.Element(spec.tag, nsmap={None: TEI[1:-1]})
    _copy(spec, bare)
    return etree.tostring(bare, encoding="unicode").replace(f' xmlns="{TEI[1:-1]}"', "")


def _copy(source: etree._Element, target: etree._Element) -> None:
    for name, value in source.attrib.items():
        if name not in ATTRIBUTES_LEFT_OUT:
            target.set(name, value)
    if source.tag in (TEI + "defaultVal", TEI + "altIdent"):
        target.text = "".join(source.itertext()).strip()
    for child in source:
        if child.tag not in LEFT_OUT and child.tag.startswith(TEI):
            _copy(child, etree.SubElement(target, child.tag))


def main(arguments: list[str]) -> int:
    if not 1 <= len(arguments) <= 2:
        print("usage: p5_table.py P5SUBSET.XML [TABLE]", file=sys.stderr)
        return 2
    target = Path(arguments[1]) if len(arguments) == 2 else TABLE
    target.write_bytes(table(Path(arguments[0])))
    print(target)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
