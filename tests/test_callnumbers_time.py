"""Call numbers are read in linear time, whatever the text: twice as much of it in about twice the time
(seconds of the processor)."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from teikit.grammar.callnumbers import file_number, find_publications, find_references, is_source_line, resolve, unread
from teikit.grammar.descriptors import find_descriptors
from teikit.grammar.emphasis import find_emphasis_note

(BEFORE,) = find_references("RGVA, f. 1, op. 2, d. 3, l. 4")
READERS: tuple[Callable[[str], object], ...] = (
    lambda text: resolve(text, find_references(text), BEFORE),
    *(find_references, is_source_line, find_publications, find_emphasis_note, find_descriptors, file_number, unread),
)
HOSTILE = (
    *("1", "1.", "1/", "1-", "1. 2. ", "f. 1, ", "f. 1. ", "AB f. 1, op. 2, ", "ф. 1 (а), ", "Ф. Аа. Оп. "),
    *("d. 1, l. 1, 2v, "),
    *("A", "A.", "A. ", "A ", "AB, ", "Aa ", "(", "((a) ", " ", "\n", "\n(", "–", "Archive ", "Archive of A, f. 1, "),
    *("BA: ", "BA (", "BA, 1. ", "\nBA, ", "BArch, R 1/2; ", "BOA, A. B. C. ", "PA AA, R 1, Bl. 1; R 2, Bl. 3; "),
    *("Lot 1 D 2 ", "Aa Lot ", "Central Files, ", "MS. ", "MS. Eng. lett. ", "RG 1, Box 1, ", "M 1, r. 1, "),
    *("Source: ", "Source: A, ", "Published in: A; ", "Emphasis. ", "Copy of ", "861.00/1-1: T\n", "StA Bb"),
    *("RGVA, f. 1, op. 2, d. 3, ll. 1, 2; d. 4, l. 5; ", "3, ", "Kennedy Library, Aa. Secret. ", "in the BA"),
    *("FO 1/1, ", "Staatsarchiv ", "The ", "BA. ", "BOA/R 1, оп. 2; (. инв. – ", "f. 1–(: BOA/"),
    *("[F 1/2/3] ", "F 1/2/3\n", "Private papers of A. ", "Privatbesitz, A ", "личный архив А. ", "H. AAA Bb "),
    *("In the possession of the ", "Aa family papers, ", "f. 1, op. 2, d. 3-Aaaa; ", "; f. 1, op. 2"),
    *("Archives privées de ", "private\nA family papers; "),
    *("«A», ф. 1, ", "Ф. 1. Л. "),
    *("R 1/", "B 22/11, Bl. 1; ", "[AB: C 1, ", "\nAB, C 1/2, ", "A. A. Papers, ", "\nNachlass A, "),
    *("1. f., 1. apr., 1. l., ", "Aa Papers "),
    *("\nAa House, Box 1, ", "Arch. dép. Aa-Bb, ", "Original: A, ", "f. 1, op. 2, № 3, ", "(Im Original "),
    *("Ibid. ", "Ibid. FO 1/1: ", "ф. 1. Ibid.\n", "там же; л. 4, ", "Kestan Library, Aa University, "),
)  # fmt: skip


def seconds(text: str) -> float:
    began = time.process_time()
    for reader in READERS:
        reader(text)
    return time.process_time() - began


@pytest.mark.parametrize("pattern", HOSTILE, ids=repr)
def test_hostile_text_takes_linear_time(pattern: str) -> None:
    text = pattern * (60_000 // len(pattern))
    half, whole = seconds(text[:30_000]), seconds(text)
    assert whole < 3
    assert whole < 4 * half + 0.5


@pytest.mark.parametrize("lead", ["Source: ", "RGVA, f. 1, op. 2, d. 3, ll. ", "PA AA, R 1, "])
@pytest.mark.parametrize("pattern", ["3, ", "A, ", "BA: ", "(", "d. 1, l. 1; ", " "], ids=repr)
def test_so_it_does_behind_a_call_number(pattern: str, lead: str) -> None:
    assert seconds(lead + pattern * (60_000 // len(pattern))) < 3


@pytest.mark.parametrize("pattern", HOSTILE, ids=repr)
def test_a_hundred_thousand_characters_take_well_under_a_second(pattern: str) -> None:
    text = pattern * (100_000 // len(pattern))
    assert min(_reading(text), _reading(text)) < 1


def _reading(text: str) -> float:
    began = time.process_time()
    find_references(text)
    return time.process_time() - began
