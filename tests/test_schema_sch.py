"""Schematron: the ODDs of the TEI as the TEI Stylesheets compile them, and every kind of constraint in one ODD."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from goldens import check
from lxml import etree, isoschematron
from schematron_runner import Schematron, Source

from teikit.schema.compiled import Compiled
from teikit.schema.compiler import compile_odd
from teikit.schema.write.sch import sch_files

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared/tei"
EVERY = ROOT / "tests/data/constraints.odd"
S = "{http://purl.oclc.org/dsdl/schematron}"
SQF = "{http://www.schematron-quickfix.com/validator/process}"
TEI = "http://www.tei-c.org/ns/1.0"


@cache
def compiled(name: str) -> Compiled:
    return compile_odd(SHARED / f"odd/{name}.odd", SHARED / "p5subset.xml")


def samples() -> list[str]:
    return sorted(it.stem for it in (SHARED / "odd").glob("*.odd"))


def written(what: Compiled) -> bytes:
    (data,) = sch_files(what).files.values()
    return data


def parsed(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(collect_ids=False))


# ---------------------------------------------------------------- as the TEI Stylesheets have it

Check = tuple[str, str, str, str]
OLD = "WARNING: use of deprecated element"


def checks(schema: etree._Element) -> Iterator[Check]:
    """Every test as its context, kind, expression and message; what is made, not copied, without its own words."""
    for rule in schema.iter(f"{S}rule"):
        for it in rule.iterchildren(f"{S}assert", f"{S}report"):
            context, test, said = rule.get("context", ""), it.get("test", ""), message(it)
            if context.startswith("tei:param[parent::"):
                context, said = context.replace(" ", ""), "parameters"
                test = " ".join(part for part in test.split("'")[1::2])
            elif test == "true()" and (said.startswith(OLD) or "is deprecated" in said):
                said = "deprecated"
            yield context, str(etree.QName(it).localname), test, said


def message(element: etree._Element) -> str:
    pieces = [element.text or ""]
    for it in element.iterchildren(etree.Element):
        pieces += [f"<{etree.QName(it).localname} {it.get('select', it.get('path', ''))}>", it.tail or ""]
    return " ".join("".join(pieces).split())


EXTRA = {("tei:content", "report"), ("tei:datatype", "report")}
"""What @require of an anyElement asks: the Stylesheets write it into their RELAX NG only."""
LOST = {("tei_jtei", "@targetLang should only be used on"), ("tei_jtei", "@schemeVersion can only be used if @scheme")}
"""Constraints of attributes that the ODD deletes: the Stylesheets keep them."""


@pytest.mark.parametrize("name", samples() or ["none"])
def test_it_says_what_the_stylesheets_say(shared: Path, name: str) -> None:
    reference = etree.parse(str(SHARED / f"compiled/{name}.sch"), etree.XMLParser(collect_ids=False)).getroot()
    ours, theirs = set(checks(parsed(written(compiled(name))))), set(checks(reference))
    assert len(ours) > 1
    assert {it for it in ours - theirs if it[:2] not in EXTRA} == set()
    assert [it for it in theirs - ours if not any(at == name and it[3].startswith(said) for at, said in LOST)] == []


# ---------------------------------------------------------------- a file by itself


def test_everything_finds_its_place() -> None:
    data = written(compile_odd(EVERY))
    assert data == written(compile_odd(EVERY))
    check("constraints.sch", data.decode())


def standard() -> etree.RelaxNG:
    """The grammar of ISO Schematron (2006) that lxml carries."""
    return etree.RelaxNG(etree.parse(str(Path(isoschematron.__file__).parent / "resources/rng/iso-schematron.rng")))


def bared(schema: etree._Element) -> etree._Element:
    """A schema without its quick fixes: the grammar of the standard does not let them use its own words."""
    for it in list(schema.iter(f"{SQF}fix", f"{SQF}fixes")):
        if (parent := it.getparent()) is not None:
            parent.remove(it)
    return schema


def test_the_standard_admits_it() -> None:
    grammar = standard()
    assert grammar.validate(bared(parsed(written(compile_odd(EVERY))))), grammar.error_log


def test_the_standard_admits_the_samples(shared: Path) -> None:
    grammar = standard()
    for name in samples():
        assert grammar.validate(bared(parsed(written(compiled(name))))), (name, grammar.error_log)


def small(folder: Path, specs: str) -> etree._Element:
    """The Schematron of a small ODD with these specifications."""
    path = folder / "small.odd"
    start = f'<TEI xmlns="{TEI}" xmlns:s="{S[1:-1]}" xmlns:teix="urn:other"><text><body><schemaSpec ident="small">'
    path.write_text(f"{start}<moduleRef key='tei'/>{specs}</schemaSpec></body></text></TEI>", "utf-8")
    return parsed(written(compile_odd(path)))


def test_a_schema_without_constraints_is_one_too(tmp_path: Path) -> None:
    schema = small(tmp_path, "")
    assert standard().validate(schema) and schema.find(f"{S}pattern/{S}rule") is None


def test_only_what_the_structure_asks_where_there_is_no_source(tmp_path: Path) -> None:
    schema = small(tmp_path, "<moduleRef key='dictionaries'/><moduleRef key='tagdocs'/>")
    names = ["superEntry-deprecated", "re-deprecated", "content-namespaces", "datatype-namespaces"]
    assert [it.get("id") for it in schema.iter(f"{S}pattern")] == names


def test_another_query_language_and_other_namespaces(tmp_path: Path) -> None:
    specs = """<constraintDecl queryBinding="xslt3"/>
    <constraintSpec ident="c" scheme="schematron"><constraint><s:rule context="tei:p"><s:assert test="teix:a"/></s:rule>
    </constraint></constraintSpec>"""
    for ident, namespace in (("x", ""), ("y", "urn:y")):
        specs += f"""<elementSpec ident="{ident}" ns="{namespace}" mode="add"><content/><constraintSpec ident="c"
        scheme="schematron"><constraint><s:assert test="a"/></constraint></constraintSpec></elementSpec>"""
    schema = small(tmp_path, specs)
    assert schema.get("queryBinding") == "xslt3"
    assert [it.get("context") for it in schema.iter(f"{S}rule")] == ["x", "ns1:y", "tei:p"]
    namespaces = {it.get("prefix"): it.get("uri") for it in schema.iter(f"{S}ns")}
    assert namespaces == {"ns1": "urn:y", "tei": TEI, "teix": "urn:other"}, "as the ODD means them"


GOOD = f"""<TEI xmlns="{TEI}"><teiHeader><fileDesc><titleStmt/><publicationStmt><p n="2"/></publicationStmt>
<sourceDesc><p n="4"/></sourceDesc></fileDesc></teiHeader><text><body><p n="6"><ptr target="#a"/></p></body></text>
</TEI>"""
BODY = "<body><p n='2'/>"
RUN = [
    ("p-bare", '<p n="2"/>', "<p/>", "Give p a ."),
    ("p-n-odd", 'n="4"', 'n="3"', "odd"),
    ("att.pointing-class", "<ptr ", '<ptr n="1" ', "class"),
    ("att.pointing-target-att", '"#a"', '"a"', "att"),
    (
        "title-deprecated",
        "<body>",
        f"{BODY}<title/>",
        "The element title is deprecated and valid until 2030-01-01 only.",
    ),
    (
        "title-old-deprecated",
        "<body>",
        f"{BODY}<title old='1'/>",
        "The attribute @old of title is deprecated and valid",
    ),
    ("list-namespaces", "<body>", f"{BODY}<list><a xmlns='urn:a'/><c xmlns='urn:c'/></list>", "c may not stand here:"),
    (
        "list-kind-a",
        "<body>",
        f"{BODY}<list kind='a'><param name='x'/><param name='z'/></list>",
        "“z” is no parameter of",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "said"), RUN)
def test_it_runs(tmp_path: Path, name: str, old: str, new: str, said: str) -> None:
    (tmp_path / "a.sch").write_bytes(written(compile_odd(EVERY)).replace(b"f:mark()", b"'#'"))
    rules = Schematron(tmp_path / "a.sch")
    assert old in GOOD
    before, after = (
        [it.message for it in rules.check(Source(etree.ElementTree(etree.fromstring(text))), name)]
        for text in (GOOD, GOOD.replace(old, new, 1))
    )
    assert before == [] and len(after) == 1 and after[0].startswith(said), after
