"""EDTF in and out: expressions written as they were read, what they mean, what TEI's attributes make of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teikit.grammar.dates import Value, edtf
from teikit.grammar.dates.exchange import edtf_of, value_of

# Expression, its attributes, and the expression made of these.
MEANT = [
    ("1985-04-12", "when=1985-04-12", "1985-04-12"),
    ("1985-04", "when=1985-04", "1985-04"),
    ("1985", "when=1985", "1985"),
    ("1985-04-12T23:20:30", "when=1985-04-12 when-iso=1985-04-12T23:20:30", "1985-04-12T23:20:30"),
    ("1985-04-12T23:20:30Z", "when=1985-04-12 when-iso=1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z"),
    ("1964/2008", "from=1964 to=2008", "1964/2008"),
    ("2004-06/2006-08", "from=2004-06 to=2006-08", "2004-06/2006-08"),
    ("Y170000002", "when=170000002", "Y170000002"),
    ("Y-17E7", "when=-170000001", "Y-170000000"),
    ("-0043", "when=-0044", "-0043"),
    ("0000", "when=-0001", "0000"),
    ("1920-21", "notBefore=1920-03-01 notAfter=1920-05-31", "1920-21"),
    ("1920-24", "notBefore=1920-12-01 notAfter=1921-02-28", "1920-24"),
    ("1920-34", "notBefore=1920-04-01 notAfter=1920-06-30", "[1920-04-01..1920-06-30]"),
    ("1920?", "when=1920", "1920?"),
    ("1920-06~", "when=1920-06", "1920-06~"),
    ("1920-06-11%", "when=1920-06-11", "1920-06-11%"),
    ("192X", "notBefore=1920 notAfter=1929", "192X"),
    ("19XX", "notBefore=1900 notAfter=1999", "[1900..1999]"),
    ("1920-XX", "when=1920", "1920"),
    ("1920-04-XX", "when=1920-04", "1920-04"),
    ("1920-XX-XX", "when=1920", "1920"),
    ("156X-12-25", "notBefore=1560-12-25 notAfter=1569-12-25", "[1560-12-25..1569-12-25]"),
    ("1920-XX-05", "notBefore=1920-01-05 notAfter=1920-12-05", "[1920-01-05..1920-12-05]"),
    ("1985-04-12/..", "from=1985-04-12", "1985-04-12/.."),
    ("../1985", "to=1985", "../1985"),
    ("1985/", "from=1985", "1985/.."),
    ("/1985-04", "to=1985-04", "../1985-04"),
    ("1950S2", "notBefore=1900 notAfter=1999", "[1900..1999]"),
    ("[1667,1668,1670..1672]", "notBefore=1667 notAfter=1672", "[1667..1672]"),
    ("[..1760-12-03]", "notAfter=1760-12-03", "[..1760-12-03]"),
    ("[1760-12..]", "notBefore=1760-12", "[1760-12..]"),
    ("{1960,1961-12}", "from=1960 to=1961-12", "1960/1961-12"),
    ("2004?-06-11", "when=2004-06-11", "2004-06-11?"),
    ("?2004-06-~11", "when=2004-06-11", "2004-06-11%"),
    ("1984-06-02?/2004-08-08~", "from=1984-06-02 to=2004-08-08", "1984-06-02%/2004-08-08%"),
]


@pytest.mark.parametrize(("text", "attributes", "again"), MEANT)
def test_what_an_expression_means(text: str, attributes: str, again: str) -> None:
    assert str(edtf.parse(text)) == text
    value = value_of(text)
    assert " ".join(f"{name}={it}" for name, it in value.attributes().items()) == attributes
    assert edtf_of(value) == again


@pytest.mark.parametrize(
    "text",
    [
        "", "/", "[]", "[..]", "[1920", "{1920]", "1920-13", "1920-02-30", "1920-2X", "1920-21-05", "192", "20-05-1920",
        "1920-5-1", "Y1E99", "1920-05-01T25:00:00", "1920/1921/1922", "x" * 3000, "1920-05-3X-1", "Y123", "1920??",
    ],
)  # fmt: skip
def test_what_is_no_expression_is_refused_with_a_word(text: str) -> None:
    with pytest.raises(edtf.EdtfError, match=r"\w"):
        edtf.parse(text)


marks = st.sampled_from(["", "", "", "?", "~", "%"])
years = st.one_of(
    st.integers(0, 9999).map("{:04}".format),
    st.integers(1, 9999).map("-{:04}".format),
    st.integers(10_000, 10**9).map("Y{}".format),
    st.sampled_from(["192X", "19XX", "XXXX", "Y17E7", "Y-17E7", "1950S2"]),
)


@st.composite
def dates(draw: st.DrawFn) -> str:
    text = draw(marks) + draw(years) + draw(marks)
    if "S" not in text and draw(st.booleans()):
        month = draw(st.integers(1, 12))
        text += f"-{draw(marks)}{month:02}{draw(marks)}"
        if draw(st.booleans()):
            text += f"-{draw(marks)}{draw(st.integers(1, 28)):02}{draw(marks)}"
    return text


@st.composite
def expressions(draw: st.DrawFn) -> str:
    kind = draw(st.sampled_from(["date", "interval", "set"]))
    if kind == "date":
        return draw(dates())
    if kind == "interval":
        ends = draw(st.tuples(dates(), st.one_of(dates(), st.sampled_from(["", ".."]))))
        return "/".join(ends if draw(st.booleans()) else reversed(ends))
    stretches = st.tuples(dates(), st.one_of(dates(), st.just(""))).map("..".join)
    members = draw(st.lists(st.one_of(dates(), stretches), min_size=1, max_size=4))
    return draw(st.sampled_from(["[%s]", "{%s}"])) % ",".join(members)


@given(expressions())
def test_an_expression_is_written_as_it_was_read(text: str) -> None:
    assert str(edtf.parse(text)) == text
    value = value_of(text)
    again = edtf_of(value)
    assert value.empty or value_of(again).attributes() == value.attributes()


@given(st.text(alphabet="0123456789XYES-/.,?~%[]{}T:Z", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        value_of(text)
    except edtf.EdtfError as error:
        assert str(error)


plain = st.dates().map(lambda it: it.isoformat()).flatmap(lambda it: st.sampled_from([it, it[:7], it[:4]]))


@given(plain, plain, st.sampled_from(["when", "from_ to", "from_", "to", "not_before not_after", "not_before"]))
def test_a_value_comes_back_from_edtf(first: str, second: str, names: str) -> None:
    fields = dict(zip(names.split(), sorted((first, second)), strict=False))
    value = Value(**fields)  # type: ignore[arg-type]
    assert value_of(edtf_of(value)).attributes() == value.attributes()
