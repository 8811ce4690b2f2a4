"""How fast Word files are read, beside python-docx on the same file in the same run.

    python bench/word.py [MEGABYTES ...]

The file is made up: paragraphs of runs, every third run bold, every fifth paragraph with a footnote, every tenth in a
list. python-docx is asked for the text of each run and whether it is bold; it does not read notes or lists' numbers.
Time is that of the processor, the best of three.
"""

from __future__ import annotations

import io
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import docx

from teikit.read import read_bytes

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from word_files import level, numbered, p, r, word


def made(size: int) -> bytes:
    """A Word file with about so many characters of text."""
    chance = random.Random(1)
    letters = "abcdefghijklmnoprstuvwyz"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 11))) for _ in range(5000)]
    body, notes, written, number = [], [], 0, 0
    while written < size:
        runs = [" ".join(chance.choices(words, k=8)) + " " for _ in range(chance.randint(2, 15))]
        content = "".join(r(run, "<w:b/>" if index % 3 == 0 else "") for index, run in enumerate(runs))
        if number % 5 == 0:
            content += f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'
            notes.append(
                f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{r(" " + runs[0])}</w:p></w:footnote>'
            )
        body.append(p(content, numbered() if number % 10 == 0 else ""))
        written += sum(map(len, runs))
        number += 1
    numbering = f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return word("".join(body), footnotes="".join(notes), numbering=numbering)


def ours(data: bytes) -> int:
    document, said = read_bytes(data, "a.docx")
    assert document is not None, said
    return len(document.text)


def theirs(data: bytes) -> int:
    runs = [(run.text, run.bold) for it in docx.Document(io.BytesIO(data)).paragraphs for run in it.runs]
    return sum(len(text) for text, _ in runs)


def best(read: Callable[[bytes], int], data: bytes) -> tuple[float, int]:
    times = []
    for _ in range(3):
        began = time.process_time()
        length = read(data)
        times.append(time.process_time() - began)
    return min(times), length


def main() -> None:
    for megabytes in map(float, sys.argv[1:] or ("1", "2", "4")):
        data = made(int(megabytes * 1_000_000))
        for name, read in (("teikit", ours), ("python-docx", theirs)):
            seconds, length = best(read, data)
            speed = length / seconds / 1e6
            print(f"{megabytes:g} MB  {name:12} {seconds:6.2f} s  {speed:5.2f} million characters a second")


if __name__ == "__main__":
    main()
