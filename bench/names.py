"""Scores of the names annotator: exact spans against a hand-made annotation, with full, halved and no indices.

python bench/names.py seeds/FILE.txt GOLD.json [--indices tei/indices] [--show]
python bench/names.py --corpus FOLDER   (NAME.txt with NAME.gold.json, as the development corpora have them)
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path

from teikit.annotate.names import ANNOTATOR
from teikit.authority import Indices
from teikit.document import Annotation, Document, Layer, Span, trim
from teikit.link.indices import load
from teikit.seams import Knowledge

KINDS = ("person", "place", "org")
_SOURCE = re.compile(r"^(?:Published in|[A-Z][A-Za-z]+(?: of [A-Z]\w+| [A-Z]{2,})?[,.] [fF]\. )")
_DATE = re.compile(r"^(?:\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})$")
_DATELINE = re.compile(r"^[A-Z][\w-]+[.,] (?:\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})$")


def role(line: str) -> str:
    if _SOURCE.match(line):
        return "source"
    if line.startswith("№"):
        return "number"
    if _DATE.match(line) or _DATELINE.match(line):
        return "dateline"
    return "heading" if line.isupper() else "paragraph"


def lines(name: str, text: str) -> Document:
    """The text with one block a line, consecutive capitals one heading: enough where no segmentation is at hand."""
    blocks: list[Annotation] = []
    for match in re.finditer(r"[^\n]+", text):
        if not (span := trim(text, Span(*match.span()))):
            continue
        kind = role(text[span.start : span.end])
        if kind == "heading" and blocks and blocks[-1].kind == "heading" and text[blocks[-1].end : span.start] == "\n":
            span = Span(blocks.pop().start, span.end)
        blocks.append(Annotation(span, kind))
    return Document(name, text).with_layers(
        Layer("blocks", blocks), Layer("documents", [Annotation(Span(0, len(text)), "document")])
    )


def segmented(name: str, text: str) -> Document:
    """The document with the segmentation's own layers, where that stage is there."""
    try:
        from teikit.segment import segment
    except ImportError:
        return lines(name, text)
    return Document(name, text).with_layers(*segment(Document(name, text), Knowledge()).layers)


def spans(document: Document, indices: Indices) -> set[tuple[int, int, str]]:
    given = ANNOTATOR.run(document, Knowledge(indices=indices))
    return {(it.start, it.end, it.kind) for it in given.layers[0]}


def figures(gold: set[tuple[int, int, str]], found: set[tuple[int, int, str]]) -> tuple[float, float, float]:
    right = len(gold & found)
    precision, recall = right / max(1, len(found)), right / max(1, len(gold))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def table(title: str, gold: set[tuple[int, int, str]], found: set[tuple[int, int, str]]) -> None:
    print(title)
    for kind in (*KINDS, "all"):
        g = {it for it in gold if kind in ("all", it[2])}
        f = {it for it in found if kind in ("all", it[2])}
        precision, recall, both = figures(g, f)
        print(f"  {kind:7} P {precision:.3f}  R {recall:.3f}  F1 {both:.3f}   {len(g)} gold, {len(f)} found")


def show(text: str, gold: set[tuple[int, int, str]], found: set[tuple[int, int, str]]) -> None:
    for sign, group in (("-", gold - found), ("+", found - gold)):
        for start, end, kind in sorted(group):
            print(
                f"  {sign} {kind:6} {text[max(0, start - 30) : start]!r} [{text[start:end]!r}] {text[end : end + 20]!r}"
            )


def seed(arguments: argparse.Namespace) -> None:
    text = Path(arguments.source).read_text(encoding="utf-8")
    records = json.loads(Path(arguments.gold).read_text(encoding="utf-8"))
    gold = {(it["start"], it["end"], it["type"]) for it in records if it["type"] in KINDS}
    document = (lines if arguments.lines else segmented)(arguments.source, text)
    full = load(Path(arguments.indices)).indices if Path(arguments.indices).is_dir() else Indices()
    half = Indices(full.entries[::2])
    for title, indices in (("full indices", full), ("half of the indices", half), ("no index", Indices())):
        found = spans(document, indices)
        table(title, gold, found)
        if arguments.show:
            show(text, gold, found)


def corpus(arguments: argparse.Namespace) -> None:
    total: Counter[str] = Counter()
    gold: set[tuple[int, int, str]] = set()
    found: set[tuple[int, int, str]] = set()
    base, characters, seconds = 0, 0, 0.0
    for path in sorted(Path(arguments.corpus).glob("*.gold.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        blocks = [
            Annotation(trim(text, Span(*it.span())), "paragraph") for it in re.finditer(r"(?:[^\n]|\n(?!\n))+", text)
        ]
        document = Document(path.name, text).with_layers(Layer("blocks", [it for it in blocks if len(it.span)]))
        ignored = [Span(*it) for it in record["ignore"]]
        mine = {
            (it["start"], it["end"], it["type"])
            for it in record["spans"]
            if it["proper"] and not it["nested"] and it["type"] in KINDS
        }
        start = time.perf_counter()
        ours = spans(document, Indices())
        seconds += time.perf_counter() - start
        characters += len(text)
        mine = {it for it in mine if not any(Span(it[0], it[1]).overlaps(span) for span in ignored)}
        ours = {it for it in ours if not any(Span(it[0], it[1]).overlaps(span) for span in ignored)}
        if arguments.show:
            show(text, mine, ours)
        gold |= {(base + a, base + b, kind) for a, b, kind in mine}
        found |= {(base + a, base + b, kind) for a, b, kind in ours}
        base += len(text)
        total["files"] += 1
    table(
        f"{arguments.corpus}: {total['files']} files, {characters / max(seconds, 1e-9):,.0f} characters a second",
        gold,
        found,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", nargs="?")
    parser.add_argument("gold", nargs="?")
    parser.add_argument("--indices", default="tei/indices")
    parser.add_argument("--corpus")
    parser.add_argument("--lines", action="store_true", help="one block a line, without the segmentation")
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    if arguments.corpus:
        corpus(arguments)
    elif arguments.source and arguments.gold:
        seed(arguments)
    else:
        parser.error("give a source and its gold, or --corpus FOLDER")


if __name__ == "__main__":
    main()
