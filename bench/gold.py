"""How well hand-encoded texts of others are read: each file given as plain text, as a transcription would print it.

    python bench/gold.py [FOLDER] [--corpus WORD] [--only WORD] [--blocks ours|gold|both] [--faults]

FOLDER (../shared/gold) holds corpora, folders of `NAME.txt` and `NAME.gold.json`. Without it the small samples of the
tests are scored by bench/reading.py instead. `--blocks gold` takes each file for one document made of the blocks that
its encoder set, so that what follows segmentation is measured by itself.

Scored are: files read as one document; the own date (day; hour where the encoder gave one) and place; sender and
receiver; source line and heading (exact text); the dates encoded in the text (exact span, value). Senders and receivers
are compared as sets of names, as they stand in correspDesc: strict - the same names but for letter case, articles and
forms of address, none missing, none too many; lenient - every name of the encoder agrees with one of ours in all words
of the shorter one. Where the encoder names nobody, what we name is counted apart.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from teikit.annotate import ANNOTATORS
from teikit.data import titles
from teikit.document import Annotation, Document, Layer, Span, trim
from teikit.grammar.spelling import plain
from teikit.pipeline import identify, understand
from teikit.read import language_of, read_bytes
from teikit.seams import Knowledge
from teikit.segment.genre import genre_of

ROOT = Path(__file__).parent.parent
GOLD = ROOT.parent / "shared/gold"
ROLES = {
    "head": "heading", "dateline": "dateline", "source": "source", "signed": "signature", "closer": "closer",
    "addrLine": "address", "item": "item", "postscript": "postscript", "label": "label", "opener": "salutation",
}  # fmt: skip
_NUMBER = re.compile(r"\[?(?:No\.? ?|Nr\.? ?|№ ?)?\d+[a-z]?\]?\.?\s+(?=\S)")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LOOSE = frozenset("the a an der die das den dem le la les l of von de du des d and und et".split()) | titles.HONORIFICS


@dataclass
class Tally:
    """Right and wanted counts of one measure, what was given (where that can be more), and the faults in words."""

    right: int = 0
    gold: int = 0
    given: int | None = None
    faults: list[str] = field(default_factory=list)

    def one(self, right: bool, fault: str) -> None:
        self.gold += 1
        self.right += right
        if not right:
            self.faults.append(fault)

    def line(self, name: str) -> str:
        share = f"{self.right / self.gold:.3f}" if self.gold else "  -  "
        given = f"   given {self.given}" if self.given is not None else ""
        return f"  {name:24}{self.right:5} of {self.gold:5}  {share}{given}"


Tallies = defaultdict[str, Tally]


def one_line(text: str) -> str:
    return " ".join(text.split())


def as_read(path: Path, languages: tuple[str, ...]) -> Document:
    """The file as teikit reads it, all by itself."""
    knowledge = Knowledge(languages=languages)
    document, _ = read_bytes(path.read_bytes(), path.name)
    assert document is not None
    document = replace(document, language=language_of(document.text, languages))
    return identify(understand(document, knowledge)[0], knowledge)[0]


def as_encoded(path: Path, gold: dict[str, Any], languages: tuple[str, ...]) -> Document:
    """The file as one document of the encoder's blocks, annotated by teikit."""
    knowledge = Knowledge(languages=languages)
    text = path.read_text(encoding="utf-8")
    blocks = list(_blocks(text, gold))
    genre, _ = genre_of(text, [(it.kind, it.span) for it in blocks])
    whole = Annotation(trim(text, Span(0, len(text))), "document", {"genre": genre} if genre else {})
    document = Document(path.name, text, language=language_of(text, languages))
    document = document.with_layers(Layer("documents", [whole]), Layer("blocks", blocks), Layer("aside"))
    for annotator in ANNOTATORS:
        document = document.with_layers(*annotator.run(document, knowledge).layers)
    return identify(document, knowledge)[0]


