"""The command line: exit statuses, what goes where, and what a person sees."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from lxml import etree
from rich.console import Console

import teikit
from teikit import cli
from teikit.cli.progress import progress
from teikit.cli.reference import reference
from teikit.cli.render import AT_MOST, Renderer
from teikit.delivery import deliver, write_aside
from teikit.diagnostic import Diagnostic, Label, Severity, at
from teikit.document import Span
from teikit.report import COUNTS, Aside, Report, together
from teikit.scaffold import scaffold
from teikit.seams import Exported, Writer
from teikit.settings import NAME, Settings, load

ROOT = Path(__file__).parent.parent
ERROR = Diagnostic("TK301", Severity.ERROR, "the file was changed", "tei/a.xml", help="--force keeps a copy aside")
INFO = Diagnostic("TK007", Severity.INFO, "line ends read as LF", "seeds/a.txt")
ASIDE = Aside("seeds/a.txt", 108, "work-title", "A. Moor “The Harbour”", "the title of the work")
REPORT = Report(8, 20, 30, 40, 50, 6, 14000, 13000, 1000, (ASIDE,), (INFO,), ("tei/a.xml",), (), (), 1.25)


class Pipeline(ModuleType):
    """Stands for the pipeline: keeps what it was called with and gives a report."""

    def __init__(self, report: Report) -> None:
        super().__init__("teikit.pipeline")
        self.report = report
        self.calls: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []

    def _called(self, name: str, *arguments: Any, **named: Any) -> Report:
        self.calls.append((name, arguments, named))
        return self.report

    def build(self, *arguments: Any, **named: Any) -> Report:
        return self._called("build", *arguments, **named)

    def convert(self, *arguments: Any, **named: Any) -> Report:
        return self._called("convert", *arguments, **named)


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Pipeline:
    stand_in = Pipeline(REPORT)
    monkeypatch.setitem(sys.modules, "teikit.pipeline", stand_in)
    monkeypatch.setattr(teikit, "pipeline", stand_in, raising=False)
    monkeypatch.chdir(tmp_path)
    return stand_in


@pytest.fixture
def writers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Writer]:
    def ids(files: Sequence[Path]) -> Exported:
        return Exported({"ids.txt": "".join(it.read_text() for it in files).encode()})

    def names(files: Sequence[Path]) -> Exported:
        said = [Diagnostic("TK410", Severity.WARNING, "not carried", str(it)) for it in files]
        return Exported({"sub/names.csv": b"names"}, said)

    table = {"txt": Writer("txt", "the text as printed", ids), "csv": Writer("csv", "tidy tables", names)}
    monkeypatch.setattr("teikit.export.WRITERS", table, raising=False)
    monkeypatch.chdir(tmp_path)
    return table


def teikit_process(*arguments: str, **named: Any) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": "80", **named.pop("env", {})}
    command = [sys.executable, "-m", "teikit", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False, **named)


# Exit status and streams


def test_build_shows_the_table(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["build", "--jobs", "2", "--force", "--dry-run"]) == 0
    [(_, arguments, named)] = pipeline.calls
    assert arguments == (Path(),) and (named["jobs"], named["force"], named["dry_run"]) == (2, True, True)
    out, err = capsys.readouterr()
    for name in COUNTS:
        assert name.replace("_", " ") in out and f"{getattr(REPORT, name):,}" in out
    assert "1 info" in out and "1.2" in out and "a.txt:108" in out and "work-title" in out
    assert "info[TK007]: line ends read as LF" in err and "seeds/a.txt" in err


def test_what_is_set_aside_is_said_once_with_its_reason(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> None:
    aside = [Aside("a.txt", line, "boilerplate", f"Link {line}", "words of a page; else paragraph") for line in (3, 4)]
    said = Diagnostic("TK101", Severity.INFO, "set aside as boilerplate", "a.txt", 3)
    pipeline.report = Report(documents=1, characters_read=30, characters_encoded=15, aside=tuple(aside))
    pipeline.report = replace(pipeline.report, characters_set_aside=12, diagnostics=(said, INFO))
    assert cli.run(["build", "--dry-run"]) == 0
    out, err = capsys.readouterr()
    assert out.count("words of a page (boilerplate)") == 1 and "Link 3" in out and "Link 4" in out
    assert "TK101" not in err and "TK007" in err and "else" not in out
    assert re.search(r"white space between +3 ", out)
    assert cli.run(["build", "--dry-run", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["diagnostics"][0]["code"] == "TK101" and "else paragraph" in shown["aside"][0]["why"]


def test_no_table_of_nothing(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> None:
    pipeline.report = Report(diagnostics=(ERROR,))
    assert cli.run(["build"]) == 1
    out, err = capsys.readouterr()
    assert out == "" and "error[TK301]" in err


def test_build_says_where_the_edition_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "letters"
    assert cli.run(["new", str(folder), "--date", "2026-01-01"]) == 0
    capsys.readouterr()
    assert cli.run(["build", str(folder)]) == 0
    last = capsys.readouterr().out.splitlines()[-2:]
    assert str(folder / "tei") in last[0]
    assert str(folder / "build" / "html" / "index.html") in last[1]
    assert 'id-prefix = "letters"' in (folder / "teikit.toml").read_text("utf-8")


def test_a_path_that_may_not_be_read_is_no_misuse(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library says why, and how to get the right; root may read all, so the question itself is answered with no."""
    monkeypatch.setattr("os.access", lambda *given, **named: False)
    assert cli.run(["convert", str(ROOT / "README.md"), "-o", "out", "--dry-run"]) == 0 and pipeline.calls


