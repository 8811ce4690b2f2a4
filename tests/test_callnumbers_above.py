"""References that point to the one before ("Ibid."): completed from it, and printed again as they are printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from described_references import TEI, described
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from teikit import pipeline
from teikit.annotate.callnumbers import ANNOTATOR
from teikit.diagnostic import Diagnostic
from teikit.document import Annotation, Document, Layer, Span
from teikit.encode.callnumber import PARTS
from teikit.encode.callnumber import citation as encoded
from teikit.export.citation import citation as exported
from teikit.export.citation import source
from teikit.grammar.callnumbers import (
    Part,
    citation,
    complete,
    find_references,
    is_source_line,
    resolve,
)
from teikit.register import Register
from teikit.seams import Knowledge
from teikit.settings import Settings
from teikit.validate.citation import check, rebuilt


def annotated(*lines: str) -> tuple[list[str], list[Diagnostic]]:
    """Of each call number of a page of source lines: its parts; and what is said of those that cannot be read."""
    text = "\n".join(lines)
    starts = [sum(len(it) + 1 for it in lines[:index]) for index in range(len(lines))]
    blocks = [Annotation(Span(at, at + len(it)), "source") for at, it in zip(starts, lines, strict=True)]
    document = Document("a.txt", text).with_layers(Layer("blocks", blocks))
    given = ANNOTATOR.run(document, Knowledge())
    layer = given.layers[0]
    found = []
    for whole in layer.of("callnumber"):
        parts = [it for it in layer.inside(whole.span) if it.kind in PARTS]
        assert encoded(parts) == document.quote(whole.span)
        found.append(" | ".join(it.get("value") or f"{it.get('from')}–{it.get('to')}" for it in parts))
    return found, list(given.diagnostics)


PAGES = (
    (
        ("РГАСПИ. Ф. 372. Оп. 1. Д. 55. Л. 12. Копия.", "РГАСПИ | 372 | 1 | 55 | 12–12"),
        ("Там же. Л. 15–16 об. Автограф.", "РГАСПИ | 372 | 1 | 55 | 15–16v"),
        ("Там же. Д. 56. Л. 3", "РГАСПИ | 372 | 1 | 56 | 3–3"),
        ("Там же.", "РГАСПИ | 372 | 1 | 56"),
        ("Там же. Оп. 2. Д. 5. Л. 7.", "РГАСПИ | 372 | 2 | 5 | 7–7"),
        ("Там же, ф. 18, оп. 2, д. 7, л. 9.", "РГАСПИ | 18 | 2 | 7 | 9–9"),
    ),
    (
        ("AVP RF, f. 04, op. 39, p. 232, d. 52987, ll. 14–15.", "AVP RF | 04 | 39 | 232 | 52987 | 14–15"),
        ("Ibid., d. 3, l. 4", "AVP RF | 04 | 39 | 232 | 3 | 4–4"),
        ("Source: Ibidem, l. 5ob.", "AVP RF | 04 | 39 | 232 | 3 | 5v–5v"),
        ("(Ibid., f. 8)", "AVP RF | 04 | 39 | 232 | 3 | 8–8"),
        ("Ibid. Copy.", "AVP RF | 04 | 39 | 232 | 3"),
    ),
    (
        ("AMAE, CP, Confédération, t. 212, fol. 12.", "AMAE | CP, Confédération, t. 212 | 12–12"),
        ("Ibid., fol. 93. Minute.", "AMAE | CP, Confédération, t. 212 | 93–93"),
        ("Ibid., t. 213, fol. 3", "AMAE | CP, Confédération, t. 213 | 3–3"),
        ("Même cote, fol. 4 v°", "AMAE | CP, Confédération, t. 213 | 4v–4v"),
        ("Ibid., CP Chine, t. 5, fol. 6", "AMAE | CP Chine, t. 5 | 6–6"),
        ("Idem.", "AMAE | CP Chine, t. 5"),
    ),
    (
        ("PA AA, R 11035, Bl. 12.", "PA AA | R 11035 | 12–12"),
        ("Ebd., Bl. 14. Ausf., eigenh.", "PA AA | R 11035 | 14–14"),
        ("Ebenda", "PA AA | R 11035"),
        ("Ebd., R 11036, S. 2", "PA AA | R 11036 | 2–2"),
    ),
    (
        ("TNA, FO 371/4959, f. 3.", "TNA | FO 371/4959 | 3–3"),
        ("Ibid., FO 371/4960, ff. 3–4", "TNA | FO 371/4960 | 3–4"),
    ),
    (
        ("Harvard University Archives, HUG 4511, Box 3.", "Harvard University Archives | HUG 4511, Box 3"),
        ("Ibid., Folder 8", "Harvard University Archives | HUG 4511, Box 3, Folder 8"),
        ("Same collection, Box 9.", "Harvard University Archives | HUG 4511, Box 9"),
    ),
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page[0][0])
def test_what_is_not_printed_is_taken_from_the_line_before(page: tuple[tuple[str, str], ...]) -> None:
    found, problems = annotated(*(line for line, _ in page))
    assert found == [parts for _, parts in page]
    assert not problems


def test_within_a_line() -> None:
    found, _ = annotated("RGVA, f. 1, op. 3, d. 5, l. 2; ibid., d. 6, l. 3; d. 7, l. 4", "Ibid., l. 8.")
    assert found == [
        "RGVA | 1 | 3 | 5 | 2–2",
        "RGVA | 1 | 3 | 6 | 3–3",
        "RGVA | 1 | 3 | 7 | 4–4",
        "RGVA | 1 | 3 | 7 | 8–8",
    ]


def test_behind_a_publication_it_means_that() -> None:
    line = "RGVA, f. 1, op. 3, d. 5, l. 2. Published in: Orlenko, Letters, Kestan, 1950, pp. 3–4. (Ibid., p. 5)"
    assert annotated(line)[0] == ["RGVA | 1 | 3 | 5 | 2–2"]


@pytest.mark.parametrize(
    "before", [[], ["Source: family papers."], ["Leaves 3 and 4."], ["Source: Title. Kestan House, 1995, pp. 6–8."]]
)
def test_where_nothing_stands_before_it_is_said(before: list[str]) -> None:
    found, problems = annotated(*before, "Ibid., fol. 93. Minute.")
    assert not found
    assert problems[-1].code == "TK122"


def test_a_form_alone_is_not_what_it_points_to() -> None:
    found, _ = annotated("RGVA, f. 1, op. 3, d. 5, l. 2", "Certified copy.", "Ibid., l. 4")
    assert found[-1] == "RGVA | 1 | 3 | 5 | 4–4"


def test_an_export_has_the_parts_and_the_printed_citation() -> None:
    (before,) = find_references("AVP RF, f. 04, op. 39, p. 232, d. 5, l. 14")
    (reference,) = resolve("Ibid., l. 16.", [], before).references
    told = source(described(reference))
    assert told.citation == "Ibid., l. 16"
    assert told.repository is not None
    assert (told.repository.name, told.fond, told.opis, told.papka, told.delo) == ("AVP RF", "04", "39", "232", "5")


@pytest.mark.parametrize("line", ["Ibid.", "Там же.", "Ebenda", "Idem.", "Tamże, k. 15", "(Ibid., l. 3)"])
def test_it_looks_like_a_source_line(line: str) -> None:
    assert is_source_line(line) >= 0.6


@pytest.mark.parametrize("line", ["Idem sentiments are held here", "Same file of men as before", "The text is ibid."])
def test_a_sentence_does_not(line: str) -> None:
    assert is_source_line(line) == 0


LEVELS = ("fond", "opis", "delo", "sheets")
LANGUAGES = (
    ("RGASPI", ("f. ", "op. ", "d. ", "l. "), ("Ibid.", "Ibidem", "Id."), ", "),
    ("РГАСПИ", ("Ф. ", "Оп. ", "Д. ", "Л. "), ("Там же",), ". "),
    ("ЦДАВО України", ("ф. ", "оп. ", "спр. ", "арк. "), ("Там само",), ", "),
)
number = st.integers(1, 9999).map(str)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(LANGUAGES), st.lists(st.tuples(st.integers(0, 4), st.tuples(*[number] * 4)), max_size=4), st.data()
)
def test_a_row_of_pointers(
    language: tuple[str, tuple[str, ...], tuple[str, ...], str],
    rows: list[tuple[int, tuple[str, ...]]],
    data: st.DataObject,
) -> None:
    archive, labels, words, separator = language
    values = ["1", "2", "3", "4"]
    text = archive + "".join(separator + label + value for label, value in zip(labels, values, strict=True))
    before = complete(find_references(text))
    for level, new in rows:
        printed = list(zip(labels, new, strict=True))[level:]
        word = data.draw(st.sampled_from(words))
        said = word + "".join(separator + label + value for label, value in printed)
        (reference,) = resolve(said + separator.strip(), find_references(said, source=True), before).references
        values = [*values[:level], *new[level:]]
        wanted = [("repository", archive), *zip(LEVELS[:3], values[:3], strict=True)]
        assert [(it.kind, it.value) for it in reference.parts if isinstance(it, Part)] == wanted
        assert [it.first for it in reference.sheets] == ([] if level == 4 else [values[3]])
        assert citation(reference) == said == exported(described(reference)) == rebuilt(described(reference))
        before = complete([reference])


@settings(max_examples=300, deadline=None)
@given(st.text("Ibid.Тамже ,;Лл0123459fdopBXt()\n", max_size=60), st.booleans())
def test_any_line_prints_itself(tail: str, labels: bool) -> None:
    (before,) = find_references("RGVA, f. 1, op. 2, d. 3, l. 4" if labels else "PA AA, R 11035, Nr. 4, Bl. 12")
    for text in ("Ibid." + tail, "Там же" + tail):
        end = 0
        for reference in resolve(text, find_references(text, source=True), before).references:
            assert citation(reference) == text[reference.start : reference.end]
            assert reference.start >= end
            assert all(part.span in reference.span for part in reference.parts)
            end = reference.end


PAGE = """№ 1
Telegram from A. Orlenko to V. Varzin

