"""How fast ODDs are compiled: whole processes, beside jing's cold validation of one file, in one run.

    python bench/schema.py [--runs N] [--odds FOLDER] [--tei-all RNG]

Medians of N runs (5), in turns, so that what else the machine does falls on all alike. The TEI Stylesheets on Saxon
needed 4.6 s for the whole of TEI on two cores where jing took 1.0 s to validate one file with tei_all: so ours is five
times faster where it takes less than 0.92 of jing's time. Where the TEI's ODDs are not at hand (../shared), an ODD of
all modules is made for the purpose. Also measured: the table of the TEI alone, and how long libxml2 loads the schemas.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared/tei"
OWN = ROOT / "src/teikit/schema/teikit.odd"
STYLESHEETS, JING = 4.6, 1.0  # seconds, measured together on two cores
_ALL = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><schemaSpec ident="tei_all" start="TEI teiCorpus">{}
</schemaSpec></body></text></TEI>"""
_LOAD = "import sys; from lxml import etree; etree.RelaxNG(etree.parse(sys.argv[1]))"
_TABLE = """
from time import perf_counter
from teikit.schema.sources import p5
times = []
for _ in range(9):
    start = perf_counter(); p5(); times.append(perf_counter() - start)
print(sorted(times)[4])
"""


def main() -> int:
    parser = argparse.ArgumentParser(description="Times the ODD compiler beside jing.")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--odds", type=Path, default=SHARED / "odd")
    parser.add_argument("--tei-all", type=Path, default=SHARED / "compiled/tei_all.rng")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _measure(Path(folder), options.odds, options.tei_all, options.runs)
    return 0


def _measure(folder: Path, odds: Path, tei_all: Path, runs: int) -> None:
    whole = _whole(odds, folder)
    out = folder / "out"
    commands = {
        "whole of TEI to RELAX NG": _build(whole, out, "rng"),
        "whole of TEI to everything": _build(whole, out),
        "teikit.odd to RELAX NG": _build(OWN, out, "rng"),
        "teikit.odd to everything": _build(OWN, out),
        "python and its start": [sys.executable, "-c", "import lxml.etree"],
    }
    _run(commands["whole of TEI to RELAX NG"])
    _run(commands["teikit.odd to RELAX NG"])
    grammar = tei_all if tei_all.is_file() else out / "tei_all.rng"
    sample = next(iter(sorted((ROOT / "tei").glob("*-*.xml"))))
    if shutil.which("jing"):
        commands["jing, tei_all, one file"] = ["jing", str(grammar), str(sample)]
    commands["libxml2 loads teikit.rng"] = [sys.executable, "-c", _LOAD, str(out / "teikit.rng")]
    commands["libxml2 loads the whole of TEI"] = [sys.executable, "-c", _LOAD, str(out / "tei_all.rng")]
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            start = perf_counter()
            _run(command)
            times[name].append(perf_counter() - start)
    medians = {name: statistics.median(its) for name, its in times.items()}
    for name, its in times.items():
        print(f"{name:32}{medians[name]:8.3f} s   ({min(its):.3f} to {max(its):.3f})")
    table = subprocess.run([sys.executable, "-c", _TABLE], capture_output=True, text=True, check=True)
    print(f"{'the table of TEI P5 is read in':32}{float(table.stdout):8.3f} s")
    if "jing, tei_all, one file" in medians:
        ours, jing = medians["whole of TEI to RELAX NG"], medians["jing, tei_all, one file"]
        print(
            f"\nwhole of TEI: {ours / jing:.2f} of jing's time; "
            f"{STYLESHEETS / JING * jing / ours:.1f} times the Stylesheets"
        )


def _whole(odds: Path, folder: Path) -> Path:
    given = odds / "tei_all.odd"
    if given.is_file():
        return given
    from teikit.schema.sources import p5

    made = folder / "tei_all.odd"
    made.write_text(_ALL.format("".join(f'<moduleRef key="{it}"/>' for it in p5().modules if it)), encoding="utf-8")
    return made


def _build(odd: Path, out: Path, *formats: str) -> list[str]:
    chosen = [word for it in formats for word in ("--to", it)]
    return [sys.executable, "-m", "teikit", "schema", "build", str(odd), "-o", str(out), "--format", "json", *chosen]


def _run(command: list[str]) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


if __name__ == "__main__":
    raise SystemExit(main())
