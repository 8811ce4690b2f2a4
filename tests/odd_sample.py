"""Small ODDs for tests, and what the schema they compile to makes of small files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lxml import etree

from teikit.diagnostic import Severity
from teikit.schema.compiled import Compiled
from teikit.schema.compiler import compile_odd
from teikit.schema.grammar import grammar
from teikit.schema.write.rng import rng

TEI = "http://www.tei-c.org/ns/1.0"
RNG = "http://relaxng.org/ns/structure/1.0"
MINIMAL = """
  <moduleRef key="tei"/>
  <moduleRef key="header" include="teiHeader fileDesc titleStmt publicationStmt sourceDesc"/>
  <moduleRef key="core" include="p title hi list item label note name"/>
  <moduleRef key="textstructure" include="TEI text body div"/>
"""
"""A customisation in which little more than paragraphs can be written."""


def odd(specs: str, *, minimal: str = MINIMAL, attributes: str = 'start="TEI"', outside: str = "") -> str:
    """An ODD whose schemaSpec holds `minimal` and the specifications given; `outside` stands before it."""
    return (
        f'<TEI xmlns="{TEI}" xmlns:rng="{RNG}"><teiHeader/><text><body>{outside}'
        f'<schemaSpec ident="small" {attributes}>{minimal}{specs}</schemaSpec></body></text></TEI>'
    )


def tei(inside: str, *, header: str = "", text: str = "") -> str:
    """A TEI file around the content of its body; `text` are attributes of the text element."""
    return (
        f'<TEI xmlns="{TEI}"><teiHeader><fileDesc><titleStmt><title/>{header}</titleStmt>'
        "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
        f"<text {text}><body>{inside}</body></text></TEI>"
    )


@dataclass(frozen=True, slots=True)
class Small:
    """A compiled small ODD."""

    compiled: Compiled

    @property
    def codes(self) -> list[str]:
        return [it.code for it in self.compiled.diagnostics]

    @property
    def errors(self) -> list[str]:
        return [it.message for it in self.compiled.diagnostics if it.severity is Severity.ERROR]

    def accepts(self, xml: str) -> bool:
        return _loaded(self.rng()).validate(etree.fromstring(xml))

    def rng(self) -> bytes:
        assert self.compiled.schema is not None, self.compiled.diagnostics
        return rng(grammar(self.compiled.schema))


@lru_cache(maxsize=32)
def _loaded(data: bytes) -> etree.RelaxNG:
    return etree.RelaxNG(etree.fromstring(data))


def compiled(folder: Path, text: str, name: str = "small.odd") -> Small:
    """What an ODD of this text, written into a folder, compiles to."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return Small(compile_odd(path))
