"""Word files: the text as Word prints it, where each block came from, and nothing left out in silence."""

from __future__ import annotations

import io

import docx
import pytest
from read_documents import codes, good, hi, origins
from word_files import call, note, p, r, style, word

from teikit.diagnostic import Severity


def text_of(body: str, **parts: str) -> str:
    return good(word(body, **parts), "a.docx")[0].text


# What python-docx writes: the ordinary file.


def saved(made: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def test_an_ordinary_file() -> None:
    made = docx.Document()
    made.add_heading("TELEGRAM TO THE STAFF", 2)
    paragraph = made.add_paragraph("Kestan. ")
    paragraph.add_run("Urgent").bold = True
    paragraph.add_run("\nsecond line\tafter a tab")
    made.add_paragraph()
    made.add_paragraph("first", style="List Number")
    made.add_paragraph("second", style="List Number")
    made.add_paragraph("point", style="List Bullet")
    made.add_paragraph("Words of another.", style="Quote")
    document, said = good(saved(made), "a.docx")
    assert said == []
    assert document.text == (
        "TELEGRAM TO THE STAFF\n\nKestan. Urgent\nsecond line after a tab\n\n"
        "1. first\n\n2. second\n\n• point\n\nWords of another."
    )
    assert origins(document, "place", "level", "style", "list") == [
        ("heading", "paragraph 1", "2", "heading 2", None),
        ("paragraph", "paragraph 2", None, "Normal", None),
        ("item", "paragraph 4", None, "List Number", "1."),
        ("item", "paragraph 5", None, "List Number", "2."),
        ("item", "paragraph 6", None, "List Bullet", "•"),
        ("quote", "paragraph 7", None, "Quote", None),
    ]
    assert ("Urgent", "bold") in hi(document)


# Looks: styles upon styles, switches, direct formatting.

STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>"
    + style("Normal").replace("<w:style ", '<w:style w:default="1" ')
    + style("Base", run="<w:b/><w:i/>")
    + style("Derived", "Derived one", based="Base", run='<w:i w:val="0"/>', paragraph='<w:jc w:val="both"/>')
    + style("Strong", run="<w:b/>", kind="character")
    + style("Note", run='<w:vertAlign w:val="superscript"/>', kind="character")
    + style("Link", "Hyperlink", run='<w:u w:val="single"/>', kind="character")
    + style("LoopA", based="LoopB", run="<w:b/>")
    + style("LoopB", based="LoopA")
    + style("berschrift2", "heading 2")
    + style("Chapter", "My chapter", paragraph='<w:outlineLvl w:val="0"/>')
)


@pytest.mark.parametrize(
    ("paragraph", "run", "rend"),
    [
        ("", "<w:b/>", "bold"),
        ("", '<w:b w:val="0"/>', ""),
        ("", '<w:b w:val="on"/><w:i w:val="true"/>', "bold italic"),
        ("", '<w:u w:val="single"/>', "underline"),
        ("", '<w:u w:val="none"/>', ""),
        ("", '<w:spacing w:val="60"/>', "spaced"),
        ("", '<w:spacing w:val="-60"/>', ""),
        ("", '<w:spacing w:val="2"/>', ""),
        ("", "<w:smallCaps/>", "smallcaps"),
        ("", "<w:caps/>", ""),
        ("", "<w:strike/>", "strikethrough"),
        ("", "<w:dstrike/>", "strikethrough"),
        ("", '<w:vertAlign w:val="subscript"/>', "subscript"),
        ("", '<w:rStyle w:val="Note"/>', "superscript"),
        ("", '<w:rStyle w:val="Link"/>', ""),
        ("", '<w:rStyle w:val="Missing"/>', ""),
        ("Base", "", "bold italic"),
        ("Derived", "", "bold"),
        ("Derived", "<w:i/>", "bold italic"),
        ("Derived", '<w:rStyle w:val="Strong"/>', ""),  # two switches undo each other
        ("Normal", '<w:rStyle w:val="Strong"/>', "bold"),
        ("Base", '<w:rStyle w:val="Strong"/><w:b/>', "bold italic"),
        ("LoopA", "", "bold"),
        ("Missing", "", ""),
    ],
)
def test_looks(paragraph: str, run: str, rend: str) -> None:
    properties = f'<w:pStyle w:val="{paragraph}"/>' if paragraph else ""
    document, said = good(word(p("Words", properties, run), styles=STYLES), "a.docx")
    assert said == []
    assert hi(document) == ([("Words", rend)] if rend else [])


