"""What a date says: as it was read (Found), and as TEI's attributes of the class att.datable give it (Value)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

_ATTRIBUTES = {
    "when": "when",
    "notBefore": "not_before",
    "notAfter": "not_after",
    "from": "from_",
    "to": "to",
    "when-iso": "when_iso",
    "when-custom": "when_custom",
    "datingMethod": "dating_method",
    "calendar": "calendar",
}


@dataclass(frozen=True, slots=True)
class Point:
    """A day, month or year as far as the text names it; what it does not name is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    short_year: bool = False  # two figures only
    year_shift: int | None = None  # "this year" -> 0
    month_shift: int | None = None  # "inst." -> 0
    same_year: bool = False  # the year of the date named before
    other_month: int | None = None  # a second reading of a damaged month


@dataclass(frozen=True, slots=True)
class Found:
    """A date found in a text (code points) and not yet resolved.

    `kind`: date, range, relative, weekday, part. `form` names how it is written. `bound` is "after", "before", "about"
    or (of a range) "between". `style`: "julian", "gregorian" (said to be Old or New Style), "both" (the two beside each
    other: `last` is the other one), "republican". `since_last`: to be reckoned from the date named before.
    `last_part`: the portion of `last`, where a part spans two.
    """

    start: int
    end: int
    kind: str
    form: str
    point: Point = Point()
    last: Point | None = None
    bound: str = ""
    part: str = ""
    unit: str = ""
    offset: int | None = None
    weekday: int | None = None
    direction: int = 0
    hour: str = ""
    style: str = ""
    since_last: bool = False
    last_part: str = ""
    confidence: float = 0.99

    @property
    def complete(self) -> bool:
        """Whether day, month and year are all named."""
        end = self.last or self.point
        return bool(self.point.day and end.month and (end.year is not None or self.point.year is not None))


@dataclass(frozen=True, slots=True)
class Value:
    """A resolved date in TEI's terms: Gregorian YYYY, YYYY-MM or YYYY-MM-DD, bounds inclusive.

    `relative`: another date was needed to resolve it. `approximate`: the text says "about", which has no attribute.
    `evidence` says how; `problems` are pairs of a kind (impossible, weekday, relative) and what is wrong, in words.
    """

    when: str = ""
    not_before: str = ""
    not_after: str = ""
    from_: str = ""
    to: str = ""
    when_iso: str = ""
    when_custom: str = ""
    dating_method: str = ""
    calendar: str = ""
    relative: bool = False
    approximate: bool = False
    confidence: float = 0.99
    evidence: str = ""
    problems: tuple[tuple[str, str], ...] = ()

    def attributes(self) -> dict[str, str]:
        """The attributes of a `date` annotation; only those that have a value."""
        given = {name: getattr(self, field) for name, field in _ATTRIBUTES.items()}
        if self.relative:
            given["relative"] = "yes"
        return {name: value for name, value in given.items() if value}

    @classmethod
    def of(cls, attributes: Mapping[str, str]) -> Value:
        """The value with these attributes; others are left aside."""
        known = {field: attributes[name] for name, field in _ATTRIBUTES.items() if name in attributes}
        return cls(**known, relative=attributes.get("relative") == "yes")  # type: ignore[arg-type]

    @property
    def empty(self) -> bool:
        return not any((self.when, self.not_before, self.not_after, self.from_, self.to, self.when_iso))

    @property
    def precise(self) -> bool:
        """Whether it says a day."""
        return len(self.earliest) == len("YYYY-MM-DD")

    @property
    def earliest(self) -> str:
        return self.when or self.when_iso[:10] or self.not_before or self.from_ or self.not_after or self.to

    def day(self) -> date | None:
        """A day to reckon from: the day said, else the middle of the month or year; None for an empty value."""
        year, month, day_of_month = (*self.earliest.split("-", 2), "", "")[:3]
        try:
            return date(int(year), int(month or 7), int(day_of_month or (15 if month else 1)))
        except ValueError:
            return None


assert {it.name for it in fields(Value)} >= set(_ATTRIBUTES.values())
