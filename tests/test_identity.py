"""The identity proof: what it takes from TEI, and that it sees whatever is changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from encoding_samples import SETTINGS, TEXT, sample

from teikit.encode import encode
from teikit.identity import project, prove

TEI = "<TEI xmlns='http://www.tei-c.org/ns/1.0'>{}</TEI>"
HEADER = (
    "<teiHeader><encodingDesc><appInfo><application xml:id='x.t'/></appInfo></encodingDesc><p>no text</p></teiHeader>"
)


def text(body: str) -> bytes:
    return TEI.format(
        f"{HEADER}<text><body><div>{body}</div></body></text><standOff><note>off</note></standOff>"
    ).encode()


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("<head>A<lb/>B</head>\n  <p> one  two </p>", ["A\nB", "one  two"]),
        ("<p>a <choice><sic>teh</sic><corr>the</corr></choice><supplied>x</supplied> b</p>", ["a teh b"]),
        ("<p><choice><orig>a</orig><reg>b</reg></choice><choice><abbr>c</abbr><expan>d</expan></choice></p>", ["ac"]),
        (
            "<p>a<gap><desc>&lt;…&gt;</desc></gap><ellipsis><metamark>…</metamark><supplied>x</supplied></ellipsis></p>",
            ["a<…>…"],
        ),
        ("<p>a<note resp='#editor'>mine</note>b<note>printed</note></p>", ["ab", "printed"]),
        (
            "<note resp='#x.t'>signed by the software</note><note resp='#x.t #me'>mine</note>",
            ["signed by the software"],
        ),
        ("<p>a<app><lem>b</lem><rdg>c</rdg></app><app><rdg>d</rdg><rdg>e</rdg></app></p>", ["abd"]),
        ("<p>a<note>b</note>c</p><table><row><cell>d</cell><cell>e</cell></row></table>", ["a", "b", "c", "d", "e"]),
        ("<opener>\n<dateline>a</dateline>\n<seg>b</seg>\n</opener>", ["a", "b"]),
        ("<list><item><label>1.</label> a</item><item>b</item></list>", ["1. a", "b"]),
        ("<sp><speaker>A.</speaker> <p>b</p></sp><quote><p>c</p></quote>", ["A.", "b", "c"]),
        ("<p>a<!-- c -->b<?pi d?>c<pb n='3'/>d<hi>e</hi></p>", ["abcde"]),
        ("<p>a\t b&#13;&amp;</p>loose", ["a\t b\r&", "loose"]),
        ("<note type='source'><bibl>R, f. 1</bibl>. Copy.</note>", ["R, f. 1. Copy."]),
    ],
)
def test_the_projection(body: str, blocks: list[str]) -> None:
    assert project(text(body)) == blocks


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no xml",
        b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><text>",
        b"<!DOCTYPE TEI [<!ENTITY e 'x'>]><TEI xmlns='http://www.tei-c.org/ns/1.0'><text>&e;</text></TEI>",
        b"<!DOCTYPE TEI SYSTEM 'file:///etc/hostname'><TEI/>",
        text("<p>&unknown;</p>"),
    ],
)
def test_what_cannot_be_read_is_an_error_and_no_exception(data: bytes) -> None:
    assert [it.code for it in prove([data], "x", [], name="f.txt")] == ["TK302"]


def test_the_sample_is_proved() -> None:
    assert prove([encode(*sample(), "ho-1", SETTINGS).data], TEXT, []) == []


def _replaced(old: str, new: str) -> Callable[[str], str]:
    def change(tei: str) -> str:
        head, body = tei.split("<text>")
        assert body.count(old) >= 1, old
        return f"{head}<text>{body.replace(old, new, 1)}"

    return change


def _swapped(one: str, other: str) -> Callable[[str], str]:
    return lambda tei: tei.replace(one, "\0").replace(other, one).replace("\0", other)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_replaced("ships", "ship"), id="a character dropped"),
        pytest.param(_replaced("With respect", "With respect respect"), id="a word doubled"),
        pytest.param(_replaced("Dear", "dear"), id="case changed"),
        pytest.param(_replaced("<lb/>", ""), id="a line break dropped"),
        pytest.param(_replaced("<lb/>", " "), id="a line break made a space"),
        pytest.param(_replaced("</roleName>  <", "</roleName> <"), id="one of two spaces lost"),
        pytest.param(_replaced("</persName> of", "</persName>of"), id="the space after a name lost"),
        pytest.param(_replaced("Hello.", "<!--Hello.-->"), id="text put into a comment"),
        pytest.param(_replaced("Hello.", "<?x Hello.?>"), id="text put into an instruction"),
        pytest.param(_replaced("Hello.", "<supplied>Hello.</supplied>"), id="text said to be supplied"),
        pytest.param(_replaced("&lt;…&gt;", "…"), id="the sign of an omission changed"),
        pytest.param(_replaced("&amp;", "&amp;amp;"), id="escaped twice"),
        pytest.param(_replaced("…</metamark>", "...</metamark>"), id="three points for an ellipsis"),
        pytest.param(_replaced("Are you there", "Are you\u00a0there"), id="a space of another kind"),
        pytest.param(_replaced("<item>2. Two", "<item/><item>Two"), id="an item's number dropped"),
        pytest.param(_replaced("* Kept", "Kept"), id="a footnote's mark dropped"),
        pytest.param(_replaced("</body>", "<div><p>x</p></div></body>"), id="text added"),
        pytest.param(_replaced('<note type="footnote"', '<note resp="#me" type="footnote"'), id="a note made mine"),
        pytest.param(_swapped("Dear Comrade,", "With respect,"), id="blocks swapped"),
    ],
)  # fmt: skip
def test_a_change_of_the_text_is_caught(change: Callable[[str], str]) -> None:
    tei = encode(*sample(), "ho-1", SETTINGS).data.decode()
    found = prove([change(tei).encode()], TEXT, [], name="letters.txt")
    assert [it.code for it in found] == ["TK301"]
    assert found[0].line > 0 and found[0].file == "letters.txt" and "the source has" in found[0].message


def test_the_first_difference_is_shown_where_it_is() -> None:
    (found,) = prove([text("<p>one</p><p>two tree</p>")], "one\n\n  two three\n", [])
    assert (found.line, found.column) == (3, 8)
    assert "the source has “hree↵”, the TEI “ree”" in found.message


def test_what_was_set_aside_is_passed_over_between_blocks_and_within() -> None:
    source = "HEAD one\nrunning\ntwo 522\nthree"
    aside = [(0, 4), (9, 17), (21, 24)]
    files = [text("<p>one<lb/>two</p>"), text("<p>three</p>")]
    assert prove(files, source, aside) == []
    assert prove(files, source, aside[:2]) != []
    assert prove(files[:1], source, aside) != []
    assert prove(files[::-1], source, aside) != []


def test_overlapping_asides_and_one_at_the_end() -> None:
    assert prove([text("<p>a</p>")], "xxa yyy", [(0, 2), (1, 2), (4, 7), (5, 6)]) == []
    assert prove([], " \n", []) == []
    assert prove([], "a", [])[0].column == 1


def test_depth_does_not_matter() -> None:
    deep = "<hi>" * 1500 + "x" + "</hi>" * 1500
    assert project(text(f"<p>{deep}</p>")) == ["x"]
