"""Persons by their place: after an office or a form of address, in a signature, at the opening of a speaker's turn."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.annotate.names.candidate import GRAMMAR, Candidate, Row
from teikit.annotate.names.persons import extend, ordinary, surname
from teikit.data.table import words

_ADJECTIVES = words("general major saint brother father sister count comrade comrades")
"""Titles that are ordinary words too: no evidence that a word of the dictionary after them is a name."""


def role_end(row: Row, index: int) -> int:
    """The end of an office that begins here ("People's Commissar for Foreign Affairs"); 0 where none does."""
    tokens, end, sure = row.tokens, index, 0
    while end < len(tokens) and end - index < 14:
        token = tokens[end]
        if end > index and token.gap not in ("", " ", "\n"):
            break
        word = token.word
        if token.sort == "word" and (word.role or (word.lower == "comrade")):
            if token.case == "l" and not (word.office or word.rank or word.honorific):
                break
            end += 1
            sure = end
            if (stop := row.at(end)) is not None and stop.text == "." and not stop.gap and len(word.lower) <= 5:
                end = sure = end + 1
        elif (
            token.sort == "possessive"
            or token.text in "'’"
            or (token.sort == "word" and word.qualifier)
            or (sure and word.lower in ("for", "of", "in", "on", "and", "the") and _portfolio(row, end))
        ):
            end += 1
        elif sure and word.portfolio and (token.case != "l" or word.cyrillic):
            end += 1
            sure = end
        else:
            break
    return sure


def _portfolio(row: Row, index: int) -> bool:
    for step in (1, 2):
        token = row.at(index + step)
        if token is None:
            return False
        if (
            token.word.portfolio
            and token.case != "l"
            and not (token.word.head and token.word.lower not in ("state", "labor", "labour", "war", "press", "trade"))
        ):
            return True
        if token.word.lower not in ("the", "of", "and"):
            return False
    return False


def _complemented(row: Row, end: int) -> int:
    """Where the complements of an office end: "of the RSFSR in Armenia", names already claimed."""
    limit = end + 40
    while end < limit and (token := row.at(end)) is not None and token.gap != "\f":
        if token.word.lower in ("of", "in", "for", "to", "the", "at", "and", "with") or (
            end in row.taken and row.taken[end].kind != "person"
        ):
            end += 1
        else:
            break
    return end


def find_after_role(row: Row) -> Iterator[Candidate]:
    """ "Comrade X", "Commander X", "Chairman of the Committee, X": the words of the role become a role, X a person."""
    after = 0
    for index in row.telling:
        token = row.tokens[index]
        word = token.word
        if not (word.role or word.qualifier) or index < after or token.sort != "word":
            continue
        held = row.taken.get(index)
        mine = held is None or (held.kind == "person" and held.first == index and word.role)
        end = role_end(row, index) if mine else 0
        if not end:
            continue
        close = end
        while close > index and row.tokens[close - 1].text == ".":
            close -= 1
        person = _name_after(row, end, close)
        if person is not None:
            row.roles.append((index, end))
            if row.taken.get(person.first) is not person:
                yield person
        else:
            far = _complemented(row, end)
            if far > end and (held := row.taken.get(far)) is not None and held.kind == "person" and held.first == far:
                row.roles.append((index, end))
            elif far > end and row.tokens[far - 1].word.lower not in (
                "of",
                "in",
                "for",
                "to",
                "the",
                "and",
                "at",
                "with",
            ):
                person = _name_after(row, far, far, comma=True)
                if person is not None:
                    row.roles.append((index, end))
                    if row.taken.get(person.first) is None:
                        yield person
        after = end


def _misread(row: Row, held: Candidate, close: int) -> bool:
    """Whether a gazetteer's place after "Dr." is a surname after all."""
    return (
        held.kind == "place"
        and held.length == 1
        and held.rank == GRAMMAR
        and (row.tokens[close - 1].word.honorific or row.tokens[close - 1].word.rank)
        and row.tokens[close - 1].case == "C"
    )


