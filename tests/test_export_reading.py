"""Reading TEI for export: anybody's TEI, bad input, includes; the running text as a law."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from export_samples import EDITION, FOREIGN, HEAD, HOSTILE, TELEGRAM, as_json, export, only_text, tei
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teikit.diagnostic import Severity

CODES = ("person", "place", "org")
WORD = st.text(st.sampled_from("ab é«𝄞&<>\t  "), min_size=1, max_size=8)


def codes(format_: str, *files: Path) -> list[str]:
    return [it.code for it in export(format_, *files).diagnostics if it.severity is not Severity.INFO]


def test_anybodys_letter() -> None:
    (letter,) = as_json(FOREIGN)["documents"]
    assert letter["text"].splitlines() == [
        "Here, 2 January 1850",
        "My dear Boris,",
        "I write you from the house of Anna, in haste &dash; come soon.",
        "A list:",
        "Things",
        "a) bread",
        "b) salt",
        "pepper",
        "and so on(aside).",
        "Roses are red,",
        "violets are blue,",
        "sugar",
        "is sweet.",
        "He recd it yes to-",
        "day.",
        "Yours,",
        "Anna",
        "Now lost.",
        "Really.",
    ]
    assert (letter["id"], letter["language"], letter["kind"]) == ("foreign", "fr", "document")
    assert letter["date"] == {"text": "2 January 1850", "when": "1850-01-02", "notBefore": None, "notAfter": None}
    assert letter["sources"][0]["citation"] == "Kestan, City Library, MS 12"
    first, second = letter["notes"]
    assert letter["text"][: first["anchor"]].endswith("house of Anna") and first["mark"] == "1"
    assert letter["text"][: second["anchor"]].endswith("Now lost.")
    outermost = [(it["text"], it["ref"]) for it in letter["mentions"]]
    assert ("house of Anna", None) in outermost and ("Anna", None) not in outermost
    assert ("Boris", "p1") in outermost


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.lists(st.tuples(st.sampled_from(["", "persName", "hi", "date", "lb"]), WORD), max_size=6), max_size=5)
)
def test_blocks_and_mentions_cover_what_they_say(tmp_path: Path, paragraphs: list[list[tuple[str, str]]]) -> None:
    body, expected = "", []
    for runs in paragraphs:
        body += "<p>"
        said = ""
        for name, word in runs:
            body += "<lb/>" if name == "lb" else f"<{name}>{escape(word)}</{name}>" if name else escape(word)
            said += "\n" if name == "lb" else word
        body += "</p>"
        expected += [said.strip()] if said.strip() else []
    document = only_text(tmp_path, body)
    assert document["text"] == "\n".join(expected)
    assert [document["text"][it["start"] : it["end"]] for it in document["blocks"]] == expected
    wanted = [
        word.strip() for runs in paragraphs for name, word in runs if name in ("persName", "date") and word.strip()
    ]
    assert [it["text"] for it in document["mentions"]] == wanted
    assert all(document["text"][it["start"] : it["end"]] == it["text"] for it in document["mentions"])


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>one\n   two <lb/>\n  three</p>", "one two \nthree"),
        ("<p>a<note>n</note></p><p>b</p>", "a\nb\nn"),
        ("<sp><speaker>A.</speaker><p>Yes.</p><p>No.</p></sp>", "A. Yes.\nNo."),
        ("<table><row><cell>a</cell><cell>b</cell></row></table>", "a\tb"),
        ("<p>x <quote>y</quote> z</p><quote><p>q</p></quote>", "x y z\nq"),
        ("<p>a <gap><desc>[torn]</desc></gap> b<figure><figDesc>no</figDesc></figure></p>", "a [torn] b"),
        ("<p/><div/><list/>", ""),
        ("<p>before<list><item>i</item></list>after</p>", "before\ni\nafter"),
        ("<fw>running head</fw><p>t</p>", "t"),
    ],
)
def test_text(tmp_path: Path, body: str, text: str) -> None:
    assert only_text(tmp_path, body)["text"] == text


def test_an_empty_mark_sits_where_it_stood(tmp_path: Path) -> None:
    document = only_text(
        tmp_path, "<p>a<note n='1'>x</note> b</p><p>c <gap reason='lost'/> d</p><p>e<note>y</note></p>"
    )
    text = document["text"]
    assert [text[: it["anchor"]].splitlines()[-1] for it in document["notes"]] == ["a", "e"]
    assert [(text[: it["start"]][-2:], it["reason"]) for it in document["gaps"]] == [("c ", "lost")]


def test_bad_files_are_told_and_the_others_exported(tmp_path: Path) -> None:
    broken, html, p4, empty = (tmp_path / name for name in ("broken.xml", "page.xml", "p4.xml", "empty.xml"))
    broken.write_text("<TEI>", encoding="utf-8")
    html.write_text("<html/>", encoding="utf-8")
    p4.write_text("<TEI.2/>", encoding="utf-8")
    empty.write_bytes(b"")
    missing = tmp_path / "missing.xml"
    binary = tmp_path / "binary.xml"
    binary.write_bytes(bytes(range(256)))
    result = export("json", broken, html, p4, empty, missing, tmp_path, binary, TELEGRAM)
    told = {(it.code, Path(it.file).name) for it in result.diagnostics if it.severity is Severity.ERROR}
    assert told == {
        ("TK402", "broken.xml"),
        ("TK403", "page.xml"),
        ("TK403", "p4.xml"),
        ("TK402", "empty.xml"),
        ("TK402", "binary.xml"),
        ("TK401", "missing.xml"),
        ("TK401", tmp_path.name),
    }
    assert all(it.help for it in result.diagnostics)
    assert "edition.json" in result.files


@pytest.mark.parametrize("format_", ["json", "csv", "txt", "html"])
def test_nothing_to_export_is_an_error(tmp_path: Path, format_: str) -> None:
    result = export(format_, tmp_path / "none.xml")
    assert not result.files and [it.code for it in result.diagnostics] == ["TK401"]
    assert [it.code for it in export(format_).diagnostics] == ["TK407"]


def test_includes_stay_in_the_folder(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text(f"{HEAD.format(id='secret')}<text><body><p>secret</p></body></text></TEI>", encoding="utf-8")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.xml").symlink_to(secret)
    (inside / "part.xml").write_text('<p xmlns="http://www.tei-c.org/ns/1.0">part</p>', encoding="utf-8")
    hrefs = ["../secret.xml", "link.xml", secret.as_uri(), str(secret), "part.xml", "absent.xml", "http://127.0.0.1:9/"]
    file = tei(inside, "x", "".join(f'<xi:include href="{href}"/>' for href in hrefs))
    result = export("txt", file)
    assert result.files["x.txt"] == b"part\n"
    assert [it.code for it in result.diagnostics if it.severity is Severity.ERROR] == ["TK404"] * 6


def test_includes_in_a_circle_end(tmp_path: Path) -> None:
    file = tei(tmp_path, "x", '<p>a</p><xi:include href="x.xml"/>')
    assert "TK404" in codes("json", file)


def test_a_corpus_in_one_file_gives_each_document_once(tmp_path: Path) -> None:
    parts = "".join(f"{HEAD.format(id=id_)}<text><body><p>{id_}</p></body></text></TEI>" for id_ in ("b", "a"))
    corpus = tmp_path / "all.xml"
    corpus.write_text(
        f'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:id="c"><teiHeader/>{parts}</teiCorpus>', encoding="utf-8"
    )
    alone = tei(tmp_path, "a", "<p>a</p>")
    exported = as_json(alone, corpus)
    assert [it["id"] for it in exported["documents"]] == ["b", "a"] and exported["edition"]["id"] == "c"


def test_two_documents_of_one_id_are_both_kept(tmp_path: Path) -> None:
    files = [tei(tmp_path, "a", f"<p>{word}</p>", f"{word}.xml") for word in ("one", "two")]
    assert [(it["id"], it["text"]) for it in as_json(*files)["documents"]] == [("a", "one"), ("a-2", "two")]
    assert codes("json", *files) == ["TK406"]


def test_a_reference_that_resolves_to_nothing_stays_and_is_told(tmp_path: Path) -> None:
    file = tei(
        tmp_path,
        "a",
        '<p><persName ref="indices/persons.xml#nobody">N</persName> <persName ref="https://x.org/1">X</persName></p>',
    )
    mentions = as_json(file)["documents"][0]["mentions"]
    assert [it["ref"] for it in mentions] == ["indices/persons.xml#nobody", "https://x.org/1"]
    assert codes("json", file) == ["TK408"]


def test_entities_are_never_expanded() -> None:
    texts = export("txt", HOSTILE).files
    assert not any(b"root:" in data or b"aaaaaaaaaa" in data for data in texts.values())
    assert any(b"&secret; &b;" in data for data in texts.values())
    assert "TK405" in codes("txt", HOSTILE)


def test_a_deep_file_gives_a_diagnostic_or_a_document(tmp_path: Path) -> None:
    assert only_text(tmp_path, "<div>" * 200 + "<p>deep</p>" + "</div>" * 200)["text"] == "deep"
    file = tei(tmp_path, "y", "<hi>" * 3000 + "x" + "</hi>" * 3000)
    assert codes("html", file) == ["TK402"]


def test_indices_beside_a_document_are_found() -> None:
    assert {it["id"] for it in as_json(TELEGRAM)["archives"]} == {"avp-rf", "rgaspi"}
    assert [it["id"] for it in as_json(EDITION / "indices" / "places.xml")["places"]] == ["kestan", "zarvash"]


@pytest.mark.client("jing")
def test_the_samples_are_tei(shared: Path, client: Callable[[str], list[str]]) -> None:
    schema = shared / "tei" / "compiled" / "tei_all.rng"
    samples = [
        str(path) for path in [FOREIGN, *sorted(EDITION.glob("kp*.xml")), *sorted(EDITION.glob("indices/*.xml"))]
    ]
    run = subprocess.run([*client("jing"), str(schema), *samples], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
