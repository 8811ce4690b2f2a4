"""Brings in the RELAX NG grammars that a moduleRef names by @url: their patterns, under its @prefix."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from lxml import etree

from teikit.schema import pattern as p
from teikit.schema.complaints import Complaints
from teikit.schema.content import RNG, ContentReader
from teikit.schema.embedded import read_pattern
from teikit.schema.model import TEI, Where
from teikit.schema.odd import ModuleRef, local
from teikit.schema.passes.state import State
from teikit.schema.pattern import Pattern
from teikit.xml_reading import read

_R: Final = f"{{{RNG}}}"
_CONTENT: Final = f"{{{TEI}}}content"


def external(state: State) -> None:
    """The patterns of foreign grammars join the schema; a grammar that is not on this machine is left out."""
    for it in state.odd.declarations:
        if isinstance(it, ModuleRef) and it.url:
            grammar = _Grammar(Path(it.where.file), it.where, state.complaints)
            path = _found(it, state)
            if path is not None:
                grammar.file(path, ())
            for content in it.xml.iter(_CONTENT):
                grammar.patterns(content, path or Path(it.where.file), ())
            state.schema.defines.update(_prefixed(grammar.defines, it.prefix))


def _found(ref: ModuleRef, state: State) -> Path | None:
    """The grammar's file: where the URL leads on this machine, or a copy of its name beside the ODD."""
    base = Path(ref.where.file)
    copy = base.parent / ref.url.rstrip("/").rpartition("/")[2]
    if ref.url.startswith(("http:", "https:")):
        if copy.is_file():
            return copy
        state.complaints.warning(
            "TK506",
            f"{ref.url} is not fetched, for no network is used; its patterns are left out",
            ref.where,
            f"put a copy of it beside the ODD, as {copy.name}",
        )
        return None
    return local(ref.url, base, state.complaints, ref.where)


class _Grammar:
    """The patterns of a grammar and of those it includes, by name; several definitions of one name are combined."""

    def __init__(self, base: Path, where: Where, complaints: Complaints) -> None:
        self.base = base
        self.where = where
        self.complaints = complaints
        self.defines: dict[str, Pattern] = {}

    def file(self, path: Path, above: tuple[Path, ...]) -> None:
        if path.resolve() in above:
            self.complaints.error("TK508", f"the grammar {path} includes itself", self.where, "remove one include")
            return
        parsed = read(path)
        self.complaints.take(parsed.diagnostics)
        if parsed.tree is None:
            return
        root = parsed.tree.getroot()
        if root.tag != f"{_R}grammar":
            said = f"{path} is no RELAX NG grammar in XML syntax: its root is <{etree.QName(root).localname}>"
            self.complaints.error("TK517", said, self.where, "name an .rng file with a grammar")
            return
        self.patterns(root, path, (*above, path.resolve()))

    def patterns(self, holder: etree._Element, path: Path, above: tuple[Path, ...]) -> None:
        reader = ContentReader(str(path), self.complaints)
        for it in holder:
            if it.tag == f"{_R}define":
                self._define(it, read_pattern(it, reader.part))
            elif it.tag in (f"{_R}div", f"{_R}grammar"):
                self.patterns(it, path, above)
            elif it.tag == f"{_R}include":
                included = local(it.get("href", ""), path, self.complaints, self.where)
                if included is not None:
                    self.file(included, above)
                self.patterns(it, path, above)

    def _define(self, define: etree._Element, pattern: Pattern) -> None:
        name = define.get("name", "")
        before = self.defines.get(name)
        parent = define.getparent()
        if before is None or parent is None or parent.tag == f"{_R}include":
            self.defines[name] = pattern
        elif define.get("combine") == "choice":
            self.defines[name] = p.choice([before, pattern])
        else:
            self.defines[name] = p.interleave([before, pattern])


def _prefixed(defines: dict[str, Pattern], prefix: str) -> dict[str, Pattern]:
    def named(ref: p.Ref) -> Pattern:
        return replace(ref, name=prefix + ref.name) if ref.kind is p.Kind.DEFINE and ref.name in defines else ref

    return {prefix + name: p.renamed(pattern, named) for name, pattern in defines.items()}
