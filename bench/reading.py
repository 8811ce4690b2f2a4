"""How well pages are read: a folder of pages (`X.txt`) and of what a person says stands in them (`X.gold.json`).

    python bench/reading.py [FOLDER] [--faults] [--indices FOLDER] [--only WORD]

Scored are: limits of documents (exact), their kind, printed number, date and place; call numbers (every part right);
blocks (exact span and role); what was set aside (characters); mentions (exact span, by type); the law of identity.

A gold file, offsets in code points of the page:
{"language", "documents": [{"start", "end", "number", "kind", "place", "date": {"when" | "notBefore" | ...},
  "sources": [{"repository", "fond", "opis", "papka", "delo", "shelfmark", "sheets": [{"from", "to"}]}],
  "blocks": [{"start", "end", "role"}]}],
 "mentions": [{"start", "end", "text", "type", "when"..., "doubtful"}], "aside": [{"start", "end"}]}
A role may name alternatives ("article|item"). A doubtful mention counts when it is found; missed, or found with other
limits, it does not count at all.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from teikit import pipeline
from teikit.document import Annotation, Document
from teikit.identity import prove
from teikit.link import load
from teikit.register import Register
from teikit.seams import Knowledge
from teikit.settings import Settings

SAMPLES = Path(__file__).parent.parent / "tests/samples/reading"
_VALUES = ("when", "notBefore", "notAfter", "from", "to")
_PARTS = ("repository", "fond", "opis", "papka", "delo", "shelfmark")


@dataclass
class Tally:
    """Right, expected and given counts of one measure, and the faults in words."""

    right: int = 0
    gold: int = 0
    given: int = 0
    faults: list[str] = field(default_factory=list)

    def one(self, right: bool, fault: str) -> None:
        self.gold += 1
        self.given += 1
        self.right += right
        if not right:
            self.faults.append(fault)

    def line(self, name: str) -> str:
        precision, recall = self.right / (self.given or 1), self.right / (self.gold or 1)
        both = 2 * precision * recall / ((precision + recall) or 1)
        counts = f"{name:22}{self.right:5} of {self.gold:5}, given {self.given:5}"
        return f"{counts}   P {precision:.3f} R {recall:.3f} F1 {both:.3f}"


Tallies = defaultdict[str, Tally]


def _value(of: Mapping[str, Any]) -> dict[str, str]:
    return {name: of[name] for name in _VALUES if of.get(name)}


def _quote(text: str, start: int, end: int, around: int = 0) -> str:
    shown = text[max(0, start - around) : end + around]
    return repr(shown if len(shown) <= 90 else f"{shown[:60]} ... {shown[-25:]}")


def _callnumbers(document: Document, span: Any) -> Iterator[dict[str, Any]]:
    layer = document["callnumbers"]
    for whole in layer.inside(span, "callnumber"):
        parts = {name: next((it.get("value") for it in layer.inside(whole.span, name)), None) for name in _PARTS}
        ranges = [
            {"from": it.get("from"), "to": it.get("to") or it.get("from")} for it in layer.inside(whole.span, "sheets")
        ]
        yield {**parts, "sheets": ranges or None}


def _fact(document: Document, section: Annotation, kind: str) -> Annotation | None:
    return next(iter(document["facts"].inside(section.span, kind)), None)


def _documents(document: Document, gold: dict[str, Any], tallies: Tallies, page: str) -> None:
    text = document.text
    given = {(it.start, it.end): it for it in document["documents"].outermost()}
    tally = tallies["document limits"]
    tally.given += len(given)
    for one in gold["documents"]:
        limits = (one["start"], one["end"])
        section = given.get(limits)
        tally.gold += 1
        tally.right += section is not None
        if section is None:
            near = [_quote(text, *it) for it in given if it[0] < limits[1] and limits[0] < it[1]]
            tally.faults.append(f"{page}: {_quote(text, *limits)} came out as {near}")
            near_ones = [it for it in given if it[0] <= limits[0] + 40 and limits[0] < it[1]]
            section = given[max(near_ones)] if near_ones else None
        _facts(document, section, one, tallies, page)
    wanted = {(it["start"], it["end"]) for it in gold["documents"]}
    tally.faults += [f"{page}: too much: {_quote(text, *it)}" for it in given if it not in wanted]


def _facts(document: Document, section: Annotation | None, one: dict[str, Any], tallies: Tallies, page: str) -> None:
    where = f"{page}: {_quote(document.text, one['start'], min(one['end'], one['start'] + 60))}"
    kind = section.get("genre") if section else None
    tallies["kind"].one(kind == one["kind"], f"{where}: expected {one['kind']}, came {kind}")
    number = (
        next((it.get("value") for it in document["numbers"].inside(section.span, "document-number")), None)
        if section
        else None
    )
    tallies["printed number"].one(number == one["number"], f"{where}: expected {one['number']}, came {number}")
    date = _fact(document, section, "date") if section else None
    came = _value(date.attributes) if date else {}
    tallies["document date"].one(came == one["date"], f"{where}: expected {one['date']}, came {came}")
    place = _fact(document, section, "place") if section else None
    name = document.text[place.start : place.end] if place else None
    tallies["document place"].one(name == one["place"], f"{where}: expected {one['place']}, came {name}")
    found = list(_callnumbers(document, section.span)) if section else []
    tally = tallies["call numbers"]
    tally.given += len(found)
    for source in one["sources"]:
        tally.gold += 1
        if source in found:
            tally.right += 1
        else:
            tally.faults.append(f"{where}: expected {source}, came {found}")


def _spans(
    wanted: dict[tuple[int, int], str], given: dict[tuple[int, int], str], tally: Tally, text: str, page: str
) -> None:
    """Exact spans with a role: what is missing with what stands there instead, and what stands where nothing should."""
    tally.gold += len(wanted)
    tally.given += len(given)
    tally.right += sum(given.get(span) in role.split("|") for span, role in wanted.items())
    for (start, end), role in wanted.items():
        if given.get((start, end)) not in role.split("|"):
            came = [f"{it} {_quote(text, *span)}" for span, it in given.items() if span[0] < end and start < span[1]]
            tally.faults.append(f"{page}: {role} {_quote(text, start, end)} came out as {came or 'nothing'}")
    for (start, end), role in given.items():
        if not any(span[0] < end and start < span[1] for span in wanted):
            tally.faults.append(f"{page}: too much: {role} {_quote(text, start, end, 20)}")


def _mentions(document: Document, gold: dict[str, Any], tallies: Tallies, page: str) -> None:
    kept = [block.span for block in document["blocks"] if block.kind not in ("source", "publication")]
    names = [(it.start, it.end, it.kind) for it in document["names"]]
    dates = {(it.start, it.end): it for it in document["dates"]}
    given = [
        it
        for it in [*names, *((*span, "date") for span in dates)]
        if any(b.start <= it[0] and it[1] <= b.end for b in kept)
    ]
    for kind in ("person", "place", "org", "date"):
        sure: dict[tuple[int, int], str] = {
            (it["start"], it["end"]): kind for it in gold["mentions"] if it["type"] == kind and not it["doubtful"]
        }
        doubtful = [it for it in gold["mentions"] if it["doubtful"]]
        exact: set[tuple[int, int]] = {(it["start"], it["end"]) for it in doubtful if it["type"] == kind}
        came: dict[tuple[int, int], str] = {}
        for start, end, of in given:
            loose = any(start < it["end"] and it["start"] < end for it in doubtful)
            if of == kind and ((start, end) in exact or not loose):
                came[start, end] = kind
        wanted = {**sure, **{span: kind for span in exact if span in came}}
        for name in (f"mentions: {kind}", "mentions: all"):
            _spans(wanted, came, tallies[name] if name != "mentions: all" else (rest := Tally()), document.text, page)
        tallies["mentions: all"].right += rest.right
        tallies["mentions: all"].gold += rest.gold
        tallies["mentions: all"].given += rest.given
    _values(gold, dates, tallies["values of dates"], document.text, page)


def _values(gold: dict[str, Any], dates: dict[tuple[int, int], Annotation], tally: Tally, text: str, page: str) -> None:
    for one in gold["mentions"]:
        found = dates.get((one["start"], one["end"]))
        if one["type"] == "date" and _value(one) and found is not None:
            came = _value(found.attributes)
            tally.one(
                came == _value(one),
                f"{page}: {_quote(text, one['start'], one['end'], 20)}: expected {_value(one)}, came {came}",
            )


def _aside(document: Document, gold: dict[str, Any], tally: Tally, page: str) -> None:
    want = {i for it in gold["aside"] for i in range(it["start"], it["end"])}
    came = {i for it in document["aside"] for i in range(it.start, it.end)}
    solid = {i for i, letter in enumerate(document.text) if not letter.isspace()}
    want, came = want & solid, came & solid
    tally.right += len(want & came)
    tally.gold += len(want)
    tally.given += len(came)
    for it in gold["aside"]:
        if not set(range(it["start"], it["end"])) & solid <= came:
            tally.faults.append(f"{page}: not set aside: {_quote(document.text, it['start'], it['end'])}")
    for made in document["aside"]:
        if not set(range(made.start, made.end)) & solid <= want:
            tally.faults.append(f"{page}: wrongly set aside: {_quote(document.text, made.start, made.end)}")


def _identity(document: Document, tally: Tally, page: str) -> None:
    made = pipeline.encoded_documents(document, Settings(), Register(), Path("/nonexistent"))
    aside = [(it.start, it.end) for it in document["aside"]]
    broken = prove([it.data for it in made], document.text, aside, name=document.name)
    tally.one(not broken, f"{page}: {[it.message for it in broken]}")


def score(path: Path, knowledge: Knowledge, tallies: Tallies) -> None:
    """Reads one page and adds what it scores to `tallies`."""
    gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    page = path.stem
    text = path.read_text(encoding="utf-8")
    document, _ = pipeline.understand(Document(path.name, text, language=gold["language"]), knowledge)
    document, _ = pipeline.identify(document, knowledge)
    _documents(document, gold, tallies, page)
    wanted = {(it["start"], it["end"]): it["role"] for one in gold["documents"] for it in one["blocks"]}
    _spans(wanted, {(it.start, it.end): it.kind for it in document["blocks"]}, tallies["blocks"], text, page)
    _aside(document, gold, tallies["set aside (letters)"], page)
    if gold["mentions"]:  # not every page's gold has them
        _mentions(document, gold, tallies, page)
    _identity(document, tallies["identity"], page)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=SAMPLES)
    parser.add_argument("--faults", action="store_true", help="list every fault, the measures with most of them first")
    parser.add_argument("--indices", type=Path, help="a folder of indices to read with (none without it)")
    parser.add_argument("--only", default="", help="pages whose name contains this")
    options = parser.parse_args()
    knowledge = Settings().knowledge(load(options.indices).indices) if options.indices else Settings().knowledge()
    tallies: Tallies = defaultdict(Tally)
    pages = [it for it in sorted(options.folder.glob("*.txt")) if options.only in it.name]
    for path in pages:
        score(path, knowledge, tallies)
    print(f"{len(pages)} pages")
    for name, tally in tallies.items():
        print(tally.line(name))
    if options.faults:
        for name, tally in sorted(tallies.items(), key=lambda it: -len(it[1].faults)):
            print(f"\n== {name}: {len(tally.faults)}")
            print("\n".join(tally.faults))
        print(Counter({name: len(tally.faults) for name, tally in tallies.items()}))


if __name__ == "__main__":
    main()
