"""Tests that need a client program say so with @pytest.mark.client("jing"); what was skipped is counted by program.

With TEIKIT_REQUIRE_CLIENTS=1 (`make test-all`) an absent program fails its tests, and any other skip fails the run,
but for those that name the shared data (a folder `shared` beside the project).
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ABSENT = "client program absent: "
REQUIRED = os.environ.get("TEIKIT_REQUIRE_CLIENTS") == "1"
JARS = {"vnu": ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"}
SCRIPTS = {"salve": (ROOT / "node_modules/salve-annos/package.json", ROOT / "tests/salve_validate.cjs")}
"""What node runs: the package that must be there, and the script of ours that calls it."""

_skipped: Counter[str] = Counter()


def command(program: str) -> list[str] | None:
    """How to call a client program: its path, java with its archive, node with a script; None where it is absent."""
    if program in JARS:
        java = shutil.which("java")
        return [java, "-jar", str(JARS[program])] if java and JARS[program].is_file() else None
    if program in SCRIPTS:
        package, script = SCRIPTS[program]
        node = shutil.which("node")
        return [node, str(script)] if node and package.is_file() else None
    found = shutil.which(program)
    return [found] if found else None


@pytest.fixture
def client() -> Callable[[str], list[str]]:
    """The beginning of the command line that calls a client program the test is marked with."""

    def call(program: str) -> list[str]:
        found = command(program)
        assert found is not None, f"the test is not marked with client({program!r})"
        return found

    return call


@pytest.fixture
def shared() -> Path:
    """The folder of shared data; the test is skipped where it is not there."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("shared data absent: no folder `shared` beside the project")
    return folder


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in item.iter_markers("client"):
        for program in marker.args:
            if command(program) is None:
                (pytest.fail if REQUIRED else pytest.skip)(f"{ABSENT}{program} (`make clients` installs it)")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    _count(report)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    _count(report)


def _count(report: pytest.TestReport | pytest.CollectReport) -> None:
    if report.skipped and isinstance(report.longrepr, tuple) and not hasattr(report, "wasxfail"):
        _skipped[str(report.longrepr[2]).removeprefix("Skipped: ")] += 1


def _not_allowed() -> Counter[str]:
    return Counter({reason: count for reason, count in _skipped.items() if "shared" not in reason.lower()})


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if REQUIRED and _not_allowed() and not hasattr(session.config, "workerinput"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    programs: Counter[str] = Counter()
    for reason, count in _skipped.items():
        if reason.startswith(ABSENT):
            programs[reason.removeprefix(ABSENT).split()[0]] += count
    if programs:
        counts = ", ".join(f"{program} {count}" for program, count in sorted(programs.items()))
        terminalreporter.write_line(f"skipped for want of a client program: {counts} (`make clients`, as root)")
    if REQUIRED and _not_allowed():
        for reason, count in sorted(_not_allowed().items()):
            terminalreporter.write_line(f"a skip is a failure here: {count} skipped because {reason}", red=True)
