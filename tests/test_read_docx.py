"""Word files: the text as Word prints it, where each block came from, and nothing left out in silence."""

from __future__ import annotations

import io
import re
import struct
import time

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import STRICT, W, files_of, level, numbered, p, packed, part, r, style, word

from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Document
from teikit.read import read_bytes


def good(data: bytes, name: str = "a.docx") -> tuple[Document, list[Diagnostic]]:
    document, said = read_bytes(data, name)
    assert document is not None, said
    return document, said


def text_of(body: str, **parts: str) -> str:
    return good(word(body, **parts))[0].text


def codes(said: list[Diagnostic]) -> list[str]:
    return [it.code for it in said]


def hi(document: Document) -> list[tuple[str, str]]:
    return [(document.quote(it.span), it.get("rend") or "") for it in document["styles"].of("hi")]


def origins(document: Document, *names: str) -> list[tuple[str | None, ...]]:
    return [(it.kind, *(it.get(name) for name in names)) for it in document["origin"]]


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
    document, said = good(saved(made))
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
    document, said = good(word(p("Words", properties, run), styles=STYLES))
    assert said == []
    assert hi(document) == ([("Words", rend)] if rend else [])


def test_headings_by_name_and_by_level() -> None:
    styled = ["berschrift2", "Chapter", "Derived"]
    body = "".join(p("Words", f'<w:pStyle w:val="{it}"/>') for it in styled)
    document, _ = good(
        word(body + p("Own", '<w:outlineLvl w:val="2"/>') + p("Body", '<w:outlineLvl w:val="9"/>'), styles=STYLES)
    )
    assert origins(document, "level", "style", "align") == [
        ("heading", "2", "heading 2", None),
        ("heading", "1", "My chapter", None),
        ("paragraph", None, "Derived one", "justify"),
        ("heading", "3", "Normal", None),
        ("paragraph", None, "Normal", None),
    ]


def test_a_style_that_the_file_leaves_out_is_known_by_its_name() -> None:
    document, _ = good(word(p("Words", '<w:pStyle w:val="Heading3"/>') + p("Own", '<w:pStyle w:val="Odd"/>')))
    assert origins(document, "level", "style") == [("heading", "3", "Heading3"), ("paragraph", None, "Odd")]


def test_styles_join_over_spaces_and_are_cut_at_lines() -> None:
    body = p(r("One", "<w:b/>") + r(" ") + r("two ", "<w:b/>") + r("<w:br/>") + r(" three", "<w:b/>") + r(" four"))
    document, _ = good(word(body))
    assert document.text == "One two \n three four"
    assert hi(document) == [("One two", "bold"), ("three", "bold")]


def test_a_style_within_a_word_and_typed_figures() -> None:
    body = p(r("Treaty") + r("2", '<w:vertAlign w:val="superscript"/>') + r(" of pe") + r("ace", "<w:i/>"))
    document, _ = good(word(body))
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
    document, _ = good(word(p(r("<w:t>One</w:t><w:br/><w:br/><w:t>two</w:t><w:br/><w:t>three</w:t>"))))
    assert document.text == "One\n\ntwo\nthree"
    assert [document.quote(it.span) for it in document["origin"]] == ["One", "two\nthree"]


def test_signs_of_fonts() -> None:
    runs = (
        '<w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/>'
        '<w:sym w:font="Webdings" w:char="F041"/><w:sym w:font="Symbol" w:char="xyz"/>'
    )
    document, said = good(word(p(r(runs)) + p("\uf0b7\uf0a7", run='<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')))
    assert document.text == "α✓\ufffd\ufffd\n\n•♣"
    assert codes(said) == ["TK038"] and "Webdings F041" in said[0].message


def test_control_characters_become_visible() -> None:
    document, said = good(word(p("a\x7fb")))
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


def test_controls_tags_and_what_is_yet_to_come() -> None:
    control = "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    inline = control.format(r("in ")) + "<w:smartTag>" + r("tag ") + "</w:smartTag>" + "<w:new>" + r("new") + "</w:new>"
    body = control.format(p("A block")) + "<w:customXml>" + p(inline) + "</w:customXml>"
    document, _ = good(word(body))
    assert document.text == "A block\n\nin tag new"
    assert origins(document, "place")[1] == ("paragraph", "paragraph 2")


