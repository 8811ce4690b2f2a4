"""Call numbers, descriptors, publications, emphasis notes, the registry of archives and the annotator."""

from __future__ import annotations

import pytest

from teikit.annotate.callnumbers import ANNOTATOR
from teikit.data.archives import lookup, successor
from teikit.document import Annotation, Document, Layer, Span
from teikit.grammar.callnumbers import (
    Part,
    Reference,
    citation,
    find_publications,
    find_references,
    is_publication_line,
    is_source_line,
)
from teikit.grammar.descriptors import FORMS, PRODUCTIONS, find_descriptors
from teikit.grammar.emphasis import find_emphasis_note
from teikit.seams import Given, Knowledge


def said(reference: Reference) -> list[str]:
    """The parts in one line each: "fond 64", "sheet 18–18v"."""
    return [
        f"{part.kind} {part.value}"
        if isinstance(part, Part)
        else f"{part.unit} {part.first}" + (f"–{part.last}" if part.last != part.first or part.between else "")
        for part in reference.parts
    ]


READ = {
    "AVPR, f. 07, op. 9, p. 77a, d. 50001, ll. 3–3v. Copy.": (
        "repository AVPR|fond 07|opis 9|papka 77a|delo 50001|sheet 3–3v"
    ),
    "AVPR, f. 33, op. 2, p. 4, d. 7, p. 8": "repository AVPR|fond 33|opis 2|papka 4|delo 7|page 8",
    "AVPR, f. 33, op. 2, p. 4": "repository AVPR|fond 33|opis 2|papka 4",
    "AVPR, f. 33, op. 2, pp. 4–6": "repository AVPR|fond 33|opis 2|page 4–6",
    "RTSKHIDNI. F. 31. Op. 6. D. 7. L. 2. Certified typewritten copy.": (
        "repository RTSKHIDNI|fond 31|opis 6|delo 7|sheet 2"
    ),
    "F. 31. On. 4/S. D. 2. L. 3-5. Autograph.": "fond 31|opis 4/S|delo 2|sheet 3–5",
    "—Orlenko (CPA IML, f. 31, op. 6, d. 72, pp. 2–2 verso. Telegraph form.)": (
        "repository CPA IML|fond 31|opis 6|delo 72|page 2–2v"
    ),
    "Orlenko CGIA of Kestan, f. 2, op. 1, d. 5, l. 14": "repository CGIA of Kestan|fond 2|opis 1|delo 5|sheet 14",
    "Viktor Orlenko RGASPI, f. 2, op. 1, d. 5, l. 14": "repository RGASPI|fond 2|opis 1|delo 5|sheet 14",
    "… await. Orlenko. No. 219. RGVA, f. 2, op. 1, d. 5, l. 7 verso.": "repository RGVA|fond 2|opis 1|delo 5|sheet 7v",
    "Source: Central State Historical Archive of Kestan, Fund 20, Inventory 1, File 58, Sheet 9. Typescript.": (
        "repository Central State Historical Archive of Kestan|fond 20|opis 1|delo 58|sheet 9"
    ),
    "National Archives of Armenia, Yerevan, fond 200, opis 1, delo 35, list 4.": (
        "repository National Archives of Armenia|fond 200|opis 1|delo 35|sheet 4"
    ),
    "Fund 5, Inventory 2, Folder 3, File 4, Page 9": "fond 5|opis 2|papka 3|delo 4|page 9",
    "Fund 5, Inventory 2, Folder 3, Page 9": "fond 5|opis 2|delo 3|page 9",
    "Matenadaran, f. 5, op. 2, d. 7": "repository Matenadaran|fond 5|opis 2|delo 7",
    "(РГАСПИ. ф. 12. оп. 3. д. 45. лл. 52–52 об.).": "repository РГАСПИ|fond 12|opis 3|delo 45|sheet 52–52v",
    "АВПР, ф. 07, оп. 9, п. 77а, д. 50001, лл. 3–3 об. Подлинник.": (
        "repository АВПР|fond 07|opis 9|papka 77а|delo 50001|sheet 3–3v"
    ),
    "Ф. 12. Оп. 3. Д. 45. Л. 6.": "fond 12|opis 3|delo 45|sheet 6",
    "ЦГИА Арм. ССР, ф. 12, оп. 3, д. 45, л. 6 с об.": "repository ЦГИА Арм. ССР|fond 12|opis 3|delo 45|sheet 6–6v",
    "Российский государственный архив социально-политической истории (РГАСПИ). Ф. 17. Оп. 3. Д. 5. Л. 7об.–8.": (
        "repository Российский государственный архив социально-политической истории|fond 17|opis 3|delo 5|sheet 7v–8"
    ),
    "RGVA, f. 5, op. 1, d. 2, ll. 3–4, 7, 9v.": "repository RGVA|fond 5|opis 1|delo 2|sheet 3–4|sheet 7|sheet 9v",
    "RGVA, f. 5, op. 1, d. 2, l. 3v. 215": "repository RGVA|fond 5|opis 1|delo 2|sheet 3v",
    "RGVA, f. 5, op. 1, d. 2, l. 3, 1921": "repository RGVA|fond 5|opis 1|delo 2|sheet 3",
    "RGVA, f. 5, op. 1, d. 2, ll. 3, 7 August 1920": "repository RGVA|fond 5|opis 1|delo 2|sheet 3",
    "RGVA, f. 5, op. 1, d. 2, ll. 18v–19 verso": "repository RGVA|fond 5|opis 1|delo 2|sheet 18v–19v",
    "ОР РГБ, ф. 218, к. 5, ед. хр. 7, л. 3.": "repository ОР РГБ|fond 218|papka 5|delo 7|sheet 3",
    "GARF, f. R-130, op. 4, d. 582, t. 2, l. 1": "repository GARF|fond R-130|opis 4|delo 582, t. 2|sheet 1",
    "QXZPA, f. 64.": "repository QXZPA|fond 64",
    "The National Archives, F.O. 371/4959, ff. 12–13v.": (
        "repository The National Archives|shelfmark F.O. 371/4959|folio 12–13v"
    ),
    "FO 371/4959/E1234": "shelfmark FO 371/4959/E1234",
    "NARA, RG 59, 861.00/123.": "repository NARA|shelfmark RG 59, 861.00/123",
    "Bodleian Library, MS. Eng. lett. c. 12, f. 5.": (
        "repository Bodleian Library|shelfmark MS. Eng. lett. c. 12|folio 5"
    ),
    "Source: Department of State, Central Files, 033.51G91/11–1357. Confidential.": (
        "repository Department of State|shelfmark Central Files, 033.51G91/11–1357"
    ),
    "Source: Kestan City Library, Letters of a traveller, vol. 4, AB 12, ff. 441.": (
        "repository Kestan City Library|shelfmark Letters of a traveller, vol. 4, AB 12|folio 441"
    ),
}


