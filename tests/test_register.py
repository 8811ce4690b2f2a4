"""The register: ids that last, and what was last written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teikit.register import Register
from teikit.writing import write_all


def ids(register: Register, *asked: tuple[str, str], day: str | None = "1920-08-07") -> list[str]:
    return [register.id_for(text, source=source, prefix="ho", day=day) for text, source in asked]


def again(register: Register, folder: Path) -> Register:
    (folder / "register.json").write_bytes(register.dump())
    loaded, problems = Register.load(folder)
    assert problems == []
    return loaded


def test_an_id_is_made_of_prefix_day_and_text() -> None:
    (one,) = ids(Register(), ("a text", "f"))
    assert one == "ho-19200807-734194"
    assert ids(Register(), (" a\n text ", "g")) == [one]
    assert ids(Register(), ("a text", "f"), day=None) == ["ho-undated-734194"]
    assert ids(Register(), ("a text", "f"), day="1920-08") == ["ho-192008-734194"]


def test_an_issued_id_stays_when_the_date_is_read_otherwise(tmp_path: Path) -> None:
    first = Register()
    before = ids(first, ("a text", "f"), day=None)
    assert ids(again(first, tmp_path), ("a text", "f"), day="1920-08-07") == before


def test_exact_duplicates_are_told_apart(tmp_path: Path) -> None:
    first = Register()
    made = ids(first, ("a", "f1"), ("a", "f1"), ("a", "f2"))
    assert len(set(made)) == 3 and made[1:] == [f"{made[0]}-2", f"{made[0]}-3"]
    # A file that sorts before them brings the same text: none of theirs changes.
    assert ids(again(first, tmp_path), ("a", "f0"), ("a", "f1"), ("a", "f1"), ("a", "f2"))[1:] == made
    # Only one of the files is converted: its own id comes back.
    assert ids(again(first, tmp_path), ("a", "f2")) == made[2:]


def test_a_renamed_file_keeps_its_ids(tmp_path: Path) -> None:
    first = Register()
    made = ids(first, ("a", "old"), ("b", "old"), ("a", "other"))
    second = again(first, tmp_path)
    second.sources_gone({"new", "other"})
    assert ids(second, ("a", "new"), ("b", "new"), ("a", "other")) == made


@given(
    st.lists(st.sampled_from("abcdef"), max_size=8), st.lists(st.sampled_from("abcxyz"), max_size=4), st.integers(0, 8)
)
@settings(max_examples=60, deadline=None)
def test_what_is_inserted_renames_nothing(texts: list[str], inserted: list[str], at: int) -> None:
    first = Register()
    made = ids(first, *((text, "f") for text in texts))
    second = Register(dict(first.issued), _by_text={key: list(value) for key, value in first._by_text.items()})
    other = ids(second, *((text, "before") for text in inserted), *((text, "f") for text in texts))
    assert other[len(inserted) :] == made and len(set(other)) == len(other)
    # Within the file: the ids of a text that is there but once stay wherever others are put.
    third = Register(dict(first.issued), _by_text={key: list(value) for key, value in first._by_text.items()})
    mixed = [*texts[:at], *inserted, *texts[at:]]
    found = dict(zip(mixed, ids(third, *((text, "f") for text in mixed)), strict=True))
    assert all(found[text] == id_ for text, id_ in zip(texts, made, strict=True) if mixed.count(text) == 1)


def test_a_clash_of_short_hashes_takes_more_of_them() -> None:
    register = Register()
    first = ids(register, ("a text", "f"))[0]
    issued = register.issued.pop(first)
    register.issued[first] = type(issued)("0" * 64, "f", 1)
    register._by_text.clear()
    assert ids(register, ("a text", "f")) == ["ho-19200807-734194ed"]


def test_the_same_register_is_the_same_bytes(tmp_path: Path) -> None:
    one, other = Register(), Register()
    ids(one, ("a", "f"), ("b", "f"))
    ids(other, ("b", "f"), ("a", "f"))
    for register, paths in ((one, ("x", "y")), (other, ("y", "x"))):
        for path in paths:
            register.record(path, b"data")
    assert one.dump() == other.dump() == again(one, tmp_path).dump()
    assert b"pending" not in one.dump()


def test_what_was_written_is_known(tmp_path: Path) -> None:
    register = Register()
    assert register.changed_since("x.xml", b"data")
    register.record("x.xml", b"data")
    register = again(register, tmp_path)
    assert not register.changed_since("x.xml", b"data")
    assert register.changed_since("x.xml", b"changed")


HASH = "0" * 64
GOOD = {"format": 1, "documents": {"ho-1": {"text": HASH, "source": "f", "ordinal": 1}}, "files": {"x": HASH}}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"[]",
        b"null",
        b"[" * 100_000,
        json.dumps({**GOOD, "format": 2}).encode(),
        json.dumps({**GOOD, "documents": []}).encode(),
        json.dumps({**GOOD, "documents": {"ho-1": {"text": "x", "source": "f", "ordinal": 1}}}).encode(),
        json.dumps({**GOOD, "documents": {"../x": {"text": HASH, "source": "f", "ordinal": 1}}}).encode(),
        json.dumps({**GOOD, "documents": {"ho-1": {"text": HASH, "source": "f", "ordinal": True}}}).encode(),
        json.dumps({**GOOD, "documents": {"ho-1": 3}}).encode(),
        json.dumps({**GOOD, "files": {"x": 1}}).encode(),
        b'{"format": 1, "files": {"x": 1' + b"0" * 5000 + b"}}",
    ],
)
def test_a_damaged_register_is_a_diagnostic(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "register.json").write_bytes(data)
    register, problems = Register.load(tmp_path)
    assert [it.code for it in problems] == ["TK330"] and problems[0].help
    assert register.issued == {} and register.files == {}
    report = write_all(tmp_path, {"a.xml": b"a"}, register, force=True)
    assert report.refused == ["a.xml"] and (tmp_path / "register.json").read_bytes() == data


def test_a_register_that_is_a_folder_is_a_diagnostic(tmp_path: Path) -> None:
    (tmp_path / "register.json").mkdir()
    assert [it.code for it in Register.load(tmp_path)[1]] == ["TK330"]


def test_no_register_is_a_new_one(tmp_path: Path) -> None:
    assert Register.load(tmp_path / "nowhere")[1] == []
