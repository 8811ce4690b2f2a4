"""The archive's name before a call number, recognised by the registry and, where it is not there, by its shape."""

from __future__ import annotations

import re

from teikit.data.archives import lookup

_WINDOW = 200  # characters before the call number in which the name is looked for
_NEAR = 48  # of these, the last, where a border is looked for first
_NEXT_TO = 12  # and of these
_WORDS = 20

_JOINT = re.compile(r"(?:\s?/|[,.;:])?\s{0,3}(?:[—–-]\s{0,2})?\Z")
_BRACKET = re.compile(r"\s?\([^()\n]{1,60}\)\Z")
_WORD = re.compile(r"\S+")
_BORDER = re.compile(r"[;:()\[\]{}«»“”„\"<>…!?*|\n]|,(?=\s)|[—–](?=\s)|(?<=\s)[—–-]|\A[—–]|(?<!\w)\d[\w/.]*|\.(?=\s)")
_IN_QUOTES = re.compile(
    r"(?P<archive>(?<!\w)(?:Архив|Музей|Библиотека|Archiv|Archive|Library|Museum)\s)?"
    r"[«“„\"](?P<name>[^«»“”„\"\n]{2,100})[»”“\"]\Z"
)
_OPENING = frozenset(":;([—–\n")
_KEYWORD = re.compile(
    r"(?i:archiv|librar|museum|institut|repositor|record office|bibliot|архив|библиотек|музе[йя]|институт|хранилищ)"
)
_STARTER = re.compile(
    r"(?i:(?:central|state|national|russian|federal|archives?|party|military|political|foreign|historical|public|royal|imperial|union|army|naval"
    r"|scientific|manuscript|institute|library|museum|presidential|regional|centre|center|department|центр\w*|государственн\w*|национальн\w*"
    r"|российск\w*|федеральн\w*|архив|партийн\w*|военн\w*|историческ\w*|институт|библиотека|музей|научн\w*|отдел)\Z)"
)
_JOINING = frozenset(
    "of the for in at and on under de des du la der für und di del dello pri при по и в им имени филиала".split()
)
_NO_HEAD = frozenset(  # states, parties, councils: they may end an archive's name, never begin it
    "RSFSR USSR SSR SSSR ASSR RF RA RCP CPSU VKP CC TSK RMC RVS US USA UK".split()
    + "РСФСР СССР ССР АССР РФ РА РКП КПСС ВКП ЦК РВС США".split()
)
_NO_ARCHIVE = frozenset(
    (
        "ibid ibidem see source sources original copy document documents draft archive archives call quelle quellen"
        " archiv standort signatur vorlage cote fonte там см источник источники копия архив шифр джерело"
    ).split()
)
_CLIPPED = re.compile(
    r"(?<!\w)(?:[A-ZА-ЯЁ]|St|Arm|Az|Azerb|Georg|Geo|Ukr|Rus|Hist|Centr|Gos|Nat|Арм|Аз|Азерб|Груз|Укр|Гос|Ист|им|обл|Dept|Dep)\Z"
)
_BRANCH = re.compile(r"(?i:branch|filial|филиал|філіал)(?!\w)")
_REGION = re.compile(
    r"[A-ZА-ЯЁ][\w-]{2,20}(?:oi|oy|ogo|ої|ой|ого)\s(?:obl|oblasti|kraia|kraya|gub|обл|области|края|губ)\.?"
)
_SIGNED = re.compile(  # a signature glued to the name: "H. LINDEGAARD League of Nations Archives"
    r"(?:[A-ZА-ЯЁ]\.\s?){1,3}(?:(?:de|von|van|du)\s)?(?:[A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ’'-]{2,30}\.?\s){1,2}(?=[A-ZÀ-ÞА-ЯЁ][a-zß-ÿа-яё])"
)


def signature_end(text: str, start: int) -> int:
    """Where the archive's name begins behind a signature in capitals with initials; at start where there is none."""
    signed = _SIGNED.match(text, start) if text[start + 1 : start + 2] == "." else None
    return signed.end() if signed else start


def repository_before(text: str, start: int) -> tuple[int, int] | None:
    """Span (code points) of the archive's name just before `start`, but for a separator, bracketed gloss or city."""
    low = max(0, start - _WINDOW)
    window = text[low:start]
    joint = _JOINT.search(window, max(0, len(window) - 8))
    end = joint.start() if joint else len(window)
    if (joint and joint[0] in ("", "—", "–", "-")) or window[end - 1 : end].isdigit():
        return None
    found = _quoted(window, end) or _name(window, end)
    if found is None and (bracket := _BRACKET.search(window, max(0, end - 64), end)) is not None:
        found = _name(window, bracket.start())
        if found is not None and bracket[0][0] == "(" and len(bracket[0]) < 6:  # "НА РС(Я)"
            found = found[0], end
    if found is None and (comma := window.rfind(", ", 0, end)) > 0 and _is_locality(window[comma + 2 : end]):
        found = _name(window, comma)
        if found is not None and _BRANCH.search(window, comma, end):
            found = found[0], end
    if found is None or window[found[0] : found[1]].lower() in _NO_ARCHIVE:
        return None
    return low + found[0], low + found[1]


