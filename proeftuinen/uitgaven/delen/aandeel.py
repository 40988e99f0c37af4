"""What publishing and sharing editions contributes."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Gebeurtenis,
    Kaart,
    Lezer,
    Plek,
    Telkaart,
    Uitkomst,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.uitgaven.boek.models import Boeksoort
from proeftuinen.uitgaven.delen.models import Deellink, Ophaling
from proeftuinen.uitgaven.maken.models import Uitgave

UITLEG = {"uitgaven die je ophaalde": "Welke bestanden van een logboek of oogst je ophaalde."}
MAANDEN = 24


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return for readers that an edition can be fetched."""
    if not lezer.mag(Recht.UITGAVEN_LEZEN):
        return []
    rijen = Uitgave.objects.filter(proeftuin=proeftuin).zichtbaar_voor(lezer).uitgebracht()
    return [Telkaart([rijen], _kaart)]


def _kaart(aantal: int) -> Sequence[Kaart]:
    if not aantal:
        return []
    sjabloon = "proeftuinen/uitgaven/delen/kaart.html"
    return [Kaart("De oogst staat klaar", sjabloon, {"aantal": aantal}, Plek.REGEL, 12)]


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return for the last step which books this reader can open; its list asks for them already."""
    if stap.soort != Stapsoort.VERBINDING or not lezer.mag(Recht.UITGAVEN_LEZEN):
        return []
    rijen = Uitgave.objects.filter(proeftuin=stap.proeftuin_id).zichtbaar_voor(lezer).uitgebracht()
    soorten = set(rijen.order_by().values_list("soort", flat=True))
    waar = adres("proeftuinen:uitgaven", stap.proeftuin.publiek_id)
    return [
        Uitkomst(f"Uitgebracht: {soort.label.lower()}", gereed=True, adres=waar)
        for soort in Boeksoort
        if soort in soorten
    ]


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return when editions were published that this reader may open."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return []
    rijen = Uitgave.objects.filter(proeftuin=proeftuin).zichtbaar_voor(lezer).uitgebracht()
    return [
        Gebeurtenis(
            timezone.localdate(rij.uitgebracht_op),
            f"Uitgebracht: {rij}",
            _adres(proeftuin, rij),
            "uitgave",
        )
        for rij in rijen.order_by("uitgebracht_op", "pk")
    ]


def _adres(proeftuin: Proeftuin, uitgave: Uitgave) -> str:
    uitgave.proeftuin = proeftuin
    return uitgave.get_absolute_url()


def spoorzinnen() -> Mapping[str, str]:
    """Return the verbs of sharing in plain Dutch."""
    return {
        "uitgave.uitgebracht": "bracht een uitgave uit",
        "uitgave.ingetrokken": "nam een uitgave terug",
        "deellink.gemaakt": "maakte een link naar een uitgave",
        "deellink.gestopt": "stopte een link naar een uitgave",
    }


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return which files this person fetched."""
    rijen = Ophaling.objects.filter(gebruiker=gebruiker).select_related("uitgave")
    return {"uitgaven die je ophaalde": Rijen(rijen, zeg=_zeg)}


def _zeg(rijen: Iterable[Ophaling]) -> list[dict[str, Any]]:
    return [
        {
            "uitgave": str(rij.uitgave),
            "bestand": rij.get_soort_display(),
            "op": rij.op.isoformat(),
        }
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to fetches and links."""
    opgehaald = Ophaling.objects.filter(gebruiker=gebruiker)
    gemaakt = Deellink.objects.filter(door=gebruiker)
    return [
        Wissing("Uitgaven die je ophaalde", opgehaald, "Blijven meetellen, zonder je naam."),
        Wissing("Links naar uitgaven die je maakte", gemaakt, "Blijven, zonder je naam."),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Let fetches and links stand without who did it."""
    Ophaling.objects.filter(gebruiker=gebruiker).update(gebruiker=None)
    Deellink.objects.filter(door=gebruiker).update(door=None)


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when it is forgotten who fetched what, and when links go that ended."""
    return [
        Bewaartermijn(
            "ophalingen",
            "Wie een logboek of oogst ophaalde",
            f"{MAANDEN} maanden daarna; het aantal blijft",
            _vergeet,
        ),
        Bewaartermijn(
            "deellinks",
            "Links naar een uitgave, met voor wie ze waren",
            f"{MAANDEN} maanden na hun einde",
            _ruim,
        ),
    ]


def _vergeet(nu: datetime) -> int:
    oud = Ophaling.objects.filter(gebruiker__isnull=False, op__lt=maanden_terug(nu, MAANDEN))
    return oud.update(gebruiker=None)


def _ruim(nu: datetime) -> int:
    """Take away links that ended long ago."""
    grens = timezone.localdate(maanden_terug(nu, MAANDEN))
    return Deellink.objects.filter(tot__lt=grens).delete()[1].get(Deellink._meta.label, 0)
