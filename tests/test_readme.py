"""What the documentation says can be done: its commands run, its links lead somewhere, its make targets exist."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def fences(page: Path, language: str) -> Iterator[str]:
    for kind, body in FENCE.findall(page.read_text("utf-8")):
        if kind == language:
            yield body


def commands(page: Path) -> list[str]:
    """The lines of console sessions that begin with a prompt."""
    return [line[2:] for body in fences(page, "console") for line in body.splitlines() if line.startswith("$ ")]


@pytest.mark.parametrize("page", [page for page in PAGES if commands(page)], ids=lambda page: page.name)
def test_the_commands_shown_run(page: Path, tmp_path: Path) -> None:
    folder = tmp_path
    for line in commands(page):
        program, *arguments = shlex.split(line)
        if program == "cd":
            folder = folder / arguments[0]
            continue
        assert program == "teikit", f"only teikit may be called in a console session: {line}"
        command = [sys.executable, "-m", "teikit", *arguments]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"


def test_the_python_shown_runs(tmp_path: Path) -> None:
    (code,) = fences(ROOT / "docs/schema.md", "python")
    shutil.copy(ROOT / "schema/teikit.odd", tmp_path / "my.odd")
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)
    assert (tmp_path / "my.rng").read_bytes().startswith(b"<?xml")


def test_there_are_commands_to_run() -> None:
    shown = commands(ROOT / "README.md")
    assert {shlex.split(line)[1] for line in shown if line.startswith("teikit")} == {
        "new", "build", "convert", "validate", "export",
    }  # fmt: skip


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_make_targets_exist(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for body in fences(page, "sh"):
        for line in body.splitlines():
            program, target, *_ = shlex.split(line, comments=True)
            assert program == "make" and target in targets
    assert set(re.findall(r"`make ([a-z-]+)", page.read_text("utf-8"))) <= targets


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
        assert target.startswith("https://") or (page.parent / target).exists(), target


def test_the_changelog_knows_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def environment(python: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [ROOT / "scripts/environment.sh", python, folder]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def stand_in(path: Path, fails_on: str) -> Path:
    """A Python that fails where its code says this, as an old one or one without venv does."""
    path.write_text(f'#!/bin/sh\ncase "$*" in *"{fails_on}"*) exit 1;; esac\nexec {sys.executable} "$@"\n')
    path.chmod(0o755)
    return path


def test_a_missing_venv_is_named(tmp_path: Path) -> None:
    done = environment(stand_in(tmp_path / "python3", "import ensurepip"), tmp_path / "venv")
    assert done.returncode == 1 and "apt-get install python3-venv" in done.stderr
    done = environment(stand_in(tmp_path / "python3", "version_info"), tmp_path / "venv")
    assert done.returncode == 1 and "needs Python 3.11" in done.stderr
    done = environment(tmp_path / "none", tmp_path / "venv")
    assert done.returncode == 1 and "install Python 3.11" in done.stderr
    assert not (tmp_path / "venv").exists()


def test_an_absent_client_program_is_counted_or_fails(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text((ROOT / "tests/conftest.py").read_text())
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n    client(program): x\n")
    (tmp_path / "test_x.py").write_text(
        "import pytest\n@pytest.mark.client('no-such')\ndef test_a(): pass\n"
        "def test_b(): pass\ndef test_c(): pytest.skip('shared data absent')\n"
    )

    def run(required: str, *select: str) -> tuple[int, str]:
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *select, str(tmp_path)]
        environment = {**os.environ, "TEIKIT_REQUIRE_CLIENTS": required}
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment, check=False)
        return done.returncode, done.stdout

    status, out = run("0")
    assert status == 0 and "no-such 1" in out and "1 passed, 2 skipped" in out
    status, out = run("1")
    assert status == 1 and "client program absent: no-such" in out
    assert run("1", "-k", "test_b or test_c")[0] == 0
    (tmp_path / "test_x.py").write_text("import pytest\ndef test_d(): pytest.skip('no reason')\n")
    assert run("1")[0] == 1 and run("0")[0] == 0
