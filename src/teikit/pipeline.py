"""The one place where the stages meet: read, segment, annotate, link, encode, prove, write; validate, export."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from time import perf_counter

from teikit import __version__
from teikit.annotate import AFTER_LINKING, ANNOTATORS, check_order
from teikit.authority import Entry
from teikit.delivery import deliver, own_folder
from teikit.diagnostic import Diagnostic, Severity, position
from teikit.document import Annotation, Document
from teikit.encode import edition, encode, printed, proposed
from teikit.export import WRITERS
from teikit.identity import prove
from teikit.link import link, load, propose
from teikit.read import STANDARD_INPUT, language_of, read, read_bytes, sources
from teikit.register import Register
from teikit.report import Aside, Report, together
from teikit.seams import Annotator, Encoded, Knowledge
from teikit.segment import segment
from teikit.settings import NAME, Settings
from teikit.settings import load as load_settings
from teikit.validate import validate
from teikit.writing import write_all

Progress = Callable[[str, int, int], None]
_HREF = re.compile(r'<xi:include\b[^>]*\bhref="([^"]+)"')
UNPROVED = ("TK301", "TK302")
"""The codes of a proof that failed: then nothing is written."""
INDICES = ("persons", "places", "organizations", "archives")
_VERSION = re.compile(rb'<application\b[^>]*\bident="teikit"[^>]*\bversion="([^"]{1,40})"')


@dataclass(frozen=True, slots=True)
class Understood:
    """A source with the layers of all stages before linking (`document` is None where it could not be read)."""

    document: Document | None
    diagnostics: tuple[Diagnostic, ...]


def understand(document: Document, knowledge: Knowledge) -> tuple[Document, list[Diagnostic]]:
    """Segment and annotate one document; no file is touched."""
    given = segment(document, knowledge)
    said = list(given.diagnostics)
    document = document.with_layers(*given.layers)
    return _annotated(document, knowledge, ANNOTATORS, said), said


def identify(document: Document, knowledge: Knowledge) -> tuple[Document, list[Diagnostic]]:
    """Link the names to the indices, and state the facts that rest on who they are."""
    given = link(document, knowledge)
    said = list(given.diagnostics)
    return _annotated(document.with_layers(*given.layers), knowledge, AFTER_LINKING, said), said


def _annotated(
    document: Document, knowledge: Knowledge, annotators: Iterable[Annotator], said: list[Diagnostic]
) -> Document:
    for annotator in annotators:
        given = annotator.run(document, knowledge)
        document = document.with_layers(*given.layers)
        said += given.diagnostics
    return document


def convert(
    paths: Sequence[Path],
    out: Path,
    settings: Settings,
    *,
    jobs: int = 1,
    force: bool = False,
    dry_run: bool = False,
    complete: bool = False,
    progress: Progress | None = None,
    standard_input: bytes | None = None,
) -> Report:
    """Sources -> TEI files in `out`. Nothing is written unless the text of every file is proved to be the source's.

    With `complete` these are all the sources of the edition: files of others are reported as left over; without, the
    documents that other runs have written stay in edition.xml.
    """
    began = perf_counter()
    check_order((*ANNOTATORS, *AFTER_LINKING))
    tell = progress or (lambda step, done, of: None)
    files, said = ([Path("-")], []) if standard_input is not None else sources(paths)
    loaded = load(out / "indices")
    register, troubles = Register.load(out)
    said = [*said, *loaded.diagnostics, *troubles]
    knowledge = settings.knowledge(loaded.indices)
    read_ones = _read_all(files, knowledge, jobs, tell, standard_input)
    said += [it for one in read_ones for it in one.diagnostics]
    names = _names(files, paths)
    documents = [one.document for one in read_ones if one.document is not None]
    complete = complete and len(documents) == len(files)
    if complete:
        register.sources_gone([names[document.name] for document in documents])
    linked = [document.with_layers(*link(document, knowledge).layers) for document in documents]
    entries = propose(linked, knowledge)
    knowledge = replace(knowledge, indices=loaded.indices.plus(entries))
    encoded: list[Encoded] = []
    reports = [Report(diagnostics=tuple(said))]
    for done, document in enumerate(documents):
        tell("encode", done, len(documents))
        final, found = identify(document, knowledge)
        made = _encoded(replace(final, name=names[final.name]), settings, register, out)
        encoded += made
        lost = [replace(it, file=document.name) for one in made for it in one.diagnostics]
        reports.append(_counted(final, [*found, *lost, *_proved(final, made)]))
    report = together(reports)
    if not any(it.code in UNPROVED for it in report.diagnostics):
        kept = [] if complete else _kept(register, out, list(names.values()))
        files_made = _files(encoded, kept, entries, settings, register, out)
        wrote = write_all(out, files_made, register, force=force, dry_run=dry_run, complete=complete)
        report = replace(
            report,
            diagnostics=(*report.diagnostics, *wrote.diagnostics),
            written=tuple(wrote.written),
            unchanged=tuple(wrote.unchanged),
            refused=tuple(wrote.refused),
        )
    return replace(report, seconds=perf_counter() - began)


def _names(files: Sequence[Path], given: Sequence[Path]) -> dict[str, str]:
    """What the edition calls its sources: the path within the folder that was given, else the file's name."""
    names = {STANDARD_INPUT: STANDARD_INPUT}
    for file in files:
        folder = next((it for it in given if it != file and it in file.parents), file.parent)
        names[str(file)] = file.relative_to(folder).as_posix()
    return names


