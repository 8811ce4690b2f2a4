"""The rules of the ODD: each accepts one sample and rejects another; each quick fix cures what it is offered for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from schematron_runner import SCH, SQF, Finding, Schematron, Source
from tei_sample import lay

from teikit.schema.compiler import compile_odd
from teikit.schema.write.rng import rng_files
from teikit.schema.write.sch import sch_files

ROOT = Path(__file__).resolve().parents[1]
ODD = ROOT / "src/teikit/schema/teikit.odd"
SAMPLES = ROOT / "tests/schematron"
RULES = Schematron(ODD)
NAMES = sorted(RULES.patterns)
PERSON = "#ex-1.ed"
TEI = "{http://www.tei-c.org/ns/1.0}"

# Each quick fix: the rule it belongs to, and a user's answers.
FIXES: dict[str, tuple[str, dict[str, str]]] = {
    "accept": ("machine-reading", {"person": PERSON}),
    "retarget": ("machine-reading", {"person": PERSON, "entry": "indices/persons.xml#marr-r"}),
    "reject": ("machine-reading", {}),
    "discard": ("machine-reading", {}),
    "add-person": ("entry-missing", {}),
    "add-place": ("entry-missing", {}),
    "add-organisation": ("entry-missing", {}),
    "write-date": ("date-written", {}),
    "sign-note": ("note-editorial", {"person": PERSON}),
    "sign-addition": ("addition-signed", {"person": PERSON}),
}
# Changes of a bad sample that make the other tests of its rule speak.
MORE: dict[str, tuple[tuple[str, str], ...]] = {
    "call-number-order": (('<collection type="opis">', '<collection type="fond">'),),
    "corresp-order": (('"received"><persName>Dalvik</persName>', '"received"/><correspAction type="sent">'),),
    "date-calendar": (
        (' when-custom="1917-12-31"', ""),
        ('datingMethod="#ex-1.gregorian">31 December', 'calendar="#ex-1.julian">'),
    ),
    "date-together": (('when="1920-08-07"', 'to="1920-08-07"'),),
    "file-id": ((' xml:id="ex-1"', ""),),
    "footnote-mark": (('target="#ex-1.a1"', 'target="#ex-1.a2"'),),
    "idno-place": (
        ('type="delo">8305/s<', 'type="delo" style="">8305/s<'),
        ('<idno type="VIAF">', '<idno type="VIAF" style="">'),
        ("</p>", "</p><person><idno type='delo' style=''/></person>"),
    ),
    "name-form": (
        ("<persName>Orlenko", '<persName ref="#orlenko-v">Orlenko'),
        ("<p>Made up.</p>", '<p><persName type="main">Orlenko</persName></p>'),
    ),
    "standoff-place": (("</teiHeader>", "<standOff><listAnnotation/></standOff></teiHeader>"),),
    "note-place": (("</teiHeader>", '<note place="end"/></teiHeader>'),),
}

NOT_IN_THE_SCHEMA = {"date-written"}
"""Rules whose bad sample the schema refuses too: they are there for their fix."""


@cache
def schema() -> etree.RelaxNG:
    files = rng_files(compile_odd(ODD)).files
    return etree.RelaxNG(etree.fromstring(files["teikit.rng"]))


def sample(rule: str, kind: str) -> Source:
    return Source.of(SAMPLES / f"{rule}.{kind}.xml")


def words(source: Source) -> str:
    """The text of the document in a file."""
    return "".join("".join(it.itertext()) for it in source.tree.iter(f"{TEI}text"))


def where(finding: Finding) -> tuple[str, str, str]:
    return finding.pattern, finding.message, str(finding.node.path)


def test_every_rule_has_samples() -> None:
    files = {it.name for it in SAMPLES.glob("*.xml")}
    assert files == {f"{name}.{kind}.xml" for name in NAMES for kind in ("good", "bad")}


@pytest.mark.parametrize("rule", NAMES)
def test_a_rule_keeps_its_samples(rule: str) -> None:
    good, bad = sample(rule, "good"), sample(rule, "bad")
    assert [it for it in RULES.check(good) if it.role != "information"] == []
    assert RULES.check(good, rule) == []
    found = RULES.check(bad, rule)
    assert found
    assert all(it.message[-1] in ".?" and "  " not in it.message for it in found)
    assert schema().validate(good.tree), schema().error_log
    assert schema().validate(bad.tree) == (rule not in NOT_IN_THE_SCHEMA), schema().error_log


@pytest.mark.parametrize("rule", NAMES)
def test_every_test_of_a_rule_can_fail(rule: str) -> None:
    spoken = {_test(it) for it in RULES.check(sample(rule, "bad"), rule)}
    for old, new in MORE.get(rule, ()):
        source = sample(rule, "bad")
        text = etree.tostring(source.tree, encoding="unicode")
        assert text.count(old) == 1
        changed = etree.ElementTree(etree.fromstring(text.replace(old, new)))
        spoken |= {_test(it) for it in RULES.check(Source(changed, source.uri, source.others), rule)}
    tests = {
        (part.get("context"), test.get("test"))
        for part in RULES.patterns[rule]
        for test in part.iterchildren(f"{SCH}assert", f"{SCH}report")
    }
    assert tests - spoken == set()


def _test(finding: Finding) -> tuple[str, str]:
    return finding.rule.get("context"), finding.test


def test_every_fix_is_tried() -> None:
    tree = etree.parse(str(ODD), etree.XMLParser(collect_ids=False))
    assert {it.get("id") for it in tree.iter(f"{SQF}fix")} == set(FIXES)
    offered = {it for test in tree.iter(f"{SCH}assert", f"{SCH}report") for it in test.get(f"{SQF}fix", "").split()}
    assert offered == set(FIXES)


@pytest.mark.parametrize("fix", sorted(FIXES))
def test_a_fix_cures_and_leaves_the_text_alone(fix: str) -> None:
    rule, entries = FIXES[fix]
    source = sample(rule, "bad")
    before, text = RULES.check(source, rule), words(source)
    first = next(it for it in before if fix in it.fixes)
    RULES.fix(first, fix, source, entries)
    changed = source.again()
    after = RULES.check(changed, rule)
    assert len(after) == len(before) - 1
    assert first.message not in {it.message for it in after}
    assert words(changed) == text
    assert [it for it in RULES.check(changed) if it.role == "error" and it.pattern != rule] == []
    while offering := [it for it in after if fix in it.fixes]:
        RULES.fix(offering[0], fix, changed, entries)
        changed = changed.again()
        after = RULES.check(changed, rule)
    assert words(changed) == text
    assert schema().validate(changed.tree) or rule in NOT_IN_THE_SCHEMA, schema().error_log
    assert all(schema().validate(it) for it in changed.others.values()), schema().error_log


def test_the_edition_keeps_the_rules() -> None:
    found = [it for path in sorted(ROOT.glob("tei/**/*.xml")) for it in RULES.check(Source.of(path))]
    assert [where(it) for it in found if it.role == "error"] == []
    assert {it.pattern for it in found} == {"machine-reading"}


def test_what_the_guide_shows_keeps_the_rules(tmp_path: Path) -> None:
    found = [it for path in lay(tmp_path) for it in RULES.check(Source.of(path))]
    assert [where(it) for it in found if it.pattern != "machine-reading"] == []


def test_the_compiled_rules_say_the_same(tmp_path: Path) -> None:
    (tmp_path / "teikit.sch").write_bytes(sch_files(compile_odd(ODD)).files["teikit.sch"])
    compiled = Schematron(tmp_path / "teikit.sch")
    assert compiled.namespaces == RULES.namespaces
    assert len(compiled.patterns) == len(RULES.patterns)
    for path in sorted(SAMPLES.glob("*.xml")):
        source = Source.of(path)
        said = [sorted((it.role, it.message, it.fixes) for it in rules.check(source)) for rules in (RULES, compiled)]
        assert said[0] == said[1], path.name
