"""An ODD file, read into declarations in their order: what its schemaSpec asks for, with specGrpRef followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lxml import etree

from teikit.schema.complaints import Complaints, nearest
from teikit.schema.content import exceptions
from teikit.schema.model import TEI, Constraint, Prose, Where
from teikit.schema.nodes import line_of, parts
from teikit.schema.pattern import AnyName, Kind, Name
from teikit.schema.reading import SPECS, SpecReader, prose
from teikit.schema.sources import Spec
from teikit.xml_reading import read

_T: Final = f"{{{TEI}}}"
_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
_REFS: Final = {
    f"{_T}elementRef": Kind.ELEMENT,
    f"{_T}classRef": Kind.CLASS,
    f"{_T}macroRef": Kind.MACRO,
    f"{_T}dataRef": Kind.MACRO,
}


@dataclass(frozen=True, slots=True)
class ModuleRef:
    """A module of the source (`key`), or a RELAX NG grammar at `url`; `include` None means all but `exclude`."""

    key: str
    url: str
    include: tuple[str, ...] | None
    exclude: tuple[str, ...]
    prefix: str
    source: str
    where: Where
    xml: etree._Element = field(compare=False)


@dataclass(frozen=True, slots=True)
class SpecRef:
    """One specification of the source, taken by name; of a class of attributes, those included and not excluded."""

    kind: Kind
    key: str
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    source: str
    where: Where


@dataclass(frozen=True, slots=True)
class Stated:
    """A specification that the ODD itself states; `source` says where what it changes is found."""

    spec: Spec
    source: str


Declaration = ModuleRef | SpecRef | Stated | Constraint


@dataclass(slots=True)
class Odd:
    """A schemaSpec. `source` is the @source it is based on, `start` what @start says, `root` its whole file."""

    file: str
    ident: str
    prefix: str
    namespace: str
    start: tuple[str, ...]
    language: str
    source: str
    excluded: tuple[Name | AnyName, ...]
    declarations: list[Declaration]
    prose: Prose
    where: Where
    root: etree._Element


def read_odd(path: Path, complaints: Complaints, ident: str = "") -> Odd | None:
    """The ODD at a path; None, with a complaint that says why, where there is none.

    Of several schemaSpecs that with this ident is read, or the first.
    """
    parsed = read(path)
    complaints.take(parsed.diagnostics)
    if parsed.tree is None:
        return None
    root = parsed.tree.getroot()
    schemas = list(root.iter(f"{_T}schemaSpec"))
    if not schemas:
        complaints.error(
            "TK501", *_no_odd(root), help="an ODD is TEI with a schemaSpec that lists moduleRef, elementSpec, ..."
        )
        return None
    chosen = next((it for it in schemas if it.get("ident") == ident), None) if ident else schemas[0]
    if chosen is None:
        known = [it.get("ident", "") for it in schemas]
        cure = nearest(ident, known) or f"the file holds {', '.join(known)}"
        complaints.error("TK502", f"there is no schemaSpec “{ident}”", Where(str(path), line_of(schemas[0])), cure)
        return None
    for extra in schemas if not ident else ():
        if extra is not chosen:
            complaints.warning(
                "TK502",
                f"the schemaSpec “{extra.get('ident', '')}” is left out: the first of the file counts",
                Where(str(path), line_of(extra)),
                "name the one to compile (--schema), or keep each in a file of its own",
            )
    return _Reader(path, root, complaints).odd(chosen)


def _no_odd(root: etree._Element) -> tuple[str, Where]:
    name = etree.QName(root)
    file = root.getroottree().docinfo.URL or ""
    if name.namespace != TEI:
        return f"this is no ODD: its root is <{name.localname}> of {name.namespace or 'no namespace'}", Where(
            file, line_of(root)
        )
    return "this is no ODD: it holds no schemaSpec", Where(file, line_of(root))


class _Reader:
    """Follows the references between groups of specifications, over files where they lead there."""

    def __init__(self, path: Path, root: etree._Element, complaints: Complaints) -> None:
        self.path = path
        self.root = root
        self.complaints = complaints
        self.ids = {it.get(_ID): it for it in root.iter() if isinstance(it.tag, str) and it.get(_ID)}
        self.specs = SpecReader(str(path), complaints)
        self.others: dict[Path, _Reader | None] = {}

    def odd(self, schema: etree._Element) -> Odd:
        file = str(self.path)
        where = Where(file, line_of(schema))
        if not schema.get("ident"):
            self.complaints.error("TK510", "the schemaSpec has no @ident", where, "name it: files are called after it")
        return Odd(
            file=file,
            ident=schema.get("ident", self.path.stem),
            prefix=schema.get("prefix", ""),
            namespace=schema.get("ns", TEI),
            start=tuple(schema.get("start", "TEI teiCorpus").split()),
            language=schema.get("docLang", schema.get("targetLang", "en")).split()[0],
            source=schema.get("source", ""),
            excluded=exceptions(schema.get("defaultExceptions", f"{TEI} teix:egXML"), schema.nsmap),
            declarations=[*self.declarations(schema, ()), *self._in_prose()],
            prose=prose(schema),
            where=where,
            root=self.root,
        )

    def declarations(self, holder: etree._Element, above: tuple[etree._Element, ...]) -> Iterator[Declaration]:
        """What a schemaSpec or specGrp declares; `above` are those it is reached through."""
        for it in parts(holder):
            source = it.get("source", "")
            if it.tag in SPECS:
                yield Stated(self.specs.spec(it), source)
            elif it.tag in _REFS:
                names = [tuple(it.get(name, "").split()) for name in ("include", "except")]
                yield SpecRef(_REFS[it.tag], it.get("key", ""), names[0], names[1], source, self.where(it))
            elif it.tag == f"{_T}moduleRef":
                include = None if it.get("include") is None else tuple(it.get("include", "").split())
                exclude = tuple(it.get("except", "").split())
                url, prefix = it.get("url", ""), it.get("prefix", "")
                yield ModuleRef(it.get("key", ""), url, include, exclude, prefix, source, self.where(it), it)
            elif it.tag == f"{_T}constraintSpec":
                yield self.specs.constraint(it)
            elif it.tag == f"{_T}specGrp":
                self._unreferred(it)
            elif it.tag == f"{_T}specGrpRef":
                yield from self._referred(it, (*above, holder))

    def _in_prose(self) -> Iterator[Declaration]:
        """Changes, replacements and deletions that stand in the text of the ODD: they count too (additions do not)."""
        for it in self.root.iter(*SPECS):
            if it.get("mode") in ("change", "replace", "delete"):
                holders = {above.tag for above in it.iterancestors()}
                if not holders & {f"{_T}schemaSpec", f"{_T}specGrp"}:
                    yield Stated(self.specs.spec(it), it.get("source", ""))

    def _unreferred(self, group: etree._Element) -> None:
        """A group counts where it is referred to, not where it stands."""
        ident = group.get(_ID, "")
        if not any(it.get("target") == f"#{ident}" for it in self.root.iter(f"{_T}specGrpRef")):
            self.complaints.warning(
                "TK503",
                f"the specGrp “{ident}” does not count: no specGrpRef points to it",
                self.where(group),
                "take what it holds out of it, or point to it with specGrpRef",
            )

    def _referred(self, ref: etree._Element, above: tuple[etree._Element, ...]) -> Iterator[Declaration]:
        target = ref.get("target", "").strip()
        file, _, ident = target.partition("#")
        reader = self if not file else self._other(file, ref)
        if reader is None:
            return
        group = reader.ids.get(ident) if ident else reader.root
        if group is None:
            cure = (
                nearest(ident, (it for it in reader.ids if it))
                or "give a specGrp that xml:id, or point to one that is there"
            )
            self.complaints.warning("TK504", f"there is no specGrp “{target}”", self.where(ref), cure)
        elif any(group is it for it in above):
            self.complaints.error(
                "TK505",
                f"the specGrp “{target}” contains itself",
                self.where(ref),
                "remove one specGrpRef of the circle",
            )
        else:
            for schema in [group] if group.tag != f"{_T}TEI" else list(group.iter(f"{_T}specGrp")):
                yield from reader.declarations(schema, above)

    def _other(self, file: str, ref: etree._Element) -> _Reader | None:
        """The reader of another file that a reference names, relative to this one."""
        path = local(file, self.path, self.complaints, self.where(ref))
        if path is None:
            return None
        key = path.resolve()
        if key not in self.others:
            parsed = read(path)
            self.complaints.take(parsed.diagnostics)
            made = None if parsed.tree is None else _Reader(path, parsed.tree.getroot(), self.complaints)
            if made is not None:
                made.others = self.others
            self.others[key] = made
        return self.others[key]

    def where(self, element: etree._Element) -> Where:
        return Where(str(self.path), line_of(element))


def local(reference: str, base: Path, complaints: Complaints, where: Where) -> Path | None:
    """The file that a reference means, beside `base`; None, with a complaint, where it is not on this machine."""
    scheme, colon, rest = reference.partition(":")
    if colon and len(scheme) > 1 and scheme.lower() != "file":
        complaints.error(
            "TK506",
            f"{reference} is not fetched: no network is used",
            where,
            "keep a copy of it beside the ODD and name that file",
        )
        return None
    path = Path(rest.removeprefix("//")) if colon and len(scheme) > 1 else Path(reference)
    path = path if path.is_absolute() else base.parent / path
    if not path.is_file():
        complaints.error(
            "TK507", f"there is no file {path}", where, "check the reference, which counts from the ODD's folder"
        )
        return None
    return path
