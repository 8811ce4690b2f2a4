"""Bytes are read as what they show themselves to be, whatever the name says; a plain text is never taken for a page."""

from __future__ import annotations

import pytest
from open_document_files import flat, open_text
from open_document_files import p as open_p
from read_documents import codes, good
from word_files import p, word

from teikit.diagnostic import Severity
from teikit.read import read_bytes
from teikit.read.content import format_of
from teikit.read.files import STANDARD_INPUT

TEI = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>Words</p></body></text></TEI>"
PAGES = [
    "<!DOCTYPE html><p>Words",
    "\n <!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>\n<p>Words",
    "<html><body>Words</body></html>",
    "<HTML lang=en><p>Words",
    "<!-- saved from a site --><html ><p>Words",
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- one -->\n<html xmlns="http://www.w3.org/1999/xhtml"><p>Words</p></html>',
]
FILES = {
    "Word file": word(p("Words")),
    "OpenDocument text": open_text(open_p("Words")),
    "flat OpenDocument text": flat(open_p("Words")),
    "TEI": TEI.encode(),
    "TEI with a declaration": f'<?xml version="1.0"?><?a b?><!-- c -->{TEI}'.encode(),
    **{f"page {index}": page.encode() for index, page in enumerate(PAGES)},
    "page with a mark": PAGES[0].encode("utf-8-sig"),
    "page in UTF-16": PAGES[0].encode("utf-16"),
}


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.log", "a", "a.pdf", STANDARD_INPUT])
@pytest.mark.parametrize("kind", FILES)
def test_a_file_is_read_as_what_it_is(kind: str, name: str) -> None:
    document, said = good(FILES[kind], name)
    assert document.text == "Words"
    assert codes(said) == ["TK005"] and said[0].severity is Severity.INFO and said[0].help


@pytest.mark.parametrize(
    ("kind", "name"),
    [("Word file", "a.odt"), ("Word file", "a.html"), ("page 0", "a.docx"), ("page 5", "a.xml"), ("TEI", "a.html")],
)
def test_even_where_the_name_says_something_else(kind: str, name: str) -> None:
    document, said = good(FILES[kind], name)
    assert document.text == "Words" and codes(said) == ["TK005"]


@pytest.mark.parametrize(
    ("kind", "name"),
    [("Word file", "a.DOCX"), ("Word file", "a.dotm"), ("flat OpenDocument text", "a.fodt"), ("page 5", "a.xhtml")],
)
def test_nothing_is_said_where_the_name_is_right(kind: str, name: str) -> None:
    assert codes(good(FILES[kind], name)[1]) == []


@pytest.mark.parametrize(
    "text",
    [
        "<…>",
        "<html",
        "<htmlish> words",
        "A page begins with <html> or <!DOCTYPE html>.",
        "<!DOCTYPE letter>",
        "<!-- a note -->\n<p>Words",
        "<p>Words</p>",
        "<alto> The part of the alto is lost.",
        "<TEI> is the first element",
        "<document xmlns='urn:x'>words</document>",
        "<?xml version='1.0'?><other>words</other>",
        "<?xml",
        "<!--",
        "PK\x03\x04 in words",
        "",
    ],
)
def test_a_plain_text_is_no_page(text: str) -> None:
    assert format_of(text.encode()) is None
    assert "TK005" not in codes(read_bytes(text.encode(), "a.txt")[1])


def test_what_is_no_sound_file_of_its_kind_is_refused_as_one() -> None:
    document, said = read_bytes(FILES["Word file"][:-40], "a.txt")
    assert document is None and codes(said) == ["TK005", "TK030"]
