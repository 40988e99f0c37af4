"""Whom a name in a file means: the people of this proeftuin who may be answered about.

Who chose to be on no map is not among them, and is not told apart from a name that nobody has.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Q
from rapidfuzz import fuzz, process

from leerwerkplaats.web.vouwen import vouw
from proeftuinen.mensen.models import Contact, Zicht, zeg_met_plek
from proeftuinen.netwerk.lezen import bezetting
from proeftuinen.netwerk.models import Meting, Netwerkplaats

_GRENS = 72.0  # of 100; below it two names are of two people
MEESTE_VOORSTELLEN = 4


@dataclass(frozen=True)
class Bekenden:
    """People by the public id of their contact; `op_naam` is by name as it is looked up."""

    mensen: Mapping[str, str]  # -> name, with what tells two of that name apart
    op_naam: Mapping[str, frozenset[str]]
    zonder_plaats: frozenset[str] = field(default_factory=frozenset)

    def wie(self, naam: str, code: str) -> frozenset[str]:
        """Return who this may be: nobody, one, or all of that name.

        A code is stronger than a name: a code of another place is nobody here, whatever the name.
        """
        if code:
            return frozenset({code} & self.mensen.keys())
        if naam in self.mensen:
            return frozenset({naam})
        return self.op_naam.get(zoek(naam), frozenset())

    def lijkt_op(self, naam: str) -> list[str]:
        """Return whose names are nearest to this one, the nearest first."""
        gevonden = process.extract(
            zoek(naam), self.op_naam.keys(), scorer=fuzz.WRatio, score_cutoff=_GRENS, limit=8
        )
        codes = [code for sleutel, *_ in gevonden for code in sorted(self.op_naam[sleutel])]
        return list(dict.fromkeys(codes))[:MEESTE_VOORSTELLEN]


def zoek(naam: str) -> str:
    """Return a name as it is looked up."""
    return " ".join(vouw(naam).split())


def lees_bekenden(meting: Meting) -> Bekenden:
    """Return who may be answered about in this wave: who has a place, and who lives; five queries.

    A name counts as it is known here and as the map shows it, so that our own files come back.
    """
    met_plaats = Netwerkplaats.objects.filter(meting=meting).values("contact")
    contacten = Contact.objects.van(meting.proeftuin).exclude(zicht=Zicht.NIETS).met_naam()
    contacten = contacten.filter(Q(pk__in=met_plaats) | ~Q(stand=Contact.Stand.OVERLEDEN)).order_by(
        "pk"
    )
    op_kaart = bezetting(meting).mensen
    mensen: dict[str, str] = {}
    op_naam: dict[str, set[str]] = {}
    zonder = set()
    velden = "pk", "publiek_id", "heet", "functie", "organisatie__naam"
    for pk, code, heet, functie, organisatie in contacten.values_list(*velden):
        mensen[code] = zeg_met_plek(heet, functie, organisatie)
        namen = {heet, mensen[code]} | ({op_kaart[pk].naam} if pk in op_kaart else set())
        for naam in filter(None, map(zoek, namen)):
            op_naam.setdefault(naam, set()).add(code)
        if pk not in op_kaart:
            zonder.add(code)
    return Bekenden(
        mensen, {naam: frozenset(codes) for naam, codes in op_naam.items()}, frozenset(zonder)
    )
