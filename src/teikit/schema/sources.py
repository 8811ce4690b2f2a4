"""Where specifications come from: the table of TEI P5 inside the package, a p5subset.xml, or another ODD."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from typing import Final

from lxml import etree

from teikit.diagnostic import Diagnostic
from teikit.schema.complaints import Complaints
from teikit.schema.model import TEI, ClassSpec, Constraint, ElementSpec, MacroSpec, Schema
from teikit.schema.nodes import parts, text_of
from teikit.schema.pattern import Kind
from teikit.schema.reading import SPECS, SpecReader

_T: Final = f"{{{TEI}}}"
TABLE: Final = "p5.xml"
KINDS: Final = {
    "elementSpec": Kind.ELEMENT,
    "classSpec": Kind.CLASS,
    "macroSpec": Kind.MACRO,
    "dataSpec": Kind.MACRO,
}
Spec = ElementSpec | ClassSpec | MacroSpec


class Source:
    """The specifications of a file, each read when it is asked for, by kind (datatypes count as macros) and ident."""

    def __init__(self, root: etree._Element, file: str) -> None:
        self.file = file
        self.release = _release(root)
        self.constraints: tuple[Constraint, ...] = ()
        self.modules: dict[str, list[tuple[Kind, str]]] = {}
        self._xml: dict[tuple[Kind, str], etree._Element] = {}
        self._read: dict[tuple[Kind, str], Spec] = {}
        self._complaints = Complaints()
        self._reader = SpecReader(file, self._complaints)
        for it in root.iter(f"{_T}moduleSpec", *SPECS):
            ident = it.get("ident", "")
            if it.tag == f"{_T}moduleSpec":
                self.modules.setdefault(ident, [])
            elif (key := (KINDS[etree.QName(it).localname], ident)) not in self._xml:
                self._xml[key] = it
                self.modules.setdefault(it.get("module", ""), []).append(key)

    @classmethod
    def of(cls, schema: Schema, file: str) -> Source:
        """A compiled schema as the source of another."""
        made = cls(etree.Element("none"), file)
        made.release = schema.release
        made.constraints = schema.constraints
        for spec in schema.specs():
            key = (kind_of(spec), spec.ident)
            made._read[key] = spec
            made.modules.setdefault(spec.module, []).append(key)
        return made

    def find(self, kind: Kind, ident: str) -> Spec | None:
        """The specification of that kind and ident, or None."""
        key = (Kind.MACRO if kind is Kind.DATA else kind, ident)
        if key not in self._read:
            if key not in self._xml:
                return None
            self._read[key] = self._reader.spec(self._xml[key])
        return self._read[key]

    def troubles(self) -> list[Diagnostic]:
        """What is wrong with the specifications read so far."""
        return self._complaints.all()

    def idents(self, kind: Kind) -> Iterator[str]:
        for keys in self.modules.values():
            yield from (ident for its, ident in keys if its is kind)

    def module_of(self, kind: Kind, ident: str) -> str:
        """The module in which something is declared; empty where it is not."""
        spec = self.find(kind, ident)
        return spec.module if spec else ""


def kind_of(spec: Spec) -> Kind:
    if isinstance(spec, ElementSpec):
        return Kind.ELEMENT
    return Kind.CLASS if isinstance(spec, ClassSpec) else Kind.MACRO


def p5() -> Source:
    """The facts of TEI P5 that the package carries: no prose, no Schematron."""
    with resources.files(__name__.rpartition(".")[0]).joinpath(TABLE).open("rb") as file:
        return Source(etree.parse(file).getroot(), TABLE)


def _release(root: etree._Element) -> str:
    if root.tag == f"{_T}specGrp":
        return str(root.get("n", ""))
    edition = root.find(f"{_T}teiHeader/{_T}fileDesc/{_T}editionStmt/{_T}edition")
    refs = [] if edition is None else list(parts(edition))
    return text_of(refs[1]) if len(refs) > 1 else ""
