"""Word files as packages: found as the standard says, refused when they are not sound; any bytes, any markup."""

from __future__ import annotations

import re
import struct
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from read_documents import codes, good, hi, is_read_or_refused, origins, refused, seconds, trees
from word_files import STRICT, W, call, files_of, note, p, packed, part, r, style, word

from teikit.read import read_bytes

# Packages: found as the standard says, refused when they are not sound.


def test_the_main_part_is_found_by_its_relationship() -> None:
    files = files_of(p("Elsewhere") + p("x", '<w:pStyle w:val="H"/>'), "doc/text2.xml", styles=style("H", "heading 1"))
    document, _ = good(packed({**files, "word/document.xml": part("document", p("wrong"))}), "a.docx")
    assert document.text == "Elsewhere\n\nx"
    assert origins(document, "level")[1] == ("heading", "1")
    without = {name: data for name, data in files.items() if name != "_rels/.rels"}
    assert good(packed(without), "a.docx")[0].text == "Elsewhere\n\nx"


def test_strict_files_and_odd_names_of_parts() -> None:
    files = files_of(p("Bold", '<w:pStyle w:val="B"/>'), styles=style("B", run="<w:b/>"))
    strict = {name: str(data).replace(W, STRICT) for name, data in files.items()}
    assert hi(good(packed(strict), "a.docx")[0]) == [("Bold", "bold")]
    odd = {name.replace("/", "\\").upper(): data for name, data in files.items()}
    assert hi(good(packed(odd), "a.docx")[0]) == [("Bold", "bold")]


def test_tables_in_notes_and_in_boxes_of_cells_are_read() -> None:
    def table(*cells: str) -> str:
        return f"<w:tbl><w:tr>{''.join(f'<w:tc>{it}</w:tc>' for it in cells)}</w:tr></w:tbl>"

    noted = f'<w:footnote w:id="2">{table(p("a"), p("b"))}</w:footnote>'
    assert good(word(p(r("Word") + call(2)), footnotes=noted), "a.docx")[0].text == "Word¹\n\n¹ a b"
    box = r(f"<w:pict><w:txbxContent>{table(p('x'), p('y'))}</w:txbxContent></w:pict>")
    assert good(word(table(p(r("one") + box), p("two"))), "a.docx")[0].text == "one x y\ttwo"


LINES = ["A line of a text that is long enough to be a whole one of its paragraph,"] * 3


def test_lines_that_are_paragraphs_stay_together() -> None:
    wrapped = [*LINES, "and the last.", "", *LINES, "", "Signed"]
    document, _ = good(word("".join(map(p, wrapped))), "a.docx")
    assert document.text == "\n".join(wrapped)
    assert [document.quote(it.span) for it in document["origin"]] == [it for it in wrapped if it]
    noted = p(r(LINES[0]) + call(2))
    document, _ = good(word(noted + "".join(map(p, wrapped[1:])), footnotes=note(2, " Note.")), "a.docx")
    assert document.text == f"{LINES[0]}¹\n\n¹ Note.\n\n" + "\n".join(wrapped[1:])


@pytest.mark.parametrize(
    "lines", [[*LINES, *LINES], [*LINES, "", "A paragraph. " * 10], ["One", "two", "", "three", "four", "", "five"]]
)
def test_other_paragraphs_are_apart(lines: list[str]) -> None:
    assert good(word("".join(map(p, lines))), "a.docx")[0].text == "\n\n".join(it.strip() for it in lines if it)


def test_other_encodings_of_xml() -> None:
    files = files_of(p("Привет"))
    files["word/document.xml"] = str(files["word/document.xml"]).replace("UTF-8", "UTF-16").encode("utf-16")
    assert good(packed(files), "a.docx")[0].text == "Привет"


@pytest.mark.parametrize("kind", ["styles", "numbering", "footnotes", "comments", "settings"])
def test_a_damaged_part_is_told_and_the_rest_is_read(kind: str) -> None:
    files = files_of(p("Text"), **{kind: ""})
    files[f"word/{kind}.xml"] = "<w:broken"
    document, said = good(packed(files), "a.docx")
    assert document.text == "Text"
    assert codes(said) == ["TK032"] and kind in said[0].message


