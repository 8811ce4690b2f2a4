"""Markdown is read as such, and a plain transcription that only bears its name loses nothing to it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from read_documents import PAGES, good, seconds, segmented

from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Document
from teikit.read import read_bytes


def read(page: str) -> tuple[Document, list[Diagnostic]]:
    document, said = read_bytes(page.encode(), "a.md")
    assert document is not None, said
    return document, said


def text(page: str) -> str:
    return read(page)[0].text


def styles(page: str) -> list[tuple[str, str | None]]:
    document, _ = read(page)
    return [(document.quote(it.span), it.get("rend")) for it in document["styles"]]


@pytest.mark.parametrize(
    "line",
    [
        "№ 5",
        "45.",
        "1920)",
        "1920. In that year it began.",
        "2. The second point.",
        "- an item",
        "- 1920.",
        "1. - *",
        "* A note of the editors.",
        "** Another note.",
        "*A note of the editors.",
        "+ 5 degrees",
        "-",
        "***",
        "* * *",
        "---",
        "===",
        "____________",
        "Signed ______ (Orlenko) ______",
        "#5",
        "##",
        "# ",
        "<…>",
        "<...> and [...]",
        "<omitted> and <two words illegible>",
        "Text.* And more.** And (distortion)* again.",
        "a_b_c and 5*6*7 and 2 * 3 * 4",
        "It ended.*Then it began.*",
        "[1]: see the document below",
        "[sic](illegible) and [Orlenko] [Varzin]",
        "[^1] and [^1]: nothing",
        "`Abd Allah and `Ali",
        "C:\\papers\\1920",
        "    indented by four",
        "A | B",
        "~5 and ~~",
        "R&D &c. &amp",
        "№ 5 — f. 1, op. 2",
        "! [x] !",
        "|",
    ],
)
def test_a_line_of_a_transcription_loses_nothing(line: str) -> None:
    for page in (line, f"Before it.\n\n{line}\n\nAfter it.", f"Before it.\n{line}\nAfter it."):
        assert text(page).split() == page.split()


def test_lines_stay_lines_of_one_block() -> None:
    document, _ = read("LETTER OF A\nTO B\n5 June 1920\n\nText  \nthat\\\ngoes on.")
    assert document.text == "LETTER OF A\nTO B\n5 June 1920\n\nText\nthat\ngoes on."
    assert [(it.kind, it.get("line")) for it in document["origin"]] == [("paragraph", "1"), ("paragraph", "5")]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("# TELEGRAM\n\ntext", "TELEGRAM\n\ntext"),
        ("TELEGRAM\n========\n\ntext", "TELEGRAM\n\ntext"),
        ("A long line of a text\n---\nmore", "A long line of a text\n---\nmore"),
        ("1. a\n1. b\n1. c", "1. a\n\n2. b\n\n3. c"),
        ("7. a\n9. b", "7. a\n\n9. b"),
        ("3) a\n\n    more\n\n4) b", "3) a\n\nmore\n\n4) b"),
        ("- a\n- b\n  - c", "- a\n\n- b\n\n- c"),
        ("* a\n* b", "- a\n\n- b"),
        ("> quoted\n> text", "quoted\ntext"),
        ("[Orlenko](http://example.org/o) and <http://example.org>", "Orlenko and http://example.org"),
        ("[Orlenko][1]\n\n[1]: http://example.org", "Orlenko"),
        ("![scan](a.png) text", "text"),
        ("\\* a \\[b\\] \\<…\\> 1\\. c", "* a [b] <…> 1. c"),
        ("&lt;…&gt; &#8470; 5", "<…> № 5"),
        ("one<br>two <sup>3</sup> <u>x</u> <!-- no -->", "one\ntwo³ x"),
        ("<div>\n<p>one</p>\n\n**two**\n\n</div>", "one\n\ntwo"),
        ("```\na *b*\n  c <d>\n```", "a *b*\n  c <d>"),
        ("---\ntitle: Papers\ntags:\n  - a\n---\n\ntext", "text"),
    ],
)
def test_mark_up(page: str, expected: str) -> None:
    assert text(page) == expected


def test_styles() -> None:
    assert styles("**TELEGRAM**\n\n*a* b ~~c~~ ***d***") == [
        ("TELEGRAM", "bold"),
        ("a", "italic"),
        ("c", "strikethrough"),
        ("d", "bold italic"),
    ]
    assert styles("*Emphasis that goes\nover two lines*") == [
        ("Emphasis that goes", "italic"),
        ("over two lines", "italic"),
    ]
    assert styles("*A note of editors\nText again.* And more") == []


def test_items_headings_and_tables_say_what_they_are() -> None:
    document, _ = read("## A\n\n2. b\n\n| x | y |\n|---|---|\n| 1 | *2* |\n")
    origins = [(it.kind, dict(it.attributes)) for it in document["origin"]]
    assert origins == [
        ("heading", {"line": "1", "level": "2"}),
        ("item", {"line": "3", "list": "2."}),
        ("cell-row", {"line": "5"}),
        ("cell-row", {"line": "7"}),
    ]
    assert document.text == "A\n\n2. b\n\nx\ty\n1\t2"
    assert [it.get("role") for it in document["tables"].of("cell")] == ["label", "label", None, None]


def test_notes() -> None:
    document, _ = read("Treaty[^1] and peace[^x].\n\n[^x]: Second *note*\n    goes on.\n[^1]: First.\n\nAfter.")
    assert document.text == "Treaty¹ and peace².\n\n¹ First.\n\n² Second note\ngoes on.\n\nAfter."
    notes = [(document.quote(it.span), it.get("n")) for it in document["footnotes"].of("note")]
    assert notes == [("¹ First.", "1"), ("² Second note\ngoes on.", "2")]
    assert [document.quote(it.span) for it in document["footnotes"].of("anchor")] == ["¹", "²"]
    assert [it.get("line") for it in document["origin"].of("footnote")] == ["5", "3"]


def test_what_is_left_out_is_told() -> None:
    _, said = read("---\ntitle: Papers\n---\n\\* text <omitted>")
    assert [(it.code, it.severity) for it in said] == [
        ("TK027", Severity.INFO),
        ("TK028", Severity.INFO),
        ("TK023", Severity.INFO),
    ]
    assert said[2].line == 4


@pytest.mark.parametrize("data", [b"", b" \n", b"%PDF-1.7", b"<!-- -->", b"```\n```", b"---\na: b\n---\n"])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    document, said = read_bytes(data, "a.markdown")
    assert document is None and said[-1].code in ("TK002", "TK003") and said[-1].help


@given(st.binary(max_size=300) | st.text().map(str.encode))
def test_any_bytes_give_a_document_or_a_diagnostic(data: bytes) -> None:
    document, said = read_bytes(data, "a.md")
    assert document is not None or (said[-1].severity is Severity.ERROR and said[-1].help)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("1. one\n1. two\n", "1. one\n\n2. two"),
        ("1. one\n\n1. two\n\n1. three", "1. one\n\n2. two\n\n3. three"),
        ("20. Letter to Varzin\n\n20. Oktober 1921\n", "20. Letter to Varzin\n\n20. Oktober 1921"),
        ("1. Letter to Varzin\n\n1. Oktober 1921\n", "1. Letter to Varzin\n\n1. Oktober 1921"),
    ],
)
def test_only_a_list_that_leaves_counting_to_its_reader_is_counted(page: str, expected: str) -> None:
    assert text(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("THE TREATY OF KESTAN      207", "THE TREATY OF KESTAN      207"),
        ("1.    one\n2.    two", "1. one\n\n2. two"),
        ("-   one\n    -   two", "- one\n\n- two"),
        ("##    Heading", "Heading"),
        ("| a    b |\n|---|\n| c    d |", "a b\n\nc d"),
    ],
)
def test_a_wide_gap_within_a_line_is_kept(page: str, expected: str) -> None:
    assert text(page) == expected


_PARTS = st.sampled_from(
    "# ## - * + 1. 45) > ``` ~~~ | --- === *** __ _ ` [ ] ( ) [^1] [^1]: [a]: <b> </b> <div> <br> <omitted> <…> & \\ ! "
    "one two. № \t".split(" ")
)


@given(st.lists(_PARTS | st.sampled_from(["\n", "\n\n", " ", "    "]), max_size=30).map("".join))
def test_any_mark_up_gives_a_document_or_a_diagnostic(page: str) -> None:
    document, said = read_bytes(page.encode(), "a.md")
    assert document is not None or said[-1].code == "TK002"


_WORD = st.from_regex(r"[A-Za-zа-я0-9№§(«“]{0,3}[a-zа-я0-9]{1,6}[.,:;!?)»”]{0,2}\*{0,2}", fullmatch=True)
_LINE = st.lists(_WORD | st.sampled_from(["<…>", "[...]", "-", "—", "1920.", "№"]), max_size=6).map(" ".join)


@given(st.lists(_LINE, max_size=12).map("\n".join))
def test_every_character_of_a_plain_text_arrives_in_order(page: str) -> None:
    document, _ = read_bytes(page.encode(), "a.md")
    # an ordered list whose numbers are all 1 or 0 is counted on: digits at the beginning of lines may change
    given_, found = (re.sub(r"(?m)^\d+(?=[.)])|\s", "", it) for it in (page, document.text if document else ""))
    assert found == given_


def escaped(page: str) -> str:
    """As Pandoc writes plain paragraphs: signs that Markdown could take for its own after a backslash."""
    lines = re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", page).split("\n")
    blank = ["", *lines[1:], ""]
    return "\n".join(
        f"{line}\\" if line.strip() and after.strip() else line for line, after in zip(lines, blank[1:], strict=True)
    )


@pytest.mark.parametrize("form", ["plain", "escaped"])
@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_is_read_as_its_text_is(page: Path, form: str) -> None:
    source = page.read_text(encoding="utf-8")
    made = source if form == "plain" else escaped(source)
    assert segmented(good(made.encode(), "a.md")[0]) == segmented(good(source.encode(), "a.txt")[0])


def test_reading_takes_linear_time() -> None:
    page = "# TELEGRAM\n\nText.* And *more* of <…> it, [sic].\n\n1. one\n2. two\n\n* Note.\n\n" * 250

    few, many = (seconds((page * times).encode(), "a.md") for times in (1, 4))
    assert many < 10 * max(few, 0.1)
