"""The kind of a document: what its heading names, else what its text shows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from teikit.document import Span
from teikit.segment.kinds import MINUTES, is_preamble, named_genre
from teikit.segment.weigh.parties import from_to, is_letter_title

_WHITE = re.compile(r"\s+")
_NOTE = re.compile(
    r"(?:botschaft|gesandtschaft|auswärtige amt|ministerium|embassy|legation|department|ministry|ambassade|légation"
    r"|ministère|посольство|миссия|министерство|представительство)\b[^.]{0,90}?(?:beehrt sich|a l.honneur|имеет честь"
    r"|presents? (?:its|their) compliments|ha(?:s|ve) the hono(?:u)?r|présente ses compliments|свидетельствует)",
    re.IGNORECASE,
)
_CORRESPONDENT = re.compile(
    r"(?:From|To|De|À|Von|An|От|К) (?:the |Mr\.? |Sir |M\. )?(?:[^\W\d_a-zа-я][\w.’'-]*,? ?|de |von |van |of ){1,7}\.?"
)
_TREATY = re.compile(r"\b(?:treaty|договор|traité|\w*vertrag)", re.IGNORECASE)
_TITLED = ("classification", "file-number", "label", "address")
"""Blocks at the head of a document whose words may name its kind ("Telegramm", "(No. 33. Telegraphic.)")."""


def genre_of(text: str, blocks: Sequence[tuple[str, Span]]) -> tuple[str, str]:
    """The kind (a word of data.forms.GENRES, "" if nothing tells) and the reason in words."""

    def quoted(*roles: str) -> list[str]:
        return [_WHITE.sub(" ", text[span.start : span.end]) for kind, span in blocks if kind in roles]

    headings = quoted("heading")
    for heading in headings:
        # the kind stands where the heading begins; deeper in, it names something that the document speaks of
        if named := named_genre(heading[:120]):
            return named, "its heading names the kind"
        if from_to(heading):
            break  # what is headed further on is enclosed
    for line in quoted(*_TITLED)[:6]:
        if len(line) <= 80 and not MINUTES.fullmatch(line) and (named := named_genre(line)):
            return named, "a line at its head names the kind"
    for span in (span for role, span in blocks if role == "heading"):
        for line in text[span.start : span.end].split("\n")[1:]:
            if named := named_genre(line[:24]):
                return named, "a line of its heading names the kind"
    return _by_form(quoted("paragraph", "article"), {role for role, _ in blocks}, headings)


def _by_form(body: Sequence[str], roles: set[str], headings: Sequence[str]) -> tuple[str, str]:
    """The kind by the form of a document that does not name it."""
    if any(is_preamble(paragraph) for paragraph in body[:3]):
        treaty = any(_TREATY.search(paragraph) for paragraph in body)
        return "treaty" if treaty else "agreement", "it opens like an agreement"
    if any(_NOTE.search(paragraph[:240]) for paragraph in body[:2]):
        return "note", "a mission or ministry speaks of itself in the third person"
    if "turn" in roles:
        return "conversation", "speakers take turns"
    if roles & {"heard", "resolved"}:
        return "minutes", "it tells what was heard and resolved"
    if "salutation" in roles:
        return "letter", "it addresses its reader"
    if any(is_letter_title(heading) for heading in headings):
        return "letter", "its heading tells who wrote to whom, where and when"
    if "file-number" in roles and "signature" in roles:
        return "telegram", "it has an outgoing number before its signature"
    if headings and (from_to(headings[0]) or _CORRESPONDENT.fullmatch(headings[0])):
        return "letter", "its heading tells who writes to whom"
    return "", ""