def test_ruby_and_formulas() -> None:
    ruby = "<w:ruby><w:rubyBase>" + r("漢字") + "</w:rubyBase><w:rt>" + r("kana") + "</w:rt></w:ruby>"
    figure = "<m:{0}><m:r><m:t>{1}</m:t></m:r></m:{0}>"
    fraction = "<m:f>" + figure.format("num", 1) + figure.format("den", 2) + "</m:f>"
    formula = "<m:oMath><m:r><m:t>x=</m:t></m:r>" + fraction + "</m:oMath>"
    assert text_of(p(r(ruby) + r(" ") + formula)) == "漢字(kana) x=1/2"


# Lists.

NUM = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def listed(levels: str, *paragraphs: str, nums: str = "", more: str = "") -> list[str]:
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{more}{nums or NUM}'
    return text_of("".join(paragraphs), numbering=numbering).split("\n\n")


MANY = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "upperRoman", "%1.%2.%3")


def test_levels_count_and_begin_again() -> None:
    depths = [0, 1, 1, 2, 0, 1, 2, 2]
    found = listed(MANY, *(p("x", numbered(depth)) for depth in depths), p("plain"), p("x", numbered(0)))
    assert found == ["1. x", "a) x", "b) x", "1.b.I x", "2. x", "a) x", "2.a.I x", "2.a.II x", "plain", "3. x"]


@pytest.mark.parametrize(
    ("form", "start", "label"),
    [
        ("decimal", 9, "9."),
        ("decimalZero", 9, "09."),
        ("lowerRoman", 4, "iv."),
        ("upperRoman", 1999, "MCMXCIX."),
        ("upperLetter", 27, "AA."),
        ("russianLower", 3, "в."),
        ("ordinal", 22, "22nd."),
        ("ordinal", 12, "12th."),
        ("lowerRoman", 5000, "5000."),
        ("unheardOf", 7, "7."),
    ],
)
def test_formats(form: str, start: int, label: str) -> None:
    assert listed(level(0, form, "%1.", start=start), p("x", numbered())) == [f"{label} x"]


def test_bullets_of_any_font() -> None:
    font = '<w:rPr><w:rFonts w:ascii="{}"/></w:rPr>'
    levels = level(0, "bullet", "\uf0b7", font.format("Symbol")) + level(
        1, "bullet", "\uf0d8", font.format("Wingdings")
    )
    levels += level(2, "bullet", "–") + level(3, "bullet", "\uf123", font.format("Odd"))
    assert listed(levels, *(p("x", numbered(depth)) for depth in range(4))) == ["• x", "➢ x", "– x", "• x"]


def test_a_number_of_its_own_starts_and_lists_share_counts() -> None:
    nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    nums += '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    nums += '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    found = listed(MANY, *(p("x", numbered(0, number)) for number in (1, 1, 2, 2, 3)), nums=nums)
    assert found == ["1. x", "2. x", "5. x", "6. x", "7. x"]


def test_restarts_legal_numbers_and_levels_passed_over() -> None:
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", '<w:isLgl/><w:lvlRestart w:val="0"/>')
    found = listed(levels, *(p("x", numbered(depth)) for depth in (0, 1, 0, 1)))
    assert found == ["I. x", "1.1 x", "II. x", "2.2 x"]
    assert listed(MANY, p("x", numbered(2))) == ["1.a.I x"]


def test_a_list_by_style_and_one_taken_away() -> None:
    styles = style("Clause", paragraph='<w:numPr><w:numId w:val="1"/></w:numPr>')
    levels = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.", '<w:pStyle w:val="Clause"/>')
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{NUM}'
    clause = '<w:pStyle w:val="Clause"/>'
    body = p("x", clause) + p("y", clause + '<w:numPr><w:numId w:val="0"/></w:numPr>') + p("z", clause)
    document, _ = good(word(body, styles=styles, numbering=numbering))
    assert document.text == "1.1. x\n\ny\n\n1.2. z"
    assert [it.get("list") for it in document["origin"]] == ["1.1.", None, "1.2."]


def test_a_list_described_by_a_list_style() -> None:
    more = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    nums = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    found = listed('<w:styleLink w:val="L"/>' + MANY, p("x", numbered()), p("x", numbered()), nums=nums, more=more)
    assert found == ["1. x", "2. x"]


def test_an_empty_item_counts_and_one_that_speaks_is_text() -> None:
    assert listed(MANY, p("x", numbered()), p("", numbered()), p("x", numbered())) == ["1. x", "3. x"]
    assert listed(level(0, "decimal", "№ %1", start=214), p("", numbered()), p("Telegram")) == ["№ 214", "Telegram"]


