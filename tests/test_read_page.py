"""PAGE XML: order of reading, kinds of regions, readings, styles, tables; the text arrives in order, once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from teikit.read.encoding import Unreadable
from teikit.read.xml import read_xml

NS = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15"


def page(inside: str, namespace: str = NS) -> bytes:
    return f'<PcGts xmlns="{namespace}"><Page imageFilename="a.jpg">{inside}</Page></PcGts>'.encode()


def line(text: str, attributes: str = "", inside: str = "") -> str:
    return f"<TextLine {attributes}>{inside}<TextEquiv><Unicode>{text}</Unicode></TextEquiv></TextLine>"


def region(id_: str, *lines: str, type_: str = "paragraph", box: str = "", custom: str = "") -> str:
    coords = f'<Coords points="{box}"/>' if box else ""
    return f'<TextRegion id="{id_}" type="{type_}" custom="{custom}">{coords}{"".join(lines)}</TextRegion>'


def test_lines_of_a_region_are_one_block() -> None:
    found = read_xml(page(region("r1", line("A long sen-"), line("tence¬"), line("goes on."))), "p.xml").document
    assert found.text == "A long sen-\ntence¬\ngoes on."
    (origin,) = found["origin"]
    assert (origin.kind, origin.get("place")) == ("paragraph", "region r1")


def test_the_order_of_the_file_counts() -> None:
    order = (
        '<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="1" regionRef="a"/>'
        '<UnorderedGroupIndexed id="h" index="0"><RegionRef regionRef="c"/><RegionRef regionRef="b"/>'
        "</UnorderedGroupIndexed></OrderedGroup></ReadingOrder>"
    )
    regions = "".join(region(it, line(it * 3)) for it in "abcd")
    assert read_xml(page(order + regions), "p.xml").document.text == "ccc\n\nbbb\n\naaa\n\nddd"


def test_without_an_order_columns_are_read_down() -> None:
    boxes = {"head": "0,0 1000,50", "one": "0,100 480,200", "two": "0,210 480,300", "three": "520,90 1000,300"}
    regions = "".join(region(key, line(key), box=boxes[key]) for key in ("three", "two", "head", "one"))
    assert read_xml(page(regions), "p.xml").document.text == "head\n\none\n\ntwo\n\nthree"


def test_custom_order_and_structure() -> None:
    lines = [line("second", 'custom="readingOrder {index:1;}"'), line("first", 'custom="readingOrder {index:0;}"')]
    one = region("a", *lines, custom="readingOrder {index:1;}")
    two = region("b", line("Title"), custom="readingOrder {index:0;} structure {type:heading;}")
    found = read_xml(page(one + two), "p.xml").document
    assert found.text == "Title\n\nfirst\nsecond"
    assert [it.kind for it in found["origin"]] == ["heading", "paragraph"]


def test_what_runs_along_is_left_out_and_its_number_kept() -> None:
    regions = region("n", line("– 214 –"), type_="page-number") + region("h", line("Letters"), type_="header")
    found = read_xml(page(regions + region("r", line("Text."))), "p.xml")
    assert found.document.text == "Text."
    assert [(it.kind, it.start, it.end, it.get("n")) for it in found.document["styles"]] == [("pb", 0, 0, "214")]
    assert [it.code for it in found.diagnostics] == ["TK042", "TK042"]


def test_readings_by_index_then_confidence() -> None:
    def readings(*them: tuple[str, str]) -> str:
        inside = "".join(f"<TextEquiv {said}><Unicode>{text}</Unicode></TextEquiv>" for said, text in them)
        return region("r", f"<TextLine>{inside}</TextLine>")

    one = readings(('index="1" conf="0.9"', "no"), ('index="0" conf="0.2"', "yes"))
    two = readings(('conf="0.1"', "no"), ('conf="0.8"', "yes"))
    found = read_xml(page(one + two), "p.xml")
    assert found.document.text == "yes\n\nyes"
    assert [it.code for it in found.diagnostics] == ["TK043"]


def test_styles_of_lines_words_and_custom() -> None:
    words = '<Word><TextStyle bold="true"/><TextEquiv><Unicode>bold</Unicode></TextEquiv></Word>'
    lines = [
        line("a bold word", inside=words),
        line("all slanted", inside='<TextStyle italic="true"/>'),
        line("some slanted", 'custom="textStyle {offset:5; length:7;italic:true;}"'),
    ]
    found = read_xml(page(region("r", *lines)), "p.xml").document
    styles = [(found.quote(it.span), it.get("rend")) for it in found["styles"]]
    assert styles == [("bold", "bold"), ("all slanted", "italic"), ("slanted", "italic")]


def test_a_footnote_and_a_marginal_note() -> None:
    regions = region("r", line("A treaty¹.")) + region("f", line("¹ See below."), type_="footnote")
    found = read_xml(page(regions + region("m", line("nota"), type_="marginalia")), "p.xml").document
    notes = [(it.get("id"), it.get("place"), it.get("n")) for it in found["footnotes"]]
    assert notes == [("f", "foot", "¹"), ("m", "margin", None)]


def test_tables_of_both_kinds() -> None:
    def cell(row: int, column: int, columns: int, text: str) -> str:
        return f'<TableCell row="{row}" col="{column}" colSpan="{columns}">{line(text)}</TableCell>'

    def role(column: int, text: str) -> str:
        said = f'<Roles><TableCellRole rowIndex="0" columnIndex="{column}" header="true"/></Roles>'
        return f'<TextRegion id="x{column}">{said}{line(text)}</TextRegion>'

    one = cell(1, 1, 1, "d") + cell(0, 0, 2, "a b") + cell(1, 0, 1, "c")
    two = role(1, "right") + role(0, "left")
    found = read_xml(page(f'<TableRegion id="t">{one}</TableRegion><TableRegion>{two}</TableRegion>'), "p.xml").document
    assert found.text == "a b\nc\td\n\nleft\tright"
    cells = [(found.quote(it.span), dict(it.attributes)) for it in found["tables"].of("cell")]
    assert cells[0] == ("a b", {"cols": "2"}) and cells[-1] == ("right", {"role": "label"})
    assert [it.kind for it in found["origin"]] == ["cell-row"] * 3


def test_a_page_without_text_says_so() -> None:
    with pytest.raises(Unreadable) as problem:
        read_xml(page("<TextRegion id='r'/>"), "p.xml")
    assert problem.value.diagnostic.code == "TK041"


WORDS = st.text(alphabet="abcñж -¬", min_size=1, max_size=12)
PAGES = st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=5)


@given(PAGES, st.sampled_from(["2010-03-19", "2013-07-15", "2019-07-15"]))
@settings(deadline=None)
def test_the_text_arrives_in_order_and_once(regions: list[list[str]], year: str) -> None:
    data = page("".join(region(f"r{at}", *map(line, them)) for at, them in enumerate(regions)), NS[:-10] + year)
    words = " ".join(" ".join(them) for them in regions).split()
    if not words:
        return
    found = read_xml(data, "p.xml").document
    assert found.text.split() == words
    assert etree.fromstring(data) is not None
    for layer in found.layers.values():
        assert all(it.end <= len(found.text) for it in layer)
