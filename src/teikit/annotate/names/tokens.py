"""The text as a row of tokens: shape of each, what stands between, whether its line's letter case says anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from teikit.annotate.names.words import Word, look
from teikit.data import places
from teikit.document import Document, Span

SKIPPED = frozenset({"source", "publication", "emphasis", "number", "file-number"})
"""Roles of blocks whose names belong to the apparatus of the edition, not to the document."""

_LETTERS = ("Yu", "Ya", "Ye", "Yo", "Dzh", "Dj", "Ts", "Ch", "Sh", "Zh", "Kh", "Gh", "Dz", "Th", "Дж")
"""Initials of more than one letter: single letters of another alphabet."""

_LETTER = r"[^\W\d_⁰¹²³⁴-⁹ⁱ]"
"""A letter; raised figures are marks of notes."""
_TOKEN = re.compile(
    r"(?P<plain>[A-Za-zÀ-ÖØ-öø-ÿА-яЁё]{2,}(?=[ ,\n]))"
    rf"|(?P<initial>(?:{_LETTER}|{'|'.join((*_LETTERS, *(it.upper() for it in _LETTERS)))})\.(?=[ \n]?{_LETTER}))"
    r"|(?P<possessive>['’][sS](?!\w))"
    rf"|(?P<word>{_LETTER}{{2,6}}\({_LETTER}\)|{_LETTER}+(?:(?:['’](?![sS](?!\w))|[-‑]){_LETTER}+)*)"
    r"|(?P<ordinal>\d+[-‑]?(?:st|nd|rd|th|d|ST|ND|RD|TH|й|я|е|го|му|м|ой|ю)(?!\w))"
    r"|(?P<number>\d+)"
    r"|(?P<mark>[^\w\s])"
)
"""Most tokens are plain: letters of the common alphabets up to a space or a comma, seen at once to be a word."""
_LETTERED = frozenset({"word", "initial", "possessive"})
_ENDS = frozenset(".!?…:")
_OPENS = frozenset("“\"«„‘'([—–-•*")
_STOPPED = frozenset(
    [
        "dr",
        "mr",
        "mrs",
        "st",
        "gen",
        "col",
        "lt",
        "prof",
        "messrs",
        "capt",
        "rev",
        "hon",
        "jr",
        "sr",
        "no",
        "vol",
        "тов",
        "т",
        "г",
        "гг",
        "см",
        "им",
        "ул",
        "д-р",
    ]
)


@dataclass(slots=True)
class Token:
    """One token. `gap` is what stands before it: "" nothing, " " space, "\\n" a line break, "\\f" another block.

    `case`: l lower, C capitalised, U capitals, "" no letters; `mode` of its line: sentence, title, upper.
    """

    text: str
    start: int
    end: int
    sort: str
    case: str
    gap: str
    role: str
    word: Word
    opens: bool = False
    mode: str = "sentence"

    @property
    def speaks(self) -> bool:
        """Whether its capital is the writer's choice: not forced by its line or by the start of a sentence."""
        return self.case in ("C", "U") and (self.mode == "sentence" or (self.mode == "upper" and self.case == "C"))


def _gap(between: str) -> str:
    """What stands before a token: the white space between two tokens, in one letter."""
    breaks = between.count("\n")
    return "\f" if breaks > 1 else "\n" if breaks else " "


def _tokens_of(text: str, span: Span, role: str) -> list[Token]:
    found: list[Token] = []
    last, gap = span.start, "\f"
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = match.span()
        if found:
            gap = "" if start == last else " " if text[last:start] == " " else _gap(text[last:start])
        sort = match.lastgroup or "mark"
        printed = text[start:end]
        last = end
        if sort == "plain":
            word = look(printed)
            found.append(Token(printed, start, end, "word", word.case, gap, role, word))
        elif sort == "initial":
            word = look(printed[:-1])
            if word.case != "l":
                found.append(Token(printed, start, end, sort, word.case, gap, role, word))
            else:
                found.append(Token(printed[:-1], start, end - 1, "word", "l", gap, role, word))
                found.append(Token(".", end - 1, end, "mark", "", "", role, look(".")))
        else:
            word = look(printed)
            case = word.case if sort in _LETTERED else ""
            found.append(Token(printed, start, end, sort, case, gap, role, word))
    return found


def _mode(line: list[Token], role: str) -> str:
    """How the letters of a line are set; a title is told by ordinary words with capitals where no sentence begins."""
    cases = [token.case for token in line]
    if "U" in cases:
        spelt = [token for token in line if token.sort == "word"]
        upper = sum([len(token.text) for token in spelt if token.case == "U"])
        lower = sum([len(token.text) - (token.case == "C") for token in spelt if token.case != "U"])
        if upper > 3 * lower and upper > 3:
            return "upper"
    return "title" if len(line) < _TITLE and cases.count("C") > 1 and _is_title(line, role) else "sentence"


