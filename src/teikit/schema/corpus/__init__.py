"""ODD by example: a schema that admits what a corpus uses of the TEI, and nothing else of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from teikit.diagnostic import Diagnostic, Severity
from teikit.schema.corpus.customise import Changed, Customiser
from teikit.schema.corpus.facts import Facts
from teikit.schema.corpus.odd import OddWriter
from teikit.schema.corpus.survey import XINCLUDE, Survey, Surveyor
from teikit.schema.corpus.tight import Narrower
from teikit.schema.model import TEI
from teikit.schema.sources import Source, p5
from teikit.seams import Exported

VALUES: Final = 12
"""Values of an attribute that make a closed list, at most, where nothing else is said."""


def from_corpus(
    paths: Sequence[Path],
    name: str,
    *,
    values: int = VALUES,
    tight: bool = False,
    source: Source | None = None,
    tell: Callable[[int], None] = lambda _: None,
) -> Exported:
    """The ODD `name` that admits what the files use; and what in them is not TEI.

    `values` bounds the closed lists of values (0: none are made). With `tight` each element's content is narrowed to
    the children it has in the corpus. Nothing is written where no file holds TEI.
    """
    facts = Facts(p5() if source is None else source)
    survey = Surveyor(facts, values).take(paths, tell)
    said = [*survey.diagnostics, *_strangers(survey)]
    if not survey.elements:
        message, cure = "no file holds TEI", "name TEI files, or folders with them"
        return Exported({}, [*said, Diagnostic("TK567", Severity.ERROR, message, help=cure)])
    customiser = Customiser(facts, survey)
    made = customiser.customisation()
    if tight:
        _narrow(facts, survey, made.changes)
    ident = re.sub(r"[^\w.-]|^(?=[\d.-])", "_", Path(name).stem)
    return Exported({name: OddWriter(facts, survey, made, ident, values).write()}, said)


def _narrow(facts: Facts, survey: Survey, changes: list[Changed]) -> None:
    """Adds the narrowed contents to the changes, which stay in the order of the elements."""
    narrower = Narrower(facts, {facts.elements[it].ident for it in survey.elements})
    known = {it.spec.ident: it for it in changes}
    for tag, use in sorted(survey.elements.items(), key=lambda it: facts.elements[it[0]].ident):
        spec = facts.elements[tag]
        content = narrower.narrowed(spec.ident, {facts.elements[it].ident for it in use.children}, use.text)
        if content is not None and not use.including:
            if spec.ident not in known:
                known[spec.ident] = Changed(spec)
                changes.append(known[spec.ident])
            known[spec.ident].content = content


def _strangers(survey: Survey) -> list[Diagnostic]:
    """What the TEI does not know: it is not in the schema, so that the files that have it are not valid against it."""
    found = []
    for (tag, attribute), it in survey.strangers.items():
        files = "1 file" if it.files == 1 else f"{it.files} files"
        if tag == XINCLUDE:
            if not attribute:
                message = f"XInclude is not TEI ({files}): what is included was not looked at here"
                cure = "name the included files too; validate those that include them expanded"
                found.append(Diagnostic("TK565", Severity.INFO, message, it.file, it.line, help=cure))
            continue
        if attribute:
            code, what, cure = "TK566", f"@{_shown(attribute)} of <{_shown(tag)}>", "use an attribute of the TEI"
        else:
            code, what, cure = "TK565", f"<{_shown(tag)}>", "use an element of the TEI"
        message = f"{what} is not TEI ({files}): the schema refuses it"
        cure += ", or add a specification for it to the ODD"
        found.append(Diagnostic(code, Severity.WARNING, message, it.file, it.line, help=cure))
    return found


def _shown(name: str) -> str:
    return name.removeprefix(f"{{{TEI}}}")


__all__ = ["VALUES", "from_corpus"]
