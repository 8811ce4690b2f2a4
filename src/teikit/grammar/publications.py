"""Where a document was published before: "Published in: A, 1963, p. 31; B, 1998, pp. 4–5." -> one span for each."""

from __future__ import annotations

import re

from teikit.grammar.emphasis import find_emphasis_note

_KINDS = (
    r"(?:the\s)?(?:collections?|books?|journals?|newspapers?|volumes?)"
    r"|сборниках?|сб\.|кн\.|книге|журн\.|журнале|газ\.|газете"
)
_LEAD = re.compile(
    r"(?<!\w)(?:(?i:(?:(?:first|partly|also|previously)\s)?published|(?:re)?printed|впервые\s(?:опубл\w{0,14}|напечат\w{0,8})"
    r"|veröffentlicht|(?:ab|wieder|zuerst\s)?gedruckt|ediert|(?:teil|wiederab|ab)?druck(?=\s?(?::|in[\s:]))|imprimé|édité|éd(?=\.\s?:))"
    r"|Publiée?s?|Publ(?!\w)|PUBL(?!\w)|(?:[ОоO]публ|ОПУБЛ)\w{0,14}|Напечатан\w?|Печатается(?=\sпо\s?:))"
    rf"\.?(?:\s(?:in|в|во|по|in:|dans|from|aus)(?!\w)(?:\s(?i:{_KINDS})(?!\w))?)?(?P<colon>\s{{0,2}}:)?\s{{0,2}}"
)
_OPENING = re.compile(r"\W{0,4}\Z")
_SENTENCE = re.compile(r"[.;)»”\"\]]\s{0,3}[(\[—–]?\s?\Z|\A\W{0,4}\Z")
_PARTING = re.compile(r";\s{0,3}(?=[«“\"(]?(?P<next>[A-ZА-ЯЁ][\w.]{0,10}))")
_GOES_ON = re.compile(r"(?:No|Nos|Vol|Vols|Pt|Part|Doc|Docs|Bd|Ch|Art|Т|Вып|Док|Ч)\b")
_BRACKETS = {")": "(", "]": "[", "»": "«", "”": "“"}


def find_publications(text: str, labelled: bool = False) -> list[tuple[int, int]]:
    """The spans (code points) of the printed publications: without "Published in:", the final stop, an emphasis note.

    With `labelled` the whole text is known to be such a reference and needs no words that say so.
    """
    leads = [match for match in _LEAD.finditer(text) if _is_lead(text, match)]
    if not leads:
        return _parted(text, 0, _close(text, 0, len(text))) if labelled else []
    ends = [match.start() for match in leads[1:]] + [len(text)]
    places = zip((match.end() for match in leads), ends, strict=True)
    return [span for start, end in places for span in _parted(text, start, _close(text, start, end))]


def is_publication_line(line: str) -> float:
    """How much a line looks like a reference to a publication: 1 with "Published in" before and a number after it."""
    match = _LEAD.search(line)
    if match is None or not _OPENING.match(line[: match.start()]) or not _is_lead(line, match):
        return 0.0
    return 1.0 if any(letter.isdigit() for letter in line[match.end() :]) else 0.4


def _is_lead(text: str, match: re.Match[str]) -> bool:
    """Whether the words begin a sentence and something is named after them: "it was published in Kestan" is none."""
    if not _SENTENCE.search(text[max(0, match.start() - 6) : match.start()]):
        return False
    following = text[match.end() : match.end() + 2].lstrip('«“"([')
    said = match[0].rstrip()
    marked = (
        match["colon"] is not None
        or said.endswith(".")
        or re.search(r"\s(?:in|в|во|по|dans|from)\b|\s\S+\Z", said) is not None
    )
    return marked and (following[:1].isupper() or following[:1].isdigit())


def _close(text: str, start: int, end: int) -> int:
    """Where the reference ends: before an emphasis note, a bracket that was opened earlier, the closing stop."""
    note = find_emphasis_note(text[start:end])
    return _trimmed(text, start, start + note[0] if note else end)[1]


def _parted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans = []
    begin = seen = start
    depth = 0
    for match in _PARTING.finditer(text, start, end):
        depth = max(0, depth + _depth(text[seen : match.start()]))
        seen = match.start()
        if depth == 0 and not _GOES_ON.match(match["next"]):
            spans.append(_trimmed(text, begin, match.start()))
            begin = match.end()
    spans.append(_trimmed(text, begin, end))
    return [(first, last) for first, last in spans if first < last]


def _depth(text: str) -> int:
    """How many brackets more are opened than closed."""
    return text.count("(") + text.count("[") - text.count(")") - text.count("]")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    unpaired = 3  # closing brackets at most: the text may be anything
    while end > start:
        last = text[end - 1]
        if last in _BRACKETS and unpaired and _BRACKETS[last] not in text[start:end]:
            unpaired -= 1
        elif not (last.isspace() or last in ".;,"):
            break
        end -= 1
    return start, end
