"""The schema: it admits what docs/encoding.md shows, refuses what it does not, and is a restriction of TEI P5."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from relaxng_inclusion import coupled, escape
from relaxng_sampling import Sampler
from tei_sample import DOCUMENT, FILES, PERSONS, lay

from teikit.schema import build, files
from teikit.schema.__main__ import main
from teikit.validate.content import Pattern
from teikit.validate.model import RNG, Model

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = ROOT / "src/teikit/schema/teikit.rng"
TEI_ALL = ROOT.parent / "shared/tei/compiled/tei_all.rng"
XI = "{http://www.w3.org/2001/XInclude}include"
needs_tei = pytest.mark.skipif(not TEI_ALL.is_file(), reason="shared data absent: no shared/tei/compiled/tei_all.rng")

# Values at the edges of the datatypes: those that this schema takes, TEI must take.
_POOL = """- a A 0 1 -1 +1 0.5 .5 0. +0.5 -0 1e-1 NaN INF 01 1. 2 1920 01920 -1920 0000 0001 1920-08 1920-13 1920-08-07
1920-02-29 1921-02-29 1900-02-29 0000-02-29 1920-08-32 1920-08-07Z 1920-08-07+01:00 --08 --08-- --13 ---31 ---32
--02-29 --02-30 1920-08-07T10:00 1920-08-07T10:00:00 T10 24:00:00 1920-W32 high medium low unknown #x ## % %zz a%20b
http://[::1 :// a:b:c {x} " \\ | ^ é слово № … \u200b \u00ad \ue000 en en-US EN_us x abcdefghi internal external #ev
sent 1x a:b _a -a 1.2.3 1.2.3.4.5 1a2b yes no label data 1/2 1,000 514a ² १ 0x1F"""
POOL = _POOL.split()
POOL += ["", " ", " a ", "a b", "a  b", "a\nb", "#x #y", "http://a b", "a\u00a0b"]


def own() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(str(SCHEMA)))


def parsed(text: str) -> etree._ElementTree:
    return etree.ElementTree(etree.fromstring(text.encode(), etree.XMLParser(collect_ids=False)))


def described(path: Path) -> Model:
    return Model(etree.parse(str(path), etree.XMLParser(remove_comments=True)).getroot())


@pytest.fixture(scope="module")
def tei() -> Model:
    return described(TEI_ALL)


@pytest.mark.parametrize("name", sorted(FILES))
def test_what_the_guide_shows_is_valid(name: str) -> None:
    schema = own()
    assert schema.validate(parsed(FILES[name])), schema.error_log


def test_the_edition_is_valid_expanded(tmp_path: Path) -> None:
    tree = etree.parse(str(lay(tmp_path)[0]))
    tree.xinclude()
    schema = own()
    assert schema.validate(tree), schema.error_log
    assert len(tree.getroot()) == len(FILES)


def test_it_loads_fast() -> None:
    own()
    took = []
    for _ in range(5):
        start = time.perf_counter()
        own()
        took.append(time.perf_counter() - start)
    assert min(took) < 0.1


MUTANTS = {
    "an element that is not there": ("<signed>V. Orlenko</signed>", "<signature>V. Orlenko</signature>"),
    "a TEI element that has no place here": ("<salute>Comrade!</salute>", "<epigraph><p>x</p></epigraph>"),
    "text outside a line of the closer": ("<closer><signed>", "<closer>text<signed>"),
    "a required element is missing": ("<title>Telegram of V. Orlenko</title>", ""),
    "a required attribute is missing": ('<collection type="fond"', "<collection"),
    "a value that is not in the list": ('type="footnote" place', 'type="remark" place'),
    "a date with its parts turned round": ('when="1920-08-06"', 'when="06-08-1920"'),
    "a day that is not in the calendar": ('when="1920-08-06"', 'when="1920-02-30"'),
    "an hour in @when": ('when="1920-08-06"', 'when="1920-08-06T10:00:00"'),
    "a confidence above one": ('cert="0.9">V.', 'cert="90">V.'),
    "an attribute that is not there": ("<head>", '<head key="x">'),
    "a language's name for its tag": ('mainLang="en"', 'mainLang="English language"'),
    "a paragraph after the closer": ("</closer>", "</closer><p>x</p>"),
    "a paragraph after a nested document": ("<closer>", '<div type="document"><p/></div><p/><closer>'),
    "a closer without any block": ("</body>", '<div type="document"><closer><signed/></closer></div></body>'),
    "sheets but no language": ('<textLang mainLang="en" otherLangs="hy">Translated from Armenian</textLang>', ""),
    "a call number without anything": ("<text>", "<text><msDesc/>"),
    "a correction before its reading": (
        '<sic>teh</sic><corr resp="#nk-1.yb">the</corr>',
        "<corr>the</corr><sic>teh</sic>",
    ),
    "the same xml:id twice": ('xml:id="nk-1.n1"', 'xml:id="nk-1.a1"'),
    "markup of another namespace": ("<p>Then", '<p><b xmlns="http://www.w3.org/1999/xhtml">Then</b>'),
}


@pytest.mark.parametrize("what", sorted(MUTANTS))
def test_what_it_refuses(what: str) -> None:
    old, new = MUTANTS[what]
    assert DOCUMENT.count(old) == 1
    assert not own().validate(parsed(DOCUMENT.replace(old, new)))


def test_what_an_index_refuses() -> None:
    assert not own().validate(parsed(PERSONS.replace('xml:id="orlenko-v"', "")))
    assert not own().validate(parsed(PERSONS.replace('type="VIAF"', 'type="viaf"')))
    assert not own().validate(parsed(PERSONS.replace('<persName type="main">', '<persName type="principal">')))


def test_random_instances_are_its_own() -> None:
    schema = own()
    sampler = Sampler(SCHEMA, seed=20)
    for _ in range(80):
        data = etree.tostring(sampler.instance(), encoding="unicode")
        assert schema.validate(parsed(data)), schema.error_log


@needs_tei
def test_every_content_model_is_a_restriction(tei: Model) -> None:
    schema = described(SCHEMA)
    wider = {}
    for name, elements in schema.elements.items():
        if name != XI:
            assert len(tei.elements[name]) == 1
            ways = [escape(schema.content(it), tei.content(tei.elements[name][0])) for it in elements]
            wider[name] = [way for way in ways if way is not None]
    wider = {name: ways for name, ways in wider.items() if ways}
    assert wider == {"teiCorpus": [["teiHeader", XI]]}, "only an edition that is not yet expanded is not TEI"


@needs_tei
def test_every_attribute_is_a_restriction(tei: Model) -> None:
    schema = described(SCHEMA)
    taken: dict[bytes, list[str]] = {}
    faults = []
    for name in schema.elements.keys() - {XI}:
        theirs = tei.elements[name][0]
        assert not coupled(tei, theirs), f"{name}: its attributes are not free of each other"
        allowed = {it: pattern for it, _, pattern in tei.attributes(theirs)}
        required = {it for it, optional, _ in tei.attributes(theirs) if not optional}
        for element in schema.elements[name]:
            has = list(schema.attributes(element))
            faults += [(name, it, "is required") for it in required - {it for it, optional, _ in has if not optional}]
            for attribute, _, pattern in has:
                key = etree.tostring(pattern)
                taken[key] = taken.get(key) or accepted(schema, pattern, pool(schema, pattern))
                if attribute not in allowed:
                    faults.append((name, attribute, "is not there"))
                    continue
                good = accepted(tei, allowed[attribute], taken[key])
                faults += [(name, attribute, value) for value in taken[key] if value not in good]
    assert faults == []
    assert all(taken.values()), "a datatype for which the pool has no value"


def pool(schema: Model, pattern: etree._Element) -> list[str]:
    return POOL + [it.text or "" for it in schema.leaves(pattern) if it.tag == f"{RNG}value"]


def accepted(schema: Model, pattern: etree._Element, values: list[str]) -> list[str]:
    return [value for value in values if schema.admits(pattern, value)]


@needs_tei
def test_the_proof_can_fail(tei: Model) -> None:
    def content(text: str) -> Pattern:
        body = f'<element name="x" xmlns="http://relaxng.org/ns/structure/1.0">{text}</element>'
        return tei.content(etree.fromstring(body))

    p, q = '<element name="p"/>', '<element name="q"/>'
    twice = content(f"<group>{p}<optional>{p}</optional></group>")
    many = content(f"<oneOrMore>{p}</oneOrMore>")
    either = content(f"<zeroOrMore><choice>{p}{q}</choice></zeroOrMore>")
    shuffled = content(f"<interleave>{p}{q}</interleave>")
    assert escape(twice, many) is None
    assert escape(many, either) is None
    assert escape(shuffled, either) is None
    assert escape(many, twice) == ["p", "p", "p"]
    assert escape(either, many) == []
    assert escape(content("<text/>"), either) == ["#text"]
    assert escape(content(f"<group>{p}{q}</group>"), shuffled) is None
    assert escape(shuffled, content(f"<group>{p}{q}</group>")) == ["q"]


@needs_tei
@pytest.mark.client("jing")
def test_random_instances_are_tei(client: Callable[[str], list[str]], tmp_path: Path) -> None:
    sampler = Sampler(SCHEMA, seed=1920, without=frozenset({"include", "xi_include"}))
    files = []
    for number in range(120):
        files.append(tmp_path / f"{number:03}.xml")
        files[-1].write_bytes(etree.tostring(sampler.instance(), encoding="utf-8"))
    files += lay(tmp_path / "edition")
    broken = tmp_path / "broken.xml"
    broken.write_text(DOCUMENT.replace("<closer>", "<closure>").replace("</closer>", "</closure>"), encoding="utf-8")
    run = subprocess.run([*client("jing"), TEI_ALL, broken, *files], capture_output=True, text=True, check=False)
    errors = [line for line in run.stdout.splitlines() if ": error" in line or ": fatal" in line]
    assert any("broken.xml" in line for line in errors), "jing must have looked"
    assert [line for line in errors if "broken.xml" not in line] == []


def test_building_writes_what_the_package_has(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "a" / "schema"
    assert build(folder) == [folder / path for path in sorted(files())]
    assert (folder / "teikit.rng").read_bytes() == SCHEMA.read_bytes()
    stamp = (folder / "teikit.rng").stat().st_mtime_ns
    build(folder)
    assert (folder / "teikit.rng").stat().st_mtime_ns == stamp
    assert sorted(it for it in folder.rglob("*") if it.is_file()) == sorted(folder / path for path in files())
    (tmp_path / "file").write_text("")
    assert main([str(tmp_path / "file")]) == 1
    assert main(["a", "b"]) == 2
    assert "cannot write" in capsys.readouterr().err


def test_what_is_committed_is_what_is_built() -> None:
    assert (ROOT / "schema/teikit.rng").read_bytes() == SCHEMA.read_bytes()
