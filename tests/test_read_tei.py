"""TEI that is already structured: its text by the source projection, its blocks, its markup, what its header says."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from teikit.annotate import AFTER_LINKING, ANNOTATORS
from teikit.diagnostic import Severity
from teikit.document import Document
from teikit.encode import encode
from teikit.identity import project, prove
from teikit.pipeline import convert
from teikit.read.xml import read_xml
from teikit.seams import Knowledge
from teikit.settings import Settings, load
from teikit.validate import validate

ROOT = Path(__file__).parent.parent
TEI = "http://www.tei-c.org/ns/1.0"
OWN = sorted(path for path in (ROOT / "tei").glob("*.xml") if path.name != "edition.xml")


def tei(body: str, header: str = "") -> bytes:
    return f'<TEI xmlns="{TEI}"><teiHeader>{header}</teiHeader><text><body>{body}</body></text></TEI>'.encode()


def document(body: str, header: str = "") -> Document:
    return read_xml(tei(body, header), "a.xml").document


def blocks(found: Document) -> list[tuple[str, str]]:
    return [(it.kind, found.quote(it.span)) for it in found["blocks"]]


def encoded(found: Document) -> list[bytes]:
    """What the encoder makes of each document after all annotators have looked at it."""
    for annotator in (*ANNOTATORS, *AFTER_LINKING):
        found = found.with_layers(*annotator.run(found, Knowledge()).layers)
    outer = found["documents"].outermost()
    made = [encode(found, it, f"x-{number}", Settings()).data for number, it in enumerate(outer)]
    assert prove(made, found.text, [(it.start, it.end) for it in found["aside"]]) == []
    return made


def body_of(data: bytes) -> str:
    written = etree.tostring(etree.fromstring(data).find(".//{*}body"), encoding="unicode")
    return written.replace(f' xmlns="{TEI}"', "")


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(ROOT / "schema" / "teikit.rng"))


def test_blocks_and_their_roles() -> None:
    found = document(
        "<div type='letter'><head type='number'>12</head><head>Letter</head><opener><dateline>Kestan, 1920</dateline>"
        "<seg type='classification'>Secret</seg><salute>Dear all,</salute></opener><p>Text.</p>"
        "<list><item>One</item></list><quote><p>Said.</p></quote><sp><speaker>A.</speaker><p>Yes.</p><p>No.</p></sp>"
        "<closer><salute>Yours,</salute><signed>B.</signed></closer><postscript><p>P.S. So.</p></postscript>"
        "<note type='source'>Archive</note></div>"
    )
    assert [kind for kind, _ in blocks(found)] == [
        *("number", "heading", "dateline", "classification", "salutation", "paragraph", "item", "quote", "turn"),
        *("paragraph", "closer", "signature", "postscript", "source"),
    ]
    (section,) = found["documents"]
    assert section.get("genre") == "letter" and len(section.span) == len(found.text)


def test_white_space_of_the_layout_is_none_of_the_text() -> None:
    found = document("<p>\n  One  two\n   three <hi>\n four</hi>\n<lb/>\n five<lb/></p>")
    assert blocks(found) == [("paragraph", "One  two three four\nfive")]
    assert "<p>One  two three <hi>four</hi><lb/>five<lb/></p>" in body_of(encoded(found)[0])


def test_what_editors_added_is_kept_and_is_no_text() -> None:
    body = (
        "<p>Read <choice><sic>teh</sic><corr>the <hi>word</hi></corr></choice> and <choice><reg>and</reg><orig>ande"
        "</orig></choice> <supplied reason='omitted'>so</supplied> on.</p>"
    )
    read = read_xml(tei(body), "a.xml")
    assert read.document.text == "Read teh and ande  on."
    assert [it.code for it in read.diagnostics] == ["TK048"]
    written = body_of(encoded(read.document)[0])
    assert "<choice><sic>teh</sic><corr>the <hi rend=" not in written
    assert "<choice><sic>teh</sic><corr>the <hi>word</hi></corr></choice>" in written
    assert "<choice><orig>ande</orig><reg>and</reg></choice>" in written
    assert '<supplied reason="omitted">so</supplied> on.' in written


def test_a_note_within_a_paragraph_stays_there() -> None:
    found = document("<p>The treaty<note n='1'>See <date when='1920-01-02'>below</date>.</note> was signed.</p>")
    assert found.text == "The treaty\n\nSee below.\n\n was signed."
    written = body_of(encoded(found)[0])
    assert '<p>The treaty<note n="1" type="footnote">See <date when="1920-01-02">below</date>.</note> was' in written


def test_a_mark_and_its_note_point_to_each_other() -> None:
    found = document(
        "<div type='letter'><p>A treaty<ref target='#f1'>1</ref>.</p>"
        "<note xml:id='f1' place='bottom'>Not this.</note></div>"
    )
    written = body_of(encoded(found)[0])
    assert '<ref type="footnote" xml:id="x-0.a1" target="#x-0.n1">1</ref>' in written
    assert 'n="1" xml:id="x-0.n1" target="#x-0.a1"' in written and 'place="bottom"' in written


def test_pointers_lead_to_where_the_elements_are_now() -> None:
    found = document(
        "<p>See <ptr target='#f1'/> and <ref target='#s1'>there</ref>, not <ref target='b.xml#c'>here</ref>: "
        "<seg xml:id='s1'>this</seg>.</p><note xml:id='f1'>1 Note.</note>"
    )
    written = body_of(encoded(found)[0])
    assert '<ref target="#x-0.n1"/>' in written and '<ref target="#x-0.g.s1">there</ref>' in written
    assert '<seg xml:id="x-0.g.s1">this</seg>' in written and '<ref target="b.xml#c">here</ref>' in written


def test_given_names_and_dates_are_left_alone() -> None:
    found = document(
        "<div type='letter'><p>Mr <persName ref='p.xml#a'>Orlenko <hi>senior</hi></persName> and Commissar Varzin met"
        " on <date when='1920-08-07'>7 August</date>, not on 9 August 1920, in <rs type='place'>the town</rs>."
        "</p></div>"
    )
    names = [(it.kind, found.quote(it.span), it.get("ref"), it.maker) for it in found["names"]]
    assert names == [("person", "Orlenko senior", "p.xml#a", "source"), ("place", "the town", None, "source")]
    assert [(found.quote(it.span), it.get("when")) for it in found["dates"]] == [("7 August", "1920-08-07")]
    written = body_of(encoded(found)[0])
    assert '<persName ref="p.xml#a">Orlenko <hi>senior</hi></persName>' in written
    assert '<date when="1920-08-07">7 August</date>' in written
    assert 'when="1920-08-09" resp="#x-0.teikit"' in written and "Varzin</persName>" in written


def test_tables_lists_and_page_breaks(schema: etree.RelaxNG) -> None:
    found = document(
        "<pb n='3'/><p>See:</p><table><head>Losses</head><row role='label'><cell>Day</cell><cell cols='2'>Men</cell>"
        "</row><row><cell/><cell>3<pb n='4'/>0</cell><cell>b</cell></row></table>"
        "<p>and <list><item>one</item><item>two</item></list> more</p>"
    )
    assert [it.kind for it in found["tables"]].count("cell") == 5
    (data,) = encoded(found)
    written = body_of(data)
    assert '<p><pb n="3"/>See:</p>' in written and '<cell>3<pb n="4"/>0</cell>' in written
    assert (
        '<row role="label">' in written and '<cell cols="2">Men</cell>' in written and "<head>Losses</head>" in written
    )
    assert "<p>and <list><item>one</item><item>two</item></list> more</p>" in written.replace("\n", "").replace(
        "  ", ""
    )
    schema.assertValid(etree.fromstring(data))


def test_unknown_elements_are_kept_or_named() -> None:
    found = document("<p><emph>so</emph> <measure unit='m'>3 m</measure> <geogName ref='a.xml#g'>Pass</geogName></p>")
    section = found["documents"].outermost()[0]
    made = encode(found, section, "x-0", Settings())
    written = body_of(made.data)
    assert (
        '<hi rend="emphasis">so</hi> <seg type="measure">3 m</seg> <placeName ref="a.xml#g">Pass</placeName>' in written
    )
    assert [it.code for it in made.diagnostics] == ["TK317", "TK319"]
    assert "measure as seg (1)" in made.diagnostics[0].message and "measure/@unit (1)" in made.diagnostics[1].message


def test_several_letters_of_one_text_are_documents_each() -> None:
    letter = "<div type='letter'><p>{}</p><div type='enclosure'><p>{}</p></div></div>"
    read = read_xml(tei("<head>Chapter</head>" + letter.format("a", "b") + letter.format("c", "d")), "a.xml")
    found = read.document
    assert [found.quote(it.span) for it in found["documents"]] == ["a\n\nb", "b", "c\n\nd", "d"]
    assert [found.quote(it.span) for it in found["aside"]] == ["Chapter"]
    assert "TK046" in [it.code for it in read.diagnostics]
    assert len(encoded(found)) == 2


def test_a_corpus_gives_a_document_for_each_text() -> None:
    one = f"<TEI xmlns='{TEI}'><text><body><p>{{}}</p></body></text></TEI>"
    data = f"<teiCorpus xmlns='{TEI}'><teiHeader/>{one.format('a')}{one.format('b')}</teiCorpus>".encode()
    found = read_xml(data, "a.xml").document
    assert [found.quote(it.span) for it in found["documents"]] == ["a", "b"]


HEADER = (
    "<fileDesc><titleStmt><title>A title</title><respStmt xml:id='ed'><resp>checked</resp><name>Ann Moor</name>"
    "</respStmt></titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><msDesc><msIdentifier>"
    "<repository>City Archive"
    "</repository><idno>Box 3</idno></msIdentifier></msDesc></sourceDesc></fileDesc><profileDesc><correspDesc>"
    "<correspAction type='sent'><persName ref='p.xml#a'>A. B.</persName><placeName>Kestan</placeName>"
    "<date when='1920-01-02'/></correspAction><correspAction type='received'><orgName>The Office</orgName>"
    "</correspAction></correspDesc>"
    "<textClass><keywords><term>war</term></keywords></textClass></profileDesc>"
)


def test_what_the_header_says_is_kept(schema: etree.RelaxNG) -> None:
    read = read_xml(tei("<p>Text <supplied resp='#ed'>x</supplied></p>", HEADER), "a.xml")
    facts = [(it.kind, it.get("value")) for it in read.document["facts"]]
    assert facts == [
        ("title", "A title"), ("sender", "A. B."), ("place", "Kestan"), ("date", "1920-01-02"),
        ("addressee", "The Office"), ("manuscript", None), ("responsible", "Ann Moor"),
    ]  # fmt: skip
    assert "textClass" in next(it.message for it in read.diagnostics if it.code == "TK049")
    (data,) = encoded(read.document)
    tree = etree.fromstring(data)
    schema.assertValid(tree)
    written = data.decode()
    assert "<title>A title</title>" in written and '<idno type="shelfmark">Box 3</idno>' in written
    assert (
        '<persName ref="p.xml#a">A. B.</persName>' in written and '<date when="1920-01-02">1920-01-02</date>' in written
    )
    assert '<name xml:id="x-0.g.ed">Ann Moor</name>' in written and 'resp="#x-0.g.ed"' in written


def test_running_lines_and_indices_are_left_out_and_told() -> None:
    read = read_xml(
        tei("<fw>Head</fw><p>Text</p><listPerson><person><persName>A</persName></person></listPerson>"), "a.xml"
    )
    assert read.document.text == "Text"
    assert [it.code for it in read.diagnostics] == ["TK042", "TK049"]


def test_tei_of_before_p5() -> None:
    data = b"<TEI.2><teiHeader/><text lang='en'><body><div1><head>H</head><p>Text</p></div1></body></text></TEI.2>"
    read = read_xml(data, "a.xml")
    assert blocks(read.document) == [("heading", "H"), ("paragraph", "Text")]
    assert [it.code for it in read.diagnostics] == ["TK045"]


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_files_of_our_own_come_through(path: Path) -> None:
    settings_, _ = load(ROOT / "teikit.toml")
    assert settings_ is not None
    data = path.read_bytes()
    found = read_xml(data, path.name).document
    found = found.with_layers(*ANNOTATORS[0].run(found, Knowledge()).layers)
    (section,) = found["documents"].outermost()
    made = encode(found, section, path.stem, settings_)
    assert project(made.data) == project(data)
    assert body_of(made.data) == body_of(data)


def _gold() -> list[Path]:
    return sorted((ROOT.parent / "shared" / "gold").glob("*/*.xml"))


@pytest.mark.skipif(not _gold(), reason="no shared/gold beside the project")
def test_hand_encoded_texts_come_through(schema: etree.RelaxNG) -> None:
    """Every fifth of them: nothing lost, names and dates kept, valid."""
    wanted = ("persName", "placeName", "orgName", "date")
    for path in _gold()[::5]:
        data = path.read_bytes()
        made = [etree.fromstring(it) for it in encoded(read_xml(data, path.name).document)]
        source = etree.fromstring(data)
        for name in wanted:
            before = sum(_in_text(it) for it in source.iter(f"{{{TEI}}}{name}"))
            after = sum(1 for tree in made for it in tree.find(".//{*}body").iter(f"{{{TEI}}}{name}"))
            assert after >= before, (path.name, name)
        for tree in made:
            assert schema.validate(tree), (path.name, schema.error_log.last_error)


def _in_text(element: etree._Element) -> bool:
    holders = [etree.QName(it).localname for it in element.iterancestors()]
    left_out = {"teiHeader", "fw", "listPerson", "listPlace", "listOrg", "listWit", "listEvent", "standOff"}
    return not left_out.intersection(holders)


WORDS = st.text(alphabet="abcñж ", min_size=1, max_size=8)
_LEAVES = st.one_of(WORDS, st.sampled_from(("<lb/>", "<pb n='1'/>", "\n  ", "<gap/>")))


def _inline(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    names = st.sampled_from(
        (
            "hi",
            "persName",
            "date",
            "q",
            "foreign",
            "note",
            "list><item",
            "unclear",
            "emph",
            "add",
            "table><row",
            "bibl",
            "choice",
            "l",
            "subst",
        )
    )
    parts = st.lists(inside, min_size=1, max_size=3)

    def made(name: str, parts: list[str]) -> str:
        outer, _, inner = name.partition("><")
        end = f"</{inner}></{outer}>" if inner else f"</{name}>"
        return f"<{name}>{''.join(parts)}{end}"

    return st.builds(made, names, parts)


INLINE = st.lists(st.recursive(_LEAVES, _inline, max_leaves=6), min_size=1, max_size=4).map("".join)
BLOCKS = st.builds(
    lambda name, inside: f"<{name}>{inside}</{name}>\n  ",
    st.sampled_from(("p", "head", "note", "quote", "ab", "label")),
    INLINE,
)


@given(st.lists(BLOCKS, min_size=1, max_size=5))
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_text_arrives_in_order_and_once(schema: etree.RelaxNG, parts: list[str]) -> None:
    data = tei("".join(parts))
    plain = "".join(str(it) for it in etree.fromstring(data).itertext())
    if not plain.strip():
        return
    found = read_xml(data, "a.xml").document
    assert "".join(found.text.split()) == "".join(plain.split())
    made = encoded(found)
    assert _words(made) == "".join(plain.split())
    for data in made:
        schema.assertValid(etree.fromstring(data))


def _words(made: list[bytes]) -> str:
    return "".join("".join(block.split()) for data in made for block in project(data))


def test_an_edition_of_our_own_can_be_converted_again(tmp_path: Path) -> None:
    """Its bodies are the same, its pointers lead somewhere; also where every id becomes another."""
    settings_, _ = load(ROOT / "teikit.toml")
    assert settings_ is not None
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for path in OWN[:4]:
        shutil.copy(path, seeds)
    for prefix in (settings_.id_prefix, "zz"):
        out = tmp_path / prefix
        shutil.copytree(ROOT / "tei" / "indices", out / "indices")
        report = convert([seeds], out, replace(settings_, id_prefix=prefix))
        said = [*report.diagnostics, *validate(sorted(out.glob("*.xml")), ROOT / "schema" / "teikit.rng")]
        assert [it for it in said if it.severity is Severity.ERROR] == []
        made = sorted(path for path in out.glob("*.xml") if path.name != "edition.xml")
        assert [project(it.read_bytes()) for it in made] == [project(it.read_bytes()) for it in OWN[:4]]