def test_headings_by_name_and_by_level() -> None:
    styled = ["berschrift2", "Chapter", "Derived"]
    body = "".join(p("Words", f'<w:pStyle w:val="{it}"/>') for it in styled)
    document, _ = good(
        word(body + p("Own", '<w:outlineLvl w:val="2"/>') + p("Body", '<w:outlineLvl w:val="9"/>'), styles=STYLES),
        "a.docx",
    )
    assert origins(document, "level", "style", "align") == [
        ("heading", "2", "heading 2", None),
        ("heading", "1", "My chapter", None),
        ("paragraph", None, "Derived one", "justify"),
        ("heading", "3", "Normal", None),
        ("paragraph", None, "Normal", None),
    ]


def test_a_style_that_the_file_leaves_out_is_known_by_its_name() -> None:
    document, _ = good(word(p("Words", '<w:pStyle w:val="Heading3"/>') + p("Own", '<w:pStyle w:val="Odd"/>')), "a.docx")
    assert origins(document, "level", "style") == [("heading", "3", "Heading3"), ("paragraph", None, "Odd")]


def test_styles_join_over_spaces_and_are_cut_at_lines() -> None:
    body = p(r("One", "<w:b/>") + r(" ") + r("two ", "<w:b/>") + r("<w:br/>") + r(" three", "<w:b/>") + r(" four"))
    document, _ = good(word(body), "a.docx")
    assert document.text == "One two \n three four"
    assert hi(document) == [("One two", "bold"), ("three", "bold")]


def test_a_style_within_a_word_and_typed_figures() -> None:
    body = p(r("Treaty") + r("2", '<w:vertAlign w:val="superscript"/>') + r(" of pe") + r("ace", "<w:i/>"))
    document, _ = good(word(body), "a.docx")
    assert document.text == "Treaty2 of peace"
    assert hi(document) == [("2", "superscript"), ("ace", "italic")]


# Characters.


def test_characters_that_are_elements() -> None:
    runs = (
        "<w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t><w:cr/><w:t>e</w:t>"
        '<w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>f</w:t><w:br w:type="column"/><w:t>g</w:t>'
    )
    assert text_of(p(r(runs))) == "a b-cd\nefg"


def test_white_space_in_the_markup_is_none_unless_it_is_kept() -> None:
    assert text_of("<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t xml:space='preserve'> b\n c</w:t></w:r></w:p>") == "a b  c"


def test_two_line_breaks_set_blocks_apart() -> None:
    document, _ = good(word(p(r("<w:t>One</w:t><w:br/><w:br/><w:t>two</w:t><w:br/><w:t>three</w:t>"))), "a.docx")
    assert document.text == "One\n\ntwo\nthree"
    assert [document.quote(it.span) for it in document["origin"]] == ["One", "two\nthree"]


def test_signs_of_fonts() -> None:
    runs = (
        '<w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/>'
        '<w:sym w:font="Webdings" w:char="F041"/><w:sym w:font="Symbol" w:char="xyz"/>'
    )
    document, said = good(
        word(p(r(runs)) + p("\uf0b7\uf0a7", run='<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')), "a.docx"
    )
    assert document.text == "α✓\ufffd\ufffd\n\n•♣"
    assert codes(said) == ["TK038"] and "Webdings F041" in said[0].message


def test_control_characters_become_visible() -> None:
    document, said = good(word(p("a\x7fb")), "a.docx")
    assert document.text == "a\u2421b" and codes(said) == ["TK006"]


# Fields, links, controls.


def fld(kind: str) -> str:
    return r(f'<w:fldChar w:fldCharType="{kind}"/>')