def _blocks(text: str, gold: dict[str, Any]) -> Iterator[Annotation]:
    """The encoder's blocks by our roles; headings within the text are labels, greetings at its end closers."""
    end, front = 0, True
    for block in sorted(gold["blocks"], key=lambda it: (it["start"], -it["end"])):
        span = trim(text, Span(block["start"], block["end"]))
        if not len(span) or span.start < end:
            continue
        end = span.end
        role = ROLES.get(block["type"], "paragraph")
        if block["type"] == "salute":
            role = "salutation" if front else "closer"
        elif role == "heading":
            if not front:
                role = "label"
            elif number := _NUMBER.match(text, span.start, span.end):
                yield Annotation(trim(text, Span(span.start, number.end())), "number")
                span = Span(number.end(), span.end)
        front = front and role in ("heading", "dateline", "salutation", "address")
        yield Annotation(span, role)


def names(document: Document, kind: str) -> list[str]:
    """What correspDesc says: the names as printed."""
    section = document["documents"].outermost()[:1]
    facts = document["facts"].inside(section[0].span, kind) if section else []
    within = [it.span for it in document["documents"] if section and it.span != section[0].span]
    facts = [it for it in facts if not any(it.span in other for other in within)]
    return [one_line(document.quote(it.span)) for it in facts]


def _words(name: str) -> frozenset[str]:
    words = frozenset(it.casefold() for it in _WORD.findall(name.replace("’", "'")))
    return words - _LOOSE or words


def same_names(wanted: Sequence[str], came: Sequence[str]) -> bool:
    return {_words(it) for it in wanted} == {_words(it) for it in came}


def alike_names(wanted: Sequence[str], came: Sequence[str]) -> bool:
    ours = [_spelt(it) for it in came]
    return all(any(it and (_spelt(name) <= it or it <= _spelt(name)) for it in ours) for name in wanted)


def _spelt(name: str) -> frozenset[str]:
    """The words of a name without its initials, if it has others."""
    words = _words(name)
    return frozenset(it for it in words if len(it) > 1) or words


def score(document: Document, gold: dict[str, Any], tallies: Tallies, name: str) -> None:
    meta = gold["meta"]
    if gold["blocks"]:
        limits = [one_line(document.quote(it.span))[:60] for it in document["documents"].outermost()]
        tallies["one document"].one(len(limits) == 1, f"{name}: {len(limits)}: {limits}")
    _own_date(document, meta, tallies, name)
    if wanted := (meta.get("place") or {}).get("name"):
        came = names(document, "place")
        same = {plain(it) for it in (wanted, wanted.partition(" (")[0])}
        tallies["place"].one(bool(came) and plain(came[0]) in same, f"{name}: expected {wanted}, came {came}")
    for kind, key in (("sender", "sender"), ("receiver", "addressee")):
        came = names(document, key)
        wanted = [it["name"] for it in meta.get(key) or ()]
        said = f"{name}: {meta.get('title')!r}: expected {wanted}, came {came}"
        if wanted:
            tallies[f"{kind}, strict"].one(same_names(wanted, came), said)
            tallies[f"{kind}, lenient"].one(alike_names(wanted, came), said)
        elif gold["blocks"]:
            tallies[f"no {kind}, none named"].one(not came, said)
    _lines(document, gold, tallies, name)
    _dates(document, gold, tallies, f"{name}: ")


def _own_date(document: Document, meta: dict[str, Any], tallies: Tallies, name: str) -> None:
    if not (wanted := meta.get("date")):
        return
    found = next(iter(document["facts"].of("date")), None)
    given = [found.get(it) for it in ("when", "when-iso", "from", "notBefore")] if found else []
    day = next((it for it in given if it), "")[:10]
    said = f"{name}: expected {wanted} ({meta.get('date_text')}), came {dict(found.attributes) if found else None}"
    tallies["date"].one(day == wanted[:10], said)
    if len(wanted) > 10:
        hour = (found.get("when-iso") or "")[:16] if found else ""
        tallies["date with hour"].one(hour == wanted[:16], said)


