"""Forms of call numbers of all traditions, each read into its parts and printed again."""

from __future__ import annotations

from pathlib import Path

import pytest

from teikit.grammar.callnumbers import Part, Reference, citation, find_references, is_source_line, resolve

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
    "R 11035 was burnt",
    "B 22/11 of the series is lost",
    "He lives at R 43 I/1376",
    "Grey Papers are lost.",
    "State Papers",
    "Nachlass Varzins wurde verkauft",
    "[MOSCOW, 5 June 1920]",
    "[USA: 12 May]",
    "BAR ROOM, 5 MEN",
    "LONDON, 5 May 1920",
    "Town Hall, Room 5",
    "Kestan House, 5 May 1920",
    "In 1920. f., 1. apr.",
    "Оп. 5, № 3",
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


@pytest.mark.parametrize(
    ("line", "shelfmark"),
    [
        ("[F 91/22/10]", "F 91/22/10"),
        ("[E 12345/44/93] No. 12", "E 12345/44/93"),
        ("N 543/12/38", "N 543/12/38"),
        ("(C 91/22/A10)", "C 91/22/A10"),
    ],
)
def test_a_number_of_the_registry_is_a_shelfmark(line: str, shelfmark: str) -> None:
    (reference,) = find_references(line)
    assert said(reference) == f"shelfmark {shelfmark}"
    assert is_source_line(line) == 0.3  # it stands at the head of a document as well


@pytest.mark.parametrize(
    "line",
    [
        "H. LINDEGAARD League of Nations Archives, S 102, file 6",
        "J. K. ORLENKO-HALE Gloucestershire Record Office, D 1234/5",
        "H. LINDEGAARD Central State Archive of Kestan, f. 1, op. 2, d. 3, l. 4",
        "В. ОРЛЕНКО Центральный архив Кестана. Ф. 1. Оп. 2. Д. 3. Л. 4",
    ],
)
def test_a_signature_is_no_part_of_the_archives_name(line: str) -> None:
    (reference,) = find_references(line)
    assert reference.start == (
        0 if reference.get("repository") is None else line.index(reference.get("repository") or "")
    )
    assert (reference.get("repository") or "").split()[0] in ("League", "Gloucestershire", "Central", "Центральный")


@pytest.mark.parametrize(
    "line",
    [
        "Private papers of Mrs. Anne Varzin, Kestan.",
        "Private papers of the Orlenko family, Kestan",
        "Source: Private papers of Lord Varzin. Copy.",
        "Family papers, Kestan Castle. Autograph.",
        "In private hands.",
        "Privatbesitz",
        "Familienarchiv der Grafen Varzin, Schloß Kestan. Ausfertigung.",
        "Im Besitz der Familie Orlenko",
        "Archives privées, collection Orlenko",
        "Collection particulière, Paris.",
        "Archivio privato Orlenko",
        "Личный архив В. Орленко.",
        "Из семейного архива Орленко. Автограф.",
        "Архив семьи Варзиных",
    ],
)
def test_a_source_in_private_hands_is_a_repository(line: str) -> None:
    (reference,) = find_references(line)
    assert [part.kind for part in reference.parts] == ["repository"]
    assert is_source_line(line) == 1.0
    assert line[reference.end :].lstrip(".").split(" ")[0] == ""


@pytest.mark.parametrize(
    "line",
    [
        "Private papers of the minister were burnt in May",
        "Family papers are kept by the heirs of Orlenko",
        "In private hands these letters would be lost",
        "Privatbesitz wird nicht angetastet",
        "Archives privées : on y trouve des lettres",
        "Личный архив Орленко сгорел в 1920 году",
        "Your despatch E 12345/44/93 was received",
    ],
)
def test_a_sentence_about_papers_is_none(line: str) -> None:
    assert find_references(line) == []


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("RGASPI, f. 64, op. 1, d. 7, l. 18; f. 17, op. 13, d. 384, l. 2", ("RGASPI", "17", "384")),
        ("RGASPI, f. 64, op. 1, d. 7, l. 18. F. 17, op. 13, d. 384, l. 2", ("RGASPI", "17", "384")),
        ("RGASPI, f. 64, op. 1, d. 7, l. 18. Copy: f. 17, op. 13, d. 384", ("RGASPI", "17", "384")),
        ("РГАСПИ. Ф. 64. Оп. 1. Д. 7. Л. 18; Д. 9. Л. 1", ("РГАСПИ", "64", "9")),
    ],
)
def test_a_source_that_goes_on_has_the_archive_of_the_first(line: str, parts: tuple[str, str, str]) -> None:
    first, second = resolve(line, find_references(line), None).references
    assert (second.get("repository"), second.get("fond"), second.get("delo")) == parts
    assert [citation(it) for it in (first, second)] == [line[it.start : it.end] for it in (first, second)]


def test_a_shelfmark_known_by_its_form_may_be_of_any_archive() -> None:
    line = "BL, Add. MS. 51234, f. 12; FO 371/4959, f. 3"
    _, second = resolve(line, find_references(line), None).references
    assert second.get("repository") is None


@pytest.mark.parametrize("break_", ["RGVA, f. 5, op. 1,\nd. 2, ll. 3–4", "PA AA, R 11035,\nBl. 12–\n14 Rs."])
def test_a_reference_goes_on_over_a_line_break(break_: str) -> None:
    (reference,) = find_references(break_)
    assert citation(reference) == break_