Zarvash, 3 May 1920

I have the honour to report that the mules have arrived.

A. Orlenko

AVP RF, f. 04, op. 39, p. 232, d. 52987, ll. 14–15. Copy.

№ 2
Telegram from V. Varzin to A. Orlenko

Kestan, 4 May 1920

The mules must be paid for.

V. Varzin

Ibid., d. 3, l. 4v. Original.
"""


def test_a_page_of_two_documents_encoded() -> None:
    document, _ = pipeline.understand(Document("page.txt", PAGE), Knowledge())
    document, _ = pipeline.identify(document, Knowledge())
    made = pipeline.encoded_documents(document, Settings(), Register(), Path("/nonexistent"))
    assert len(made) == 2
    root = etree.fromstring(made[1].data)
    (identifier,) = root.iter(f"{TEI}msIdentifier")
    assert [it.text for it in identifier] == ["AVP RF", "04", "39", "232", "3"]
    assert identifier[0].get("style") == 'instead: "Ibid."'
    (cited,) = root.iterfind(f".//{TEI}note//{TEI}bibl")
    assert cited.text == "Ibid., d. 3, l. 4v"
    assert not list(check(root, "page.xml"))
    identifier[0].set("style", 'instead: "Id."')
    assert [it.code for it in check(root, "page.xml")] == ["TK250"]
