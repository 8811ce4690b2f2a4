"""The strings printed around a value or in its place, as @style keeps them, like CSS: `before: ", f. "; verso: "v"`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\a "})
_DECLARATION: Final = re.compile(r'\s*([a-z-]+)\s*:\s*"((?:[^"\\]|\\.)*)"\s*(?:;|$)', re.DOTALL)
_ESCAPE: Final = re.compile(r"\\(?:([0-9A-Fa-f]{1,6})\s?|(.))", re.DOTALL)


def write_style(strings: Mapping[str, str | None]) -> str | None:
    """The declarations, quote and backslash behind a backslash; None where no string is given.

    An empty string is left out, but for `instead`: there it says that the value is not printed.
    """
    said = {name: value for name, value in strings.items() if value or (value == "" and name == "instead")}
    return "; ".join(f'{name}: "{(value or "").translate(_ESCAPES)}"' for name, value in said.items()) or None


def read_style(style: str | None) -> dict[str, str]:
    """The strings by name. Raises ValueError where something else is written."""
    found: dict[str, str] = {}
    at = 0
    while style and at < len(style):
        declaration = _DECLARATION.match(style, at)
        if declaration is None:
            if not style[at:].strip():
                break
            raise ValueError(f"cannot be read from “{style[at : at + 30]}”")
        found[declaration[1]] = _ESCAPE.sub(_character, declaration[2])
        at = declaration.end()
    return found


def _character(escape: re.Match[str]) -> str:
    if escape[1] is None:
        return str(escape[2])
    code = int(escape[1], 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\N{REPLACEMENT CHARACTER}"
