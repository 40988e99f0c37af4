"""Questions, groups of ideas and contributions on the red thread."""

from collections.abc import Iterable

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.rode_draad.actions import maak_los, meld
from proeftuinen.traject.contracten import Knoop

RECHT = Recht.BIJEENKOMSTEN_ZIEN
ZONDER = (Livesoort.CHECKIN,)
"""One word of one person leads to nothing; these have no knot."""


def pad_van(vraag: Livevraag) -> str:
    """Return the page of a question; load `zitting__bijeenkomst__proeftuin` along."""
    bijeenkomst = vraag.zitting.bijeenkomst
    ids = bijeenkomst.proeftuin.publiek_id, bijeenkomst.publiek_id, vraag.publiek_id
    return adres("proeftuinen:livevraag", *ids)


def knoop_van_vraag(vraag: Livevraag) -> Knoop:
    """Return the knot of a question."""
    return Knoop("livevraag", vraag.publiek_id, vraag.vraag, pad_van(vraag), RECHT)


def knoop_van_groep(groep: Ideegroep) -> Knoop:
    """Return the knot of a group of ideas."""
    plek = f"{pad_van(groep.vraag)}#groep-{groep.publiek_id}"
    return Knoop("ideegroep", groep.publiek_id, groep.naam, plek, RECHT)


def knoop_van_bijdrage(bijdrage: Bijdrage) -> Knoop:
    """Return the knot of a contribution; it is there while the room may see it."""
    plek = f"{pad_van(bijdrage.vraag)}#bijdrage-{bijdrage.publiek_id}"
    return Knoop("bijdrage", bijdrage.publiek_id, bijdrage.tekst[:200], plek, RECHT)


def zet_knopen(vraag: Livevraag, bijdragen: Iterable[Bijdrage]) -> None:
    """Give knots to those that may be seen, and take them from those that may not."""
    if vraag.soort in ZONDER:
        return
    rijen = list(bijdragen)
    for rij in rijen:
        rij.vraag = vraag
    zien = [rij for rij in rijen if rij.zicht == Bijdrage.Zicht.GETOOND]
    niet = [rij for rij in rijen if rij.zicht != Bijdrage.Zicht.GETOOND]
    if zien:
        tuin = vraag.zitting.bijeenkomst.proeftuin
        meld(proeftuin=tuin, knopen=[knoop_van_bijdrage(rij) for rij in zien])
    maak_los(knopen=[knoop_van_bijdrage(rij) for rij in niet])
