"""One page in several formats is one page: its text, and the documents and blocks that are found in it."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from read_documents import LANGUAGES, PAGES, segmented, squeezed
from same_documents import as_markdown, as_open_document, as_page, as_pasted, as_word
from word_files import level, numbered, p, r, style, word

from teikit.document import Document
from teikit.pipeline import understand
from teikit.read import read_bytes
from teikit.seams import Knowledge


def read(data: bytes, name: str) -> Document:
    document, said = read_bytes(data, name)
    assert document is not None, said
    return document


FORMATS: dict[str, Callable[[str, bool], bytes]] = {
    "a.docx": as_word,
    "a.odt": as_open_document,
    "a.html": as_page,
    "a.md": as_markdown,
}


def documents(document: Document) -> list[tuple[str, ...]]:
    """The limits of the documents (their text without white space), their kinds, printed numbers and dates."""
    document, _ = understand(document, Knowledge(languages=LANGUAGES))
    found = []
    for section in document["documents"].outermost():
        number = next((it.get("value") for it in document["numbers"].inside(section.span, "document-number")), None)
        date = next(iter(document["facts"].inside(section.span, "date")), None)
        text = "".join(document.quote(section.span).split())
        dated = [f"{name}={value}" for name, value in sorted(date.attributes.items())] if date else []
        found.append((text, section.get("genre") or "", number or "", *dated))
    return found


@pytest.mark.parametrize("styled", [True, False], ids=["styles", "bold"])
@pytest.mark.parametrize("page", PAGES, ids=lambda it: it.stem)
def test_a_page_has_one_text_in_all_formats(page: Path, styled: bool) -> None:
    text = "\n".join(squeezed(line) for line in page.read_text(encoding="utf-8").split("\n"))
    first, *others = [read(make(text, styled), name) for name, make in FORMATS.items()]
    assert squeezed(first.text) == squeezed(text)
    expected = segmented(first)
    for document in others:
        assert document.text == first.text
        assert segmented(document) == expected


@pytest.mark.parametrize("page", sorted(PAGES[0].parents[1].glob("reading/*.html")), ids=lambda it: it.stem)
def test_a_site_s_page_has_the_documents_of_its_text(page: Path) -> None:
    text = page.with_suffix(".txt")
    assert documents(read(page.read_bytes(), page.name)) == documents(read(text.read_bytes(), text.name))


def test_nearly_the_same_documents_are_found_as_in_the_plain_text() -> None:
    """Nearly: a heading's style says more than its letters, and most of their spaces are lost to pages."""
    both = total = 0
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        plain = Counter(documents(read(text.encode(), "a.txt")))
        for styled in (True, False):
            found = Counter(documents(read(as_page(text, styled), "a.html")))
            both += (plain & found).total()
            total += max(plain.total(), found.total())
    assert both / total > 0.97


def test_nearly_the_same_blocks_are_found_as_in_the_plain_text() -> None:
    """Nearly: a text tells less than paragraphs do where a heading ends."""
    both = total = 0
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        plain = Counter(segmented(read(text.encode(), "a.txt")))
        paragraphs = Counter(segmented(read(as_word(text, True), "a.docx")))
        both += (plain & paragraphs).total()
        total += plain.total() + paragraphs.total()
    assert 2 * both / total > 0.95


@pytest.mark.parametrize("page", PAGES, ids=lambda it: it.stem)
def test_a_text_pasted_into_a_word_file_has_the_blocks_of_the_text(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert segmented(read(as_pasted(text), "a.docx")) == segmented(read(text.encode(), "a.txt"))


def _notes(kind: str) -> tuple[str, str]:
    call = f'<w:r><w:{kind}Reference w:id="2"/></w:r>'
    separator = f'<w:{kind} w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    own = f'<w:{kind} w:id="2"><w:p><w:r><w:{kind}Ref/></w:r>{r(f" A {kind}.")}</w:p></w:{kind}>'
    return call, separator + own


def everything() -> bytes:
    """A Word file with one of each of what both formats hold."""
    (foot, footnotes), (end, endnotes) = _notes("footnote"), _notes("endnote")
    change = 'w:id="{}" w:author="A" w:date="2020-01-01T00:00:00Z"'
    cell = "<w:tc><w:tcPr><w:tcW w:w='2000' w:type='dxa'/></w:tcPr>{}</w:tc>".format
    rows = [("Name", "Rank"), ("Varzin", "Commissar")]
    table = "".join("<w:tr>" + "".join(cell(p(it)) for it in row) + "</w:tr>" for row in rows)
    grid = "<w:tblGrid><w:gridCol w:w='2000'/><w:gridCol w:w='2000'/></w:tblGrid>"
    shape = "<w:txbxContent>" + p("Boxed") + p("twice") + "</w:txbxContent>"
    shape = f'<v:shape type="#_x0000_t202" style="width:99pt;height:50pt"><v:textbox>{shape}</v:textbox></v:shape>'
    remark = '<w:r><w:commentReference w:id="9"/></w:r>'
    comments = f"<w:comment {change.format(9)}>{p('Is it so?')}</w:comment>"
    levels = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "upperRoman", "%1.%2.%3")
    body = [
        p("TREATY OF PEACE", '<w:pStyle w:val="Heading1"/>'),
        p(r("Signed") + foot + r(" at Kestan") + end + r(".")),
        *(p(f"clause {depth}", numbered(depth)) for depth in (0, 1, 1, 0, 2)),
        p(r("bold ", "<w:b/>") + r("italic", "<w:i/>") + r(" spaced", '<w:spacing w:val="60"/>')),
        p(r("<w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t>"), '<w:jc w:val="center"/>'),
        p(r("Old ") + f"<w:ins {change.format(7)}>{r('new')}</w:ins>" + r(" end")),
        p(f"<w:del {change.format(8)}><w:r><w:delText>gone</w:delText></w:r></w:del>" + r("Kept")),
        f"<w:tbl><w:tblPr/>{grid}{table}</w:tbl>",
        p(r("Around ") + r(f"<w:pict>{shape}</w:pict>") + r("a box")),
        p('<w:commentRangeStart w:id="9"/>' + r("Said") + '<w:commentRangeEnd w:id="9"/>' + remark + r(" of")),
        p("After"),
    ]
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    styles = style("Heading1", "heading 1", run="<w:b/>", paragraph='<w:outlineLvl w:val="0"/>')
    notes = {"footnotes": footnotes, "endnotes": endnotes, "comments": comments}
    return word("".join(body), styles=styles, numbering=numbering, **notes)