def test_a_number_in_a_bold_paragraph_is_bold() -> None:
    numbering = f'<w:abstractNum w:abstractNumId="0">{MANY}</w:abstractNum>{NUM}'
    document, _ = good(word(p("TREATY", numbered(), "<w:b/>"), numbering=numbering))
    assert hi(document) == [("1. TREATY", "bold")]


# Notes.


def call(number: int, kind: str = "foot", more: str = "") -> str:
    return r(f'<w:{kind}noteReference w:id="{number}"{more}/>', '<w:vertAlign w:val="superscript"/>')


def note(number: int, text: str, kind: str = "foot", mark: bool = True) -> str:
    own = f"<w:r><w:{kind}noteRef/></w:r>" if mark else ""
    return f'<w:{kind}note w:id="{number}"><w:p>{own}{r(text)}</w:p></w:{kind}note>'


SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'


def test_notes_stand_after_the_block_that_calls_them() -> None:
    body = p(r("Treaty") + call(5) + r(" of peace.") + call(2)) + p(r("More") + call(3, "end") + r("."))
    notes = SEPARATOR + note(2, " Second.") + note(5, " See <<1>>.".replace("<", "&lt;"))
    document, said = good(word(body, footnotes=notes, endnotes=note(3, "At the end.", "end")))
    assert said == []
    assert document.text == "Treaty¹ of peace.²\n\n¹ See <<1>>.\n\n² Second.\n\nMoreⁱ.\n\nⁱ At the end."
    notes_layer = document["footnotes"]
    assert [(document.quote(it.span), it.get("n"), it.get("note")) for it in notes_layer.of("anchor")] == [
        ("¹", "1", "fn5"),
        ("²", "2", "fn2"),
        ("ⁱ", "i", "en3"),
    ]
    assert [(document.quote(it.span), it.get("id"), it.get("place")) for it in notes_layer.of("note")] == [
        ("¹ See <<1>>.", "fn5", "foot"),
        ("² Second.", "fn2", "foot"),
        ("ⁱ At the end.", "en3", "end"),
    ]
    assert origins(document, "place")[1:3] == [("footnote", "footnote 1"), ("footnote", "footnote 2")]
    assert hi(document) == []


def test_a_mark_of_ones_own_stays_as_it_is() -> None:
    custom = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    body = p(r("Word") + custom + r(" and") + call(3))
    document, _ = good(word(body, footnotes=note(2, "* Starred.", mark=False) + note(3, " First.")))
    assert document.text == "Word* and¹\n\n* Starred.\n\n¹ First."
    assert [it.get("n") for it in document["footnotes"].of("anchor", "note")] == ["*", "1", "*", "1"]


def test_notes_are_numbered_as_the_settings_and_sections_say() -> None:
    settings = '<w:footnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="3"/></w:footnotePr>'
    section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    body = p(r("a") + call(1), section) + p(r("b") + call(2) + call(3)) + section
    document, _ = good(word(body, settings=settings, footnotes=note(1, "x") + note(2, "y") + note(3, "z")))
    assert [it.get("n") for it in document["footnotes"].of("note")] == ["C", "C", "D"]


def test_notes_astray() -> None:
    body = p(r("One") + call(1) + r(" two") + call(1) + r(" three") + call(9))
    document, said = good(word(body, footnotes=note(1, " Note.") + note(2, " Alone.")))
    assert document.text == "One¹ two¹ three\n\n¹ Note.\n\nAlone."
    assert codes(said) == ["TK039"] * 3
    assert [it.get("note") for it in document["footnotes"].of("anchor")] == ["fn1", "fn1"]


def test_a_note_of_many_paragraphs_one_in_a_table_and_one_in_a_note() -> None:
    two = f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>" + r(" One") + call(2))}{p("two")}</w:footnote>'
    table = "<w:tbl><w:tr><w:tc>" + p(r("a") + call(1)) + "</w:tc><w:tc>" + p("b") + "</w:tc></w:tr></w:tbl>"
    document, said = good(word(table + p("After"), footnotes=two + note(2, " Deep")))
    assert document.text == "a¹\tb\n\n¹ One²\ntwo\n\n² Deep\n\nAfter"
    assert said == []


def test_a_note_whose_mark_is_deleted_goes_with_it() -> None:
    body = p(r("Kept") + "<w:del>" + call(1) + "</w:del>")
    document, said = good(word(body, footnotes=note(1, " Gone.")))
    assert document.text == "Kept" and codes(said) == ["TK033"]


