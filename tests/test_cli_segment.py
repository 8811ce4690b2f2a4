"""`teikit segment`: how a source is divided, and why, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from teikit import cli

PAGE = "СОВЕТЫ И УЕЗД\n\n" + "\n\n".join(
    f"№ {number}\n\nПриказ уездного исполкома о {subject}\n\n1{number} мая 1919 г.\n\n"
    f"Всем волостным советам предписывается немедленно доложить о {subject}.\n\n"
    f"Председатель Иванов\n\nГА РФ. Ф. 4. Оп. 2. Д. 33. Л. {number}. Копия."
    for number, subject in ((5, "хлебе"), (6, "школах"))
)


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_each_document_and_block_is_shown(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["segment", "page.txt"]) == 0
    out, _ = capsys.readouterr()
    assert "page.txt: 2 documents" in out and "1. order" in out and "2. order" in out
    for role, words in (("number", "№ 6"), ("dateline", "16 мая 1919 г."), ("source", "ГА РФ. Ф. 4.")):
        assert any(role in line and words in line for line in out.splitlines())
    assert "it begins here because" not in out
    assert not [it for it in page.parent.iterdir() if it != page]  # nothing is written


def test_explain_tells_evidence_and_runner_up(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["segment", "page.txt", "--explain"]) == 0
    out, _ = capsys.readouterr()
    assert out.count("it begins here because: a number with its sign") == 2
    assert out.count("if it did not:") == 2 and "less likely by" in out
    assert "learnt from the page: documents close with source lines" in out
    assert "else file-number" in out


def test_json_has_what_the_screen_has(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["segment", "page.txt", "--explain", "--format", "json"]) == 0
    out, err = capsys.readouterr()
    told = json.loads(out)
    assert not err and (told["command"], told["status"]) == ("segment", 0)
    [file] = told["files"]
    for document in file["documents"]:
        assert PAGE[document["start"] : document["end"]] == document["text"]
        assert document["kind"] == "order" and document["evidence"]
        for block in document["blocks"]:
            assert PAGE[block["start"] : block["end"]] == block["text"] and block["role"] and block["evidence"]
    assert [it["text"].split("\n")[0] for it in file["documents"]] == ["№ 5", "№ 6"]


def test_corrections_beside_the_page_are_obeyed(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page.with_name("page.txt.corrections").write_text('continues "№ 6"\nbegins "no such words"\n', encoding="utf-8")
    cli.run(["segment", "page.txt"])
    out, err = capsys.readouterr()
    assert out.index("№ 6") < out.index("2. order") < out.index("Приказ уездного исполкома о школах")
    assert "page.txt.corrections:2" in err and "no such words" in err  # the one that no longer applies


def test_a_page_of_the_web_is_quoted_by_its_own_lines(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    page = (
        "<!doctype html>\n<html><body>\n<p>One.</p>\n<p>Two.</p>\n<p>Three <del>gone</del> words.</p>\n<p>Four.</p>\n"
    )
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    cli.run(["segment", "a.html"])
    _, err = capsys.readouterr()
    assert "a.html:5" in err and "5 | <p>Three <del>gone</del> words.</p>" in err
