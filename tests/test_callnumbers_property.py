"""Generated references of every tradition: printed -> read -> the same structure, and the same bytes printed again."""

from __future__ import annotations

from dataclasses import dataclass

from described_references import described
from hypothesis import given, settings
from hypothesis import strategies as st

from teikit.export.citation import citation as exported
from teikit.grammar.callnumbers import Part, Reference, citation, find_references, is_source_line
from teikit.validate.citation import rebuilt


@dataclass(frozen=True)
class Made:
    """A printed reference and what must be read in it."""

    printed: str
    parts: tuple[tuple[str, ...], ...]

    def __add__(self, other: Made) -> Made:
        return Made(self.printed + other.printed, self.parts + other.parts)


def structure(reference: Reference) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (it.kind, it.value) if isinstance(it, Part) else (it.unit, it.first, it.last) for it in reference.parts
    )


@dataclass(frozen=True)
class Signs:
    """How a tradition prints leaves: label of one, label of several, unit, signs of verso and recto, dashes."""

    one: str
    several: str
    unit: str
    verso: tuple[str, ...]
    recto: tuple[str, ...] = ()
    dashes: tuple[str, ...] = ("–", "-")


LATIN = Signs("l. ", "ll. ", "sheet", ("v", " verso", "ob.", " ob."))
CYRILLIC = Signs("л. ", "лл. ", "sheet", (" об.", "об.", " (об.)"), dashes=("–", "—", "-"))
UKRAINIAN = Signs("арк. ", "арк. ", "sheet", (" зв.", "зв."))
ARMENIAN = Signs("թ. ", "թթ. ", "sheet", (" շրջ.",))
GERMAN = Signs("Bl. ", "Bl. ", "sheet", (" Rs.", "v", " verso"), ("r", " Vs."))
AUSTRIAN = Signs("fol. ", "fol. ", "folio", ("v",), ("r",))
FRENCH = Signs("fol. ", "fol. ", "folio", (" v°", "v°", " vº"), (" r°", "r"))
BRITISH = Signs("f. ", "ff. ", "folio", ("v",), ("r",))
PAGES = Signs("p. ", "pp. ", "page", ("v",))


@st.composite
def leaves(draw: st.DrawFn, signs: Signs, before: str = ", ") -> Made:
    """A sheet, a range, or a list of both."""

    def side(number: int) -> tuple[str, str]:
        kind = draw(st.sampled_from(["", "", "verso", "recto" if signs.recto else ""]))
        sign = {"": "", "verso": signs.verso[0], "recto": (signs.recto or ("",))[0]}[kind]
        return f"{number}{sign}", f"{number}{ {'': '', 'verso': 'v', 'recto': 'r'}[kind] }"

    signs = Signs(
        signs.one,
        signs.several,
        signs.unit,
        (draw(st.sampled_from(signs.verso)),),
        (draw(st.sampled_from(signs.recto)),) if signs.recto else (),
        signs.dashes,
    )
    number, said, parts = draw(st.integers(1, 200)), [], []
    count = draw(st.integers(1, 3)) if signs.one != signs.several else 1
    for _ in range(count):
        printed, first = side(number)
        last = first
        if draw(st.booleans()):
            number += draw(st.integers(1, 9))
            other, last = side(number)
            printed += draw(st.sampled_from(signs.dashes)) + other
        said.append(printed)
        parts.append((signs.unit, first, last))
        number += draw(st.integers(1, 20))
    plural = count > 1 or parts[0][1] != parts[0][2]
    return Made(before + (signs.several if plural else signs.one) + ", ".join(said), tuple(parts))


@dataclass(frozen=True)
class Fonds:
    """A script of the fond-opis-delo tradition: its archives, its labels in order, its sheets."""

    archives: tuple[str, ...]
    labels: tuple[str, ...]
    signs: Signs
    stops: bool = False


FONDS = (
    Fonds(("RGASPI", "AVPR", "GARF", "State Archive of the Russian Federation"), ("f", "op", "p", "d"), LATIN, True),
    Fonds(("NARB", "RTsKhIDNI"), ("f", "op", "", "d"), PAGES),
    Fonds(("РГАСПИ", "АВП РФ", "ЦГИА Грузии", "РЦХИДНИ"), ("ф", "оп", "п", "д"), CYRILLIC, True),
    Fonds(("ЦДАВО України", "ДАОО"), ("ф", "оп", "", "спр"), UKRAINIAN, True),
    Fonds(("ՀԱԱ",), ("ֆ", "ց", "", "գ"), ARMENIAN),
)
KINDS = ("fond", "opis", "papka", "delo")


