"""What editors need beside the schemas: real programs find them by it, and no file points to what is not there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from teikit import cli, pipeline
from teikit.encode.serialise import schema_hrefs
from teikit.pipeline.schema_folder import provide_schema
from teikit.schema import build, files
from teikit.schema.editors import editor_files
from teikit.settings import Paths, Settings

ROOT = Path(__file__).resolve().parents[1]
TEI = sorted([*ROOT.glob("tei/*.xml"), *ROOT.glob("tei/indices/*.xml")])
MODEL = re.compile(r'<\?xml-model href="([^"]+)" type="application/xml" schematypens="([^"]+)"\?>')
KINDS = ["http://relaxng.org/ns/structure/1.0", "http://purl.oclc.org/dsdl/schematron"]

BROKEN = {
    "an element that is not there": ("</head>", "</head><paragraph>x</paragraph>"),
    "a paragraph without its place": ("</body>", "<p>x</p></body>"),
    "a date that is none": (' when="1920-08-06"', ' when="6 August"'),
    "an attribute too many": ("<body>", '<body rank="1">'),
    "a title missing": (re.compile("<title>.*?</title>"), ""),
}


def broken(folder: Path) -> list[Path]:
    """A document of the edition, once with each fault."""
    text = (ROOT / "tei/nk-19200806-987989.xml").read_text("utf-8")
    made = []
    for number, (old, new) in enumerate(BROKEN.values()):
        changed = old.sub(new, text, 1) if isinstance(old, re.Pattern) else text.replace(old, new, 1)
        assert changed != text
        made.append(folder / f"broken{number}.xml")
        made[-1].write_text(changed, "utf-8")
    return made


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """A folder with schema/ as it is written and tei/ as it is kept here."""
    build(tmp_path / "schema")
    shutil.copytree(ROOT / "tei", tmp_path / "tei")
    return tmp_path


# ---------------------------------------------------------------- the files themselves


def test_they_are_the_same_each_time_and_name_what_is_there() -> None:
    made = editor_files()
    assert made == editor_files()
    assert not any(b"@NAME@" in data for data in made.values())
    assert made.keys() <= files().keys()
    framework = etree.fromstring(made["oxygen/teikit.exf"])
    hrefs = [
        it for element in framework.iter("{*}defaultSchema", "{*}addEntry", "{*}addCss") for it in element.values()
    ]
    paths = {os.path.normpath(it.replace("${framework}", "oxygen")) for it in hrefs if it.startswith("${framework}")}
    assert paths == {"teikit.rng", "catalog.xml", "oxygen/teikit.css"} and paths <= files().keys()
    project = etree.fromstring(made["teikit.xpr"])
    assert {it.get("path") for it in project.iter("folder")} == {"../tei/", "."}


def test_they_bear_the_name_of_another_schema() -> None:
    made = editor_files("letters-1")
    assert {"letters-1.xpr", "oxygen/letters-1.exf", "oxygen/letters-1.css"} < made.keys()
    for path, word in (("schemas.xml", b'"letters-1.rnc"'), ("catalog.xml", b'"letters-1.sch"')):
        assert word in made[path] and b"teikit" not in made[path]
    for name in ("", "a b", 'a"b', "../a", "a/b", "@NAME@", "1"):
        with pytest.raises(ValueError, match="name a schema"):
            editor_files(name)


def test_vs_code_reads_the_settings_where_this_repository_keeps_them() -> None:
    made = editor_files()["vscode-settings.json"]
    assert (ROOT / ".vscode/settings.json").read_bytes() == made
    settings = json.loads(made)
    assert settings["xml.catalogs"] == ["schema/catalog.xml"] and settings["xml.format.enabled"] is False
    assert settings["[xml]"]["editor.formatOnSave"] is False


def test_the_catalogue_leads_to_the_schema(edition: Path) -> None:
    code = (
        "import sys; from lxml import etree; tree = etree.parse('urn:x-teikit:teikit.rng');"
        "print(tree.docinfo.URL, etree.RelaxNG(tree).validate(etree.parse(sys.argv[1])))"
    )
    command = [sys.executable, "-c", code, str(edition / "tei/edition.xml")]
    environment = {**os.environ, "XML_CATALOG_FILES": str(edition / "schema/catalog.xml")}
    run = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert run.stdout.split() == [str(edition / "schema/teikit.rng"), "True"], run.stderr


@pytest.mark.client("vnu")
def test_a_browser_understands_the_style_sheet(tmp_path: Path, client: Callable[[str], list[str]]) -> None:
    css = editor_files()["oxygen/teikit.css"].decode()
    for_browsers, _, for_oxygen = css.partition("@media oxygen {")
    assert for_oxygen.count("{") + 1 == for_oxygen.count("}")
    assert "-oxy-" not in for_browsers and "oxy_" not in for_browsers
    (tmp_path / "a.css").write_text(for_browsers)
    run = subprocess.run(
        [*client("vnu"), "--css", str(tmp_path / "a.css")], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


# ---------------------------------------------------------------- what the files of an edition point to


def pointed_to(path: Path) -> list[Path]:
    found = MODEL.findall(path.read_text("utf-8").partition("<TEI")[0].partition("<teiCorpus")[0])
    assert [kind for _, kind in found] == KINDS, path
    return [path.parent / href for href, _ in found]


def test_every_file_names_grammar_and_rules(edition: Path) -> None:
    assert len(TEI) > 10
    for path in [*edition.glob("tei/*.xml"), *edition.glob("tei/indices/*.xml")]:
        there = [edition / "schema/teikit.rng", edition / "schema/teikit.sch"]
        assert [Path(os.path.normpath(it)) for it in pointed_to(path)] == there
        assert there[0].is_file() and (there[1].is_file() or "teikit.sch" not in files())


def test_a_new_edition_has_what_its_files_point_to(tmp_path: Path) -> None:
    assert cli.run(["new", str(tmp_path / "x")]) == 0
    assert (tmp_path / "x/.vscode/settings.json").read_bytes() == files()["vscode-settings.json"]
    for when in ("begun", "built"):
        made = [*tmp_path.glob("x/tei/*.xml"), *tmp_path.glob("x/tei/indices/*.xml")]
        assert len(made) >= (4 if when == "begun" else 7)
        assert all(it.is_file() or "teikit.sch" not in files() for path in made for it in pointed_to(path)), when
        report = pipeline.build(tmp_path / "x")
        assert not {"TK327", "TK328", "TK329"} & {it.code for it in report.diagnostics}


def test_paths_are_those_of_the_settings(tmp_path: Path) -> None:
    def hrefs(tei: str, schema: str, folders: int = 0) -> tuple[str, str] | None:
        return schema_hrefs(
            Settings(paths=Paths(tei=tmp_path / tei, schema=tmp_path / schema, folder=tmp_path)), folders
        )

    assert hrefs("tei", "schema/teikit.rng") == ("../schema/teikit.rng", "../schema/teikit.sch")
    assert hrefs("tei", "schema/teikit.rng", 1) == ("../../schema/teikit.rng", "../../schema/teikit.sch")
    assert hrefs("made/tei", "teikit.rng") == ("../../teikit.rng", "../../teikit.sch")
    assert hrefs(".", "teikit.rng") == ("teikit.rng", "teikit.sch")
    assert hrefs("tei", "my schema/a#b%.rng") == ("../my%20schema/a%23b%25.rng",) * 2
    assert hrefs("../elsewhere", "schema/teikit.rng") is None
    assert schema_hrefs(Settings()) is None


def test_without_settings_files_name_no_schema(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "LETTER OF V. ORLENKO TO P. VARZIN\n7 August 1920\nThe roads are open.\nV. Orlenko\n"
    )
    report = pipeline.convert([tmp_path / "a.txt"], tmp_path / "tei", Settings())
    assert report.written and not any("xml-model" in it.read_text("utf-8") for it in tmp_path.glob("tei/*.xml"))
    assert sorted(it.name for it in tmp_path.iterdir()) == ["a.txt", "tei"]


def test_what_is_missing_is_written_and_nothing_is_replaced(tmp_path: Path) -> None:
    settings = Settings(paths=Paths(tei=tmp_path / "tei", schema=tmp_path / "schema/teikit.rng", folder=tmp_path))
    assert [it.code for it in provide_schema(settings)] == ["TK328"]
    written = {it.relative_to(tmp_path / "schema").as_posix() for it in tmp_path.rglob("*") if it.is_file()}
    assert written == set(files(documentation=False))
    assert provide_schema(settings) == []
    (tmp_path / "schema/oxygen/teikit.css").write_text("/* mine */")
    assert provide_schema(settings) == []
    (tmp_path / "schema/teikit.rng").write_text("<mine/>")
    (tmp_path / "schema/catalog.xml").unlink()
    assert [it.code for it in provide_schema(settings)] == ["TK328", "TK329"]
    assert (tmp_path / "schema/teikit.rng").read_text() == "<mine/>"
    assert (tmp_path / "schema/oxygen/teikit.css").read_text() == "/* mine */"
    assert (tmp_path / "schema/catalog.xml").is_file()


def test_a_schema_of_ones_own_is_never_written(tmp_path: Path) -> None:
    paths = Paths(tei=tmp_path / "tei", schema=tmp_path / "schema/own.rng", folder=tmp_path)
    assert [it.code for it in provide_schema(Settings(paths=paths))] == ["TK327"]
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "own.rng").write_text("<mine/>")
    assert provide_schema(Settings(paths=replace(paths, schema=tmp_path / "own.rng"))) == []
    assert [it.name for it in tmp_path.iterdir()] == ["own.rng"]


def test_a_folder_may_hold_what_editors_need(edition: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["validate", str(edition)]) == 0
    assert cli.run(["validate", str(edition / "schema/catalog.xml")]) == 1
    assert "TK207" in capsys.readouterr().err


# ---------------------------------------------------------------- real programs


@pytest.fixture
def compact(edition: Path) -> Path:
    """schema/teikit.rnc, which Emacs reads."""
    return edition / "schema/teikit.rnc"


NXML = """
(require 'nxml-mode)
(dolist (file command-line-args-left)
  (with-current-buffer (find-file-noselect file)
    (nxml-mode)
    (rng-validate-mode 1)
    (while (rng-do-some-validation))
    (princ (format "%s\\t%s\\t%s\\n" (file-name-nondirectory file) rng-current-schema-file-name rng-error-count))))
"""


@pytest.mark.client("emacs")
def test_emacs_finds_the_schema_and_the_faults(
    edition: Path, compact: Path, tmp_path: Path, client: Callable[[str], list[str]]
) -> None:
    """With what docs/editors.md says to put into the init file, and nothing else."""
    shown = re.search(r"^```elisp\n(.*?)^```", (ROOT / "docs/editors.md").read_text("utf-8"), re.M | re.S)
    assert shown
    (tmp_path / "init.el").write_text(shown[1] + NXML)
    faulty = broken(edition / "tei")
    good = [path for path in sorted(edition.rglob("tei/**/*.xml")) if path not in faulty]
    (edition / "schema/other.odd").write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"><schemaSpec/></TEI>')
    given = [*good, *faulty, edition / "schema/other.odd"]
    command = [*client("emacs"), "-Q", "--batch", "-l", str(tmp_path / "init.el"), *map(str, given)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    told = [line.split("\t") for line in run.stdout.splitlines()]
    assert [name for name, _, _ in told] == [path.name for path in given], run.stderr
    assert {schema for _, schema, _ in told[:-1]} == {str(compact)}
    assert [(name, errors) for name, _, errors in told[: len(good)] if errors != "0"] == []
    assert all(int(errors) > 0 for _, _, errors in told[len(good) : -1])
    assert told[-1] == ["other.odd", "nil", "0"], "an ODD is not to be held against the edition's schema"


@pytest.mark.client("salve")
def test_scholarly_xml_validates_as_we_do(edition: Path, client: Callable[[str], list[str]]) -> None:
    faulty = broken(edition / "tei")
    good = [path for path in sorted(edition.rglob("tei/**/*.xml")) if path not in faulty]
    whole = etree.parse(str(edition / "tei/edition.xml"))
    whole.xinclude()
    whole.write(str(edition / "expanded.xml"))
    good.append(edition / "expanded.xml")
    command = [*client("salve"), str(edition / "schema/teikit.rng"), *map(str, [*good, *faulty])]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    told = {Path(path): errors for path, errors in json.loads(run.stdout).items()}
    assert {path.name: errors for path, errors in told.items() if path in good and errors} == {}
    assert all(told[path] for path in faulty)