def _quoted(window: str, end: int) -> tuple[int, int] | None:
    """The name in the quotation marks that end there, or with the word before them where only that is an archive's."""
    quoted = _IN_QUOTES.search(window, max(0, end - 130), end)
    if quoted is None or quoted.end() != end:
        return None
    name = quoted["name"]
    if lookup(name) is not None or _KEYWORD.search(name) or (is_abbreviation(name) and " " not in name):
        return quoted.span("name")
    return quoted.span() if quoted["archive"] else None


def _is_locality(words: str) -> bool:
    return (
        len(words) < 30
        and all(word[:1].isupper() and not is_abbreviation(word) for word in words.split())
        and words != ""
    )


def _name(window: str, end: int) -> tuple[int, int] | None:
    """The name that ends at `end` within the window."""
    begin, opened = _segment(window, end)
    words = [match.span() for match in _WORD.finditer(window, begin, end)][-_WORDS:]
    first = next((search for rule in _RULES if (search := rule(window, words, end, opened)) is not None), None)
    return None if first is None else (first, end)


def _segment(window: str, end: int) -> tuple[int, bool]:
    """Where the words begin that no punctuation parts from `end`, and if they open a line, bracket or list item."""
    last: re.Match[str] | None = None
    for low in (max(0, end - _NEXT_TO), max(0, end - _NEAR), 0):
        for border in _BORDER.finditer(window, low, end):
            clipped = border[0] == "." and _CLIPPED.search(window, max(0, border.start() - 8), border.start())
            if not clipped and not (border[0] == "." and border.end() >= end):
                last = border
        if last is not None:
            return last.end(), last[0] in _OPENING
    return 0, True


def _registered(window: str, words: list[tuple[int, int]], end: int, opened: bool) -> int | None:
    """The longest run of last words that the registry knows, unless a joining word shows that the name is longer."""
    for index, (start, _) in enumerate(words):
        if lookup(window[start:end]) is not None:
            before = window[slice(*words[index - 1])] if index else ""
            return (
                None
                if before.lower() in _JOINING and before.lower() not in ("in", "at", "the", "в", "and", "и")
                else start
            )
    return None


def _spelled_out(window: str, words: list[tuple[int, int]], end: int, opened: bool) -> int | None:
    """A name with "Archive", "Library" or the like: from its first word, or an adjective such names begin with."""
    if not words or not _KEYWORD.search(window, words[0][0], end):
        return None
    behind = signature_end(window, words[0][0])
    words = [word for word in words if word[0] >= behind] or words
    texts = [window[slice(*word)] for word in words]
    if opened and texts[0][:1].isupper() and _capitalised(texts):
        return words[1][0] if texts[0].lower() == "the" and len(words) > 1 else words[0][0]
    return next(
        (start for (start, _), said in zip(words, texts, strict=True) if said[:1].isupper() and _begins(said)), None
    )


def _begins(word: str) -> bool:
    return _STARTER.match(word) is not None or _KEYWORD.match(word) is not None


def _capitalised(words: list[str]) -> bool:
    """Whether the words read as a name: capitals but for joining words, or a Russian name with its one capital."""
    return all(word[:1].isupper() or word.lower() in _JOINING or re.match(r"[а-яё]", word) for word in words)


def _abbreviated(window: str, words: list[tuple[int, int]], end: int, opened: bool) -> int | None:
    """An abbreviation with what belongs to it: "XYZA", "XYZA RA", "XYZA of Kestan", "XYZA Kest. SSR"."""
    texts = [window[slice(*word)] for word in words]
    for index, word in enumerate(texts):
        if is_abbreviation(word) and _core(word).upper() not in _NO_HEAD and _belong(texts[index + 1 :]):
            return words[index][0]
    return None


def _belong(words: list[str]) -> bool:
    if _REGION.fullmatch(" ".join(words)):
        return True  # "GA Chitinskoi obl."
    joined = False
    for word in words:
        if word.lower() in _JOINING:
            joined = True
        elif not (
            is_abbreviation(word) or (joined and word[:1].isupper()) or (word[:1].isupper() and word.endswith("."))
        ):
            return False
    return not words or words[-1].lower() not in _JOINING


def _core(word: str) -> str:
    return "".join(letter for letter in word if letter.isalnum())


def is_abbreviation(word: str) -> bool:
    """Whether a word looks like an archive's short name: two capitals, and half of its letters ("TsGIA", "A.V.P.")."""
    letters = _core(word)
    capitals = sum(letter.isupper() for letter in letters)
    return (
        capitals >= 2
        and 2 * capitals >= len(letters)
        and len(letters) <= 12
        and letters[:1].isupper()
        and not letters.isdigit()
    )


def _opening_words(window: str, words: list[tuple[int, int]], end: int, opened: bool) -> int | None:
    """A few capitalised words that open the line or the bracket, whatever they are: only an archive is named there."""
    texts = [window[slice(*word)] for word in words]
    plausible = 1 <= len(texts) <= 6 and texts[0][:1].isupper() and texts[-1][:1].isupper()
    plausible = plausible and all(word[:1].isupper() or word.lower() in _JOINING for word in texts)
    first = _core(texts[0]).lower() if texts else ""
    if not (opened and plausible) or len(first) < 3 or first in _NO_ARCHIVE:
        return None
    return words[1][0] if first == "the" and len(words) > 1 else words[0][0]


_RULES = (_registered, _spelled_out, _abbreviated, _opening_words)
