"""From an ODD to a schema: the ODD is read, then the passes run over it in their order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from teikit.schema.compiled import Compiled
from teikit.schema.complaints import Complaints
from teikit.schema.model import Schema, Where
from teikit.schema.odd import Odd, local, read_odd
from teikit.schema.passes import PASSES
from teikit.schema.passes.state import State
from teikit.schema.sources import Source, p5
from teikit.xml_reading import read

_TEI_ITSELF: Final = ("tei:", "http://www.tei-c.org/", "https://www.tei-c.org/", "https://tei-c.org/")


def compile_odd(path: Path, source: Path | None = None, ident: str = "", *, rules: bool = True) -> Compiled:
    """Compiles the ODD at a path.

    `source` is a p5subset.xml that stands for the TEI instead of the table in the package; `ident` names the
    schemaSpec where the file holds several (the first, where it is empty). Without `rules` the XPath of Schematron
    rules is not looked at, for which a large library must be loaded. All that is wrong is in
    the diagnostics; nothing is raised for bad input.
    """
    complaints = Complaints()
    schema, odd = _Compilation(complaints, source, rules).schema(path, (), ident)
    return Compiled(schema, odd, tuple(complaints.all()))


class _Compilation:
    """One compilation, and those of the ODDs that it is based on."""

    def __init__(self, complaints: Complaints, tei: Path | None, rules: bool) -> None:
        self.passes = [work for name, work in PASSES if rules or name != "schematron"]
        self.complaints = complaints
        self.tei_file = tei
        self.tei: Source | None = None
        self.read: dict[Path, Source | None] = {}

    def schema(self, path: Path, above: tuple[Path, ...], ident: str = "") -> tuple[Schema | None, Odd | None]:
        odd = read_odd(path, self.complaints, ident)
        if odd is None:
            return None, None
        sources = self._sources(path, above)
        base = sources(odd.source or "tei:current", odd.where)
        if base is None:
            return None, odd
        state = State(odd, base, sources, self.complaints)
        for work in self.passes:
            work(state)
        return state.schema, odd

    def _sources(self, path: Path, above: tuple[Path, ...]) -> Callable[[str, Where], Source | None]:
        """What finds a source by the name that @source gives it, relative to the ODD at `path`."""

        def find(named: str, where: Where) -> Source | None:
            if named.startswith(_TEI_ITSELF):
                return self._of_tei(where)
            file = local(named, path, self.complaints, where)
            return None if file is None else self._of_file(file, (*above, path.resolve()), where)

        return find

    def _of_tei(self, where: Where) -> Source | None:
        if self.tei is None:
            self.tei = p5() if self.tei_file is None else self._of_file(self.tei_file, (), where)
        return self.tei

    def _of_file(self, file: Path, above: tuple[Path, ...], where: Where) -> Source | None:
        """A file of specifications as they stand, or, where it is an ODD, what that compiles to."""
        key = file.resolve()
        if key in above:
            self.complaints.error("TK508", f"{file} is based on itself", where, "let @source name another ODD")
            return None
        if key not in self.read:
            parsed = read(file)
            self.complaints.take(parsed.diagnostics)
            if parsed.tree is None:
                self.read[key] = None
            elif parsed.tree.find(".//{http://www.tei-c.org/ns/1.0}schemaSpec") is None:
                self.read[key] = self._bare(Source(parsed.tree.getroot(), str(file)), where)
            else:
                schema, _ = self.schema(file, above)
                self.read[key] = None if schema is None else Source.of(schema, str(file))
        return self.read[key]

    def _bare(self, source: Source, where: Where) -> Source | None:
        if source.modules:
            return source
        self.complaints.error(
            "TK509", f"{source.file} holds no specifications", where, "name a p5subset.xml or an ODD as the source"
        )
        return None