def _flags(data: bytes) -> bytes:
    """The file with every part marked as encrypted."""
    data = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := data.find(signature, start)) >= 0:
            data[start + offset] |= 1
            start += 4
    return bytes(data)


WHOLE = word(p("Text " * 500))


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "TK002", "empty"),
        (b"Plain words\n", "TK030", "not packed"),
        (b"{\\rtf1 Words}", "TK030", "RTF"),
        (b"<body>Words</body>", "TK030", ".html"),
        (b"%PDF-1.7\n", "TK030", "PDF"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "TK030", "old Word"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "TK030", "encrypted"),
        (WHOLE[:-30], "TK030", "damaged"),
        (WHOLE[:500], "TK030", "damaged"),
        (_flags(WHOLE), "TK030", "encrypted"),
        (packed({"a.txt": "words"}), "TK030", "without a Word document"),
        (packed({"word/document.xml": "<w:document"}), "TK030", "not well-formed"),
        (packed({"word/document.xml": "<html/>"}), "TK030", "html"),
        (packed({"word/document.xml": ""}), "TK030", "empty"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.graphics"}), "TK030", "opendocument"),
        (word(""), "TK002", "no text"),
        (word(p(" ") + p()), "TK002", "no text"),
    ],
)
def test_what_is_no_word_file_is_refused(data: bytes, code: str, words: str) -> None:
    said = refused(data, "a.docx")
    assert said.code == code and words in said.message + said.help


def test_an_excel_workbook_is_named() -> None:
    files = files_of(p("x"))
    files["[Content_Types].xml"] = str(files["[Content_Types].xml"]).replace(
        "wordprocessingml.document", "spreadsheetml.sheet"
    )
    assert "Excel" in refused(packed(files), "a.docx").message


def test_entities_are_refused() -> None:
    files = files_of("")
    files["word/document.xml"] = (
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + part("document", p("<w:r><w:t>&x;</w:t></w:r>"))[38:]
    )
    assert "entit" in refused(packed(files), "a.docx").message


def test_a_bomb_is_not_unpacked() -> None:
    files = files_of("")
    files["word/document.xml"] = part("document", p("x") + " " * 20_000_000)
    began = time.perf_counter()
    said = refused(packed(files), "a.docx")
    assert said.code == "TK031" and time.perf_counter() - began < 2


def test_more_markup_than_any_text_needs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teikit.read.office.package.MOST_TAGS", 500)
    assert refused(word(p("x") * 200), "a.docx").code == "TK031"


def test_parts_are_bounded_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teikit.read.office.package.MOST_BYTES", 20_000)
    assert good(word(p("x" * 15_000)), "a.docx")[0].text
    assert refused(word(p("x" * 15_000), header1=p("y" * 6_000)), "a.docx").code == "TK031"


def test_a_part_larger_than_it_says_is_cut_off_and_told() -> None:
    data = bytearray(packed(files_of(p("x " * 50_000))))
    at = data.find(b"PK\x01\x02", data.find(b"PK\x01\x02") + 1)
    while b"word/document.xml" not in data[at : at + 80] or b"_rels" in data[at : at + 60]:
        at = data.find(b"PK\x01\x02", at + 1)
    struct.pack_into("<I", data, at + 24, 400)  # the size unpacked, in the table at the end
    assert refused(bytes(data), "a.docx").code == "TK030"


RANGES = '<w:commentRangeStart w:id="{0}"/>'
MANY_OF = {
    "runs": lambda n: word(p(r("a", "<w:b/>") * n)),
    "breaks": lambda n: word(p(r("<w:t>a</w:t><w:br/><w:br/>", "<w:b/>") * n)),
    "notes": lambda n: word(
        p("".join(r("a") + call(it) for it in range(n))), footnotes="".join(note(it, " b") for it in range(n))
    ),
    "notes in notes": lambda n: word(
        p(r("a") + call(0)),
        footnotes="".join(f'<w:footnote w:id="{it}">{p(r("b") + call(it + 1))}</w:footnote>' for it in range(n)),
    ),
    "comments": lambda n: word(p("".join(map(RANGES.format, range(n))) + r("a") * n)),
    "rows": lambda n: word(f"<w:tbl>{'<w:tr><w:tc><w:p/></w:tc><w:tc>' + p('a') + '</w:tc></w:tr>'}</w:tbl>" * n),
    "styles": lambda n: word(
        "".join(p("a", f'<w:pStyle w:val="S{it}"/>') for it in range(n)),
        styles="".join(style(f"S{it}", based=f"S{it + 1}") for it in range(n)),
    ),
}


