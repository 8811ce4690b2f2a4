"""Where the attributes of an element come from: its own list, or which of its classes."""

from __future__ import annotations

from dataclasses import dataclass, field

from teikit.schema.inheritance import attribute_classes
from teikit.schema.model import AttDef, AttList, ClassSpec, ElementSpec, Inherited
from teikit.schema.write.doc.site import Site


@dataclass(slots=True)
class Sorted:
    """What an element has: `own`, with the class that each changed one comes from, and what classes give as it is."""

    own: list[AttDef | AttList] = field(default_factory=list)
    origins: dict[str, ClassSpec] = field(default_factory=dict)
    inherited: dict[str, list[AttDef]] = field(default_factory=dict)


def sorted_out(site: Site, spec: ElementSpec) -> Sorted:
    """The attributes of an element, told apart by where they come from."""
    made = Sorted()
    known: dict[str, tuple[ClassSpec, AttDef]] = {}
    for cls in attribute_classes(site.schema, spec.memberships):
        for it in cls.attributes.definitions():
            known.setdefault(it.ident, (cls, it))
    for item in spec.attributes.items:
        if isinstance(item, Inherited):
            made.inherited.setdefault(item.cls, []).extend(site.schema.classes[item.cls].attributes.definitions())
        elif isinstance(item, AttList):
            made.own.append(item)
        elif isinstance(item, AttDef):
            origin = known.get(item.ident)
            if origin is not None and origin[1] == item and origin[1].prose is item.prose:
                made.inherited.setdefault(origin[0].ident, []).append(item)
            else:
                made.own.append(item)
    made.origins = {name: cls for name, (cls, _) in known.items()}
    return made
