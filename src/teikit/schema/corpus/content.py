"""Content models and datatypes, written as pure ODD (TEI Guidelines, 22.5.1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import quoteattr

from teikit.schema import pattern as p
from teikit.schema.pattern import Expand, Kind, Pattern

_REFS: Final = {Kind.ELEMENT: "elementRef", Kind.CLASS: "classRef", Kind.MACRO: "macroRef", Kind.DATA: "dataRef"}


def content(it: Pattern, times: str = "") -> Iterator[str]:
    """The lines of a pattern. `times` are @minOccurs and @maxOccurs, with a space before.

    Raises ValueError for what pure ODD cannot say: attributes and elements described on the spot.
    """
    match it:
        case p.Repeat(item, least, most):
            if isinstance(item, p.Text):
                yield "<textNode/>"
                return
            count = f' minOccurs="{least}"' if least != 1 else ""
            count += ' maxOccurs="unbounded"' if most is None else f' maxOccurs="{most}"' if most != 1 else ""
            if times:
                yield from (f"<sequence{times}>", *_inside([it]), "</sequence>")
            else:
                yield from content(item, count)
        case p.Text():
            yield from (f"<sequence{times}>", "  <textNode/>", "</sequence>") if times else ("<textNode/>",)
        case p.Empty():
            yield "<empty/>"
        case p.Ref():
            yield f"<{_REFS[it.kind]} key={quoteattr(it.name)}{_how(it)}{times}/>"
        case p.Data(name, ()) if not it.excluded:
            yield f"<dataRef name={quoteattr(name)}{times}/>"
        case p.Group(items):
            yield from (f"<sequence{times}>", *_inside(items), "</sequence>")
        case p.Interleave(items):
            yield from (f'<sequence preserveOrder="false"{times}>', *_inside(items), "</sequence>")
        case p.Choice(items):
            yield from (f"<alternate{times}>", *_inside(items), "</alternate>")
        case _:
            raise ValueError(f"pure ODD has no word for {type(it).__name__}")


def _inside(items: tuple[Pattern, ...] | list[Pattern]) -> Iterator[str]:
    return ("  " + line for item in items for line in content(item))


def _how(ref: p.Ref) -> str:
    expand = f' expand="{ref.expand}"' if ref.kind is Kind.CLASS and ref.expand is not Expand.ALTERNATION else ""
    include = f" include={quoteattr(' '.join(ref.include))}" if ref.include else ""
    return expand + include + (f" except={quoteattr(' '.join(ref.exclude))}" if ref.exclude else "")
