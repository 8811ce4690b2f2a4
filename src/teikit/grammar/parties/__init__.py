"""Who wrote to whom, as the heading of a letter, telegram or note says it: in English, German, French and Russian."""

from dataclasses import replace

from teikit.grammar.parties.head import WORD, role_word
from teikit.grammar.parties.model import Heading, Party
from teikit.grammar.parties.named import Who
from teikit.grammar.parties.phrase import who
from teikit.grammar.parties.russian import russian_parties
from teikit.grammar.parties.western import western_parties

LONGEST = 1200
"""Code points of a heading that are read: what names its parties stands in them, and its reading stays cheap."""

__all__ = ["WORD", "Heading", "Party", "Who", "parties", "role_word", "who"]


def parties(heading: Heading) -> list[Party]:
    """The senders and addressees that a heading names, in the order of the text; none where it names nobody."""
    if len(heading.text) > LONGEST:
        heading = replace(heading, text=heading.text[:LONGEST])
    found = russian_parties(heading) if heading.cyrillic else western_parties(heading)
    return sorted(found, key=lambda it: (it.start, it.end))
