"""Random strings of XML Schema regular expressions, for the values in the schema judge's documents."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from typing import Final

from schema_judge_reading import UnsupportedError

ALPHABET: Final = frozenset(map(chr, range(32, 127))) | frozenset("éßЖ中٣ǅ€\u00a0\u0301\t")


def string(pattern: str, chance: random.Random) -> str:
    """A random string of an XML Schema regular expression, over a small alphabet."""
    return _Pattern(pattern, chance).branches()


class _Pattern:
    """Reads a regular expression and writes a string in one pass: a repeated part is read again."""

    def __init__(self, pattern: str, chance: random.Random) -> None:
        self.pattern, self.chance, self.at = pattern, chance, 0

    def next(self, *wanted: str) -> bool:
        """Steps over the first of the strings that stands here."""
        for it in wanted:
            if self.pattern.startswith(it, self.at):
                self.at += len(it)
                return True
        return False

    def branches(self) -> str:
        options = [self._branch()]
        while self.next("|"):
            options.append(self._branch())
        return self.chance.choice(options)

    def _branch(self) -> str:
        made = ""
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            start = self.at
            first = self._atom()
            end = self.at
            low, high = self._times()
            after = self.at
            for number in range(self.chance.randint(low, high)):
                self.at = start
                made += first if number == 0 else self._atom()
            self.at = max(end, after)
        return made

    def _times(self) -> tuple[int, int]:
        for sign, bounds in (("?", (0, 1)), ("*", (0, 3)), ("+", (1, 3))):
            if self.next(sign):
                return bounds
        if not self.next("{"):
            return 1, 1
        end = self.pattern.index("}", self.at)
        low, comma, high = self.pattern[self.at : end].partition(",")
        self.at = end + 1
        return int(low), int(high) if high else int(low) + 2 * bool(comma)

    def _atom(self) -> str:
        if self.next("("):
            made = self.branches()
            self.next(")")
            return made
        options = self._class() if self.next("[") else self._one()
        if not options:
            raise UnsupportedError(f"no character of the judge's alphabet is in a class of {self.pattern}")
        return self.chance.choice(sorted(options))

    def _class(self) -> frozenset[str]:
        negated = self.next("^")
        found: frozenset[str] = frozenset()
        taken: frozenset[str] = frozenset()
        while not self.next("]"):
            if self.next("-["):
                taken = self._class()
                continue
            options = frozenset("-") if self.next("-") else frozenset(".") if self.next(".") else self._one()
            if len(options) == 1 and self.pattern[self.at] == "-" and self.pattern[self.at + 1] not in "[]":
                self.at += 1
                low, high = next(iter(options)), next(iter(self._one()))
                options = frozenset(it for it in ALPHABET if low <= it <= high)
            found |= options
        return (ALPHABET - found if negated else found) - taken

    def _one(self) -> frozenset[str]:
        sign = self.pattern[self.at]
        self.at += 1
        if sign == ".":
            return ALPHABET - frozenset("\n\r")
        if sign != "\\":
            return frozenset(sign)
        return frozenset(self._escaped())

    def _escaped(self) -> Iterator[str]:
        sign = self.pattern[self.at]
        self.at += 1
        if sign in "nrt":
            yield {"n": "\n", "r": "\r", "t": "\t"}[sign]
        elif sign.lower() in "dswicp":
            name = ""
            if sign.lower() == "p":
                end = self.pattern.index("}", self.at)
                name, self.at = self.pattern[self.at + 1 : end], end + 1
            yield from (it for it in ALPHABET if _belongs(it, sign.lower(), name) == sign.islower())
        else:
            yield sign


def _belongs(sign: str, kind: str, category: str) -> bool:
    match kind:
        case "d":
            return unicodedata.category(sign) == "Nd"
        case "s":
            return sign in " \t\n\r"
        case "w":
            return unicodedata.category(sign)[0] not in "PZC"
        case "i":
            return sign.isalpha() or sign in "_:"
        case "c":
            return sign.isalnum() or sign in "_:.-"
    return unicodedata.category(sign).startswith(category)