def _name_after(row: Row, end: int, close: int, comma: bool = False) -> Candidate | None:
    """The person named after a role that ends at `end`; a name already claimed is given back as it stands."""
    token = row.at(end)
    if token is not None and token.text in (",", "-", "–", "—", ":") and token.gap != "\f":
        following = row.at(end + 1)
        office = row.tokens[close - 1].word
        if (
            following is None
            or following.gap == "\f"
            or not (
                following.sort == "initial"
                or end + 1 in row.taken
                or ((comma or office.office or office.portfolio) and following.speaks and following.word.surname > 1)
            )
        ):
            return None
        end, token = end + 1, following
    if token is None or token.gap == "\f":
        return None
    start = end
    while token.word.particle and token.case == "l" and row.joined(end + 1) and end - start < 2:
        end, token = end + 1, row.tokens[end + 1]
    held = row.taken.get(end)
    if held is not None and not _misread(row, held, close):
        return held if held.kind == "person" and held.first == end else None
    title = row.tokens[close - 1]
    lower_role = title.case == "l"
    personal = (
        (title.word.honorific or title.word.rank)
        and title.word.lower not in _ADJECTIVES
        and not lower_role
        and token.speaks
    )
    if (
        not surname(row, end)
        or not (token.speaks or token.word.surname >= 1.5 or not lower_role)
        or (ordinary(token) and not personal)
    ):
        return None
    if token.gap == "" and row.tokens[end - 1].text not in ("-", "–", "—"):
        return None
    if lower_role and row.tokens[close - 1].word.office and token.word.place:
        return None
    last = end + 1
    while (
        row.joined(last)
        and row.tokens[last].gap == " "
        and last - end < 3
        and surname(row, last)
        and (not ordinary(row.tokens[last]) or (personal and token.word.given and row.tokens[last].speaks))
        and row.tokens[last].case == token.case
        and row.tokens[last].role != "signature"
    ):
        last += 1
    return Candidate(start, extend(row, last), "person", 0.92, "grammar: office or address + name", GRAMMAR)


def find_signed(row: Row) -> Iterator[Candidate]:
    """Names in signatures: what is left of the line without roles, institutions and places."""
    after = 0
    for index in row.capitals:
        token = row.tokens[index]
        if token.role not in ("signature", "closer") or index < after or not _leftover(row, index):
            continue
        end = index + 1
        while row.joined(end) and row.tokens[end].gap == " " and _leftover(row, end):
            end += 1
        if token.role == "signature" or row.tokens[end - 1].word.surname > 0:
            yield Candidate(index, extend(row, end), "person", 0.9, "grammar: signature", GRAMMAR)
        after = end


def _leftover(row: Row, index: int) -> bool:
    token = row.tokens[index]
    return index not in row.taken and surname(row, index) and not ordinary(token) and not token.word.qualifier


def find_speakers(row: Row) -> Iterator[Candidate]:
    """The name that opens a speaker's turn: "Varzin. Hello", "Varzin: ...", "At the apparatus. Varzin."."""
    for index in row.openers:
        token = row.tokens[index]
        if token.role not in ("turn", "speaker") or index in row.taken:
            continue
        start = role_end(row, index) or index
        end = start
        while (
            end < len(row.tokens)
            and end - start < 3
            and (end == start or row.joined(end))
            and surname(row, end)
            and not ordinary(row.tokens[end])
        ):
            end += 1
        mark = row.at(end)
        if end > start and mark is not None and mark.text in (".", ":", "(") and start not in row.taken:
            yield Candidate(start, end, "person", 0.9, "grammar: speaker", GRAMMAR)


def find_after_signed(row: Row) -> Iterator[Candidate]:
    """The name after "(signed)"."""
    for index in row.telling:
        if row.tokens[index].word.signed and (mark := row.at(index + 1)) is not None and mark.text in (")", ":"):
            start = index + 2
            if row.joined(start) and start not in row.taken and surname(row, start):
                end = start + 1
                while row.joined(end) and row.tokens[end].gap == " " and surname(row, end):
                    end += 1
                yield Candidate(start, end, "person", 0.92, "grammar: signed", GRAMMAR)
