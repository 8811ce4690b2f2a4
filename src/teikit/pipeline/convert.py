"""Sources to TEI files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from teikit.annotate import AFTER_LINKING, ANNOTATORS, check_order
from teikit.link import link, load, propose
from teikit.origins import located
from teikit.pipeline.encoding import counted, encoded_documents, proved
from teikit.pipeline.folder import edition_contents, kept_documents, source_names
from teikit.pipeline.schema_folder import provide_schema
from teikit.pipeline.understanding import Progress, identify, read_all
from teikit.read import sources
from teikit.register import Register
from teikit.report import Report, together
from teikit.seams import Encoded
from teikit.settings import Settings
from teikit.writing import write_all

UNPROVED = ("TK301", "TK302")
"""The codes of a proof that failed: then nothing is written."""


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
    settings = replace(settings, paths=replace(settings.paths, tei=out))
    check_order((*ANNOTATORS, *AFTER_LINKING))
    tell = progress or (lambda step, done, of: None)
    files, said = ([Path("-")], []) if standard_input is not None else sources(paths)
    loaded = load(out / "indices")
    register, troubles = Register.load(out)
    said = [*said, *loaded.diagnostics, *troubles]
    knowledge = settings.knowledge(loaded.indices)
    read_ones = read_all(files, knowledge, jobs, tell, standard_input)
    said += [it for one in read_ones for it in one.diagnostics]
    names = source_names(files, paths)
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
        made = encoded_documents(replace(final, name=names[final.name]), settings, register, out)
        encoded += made
        lost = [replace(it, file=document.name) for one in made for it in one.diagnostics]
        reports.append(counted(final, [*located(document, [*found, *lost, *proved(final, made)])]))
    report = together(reports)
    if not any(it.code in UNPROVED for it in report.diagnostics):
        kept = [] if complete else kept_documents(register, out, list(names.values()))
        files_made = edition_contents(encoded, kept, entries, settings, register, out)
        wrote = write_all(out, files_made, register, force=force, dry_run=dry_run, complete=complete)
        provided = [] if dry_run else provide_schema(settings)
        report = replace(
            report,
            diagnostics=(*report.diagnostics, *wrote.diagnostics, *provided),
            written=tuple(wrote.written),
            unchanged=tuple(wrote.unchanged),
            refused=tuple(wrote.refused),
        )
    return replace(report, seconds=perf_counter() - began)
