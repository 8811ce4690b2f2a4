"""The seed against its annotation by hand (tests/golden/seed): with the indices, and with all of them emptied."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from teikit.document import Document
from teikit.grammar.callnumbers import citation, find_references
from teikit.link import load
from teikit.pipeline import identify, understand
from teikit.seams import Knowledge
from teikit.settings import Settings
from teikit.settings import load as load_settings

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests/golden/seed"
[SEED] = (ROOT / "seeds").glob("000_*.txt")
TEXT = SEED.read_text(encoding="utf-8")

Mention = tuple[int, int, str]


def rows(name: str) -> list[dict[str, str]]:
    with (GOLD / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def gold_mentions() -> dict[Mention, dict[str, str]]:
    starts = [0, *(match.end() for match in re.finditer("\n", TEXT))]
    found = {}
    for row in rows("mentions.tsv"):
        text = row["text"].replace("\\n", "\n")
        at = starts[int(row["line"]) - 1] - 1
        for _ in range(int(row["nth"])):
            at = TEXT.index(text, at + 1)
        found[at, at + len(text), row["type"]] = row
    return found


def read(knowledge: Knowledge) -> Document:
    document, _ = understand(Document(SEED.name, TEXT), knowledge)
    return identify(document, knowledge)[0]


def mentions(document: Document) -> set[Mention]:
    return {(it.start, it.end, it.kind) for it in (*document["names"], *document["dates"])}


@pytest.fixture(scope="module")
def with_indices() -> Document:
    settings, _ = load_settings(ROOT / "teikit.toml")
    assert settings is not None
    return read(settings.knowledge(load(ROOT / "tei/indices").indices))


def f1(found: set[Mention]) -> float:
    gold = set(gold_mentions())
    return 2 * len(found & gold) / (len(found) + len(gold))


def test_mentions_with_the_indices_and_without(with_indices: Document) -> None:
    assert len(gold_mentions()) == len(rows("mentions.tsv"))
    assert f1(mentions(with_indices)) >= 0.97
    assert f1(mentions(read(Settings().knowledge()))) >= 0.9


def test_mentions_are_linked_to_the_right_entries(with_indices: Document) -> None:
    gold = gold_mentions()
    linked = {(it.start, it.end, it.kind): (it.get("ref") or "").partition("#")[2] for it in with_indices["names"]}
    both = [mention for mention in linked if mention in gold and gold[mention]["ref"]]
    right = [mention for mention in both if linked[mention] == gold[mention]["ref"]]
    assert len(right) >= 0.97 * len(both) > 100


def test_dates_are_resolved(with_indices: Document) -> None:
    gold = gold_mentions()
    for date in with_indices["dates"]:
        row = gold.get((date.start, date.end, "date"))
        if row:
            assert {name: date.get(name) or "" for name in ("when", "notBefore", "notAfter")} == {
                name: row[name] or "" for name in ("when", "notBefore", "notAfter")
            }, with_indices.quote(date.span)


def test_limits_and_citations(with_indices: Document) -> None:
    table = rows("documents.tsv")
    limits = [tuple(map(int, row["value"].split("-"))) for row in table if row["field"] == "limits"]
    assert [(it.start, it.end) for it in with_indices["documents"]] == limits
    for section in with_indices["documents"]:
        [printed] = with_indices["callnumbers"].inside(section.span, "callnumber")
        text = with_indices.quote(printed.span)
        [reference] = find_references(text)
        assert citation(reference) == text
