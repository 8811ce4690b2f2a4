"""JSON: the contract, on hand-written TEI; every offset points to what it says."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from export_samples import EDITION, FOREIGN, HOSTILE, TELEGRAM, as_json, edition_files, export

SCHEMA = json.loads((Path(__file__).parent.parent / "docs" / "edition.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def edition() -> dict[str, Any]:
    return as_json(*edition_files())


@pytest.fixture(scope="module")
def telegram(edition: dict[str, Any]) -> dict[str, Any]:
    return next(it for it in edition["documents"] if it["id"] == TELEGRAM.stem)


def said(document: dict[str, Any], it: dict[str, Any]) -> str:
    return str(document["text"][it["start"] : it["end"]])


@pytest.mark.parametrize("files", [edition_files(), [FOREIGN], [HOSTILE], [EDITION / "indices" / "persons.xml"]])
def test_the_contract_holds(files: list[Path]) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(as_json(*files))


def test_the_schema_is_strict(edition: dict[str, Any]) -> None:
    check = jsonschema.Draft202012Validator(SCHEMA)
    edition = json.loads(json.dumps(edition))
    edition["documents"][0]["blocks"][0]["role"] = "chapter"
    edition["documents"][1]["extra"] = 1
    assert len(list(check.iter_errors(edition))) == 2


@pytest.mark.parametrize("files", [edition_files(), [FOREIGN], [HOSTILE]])
def test_offsets_point_to_what_they_say(files: list[Path]) -> None:
    for document in as_json(*files)["documents"]:
        text, blocks = document["text"], document["blocks"]
        assert all(said(document, it) == it["text"] != "" for it in document["mentions"])
        assert text == "\n".join(said(document, block) for block in blocks)
        assert all(said(document, block) == said(document, block).strip() != "" for block in blocks)
        assert all(a["end"] + 1 == b["start"] for a, b in pairwise(blocks))
        for note in document["notes"]:
            assert any(block["start"] == note["start"] for block in blocks)
            assert note["anchor"] is None or 0 <= note["anchor"] <= len(text)


def test_documents_once_in_the_order_of_the_corpus(edition: dict[str, Any]) -> None:
    order = ["kp-19210203-7a8b9c", "kp-19200605-1a2b3c", "kp-19200810-4d5e6f", "kp-19200810-4d5e6f.d1"]
    assert [it["id"] for it in edition["documents"]] == order
    assert [it["id"] for it in as_json(EDITION / "edition.xml")["documents"]] == order
    assert [it["id"] for it in as_json(*sorted(EDITION.glob("kp*.xml")))["documents"]] == [*order[1:], order[0]]


def test_the_edition_is_that_of_the_corpus_header(edition: dict[str, Any]) -> None:
    assert edition["edition"] == {
        "title": "Kestan Papers: a digital edition",
        "id": "kp",
        "publisher": "Kestan House",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "languages": ["en", "ru"],
        "editors": ["Eva Varzin"],
        "source": "A. Varzin, Kestan Papers",
    }


def test_text_is_as_printed(telegram: dict[str, Any]) -> None:
    text = telegram["text"]
    assert text.startswith("№ 214\nTELEGRAM OF THE ENVOY IN KESTAN\nV. ORLENKO TO THE COUNCIL\nOF THE EASTERN FRONT ON")
    assert "the 4th,  Aram" in text, "white space within a block stays"
    assert "Melikdzor…* The" in text and "\n<…>\n" in text, "ellipsis, mark and omission are of the text"
    assert "recieved gold" in text and "received" not in text, "sic is printed, corr is not"
    assert "Compare the report" not in text, "a person's note is not of the print"


def test_roles(telegram: dict[str, Any]) -> None:
    assert [it["role"] for it in telegram["blocks"]] == (
        "number heading dateline classification address address salutation paragraph paragraph paragraph signature "
        "resolution source publication emphasis note"
    ).split()


def test_facts_of_a_document(telegram: dict[str, Any]) -> None:
    assert (telegram["number"], telegram["kind"], telegram["language"]) == ("214", "telegram", "en")
    assert telegram["date"] == {"text": "5 June 1920", "when": "1920-06-05", "notBefore": None, "notAfter": None}
    assert telegram["place"] == {"name": "Kestan", "ref": "kestan"}
    assert telegram["senders"] == [{"name": "V. ORLENKO", "ref": "orlenko-v", "type": "person"}]
    council = {"name": "COUNCIL OF THE EASTERN FRONT", "ref": "council-eastern-front", "type": "org"}
    assert telegram["addressees"] == [council]


def test_sources(telegram: dict[str, Any]) -> None:
    archival, foreign = telegram["sources"]
    assert archival == {
        "citation": "AVPR, f. 07, op. 9, p. 77a, d. 50001, ll. 3–3 verso",
        "repository": {"name": "AVPR", "ref": "avp-rf"},
        "fond": "07",
        "opis": "9",
        "papka": "77a",
        "delo": "50001",
        "shelfmark": None,
        "sheets": {"unit": "sheet", "ranges": [{"from": "3", "to": "3", "fromVerso": False, "toVerso": True}]},
        "form": "copy",
        "production": "typewritten",
        "translatedFrom": "hy",
    }
    assert (foreign["citation"], foreign["shelfmark"], foreign["fond"]) == (
        "The National Archives, F.O. 371/4959, f. 12, 14-15",
        "F.O. 371/4959",
        None,
    )
    assert [it["to"] for it in foreign["sheets"]["ranges"]] == ["12", "15"]
    assert [it["citation"] for it in telegram["publications"]] == [
        "Vestnik Kestana, 1963, No. 2, doc. 8, p. 31",
        "Kestan Papers. Kestan: House, 1998, pp. 4–5",
    ]


def test_every_citation_is_printed_in_its_document(edition: dict[str, Any]) -> None:
    cited = [(it["citation"], document["text"]) for document in edition["documents"] for it in document["sources"]]
    assert len(cited) == 5
    assert all(citation in text for citation, text in cited)


def test_mentions(telegram: dict[str, Any]) -> None:
    found = {(it["text"], it["type"]): it for it in telegram["mentions"]}
    assert found["COUNCIL\nOF THE EASTERN FRONT", "org"]["ref"] == "council-eastern-front"
    assert found["Aram Tambulyan", "person"]["cert"] == 0.62
    assert found["Aram Tambulyan", "person"]["resp"] == "teikit"
    assert found["10 and 12 June", "date"]["notBefore"] == "1920-06-10"
    assert found["10 and 12 June", "date"]["when"] is None
    assert found["Melikdzor", "place"]["ref"] is None
    assert not {"AVPR", "E.V."} & {text for text, _ in found}, "none in source lines and emphasis notes"


def test_notes_and_gaps(telegram: dict[str, Any]) -> None:
    resolution, emphasis, footnote = telegram["notes"]
    assert (resolution["type"], emphasis["type"], emphasis["resp"]) == ("resolution", "emphasis", "Eva Varzin")
    assert (footnote["mark"], telegram["text"][footnote["anchor"]]) == ("*", "*")
    assert said(telegram, footnote).startswith("The omitted section")
    (gap,) = telegram["gaps"]
    assert (said(telegram, gap), gap["reason"]) == ("<…>", "editorial")


def test_an_enclosed_document_is_one_of_its_own_and_part_of_the_other(edition: dict[str, Any]) -> None:
    outer, inner = edition["documents"][2:]
    assert inner["parent"] == outer["id"] and outer["parent"] is None
    assert inner["text"] in outer["text"]
    assert inner["text"].splitlines() == ["TELEGRAM OF TAMBULYAN", "Kestan is quiet.", "Tambulyan", "RGASPI, f. 13."]
    assert [it["citation"] for it in inner["sources"]] == ["RGASPI, f. 13"]
    assert [it["citation"] for it in outer["sources"]] == ["RGASPI, f. 12, op. 3, d. 45, l. 6"]
    assert (inner["date"]["when"], outer["date"]["notBefore"]) == ("1920-08-09", "1920-08-10")
    assert [it["ref"] for it in inner["senders"]] == ["proposed.tambulyan"] and outer["senders"] == []


def test_a_turn_is_one_block_with_its_speaker(edition: dict[str, Any]) -> None:
    document = edition["documents"][2]
    turns = [said(document, it) for it in document["blocks"] if it["role"] == "turn"]
    assert turns == ["Varzin. Hello. What are the conditions?", "Orlenko. Hello. They are these:"]
    items = [said(document, it) for it in document["blocks"] if it["role"] == "item"]
    assert items == ["1. The road lies wholly open.", "2. Prisoners return."]


def test_indices(edition: dict[str, Any]) -> None:
    persons = {it["id"]: it for it in edition["persons"]}
    assert persons["orlenko-v"]["name"] == "Viktor Orlenko"
    assert persons["orlenko-v"]["variants"] == ["V. Orlenko", "В. Орленко"]
    assert persons["varzin-a"]["name"] == "Varzin A.", "parts side by side keep apart"
    assert [it["id"] for it in persons.values() if it["provisional"]] == ["proposed.tambulyan"]
    kestan = edition["places"][0]
    assert (kestan["modern"], kestan["lat"], kestan["lon"], kestan["ids"]) == (
        "New Kestan",
        41.5,
        -44.25,
        {"GeoNames": "1"},
    )
    assert edition["organizations"][0]["variants"] == ["CEF"]
    archive = edition["archives"][0]
    assert (archive["abbreviations"], archive["country"], archive["settlement"]) == (["AVPR"], "Russia", "Moscow")


def test_refs_are_ids_of_entries(edition: dict[str, Any]) -> None:
    ids = {it["id"] for kind in ("persons", "places", "organizations", "archives") for it in edition[kind]}
    refs = [it["ref"] for document in edition["documents"] for it in document["mentions"] if it["ref"]]
    assert len(refs) > 15 and set(refs) <= ids


def test_same_files_same_bytes() -> None:
    for format_ in ("json", "csv", "txt", "html"):
        first, second = export(format_, *edition_files()), export(format_, *edition_files())
        assert list(first.files.items()) == list(second.files.items())


def test_what_json_does_not_carry_is_told() -> None:
    (lost,) = [it for it in export("json", *edition_files()).diagnostics if it.code == "TK420"]
    assert "emphasis (hi): 1" in lost.message and "notes added by persons: 1" in lost.message
