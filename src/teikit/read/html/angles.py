"""Tells tags from angle brackets that are text: an editor's "<…>" or "<two words illegible>" is not to be swallowed.

A browser hides what it takes for an unknown element; here it is text unless it is an element of HTML, has the form of a
custom one ("o:p", "my-part"), or is closed somewhere in the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from teikit.read.html.vocabulary import BLOCKS, KNOWN, LINE, OPEN, RAW, SWITCHES, WORDS

_NAME: Final = re.compile(r"</?([A-Za-z][^\s<>/]*)")
_QUOTED: Final = re.compile(r"""=\s{0,9}(?:"[^"]*"|'[^']*'|[^\s"'<>]+)""")
_CLOSING: Final = re.compile(r"</([A-Za-z][^\s<>/]*)")
_ADDRESS: Final = re.compile(r"<(?:[a-z][a-z0-9+.-]{1,30}:|[^\s<>@]{1,60}@)[^\s<>]{1,2000}>", re.IGNORECASE)
_STYLES: Final = frozenset("b strong i em u s strike".split())
_CLOSING_STYLES: Final = frozenset("table caption tr td th".split())
_LONGEST: Final = 20_000  # code points of a value that holds "<"
_LINED: Final = BLOCKS | {"br", "a"}


class Angles:
    """A page's text with "&lt;" for each "<" that begins no tag; `typed` holds the first words so found.

    With `lined`, elements that begin blocks and lines carry the line that they stand on; without, the text is Markdown,
    where a backslash says by itself that "<" is text, and an address may stand in angle brackets.
    """

    def __init__(self, text: str, lined: bool = True) -> None:
        self.source = text
        self._is_lined = lined
        self.typed: list[tuple[int, str]] = []
        self._closed = {name.lower() for name in _CLOSING.findall(text)} if "</" in text else set()
        self._line, self._counted = 1, 0
        self._no_more: set[str] = set()
        self._open: list[str] = []
        self.text = "".join(self._parts())

    def _parts(self) -> Iterator[str]:
        text, at = self.source, 0
        while (start := text.find("<", at)) >= 0:
            yield text[at:start]
            end = self._tag_end(start)
            if not self._is_lined and (text[start - 1 : start] == "\\" or _ADDRESS.match(text, start)):
                yield "<"
                at = start + 1
            elif end > 0:
                yield self._lined(start, end)
                at = self._raw_end(start, end)
                yield text[end:at]
            else:
                self._typed(start)
                yield "&lt;"
                at = start + 1
        yield text[at:]

    def _tag_end(self, start: int) -> int:
        """Where the tag, comment or declaration ends that begins here; 0 where none does."""
        text = self.source
        if text.startswith("<!--", start):
            return self._after("-->", start + 2) or self._after(">", start)
        if text[start + 1 : start + 3].lower() in ("!d", "![") or re.match(r"<\?[A-Za-z]", text[start : start + 3]):
            return self._after(">", start)
        found = _NAME.match(text, start)
        if not found:
            return 0
        end = self._closing_angle(start)
        return end if end and self._is_tag(found[1].lower(), text[start:end], found.end() - start) else 0

    def _closing_angle(self, start: int) -> int:
        """After the ">" of a tag; 0 where another tag begins before it outside of a quoted value."""
        text, at = self.source, start + 1
        end = self._after(">", at)
        while end:
            inner = text.find("<", at, end)
            odd = _open_quote(text[start:end])
            if inner < 0 and not odd:
                return end
            if not odd:
                return end if _open_quote(text[start:inner]) else 0
            closing = text.find(odd, end, start + _LONGEST)
            if closing < 0 or (inner >= 0 and not _open_quote(text[start:inner])):
                return end if inner < 0 else 0
            at = closing + 1
            end = self._after(">", at)
        return 0

    def _is_tag(self, name: str, tag: str, after_name: int) -> bool:
        if tag.startswith("</"):
            return name in KNOWN or name.isascii()
        if name not in KNOWN:
            return ("-" in name.strip("-") or ":" in name.strip(":") or name in self._closed) and name.isascii()
        if name in WORDS and name not in self._closed and after_name == len(tag) - 1:
            return False
        words = _QUOTED.sub(" ", tag[after_name:-1]).lower().split() if len(tag) > after_name + 1 else ()
        if any("=" in word for word in words) or "=" in tag:
            return True
        return all(word.strip("/") in SWITCHES or not word.strip("/") or "-" in word for word in words)

    def _after(self, sign: str, start: int) -> int:
        """After the next such sign; 0 where there is none (asked once only: the scan stays linear)."""
        if sign in self._no_more:
            return 0
        found = self.source.find(sign, start)
        if found < 0:
            self._no_more.add(sign)
            return 0
        return found + len(sign)

    def _raw_end(self, start: int, end: int) -> int:
        """Where the text of an element ends in which "<" is no tag: its end tag, or where the tag itself ends."""
        found = _NAME.match(self.source, start, end)
        name = found[1].lower() if found else ""
        if name not in RAW or self.source[start + 1] == "/" or name in self._no_more:
            return end
        closing = re.compile(f"</{name}", re.IGNORECASE).search(self.source, end)
        if not closing:
            self._no_more.add(name)
        return closing.start() if closing else end

    def _lined(self, start: int, end: int) -> str:
        tag = self.source[start:end]
        found = _NAME.match(tag)
        name = found[1].lower() if found else ""
        self._style(name, tag[1] == "/")
        if not self._is_lined or not found or tag[1] == "/" or name not in _LINED:
            return tag
        styles = f' {OPEN}="{" ".join(self._open)}"' if self._open and name in BLOCKS else ""
        return f'{tag[: found.end()]} {LINE}="{self.line_at(start)}"{styles}{tag[found.end() :]}'

    def _style(self, name: str, ends: bool) -> None:
        """Keeps what styles are open; a table and its cells have none of those before them."""
        if name in _CLOSING_STYLES:
            self._open.clear()
        elif name in _STYLES and not ends and len(self._open) < len(_STYLES):
            self._open.append(name)
        elif name in self._open and ends:
            self._open.remove(name)

    def line_at(self, offset: int) -> int:
        """The 1-based line of an offset, which never goes back."""
        self._line += self.source.count("\n", self._counted, offset)
        self._counted = offset
        return self._line

    def _typed(self, start: int) -> None:
        found = _NAME.match(self.source, start)
        if found and len(self.typed) < 1000:
            end = self.source.find(">", start, start + 60) + 1 or start + 60
            self.typed.append((self.line_at(start), " ".join(self.source[start:end].split())))


def _open_quote(tag: str) -> str:
    """The quotation mark that is open at the end of the beginning of a tag, or the empty string."""
    open_mark = ""
    for mark in re.findall("[\"']", tag):
        if not open_mark:
            open_mark = mark
        elif mark == open_mark:
            open_mark = ""
    return open_mark
