"""Parts of the documentation on their own: content models, datatypes in words, tables, file names, addresses."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from teikit.schema import pattern as p
from teikit.schema.compiler import compile_odd
from teikit.schema.model import TEI, ElementSpec, Schema
from teikit.schema.pattern import Expand, Kind, Pattern
from teikit.schema.write.doc.addresses import Addresses
from teikit.schema.write.doc.example import dedented, source
from teikit.schema.write.doc.expression import Expression
from teikit.schema.write.doc.markup import Html, tag
from teikit.schema.write.doc.site import Site
from teikit.schema.write.doc.tables import rows
from teikit.schema.write.doc.values import phrase
from teikit.schema.write.doc.web import web_address


@cache
def site() -> Site:
    return Site(compile_odd(Path(__file__).parent / "data/doc-songs.odd"))


def text(markup: str) -> str:
    return html.fragment_fromstring(markup, create_parent="div").text_content()


def element(name: str) -> p.Ref:
    return p.Ref(Kind.ELEMENT, name)


A, B, C = (element(it) for it in "abc")
LONG = [element(f"{it}-{'x' * 20}") for it in "abcdef"]
MODELS: list[tuple[Pattern, str]] = [
    (p.EMPTY, "empty"),
    (p.TEXT, "text"),
    (element("song"), "song"),
    (p.Group((p.Repeat(p.Choice((A, B)), 0, None), p.Repeat(C, 1, None))), "(a | b)*, c+"),
    (p.Choice((p.Group((A, B)), C)), "(a, b) | c"),
    (p.Repeat(p.Repeat(A, 2, 4), 0, 1), "a{2,4}?"),
    (p.Repeat(A, 3, None), "a{3,}"),
    (p.Interleave((A, p.Repeat(B, 0, 1))), "a & b?"),
    (p.Choice((p.TEXT, p.EMPTY)), "text?"),
    (p.Ref(Kind.CLASS, "model.pLike", Expand.OPTIONAL), "model.pLike [each once or not at all, in this order]"),
    (p.Ref(Kind.CLASS, "model.pLike", exclude=("ab",)), "model.pLike [but not ab]"),
    (p.ListOf(p.Repeat(p.Data("date"), 1, None)), "list { xsd:date+ }"),
    (p.Data("token", (("pattern", '"'),)), 'xsd:token { pattern "\\"" }'),
    (p.AnyElement((p.AnyName(namespace="x:y"),)), "any element but any name of x:y"),
    (
        p.Repeat(p.Choice((p.Group(tuple(LONG[:2])), *LONG[2:])), 0, None),
        "(\n"
        "    (a-xxxxxxxxxxxxxxxxxxxx, b-xxxxxxxxxxxxxxxxxxxx)\n"
        "  | c-xxxxxxxxxxxxxxxxxxxx\n"
        "  | d-xxxxxxxxxxxxxxxxxxxx\n"
        "  | e-xxxxxxxxxxxxxxxxxxxx\n"
        "  | f-xxxxxxxxxxxxxxxxxxxx\n"
        ")*",
    ),
]


@pytest.mark.parametrize(("model", "expected"), MODELS, ids=lambda it: it[:20] if isinstance(it, str) else "")
def test_content_models(model: Pattern, expected: str) -> None:
    made = html.fragment_fromstring(Expression(site()).written(model), create_parent="div")
    assert made.findtext("pre/code") is not None and made.find("pre").text_content() == expected


def test_the_signs_of_a_model_are_explained() -> None:
    made = text(Expression(site()).written(p.Group((p.Repeat(A, 0, 1), B))))
    assert "? once or not at all" in made and ", then" in made and "* any number" not in made


PHRASES: list[tuple[Pattern, str]] = [
    (p.Data("gYear"), "a year (1920)"),
    (p.Data("double", (("minInclusive", "0"), ("maxInclusive", "1"))), "a number from 0 to 1"),
    (p.Data("token", (("pattern", "[A-G]"),)), "text matching [A-G]"),
    (p.Data("anyURI", (("pattern", r"\S+"),)), "an address, such as https://... or #id"),
    (p.Ref(Kind.DATA, "teidata.enumerated"), "a word without spaces"),
    (p.Ref(Kind.DATA, "teidata.probCert"), "a number from 0 to 1 or high, medium, low or unknown"),
    (p.Choice((p.Data("date"), p.Data("gYear", (("pattern", "x"),)), p.Value("now"))), "a day, a year or now"),
    (p.Repeat(p.Data("boolean"), 0, 1), "true or false or nothing"),
    (p.Ref(Kind.DATA, "not.there"), "nothing"),
    (p.Choice(tuple(p.Value(str(it)) for it in range(20))), ""),
]


@pytest.mark.parametrize(("datatype", "expected"), PHRASES, ids=lambda it: it[:20] if isinstance(it, str) else "")
def test_datatypes_in_words(datatype: Pattern, expected: str) -> None:
    assert text(phrase(site(), datatype)) == expected


def table(said: str) -> etree._Element:
    """Rows as lines, cells as words: `2x3` is two columns wide and three rows high."""
    made = etree.Element(f"{{{TEI}}}table")
    for line in said.splitlines():
        row = etree.SubElement(made, f"{{{TEI}}}row")
        for word in line.split():
            cols, _, high = word.partition("x")
            etree.SubElement(row, f"{{{TEI}}}cell", cols=cols, rows=high or "1")
    return made


def laid(said: str) -> list[list[str]]:
    return [["." if it.element is None else f"{it.width}x{it.height}" for it in row] for row in rows(table(said))]


def test_tables_are_filled_up() -> None:
    assert laid("1 1 1\n1") == [["1x1", "1x1", "1x1"], ["1x1", ".", "."]]
    assert laid("1x2 1\n1") == [["1x2", "1x1"], ["1x1"]]
    assert laid("3") == [["1x1"]], "a span that no column needs"
    assert laid("2 1\n1 1 1") == [["2x1", "1x1"], ["1x1", "1x1", "1x1"]]


_SPANS = st.sampled_from(["1", "1", "2", "3", "1x2", "2x2", "1x9", "0", "-1", "x", "9999999", "2x"])


@given(st.lists(st.lists(_SPANS, max_size=4), max_size=5))
def test_no_cell_overlaps_another_and_all_rows_are_equally_wide(said: list[list[str]]) -> None:
    made = rows(table("\n".join(map(" ".join, said)) or " "))
    filled: list[set[int]] = [set() for _ in made]
    for at, row in enumerate(made):
        for cell in row:
            column = next(it for it in range(1000) if it not in filled[at])
            place = set(range(column, column + cell.width))
            assert at + cell.height <= len(made)
            for its in filled[at : at + cell.height]:
                assert not its & place
                its |= place
    assert len({len(it) for it in filled}) <= 1 and all(made)


@given(st.sets(st.text(st.sampled_from("aAbBsS.-:/ é\x00"), min_size=1, max_size=6), max_size=12))
def test_file_names_are_unique_whatever_the_idents(idents: set[str]) -> None:
    def names(of: list[str]) -> dict[str, str]:
        addresses = Addresses(Schema(elements={it: ElementSpec(it) for it in of}))
        return {it: addresses.of(Kind.ELEMENT, it) for it in of}

    made = names(sorted(idents))
    assert len({it.lower() for it in made.values()}) == len(made)
    assert all(set(it) <= set("abcdefghijklmnopqrstuvwxyzABS0123456789._-") for it in made.values())
    assert made == names(sorted(idents, reverse=True))
    assert all(made[it] == f"element-{it}.html" for it in made if it.isalpha() and it.islower() and it.isascii())


@pytest.mark.parametrize("address", ["https://example.org/a?b=c%20d#e", "http://пример.рф:80/ж", "https://a-b.c"])
def test_addresses_of_the_web(address: str) -> None:
    assert web_address(address) == address


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "//x.org", "https:x", "https://", "https://a b", "http://[x", "http://x/%zz", "http://a..b/",
     'https://x/"', "https://x/<", "https://a@b.c/", "https://a-/", "https://x#a#b", "", None, "data:text/html,x"],
)  # fmt: skip
def test_what_is_no_address_of_the_web(address: str | None) -> None:
    assert web_address(address) is None


def test_markup_is_escaped_unless_it_is_known_to_be_markup() -> None:
    assert tag("p", "<b>&", Html("<b>x</b>"), class_='"', aria_label="a'", title=None) == (
        '<p class="&quot;" aria-label="a&#x27;">&lt;b&gt;&amp;<b>x</b></p>'
    )
    assert tag("br") == "<br>" and "&lt;" in tag("p", Html("<b>").strip())


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("\n    <p>\n      x\n    </p>\n  ", "<p>\n  x\n</p>"),
        ("<p>\n      x\n    </p>", "<p>\n  x\n</p>"),
        ("\n      <p/>\n    <p/>\n", "  <p/>\n<p/>"),
        ("\n\t<p/>\n    <p/>\n", "\t<p/>\n    <p/>"),
        ("\n    <!-- a\n      b -->\n\n    <p/>", "<!-- a\n  b -->\n\n<p/>"),
        ("  x  ", "x"),
    ],
)
def test_the_shared_indent_is_taken_off(written: str, shown: str) -> None:
    assert "".join(it for _, it in dedented(source(etree.fromstring(f"<egXML>{written}</egXML>")))) == shown
