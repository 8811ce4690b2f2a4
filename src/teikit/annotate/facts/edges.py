"""Who wrote and who is written to, by the edges of a letter: signature, address and salutation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from teikit.annotate.facts.party import MAKER, heading_of, party_fact
from teikit.data.institutions import ROMAN
from teikit.document import Annotation, Document, Span
from teikit.grammar.parties import who

_SHORT = 60  # code points: a signature whose name is in no table is not longer
_SENTENCE = re.compile(r"[.!?]\s+(?=[^\W\d_])|\bcop(?:y|ies)\b|\bкопия\b", re.IGNORECASE)
_TO = re.compile(r"\W*(?:to|an|à|кому)\s*:?\s+", re.IGNORECASE)
_DEAR = re.compile(
    r"\W*(?:my |mein |mon |ma |mes )?(?:very |most |sehr |bien |très )?"
    r"(?:dear(?:est)?|esteemed|respected|honou?red|lieber?|liebster?|verehrter?|(?:hoch)?geehrter?|chère?s?"
    r"|дорог(?:ой|ая|ие)|(?:много|глубоко)?уважаем(?:ый|ая|ые))\s+",
    re.IGNORECASE,
)
_STOP = re.compile(r"[,:!\n—–]|--")
_YOURS = re.compile(
    r"\b(?:yours|sincerely|faithfully|affectionately|truly|cordially|servant|friend|ergebenste?r?|deine?|ihre?|getreuer|dévoué|serviteur)\W+\Z",
    re.IGNORECASE,
)
_GREETING = 80  # code points that a salutation takes at the beginning of a paragraph


def signed(document: Document, blocks: Sequence[Annotation]) -> list[Annotation]:
    """Those who signed, each once by surname; a name that closes the greeting counts, too."""
    found: list[Annotation] = []
    known: set[str] = set()
    for block in blocks:
        if block.kind not in ("signature", "closer", "paragraph"):
            continue
        for name in document["names"].inside(block.span, "person"):
            surname = (document.quote(name.span).split() or [""])[-1].casefold()
            if len(document.quote(name.span)) < 3 or surname in ROMAN or surname in known:
                continue
            if block.kind == "signature" or _closes(document, block, name):
                known.add(surname)
                found.append(_party(name, "sender", "signed it"))
        if found and block.kind != "signature":
            break  # a name that closes the greeting is the signature: what follows is an address
    return found or _unnamed_signature(document, blocks)


def _closes(document: Document, block: Annotation, name: Annotation) -> bool:
    """Whether a name ends the block: of a closer anyhow, of a paragraph after "yours"."""
    if document.text[name.end : block.end].strip(" .,\n"):
        return False
    near = document.text[max(block.start, name.start - 30) : name.start]
    return block.kind == "closer" or _YOURS.search(near) is not None


def _unnamed_signature(document: Document, blocks: Sequence[Annotation]) -> list[Annotation]:
    """The name of the last signature, if no table knows it."""
    for block in reversed([it for it in blocks if it.kind == "signature" and len(it.span) <= _SHORT]):
        if found := _person(document, block.span, "sender", 0.7, "the signature names"):
            return found
    return []


def _person(document: Document, span: Span, role: str, sure: float, why: str) -> list[Annotation]:
    """The first person whom a stretch of text names, as a fact."""
    for start, end, sort, _ in who(heading_of(document, span), 0, len(span)):
        if sort == "person":
            at = Span(span.start + start, span.start + end)
            return [party_fact(document, at, role, "person", sure, why)]
    return []


def addressed(document: Document, blocks: Sequence[Annotation]) -> list[Annotation]:
    """Whom the address names, else the salutation."""
    for block in blocks:
        if block.kind == "address" and (found := _address(document, block)):
            return found
    return _greeted(document, blocks)


def _address(document: Document, block: Annotation) -> list[Annotation]:
    """The parties of the first sentence of an address."""
    begin = _TO.match(document.text, block.start, block.end)
    start = begin.end() if begin else block.start
    stop = _SENTENCE.search(document.text, min(start + 12, block.end), block.end)
    span = Span(start, stop.start() if stop else block.end)
    found = who(heading_of(document, span), 0, len(span))
    return [
        party_fact(document, Span(start + a, start + b), "addressee", sort, min(sure, 0.9), "the address names")
        for a, b, sort, sure in found
        if sure > 0.7 or begin
    ]


def _greeted(document: Document, blocks: Sequence[Annotation]) -> list[Annotation]:
    """The name after "Dear", in a salutation or at the beginning of the first paragraph."""
    first = next((it for it in blocks if it.kind == "paragraph"), None)
    for block in [*(it for it in blocks if it.kind == "salutation"), *([first] if first else [])]:
        end = min(block.end, block.start + _GREETING)
        dear = _DEAR.match(document.text, block.start, end)
        if dear is None:
            continue
        stop = _STOP.search(document.text, dear.end(), end)
        if stop is None and (block.kind != "salutation" or end < block.end):
            continue
        span = Span(dear.end(), stop.start() if stop else end)
        if found := _person(document, span, "addressee", 0.75, "the salutation names"):
            return found
    return []


def _party(name: Annotation, kind: str, why: str) -> Annotation:
    attributes = {"type": name.kind}
    if ref := name.get("ref"):
        attributes["ref"] = ref
    return Annotation(name.span, kind, attributes, round(min(name.confidence, 0.95), 2), MAKER, why)