def test_quiet_shows_no_more_than_warnings(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["build", "-q"]) == 0
    assert capsys.readouterr() == ("", "")
    pipeline.report = Report(diagnostics=(ERROR,))
    assert cli.run(["build", "-q"]) == 1
    assert "error[TK301]" in capsys.readouterr().err


def test_errors_are_status_1(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> None:
    pipeline.report = Report(diagnostics=(ERROR, INFO), refused=("tei/a.xml",))
    assert cli.run(["build"]) == 1
    out, err = capsys.readouterr()
    assert "1 error, 1 info" in out and "files refused" in out
    assert "error[TK301]: the file was changed" in err and "tei/a.xml" in err and "help: --force" in err


def test_json_is_pure(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> None:
    pipeline.report = together([REPORT, Report(diagnostics=(ERROR,))])
    assert cli.run(["build", "--format", "json"]) == 1
    out, err = capsys.readouterr()
    shown = json.loads(out)
    assert err == "" and shown["status"] == 1 and shown["documents"] == 8 and shown["seconds"] == 1.25
    assert [it["code"] for it in shown["diagnostics"]] == ["TK007", "TK301"]
    assert shown["aside"][0]["text"] == ASIDE.text and shown["written"] == ["tei/a.xml"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["exprt"],
        ["convert"],
        ["convert", "a.txt"],
        ["convert", "-", "a.txt", "-o", "out"],
        ["validate", "-", "-"],
        ["build", "--jobs", "0"],
        ["build", "--format", "xml"],
        ["validate"],
        ["export", "a.xml", "-o", "out"],
        ["export", "a.xml", "--to", "jsn", "-o", "out"],
        ["new"],
        ["new", "x", "--date", "yesterday"],
    ],
)
def test_misuse_is_status_2(arguments: list[str], writers: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == "" and "Error:" in err


def test_help_is_status_0_and_quick() -> None:
    start = time.perf_counter()
    done = teikit_process("--help")
    assert done.returncode == 0 and "build" in done.stdout and done.stderr == ""
    assert time.perf_counter() - start < 2
    check = "import sys, teikit.cli; print([it for it in ('rich', 'lxml', 'charset_normalizer') if it in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


def test_a_bug_is_one_clear_line(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch, capfd: Any) -> None:
    def fail(*_: object, **__: object) -> Report:
        raise KeyError("a\nb")

    monkeypatch.setattr(pipeline, "build", fail)
    assert cli.run(["build"]) == 3
    err = capfd.readouterr().err
    assert "this is a bug in teikit" in err and "KeyError" in err and "report" in err and "Traceback" not in err
    monkeypatch.setenv("TEIKIT_DEBUG", "1")
    with pytest.raises(KeyError):
        cli.run(["build"])


def test_an_interruption_is_status_130(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch, capfd: Any) -> None:
    def interrupt(*_: object, **__: object) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", interrupt)
    assert cli.run(["build"]) == 130
    assert capfd.readouterr().err.strip().startswith("teikit: interrupted")


def test_ctrl_c_while_reading_leaves_no_traceback(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "teikit", "validate", "-"]
    run = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(1)
    run.send_signal(signal.SIGINT)
    _, err = run.communicate(timeout=20)
    assert run.returncode == 130 and b"Traceback" not in err


def test_a_broken_pipe_is_quiet(tmp_path: Path) -> None:
    command = f"{sys.executable} -m teikit new {tmp_path / 'x'} --format json; echo $? >&2"
    run = subprocess.run(["bash", "-c", f"({command}) | true"], capture_output=True, text=True, check=False)
    assert "Traceback" not in run.stderr and "Exception" not in run.stderr
    assert run.stderr.strip() in ("0", "141")


# convert


def test_convert_hands_everything_on(pipeline: Pipeline, tmp_path: Path) -> None:
    assert cli.run(["convert", "b.txt", "a.txt", "-o", "out"]) == 0
    [(name, arguments, named)] = pipeline.calls
    assert name == "convert" and arguments == ((Path("b.txt"), Path("a.txt")), Path("out"), Settings())
    assert named["standard_input"] is None and callable(named["progress"])


def test_convert_takes_the_settings_that_are_here(pipeline: Pipeline, tmp_path: Path) -> None:
    Path(NAME).write_text('[edition]\ntitle = "Here"\n')
    Path("other.toml").write_text('[edition]\ntitle = "There"\n')
    assert cli.run(["convert", "a.txt", "-o", "out"]) == 0
    assert cli.run(["convert", "a.txt", "-o", "out", "--settings", "other.toml"]) == 0
    assert [call[1][2].title for call in pipeline.calls] == ["Here", "There"]


def test_bad_settings_are_errors(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> None:
    Path(NAME).write_text('[edition]\ntitel = "Here"\n')
    assert cli.run(["convert", "a.txt", "-o", "out"]) == 1
    assert pipeline.calls == []
    err = capsys.readouterr().err
    assert "did you mean “title”?" in err and '2 | titel = "Here"' in err


def test_convert_reads_standard_input(
    pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"one\ntwo \xd0\xb9 three\n")))
    found = Diagnostic("TK101", Severity.WARNING, "no", "standard input", 2, 5, (Label(Span(8, 9), "this"),))
    pipeline.report = Report(diagnostics=(found,))
    assert cli.run(["convert", "-", "-o", "out"]) == 0
    assert pipeline.calls[0][2]["standard_input"] == b"one\ntwo \xd0\xb9 three\n"
    assert "2 | two й three\n  |     ^ this" in capsys.readouterr().err


# validate


def test_validate_walks_folders_and_names_standard_input(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[tuple[list[str], object, bool, int]] = []

    def check(files: Sequence[Path], schema: Path | None = None, rules: bool = True, jobs: int = 1) -> list[Diagnostic]:
        seen.append(([it.name for it in files], schema, rules, jobs))
        return [Diagnostic("TK201", Severity.ERROR, "not TEI", str(it), 1, 1) for it in files if it.stem > "b"]

    monkeypatch.setattr("teikit.validate.validate", check, raising=False)
    monkeypatch.chdir(tmp_path)
    for name in ("b.xml", "a.xml", "note.txt", "sub/c.xml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<TEI/>")
    assert cli.run(["validate", "a.xml", "--schema", "my.rng", "--no-rules", "--jobs", "2"]) == 0
    assert cli.run(["validate", "."]) == 1
    assert cli.run(["validate", "sub", "sub/c.xml"]) == 1
    assert [it[0] for it in seen] == [["a.xml"], ["a.xml", "b.xml", "c.xml"], ["c.xml"]]
    assert seen[0][1:] == (Path("my.rng"), False, 2)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"<TEI/>")))
    capsys.readouterr()
    assert cli.run(["validate", "-"]) == 1
    assert "--> standard input:1:1" in capsys.readouterr().err
    (tmp_path / "empty").mkdir()
    assert cli.run(["validate", "empty"]) == 1


