"""XML Schema: it loads in libxml2 and in xmlschema, takes whatever the RELAX NG takes, and says where it takes more."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import xmlschema
from content_models import NAMES, admits, model, models, rows, shown
from grammar_instances import Instances
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from odd_sample import TEI, compiled, odd, tei
from tei_sample import DOCUMENT, FILES
from test_schema import MUTANTS

from teikit.diagnostic import Severity
from teikit.schema import pattern as p
from teikit.schema.compiled import Compiled
from teikit.schema.compiler import compile_odd
from teikit.schema.grammar import Grammar, grammar
from teikit.schema.model import Where
from teikit.schema.pattern import Kind, Pattern
from teikit.schema.write.xsd import xsd_files
from teikit.schema.write.xsd.files import files
from teikit.schema.write.xsd.looser import Looser

ROOT = Path(__file__).resolve().parents[1]
OWN = ROOT / "src/teikit/schema/teikit.odd"
XS = "{http://www.w3.org/2001/XMLSchema}"


class Schema:
    """Files of an XSD, loaded in libxml2, and in xmlschema when that is asked."""

    def __init__(self, folder: Path, made: dict[str, bytes], main: str) -> None:
        for name, data in made.items():
            (folder / name).write_bytes(data)
        self.path = folder / main
        self.main = etree.fromstring(made[main])
        self.libxml = etree.XMLSchema(etree.parse(str(self.path)))
        self._other: xmlschema.XMLSchema10 | None = None

    @property
    def other(self) -> xmlschema.XMLSchema10:
        if self._other is None:
            self._other = xmlschema.XMLSchema10(str(self.path))
        return self._other

    def accepts(self, xml: str | bytes) -> bool:
        """What both say, who must agree. (xmlschema takes comments for content, if they are there.)"""
        data = xml.encode() if isinstance(xml, str) else xml
        verdict = bool(self.libxml.validate(etree.fromstring(data, etree.XMLParser(collect_ids=False))))
        other = etree.fromstring(data, etree.XMLParser(collect_ids=False, remove_comments=True))
        assert self.other.is_valid(other) is verdict, xml
        return verdict

    def notes(self) -> list[str]:
        return [it for it in self.main.itertext() if it.startswith("Looser")]


def small(folder: Path, specs: str, **others: str) -> tuple[Schema, dict[str, str]]:
    """The XSD of a small ODD, and its remarks by code."""
    of = compiled(folder, odd(specs, **others)).compiled
    made = xsd_files(of)
    assert all(it.severity is Severity.INFO and it.help for it in made.diagnostics)
    return Schema(folder, dict(made.files), "small.xsd"), {it.code: it.message for it in made.diagnostics}


def of_model(folder: Path, content: Pattern) -> tuple[Schema, Looser]:
    """The XSD of an element `r` with a content model over a few empty elements."""
    defines: dict[str, Pattern] = {"r": p.Element(p.Name("r", ""), content)}
    defines |= {name: p.Element(p.Name(name, ""), p.EMPTY) for name in NAMES}
    told = Looser()
    return Schema(folder, files(Grammar("", ("r",), defines), "x", told), "x.xsd"), told


def codes(told: Looser) -> set[str]:
    return {it.code for it in told.diagnostics(Where())} - {"TK540"}


# -- content models


def row_of(children: str) -> str:
    return f"<r>{''.join(f'<{it}/>' for it in children)}</r>"


@pytest.mark.parametrize(
    "text",
    [
        "(a, b?) | (a, c)",
        "(a*, b*)* | c",
        "(a | b)*, c, (a | b)*",
        "(b*, a, (a | b)*) | c",
        "(a, b)* | (a, c)",
        "a?, a?, b",
        "a{2,3}, a",
        "(a, b{1,2}){2,3}, c",
        "(a{2,3})*",
        "(a*, b{1,3}){2,}",
        "((a, b){2,})*",
        "(a? | b){2,3}, c",
        "a & b & c",
        "(a* & b*), c",
        "(a & b), a",
        "(a?, b?, c?, d?), a?",
    ],
)
def test_a_model_is_written_anew_with_the_same_meaning(text: str, tmp_path: Path) -> None:
    """Rows of a few children are exactly those that the model admits."""
    content = model(text)
    schema, told = of_model(tmp_path, content)
    assert not codes(told)
    for row in [*rows(3), "aaaa", "aabb", "abbb", "abab", "ababab", "ababcababab"]:
        assert schema.accepts(row_of(row)) is admits(content, row), row


@pytest.mark.parametrize(
    ("text", "code", "admitted", "refused"),
    [
        ("(a | b)*, a, (a | b)", "TK541", ["aa", "bab"], ["", "c"]),
        ("((d, (a, b)?) | c | b)*", "TK541", ["dabdb", ""], ["x"]),
        ("c, ((a | b)*, a, (a | b))", "TK541", ["caa", "cbbab"], ["aa", "caac", "c"]),
        ("a{1,9} & b{1,9} & c{1,9}", "TK542", ["abc", "cbacba"], ["", "d"]),
    ],
)
def test_what_no_deterministic_model_says_is_looser(
    text: str, code: str, admitted: list[str], refused: list[str], tmp_path: Path
) -> None:
    schema, told = of_model(tmp_path, model(text))
    assert codes(told) == {code}
    assert any("any order and number" in it for it in schema.notes())
    assert all(schema.accepts(row_of(it)) for it in admitted)
    assert not any(schema.accepts(row_of(it)) for it in refused)


def test_what_goes_too_deep_for_validators_is_looser(tmp_path: Path) -> None:
    deep = 14
    schema, told = of_model(tmp_path, model("(a, (b, " * deep + "c" + ")?)?" * deep))
    assert codes(told) == {"TK541"}
    assert schema.accepts(row_of("ab" * deep + "c"))
    assert schema.accepts(row_of("ab"))
    assert not schema.accepts(row_of("d"))


def test_elements_that_can_never_be_valid_are_left_out(tmp_path: Path) -> None:
    ref = {name: p.Ref(Kind.DEFINE, name) for name in ("r", "a", "b", "c", "none")}
    defines = {
        "r": p.Element(p.Name("r", ""), p.repeat(p.choice([ref["a"], ref["b"], ref["none"]]))),
        "a": p.Element(p.Name("a", ""), p.group([p.Attribute(p.Name("x", ""), p.NOT_ALLOWED), p.TEXT])),
        "b": p.Element(p.Name("b", ""), p.repeat(ref["c"], 0, 1)),
        "c": p.Element(p.Name("c", ""), p.group([ref["none"], ref["b"]])),
        "none": p.choice([ref["a"]]),
    }
    schema = Schema(tmp_path, files(Grammar("", ("r",), defines), "x", Looser()), "x.xsd")
    assert [it.get("name") for it in schema.main.iterfind(f"{XS}element")] == ["r", "b"]
    assert schema.accepts("<r><b/></r>")
    assert not schema.accepts("<r><b><c/></b></r>")


@given(models(), st.data())
@settings(max_examples=60, deadline=None)
def test_any_model_is_deterministic_and_as_wide(content: Pattern, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        schema, told = of_model(Path(folder), content)
        exact = not codes(told)
        some = data.draw(st.lists(st.text(NAMES, max_size=6), max_size=12))
        for row in [*rows(2), *some]:
            verdict = schema.accepts(row_of(row))
            assert verdict or not admits(content, row), (shown(content), row)
            assert admits(content, row) or not verdict or not exact, (shown(content), row)


# -- text, attributes, names, values


def test_empty_elements_take_white_space_and_nothing_else(tmp_path: Path) -> None:
    schema, _ = small(
        tmp_path, '<elementSpec ident="x" ns=""><classes><memberOf key="model.pLike"/></classes></elementSpec>'
    )
    assert schema.accepts(tei('<x xmlns=""> <!-- nothing --> </x>'))
    assert not schema.accepts(tei('<x xmlns="">text</x>'))
    assert not schema.accepts(tei('<x xmlns=""><y/></x>'))
    assert (tmp_path / "small-none.xsd").is_file()


def in_p(content: str, ident: str = "x", attributes: str = "") -> str:
    return (
        f'<elementSpec ident="{ident}"><classes><memberOf key="model.pLike"/></classes>'
        f"<content>{content}</content><attList>{attributes}</attList></elementSpec>"
    )


def test_where_text_may_stand(tmp_path: Path) -> None:
    free = '<alternate minOccurs="0" maxOccurs="unbounded"><textNode/><elementRef key="hi"/></alternate>'
    bound = '<sequence><elementRef key="hi"/><textNode/></sequence>'
    schema, told = small(tmp_path, in_p(free, "x") + in_p(bound, "y"))
    assert "<y>" in told["TK543"]
    assert "<x>" not in told["TK543"]
    assert schema.accepts(tei("<x>a<hi/>b</x><y><hi/>b</y>"))
    assert schema.accepts(tei("<y>a<hi/></y>"))
    assert not schema.accepts(tei("<y>a</y>"))


def test_attributes_that_exclude_one_another(tmp_path: Path) -> None:
    choice = '<attList org="choice"><attDef ident="a" usage="req"/><attDef ident="b" usage="req"/></attList>'
    schema, told = small(tmp_path, in_p("<empty/>", attributes=choice + '<attDef ident="c" usage="req"/>'))
    assert "<x>" in told["TK544"]
    assert all(schema.accepts(tei(f"<x {it}/>")) for it in ('a="" c=""', 'b="" c=""', 'a="" b="" c=""'))
    assert not schema.accepts(tei('<x a=""/>'))
    assert not schema.accepts(tei('<x a="" c="" d=""/>'))


def test_any_element(tmp_path: Path) -> None:
    some = (
        '<anyElement require="urn:y" except="http://www.tei-c.org/ns/1.0 urn:z" minOccurs="0" maxOccurs="unbounded"/>'
    )
    schema, told = small(tmp_path, in_p(some))
    assert "<x>" in told["TK545"]
    assert schema.accepts(tei('<x><a xmlns="urn:y" b="1">text<c xmlns=""/></a><d xmlns=""/></x>'))
    assert schema.accepts(tei('<x><a xmlns="urn:z"/></x>')), "this is what is looser"
    assert not schema.accepts(tei("<x><p/></x>"))


def test_any_element_in_an_element_of_another_namespace(tmp_path: Path) -> None:
    schema, _ = small(
        tmp_path,
        '<elementSpec ident="y" ns="urn:y"><classes><memberOf key="model.pLike"/></classes>'
        f'<content><anyElement except="{TEI}"/></content></elementSpec>',
    )
    assert schema.accepts(tei('<y xmlns="urn:y"><z/></y>'))
    assert schema.accepts(tei('<y xmlns="urn:y"><z xmlns=""/></y>'))
    assert not schema.accepts(tei(f'<y xmlns="urn:y"><p xmlns="{TEI}"/></y>'))


def test_any_element_beside_one_that_is_named(tmp_path: Path) -> None:
    either = '<alternate minOccurs="0" maxOccurs="unbounded"><elementRef key="hi"/><anyElement except=""/></alternate>'
    schema, _ = small(tmp_path, in_p(either))
    assert schema.accepts(tei('<x><hi/><a xmlns="urn:y"/><p/></x>'))
    assert not schema.accepts(tei("<x><hi/></x>text"))


def test_an_attribute_with_one_of_several_names(tmp_path: Path) -> None:
    names = "<rng:choice><rng:name>a</rng:name><rng:name>b</rng:name></rng:choice>"
    schema, _ = small(tmp_path, in_p(f"<rng:attribute>{names}<rng:data type='integer'/></rng:attribute>"))
    assert schema.accepts(tei('<x a="1"/><x b="1"/>'))
    assert not schema.accepts(tei('<x a="word"/>'))
    assert not schema.accepts(tei('<x c="1"/>'))


def typed(name: str, datatype: str, more: str = "", **others: str) -> str:
    attributes = "".join(f' {key}="{value}"' for key, value in others.items())
    return f'<attDef ident="{name}"{more}><datatype{attributes}>{datatype}</datatype></attDef>'


def test_datatypes(tmp_path: Path) -> None:
    listed = (
        '<attDef ident="v"><valList type="closed"><valItem ident="high"><desc>most</desc></valItem>'
        '<valItem ident="low"/></valList></attDef>'
    )
    attributes = (
        listed
        + typed("w", '<dataRef key="teidata.word"/>', minOccurs="2", maxOccurs="3")
        + typed("t", '<dataRef name="token" restriction="[a-z]+"/>')
        + typed(
            "p",
            '<rng:data type="token"><rng:param name="pattern">a.*</rng:param><rng:param name="pattern">.*b'
            "</rng:param></rng:data>",
        )
        + typed("n", '<rng:data type="integer"><rng:param name="minInclusive">1</rng:param></rng:data>')
        + typed("e", '<rng:data type="token"><rng:except><rng:value>no</rng:value></rng:except></rng:data>')
        + typed("l", '<dataRef name="NMTOKENS"/>', maxOccurs="2")
        + typed("o", "<rng:optional><rng:data type='integer'/></rng:optional>")
    )
    schema, told = small(tmp_path, in_p("<empty/>", attributes=attributes))
    good = ["v='high'", "w='a b'", "w='a b c'", "t='abc'", "p='ab'", "n='1'", "e='yes'", "o=''", "o=' 7 '", "l='a 1'"]
    bad = ["v='middle'", "w='a'", "w='a b c d'", "t='a1'", "p='ac'", "p='cb'", "n='0'", "o='x'", "l='a b c'"]
    assert all(schema.accepts(tei(f"<x {it}/>")) for it in good)
    assert [it for it in bad if schema.accepts(tei(f"<x {it}/>"))] == []
    assert schema.accepts(tei("<x e='no'/>")), "this is what is looser"
    assert "<x>" in told["TK546"]
    assert "most" in "".join(schema.main.itertext())


def test_an_element_that_holds_a_value(tmp_path: Path) -> None:
    listed = '<valList type="closed"><valItem ident="none"/></valList>'
    either = f'<alternate><dataRef key="teidata.numeric"/>{listed}</alternate>'
    schema, _ = small(tmp_path, in_p(either, attributes='<attDef ident="a"/>'))
    assert schema.accepts(tei('<x a="">7.5</x><x> none </x>'))
    assert not schema.accepts(tei("<x>seven</x>"))
    assert not schema.accepts(tei("<x><hi/></x>"))


def test_a_limit_that_the_type_cannot_have_is_left_out(tmp_path: Path) -> None:
    wrong = '<rng:data type="token"><rng:param name="minInclusive">1</rng:param></rng:data>'
    schema, told = small(tmp_path, in_p("<empty/>", attributes=typed("a", wrong)))
    assert "TK546" in told
    assert schema.accepts(tei("<x a='anything'/>"))


def test_default_values_stand_where_they_may(tmp_path: Path) -> None:
    good = typed("a", '<dataRef name="integer"/>').replace("</attDef>", "<defaultVal>7</defaultVal></attDef>")
    bad = typed("b", '<dataRef name="integer"/>').replace("</attDef>", "<defaultVal>seven</defaultVal></attDef>")
    schema, _ = small(tmp_path, in_p("<empty/>", attributes=good + bad))
    found = {it.get("name"): it.get("default") for it in schema.main.iter(f"{XS}attribute")}
    assert (found["a"], found["b"]) == ("7", None)


def test_attributes_of_the_xml_namespace(tmp_path: Path) -> None:
    space = (
        '<classSpec ident="att.global" type="atts" mode="change"><attList><attDef ident="xml:space" mode="change">'
        '<valList type="closed" mode="replace"><valItem ident="preserve"/></valList></attDef></attList></classSpec>'
    )
    schema, told = small(tmp_path, space)
    assert told["TK547"].endswith("@xml:space")
    assert schema.accepts(tei('<p xml:id="a" xml:lang="" xml:space="default"/>'))
    assert not schema.accepts(tei('<p xml:id="a"/><p xml:id="a"/>'))
    assert not schema.accepts(tei('<p xml:lang="the English language"/>'))


def test_one_attribute_of_an_element_is_an_id(tmp_path: Path) -> None:
    schema, told = small(
        tmp_path,
        in_p("<empty/>", attributes=typed("key", '<dataRef name="ID"/>') + typed("to", '<dataRef name="IDREF"/>')),
    )
    assert "@key" in told["TK546"]
    assert schema.accepts(tei('<p xml:id="b"/><x key="b" to="b"/><x key="b"/>'))
    assert not schema.accepts(tei('<p xml:id="a"/><p xml:id="a"/>'))
    assert not schema.accepts(tei('<x key="not a name"/>'))


def test_attributes_of_other_namespaces(tmp_path: Path) -> None:
    one, other = (typed("l:a", f'<dataRef name="{name}"/>', ' ns="urn:l"') for name in ("integer", "boolean"))
    schema, told = small(tmp_path, in_p("<empty/>", "x", one) + in_p("<empty/>", "y", other))
    assert told["TK547"].endswith("@a")
    space = 'xmlns:l="urn:l"'
    assert schema.accepts(tei(f'<x {space} l:a="7"/><y {space} l:a="true"/>'))
    assert schema.accepts(tei(f'<x {space} l:a="true"/>')), "this is what is looser"
    assert not schema.accepts(tei(f'<x {space} l:a="word"/>'))


def test_two_elements_of_one_name(tmp_path: Path) -> None:
    alias = "<altIdent>same</altIdent>"
    specs = in_p("<textNode/>", "x").replace("<classes>", f"{alias}<classes>")
    specs += in_p('<elementRef key="hi"/>', "y").replace("<classes>", f"{alias}<classes>")
    schema, told = small(tmp_path, specs)
    assert told["TK548"].count("<same>") == 1
    assert schema.accepts(tei("<same>text</same><same><hi/></same>"))
    assert not schema.accepts(tei("<same><p/></same>"))


def test_roots_and_documentation(tmp_path: Path) -> None:
    schema, told = small(
        tmp_path, '<elementSpec ident="p" mode="change"><desc>A &lt;paragraph&gt;.</desc></elementSpec>'
    )
    assert told["TK540"].endswith("not only <TEI>")
    assert schema.accepts(f'<p xmlns="{TEI}">text</p>')
    assert "A <paragraph>." in list(schema.main.itertext())
    assert any("only <TEI> should" in it for it in schema.notes())


# -- random grammars

SPACES = st.sampled_from(["", "urn:a", "urn:b"])
VALUES: tuple[Pattern, ...] = (
    p.TEXT,
    p.Data("integer"),
    p.Data("token", (("pattern", "[a-z]+"), ("pattern", ".*o.*"))),
    p.Data("NMTOKENS"),
    p.choice([p.Value("high"), p.Value("low"), p.Data("decimal", (("minInclusive", "0"),))]),
    p.ListOf(p.repeat(p.Ref(Kind.DEFINE, "datatype"), 1, 3)),
    p.ListOf(p.group([p.Data("integer"), p.repeat(p.Data("Name"))])),
    p.repeat(p.Data("boolean"), 0, 1),
    p.Ref(Kind.DEFINE, "datatype"),
)


def attributes() -> st.SearchStrategy[Pattern]:
    names = st.builds(p.Name, st.sampled_from(["x", "y", "z"]), SPACES)
    one = st.builds(p.Attribute, names, st.sampled_from(VALUES), default=st.sampled_from([None, "low", "1"]))
    some = st.one_of(one, one.map(lambda it: p.repeat(it, 0, 1)), st.just(p.Ref(Kind.DEFINE, "shared")))
    wild = st.just(p.repeat(p.Attribute(p.AnyName(), p.TEXT)))
    return st.one_of(some, st.lists(some, min_size=2, max_size=2).map(p.choice), wild)


@st.composite
def grammars(draw: st.DrawFn) -> Grammar:
    """Elements of several namespaces, often of one name, with attributes, text, values and wildcards."""
    words = ("e0", "e1", "e2", "any", "foreign", "macro")
    mixed = models().map(lambda it: p.rewrite(it, lambda its: p.TEXT if its == p.Ref(Kind.DEFINE, "d") else its))
    content = st.one_of(mixed, mixed, st.sampled_from(VALUES), st.just(p.EMPTY))
    rename = dict(zip(NAMES, draw(st.permutations(words)), strict=False))

    def renamed(it: Pattern) -> Pattern:
        return p.Ref(it.kind, rename.get(it.name, it.name)) if isinstance(it, p.Ref) else it

    defines: dict[str, Pattern] = {
        "datatype": draw(st.sampled_from([p.Data("token"), p.choice([p.Data("integer"), p.Value("x")])])),
        "shared": p.group([p.repeat(p.Attribute(p.Name("s", ""), p.TEXT), 0, 1), p.Attribute(p.Name("r", ""), p.TEXT)]),
        "macro": draw(st.sampled_from([p.NOT_ALLOWED, p.repeat(p.choice([p.Ref(Kind.DEFINE, "e1"), p.TEXT]))])),
        "any": p.Element(
            p.AnyName(draw(st.sampled_from([(), (p.AnyName(namespace="urn:a"),)]))),
            p.group([p.repeat(p.Attribute(p.AnyName(), p.TEXT)), p.repeat(p.Ref(Kind.DEFINE, "any"))]),
        ),
        "foreign": p.Element(p.AnyName(namespace="urn:b"), p.repeat(p.TEXT)),
    }
    for number in range(3):
        name = p.Name(draw(st.sampled_from(["p", f"e{number}"])), draw(SPACES))
        inside = [p.rewrite(draw(content), renamed), *draw(st.lists(attributes(), max_size=2))]
        defines[f"e{number}"] = p.Element(name, p.group(inside))
    return Grammar(draw(SPACES), ("e0",), defines)


@given(grammars(), st.integers(0, 99))
@settings(max_examples=60, deadline=None)
def test_any_grammar_loads_and_its_files_are_valid(of: Grammar, seed: int) -> None:
    with TemporaryDirectory() as folder:
        schema = Schema(Path(folder), files(of, "x", Looser()), "x.xsd")
        assert schema.other is not None
        instances = Instances(of, seed, deep=4)
        for _ in range(4 if "e0" in instances.heights else 0):
            data = etree.tostring(instances.tree())
            if len(data) < 20_000:
                assert schema.libxml.validate(etree.fromstring(data)), (schema.libxml.error_log, data)
                assert schema.other.is_valid(etree.fromstring(data)), data


# -- whole schemas


@cache
def own() -> tuple[Compiled, dict[str, bytes]]:
    made = compile_odd(OWN)
    return made, dict(xsd_files(made).files)


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Schema:
    return Schema(tmp_path_factory.mktemp("own"), own()[1], "teikit.xsd")


def test_lists_of_elements_are_flat_and_stand_once(schema: Schema) -> None:
    """libxml2 takes eighty times longer for a choice inside a choice that repeats."""
    repeated = [it for it in schema.main.iter(f"{XS}choice") if it.get("maxOccurs") == "unbounded"]
    assert repeated
    assert not [it for it in repeated if list(it.iterfind(f"{XS}choice")) or list(it.iterfind(f"{XS}group"))]
    paragraph = next(it for it in schema.main if it.get("name") == "p")
    assert len(list(paragraph.iter(f"{XS}element"))) == 1


def test_it_loads_in_xml_schema_1_1(schema: Schema) -> None:
    assert xmlschema.XMLSchema11(str(schema.path)).elements


@pytest.mark.parametrize("name", sorted(FILES))
def test_what_the_guide_shows_is_valid(schema: Schema, name: str) -> None:
    assert schema.accepts(FILES[name].encode())


def edition() -> Iterator[Path]:
    return (ROOT / "tei").rglob("*.xml")


def test_the_edition_is_valid(schema: Schema) -> None:
    for path in edition():
        assert schema.libxml.validate(etree.parse(str(path))), schema.libxml.error_log


@pytest.mark.parametrize("what", sorted(MUTANTS))
def test_what_it_refuses(schema: Schema, what: str) -> None:
    old, new = MUTANTS[what]
    parser = etree.XMLParser(collect_ids=False)
    assert not schema.libxml.validate(etree.fromstring(DOCUMENT.replace(old, new).encode(), parser))


def test_random_files_of_the_grammar_are_valid(schema: Schema) -> None:
    compiled_odd = own()[0]
    assert compiled_odd.schema is not None
    instances = Instances(grammar(compiled_odd.schema), seed=7)
    for number in range(60):
        data = etree.tostring(instances.tree())
        assert schema.libxml.validate(etree.fromstring(data)), (schema.libxml.error_log, data)
        if number < 5:
            assert schema.other.is_valid(etree.fromstring(data)), data


def test_the_same_bytes_again() -> None:
    assert dict(xsd_files(compile_odd(OWN)).files) == own()[1]


def test_the_customisations_of_the_tei(shared: Path, tmp_path: Path) -> None:
    """All load in libxml2 within a second or so, and take random files; xmlschema is asked of the smaller ones."""
    for path in sorted((shared / "tei/odd").glob("*.odd")):
        of = compile_odd(path)
        assert of.schema is not None
        made = dict(xsd_files(of).files)
        folder = tmp_path / path.stem
        folder.mkdir()
        start = time.process_time()
        schema = Schema(folder, made, f"{of.schema.ident}.xsd")
        assert time.process_time() - start < 4
        if sum(map(len, made.values())) < 150_000:
            assert schema.other is not None
        instances = Instances(grammar(of.schema), seed=3, deep=6)
        for _ in range(5):
            data = etree.tostring(instances.tree())
            assert schema.libxml.validate(etree.fromstring(data)), (path.stem, schema.libxml.error_log)
