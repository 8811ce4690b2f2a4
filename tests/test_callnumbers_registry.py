"""The registry of archives: one name one archive, languages and countries given, successors known, valid TEI."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest

from teikit.data.archives import ARCHIVES, Archive, lookup, normal, successor
from teikit.grammar.callnumbers.holdings import named_at

_IDS = {archive.id: archive for archive in ARCHIVES}


def test_there_are_archives_of_every_tradition() -> None:
    assert len(ARCHIVES) >= 150
    countries = Counter(archive.code for archive in ARCHIVES)
    for code in ("RU", "AM", "GE", "AZ", "UA", "LT", "DE", "AT", "CH", "FR", "IT", "VA", "GB", "US", "PL", "TR", "IL"):
        assert countries[code] >= 2, code


def test_a_name_belongs_to_one_archive() -> None:
    owners = [normal(name) for archive in ARCHIVES for name in set(map(normal, archive.names))]
    assert [name for name, count in Counter(owners).items() if count > 1] == []


@pytest.mark.parametrize("archive", ARCHIVES, ids=lambda archive: archive.id)
def test_an_archive_is_described(archive: Archive) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9-]*", archive.id)
    for name in (*archive.abbreviations, *archive.variants):
        assert re.fullmatch(r"[a-z]{2}(-Latn)?", name.language), name
        assert name.text == " ".join(name.text.split()) != ""
        cyrillic = re.search(r"[А-яЁёІіЇїЄє]", name.text) is not None
        assert cyrillic == (name.language in ("ru", "uk", "be", "bg", "kk", "sr")), name
    assert archive.id == "national-archives" or (re.fullmatch(r"[A-Z]{2}", archive.code) and archive.country)


def test_every_succession_ends() -> None:
    for archive in ARCHIVES:
        seen = {archive.id}
        while archive.successor:
            assert archive.until == "" or re.fullmatch(r"(19|20)\d\d", archive.until)
            archive = _IDS[archive.successor]
            assert archive.id not in seen
            seen.add(archive.id)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        *(("LCVA", "Lithuania"), ("LVVA", "Latvia"), ("ERA", "Estonia"), ("ЦГА КР", "Kyrgyzstan"), ("AGR", "Belgium")),
        *(("AMAEB", "Belgium"), ("GLA Karlsruhe", "Germany"), ("StATG", "Switzerland"), ("HStAS", "Germany")),
        *(
            ("AMAE", "France"),
            ("S.H.D.", "France"),
            ("РГИА ДВ", "Russia"),
            ("AMSZ", "Poland"),
            ("PRONI", "United Kingdom"),
        ),
    ],
)
def test_an_archive_is_known_by_its_abbreviation(name: str, country: str) -> None:
    entry = lookup(name)
    assert entry is not None
    assert entry.country == country


def test_what_an_archive_became() -> None:
    older = lookup("ЦПА ИМЛ")
    assert older is not None
    middle = successor(older)
    assert middle is not None
    assert "РЦХИДНИ" in middle.abbreviations
    now = successor(middle)
    assert now == lookup("РГАСПИ")
    assert now is not None
    assert successor(now) is None


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("ГАРФ", "State Archive of the Russian Federation"),
        ("PA AA", "Political Archive of the Federal Foreign Office"),
        ("Politisches Archiv des Auswärtigen Amts", "Political Archive of the Federal Foreign Office"),
        ("ÖStA/HHStA", "House, Court and State Archives"),
        ("Archives nationales", "National Archives of France"),
        ("სცსსა", "Central State Historical Archive of Georgia"),
        ("The National Archives", "The National Archives"),
        ("the kennedy library", "John F. Kennedy Presidential Library"),
    ],
)
def test_an_archive_is_found_by_its_names(name: str, english: str) -> None:
    found = lookup(name)
    assert found is not None
    assert found.name == english


@pytest.mark.parametrize("archive", ARCHIVES, ids=lambda archive: archive.id)
def test_every_abbreviation_is_found_in_a_text(archive: Archive) -> None:
    for name in archive.abbreviations:
        if ", " not in name.text:
            found = named_at(name.text + ", 1", 0)
            assert found is not None, name
            assert (found.id, found.end) == (archive.id, len(name.text)), name


@pytest.mark.client("jing")
def test_the_registry_is_valid_tei(shared: Path) -> None:
    with resources.as_file(resources.files("teikit.data").joinpath("archives.xml")) as file:
        done = subprocess.run(
            ["jing", str(shared / "tei/compiled/tei_all.rng"), str(file)], capture_output=True, text=True, check=False
        )
    assert done.returncode == 0, done.stdout
