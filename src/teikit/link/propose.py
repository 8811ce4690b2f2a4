"""New entries for the names that no index knows yet: provisional, readable ids, one a name over the whole edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from teikit.authority import Entry
from teikit.data.titles import AFTER_NAME
from teikit.document import Document
from teikit.grammar.spelling import fold, key, plain, words
from teikit.link.repositories import FILE, PREFIX, archives
from teikit.link.resolve import KINDS
from teikit.seams import Knowledge

_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "zh",
            "z",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "iu",
            "ia",
        ],
        strict=True,
    )
)


@dataclass(slots=True)
class _Group:
    kind: str
    forms: Counter[str] = field(default_factory=Counter)


def propose(documents: Sequence[Document], knowledge: Knowledge) -> list[Entry]:
    """An entry for each group of linked mentions that have neither `ref` nor `candidates`, in the order of their ids.

    Persons of one surname whose initials do not contradict each other are one group; everything else is grouped by
    the key of its spelling. Ids depend on the name alone; a second one of the same id gets a number. Of repositories
    those are proposed that the registry of archives knows.
    """
    groups: dict[tuple[str, str], _Group] = {}
    for document in documents:
        for name in document["names"]:
            if name.kind in KINDS and not name.get("ref") and not name.get("candidates"):
                text = " ".join(document.quote(name.span).split())
                folded = key(text)
                if folded and (name.kind, folded) not in groups:
                    groups[name.kind, folded] = _Group(name.kind)
                if folded:
                    groups[name.kind, folded].forms[_cased(text)] += 1
    taken = {entry.id for entry in knowledge.indices}
    made = [
        *archives(documents),
        *_persons(groups),
        *(_entry(group) for (kind, _), group in groups.items() if kind != "person"),
    ]
    return _distinct(sorted(made, key=lambda it: (it.id, it.kind, it.name)), taken)


def _cased(text: str) -> str:
    """A name of capitals in ordinary case ("V. ORLENKO" -> "V. Orlenko"); abbreviations stay as they are."""
    if not text.isupper() or (len(words(text)) == 1 and len(text) < 6):
        return text
    small = {"of", "the", "and", "for", "in", "on", "von", "de"}
    parts = [
        word.lower() if word.lower() in small and place else _capital(word) for place, word in enumerate(text.split())
    ]
    return " ".join(parts)


def _capital(word: str) -> str:
    if "(" in word or any(letter.isdigit() for letter in word):
        return word.lower() if word[:1].isdigit() else word
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def _parts(name: str) -> tuple[list[str], str, list[str]]:
    """Forenames or initials, surname, titles after it."""
    own = words(name)
    after = [word for word in own[1:] if word.lower() in AFTER_NAME]
    own = [word for word in own if word not in after]
    return own[:-1], own[-1] if own else name, after


def _persons(groups: dict[tuple[str, str], _Group]) -> list[Entry]:
    by_surname: dict[str, list[tuple[str, _Group]]] = {}
    for (kind, _), group in groups.items():
        if kind == "person":
            best = _best(group)
            by_surname.setdefault(fold(_parts(best)[1]), []).append((best, group))
    entries = []
    for same in by_surname.values():
        longest = sorted(same, key=lambda it: (-len(it[0]), it[0]))
        named = [group for best, group in longest if _parts(best)[0]]
        bare = [group for best, group in same if not _parts(best)[0]]
        clusters: list[_Group] = []
        for group in named:
            home = next((it for it in clusters if _compatible(_best(it), _best(group))), None)
            if home is None:
                clusters.append(_Group("person", Counter(group.forms)))
            else:
                home.forms.update(group.forms)
        if len(clusters) == 1 or not clusters:
            whole = clusters[0] if clusters else _Group("person")
            for group in bare:
                whole.forms.update(group.forms)
            clusters = [whole]
        else:
            clusters += bare
        entries += [_entry(cluster) for cluster in clusters]
    return entries


def _compatible(one: str, other: str) -> bool:
    for left, right in zip(_parts(one)[0], _parts(other)[0], strict=False):
        left, right = plain(left), plain(right)
        if (len(left) < 3 or len(right) < 3) and (left.startswith(right[:1]) or right.startswith(left[:1])):
            continue
        if fold(left) != fold(right):
            return False
    return True


def _best(group: _Group) -> str:
    """The form that serves as the entry's name: the longest, then the most frequent one."""
    return max(group.forms, key=lambda form: (len(words(form)), group.forms[form], form))


def _entry(group: _Group) -> Entry:
    name = _best(group)
    variants = tuple(sorted(form for form in group.forms if form != name))
    forenames, surname, after = _parts(name) if group.kind == "person" else ([], "", [])
    order = [surname, *forenames, *after] if group.kind == "person" else words(name)
    identity = PREFIX + slug(" ".join(order))
    return Entry(
        id=identity,
        kind=group.kind,
        name=name,
        href=f"{FILE}#{identity}",
        variants=variants,
        surname=surname if group.kind == "person" and not after else "",
        forename=" ".join(f"{it}." if len(it) < 3 else it for it in forenames),
        provisional=True,
    )


def slug(name: str) -> str:
    """The name as a readable id: Latin letters in lower case, digits, hyphens ("orlenko-v-p"); never empty."""
    letters = "".join(_CYRILLIC.get(letter, letter) for letter in plain(name))
    kept = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in letters)
    short = "-".join(part for part in kept.split("-") if part)[:60].strip("-")
    return short or "u" + "-".join(f"{ord(letter):x}" for letter in name[:8])


def _distinct(entries: list[Entry], taken: set[str]) -> list[Entry]:
    """No id twice: places, institutions and persons of one name are told apart by a number."""
    found: list[Entry] = []
    used = set(taken)
    for entry in entries:
        identity, number = entry.id, 2
        while identity in used:
            identity, number = f"{entry.id}-{number}", number + 1
        used.add(identity)
        found.append(entry if identity == entry.id else _renamed(entry, identity))
    return found


def _renamed(entry: Entry, identity: str) -> Entry:
    return replace(entry, id=identity, href=f"{FILE}#{identity}")
