"""What the parts say of the document as a whole: its date and place, who wrote to whom, the number it has lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from teikit.data import forms
from teikit.document import Annotation, Document, Layer, Span, trim
from teikit.seams import Annotator, Given, Knowledge

MAKER = "facts"
# genres in which parties meet or decree: their signatories have not sent anything to anybody
_NO_LETTER = frozenset("conversation minutes agreement treaty resolution order speech excerpt".split())
_SENDER = re.compile(r"\b(?:of|from|by)\s+(?=\S)|\b(?:от|из)\s+", re.IGNORECASE)
_TO = re.compile(r"(?:^|\s)to\s+(?=\S)|\s(?:к|на имя)\s+", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\s(?:on|about|regarding|concerning|containing|demanding|requesting|asking|informing|proposing|in connection|"
    r"with (?:a|the) (?:request|proposal|demand|report)|о|об|обо|по вопросу|с (?:просьбой|предложением|требованием))\s"
    r"|\s[—–]\s|(?<=\w\w\w)[.;]\s|\(|,\s(?=\S*(?:ing|ING)\b)",
    re.IGNORECASE,
)
_ONLY_SUBJECT = re.compile(r"\W*(?:on|about|concerning|regarding|о|об|обо)\s", re.IGNORECASE)
_OFFICE = re.compile(rf"(?<!\w)(?:{forms.OFFICES})(?!\w)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)


def annotate(document: Document, knowledge: Knowledge) -> Given:
    """The layer `facts`. Runs after linking, so that senders and addressees carry the reference of their names."""
    facts: list[Annotation] = []
    for section in document["documents"]:
        blocks = document["blocks"].inside(section.span)
        facts += [fact for fact in (_date(document, section), _place(document, blocks)) if fact]
        if section.get("genre") not in _NO_LETTER:
            facts += _correspondents(document, section, blocks)
    facts += _numbers(document)
    return Given([Layer("facts", facts)])


def _date(document: Document, section: Annotation) -> Annotation | None:
    for date in document["dates"].inside(section.span):
        if date.evidence.startswith("own:"):
            return Annotation(date.span, "date", date.attributes, date.confidence, MAKER, date.evidence)
    return None


def _place(document: Document, blocks: Sequence[Annotation]) -> Annotation | None:
    for block in blocks:
        if block.kind == "dateline":
            for name in document["names"].inside(block.span, "place"):
                return Annotation(name.span, "place", name.attributes, name.confidence, MAKER, "the dateline's place")
    return None


def _correspondents(document: Document, section: Annotation, blocks: Sequence[Annotation]) -> list[Annotation]:
    found: list[Annotation] = []
    for heading in [block for block in blocks if block.kind == "heading"]:
        sender, addressee = _regions(document, heading.span)
        if sender and section.get("genre"):
            found += _parties(document, sender, "sender")
        if addressee:
            found += _parties(document, addressee, "addressee")
        if found:
            break
    known = {document.quote(it.span).split()[-1].casefold() for it in found if it.get("type") == "person"}
    for block in blocks:
        if block.kind == "signature":
            for name in document["names"].inside(block.span, "person"):
                surname = document.quote(name.span).split()[-1].casefold()
                if surname not in known:
                    known.add(surname)
                    found.append(_party(name, "sender", "signed it"))
    return found


def _regions(document: Document, span: Span) -> tuple[Span | None, Span | None]:
    """Where a heading names the sender, and where the addressee: "Telegram of A to B on ..."."""
    text = document.quote(span).replace("\n", " ")
    to = _TO.search(text)
    if to is None or _ONLY_SUBJECT.match(text):
        return None, None
    limit = _SUBJECT.search(text, to.end())
    addressee = Span(span.start + to.end(), span.start + (limit.start() if limit else len(text)))
    of = _SENDER.search(text, 0, to.start())
    subject = _SUBJECT.search(text, of.end(), to.start()) if of else None
    if of is None or subject is not None:
        return None, addressee if to.start() == 0 or subject is None else None
    return Span(span.start + of.end(), span.start + to.start()), addressee


def _parties(document: Document, region: Span, kind: str) -> list[Annotation]:
    """The persons of a region; without any, its first institution; else the office as it is worded."""
    names = document["names"].inside(region)
    persons = [name for name in names if name.kind == "person"]
    if persons:
        return [_party(name, kind, "the heading names this person") for name in persons]
    institutions = [name for name in names if name.kind == "org"]
    if institutions:
        return [_party(institutions[0], kind, "the heading names this institution")]
    region = trim(document.text, region)
    if article := _ARTICLE.match(document.text, region.start, region.end):
        region = Span(article.end(), region.end)
    if not _OFFICE.search(document.quote(region)):
        return []
    return [Annotation(region, kind, {"type": "person"}, 0.7, MAKER, "the heading names this office")]


def _party(name: Annotation, kind: str, why: str) -> Annotation:
    attributes = {"type": name.kind}
    if ref := name.get("ref"):
        attributes["ref"] = ref
    return Annotation(name.span, kind, attributes, round(min(name.confidence, 0.95), 2), MAKER, why)


def _numbers(document: Document) -> Iterator[Annotation]:
    """Numbers that documents have lost, counted from the printed ones: sure between two that agree, else likely."""
    sections = document["documents"].outermost()
    printed: dict[int, int] = {}
    for position, section in enumerate(sections):
        for number in document["numbers"].inside(section.span, "document-number"):
            if (digits := number.get("value") or "").isdigit():
                printed.setdefault(position, int(digits))
    anchors = dict(printed)
    for stray in document["aside"].of("stray-number"):
        before = sum(1 for section in sections if section.start < stray.start)
        digits = document.quote(stray.span).rstrip(".")
        if digits.isdigit():
            anchors.setdefault(before, int(digits))
    for position, section in enumerate(sections):
        if position in printed or not anchors:
            continue
        left = max((at for at in anchors if at < position), default=None)
        right = min((at for at in anchors if at > position), default=None)
        counted = {anchors[at] + position - at for at in (left, right) if at is not None}
        if len(counted) == 1 and (value := counted.pop()) > 0:
            between = left is not None and right is not None
            why = "counted between the printed numbers" if between else "counted from the nearest printed number"
            at_start = Span(section.start, section.start)
            yield Annotation(at_start, "number", {"value": str(value)}, 0.9 if between else 0.7, MAKER, why)


ANNOTATOR = Annotator("facts", ("documents", "blocks", "numbers", "dates", "names", "aside"), ("facts",), annotate)
