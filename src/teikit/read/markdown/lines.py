"""Lines of a transcription that Markdown would take for mark-up, and lose: they are escaped before it is read.

A number alone on a line is no empty list, a row of asterisks no rule, "[1]: see below" no address of a link, a line of
hyphens under a long one no underlined heading, an asterisk before a note no emphasis that goes on to the next mark;
and a wide gap within a line stays as wide.

Source: CommonMark 0.31.2, 4 (leaf blocks), 5.2 (list items), 6.2 (emphasis).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_FENCE: Final = re.compile(r" {0,3}(```+|~~~+)")
_RULE: Final = re.compile(r"\s*(?:(?:-\s*){2,}|(?:\*\s*){2,}|(?:_\s*){2,}|[-*+]\s*)$")
_UNDERLINE: Final = re.compile(r" {0,3}(=+|-+)\s*$")
_ALONE: Final = re.compile(r"(\s*[0-9]{1,9})([.)])\s*$")
_EMPTY_HEADING: Final = re.compile(r"\s{0,3}#{1,6}[\s#]*$")
_DEFINITION: Final = re.compile(r"(\s*)\[(?=[^\]]{1,999}\]:)")
_ADDRESS: Final = re.compile(r"\s*\[[^\]]{1,999}\]:\s{0,9}(?:<[^<>]*>|[a-z][a-z0-9+.-]{1,30}:\S|[#/.]|www\.)")
_BLANKS: Final = re.compile(r"_{3,}|\*{4,}")
_OPENING: Final = re.compile(r"(\s*)(\*{1,3})(?=[^\s*])")
_GLUED: Final = re.compile(r"(?<=[.!?;:,…»”)\d])\*{1,3}(?=\w)")
"""A mark of a note (or a sign of multiplication) to which the next word is glued."""
_GAP: Final = re.compile(r"(?<=\S) {3,}(?=\S)")
"""What sets a running head apart from its number; as mark-up it would be one space."""
_MARKER: Final = re.compile(r"[\s>]*(?:[-*+:]|#{1,6}|[0-9]{1,9}[.)])")
_LONGEST_MARKER: Final = 40  # code points, its indent included
_LOOSE: Final = 2  # characters by which the underline of a heading may differ from it in length


def escaped(lines: Sequence[str]) -> list[str]:
    """The lines with a backslash before what is text; as many as before."""
    found: list[str] = []
    fence = ""
    for index, line in enumerate(lines):
        opened = _FENCE.match(line)
        if opened and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
            found.append(line)
        elif fence:
            found.append(line.replace("&lt;", "<"))
        else:
            found.append(_escaped(lines, index))
    return found


def _escaped(lines: Sequence[str], index: int) -> str:
    line = lines[index]
    if _RULE.match(line) or _UNDERLINE.match(line):
        return line if _underlines(lines, index) else re.sub(r"([-*_+=])", r"\\\1", line)
    if _EMPTY_HEADING.match(line):
        return line.replace("#", "\\#")
    if alone := _ALONE.match(line):
        return f"{alone[1]}\\{alone[2]}"
    if _DEFINITION.match(line) and not _ADDRESS.match(line):
        line = _DEFINITION.sub(r"\1\\[", line, count=1)
    if (opening := _OPENING.match(line)) and not _closes(lines, index, opening):
        line = opening[1] + "\\*" * len(opening[2]) + line[opening.end() :]
    if line.endswith("\\") and lines[index + 1 : index + 2] not in ([], [""]):
        line = line.removesuffix("\\")  # a line break, which each end of a line is
    line = _GLUED.sub(lambda run: "\\*" * len(run[0]), line)
    line = _BLANKS.sub(lambda run: "".join(f"\\{sign}" for sign in run[0]), line)
    return line if "|" in line or "](" in line else _GAP.sub(_kept, line)


def _kept(gap: re.Match[str]) -> str:
    """A gap as it is, but the one after the number or bullet of an item."""
    if gap.start() < _LONGEST_MARKER and _MARKER.fullmatch(gap.string, 0, gap.start()):
        return gap[0]
    return f'<span style="white-space:pre">{gap[0]}</span>'


def _underlines(lines: Sequence[str], index: int) -> bool:
    """Whether a row of "=" or "-" underlines the line before it: that stands alone and is about as long."""
    found = _UNDERLINE.match(lines[index])
    if not found or index == 0 or (index > 1 and lines[index - 2].strip()):
        return False
    above = lines[index - 1].strip()
    return bool(above) and len(found[1]) >= 3 and abs(len(found[1]) - len(above)) <= _LOOSE


def _closes(lines: Sequence[str], index: int, opening: re.Match[str]) -> bool:
    """Whether emphasis that begins with a line ends within it, or at the end of a later line of its paragraph."""
    stars = opening[2]
    if stars in lines[index][opening.end() :]:
        return True
    for line in lines[index + 1 : index + 40]:
        if not line.strip():
            return False
        if "*" in line:
            return line.rstrip(" .,;:!?)]»”\"'").endswith(stars)
    return False
