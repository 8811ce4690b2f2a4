"""Forms of call numbers of all traditions, each read into its parts and printed again."""

from __future__ import annotations

from pathlib import Path

import pytest

from teikit.grammar.callnumbers import Part, Reference, citation, find_references, is_source_line

SAMPLE = Path(__file__).parent / "samples/callnumbers.txt"


def said(reference: Reference) -> str:
    """The parts in one line: "repository PA AA | shelfmark R 11035 | sheet 12–13v"."""
    return " | ".join(
        f"{part.kind} {part.value}"
        if isinstance(part, Part)
        else f"{part.unit} {part.first}" + (f"–{part.last}" if part.last != part.first or part.between else "")
        for part in reference.parts
    )


def forms() -> dict[str, list[str]]:
    """The lines of the sample, each with the references that are read in it."""
    found: dict[str, list[str]] = {}
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            found[list(found)[-1]].append(line.strip())
        else:
            found[line] = []
    return found


@pytest.mark.parametrize(("line", "parts"), forms().items())
def test_a_line_is_read(line: str, parts: list[str]) -> None:
    references = find_references(line)
    assert [said(it) for it in references] == parts
    assert [citation(it) for it in references] == [line[it.start : it.end] for it in references]
    assert is_source_line(line) >= 0.85


PROSE = (
    "The Bundesarchiv, where 3 files were seen yesterday, is closed.",
    "Bundesarchiv, wo ich gestern 3 Akten sah.",
    "The Library of Kestan, which has 3 rooms, was closed.",
    "Museum of Kestan, 12 May 1920",
    "The Archive, 5 members of which were present, met.",
    "Institute of Kestan, Room 5",
    "An, den 5. Mai 1919",
    "BAR ROOM, 5 MEN",
    "Source: Department of State Bulletin, January 5, 1953, pp. 8–10.",
    "Source: Public Papers of the Presidents: V. Orlenko, 1957, pp. 3–5.",
    "Source: Documents Diplomatiques, 1932–1939, vol. 2, no. 5.",
    "Quelle: ADAP, Serie A, Bd. I, Nr. 12.",
    "Source: Congressional Record, Vol. 12, p. 1234",
    "Source: Title. 1850–1930. Kestan House, 1995, pp. 6–8.",
    "Harvard University, Cambridge University and 3 others sent delegates.",
    "The Library of Kestan, Zarvash University, 3 rooms",
    "E 27/14 was lost",
    "The Royal Society, Box 3 of which was lost, met.",
    "Музей истории города Меленки, открытый в 1920 году, имеет 3 зала.",
    "Архив общества и музея города, 3 папки, сгорел.",
    "London, Society of Friends, 5 May 1920",
    "Kew, Royal Botanic Gardens, 5 May 1920",
    "Газета «Правда», ф. 5",
    "763.72119/2475: Telegram",
)


@pytest.mark.parametrize("line", PROSE)
def test_what_is_no_reference(line: str) -> None:
    assert find_references(line) == []
    assert line.startswith(("Source", "Quelle")) or is_source_line(line) == 0.0


@pytest.mark.parametrize("unknown", ["Kestan House", "Varzin und Söhne"])
def test_a_known_source_line_may_name_any_archive(unknown: str) -> None:
    line = f"{unknown}, Nachlass Orlenko, Mappe 3. Abschrift."
    assert find_references(line) == []
    (reference,) = find_references(line, source=True)
    assert said(reference) == f"repository {unknown} | shelfmark Nachlass Orlenko, Mappe 3"
    (same,) = find_references("Quelle: " + line)
    assert citation(same) == citation(reference)


@pytest.mark.parametrize("break_", ["RGVA, f. 5, op. 1,\nd. 2, ll. 3–4", "PA AA, R 11035,\nBl. 12–\n14 Rs."])
def test_a_reference_goes_on_over_a_line_break(break_: str) -> None:
    (reference,) = find_references(break_)
    assert citation(reference) == break_
