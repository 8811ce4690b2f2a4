"""The printed citation is made again from its structure, byte for byte."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from teikit.export.citation import citation, source

VALUE = st.text(st.sampled_from("0123456789абRGASPI/. "), min_size=1, max_size=8).map(str.strip).filter(bool)
PRINTED = st.text(st.sampled_from("., «»\"\\;:'лоf()\n"), min_size=1, max_size=6)
NUMBER = st.integers(1, 999).map(str)
PARTS = (("repository", None), ("collection", "fond"), ("collection", "opis"), ("idno", "papka"), ("idno", "delo"))


def css(**printed: str) -> str:
    escaped = {
        name: text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ") for name, text in printed.items()
    }
    return "; ".join(f'{name}: "{text}"' for name, text in escaped.items())


def ms_desc(parts: list[tuple[str, str | None, str, str]], loci: list[dict[str, str]]) -> etree._Element:
    def tag(parent: etree._Element, name: str, **attributes: str) -> etree._Element:
        return etree.SubElement(parent, f"{{http://www.tei-c.org/ns/1.0}}{name}", attributes)

    root = etree.Element("{http://www.tei-c.org/ns/1.0}msDesc")
    identifier = tag(root, "msIdentifier")
    for name, type_, before, value in parts:
        element = tag(
            identifier, name, **({"type": type_} if type_ else {}), **({"style": css(before=before)} if before else {})
        )
        element.text = value
    item = tag(tag(root, "msContents"), "msItem")
    for locus in loci:
        tag(item, "locus", **locus)
    return root


@given(
    st.lists(st.booleans(), min_size=5, max_size=5),
    st.lists(VALUE, min_size=5, max_size=5),
    st.lists(PRINTED, min_size=5, max_size=5),
    st.lists(
        st.tuples(NUMBER, NUMBER, st.booleans(), st.booleans(), st.booleans(), PRINTED, PRINTED, PRINTED), max_size=3
    ),
)
def test_made_again_byte_for_byte(
    there: list[bool],
    values: list[str],
    printed: list[str],
    ranges: list[tuple[str, str, bool, bool, bool, str, str, str]],
) -> None:
    parts, said = [], ""
    for (name, type_), given_, value, before in zip(PARTS, there, values, printed, strict=True):
        if given_:
            before = before if name != "repository" else ""
            parts.append((name, type_, before, value))
            said += before + " ".join(value.split())
    loci = []
    for first, last, first_verso, last_verso, single, before, between, verso in ranges:
        style = css(before=before, verso=verso) if single else css(before=before, between=between, verso=verso)
        last, last_verso = (first, first_verso) if single else (last, last_verso)
        loci.append({"from": first + "v" * first_verso, "to": last + "v" * last_verso, "style": style})
        said += before + first + verso * first_verso
        said += "" if single else between + last + verso * last_verso
    assert citation(ms_desc(parts, loci)) == said


def test_sheets_are_told_apart_from_their_sides() -> None:
    locus = {"from": "18", "to": "18v", "scheme": "sheet", "style": css(before=", ll. ", between="–", verso="об")}
    described = source(ms_desc([("repository", None, "", "RGASPI")], [locus, {"from": "xiv"}]))
    assert described.citation == "RGASPI, ll. 18–18обxiv"
    assert described.sheets is not None
    assert [(it.first, it.last, it.first_verso, it.last_verso) for it in described.sheets.ranges] == [
        ("18", "18", False, True),
        ("xiv", "xiv", False, False),
    ]


def test_without_printed_parts_commas_join() -> None:
    described = source(
        ms_desc(
            [("settlement", None, "", "Kestan"), ("repository", None, "", "Library"), ("idno", None, "", "MS 1")], []
        )
    )
    assert (described.citation, described.shelfmark, described.sheets) == ("Kestan, Library, MS 1", "MS 1", None)
