"""Bytes to text: which encoding, and how sure. Nothing is guessed silently."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from charset_normalizer import from_bytes

from teikit.diagnostic import Diagnostic, Severity

BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that one's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CYRILLIC: Final = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic")
LATIN: Final = ("cp1252", "cp1250", "iso8859_2", "mac_roman")
RESAVE: Final = "if letters look wrong, save the file again as UTF-8 in an editor that knows its encoding"

_SAMPLE = 200_000  # bytes: enough for the guess, and the same time for any size of file
_ASCII = bytes(range(128))
_HIGH = re.compile(rb"[\x80-\xff]")
_RUN = re.compile(rb"[\x80-\xff]{3,}")
_WESTERN = frozenset(map(chr, range(128))) | frozenset(
    "àâäáãåçéèêëíîïìñóôöõòúûüùßœæÀÂÄÁÅÇÉÈÊËÍÎÖÓÔÜÚÑŒÆ«»“”„‘’‚–—…•°§№€£©®\xa0ºª¿¡·†‡"
)  # signs of Western European texts; a Czech or Polish one read as cp1252 has others
_NUMERO = re.compile(rb"(?<![^\s(])\xb9\xb9? ?[0-9]")  # the sign for "number" in cp1251, a raised 1 elsewhere


class Unreadable(Exception):  # noqa: N818 - it says what the bytes are
    """These bytes give no document; `diagnostic` says why and what to do."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the codec that gave it, and what is to be reported."""

    text: str
    encoding: str
    diagnostics: tuple[Diagnostic, ...] = ()


def decode(data: bytes, name: str) -> Decoded:
    """The text of these bytes, byte order mark removed; raises Unreadable where no encoding fits."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding, name)
    if (unmarked := wide(data)) is not None:
        message = f"read as {unmarked.upper()}, though it does not begin with a byte order mark"
        return Decoded(data.decode(unmarked, "replace"), unmarked, (_warning("TK004", message, name, RESAVE),))
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _damaged(data, name) or _guessed(data, name)


def _marked(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        message = f"the file says that it is {encoding.upper()}, but byte {error.start} and others are not"
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, (_warning("TK009", f"{message}: shown as U+FFFD", name, RESAVE),))


def wide(data: bytes) -> str | None:
    """The codec of UTF-16 without a mark: nearly every second byte is 0 (Latin letters) or 4 (Cyrillic ones)."""
    sample = data[:4096]
    half = len(sample) // 2
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if half >= 4 and len(data) % 2 == 0 and sum(byte in (0, 4) for byte in high) >= 0.8 * half:
            text = sample.decode(encoding, "replace")
            if not any(character < "\t" for character in text):
                return encoding
    return None


def _damaged(data: bytes, name: str) -> Decoded | None:
    """UTF-8 with a few broken bytes (a file cut off, a stray sign): those are shown as U+FFFD and reported."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    plain = len(data) - len(data.translate(None, _ASCII))
    whole = len(text) - broken - plain  # the characters beyond ASCII that are right
    if whole < 10 * broken:
        return None
    first = text.index("\ufffd")
    line = text.count("\n", 0, first) + 1
    message = f"UTF-8 with {broken} broken byte sequence{'s' if broken > 1 else ''}: shown as U+FFFD"
    help = "look at each U+FFFD in the result; a better copy of the file may have the letter"
    return Decoded(text, "utf-8", (_warning("TK009", message, name, help, line),))


def _guessed(data: bytes, name: str) -> Decoded:
    sample = _sample(data)
    encoding, confidence = _guess(sample)
    for candidate in (encoding, "cp1252", "latin_1"):
        try:
            text = data.decode(candidate)
        except UnicodeDecodeError:
            continue
        sure = confidence if candidate == encoding else 0.1
        message = f"not UTF-8: read as {candidate.replace('_', '-')}, a guess (confidence {sure:.2f})"
        return Decoded(text, candidate, (_warning("TK004", message, name, RESAVE),))
    raise AssertionError("latin_1 decodes anything")


def _sample(data: bytes) -> bytes:
    """What tells the encodings apart: the lines with bytes beyond ASCII, up to a limit."""
    pieces: list[bytes] = []
    size = at = 0
    while size < _SAMPLE and (found := _HIGH.search(data, at)):
        start = max(data.rfind(b"\n", max(at, found.start() - 500), found.start()) + 1, at, found.start() - 500)
        end = data.find(b"\n", found.end(), found.end() + 2000)
        at = end + 1 if end >= 0 else min(found.end() + 2000, len(data))
        pieces.append(data[start:at])
        size += at - start
    return b"".join(pieces)


def _guess(sample: bytes) -> tuple[str, float]:
    """A codec and a confidence from 0 to 1.

    What the bytes beyond ASCII look like narrows the choice: most letters, or none but them within a word (Cyrillic);
    one or two within a word of ASCII letters (Latin).
    """
    high = len(_HIGH.findall(sample))
    low = sum(chr(byte).isalpha() for byte in sample if byte < 128)
    share = high / ((high + low) or 1)
    in_runs = sum(map(len, _RUN.findall(sample))) / (high or 1)
    candidates: tuple[str, ...] = CYRILLIC if share > 0.6 else LATIN if in_runs < 0.3 else CYRILLIC + LATIN
    if candidates is LATIN and _NUMERO.search(sample):
        candidates = ("cp1251",)
    best = from_bytes(sample, cp_isolation=list(candidates)).best()
    if best is None:
        return candidates[0], 0.2
    if best.encoding in LATIN and set(sample.decode("cp1252", "replace")) <= _WESTERN:
        return "cp1252", 1 - best.chaos
    return best.encoding, max(0.0, min(1.0, 1 - best.chaos))


def _warning(code: str, message: str, name: str, help: str, line: int = 0) -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, message, name, line, 1 if line else 0, help=help)
