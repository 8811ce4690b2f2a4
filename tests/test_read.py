"""Any bytes give a document or a clear diagnostic; what was guessed or replaced is said."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Document
from teikit.read import language_of, read, read_bytes, sources
from teikit.read.characters import PICTURES, clean

RUSSIAN = (
    "№ 62\nТелеграмма уполномоченного Варзина в Кестан, 5 ноября 1920 г.\n"
    "Вчера прибыл отряд; прошу сообщить, когда начнутся переговоры об обмене пленными.\n"
    "РГАСПИ, ф. 12, оп. 3, д. 45, л. 6. Копия. Машинопись.\n"
)
ENGLISH = "№ 62\nTELEGRAM FROM V. ORLENKO\n6 August 1920\nThe “League” — we’re waiting.\nRGVA, f. 6, op. 1, l. 58.\n"
FRENCH = "Télégramme du général à l'évêque de Besançon, été 1920. Où êtes-vous? Répondez dès réception.\n"
XML_CHARACTER = re.compile("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")


def codes(diagnostics: list[Diagnostic]) -> list[str]:
    return [diagnostic.code for diagnostic in diagnostics]


def good(data: bytes, name: str = "a.txt") -> tuple[Document, list[Diagnostic]]:
    document, diagnostics = read_bytes(data, name)
    assert document is not None, diagnostics
    return document, diagnostics


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le+mark", "utf-16-be+mark", "utf-32-be+mark"]
)
@pytest.mark.parametrize("text", [RUSSIAN, ENGLISH])
def test_unicode_is_read_and_its_mark_removed(encoding: str, text: str) -> None:
    name, _, mark = encoding.partition("+")
    data = ("\ufeff" + text if mark else text).encode(name)
    document, diagnostics = good(data)
    assert document.text == text
    assert diagnostics == []


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic"])
def test_russian_encodings_are_guessed_and_the_guess_is_said(encoding: str) -> None:
    text = RUSSIAN.replace("№", "N") if encoding == "koi8_r" else RUSSIAN
    document, [said] = good(text.encode(encoding))
    assert document.text == text
    assert said.code == "TK004" and said.severity is Severity.WARNING
    assert encoding.replace("_", "-") in said.message and "confidence" in said.message


@pytest.mark.parametrize("encoding", ["cp1252", "latin_1"])
@pytest.mark.parametrize("text", [FRENCH, "Über die Größe der Straße: Grüße aus München.\n", "caf\xe9\n"])
def test_western_encodings_are_guessed(encoding: str, text: str) -> None:
    document, diagnostics = good(text.encode(encoding))
    assert document.text == text
    assert codes(diagnostics) == ["TK004"]


def test_an_english_text_of_a_russian_site_keeps_its_number_sign() -> None:
    document, diagnostics = good(ENGLISH.encode("cp1251"))
    assert document.text == ENGLISH
    assert codes(diagnostics) == ["TK004"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [RUSSIAN, ENGLISH])
def test_utf_16_without_a_mark_is_recognised(encoding: str, text: str) -> None:
    document, diagnostics = good(text.encode(encoding))
    assert document.text == text
    assert codes(diagnostics) == ["TK004"]


def test_a_file_cut_off_within_a_character_stays_utf_8() -> None:
    document, diagnostics = good(RUSSIAN.encode().rstrip()[:-2])
    assert document.text == RUSSIAN.rstrip()[:-2] + "\ufffd"
    assert codes(diagnostics) == ["TK009"]
    assert diagnostics[0].line == 4


def test_guessing_looks_where_the_letters_are() -> None:
    data = b"plain words only\n" * 20_000 + RUSSIAN.encode("cp1251")
    assert good(data)[0].text.endswith(RUSSIAN)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n\r\n\t "])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    document, diagnostics = read_bytes(data, "a.txt")
    assert document is None
    assert codes(diagnostics) == ["TK002"] and diagnostics[0].severity is Severity.ERROR


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (bytes(range(256)) * 20, "binary"),
        (b"\x00" * 5000, "binary"),
        (b"\x00\x01\x02\x03", "binary"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "Word"),
        (b"{\\rtf1\\ansi Hello}", "RTF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
    ],
)
def test_a_binary_file_is_named_and_refused(data: bytes, kind: str) -> None:
    document, diagnostics = read_bytes(data, "a.txt")
    assert document is None
    assert codes(diagnostics) == ["TK003"]
    assert kind in diagnostics[0].message and diagnostics[0].help


def test_random_bytes_are_no_text() -> None:
    import random

    data = random.Random(5).randbytes(20_000)
    assert codes(read_bytes(data, "a.txt")[1]) == ["TK003"]


def test_line_ends_become_line_feeds() -> None:
    document, diagnostics = good(b"one\r\ntwo\rthree\n")
    assert document.text == "one\ntwo\nthree\n"
    assert codes(diagnostics) == ["TK007"] and diagnostics[0].severity is Severity.INFO
    assert "1 CR LF and 1 CR" in diagnostics[0].message


def test_control_characters_are_shown_counted_and_placed() -> None:
    document, [said] = good("№ 1\nA text with \x00 and \x0b, \x0b and \x7f and \ufffe, long enough.\n".encode())
    assert document.text == "№ 1\nA text with \u2400 and \u240b, \u240b and \u2421 and \ufffd, long enough.\n"
    assert said.code == "TK006" and said.severity is Severity.WARNING
    assert said.message.startswith("5 characters") and "U+000B: 2" in said.message and "2:13" in said.message
    assert (said.line, said.column) == (2, 13)


def test_every_forbidden_character_has_a_picture() -> None:
    forbidden = [chr(code) for code in range(0x10000) if not XML_CHARACTER.fullmatch(chr(code))]
    text, _ = clean("".join(forbidden), "a")
    assert len(text) == len(forbidden) and XML_CHARACTER.fullmatch(text)
    assert all(picture == chr(0x2400 + ord(character)) for character, picture in PICTURES.items() if character < " ")


@given(st.text(st.characters(codec=None)))
def test_cleaning_keeps_the_length_and_changes_nothing_else(text: str) -> None:
    cleaned, said = clean(text, "a")
    assert len(cleaned) == len(text)
    assert all(a == b or not XML_CHARACTER.fullmatch(a) or a == "\x7f" for a, b in zip(text, cleaned, strict=True))
    assert bool(said) == (cleaned != text)


@given(st.binary() | st.text().map(str.encode) | st.text("абвгд .\n").map(lambda text: text.encode("cp1251")))
def test_any_bytes_give_a_document_or_a_diagnostic(data: bytes) -> None:
    document, diagnostics = read_bytes(data, "a.txt")
    if document is None:
        assert diagnostics[-1].severity is Severity.ERROR and diagnostics[-1].help
    else:
        assert XML_CHARACTER.fullmatch(document.text) and "\r" not in document.text and document.text.strip()
    assert all(it.file == "a.txt" and it.code.startswith("TK0") for it in diagnostics)


def test_a_large_file_is_read_in_bounded_time() -> None:
    data = (RUSSIAN * 20).encode() * 1500 + b"\x01\r\n"  # about 10 MB; a hundred took 10 times as long
    start = time.perf_counter()
    document, diagnostics = good(data)
    assert time.perf_counter() - start < 5
    assert codes(diagnostics) == ["TK007", "TK006"]
    assert document.text.endswith("\u2401\n")


def test_many_control_characters_are_replaced_in_bounded_time() -> None:
    start = time.perf_counter()
    good(b"ten letter\x0c" * 500_000)
    assert time.perf_counter() - start < 5


def test_unreadable_paths_are_diagnostics(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert codes(read(tmp_path / "none.txt")[1]) == ["TK001"]
    assert codes(read(tmp_path)[1]) == ["TK001"]
    assert codes(read(Path("/dev/null"))[1]) == ["TK001"]
    assert codes(read(Path("a\0b.txt"))[1]) == ["TK001"]
    assert codes(read(tmp_path / ("x" * 300))[1]) == ["TK001"]
    file = tmp_path / "a.txt"
    file.write_text("text")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    document, [said] = read(file)
    assert document is None and said.file == str(file)
    assert "Permission denied" in said.message and "permission" in said.help


def test_a_document_is_named_as_its_path(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    document, diagnostics = read(tmp_path / "a.txt")
    assert document is not None and document.name == str(tmp_path / "a.txt") and diagnostics == []


def test_an_unknown_suffix_is_read_as_text_and_said() -> None:
    document, diagnostics = good(b"%text", "a.LOG")
    assert document.text == "%text"
    assert codes(diagnostics) == ["TK008"] and diagnostics[0].severity is Severity.INFO
    assert good(b"text", "a.MD")[1] == []
    assert good(b"text", "standard input")[1] == []


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.md", "sub/.hidden.txt", ".git/d.txt", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    files, said = sources([tmp_path, tmp_path / "a.txt", Path("none.txt")])
    shown = [str(file.relative_to(tmp_path)) if file.is_absolute() else str(file) for file in files]
    assert shown == ["a.txt", "b.txt", "sub/c.md", "none.txt"]
    assert codes(said) == ["TK010"] and said[0].file.endswith("picture.png")


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    assert codes(sources([tmp_path])[1]) == ["TK011"]


@pytest.mark.parametrize(
    ("text", "languages", "expected"),
    [
        (RUSSIAN, ("en", "ru"), "ru"),
        (RUSSIAN, ("en", "uk"), "uk"),
        (RUSSIAN, ("en",), "ru"),
        (ENGLISH, ("en", "ru"), "en"),
        (ENGLISH, ("ru", "en-GB"), "en-GB"),
        (ENGLISH + RUSSIAN[:9], ("ru", "en"), "en"),
        ("1920", ("ru", "en"), "en"),
        (ENGLISH, (), "en"),
    ],
)
def test_the_language_follows_the_script(text: str, languages: tuple[str, ...], expected: str) -> None:
    assert language_of(text, languages) == expected