@pytest.mark.parametrize(("line", "parts"), READ.items())
def test_a_reference_is_read(line: str, parts: str) -> None:
    (reference,) = find_references(line)
    assert "|".join(said(reference)) == parts
    assert citation(reference) == line[reference.start : reference.end]


@pytest.mark.parametrize(
    "line",
    [
        "On 5 August, p. 6 of the list, f. 64 of them had gone.",
        "Orlenko, op. cit., p. 7.",
        "Vestnik X, 1963, No. 2, doc. 8, p. 31",
        "Congressional Record, Vol. 12, p. 1234",
        "He has 5 d. and 6 l. of it.",
        "",
    ],
)
def test_what_is_no_reference(line: str) -> None:
    assert find_references(line) == []


def test_a_list_goes_on_with_what_is_left_out_repeated() -> None:
    references = find_references("GARF, f. 130, op. 4, d. 5, l. 1; d. 6, ll. 2–3; f. 393, op. 2, d. 5, l. 6.")
    assert [citation(it) for it in references] == [
        "GARF, f. 130, op. 4, d. 5, l. 1",
        "d. 6, ll. 2–3",
        "f. 393, op. 2, d. 5, l. 6",
    ]


def test_how_much_a_line_looks_like_a_source_line() -> None:
    assert is_source_line("RGVA, f. 5, op. 1, d. 2, l. 3. Copy.") == 1.0
    assert is_source_line("Sources: QXZPA, f. 5, op. 1, d. 2; RGVA, f. 5, op. 1, d. 2") == 1.0
    assert is_source_line("(RGVA, f. 5, op. 1, d. 2)") == 1.0
    assert is_source_line("F. 5, op. 1, d. 2, l. 3.") == 0.9
    assert is_source_line("Source: Title. 1850–1930. Kestan House, 1995, pp. 6–8.") == 0.85
    assert is_source_line("Please inform me. Orlenko. RGVA, f. 5, op. 1, d. 2, l. 3") < 0.5
    assert is_source_line("Please inform me at once.") == 0.0


