"""One reading of overlapping candidates, by stated rules.

1. The longer one wins: an institution over the place within it, a full name over the surname.
2. Of the same length: the index beats a rule, a rule beats a guess; then the higher score; then the earlier one.
3. A guess never takes a token from an index or a rule.
"""

from __future__ import annotations

from teikit.annotate.names.candidate import GUESS, Candidate


def _order(candidate: Candidate) -> tuple[bool, int, int, float, int, str]:
    return (
        candidate.rank == GUESS,
        -candidate.length,
        -candidate.rank,
        -candidate.score,
        candidate.first,
        candidate.kind,
    )


def resolve(candidates: list[Candidate]) -> tuple[list[Candidate], list[tuple[Candidate, Candidate]]]:
    """The candidates kept, in the order of the text, and the pairs (kept, lost) that crossed each other."""
    holder: dict[int, Candidate] = {}
    kept: list[Candidate] = []
    crossed: list[tuple[Candidate, Candidate]] = []
    for candidate in sorted(candidates, key=_order):
        held = next(filter(None, map(holder.get, range(candidate.first, candidate.last))), None)
        if held is None:
            kept.append(candidate)
            holder.update(dict.fromkeys(range(candidate.first, candidate.last), candidate))
        elif candidate.first < held.first or candidate.last > held.last:
            crossed.append((held, candidate))
    return sorted(kept, key=lambda it: it.first), crossed
