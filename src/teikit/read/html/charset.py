"""The text of a page's bytes: what it says of its encoding is believed where the bytes agree.

Source: HTML Living Standard, 13.2.3.2 (byte order mark, then the page's own word) and the Encoding Standard (labels).
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from teikit.diagnostic import Diagnostic, Severity
from teikit.read.binary import refuse_binary
from teikit.read.encoding import BYTE_ORDER_MARKS, RESAVE, Decoded, decode, wide

_LOOKED_AT: Final = 4096  # bytes: a browser looks at 1,024
_DECLARED: Final = re.compile(
    rb"""(?:charset|\sencoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE
)
_MEANT: Final = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}
"""Browsers read these labels as the wider encoding."""


def decode_page(data: bytes, name: str) -> Decoded:
    """The page's text; raises Unreadable for bytes that hold none.

    Bytes that are valid UTF-8 are read as that whatever the page says: it was saved anew, its word left as it was.
    """
    marked = data.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS))
    refuse_binary(data, name, "a page")
    declared = _declared(data)
    if marked or not declared or wide(data) is not None:
        return decode(data, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _as_declared(data, declared, name)
    if declared.startswith("utf") or data.isascii():
        return Decoded(text, "utf-8")
    message = f"the page says that it is {declared}, but it is UTF-8 and read as that"
    return Decoded(text, "utf-8", (Diagnostic("TK020", Severity.INFO, message, name, help=RESAVE),))


def _declared(data: bytes) -> str:
    """The codec that the page names, or the empty string."""
    found = _DECLARED.search(data[:_LOOKED_AT])
    if not found:
        return ""
    try:
        named = codecs.lookup(found[1].decode("ascii"))
    except LookupError:
        return ""
    return _MEANT.get(named.name, named.name) if getattr(named, "_is_text_encoding", True) else ""


def _as_declared(data: bytes, declared: str, name: str) -> Decoded:
    if not declared.startswith(("utf", "unicode", "idna", "punycode", "raw", "undefined")):
        for errors in ("strict", "replace"):
            try:
                text = data.decode(declared, errors)
            except (UnicodeError, ValueError):
                continue
            broken = text.count("\ufffd")
            if not broken:
                return Decoded(text, declared)
            if broken * 200 < len(text):
                message = f"{broken} bytes are not {declared}, which the page says that it is: shown as U+FFFD"
                return Decoded(text, declared, (Diagnostic("TK009", Severity.WARNING, message, name, help=RESAVE),))
    found = decode(data, name)
    message = f"the page says that it is {declared}, but it is not"
    said = Diagnostic("TK020", Severity.WARNING, message, name, help=RESAVE)
    return Decoded(found.text, found.encoding, (said, *found.diagnostics))
