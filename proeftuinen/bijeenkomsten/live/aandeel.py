"""What a meeting while it runs contributes."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.bijeenkomsten.live import vel
from proeftuinen.bijeenkomsten.live.codes import geldig_tot
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livegast, Stip, Zitting
from proeftuinen.bijeenkomsten.live.zaal import sluit_zaal
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Bewaartermijn, Wissing

_DAGEN = 30
UITLEG = {
    "ingestuurd in een zaal": "Wat je telefoon instuurde in een zaal die nog open is. Is de zaal "
    "dicht, dan weten we niet meer wat van jou kwam.",
}


def bij_bijeenkomst_gewijzigd(bijeenkomst: Bijeenkomst, door: Gebruiker | None) -> None:
    """Let the room follow: closed when the meeting is off, its code as long as the new day."""
    nu = dit_moment()
    zitting = Zitting.objects.open(nu).filter(bijeenkomst=bijeenkomst).first()
    if zitting is None:
        return
    zitting.bijeenkomst = bijeenkomst
    if bijeenkomst.afgezegd:
        sluit_zaal(zitting=zitting, door=door)
    elif not bijeenkomst.is_geweest(vandaag()):
        Zitting.objects.filter(pk=zitting.pk).update(geldig_tot=geldig_tot(bijeenkomst, nu))


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "bijeenkomst.zaal_open": "opende de zaal van een bijeenkomst",
        "bijeenkomst.zaal_dicht": "sloot de zaal van een bijeenkomst",
        "bijeenkomst.begonnen": "begon een bijeenkomst",
        "bijeenkomst.overgenomen": "nam het leiden van een bijeenkomst over",
        "livevraag.papier": "typte over wat er op papier stond",
        "livevraag.gemaakt": "zette een vraag aan de zaal klaar",
        "livevraag.geopend": "stelde een vraag aan de zaal",
        "livevraag.gesloten": "sloot een vraag aan de zaal",
        "livevraag.getoond": "toonde wat de zaal instuurde",
        "livevraag.verborgen": "verborg wat de zaal instuurde",
        "livevraag.kijken": "koos om eerst te kijken naar wat de zaal instuurt",
        "livevraag.meteen": "liet alles wat de zaal instuurt meteen toe",
        "livevraag.weg": "haalde een vraag aan de zaal weg",
        "bijdrage.getoond": "liet bijdragen uit de zaal toe",
        "bijdrage.verborgen": "verborg bijdragen uit de zaal",
        "bijdrage.gegroepeerd": "groepeerde bijdragen uit de zaal",
        "bijdrage.gekozen": "schreef op welk verhaal de zaal koos",
        "bijdrage.niet_gekozen": "haalde de keuze van een verhaal weg",
        "ideegroep.gemaakt": "maakte een groep van bijdragen",
        "ideegroep.hernoemd": "gaf een groep van bijdragen een andere naam",
        "ideegroep.weg": "haalde een groep van bijdragen weg",
    }


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return a question on paper that takes long as work of the worker."""
    return vel.SOORTEN


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what this person's phone sent in rooms that are open."""
    rijen = Bijdrage.objects.filter(gast__gebruiker=gebruiker).order_by("pk")
    return {"ingestuurd in een zaal": Rijen(rijen.select_related("vraag"), zeg=_zeg)}


def _zeg(rijen: Iterable[Bijdrage]) -> list[dict[str, Any]]:
    return [
        {
            "vraag": rij.vraag.vraag,
            "tekst": rij.tekst,
            "reden": rij.reden,
            "naam": rij.naam,
            "wanneer": rij.gemaakt.isoformat(),
        }
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to rooms."""
    geleid = Zitting.objects.filter(leider=gebruiker)
    telefoons = Livegast.objects.filter(gebruiker=gebruiker)
    return [
        Wissing("Bijeenkomsten die je leidde", geleid, "Blijven staan, zonder je naam."),
        Wissing("Je telefoon in een zaal", telefoons, "Gaat weg."),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Forget who led, and which phone was whose."""
    Zitting.objects.filter(leider=gebruiker).update(leider=None)
    Livegast.objects.filter(gebruiker=gebruiker).delete()


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what happens to the phone of someone who leaves the list of people."""
    rijen = Livegast.objects.filter(contact=contact)
    return [Wissing("De telefoon van iemand in een zaal", rijen, "Gaat weg.")]


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when is forgotten whose phone sent what."""
    return [
        Bewaartermijn(
            "telefoons in de zaal",
            "Welke telefoon wat instuurde, en hoe een gast zich noemde",
            f"tot de zaal dichtgaat, hooguit {_DAGEN} dagen",
            _ruim,
        )
    ]


def _ruim(nu: datetime) -> int:
    """Close the rooms whose code ended, and forget phones that are old all the same."""
    weg = 0
    in_zaal = dit_moment() if settings.DEMO_DATUM else nu  # a code lasts by the clock of its room
    voorbij = Zitting.objects.filter(gesloten_op=None, geldig_tot__lte=in_zaal)
    for zitting in voorbij.select_related("bijeenkomst__proeftuin"):
        weg += Livegast.objects.filter(zitting=zitting).count()
        sluit_zaal(zitting=zitting, door=None)
    return weg + _vergeet(Livegast.objects.filter(gemaakt__lt=nu - timedelta(days=_DAGEN)))


@transaction.atomic
def _vergeet(gasten: QuerySet[Livegast]) -> int:
    Bijdrage.objects.filter(gast__in=gasten).update(gast=None)
    Stip.objects.filter(gast__in=gasten).update(gast=None)
    return gasten.delete()[1].get("proeftuinen.Livegast", 0)
