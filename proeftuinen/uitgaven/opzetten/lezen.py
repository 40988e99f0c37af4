"""Reading the set-up of a book, as it is kept or as someone is changing it."""

from collections.abc import Mapping, Sequence
from copy import copy
from typing import Any

from django.db.models import Max
from django.http import Http404

from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.boek.keuze import OMSLAG, RONDOM, Groep
from proeftuinen.uitgaven.boek.models import Boeksoort, Opzet

EROMHEEN = "Inhoud, inleiding en dank"


def opzet_van(proeftuin: Proeftuin, soort: str) -> Opzet:
    """Return the set-up of this book, also when nobody kept one yet; raises Http404."""
    if soort not in Boeksoort:
        raise Http404
    rijen = Opzet.objects.filter(proeftuin=proeftuin, soort=soort).select_related("omslagfoto")
    opzet = rijen.first() or Opzet(proeftuin=proeftuin, soort=Boeksoort(soort))
    opzet.proeftuin = proeftuin
    return opzet


def met(opzet: Opzet, waarden: Mapping[str, Any]) -> Opzet:
    """Return the set-up with other values, which is not kept."""
    klad = copy(opzet)
    for naam, waarde in waarden.items():
        setattr(klad, naam, waarde)
    return klad


def volgende_nummer(proeftuin: Proeftuin, soort: str) -> int:
    """Return the number that the next edition of this book will have."""
    hoogste = proeftuin.uitgaven.filter(soort=soort).aggregate(hoogste=Max("nummer"))["hoogste"]
    return (hoogste or 0) + 1


def te_bekijken(groepen: Sequence[Groep], soort: str) -> list[tuple[str, str]]:
    """Return what one can look at: what is around the chapters, and each that goes in."""
    if soort == Boeksoort.KORT:
        return [(RONDOM, "De hele uitgave")]
    hoofdstukken = [deel for groep in groepen for deel in groep.onderdelen if deel.aan]
    rest = [(deel.sleutel, deel.titel) for deel in hoofdstukken]
    if soort == Boeksoort.RAPPORT:
        return [(RONDOM, "Het rapport zonder de hoofdstukken"), *rest]
    return [(OMSLAG, "Omslag"), (RONDOM, EROMHEEN), *rest]


def eerste_blik(soort: str) -> str:
    """Return what one looks at before choosing."""
    return OMSLAG if soort == Boeksoort.LOGBOEK else RONDOM
