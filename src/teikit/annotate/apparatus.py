"""The small signs of an edition: omissions, ellipses, footnote marks, numbers, speakers, initials of editors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from teikit.annotate.marks import MAKER, TEXT_ROLES, marks
from teikit.diagnostic import Diagnostic
from teikit.document import Annotation, Document, Layer, Span
from teikit.grammar.emphasis import find_emphasis_note
from teikit.seams import Annotator, Given, Knowledge

_GAP = re.compile(r"<\s*(?:…|\.{3})\s*>|\[\s*(?:…|\.{3})\s*\]|<\s*…\s*…\s*>")
_ELLIPSIS = re.compile(r"(?<![.\w])\.{3}(?!\.)|(?<!\w)…(?=\s)")
_OUTGOING = re.compile(r"(?:№№?|\bNos?\.|\bNr\.)\s*(?P<value>\d+(?:[/-]\w{1,12})*)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+[a-zа-я]?")
_ROMAN_NUMBER = re.compile(r"(?<!\w)[IVXLC]+(?!\w)")
_NUMBERED_KIND = re.compile(
    r"\W{0,4}(?:telegram|radiogram|letter|note|memorandum|resolution|телеграмма|радиограмма|письмо|нота)\s(?:no\.|№)\s?(?P<value>\d{1,4})(?=\s)",
    re.IGNORECASE,
)
_ITEM_LABEL = re.compile(
    r"(?P<value>\d{1,2}[.)]|\(?[^\W\d_]\)|\(?[ivx]{1,4}\)|[•·*–—-]|(?:Article|Статья) [\dIVXLC]+\.?)(?=\s)"
)
_SPEAKER = re.compile(r"[^.:\n]{1,60}?[.:](?=\s)")
_OMISSION = re.compile(r"omit|omission|left out|опущен|пропущен|пропуск|ausgelassen|omis", re.IGNORECASE)


def annotate(document: Document, knowledge: Knowledge) -> Given:
    """The layers `apparatus`, `numbers`, `speech` and `initials`."""
    apparatus: list[Annotation] = []
    numbers: list[Annotation] = []
    speech: list[Annotation] = []
    initials: list[Annotation] = []
    problems: list[Diagnostic] = []
    for section in document["documents"]:
        blocks = document["blocks"].inside(section.span)
        found, said = marks(document, section, blocks)
        problems += said
        apparatus += [*found, *_gaps(document, blocks, found)]
        numbers += _numbers(document, blocks)
        speech += _speakers(document, blocks)
        initials += _initials(document, blocks, knowledge)
    layers = (
        Layer("apparatus", apparatus),
        Layer("numbers", numbers),
        Layer("speech", speech),
        Layer("initials", initials),
    )
    return Given(layers, problems)


def _matches(document: Document, block: Annotation, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    return pattern.finditer(document.text, block.start, block.end)


def _gaps(document: Document, blocks: Sequence[Annotation], anchors: Sequence[Annotation]) -> Iterator[Annotation]:
    called: dict[str, list[int]] = {}
    for anchor in anchors:
        if note_start := anchor.get("note"):
            called.setdefault(note_start, []).append(anchor.start)
    omitted = {
        start
        for note in (blocks if called else ())
        if (starts := called.get(str(note.start))) and _OMISSION.search(document.quote(note.span)[:200])
        for start in starts
    }
    for block in blocks:
        if block.kind not in TEXT_ROLES or not _dotted(document.text, block.start, block.end):
            continue
        taken: list[Span] = []
        for match in _matches(document, block, _GAP):
            taken.append(Span(*match.span()))
            yield Annotation(taken[-1], "gap", {"reason": "editorial"}, 0.98, MAKER, "an omission in brackets")
        for start in omitted:
            if block.start < start <= block.end and document.text[start - 1] == "…":
                taken.append(Span(start - 1, start))
                yield Annotation(
                    taken[-1], "gap", {"reason": "editorial"}, 0.8, MAKER, "its note says what was omitted"
                )
        for match in _matches(document, block, _ELLIPSIS):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in taken):
                yield Annotation(span, "ellipsis", {}, 0.9, MAKER, "dots between words")


def _dotted(text: str, start: int, end: int) -> bool:
    """Whether any dots stand there that may leave something out."""
    return text.find("…", start, end) >= 0 or text.find("...", start, end) >= 0


def _numbers(document: Document, blocks: Sequence[Annotation]) -> Iterator[Annotation]:
    for block in blocks:
        if block.kind == "number":
            printed = document.text, block.start, block.end
            if match := _NUMBER.search(*printed) or _ROMAN_NUMBER.search(*printed):
                yield Annotation(
                    Span(*match.span()), "document-number", {"value": match[0]}, block.confidence, MAKER, "its number"
                )
        elif block.kind == "heading":
            if match := _NUMBERED_KIND.match(document.text, block.start, block.end):
                span, value = Span(*match.span("value")), {"value": match["value"]}
                yield Annotation(span, "document-number", value, 0.8, MAKER, "the number stands with the kind")
        elif block.kind in ("item", "article"):
            if match := _ITEM_LABEL.match(document.text, block.start, block.end):
                yield Annotation(Span(*match.span("value")), "item-label", {"value": match["value"]}, 0.95, MAKER, "")
        elif block.kind in ("paragraph", "file-number", "turn", "closer", "signature"):
            for match in _matches(document, block, _OUTGOING):
                # an outgoing number ends or opens a text; elsewhere the text speaks of another document's number
                if block.end - match.end() <= 3 or match.start() == block.start:
                    value = {"value": match["value"]}
                    yield Annotation(Span(*match.span("value")), "outgoing", value, 0.85, MAKER, "a number at the edge")


def _speakers(document: Document, blocks: Sequence[Annotation]) -> Iterator[Annotation]:
    for block in blocks:
        if block.kind == "turn" and (match := _SPEAKER.match(document.text, block.start, block.end)):
            yield Annotation(Span(*match.span()), "speaker", {}, block.confidence, MAKER, "opens a turn")


def _initials(document: Document, blocks: Sequence[Annotation], knowledge: Knowledge) -> Iterator[Annotation]:
    known = {"".join(form.split()): editor.id for editor in knowledge.editors for form in editor.initials}
    for block in blocks:
        found = find_emphasis_note(document.quote(block.span)) if block.kind == "emphasis" else None
        if found is None or found.initials is None:
            continue
        span = Span(*found.initials).shift(block.start)
        editor = known.get("".join(document.quote(span).split()))
        attributes = {"editor": editor} if editor else {}
        why = "teikit.toml names this editor" if editor else "initials of nobody whom teikit.toml names"
        yield Annotation(span, "initials", attributes, 0.98 if editor else 0.5, MAKER, why)


ANNOTATOR = Annotator("apparatus", ("documents", "blocks"), ("apparatus", "numbers", "speech", "initials"), annotate)
