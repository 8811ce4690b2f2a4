"""OpenDocument texts: the text as printed, where each block came from, and nothing left out in silence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from open_document_files import MIMETYPE, content_of, files_of, flat, items, note, open_text, p, root, span, style
from read_documents import codes, good, hi, is_read_or_refused, origins, refused, trees
from word_files import packed

from teikit.read import read_bytes


def text_of(body: str, automatic: str = "", styles: str = "") -> str:
    return good(open_text(body, automatic, styles), "a.odt")[0].text


BOLD = 'fo:font-weight="bold"'
ITALIC = 'fo:font-style="italic"'
NAMED = (
    style("Standard")
    + style("Heading_20_2", BOLD, "Standard", more='style:display-name="Heading 2" style:default-outline-level="2"')
    + style("Quotations", parent="Standard")
    + style("Title", parent="Standard", paragraph='fo:text-align="center"')
    + style("Internet_20_link", 'style:text-underline-style="solid"', family="text")
    + style("Base", f"{BOLD} {ITALIC}")
    + style("LoopA", BOLD, "LoopB")
    + style("LoopB", parent="LoopA")
)


def test_an_ordinary_text() -> None:
    body = '<text:h text:outline-level="2" text:style-name="Heading_20_2">TELEGRAM</text:h>' + p("Plain ", "P1") + p()
    body += p("Words", "Quotations") + p("A title", "Title")
    document, said = good(
        open_text(body, style("P1", parent="Standard", paragraph='fo:text-align="end"'), NAMED), "a.odt"
    )
    assert said == []
    assert document.text == "TELEGRAM\n\nPlain\n\nWords\n\nA title"
    assert origins(document, "place", "level", "style", "align") == [
        ("heading", "paragraph 1", "2", "Heading 2", None),
        ("paragraph", "paragraph 2", None, "Standard", "right"),
        ("quote", "paragraph 4", None, "Quotations", None),
        ("heading", "paragraph 5", "1", "Title", "center"),
    ]
    assert hi(document) == [("TELEGRAM", "bold")]


@pytest.mark.parametrize(
    ("run", "rend"),
    [
        (BOLD, "bold"),
        ('fo:font-weight="700"', "bold"),
        ('fo:font-weight="normal"', ""),
        ('fo:font-style="oblique"', "italic"),
        ('style:text-underline-style="dotted"', "underline"),
        ('style:text-underline-style="none"', ""),
        ('fo:letter-spacing="0.106cm"', "spaced"),
        ('fo:letter-spacing="3pt"', "spaced"),
        ('fo:letter-spacing="0.1pt"', ""),
        ('fo:letter-spacing="-3pt"', ""),
        ('fo:letter-spacing="normal"', ""),
        ('fo:letter-spacing=".pt"', ""),
        ('fo:font-variant="small-caps"', "smallcaps"),
        ('style:text-position="super 58%"', "superscript"),
        ('style:text-position="33% 58%"', "superscript"),
        ('style:text-position="-8% 100%"', "subscript"),
        ('style:text-position="0% 100%"', ""),
        ('style:text-position=""', ""),
        ('style:text-line-through-style="solid"', "strikethrough"),
        ('style:text-line-through-type="double"', "strikethrough"),
        (f"{BOLD} {ITALIC}", "bold italic"),
    ],
)
def test_looks_of_spans(run: str, rend: str) -> None:
    document, said = good(open_text(p(span("Words", "T1")), style("T1", run, family="text"), NAMED), "a.odt")
    assert said == []
    assert hi(document) == ([("Words", rend)] if rend else [])


def test_looks_build_on_one_another() -> None:
    automatic = style("P1", 'fo:font-style="normal"', "Base") + style("T1", ITALIC, family="text")
    automatic += style("T2", 'fo:font-weight="normal"', family="text")
    body = p("bold " + span("both " + span("slanted", "T2"), "T1"), "P1") + p("loop", "LoopA") + p("lost", "Nowhere")
    body += p(span("linked", "Internet_20_link"))
    document, _ = good(open_text(body, automatic, NAMED), "a.odt")
    assert hi(document) == [("bold", "bold"), ("both", "bold italic"), ("slanted", "italic"), ("loop", "bold")]


def test_a_style_that_the_file_leaves_out_is_known_by_its_name() -> None:
    document, _ = good(open_text(p("Words", "Heading_20_3") + p("Own", "Odd")), "a.odt")
    assert origins(document, "level", "style") == [("heading", "3", "Heading 3"), ("paragraph", None, "Odd")]


# White space and what is inline.


def test_white_space_of_the_file_and_of_the_text() -> None:
    body = p(
        "\n  One  \n <text:s text:c='2'/>two<text:tab/>three <text:span> four</text:span><text:line-break/> five\n"
    )
    assert text_of(body) == "One   two three four\nfive"


def test_many_spaces_are_bounded() -> None:
    assert len(text_of(p("a<text:s text:c='1000000000'/>b<text:s text:c='x'/>c"))) == 104


def test_fields_links_and_what_is_yet_to_come() -> None:
    body = p(
        "On <text:date>5 June</text:date> p. <text:page-number>7</text:page-number><text:soft-page-break/>"
        ' <text:a xlink:href="x">a link</text:a><text:bookmark text:name="b"/> <text:new>new</text:new>'
        "<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>"
    )
    assert text_of(body) == "On 5 June p. 7 a link new漢(kan)"


def test_sections_indices_and_frames() -> None:
    box = f"<draw:frame><draw:text-box>{p('Boxed')}</draw:text-box></draw:frame>"
    page = f"<draw:frame><draw:text-box>{p('Page')}</draw:text-box></draw:frame>"
    index = f"<text:table-of-content-source/><text:index-body>{p('Entry')}</text:index-body>"
    body = f"<text:section>{p('In ' + box + 'it')}</text:section>{page}"
    body += f"<text:table-of-content>{index}</text:table-of-content>"
    document, said = good(open_text(body + p(f"<draw:rect>{p('Shape')}</draw:rect>")), "a.odt")
    assert document.text == "In it\n\nBoxed\n\nPage\n\nEntry\n\nShape" and said == []
    assert origins(document, "place")[1] == ("paragraph", "text box 1")


# Lists.


def levels(*made: str, name: str = "L") -> str:
    return f'<text:list-style style:name="{name}">' + "".join(made) + "</text:list-style>"


def number(depth: int, form: str, suffix: str = ".", more: str = "") -> str:
    return (
        f'<text:list-level-style-number text:level="{depth}" style:num-format="{form}"'
        f' style:num-suffix="{suffix}" {more}/>'
    )


THREE = levels(number(1, "1"), number(2, "a", ")"), number(3, "I", "", 'text:display-levels="3"'))


def test_levels_count_and_begin_again() -> None:
    inner = items(p("x"), p("x") + items(p("x")))
    body = items(p("x") + inner, p("x"), p("x") + items(p("x")), name="L")
    assert text_of(body, THREE).split("\n\n") == [
        "1. x",
        "a) x",
        "b) x",
        "1.b.I x",
        "2. x",
        "3. x",
        "a) x",
    ]


def test_an_item_that_only_holds_a_list_does_not_count() -> None:
    assert text_of(items(p("x"), items(p("y")), p("z"), name="L"), THREE) == "1. x\n\na) y\n\n2. z"


def test_lists_that_go_on_and_lists_that_begin() -> None:
    body = items(p("x"), name="L", more='xml:id="one"') + items(p("x"), name="L")
    body += items(p("x"), name="L", more='text:continue-numbering="true"')
    body += items(p("x"), name="L", more='text:continue-list="one"')
    body += items(p("x"), name="L", more='text:continue-list="lost"')
    assert text_of(body, THREE) == "1. x\n\n1. x\n\n2. x\n\n2. x\n\n3. x"


def test_starts_headers_and_second_paragraphs() -> None:
    body = '<text:list text:style-name="L"><text:list-header><text:p>head</text:p></text:list-header>'
    body += '<text:list-item text:start-value="7"><text:p>x</text:p><text:p>more</text:p></text:list-item></text:list>'
    document, _ = good(open_text(body, THREE), "a.odt")
    assert document.text == "head\n\n7. x\n\nmore"
    assert origins(document, "list") == [("paragraph", None), ("item", "7."), ("paragraph", None)]


@pytest.mark.parametrize(
    ("form", "start", "label"),
    [
        ("1", 9, "9."),
        ("i", 4, "iv."),
        ("A", 28, "AB."),
        ("А, Б, .., Аа, Аб, ... (ru)", 3, "В."),
        ("", 1, ""),
        ("?", 3, "3."),
    ],
)
def test_formats(form: str, start: int, label: str) -> None:
    made = levels(number(1, form, more=f'text:start-value="{start}"'))
    assert text_of(items(p("x"), name="L"), made) == f"{label} x".strip()


def test_bullets_and_whole_formats() -> None:
    made = levels(
        '<text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7" style:num-suffix=")">'
        '<style:text-properties style:font-name="Symbol"/></text:list-level-style-bullet>',
        number(2, "1", more='style:num-list-format="(%2%)"'),
    )
    assert text_of(items(p("x") + items(p("y")), name="L"), made) == "• x\n\n(1) y"


def test_headings_numbered_by_the_outline() -> None:
    outline = '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
    outline += '<text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>'
    heading = '<text:h text:outline-level="{}">x</text:h>'
    body = heading.format(1) + heading.format(2) + heading.format(1)
    document, _ = good(open_text(body, styles=outline), "a.odt")
    assert document.text == "I. x\n\nx\n\nII. x"
    assert {it.kind for it in document["origin"]} == {"heading"}


# Notes.


def test_notes_stand_after_the_block_that_calls_them() -> None:
    body = p("Treaty" + note("See.", "1") + " of peace" + note("* Starred.", "*", label="*") + ".")
    body += p("More" + note(p("End") + p("of it"), "i", "endnote") + ".")
    document, said = good(open_text(body), "a.odt")
    assert said == []
    assert document.text == "Treaty¹ of peace*.\n\n¹ See.\n\n* Starred.\n\nMoreⁱ.\n\nⁱ End\nof it"
    layer = document["footnotes"]
    assert [(document.quote(it.span), it.get("n"), it.get("note")) for it in layer.of("anchor")] == [
        ("¹", "1", "fn1"),
        ("*", "*", "fn2"),
        ("ⁱ", "i", "en1"),
    ]
    assert [(it.get("id"), it.get("place")) for it in layer.of("note")] == [
        ("fn1", "foot"),
        ("fn2", "foot"),
        ("en1", "end"),
    ]
    assert origins(document, "place")[1] == ("footnote", "footnote 1")


# Changes, annotations, what is not read.


def test_changes_are_accepted() -> None:
    region = '<text:changed-region text:id="{}">{}</text:changed-region>'
    deletion = f"<text:deletion>{p('gone')}</text:deletion>"
    changes = region.format("c1", "<text:insertion/>") + region.format("c2", deletion)
    changes = f"<text:tracked-changes>{changes}</text:tracked-changes>"
    body = p('Old <text:change-start text:change-id="c1"/>new<text:change-end text:change-id="c1"/>')
    document, said = good(open_text(changes + body + p('and <text:change text:change-id="c2"/>kept')), "a.odt")
    assert document.text == "Old new\n\nand kept"
    assert codes(said) == ["TK033", "TK033"]
    assert "insertion" in said[0].message and "paragraph 2" in said[1].message


def test_deleted_text_that_stays_in_its_place_is_left_out() -> None:
    start, end = '<text:change-start text:change-id="c2"/>', '<text:change-end text:change-id="c2"/>'
    region = f'<text:changed-region text:id="c2"><text:deletion>{p("x")}</text:deletion></text:changed-region>'
    changes = f"<text:tracked-changes>{region}</text:tracked-changes>"
    body = p(f"One {start}gone {note('gone', '1')}") + p("gone") + p(f"gone{end}two", "Title")
    document, said = good(open_text(changes + body + p("three"), styles=NAMED), "a.odt")
    assert document.text == "One two\n\nthree" and codes(said) == ["TK033"]
    assert origins(document, "place", "style")[0] == ("heading", "paragraph 3", "Title")
    assert text_of(changes + p(f"One {start}kept, for it never ends")) == "One kept, for it never ends"


def test_annotations_are_told_one_by_one() -> None:
    annotation = (
        f'<office:annotation office:name="n"><dc:creator>A. Varzin</dc:creator>{p("Is this so?")}</office:annotation>'
    )
    body = p(f"Before {annotation}the words<office:annotation-end office:name='n'/> after")
    document, [said] = good(open_text(body), "a.odt")
    assert document.text == "Before the words after"
    assert said.code == "TK034"
    assert all(it in said.message for it in ("A. Varzin", "“the words”", "paragraph 1", "“Is this so?”"))


def test_hidden_text_margins_pictures_and_embedded_files_are_told() -> None:
    body = p(
        "Seen"
        + span(" unseen", "T1")
        + "<draw:frame><draw:image><office:binary-data>QUJD</office:binary-data></draw:image></draw:frame>"
        "<draw:frame><draw:object/><draw:image/></draw:frame>"
    )
    body += f'<text:section text:display="none">{p("secret")}</text:section>' + p(
        "<text:hidden-text text:string-value='x'/>"
    )
    masters = f"<style:header>{p('Page head')}</style:header><style:footer>{p()}</style:footer>"
    masters = f"<style:master-page>{masters}</style:master-page>"
    document, said = good(open_text(body, style("T1", 'text:display="none"', family="text"), masters=masters), "a.odt")
    assert document.text == "Seen"
    assert codes(said) == ["TK035", "TK036", "TK037", "TK037"]
    assert "Page head" in said[0].message and "3 pieces" in said[1].message


# Tables.


def tc(text: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{text if text.startswith('<') else p(text)}</table:table-cell>"


def tr(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def tbl(*rows: str) -> str:
    return f"<table:table>{''.join(rows)}</table:table>"


COVERED = "<table:covered-table-cell/>"


def test_a_table() -> None:
    head = tr(tc("Name"), tc("Rank", 'table:number-columns-spanned="2"'), COVERED)
    head = f"<table:table-header-rows>{head}</table:table-header-rows>"
    body = tbl(head, tr(tc("Varzin", 'table:number-rows-spanned="2"'), tc(p("a<text:line-break/>b") + p("c")), tc("")))
    body = body.replace("</table:table>", tr(COVERED, tc("d"), tc("e")) + "</table:table>")
    document, _ = good(open_text(body + p("After")), "a.odt")
    assert document.text == "Name\tRank\nVarzin\ta b c\t\n\td\te\n\nAfter"
    cells = [(document.quote(it.span), dict(it.attributes)) for it in document["tables"].of("cell")]
    assert cells[:3] == [
        ("Name", {"role": "label"}),
        ("Rank", {"role": "label", "cols": "2"}),
        ("Varzin", {"rows": "2"}),
    ]
    assert origins(document, "place")[1] == ("cell-row", "table 1, row 2")


def test_repeated_cells_are_written_within_bounds() -> None:
    body = tbl(
        tr(tc("x", 'table:number-columns-repeated="3"'), tc("", 'table:number-columns-repeated="900000"')),
        tr(tc("y"), tc("z"), more='table:number-rows-repeated="2"'),
        tr(tc(""), more='table:number-rows-repeated="900000"'),
        tr(tc("w", 'table:number-columns-repeated="900000"'), tc("v"), more='table:number-rows-repeated="900000"'),
    )
    document, said = good(open_text(body), "a.odt")
    assert [row.strip() for row in document.text.split("\n")] == ["x\tx\tx", "y\tz", "y\tz", "w\tv"]
    assert codes(said) == ["TK037"]


def test_tables_of_layout_and_in_tables() -> None:
    assert text_of(tbl(tr(tc(p("Only") + p("cell"))))) == "Only\n\ncell"
    assert text_of(tbl(tr(tc(tbl(tr(tc("a"), tc("b")))), tc("c")))) == "a b\tc"


# Packages.


def test_a_flat_file() -> None:
    document, said = good(flat(p("Words", "P1"), style("P1", BOLD)), "a.fodt")
    assert document.text == "Words" and hi(document) == [("Words", "bold")] and said == []


WHOLE = open_text(p("Text " * 300))


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "TK002", "empty"),
        (b"Plain words\n", "TK030", "not packed"),
        (b"{\\rtf1 Words}", "TK030", "RTF"),
        (WHOLE[:-30], "TK030", "damaged"),
        (packed({"a.txt": "words"}), "TK030", "without an OpenDocument"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "TK030", "spreadsheet"),
        (packed({"mimetype": MIMETYPE}), "TK030", "content.xml"),
        (packed({"mimetype": MIMETYPE, "content.xml": "<office"}), "TK030", "not well-formed"),
        (packed({**files_of(p("x")), "META-INF/manifest.xml": "<m><encryption-data/></m>"}), "TK030", "encrypted"),
        (packed({"mimetype": MIMETYPE, "content.xml": root("document-content", "")}), "TK030", "no office:text"),
        (b"<body><p>Words</p></body>", "TK030", "no office:text"),
        (b"<office:document", "TK030", "not well-formed"),
        (open_text(p()), "TK002", "no text"),
    ],
)
def test_what_is_no_open_document_is_refused(data: bytes, code: str, words: str) -> None:
    said = refused(data, "a.odt")
    assert said.code == code and words in said.message + said.help


def test_tables_in_notes_and_in_boxes_of_cells_are_read() -> None:
    def table(*cells: str) -> str:
        made = "".join(f"<table:table-cell>{it}</table:table-cell>" for it in cells)
        return f"<table:table><table:table-row>{made}</table:table-row></table:table>"

    assert text_of(p("Word" + note(table(p("a"), p("b")), "1"))) == "Word¹\n\n¹ a b"
    box = f"<draw:frame><draw:text-box>{table(p('x'), p('y'))}</draw:text-box></draw:frame>"
    assert text_of(table(p("one" + box), p("two"))) == "one x y\ttwo"


def test_a_damaged_part_is_told_and_the_rest_is_read() -> None:
    document, said = good(packed({**files_of(p("Text")), "styles.xml": "<broken"}), "a.odt")
    assert document.text == "Text" and codes(said) == ["TK032"]


def test_a_bomb_is_not_unpacked() -> None:
    bomb = {"mimetype": MIMETYPE, "content.xml": root("document-content", content_of(" " * 20_000_000))}
    assert refused(packed(bomb), "a.odt").code == "TK031"


def test_deep_nesting_is_read_or_refused() -> None:
    for depth in (10, 60, 120, 250, 2000):
        for opens, closes in (
            ("<text:section>", "</text:section>"),
            ("<text:list><text:list-item>", "</text:list-item></text:list>"),
            ("<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>"),
            ("<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>"),
        ):
            document, said = read_bytes(open_text(opens * depth + p("deep") + closes * depth), "a.odt")
            assert document is None or "deep" in document.text, said
    assert good(open_text(p("<text:span>" * 240 + "deep" + "</text:span>" * 240)), "a.odt")[0].text == "deep"


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=400), st.integers(0, len(WHOLE)))
def test_any_bytes_give_a_document_or_a_diagnostic(noise: bytes, at: int) -> None:
    for data in (noise, b"PK\x03\x04" + noise, b"<" + noise, WHOLE[:at] + noise + WHOLE[at + len(noise) :]):
        assert is_read_or_refused(data, "a.odt")


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "Pd")), min_size=1, max_size=8)
MARKUP = (
    "text:p text:h text:span text:s text:list text:list-item text:note text:note-citation text:note-body table:table"
    " table:table-row table:table-cell table:covered-table-cell draw:frame draw:text-box draw:rect text:section"
    " office:annotation text:change text:ruby text:hidden-text text:list-style style:style text:numbered-paragraph"
    " text:list-level-style-number style:text-properties text:outline-style"
)
ATTRIBUTES = (
    "text:style-name style:name text:level text:outline-level style:num-format text:start-value office:name"
    " table:number-rows-repeated table:number-columns-spanned style:text-position fo:font-weight style:family"
)
TREES = trees(WORDS, MARKUP, ATTRIBUTES, ["1", "-5", "x", "text", "paragraph", "99999999999", "²", "a"])


@settings(deadline=None, max_examples=150)
@given(st.lists(TREES, max_size=6), TREES)
def test_any_markup_gives_a_document_or_a_diagnostic(body: list[str], styles: str) -> None:
    document, said = read_bytes(open_text("".join(body), styles, styles), "a.odt")
    assert document is not None or said[-1].code in ("TK002", "TK030")


RUN = st.tuples(WORDS, st.sampled_from(["", "T1", "T2"]), st.booleans())


@settings(deadline=None, max_examples=150)
@given(st.lists(st.lists(RUN, max_size=5), min_size=1, max_size=8))
def test_paragraphs_spans_and_notes_arrive_in_order_once(paragraphs: list[list[tuple[str, str, bool]]]) -> None:
    body, expected, number = "", [], 0
    for runs in paragraphs:
        content, line, after = "", "", []
        for index, (words, look, noted) in enumerate(runs):
            words = f"{words}{index}"
            content += span(words, look) if look else words
            line += words
            if noted:
                number += 1
                mark = str(number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
                content += note(words, str(number))
                line += mark
                after.append(f"{mark} {words}")
        body += p(content)
        expected += [it for it in [line, *after] if it]
    automatic = style("T1", BOLD, family="text") + style("T2", ITALIC, family="text")
    document, _ = read_bytes(open_text(body, automatic), "a.odt")
    assert (document.text if document else "") == "\n\n".join(expected)
    if document:
        assert [document.quote(it.span) for it in document["origin"]] == expected
