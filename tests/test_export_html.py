"""HTML: a reading view. Links resolve, text is escaped, nothing of a hostile file becomes script, link or path."""

from __future__ import annotations

import posixpath
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from export_samples import FOREIGN, HOSTILE, as_json, edition_files, export
from lxml import html

EDITION = export("html", *edition_files()).files
EVIL = export("html", HOSTILE).files
STRANGER = export("html", FOREIGN).files
TELEGRAM = "documents/kp-19200605-1a2b3c.html"
ALL = [*EDITION.items(), *EVIL.items(), *STRANGER.items()]


def page(data: bytes) -> html.HtmlElement:
    return html.document_fromstring(data.decode("utf-8"))


def pages(files: dict[str, bytes]) -> dict[str, html.HtmlElement]:
    return {name: page(data) for name, data in files.items() if name.endswith(".html")}


def flat(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_site() -> None:
    documents = {name for name in EDITION if name.startswith("documents/")}
    assert len(documents) == 4
    rest = {"index.html", "persons.html", "places.html", "organizations.html", "archives.html", "edition.css"}
    assert set(EDITION) - documents == rest


@pytest.mark.parametrize("files", [EDITION, EVIL, STRANGER])
def test_every_link_resolves(files: dict[str, bytes]) -> None:
    trees = pages(files)
    ids = {name: [it.get("id") for it in tree.iter() if it.get("id")] for name, tree in trees.items()}
    assert all(len(set(found)) == len(found) for found in ids.values()), "ids are unique in a page"
    for name, tree in trees.items():
        for element in tree.iter("a", "link"):
            href = element.get("href")
            if href.startswith(("http://", "https://")):
                continue
            path, _, anchor = href.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            assert target in files, (name, href)
            assert not anchor or anchor in ids[target], (name, href)


@pytest.mark.parametrize("files", [EDITION, EVIL, STRANGER])
def test_no_script_and_no_address_but_of_the_web(files: dict[str, bytes]) -> None:
    for tree in pages(files).values():
        for element in tree.iter():
            assert element.tag not in ("script", "style", "iframe", "object", "img", "form", "base", "svg")
            for name, value in element.attrib.items():
                assert not name.startswith("on") and name != "style"
                if name in ("href", "src"):
                    assert re.match(r"https?://|[\w./-]*(#|$)", value), value
        policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy and "default-src 'none'" in policy[0] and "script" not in policy[0]


def test_hostile_text_is_shown_as_text() -> None:
    (tree,) = [it for name, it in pages(EVIL).items() if "alert" in name and "-2" not in name]
    text = tree.text_content()
    for said in ("</h1><script>alert(10)</script>", "'=cmd|' /C calc'!A0", 'en" onload="alert(2)'):
        assert said in text
    assert "root:" not in text
    assert [it.get("href") for it in tree.xpath("//article//a[@rel]")] == ["https://example.org/?a=1&b=2"]


def test_a_page_tells_the_whole_text_in_order() -> None:
    for document in as_json(*edition_files())["documents"]:
        article = page(EDITION[f"documents/{document['id']}.html"]).xpath("//article")[0]
        for added in article.xpath(
            ".//*[contains(@class,'given') or contains(@class,'added') or contains(@class,'remark')]"
        ):
            added.drop_tree()
        for mark in article.xpath(".//*[@class='mark' or @class='back' or @class='pb']"):
            mark.drop_tree()
        assert flat(article.text_content()) == flat(document["text"])


def test_footnotes_are_linked_both_ways() -> None:
    tree = page(EDITION[TELEGRAM])
    (call,) = tree.xpath("//a[@role='doc-noteref']")
    note = tree.get_element_by_id(call.get("href")[1:])
    assert call.text == "*" and "omitted section" in note.text_content() and note.get("role") == "doc-footnote"
    assert note.xpath(".//a[@role='doc-backlink']/@href") == [f"#{call.get('id')}"]


def test_landmarks_languages_and_headings() -> None:
    for name, tree in pages(EDITION).items():
        assert tree.get("lang") == "en" and len(tree.xpath("//h1")) == 1 and len(tree.xpath("//main")) == 1, name
        assert tree.xpath("//nav[@aria-label]") and tree.xpath("//title")[0].text
    russian = page(EDITION["documents/kp-19210203-7a8b9c.html"])
    assert russian.xpath("//article/@lang") == ["ru"]
    assert [it.text_content() for it in russian.xpath("//tr")[1]] == ["", "120"], "an empty cell stays a cell"


def test_a_person_is_found_in_context_and_back() -> None:
    tree = page(EDITION["persons.html"])
    entry = tree.get_element_by_id("e-orlenko-v")
    (link,) = [
        it
        for it in entry.xpath(".//ul[@class='contexts']//a")
        if it.text == "Orlenko" and "Commissar" in (it.getparent().text or "")
    ]
    file, _, anchor = link.get("href").partition("#")
    back = page(EDITION[file]).get_element_by_id(anchor)
    assert back.text == "Orlenko" and back.get("href") == "../persons.html#e-orlenko-v"
    loose = page(EDITION["places.html"]).get_element_by_id("without-entry")
    assert "Melikdzor" in loose.text_content()


def test_the_style_needs_nothing_from_elsewhere() -> None:
    style = EDITION["edition.css"].decode()
    assert "url(" not in style and "@import" not in style
    assert "prefers-color-scheme: dark" in style and "@media print" in style


@pytest.mark.client("vnu")
def test_the_pages_are_valid_html(tmp_path: Path, client: Callable[[str], list[str]]) -> None:
    for site, files in (("edition", EDITION), ("hostile", EVIL), ("foreign", STRANGER)):
        for name, data in files.items():
            path = tmp_path / site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    checked = [str(path) for path in sorted(tmp_path.rglob("*.html"))]
    run = subprocess.run([*client("vnu"), "--errors-only", *checked], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
