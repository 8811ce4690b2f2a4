"""Safe writing: nobody's work is lost, nothing is half written, nothing leaves the folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import teikit.writing
from teikit.register import Register
from teikit.writing import WriteReport, write_all


def run(folder: Path, files: dict[str, bytes], *, force: bool = False, dry: bool = False) -> WriteReport:
    register, problems = Register.load(folder)
    assert problems == []
    return write_all(folder, files, register, force=force, dry_run=dry)


def tree(folder: Path) -> dict[str, bytes]:
    return {it.relative_to(folder).as_posix(): it.read_bytes() for it in folder.rglob("*") if it.is_file()}


def codes(report: WriteReport) -> list[str]:
    return [it.code for it in report.diagnostics]


def test_files_are_written_and_then_left_alone(tmp_path: Path) -> None:
    files = {"b.xml": b"b", "indices/a.xml": b"a"}
    assert run(tmp_path / "new/tei", files).written == ["b.xml", "indices/a.xml"]
    folder = tmp_path / "new/tei"
    assert {path: data for path, data in tree(folder).items() if path != "register.json"} == files
    for path in folder.rglob("*"):
        os.utime(path, (1, 1))
    report = run(folder, files)
    assert (report.written, report.unchanged, report.diagnostics) == ([], ["b.xml", "indices/a.xml"], [])
    assert {it.stat().st_mtime for it in folder.rglob("*") if it.is_file()} == {1}


def test_what_convert_wrote_it_may_replace(tmp_path: Path) -> None:
    run(tmp_path, {"a.xml": b"1"})
    (tmp_path / "a.xml").chmod(0o640)
    assert run(tmp_path, {"a.xml": b"2"}).written == ["a.xml"]
    assert (tmp_path / "a.xml").read_bytes() == b"2"
    assert (tmp_path / "a.xml").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("known", [True, False])
def test_what_a_person_changed_is_refused(tmp_path: Path, known: bool) -> None:
    if known:
        run(tmp_path, {"a.xml": b"1"})
    (tmp_path / "a.xml").write_bytes(b"mine")
    for _ in range(2):  # and still the next time
        report = run(tmp_path, {"a.xml": b"2", "b.xml": b"b"})
        assert (report.refused, codes(report)) == (["a.xml"], ["TK322"])
        assert "--force" in report.diagnostics[0].help and report.diagnostics[0].file.endswith("a.xml")
        assert (tmp_path / "a.xml").read_bytes() == b"mine"
    assert (tmp_path / "b.xml").read_bytes() == b"b"


def test_a_change_that_comes_out_the_same_is_accepted(tmp_path: Path) -> None:
    run(tmp_path, {"a.xml": b"1"})
    (tmp_path / "a.xml").write_bytes(b"2")
    assert run(tmp_path, {"a.xml": b"2"}).unchanged == ["a.xml"]
    assert run(tmp_path, {"a.xml": b"3"}).written == ["a.xml"]


def test_force_keeps_a_copy_of_every_version(tmp_path: Path) -> None:
    for mine in (b"mine", b"mine too", b"mine"):
        (tmp_path / "a.xml").write_bytes(mine)
        report = run(tmp_path, {"a.xml": b"2"}, force=True)
        assert report.written == ["a.xml"] and codes(report) == ["TK324"]
        (kept,) = report.kept_aside
        assert (tmp_path / kept).read_bytes() == mine and kept.startswith("a.xml.orig-")
    assert [it.name for it in tmp_path.glob("*.xml")] == ["a.xml"]
    assert len(list(tmp_path.glob("*.orig-*"))) == 2


def test_a_copy_kept_aside_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(b"mine")
    (first,) = run(tmp_path, {"a.xml": b"2"}, force=True).kept_aside
    (tmp_path / first).write_bytes(b"something else")
    (tmp_path / "a.xml").write_bytes(b"mine")
    (second,) = run(tmp_path, {"a.xml": b"2"}, force=True).kept_aside
    assert second != first and (tmp_path / second).read_bytes() == b"mine"
    assert (tmp_path / first).read_bytes() == b"something else"


def test_a_file_that_is_no_longer_made_is_reported_and_stays(tmp_path: Path) -> None:
    run(tmp_path, {"a.xml": b"a", "b.xml": b"b"})
    report = run(tmp_path, {"a.xml": b"a"})
    assert codes(report) == ["TK323"] and (tmp_path / "b.xml").exists()
    (tmp_path / "b.xml").unlink()
    assert codes(run(tmp_path, {"a.xml": b"a"})) == []


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "b.xml").write_bytes(b"mine")
    before = tree(tmp_path)
    report = run(tmp_path, {"a.xml": b"a", "b.xml": b"b"}, dry=True)
    assert (report.written, report.refused, tree(tmp_path)) == (["a.xml"], ["b.xml"], before)


@pytest.mark.parametrize(
    "path",
    ["../a.xml", "/tmp/a.xml", "x/../../a.xml", "x/../a.xml", "", ".", "a\\b", "a\0b", "C:/a", "./a", "a//b", "a/",
     "register.json", "link/a.xml", "linked.xml", "folder"],
)  # fmt: skip
def test_nothing_leaves_the_folder(tmp_path: Path, path: str) -> None:
    folder, outside = tmp_path / "tei", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    (folder / "folder").mkdir()
    (outside / "a.xml").write_bytes(b"theirs")
    (folder / "link").symlink_to(outside)
    (folder / "linked.xml").symlink_to(outside / "a.xml")
    report = run(folder, {path: b"x", "fine.xml": b"fine"}, force=True)
    assert (report.refused, codes(report), report.written) == ([path], ["TK321"], ["fine.xml"])
    assert tree(outside) == {"a.xml": b"theirs"} and sorted(it.name for it in tmp_path.iterdir()) == ["outside", "tei"]


def test_a_register_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "tei"
    folder.mkdir()
    (folder / "register.json").symlink_to(tmp_path / "elsewhere.json")
    assert codes(write_all(folder, {"a.xml": b"a"}, Register())) == ["TK320"]
    assert not (tmp_path / "elsewhere.json").exists()


def test_a_folder_that_cannot_be_written_is_a_diagnostic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert codes(write_all(tmp_path / "file", {"a.xml": b"a"}, Register())) == ["TK320"]

    def refused(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied", str(tmp_path / "a.xml"))

    monkeypatch.setattr(os, "open", refused)
    report = write_all(tmp_path, {"a.xml": b"a"}, Register())
    assert codes(report) == ["TK320"] and "Permission denied" in report.diagnostics[0].message
    assert report.written == []


FIRST = {"a.xml": b"a1", "b.xml": b"b1", "c.xml": b"c1"}
SECOND = {"a.xml": b"a2", "b.xml": b"b2", "c.xml": b"c2", "d.xml": b"d2"}
THIRD = {"a.xml": b"a3", "b.xml": b"b3", "c.xml": b"c3", "d.xml": b"d3"}


@pytest.mark.parametrize("step", range(6))
@pytest.mark.parametrize("before", [True, False])
def test_killed_at_any_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int, before: bool) -> None:
    """However often a run is killed, each file is whole, and no later run takes convert's own file for a person's."""
    run(tmp_path, FIRST)
    rename = os.replace
    for files in (SECOND, THIRD):
        calls = iter(range(100))

        def killed(source: Path, target: Path, calls: object = calls) -> None:
            number = next(calls)  # type: ignore[call-overload]
            if number == step and before:
                raise KeyboardInterrupt
            rename(source, target)
            if number == step:
                raise KeyboardInterrupt

        monkeypatch.setattr(teikit.writing.os, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            run(tmp_path, files)
        monkeypatch.setattr(teikit.writing.os, "replace", rename)
        whole = {FIRST.get(path) for path in FIRST} | set(SECOND.values()) | set(THIRD.values())
        assert all(data in whole for path, data in tree(tmp_path).items() if path != "register.json")
    report = run(tmp_path, dict.fromkeys(THIRD, b"new"))
    assert report.refused == [] and codes(report) == []
    assert {path: data for path, data in tree(tmp_path).items() if path != "register.json"} == dict.fromkeys(
        THIRD, b"new"
    )


def test_what_a_killed_run_left_is_swept_up(tmp_path: Path) -> None:
    run(tmp_path, {"a.xml": b"1"})
    (tmp_path / ".a.xml.teikit-new").write_bytes(b"half")
    run(tmp_path, {"a.xml": b"2"})
    assert sorted(tree(tmp_path)) == ["a.xml", "register.json"]
