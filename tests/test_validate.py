"""Validation: each rule with what it accepts and rejects, the schema's errors in words, and input that means harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tei_sample import DOCUMENT, EDITION, NS, PERSONS, lay

from teikit.diagnostic import Diagnostic, Severity
from teikit.grammar.callnumbers import read_style
from teikit.schema import source
from teikit.validate import RULES, Rule, validate
from teikit.validate.dates import extent

HEADER = """<teiHeader><fileDesc><titleStmt><title>t</title></titleStmt><publicationStmt><publisher>p</publisher>
</publicationStmt><sourceDesc><p>s</p></sourceDesc></fileDesc></teiHeader>"""


def document(body: str) -> str:
    return f'<TEI {NS}>{HEADER}<text><body><div type="document">{body}</div></body></text></TEI>'


def put(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def codes(found: list[Diagnostic]) -> list[str]:
    return [it.code for it in found]


def one(path: Path, content: str | bytes, **options: object) -> Diagnostic:
    """The only diagnostic of a file."""
    found = validate([put(path / "file.xml", content)], **options)
    assert len(found) == 1, found
    assert found[0].help
    assert found[0].file == str(path / "file.xml")
    return found[0]


def test_a_sound_edition_has_nothing_to_say(tmp_path: Path) -> None:
    assert validate(lay(tmp_path)) == []


# ---------------------------------------------------------------- rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_keeps_its_examples(rule: Rule, tmp_path: Path) -> None:
    def whole(text: str) -> str:
        return text if text.startswith("<TEI") else document(text)

    accepted = validate([put(tmp_path / "good.xml", whole(rule.accepts))])
    rejected = validate([put(tmp_path / "bad.xml", whole(rule.rejects))])
    prefix = rule.code[:-1]
    assert [it for it in accepted if it.code.startswith(prefix)] == []
    assert [it for it in rejected if it.code.startswith(prefix)]
    assert rule.asks
    assert (rule.each is None) != (rule.together is None)


def test_without_rules_only_the_schema_speaks(tmp_path: Path) -> None:
    path = put(tmp_path / "a.xml", document('<p corresp="#nowhere"/>'))
    assert codes(validate([path])) == ["TK220"]
    assert validate([path], rules=False) == []


def test_pointers_into_an_index_that_was_not_named(tmp_path: Path) -> None:
    lay(tmp_path)
    assert validate([tmp_path / "nk-1.xml"]) == []
    found = validate([put(tmp_path / "nk-1.xml", DOCUMENT.replace("persons.xml#orlenko-v", "persons.xml#orlenka-v"))])
    assert codes(found) == ["TK220"]
    assert "2 more in this file do so" in found[0].message
    assert "“orlenko-v” was probably meant" in found[0].help


def test_pointers_to_a_file_that_is_not_there(tmp_path: Path) -> None:
    lay(tmp_path)
    (tmp_path / "indices/persons.xml").unlink()
    found = validate([tmp_path / "nk-1.xml"])
    assert codes(found) == ["TK222"]
    assert "3 pointers lead to indices/persons.xml" in found[0].message


def test_pointers_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    put(tmp_path / "secret.xml", PERSONS)
    found = validate([put(tmp_path / "in/a.xml", document('<p corresp="../secret.xml#orlenko-v /etc/passwd#x"/>'))])
    assert [(it.code, it.severity) for it in found] == [("TK223", Severity.INFO)]
    assert codes(validate([tmp_path / "in/a.xml", tmp_path / "secret.xml"])) == []


def test_what_is_no_pointer_to_a_file_at_hand_is_left_alone(tmp_path: Path) -> None:
    body = '<p corresp="https://example.org/#a bibl:x#y"/><p><date datingMethod="#j" when-custom="x">d</date></p>'
    assert codes(validate([put(tmp_path / "a.xml", document(body))])) == ["TK220"]  # only #j
    sheets = DOCUMENT.replace('scheme="sheet"', 'scheme="folio"')
    lay(tmp_path / "e", nk_1=sheets)
    assert validate([tmp_path / "e/nk-1.xml"]) == []


def test_ids_are_one_space_in_an_edition_only(tmp_path: Path) -> None:
    files = lay(tmp_path, places=PERSONS.replace('xml:id="persons"', 'xml:id="places"'))
    apart = [it for it in files if it.name in {"persons.xml", "places.xml"}]
    assert validate(apart) == []
    found = [it for it in validate(files) if it.code == "TK231"]
    assert [Path(it.file).name for it in found] == ["places.xml"]
    assert "persons.xml too, and edition.xml includes both" in found[0].message


def test_an_id_given_twice_is_told_once(tmp_path: Path) -> None:
    found = one(tmp_path, document('<p xml:id="a"/>\n<p xml:id="a"/>'))
    assert (found.code, found.line) == ("TK230", 3)


@pytest.mark.parametrize(
    ("attributes", "code"),
    [
        ('when="1920-08-07"', ""),
        ('notBefore="1920-08" notAfter="1920-08-05"', ""),
        ('from="1920" to="1920-08"', ""),
        ('when="--02-29"', ""),
        ('when="1921-02-29"', "TK214"),
        ('from="1921" to="1920"', "TK241"),
        ('notBefore="1920-08-08" notAfter="1920-08-07"', "TK241"),
        ('when="1920-08-07" notBefore="1920-08-08"', "TK242"),
        ('when="1921" to="1920-12-31"', "TK242"),
    ],
)
def test_dates(attributes: str, code: str, tmp_path: Path) -> None:
    found = validate([put(tmp_path / "a.xml", document(f"<p><date {attributes}>x</date></p>"))])
    assert codes(found) == [code] * bool(code)


@given(st.dates(), st.dates())
def test_bounds_are_in_order_as_days_are(first: object, second: object) -> None:
    one_, two = extent(str(first)), extent(str(second))
    assert one_ is not None and two is not None
    assert (one_.first > two.last) == (str(first) > str(second))


@pytest.mark.parametrize(
    "value", ["", "0000-01-01", "1920-00", "1920-01-00", "1920-13", "x", "1920-8-7", "--13", "1" * 99]
)
def test_what_is_no_date(value: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        extent(value)


@given(st.text(), st.text())
def test_a_style_is_read_as_css_writes_it(before: str, between: str) -> None:
    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ") + '"'

    style = f"before: {quoted(before)}; between: {quoted(between)}"
    assert read_style(style) == {"before": before, "between": between}


def test_a_citation_that_differs(tmp_path: Path) -> None:
    lay(tmp_path, nk_1=DOCUMENT.replace(">54870</idno>", ">54871</idno>"))
    found = validate([tmp_path / "nk-1.xml"])
    assert [(it.code, it.severity) for it in found] == [("TK250", Severity.ERROR)]
    assert "d. 54871" in found[0].message
    lay(tmp_path, nk_1=DOCUMENT.replace("AVP, f. 04", "AVP,\n f. 04"))
    assert [(it.code, it.severity) for it in validate([tmp_path / "nk-1.xml"])] == [("TK250", Severity.WARNING)]
    lay(tmp_path, nk_1=DOCUMENT.replace('style="before: &quot;, d. &quot;"', 'style="color: red"'))
    assert codes(validate([tmp_path / "nk-1.xml"])) == ["TK251"]
    corrected = "AVP, f. <choice><sic>04</sic><corr>4</corr></choice>"
    lay(tmp_path, nk_1=DOCUMENT.replace("AVP, f. 04", corrected))
    assert validate([tmp_path / "nk-1.xml"]) == []


# ---------------------------------------------------------------- the schema's errors, in words


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "help_"),
    [
        ("<salute>Comrade!</salute>", "<salutte>Comrade!</salutte>", "TK210", "no element <salutte>", "<salute> was"),
        ("<salute>Comrade!</salute>", "<persname>C</persname>", "TK210", "no element <persname>", "<persName> was"),
        ("<salute>Comrade!</salute>", "<p>C</p>", "TK211", "<p> may not stand in <opener>", "<dateline>"),
        ("</closer>", "</closer><p/>", "TK211", "<p> may not stand after <closer> in <div>", "<note>"),
        ("</body>", "</body><body/>", "TK211", "<body> may not stand after <body>", "nothing may follow"),
        ("<title>Telegram of V. Orlenko</title>", "", "TK211", "<editor> may not stand at the beginning", "<title>"),
        ("<row><cell>1</cell><cell>2</cell></row>", "<row/>", "TK212", "<row> is not complete", "add <cell>"),
        ('<note type="source">', '<note kind="x" type="source">', "TK213", "<note> has no attribute @kind", "it has:"),
        ('subtype="telegram"', 'subType="telegram"', "TK213", "no attribute @subType", "@subtype was"),
        ('type="footnote" place', 'type="footnot" place', "TK214", "cannot be “footnot”", "“footnote” was probably"),
        ('cert="0.9">V.', 'cert="90 %">V.', "TK214", "@cert of <persName> cannot be “90 %”", "from 0 to 1, high"),
        ('<collection type="opis"', "<collection", "TK215", "<collection> needs @type", "fond, opis"),
        ("<closer>", "<closer>Yours", "TK216", "<closer> has no text of its own: “Yours”", "<signed>"),
    ],
)
def test_schema_errors(old: str, new: str, code: str, message: str, help_: str, tmp_path: Path) -> None:
    assert DOCUMENT.count(old) == 1
    lay(tmp_path, nk_1=DOCUMENT.replace(old, new))
    found = validate([tmp_path / "nk-1.xml"], rules=False)
    fault = next(it for it in found if it.code == code)
    assert message in fault.message
    assert help_ in fault.help
    assert fault.severity is Severity.ERROR
    assert fault.line == DOCUMENT[: DOCUMENT.index(old)].count("\n") + (
        2 if not new else 1
    )  # what is gone is missed later


def test_data_in_an_element(tmp_path: Path) -> None:
    lay(tmp_path)
    index = put(tmp_path / "places.xml", (tmp_path / "indices/places.xml").read_bytes().replace(b"41.69411 ", b"41,7/"))
    found = validate([index])
    assert codes(found) == ["TK217"]
    assert "“41,7/44.83368”" in found[0].message


def test_one_fault_does_not_hide_the_next(tmp_path: Path) -> None:
    body = '<p><datte/></p>\n<p>\n<date when="x"/></p>\n<list/>\n<p type="a"/>'
    found = validate([put(tmp_path / "a.xml", document(body))])
    assert [(it.code, it.line) for it in found] == [("TK210", 2), ("TK214", 4), ("TK212", 5), ("TK213", 6)]


def test_thousands_of_faults_are_cut_short(tmp_path: Path) -> None:
    found = validate([put(tmp_path / "a.xml", document('<p x="1"/>\n' * 1000))])
    assert len(found) == 201
    assert "800 more errors" in found[0].message + found[-1].message


def test_a_schema_of_ones_own(tmp_path: Path) -> None:
    rng = put(
        tmp_path / "own.rng",
        f'<grammar xmlns="http://relaxng.org/ns/structure/1.0" {NS.replace("xmlns", "ns")}><start><element name="TEI">'
        '<interleave><element name="a"><text/></element><optional><element><nsName><except><name>a</name></except>'
        "</nsName><text/></element></optional></interleave></element></start></grammar>",
    )
    good, bad = put(tmp_path / "g.xml", f"<TEI {NS}><b/><a/></TEI>"), put(tmp_path / "b.xml", f"<TEI {NS}><b/></TEI>")
    assert validate([good], rng) == []
    assert codes(validate([bad], rng)) == ["TK212"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("missing.rng", None, "cannot be read"),
        ("empty.rng", "", "is empty"),
        ("broken.rng", "<grammar", "not well-formed"),
        ("not.rng", "<schema/>", "not RELAX NG"),
        ("compact.rnc", "start = text", "compact syntax"),
        (
            "loop.rng",
            "<grammar {}><start><ref name='a'/></start><define name='a'><ref name='a'/></define></grammar>",
            "",
        ),
        ("lost.rng", "<grammar {}><start><ref name='a'/></start></grammar>", "does not load"),
        ("include.rng", "<grammar {}><include href='gone.rng'/></grammar>", "does not load"),
        ("laughs.rng", "<!DOCTYPE g [<!ENTITY a 'b'>]><grammar {}><start>&a;</start></grammar>", "entities"),
    ],
)
def test_a_schema_that_does_not_load(name: str, content: str | None, message: str, tmp_path: Path) -> None:
    if content is not None:
        put(tmp_path / name, content.replace("{}", 'xmlns="http://relaxng.org/ns/structure/1.0"'))
    found = validate([put(tmp_path / "a.xml", DOCUMENT)], tmp_path / name)
    assert codes(found) == ["TK209"]
    assert message in found[0].message
    assert found[0].help
    assert found[0].file == str(tmp_path / name)


# ---------------------------------------------------------------- editions


def test_an_edition_brings_its_files(tmp_path: Path) -> None:
    lay(tmp_path, nk_1=DOCUMENT.replace("<salute>", "<salutte>").replace("</salute>", "</salutte>"))
    found = validate([tmp_path / "edition.xml"])
    assert [(it.code, it.file) for it in found] == [("TK210", str(tmp_path / "nk-1.xml"))]


@pytest.mark.parametrize(
    ("href", "code"),
    [
        ("gone.xml", "TK262"),
        ("../outside.xml", "TK261"),
        ("/etc/passwd", "TK261"),
        ("file:///etc/passwd", "TK261"),
        ("https://example.org/a.xml", "TK261"),
        ("link.xml", "TK261"),
        ("indices", "TK262"),
        ("edition.xml", "TK260"),
        ("indices/persons.xml", "TK263"),
    ],
)
def test_includes_that_cannot_be(href: str, code: str, tmp_path: Path) -> None:
    put(tmp_path / "outside.xml", PERSONS)
    folder = tmp_path / "tei"
    lay(folder, edition=EDITION.replace('href="nk-1.xml"', f'href="{href}"'))
    (folder / "link.xml").symlink_to(tmp_path / "outside.xml")
    found = validate([folder / "edition.xml"])
    assert codes(found) == [code]
    assert found[0].line == EDITION[: EDITION.index('href="nk-1.xml"')].count("\n") + 1
    assert found[0].help


def test_an_edition_expanded_where_the_schema_knows_no_include(tmp_path: Path) -> None:
    files = lay(tmp_path / "tei")
    plain = etree.fromstring(source())
    of_rng = {"r": "http://relaxng.org/ns/structure/1.0"}
    (include,) = plain.xpath("r:define[r:element/@ns = 'http://www.w3.org/2001/XInclude']", namespaces=of_rng)
    for it in [include, *plain.xpath("//r:ref[@name = $name]", namespaces=of_rng, name=include.get("name"))]:
        it.getparent().remove(it)
    rng = put(tmp_path / "plain.rng", etree.tostring(plain))
    assert validate(files, rng) == []
    put(tmp_path / "tei/edition.xml", EDITION.replace("<title>An edition</title>", ""))
    assert codes(validate(files[:1], rng)) == ["TK212"]


def test_an_edition_that_includes_something_else(tmp_path: Path) -> None:
    lay(tmp_path, nk_1="<html/>")
    assert codes(validate([tmp_path / "edition.xml"])) == ["TK207"]


# ---------------------------------------------------------------- order and jobs


def test_the_same_whatever_the_jobs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teikit.validate._FEW", 2)
    files = []
    for number in range(40):
        body = f'<p corresp="#gone{number}"/>' if number % 3 else f'<p x="{number}"/>'
        files.append(put(tmp_path / f"{number:02}.xml", document(body)))
    alone = validate(files)
    assert len(alone) == 40
    assert [it.file for it in alone] == [str(it) for it in files]
    assert validate(files, jobs=2) == alone
    assert [it.file for it in validate(files[::-1])] == [str(it) for it in files[::-1]]


def test_a_file_named_twice_is_looked_at_once(tmp_path: Path) -> None:
    path = put(tmp_path / "a.xml", document("<x/>"))
    assert len(validate([path, path])) == len(validate([path]))


def test_no_files() -> None:
    assert validate([]) == []


# ---------------------------------------------------------------- bad and hostile input


LAUGHS = (
    '<!DOCTYPE TEI [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
    + "]>"
)


@pytest.mark.parametrize(
    ("content", "code", "message"),
    [
        (b"", "TK202", "empty"),
        (b" \n\t ", "TK202", "empty"),
        (b"\x7fELF\x02\x01\0\0\0\0", "TK203", "NUL"),
        (b"<TEI>\0</TEI>", "TK203", "NUL"),
        (b"just text", "TK205", "not well-formed"),
        (b"\xff\xfe\xff", "TK205", "not well-formed"),
        (DOCUMENT[:2000], "TK205", "not well-formed"),
        (f"<TEI {NS}>\x01</TEI>", "TK205", "not well-formed"),
        (DOCUMENT.encode("utf-8").replace("–".encode(), b"\x96"), "TK205", "not well-formed"),
        (f"<TEI {NS}>" + "<p>" * 100_000 + "</p>" * 100_000 + "</TEI>", "TK205", "depth"),
        (f'<TEI {NS} n="{"x" * 11_000_000}"/>', "TK205", "Resource limit"),
        (f"{LAUGHS}<TEI {NS}>&m;</TEI>", "TK205", "amplification"),
        (f'{LAUGHS}<TEI {NS} n="&m;"/>', "TK205", "ntit"),
        (f'<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI {NS}>&x;</TEI>', "TK206", "&x;"),
        (f'<!DOCTYPE TEI SYSTEM "http://127.0.0.1:9/x.dtd"><TEI {NS}>&x;</TEI>', "TK206", "&x;"),
        (f'<!DOCTYPE TEI [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]><TEI {NS}/>', "TK206", "&p;"),
        (b"<html/>", "TK207", "not TEI"),
        (b"<TEI/>", "TK207", "not TEI"),
        (b"<TEI.2/>", "TK207", "not TEI"),
        (b"\xef\xbb\xbf<html xmlns='http://www.w3.org/1999/xhtml'/>", "TK207", "not TEI"),
    ],
)
def test_bad_input(content: str | bytes, code: str, message: str, tmp_path: Path) -> None:
    found = validate([put(tmp_path / "a.xml", content)])
    assert found[0].code == code
    assert message in found[0].message
    assert all(it.severity is Severity.ERROR and it.help and it.file for it in found)
    assert len(found) <= 20
    assert "root:" not in repr(found)


@pytest.mark.parametrize("system", ["http://127.0.0.1:9/tei.dtd", "gone.dtd", "there.dtd", "file:///etc/passwd"])
def test_a_document_type_is_not_loaded(system: str, tmp_path: Path) -> None:
    put(tmp_path / "there.dtd", '<!ATTLIST p type CDATA "from the DTD"><!ENTITY x "from the DTD">')
    path = put(tmp_path / "a.xml", f'<!DOCTYPE TEI SYSTEM "{system}">{document("<p/>")}')
    assert validate([path]) == []
    assert codes(validate([put(path, path.read_text().replace("<p/>", "<p>&x;</p>"))])) == ["TK206"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1", "windows-1251"])
def test_encodings(encoding: str, tmp_path: Path) -> None:
    text = document("<p>Привет</p>" if encoding != "iso-8859-1" else "<p>Grüße</p>")
    declared = "utf-8" if encoding == "utf-8-sig" else encoding
    content = f'<?xml version="1.0" encoding="{declared}"?>{text}'.encode(encoding)
    assert validate([put(tmp_path / "a.xml", content)]) == []


def test_several_faults_of_form_with_their_places(tmp_path: Path) -> None:
    found = validate([put(tmp_path / "a.xml", document("<p>a & b</p>\n<p>&nbsp;</p>\n<p a=1/>"))])
    assert {it.code for it in found} == {"TK205"}
    assert [it.line for it in found] == [2, 3, 4]
    assert all(it.column > 0 for it in found)
    assert found[0].help == "write &amp; for an ampersand"


def test_files_that_are_not_there(tmp_path: Path) -> None:
    locked = put(tmp_path / "locked.xml", DOCUMENT)
    locked.chmod(0)
    odd = Path("a\0b.xml")
    found = validate([tmp_path / "gone.xml", tmp_path, odd])
    assert codes(found) == ["TK201"] * 3
    assert [it.message for it in found[:2]] == ["there is no such file", "is a folder"]


@given(st.binary(max_size=300))
def test_any_bytes_give_diagnostics(data: bytes) -> None:
    from teikit.xml_reading import parse

    assert parse(data, "a.xml").diagnostics or parse(data, "a.xml").tree is not None


@given(st.lists(st.sampled_from([DOCUMENT[at : at + 40] for at in range(0, len(DOCUMENT), 40)]), max_size=30))
def test_any_pieces_of_a_document_give_diagnostics(pieces: list[str]) -> None:
    from teikit.xml_reading import parse

    result = parse("".join(pieces).encode(), "a.xml")
    assert (result.tree is None) == bool(result.diagnostics)