def _read_all(
    files: Sequence[Path], knowledge: Knowledge, jobs: int, tell: Progress, standard_input: bytes | None
) -> list[Understood]:
    if standard_input is not None:
        return [_understood(Path("-"), knowledge, standard_input)]
    step = partial(_understood, knowledge=knowledge)
    if jobs > 1 and len(files) > 1:
        with ProcessPoolExecutor(min(jobs, len(files))) as pool:
            return list(_counting(pool.map(step, files, chunksize=4), len(files), tell))
    return list(_counting(map(step, files), len(files), tell))


def _counting(results: Iterable[Understood], total: int, tell: Progress) -> Iterator[Understood]:
    for done, one in enumerate(results):
        tell("read", done + 1, total)
        yield one


def _understood(path: Path, knowledge: Knowledge, standard_input: bytes | None = None) -> Understood:
    document, said = read(path) if standard_input is None else read_bytes(standard_input, STANDARD_INPUT)
    if document is not None:
        document = replace(document, language=language_of(document.text, knowledge.languages))
        document, found = understand(document, knowledge)
        said = [*said, *found]
    return Understood(document, tuple(said))


def _outermost(document: Document) -> list[Annotation]:
    """The documents that no other holds, in the order of the source."""
    result: list[Annotation] = []
    for section in document["documents"]:
        if not result or section.start >= result[-1].end:
            result.append(section)
    return result


def _encoded(document: Document, settings: Settings, register: Register, out: Path) -> list[Encoded]:
    made = []
    for section in _outermost(document):
        date = next((it.get("when") or "" for it in document["facts"].inside(section.span, "date")), "")
        text = printed(document, section)
        identity = register.id_for(text, source=document.name, prefix=settings.id_prefix, day=date)
        made.append(_same_version(partial(encode, document, section, identity, settings), out))
    return made


def _same_version(make: Callable[..., Encoded], out: Path) -> Encoded:
    """The file as this version makes it; the version it bears changes only when something else in it does."""
    made = make(version=__version__)
    try:
        standing = (out / made.path).read_bytes()
    except OSError:
        return made
    version = _VERSION.search(standing)
    if version is None or version[1].decode() == __version__:
        return made
    as_before = make(version=version[1].decode())
    return as_before if as_before.data == standing else made


def _proved(document: Document, made: Sequence[Encoded]) -> list[Diagnostic]:
    aside = [(it.start, it.end) for it in document["aside"]]
    return prove([it.data for it in made], document.text, aside, name=document.name)


def _kept(register: Register, out: Path, sources_now: Sequence[str]) -> list[str]:
    """The documents in edition.xml that come from other sources than those of this run, as far as they are there."""
    try:
        listed = _HREF.findall((out / "edition.xml").read_bytes().decode("utf-8", "replace"))
    except OSError:
        return []
    now = set(sources_now)
    known = {f"{id_}.xml": issued.source for id_, issued in register.issued.items()}
    return [path for path in listed if known.get(path, "") not in {*now, ""} and (out / path).is_file()]


