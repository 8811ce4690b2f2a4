"""Plain text: each document as printed; file names that are safe whatever an id says."""

from __future__ import annotations

from pathlib import PurePosixPath

from export_samples import HOSTILE, TELEGRAM, as_json, edition_files, export
from hypothesis import given
from hypothesis import strategies as st

from teikit.export.file_names import file_names


def test_a_file_a_document() -> None:
    files = export("txt", *edition_files()).files
    assert {name: data.decode() for name, data in files.items()} == {
        f"{it['id']}.txt": it["text"] + "\n" for it in as_json(*edition_files())["documents"]
    }
    assert f"{TELEGRAM.stem}.txt" in files


def test_a_hostile_id_stays_in_the_folder() -> None:
    for format_ in ("txt", "html", "csv", "json"):
        for name in export(format_, HOSTILE).files:
            path = PurePosixPath(name)
            assert not path.is_absolute() and ".." not in path.parts and "<" not in name


@given(st.lists(st.text(st.sampled_from("aA./\\:*?<>|\0 -_éCON"), max_size=12), unique=True, max_size=12))
def test_names_are_safe_and_apart(ids: list[str]) -> None:
    names = file_names(ids)
    assert len({name.lower() for name in names.values()}) == len(ids)
    for name in names.values():
        assert name and name[0] not in ".-" and name[-1] != "." and set(name) <= set("aA.-_CON0123456789")
        assert name.lower().split(".")[0] != "con"
