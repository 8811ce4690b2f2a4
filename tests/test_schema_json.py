"""The schema as JSON: of the documented shape, whole, and in accord with the RELAX NG."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree
from odd_sample import TEI, compiled, odd, tei
from tei_sample import DOCUMENT

from teikit.schema.compiler import compile_odd
from teikit.schema.write.json_model import json_files

ROOT = Path(__file__).resolve().parents[1]
OWN = ROOT / "src/teikit/schema/teikit.odd"
SHAPE = json.loads((ROOT / "docs/schema-model.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SHAPE, format_checker=jsonschema.FormatChecker())


def checked(data: bytes) -> dict[str, Any]:
    """The model, of the documented shape."""
    model: dict[str, Any] = json.loads(data)
    assert [f"{it.json_path}: {it.message}" for it in VALIDATOR.iter_errors(model)] == []
    return model


def small(folder: Path, specs: str) -> dict[str, Any]:
    (data,) = json_files(compiled(folder, odd(specs)).compiled).files.values()
    return checked(data)


@cache
def own() -> dict[str, Any]:
    ((name, data),) = json_files(compile_odd(OWN)).files.items()
    assert name == "teikit.json"
    return checked(data)


def test_the_shape_is_a_json_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SHAPE)
    bare = own() | {kind: {} for kind in ("elements", "classes", "macros", "datatypes")}
    VALIDATOR.validate(bare)
    for wrong in ({"more": 1}, {"macros": {"x": {"module": "", "content": {"type": "text", "items": []}}}}):
        with pytest.raises(jsonschema.ValidationError):
            VALIDATOR.validate(bare | wrong)


def test_the_whole_schema_is_in_it() -> None:
    model = own()
    schema = compile_odd(OWN).schema
    assert schema is not None
    assert model["start"] == ["TEI", "teiCorpus"]
    assert set(model["elements"]) == set(schema.elements)
    assert set(model["classes"]) == set(schema.classes)
    assert set(model["macros"]) | set(model["datatypes"]) == set(schema.macros)
    for kind in ("elements", "classes", "macros", "datatypes"):
        assert sorted(it for module in model["modules"].values() for it in module[kind]) == sorted(model[kind])
        assert list(model[kind]) == sorted(model[kind], key=str.casefold)


def test_parents_and_children_are_the_same_relation() -> None:
    elements = own()["elements"]
    for name, element in elements.items():
        assert all(name in elements[child]["parents"] for child in element["children"])
        assert all(name in elements[parent]["children"] for parent in element["parents"])
        assert set(element["classes"]) <= set(own()["classes"])


def test_members_and_memberships_are_the_same_relation() -> None:
    model = own()
    for name, it in model["classes"].items():
        for kind in ("elements", "classes"):
            assert all(name in model[kind][member]["classes"] for member in it["members"][kind])
    assert all(
        name in model["classes"][cls]["members"]["elements"]
        for name, element in model["elements"].items()
        for cls in element["classes"]
    )


def test_a_valid_file_is_made_of_it() -> None:
    elements = own()["elements"]
    for it in etree.fromstring(DOCUMENT.encode()).iter(f"{{{TEI}}}*"):
        element = elements[etree.QName(it).localname]
        names = {key.replace("{http://www.w3.org/XML/1998/namespace}", "xml:") for key in it.keys()}  # noqa: SIM118
        assert names <= set(element["attributes"])
        required = {name for name, attribute in element["attributes"].items() if attribute["usage"] == "required"}
        assert required <= names
        assert {etree.QName(child).localname for child in it} <= set(element["children"])
        assert element["text"] or not "".join([it.text or "", *(child.tail or "" for child in it)]).strip()


def test_content_is_nested(tmp_path: Path) -> None:
    content = (
        '<sequence><elementRef key="hi" minOccurs="0" maxOccurs="unbounded"/><alternate minOccurs="2" maxOccurs="3">'
        '<classRef key="model.phrase" except="hi"/><textNode/></alternate><anyElement except="urn:x"/></sequence>'
    )
    element = small(tmp_path, f'<elementSpec ident="x"><content>{content}</content></elementSpec>')["elements"]["x"]
    assert element["content"] == {
        "type": "sequence",
        "items": [
            {"type": "element", "name": "hi", "min": 0, "max": None},
            {
                "type": "choice",
                "items": [{"type": "class", "name": "model.phrase", "except": ["hi"]}, {"type": "text"}],
                "min": 2,
                "max": 3,
            },
            {"type": "anyElement", "except": [{"any": True, "namespace": "urn:x"}]},
        ],
    }
    assert (element["text"], element["anyElement"], "hi" in element["children"]) == (True, True, True)


def test_embedded_relax_ng(tmp_path: Path) -> None:
    content = (
        '<rng:interleave><rng:element name="y" ns="urn:y"><rng:attribute name="z"><rng:list><rng:data type="integer">'
        '<rng:param name="minInclusive">1</rng:param><rng:except><rng:value type="string">7</rng:value></rng:except>'
        "</rng:data></rng:list></rng:attribute></rng:element><rng:empty/></rng:interleave>"
    )
    element = small(tmp_path, f'<elementSpec ident="x"><content>{content}</content></elementSpec>')["elements"]["x"]
    attribute = element["content"]["content"]
    assert element["content"]["type"] == "anonymousElement"
    assert element["content"]["names"] == [{"name": "y", "namespace": "urn:y"}]
    assert attribute["content"]["content"]["limits"] == [{"name": "minInclusive", "value": "1"}]
    assert attribute["content"]["content"]["except"] == {"type": "value", "value": "7", "datatype": "string"}


def test_attributes_say_where_they_come_from(tmp_path: Path) -> None:
    own_list = (
        '<attDef ident="n" mode="change" usage="req"/><attDef ident="kind" usage="rec"><gloss>sort</gloss>'
        "<desc>What <gi>it</gi> is.</desc><datatype minOccurs='1' maxOccurs='unbounded'>"
        '<dataRef key="teidata.enumerated"/></datatype><defaultVal>a</defaultVal><valList type="closed">'
        '<valItem ident="a"><desc>the first</desc></valItem><valItem ident="b"/></valList></attDef>'
    )
    either = (
        '<attList org="choice"><attDef ident="u"/><attList><attDef ident="v"/><attDef ident="w"/></attList></attList>'
    )
    attributes = small(
        tmp_path,
        f'<elementSpec ident="p" mode="change"><attList>{own_list}{either}</attList></elementSpec>',
    )["elements"]["p"]
    found = attributes["attributes"]
    assert (found["n"]["class"], found["n"]["changed"], found["n"]["usage"]) == ("att.global", True, "required")
    assert (found["xml:id"]["class"], found["xml:id"].get("changed")) == ("att.global", None)
    assert found["xml:id"]["datatype"] == {"type": "data", "name": "ID"}
    assert found["kind"] == {
        "usage": "recommended",
        "gloss": "sort",
        "description": "What <it> is.",
        "datatype": {"type": "datatype", "name": "teidata.enumerated"},
        "min": 1,
        "max": None,
        "values": {"type": "closed", "items": [{"value": "a", "description": "the first"}, {"value": "b"}]},
        "default": "a",
        "class": None,
    }
    assert attributes["alternatives"] == [[["u"], ["v", "w"]]]


def test_the_same_bytes_again_one_line_an_element() -> None:
    first, again = (json_files(compile_odd(OWN)).files["teikit.json"] for _ in range(2))
    assert first == again
    assert first.decode().count('\n    "') > len(own()["elements"])


def test_the_customisations_of_the_tei(shared: Path) -> None:
    for name in ("tei_bare", "tei_tite"):
        (data,) = json_files(compile_odd(shared / f"tei/odd/{name}.odd")).files.values()
        assert checked(data)["elements"]


def test_what_is_not_ascii_is_written_as_it_is(tmp_path: Path) -> None:
    specs = '<elementSpec ident="p" mode="change"><desc>Абзац.</desc></elementSpec>'
    (data,) = json_files(compiled(tmp_path, odd(specs)).compiled).files.values()
    assert "Абзац." in data.decode("utf-8")
    assert compiled(tmp_path, odd(specs)).accepts(tei("<p>x</p>"))
