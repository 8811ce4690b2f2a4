"""What a source line says of the document after its call number: copy or original, typescript, translation.

"Certified typewritten copy." · "Original. Autograph." · "Translated from Armenian." ·
"Typewritten copy (1936) of the document preserved in the XYZ archive." ·
"Заверенная копия. Машинопись. Перевод с армянского." · "Beglaubigte Abschrift, maschinenschriftlich." ·
"Copie certifiée conforme. Traduit du russe."
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from teikit.data.language_names import LANGUAGES, code
from teikit.document import Span

FORMS = ("original", "copy", "certified copy", "draft")
PRODUCTIONS = ("typewritten", "manuscript", "autograph", "telegraph form")


@dataclass(frozen=True, slots=True)
class Descriptor:
    """One statement: its kind as the layer `callnumbers` has it, its value, its span (code points)."""

    kind: str
    value: str
    span: Span


_COPY = r"(?:photo|typescript\s|carbon\s)?cop(?:y|ies)|копи[яию]|(?:фото|ксеро)копия|копія"
_COPY += r"|(?:photo)?copie|(?:ab|nieder|rein)schrift|(?:foto)?kopie|durch(?:schlag|druck|schrift)|odpis|kopia"
_MADE = (
    r"(?:typewritten|typed|handwritten|manuscript|printed|photo(?:static)?|carbon|true"
    r"|машинописн\w{2,3}|рукописн\w{2,3}|печатн\w{2,3}|masch(?:inen)?schriftliche\w?|handschriftliche\w?)"
)
_CERTIFIED = r"(?:certified|authenticated|attested|notari[sz]ed|заверенн\w{2,3}|удостоверенн\w{2,3}|beglaubigte\w?)"
_FORM = re.compile(
    r"(?<!\w)(?i:"
    rf"(?P<certified>{_CERTIFIED}(?:,?\s{_MADE}){{0,2}}\s(?:{_COPY})|(?:{_COPY})(?=,?\s(?:is\s|was\s)?(?:{_CERTIFIED}|заверена|certifiée?|conforme|vidimée)))"
    rf"|(?P<copy>{_COPY}|duplicate|transcript|дубликат|список|отпуск|duplikat|duplicata)"
    r"|(?P<draft>(?:rough\s)?draft|черновик|черновой\sвариант|проект|набросок|entwurf|konzept|brouillon|(?:minute|projet|minuta)(?=\s?[.,;]|\Z))"
    r"|(?P<original>original(?:e|es)?|подлинник|оригинал|оригінал|ausfertigung|urschrift|oryginał)"
    r")(?!\w)"
)
_PRODUCTION = re.compile(
    r"(?<!\w)(?i:"
    r"(?P<typewritten>typewritten(?:\stext)?|typescript|typed(?:\stext)?|машинопись|машинописн\w{2,3}(?:\s(?:текст|экземпляр))?|машинопис|masch(?:inen)?schrift(?:lich\w{0,2})?|masch(?=\.)"
    r"|dactylographiée?s?|tapuscrit|maszynopis)"
    r"|(?P<autograph>autograph|автограф|собственноручн\w{2,3}(?:\sзапись)?|(?<!unterschrift\s)eigenhändig\w{0,2}|autographe|autografo)"
    r"|(?P<manuscript>manuscript|handwritten(?:\stext)?|handwriting|рукопись|рукописн\w{2,3}(?:\sтекст)?|рукопис|handschrift(?:lich\w{0,2})?|von\sschreiberhand|manuscrite?s?|rękopis)"
    r"|(?P<telegraph>telegraph(?:ic)?\s(?:form|blank|tape|ribbon)|telegram\s(?:form|blank)|телеграфн\w{2,3}\s(?:бланк\w{0,2}|лент\w{1,2})|telegrammformular|formulaire\stélégraphique)"
    r")(?!\w)"
)
_VALUES = {"certified": "certified copy", "telegraph": "telegraph form"}
_LANGUAGE = "|".join(sorted((re.escape(name).replace(r"\ ", r"\s") for name in LANGUAGES), key=len, reverse=True))
_TRANSLATED = re.compile(
    r"(?<!\w)(?i:(?:(?:translated|translation|переведено|перевод|пер\.)\s(?:from|с)(?:\sthe)?(?:\s(?:old|new|western|eastern))?\s"
    r"|(?:übersetz\w{1,4}|übertragen|übertragung)\saus\sdem\s|(?:traduite?|traduction|trad\.)\s(?:du\s|de\sl[’'])))"
    rf"(?:(?i:(?P<language>{_LANGUAGE}))(?!\w)|(?P<other>[A-Z][a-z]{{2,20}}(?!\w)))(?:\s(?i:original|language|языка|яз\.))?"
)
_CERTIFIER = re.compile(
    r"(?<!\w)(?i:(?:certified|authenticated|attested|verified)\sby|заверена?|удостоверена?|верно:?|копию\sзаверил)\s{1,2}"
    r"(?P<who>(?:[^.;()\n]|(?<=(?<!\w)[A-ZА-ЯЁ])\.|(?<=(?<!\w)[A-ZА-ЯЁ][a-zа-яё])\.){3,160})"
)
_DATE = re.compile(
    r"\s?\((?P<year>(?:1[5-9]|20)\d{2})(?:\s?г\.?)?\)|\s(?:made\s)?(?:of|in|from)\s(?P<later>(?:1[5-9]|20)\d{2})(?!\w)"
)
_ELSEWHERE = re.compile(
    r"(?i:(?:document|original|text|one|документа?|подлинника?|оригинала?)?,?\s?(?:preserved|kept|stored|held|located|deposited|хранящ\w{2,5}|находящ\w{2,5})"
    r"\s(?:in|at|by|в)\s(?:the\s)?(?:archives?\sof\s(?:the\s)?)?)(?P<place>[^.;,()\n]{2,120})"
)
_ARCHIVE_AFTER = re.compile(r"\s(?i:archives?|архиве?)\Z")


def find_descriptors(text: str, start: int = 0, end: int | None = None) -> list[Descriptor]:
    """The descriptors between start and end (code points), in order; one of a kind, the first that is printed."""
    stop = len(text) if end is None else end
    found: list[Descriptor] = []
    for pattern, kind in ((_FORM, "form"), (_PRODUCTION, "production")):
        if (match := pattern.search(text, start, stop)) is not None:
            name = match.lastgroup or ""
            found.append(Descriptor(kind, _VALUES.get(name, name), Span(*match.span())))
    found += _dated(text, stop, next((it for it in found if it.kind == "form"), None))
    if (match := _CERTIFIER.search(text, start, stop)) is not None:
        found.append(_of(text, "certified-by", match, "who"))
    if (match := _TRANSLATED.search(text, start, stop)) is not None:
        found.append(Descriptor("translated-from", code(match["language"] or match["other"]), Span(*match.span())))
    if (match := _ELSEWHERE.search(text, start, stop)) is not None:
        found.append(_elsewhere(text, match))
    return sorted(found, key=lambda it: it.span)


def _of(text: str, kind: str, match: re.Match[str], group: str) -> Descriptor:
    start, end = match.span(group)
    end -= len(match[group]) - len(match[group].rstrip(" ,–—"))
    return Descriptor(kind, text[start:end], Span(start, end))


def _dated(text: str, stop: int, form: Descriptor | None) -> list[Descriptor]:
    """The year in which a copy was made, printed just after the word."""
    match = _DATE.match(text, form.span.end, stop) if form and "copy" in form.value else None
    group = "year" if match and match["year"] else "later"
    return [Descriptor("copy-date", match[group], Span(*match.span(group)))] if match else []


def _elsewhere(text: str, match: re.Match[str]) -> Descriptor:
    """The archive that keeps what this is a copy of: "in the XYZ archive" is XYZ, "in the State Archive of K" all."""
    found = _of(text, "copied-from", match, "place")
    bare = _ARCHIVE_AFTER.sub("", found.value)
    if bare != found.value and not any(character.isspace() for character in bare):
        return Descriptor(found.kind, bare, Span(found.span.start, found.span.start + len(bare)))
    return found