def _lines(document: Document, gold: dict[str, Any], tallies: Tallies, name: str) -> None:
    """The blocks that the encoder took for the source line and for the document's first heading."""
    for type_, role in (("source", "source"), ("head", "heading")):
        encoded = [it for it in gold["blocks"] if it["type"] == type_]
        encoded = encoded[-1:] if type_ == "source" else encoded[:1]
        if encoded:
            came = [one_line(document.quote(it.span)) for it in document["blocks"].of(role)]
            said = one_line(document.text[encoded[0]["start"] : encoded[0]["end"]])
            bare = _NUMBER.sub("", said, count=1)
            at = [it.kind for it in document["blocks"] if it.start < encoded[0]["end"] and encoded[0]["start"] < it.end]
            label = "source line" if type_ == "source" else "heading"
            tallies[label].one(bool({said, bare} & set(came)), f"{name}: {said!r} is {at}, {role} is {came}")


def _dates(document: Document, gold: dict[str, Any], tallies: Tallies, name: str) -> None:
    ignored = [Span(*it) for it in gold["ignore"]]

    def scored(start: int, end: int) -> bool:
        return not any(Span(start, end).overlaps(it) for it in ignored)

    kept = [it for it in gold["spans"] if it["type"] == "date" and it["proper"] and not it["nested"]]
    wanted = {(it["start"], it["end"]): it["when"] for it in kept if scored(it["start"], it["end"])}
    came = {(it.start, it.end): it for it in document["dates"] if scored(it.start, it.end)}
    if not wanted:
        return
    spans, values = tallies["dates, exact span"], tallies["dates, value"]
    spans.given = (spans.given or 0) + len(came)
    for (start, end), when in wanted.items():
        near = [document.quote(it.span) for it in came.values() if it.start < end and start < it.end]
        around = one_line(document.text[max(0, start - 30) : end + 30])
        spans.one((start, end) in came, f"{name}{document.text[start:end]!r} in {around!r}: came {near}")
        if when and (found := came.get((start, end))):
            given = found.get("when") or found.get("when-iso") or found.get("from") or found.get("notBefore") or ""
            values.one(given[:10] == when[:10], f"{name}{around!r}: expected {when}, came {dict(found.attributes)}")


def corpus(folder: Path, options: argparse.Namespace) -> None:
    """Scores one folder; its name begins with the language of its texts."""
    languages = (folder.name.split("-")[0],)
    for way in ("ours", "gold") if options.blocks == "both" else (options.blocks,):
        tallies: Tallies = defaultdict(Tally)
        files = [it for it in sorted(folder.glob("*.gold.json")) if options.only in it.name]
        for path in files:
            gold = json.loads(path.read_text(encoding="utf-8"))
            text = path.with_name(path.name.replace(".gold.json", ".txt"))
            if way == "gold" and not gold["blocks"]:
                continue
            document = as_read(text, languages) if way == "ours" else as_encoded(text, gold, languages)
            score(document, gold, tallies, text.stem)
        if not tallies:
            continue
        print(f"\n{folder.name}, {len(files)} files, {'as read' if way == 'ours' else 'on the blocks of the encoder'}")
        for name, tally in tallies.items():
            print(tally.line(name))
        if options.faults:
            for name, tally in tallies.items():
                if tally.faults:
                    print(f"\n== {folder.name}, {way}: {name}: {len(tally.faults)}", *tally.faults, sep="\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=GOLD)
    parser.add_argument("--corpus", default="", help="corpora whose name contains this")
    parser.add_argument("--only", default="", help="files whose name contains this")
    parser.add_argument("--blocks", choices=("ours", "gold", "both"), default="both")
    parser.add_argument("--faults", action="store_true", help="list every miss in context")
    options = parser.parse_args()
    folders = [it for it in sorted(options.folder.glob("*")) if it.is_dir() and options.corpus in it.name]
    if not folders:
        print(f"{options.folder}: no hand-encoded texts here; the samples of the tests instead")
        return subprocess.run([sys.executable, str(ROOT / "bench/reading.py")], check=False).returncode
    for folder in folders:
        corpus(folder, options)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