# Changes, comments, what is not read.


def test_changes_are_accepted() -> None:
    body = p(
        r("Old ") + "<w:ins>" + r("new ") + "</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>" + r("end")
    )
    body += p("<w:moveFrom>" + r("wandering") + "</w:moveFrom>") + p("<w:moveTo>" + r("wandering") + "</w:moveTo>")
    body += p(r("look", "<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>"))
    document, said = good(word(body))
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
    document, _ = good(word(body))
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
    document, [said] = good(word(body, comments=comments))
    assert document.text == "Before the words after"
    assert said.code == "TK034" and said.severity is Severity.INFO
    assert all(it in said.message for it in ("A. Varzin", "“the words”", "paragraph 1", "“Is this so?”"))


def test_hidden_text_headers_pictures_and_embedded_files_are_told() -> None:
    picture = r("<w:drawing><a:blip/></w:drawing>")
    body = p(r("Seen") + r(" unseen", "<w:vanish/>") + picture) + "<w:altChunk/>"
    document, said = good(word(body, header1=p("Page head"), footer1=p("7")))
    assert document.text == "Seen"
    assert codes(said) == ["TK035", "TK036", "TK037", "TK037"]
    assert "Page head" in said[0].message and "unseen" in said[1].message


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = "<w:txbxContent>" + p("Boxed") + p("twice") + "</w:txbxContent>"
    both = f"<mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
    both += f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    both = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    document, _ = good(word(p(r("Around") + r(both) + r(" it")) + p("After")))
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
    document, _ = good(word(body + p("After"), styles=STYLES))
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
    document, _ = good(word(one + heading))
    assert document.text == "Only\n\ncell\n\nTREATY\n\nText\n\nRight"
    assert len(document["tables"]) == 0


def test_a_table_in_a_table_is_laid_flat() -> None:
    assert text_of(tbl(tc(tbl(tc("a") + tc("b"), tc("c") + tc("d"))) + tc("e"))) == "a b c d\te"


# Packages: found as the standard says, refused when they are not sound.


def test_the_main_part_is_found_by_its_relationship() -> None:
    files = files_of(p("Elsewhere") + p("x", '<w:pStyle w:val="H"/>'), "doc/text2.xml", styles=style("H", "heading 1"))
    document, _ = good(packed({**files, "word/document.xml": part("document", p("wrong"))}))
    assert document.text == "Elsewhere\n\nx"
    assert origins(document, "level")[1] == ("heading", "1")
    without = {name: data for name, data in files.items() if name != "_rels/.rels"}
    assert good(packed(without))[0].text == "Elsewhere\n\nx"


def test_strict_files_and_odd_names_of_parts() -> None:
    files = files_of(p("Bold", '<w:pStyle w:val="B"/>'), styles=style("B", run="<w:b/>"))
    strict = {name: str(data).replace(W, STRICT) for name, data in files.items()}
    assert hi(good(packed(strict))[0]) == [("Bold", "bold")]
    odd = {name.replace("/", "\\").upper(): data for name, data in files.items()}
    assert hi(good(packed(odd))[0]) == [("Bold", "bold")]


def test_other_encodings_of_xml() -> None:
    files = files_of(p("Привет"))
    files["word/document.xml"] = str(files["word/document.xml"]).replace("UTF-8", "UTF-16").encode("utf-16")
    assert good(packed(files))[0].text == "Привет"


@pytest.mark.parametrize("kind", ["styles", "numbering", "footnotes", "comments", "settings"])
def test_a_damaged_part_is_told_and_the_rest_is_read(kind: str) -> None:
    files = files_of(p("Text"), **{kind: ""})
    files[f"word/{kind}.xml"] = "<w:broken"
    document, said = good(packed(files))
    assert document.text == "Text"
    assert codes(said) == ["TK032"] and kind in said[0].message


def refused(data: bytes, name: str = "a.docx") -> Diagnostic:
    document, [said] = read_bytes(data, name)
    assert document is None
    assert said.severity is Severity.ERROR and said.help and said.file == name
    return said


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
        (packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "TK030", "opendocument"),
        (word(""), "TK002", "no text"),
        (word(p(" ") + p()), "TK002", "no text"),
    ],
)
def test_what_is_no_word_file_is_refused(data: bytes, code: str, words: str) -> None:
    said = refused(data)
    assert said.code == code and words in said.message + said.help


