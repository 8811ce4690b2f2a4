"""ALTO XML: lines, hyphens, styles, tags, margins, several pages; the text arrives in order, once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from teikit.read.xml import read_xml

V4 = "http://www.loc.gov/standards/alto/ns-v4#"


def alto(pages: str, before: str = "", namespace: str = V4) -> bytes:
    return f'<alto xmlns="{namespace}">{before}<Layout>{pages}</Layout></alto>'.encode()


def words(text: str, attributes: str = "") -> str:
    return "<SP/>".join(f'<String CONTENT="{word}" {attributes}/>' for word in text.split())


def block(id_: str, *lines: str, attributes: str = "") -> str:
    return f'<TextBlock ID="{id_}" {attributes}>{"".join(f"<TextLine>{it}</TextLine>" for it in lines)}</TextBlock>'


def page(inside: str, attributes: str = "") -> str:
    return f"<Page {attributes}><PrintSpace>{inside}</PrintSpace></Page>"


def test_lines_and_hyphens_stay_as_printed() -> None:
    first = words("A") + '<SP/><String CONTENT="sen" SUBS_TYPE="HypPart1" SUBS_CONTENT="sentence"/><HYP CONTENT="-"/>'
    second = '<String CONTENT="tence" SUBS_TYPE="HypPart2" SUBS_CONTENT="sentence"/>'
    found = read_xml(alto(page(block("b", first, second))), "a.xml").document
    assert found.text == "A sen-\ntence"


def test_pages_margins_and_tags() -> None:
    tags = '<Tags><StructureTag ID="t" LABEL="heading"/><LayoutTag ID="n" LABEL="NumberingZone"/></Tags>'
    one = block("x", words("12"), attributes='TAGREFS="n"') + block("h", words("Title"), attributes='TAGREFS="t"')
    margin = f"<Page PRINTED_IMG_NR='13'><TopMargin>{block('m', words('Head'))}</TopMargin>"
    two = f"{margin}<PrintSpace>{block('p', words('More text'))}</PrintSpace></Page>"
    found = read_xml(alto(page(one) + two, tags), "a.xml")
    assert found.document.text == "Title\n\nMore text"
    assert [it.kind for it in found.document["origin"]] == ["heading", "paragraph"]
    assert [(it.start, it.get("n")) for it in found.document["styles"].of("pb")] == [(0, "12"), (7, "13")]
    assert [it.code for it in found.diagnostics] == ["TK042", "TK042"]


def test_styles_join_over_neighbouring_words() -> None:
    styles = '<Styles><TextStyle ID="f1" FONTSTYLE="bold italics"/></Styles>'
    line = (
        words("plain") + "<SP/>" + words("strong words", 'STYLEREFS="f1"') + "<SP/>" + words("low", 'STYLE="subscript"')
    )
    found = read_xml(alto(page(block("b", line)), styles), "a.xml").document
    shown = [(found.quote(it.span), it.get("rend")) for it in found["styles"]]
    assert shown == [("strong words", "bold italic"), ("low", "subscript")]


def test_the_order_of_version_4() -> None:
    order = '<ReadingOrder><OrderedGroup><ElementRef REF="b"/><ElementRef REF="c"/></OrderedGroup></ReadingOrder>'
    composed = f'<ComposedBlock ID="c">{block("d", words("third"))}</ComposedBlock>'
    inside = block("a", words("last")) + composed + block("b", words("first"))
    assert read_xml(alto(page(inside), order), "a.xml").document.text == "first\n\nthird\n\nlast"


def test_doubt_is_told_once_a_page() -> None:
    low = block("b", words("dim", 'WC="0.2"'), words("dimmer", 'WC="0.1"'), words("clear", 'WC="0.9"'))
    found = read_xml(alto(page(low)), "a.xml")
    (said,) = found.diagnostics
    assert said.code == "TK043" and "2 of 3 lines" in said.message


TEXT = st.text(alphabet="abcñж-", min_size=1, max_size=6)


@given(
    st.lists(st.lists(st.lists(TEXT, min_size=1, max_size=4), min_size=1, max_size=3), min_size=1, max_size=4),
    st.sampled_from(["http://www.loc.gov/standards/alto/ns-v2#", "http://www.loc.gov/standards/alto/ns-v3#", V4, ""]),
)
@settings(deadline=None)
def test_the_text_arrives_in_order_and_once(blocks: list[list[list[str]]], namespace: str) -> None:
    inside = "".join(block(f"b{at}", *(words(" ".join(line)) for line in them)) for at, them in enumerate(blocks))
    found = read_xml(alto(page(inside), namespace=namespace), "a.xml").document
    assert found.text.split() == [word for them in blocks for line in them for word in line]
    assert [found.quote(it.span) for it in found["origin"]] == found.text.split("\n\n")