@pytest.mark.parametrize("what", MANY_OF)
def test_time_grows_with_the_text(what: str) -> None:
    few, many = (seconds(MANY_OF[what](count), "a.docx") for count in (250, 2000))
    assert many < 20 * few + 0.1  # eight times, were it not for noise; a square would be sixty-four


def test_many_parts_are_refused() -> None:
    assert refused(packed(dict.fromkeys(map(str, range(20_001)), "")), "a.docx").code == "TK031"


def test_deep_nesting_is_read_or_refused() -> None:
    for depth in (10, 50, 120, 250, 2000):
        for opens, closes in (
            ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
            ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ):
            document, said = read_bytes(word(opens * depth + p("deep") + closes * depth + p("end")), "a.docx")
            assert document is None or "deep" in document.text, said
    inline = word("<w:p>" + "<w:smartTag>" * 240 + r("deep") + "</w:smartTag>" * 240 + "</w:p>")
    assert good(inline, "a.docx")[0].text == "deep"


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=400), st.integers(0, len(WHOLE)))
def test_any_bytes_give_a_document_or_a_diagnostic(noise: bytes, at: int) -> None:
    for data in (noise, b"PK\x03\x04" + noise, WHOLE[:at] + noise + WHOLE[at + len(noise) :]):
        assert is_read_or_refused(data, "a.docx")


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=8)
MARKUP = (
    "w:p w:r w:t w:tbl w:tr w:tc w:pPr w:rPr w:numPr w:sdt w:ins w:del w:footnoteReference w:fldChar w:sym"
    " mc:AlternateContent mc:Choice w:txbxContent w:vMerge w:ruby w:commentRangeStart w:sectPr m:oMath w:br"
)
VALUES = ["1", "-5", "x", "begin", "end", "separate", "restart", "99999999999", "١", "²"]
TREES = trees(WORDS.map(r), MARKUP, "w:val w:id w:char w:type w:fldCharType w:ilvl", VALUES)


@settings(deadline=None, max_examples=150)
@given(st.lists(TREES, max_size=6), TREES, TREES)
def test_any_markup_gives_a_document_or_a_diagnostic(body: list[str], numbering: str, notes: str) -> None:
    escaped = ["".join(body), numbering, notes]
    escaped = [re.sub("&", "&amp;", it) for it in escaped]
    data = word(escaped[0], numbering=escaped[1], styles=escaped[1], footnotes=escaped[2], comments=escaped[2])
    document, said = read_bytes(data, "a.docx")
    assert document is not None or said[-1].code in ("TK002", "TK030")


RUN = st.tuples(WORDS, st.sampled_from(["", "<w:b/>", "<w:i/>", '<w:spacing w:val="60"/>', "<w:ins>"]), st.booleans())


@settings(deadline=None, max_examples=150)
@given(st.lists(st.lists(RUN, max_size=5), min_size=1, max_size=8))
def test_paragraphs_runs_and_notes_arrive_in_order_once(paragraphs: list[list[tuple[str, str, bool]]]) -> None:
    body, notes, expected, number = "", "", [], 0
    for runs in paragraphs:
        content, after = "", []
        line = ""
        for index, (words, looks, noted) in enumerate(runs):
            words = f"{words}{index}"
            marked = words.replace("&", "&amp;").replace("<", "&lt;")
            content += f"<w:ins>{r(marked)}</w:ins>" if looks == "<w:ins>" else r(marked, looks)
            line += words
            if noted:
                number += 1
                content += call(number)
                notes += note(number, f" {marked}")
                mark = str(number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
                line += mark
                after.append(f"{mark} {words}")
        body += f"<w:p>{content}</w:p>"
        expected += [it for it in [line, *after] if it]
    document, _ = read_bytes(word(body, footnotes=notes), "a.docx")
    assert (document.text if document else "") == "\n\n".join(expected)
    if document:
        assert [document.quote(it.span) for it in document["origin"]] == expected
        for it in document["styles"]:
            assert (quoted := document.quote(it.span)) == quoted.strip() and "\n" not in quoted and quoted
