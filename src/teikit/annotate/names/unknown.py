"""Capitalised words that no table and no rule explains: hints add up, and all places of one spelling vote together.

A hint is a weight for "person" or "place", near a logarithm of odds: 1 is a good guess, 2 almost sure.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from teikit.annotate.names.candidate import GUESS, Candidate, Row
from teikit.annotate.names.places import unknown_name
from teikit.annotate.names.tokens import Token
from teikit.annotate.names.words import inflected
from teikit.data import institutions
from teikit.data import places as data
from teikit.data.table import words

THRESHOLD = 1.0
BASE = 0.9
_OTHERS = 0.8
_SPREAD = 0.7
_BARE = 0.6
_LETTER_NOUNS = words(
    """
letter letters telegram telegrams note report reports message messages communication reply replies instruction
instructions order orders write wrote telegraphed wired cabled radiogram memorandum appeal speech conversation
meeting meetings talks spoke speak send sent hand handed regards according thanks
"""
)
_ADDRESSING = words(
    """
told tell informed inform instruct instructed persuade asked ask met meet saw see notify notified invited appointed
appoint arrested arrest dear by against
"""
)
_FIRE = words("fire attack assault raid raids march advance shelling")
_REACH = 16
"""How many tokens before a name its sentence is searched for a word of motion."""

_RUSSIAN_WAYS = {**dict.fromkeys(("от", "из", "до", "через", "на", "в"), 1.6), "к": 1.0, "ко": 1.0}
_RUSSIAN_MEN = institutions.RUSSIAN_MILITARY | words(
    "банд войск част групп сторонник люд казак арест отставк письм телеграмм предложени заявлени"
)
_INSTRUMENTAL = ("ом", "ем", "ым", "им", "ой", "ей")
_GENITIVE = ("а", "я", "ы", "и", "ого", "его", "ой")
_AUXILIARIES = words("will would has had was is did does can could must should may might")
_FATED = _AUXILIARIES | {"are", "were", "have"}
_ADJECTIVES = ("an", "ary", "ic", "ish", "ese", "ist", "al", "ive", "ite", "nik")
_MOTION = words(
    """