@st.composite
def fonds(draw: st.DrawFn) -> Made:
    tradition = draw(st.sampled_from(FONDS))
    stops = tradition.stops and draw(st.booleans())
    separator = ". " if stops else ", "
    made = Made("", ())
    if draw(st.booleans()):
        name = draw(st.sampled_from(tradition.archives))
        made = Made(name, (("repository", name),))
    for kind, label in zip(KINDS, tradition.labels, strict=True):
        if label and (kind != "papka" or draw(st.booleans())):
            value = draw(st.from_regex(r"0?[1-9][0-9]{0,4}", fullmatch=True))
            lead = separator if made.printed else ""
            made += Made(f"{lead}{label.capitalize() if stops else label}. {value}", ((kind, value),))
    if draw(st.booleans()):
        made += draw(leaves(tradition.signs, separator))
    return made


NUMBER = r"[1-9][0-9]{0,4}"
HEADED = (
    (
        ("PA AA", "Politisches Archiv des Auswärtigen Amts"),
        rf"R {NUMBER}|RZ 201, R {NUMBER}|Nachlass Varzin, Bd\. {NUMBER}",
        GERMAN,
    ),
    (
        ("BArch", "Bundesarchiv", "Bundesarchiv Berlin"),
        rf"R [1-9][0-9]{{0,3}}/{NUMBER}|R 43 I/{NUMBER}|NS 19/{NUMBER}",
        GERMAN,
    ),
    (("GStA PK",), rf"I\. HA Rep\. 81, Nr\. {NUMBER}|VI\. HA, Nl Varzin, Nr\. {NUMBER}", GERMAN),
    (
        ("HHStA", "ÖStA/HHStA", "Haus-, Hof- und Staatsarchiv"),
        rf"PA (?:I|XII|XL), Kt\. {NUMBER}|PA XL {NUMBER}",
        AUSTRIAN,
    ),
    (
        ("StAZH", "StABE", "Staatsarchiv Bern", "ZB Kestan"),
        rf"Z 2\.{NUMBER}|FI Orlenko [IV]/{NUMBER}|Ms\. Varzin {NUMBER}\.7",
        GERMAN,
    ),
    (("BAR",), rf"E2001\(D\)#1000/{NUMBER}#[1-9]\*|J1\.67-{NUMBER}", AUSTRIAN),
    (
        ("AMAE", "Archives du ministère des Affaires étrangères"),
        rf"Série Z, Russie, vol\. {NUMBER}|CP, Kestan, t\. {NUMBER}",
        FRENCH,
    ),
    (("SHD", "SHAT"), rf"7 N {NUMBER}|GR 16 N {NUMBER}, dossier [1-9]", FRENCH),
    (("AN", "Archives nationales"), rf"F/7/{NUMBER}|324 AP {NUMBER}, dossier [1-9]", FRENCH),
    (("BnF", "Bibliothèque nationale de France"), rf"NAF {NUMBER}|ms\. fr\. {NUMBER}", FRENCH),
    (
        ("TNA", "The National Archives", "Public Record Office", "TNA: PRO"),
        rf"F\.?O\.? 371/{NUMBER}|CAB 24/{NUMBER}, C\.P\. [1-9]{{3}}",
        BRITISH,
    ),
    (
        ("British Library", "BL", "Bodleian Library"),
        rf"Add\. MS\. {NUMBER}|MS\. Eng\. lett\. [a-e]\. {NUMBER}",
        BRITISH,
    ),
    (
        ("NARA", "National Archives"),
        rf"RG 59, Entry {NUMBER}, Box [1-9]|RG 59, Decimal File 1910–29, 860J\.01/{NUMBER}",
        PAGES,
    ),
    (("Hoover Institution Archives", "Library of Congress"), rf"Varzin Papers, Box {NUMBER}, Folder [1-9]", PAGES),
    (("BOA",), rf"HR\.SYS, {NUMBER}/[1-9]|DH\.ŞFR, {NUMBER}/[1-9]", PAGES),
    (("LNA", "YVA", "USHMM"), rf"R 583/11/{NUMBER}|O\.33/{NUMBER}|RG-50\.030\*{NUMBER}", PAGES),
)


