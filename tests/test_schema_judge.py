"""The judge of schemas: it finds what is planted, finds nothing where there is nothing, and its documents are valid."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from schema_judge import corpus, difference, editions, main, verdict_differences, verdicts
from schema_judge_models import nodes_of
from schema_judge_reading import read
from schema_judge_samples import GRAMMAR, PLANTED, SAME


@pytest.fixture
def judge(tmp_path: Path) -> Callable[[str], list[str]]:
    """The judgement on the small grammar and another."""

    def judged(other: str) -> list[str]:
        (tmp_path / "a.rng").write_text(GRAMMAR, encoding="utf-8")
        (tmp_path / "b.rng").write_text(other, encoding="utf-8")
        return difference(tmp_path / "a.rng", tmp_path / "b.rng")

    return judged


@pytest.fixture
def compiled(shared: Path) -> Path:
    return shared / "tei/compiled"


def renamed(grammar: str) -> str:
    """The same grammar with other names of its definitions."""
    return re.sub(r'(<(?:\w+:)?(?:define|ref)\b[^>]*? name=")', r"\1renamed.", grammar)


@pytest.mark.parametrize("what", sorted(PLANTED))
def test_what_is_planted_is_found(what: str, judge: Callable[[str], list[str]]) -> None:
    old, new, lines = PLANTED[what]
    assert GRAMMAR.count(old) == 1
    assert judge(GRAMMAR.replace(old, new)) == lines


@pytest.mark.parametrize("what", sorted(SAME))
def test_what_is_the_same_is_no_difference(what: str, judge: Callable[[str], list[str]]) -> None:
    old, new = SAME[what]
    assert GRAMMAR.count(old) == 1
    assert judge(GRAMMAR.replace(old, new)) == []


def test_names_of_definitions_do_not_matter(judge: Callable[[str], list[str]]) -> None:
    assert renamed(GRAMMAR) != GRAMMAR
    assert judge(renamed(GRAMMAR)) == []


def test_what_cannot_be_compared_is_said(judge: Callable[[str], list[str]]) -> None:
    assert judge(GRAMMAR.replace("<notAllowed/>", '<externalRef href="x"/>')) == [
        "cannot be compared: b.rng: externalRef is not read here"
    ]
    class_of_id = '<ref name="att.global"/>'
    twice = GRAMMAR.replace(f"<text/>{class_of_id}", f"<text/>{class_of_id}{class_of_id}")
    assert judge(twice) == ["head: cannot be compared: attribute xml:id is declared twice in one element"]


def test_the_corpus_has_everything_and_is_the_same_again(tmp_path: Path) -> None:
    (tmp_path / "a.rng").write_text(GRAMMAR, encoding="utf-8")
    files, other = (corpus(tmp_path / "a.rng", tmp_path / str(seed), seed=seed) for seed in (7, 8))
    call = "import pathlib, schema_judge as j; j.corpus(pathlib.Path('a.rng'), pathlib.Path('again'), seed=7)"
    environment = {"PYTHONPATH": str(Path(__file__).parent), "PYTHONHASHSEED": "1920"}
    subprocess.run([sys.executable, "-c", call], cwd=tmp_path, env=environment, check=True)
    again = [tmp_path / "again" / it.relative_to(tmp_path / "7") for it in files]
    assert [it.read_bytes() for it in files] == [it.read_bytes() for it in again]
    assert [it.read_bytes() for it in files] != [it.read_bytes() for it in other]
    nodes = [it for file in files if file.parent.name == "valid" for it in etree.parse(file).iter(etree.Element)]
    names = {etree.QName(it).localname for it in nodes}
    assert names >= {"div", "head", "p", "ab", "relation", "num", "closer", "any"} and "gone" not in names
    pairs = {(etree.QName(it).localname, etree.QName(key).localname) for it in nodes for key in it.attrib}
    named = {("div", "type"), ("relation", "active"), ("relation", "mutual"), ("closer", "n")}
    assert pairs >= named | {(it, "id") for it in ("div", "head", "p")}
    more_files = corpus(tmp_path / "a.rng", tmp_path / "four", count=60)
    assert sum(it.parent.name == "valid" for it in more_files) == 60
    assert len({it.name.split("-", 2)[2] for it in more_files if it.parent.name == "mutants"}) == 15


@pytest.mark.client("jing")
def test_verdicts_are_jings(tmp_path: Path) -> None:
    schema, other = tmp_path / "a.rng", tmp_path / "b.rng"
    schema.write_text(GRAMMAR, encoding="utf-8")
    other.write_text(GRAMMAR.replace("<value>b</value>", "<value>c</value>"), encoding="utf-8")
    made = corpus(schema, tmp_path, count=60)
    broken = {
        "open.xml": "<div",
        "empty.xml": "",
        "dtd.xml": '<!DOCTYPE div SYSTEM "absent.dtd"><div xmlns="http://www.tei-c.org/ns/1.0"/>',
        "twice.xml": '<div xmlns="http://www.tei-c.org/ns/1.0" xml:id="a"><p xml:id="a"/></div>',
    }
    for name, text in broken.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = verdicts(schema, [tmp_path / it for it in broken] + made)
    assert [file.name for file, good in found.items() if not good and file.parent.name != "mutants"] == list(broken)
    mutants = [good for file, good in found.items() if file.parent.name == "mutants"]
    assert 0.1 < sum(mutants) / len(mutants) < 0.7, "mutants must try both sides of the border"
    assert any("only b refuses it: error: value of attribute" in it for it in verdict_differences(schema, other, made))
    with pytest.raises(ValueError, match="not a schema"):
        other.write_text(GRAMMAR.replace('<ref name="never"/>', '<ref name="nowhere"/>'), encoding="utf-8")
        verdicts(other, made)


@pytest.mark.client("jing")
def test_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = tmp_path / "a.rng", tmp_path / "b.rng"
    one.write_text(GRAMMAR, encoding="utf-8")
    other.write_text(GRAMMAR.replace("<value>b</value>", ""), encoding="utf-8")
    assert main([str(one), str(one), "--gold", str(tmp_path)]) == 0
    assert main([str(one), str(other), "--gold", str(tmp_path), "--keep", str(tmp_path / "kept")]) == 1
    assert 'div: @type: only a admits "b"' in capsys.readouterr().out
    assert (tmp_path / "kept/candidate/valid").is_dir()
    assert main([str(one), str(tmp_path / "absent.rng")]) == 2
    assert main([str(one), str(other), "--exact"]) == 1


def simplified(schema: Path) -> bytes:
    return subprocess.run(["jing", "-s", str(schema)], capture_output=True, check=True).stdout


@pytest.mark.client("jing")
def test_a_simplified_schema_is_the_same(judge: Callable[[str], list[str]], tmp_path: Path) -> None:
    (tmp_path / "c.rng").write_text(GRAMMAR, encoding="utf-8")
    assert judge(simplified(tmp_path / "c.rng").decode()) == []


@pytest.mark.client("jing")
def test_tei_simplified_is_the_same(compiled: Path, tmp_path: Path) -> None:
    (tmp_path / "simple.rng").write_bytes(simplified(compiled / "tei_all.rng"))
    assert difference(compiled / "tei_all.rng", tmp_path / "simple.rng") == []


def test_a_change_of_tei_is_found(compiled: Path, tmp_path: Path) -> None:
    text = (compiled / "tei_all.rng").read_text(encoding="utf-8")
    other = tmp_path / "b.rng"
    other.write_text(renamed(text), encoding="utf-8")
    assert difference(compiled / "tei_all.rng", other) == []
    start = text.index('<define name="macro.xtext">')
    other.write_text(text[:start] + text[start:].replace('<ref name="model.gLike"/>', "", 1), encoding="utf-8")
    (line,) = difference(compiled / "tei_all.rng", other)
    assert line.endswith(": a accepts [g], b does not") and "depth" in line


@pytest.mark.client("jing")
def test_documents_of_tei_are_valid(compiled: Path, tmp_path: Path) -> None:
    schema = compiled / "tei_lite.rng"
    files = corpus(schema, tmp_path, mutants=0)
    assert [it.name for it, good in verdicts(schema, files).items() if not good] == []
    met = {etree.QName(it).localname for file in files for it in etree.parse(file).iter(etree.Element)}
    every = {it.names[2] for it in nodes_of(read(schema)) if it.kind == "element" and it.names[0] == "name"}
    assert every - met == set()


def test_real_editions_are_found(shared: Path) -> None:
    assert len(editions(shared / "gold")) > 100
