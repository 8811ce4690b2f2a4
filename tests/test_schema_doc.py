"""The documentation of a schema: links resolve, text is escaped, examples stay what they are, all is said."""

from __future__ import annotations

import hashlib
import os
import posixpath
import re
import subprocess
import sys
import textwrap
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote
from xml.sax.saxutils import escape, quoteattr

import pytest
from goldens import check
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html
from odd_sample import odd

from teikit.schema.compiled import Compiled
from teikit.schema.compiler import compile_odd
from teikit.schema.model import TEI
from teikit.schema.relations import Relations
from teikit.schema.write.doc import doc_files
from teikit.schema.write.doc.example import source
from teikit.schema.write.doc.index_page import SCRIPT
from teikit.schema.write.rng import rng_files

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(__file__).parent / "data"
SHARED = ROOT.parent / "shared/tei"
SUBSET = SHARED / "p5subset.xml"
OWN = ROOT / "src/teikit/schema/teikit.odd"
SONGS, HOSTILE = DATA / "doc-songs.odd", DATA / "doc-hostile.odd"
LITE = SHARED / "odd/tei_lite.odd"
SAMPLES = sorted(SHARED.glob("odd/*.odd"))
EXAMPLES = "http://www.tei-c.org/ns/Examples"
BAD = '"><script>alert(1)</script>'
shared = pytest.mark.skipif(not SUBSET.is_file(), reason="shared data absent: no folder `shared` beside the project")
SITES = [
    pytest.param(OWN, None, id="own"),
    pytest.param(SONGS, None, id="songs"),
    pytest.param(HOSTILE, None, id="hostile"),
    pytest.param(LITE, None, id="lite", marks=shared),
    pytest.param(LITE, SUBSET, id="lite with prose", marks=shared),
]
sites = pytest.mark.parametrize(("path", "prose"), SITES)


@cache
def compiled(path: Path, prose: Path | None = None) -> Compiled:
    return compile_odd(path, prose)


@cache
def files(path: Path, prose: Path | None = None) -> dict[str, bytes]:
    """The site by names within doc/."""
    made = doc_files(compiled(path, prose)).files
    assert all(name.startswith("doc/") for name in made)
    return {name.removeprefix("doc/"): data for name, data in made.items()}


@cache
def pages(path: Path, prose: Path | None = None) -> dict[str, html.HtmlElement]:
    made = files(path, prose)
    return {name: html.document_fromstring(data.decode()) for name, data in made.items() if name.endswith(".html")}


def main(path: Path, name: str, prose: Path | None = None) -> html.HtmlElement:
    return pages(path, prose)[name].get_element_by_id("main")


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def part(path: Path, name: str, anchor: str) -> str:
    return text(pages(path)[name].get_element_by_id(anchor))


# -- the site as a whole


@sites
def test_a_page_for_each_thing(path: Path, prose: Path | None) -> None:
    schema = compiled(path, prose).schema
    assert schema is not None
    made = files(path, prose)
    assert len(made) == 2 + len(list(schema.specs())) and {"index.html", "style.css"} <= made.keys()
    assert len({name.lower() for name in made}) == len(made), "also where capitals do not count"
    assert all(re.fullmatch(r"[A-Za-z0-9._-]{1,150}", name) for name in made)


@sites
def test_every_link_resolves(path: Path, prose: Path | None) -> None:
    trees = pages(path, prose)
    ids = {name: [it.get("id") for it in tree.iter() if it.get("id") is not None] for name, tree in trees.items()}
    for name, found in ids.items():
        assert len(set(found)) == len(found) and all(found), name
        assert not any(re.search(r"\s", it) for it in found), name
    for name, tree in trees.items():
        for element in tree.iter("a", "link"):
            href = element.get("href")
            if href.startswith(("http://", "https://")):
                continue
            target, _, anchor = href.partition("#")
            target = posixpath.normpath(target) if target else name
            assert target in files(path, prose), (name, href)
            assert not anchor or unquote(anchor) in ids[target], (name, href)
        for element in tree.xpath("//*[@aria-labelledby]"):
            assert element.get("aria-labelledby") in ids[name]


