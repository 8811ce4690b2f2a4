"""The files on which two schemas must agree: documents made from one of them, mutants of these, and real editions."""

from __future__ import annotations

from pathlib import Path

from lxml import etree
from schema_judge_mutants import Mutator
from schema_judge_reading import read
from schema_judge_sampling import Document, Sampler

XINCLUDE = "{http://www.w3.org/2001/XInclude}include"
TEI_ROOT = "{http://www.tei-c.org/ns/1.0}TEI"
MUTANTS = 3
"""Mutants of each document."""


def corpus(reference: Path, folder: Path, count: int = 0, seed: int = 0, mutants: int = MUTANTS) -> list[Path]:
    """Writes documents of a grammar into `folder/valid`, and `mutants` of each into `folder/mutants`.

    The same seed gives the same. At least `count` documents, and as many as it takes to have every reachable element,
    each of its attributes and each alternative of their values, but for what has an XInclude: jing, as Debian packs it,
    would look for the file.
    """
    sampler = Sampler(read(reference), seed)
    mutator = Mutator(sampler)
    documents = [it for it in _documents(sampler, count) if next(it.root.iter(XINCLUDE), None) is None]
    kinds = list(mutator.changes)
    files = []
    for place in (folder / "valid", folder / "mutants"):
        place.mkdir(parents=True, exist_ok=True)
    for number, document in enumerate(documents):
        name = f"{number:05}-{etree.QName(document.focus).localname}"
        files.append(_written(folder / "valid" / f"{name}.xml", document.root))
        for at in range(mutants):
            change = kinds[(number * mutants + at) % len(kinds)]
            mutant = mutator.mutant(document, change)
            if mutant is not None and next(mutant.iter(XINCLUDE), None) is None:
                files.append(_written(folder / "mutants" / f"{name}-{change}.xml", mutant))
    return files


def _documents(sampler: Sampler, count: int) -> list[Document]:
    """First each element in turn, then those of whose attributes or values some were not met, then all again."""
    made = [sampler.document(it) for it in sampler.routes]
    for about in sampler.routes:
        for _ in range(sampler.lacking(about)):
            made += [sampler.document(about)] if sampler.lacking(about) else []
    again = list(sampler.routes)
    while len(made) < count:
        made.append(sampler.document(again[len(made) % len(again)]))
    return made


def _written(path: Path, root: etree._Element) -> Path:
    path.write_bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))
    return path


def editions(gold: Path) -> list[Path]:
    """The real files (`gold/*/*.xml`) whose root is TEI."""
    return [it for it in sorted(gold.glob("*/*.xml")) if _root(it) == TEI_ROOT]


def _root(file: Path) -> str:
    try:
        return next((str(it.tag) for _, it in etree.iterparse(file, events=("start",), load_dtd=False)), "")
    except etree.XMLSyntaxError:
        return ""