def test_publications_are_parted() -> None:
    line = (
        "Published in: Vestnik X, 1963, No. 2, doc. 8, p. 31; Title (A; B): Documents, Kestan: House, 1998, pp. 4–5; "
        "No. 6. (Emphasis added by us. – A.B.)"
    )
    assert [line[start:end] for start, end in find_publications(line)] == [
        "Vestnik X, 1963, No. 2, doc. 8, p. 31",
        "Title (A; B): Documents, Kestan: House, 1998, pp. 4–5; No. 6",
    ]
    assert is_publication_line(line) == 1.0


@pytest.mark.parametrize(
    ("line", "publication"),
    [
        ("Published in Vestnik X, 1985, No. 4, p. 12.", "Vestnik X, 1985, No. 4, p. 12"),
        ("Published in the collection: Title, Kestan, 1954, pp. 3–4.", "Title, Kestan, 1954, pp. 3–4"),
        (
            "Autograph. Published in: V. Orlenko. Writings. Kestan, 1979, p. 11.",
            "V. Orlenko. Writings. Kestan, 1979, p. 11",
        ),
        ("Опубл.: Вестник, 1963, № 2, док. 8, с. 31.", "Вестник, 1963, № 2, док. 8, с. 31"),
        ("Druck: Akten, Serie A, Bd. 1, Nr. 12, S. 34.", "Akten, Serie A, Bd. 1, Nr. 12, S. 34"),
        ("Teildruck in: Orlenko, Briefe, Nr. 12.", "Orlenko, Briefe, Nr. 12"),
        ("Publié dans : Revue de Kestan, 1903, p. 4.", "Revue de Kestan, 1903, p. 4"),
        ("Печатается по: Вестник, 1963, с. 31.", "Вестник, 1963, с. 31"),
        ("Опубликовано в сб. Документы, 1963, с. 31.", "Документы, 1963, с. 31"),
    ],
)
def test_a_publication_is_found(line: str, publication: str) -> None:
    assert [line[start:end] for start, end in find_publications(line)] == [publication]


def test_prose_is_no_publication() -> None:
    assert find_publications("It was published in Kestan in 1920.") == []
    assert is_publication_line("Published by us at last") == 0.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Copy. Typewritten.", "form=copy production=typewritten"),
        ("Certified typewritten copy.", "form=certified copy production=typewritten"),
        ("Original. Manuscript. Translated from Armenian.", "form=original production=manuscript translated-from=hy"),
        (
            "Typewritten copy (1936) of the document preserved in the QXZ archive.",
            "production=typewritten form=copy copy-date=1936 copied-from=QXZ",
        ),
        (
            "Copy certified by the Secretary of the Mission, L. Varzin. Translated from French.",
            "form=certified copy certified-by=the Secretary of the Mission, L. Varzin translated-from=fr",
        ),
        ("Draft. Handwritten text.", "form=draft production=manuscript"),
        ("Telegraph form.", "production=telegraph form"),
        (
            "Заверенная копия. Машинопись. Перевод с армянского.",
            "form=certified copy production=typewritten translated-from=hy",
        ),
        ("Подлинник. Рукопись.", "form=original production=manuscript"),
        ("Автограф.", "production=autograph"),
        ("Beglaubigte Abschrift, maschinenschriftlich.", "form=certified copy production=typewritten"),
        ("Ausfertigung von Schreiberhand, Unterschrift eigenhändig.", "form=original production=manuscript"),
        ("Konzept. Übersetzung aus dem Russischen.", "form=draft translated-from=ru"),
        ("Copie certifiée conforme. Traduit du russe.", "form=certified copy translated-from=ru"),
        ("Copie dactylographiée.", "form=copy production=typewritten"),
        ("Minute. Autographe.", "form=draft production=autograph"),
        ("Копия. Телеграфный бланк.", "form=copy production=telegraph form"),
        ("", ""),
    ],
)
def test_descriptors(text: str, expected: str) -> None:
    found = find_descriptors(text)
    assert " ".join(f"{it.kind}={it.value}" for it in found) == expected
    for it in found:
        assert it.kind != "form" or it.value in FORMS
        assert it.kind != "production" or it.value in PRODUCTIONS