def test_fields_give_their_results() -> None:
    nested = fld("begin") + r("<w:instrText>IF </w:instrText>") + fld("begin") + r("<w:instrText>PAGE</w:instrText>")
    nested += fld("separate") + r("7") + fld("end") + r("no text") + fld("separate") + r("result") + fld("end")
    simple = '<w:fldSimple w:instr="DATE">' + r("5 June 1920") + "</w:fldSimple>"
    link = '<w:hyperlink w:anchor="x">' + r(" linked") + "</w:hyperlink>"
    assert text_of(p(r("A ") + nested + r(" B ") + simple + link)) == "A result B 5 June 1920 linked"


def test_a_field_goes_over_paragraphs() -> None:
    start = fld("begin") + r("<w:instrText>TOC</w:instrText>") + fld("separate") + r("One")
    assert text_of(p(start) + p("two") + p(r("three") + fld("end")) + p("four")) == "One\n\ntwo\n\nthree\n\nfour"


def test_a_field_that_never_ends_hides_nothing() -> None:
    assert (
        text_of(p(fld("begin") + r("<w:instrText>X</w:instrText>") + r("kept")) + p("all of it")) == "kept\n\nall of it"
    )


def test_a_field_that_never_ends_in_a_note_hides_no_other_note() -> None:
    notes = note(1, '<w:fldChar w:fldCharType="begin"/><w:t xml:space="preserve"> words</w:t>') + note(2, " kept")
    text = good(word(p(r("a") + call(1) + call(2)), footnotes=notes), "a.docx")[0].text
    assert text == "a¹²\n\n¹ words\n\n² kept"


def test_controls_tags_and_what_is_yet_to_come() -> None:
    control = "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    inline = control.format(r("in ")) + "<w:smartTag>" + r("tag ") + "</w:smartTag>" + "<w:new>" + r("new") + "</w:new>"
    body = control.format(p("A block")) + "<w:customXml>" + p(inline) + "</w:customXml>"
    document, _ = good(word(body), "a.docx")
    assert document.text == "A block\n\nin tag new"
    assert origins(document, "place")[1] == ("paragraph", "paragraph 2")


def test_ruby_and_formulas() -> None:
    ruby = "<w:ruby><w:rubyBase>" + r("漢字") + "</w:rubyBase><w:rt>" + r("kana") + "</w:rt></w:ruby>"
    figure = "<m:{0}><m:r><m:t>{1}</m:t></m:r></m:{0}>"
    fraction = "<m:f>" + figure.format("num", 1) + figure.format("den", 2) + "</m:f>"
    formula = "<m:oMath><m:r><m:t>x=</m:t></m:r>" + fraction + "</m:oMath>"
    assert text_of(p(r(ruby) + r(" ") + formula)) == "漢字(kana) x=1/2"


# Changes, comments, what is not read.


def test_changes_are_accepted() -> None:
    body = p(
        r("Old ") + "<w:ins>" + r("new ") + "</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>" + r("end")
    )
    body += p("<w:moveFrom>" + r("wandering") + "</w:moveFrom>") + p("<w:moveTo>" + r("wandering") + "</w:moveTo>")
    body += p(r("look", "<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>"))
    document, said = good(word(body), "a.docx")
    assert document.text == "Old new end\n\nwandering\n\nlook"
    assert hi(document) == [("look", "bold")]
    assert codes(said) == ["TK033"] * 3
    assert [it.message.split(": ")[0] for it in said] == [
        "a tracked insertion is kept",
        "a tracked deletion is left out",
        "a passage is read where it was moved to",
    ]
    assert said[0].message.endswith("paragraph 1") and said[2].message.endswith("paragraph 2")


def test_a_deleted_paragraph_mark_joins_paragraphs() -> None:
    body = (
        p("One ", "<w:rPr><w:del/></w:rPr>")
        + p("two", '<w:jc w:val="center"/>')
        + p("three", "<w:rPr><w:del/></w:rPr>")
    )
    document, _ = good(word(body), "a.docx")
    assert document.text == "One two\n\nthree"
    assert origins(document, "place", "align")[0] == ("paragraph", "paragraph 2", "center")