_TITLE = 60
"""How many tokens a line of a title has at most (exclusive)."""


def _is_title(line: list[Token], role: str) -> bool:
    long = capitals = ordinary = 0
    before = None
    for token in line:
        if token.case in ("C", "l") and token.sort == "word" and len(token.text) > 3:
            long += 1
            if token.case == "C":
                capitals += 1
                ordinary += before is not None and before.sort != "mark" and not before.word.role and _plain(token.word)
        before = token
    least = (3, 0.5) if role in ("heading", "label") else (4, 0.7)
    return long >= least[0] and capitals >= least[1] * long and ordinary >= max(1, 0.25 * capitals)


def _plain(word: Word) -> bool:
    """A word of the dictionary that no name or office contains."""
    return word.common and not (word.role or word.qualifier or word.head or word.modifier or word.demonym or word.state)


def _set_modes(tokens: list[Token]) -> None:
    start = 0
    for index in range(1, len(tokens) + 1):
        if index == len(tokens) or tokens[index].gap in ("\n", "\f"):
            mode = _mode(tokens[start:index], tokens[start].role)
            if mode != "sentence":
                for token in tokens[start:index]:
                    token.mode = mode
            start = index


def _set_starts(tokens: list[Token]) -> None:
    """Marks the words that open a sentence; a stop after an abbreviation or an initial ends none."""
    fresh = True
    before = None
    for token in tokens:
        if token.gap == "\f":
            fresh = True
        if token.sort == "mark":
            if token.text in _ENDS:
                fresh = not (token.text == "." and before is not None and before.word.lower in _STOPPED)
            elif (token.text not in _OPENS and token.text not in '”’»)"]>') or (token.text in "—–-" and not fresh):
                fresh = False
        else:
            token.opens = fresh
            fresh = False
            if token.gap == "\n" and before is not None and (before.mode != token.mode):
                token.opens = True
        before = token


def split_routes(tokens: list[Token]) -> list[Token]:
    """The tokens, the stations of a route printed with hyphens ("A-B-C road") each a token of its own."""
    found: list[Token] = []
    done = 0
    for index in [at for at, it in enumerate(tokens) if it.case == "C" and "-" in it.text and it.sort == "word"]:
        token, stations = tokens[index], _parts(tokens[index].text)
        found += tokens[done:index]
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if len(stations) > 1 and _is_route(token, stations, found[-1] if found else None, after):
            found += _stations(token, stations)
        else:
            found.append(token)
        done = index + 1
    return found + tokens[done:] if done else tokens


def _parts(text: str) -> list[str]:
    """The stations between hyphens; "Novo" stays with the next one, a name of the gazetteer stays whole."""
    parts: list[str] = []
    for name in text.split("-"):
        joins = bool(parts) and (parts[-1].lower() in places.JOINING or look(f"{parts[-1]}-{name}").place)
        if joins:
            parts[-1] += f"-{name}"
        else:
            parts.append(name)
    return parts


def _is_route(token: Token, stations: list[str], before: Token | None, after: Token | None) -> bool:
    """Whether all parts look like places, and are known or stand beside a word for a road."""
    if token.word.place or not all(len(it) > 2 and it[0].isupper() and not it.isupper() for it in stations):
        return False
    parts = [look(it) for it in stations]
    if any(it.prefix or it.ordinary or (it.given and not it.place) for it in parts):
        return False
    if all(it.place and not it.ambiguous for it in parts):
        return True
    leads = before is not None and before.word.lower in places.ROUTE_BEFORE and token.gap == " "
    follows = after is not None and after.word.lower in places.ROUTE_BEFORE and after.gap == " "
    return (leads or follows) and (token.text.count("-") > 1 or any(it.place for it in parts))


def _stations(token: Token, stations: list[str]) -> Iterator[Token]:
    at = token.start
    for number, name in enumerate(stations):
        if number:
            yield Token("-", at, at + 1, "mark", "", "", token.role, look("-"))
            at += 1
        yield Token(name, at, at + len(name), "word", "C", "" if number else token.gap, token.role, look(name))
        at += len(name)


def tokenise(document: Document) -> list[Token]:
    """The tokens of the blocks that hold the document's own words, in order."""
    tokens: list[Token] = []
    blocks = [block for block in document["blocks"] if block.kind not in SKIPPED]
    for block in blocks:
        found = _tokens_of(document.text, block.span, block.kind)
        hyphen = document.text.find("-", block.start, block.end) >= 0
        tokens += split_routes(found) if hyphen else found
    _set_modes(tokens)
    _set_starts(tokens)
    return tokens