def lists() -> bytes:
    """A Word file with lists that go on, begin again, are numbered by style, and share counts."""
    levels = [
        level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "upperRoman", "%1.%2.%3"),
        level(0, "upperRoman", "Part %1.", '<w:pStyle w:val="Heading1"/>') + level(1, "decimal", "%1.%2"),
        level(0, "russianLower", "%1)", start=2) + level(1, "none", "") + level(2, "decimalZero", "(%3)"),
    ]
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{index}"><w:multiLevelType w:val="multilevel"/>{it}</w:abstractNum>'
        for index, it in enumerate(levels)
    )
    numbering += "".join(f'<w:num w:numId="{it + 1}"><w:abstractNumId w:val="{it}"/></w:num>' for it in range(3))
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering += f'<w:num w:numId="4"><w:abstractNumId w:val="0"/>{override}</w:num>'
    paragraph = '<w:numPr><w:numId w:val="2"/></w:numPr><w:outlineLvl w:val="0"/>'
    places = [None, (0, 1), (), (0, 1), (1, 1), (), (1, 1), (2, 1), None, (1, 2), (0, 4), (0, 4), (0, 1)]
    places += [(0, 3), (1, 3), (2, 3), (0, 3), (), (0, 1)]
    made = [
        p("Part", '<w:pStyle w:val="Heading1"/>') if it is None else p("words", numbered(*it)) if it else p("plain")
        for it in places
    ]
    return word("".join(made), styles=style("Heading1", "heading 1", paragraph=paragraph), numbering=numbering)


def converted(client: Callable[[str], list[str]], data: bytes, to: str, folder: Path) -> bytes:
    """What LibreOffice makes of a Word file: another format, by its suffix and perhaps its filter."""
    given = folder / "given.docx"
    given.write_bytes(data)
    command = [*client("soffice"), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", to, "--outdir", str(folder / "out"), str(given)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (folder / "out" / f"given.{to.partition(':')[0]}").read_bytes()


@pytest.mark.client("soffice")
@pytest.mark.parametrize("suffix", ["txt", "odt", "docx"])
def test_lists_are_numbered_as_libreoffice_prints_them(
    suffix: str, tmp_path: Path, client: Callable[[str], list[str]]
) -> None:
    ours = read(lists(), "a.docx").text.split("\n\n")
    if suffix == "txt":
        printed = converted(client, lists(), "txt:Text (encoded):UTF8", tmp_path).decode("utf-8-sig")
        assert ours == [line.strip() for line in printed.split("\n") if line.strip()]
    else:
        assert ours == read(converted(client, lists(), suffix, tmp_path), f"a.{suffix}").text.split("\n\n")


@pytest.mark.client("soffice")
@pytest.mark.parametrize("suffix", ["odt", "fodt", "docx"])
def test_what_libreoffice_makes_of_a_word_file_reads_the_same(
    suffix: str, tmp_path: Path, client: Callable[[str], list[str]]
) -> None:
    made, told = read_bytes(converted(client, everything(), suffix, tmp_path), f"a.{suffix}")
    ours, said = read_bytes(everything(), "a.docx")
    assert made is not None and ours is not None
    assert made.text == ours.text
    assert [(it.code, it.message) for it in told] == [(it.code, it.message) for it in said]
    for layer, names in (("origin", ("place", "level", "list")), ("styles", ("rend",)), ("footnotes", ("n", "place"))):
        assert [(it.span, it.kind, [it.get(name) for name in names]) for it in made[layer]] == [
            (it.span, it.kind, [it.get(name) for name in names]) for it in ours[layer]
        ]
    assert [it.span for it in made["tables"]] == [it.span for it in ours["tables"]]