advance advanced advancing march marched marching retreat retreated move moved moving movement arrive arrived
arrival go went gone going come came return returned departed depart departure leave left leaving fled flee sent
transferred transfer travel travelled road way train route drive withdrew withdraw withdrawal evacuated journey
bring brought proceed proceeded offensive attack line border
"""
)


@dataclass(slots=True)
class Chunk:
    """A run of unexplained tokens and what speaks for each kind here."""

    first: int
    last: int
    key: str
    hints: dict[str, float] = field(default_factory=lambda: {"person": 0.0, "place": 0.0})
    told: float = 0.0
    """How much the words before it speak for a place, whatever its own shape."""
    doing: bool = False
    """Whether a verb of saying or doing follows."""


def _chunks(row: Row) -> list[Chunk]:
    lower = {token.word.lower for token in row.tokens if token.case == "l"}
    surnames = {it.word.key for c in row.candidates if c.kind == "person" and (it := _surname(row, c)) is not None}
    found, after = [], 0
    for index in row.capitals:
        token = row.tokens[index]
        if index < after or not _open(row, index, surnames, lower):
            continue
        end = index + 1
        while (
            (token.speaks or token.case == "U")
            and row.joined(end)
            and row.tokens[end].gap == " "
            and _open(row, end, surnames, lower)
            and row.tokens[end].speaks == token.speaks
            and end - index < (4 if token.speaks else 2)
        ):
            end += 1
        end = _particled(row, end) if token.speaks else end
        if token.word.after and all(it.word.after for it in row.tokens[index:end]):  # "Dear Pasha" names nobody
            after = end
            continue
        found.append(Chunk(index, end, " ".join([it.word.key for it in row.tokens[index:end]])))
        after = end
    return found


def _particled(row: Row, end: int) -> int:
    """Goes on over "de", "von" to the surname after it ("Damien de Martel")."""
    particle, name = row.at(end), row.at(end + 1)
    if particle is None or name is None or particle.case != "l" or not particle.word.particle:
        return end
    joined = row.joined(end) and row.joined(end + 1) and end + 1 not in row.taken
    return end + 2 if joined and unknown_name(name) else end


def _open(row: Row, index: int, surnames: set[str], lower: set[str]) -> bool:
    """Whether the token may be (part of) an unexplained name; `surnames`: keys of those of persons found by rules."""
    token = row.tokens[index]
    if index in row.taken or len(token.text) < 3:
        return False
    word, unknown = token.word, unknown_name(token)
    if token.opens or not token.speaks:
        known = word.kind or word.qualifier or word.modifier or word.portfolio or word.topic or word.lower in lower
        return unknown and not known
    if unknown and not (word.kind and word.common):
        return True
    return token.sort == "word" and not word.function and word.key in surnames


def _shape(row: Row, chunk: Chunk) -> None:
    tokens = row.tokens[chunk.first : chunk.last]
    first, last = tokens[0], tokens[-1]
    hints = chunk.hints
    if not first.speaks:
        base = 0.2
    elif first.opens:
        base = 0.4
    else:
        base = BASE
    hints["person"] += base + max(last.word.surname, -1)
    hints["place"] += base - 0.2 + max(last.word.placelike, 0)
    if first.word.place:
        hints["place"] += 1.0 if len(tokens) == 1 else 0.0
    if len(tokens) > 1:
        hints["person"] += 0.6
    if len(tokens) == 1 and first.word.given:
        hints["person"] += 0.8
    if first.case == "U" and first.mode == "sentence":
        hints["person"] -= 0.6
        hints["place"] -= 0.4


def _possessive(row: Row, chunk: Chunk) -> bool:
    after = row.at(chunk.last)
    if after is None or after.gap:
        return False
    return after.sort == "possessive" or (after.text in "'’" and row.tokens[chunk.last - 1].word.lower.endswith("s"))


def _before(row: Row, chunk: Chunk) -> None:
    token, hints = row.tokens[chunk.first], chunk.hints
    before = row.at(chunk.first - 1)
    if before is None or token.gap == "\f":
        return
    lower = before.word.lower
    noun = row.at(chunk.first - 2)
    earlier = noun.word.lower if noun is not None and before.gap != "\f" else ""
    scale = (1.0 if token.speaks else 0.7) * (0.3 if _possessive(row, chunk) else 1.0)
    if lower == "the":
        hints["person"] -= 1.6
        hints["place"] -= 1.0
        return
    if lower in ("a", "an", "every", "this", "these"):
        hints["person"] -= 1.2
        hints["place"] -= 1.2
        return
    chunk.told = scale * data.BEFORE.get(lower, 0.0) + _directed(row, chunk, lower, earlier)
    hints["place"] += chunk.told
    if lower in ("to", "for", "from", "on", "in", "via") and earlier in _LETTER_NOUNS:
        hints["person"] += 1.2
    if lower in _ADDRESSING or (lower == "with" and earlier in _LETTER_NOUNS):
        hints["person"] += 0.7
    if token.word.cyrillic:
        _led(chunk, row.tokens[chunk.last - 1].word.lower, lower, earlier)
    if before.case == "l" and not before.word.function and lower.endswith(("s", "ed")):
        hints["person"] += 0.2
    if before.word.demonym and before.case == "C":
        hints["person"] -= 0.5


def _directed(row: Row, chunk: Chunk, lower: str, earlier: str) -> float:
    """How much two words before a name, or the motion its sentence tells of, speak for a place."""
    if lower in data.ROUTE_BEFORE and row.tokens[chunk.first].text.count("-") > 1:
        return 2.5
    if lower == "of" and earlier == "way":
        return 2.0  # "by way of"
    if lower == "of" and earlier in data.DIRECTIONS:
        return 2.5
    if lower == "of" and earlier in data.OF_NOUNS:
        return 1.6
    if lower == "of" and earlier in data.KIND_BEFORE_OF:
        return 2.5
    if (lower == "to" and earlier == "up") or (lower == "on" and earlier in _FIRE):
        return 1.6
    if lower in ("to", "for", "from", "on", "in", "via") and earlier in _MOTION:
        return 1.4
    personal = lower in ("к", "ко") and row.tokens[chunk.last - 1].word.surname > 0
    if lower in _RUSSIAN_WAYS and not personal and _moves(row, chunk.first):
        return _RUSSIAN_WAYS[lower]
    return 0.0


def _moves(row: Row, index: int) -> bool:
    """Whether a word of motion or of borders stands before in the sentence."""
    for token in reversed(row.tokens[max(0, index - _REACH) : index]):
        if token.gap == "\f" or token.text in ".;!?" or token.sort == "initial":
            return False
        if token.word.lower.startswith(data.RUSSIAN_MOTION):
            return True
    return False


def _led(chunk: Chunk, name: str, lower: str, earlier: str) -> None:
    """Russian words before a person: "во главе с X", "с X-ым", "армии X-а"."""
    if lower in ("с", "со") and earlier in ("главе", "совместно", "вместе"):
        chunk.hints["person"] += 1.4
    elif lower in ("с", "со", "между", "перед") and name.endswith(_INSTRUMENTAL):
        chunk.hints["person"] += 0.8
    elif inflected(lower, _RUSSIAN_MEN) and name.endswith(_GENITIVE):
        chunk.hints["person"] += 1.0


def _after(row: Row, chunk: Chunk) -> None:
    hints = chunk.hints
    after = row.at(chunk.last)
    if after is None or after.gap == "\f":
        return
    if _possessive(row, chunk):
        hints["person"] += 0.8
    elif (
        after.case == "l"
        and row.joined(chunk.last)
        and (
            after.word.speech
            or (len(after.text) > 4 and after.text.endswith("ed"))
            or (len(after.text) > 5 and after.text.endswith("s") and after.word.common)
        )
    ):
        hints["person"] += 1.0
        chunk.doing = True
    elif _fate(row, chunk.last):
        hints["place"] += 1.6
    elif (after.case == "l" and row.joined(chunk.last) and after.word.lower in _AUXILIARIES) or (
        after.text == ")" and (bracket := row.at(chunk.first - 1)) is not None and bracket.text == "("
    ):
        hints["person"] += 0.6
    elif after.text == "," and (clause := row.at(chunk.last + 1)) is not None and clause.word.lower == "where":
        hints["place"] += 1.6
    elif after.text == "," and (office := row.at(chunk.last + 1)) is not None and office.word.office:
        hints["person"] += 1.2
    elif after.word.kind and after.case == "l" and row.joined(chunk.last):
        hints["place"] += 1.8
    elif (
        after.case == "l"
        and row.joined(chunk.last)
        and not after.word.function
        and row.tokens[chunk.last - 1].word.lower.endswith(_ADJECTIVES)
    ):
        doubt = 0.5 if row.tokens[chunk.last - 1].word.surname > _BARE else 1.5
        hints["person"] -= doubt
        hints["place"] -= doubt
    if after.text in "–—" and after.gap == "":
        hints["place"] += 0.5


def _fate(row: Row, index: int) -> bool:
    """Whether what follows is said of a place: "has been evacuated", "is in our hands"."""
    following = [it.word.lower for it in row.tokens[index : index + 4] if it.gap in (" ", "\n")]
    if not following or following[0] not in _FATED:
        return False
    rest = following[1:]
    while rest and rest[0] in ("been", "already", "now", "also"):
        rest = rest[1:]
    in_hands = len(rest) > 2 and rest[0] == "in" and rest[1] in ("our", "their", "enemy") and rest[2] == "hands"
    return in_hands or (bool(rest) and rest[0] in data.FATE)


_LIST = frozenset({",", "and", "or", "&", "и", "или"})


def _neighbour(row: Row, index: int, step: int) -> int | None:
    """The first token of another name in the same list ("A, B, and C"), seen from a name's edge."""
    token = row.at(index)
    if token is None or token.word.lower not in _LIST or token.gap == "\f":
        return None
    nearby = row.at(index + step)
    if nearby is not None and nearby.word.lower in _LIST:
        index += step
        nearby = row.at(index + step)
    if nearby is not None and nearby.word.lower == "the":
        return index + 2 * step if step > 0 else None
    return index + step if nearby is not None else None


