"""The whole way: sources to TEI files, proved, with ids that last, and nobody's work overwritten."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from teikit import pipeline
from teikit.pipeline import encoding
from teikit.report import Report
from teikit.seams import Encoded
from teikit.settings import Settings

ROOT = Path(__file__).parent.parent
FIRST = """LETTER OF V. ORLENKO TO P. VARZIN
5 June 1920
The roads are bad. Khan Tepe is taken.
RGVA, f. 1, op. 2, d. 3, l. 4. Copy.
"""
SECOND = """TELEGRAM OF P. VARZIN TO V. ORLENKO
7 June 1920
Mend the roads.
RGVA, f. 1, op. 2, d. 3, l. 5. Copy.
"""
SETTINGS = Settings(title="Letters", id_prefix="lt", date="2020-01-01")


def converted(folder: Path, **sources: str) -> Report:
    seeds = folder / "seeds"
    seeds.mkdir(exist_ok=True)
    for name, text in sources.items():
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")
    return pipeline.convert([seeds], folder / "tei", SETTINGS, complete=True)


def files(folder: Path) -> dict[str, bytes]:
    return {it.relative_to(folder).as_posix(): it.read_bytes() for it in sorted((folder / "tei").rglob("*.*"))}


def ids(folder: Path) -> list[str]:
    tree = etree.fromstring((folder / "tei/edition.xml").read_bytes())
    found = tree.findall("{http://www.w3.org/2001/XInclude}include")
    return [it.get("href") for it in found if not it.get("href").startswith("indices/")]


def codes(report: Report) -> set[str]:
    return {it.code for it in report.diagnostics if it.severity == "error"}


def test_a_second_run_changes_no_byte(tmp_path: Path) -> None:
    first = converted(tmp_path, a=FIRST + SECOND)
    before = files(tmp_path)
    second = converted(tmp_path)
    assert not codes(first) and first.documents == 2
    assert files(tmp_path) == before
    assert second.written == () and len(second.unchanged) == len(first.written)


def test_several_jobs_write_the_same_bytes(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder, jobs in ((one, 1), (two, 2)):
        (folder / "seeds").mkdir(parents=True)
        for name in "abc":
            (folder / "seeds" / f"{name}.txt").write_text(FIRST.replace("June", f"May {name}\nJune") + SECOND)
        pipeline.convert([folder / "seeds"], folder / "tei", SETTINGS, jobs=jobs, complete=True)
    assert files(one) == files(two)


def test_a_document_put_before_another_changes_no_id(tmp_path: Path) -> None:
    converted(tmp_path, b=SECOND)
    [known] = ids(tmp_path)
    converted(tmp_path, b=FIRST + SECOND)
    assert ids(tmp_path)[1] == known and len(ids(tmp_path)) == 2
    converted(tmp_path, a=FIRST.replace("bad", "good"))
    assert ids(tmp_path)[2] == known and len(ids(tmp_path)) == 3


def test_the_same_ids_without_the_register(tmp_path: Path) -> None:
    converted(tmp_path, a=FIRST + SECOND)
    once, twice = tmp_path / "once", tmp_path / "twice"
    once.mkdir(), twice.mkdir()
    converted(once, z=SECOND + FIRST)
    converted(twice, a=FIRST + SECOND)
    assert sorted(ids(once)) == sorted(ids(twice)) == sorted(ids(tmp_path))


def test_exact_duplicates_are_told_apart(tmp_path: Path) -> None:
    converted(tmp_path, a=FIRST, b=FIRST)
    first, second = ids(tmp_path)
    assert second == first.replace(".xml", "-2.xml")
    converted(tmp_path, a=SECOND + FIRST, b=FIRST)
    assert ids(tmp_path)[1:] == [first, second]


def test_a_file_that_a_person_has_changed_is_not_replaced(tmp_path: Path) -> None:
    converted(tmp_path, a=FIRST)
    target = tmp_path / "tei" / ids(tmp_path)[0]
    mine = target.read_bytes().replace(b"5 June 1920", b"5 June 1920<!-- checked -->")
    target.write_bytes(mine)
    report = converted(tmp_path)
    assert report.refused and target.read_bytes() == mine
    [refusal] = [it for it in report.diagnostics if it.severity == "error"]
    assert target.name in refusal.file and "--force" in refusal.help
    forced = pipeline.convert([tmp_path / "seeds"], tmp_path / "tei", SETTINGS, complete=True, force=True)
    assert not codes(forced) and target.read_bytes() != mine
    assert mine in [it.read_bytes() for it in target.parent.iterdir() if it.is_file()]


def test_another_run_keeps_the_documents_of_the_first(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIRST)
    (tmp_path / "b.txt").write_text(SECOND)
    for name in ("a.txt", "b.txt"):
        pipeline.convert([tmp_path / name], tmp_path / "tei", SETTINGS)
    assert len(ids(tmp_path)) == 2


def test_the_version_changes_only_with_something_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    converted(tmp_path, a=FIRST)
    before = files(tmp_path)
    monkeypatch.setattr(encoding, "__version__", "99.9")
    converted(tmp_path)
    assert files(tmp_path) == before
    converted(tmp_path, a=FIRST + SECOND)
    assert b'version="99.9"' in (tmp_path / "tei/edition.xml").read_bytes()


BREAKS = {
    "a character lost": lambda data: data.replace(b"The roads", b"The oads"),
    "a word doubled": lambda data: data.replace(b"roads are", b"roads roads are"),
    "a line break lost": lambda data: data.replace(b"<lb/>", b""),
    "the source line left out": lambda data: re.sub(rb'<note type="source">.*?</note>', b"", data, flags=re.S),
    "case changed": lambda data: data.replace(b"roads", b"Roads"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_encoder_is_caught_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    text = FIRST.replace(" TO P. VARZIN", "\nTO P. VARZIN")
    whole = encoding.encode

    def broken(*args: object, **settings: object) -> Encoded:
        made = whole(*args, **settings)  # type: ignore[arg-type]
        changed = BREAKS[name](made.data)
        assert changed != made.data
        return replace(made, data=changed)

    monkeypatch.setattr(encoding, "encode", broken)
    report = converted(tmp_path, a=text)
    assert codes(report) == {"TK301"}
    assert not (tmp_path / "tei").exists()


def test_the_whole_edition_of_this_repository(tmp_path: Path) -> None:
    """Every character of the seed is encoded or set aside; a second person's run gives the committed bytes."""
    import shutil

    for name in ("teikit.toml", "seeds", "tei", "schema"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    report = pipeline.build(tmp_path)
    assert not codes(report)
    assert report.written == ()
    assert report.documents == 9
    edges = report.characters_read - report.characters_encoded - report.characters_set_aside
    assert 0 <= edges < 0.01 * report.characters_read
    assert (tmp_path / "build/edition.json").is_file()
