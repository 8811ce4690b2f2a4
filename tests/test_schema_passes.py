"""Each pass of the compiler by itself: what it finds done, and what it leaves."""

from __future__ import annotations

from copy import copy
from pathlib import Path

import pytest
from odd_sample import odd

from teikit.schema import pattern as p
from teikit.schema.complaints import Complaints
from teikit.schema.model import AttDef, AttList, AttRef, Inherited, Mode, Schema
from teikit.schema.odd import read_odd
from teikit.schema.passes import PASSES
from teikit.schema.passes.state import State
from teikit.schema.pattern import Kind
from teikit.schema.sources import p5

NAMES = [name for name, _ in PASSES]
LOOKING = NAMES[NAMES.index("inherit") + 1 :]
GRAMMAR = '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><define name="m"><text/></define></grammar>'
SPECS = """
  <moduleRef url="m.rng" prefix="math_"/>
  <elementSpec ident="hi" mode="delete"/>
  <elementSpec ident="x" mode="add"><classes><memberOf key="att.global"/><memberOf key="model.pLike"/>
    <memberOf key="att.global.linking"/></classes>
    <content><rng:group xmlns:rng="http://relaxng.org/ns/structure/1.0"><rng:ref name="p"/><rng:ref name="math_m"/>
      <rng:ref name="model.pLike_sequence"/></rng:group></content>
    <attList><attRef class="att.typed" name="type"/><attDef ident="n" mode="delete"/></attList></elementSpec>
"""


def after(folder: Path, name: str) -> State:
    """The state of a compilation when the pass of that name has run."""
    (folder / "m.rng").write_text(GRAMMAR, encoding="utf-8")
    path = folder / "small.odd"
    path.write_text(odd(SPECS), encoding="utf-8")
    complaints = Complaints()
    read = read_odd(path, complaints)
    assert read is not None
    state = State(read, p5(), lambda named, where: None, complaints)
    for its, work in PASSES[: NAMES.index(name) + 1]:
        work(state)
        assert its in NAMES
    return state


def test_names_are_told_apart() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert [work.__name__ for _, work in PASSES] == NAMES
    assert all(work.__doc__ for _, work in PASSES)


def test_select(tmp_path: Path) -> None:
    schema = after(tmp_path, "select").schema
    assert {"p", "hi", "TEI"} <= schema.elements.keys()
    assert not {"x", "emph"} & schema.elements.keys()
    assert {"att.global", "model.pLike"} <= schema.classes.keys()
    assert "teidata.word" in schema.macros


def test_external(tmp_path: Path) -> None:
    assert after(tmp_path, "select").schema.defines == {}
    assert after(tmp_path, "external").schema.defines == {"math_m": p.TEXT}


def test_apply(tmp_path: Path) -> None:
    schema = after(tmp_path, "apply").schema
    assert "hi" not in schema.elements
    assert schema.elements["x"].mode is Mode.ADD


def test_memberships(tmp_path: Path) -> None:
    before, schema = after(tmp_path, "apply").schema, after(tmp_path, "memberships").schema
    assert "att.global.linking" in before.elements["x"].memberships
    assert "att.global.linking" not in schema.classes
    for spec in schema.members_of_classes():
        assert set(spec.memberships) <= schema.classes.keys()


def test_resolve(tmp_path: Path) -> None:
    content = after(tmp_path, "resolve").schema.elements["x"].content
    assert content is not None
    assert [(it.kind, it.name, it.expand) for it in p.references(content)] == [
        (Kind.ELEMENT, "p", p.Expand.ALTERNATION),
        (Kind.DEFINE, "math_m", p.Expand.ALTERNATION),
        (Kind.CLASS, "model.pLike", p.Expand.SEQUENCE),
    ]


def names(schema: Schema) -> set[tuple[Kind, str]]:
    return {(it.kind, it.name) for spec in schema.contents() for it in p.references(spec.content or p.EMPTY)}


def test_drop(tmp_path: Path) -> None:
    missing = {(Kind.ELEMENT, "front"), (Kind.MACRO, "macro.gone")}
    before, schema = after(tmp_path, "resolve").schema, after(tmp_path, "drop").schema
    assert names(before) & missing
    for kind, name in names(schema):
        assert schema.find(kind, name) is not None or name in schema.defines


def test_inherit(tmp_path: Path) -> None:
    before, schema = after(tmp_path, "drop").schema, after(tmp_path, "inherit").schema
    assert any(isinstance(it, AttRef) for it in before.elements["x"].attributes.items)
    for spec in schema.elements.values():
        for it in spec.attributes.items:
            assert isinstance(it, AttDef | AttList | Inherited)
        assert all(it.mode is Mode.ADD for it in spec.attributes.definitions())
    own = {it.ident for it in schema.elements["x"].attributes.definitions()}
    assert {"type", "xml:id"} <= own
    assert "n" not in own
    assert Inherited("att.global") in schema.elements["p"].attributes.items


def test_required_only_looks(tmp_path: Path) -> None:
    state, before = after(tmp_path, "required"), after(tmp_path, "resolve")
    assert names(state.schema) == names(before.schema)


@pytest.mark.parametrize("name", LOOKING)
def test_the_last_passes_only_look(name: str, tmp_path: Path) -> None:
    state = after(tmp_path, "inherit")
    before = copy(state.schema)
    before.elements, before.classes, before.macros = map(dict, (before.elements, before.classes, before.macros))
    dict(PASSES)[name](state)
    assert state.schema == before