def _lists(row: Row, chunks: list[Chunk]) -> None:
    """What stands beside it in a list counts: a known name fully, an unknown one by part of its own hints."""
    at = {place: number for number, chunk in enumerate(chunks) for place in range(chunk.first, chunk.last)}
    beside: dict[int, list[int]] = {}
    for number, chunk in enumerate(chunks):
        for index, step in ((chunk.first - 1, -1), (chunk.last, 1)):
            place = _neighbour(row, index, step)
            if place is None:
                continue
            if (held := row.taken.get(place)) is not None and held.kind in chunk.hints:
                chunk.hints[held.kind] += 1.3
            elif place in at and not _clause(row, chunks, number, at[place]):
                beside.setdefault(number, []).append(at[place])
    _told(chunks, beside)
    own = {number: dict(chunks[number].hints) for number in {*beside, *(it for near in beside.values() for it in near)}}
    for _ in range(3):
        now = {number: dict(chunks[number].hints) for number in own}
        for number, near in beside.items():
            for kind, hint in own[number].items():
                chunks[number].hints[kind] = hint + _SPREAD * max(max(0.0, now[it][kind] - _BARE) for it in near)


def _clause(row: Row, chunks: list[Chunk], one: int, other: int) -> bool:
    """Whether the comma between two names ends what a preposition began ("In X, Y said")."""
    first, second = chunks[min(one, other)], chunks[max(one, other)]
    return second.doing and first.told >= 1 and row.tokens[first.last].text == "," and second.first == first.last + 1


