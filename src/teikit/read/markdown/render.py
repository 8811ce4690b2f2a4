"""From Markdown to the mark-up of a page, with the line of each block and the numbers of lists as they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from teikit.read.html.vocabulary import LABEL, LINE

_URL: Final = re.compile(r"[a-z][a-z0-9+.-]{1,30}:|[#/?]|[^\s]*[./]", re.IGNORECASE)
_UNSAFE: Final = ("code", "hr", "backticks")
"""Rules that would take indented text, rows of hyphens and single quotation marks for mark-up."""


def parser() -> MarkdownIt:
    """CommonMark with tables and deletions; links only to what looks like an address ("[sic](illegible)" is text)."""
    made = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(list(_UNSAFE))
    made.validateLink = lambda url: _URL.match(url) is not None  # type: ignore[method-assign]
    for kind in ("softbreak", "hardbreak"):
        made.add_render_rule(kind, _line_break)
    made.add_render_rule("html_block", _html)
    return made


def rendered(markdown: MarkdownIt, lines: Sequence[str], first: int = 0) -> str:
    """The mark-up of lines that begin after so many others of the file."""
    tokens = markdown.parse("\n".join(lines))
    _number(tokens)
    for token in tokens:
        if token.map:
            line = token.map[0] + first + 1
            token.attrSet(LINE, str(line))
            for child in token.children or ():
                if child.type in ("softbreak", "hardbreak"):
                    line += 1
                    child.attrSet(LINE, str(line))
    return str(markdown.renderer.render(tokens, markdown.options, {}))


def _number(tokens: Iterable[Token]) -> None:
    """Gives each item of a list its number or bullet: as in the file, or counted on."""
    lists: list[list[Token]] = []
    for token in tokens:
        match token.type:
            case "ordered_list_open" | "bullet_list_open":
                lists.append([])
            case "list_item_open":
                lists[-1].append(token)
            case "ordered_list_close":
                _ordered(lists.pop())
            case "bullet_list_close":
                items = lists.pop()
                for item in items:  # one alone is a note called by an asterisk, as often as an item
                    item.attrSet(LABEL, item.markup if len(items) == 1 else "-")
            case _:
                pass


def _ordered(items: Sequence[Token]) -> None:
    counted = _is_counted(items)
    for index, item in enumerate(items):
        number = str(int(item.info) + index) if counted else item.info
        item.attrSet(LABEL, f"{number}{item.markup}")


def _is_counted(items: Sequence[Token]) -> bool:
    """Whether a list leaves counting to its reader: each item has the number 1, or 0.

    Two such lines that do not follow each other may be a number and a day ("1. Oktober 1921").
    """
    if len(items) < 2 or {item.info for item in items} not in ({"0"}, {"1"}):
        return False
    lines = [item.map[0] for item in items if item.map]
    return len(items) > 2 or lines[1:] == [lines[0] + 1]


def _line_break(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return f'<br {LINE}="{tokens[index].attrs.get(LINE, "")}">\n'


def _html(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return f'<wbr {LINE}="{tokens[index].attrs.get(LINE, "")}">{tokens[index].content}'
