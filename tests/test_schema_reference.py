"""The compiler beside the TEI Stylesheets, and the table of the TEI beside its source, where the shared data is."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from lxml import etree
from schema_judge import corpus, difference, verdict_differences

from teikit.schema.compiler import compile_odd
from teikit.schema.grammar import grammar
from teikit.schema.pattern import Kind
from teikit.schema.sources import TABLE, p5
from teikit.schema.write.rng import rng

ROOT = Path(__file__).parent.parent
LARGE = frozenset({"tei_all", "tei_basic"})
ODDS = [
    *("isofs", "tei_all", "tei_bare", "tei_basic", "tei_corpus", "tei_docs", "tei_drama", "tei_enrich", "tei_jtei"),
    *("tei_lite", "tei_minimal", "tei_ms", "tei_odds", "tei_simplePrint", "tei_speech", "tei_tite", "tei_xinclude"),
]


def compiled(shared: Path, name: str, folder: Path) -> Path:
    """The schema of one of the Consortium's ODDs, in a file."""
    made = compile_odd(shared / f"tei/odd/{name}.odd")
    assert made.schema is not None
    path = folder / f"{name}.rng"
    path.write_bytes(rng(grammar(made.schema)))
    return path


@pytest.mark.parametrize("name", ODDS)
def test_the_schema_means_what_the_stylesheets_make(name: str, shared: Path, tmp_path: Path) -> None:
    assert difference(shared / f"tei/compiled/{name}.rng", compiled(shared, name, tmp_path)) == []


@pytest.mark.client("jing")
@pytest.mark.parametrize("name", ["tei_bare", "tei_lite", "tei_jtei", "tei_tite"])
def test_jing_decides_alike(name: str, shared: Path, tmp_path: Path) -> None:
    reference, ours = shared / f"tei/compiled/{name}.rng", compiled(shared, name, tmp_path)
    (tmp_path / "files").mkdir()
    assert verdict_differences(reference, ours, corpus(reference, tmp_path / "files", 0, 1)) == []


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("p5_table", ROOT / "scripts/p5_table.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_table_is_what_the_script_makes_of_the_tei(shared: Path) -> None:
    committed = (ROOT / "src/teikit/schema" / TABLE).read_bytes()
    assert _script().table(shared / "tei/p5subset.xml") == committed


def test_another_release_can_be_given(shared: Path, tmp_path: Path) -> None:
    made = compile_odd(shared / "tei/odd/tei_minimal.odd", shared / "tei/p5subset.xml")
    bare = compile_odd(shared / "tei/odd/tei_minimal.odd")
    assert made.schema is not None and bare.schema is not None
    assert made.schema.elements["p"].prose.descriptions
    assert not bare.schema.elements["p"].prose.descriptions
    assert rng(grammar(made.schema, documented=False)) == rng(grammar(bare.schema, documented=False))


def test_the_table_holds_structure_only() -> None:
    root = etree.parse(ROOT / "src/teikit/schema" / TABLE).getroot()
    words = [it.text for it in root.iter() if it.text and it.text.strip() and not it.tag.endswith("defaultVal")]
    assert words == []
    names = {etree.QName(it).localname for it in root.iter()}
    assert not names & {"desc", "gloss", "remarks", "exemplum", "constraintSpec", "rule", "assert"}
    assert "TEI Consortium" in (ROOT / "NOTICE").read_text(encoding="utf-8")


def test_all_of_the_table_can_be_read() -> None:
    source = p5()
    for kind in (Kind.ELEMENT, Kind.CLASS, Kind.MACRO):
        for ident in source.idents(kind):
            spec = source.find(kind, ident)
            assert spec is not None and spec.ident == ident
    assert not source.troubles()
    assert len(list(source.idents(Kind.ELEMENT))) == 587
    assert source.release == "4.9.0a"
