"""CSV: tables that join, that a spreadsheet can open without harm, and that read back."""

from __future__ import annotations

import csv
import io

from export_samples import HOSTILE, as_json, edition_files, export
from hypothesis import given
from hypothesis import strategies as st

from teikit.export.csv_writer import cell, table

FORMULA = "=+-@\t\r\n＝＋－＠"


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def test_tables_join() -> None:
    files = export("csv", *edition_files()).files
    tables = {name.removesuffix(".csv"): read(data) for name, data in files.items()}
    documents = {row["id"] for row in tables["documents"]}
    assert len(documents) == 4
    for name in ("correspondents", "sources", "publications", "mentions", "notes"):
        assert {row["document"] for row in tables[name]} <= documents, name
    entries = {row["id"] for name in ("persons", "places", "organizations") for row in tables[name]}
    assert {row["ref"] for row in tables["mentions"] if row["ref"]} <= entries
    assert [row["lon"] for row in tables["places"]] == ["-44.25", ""], "a number is no formula"


def test_mentions_are_told_once_and_agree_with_json() -> None:
    rows = read(export("csv", *edition_files()).files["mentions.csv"])
    texts = {it["id"]: it["text"] for it in as_json(*edition_files())["documents"]}
    assert all(texts[row["document"]][int(row["start"]) : int(row["end"])] == row["text"] for row in rows)
    assert sum(row["text"] == "Tambulyan" for row in rows) == 1


def test_no_cell_of_a_hostile_file_is_a_formula() -> None:
    cells = [it for data in export("csv", HOSTILE).files.values() for row in read(data) for it in row.values()]
    assert any("HYPERLINK" in it for it in cells) and any("cmd" in it for it in cells)
    assert not [it for it in cells if it.lstrip()[:1] in tuple("=+-@") and it]


@given(st.text(st.sampled_from("=+-@'\t\r\n ab1.,\"＝"), max_size=8))
def test_a_cell_is_safe_and_reversible(text: str) -> None:
    written = cell(text)
    number = text.lstrip("+-").replace(".", "", 1).isdecimal()
    assert not written or written[0] not in FORMULA or number
    assert (written[1:] if written[:1] == "'" else written) == text


def test_rfc_4180() -> None:
    data = table(("a", "b"), [('say "x", y', "two\nlines"), (None, True), (1, 0.5)])
    assert data == b'a,b\r\n"say ""x"", y","two\nlines"\r\n,true\r\n1,0.5\r\n'
