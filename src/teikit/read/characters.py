"""Makes a text fit for XML: line ends become LF, and what XML 1.0 cannot hold is replaced visibly, one to one."""

from __future__ import annotations

import re
from typing import Final

from teikit.diagnostic import Diagnostic, Label, Severity, position
from teikit.document import Span

PICTURES: Final = {
    **{chr(code): chr(0x2400 + code) for code in range(32) if code not in (9, 10, 13)},
    "\x7f": "\u2421",
    "\ufffe": "\ufffd",
    "\uffff": "\ufffd",
}
"""Control characters by their Control Pictures; noncharacters by the replacement character."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_FORBIDDEN = re.compile("[" + "".join(map(re.escape, PICTURES)) + "\ud800-\udfff]")
_SHOWN = 5


def line_ends(text: str, name: str) -> tuple[str, list[Diagnostic]]:
    """The text with LF for every CR LF and CR, and how many there were."""
    if "\r" not in text:
        return text, []
    both, all_returns = text.count("\r\n"), text.count("\r")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    parts = [f"{count} {kind}" for count, kind in ((both, "CR LF"), (all_returns - both, "CR")) if count]
    message = f"line ends read as LF: {' and '.join(parts)}"
    return text, [Diagnostic("TK007", Severity.INFO, message, name)]


def clean(text: str, name: str) -> tuple[str, list[Diagnostic]]:
    """The text, as long as before, with pictures for what XML cannot hold; the count and first places are reported."""
    first = _FORBIDDEN.search(text)
    if first is None:
        return text, []
    counts: dict[str, int] = {}
    spans: list[Span] = []
    for found in _FORBIDDEN.finditer(text, first.start()):
        spans.append(Span(*found.span()))
        if len(spans) == _SHOWN:
            break
    for character, picture in PICTURES.items():  # one fast pass a character: a pass that calls back would take minutes
        if count := text.count(character):
            counts[f"U+{ord(character):04X}"] = count
            text = text.replace(character, picture)
    text, surrogates = _SURROGATE.subn("\ufffd", text)
    if surrogates:
        counts["lone surrogates"] = surrogates
    return text, [_replaced(counts, spans, text, name)]


def _replaced(counts: dict[str, int], spans: list[Span], text: str, name: str) -> Diagnostic:
    total = sum(counts.values())
    kinds = ", ".join(f"{kind}: {count}" for kind, count in counts.items())
    line, column = position(text, spans[0].start)
    places = ", ".join("{}:{}".format(*position(text, span.start)) for span in spans)
    more = f" and {total - len(spans)} more" if total > len(spans) else ""
    message = f"{total} character{'s' if total > 1 else ''} that XML cannot hold ({kinds}), at {places}{more}"
    labels = tuple(Label(span, "shown by a sign") for span in spans[:1])
    help = "each is replaced by a sign that shows it (U+2400 and following, U+FFFD); clean the source if it is noise"
    return Diagnostic("TK006", Severity.WARNING, message, name, line, column, labels, help)
