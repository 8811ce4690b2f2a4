"""Russian names of institutions and places: heads in any letter case, complements in the genitive, no preposition."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.annotate.names.candidate import GRAMMAR, Candidate, Row
from teikit.annotate.names.places import named, unknown_name
from teikit.annotate.names.tokens import Token
from teikit.data import institutions as data
from teikit.data import places as data_places
from teikit.data import russian_words as russian

_DIRECTIONS = (
    "нагорн",
    "верхн",
    "нижн",
    "северн",
    "южн",
    "восточн",
    "западн",
    "советск",
    "закавказск",
    "великобрит",
    "новой",
    "новая",
    "латинск",
)


def _adjective(token: Token) -> bool:
    return (
        token.sort == "word"
        and token.word.cyrillic
        and token.word.lower.endswith(russian.ADJECTIVES)
        and len(token.text) > 4
    )


def _left(row: Row, index: int) -> int:
    """Where the adjectives before a head begin: capitalised ones, peoples', and those institutions bear."""
    first = index
    while row.joined(first) and first > 0:
        before = row.tokens[first - 1]
        ours = _adjective(before) and (
            before.word.demonym
            or before.word.lower.startswith(data.RUSSIAN_MODIFIERS)
            or (before.case == "C" and before.speaks and not before.opens and not before.word.common)
        )
        if ours or before.sort == "ordinal" or (before.word.roman and before.case == "U"):
            first -= 1
        else:
            break
    return first


def state(row: Row, index: int) -> int:
    """The end of a state that begins here ("Азербайджанской ССР", "Республики Армения"); 0 where none does."""
    token, following = row.tokens[index], row.at(index + 1)
    if following is None or not row.joined(index + 1) or token.case == "l":
        return 0
    if _adjective(token) and token.word.demonym:
        end = index + 1
        while (
            row.joined(end)
            and _adjective(row.tokens[end])
            and row.tokens[end].word.lower.startswith((*data.RUSSIAN_MODIFIERS, "советск"))
        ):
            end += 1
        last = row.at(end)
        if last is not None and row.joined(end) and (last.word.state or last.text in ("ССР", "АССР")):
            return end + 1
    if token.word.state and following.word.place and following.case == "C":
        return index + 2
    return 0


def place(row: Row, index: int) -> int:
    """The end of a place of the tables that begins here, with its adjective of position; 0 where none does."""
    token = row.tokens[index]
    if token.case == "l":
        return 0
    closing = state(row, index)
    if closing:
        return closing
    if token.word.place or token.word.abbreviation == "place":
        return index + 1
    if (
        _adjective(token)
        and token.word.lower.startswith(_DIRECTIONS)
        and row.joined(index + 1)
        and row.tokens[index + 1].word.place
        and row.tokens[index + 1].case == "C"
    ):
        return index + 2
    return 0


def _complement(row: Row, end: int) -> int:
    while (token := row.at(end)) is not None and row.joined(end):
        closing = place(row, end) or _military(row, end)
        if closing:
            end = closing
        elif (
            token.word.abbreviation
            or (token.word.standing and token.case != "l")
            or (token.word.lower in data.RUSSIAN_TOPICS and _topical(row, end))
            or (token.word.head and token.word.cyrillic and token.case == "C" and token.speaks)
        ):
            end += 1
        else:
            break
    return _quoted(row, end)


def _topical(row: Row, index: int) -> bool:
    """A preposition goes on with a name only where a word of business follows."""
    token = row.tokens[index]
    following = row.at(index + 1)
    return token.word.lower != "по" or (following is not None and following.word.lower in data.RUSSIAN_TOPICS)


def _military(row: Row, index: int) -> int:
    """ "11-й Красной армии", "Кавказского фронта"."""
    end = index
    while (
        row.at(end) is not None
        and (end == index or row.joined(end))
        and (row.tokens[end].sort == "ordinal" or _adjective(row.tokens[end]))
        and end - index < 4
    ):
        end += 1
    head = row.at(end)
    return end + 1 if end > index and head is not None and row.joined(end) and head.word.military else 0


def _quoted(row: Row, end: int) -> int:
    """The end of a name in quotation marks that follows ("газета «Правда»")."""
    mark = row.at(end)
    if mark is None or not row.joined(end) or mark.text not in '«“"':
        return end
    for last in range(end + 1, min(end + 7, len(row.tokens))):
        if row.tokens[last].text in '»”"' and last > end + 1:
            return last + 1 if row.tokens[end + 1].case in ("C", "U") else end
        if row.tokens[last].gap == "\f":
            break
    return end


