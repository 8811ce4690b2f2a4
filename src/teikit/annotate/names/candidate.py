"""A candidate: a run of tokens that may be a name, with a score and the reason; and the row it is found in."""

from __future__ import annotations

from dataclasses import dataclass, field

from teikit.annotate.names.tokens import Token

_CAPITALS = frozenset({"C", "U"})
ADJACENT = frozenset({" ", "\n"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first` to `last` (exclusive) as a name of a `kind` (person, place, org); score 0 to 1."""

    first: int
    last: int
    kind: str
    score: float
    evidence: str
    rank: int = 1

    @property
    def length(self) -> int:
        return self.last - self.first


INDEX, GRAMMAR, GUESS = 2, 1, 0
"""Ranks of evidence: the edition's index, a rule, the sum of hints."""


@dataclass(slots=True)
class Row:
    """The tokens of a document and who has claimed them so far (`taken`: the candidate that covers a token)."""

    tokens: list[Token]
    candidates: list[Candidate] = field(default_factory=list)
    taken: dict[int, Candidate] = field(default_factory=dict)
    roles: list[tuple[int, int]] = field(default_factory=list)
    capitals: list[int] = field(init=False)
    """The places of the tokens with a capital: nearly every name begins at one, and they are few."""
    openers: list[int] = field(init=False)
    """The places of the tokens with which a block begins."""

    telling: list[int] = field(init=False)
    """The places of the words of offices, titles, states and institutions in any letter case, and of dashes."""

    def __post_init__(self) -> None:
        self.capitals = [index for index, token in enumerate(self.tokens) if token.case in _CAPITALS]
        self.telling = [index for index, token in enumerate(self.tokens) if token.word.telling]
        self.openers = [index for index, token in enumerate(self.tokens) if token.gap == "\f"]

    def add(self, candidate: Candidate) -> None:
        self.candidates.append(candidate)
        for index in range(candidate.first, candidate.last):
            held = self.taken.get(index)
            if held is None or (candidate.length, candidate.rank) > (held.length, held.rank):
                self.taken[index] = candidate

    def surnames(self) -> set[str]:
        """The keys of the last words of the persons found so far, titles that follow a name left out."""
        found: set[str] = set()
        for candidate in self.candidates:
            if candidate.kind == "person":
                spelt = [it for it in self.tokens[candidate.first : candidate.last] if it.sort == "word"]
                found.update(it.word.key for it in [it for it in spelt if not it.word.after][-1:])
        return found

    def text(self, first: int, last: int) -> str:
        return " ".join(token.text for token in self.tokens[first:last])

    def joined(self, index: int) -> bool:
        """Whether the token follows the one before it with a space or a line break between."""
        return 0 < index < len(self.tokens) and self.tokens[index].gap in ADJACENT

    def at(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None
