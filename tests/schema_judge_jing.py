"""What jing says of many files in one process."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from xml.parsers import expat

AT_ONCE: Final = 2000
"""Files in one call: the names must fit into a command line."""
_STACK: Final = {"JDK_JAVA_OPTIONS": "-Xss512m"}
"""jing goes down choices by recursion: those that `jing -s` writes of tei_all overflow Java's own stack."""
_LINE: Final = re.compile(r"(?P<file>.+?):\d+:\d+: (?P<what>(?:error|fatal|warning): .*)")


def complaints(schema: Path, files: Sequence[Path]) -> dict[Path, list[str]]:
    """What jing finds wrong with each file, without IDs being switched off; ValueError if it is the schema itself.

    jing stops at the first file that it cannot parse: those are told beforehand. Where it stops for want of another
    file, without saying whose, the files are halved; those that name others are judged apart.
    """
    found: dict[Path, list[str]] = {it: [] for it in files}
    alone: list[Path] = []
    referring: list[Path] = []
    for file in files:
        if fault := ill_formed(file):
            found[file].append(f"fatal: {fault}")
        else:
            text = file.read_bytes()
            (referring if b"<!DOCTYPE" in text or b"2001/XInclude" in text else alone).append(file)
    for batch in (alone, referring):
        for start in range(0, len(batch), AT_ONCE):
            _judge(schema, batch[start : start + AT_ONCE], found)
    return found


def verdicts(schema: Path, files: Sequence[Path]) -> dict[Path, bool]:
    """Whether each file is valid, as jing sees it."""
    return {file: not said for file, said in complaints(schema, files).items()}


def ill_formed(file: Path) -> str:
    """Why a file is not well-formed XML; empty if it is."""
    parser = expat.ParserCreate(namespace_separator=" ")
    try:
        parser.Parse(file.read_bytes(), True)
    except expat.ExpatError as fault:
        return str(fault)
    return ""


def _judge(schema: Path, files: Sequence[Path], found: dict[Path, list[str]]) -> None:
    jing = shutil.which("jing")
    if jing is None:
        raise FileNotFoundError("jing is not installed (`make clients` installs it)")
    if not files:
        return
    call = [jing, str(schema), *map(str, files)]
    run = subprocess.run(call, capture_output=True, text=True, check=False, env=os.environ | _STACK)
    said: dict[Path, list[str]] = {}
    stopped = False
    for line in run.stdout.splitlines() + run.stderr.splitlines():
        told = _LINE.fullmatch(line)
        file = Path(told["file"]) if told else None
        if file == schema:
            raise ValueError(f"not a schema: {line}")
        stopped |= "fatal: " in line
        if told and file in found:
            said.setdefault(file, []).append(told["what"])
    if not stopped:
        if run.returncode and not said:
            raise ValueError(f"jing failed: {(run.stdout + run.stderr)[:500]}")
        found.update(said)
    elif len(files) == 1:
        found[files[0]] = said.get(files[0], [run.stdout.strip()])
    else:
        middle = len(files) // 2
        _judge(schema, files[:middle], found)
        _judge(schema, files[middle:], found)
