"""Corrections of a reading: a file beside the source, a line each, by quoted words; replayed on every run.

    begins "TELEGRAM OF V. ORLENKO"             # a document begins with these words
    continues "NEW-YORK."                       # none does
    block heading "On the State of Things"      # the block that begins with these words is a heading
    aside "Read also"                           # these words belong to no document
    joins "of the Border"                       # these words go on with the line before
    kind letter "TELEGRAM OF V. ORLENKO"        # of what kind the document is that holds these words

Words are found whatever the white space and the quotation marks between them. Where they stand more than once, a
number after them says which one is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Annotation, Document, Layer, Span

SUFFIX: Final = ".corrections"
"""Of a file that says how the source beside it is to be read: no source itself."""
MAKER: Final = "corrections"
VERBS: Final = ("begins", "continues", "block", "aside", "joins", "kind")
_WITH_VALUE: Final = ("block", "kind")
_LINE = re.compile(
    r"(?P<verb>[\w-]+)(?:\s+(?P<value>[\w-]+))?\s+[\"“«„](?P<words>.*)[\"”»“]\s*(?P<which>\d+)?\s*(?:#.*)?"
)
_QUOTES = "\"'“”„«»‘’"
_MOST_LINES = 20_000  # of a source that are looked at for the nearest words


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of the file: 1-based line, what it says, the words it says it of, and which of several places."""

    line: int
    verb: str
    value: str
    words: str
    which: int = 0


def read_corrections(
    text: str, name: str, values: Mapping[str, Sequence[str]]
) -> tuple[list[Correction], list[Diagnostic]]:
    """The corrections in a file, and what of it could not be understood; `values`: the words that a verb may take."""
    found, said = [], []
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        match = _LINE.fullmatch(stripped)
        problem = _problem(match, values)
        if match is None or problem:
            help = f'for example: begins "the first words of a document". {problem}'.strip()
            said.append(
                Diagnostic("TK132", Severity.WARNING, f"not a correction: {stripped[:80]}", name, number, 1, help=help)
            )
        else:
            which = int(match["which"] or 0)
            found.append(Correction(number, match["verb"], match["value"] or "", match["words"], which))
    return found, said


def _problem(match: re.Match[str] | None, values: Mapping[str, Sequence[str]]) -> str:
    """What is wrong with a line, in words; "" where nothing is."""
    if match is None:
        return "There are: " + ", ".join(VERBS) + "."
    verb, value = match["verb"], match["value"]
    if verb not in VERBS:
        near = get_close_matches(verb, VERBS, 1)
        return f"Did you mean {near[0]}?" if near else "There are: " + ", ".join(VERBS) + "."
    known = values.get(verb, ())
    if verb in _WITH_VALUE and value not in known:
        near = get_close_matches(value or "", known, 1)
        return f"Did you mean {verb} {near[0]}?" if near else f"{verb} takes one of: {', '.join(sorted(known))}."
    if verb not in _WITH_VALUE and value:
        return f"After {verb} come the quoted words."
    return "" if match["words"].strip() else "There are no words between the quotation marks."


def locate(corrections: Sequence[Correction], document: Document, name: str) -> tuple[Layer, list[Diagnostic]]:
    """The layer `corrections` (each on the words it speaks of), and those that no longer apply."""
    placed, said = [], []
    for it in corrections:
        spans = list(_places(it.words, document.text))
        if not spans or it.which > len(spans):
            message = f"this correction no longer applies: “{it.words[:60]}” stands nowhere in the source"
            if spans:
                message = (
                    f"this correction no longer applies: “{it.words[:60]}” stands only {len(spans)} times in the source"
                )
            said.append(
                Diagnostic("TK130", Severity.WARNING, message, name, it.line, 1, help=_nearest(it.words, document))
            )
        elif len(spans) > 1 and not it.which:
            help = f"say which after the words (1 to {len(spans)}), or quote more of them"
            message = f"“{it.words[:60]}” stands {len(spans)} times in the source"
            said.append(Diagnostic("TK131", Severity.WARNING, message, name, it.line, 1, help=help))
        else:
            attributes = {"value": it.value, "line": str(it.line), "file": name}
            placed.append(Annotation(spans[max(it.which - 1, 0)], it.verb, attributes, 1.0, MAKER, f"line {it.line}"))
    return Layer("corrections", placed), said


def _places(words: str, text: str) -> Iterator[Span]:
    parts = [_tolerant(part) for part in words.split()]
    if parts:
        yield from (Span(*match.span()) for match in re.finditer(r"\s+".join(parts), text))


def _tolerant(word: str) -> str:
    return "".join(f"[{_QUOTES}]" if char in _QUOTES else re.escape(char) for char in word)


def _nearest(words: str, document: Document) -> str:
    heads = [" ".join(line.split())[: len(words) + 5] for line in document.text.split("\n")[:_MOST_LINES]]
    near = get_close_matches(" ".join(words.split()), heads, 1, 0.5)
    return (
        f"perhaps “{near[0]}” is meant now; if not, take the line out"
        if near
        else "take the line out, or quote other words"
    )
