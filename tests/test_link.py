"""Indices read from TEI, mentions linked to them, entries proposed for the rest."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from marked import parse

from teikit.annotate.names import ANNOTATOR
from teikit.authority import Entry, Indices
from teikit.diagnostic import Severity
from teikit.document import Annotation, Document, Layer, Span
from teikit.link import link, load, propose
from teikit.link.propose import slug
from teikit.seams import Knowledge

# ruff: noqa: E501

PERSONS = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="persons"><standOff><listPerson>
<person xml:id="orlenko-v"><persName type="main"><forename>Viktor</forename> <surname>Orlenko</surname></persName>
<persName type="variant">V. Orlenko</persName><note>A
 note.</note><idno type="VIAF">1</idno></person><person xml:id="orlenko-p"><persName type="main"><forename>Pavel</forename>
<surname>Orlenko</surname></persName></person></listPerson></standOff></TEI>"""
PLACES = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPlace><place xml:id="kestan" type="city">
<placeName type="main">Kestan</placeName><placeName type="variant">Kyastan</placeName><placeName type="modern">New Kestan</placeName>
<location><geo>41.5 44.25</geo></location></place></listPlace></standOff></TEI>"""
ARCHIVES = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listOrg><org type="archive" xml:id="tsaz">
<orgName type="main">Central Archive of Zarvash</orgName><orgName type="abbreviation">TsAZ</orgName><country>Zarvash</country>
<settlement>Kestan</settlement></org></listOrg></standOff></TEI>"""


def folder(where: Path) -> Path:
    for name, text in (("persons", PERSONS), ("places", PLACES), ("archives", ARCHIVES)):
        (where / f"{name}.xml").write_text(text, encoding="utf-8")
    return where


def linked(document: Document, *entries: Entry) -> Document:
    knowledge = Knowledge(indices=Indices(entries))
    document = document.with_layers(*ANNOTATOR.run(document, knowledge).layers)
    return document.with_layers(*link(document, knowledge).layers)


def refs(document: Document) -> dict[str, str | None]:
    return {document.quote(it.span): it.get("ref") for it in document["names"]}


def test_the_indices_are_read(tmp_path: Path) -> None:
    loaded = load(folder(tmp_path))
    assert not loaded.diagnostics
    by_id = {entry.id: entry for entry in loaded.indices}
    orlenko, kestan, archive = by_id["orlenko-v"], by_id["kestan"], by_id["tsaz"]
    assert (orlenko.name, orlenko.surname, orlenko.forename) == ("Viktor Orlenko", "Orlenko", "Viktor")
    assert (orlenko.href, orlenko.variants, orlenko.note) == (
        "indices/persons.xml#orlenko-v",
        ("V. Orlenko",),
        "A note.",
    )
    assert orlenko.ids == {"viaf": "1"}
    assert (kestan.place_kind, kestan.modern, kestan.lat, kestan.lon) == ("city", "New Kestan", "41.5", "44.25")
    assert (archive.kind, archive.abbreviations, archive.settlement) == ("archive", ("TsAZ",), "Kestan")


def test_a_broken_index_is_reported_and_proposals_are_not_read(tmp_path: Path) -> None:
    folder(tmp_path)
    (tmp_path / "proposed.xml").write_text(PERSONS.replace("orlenko", "proposed.orlenko"), encoding="utf-8")
    (tmp_path / "broken.xml").write_text("<TEI>", encoding="utf-8")
    (tmp_path / "bomb.xml").write_text('<!DOCTYPE a [<!ENTITY b SYSTEM "persons.xml">]><a>&b;</a>', encoding="utf-8")
    loaded = load(tmp_path)
    assert [it.severity for it in loaded.diagnostics] == [Severity.ERROR]
    assert len(loaded.indices.entries) == 4


