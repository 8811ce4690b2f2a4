"""Reads a side of a comparison: an ODD, compiled, or a RELAX NG schema in XML syntax, as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from teikit.diagnostic import Diagnostic
from teikit.schema import pattern as p
from teikit.schema.compiler import compile_odd
from teikit.schema.complaints import Complaints
from teikit.schema.content import RNG, ContentReader
from teikit.schema.embedded import read_pattern
from teikit.schema.grammar import Grammar
from teikit.schema.model import Schema, Where
from teikit.schema.nodes import line_of, parts
from teikit.schema.pattern import Pattern
from teikit.xml_reading import read

_R: Final = f"{{{RNG}}}"
_ANNOTATIONS: Final = "http://relaxng.org/ns/compatibility/annotations/1.0"
_START: Final = "#start"


@dataclass(frozen=True, slots=True)
class Side:
    """A compiled ODD or a grammar; None, with diagnostics that say why, where there is none."""

    schema: Schema | Grammar | None
    diagnostics: tuple[Diagnostic, ...]


def read_side(path: Path, source: Path | None = None) -> Side:
    """The schema at a path; `source` is a p5subset.xml for ODDs."""
    if path.suffix != ".rng":
        compiled = compile_odd(path, source)
        return Side(compiled.schema, compiled.diagnostics)
    parsed = read(path)
    if parsed.tree is None:
        return Side(None, parsed.diagnostics)
    complaints = Complaints()
    made = _Reader(str(path), complaints).grammar(parsed.tree.getroot())
    return Side(None if complaints.failed else made, tuple(complaints.all()))


class _Reader:
    def __init__(self, file: str, complaints: Complaints) -> None:
        self.file = file
        self.complaints = complaints
        self.contents = ContentReader(file, complaints)
        self.defines: dict[str, Pattern] = {}

    def grammar(self, root: etree._Element) -> Grammar:
        etree.strip_elements(root, f"{{{_ANNOTATIONS}}}*", with_tail=False)
        if root.tag == f"{_R}element":
            self.defines[_START] = read_pattern(root, self.contents.part)
        elif root.tag == f"{_R}grammar":
            self.patterns(root)
        else:
            said = f"this is no RELAX NG schema in XML syntax: its root is <{etree.QName(root).localname}>"
            self.complaints.error("TK517", said, Where(self.file, line_of(root)), "name an ODD or an .rng file")
        for foreign in root.iter(f"{_R}include", f"{_R}externalRef", f"{_R}parentRef"):
            name = etree.QName(foreign).localname
            where = Where(self.file, line_of(foreign))
            self.complaints.error("TK568", f"<{name}> is not followed", where, "compare schemas that are one file each")
        for missing in sorted(
            {it.name for one in self.defines.values() for it in p.references(one)} - set(self.defines)
        ):
            cure = "define the pattern, or drop the reference"
            self.complaints.error("TK568", f"there is no pattern “{missing}”", Where(self.file, line_of(root)), cure)
        return Grammar(root.get("ns", ""), (_START,), self.defines)

    def patterns(self, holder: etree._Element) -> None:
        for it in parts(holder):
            if it.tag == f"{_R}div":
                self.patterns(it)
            elif it.tag in (f"{_R}define", f"{_R}start"):
                name = it.get("name", "").strip() if it.tag == f"{_R}define" else _START
                made = p.group(read_pattern(part, self.contents.part) for part in parts(it) if part.tag.startswith(_R))
                before = self.defines.get(name)
                join = p.choice if it.get("combine") == "choice" else p.interleave
                self.defines[name] = made if before is None else join([before, made])
