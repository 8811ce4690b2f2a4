"""Whether two RELAX NG schemas admit the same documents: exactly where that can be decided, and by jing on a corpus.

    python tests/schema_judge.py REFERENCE.rng CANDIDATE.rng [--exact] [--count N] [--seed N] [--gold DIR] [--keep DIR]

`a` is the reference, `b` the candidate. The corpus is made of both: from the candidate come the documents that it
admits and should not. Exit 1 where there is a difference, 2 where a schema cannot be read.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from lxml import etree
from schema_judge_corpus import corpus, editions
from schema_judge_difference import difference
from schema_judge_jing import complaints, verdicts

__all__ = ["complaints", "corpus", "difference", "editions", "main", "verdict_differences", "verdicts"]

GOLD = Path(__file__).resolve().parents[2] / "shared/gold"


def verdict_differences(reference: Path, candidate: Path, files: Sequence[Path]) -> list[str]:
    """The files on which jing decides otherwise, with what the one that refuses them says."""
    theirs, ours = complaints(reference, files), complaints(candidate, files)
    lines = []
    for file in files:
        if bool(theirs[file]) != bool(ours[file]):
            which = "b" if ours[file] else "a"
            place = "/".join(file.parts[-3:])
            lines.append(f"{place}: only {which} refuses it: {(ours[file] or theirs[file])[0]}")
    return lines


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("reference", type=Path)
    parser.add_argument("candidate", type=Path)
    parser.add_argument("--count", type=int, default=0, help="documents at least (as many as elements, in any case)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--gold", type=Path, default=GOLD, help="a folder of folders of TEI files")
    parser.add_argument("--keep", type=Path, help="leave the corpus in this folder")
    parser.add_argument("--exact", action="store_true", help="compare the grammars only, without jing")
    options = parser.parse_args(arguments)
    try:
        return _judged(options)
    except (OSError, ValueError, etree.XMLSyntaxError) as fault:
        print(f"schema_judge: {fault}", file=sys.stderr)
        return 2


def _judged(options: argparse.Namespace) -> int:
    structural = difference(options.reference, options.candidate)
    for line in structural:
        print(line)
    print(f"{len(structural)} structural differences", flush=True)
    if options.exact:
        return int(bool(structural))
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        files = editions(options.gold)
        for which in ("reference", "candidate"):
            files += corpus(getattr(options, which), folder / which, options.count, options.seed)
        decided = verdict_differences(options.reference, options.candidate, files)
    for line in decided:
        print(line)
    print(f"{len(decided)} verdict differences on {len(files)} files")
    return int(bool(structural or decided))


if __name__ == "__main__":
    sys.exit(main())
