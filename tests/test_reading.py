"""Pages with a person's reading of them: how much of it the stages find without any index, by bench/reading.py."""

from __future__ import annotations

from collections import defaultdict

import pytest
from reading import SAMPLES, Tally, score

from teikit.settings import Settings

# the least share of right ones; the bench prints the figures themselves
LEAST = {
    "identity": 1.0,
    "document limits": 0.97,
    "printed number": 0.97,
    "document date": 0.97,
    "document place": 0.94,
    "call numbers": 0.97,
    "kind": 0.95,
    "blocks": 0.95,
    "set aside (letters)": 0.97,
    "mentions: all": 0.93,
}


@pytest.fixture(scope="module")
def tallies() -> dict[str, Tally]:
    found: dict[str, Tally] = defaultdict(Tally)
    for page in sorted(SAMPLES.glob("*.txt")):
        score(page, Settings().knowledge(), found)
    return found


@pytest.mark.parametrize("measure", LEAST)
def test_what_is_found(tallies: dict[str, Tally], measure: str) -> None:
    tally = tallies[measure]
    assert tally.gold > 0
    both = 2 * tally.right / (tally.gold + tally.given)
    assert both >= LEAST[measure], "\n".join(tally.faults)
