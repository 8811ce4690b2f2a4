"""Law: the printed citation is made again from its structure, byte for byte, and the structure is what was printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teikit.grammar.callnumbers import Part, Sheets, citation, find_references, printed

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

# Label sets: fond, opis, papka, delo, sheet, sheets; the unit of the sheets; verso signs of the language.
LABELS = {
    "en": ("f. ", "op. ", "p. ", "d. ", "l. ", "ll. ", "sheet"),
    "en-close": ("f.", "op.", "p.", "d.", "l.", "ll.", "sheet"),
    "en-pages": ("f. ", "op. ", "p. ", "d. ", "p. ", "pp. ", "page"),
    "en-capitals": ("F. ", "Op. ", "P. ", "D. ", "L. ", "LL. ", "sheet"),
    "en-ocr": ("F. ", "On. ", "P. ", "D. ", "L. ", "L. ", "sheet"),
    "en-words": ("Fund ", "Inventory ", "Folder ", "File ", "Sheet ", "Sheets ", "sheet"),
    "en-bare": ("f ", "op ", "p ", "d ", "l ", "ll ", "sheet"),
    "en-number": ("f. № ", "op. № ", "p. № ", "d. No. ", "l. ", "ll. ", "sheet"),
    "ru": ("ф. ", "оп. ", "п. ", "д. ", "л. ", "лл. ", "sheet"),
    "ru-capitals": ("Ф. ", "Оп. ", "П. ", "Д. ", "Л. ", "Лл. ", "sheet"),
    "ru-words": ("фонд ", "опись ", "папка ", "дело ", "лист ", "листы ", "sheet"),
    "ru-unit": ("ф. ", "оп. ", "к. ", "ед. хр. ", "л. ", "лл. ", "sheet"),
}
ARCHIVES = (
    *(
        "RGASPI",
        "RTSKHIDNI",
        "CPA IML",
        "RGVA",
        "AVPR",
        "AVP RF",
        "TsGIA of Armenia",
        "TsGIA RA",
        "AI RA",
        "QXZPA",
        "KGA of Kestan",
    ),
    *("РГАСПИ", "РЦХИДНИ", "ЦПА ИМЛ", "ЦГИА Армении", "ЦГИА Арм. ССР", "НА РА", "АБВГД"),
    *(
        "Central State Historical Archive of Kestan",
        "National Archives of Zarvash",
        "Государственный архив Кестанской области",
    ),
)
VERSOS = ("v", " verso", " об.", "об.", " об", " ob.", "-ob.", " (verso)", " rev.")
DASHES = ("–", "-", "—", " – ")


@st.composite
def sheets(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]]]:
    """A list of ranges as printed, and the (from, to) of each."""
    text, ranges = "", []
    first_verso, other_verso = draw(st.sampled_from(VERSOS)), draw(st.sampled_from(VERSOS))
    for index in range(draw(st.integers(1, 3))):
        number = draw(st.integers(1, 999))
        one = draw(st.booleans())
        printed_range = f"{number}{first_verso if one else ''}"
        start = end = f"{number}{'v' if one else ''}"
        if draw(st.booleans()):
            last = number + draw(st.integers(0, 9))
            other = draw(st.booleans())
            printed_range += draw(st.sampled_from(DASHES)) + f"{last}{other_verso if other else ''}"
            end = f"{last}{'v' if other else ''}"
        text += (", " if index else "") + printed_range
        ranges.append((start, end))
    return text, ranges


@st.composite
def references(draw: st.DrawFn) -> tuple[str, dict[str, str], str, list[tuple[str, str]]]:
    """A reference as printed, its values by kind, the unit of its sheets and their ranges."""
    labels = LABELS[draw(st.sampled_from(sorted(LABELS)))]
    separator = draw(st.sampled_from((", ", ". ", "; ", " ", ",")))
    if not labels[0].endswith(" "):
        separator = draw(st.sampled_from((", ", ".", ",")))
    number = st.integers(1, 99999).map(str)
    values = {
        "repository": draw(st.sampled_from(("", *ARCHIVES))),
        "fond": draw(st.one_of(number, st.sampled_from(("04", "R-130", "Р-130", "17a", "б/н")))),
        "opis": draw(st.one_of(number, st.sampled_from(("4/S", "1c", "2-а")))),
        "papka": draw(st.sampled_from(("", "321a", "7", "77а"))),
        "delo": draw(st.one_of(number, st.sampled_from(("54870", "12а", "3/1", "5, t. 2")))),
    }
    if values["fond"] == "б/н":
        values["fond"] = "5"
    text = values["repository"]
    for kind, label in zip(("fond", "opis", "papka", "delo"), labels, strict=False):
        if values[kind]:
            text += (separator if text else "") + label + values[kind]
    ranges: list[tuple[str, str]] = []
    if draw(st.booleans()):
        said, ranges = draw(sheets())
        text += separator + labels[4 if len(ranges) == 1 and ranges[0][0] == ranges[0][1] else 5] + said
    return text, {kind: value for kind, value in values.items() if value}, labels[6], ranges


@settings(max_examples=3000, deadline=None)
@given(
    references(),
    st.sampled_from(("", "Source: ", "(", "Please inform me. Orlenko. ", "№ 12. ", "— Varzin (")),
    st.sampled_from((". Copy.", ".", "", "; ", ").", ". 215", ".\n")),
)
def test_the_citation_is_made_again(
    reference: tuple[str, dict[str, str], str, list[tuple[str, str]]], before: str, after: str
) -> None:
    text, values, unit, ranges = reference
    whole = before + text + after
    found = find_references(whole)
    assert len(found) == 1, (whole, found)
    only = found[0]
    made = citation(only)
    assert made == whole[only.start : only.end]
    assert made.rstrip(".") == text.rstrip(".")
    assert {part.kind: part.value for part in only.parts if isinstance(part, Part)} == values
    assert [(it.first, it.last) for it in only.sheets] == ranges
    assert {it.unit for it in only.sheets} <= {unit}
    assert printed(part.attributes for part in only.parts) == made
    for part in only.parts:
        assert part.span in only.span
        if isinstance(part, Part):
            assert whole[part.span.start : part.span.end] == part.value


@settings(max_examples=3000, deadline=None)
@given(st.lists(references(), min_size=2, max_size=4))
def test_several_references_in_one_line(several: list[tuple[str, dict[str, str], str, list[tuple[str, str]]]]) -> None:
    named = [it for it in several if "repository" in it[1]]
    whole = "; ".join(it[0] for it in named)
    found = find_references(whole)
    assert [citation(it) for it in found] == [it[0] for it in named]


ALPHABET = "fopdlvFOPLДфоплдоб.,;:()–- \n0123456789/№aARGVSs"


@settings(max_examples=3000, deadline=None)
@given(st.text(ALPHABET, max_size=120))
def test_any_text_gives_references_that_print_themselves(text: str) -> None:
    end = 0
    for reference in find_references(text):
        assert reference.start >= end
        assert citation(reference) == text[reference.start : reference.end]
        end = reference.end


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:12])
def test_every_reference_of_the_seeds(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    for line in text.splitlines():
        for reference in find_references(line):
            assert citation(reference) == line[reference.start : reference.end]
    printed_labels = len(re.findall(r"\bf\. \d+, op\. \d+", text))
    found = find_references(text)
    assert len(found) == printed_labels
    assert all(reference.get("repository") and reference.get("delo") and reference.sheets for reference in found)


def test_a_changed_part_changes_the_citation() -> None:
    (reference,) = find_references("RGVA, f. 5, op. 1, d. 2, ll. 3–3v")
    parts = [dict(part.attributes) for part in reference.parts]
    parts[-1]["verso"] = " об."
    assert printed(parts) == "RGVA, f. 5, op. 1, d. 2, ll. 3–3 об."
    assert isinstance(reference.parts[-1], Sheets)
