"""ODD by example: a schema made from a corpus admits its files, nothing that they do not use, no more than TEI."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from lxml import etree
from odd_sample import tei
from relaxng_sampling import Sampler

from teikit import cli
from teikit.diagnostic import Severity
from teikit.schema import pattern as p
from teikit.schema.compiler import compile_odd
from teikit.schema.complaints import Complaints
from teikit.schema.content import ContentReader
from teikit.schema.corpus import from_corpus
from teikit.schema.corpus.content import content
from teikit.schema.corpus.facts import Facts
from teikit.schema.corpus.survey import XINCLUDE
from teikit.schema.diff import Direction, differences
from teikit.schema.diff.admitted import Admitted
from teikit.schema.grammar import grammar
from teikit.schema.languages import Languages
from teikit.schema.model import Schema
from teikit.schema.sources import Source, p5
from teikit.schema.write.rng import rng

ROOT = Path(__file__).resolve().parents[1]
OWN = ROOT / "src/teikit/schema/teikit.rng"
T = "{http://www.tei-c.org/ns/1.0}"
ALL = "".join(f'<moduleRef key="{it}"/>' for it in p5().modules)
WHOLE = f'<TEI xmlns="{T[1:-1]}"><schemaSpec ident="all" start="TEI teiCorpus">{ALL}</schemaSpec></TEI>'


def odd_of(paths: Sequence[Path], **options: object) -> bytes:
    made = from_corpus(paths, "mine.odd", **options)  # type: ignore[arg-type]
    assert list(made.files) == ["mine.odd"], made.diagnostics
    return made.files["mine.odd"]


def compiled(folder: Path, data: bytes) -> Schema:
    path = folder / "mine.odd"
    path.write_bytes(data)
    made = compile_odd(path)
    assert made.schema is not None
    assert not [it for it in made.diagnostics if it.severity is not Severity.INFO], made.diagnostics
    for spec in made.schema.members_of_classes():
        for it in spec.attributes.definitions():
            if it.values and it.values.kind == "closed" and it.default is not None and it.where.file == str(path):
                assert it.default in [value.name for value in it.values.items]
    return made.schema


def loaded(schema: Schema) -> etree.RelaxNG:
    return etree.RelaxNG(etree.fromstring(rng(grammar(schema))))


def parsed(path: Path) -> etree._ElementTree:
    return etree.parse(str(path), etree.XMLParser(collect_ids=False))


def written(folder: Path, *bodies: str, head: str = "") -> list[Path]:
    paths = [folder / f"{at}.xml" for at in range(len(bodies))]
    for path, body in zip(paths, bodies, strict=True):
        path.write_text(tei(body, header=head), encoding="utf-8")
    return paths


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Schema:
    """All of TEI, compiled."""
    path = tmp_path_factory.mktemp("tei") / "all.odd"
    path.write_text(WHOLE, encoding="utf-8")
    made = compile_odd(path).schema
    assert made is not None
    return made


@pytest.fixture
def edition() -> list[Path]:
    return [
        it
        for it in sorted((ROOT / "tei").rglob("*.xml"))
        if it.name not in ("edition.xml", "catalog.xml", "schemas.xml")
    ]


@pytest.mark.parametrize("tight", [False, True])
def test_the_edition_is_valid_against_its_own_example(
    edition: list[Path], whole: Schema, tight: bool, tmp_path: Path
) -> None:
    schema = compiled(tmp_path, odd_of(edition, tight=tight))
    validator = loaded(schema)
    for path in edition:
        assert validator.validate(parsed(path)), validator.error_log
    found = differences(whole, schema)
    assert {it.direction for it in found if it.about != "default"} == {Direction.STRICTER}


@pytest.mark.parametrize("tight", [False, True])
def test_random_files_are_valid_and_what_they_do_not_use_is_refused(tight: bool, tmp_path: Path) -> None:
    """Files of a random schema within TEI; each time the elements and attributes are exactly those of the files."""
    sampler, chance = Sampler(OWN, seed=3), random.Random(5)
    instances = [it for it in (sampler.instance() for _ in range(60)) if next(it.iter(XINCLUDE), None) is None]
    files = [tmp_path / f"{at}.xml" for at in range(len(instances))]
    for path, instance in zip(files, instances, strict=True):
        path.write_bytes(etree.tostring(instance))
    for size in (1, 3, 12, len(files)):
        corpus = chance.sample(files, size)
        schema = compiled(tmp_path, odd_of(corpus, tight=tight, values=chance.choice([0, 2, 12])))
        validator = loaded(schema)
        for path in corpus:
            assert validator.validate(parsed(path)), validator.error_log
        used: dict[str, set[str]] = {}
        for path in corpus:
            for it in parsed(path).iter("*"):
                used.setdefault(etree.QName(it).localname, set()).update(map(_xml, it.attrib))
        admitted = Admitted(grammar(schema), Languages())
        assert set(admitted.elements) == set(used)
        for name, attributes in used.items():
            has = admitted.attributes(name)
            assert set(has.patterns) - has.required <= attributes <= set(has.patterns)


def _xml(name: str | bytes) -> str:
    return str(name).replace("{http://www.w3.org/XML/1998/namespace}", "xml:")


LETTERS = (
    '<div type="letter"><p rend="it">a <hi>b</hi></p><p n="2">c</p></div>',
    '<div type="letter"><p>a <date when="1920">b</date></p></div><div type="note"><p/></div>',
)


@pytest.mark.parametrize(
    "body",
    [
        '<div type="letter"><ab/></div>',  # an element that none uses
        '<div type="letter" n="1"><p/></div>',  # an attribute that another element uses
        '<div type="letter"><p xml:id="x">a</p></div>',  # an attribute that no element uses
        '<div type="memo"><p/></div>',  # a value that is not in use
    ],
)
def test_what_a_small_corpus_does_not_use(body: str, tmp_path: Path) -> None:
    validator = loaded(compiled(tmp_path, odd_of(written(tmp_path, *LETTERS))))
    for letter in LETTERS:
        assert validator.validate(etree.fromstring(tei(letter)).getroottree()), validator.error_log
    assert not validator.validate(etree.fromstring(tei(body)).getroottree())


def test_content_models_are_those_of_tei_but_for_tight(tmp_path: Path) -> None:
    paths = written(tmp_path, *LETTERS)
    loose, tight = (loaded(compiled(tmp_path, odd_of(paths, tight=it))) for it in (False, True))
    for body in ('<div type="letter"><p><hi>b</hi><hi><date>c</date></hi></p></div>', "<p>outside a division</p>"):
        assert loose.validate(etree.fromstring(tei(body)).getroottree()), loose.error_log
        assert not tight.validate(etree.fromstring(tei(body)).getroottree())
    order = '<div type="note"><p><date when="1920"/> a <hi/> <hi>c</hi></p><p/></div>'
    assert tight.validate(etree.fromstring(tei(order)).getroottree()), tight.error_log


def values(data: bytes, element: str, attribute: str) -> list[tuple[str, str]]:
    """The values of a closed list, each with what is said of it."""
    path = (
        f".//{T}elementSpec[@ident='{element}']//{T}attDef[@ident='{attribute}']/{T}valList[@type='closed']/{T}valItem"
    )
    return [(it.get("ident"), it.findtext(f"{T}desc")) for it in etree.fromstring(data).findall(path)]


def test_values_are_listed_where_they_are_few_words_of_the_encoder(tmp_path: Path) -> None:
    bodies = [
        f'<p xml:id="p{at}" n="{at % 2}" rend="a b"><date when="1920">x</date><ref target="#p1" type="t{at}">y</ref>'
        f'<note type="k{at % 3}" place="foot">z</note></p>'
        for at in range(6)
    ]
    paths = written(tmp_path, *bodies)
    data = odd_of(paths, values=5)
    assert values(data, "note", "type") == [(f"k{at}", "used in 2 of 6 files") for at in range(3)]
    assert values(data, "note", "place") == [("foot", "used in 6 of 6 files")]
    assert values(data, "ref", "type") == [], "six are more than five"
    assert values(odd_of(paths, values=6), "ref", "type") != []
    for element, attribute in (("p", "xml:id"), ("p", "n"), ("p", "rend"), ("date", "when"), ("ref", "target")):
        assert values(data, element, attribute) == [], f"@{attribute} is no word of a list"
    assert values(odd_of(paths, values=0), "note", "type") == []
    validator = loaded(compiled(tmp_path, data))
    assert validator.validate(parsed(paths[0])), validator.error_log
    assert not validator.validate(etree.fromstring(tei('<p><note type="k9"/></p>')).getroottree())


def test_attributes_from_modules_of_which_no_element_is_used(tmp_path: Path) -> None:
    """@corresp comes with linking, @when-iso with namesdates, @ana with analysis."""
    paths = written(tmp_path, '<p corresp="#x"><date when-iso="1920" ana="#y" cert="high">a</date></p>')
    data = odd_of(paths)
    assert loaded(compiled(tmp_path, data)).validate(parsed(paths[0]))
    modules = {it.get("key") for it in etree.fromstring(data).iter(f"{T}moduleRef")}
    assert modules == {"tei", "core", "header", "textstructure"}


def test_the_odd_reads_well_and_is_steady(tmp_path: Path) -> None:
    paths = written(tmp_path, *LETTERS)
    data = odd_of(paths)
    assert data == odd_of(paths)
    root = etree.fromstring(data)
    spec = root.find(f".//{T}schemaSpec")
    assert spec is not None and dict(spec.attrib) == {"ident": "mine", "start": "TEI"}
    assert root.findtext(f".//{T}schemaSpec/{T}desc") == "What 2 files of a corpus use."
    includes = {it.get("key"): it.get("include") for it in spec.iter(f"{T}moduleRef")}
    assert includes["tei"] is None and includes["core"] == "date hi p title"
    rows = [["".join(cell.itertext()) for cell in row] for row in root.iter(f"{T}row")]
    assert ["hi", "1", "1"] in rows and ["p", "2", "8"] in rows
    assert max(map(len, data.decode().splitlines())) <= 160


@pytest.mark.client("jing")
def test_the_odd_is_valid_tei(
    edition: list[Path], shared: Path, client: Callable[[str], list[str]], tmp_path: Path
) -> None:
    files = []
    for tight in (False, True):
        files.append(tmp_path / f"{tight}.odd")
        files[-1].write_bytes(odd_of(edition, tight=tight))
    schema = shared / "tei/compiled/tei_odds.rng"
    run = subprocess.run([*client("jing"), schema, *files], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


@pytest.mark.client("jing")
def test_real_files_that_are_valid_tei_are_valid_against_their_example(
    shared: Path, client: Callable[[str], list[str]], tmp_path: Path
) -> None:
    files = [it for name in ("gold/de-ehri", "gold/en-mitford") for it in sorted((shared / name).glob("*.xml"))]
    files += sorted((shared / "tei/odd").glob("*.odd"))
    made = from_corpus(files, "mine.odd", tight=True)
    (tmp_path / "mine.odd").write_bytes(made.files["mine.odd"])
    schema = compile_odd(tmp_path / "mine.odd").schema
    assert schema is not None
    (tmp_path / "mine.rng").write_bytes(rng(grammar(schema)))

    def invalid(schema: Path) -> set[str]:
        run = subprocess.run([*client("jing"), schema, *files], capture_output=True, text=True, check=False)
        return {line.split(":", 1)[0] for line in run.stdout.splitlines()}

    no_tei = invalid(shared / "tei/compiled/tei_all.rng")
    assert len(no_tei) < len(files) / 5
    assert invalid(tmp_path / "mine.rng") <= no_tei


def test_what_is_not_tei_is_told_of(tmp_path: Path) -> None:
    body = '<p>\n<b xmlns="http://www.w3.org/1999/xhtml">x</b><para foo="1"/></p>\n<p foo="1">y</p>'
    paths = written(tmp_path, body, "<p/>")
    made = from_corpus(paths, "mine.odd")
    assert [(it.code, it.severity, it.message, it.line) for it in made.diagnostics] == [
        ("TK565", Severity.WARNING, "<{http://www.w3.org/1999/xhtml}b> is not TEI (1 file): the schema refuses it", 2),
        ("TK565", Severity.WARNING, "<para> is not TEI (1 file): the schema refuses it", 2),
        ("TK566", Severity.WARNING, "@foo of <p> is not TEI (1 file): the schema refuses it", 3),
    ]
    compiled(tmp_path, made.files["mine.odd"])


def test_examples_of_anything_are_not_looked_at(tmp_path: Path) -> None:
    body = (
        '<eg:egXML xmlns:eg="http://www.tei-c.org/ns/Examples"><eg:para foo="1"><b xmlns="urn:x"/></eg:para></eg:egXML>'
    )
    paths = written(tmp_path, body)
    made = from_corpus(paths, "mine.odd", tight=True)
    assert made.diagnostics == []
    assert loaded(compiled(tmp_path, made.files["mine.odd"])).validate(parsed(paths[0]))


def test_an_edition_in_parts(tmp_path: Path) -> None:
    """An XInclude is told of; once expanded, what was included has an @xml:base."""
    (part,) = written(tmp_path, "<p>a</p>")
    corpus = tmp_path / "corpus.xml"
    header = etree.tostring(parsed(part).find(f"{T}teiHeader"), encoding="unicode")
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="0.xml"/>'
    corpus.write_text(f'<teiCorpus xmlns="{T[1:-1]}">{header}\n{include}</teiCorpus>', encoding="utf-8")
    for tight in (False, True):
        made = from_corpus([part, corpus], "mine.odd", tight=tight)
        assert [(it.code, it.severity, it.line) for it in made.diagnostics] == [("TK565", Severity.INFO, 2)]
        validator = loaded(compiled(tmp_path, made.files["mine.odd"]))
        tree = parsed(corpus)
        tree.xinclude()
        assert validator.validate(tree), validator.error_log


def test_what_is_included_in_an_element_is_not_known(tmp_path: Path) -> None:
    (whole,) = written(tmp_path, '<p/><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="part.xml"/>')
    part = tmp_path / "part.xml"
    part.write_text(f'<div xmlns="{T[1:-1]}"><p>a</p></div>', encoding="utf-8")
    validator = loaded(compiled(tmp_path, odd_of([whole, part], tight=True)))
    tree = parsed(whole)
    tree.xinclude()
    assert validator.validate(tree), validator.error_log
    assert validator.validate(parsed(part)), validator.error_log


def test_what_is_no_valid_tei_does_not_make_the_schema_wider(tmp_path: Path, whole: Schema) -> None:
    """The TEI requires @unit of a milestone; a file without it makes it no less required."""
    schema = compiled(tmp_path, odd_of(written(tmp_path, "<p><milestone/><pb/></p>")))
    assert {it.direction for it in differences(whole, schema)} == {Direction.STRICTER}
    assert not loaded(schema).validate(parsed(tmp_path / "0.xml"))


MODULES = """<specGrp xmlns="http://www.tei-c.org/ns/1.0">
<elementSpec ident="a" module="one"><classes><memberOf key="att.b"/></classes><content><empty/></content></elementSpec>
<classSpec ident="att.b" type="atts" module="two"><classes><memberOf key="att.c"/></classes></classSpec>
<classSpec ident="att.c" type="atts" module="three">
<attList><attDef ident="k"/><attDef ident="l"/></attList></classSpec>
<classSpec ident="att.d" type="atts" module="three"><attList><attDef ident="m"/></attList></classSpec>
</specGrp>"""


def test_classes_on_the_way_to_a_class_are_taken_too(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(f'<a xmlns="{T[1:-1]}" k="x"/>', encoding="utf-8")
    root = etree.fromstring(odd_of([path], source=Source(etree.fromstring(MODULES), "modules.xml")))
    assert [it.get("key") for it in root.iter(f"{T}classRef")] == ["att.b", "att.c"]
    changed = {
        it.get("ident"): [att.get("ident") for att in it.iter(f"{T}attDef")] for it in root.iter(f"{T}classSpec")
    }
    assert changed == {"att.c": ["l"]}


def test_files_that_cannot_be_read_and_none_that_is_tei(tmp_path: Path) -> None:
    broken, other = tmp_path / "broken.xml", tmp_path / "other.xml"
    broken.write_text("<TEI>", encoding="utf-8")
    other.write_text("<html/>", encoding="utf-8")
    made = from_corpus([broken, other, tmp_path / "none.xml"], "mine.odd")
    assert not made.files
    assert [it.code for it in made.diagnostics] == ["TK205", "TK201", "TK565", "TK567"]


def test_memory_does_not_grow_with_the_number_of_files(tmp_path: Path) -> None:
    paths = written(
        tmp_path,
        *(f'<div type="t{at}" xml:id="i{at}"><p n="n{at}">{"text " * 400}</p><x{at}/></div>' for at in range(800)),
    )
    facts = Facts(p5())
    assert facts.elements and facts.open

    def peak(count: int) -> int:
        tracemalloc.start()
        from_corpus(paths[:count], "mine.odd")
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(10)
    assert peak(800) < 1.3 * peak(50) + 400_000


def test_content_models_as_pure_odd() -> None:
    it = p.repeat(
        p.group([p.Ref(p.Kind.ELEMENT, "a"), p.repeat(p.choice([p.TEXT, p.Ref(p.Kind.CLASS, "m")]), 0, 1)]), 2
    )
    assert "\n".join(content(it)).splitlines() == [
        '<sequence minOccurs="2" maxOccurs="unbounded">',
        '  <elementRef key="a"/>',
        '  <alternate minOccurs="0">',
        "    <textNode/>",
        '    <classRef key="m"/>',
        "  </alternate>",
        "</sequence>",
    ]
    with pytest.raises(ValueError, match="Attribute"):
        list(content(p.Attribute(p.Name("a", ""), p.TEXT)))


def test_every_content_model_of_tei_is_read_again_as_it_was_written(tmp_path: Path) -> None:
    source = p5()
    for ident in source.idents(p.Kind.ELEMENT):
        whole = Facts(source).element(ident).content or p.EMPTY
        if not any(isinstance(it, p.AnyElement | p.Data) for it in p.walk(whole)):
            text = f'<content xmlns="{T[1:-1]}">{"".join(content(whole))}</content>'
            again = ContentReader("x", Complaints()).read(etree.fromstring(text))
            assert again == whole, ident


def test_the_command(edition: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "mine.odd"
    command = ["schema", "from-corpus", *map(str, edition), "-o", str(output)]
    assert cli.run(command) == 0
    first = output.read_bytes()
    assert b'ident="mine"' in first
    capsys.readouterr()
    assert cli.run([*command, "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["command"], shown["unchanged"], shown["written"]) == ("schema from-corpus", [str(output)], [])
    output.write_bytes(first + b"<!-- mine -->")
    assert cli.run(command) == 1
    assert "TK569" in capsys.readouterr().err
    assert output.read_bytes() != first
    assert cli.run([*command, "--force"]) == 0
    assert output.read_bytes() == first


def test_the_odd_goes_to_standard_output_where_no_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(tei("<p>a</p>"), encoding="utf-8")
    command = [sys.executable, "-m", "teikit", "schema", "from-corpus", str(tmp_path / "a.xml")]
    done = subprocess.run(command, capture_output=True, check=True)
    assert b'ident="corpus"' in done.stdout
    assert etree.fromstring(done.stdout).tag.endswith("}TEI")
    assert subprocess.run([*command, "--format", "json"], capture_output=True, check=False).returncode == 2