def find(row: Row) -> Iterator[Candidate]:
    """Institutions and places of Russian text."""
    after = 0
    for index in [place for place, token in enumerate(row.tokens) if token.word.cyrillic or token.text == "«"]:
        token = row.tokens[index]
        if index < after:
            continue
        if token.text == "«" and (found := _title(row, index)) is not None:
            yield found
        if token.sort == "word" and token.word.cyrillic:
            found = _institution(row, index) or _place(row, index)
            if found is not None:
                yield found
                after = found.last


def _title(row: Row, index: int) -> Candidate | None:
    """One to three words in quotation marks, the first a capital and no ordinary word: «Дашнакцутюн»."""
    for last in range(index + 2, min(index + 5, len(row.tokens))):
        if row.tokens[last].text == "»":
            name = row.tokens[index + 1]
            return (
                Candidate(index + 1, last, "org", 0.65, "grammar: name in quotation marks", GRAMMAR)
                if unknown_name(name) and not name.word.place and not name.word.given
                else None
            )
        if row.tokens[last].sort != "word":
            break
    return None


def _institution(row: Row, index: int) -> Candidate | None:
    token = row.tokens[index]
    if token.word.head and not token.word.abbreviation:
        first, end = _left(row, index), _complement(row, index + 1)
        before = row.tokens[first:index]
        proper = any(
            it.sort == "ordinal" or it.word.demonym or (it.case == "C" and it.speaks and not it.opens) for it in before
        )
        capital = token.case == "C" and token.speaks and not token.opens and before
        if (
            (
                end > index + 1
                and not (token.word.military and token.case == "l" and not before and place(row, index + 1) == end)
            )
            or capital
            or (proper and not token.word.military)
            or (token.word.military and any(it.sort == "ordinal" or it.case == "C" for it in before))
        ):
            return Candidate(first, end, "org", 0.85, f"grammar: {token.word.lower}", GRAMMAR)
    elif token.case != "l" and (token.word.standing or token.word.abbreviation == "org"):
        return Candidate(index, _complement(row, index + 1), "org", 0.88, "table of institutions", GRAMMAR)
    return None


def _adjectival(token: Token) -> bool:
    return (
        _adjective(token)
        and token.case == "C"
        and token.speaks
        and not (token.word.common or token.word.qualifier)
        and not token.word.lower.startswith(data.RUSSIAN_MODIFIERS)
    )


def _with_kind(row: Row, index: int) -> int:
    """The end of an adjective before a kind noun: waters and heights belong to the name, districts do not."""
    token, noun = row.tokens[index], row.at(index + 1)
    if noun is None or not row.joined(index + 1) or noun.case != "l" or not _adjectival(token):
        return 0
    if token.opens and not token.word.lower.endswith(("ский", "ская", "ское", "ские")):
        return 0
    if noun.word.lower.startswith(data_places.RUSSIAN_PROPER_KINDS):
        return index + 2
    other = noun.word.lower.startswith(data_places.RUSSIAN_OTHER_KINDS) and not token.word.demonym
    return index + 1 if other else 0


def _on_river(row: Row, index: int) -> int:
    """The end of an adjective and an unknown name after "река": "реке Западной Двине"."""
    before, name = row.at(index - 1), row.at(index + 1)
    if before is None or name is None or not row.joined(index) or not row.joined(index + 1):
        return 0
    whole = before.case == "l" and before.word.lower in russian.KINDS and _adjectival(row.tokens[index])
    return index + 2 if whole and unknown_name(name) and name.speaks and not _adjective(name) else 0


def _place(row: Row, index: int) -> Candidate | None:
    token = row.tokens[index]
    if token.case == "l":
        return None
    end = place(row, index)
    if end:
        return Candidate(index, end, "place", 0.88, "gazetteer", GRAMMAR)
    if (end := _with_kind(row, index)) or (end := _on_river(row, index)):
        return Candidate(index, end, "place", 0.86, "grammar: adjective of a place", GRAMMAR)
    before, stopped = row.at(index - 1), False
    if before is not None and before.text == "." and not before.gap and len(row.tokens[index - 2].text) < 4:
        before, stopped = row.tokens[index - 2], True
    if (
        before is not None
        and token.gap in (" ", "\n")
        and before.word.lower in russian.KINDS
        and (stopped or len(before.text) > 3)
        and unknown_name(token)
        and named(token)
        and not _adjective(token)
        and before.case == "l"
    ):
        return Candidate(index, index + 1, "place", 0.85, f"grammar: {before.word.lower}", GRAMMAR)
    return None
