"""teikit.toml: all that is wrong is said at once, with line and cure."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teikit.diagnostic import Diagnostic, Severity
from teikit.seams import Editor
from teikit.settings import NAME, Paths, Settings, Source, load
from teikit.settings.keys import KINDS, LISTED, TABLES, read

ROOT = Path(__file__).parent.parent

FULL = """\
[edition]
title = "Letters"
id-prefix = "ho"
publisher = "City Archive"
licence = "CC BY 4.0"
licence-url = "https://creativecommons.org/licenses/by/4.0/"
languages = ["en", "ru"]
date = 2026-01-31

[[editors]]
id = "am"
name = "Anna Moor"
initials = ["A.M."]

[[editors]]
id = "bo"
name = "Boris Orel"

[source]
author = "Anna Moor"
title = "The Harbour"
date = "1936"

[paths]
seeds = "texts"

[export]
formats = ["json"]
"""


def check(tmp_path: Path, text: str) -> tuple[Settings | None, list[Diagnostic]]:
    file = tmp_path / NAME
    file.write_bytes(text.encode())
    return load(file)


def only(tmp_path: Path, text: str) -> Diagnostic:
    settings, [said] = check(tmp_path, text)
    assert settings is None and said.severity is Severity.ERROR and said.help
    assert said.file == str(tmp_path / NAME)
    return said


def test_a_full_file_is_read(tmp_path: Path) -> None:
    settings, said = check(tmp_path, FULL)
    assert said == [] and settings is not None
    assert (settings.title, settings.id_prefix, settings.date) == ("Letters", "ho", "2026-01-31")
    assert settings.languages == ("en", "ru") and settings.language == "en"
    assert settings.editors == (Editor("am", "Anna Moor", ("A.M.",)), Editor("bo", "Boris Orel"))
    assert settings.source == Source(author="Anna Moor", title="The Harbour", date="1936")
    assert settings.paths.seeds == tmp_path / "texts" and settings.paths.tei == tmp_path / "tei"
    assert settings.formats == ("json",)
    assert settings.knowledge().editors == settings.editors


def test_a_title_is_enough(tmp_path: Path) -> None:
    settings, said = check(tmp_path, '[edition]\ntitle = "Letters"\n')
    assert said == [] and settings is not None
    assert settings.id_prefix == Settings().id_prefix and settings.date == ""


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "message", "help"),
    [
        ("id-prefix =", "id_prefx =", "TK903", 3, "“id_prefx”", "“id-prefix”"),
        ("licence =", "license =", "TK903", 5, "“license”", "“licence”"),
        ("[source]", "[sources]", "TK903", 19, "table “sources”", "[source]"),
        ("formats =", "tei =", "TK903", 28, "“tei”", "[paths]"),
        ('["json"]', '"json"', "TK904", 28, "a list", 'formats = ["json", "html"]'),
        ('["en", "ru"]', "[]", "TK904", 7, "BCP 47", '["en", "ru"]'),
        ('["en", "ru"]', '["english language"]', "TK904", 7, "BCP 47", '["en", "ru"]'),
        ("2026-01-31", '"31.1.2026"', "TK904", 8, "YYYY-MM-DD", "2026-01-31"),
        ("2026-01-31", "2026-01-31T10:00:00", "TK904", 8, "YYYY-MM-DD", "2026-01-31"),
        ('"ho"', '"1ho"', "TK904", 3, "a letter", '"ho"'),
        ('"ho"', '"../ho"', "TK904", 3, "a letter", '"ho"'),
        ('"Letters"', "5", "TK904", 2, "text in quotation marks", "title ="),
        ('"Letters"', '""', "TK905", 2, "title", "title ="),
        ('"Letters"', '"Let\\u0001ters"', "TK904", 2, "text", "title ="),
        ('"https:', '"javascript:', "TK904", 6, "http", "https://"),
        ('id = "bo"', 'id = "am"', "TK906", 16, "two editors", "own"),
        ('name = "Boris Orel"', 'nam = "Boris Orel"', "TK903", 17, "“nam”", "“name”"),
        ("[[editors]]\nid = \"bo\"\nname = \"Boris Orel\"", "", "", 0, "", ""),
        ("title = \"Letters\"", "title = Letters", "TK902", 2, "not TOML", "toml.io"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_line_and_cure(
    tmp_path: Path, old: str, new: str, code: str, line: int, message: str, help: str
) -> None:
    assert old in FULL
    settings, said = check(tmp_path, FULL.replace(old, new, 1))
    if not code:
        assert settings is not None and said == []
        return
    assert settings is None
    [it] = [it for it in said if it.code == code]
    assert it.line == line and message in it.message and help in it.help, said


def test_all_errors_are_collected(tmp_path: Path) -> None:
    wrong = FULL.replace("title =", "titel =", 1).replace("2026-01-31", "5").replace('["json"]', "5")
    _, said = check(tmp_path, wrong)
    assert [(it.code, it.line) for it in said] == [("TK905", 1), ("TK903", 2), ("TK904", 8), ("TK904", 28)]


def test_editors_need_two_brackets(tmp_path: Path) -> None:
    said = only(tmp_path, '[edition]\ntitle = "x"\n[editors]\nid = "am"\n')
    assert (said.code, said.line) == ("TK904", 3) and "[[editors]]" in said.help


def test_a_key_outside_its_table_is_sent_home(tmp_path: Path) -> None:
    said = only(tmp_path, 'licence = "x"\n[edition]\ntitle = "x"\n')
    assert (said.code, said.line) == ("TK903", 1) and "[edition]" in said.help


def test_shared_initials_are_a_warning(tmp_path: Path) -> None:
    settings, [said] = check(tmp_path, FULL.replace('name = "Boris Orel"', 'name = "B"\ninitials = ["A.M."]'))
    assert settings is not None and said.severity is Severity.WARNING and said.line == 18


def test_a_path_outside_is_a_warning(tmp_path: Path) -> None:
    settings, [said] = check(tmp_path, FULL.replace('"texts"', '"../texts"'))
    assert settings is not None and (said.code, said.severity, said.line) == ("TK907", Severity.WARNING, 25)


def test_a_missing_file_names_the_way_out(tmp_path: Path) -> None:
    settings, [said] = load(tmp_path / NAME)
    assert settings is None and said.code == "TK901" and "teikit new" in said.help


@pytest.mark.parametrize("data", [b"\xff\xfe", b"\x00", b"[[[[", b"a" * 100_000, b"a=" + b"[" * 100_000])
def test_bad_bytes_are_diagnostics(tmp_path: Path, data: bytes) -> None:
    (tmp_path / NAME).write_bytes(data)
    settings, said = load(tmp_path / NAME)
    assert settings is None and said[0].code in ("TK901", "TK902")


@given(st.text(max_size=60), st.sampled_from(FULL.splitlines()))
def test_no_text_raises(tmp_path_factory: pytest.TempPathFactory, text: str, line: str) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / NAME).write_bytes(FULL.replace(line, text).encode("utf-8", "replace"))
    load(folder / NAME)


def test_the_table_of_keys_is_true() -> None:
    """Each key's example is of its kind, and each key has its field, of the same name."""
    homes = {"edition": Settings, "editors": Editor, "source": Source, "paths": Paths, "export": Settings}
    for table, keys in TABLES.items():
        names = {it.name for it in fields(homes[table])}  # type: ignore[arg-type]
        for key in keys:
            assert key.kind in KINDS and key.attribute in names
            assert read(key.kind, tomllib.loads(f"x = {key.example}")["x"]) is not None
    assert set(TABLES) >= LISTED


def test_the_edition_of_this_repository_has_good_settings() -> None:
    settings, said = load(ROOT / NAME)
    assert said == [] and settings is not None
    assert settings.editors[0].initials and settings.date
