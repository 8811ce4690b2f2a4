"""The ODD as a document: valid, complete as documentation, with examples that its own schema admits."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from elementpath.xpath3 import XPath30Parser
from lxml import etree
from schematron_runner import Schematron, Source, parse

from teikit.schema.compiler import compile_odd
from teikit.schema.write.rng import rng_files
from teikit.validate.model import Model

ROOT = Path(__file__).resolve().parents[1]
ODD = ROOT / "src/teikit/schema/teikit.odd"
TEI = "{http://www.tei-c.org/ns/1.0}"
EXAMPLES = "{http://www.tei-c.org/ns/Examples}"
RNG = "{http://relaxng.org/ns/structure/1.0}"
TREE = parse(ODD)
SPECS = list(TREE.iter(f"{TEI}elementSpec", f"{TEI}classSpec", f"{TEI}macroSpec", f"{TEI}dataSpec"))
STATED = [it for it in SPECS if it.get("mode") != "delete"]
ELEMENTS = [it for it in STATED if it.tag == f"{TEI}elementSpec"]


def ident(spec: etree._Element) -> str:
    return spec.get("ident") or ""


def said(element: etree._Element) -> str:
    return " ".join("".join(element.find(f"{TEI}desc").itertext()).split())


@cache
def grammar() -> etree._Element:
    compiled = compile_odd(ODD)
    assert compiled.diagnostics == ()
    return etree.fromstring(rng_files(compiled).files["teikit.rng"])


@cache
def schema_of(name: str) -> etree.RelaxNG:
    """The schema of what begins with an element of that name."""
    copied = etree.fromstring(etree.tostring(grammar()))
    holder = next(it.getparent() for it in copied.iter(f"{RNG}element") if it.get("name") == name)
    start = copied.find(f"{RNG}start")
    start[:] = [etree.Element(f"{RNG}ref", name=holder.get("name"))]
    return etree.RelaxNG(copied)


def examples() -> Iterator[tuple[int, etree._Element]]:
    """Each example of the ODD as an element of the TEI, with its line."""
    for holder in TREE.iter(f"{EXAMPLES}egXML"):
        for child in holder:
            text = etree.tostring(child, encoding="unicode", with_tail=False)
            yield holder.sourceline, etree.fromstring(text.replace(EXAMPLES[1:-1], TEI[1:-1]))


@pytest.mark.client("jing")
def test_it_is_an_odd(client: Callable[[str], list[str]], shared: Path) -> None:
    run = subprocess.run(
        [*client("jing"), shared / "tei/compiled/tei_odds.rng", ODD], capture_output=True, text=True, check=False
    )
    assert run.stdout + run.stderr == ""


def test_it_keeps_the_rules_of_odds(shared: Path) -> None:
    rules = Schematron(shared / "tei/compiled/tei_odds.sch", XPath30Parser)  # it uses generate-id()
    slow = ("spec-in-module", "not-same-prefix", "listRef")  # asked by the next test; of what is not used here
    asked = [it for it in rules.patterns if not any(name in it for name in slow)]
    found = rules.check(Source.of(ODD), *asked)
    assert [(it.pattern, it.message, it.node.path) for it in found] == []


def test_a_module_that_is_named_is_taken() -> None:
    taken = {it.get("key") for it in TREE.iter(f"{TEI}moduleRef")}
    assert {it.get("module") for it in SPECS} - {None} == taken


def test_it_compiles_without_a_word() -> None:
    made = etree.tostring(grammar())
    assert b"<interleave" not in made
    assert grammar().findall(f".//{RNG}anyName") == []


def test_every_element_is_stated_once() -> None:
    names = [ident(it) for it in ELEMENTS]
    assert len(names) == len(set(names))
    included = {name for it in TREE.iter(f"{TEI}moduleRef") for name in (it.get("include") or "").split()}
    assert set(names) == included | {"include"}
    compiled = {it.get("name") for it in grammar().iter(f"{RNG}element")}
    assert compiled == set(names)


def test_every_element_is_told_and_shown() -> None:
    assert [ident(it) for it in ELEMENTS if it.find(f"{TEI}desc") is None] == []
    assert [ident(it) for it in ELEMENTS if it.find(f"{TEI}exemplum") is None] == []
    for spec in ELEMENTS:
        shown = {
            etree.QName(it).localname for example in spec.iter(f"{TEI}exemplum") for it in example.iter(f"{EXAMPLES}*")
        }
        text = "".join(spec.find(f"{TEI}exemplum").itertext())
        assert ident(spec) in shown or f":{ident(spec)}" in text, f"the examples of {ident(spec)} do not show it"


def test_every_attribute_and_value_is_told() -> None:
    stated = {it.get("ident") for it in TREE.iter(f"{TEI}attDef") if it.get("mode") != "delete"}
    used = {it.get("name") for it in grammar().iter(f"{RNG}attribute")}
    assert used - stated == set()
    for it in TREE.iter(f"{TEI}attDef", f"{TEI}valItem"):
        required_only = it.tag == f"{TEI}attDef" and not len(it) and it.get("usage") == "req"
        if it.get("mode") != "delete" and not required_only:
            assert it.find(f"{TEI}desc") is not None and said(it), (ident(it), it.sourceline)


def test_every_restriction_has_a_reason() -> None:
    lacking = []
    for spec in STATED:
        narrows = spec.find(f"{TEI}content") is not None or any(
            it.get("mode") == "delete" or it.get("usage") == "req" or it.get("type") == "closed"
            for it in spec.iter(f"{TEI}attDef", f"{TEI}memberOf", f"{TEI}valList")
        )
        if narrows and spec.find(f"{TEI}remarks") is None:
            lacking.append(ident(spec))
    assert lacking == []
    constraints = [it for it in TREE.iter(f"{TEI}constraintSpec") if it.get("mode") != "delete"]
    assert [ident(it) for it in constraints if not said(it)] == []


def test_what_the_chapters_refer_to_is_there() -> None:
    stated = {ident(it) for it in STATED}
    known = {it.get("ident") for it in TREE.iter(f"{TEI}attDef") if it.get("mode") != "delete"}
    for it in TREE.iter(f"{TEI}specDesc"):
        assert it.get("key") in stated
        assert set((it.get("atts") or "").split()) <= known
    names = {name for it in TREE.iter(f"{TEI}gi") for name in [it.text.removeprefix("xi:")]}
    assert names <= stated
    assert {it.text for it in TREE.iter(f"{TEI}att")} <= known


def test_every_example_is_valid() -> None:
    found = []
    number = 0
    for line, element in examples():
        number += 1
        schema = schema_of(etree.QName(element).localname)
        if not schema.validate(element):
            found.append((line, str(schema.error_log)))
    assert found == []
    assert number > len(ELEMENTS)


def test_examples_in_words_are_well_formed() -> None:
    blocks = [it.text for it in TREE.iter(f"{TEI}eg")]
    assert blocks
    for text in blocks:
        assert etree.fromstring(text) is not None


def test_no_element_has_two_definitions() -> None:
    model = Model(grammar())
    assert model.complete
    assert {name: len(its) for name, its in model.elements.items() if len(its) > 1} == {}
