"""Web pages give the text that a browser shows, without what belongs to the site; nothing else is lost."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from read_documents import PAGES, good, seconds, segmented

from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Document
from teikit.read import read_bytes

SOURCE = "RGASPI, f. 12, op. 3, d. 45, l. 6. Copy."
LONG = "Yesterday the detachment arrived, and the talks on the exchange of prisoners begin tomorrow at noon. " * 8


def read(page: str | bytes) -> tuple[Document, list[Diagnostic]]:
    document, said = read_bytes(page if isinstance(page, bytes) else page.encode(), "a.html")
    assert document is not None, said
    for layer in document.layers.values():
        for it in layer:
            quoted = document.quote(it.span)
            assert it.end <= len(document.text) and (layer.name == "tables" or quoted == quoted.strip())
            assert it.kind != "hi" or (quoted and "\n" not in quoted)
    return document, said


def text(page: str) -> str:
    return read(page)[0].text


def codes(page: str) -> list[str]:
    return [it.code for it in read(page)[1]]


def found(document: Document, layer: str, *kinds: str) -> list[tuple[str, dict[str, str]]]:
    return [(document.quote(it.span), dict(it.attributes)) for it in document[layer] if not kinds or it.kind in kinds]


def styles(page: str) -> list[tuple[str, str]]:
    return [(quoted, attributes["rend"]) for quoted, attributes in found(read(page)[0], "styles", "hi")]


# --- blocks and white space


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>one<p>two", "one\n\ntwo"),
        ("<p> one\n  word &nbsp; more\t</p>", "one word more"),
        ("<h2>TELEGRAM<br>OF A<br/>\nTO B</h2>", "TELEGRAM\nOF A\nTO B"),
        ("one<br><br>two<br> <br>\n<br>three<br>four", "one\n\ntwo\n\nthree\nfour"),
        ("in body <b>bold</b><div>one<div>two</div>three</div>four", "in body bold\n\none\n\ntwo\n\nthree\n\nfour"),
        ("<p>one<div>two</div></p>three", "one\n\ntwo\n\nthree"),
        ("<b><p>one</p> two</b>", "one\n\ntwo"),
        ("<pre>one\n  two\n\nthree</pre>", "one\n  two\n\nthree"),
        ("<p>rail<wbr>way tele&shy;gram\u200b \U0001f4e1", "railway telegram \U0001f4e1"),
        ("<p>a<!-- c -->b<script>if(1<2){x}</script>c<style>p{}</style>", "abc"),
        ("<title>Site</title><p>text<noscript>no</noscript><template>t</template>", "text"),
        ("<span style='display:block'>one</span><span style='display:block'>two</span>", "one\n\ntwo"),
        ("<div style='display:inline'>one</div> <div style='display:inline'>two</div>", "one two"),
        ("<dl><dt>one<dd>two</dl>", "one\n\ntwo"),
        ("<p>one<hr>two", "one\n\ntwo"),
        ("<p><img class=emoji alt='\U0001f4e1'> Radiogram<img alt=logo>", "\U0001f4e1 Radiogram"),
        ("&lt;b&gt; &amp;amp; &bogus; &#8470; 5", "<b> &amp; &bogus; № 5"),
        ("<p>one<script>x</script>&#1;two", "one\u2401two"),
    ],
)
def test_blocks(page: str, expected: str) -> None:
    assert text(page) == expected


@pytest.mark.parametrize("blank", ["<p>&nbsp;</p>", "<p></p>", "<hr>"])
def test_lines_that_are_paragraphs_stay_together(blank: str) -> None:
    line = "A line of a text that is long enough to be a whole one of its paragraph,"
    lines = [line, line, "and its end.", "", line, line, "the end."]
    assert text("\n".join(f"<p>{it}</p>" if it else blank for it in lines)) == "\n".join(lines)
    longer = [*lines, "A paragraph. " * 10]
    apart = "\n\n".join(it.strip() for it in longer if it)
    assert text("\n".join(f"<p>{it}</p>" if it else blank for it in longer)) == apart


def test_blocks_say_where_they_are_and_what_they_are() -> None:
    page = (
        "<html>\n<body>\n<h1 class=title>Head</h1>\n<p\n align=center class='a b'>one\n<br>\n<br>two</p>"
        "<blockquote>three<p>four</p></blockquote><center>five</center>"
    )
    origins = [(it.kind, dict(it.attributes)) for it in read(page)[0]["origin"]]
    assert origins == [
        ("heading", {"line": "3", "level": "1", "style": "title"}),
        ("paragraph", {"line": "4", "style": "a b", "align": "center"}),
        ("paragraph", {"line": "7", "style": "a b", "align": "center"}),
        ("quote", {"line": "7"}),
        ("quote", {"line": "7"}),
        ("paragraph", {"line": "7", "align": "center"}),
    ]


def test_lines_are_counted_beyond_65535() -> None:
    document, _ = read("<p>one" + "\n" * 70_000 + "<p>two")
    assert [it.get("line") for it in document["origin"]] == ["1", "70001"]


# --- angle brackets that are text


@pytest.mark.parametrize(
    "typed",
    [
        "<…>",
        "<omitted>",
        "<two words illegible>",
        "<a part omitted>",
        "<неразб.>",
        "<map>",
        "<source>",
        "<?>",
        "< >",
        "5 < 6",
        "<3",
        "<>",
        "a <",
        "<b",
    ],
)
def test_an_editors_angle_brackets_are_text(typed: str) -> None:
    assert text(f"<p>one {typed} two <i>three</i></p>") == f"one {typed} two three"


@pytest.mark.parametrize(
    "tag", ["<o:p></o:p>", "<my-part>", "<foo>x</foo>", "<input disabled>", "<![if !x]>", "<?xml a?>"]
)
def test_what_has_the_form_of_a_tag_is_one(tag: str) -> None:
    assert text(f"<p>one {tag} two").replace("x", "").split() == ["one", "two"]


def test_words_in_angle_brackets_are_told() -> None:
    _, said = read("<p>one\n<omitted> two")
    assert [(it.code, it.line) for it in said] == [("TK023", 2)] and "<omitted>" in said[0].message


def test_a_value_may_hold_an_angle_bracket() -> None:
    assert text('<p title=\'a<b> "c\'>one <a title="x > y <z>">two</a>') == "one two"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>one<img src=a alt='The seal'> two<img src=b><svg><path/></svg>", "left out: 3 pictures"),
        ("<p>one<input><select><option>a</select><button>OK</button>", "left out: 3 form controls"),
        (
            "<p>one<iframe src=a></iframe><noscript>Switch scripts on</noscript>",
            "left out: 1 embedded file, 1 noscript part",
        ),
        ("<p>one<img width=1 height=1><noscript><img></noscript><input type=hidden><script>a</script>", ""),
        ("<p>one<img class=emoji alt='\U0001f4e1'>", ""),
        ("<p>one<figure><img><figcaption>Two</figcaption></figure>", "left out: 1 picture"),
    ],
)
def test_pictures_and_controls_are_told(page: str, expected: str) -> None:
    assert [it.message for it in read(page)[1] if it.code == "TK029"] == [expected] * bool(expected)


def test_pictures_of_a_menu_are_told_with_it() -> None:
    assert codes(f"<nav><a href=/><img src=logo> Home</a></nav><p>{LONG}</p>") == ["TK021"]


# --- styles


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p><i>a</i> <em>b</em> c <strong>d</strong>", [("a b", "italic"), ("d", "bold")]),
        ("<p><b>a <i>b</i></b>", [("a", "bold"), ("b", "bold italic")]),
        ("<p><u>a</u><s>b</s>", [("a", "underline"), ("b", "strikethrough")]),
        ("<p>10<sup>th</sup> H<sub>2</sub>O", [("th", "superscript"), ("2", "subscript")]),
        ("<p><span style='font-style:italic;font-weight:700'>a</span>", [("a", "bold italic")]),
        ("<p><b>a <span style='font-weight: normal'>b</span></b>", [("a", "bold")]),
        ("<p><span style='letter-spacing: 3px'>a b</span>", [("a b", "spaced")]),
        ("<p><span style='font-variant:small-caps;text-decoration:underline'>a</span>", [("a", "smallcaps underline")]),
        ("<p><b>one<br>two </b>x", [("one", "bold"), ("two", "bold")]),
        ("<p><span class=italic>a</span>", []),
        ("<b><p>a</p><h2>b</h2></b>c", [("a", "bold"), ("b", "bold")]),
        ("<h2>a <i>b</i></h2>", [("b", "italic")]),
    ],
)
def test_styles(page: str, expected: list[tuple[str, str]]) -> None:
    assert styles(page) == expected


def test_quotation_marks_of_q_and_raised_figures() -> None:
    assert text("<p><q>a <q>b</q></q>") == "“a ‘b’”"
    assert text("<html lang=ru><p><q>a</q> <q>«b»</q>") == "«a» «b»"
    assert text("<p>Treaty <sup>12</sup> of<p><sup>*</sup> a <sup>*</sup>") == "Treaty¹² of\n\n* a*"


def test_deletions_are_left_out_and_told() -> None:
    document, said = read("<p>one <del>two</del> <ins>three</ins>")
    assert document.text == "one three"
    assert [(it.code, it.severity) for it in said] == [("TK024", Severity.WARNING)] * 2 and "“two”" in said[0].message


# --- lists, tables, page breaks


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<ol><li>a<li>b</ol>", "1. a\n\n2. b"),
        ("<ol start=3><li><p>a</p><p>more</p><li value=7>b</ol>", "3. a\n\nmore\n\n7. b"),
        ("<ol reversed type=A><li>a<li>b</ol>", "B. a\n\nA. b"),
        ("<ol style='list-style-type:lower-roman'><li>a<li>b</ol>", "i. a\n\nii. b"),
        ("<ul><li>a<ul><li>b</ul>c</ul>", "- a\n\n- b\n\nc"),
        ("<ul><li>1) a<li>— b</ul>", "1) a\n\n— b"),
        ("<ol><li>1. a<li>2. b</ol>", "1. a\n\n2. b"),
        ("<ul style='list-style:none'><li>a</ul>", "a"),
        ("<ol><li><ol><li>a</ol></ol>", "1. 1. a"),
    ],
)
def test_lists(page: str, expected: str) -> None:
    assert text(page) == expected


def test_items_know_their_labels() -> None:
    document, _ = read("<ol><li>a<p>b</ol>")
    assert [(it.kind, it.get("list")) for it in document["origin"]] == [("item", "1."), ("paragraph", None)]


def test_a_table_of_values() -> None:
    page = (
        "<table><caption>Sums</caption><thead><tr><th>Name<th colspan=2>Sum</thead>\n"
        "<tr><td>Orlenko<td>5<br>roubles<td><i>6</i></table><p>after"
    )
    document, _ = read(page)
    assert document.text == "Sums\n\nName\tSum\nOrlenko\t5 roubles\t6\n\nafter"
    assert found(document, "tables", "cell")[:2] == [
        ("Name", {"role": "label"}),
        ("Sum", {"role": "label", "cols": "2"}),
    ]
    assert [it for it, _ in found(document, "tables", "row")] == ["Name\tSum", "Orlenko\t5 roubles\t6"]
    assert found(document, "origin", "cell-row")[1] == ("Orlenko\t5 roubles\t6", {"line": "2"})


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>one</td></tr><tr><td>two</td></tr></table>",
        "<table><tr><td><h2>one</h2></td><td>two</td></tr></table>",
        "<table role=presentation><tr><td>one<td>two</table>",
        "<table><tr><td><table><tr><td>one</table><td>two</table>",
    ],
)
def test_a_table_of_layout_is_none(page: str) -> None:
    document, _ = read(page)
    assert document.text == "one\n\ntwo" and not document["tables"].annotations


@pytest.mark.parametrize(
    "mark",
    [
        "<span class=pagenum>[Pg 12]</span>",
        "<span role=doc-pagebreak title='12'></span>",
        "<span epub:type=pagebreak aria-label='page 12'></span>",
        "<a class=page-number id=p12>{12}</a>",
    ],
)
def test_printed_pages(mark: str) -> None:
    document, _ = read(f"<p>rail{mark}way</p>{mark}<p>next")
    assert document.text == "railway\n\nnext"
    assert [(it.start, it.end, it.get("n")) for it in document["styles"].of("pb")] == [(4, 4, "12"), (9, 9, "12")]


# --- notes

NOTES = {
    "plain": "<p>Treaty <sup><a href='#n1' id=r1>1</a></sup>.</p><p>Next.</p><h3>Notes</h3>"
    "<p id=n1><sup><a href='#r1'>1</a></sup> See <i>5</i>.",
    "pandoc": "<p>Treaty<a href='#n1' class=footnote-ref id=r1 role=doc-noteref><sup>1</sup></a>.</p><p>Next.</p>"
    "<section id=footnotes class='footnotes' role=doc-endnotes><hr><ol><li id=n1><p>See <i>5</i>.<a href='#r1' "
    "class=footnote-back role=doc-backlink>↩︎</a></p></li></ol></section>",
    "wiki": "<p>Treaty<sup id=cite_ref-1 class=reference><a href='#n1'>[1]</a></sup>.</p><p>Next.</p>"
    "<h2>References</h2><ol class=references><li id=n1><span class=mw-cite-backlink><a href='#cite_ref-1'>^</a></span> "
    "<span>See <i>5</i>.</span></ol>",
    "word": "<p>Treaty<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>"
    "<![if !supportFootnotes]>[1]<![endif]></span></a>.</p><p>Next.</p><div style='mso-element:footnote-list'>"
    "<br clear=all><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>"
    "<a style='mso-footnote-id:ftn1' href='#_ftnref1' name='_ftn1'><span class=MsoFootnoteReference>[1]</span></a> "
    "See <i>5</i>.</p></div></div>",
    "table": "<p>Treaty<a href='#n1'><sup>1</sup></a>.</p><p>Next.</p>"
    "<table class=notes><tr><td><a name=n1>1</a></td><td>See <i>5</i>.</td></tr></table>",
    "book": "<p>Treaty<a id=r1 href='#n1' class=fnanchor>[A]</a>.</p><p>Next.</p>"
    "<div class=footnotes><h3>FOOTNOTES:</h3><div class=footnote><p><a id=n1 href='#r1'><span>[A]</span></a> "
    "See</p><p><i>5</i>.</p></div></div>",
    "aside": "<p>Treaty<a epub:type=noteref href='#n1'>1</a>.</p><p>Next.</p>"
    "<aside epub:type=footnote id=n1>See <i>5</i>.</aside>",
}


@pytest.mark.parametrize("form", NOTES)
def test_notes_stand_after_the_block_that_calls_them(form: str) -> None:
    document, _ = read(NOTES[form])
    number = "A" if form == "book" else "1"
    mark = f"[{number}]" if form in ("wiki", "word", "book") else "¹"
    printed = "1" if form == "table" else mark
    between = "\n" if form == "book" else " "
    assert document.text == f"Treaty{mark}.\n\n{printed} See{between}5.\n\nNext."
    [(note, attributes)] = found(document, "footnotes", "note")
    assert note == f"{printed} See{between}5." and attributes["n"] == number
    assert attributes["place"] == ("end" if form == "pandoc" else "foot")
    assert found(document, "footnotes", "anchor") == [(mark, {"note": attributes["id"], "n": number})]
    assert ("5", "italic") in styles(NOTES[form])


def test_a_table_of_contents_is_not_taken_for_notes() -> None:
    page = "<p><a href='#d1'>1</a>, <a href='#d2'>2</a> and more words</p>"
    page += "<div id=d1><h2>A</h2><p>one</div><div id=d2><h2>B</h2><p>two</div>"
    document, _ = read(page)
    assert document.text == "1, 2 and more words\n\nA\n\none\n\nB\n\ntwo" and not document["footnotes"].annotations


def test_notes_in_one_block_stay_where_they_are() -> None:
    page = "<p>a<sup><a href='#n1'>1</a></sup> b<sup><a href='#n2'>2</a></sup><hr>"
    page += "<div><a name=n1></a>1. c<br><a name=n2></a>2. d"
    document, _ = read(page)
    assert document.text == "a¹ b²\n\n1. c\n2. d" and not document["footnotes"].annotations


def test_notes_of_one_id_are_all_there() -> None:
    page = "<p>a<sup><a href='#p'>1</a></sup> b<sup><a href='#q'>2</a></sup><p id=x name=p>c<p id=x name=q>d"
    assert text(page) == "a¹ b²\n\n¹ c\n\n² d"


def test_notes_that_call_notes_and_marks_without_notes() -> None:
    page = "<p>a<sup><a href='#n1'>1</a></sup> b<sup><a href='#n9'>9</a></sup>"
    page += "<p id=n1>one<sup><a href='#n2'>2</a></sup><p id=n2>two"
    assert text(page) == "a¹ b⁹\n\n¹ one²\n\n² two"


# --- what belongs to the site

SITE = [
    "<nav><a href=/>Home</a> Library</nav>",
    "<div id='cookie-banner'>We use cookies.</div>",
    "<div class='breadcrumbs'>Home » Library</div>",
    "<div class='sharedaddy'><a href=#>Share</a></div>",
    "<footer>© 2019 All rights reserved</footer>",
    "<div role=navigation>Previous, next</div>",
    "<aside class=sidebar><h3>Recent posts</h3><a href=/p>A map of the customs houses</a></aside>",
    "<p><a href=/a>Previous</a> | <a href=/b>Next</a></p>",
    "<ul><li><a href=/a>Old maps of the mountain district</a><li><a href=/b>New maps of the customs houses</a></ul>",
    "<div class='related-posts'><h3>Read also</h3><a href=/c>How it ended…</a></div>",
    "<table><tr><td><a href=1>A</a><br><a href=2>B</a><br><a href=3>C</a><br><a href=4>D</a></td></tr></table>",
    "<div hidden>Loading</div>",
    "<p style='display:none'>Loading</p>",
    "<div id=comments><p>Nice page!</div>",
]


@pytest.mark.parametrize("region", SITE)
def test_regions_of_the_site_are_left_out_and_told(region: str) -> None:
    document, said = read(f"<body>\n<p>{LONG}</p>{region}<p>After.")
    assert document.text == f"{LONG.strip()}\n\nAfter."
    assert [(it.code, it.severity) for it in said] == [("TK021", Severity.INFO)]


@pytest.mark.parametrize("region", SITE)
def test_regions_with_an_archival_reference_stay(region: str) -> None:
    opening = region[: region.index(">") + 1]
    assert SOURCE in text(f"<body><p>{LONG}</p>{opening}<p>{SOURCE}</p>")


def test_a_region_with_much_of_the_text_stays() -> None:
    assert text(f"<div class=sidebar><p>{LONG}</div><p>{LONG}").count("prisoners") == 16


@pytest.mark.parametrize("kept", ["footnotes", "editor-note", "elementor-widget", "entry-content", "navy", "commented"])
def test_words_that_only_look_alike_are_no_regions(kept: str) -> None:
    assert "Some words" in text(f"<p>{LONG}<div class='{kept}'><p>Some words.</div>")


@pytest.mark.parametrize(
    "names",
    [
        "<p><a href=/k>Kestan</a>, <a href=/d>5 June 1920</a></p>",
        "<p><a href=/o>V. Orlenko</a> to <a href=/v>P. Varzin</a></p>",
        "<ul><li><a href=/o>Orlenko</a><li><a href=/v>Varzin</a></ul>",
        "<article><header><h2><a href=/t>TELEGRAM OF A TO B</a></h2></header></article>",
    ],
)
def test_names_that_link_to_a_register_are_text(names: str) -> None:
    plain = re.sub("<[^>]*>", " ", names).split()
    assert [word for word in text(f"{names}<p>{LONG}{names}").split() if word != "-"].count(plain[-1]) == 2


def test_an_aside_of_prose_stays() -> None:
    assert text(f"<aside>A note of the editors.</aside><p>{LONG}").startswith("A note of the editors.")


def test_a_link_of_a_note_to_its_paragraph_is_text() -> None:
    page = "<p id=p>a<sup><a href='#n'>1</a></sup><p id=n>see <a href='#p'>the paragraph</a> above"
    assert text(page) == "a¹\n\n¹ see the paragraph above"


def test_the_header_of_an_article_is_its_heading() -> None:
    assert text(f"<article><header><h1>TELEGRAM</h1></header><p>{LONG}").startswith("TELEGRAM\n\n")


# --- encodings and hostile input

RUSSIAN = "<meta charset={}><p>Телеграмма уполномоченного Варзина в Кестан, 5 ноября 1920 г."


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-8", "iso-8859-5"])
def test_the_page_says_its_encoding(encoding: str) -> None:
    document, said = read(RUSSIAN.format(encoding).encode(encoding))
    assert document.text.startswith("Телеграмма уполномоченного") and said == []


def test_an_encoding_that_is_wrong_is_told() -> None:
    document, said = read(RUSSIAN.format("windows-1251").encode())
    assert document.text.startswith("Телеграмма") and [it.code for it in said] == ["TK020"]
    document, said = read(RUSSIAN.format("utf-8").encode("cp1251"))
    assert document.text.startswith("Телеграмма") and [it.code for it in said] == ["TK020", "TK004"]
    assert read("\ufeff<p>№".encode("utf-16"))[0].text == "№"
    assert read("<meta charset=iso-8859-1><p>caf\x92 \xe9".encode("latin-1"))[0].text == "caf’ é"


def test_control_characters_of_entities_are_shown() -> None:
    document, said = read("<p>a &#1; b")
    assert document.text == "a \u2401 b" and [it.code for it in said] == ["TK006"]


@pytest.mark.parametrize("page", [b"", b"  ", b"<!-- only -->", b"<html></html>", b"<script>x</script>", b"%PDF-1.7"])
def test_a_page_without_text_is_refused(page: bytes) -> None:
    document, said = read_bytes(page, "a.html")
    assert document is None and said[-1].code in ("TK002", "TK003") and said[-1].help


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "q", "blockquote"])
def test_deep_nesting_loses_no_text(tag: str) -> None:
    document, said = read("<p>before</p>" + f"<{tag}>" * 5000 + "deep<p>after <i>all</i>")
    assert [word for word in document.text.replace("“", " ").replace("‘", " ").split() if word.isalpha()] == [
        "before", "deep", "after", "all",
    ]  # fmt: skip
    assert "TK022" in [it.code for it in said]


@given(st.binary(max_size=300) | st.text().map(str.encode))
def test_any_bytes_give_a_document_or_a_diagnostic(data: bytes) -> None:
    document, said = read_bytes(data, "a.html")
    assert document is not None or (said[-1].severity is Severity.ERROR and said[-1].help)


_MARKUP = st.sampled_from(
    "<p> </p> <b> </b> <i> <div> </div> <br> <li> <ul> </ul> <ol> <table> <tr> <td> </table> <h1> </h1> <sup> </sup> "
    "<q> <a href=#x> <a href=/y> </a> <p id=x> <del> <ins> <nav> <!-- --> <script> </script> <omitted> < > & &lt; "
    "&nbsp; \" ' <a <pre> </pre> <aside> <section> <img> </ <! <? <title> <span class=pagenum>".split(" ")
)


@given(
    st.lists(_MARKUP | st.sampled_from(["one", "12", " ", "\n", "§", "RGVA, f. 1, op. 2, d. 3, l. 4."]), max_size=40)
)
def test_any_tags_give_a_document_or_a_diagnostic(parts: list[str]) -> None:
    document, said = read_bytes("".join(parts).encode(), "a.html")
    if document is None:
        assert said[-1].code == "TK002"
    else:
        read("".join(parts))


_WORDS = st.lists(st.from_regex(r"[a-zа-я№]{1,8}[.,]?", fullmatch=True), min_size=1, max_size=4).map(" ".join)
_INLINE = st.recursive(
    _WORDS.map(html.escape),
    lambda inner: st.tuples(st.sampled_from(["b", "i", "span", "u", "font size=2", "small"]), inner).map(
        lambda it: f"<{it[0]}>{it[1]}</{it[0].split()[0]}>"
    ),
    max_leaves=3,
)
_BLOCK = st.recursive(
    st.tuples(st.sampled_from(["p", "div", "h2", "blockquote", "pre", "section"]), st.lists(_INLINE, max_size=3)).map(
        lambda it: f"<{it[0]}>" + "<br>".join(it[1]) + f"</{it[0]}>"
    )
    | _INLINE.map(lambda it: f"{it}<br><br>")
    | st.lists(_INLINE, min_size=2, max_size=3).map(lambda it: f"<table><tr><td>{'<td>'.join(it)}</table>"),
    lambda inner: st.lists(inner, max_size=4).map(lambda it: f"<div>{' '.join(it)}</div>"),
    max_leaves=8,
)


@given(_BLOCK)
def test_every_word_arrives_once_and_in_order(page: str) -> None:
    words = html.unescape(re.sub("<[^>]*>", " ", page)).split()
    document, _ = read_bytes(page.encode(), "a.html")
    assert (document.text.split() if document else []) == words


# --- the same pages as text and as web pages


def broken(page: str) -> str:
    return html.escape(page, quote=False).replace("\n", "<br>\n")


def rendered(page: str, form: str) -> str:
    """The page with a line break for each of its lines, or its paragraphs as such, as a site would have it."""
    if form == "breaks":
        return f"<html><body>\n<div>{broken(page)}</div>"
    blocks = [broken(block.strip("\n")) for block in page.split("\n\n") if block.strip()]
    if form == "paragraphs":
        return "<body>" + "".join(f"<p style='text-align:justify'>{block}</p>\n" for block in blocks)
    around = "<nav><a href=/>Home</a> <a href=/b>Books</a></nav>", "<footer>© 2019 All rights reserved</footer>"
    return (
        f"<body>{around[0]}<div><div class=main>"
        + "".join(f"<div>{it}</div>\n" for it in blocks)
        + f"</div>{around[1]}"
    )


@pytest.mark.parametrize("form", ["breaks", "paragraphs", "soup"])
@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_is_read_as_its_text_is(page: Path, form: str) -> None:
    source = page.read_text(encoding="utf-8")
    lines = "\n".join(" ".join(line.split()) for line in source.split("\n"))
    assert segmented(good(rendered(source, form).encode(), "a.html")[0]) == segmented(good(lines.encode(), "a.txt")[0])


def test_reading_takes_linear_time() -> None:
    blocks = f"<p>{LONG}</p><h2>TELEGRAM<br>OF A</h2><ul><li>one<li><b>two</b></ul>" * 1000

    few, many = (seconds((blocks * times).encode(), "a.html") for times in (1, 4))
    assert many < 10 * max(few, 0.1)