@pytest.mark.parametrize(
    ("text", "note", "initials"),
    [
        ("l. 6. (Emphasis added by us. – Y.B.). 215", "(Emphasis added by us. – Y.B.).", "Y.B."),
        ("(Highlighted by us – Yu. B.) 215", "(Highlighted by us – Yu. B.)", "Yu. B."),
        ("p. 6. — Emphasis added by Y.B.)", "— Emphasis added by Y.B.)", "Y.B."),
        ("(Выделено нами. – Ю.Б.)", "(Выделено нами. – Ю.Б.)", "Ю.Б."),
        ("Copy. Emphasis added.", "Emphasis added.", None),
        ("[Italics in the original.]", "[Italics in the original.]", None),
        ("Oui. (Souligné dans le texte.)", "(Souligné dans le texte.)", None),
        ("Oui. (Souligné par l’auteur.)", "(Souligné par l’auteur.)", None),
        ("(En italiques dans le texte.)", "(En italiques dans le texte.)", None),
        ("Ja. (Hervorhebung im Original)", "(Hervorhebung im Original)", None),
        ("(Im Original unterstrichen.)", "(Im Original unterstrichen.)", None),
        ("(Hervorhebung durch den Herausgeber)", "(Hervorhebung durch den Herausgeber)", None),
    ],
)
def test_emphasis_notes(text: str, note: str, initials: str | None) -> None:
    found = find_emphasis_note(text)
    assert found is not None
    assert text[found.start : found.end] == note
    assert (found.initials and text[slice(*found.initials)]) == initials


@pytest.mark.parametrize(
    "text",
    [
        "The emphasis of the speech was on land.",
        "Lines underlined by A.B. were struck out.",
        "Les passages sont soulignés",
        "Er hat es unterstrichen.",
        "",
    ],
)
def test_what_is_no_emphasis_note(text: str) -> None:
    assert find_emphasis_note(text) is None


def test_an_archive_is_looked_up() -> None:
    found = lookup("ргаспи")
    assert found is not None
    assert found == lookup("R.G.A.S.P.I.") == lookup("Russian State Archive of Socio-Political History")
    older = lookup("РЦХИДНИ")
    assert older is not None
    assert successor(older) == found
    assert lookup("QXZPA") is None


def annotated(text: str, *roles: str) -> Given:
    """The annotator's answer where each line is a block of the role given, in a document later in the file."""
    lead = "Heading\n"
    blocks, position = [], len(lead)
    for line, role in zip(text.split("\n"), roles, strict=True):
        blocks.append(Annotation(Span(position, position + len(line)), role))
        position += len(line) + 1
    document = Document("a.txt", lead + text).with_layers(Layer("blocks", blocks))
    return ANNOTATOR.run(document, Knowledge())


def test_the_annotator_gives_the_layers() -> None:
    text = (
        "Sources: AVPR, f. 1, op. 2, d. 3, l. 5. Original, edited by V. Orlenko; "
        "AI RA, f. 2, op. 1, d. 5, l. 7 verso. Certified copy.\n"
        "Published in: Vestnik X, 1963, p. 31.\nRGVA, f. 5, op. 1, d. 2, l. 3"
    )
    given = annotated(text, "source", "publication", "paragraph")
    callnumbers, publications = given.layers
    whole = "Heading\n" + text
    assert [whole[it.start : it.end] for it in callnumbers.of("callnumber")] == [
        "AVPR, f. 1, op. 2, d. 3, l. 5",
        "AI RA, f. 2, op. 1, d. 5, l. 7 verso",
    ]
    assert [it.get("value") for it in callnumbers.of("form")] == ["original", "certified copy"]
    last = callnumbers.of("sheets")[-1]
    assert dict(last.attributes) == {"unit": "sheet", "from": "7v", "to": "7v", "before": ", l. ", "verso": " verso"}
    assert [whole[it.start : it.end] for it in publications] == ["Vestnik X, 1963, p. 31"]
    assert not given.diagnostics


def test_a_source_line_that_cannot_be_read_is_reported() -> None:
    given = annotated("Source: family papers.", "source")
    assert [(it.code, it.line, it.column) for it in given.diagnostics] == [("TK120", 2, 1)]
    assert not any(len(layer) for layer in given.layers)


def test_a_source_line_may_name_a_book() -> None:
    given = annotated("Source: Title. 1850–1930. Ed. A. Varzin. Kestan House, 1995, pp. 6–8.", "source")
    (publication,) = given.layers[1]
    assert len(publication.span) == len("Title. 1850–1930. Ed. A. Varzin. Kestan House, 1995, pp. 6–8")
    assert not given.diagnostics