# export


def test_export_writes_into_the_folder_only(
    writers: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.xml").write_text("<TEI/>")
    assert cli.run(["export", "a.xml", "--to", "all", "-o", "out", "--dry-run"]) == 0
    assert not Path("out").exists()
    assert cli.run(["export", "a.xml", "--to", "csv", "--to", "txt", "-o", "out", "--jobs", "1"]) == 0
    assert Path("out/ids.txt").read_text() == "<TEI/>" and Path("out/sub/names.csv").read_bytes() == b"names"
    capsys.readouterr()
    assert cli.run(["export", "a.xml", "--to", "all", "-o", "out", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["written"] == [] and len(shown["unchanged"]) == 2
    assert sorted(it.name for it in Path("out").iterdir()) == ["ids.txt", "sub"]


def test_export_lists_and_suggests(writers: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["export", "--list"]) == 0
    assert capsys.readouterr().out == "txt  the text as printed\ncsv  tidy tables\n"
    assert cli.run(["export", "a.xml", "--to", "txtt", "-o", "out"]) == 2
    assert "Did you mean txt?" in capsys.readouterr().err


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "a\\x", "C:x", "", "a/\x00", "link/x"])
def test_nothing_is_delivered_outside(path: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path)
    done = deliver(Exported({path: b"x", "good": b"x"}), folder)
    assert [it.code for it in done.diagnostics] == ["TK401"]
    assert done.written == (str(folder / "good"),)
    assert sorted(it.name for it in tmp_path.iterdir()) == ["out"]


def test_a_folder_that_cannot_be_written_is_a_diagnostic(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    done = deliver(Exported({"a": b"x", "b": b"y"}), tmp_path / "out")
    assert [it.code for it in done.diagnostics] == ["TK402", "TK402"] and done.written == ()


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_aside(target, b"new")
    assert [it.name for it in tmp_path.iterdir()] == ["a.txt"] and target.read_text() == "old"


# new


def test_new_makes_what_build_can_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "My “edition” & <more>"
    assert cli.run(["new", str(folder), "--date", "2026-02-03"]) == 0
    assert "teikit build" in capsys.readouterr().out
    settings, said = load(folder / NAME)
    assert said == [] and settings is not None
    assert (settings.title, settings.id_prefix, settings.date) == ("My “edition” & more", "mem", "2026-02-03")
    for file in (folder / "tei" / "indices").iterdir():
        root = etree.parse(file).getroot()
        assert root.get("{http://www.w3.org/XML/1998/namespace}id") == file.stem
    assert (folder / "seeds" / "example.txt").read_text("utf-8").count("№") == 2
    assert not any(re.search("@[A-Z]+@", it.read_text("utf-8")) for it in folder.rglob("*") if it.is_file())


@pytest.mark.client("jing")
def test_the_indices_of_a_new_edition_are_tei(tmp_path: Path, shared: Path) -> None:
    assert cli.run(["new", str(tmp_path / "x")]) == 0
    schema, files = shared / "tei/compiled/tei_all.rng", sorted((tmp_path / "x/tei/indices").iterdir())
    run = subprocess.run(["jing", schema, *files], capture_output=True, text=True, check=False)
    assert run.stdout == "" and run.returncode == 0


@pytest.mark.parametrize("title", ["", "1920", "日本", '"""\n[x]', "\\", "@TITLE@", "Письма"])
def test_any_title_gives_good_settings(title: str, tmp_path: Path) -> None:
    import datetime

    scaffold(tmp_path / "x", title=title, date=datetime.date(2026, 1, 1))
    settings, said = load(tmp_path / "x" / NAME)
    assert settings is not None and said == []


def test_new_touches_no_folder_in_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("x")
    assert cli.run(["new", str(tmp_path)]) == 1
    assert "TK908" in capsys.readouterr().err
    assert [it.name for it in tmp_path.iterdir()] == ["mine.txt"]
    assert cli.run(["new", str(tmp_path / "mine.txt" / "x")]) == 1
    assert cli.run(["new", str(tmp_path / "mine.txt")]) == 2


# What a person sees


def shown(*diagnostics: Diagnostic, width: int = 80, terminal: bool = False) -> str:
    out = io.StringIO()
    colours: Any = "standard" if terminal else "auto"
    console = Console(file=out, width=width, force_terminal=terminal, highlight=False, color_system=colours)
    Renderer(console).show(diagnostics)
    return out.getvalue()


def test_a_span_is_underlined_with_its_label(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("first\nRGVA, f. 6, op. 1, l. 58. Copy. 522\n")
    text = file.read_text()
    start = text.index("522")
    said = at(
        "TK102", Severity.WARNING, "a stray number", file=str(file), text=text, span=Span(start, start + 3),
        label="set aside", help="was it the next document's?",
    )  # fmt: skip
    lines = shown(said, width=200).splitlines()
    assert lines[0] == "warning[TK102]: a stray number"
    assert lines[1] == f" --> {file}:2:33"
    assert lines[2:5] == ["  |", "2 | " + text.splitlines()[1], "  | " + " " * 32 + "^^^ set aside"]
    assert lines[5] == "  = help: was it the next document's?"


def test_a_long_line_is_cut_around_the_place(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    text = "слово " * 400 + "HERE" + " 漢字" * 400
    file.write_text(text, "utf-8")
    start = text.index("HERE")
    said = at("TK1", Severity.ERROR, "x", file=str(file), text=text, span=Span(start, start + 4), label="y")
    lines = shown(said, terminal=False).splitlines()
    [line] = [line for line in lines if "HERE" in line]
    [caret] = [line for line in lines if "^" in line]
    assert line.index("HERE") == caret.index("^^^^") and "…" in line
    console = Console(width=80)
    assert all(console.measure(it).maximum <= 80 for it in lines if it.startswith(("1 |", "  |")))


def test_a_source_cannot_steer_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "a.xml"
    file.write_text("<p>\x1b]0;owned\x07 \x9b31m \u202e[bold]x[/bold]</p>")
    said = Diagnostic("TK2", Severity.ERROR, "bad \x1b[31m [red]text", str(file), 1, 2, help="\x1b[2J")
    out = shown(said)
    assert "\x1b" not in out and "\x07" not in out and "\x9b" not in out and "\u202e" not in out
    assert "[red]text" in out and "[bold]x[/bold]" in out


def test_labels_of_another_text_are_not_shown(tmp_path: Path) -> None:
    file = tmp_path / "a.xml"
    file.write_text("<TEI>\n<p/>\n</TEI>")
    said = Diagnostic("TK2", Severity.ERROR, "x", str(file), 2, 1, (Label(Span(0, 3), "offset of something else"),))
    out = shown(said)
    assert "2 | <p/>" in out and "1 | <TEI>" not in out


def test_a_place_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    file = tmp_path / "a.xml"
    file.write_text("")
    for name in (str(file), str(tmp_path), "none", "", "a\0b"):
        out = shown(Diagnostic("TK2", Severity.ERROR, "x", name, 99, 99, (Label(Span(5, 9)),), "cure"))
        assert "error[TK2]: x" in out and "cure" in out


def test_many_of_a_kind_are_counted() -> None:
    out = shown(*[INFO] * (AT_MOST + 7), ERROR)
    assert out.count("info[TK007]") == AT_MOST and "7 more TK007" in out and "error[TK301]" in out


def test_colour_is_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1;31merror[TK301]" in shown(ERROR, terminal=True)
    assert "\x1b" not in shown(ERROR)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "31m" not in shown(ERROR, terminal=True)


def test_the_table_fits_80_columns(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    long = Aside("seeds/" + "a" * 60 + ".txt", 108, "boilerplate", "long text\n" * 50, "why")
    pipeline.report = Report(aside=(long,) * 30)
    assert cli.run(["build"]) == 0
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= 80 and "10 more" in out


def test_progress_is_for_those_who_wait_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stderr", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    with progress() as tell:
        tell("converting", 1, 2)
        assert sys.stderr.getvalue() == ""  # type: ignore[attr-defined]
        monkeypatch.setattr("teikit.cli.progress.PATIENCE", 0)
        tell("converting", 1, 2)
        assert "converting" in sys.stderr.getvalue()  # type: ignore[attr-defined]
    for quiet, stream in ((True, Terminal()), (False, io.StringIO())):
        monkeypatch.setattr("sys.stderr", stream)
        with progress(quiet) as tell:
            tell("converting", 1, 2)
        assert stream.getvalue() == ""


# Report and reference


def test_reports_add_up() -> None:
    whole = together([REPORT, REPORT, Report(diagnostics=(ERROR,))])
    assert whole.documents == 16 and whole.aside == (ASIDE, ASIDE) and whole.seconds == 2.5 and whole.failed
    assert not REPORT.failed and together([]) == Report()
    assert "seconds" not in REPORT.as_dict() and json.dumps(REPORT.as_dict())


def test_the_reference_is_current() -> None:
    """`make reference` writes it again."""
    assert (ROOT / "docs" / "cli.md").read_text("utf-8") == reference()