def test_an_excel_workbook_is_named() -> None:
    files = files_of(p("x"))
    files["[Content_Types].xml"] = str(files["[Content_Types].xml"]).replace(
        "wordprocessingml.document", "spreadsheetml.sheet"
    )
    assert "Excel" in refused(packed(files)).message


def test_a_word_file_under_another_name_says_what_to_do() -> None:
    assert ".docx" in refused(WHOLE, "a.txt").help
    assert ".odt" in refused(packed({"mimetype": "application/vnd.oasis.opendocument.text"})).help


def test_entities_are_refused() -> None:
    files = files_of("")
    files["word/document.xml"] = (
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + part("document", p("<w:r><w:t>&x;</w:t></w:r>"))[38:]
    )
    assert "entit" in refused(packed(files)).message


def test_a_bomb_is_not_unpacked() -> None:
    files = files_of("")
    files["word/document.xml"] = part("document", p("x") + " " * 20_000_000)
    began = time.perf_counter()
    said = refused(packed(files))
    assert said.code == "TK031" and time.perf_counter() - began < 2


def test_more_markup_than_any_text_needs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teikit.read.office.package.MOST_TAGS", 500)
    assert refused(word(p("x") * 200)).code == "TK031"


def test_parts_are_bounded_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teikit.read.office.package.MOST_BYTES", 20_000)
    assert good(word(p("x" * 15_000)))[0].text
    assert refused(word(p("x" * 15_000), header1=p("y" * 6_000))).code == "TK031"


def test_a_part_larger_than_it_says_is_cut_off_and_told() -> None:
    data = bytearray(packed(files_of(p("x " * 50_000))))
    at = data.find(b"PK\x01\x02", data.find(b"PK\x01\x02") + 1)
    while b"word/document.xml" not in data[at : at + 80] or b"_rels" in data[at : at + 60]:
        at = data.find(b"PK\x01\x02", at + 1)
    struct.pack_into("<I", data, at + 24, 400)  # the size unpacked, in the table at the end
    assert refused(bytes(data)).code == "TK030"


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
    def seconds(data: bytes) -> float:
        times = []
        for _ in range(3):
            began = time.process_time()
            good(data)
            times.append(time.process_time() - began)
        return min(times)

    few, many = (seconds(MANY_OF[what](count)) for count in (250, 2000))
    assert many < 20 * few + 0.1  # eight times, were it not for noise; a square would be sixty-four


def test_many_parts_are_refused() -> None:
    assert refused(packed(dict.fromkeys(map(str, range(20_001)), ""))).code == "TK031"


def test_deep_nesting_is_read_or_refused() -> None:
    for depth in (10, 50, 120, 250, 2000):
        for opens, closes in (
            ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
            ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ):
            document, said = read_bytes(word(opens * depth + p("deep") + closes * depth + p("end")), "a.docx")
            assert document is None or "deep" in document.text, said
    inline = word("<w:p>" + "<w:smartTag>" * 240 + r("deep") + "</w:smartTag>" * 240 + "</w:p>")
    assert good(inline)[0].text == "deep"


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=400), st.integers(0, len(WHOLE)))
def test_any_bytes_give_a_document_or_a_diagnostic(noise: bytes, at: int) -> None:
    for data in (noise, b"PK\x03\x04" + noise, WHOLE[:at] + noise + WHOLE[at + len(noise) :]):
        document, said = read_bytes(data, "a.docx")
        assert document is not None or said[-1].severity is Severity.ERROR


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=8)
MARKUP = st.sampled_from(
    "w:p w:r w:t w:tbl w:tr w:tc w:pPr w:rPr w:numPr w:sdt w:ins w:del w:footnoteReference w:fldChar w:sym"
    " mc:AlternateContent mc:Choice w:txbxContent w:vMerge w:ruby w:commentRangeStart w:sectPr m:oMath w:br".split()
)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["w:val", "w:id", "w:char", "w:type", "w:fldCharType", "w:ilvl"]),
    st.sampled_from(["1", "-5", "x", "begin", "end", "separate", "restart", "99999999999", "١", "²"]),
    max_size=2,
)
TREES = st.recursive(
    WORDS.map(r),
    lambda inner: st.builds(
        lambda name, attributes, content: "<{} {}>{}</{}>".format(
            name, " ".join(f'{key}="{value}"' for key, value in attributes.items()), "".join(content), name
        ),
        MARKUP,
        ATTRIBUTES,
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


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
