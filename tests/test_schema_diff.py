"""What `schema diff` says of two schemas: each kind of change in words, nothing of what is only said otherwise."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from odd_sample import odd

from teikit import cli
from teikit.schema import pattern as p
from teikit.schema.compiler import compile_odd
from teikit.schema.diff import Change, Direction, differences
from teikit.schema.diff.change import listed
from teikit.schema.diff.reading import read_side
from teikit.schema.diff.values import Ranges
from teikit.schema.grammar import grammar
from teikit.schema.model import Schema
from teikit.schema.write.rng import rng

STRICTER, LOOSER, OTHER = Direction


def schema(folder: Path, source: str, name: str = "x") -> Schema:
    path = folder / f"{name}.odd"
    path.write_text(source, encoding="utf-8")
    made = compile_odd(path).schema
    assert made is not None
    return made


def said(changes: list[Change], direction: Direction) -> list[str]:
    return [str(it) for it in changes if it.direction is direction]


def change(name: str, rest: str) -> str:
    return f'<elementSpec ident="{name}" mode="change">{rest}</elementSpec>'


def content(name: str, inside: str) -> str:
    return change(name, f"<content>{inside}</content>")


def attribute(inside: str, head: str = 'mode="add"', name: str = "k", on: str = "p") -> str:
    return change(on, f'<attList><attDef ident="{name}" {head}>{inside}</attDef></attList>')


def listing(*values: str, kind: str = "closed", datatype: str = "teidata.enumerated") -> str:
    items = "".join(f'<valItem ident="{it}"/>' for it in values)
    return f'<datatype><dataRef key="{datatype}"/></datatype><valList type="{kind}" mode="add">{items}</valList>'


def data(key: str, most: str = "1", least: str = "1") -> str:
    return f'<datatype minOccurs="{least}" maxOccurs="{most}"><dataRef key="{key}"/></datatype>'


ITEM, LABEL, HEAD = (f'<elementRef key="{it}"/>' for it in ("item", "label", "title"))
ITEMS, LABELS = ITEM.replace("/>", ' maxOccurs="unbounded"/>'), LABEL.replace("/>", ' maxOccurs="unbounded"/>')
MAYBE = ITEM.replace("/>", ' minOccurs="0"/>')
TWO = "".join(f'<attDef ident="{it}">{data("teidata.word")}</attDef>' for it in "kl")
ASSERT = '<s:assert xmlns:s="http://purl.oclc.org/dsdl/schematron" test="*">no</s:assert>'
RULE = f'<constraintSpec ident="r" scheme="schematron"><constraint>{ASSERT}</constraint></constraintSpec>'
CASES: dict[str, tuple[str, str, list[str], list[str]]] = {
    # change: specifications before and after, what is said from before to after, and from after to before
    "nothing": ("", "", [], []),
    "element": ("", '<elementSpec ident="hi" mode="delete"/>', ["<hi> is gone"], ["<hi> is new"]),
    "child": (
        content("list", f"<alternate>{ITEM}{LABEL}</alternate>"),
        content("list", ITEM),
        ["<list> may no longer hold <label>"],
        ["<list> may now hold <label>"],
    ),
    "text": (
        content("list", "<textNode/>"),
        content("list", "<empty/>"),
        ["<list> may no longer hold text"],
        ["<list> may now hold text"],
    ),
    "order": (
        content("list", f'<alternate minOccurs="0" maxOccurs="unbounded">{ITEM}{LABEL}</alternate>'),
        content("list", f'<sequence minOccurs="0" maxOccurs="unbounded">{LABEL}{ITEM}</sequence>'),
        ["<list> may no longer begin with <item>"],
        ["<list> may now begin with <item>"],
    ),
    "end": (
        content("list", LABEL + MAYBE),
        content("list", f"{LABEL}{ITEM}"),
        ["<list> may no longer end after <label>"],
        ["<list> may now end after <label>"],
    ),
    "a later place": (
        content("list", f"{LABEL}{ITEM}<alternate>{ITEM}{LABEL}</alternate>"),
        content("list", f"{LABEL}{ITEM}{ITEM}"),
        ["<list> may no longer hold another <label> after <item>, as in <label> <item>"],
        ["<list> may now hold another <label> after <item>, as in <label> <item>"],
    ),
    "number": (
        content("list", ITEMS),
        content("list", ITEM),
        ["<list> may no longer hold another <item> after <item>"],
        ["<list> may now hold another <item> after <item>"],
    ),
    "emptiness": (
        content("list", MAYBE),
        content("list", ITEM),
        ["<list> may no longer be empty"],
        ["<list> may now be empty"],
    ),
    "attribute": ("", attribute(""), [], ["no element may bear @k any longer"]),
    "attribute required": (
        attribute("", 'mode="add" usage="opt"'),
        attribute("", 'mode="add" usage="req"'),
        ["<p> must now bear @k"],
        [],
    ),
    "values": (
        attribute(listing("a", "b", "c")),
        attribute(listing("b")),
        ["@k of <p> may no longer be “a” or “c”"],
        ["@k of <p> may now be “a” or “c”"],
    ),
    "list closed": (
        attribute(listing("a", "b", kind="semi")),
        attribute(listing("a", "b")),
        ["@k of <p> may only be “a” or “b”, not any teidata.enumerated"],
        ["@k of <p> may now be any teidata.enumerated, not only “a” or “b”"],
    ),
    "datatype narrowed": (
        attribute(data("teidata.text")),
        attribute(data("teidata.word")),
        ["@k of <p> may be teidata.word only, not any teidata.text"],
        ["@k of <p> may now be any teidata.text, not only teidata.word"],
    ),
    "number of words": (
        attribute(data("teidata.word", "unbounded")),
        attribute(data("teidata.word", "3")),
        ["@k of <p> may now be 1 to 3 words instead of 1 or more words"],
        ["@k of <p> may now be 1 or more words instead of 1 to 3 words"],
    ),
    "attributes exclude each other": (
        change("p", f"<attList>{TWO}</attList>"),
        change("p", f'<attList><attList org="choice">{TWO}</attList></attList>'),
        ["<p> may now bear only one of @k and @l"],
        ["<p> may now bear more than one of @k and @l"],
    ),
    "rule": ("", change("p", RULE), ["new in the rules of <p>: “r”"], ["gone from the rules of <p>: “r”"]),
}


@pytest.mark.parametrize("what", CASES)
def test_each_kind_of_change(what: str, tmp_path: Path) -> None:
    before, after, stricter, back = CASES[what]
    old, new = (schema(tmp_path, odd(it)) for it in (before, after))
    there, again = differences(old, new), differences(new, old)
    assert said(there, STRICTER) == stricter
    if back:
        found = said(again, STRICTER) if "no element may" in back[0] else said(again, LOOSER)
        assert found == back
    assert [it.direction for it in there].count(OTHER) == 0
    assert len(there) == len(again)


def test_the_start_and_a_default(tmp_path: Path) -> None:
    one = schema(tmp_path, odd(attribute("<defaultVal>a</defaultVal>" + listing("a", "b"))))
    other = schema(tmp_path, odd(attribute("<defaultVal>b</defaultVal>" + listing("a", "b")), attributes='start="div"'))
    found = differences(one, other)
    assert "a file may no longer begin with <TEI>" in said(found, STRICTER)
    assert said(found, LOOSER) == ["a file may now begin with <div>"]
    assert said(found, OTHER) == ["the default of @k of <p> is “b” instead of “a”"]


def test_what_is_only_said_otherwise_is_no_change(tmp_path: Path) -> None:
    """Other classes, macros, orders of a choice, names of datatypes: the same files are valid."""
    one = content("list", f'<alternate maxOccurs="unbounded">{ITEM}{LABEL}</alternate>') + attribute(listing("a", "b"))
    other = (
        '<classSpec ident="model.mine" type="model" mode="add"/>'
        '<macroSpec ident="macro.mine" mode="add"><content><alternate minOccurs="0" maxOccurs="unbounded">'
        '<classRef key="model.mine"/></alternate></content></macroSpec>'
        + change("item", '<classes mode="change"><memberOf key="model.mine"/></classes>')
        + change("label", '<classes mode="change"><memberOf key="model.mine"/></classes>')
        + content("list", '<classRef key="model.mine"/><macroRef key="macro.mine"/>')
        + attribute(listing("b", "a", datatype="teidata.word"))
    )
    assert differences(schema(tmp_path, odd(one)), schema(tmp_path, odd(other))) == []


def test_what_only_follows_from_an_element_gone_is_not_told_again(tmp_path: Path) -> None:
    found = differences(schema(tmp_path, odd("")), schema(tmp_path, odd('<elementSpec ident="title" mode="delete"/>')))
    assert said(found, STRICTER) == ["<title> is gone"]
    assert said(found, LOOSER) == ["<titleStmt> may now be empty"], "it required a title"


def test_the_rest_of_a_content_is_compared_without_what_is_gone(tmp_path: Path) -> None:
    one = schema(tmp_path, odd(content("list", f"{LABEL}{ITEMS}")))
    other = schema(tmp_path, odd('<elementSpec ident="label" mode="delete"/>' + content("list", ITEM)))
    found = differences(one, other)
    assert said(found, STRICTER) == ["<label> is gone", "<list> may no longer hold another <item> after <item>"]
    assert said(found, LOOSER) == ["<list> may now begin with <item>"]


def test_how_often_a_value_occurs() -> None:
    word = p.Data("token")

    def counted(pattern: p.Pattern) -> tuple[int, int | None]:
        found = Ranges({}).of(p.ListOf(pattern))
        return (found.least, found.most) if found.types == {word} else (-1, -1)

    assert counted(word) == (1, 1)
    assert counted(p.repeat(word, 1, None)) == (1, None)
    assert counted(p.group([word, word, p.repeat(word)])) == (2, None)
    assert counted(p.group([word, p.repeat(p.group([word, p.repeat(word, 0, 1)]), 0, 1)])) == (1, 3)
    assert counted(p.repeat(p.group([word, word]), 1, None)) == (-1, -1), "two, four ...: no range"
    assert counted(p.group([word, p.Value("x")])) == (-1, -1)


def test_changes_of_several_elements_are_one(tmp_path: Path) -> None:
    gone = '<classSpec ident="att.typed" type="atts" mode="delete"/>'
    found = differences(schema(tmp_path, odd("")), schema(tmp_path, odd(gone)))
    attributes = [it for it in found if it.about == "attribute"]
    assert [it.names for it in attributes] == [("subtype", "type")]
    assert {"p", "div", "text"} - set(attributes[0].elements) == {"p"}


def test_an_element_that_can_never_be_valid_does_not_count(tmp_path: Path) -> None:
    member = '<classes><memberOf key="model.pLike"/></classes>'
    never = f'<elementSpec ident="x" mode="add">{member}<content><elementRef key="x"/></content></elementSpec>'
    assert differences(schema(tmp_path, odd("")), schema(tmp_path, odd(never))) == []


def test_what_mingles_too_many_elements_is_not_told_wrong(tmp_path: Path) -> None:
    names = [f"n{at}" for at in range(20)]
    declared = "".join(
        f'<elementSpec ident="{it}" mode="add"><content><empty/></content></elementSpec>' for it in names
    )
    refs = "".join(f'<elementRef key="{it}"/>' for it in names)
    one = schema(tmp_path, odd(declared + content("list", f'<sequence preserveOrder="false">{refs}</sequence>')))
    last = '<elementRef key="n19" maxOccurs="2"/>'
    other = refs.replace('<elementRef key="n19"/>', last)
    two = schema(tmp_path, odd(declared + content("list", f'<sequence preserveOrder="false">{other}</sequence>')))
    start = time.perf_counter()
    found = differences(one, two)
    assert time.perf_counter() - start < 10
    assert said(found, LOOSER) == ["<list> may now hold another <n19> after <n19>"]
    assert said(found, OTHER) == [
        "whether the content of <list> is stricter is not known: it mingles too many elements"
    ]
    assert not said(found, STRICTER)


def test_lists_in_sentences() -> None:
    assert [listed("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert listed("abcdefghijk", "or") == "a, b, c, d, e, f, g, h or 3 more"
    assert listed("abcdefghi") == "a, b, c, d, e, f, g, h and i"


@pytest.mark.parametrize("name", ["tei_bare", "tei_lite", "tei_jtei", "tei_odds"])
def test_what_the_consortium_compiled_admits_what_we_compile(name: str, shared: Path) -> None:
    ours = compile_odd(shared / f"tei/odd/{name}.odd").schema
    theirs = read_side(shared / f"tei/compiled/{name}.rng").schema
    assert ours is not None and theirs is not None
    assert [str(it) for it in differences(ours, theirs)] == []


def test_all_of_tei_against_lite_is_fast_and_readable(shared: Path) -> None:
    whole, lite = (compile_odd(shared / f"tei/odd/{it}.odd").schema for it in ("tei_all", "tei_lite"))
    assert whole is not None and lite is not None
    start = time.perf_counter()
    found = differences(whole, lite)
    assert time.perf_counter() - start < 3
    assert {it.direction for it in found} == {STRICTER}
    assert len(found) < 20
    assert max(len(str(it)) for it in found) < 250
    assert {it.direction for it in differences(lite, whole)} == {LOOSER}


def test_a_written_schema_is_the_same_as_its_odd(tmp_path: Path) -> None:
    made = schema(tmp_path, odd(content("list", ITEMS + LABELS) + attribute(listing("a", "b"))))
    path = tmp_path / "x.rng"
    path.write_bytes(rng(grammar(made)))
    side = read_side(path)
    assert side.schema is not None, side.diagnostics
    assert differences(made, side.schema) == differences(side.schema, made) == []


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = tmp_path / "one.odd", tmp_path / "other.odd"
    one.write_text(odd(""), encoding="utf-8")
    other.write_text(odd('<elementSpec ident="hi" mode="delete"/>' + attribute("")), encoding="utf-8")
    assert cli.run(["schema", "diff", str(one), str(one)]) == 0
    assert capsys.readouterr().out == "They admit the same.\n"
    assert cli.run(["schema", "diff", str(one), str(other)]) == 1
    shown = capsys.readouterr().out
    assert "Stricter: files that were valid may no longer be\n  <hi> is gone\n" in shown
    assert "Looser: files that were not valid may be now\n  <p> may now bear @k\n" in shown
    assert cli.run(["schema", "diff", str(one), str(other), "--format", "json"]) == 1
    whole = json.loads(capsys.readouterr().out)
    assert (whole["command"], whole["status"], whole["other"]) == ("schema diff", 1, [])
    assert whole["looser"] == [
        {"direction": "looser", "about": "attribute", "elements": ["p"], "names": ["k"], "text": "<p> may now bear @k"}
    ]
    assert cli.run(["schema", "diff", str(one), str(tmp_path / "none.odd")]) == 2
    assert "TK201" in capsys.readouterr().err


def test_patterns_that_lead_to_themselves_match_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.rng"
    head = '<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0">'
    start = '<start><element name="a"><ref name="m"/></element></start>'
    attribute = '<optional><attribute name="k"><choice><value>v</value><ref name="m"/></choice></attribute></optional>'
    loop = f'<choice><ref name="m"/><group><ref name="m"/><ref name="m"/></group><empty/>{attribute}</choice>'
    path.write_text(f'{head}{start}<define name="m">{loop}</define></grammar>', encoding="utf-8")
    side = read_side(path)
    assert side.schema is not None
    assert differences(side.schema, side.schema) == []


def test_a_schema_in_parts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.rng"
    path.write_text(
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0">\n<include href="y.rng"/>'
        '<start><ref name="a"/></start></grammar>',
        encoding="utf-8",
    )
    side = read_side(path)
    assert side.schema is None
    assert [(it.code, it.line) for it in side.diagnostics] == [("TK568", 1), ("TK568", 2)]