@st.composite
def headed(draw: st.DrawFn) -> Made:
    names, form, signs = draw(st.sampled_from(HEADED))
    name, mark = draw(st.sampled_from(names)), draw(st.from_regex(form, fullmatch=True))
    made = Made(f"{name}, {mark}", (("repository", name), ("shelfmark", mark)))
    return made + draw(leaves(signs)) if draw(st.booleans()) else made


SAID = st.sampled_from(
    ["", ".", ". Copy.", ". Ausfertigung.", ". Original. Autographe.", ". Подлинник. Машинопись.", ")."]
)


@settings(max_examples=400, deadline=None)
@st.composite
def bare(draw: st.DrawFn) -> Made:
    """A signature without its archive, or with its labels behind the numbers; it opens a line."""
    mark = draw(st.from_regex(r"(?:R 4[0-9] I/[1-9][0-9]{1,3}|NS 1[0-9]/[1-9][0-9]?|R 1[0-9]{4})", fullmatch=True))
    number = st.integers(1, 9999)
    fond, opis, delo, sheet = (draw(number) for _ in range(4))
    latvian = f"{fond}. f., {opis}. apr., {delo}. l., {sheet}. lp."
    parts = (("fond", f"{fond}"), ("opis", f"{opis}"), ("delo", f"{delo}"), ("sheet", f"{sheet}", f"{sheet}"))
    german = Made(mark, (("shelfmark", mark),)) + draw(leaves(GERMAN))
    return draw(st.sampled_from([german, Made(mark, (("shelfmark", mark),)), Made(latvian, parts)]))


@given(bare())
def test_a_signature_without_its_archive(made: Made) -> None:
    (reference,) = find_references(made.printed)
    assert structure(reference) == made.parts
    assert citation(reference) == made.printed


@given(st.one_of(fonds(), headed()), st.sampled_from(["", "Source: ", "Quelle: ", "Источник: ", "("]), SAID)
def test_read_and_printed_again(made: Made, before: str, after: str) -> None:
    line = before + made.printed + after
    found = find_references(line)
    assert [structure(it) for it in found] == [made.parts], line
    assert citation(found[0]) == made.printed == line[found[0].start : found[0].end]
    assert is_source_line(line) >= 0.9


@settings(max_examples=150, deadline=None)
@given(st.lists(headed(), min_size=2, max_size=3))
def test_several_in_one_line(made: list[Made]) -> None:
    line = "Sources: " + "; ".join(it.printed for it in made) + "."
    assert [citation(it) for it in find_references(line)] == [it.printed for it in made]


SERIES = st.sampled_from(
    [
        "National Security Files",
        "Countries Series",
        "Cuba",
        "General, 1/62",
        "Box 12",
        "Vol. XXI",
        "Country File",
        "USSR",
    ]
)
FRUS = st.one_of(
    st.from_regex(r"Central Files, [1-9][0-9]{2}[A-K]?\.[0-9]{2}/[1-9]{1,2}[–-][0-9]{3,4}", fullmatch=True),
    st.from_regex(
        r"Central Files 196[0-9]–6[0-9], POL [1-9]{1,2}(?:–[1-9])? (?:GREECE|KOR N)[–-](?:US|USSR)", fullmatch=True
    ),
    st.from_regex(
        r"(?:Conference Files|S/S–NEA Files): Lot [56][0-9] [DF] [1-9]{1,3}(?:, CF [1-9]{3})?", fullmatch=True
    ),
    st.lists(SERIES, min_size=2, max_size=4).map(", ".join),
)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(
        ["Department of State", "Kennedy Library", "Washington National Records Center", "National Archives"]
    ),
    FRUS,
    st.sampled_from([". Secret.", ". Top Secret; Niact. Drafted by Orlenko.", ". No classification marking.", "."]),
    st.sampled_from(["Source: ", "1 Source: ", "¹ Source: ", "[Source: "]),
)
def test_source_notes_of_the_state_department(archive: str, mark: str, after: str, before: str) -> None:
    line = f"{before}{archive}, {mark}{after}"
    (reference,) = find_references(line)
    assert structure(reference) == (("repository", archive), ("shelfmark", mark))
    assert is_source_line(line) == 1.0


@settings(max_examples=200, deadline=None)
@given(st.one_of(fonds(), headed()))
def test_the_header_gives_the_printed_citation(made: Made) -> None:
    (reference,) = find_references(made.printed)
    header = described(reference)
    assert exported(header) == rebuilt(header) == made.printed