def _files(
    encoded: Sequence[Encoded],
    kept: Sequence[str],
    entries: Sequence[Entry],
    settings: Settings,
    register: Register,
    out: Path,
) -> dict[str, bytes]:
    """All files of the edition's folder by their paths: the documents, the proposals, and what brings them together."""
    files = {it.path: it.data for it in encoded}
    if entries or (out / "indices" / "proposed.xml").exists():
        made = _same_version(partial(proposed, entries, settings), out)
        files[made.path] = made.data
    indices = [f"indices/{name}.xml" for name in INDICES if (out / "indices" / f"{name}.xml").is_file()]
    indices += [path for path in files if path.startswith("indices/")]
    ids = sorted([*kept, *(it.path for it in encoded)], key=lambda path: register.issued[path[:-4]].source)
    if indices or ids:
        made = _same_version(partial(edition, ids, settings, indices=indices), out)
        files[made.path] = made.data
    return files


def _counted(document: Document, diagnostics: Sequence[Diagnostic]) -> Report:
    """The counts of one source. Characters encoded and set aside leave out white space at the edges of blocks."""
    kinds = {kind: len(document["names"].of(kind)) for kind in ("person", "place", "org")}
    return Report(
        documents=len(document["documents"]),
        persons=kinds["person"],
        places=kinds["place"],
        organisations=kinds["org"],
        dates=len(document["dates"]),
        call_numbers=len(document["callnumbers"].of("callnumber")),
        characters_read=len(document.text),
        characters_encoded=sum(len(it.span) for it in document["blocks"]),
        characters_set_aside=sum(len(it.span) for it in document["aside"]),
        aside=tuple(_aside(document, it) for it in document["aside"]),
        diagnostics=tuple(diagnostics),
    )


def _aside(document: Document, annotation: Annotation) -> Aside:
    line, _ = position(document.text, annotation.start)
    return Aside(document.name, line, annotation.kind, document.quote(annotation.span), annotation.evidence)


def build(
    project: Path, *, jobs: int = 1, force: bool = False, dry_run: bool = False, progress: Progress | None = None
) -> Report:
    """All of a project's teikit.toml: convert its seeds, validate the edition, export it."""
    began = perf_counter()
    settings, said = load_settings(project / NAME)
    if settings is None:
        return Report(diagnostics=tuple(said))
    paths = settings.paths
    report = convert(
        [paths.seeds], paths.tei, settings, jobs=jobs, force=force, dry_run=dry_run, complete=True, progress=progress
    )
    later = list(said)
    if not dry_run:
        files = edition_files(paths.tei)
        schema = paths.schema if paths.schema.is_file() else None
        found = validate(files, schema, jobs=jobs)
        later += found
        if not any(it.severity is Severity.ERROR for it in found):
            later += _exported(files, settings.formats, paths.build, progress)
    return replace(together([report, Report(diagnostics=tuple(later))]), seconds=perf_counter() - began)


def edition_files(folder: Path) -> list[Path]:
    """The TEI files of an edition's folder: the corpus, the documents, the indices."""
    return [*sorted(folder.glob("*.xml")), *sorted(folder.glob("indices/*.xml"))]


def _exported(
    files: Sequence[Path], formats: Sequence[str], folder: Path, progress: Progress | None
) -> list[Diagnostic]:
    said: list[Diagnostic] = []
    for done, name in enumerate(formats):
        if progress:
            progress("export", done, len(formats))
        if name not in WRITERS:
            near = get_close_matches(name, WRITERS, 1, 0.4)
            cure = f"did you mean {near[0]}?" if near else f"there are: {', '.join(WRITERS)}"
            said.append(Diagnostic("TK403", Severity.ERROR, f"no export format {name!r}", NAME, help=cure))
            continue
        exported = WRITERS[name].run(files)
        said += exported.diagnostics
        said += deliver(exported, own_folder(folder, name, exported)).diagnostics
    return said
