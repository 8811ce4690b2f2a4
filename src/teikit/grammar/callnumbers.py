"""Call numbers of archives, read into their printed parts and printed again from them, byte for byte.

The fond-opis-delo tradition (Russia, the Soviet Union, the Caucasus) in Latin and Cyrillic letters, abbreviated or
spelt out, and the shelfmarks of some others. A reference is found by its first label with a number ("f. 64"); the
repository is the name before it, the other parts follow. All scans are linear: each looks a bounded way back or on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DASH = "–—‒-"
_FOND = re.compile(r"(?<![\w.])(?P<label>[fFфФ]\.|Fonds?|Fund|Фонд|фонд|fond|fund)\s*(?P<value>\d[\w]*)")
_LABELS = {
    "opis": r"op|оп|on|inv|inventory|opis|опись|он",
    "papka": r"папка|papka|folder|п|p",
    "delo": r"d|д|delo|дело|file|ед\. ?хр",
    "sheet": r"ll|l|лл|л|sheets?|листы?|list",
    "page": r"pp|p|pages?|стр|сс|с",
    "folio": r"fols?|ff|folios?|leaves|leaf",
}
_PART = re.compile(
    r"(?P<before>\s?[,.;:]?\s?(?:" + "|".join(rf"(?P<{kind}>{words})" for kind, words in _LABELS.items()) + r")\.?\s?)"
    r"(?P<value>\d[^\W_]*(?:/[^\W_]+)?)",
    re.IGNORECASE,
)
_VERSO = r"(?:\s?(?:verso|об|ob|rev|v)(?![^\W_])(?:\.(?=[,;)\s.]*[,;)]|\.|\s*$|\s*" + f"[{_DASH}]" + r"))?)"
_SHEET = re.compile(
    rf"(?P<from>\d+[a-zа-я]??)(?P<from_verso>{_VERSO})?(?:(?P<between>\s?[{_DASH}]\s?)(?P<to>\d+[a-zа-я]??)(?P<to_verso>{_VERSO})?)?(?![^\W_])"
)
_MORE = re.compile(r"\s?[,;]\s?(?=\d)")
_NEXT_LABEL = re.compile(r"\s?[,.]?\s?(?:" + _LABELS["delo"] + r")\.?\s?\d", re.IGNORECASE)
_WORD_BACK = re.compile(r"[\w’'()-]+\.?$")
_SMALL = frozenset("of the and for in de des du la le fur für und der von и по".split())
_ARCHIVE_WORD = re.compile(r"archiv|архив|library|библиотек|museum|музей|institut|институт", re.IGNORECASE)
_SHELFMARK = re.compile(
    r"(?P<office>(?:TNA|PRO|The National Archives|Public Record Office|National Archives|NARA|Bundesarchiv|BArch|PA ?AA"
    r"|Politisches Archiv|Bodleian Library|British Library|Department of State)(?:,| -|:)? )?"
    r"(?P<mark>F\.? ?O\.? ?\d{1,4}/\d+(?:/\d+)*|(?:CAB|WO|CO|PREM|HW) ?\d{1,3}/\d+(?:/\d+)*"
    r"|(?:RG|Record Group) \d{1,3}(?:, (?:Entry|Box|File|Folder) [\w-]+|, \d{3}[\w.]*[./][\w./–-]*\w){1,3}"
    r"|Central Files?,? \d{3}[\w.]*[./][\w./–-]*\w|MSS?\. (?:[A-Z][a-z]{1,8}\. ){0,2}[a-z]\. ?\d+|(?:R|NS) ?\d{2,6}(?:/\d+)*(?=,|\.|;|$))"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One printed part: its kind (a kind of the `callnumbers` layer), span (code points), and the text before it.

    Sheets have `unit`, and `from_`, `to` with a final "v" for the verso; `between` and `verso` are the printed dash
    and verso sign. A single sheet has `to` equal to `from_` and no `between`.
    """

    kind: str
    start: int
    end: int
    value: str
    before: str = ""
    unit: str = ""
    from_: str = ""
    to: str = ""
    between: str = ""
    verso: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A printed archival reference: its span (code points, without the closing stop) and its parts as printed."""

    start: int
    end: int
    parts: tuple[Part, ...]

    def part(self, kind: str) -> Part | None:
        return next((part for part in self.parts if part.kind == kind), None)


def citation(reference: Reference) -> str:
    """The reference as printed, made again from its parts only."""
    return "".join(part.before + printed(part) for part in reference.parts)


def printed(part: Part) -> str:
    """A part as printed, without what stands before it."""
    if part.kind != "sheets":
        return part.value
    first = _leaf(part.from_, part.verso)
    return first + part.between + _leaf(part.to, part.verso) if part.between else first


def _leaf(leaf: str, verso: str) -> str:
    return leaf[:-1] + verso if verso and leaf.endswith("v") else leaf


def find_references(text: str) -> list[Reference]:
    """All references of a text, in order; they never overlap."""
    found: list[Reference] = []
    position = 0
    for match in _FOND.finditer(text):
        if match.start() < position:
            continue
        if reference := _read(text, match, position):
            found.append(reference)
            position = reference.end
    if not found:
        found = [_shelfmark(text, match) for match in _SHELFMARK.finditer(text)]
    return found


def _read(text: str, fond: re.Match[str], limit: int) -> Reference | None:
    repository = _repository(text, fond.start(), limit)
    start = repository.start if repository else fond.start()
    before = text[repository.end : fond.start("value")] if repository else fond[0][: -len(fond["value"])]
    parts = [repository] if repository else []
    parts.append(Part("fond", fond.start("value"), fond.end("value"), fond["value"], before))
    position = fond.end()
    while match := _PART.match(text, position):
        kind = _kind(text, match, parts)
        if kind in ("sheet", "page", "folio"):
            sheets = _sheets(text, match, kind)
            parts += sheets
            position = sheets[-1].end if sheets else position
            break
        if any(part.kind == kind for part in parts):
            break
        parts.append(Part(kind, match.start("value"), match.end("value"), match["value"], match["before"]))
        position = match.end()
    if len(parts) < (3 if repository else 2):
        return None
    return Reference(start, position, tuple(parts))


def _kind(text: str, match: re.Match[str], parts: list[Part]) -> str:
    """The kind that a label stands for; "p." is the folder where a delo follows it, else the page."""
    kind = match.lastgroup if match.lastgroup in _LABELS else next(name for name in _LABELS if match[name])
    if kind in ("papka", "page") and match["before"].strip(" ,.;:").lower() in ("p", "п"):
        after_delo = any(part.kind == "delo" for part in parts)
        return "papka" if not after_delo and _NEXT_LABEL.match(text, match.end()) else "page"
    return kind or ""


def _sheets(text: str, match: re.Match[str], unit: str) -> list[Part]:
    parts: list[Part] = []
    before, position = match["before"], match.start("value")
    while found := _SHEET.match(text, position):
        signs = {sign for sign in (found["from_verso"], found["to_verso"]) if sign}
        if len(signs) > 1:
            break
        verso = next(iter(signs), "")
        first = found["from"] + ("v" if found["from_verso"] else "")
        last = found["to"] + ("v" if found["to_verso"] else "") if found["to"] else first
        parts.append(
            Part("sheets", position, found.end(), found[0], before, unit, first, last, found["between"] or "", verso)
        )
        more = _MORE.match(text, found.end())
        if more is None:
            break
        before, position = more[0], more.end()
    return parts


def _repository(text: str, fond: int, limit: int) -> Part | None:
    """The archive's name before the first label: abbreviations and capitalised words, back to the sentence's limit."""
    window = max(limit, fond - 160)
    head = text[window:fond].rstrip(" ,.:")
    words: list[tuple[int, str]] = []
    rest = head
    while match := _WORD_BACK.search(rest):
        word = match[0]
        plain = word.strip(".()")
        known = plain.lower() in _SMALL or plain[:1].isupper()
        if not plain or not known or "\n" in head[match.end() : match.end() + 2] or len(words) > 11:
            break
        if words and word.endswith(".") and (len(plain) > 4 or plain.isupper() and len(plain) > 1):
            break
        words.insert(0, (window + match.start(), word))
        rest = head[: match.start()].rstrip(" ")
        if rest.endswith(("\n", "(", "[", ":", ";", "“", "«", ",", "”", "»", ")", "!", "?", "…", "—", "–")):
            break
    while words and words[0][1].lower() in _SMALL:
        words.pop(0)
    capitals = [n for n, (_, word) in enumerate(words) if sum(map(str.isupper, word)) >= 2]
    if capitals and not any(_ARCHIVE_WORD.search(word) for _, word in words[: capitals[0]]):
        words = words[capitals[0] :]
    elif not any(_ARCHIVE_WORD.search(word) for _, word in words):
        return None
    start, end = words[0][0], window + len(head)
    return Part("repository", start, end, text[start:end])


def _shelfmark(text: str, match: re.Match[str]) -> Reference:
    parts = []
    if match["office"]:
        name = match["office"].rstrip(" ,:-")
        parts.append(Part("repository", match.start(), match.start() + len(name), name))
    before = text[parts[0].end : match.start("mark")] if parts else ""
    parts.append(Part("shelfmark", match.start("mark"), match.end("mark"), match["mark"], before))
    end = match.end()
    following = _PART.match(text, end)
    if following and (unit := _kind(text, following, [*parts, Part("delo", end, end, "")])) in ("page", "folio", "sheet"):
        parts += _sheets(text, following, unit)
    return Reference(match.start(), parts[-1].end, tuple(parts))


_LABELLED = re.compile(r"\W{0,3}(?:Sources?|Источники?|Quellen?|Source of text)\s*:", re.IGNORECASE)


def is_source_line(line: str) -> float:
    """How much a line looks like a source line (0 to 1): it begins with a reference, or says that it is one."""
    if _LABELLED.match(line):
        return 0.95
    reference = next(iter(find_references(line[:400])), None)
    if reference is None:
        return 0.0
    if reference.start <= 3 and not line[: reference.start].strip("([—–- "):
        return 1.0 if reference.part("repository") or reference.part("shelfmark") else 0.8
    return 0.15


_PUBLICATION = re.compile(
    r"\W{0,2}(?:(?:First )?Published|Publ\.|Printed in|Опубликован\w*|Опубл\.?|Впервые опубликован\w*|Gedruckt|Publié)"
    r"(?:\s+(?:in|in the collection|в|в сборнике|в кн\.))?\s*:?\s*",
    re.IGNORECASE,
)


def is_publication_line(line: str) -> float:
    """How much a line looks like a reference to a publication (0 to 1)."""
    return 1.0 if _PUBLICATION.match(line) and re.search(r"\d", line[:600]) else 0.0


def publication_opening(text: str) -> int:
    """Where the publications begin, after "Published in:" (code points; 0 where no such words stand)."""
    match = _PUBLICATION.match(text)
    return match.end() if match else 0
