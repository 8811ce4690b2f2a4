"""How well the grammars of dates read hand-encoded texts of others, apart from all other stages.

    python bench/dates.py [FOLDER] [--corpus WORD] [--faults]

FOLDER (../shared/gold) holds corpora, folders of `NAME.txt` and `NAME.gold.json`; without it there is nothing to score.
Each text is read whole, with the date that its encoder gave to the document. Printed a corpus: dates encoded, spans
found exactly, values right of those that were found at all.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from teikit.grammar.dates import Found, Value, find_dates, resolve
from teikit.grammar.dates.tongue import language_of_line

GOLD = Path(__file__).parent.parent.parent / "shared/gold"


def read(text: str, language: str, anchor: Value | None) -> list[tuple[Found, Value]]:
    """Every date of the text, block by block, with its value."""
    read, last, at = [], None, 0
    for block in text.split("\n\n"):
        for found in find_dates(block, language_of_line(block, language)):
            value = resolve(found, anchor, last)
            last = value if value.precise else last
            read.append((found, value, at))
        at += len(block) + 2
    return [(shifted(found, offset), value) for found, value, offset in read]


def shifted(found: Found, offset: int) -> Found:
    return replace(found, start=found.start + offset, end=found.end + offset)


def said(value: Value) -> str:
    return value.when_iso or value.when or value.from_ or value.not_before or value.not_after


def wanted(gold: dict[str, Any]) -> list[dict[str, Any]]:
    """The encoded dates that count: with a figure, outermost, not in text that was made from the header."""
    return [
        it
        for it in gold["spans"]
        if it["type"] == "date"
        and it["proper"]
        and not it["nested"]
        and not any(start < it["end"] and it["start"] < end for start, end in (one[:2] for one in gold["ignore"]))
    ]


def corpus(folder: Path, faults: bool) -> None:
    language = folder.name.split("-")[0]
    expected = exact = overlapping = right = valued = 0
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        day = (gold["meta"].get("date") or "")[:10]
        dates = read(text, language, Value(when=day) if day else None)
        for span in wanted(gold):
            start, end, when = span["start"], span["end"], span["when"]
            near = [(found, value) for found, value in dates if found.start < end and start < found.end]
            hit = [it for it in near if (it[0].start, it[0].end) == (start, end)]
            expected += 1
            exact += bool(hit)
            overlapping += bool(near)
            agrees = any(said(value)[: len(when)] == when[: len(said(value))] for _, value in near) if when else None
            valued += agrees is not None and bool(near)
            right += bool(agrees)
            if faults and (not hit or agrees is False):
                around = " ".join(text[max(0, start - 40) : end + 30].split())
                came = [(text[it.start : it.end], said(value)) for it, value in near]
                print(f"{path.name[:24]:24} {text[start:end]!r} {when} ({day}) in {around!r}: {came}")
    if expected:
        print(
            f"{folder.name:12} dates {expected:4}   exact spans {exact:4}   values {right:4} of {valued:4} "
            f"({overlapping} found)"
        )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=GOLD)
    parser.add_argument("--corpus", default="", help="corpora whose name contains this")
    parser.add_argument("--faults", action="store_true", help="list every miss in context")
    options = parser.parse_args()
    folders = [it for it in sorted(options.folder.glob("*")) if it.is_dir() and options.corpus in it.name]
    if not folders:
        print(f"{options.folder}: no hand-encoded texts here, nothing to score")
    for folder in folders:
        corpus(folder, options.faults)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
