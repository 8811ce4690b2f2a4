"""What the compiler says of an ODD that cannot be compiled as it stands: where, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from odd_sample import MINIMAL, compiled, odd

from teikit.diagnostic import Severity
from teikit.schema.compiler import compile_odd


def said(folder: Path, text: str, code: str = "") -> tuple[str, str, int, str, str]:
    """Code, severity, line, message and cure of the first diagnostic of an ODD, one of that code if there is one."""
    found = compiled(folder, text).compiled.diagnostics
    first = next((it for it in found if it.code == code), found[0])
    return first.code, first.severity, first.line, first.message, first.help


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("<TEI", "TK205", "not well-formed"),
        ("", "TK202", "empty"),
        ("\0\1\2", "TK203", "not text"),
        ("<html/>", "TK501", "no ODD"),
        ('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "TK501", "no schemaSpec"),
        ('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', "TK206", "entities"),
    ],
)
def test_no_odd(text: str, code: str, part: str, tmp_path: Path) -> None:
    small = compiled(tmp_path, text)
    assert small.compiled.schema is None
    assert small.codes[0] == code
    assert part in small.compiled.diagnostics[0].message
    assert small.compiled.diagnostics[0].help


def test_no_file(tmp_path: Path) -> None:
    assert [it.code for it in compile_odd(tmp_path / "none.odd").diagnostics] == ["TK201"]
    assert [it.code for it in compile_odd(tmp_path).diagnostics] == ["TK201"]


LINES = "\n\n\n"


@pytest.mark.parametrize(
    ("specs", "code", "severity", "part", "cure"),
    [
        ('<moduleRef key="cor"/>', "TK520", "error", "“cor”", "“core”"),
        ('<moduleRef key="linking" include="sge"/>', "TK521", "error", "“sge”", "“seg”"),
        ('<moduleRef key="linking" include="persName"/>', "TK521", "warning", "“persName”", "“namesdates”"),
        ('<elementRef key="persNam"/>', "TK522", "error", "“persNam”", "“persName”"),
        ('<elementSpec ident="persNam" mode="change"/>', "TK523", "error", "“persNam”", "“persName”"),
        ('<elementSpec ident="persName" mode="change"/>', "TK524", "info", "“persName”", "namesdates"),
        ('<classSpec ident="att.globl" type="atts" mode="delete"/>', "TK523", "warning", "att.globl", "att.global"),
        (
            '<elementSpec ident="x" mode="add"><classes><memberOf key="model.plike"/></classes></elementSpec>',
            "TK525",
            "error",
            "model.plike",
            "model.pLike",
        ),
        (
            '<elementSpec ident="p" mode="change"><attList><attDef ident="N" mode="change"/></attList></elementSpec>',
            "TK527",
            "warning",
            "@N",
            "“n”",
        ),
        (
            '<elementSpec ident="p" mode="change"><content><elementRef key="itme"/></content></elementSpec>',
            "TK529",
            "error",
            "“itme”",
            "meant",
        ),
        (
            '<elementSpec ident="p" mode="change"><attList><attDef ident="n" mode="change"><datatype>'
            '<dataRef key="teidata.wrod"/></datatype></attDef></attList></elementSpec>',
            "TK529",
            "error",
            "teidata.wrod",
            "teidata.word",
        ),
        (
            '<elementSpec ident="p" mode="change"><content><dataRef name="interger"/></content></elementSpec>',
            "TK514",
            "error",
            "interger",
            "“integer”",
        ),
        (
            '<elementSpec ident="p" mode="change"><content><sequence minOccurs="two"/></content></elementSpec>',
            "TK512",
            "error",
            "two",
            "whole number",
        ),
        (
            '<elementSpec ident="p" mode="change"><content><classRef key="model.pLike" expand="all"/></content>'
            "</elementSpec>",
            "TK513",
            "error",
            "“all”",
            "alternation",
        ),
        ('<elementSpec ident="p" mode="chnage"/>', "TK515", "error", "chnage", "change"),
        ('<specGrpRef target="#nowhere"/>', "TK504", "warning", "#nowhere", "specGrp"),
        ('<specGrpRef target="nowhere.odd#a"/>', "TK507", "error", "nowhere.odd", "reference"),
        ('<specGrpRef target="https://example.org/a.odd#a"/>', "TK506", "error", "network", "copy"),
        ('<moduleRef url="https://example.org/a.rng"/>', "TK506", "warning", "network", "a.rng"),
        ('<moduleRef url="a.rng"/>', "TK507", "error", "a.rng", "reference"),
        ('<specGrp xml:id="g"/>', "TK503", "warning", "“g”", "specGrpRef"),
        (
            '<elementSpec ident="hi" mode="change"><attList><attDef ident="rend" mode="change">'
            '<valList type="closed"><valItem ident="a"/></valList></attDef></attList></elementSpec>',
            "TK516",
            "warning",
            "do not count",
            "replace",
        ),
    ],
)
def test_mistake(specs: str, code: str, severity: str, part: str, cure: str, tmp_path: Path) -> None:
    found = said(tmp_path, odd(LINES + specs), code)
    line = MINIMAL.count("\n") + 1 + LINES.count("\n")
    assert found[:3] == (code, severity, line)
    assert part in found[3]
    assert cure in found[4]


def test_circles(tmp_path: Path) -> None:
    group = (
        '<specGrp xml:id="a"><specGrpRef target="#b"/></specGrp><specGrp xml:id="b"><specGrpRef target="#a"/></specGrp>'
    )
    assert said(tmp_path, odd('<specGrpRef target="#a"/>', outside=group))[0] == "TK505"
    (tmp_path / "other.odd").write_text(odd("", attributes='start="TEI" source="small.odd"'), encoding="utf-8")
    assert said(tmp_path, odd("", attributes='start="TEI" source="other.odd"'))[0] == "TK508"
    classes = (
        '<classSpec ident="model.a" type="model" mode="add"><classes><memberOf key="model.b"/></classes></classSpec>'
        '<classSpec ident="model.b" type="model" mode="add"><classes><memberOf key="model.a"/></classes></classSpec>'
    )
    assert said(tmp_path, odd(classes))[0] == "TK526"
    (tmp_path / "a.rng").write_text(
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="a.rng"/></grammar>', encoding="utf-8"
    )
    assert said(tmp_path, odd('<moduleRef url="a.rng"/>'))[0] == "TK508"


def test_a_source_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "other.xml").write_text("<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", encoding="utf-8")
    assert said(tmp_path, odd("", attributes='source="other.xml"'))[0] == "TK509"
    assert said(tmp_path, odd("", attributes='source="https://example.org/base.odd"'))[0] == "TK506"


def test_the_second_schema_of_a_file_is_left_out(tmp_path: Path) -> None:
    text = odd("").replace("</body>", '<schemaSpec ident="more"/></body>')
    found = compiled(tmp_path, text).compiled.diagnostics[0]
    assert (found.code, found.severity) == ("TK502", Severity.WARNING)
