"""Questions, groups of ideas and contributions on the red thread."""

from collections.abc import Iterable

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.rode_draad.actions import maak_los, meld
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.contracten import Knoop

RECHT = Recht.BIJEENKOMSTEN_ZIEN
ZONDER = (Livesoort.CHECKIN,)
"""One word of one person leads to nothing; these have no knot."""


def _recht(vraag: Livevraag, *, papier: bool = False) -> Recht:
    """Return who may see what came in: all once it was shown, or said aloud from paper."""
    return RECHT if vraag.getoond or papier else Recht.BIJEENKOMSTEN_VOORBEREIDEN


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
    return Knoop("ideegroep", groep.publiek_id, groep.naam, plek, _recht(groep.vraag))


def knoop_van_bijdrage(bijdrage: Bijdrage) -> Knoop:
    """Return the knot of a contribution; it is there while the room may see it."""
    plek = f"{pad_van(bijdrage.vraag)}#bijdrage-{bijdrage.publiek_id}"
    recht = _recht(bijdrage.vraag, papier=bijdrage.papier)
    return Knoop("bijdrage", bijdrage.publiek_id, bijdrage.tekst[:200], plek, recht)


def leg_knopen(vraag: Livevraag, dingen: Iterable[Bijdrage | Ideegroep]) -> None:
    """Give each of these as `knoop` the id of its knot, "" without one; one query, for the team."""
    rijen = list(dingen)
    knopen = Schakel.objects.filter(
        proeftuin=vraag.zitting.bijeenkomst.proeftuin,
        soort__in=["bijdrage", "ideegroep"],
        object_id__in=[rij.publiek_id for rij in rijen],
    )
    ids = {(k.soort, k.object_id): k.publiek_id for k in knopen}
    for rij in rijen:
        soort = "ideegroep" if isinstance(rij, Ideegroep) else "bijdrage"
        rij.knoop = ids.get((soort, rij.publiek_id), "")


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


def zet_alle_knopen(vraag: Livevraag) -> None:
    """Give what came in the right that belongs to it now that it was shown, or hidden again."""
    zien = Bijdrage.objects.filter(vraag=vraag, zicht=Bijdrage.Zicht.GETOOND)
    zet_knopen(vraag, zien)
    groepen = list(Ideegroep.objects.filter(vraag=vraag))
    for groep in groepen:
        groep.vraag = vraag
    if groepen:
        tuin = vraag.zitting.bijeenkomst.proeftuin
        meld(proeftuin=tuin, knopen=[knoop_van_groep(groep) for groep in groepen])
