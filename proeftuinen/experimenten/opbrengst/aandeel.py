"""What results of experiments contribute."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from leerwerkplaats.begrippen import Maatthema
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.rijen import Rijen, tel
from proeftuinen.experimenten.opbrengst import vragen
from proeftuinen.experimenten.opbrengst.models import Bevestiging, Bewijs, Opbrengst
from proeftuinen.experimenten.opbrengst.oogst import onbekend, uitspraken  # noqa: F401  the harvest
from proeftuinen.experimenten.opbrengst.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Gebeurtenis,
    Lezer,
    Maat,
    Postsoort,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.stil import schrijf_adres

UITLEG = {
    "opbrengsten": "Wat jij opschreef als opbrengst van een experiment.",
    "vragen over opbrengsten": "Wie jij vroeg om een opbrengst te bevestigen, als rol.",
    "gevraagd over opbrengsten": "Vragen over een opbrengst die naar jouw mailadres gingen.",
}
MAATTHEMA = Maatthema.DOEN


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return on which days a result was written down."""
    if not lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        return []
    return [
        Gebeurtenis(
            timezone.localtime(rij.gemaakt).date(),
            f"Opbrengst van “{rij.experiment}”: {rij}",
            rij.get_absolute_url(),
            "opbrengst",
        )
        for rij in _van(proeftuin).select_related("experiment__proeftuin")
    ]


def _van(proeftuin: Proeftuin) -> QuerySet[Opbrengst]:
    return Opbrengst.objects.filter(
        experiment__proeftuin=proeftuin, experiment__gearchiveerd_op=None
    )


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many results there are, and of how many the group says how it knows."""
    alle = _van(proeftuin)
    bewijzen = Bewijs.objects.filter(opbrengst=OuterRef("pk"))
    aantal, met = tel(alle, alle.filter(Exists(bewijzen)))
    zo = f"van de {aantal}: de groep schreef op hoe ze dit weet"
    return [
        Maat("Opbrengsten van experimenten", aantal, "opbrengsten", "wat iemand zag veranderen"),
        Maat("Opbrengsten met bewijs", met, "opbrengsten", zo),
    ]


def postsoorten() -> Mapping[str, Postsoort]:
    """Return the question to someone outside."""
    return {vragen.SOORT: vragen.OPBRENGSTVRAAG}


def _aan(adres: str) -> QuerySet[Bevestiging]:
    """Return the questions to this address; "" has none."""
    if not adres:
        return Bevestiging.objects.none()
    return Bevestiging.objects.filter(mailadres=schrijf_adres(adres))


def zet_stil(adres: str) -> None:
    """End the questions to who came to rest, with the address."""
    vragen.vergeet(_aan(adres))


def bekende_adressen() -> QuerySet[Any, str]:
    """Return who was asked and may still answer."""
    return Bevestiging.objects.exclude(mailadres="").values_list("mailadres", flat=True)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what this person wrote and asked, and was asked."""
    opbrengsten = Opbrengst.objects.filter(door=gebruiker).select_related("experiment__proeftuin")
    rijen = Bevestiging.objects.select_related("opbrengst__experiment__proeftuin").order_by("pk")
    return {
        "opbrengsten": Rijen(opbrengsten.order_by("pk"), zeg=_zeg_opbrengsten),
        "vragen over opbrengsten": Rijen(rijen.filter(door=gebruiker), zeg=_zeg_vragen),
        "gevraagd over opbrengsten": Rijen(
            rijen.filter(pk__in=_aan(gebruiker.email).values("pk")), zeg=_zeg_vragen
        ),
    }


def _zeg_opbrengsten(rijen: Iterable[Opbrengst]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.experiment.proeftuin.titel,
            "experiment": rij.experiment.titel,
            "wie": rij.wie,
            "wat": rij.wat,
            "sinds": rij.sinds.isoformat() if rij.sinds else "",
            "betekenis": rij.betekenis,
            "op": rij.gemaakt.isoformat(),
        }
        for rij in rijen
    ]


def _zeg_vragen(rijen: Iterable[Bevestiging]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.opbrengst.experiment.proeftuin.titel,
            "wie": rij.wie,
            "op": rij.gevraagd_op.isoformat(),
        }
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to results."""
    opbrengsten = Opbrengst.objects.filter(door=gebruiker)
    gevraagd = Bevestiging.objects.filter(door=gebruiker)
    return [
        Wissing("Opbrengsten van experimenten", opbrengsten, "Blijven staan, zonder je naam."),
        Wissing("Vragen over opbrengsten", gevraagd, "Blijven staan, zonder je naam."),
        Wissing("Vragen over opbrengsten aan jou", _aan(gebruiker.email), "Gaan weg."),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from results, and end the questions to them."""
    _haal_weg(_aan(gebruiker.email))
    Opbrengst.objects.filter(door=gebruiker).update(door=None)
    Bevestiging.objects.filter(door=gebruiker).update(door=None)


def _haal_weg(gevraagd: QuerySet[Bevestiging]) -> None:
    codes = list(gevraagd.values_list("pk", flat=True))
    vragen.vergeet(gevraagd)
    Bevestiging.objects.filter(pk__in=codes, antwoord="").delete()


def _aan_contact(contact: Contact) -> QuerySet[Bevestiging]:
    return _aan(contact.adres).filter(opbrengst__experiment__proeftuin=contact.proeftuin)


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say which questions end when someone leaves the place."""
    return [Wissing("Vragen over opbrengsten", _aan_contact(contact), "Gaan weg.")]


def wis_met(contact: Contact) -> None:
    """End the questions of this place to someone who leaves it."""
    _haal_weg(_aan_contact(contact))


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when the address of someone who was asked is forgotten."""
    wat = "Mailadressen van wie is gevraagd of een opbrengst klopt"
    termijn = f"Tot het antwoord, en hooguit {vragen.GELDIG.days} dagen"
    return [Bewaartermijn("opbrengstvragen", wat, termijn, vragen.ruim)]


def na_terugzetten() -> None:
    """End every question that is open: nobody knows which were answered or taken back since."""
    vragen.vergeet(Bevestiging.objects.all())


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "opbrengst.gemaakt": "schreef een opbrengst van een experiment op",
        "opbrengst.gewijzigd": "wijzigde een opbrengst van een experiment",
        "opbrengst.weg": "haalde een opbrengst van een experiment weg",
        "opbrengst.bewijs_erbij": "schreef op hoe de groep een opbrengst weet",
        "opbrengst.bewijs_weg": "haalde weg hoe de groep een opbrengst weet",
        "opbrengst.gevraagd": "vroeg iemand van buiten of een opbrengst klopt",
        "opbrengst.vraag_terug": "trok een vraag over een opbrengst in",
        "opbrengst.bevestigd": "antwoordde op een vraag over een opbrengst",
    }
