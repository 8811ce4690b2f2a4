"""Persons by the form of their names: initials and surname, given name and surname, "Pasha" after a name."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.annotate.names.candidate import GRAMMAR, Candidate, Row
from teikit.annotate.names.tokens import Token
from teikit.data.table import words

_LINKS = words("ter der el al ed ben ibn mac o' st saint dom san")


def surname(row: Row, index: int) -> bool:
    """Whether the token can be a surname: a capital, and no word of the dictionary or of the tables."""
    token = row.at(index)
    return (
        token is not None
        and token.sort == "word"
        and token.case in ("C", "U")
        and not token.word.no_surname
        and len(token.text) > 1
    )


def extend(row: Row, end: int) -> int:
    """Takes in what goes on with a surname: a second part, "Pasha", "Jr."."""
    while row.joined(end) and row.tokens[end].gap == " ":
        token = row.tokens[end]
        if token.word.articled:
            end += 1
        elif token.word.after and token.case != "l":
            end += 1
            following = row.at(end)
            if (
                following is not None
                and row.joined(end)
                and following.gap == " "
                and following.case == token.case
                and token.role != "signature"
                and surname(row, end)
                and not ordinary(following)
            ):
                end += 1
        elif (
            token.word.particle
            and row.joined(end + 1)
            and surname(row, end + 1)
            and token.word.lower not in ("de", "el")
            and not row.tokens[end + 1].word.common
        ):
            end += 2
        else:
            break
    return end


def _initials(row: Row, index: int) -> int:
    """The end of a run of one to three initials."""
    end = index
    while (
        (token := row.at(end)) is not None
        and token.sort == "initial"
        and end - index < 3
        and (end == index or token.gap in ("", " ", "\n"))
    ):
        end += 1
    return end


def find_initials(row: Row) -> Iterator[Candidate]:
    """ "B. V. Orlenko", "G. VARZIN", "A. von Kress", given name before the initial too."""
    after = 0
    for index in row.capitals:
        if index < after or row.tokens[index].sort != "initial":
            continue
        if index in row.taken and row.taken[index].kind != "person":
            continue
        end = _initials(row, index)
        start = index
        while (
            row.at(end) is not None
            and row.tokens[end].word.particle
            and row.tokens[end].gap in (" ", "")
            and end < index + 6
        ):
            end += 1
        token = row.at(end)
        if (
            token is not None
            and token.gap != "\f"
            and surname(row, end)
            and (_fits(row, index, end) or (token.speaks and _forenamed(row, index, token)))
        ):
            if _forenamed(row, index, token):
                start = index - 1
            closing = extend(row, end + 1)
            if (
                closing == end + 1
                and row.joined(closing)
                and row.tokens[closing].gap == " "
                and token.word.lower in _LINKS
                and surname(row, closing)
            ):
                closing = extend(row, closing + 1)
            closing = _double(row, end, closing)
            yield Candidate(start, closing, "person", 0.97, "grammar: initials + surname", GRAMMAR)
            after = closing
        else:
            after = end


def _forenamed(row: Row, index: int, name: Token) -> bool:
    before = row.at(index - 1)
    return (
        before is not None
        and index - 1 not in row.taken
        and row.joined(index)
        and row.tokens[index].gap == " "
        and _forename(before, name)
    )


def _forename(before: Token, name: Token) -> bool:
    """Whether the word before an initial is a given name, known or not ("Chalmers B. Wood")."""
    if before.sort != "word" or before.case != name.case or before.case == "l":
        return False
    word = before.word
    return word.given or (
        before.mode == "sentence"
        and not (
            word.ordinary
            or word.qualifier
            or word.abbreviation
            or word.standing
            or word.kind
            or word.place
            or word.roman
            or len(before.text) < 3
        )
    )


def _fits(row: Row, index: int, end: int) -> bool:
    """Whether the word after the initials is no start of a sentence ("plan B. The"): shape and tables decide."""
    token = row.tokens[end]
    if not token.word.common:
        return True
    if token.case == "U":
        return row.tokens[index].gap != "\f" and end - index > 1
    return token.gap == "" or (end - index > 1 and not token.word.function)


def _double(row: Row, start: int, end: int) -> int:
    """A first surname and a second one ("R. Bova Scoppa"), where both are unknown words in a sentence."""
    token = row.at(end)
    if (
        token is None
        or not row.joined(end)
        or token.gap != " "
        or not token.speaks
        or token.case != row.tokens[start].case
        or token.opens
    ):
        return end
    first = row.tokens[start]
    unknown = surname(row, end) and not (
        token.word.common or token.word.place or token.word.given or token.word.kind or token.word.qualifier
    )
    ending = first.word.surname >= 1
    return (
        end + 1
        if unknown and not ending and first.speaks and token.mode == "sentence" and token.role not in ("signature",)
        else end
    )


def find_given(row: Row) -> Iterator[Candidate]:
    """ "Viktor Orlenko", "Ivan Petrovich Varzin", "Anna M. Kent"."""
    after = 0
    for index in row.capitals:
        token = row.tokens[index]
        if index < after or token.sort != "word" or not token.word.given:
            continue
        if index in row.taken and row.taken[index].kind == "org":
            continue
        end = index + 1
        while (
            row.joined(end)
            and row.tokens[end].gap == " "
            and row.tokens[end].case == token.case
            and end - index < 4
            and (row.tokens[end].word.given or row.tokens[end].word.patronymic)
        ):
            end += 1
        parts = end
        end = max(end, _initials(row, end)) if row.joined(end) and row.tokens[end].gap == " " else end
        while (
            row.at(end) is not None
            and row.tokens[end].word.particle
            and row.tokens[end].gap == " "
            and row.tokens[end].case == "l"
        ):
            end += 1
        following = row.at(end)
        if (
            following is not None
            and row.joined(end)
            and following.gap == " "
            and surname(row, end)
            and following.case == token.case
            and not ordinary(following)
        ):
            end = _double(row, end, extend(row, end + 1))
            yield Candidate(index, end, "person", 0.93, "grammar: given name + surname", GRAMMAR)
            after = end
        elif parts - index > 1:
            end = extend(row, parts)
            yield Candidate(index, end, "person", 0.85, "grammar: given names", GRAMMAR)
            after = end
        else:
            closing = extend(row, index + 1)
            if closing > index + 1:
                yield Candidate(index, closing, "person", 0.95, "grammar: name + title", GRAMMAR)
            after = closing


def ordinary(token: Token) -> bool:
    word = token.word
    return (
        (word.common and word.surname < 1.5)
        or word.kind
        or word.qualifier
        or (word.place and not word.ambiguous and word.surname < 1)
    )


def find_known(row: Row) -> Iterator[Candidate]:
    """A surname of a person already found, where it opens a sentence or signs: it outweighs a gazetteer's place."""
    persons = row.surnames()
    for index in row.capitals:
        token = row.tokens[index]
        if not token.word.place or token.word.key not in persons or not surname(row, index):
            continue
        held = row.taken.get(index)
        if held is not None and (held.kind != "place" or held.length > 1 or held.rank > GRAMMAR):
            continue
        after = row.at(index + 1)
        alone = after is None or after.gap == "\f" or after.text in ".:("
        if token.gap == "\f" or (token.role == "signature" and alone) or (token.opens and alone):
            yield Candidate(index, index + 1, "person", 0.95, "grammar: surname of a person named", GRAMMAR)


def find_titled(row: Row) -> Iterator[Candidate]:
    """A name before "Pasha", "Bey", "Khan", or before a part with the Arabic article."""
    for index in row.telling:
        token = row.tokens[index]
        titled = (token.word.after and token.case != "l") or token.word.articled
        if titled and row.joined(index) and token.gap == " ":
            first = index
            while (
                first > 0
                and index - first < 2
                and surname(row, first - 1)
                and row.tokens[first].gap == " "
                and not ordinary(row.tokens[first - 1])
                and not (row.tokens[first - 1].opens and first < index and row.tokens[first - 1].word.common)
            ):
                first -= 1
            if first < index:
                yield Candidate(first, extend(row, index + 1), "person", 0.95, "grammar: name + title", GRAMMAR)
