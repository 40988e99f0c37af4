"""Who can help with a question: people whose organisation does something with it, and examples."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from leerwerkplaats.toegang import Recht
from proeftuinen.acties.lezen import JIJ, zeg_wie
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.delen.lezen import gedeelde
from proeftuinen.mensen.lijst import zichtbaar
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.vraaghet.lezen import dimensies_van, op_dimensie
from proeftuinen.monitoring.vraaghet.models import Hulpvraag
from proeftuinen.traject.contracten import Lezer, wie_biedt
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.models import Stilte

MEESTE_MENSEN, MEESTE_VOORBEELDEN = 6, 4


@dataclass(frozen=True)
class Helper:
    """Someone who may know, as this reader may see them; `adres` is empty without a page."""

    wie: str
    waar: str
    dimensies: Sequence[str]
    adres: str = ""


@dataclass(frozen=True)
class Voorbeeld:
    """What another place tried and shares."""

    titel: str
    plaats: str
    adres: str


def mensen_bij(hulpvraag: Hulpvraag, proeftuin: Proeftuin, lezer: Lezer) -> list[Helper]:
    """Return who of this place may know, who knows most of it first; three queries.

    Nobody who is at rest or died, nobody whom the reader does not see in the list of people.
    """
    gevraagd = dimensies_van(hulpvraag)
    if not gevraagd:
        return []
    stil = Stilte.objects.values("adres")
    rijen = zichtbaar(proeftuin, lezer).filter(stand=Contact.Stand.GEWOON)
    rijen = rijen.exclude(organisatie=None)
    rijen = rijen.exclude(Q(gebruiker__email__in=stil) | (~Q(email="") & Q(email__in=stil)))
    if hulpvraag.door_id:
        rijen = rijen.exclude(gebruiker=hulpvraag.door_id)
    paren = list(rijen.values_list("pk", "organisatie"))
    bieden = _dimensies({organisatie for _, organisatie in paren})
    telt = {
        pk: [deel for deel in gevraagd if deel in bieden.get(organisatie, ())]
        for pk, organisatie in paren
    }
    gekozen = sorted((pk for pk in telt if telt[pk]), key=lambda pk: -len(telt[pk]))[:MEESTE_MENSEN]
    mensen = Contact.objects.select_related("gebruiker", "organisatie").in_bulk(gekozen)
    return [_helper(mensen[pk], telt[pk], proeftuin, lezer) for pk in gekozen if pk in mensen]


def _helper(
    contact: Contact, dimensies: Sequence[str], proeftuin: Proeftuin, lezer: Lezer
) -> Helper:
    wie = zeg_wie(contact, lezer)
    waar = contact.organisatie.naam if contact.organisatie else ""
    genoemd = wie in {JIJ, str(contact)}
    adres = ""
    if lezer.mag(Recht.MENSEN_BEHEREN):
        adres = reverse("proeftuinen:contact", args=[proeftuin.publiek_id, contact.publiek_id])
    return Helper(wie, waar if genoemd else "", dimensies, adres)


def _dimensies(organisatie_ids: set[int]) -> dict[int, frozenset[str]]:
    samen: dict[int, frozenset[str]] = {}
    for biedt in wie_biedt("dimensies_van"):
        samen |= biedt(organisatie_ids)
    return samen


def voorbeelden_bij(hulpvraag: Hulpvraag, proeftuin: Proeftuin, lezer: Lezer) -> list[Voorbeeld]:
    """Return what other places tried on these dimensions, newest first; one query."""
    gevraagd = dimensies_van(hulpvraag)
    if not gevraagd or not lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        return []
    past = Q()
    for dimensie in gevraagd:
        past |= Q(pk__in=op_dimensie(Experiment.objects.gepubliceerd(), dimensie).values("pk"))
    rijen = gedeelde().exclude(proeftuin=proeftuin).filter(past)[:MEESTE_VOORBEELDEN]
    return [
        Voorbeeld(
            rij.titel,
            rij.proeftuin.titel,
            reverse("proeftuinen:voorbeeld", args=[proeftuin.publiek_id, rij.publiek_id]),
        )
        for rij in rijen
    ]
