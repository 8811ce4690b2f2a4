"""Segmentation: documents, their limits and blocks, on this edition's source and on pages made up for the forms."""

from __future__ import annotations

from pathlib import Path

import pytest
from goldens import check
from hypothesis import given
from hypothesis import strategies as st

from teikit.document import Document
from teikit.seams import Knowledge
from teikit.segment import segment
from teikit.segment.weigh import WEIGHERS
from teikit.segment.zones import ASIDE, ZONES

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "tests/samples/pages").glob("*.txt"))
SEED = sorted((ROOT / "seeds").glob("*.txt"))


def segmented(text: str, work: str = "") -> Document:
    document = Document("page.txt", text)
    return document.with_layers(*segment(document, Knowledge(work=work)).layers)


def shown(document: Document) -> str:
    lines = []
    for section in document["documents"]:
        lines.append(f"=== {section.get('genre') or '-'}")
        blocks = document["blocks"].inside(section.span)
        lines += [f"{block.kind}: " + document.quote(block.span).replace("\n", " ⏎ ") for block in blocks]
    lines += [f"--- {it.kind}: " + document.quote(it.span) for it in document["aside"]]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("page", [*PAGES, *SEED], ids=lambda path: path.stem)
def test_pages(page: Path) -> None:
    check(f"pages/{page.stem}.blocks", shown(segmented(page.read_text(encoding="utf-8"))))


def test_every_role_is_weighed_and_has_a_zone() -> None:
    assert set(WEIGHERS) <= set(ZONES)
    assert set(ZONES) - set(WEIGHERS) <= {"table", "running-head"}


def test_a_glued_number_is_the_next_documents_if_there_is_one() -> None:
    page = "LETTER OF X\n5 June 1920\nA text.\nRGVA, f. 1, op. 2, d. 3, l. 4. Copy. 215\n"
    followed = segmented(page + "LETTER OF Y\n6 June 1920\nA text.\nRGVA, f. 1, op. 2, d. 3, l. 5.")
    assert [followed.quote(it.span) for it in followed["blocks"].of("number")] == ["215"]
    alone = segmented(page + "Read Also:\nAnother letter…")
    assert [alone.quote(it.span) for it in alone["aside"].of("stray-number")] == ["215"]


def test_a_title_that_teikit_toml_names_is_set_aside() -> None:
    page = "My Book of Letters, vol. 2\nLETTER OF X\n5 June 1920\nA text.\nRGVA, f. 1, op. 2, d. 3, l. 4."
    assert [it.kind for it in segmented(page, "My Book of Letters")["aside"]] == ["work-title"]


def test_text_without_any_form_is_one_document_with_a_warning() -> None:
    document = Document("page.txt", "Just some words.\nAnd some more of them.")
    given_ = segment(document, Knowledge())
    document = document.with_layers(*given_.layers)
    assert len(document["documents"]) == 1
    assert [it.code for it in given_.diagnostics] == ["TK102"]


_LINES = st.sampled_from(
    [
        "№ 5",
        "17",
        "TELEGRAM OF A TO B",
        "ON THE STATE OF THINGS",
        "6 August 1920",
        "Kestan, 6 June 1920",
        "Some text that goes on and on, until it ends.",
        "RGVA, f. 1, op. 2, d. 3, l. 4. Copy. (Emphasis added. – X.Y.) 22",
        "Orlenko",
        "(signed) A. Varzin",
        "* A note.",
        "<…>",
        "",
        "Read Also:",
        "Heard: this. Resolved: that.",
        "Article 1",
        "Orlenko. Hello.",
    ]
)


@given(st.lists(_LINES | st.text(max_size=40), max_size=25).map("\n".join))
def test_every_character_is_in_one_block_or_set_aside(text: str) -> None:
    document = segmented(text)
    spans = sorted((it.span for it in (*document["blocks"], *document["aside"])), key=lambda span: span.start)
    position = 0
    for span in spans:
        assert text[position : span.start].strip() == "", "a character between two blocks is in neither"
        assert span.start >= position, "two blocks overlap"
        position = span.end
    assert text[position:].strip() == ""
    sections = list(document["documents"])
    for block in document["blocks"]:
        assert block.kind not in ASIDE
        assert sum(block.span in section.span for section in sections) == 1