@sites
def test_no_script_but_one_and_no_address_but_of_the_web(path: Path, prose: Path | None) -> None:
    for name, tree in pages(path, prose).items():
        for element in tree.iter():
            assert element.tag not in ("style", "iframe", "object", "embed", "img", "form", "base", "svg", "math")
            for key, value in element.attrib.items():
                assert not key.startswith("on") and key != "style"
                if key in ("href", "src"):
                    assert re.match(r"https?://\w|[\w.-]*(#|$)", value), value
        scripts = [it.text for it in tree.iter("script")]
        assert scripts == ([SCRIPT] if name == "index.html" else [])
        (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert "default-src 'none'" in policy and "unsafe" not in policy
        digest = b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
        assert (f"script-src 'sha256-{digest}'" in policy) is (name == "index.html")


@sites
def test_landmarks_and_headings(path: Path, prose: Path | None) -> None:
    for name, tree in pages(path, prose).items():
        assert tree.get("lang") == "en" and tree.findtext(".//title"), name
        assert [len(tree.findall(f".//{it}")) for it in ("main", "h1")] == [1, 1], name
        assert tree.xpath("//a[@class='skip']/@href") == ["#main"]
        assert all(it.get("aria-label") or it.get("aria-labelledby") for it in tree.iter("nav")), name
        levels = [int(it.tag[1]) for it in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert all(after <= before + 1 for before, after in pairwise(levels)), (name, levels)
        assert all(text(it) for it in tree.iter("h1", "h2", "h3", "h4", "h5", "h6", "a")), name


def test_it_works_without_script_and_needs_nothing_from_elsewhere() -> None:
    index = pages(SONGS)["index.html"]
    (box,) = index.xpath("//*[@class='filter']")
    assert box.get("hidden") is not None, "what only a script can use is shown by the script"
    style = files(SONGS)["style.css"].decode()
    assert "url(" not in style and "@import" not in style
    assert "prefers-color-scheme: dark" in style and "@media print" in style


@pytest.mark.client("vnu")
def test_the_pages_are_valid_html(tmp_path: Path, client: Callable[[str], list[str]]) -> None:
    chosen = [*_chosen(SONGS, None, 4), *_chosen(HOSTILE, None, 4), *_chosen(OWN, None, 12)]
    if SUBSET.is_file():
        chosen += [*_chosen(LITE, SUBSET, 12)]
    for name, data in chosen:
        (tmp_path / name).write_bytes(data)
    checked = [str(it) for it in sorted(tmp_path.iterdir())]
    run = subprocess.run([*client("vnu"), "--errors-only", *checked], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[:5000]


def _chosen(path: Path, prose: Path | None, each: int) -> Iterator[tuple[str, bytes]]:
    """The index, the pages of what the samples declare themselves, and one page in `each`."""
    for at, (name, data) in enumerate(sorted(files(path, prose).items())):
        own = name == "index.html" or any(it in name for it in ("song", "verse", "Verse", "tuned", "_", "-S-"))
        if own or (name.endswith(".html") and at % each == 0):
            yield f"{path.stem}-{name}", data


@shared
@pytest.mark.parametrize("path", SAMPLES, ids=lambda it: it.stem)
def test_all_samples_have_documentation(path: Path) -> None:
    made = compiled(path)
    assert made.schema is not None
    assert len(doc_files(made).files) == 2 + len(list(made.schema.specs()))


def test_the_same_bytes_whatever_the_order_of_sets() -> None:
    code = (
        "import sys, hashlib, pathlib; from teikit.schema.compiler import compile_odd;"
        "from teikit.schema.write.doc import doc_files;"
        "made = doc_files(compile_odd(pathlib.Path(sys.argv[1]))).files;"
        "print(hashlib.sha256(repr(sorted(made.items())).encode()).hexdigest())"
    )

    def digest(seed: str) -> str:
        command = [sys.executable, "-c", code, str(OWN)]
        return subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True
        ).stdout

    assert digest("1") == digest("2") != ""


def test_it_is_fast() -> None:
    took = []
    for _ in range(3):
        start = time.process_time()
        doc_files(compiled(OWN))
        took.append(time.process_time() - start)
    assert min(took) < 1, "0.25 s on an idle machine"


# -- what is said


def told(element: html.HtmlElement) -> Iterator[str]:
    """A page as lines: what each block says, after its name."""
    blocks = {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "p",
        "li",
        "dt",
        "dd",
        "pre",
        "td",
        "th",
        "caption",
        "summary",
        "figcaption",
    }
    line = element.text or ""
    for it in element:
        if not any(its.tag in blocks for its in it.iter()):
            line += it.text_content()
        else:
            yield from _line(element.tag, line)
            line = ""
            yield from told(it)
        line += it.tail or ""
    yield from _line(element.tag, line)


def _line(tag: str, line: str) -> Iterator[str]:
    if line.strip():
        yield f"{tag:8}{textwrap.indent(line, ' ' * 8).strip() if tag == 'pre' else ' '.join(line.split())}"


def test_what_pages_say() -> None:
    names = ("element-song.html", "element-verse.html", "class-att.tuned.html", "datatype-songs.key.html")
    manual = pages(SONGS)["index.html"].get_element_by_id("manual")
    shown = [("index.html", manual), *((name, main(SONGS, name)) for name in names)]
    check("doc/songs.txt", "\n".join(line for name, it in shown for line in (f"== {name}", *told(it), "")))


_LOST = [("TK570", '"#gone"'), ("TK570", '"#row"'), ("TK570", '"#last"'), ("TK570", '"x.html"'), ("TK571", '"unknown"')]


def test_what_cannot_be_carried_is_told() -> None:
    lines = SONGS.read_text(encoding="utf-8").splitlines()
    wanted = [(code, at) for code, said in _LOST for at, line in enumerate(lines, 1) if said in line]
    assert sorted((it.code, it.line) for it in doc_files(compiled(SONGS)).diagnostics) == sorted(wanted)
    assert doc_files(compiled(OWN)).diagnostics == ()


def test_notes_are_linked_both_ways() -> None:
    index = pages(SONGS)["index.html"]
    (call,) = index.xpath("//a[@role='doc-noteref']")
    note = index.get_element_by_id(call.get("href")[1:])
    assert text(note).startswith("A note on <verse>, see 2 Tunes.")
    assert note.xpath(".//a[@role='doc-backlink']/@href") == [f"#{call.get('id')}"]


def test_the_manual_and_the_reference_lead_to_each_other() -> None:
    assert pages(SONGS)["index.html"].xpath("//*[@id='manual']//dt/a/@href") == ["element-song.html"]
    assert main(SONGS, "element-song.html").xpath(".//*[@class='facts']//a/@href")[-1] == "index.html#main-2"


@shared
def test_with_the_prose_of_the_tei_and_without() -> None:
    page = main(LITE, "element-p.html", SUBSET)
    assert text(page.find(".//h1")) == "<p> paragraph" and "marks paragraphs in prose" in text(page)
    chapter = "https://tei-c.org/release/doc/tei-p5-doc/en/html/CO.html#COPA"
    assert chapter in page.xpath(".//a/@href") and "Hallgerd" in text(page)
    bare = main(LITE, "element-p.html")
    assert text(bare.find(".//h1")) == "<p>" and "Hallgerd" not in text(bare)
    assert any(it.endswith("/ref-p.html") for it in bare.xpath(".//a/@href")), "the TEI says more"


@shared
def test_the_language_of_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "small.odd"
    path.write_text(odd("", attributes='docLang="fr"'), encoding="utf-8")
    lead = main(path, "element-p.html", SUBSET).xpath(".//p[@class='lead']")[0]
    assert lead.get("lang") == "fr" and "paragraphes" in text(lead)
    assert any(not it.get("lang") for it in pages(path, SUBSET)["index.html"].xpath("//dd/*[@class]")), "else English"


@sites
def test_who_stands_in_whom_is_what_the_grammar_says(path: Path, prose: Path | None) -> None:
    """Against the RELAX NG as written, whose references are followed here in another way."""
    made = compiled(path, prose)
    assert made.schema is not None
    (data,) = rng_files(made).files.values()
    relaxng = "{http://relaxng.org/ns/structure/1.0}"
    defines = {it.get("name"): it for it in etree.fromstring(data).iter(f"{relaxng}define")}
    own = {name: next(iter(it.iter(f"{relaxng}element")), None) for name, it in defines.items()}

    def names(holder: etree._Element, seen: set[str]) -> Iterator[str]:
        for ref in holder.iter(f"{relaxng}ref"):
            name = ref.get("name", "")
            if (element := own[name]) is not None:
                yield element.get("name") or "*"
            elif name not in seen:
                seen.add(name)
                yield from names(defines[name], seen)

    relations = Relations(made.schema)
    compared = 0
    for ident, spec in made.schema.elements.items():
        key = f"{made.schema.prefix if spec.prefix is None else spec.prefix}{ident}"
        if key in defines:
            inside = {made.schema.elements[it].name for it in relations.inside[ident].elements}
            assert inside == set(names(defines[key], set())) - {"*"}, ident
            compared += 1
    assert compared > 10
    assert all(name in relations.inside[it].elements for name, its in relations.parents.items() for it in its)


# -- examples


def test_examples_keep_every_character() -> None:
    """Those of teikit's own ODD, as they stand in the file, without the indent that their lines share.

    (White space between the attributes of a tag, and the marks around their values, are no characters of a text.)
    """
    written = re.sub(r"<[^!?][^>]*>", lambda it: " ".join(it[0].split()), OWN.read_text(encoding="utf-8"))
    written = re.sub(r'="([^"]*&#34;[^"]*)"', lambda it: "='{}'".format(it[1].replace("&#34;", '"')), written)
    wanted = {_unindented(it) for it in re.findall(rf'<egXML xmlns="{EXAMPLES}">(.*?)</egXML>', written, re.DOTALL)}
    shown = {it.text_content() for tree in pages(OWN).values() for it in tree.xpath("//pre[@class='xml']")}
    assert len(wanted) > 100
    assert not wanted - shown


def _unindented(said: str) -> str:
    first, line_break, rest = said.partition("\n")
    return (f"{first}\n" * bool(first.strip()) + textwrap.dedent(rest)).rstrip() if line_break else said.strip()


def test_a_name_in_an_example_leads_to_its_page() -> None:
    links = main(SONGS, "element-song.html").xpath(".//pre[@class='xml']//a/@href")
    assert links == [f"element-{it}.html" for it in ("song", "verse", "name", "name", "verse", "song")]


def test_white_space_that_counts_and_markup_written_as_text() -> None:
    shown = [it.text_content() for it in pages(HOSTILE)["index.html"].xpath("//pre")]
    assert "\n <p a='\"&lt;&amp;&#10;'>]]&gt;&#13;</p>" in shown
    assert "<script>alert(4)</script>" in shown


_TEXTS = st.text(st.sampled_from("ab  \n\t<>&\"'é№\r]"), max_size=8)
_PLAIN = st.text(st.sampled_from("ab \n<&"), max_size=6)


@st.composite
def _markup(draw: st.DrawFn, deep: int = 3) -> str:
    """An element as the text of a file."""
    name = draw(
        st.sampled_from(
            ["p", "note", "x", 'q xmlns="http://www.w3.org/1999/xhtml"', f'x:a xmlns:x="{TEI}"', 'b xmlns=""']
        )
    )
    said = "".join(
        f" {it}={quoteattr(draw(_TEXTS))}" for it in draw(st.lists(st.sampled_from(["n", "xml:lang"]), unique=True))
    )
    inside = [escape(draw(_TEXTS))]
    for _ in range(draw(st.integers(0, 3)) if deep else 0):
        kind = draw(st.sampled_from(["element", "element", "comment", "instruction", "cdata"]))
        if kind == "element":
            inside.append(draw(_markup(deep - 1)))
        else:
            opening, closing = {
                "comment": ("<!--", "-->"),
                "instruction": ("<?go ", "?>"),
                "cdata": ("<![CDATA[", "]]>"),
            }[kind]
            inside.append(f"{opening}{draw(_PLAIN)}{closing}")
        inside.append(escape(draw(_TEXTS)))
    return f"<{name}{said}>{''.join(inside)}</{name.split()[0]}>"


@given(_markup())
def test_any_example_can_be_read_back(inside: str) -> None:
    parser = etree.XMLParser(collect_ids=False)
    holder = etree.fromstring(f'<egXML xmlns="{EXAMPLES}">{inside}</egXML>'.encode(), parser)
    shown = "".join(it for _, it in source(holder))
    again = etree.fromstring(f'<egXML xmlns="{EXAMPLES}">{shown}</egXML>'.encode(), parser)
    assert etree.tostring(again, method="c14n") == etree.tostring(holder, method="c14n")


# -- harm


def test_hostile_text_is_shown_as_text() -> None:
    for name, expected in (("index.html", 12), ("element-.._.._x-9cdf6a.html", 12)):
        tree = pages(HOSTILE)[name]
        assert text(tree).count(BAD) >= expected
    assert "�" in text(main(HOSTILE, "index.html")), "what HTML cannot hold"


def _nested(tags: str, levels: int) -> str:
    """Elements within elements, the names in turn."""
    names = [tags.split()[at % len(tags.split())] for at in range(levels)]
    return "".join(f"<{it}>" for it in names) + "x" + "".join(f"</{it}>" for it in reversed(names))


@pytest.mark.parametrize(
    "tags", ["list item", "hi list", "hi", "q", "note", "div", "ref choice", "table row cell", "p", "list"]
)
def test_prose_as_deep_as_xml_may_be(tmp_path: Path, tags: str) -> None:
    path = tmp_path / "deep.odd"
    path.write_text(odd("", outside=_nested(tags, 240)), encoding="utf-8")
    assert "x" in text(pages(path)["index.html"].get_element_by_id("manual"))


def test_examples_as_deep_as_xml_may_be(tmp_path: Path) -> None:
    path = tmp_path / "deep.odd"
    example = f'<exemplum><egXML xmlns="{EXAMPLES}">{_nested("p", 240)}</egXML></exemplum>'
    path.write_text(odd(f'<elementSpec ident="p" mode="change">{example}</elementSpec>'), encoding="utf-8")
    assert _nested("p", 240) in text(main(path, "element-p.html"))
