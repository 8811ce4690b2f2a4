"""XML by its root element; and that nothing of it ends in a traceback."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teikit.read import read_bytes
from teikit.read.encoding import Unreadable
from teikit.read.xml import read_xml

TEI = "http://www.tei-c.org/ns/1.0"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<html/>", "give it the suffix .html"),
        (b"<mets/>", "PAGE or ALTO files"),
        (b"<anything/>", "TEI (TEI, teiCorpus), PAGE XML (PcGts) and ALTO XML (alto) can be read"),
        (b"<TEI><text>", "may have been cut off"),
        (b"no xml at all", "begins with <"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><TEI>&a;</TEI>', "document type declaration"),
        (b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><TEI>&a;</TEI>', "document type declaration"),
        (b"<alto/>", "transcribe or recognise"),
        (b"<PcGts/>", "transcribe or recognise"),
        (f"<TEI xmlns='{TEI}'><teiHeader/></TEI>".encode(), "text element holds the text"),
        (b"", "give a file with text"),
        (b"\xff\xfe\x00", ""),
    ],
)
def test_what_cannot_be_read_says_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as problem:
        read_xml(data, "a.xml")
    assert said in problem.value.diagnostic.help
    assert problem.value.diagnostic.code in ("TK002", "TK040", "TK041", "TK044")


def test_the_suffix_leads_here() -> None:
    document, said = read_bytes(
        b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>a</p></body></text></TEI>", "a.XML"
    )
    assert document is not None and document.text == "a" and not said


def test_other_encodings_and_a_namespace_prefix() -> None:
    data = f"<t:TEI xmlns:t='{TEI}'><t:text><t:body><t:p>Kälte</t:p></t:body></t:text></t:TEI>"
    for encoding in ("utf-8", "utf-16", "iso-8859-1"):
        declared = f"<?xml version='1.0' encoding='{encoding}'?>{data}".encode(encoding)
        assert read_xml(declared, "a.xml").document.text == "Kälte"


NAMES = st.sampled_from(
    (
        *(
            "TEI",
            "text",
            "body",
            "div",
            "p",
            "note",
            "list",
            "item",
            "table",
            "row",
            "cell",
            "sp",
            "speaker",
            "lg",
            "l",
        ),
        *(
            "choice",
            "sic",
            "corr",
            "app",
            "lem",
            "rdg",
            "pb",
            "lb",
            "gap",
            "desc",
            "hi",
            "persName",
            "q",
            "quote",
            "fw",
        ),
        *("opener", "closer", "signed", "postscript", "floatingText", "group", "figure", "address", "addrLine", "ref"),
        *(
            "PcGts",
            "Page",
            "TextRegion",
            "TextLine",
            "TextEquiv",
            "Unicode",
            "TableRegion",
            "TableCell",
            "ReadingOrder",
        ),
        *("alto", "Layout", "PrintSpace", "TextBlock", "String", "SP", "HYP", "teiHeader", "correspAction", "bad"),
    )
)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(
        ("type", "n", "xml:id", "resp", "target", "CONTENT", "custom", "index", "row", "conf", "WC", "when")
    ),
    st.sampled_from(
        ("", "1", "#a", "a", "document", "x:y", "readingOrder {index:0;}", "99999999999", "-1", "0.5", "é", "nan")
    ),
    max_size=3,
)


def _element(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def made(name: str, attributes: dict[str, str], parts: list[str]) -> str:
        written = "".join(f' {key}="{value}"' for key, value in attributes.items())
        return f"<{name}{written}>{''.join(parts)}</{name}>"

    return st.builds(made, NAMES, ATTRIBUTES, st.lists(inside, max_size=4))


TREES = st.recursive(
    st.sampled_from((" ", "\n  ", "word", "a b", "ж&amp;", "<!-- c -->", "<?p i?>")), _element, max_leaves=25
)


@given(st.sampled_from(("TEI", "teiCorpus", "text", "div", "PcGts", "alto")), st.lists(TREES, max_size=5))
@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_tree_gives_a_document_or_says_why(root: str, trees: list[str]) -> None:
    data = f'<{root} xmlns="{TEI}">{"".join(trees)}</{root}>'.encode()
    try:
        found = read_xml(data, "a.xml").document
    except Unreadable as problem:
        assert problem.diagnostic.help
        return
    for layer in found.layers.values():
        assert all(it.end <= len(found.text) for it in layer)


@given(st.binary(max_size=200), st.sampled_from((b"", b"<TEI>", b"<alto>", b"<?xml version='1.0'?>")))
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_a_document_or_say_why(data: bytes, before: bytes) -> None:
    try:
        read_xml(before + data, "a.xml")
    except Unreadable as problem:
        assert problem.diagnostic.message


def test_deep_nesting_is_no_trouble() -> None:
    for name in ("hi", "div", "q", "list", "note", "quote"):
        depth = 230
        data = f'<TEI xmlns="{TEI}"><text><body><p>{f"<{name}>" * depth}a{f"</{name}>" * depth}</p></body></text></TEI>'
        assert read_xml(data.encode(), "a.xml").document.text == "a"
    with pytest.raises(Unreadable):
        read_xml(f"<TEI>{'<hi>' * 5000}".encode(), "a.xml")