def test_a_deleted_row_and_a_drop_capital() -> None:
    row = "<w:tr>{}<w:tc>" + p("x") + "</w:tc><w:tc>" + p("y") + "</w:tc></w:tr>"
    body = "<w:tbl>" + row.format("<w:trPr><w:del/></w:trPr>") + row.format("") + "</w:tbl>"
    assert text_of(body + p("T", '<w:framePr w:dropCap="drop"/>') + p("he end")) == "x\ty\n\nThe end"


def test_comments_are_told_one_by_one() -> None:
    body = p(
        r("Before ")
        + '<w:commentRangeStart w:id="4"/>'
        + r("the words")
        + '<w:commentRangeEnd w:id="4"/>'
        + r(" after")
    )
    comments = f'<w:comment w:id="4" w:author="A. Varzin">{p("Is this so?")}</w:comment>'
    document, [said] = good(word(body, comments=comments), "a.docx")
    assert document.text == "Before the words after"
    assert said.code == "TK034" and said.severity is Severity.INFO
    assert all(it in said.message for it in ("A. Varzin", "“the words”", "paragraph 1", "“Is this so?”"))


def test_hidden_text_headers_pictures_and_embedded_files_are_told() -> None:
    picture = r("<w:drawing><a:blip/></w:drawing>")
    body = p(r("Seen") + r(" unseen", "<w:vanish/>") + picture) + "<w:altChunk/>"
    document, said = good(word(body, header1=p("Page head"), footer1=p("7")), "a.docx")
    assert document.text == "Seen"
    assert codes(said) == ["TK035", "TK036", "TK037", "TK037"]
    assert "Page head" in said[0].message and "unseen" in said[1].message


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = "<w:txbxContent>" + p("Boxed") + p("twice") + "</w:txbxContent>"
    both = f"<mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
    both += f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    both = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    document, _ = good(word(p(r("Around") + r(both) + r(" it")) + p("After")), "a.docx")
    assert document.text == "Around it\n\nBoxed\n\ntwice\n\nAfter"
    assert origins(document, "place")[1] == ("paragraph", "text box 1")


# Tables.


def tbl(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def tc(text: str, properties: str = "") -> str:
    content = text if text.startswith("<w:p") or text.startswith("<w:tbl") else p(text)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def test_a_table() -> None:
    head = "<w:trPr><w:tblHeader/></w:trPr>" + tc("Name") + tc("Rank", '<w:gridSpan w:val="2"/>')
    body = tbl(
        head,
        tc("Varzin", '<w:vMerge w:val="restart"/>')
        + tc("<w:p>" + r("<w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/>") + "</w:p>" + p("c"))
        + tc(""),
        tc("", "<w:vMerge/>") + tc("d") + tc("e", "<w:x/>"),
        tc("") + tc(" ") + tc(""),
    )
    document, _ = good(word(body + p("After"), styles=STYLES), "a.docx")
    assert document.text == "Name\tRank\nVarzin\ta b c\t\n\td\te\n\nAfter"
    cells = [(document.quote(it.span), dict(it.attributes)) for it in document["tables"].of("cell")]
    assert cells[:3] == [
        ("Name", {"role": "label"}),
        ("Rank", {"role": "label", "cols": "2"}),
        ("Varzin", {"rows": "2"}),
    ]
    assert [document.quote(it.span) for it in document["tables"].of("row")] == [
        "Name\tRank",
        "Varzin\ta b c\t",
        "\td\te",
    ]
    assert origins(document, "place")[:3] == [("cell-row", f"table 1, row {row}") for row in (1, 2, 3)]


def test_a_table_of_layout_is_read_as_blocks() -> None:
    one = tbl(tc(p("Only") + p("cell")))
    heading = tbl(tc(p("TREATY", '<w:outlineLvl w:val="0"/>') + p("Text")) + tc("Right"))
    document, _ = good(word(one + heading), "a.docx")
    assert document.text == "Only\n\ncell\n\nTREATY\n\nText\n\nRight"
    assert len(document["tables"]) == 0


def test_a_table_in_a_table_is_laid_flat() -> None:
    assert text_of(tbl(tc(tbl(tc("a") + tc("b"), tc("c") + tc("d"))) + tc("e"))) == "a b c d\te"
