"""The numbers of lists and notes of Word files, which no text of the file holds."""

from __future__ import annotations

import pytest
from read_documents import codes, good, hi, origins
from word_files import call, level, note, numbered, p, r, style, word


def text_of(body: str, **parts: str) -> str:
    return good(word(body, **parts), "a.docx")[0].text


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
    document, _ = good(word(body, styles=styles, numbering=numbering), "a.docx")
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
    document, _ = good(word(p("TREATY", numbered(), "<w:b/>"), numbering=numbering), "a.docx")
    assert hi(document) == [("1. TREATY", "bold")]


# Notes.


SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'


def test_notes_stand_after_the_block_that_calls_them() -> None:
    body = p(r("Treaty") + call(5) + r(" of peace.") + call(2)) + p(r("More") + call(3, "end") + r("."))
    notes = SEPARATOR + note(2, " Second.") + note(5, " See <<1>>.".replace("<", "&lt;"))
    document, said = good(word(body, footnotes=notes, endnotes=note(3, "At the end.", "end")), "a.docx")
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
    document, _ = good(word(body, footnotes=note(2, "* Starred.", mark=False) + note(3, " First.")), "a.docx")
    assert document.text == "Word* and¹\n\n* Starred.\n\n¹ First."
    assert [it.get("n") for it in document["footnotes"].of("anchor", "note")] == ["*", "1", "*", "1"]


def test_notes_are_numbered_as_the_settings_and_sections_say() -> None:
    settings = '<w:footnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="3"/></w:footnotePr>'
    section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    body = p(r("a") + call(1), section) + p(r("b") + call(2) + call(3)) + section
    document, _ = good(word(body, settings=settings, footnotes=note(1, "x") + note(2, "y") + note(3, "z")), "a.docx")
    assert [it.get("n") for it in document["footnotes"].of("note")] == ["C", "C", "D"]


def test_notes_astray() -> None:
    body = p(r("One") + call(1) + r(" two") + call(1) + r(" three") + call(9))
    document, said = good(word(body, footnotes=note(1, " Note.") + note(2, " Alone.")), "a.docx")
    assert document.text == "One¹ two¹ three\n\n¹ Note.\n\nAlone."
    assert codes(said) == ["TK039"] * 3
    assert [it.get("note") for it in document["footnotes"].of("anchor")] == ["fn1", "fn1"]


def test_a_note_of_many_paragraphs_one_in_a_table_and_one_in_a_note() -> None:
    two = f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>" + r(" One") + call(2))}{p("two")}</w:footnote>'
    table = "<w:tbl><w:tr><w:tc>" + p(r("a") + call(1)) + "</w:tc><w:tc>" + p("b") + "</w:tc></w:tr></w:tbl>"
    document, said = good(word(table + p("After"), footnotes=two + note(2, " Deep")), "a.docx")
    assert document.text == "a¹\tb\n\n¹ One²\ntwo\n\n² Deep\n\nAfter"
    assert said == []


def test_a_note_whose_mark_is_deleted_goes_with_it() -> None:
    body = p(r("Kept") + "<w:del>" + call(1) + "</w:del>")
    document, said = good(word(body, footnotes=note(1, " Gone.")), "a.docx")
    assert document.text == "Kept" and codes(said) == ["TK033"]
