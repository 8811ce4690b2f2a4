"""Layers -> TEI: what stands where, what may not stand there, and that the schema takes all of it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from encoding_samples import SETTINGS, TEXT, documents, find, sample
from hypothesis import HealthCheck, Phase, given, seed, settings
from lxml import etree

from teikit.authority import Entry
from teikit.document import Annotation, Document, Layer, Span
from teikit.encode import edition, encode, printed, proposed
from teikit.encode.callnumber import citation
from teikit.encode.elements import dating, pointer
from teikit.encode.nesting import nest
from teikit.identity import prove
from teikit.seams import Encoded

ROOT = Path(__file__).parent.parent
NS = {"t": "http://www.tei-c.org/ns/1.0", "xi": "http://www.w3.org/2001/XInclude"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def parse(encoded: Encoded) -> etree._Element:
    return etree.fromstring(encoded.data)


def inside(tree: etree._Element, path: str) -> str:
    """The one element of a path as it is written, without the namespace."""
    (found,) = tree.iterfind(path, NS)
    text = etree.tostring(found, encoding="unicode", with_tail=False)
    return text.replace(' xmlns="http://www.tei-c.org/ns/1.0"', "").replace("ho-1.", "ID.").replace("#ID.teikit", "#T")


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    path = ROOT / "schema" / "teikit.rng"
    if not path.is_file():
        pytest.skip("schema/teikit.rng is not made yet")
    return etree.RelaxNG(etree.parse(path))


@pytest.fixture(scope="module")
def tree() -> etree._Element:
    return parse(encode(*sample(), "ho-1", SETTINGS))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (".//t:head[@type='number']", '<head type="number">№ <num value="214">214</num></head>'),
        (".//t:opener/t:salute", "<salute>Dear Comrade,</salute>"),
        (".//t:closer/t:salute", "<salute>With respect,</salute>"),
        (".//t:gap", '<gap reason="editorial" resp="#ID.am"><desc>&lt;…&gt;</desc></gap>'),
        (".//t:ellipsis", "<ellipsis><metamark>…</metamark></ellipsis>"),
        (".//t:idno[@type='outgoing']", '<idno type="outgoing">8305/s.</idno>'),
        (".//t:note[@type='emphasis']", '(Emphasis added. – <name type="initials" ref="#ID.am">A.M.</name>)</note>'),
        (".//t:note[@type='footnote']", 'place="end" n="*" xml:id="ID.n1" target="#ID.a1">* Kept in two copies.'),
        (".//t:ref[@type='footnote']", '<ref type="footnote" xml:id="ID.a1" target="#ID.n1">*</ref>'),
        (".//t:bibl[@type='archival']", 'corresp="#ID.ms1">RGVA, f. 195, op. 11, d. 24, ll. 21–22v</bibl>'),
        (".//t:objectDesc", "<objectType>typewritten</objectType>"),
        (".//t:textLang", 'mainLang="en" otherLangs="hy">Translated from Armenian</textLang>'),
        (".//t:creation", '<date when="1920-08-07" resp="#T" cert="0.90">7 August 1920</date>'),
        (".//t:correspAction[@type='received']", "<orgName resp=\"#T\" cert=\"0.90\">HARBOUR OFFICE</orgName>"),
        (".//t:titleStmt/t:title", "<title>TELEGRAM OF V. ORLENKO TO THE HARBOUR OFFICE</title>"),
    ],
)  # fmt: skip
def test_what_a_thing_becomes(tree: etree._Element, path: str, expected: str) -> None:
    assert expected in inside(tree, path)


def test_nothing_is_added_within_a_block(tree: etree._Element) -> None:
    paragraph = tree.find(".//t:div/t:p", NS)
    assert paragraph is not None
    text = "".join(paragraph.itertext())
    assert text == "Captain  Varzin of Melikdzor & Co. left <…> on 6/VIII. No. 8305/s."
    items = ["".join(it.itertext()) for it in tree.iterfind(".//t:list/t:item", NS)]
    assert items == ["1. One ship.", "2. Twoships."]  # the line break is an lb, and no newline
    assert [it.text for it in tree.iterfind(".//t:item/t:label", NS)] == ["1."]
    (opener,) = tree.iterfind(".//t:opener", NS)
    assert opener.text == "\n" and [it.tail for it in opener] == ["\n", "\n"]


def test_a_turn_takes_the_paragraphs_that_go_on_with_it(tree: etree._Element) -> None:
    (speech,) = tree.iterfind(".//t:sp", NS)
    assert speech.get("who") == "indices/persons.xml#orlenko"
    assert ["".join(it.itertext()) for it in speech] == ["Orlenko.", "Hello.", "Are you there…"]


def test_the_citation_can_be_made_again(tree: etree._Element) -> None:
    document, section = sample()
    parts = [it for it in document["callnumbers"].inside(section.span) if it.kind != "callnumber"]
    assert citation(parts) == "RGVA, f. 195, op. 11, d. 24, ll. 21–22v"
    header = etree.tostring(tree.find("t:teiHeader", NS), encoding="unicode")  # type: ignore[arg-type]
    assert "f. 195" not in header
    locus = tree.find(".//t:locus", NS)
    assert locus is not None
    assert dict(locus.attrib) == {
        "scheme": "sheet", "from": "21", "to": "22v", "style": 'before: ", ll. "; between: "–"; verso: "v"',
    }  # fmt: skip


def test_a_citation_that_cannot_be_made_again_is_reported() -> None:
    document, section = sample(callnumbers=[find("Copy", "opis", value="12", before=" op.")])
    broken = document.with_layers(
        Layer("callnumbers", [it for it in document["callnumbers"] if it.kind not in ("opis", "delo")])
    )
    codes = [it.code for it in encode(broken, section, "ho-1", SETTINGS).diagnostics]
    assert "TK313" in codes


def test_what_crosses_is_lost_by_rank_and_told() -> None:
    document, section = sample(names=[find("Captain  Var", "place", 0.2), find("Varzin of Melikdzor", "org", 0.99)])
    encoded = encode(document, section, "ho-1", SETTINGS)
    tree = parse(encoded)
    (organisation,) = tree.iterfind(".//t:p/t:orgName", NS)
    assert [etree.QName(it).localname for it in organisation] == ["persName"]
    (entry,) = tree.iterfind(".//t:annotation[@motivation='classifying']", NS)
    assert "place “Captain Var” crosses" in "".join(entry.itertext())
    assert entry.get("target", "")[1:] in {it.get(XML_ID) for it in tree.iter()}
    assert [it.message for it in encoded.diagnostics if it.code == "TK310"] != []


def test_candidates_stand_off() -> None:
    tree = parse(encode(*sample(), "ho-1", SETTINGS))
    (entry,) = tree.iterfind(".//t:annotation[@motivation='identifying']", NS)
    assert [it.get("target") for it in entry.iterfind("t:ptr", NS)] == [
        "indices/places.xml#kestan", "indices/places.xml#new-kestan",
    ]  # fmt: skip


def of(*roles: str, **layers: list[Annotation]) -> tuple[Document, Annotation]:
    """A document of one-word blocks with these roles."""
    text = "\n".join(f"w{number}" for number in range(len(roles)))
    spans = [Span(start, text.find("\n", start) if "\n" in text[start:] else len(text)) for start in _starts(text)]
    blocks = [Annotation(span, role) for span, role in zip(spans, roles, strict=True)]
    section = Annotation(Span(0, len(text)), "document")
    documents_ = [section, *layers.pop("documents", [])]
    made = {"blocks": blocks, "documents": documents_, **layers}
    return Document("f", text, {name: Layer(name, them) for name, them in made.items()}), section


def _starts(text: str) -> list[int]:
    return [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]


def shape(element: etree._Element) -> str:
    name = etree.QName(element).localname
    kind = element.get("type")
    label = f"{name}.{kind}" if kind else name
    children = [shape(child) for child in element]
    return f"{label}({' '.join(children)})" if children else label


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ("heading dateline paragraph signature source", "head opener(dateline) p closer(signed) note.source"),
        ("paragraph heading paragraph", "p label.heading p"),
        ("paragraph dateline paragraph dateline", "p note.dateline p closer(dateline)"),
        ("paragraph signature enclosure number", "p closer(signed) note.enclosure note.number"),
        ("heading signature", "head opener(signed)"),
        ("postscript", "note.postscript"),
        ("paragraph signature postscript", "p closer(signed) postscript(p)"),
        ("heading label dateline paragraph", "head note.label opener(dateline) p"),
        ("label paragraph label enclosure", "label p label label.enclosure"),
        ("item item article paragraph item", "list(item item) list.articles(item) p list(item)"),
        ("turn paragraph note paragraph source paragraph", "sp(p p note.footnote p) note.source p"),
        ("address address file-number paragraph", "opener(address(addrLine addrLine) seg.file-number) p"),
        ("classification attendance heard resolved quote stage", "opener(seg.classification) ab.attendance ab.heard"
         " ab.resolved quote(p) stage"),
        ("resolution endorsement salutation paragraph closer", "note.resolution note.endorsement opener(salute) p"
         " closer(salute)"),
    ],
)  # fmt: skip
def test_roles(roles: str, expected: str) -> None:
    div = parse(encode(*of(*roles.split()), "ho-1", SETTINGS)).find(".//t:div", NS)
    assert div is not None and shape(div) == f"div.document({expected})"


def test_a_relayed_document_is_a_div_within() -> None:
    inner = Annotation(Span(9, 14), "document", {"genre": "telegram"}, 0.5)
    facts = [Annotation(Span(9, 11), "sender", {"type": "person"}), Annotation(Span(3, 5), "addressee")]
    encoded = encode(
        *of(
            "heading",
            "paragraph",
            "signature",
            "heading",
            "paragraph",
            "paragraph",
            "source",
            documents=[inner],
            facts=facts,
        ),
        "ho-1",
        SETTINGS,
    )
    tree = parse(encoded)
    (div,) = tree.iterfind(".//t:body/t:div", NS)
    assert shape(div) == "div.document(head div.part(p closer(signed)) div.document(head p) div.part(p) note.source)"
    assert div[2].get(XML_ID) == "ho-1.d1"
    described = [(it.get("corresp"), "".join(it.itertext()).strip()) for it in tree.iterfind(".//t:correspDesc", NS)]
    assert described == [(None, "w1"), ("#ho-1.d1", "w3")]


def test_a_document_within_that_splits_a_block_is_reported() -> None:
    encoded = encode(*of("paragraph", "paragraph", documents=[Annotation(Span(1, 5), "document")]), "ho-1", SETTINGS)
    assert [it.code for it in encoded.diagnostics] == ["TK311"]


def test_without_a_heading_the_title_is_supplied() -> None:
    document, section = of("paragraph", facts=[Annotation(Span(0, 2), "date", {"when": "1920-01-02"})])
    section = Annotation(section.span, "document", {"genre": "protocol"})
    title = parse(encode(document, section, "ho-1", SETTINGS)).find(".//t:titleStmt/t:title", NS)
    assert title is not None and (title.text, title.get("type")) == ("Protocol, w0", "supplied")


def test_what_was_set_aside_within_a_block_is_not_encoded() -> None:
    document, section = sample()
    start = TEXT.index("Varzin")
    document = document.with_layers(Layer("aside", [Annotation(Span(start, start + 7), "running-head")]))
    assert "Captain  of Melikdzor" in encode(document, section, "ho-1", SETTINGS).data.decode().replace(
        "</roleName>", ""
    )
    assert "Varzin" not in printed(document, section)


def test_origins_name_the_source_of_an_element(tree: etree._Element) -> None:
    encoded = encode(*sample(), "ho-1", SETTINGS)
    assert encoded.origins["/TEI/text[1]/body[1]/div[1]"] == (0, len(TEXT))
    start, end = encoded.origins["/TEI/text[1]/body[1]/div[1]/p[1]/persName[1]"]
    assert TEXT[start:end] == "Varzin"


def test_every_id_begins_with_that_of_the_document(tree: etree._Element) -> None:
    ids = [it.get(XML_ID) for it in tree.iter() if it.get(XML_ID)]
    assert all(it == "ho-1" or str(it).startswith("ho-1.") for it in ids) and len(ids) == len(set(ids))


def test_the_version_is_the_one_given() -> None:
    assert b'version="9.8"' in encode(*sample(), "ho-1", SETTINGS, version="9.8").data
    assert b'version="0"' in encode(*sample(), "ho-1", SETTINGS, version="not a version").data


def test_characters_that_xml_cannot_hold_are_made_visible() -> None:
    section = Annotation(Span(0, 3), "document")
    document = Document("f", "a\x00b", {"blocks": Layer("blocks", [Annotation(Span(0, 3), "paragraph")])})
    assert "a\ufffdb" in encode(document, section, "ho-1", SETTINGS).data.decode()


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ({"when": "1920-02-31"}, {}),
        ({"when": "1920-02-29", "notBefore": "1920"}, {"when": "1920-02-29"}),
        ({"from": "1920-01", "notAfter": "1921"}, {"from": "1920-01", "notAfter": "1921"}),
        ({"from": "1920", "notBefore": "1919"}, {"notBefore": "1919"}),
        ({"notAfter": "1920", "to": "1921"}, {"notAfter": "1920"}),
        ({"when": "--02-30"}, {}),
        ({"when": "--12-24"}, {"when": "--12-24"}),
        ({"when-iso": "1920-12-06T09:15"}, {"when-iso": "1920-12-06T09:15"}),
    ],
)
def test_dates_that_tei_would_refuse_are_left_out(given_: dict[str, str], kept: dict[str, str]) -> None:
    found, lost = dating(given_, lambda name: f"#{name}")
    assert found == kept and len(lost) == len(given_) - len(kept)


@pytest.mark.parametrize("value", ["", "a b", "%", "1:2", ":x", "a#b#c", "http://[x", "{x}"])
def test_what_is_no_pointer(value: str) -> None:
    assert pointer(value) is None


def test_nesting_keeps_the_stronger() -> None:
    early, late = Annotation(Span(0, 5), "person", {}, 0.5), Annotation(Span(3, 8), "person", {}, 0.6)
    forest, lost = nest([(6, early), (6, late)])
    assert [it.annotation for it in forest] == [late] and [it.annotation for it in lost] == [early]
    forest, lost = nest([(5, early), (6, late)])
    assert [it.annotation for it in forest] == [early]
    forest, lost = nest([(6, early), (7, Annotation(Span(0, 5), "role"))])
    assert [it.why for it in lost] == ["claims the words of a person"]


def test_nesting_is_bounded_and_fast() -> None:
    deep = [(6, Annotation(Span(at, 4000 - at), "org")) for at in range(1900)]
    forest, lost = nest(deep)
    assert len(forest) == 1 and len(lost) == 1900 - 16


ENTRIES = [
    Entry("x", "person", "Viktor Orlenko", "indices/proposed.xml#proposed.x", ("Orlenko",), surname="Orlenko",
          forename="Viktor", note="an officer"),
    Entry("p", "place", "Kestan", "", modern="New Kestan", lat="1.0", lon="2.0", ids={"geonames": "1"}),
    Entry("o", "org", "Harbour Office", "", abbreviations=("HO",)),
    Entry("a", "archive", "City Archive", "", country="Kest", settlement="Kestan"),
]  # fmt: skip


def test_proposed_entries() -> None:
    made = proposed(ENTRIES, SETTINGS, confidence={"x": 0.7})
    assert '<person xml:id="proposed.x" resp="#proposed.teikit" cert="0.70">' in made.data.decode()
    assert made.data == proposed(ENTRIES[::-1], SETTINGS, confidence={"x": 0.7}).data
    assert b"<note>No entry is proposed.</note>" in proposed([], SETTINGS).data


def test_the_edition_includes_indices_first() -> None:
    tree = parse(edition(["ho-1.xml", "ho-2.xml"], SETTINGS, indices=["indices/persons.xml"]))
    hrefs = [it.get("href") for it in tree.iterfind("xi:include", NS)]
    assert hrefs == ["indices/persons.xml", "ho-1.xml", "ho-2.xml"]


@given(documents())
@seed(20260131)
@settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
def test_any_document_is_valid_and_told_twice_alike(schema: etree.RelaxNG, given_: tuple[Document, Annotation]) -> None:
    document, section = given_
    encoded = encode(document, section, "ho-1", SETTINGS)
    assert encoded.data == encode(document, section, "ho-1", SETTINGS).data
    tree = etree.fromstring(encoded.data)
    schema.assertValid(tree)


@pytest.mark.client("jing")
def test_tei_all_takes_any_document(client: Callable[[str], list[str]], shared: Path, tmp_path: Path) -> None:
    made: list[bytes] = [encode(*sample(), "ho-1", SETTINGS).data]

    @given(documents())
    @seed(7)
    @settings(max_examples=200, deadline=None, database=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    def collect(given_: tuple[Document, Annotation]) -> None:
        made.append(encode(*given_, f"ho-{len(made) + 1}", SETTINGS).data)

    collect()
    files = [tmp_path / f"ho-{number}.xml" for number in range(1, len(made) + 1)]
    for file, data in zip(files, made, strict=True):
        file.write_bytes(data)
    (tmp_path / "indices").mkdir()
    (tmp_path / "indices/proposed.xml").write_bytes(proposed(ENTRIES, SETTINGS).data)
    (tmp_path / "empty.xml").write_bytes(proposed([], SETTINGS).data)
    whole = edition([file.name for file in files], SETTINGS, indices=["indices/proposed.xml"])
    (tmp_path / "edition.xml").write_bytes(whole.data)
    schema = str(shared / "tei/compiled/tei_all.rng")
    command = [*client("jing"), schema, *map(str, [*files, tmp_path / "edition.xml", tmp_path / "empty.xml"])]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[:2000]


def laid(text: str, *roles: str, **layers: list[Annotation]) -> tuple[Document, Annotation]:
    """A document whose blocks, with these roles, are parted by empty lines; layers as readers give them."""
    blocks, start = [], 0
    for part, role in zip(text.split("\n\n"), roles, strict=True):
        blocks.append(Annotation(Span(start, start + len(part)), role))
        start += len(part) + 2
    section = Annotation(Span(0, len(text)), "document")
    made = {"blocks": blocks, "documents": [section], **layers}
    return Document("f", text, {name: Layer(name, them) for name, them in made.items()}), section


def on(text: str, words: str, kind: str, **attributes: str) -> Annotation:
    start = text.index(words)
    return Annotation(Span(start, start + len(words)), kind, attributes, 0.9)


def written(document: Document, section: Annotation) -> str:
    """The body as it is written, checked against the schema and the law of identity."""
    made = encode(document, section, "ho-1", SETTINGS)
    aside = [(it.start, it.end) for it in document["aside"]]
    assert prove([made.data], document.text, aside) == []
    tree = etree.fromstring(made.data)
    path = ROOT / "schema" / "teikit.rng"
    etree.RelaxNG(etree.parse(path)).assertValid(tree)
    return inside(tree, ".//t:body").replace("\n", "").replace("  ", "")


TABLE = "Losses:\n\nDay\tMen\n1 May\t30\n\tnone\n\nEnd."


def test_a_table_of_the_layer() -> None:
    rows = [on(TABLE, it, "row") for it in ("Day\tMen", "1 May\t30", "\tnone")]
    empty = Annotation(Span(TABLE.index("\tnone"), TABLE.index("\tnone")), "cell")
    cells = [on(TABLE, it, "cell", role="label") for it in ("Day", "Men")]
    cells += [on(TABLE, "1 May", "cell"), on(TABLE, "30", "cell"), empty, on(TABLE, "none", "cell", cols="2", rows="1")]
    whole = on(TABLE, "Day\tMen\n1 May\t30\n\tnone", "table")
    styles = [
        on(TABLE, "May", "hi", rend="italic"),
        Annotation(Span(TABLE.index("30"), TABLE.index("30")), "pb", {"n": "7"}),
    ]
    document = laid(TABLE, "paragraph", "table", "paragraph", tables=[whole, *rows, *cells], styles=styles)
    assert (
        '<table rows="3" cols="3"><row><cell role="label">Day</cell><cell role="label">Men</cell></row>'
        '<row><cell>1 <hi rend="italic">May</hi></cell><cell><pb n="7"/>30</cell></row>'
        '<row><cell/><cell cols="2">none</cell></row></table>'
    ) in written(*document)


def test_a_table_without_a_layer_has_its_lines_and_tabs() -> None:
    assert (
        '<table rows="3" cols="2"><row><cell>Day</cell><cell>Men</cell></row>'
        "<row><cell>1 May</cell><cell>30</cell></row><row><cell/><cell>none</cell></row></table>"
    ) in written(*laid(TABLE, "paragraph", "table", "paragraph"))


def test_cells_that_leave_out_text_are_not_trusted() -> None:
    tables = [on(TABLE, "1 May\t30", "row"), on(TABLE, "1 May", "cell")]
    assert "<cell>30</cell>" in written(*laid(TABLE, "paragraph", "table", "paragraph", tables=tables))


def test_type_of_print_is_split_where_it_crosses() -> None:
    text = "Told Captain Varzin himself of it.\n\nMore."
    styles = [on(text, "Told Captain Var", "hi", rend="italic"), on(text, "zin himself of", "hi", rend="bold")]
    names = [on(text, "Varzin", "person"), on(text, "Captain", "person")]
    made = written(*laid(text, "paragraph", "paragraph", styles=styles, names=names))
    assert made.count("<hi") == 4
    parts = [
        ("italic", "Told <persName"),
        ("italic", "Var</hi>"),
        ("bold", "zin</hi></persName>"),
        ("bold", "himself of"),
    ]
    assert all(f'<hi rend="{rend}">{words}' in made for rend, words in parts)


def test_type_of_print_goes_around_a_mark_and_over_blocks() -> None:
    text = "A treaty¹.\n\nAnd more.\n\n¹ See there."
    note = str(text.index("¹ See"))
    document = laid(
        text, "paragraph", "paragraph", "note",
        styles=[on(text, "¹", "hi", rend="superscript"), on(text, "treaty¹.\n\nAnd", "hi", rend="bold")],
        apparatus=[on(text, "¹", "anchor", mark="¹", note=note)],
    )  # fmt: skip
    made = written(*document)
    assert '<hi rend="superscript"><ref type="footnote" xml:id="ID.a1" target="#ID.n1">¹</ref></hi>' in made
    assert '<p><hi rend="bold">And</hi> more.</p>' in made
    assert encode(*document, "ho-1", SETTINGS).diagnostics == ()


def test_page_breaks_between_blocks_and_in_headings() -> None:
    text = "Title\n\nHead of a page\n\nText."
    aside = [on(text, "Head of a page", "running-head")]
    at = text.index("Head of")
    breaks = [Annotation(Span(0, 0), "pb", {"n": "1"}), Annotation(Span(at - 1, at - 1), "pb", {"n": "2"})]
    document, section = laid(text, "heading", "paragraph", "paragraph", styles=breaks, aside=aside)
    blocks = Layer("blocks", [it for it in document["blocks"] if document.quote(it.span) != "Head of a page"])
    made = written(document.with_layers(blocks), section)
    assert '<head><pb n="1"/>Title</head>' in made and '<p><pb n="2"/>Text.</p>' in made


def test_a_page_that_begins_before_its_first_document() -> None:
    text = "Banner\n\nOne.\n\nTwo."
    sections = [Annotation(Span(text.index(it), text.index(it) + 4), "document") for it in ("One.", "Two.")]
    blocks = [Annotation(it.span, "paragraph") for it in sections]
    layers = {
        "documents": Layer("documents", sections),
        "blocks": Layer("blocks", blocks),
        "styles": Layer("styles", [Annotation(Span(0, 0), "pb", {"n": "9"}), on(text, "", "pb", n="8")]),
    }
    document = Document("f", text, layers)
    one, two = (encode(document, it, "ho-1", SETTINGS).data.decode() for it in sections)
    assert one.count("<pb") == 2 and "<pb" not in two


def test_an_introduction_and_a_note_between_paragraphs() -> None:
    text = "Title\n\nThe editor says.\n\nText.\n\n1 See.\n\nMore."
    note = on(text, "1 See.", "note", id="n1", place="foot", n="1")
    made = written(*laid(text, "heading", "headnote", "paragraph", "note", "paragraph", footnotes=[note]))
    assert '<head>Title</head><note type="headnote">The editor says.</note><p>Text.</p>' in made
    assert '<note type="footnote" place="foot" xml:id="ID.n1">1 See.</note><p>More.</p>' in made


def test_a_name_of_the_source_without_a_reference_gets_ours() -> None:
    text = "Varzin left."
    source = Annotation(Span(0, 6), "persName", {"-order": "1"}, maker="source")
    name = Annotation(Span(0, 6), "person", {"ref": "indices/persons.xml#v"}, 0.8, "source")
    made = written(*laid(text, "paragraph", given=[source], names=[name]))
    assert (
        '<persName ref="indices/persons.xml#v" resp="#ID.teikit" cert="0.80">Varzin</persName>'.replace(
            "#ID.teikit", "#T"
        )
        in made
    )