def _told(chunks: list[Chunk], beside: dict[int, list[int]]) -> None:
    """A preposition before the first name of a list stands before all of them, but not before who does something."""
    for number in sorted(beside):
        for other in beside[number]:
            one, next_ = chunks[number], chunks[other]
            if other == number + 1 and one.told >= 1.4 and not next_.told and not next_.doing:
                next_.told = one.told
                next_.hints["place"] += 0.8 * one.told
                next_.hints["person"] -= 0.6


def _votes(row: Row, chunks: list[Chunk]) -> dict[tuple[str, str], Poll]:
    """Spelling and kind -> the hints of all its places, names found by rules among them."""
    votes = {(key, kind): Poll() for key in {it.key for it in chunks} for kind in ("person", "place")}
    for candidate in row.candidates if chunks else ():
        named = _surname(row, candidate) if candidate.kind == "person" else None
        if candidate.kind == "place" and candidate.length == 1:
            named = row.tokens[candidate.first]
        if named is not None and (poll := votes.get((named.word.key, candidate.kind))) is not None:
            poll.add(3.0)
    for chunk in chunks:
        for kind, weight in chunk.hints.items():
            votes[chunk.key, kind].add(weight)
    return votes


def _surname(row: Row, candidate: Candidate) -> Token | None:
    tokens = [it for it in row.tokens[candidate.first : candidate.last] if it.sort == "word" and not it.word.after]
    return tokens[-1] if tokens else None


@dataclass(slots=True)
class Poll:
    """The hints of all places of one spelling for one kind: the two strongest, and how much all exceed a bare guess."""

    first: float = 0.0
    second: float = 0.0
    excess: float = 0.0

    def add(self, weight: float) -> None:
        if weight > self.first:
            self.first, self.second = weight, self.first
        elif weight > self.second:
            self.second = weight
        if weight > _BARE:
            self.excess += weight - _BARE

    def support(self, own: float) -> float:
        """What the other places add: the strongest by most of it, all the rest by a little."""
        other = self.second if own >= self.first else self.first
        rest = self.excess - max(0.0, own - _BARE) - max(0.0, other - _BARE)
        return _OTHERS * max(0.0, other) + min(2.0, 0.3 * max(0.0, rest))


def find(row: Row) -> list[Candidate]:
    """The unexplained names that hints and votes decide."""
    chunks = _chunks(row)
    for chunk in chunks:
        _shape(row, chunk)
        _before(row, chunk)
        _after(row, chunk)
    _lists(row, chunks)
    votes = _votes(row, chunks)
    found = []
    for chunk in chunks:
        total = {kind: own + votes[chunk.key, kind].support(own) for kind, own in chunk.hints.items()}
        kind = "person" if total["person"] > total["place"] else "place"
        if total[kind] >= THRESHOLD:
            score = round(min(0.9, 0.4 + 0.12 * total[kind]), 2)
            found.append(Candidate(chunk.first, chunk.last, kind, score, f"context: {kind} {total[kind]:.1f}", GUESS))
    return found