def test_initials_and_the_nearest_full_name_decide(tmp_path: Path) -> None:
    entries = load(folder(tmp_path)).indices.entries
    document, _ = parse(
        "At first P. Orlenko wrote. Then Orlenko came to Kyastan. V. Orlenko answered, and Orlenko left."
    )
    document = linked(document, *entries)
    order = [(document.quote(it.span), (it.get("ref") or "").rpartition("#")[2]) for it in document["names"]]
    assert order == [
        ("P. Orlenko", "orlenko-p"),
        ("Orlenko", "orlenko-p"),
        ("Kyastan", "kestan"),
        ("V. Orlenko", "orlenko-v"),
        ("Orlenko", "orlenko-v"),
    ]


def test_what_nothing_decides_is_left_open_with_its_candidates(tmp_path: Path) -> None:
    entries = load(folder(tmp_path)).indices.entries
    document, _ = parse("Then Orlenko came.")
    (name,) = linked(document, *entries)["names"]
    assert name.get("ref") is None
    assert name.get("candidates") == "indices/persons.xml#orlenko-v indices/persons.xml#orlenko-p"


def test_an_abbreviation_means_the_last_long_form() -> None:
    councils = [
        Entry("rmc-a", "org", "Revolutionary Military Council of the 9th Army", "o#rmc-a", abbreviations=("RMC",)),
        Entry("rmc-b", "org", "Revolutionary Military Council of the Front", "o#rmc-b", abbreviations=("RMC",)),
    ]
    document, _ = parse("The Revolutionary Military Council of the 9th Army met. The RMC agreed.")
    assert refs(linked(document, *councils))["RMC"] == "o#rmc-a"
    document, _ = parse("The RMC agreed.")
    assert refs(linked(document, *councils))["RMC"] is None
    document, _ = parse("The 9th Army advanced. Then the RMC agreed.")
    assert refs(linked(document, *councils))["RMC"] == "o#rmc-a"


def test_repositories_are_linked_by_abbreviation_and_name(tmp_path: Path) -> None:
    entries = load(folder(tmp_path)).indices.entries
    text = "TsAZ, f. 1. Central Archive of Zarvash, f. 2. XYZ, f. 3."
    parts = [
        Annotation(Span(text.index(it), text.index(it) + len(it)), "repository")
        for it in ("TsAZ", "Central Archive of Zarvash", "XYZ")
    ]
    document = Document("x", text).with_layers(Layer("callnumbers", parts))
    given_ = link(document, Knowledge(indices=Indices(entries))).layers[1]
    assert [it.get("ref") for it in given_] == ["indices/archives.xml#tsaz"] * 2 + [None]


def test_proposals_group_the_forms_of_a_name() -> None:
    document, _ = parse(
        "Comrade Varzin wrote. G. Varzin and G. V. Varzin agree; S. Melikyan too. Nuri Pasha is in the town of Kestan."
    )
    document = linked(document)
    entries = {entry.id: entry for entry in propose([document], Knowledge())}
    assert sorted(entries) == ["proposed.kestan", "proposed.melikyan-s", "proposed.nuri-pasha", "proposed.varzin-g-v"]
    varzin = entries["proposed.varzin-g-v"]
    assert (varzin.name, varzin.variants, varzin.surname, varzin.provisional) == (
        "G. V. Varzin",
        ("G. Varzin", "Varzin"),
        "Varzin",
        True,
    )
    assert varzin.href == "indices/proposed.xml#proposed.varzin-g-v"


def test_proposals_of_two_persons_stay_apart_and_give_every_mention_a_ref() -> None:
    document, _ = parse("We know A. Varzin, B. Varzin and Varzin; B. VARZIN too. He is in Tiflis, near the RMC.")
    document = linked(document)
    entries = propose([document], Knowledge())
    again = document.with_layers(*link(document, Knowledge(indices=Indices(tuple(entries)))).layers)
    assert all(it.get("ref") for it in again["names"])
    assert refs(again)["A. Varzin"] != refs(again)["B. Varzin"] == refs(again)["B. VARZIN"]
    assert propose([again], Knowledge()) == []


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_a_slug_is_a_readable_id(name: str) -> None:
    made = slug(name)
    assert made and made.isascii() and all(letter.isalnum() or letter == "-" for letter in made)
