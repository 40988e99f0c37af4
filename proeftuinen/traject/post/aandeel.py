"""What post contributes: its card, its kinds of mail, the round of each minute, and how it ends."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Kaart,
    Lezer,
    Plek,
    Postsoort,
    Telkaart,
    Wissing,
    wie_biedt,
)
from proeftuinen.traject.models import Proeftuin, Uitnodiging
from proeftuinen.traject.post import bundel, lezen, uitnodiging, verzenden
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht, Reden, Stilte

_BEWAAR = timedelta(days=90)
_STIL_ZONDER_IEMAND = timedelta(days=365)
_Stand = Bericht.Stand
_IEMAND = "Iemand van het team"
_TEKST_WEG = "De tekst is weg: wie dit stuurde, is gewist."

UITLEG = {
    "berichten": "Mail die we je stuurden of nog gaan sturen.",
    "geen post sinds": "Sinds wanneer je even geen mail krijgt.",
}


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return a card when mail went wrong; for the rest post asks no attention."""
    if not lezer.mag(Recht.POST_BEHEREN):
        return []
    mis = lezen.post_van(proeftuin, lezer.rechten).filter(stand__in=Bericht.NODIG)
    return [Telkaart([mis], _kaart)]


def _kaart(aantal: int) -> Sequence[Kaart]:
    if not aantal:
        return []
    sjabloon = "proeftuinen/traject/post/kaart.html"
    return [Kaart("Post", sjabloon, {"aantal": aantal}, Plek.REGEL, 15)]


def postsoorten() -> Mapping[str, Postsoort]:
    """Return invitations and news of the plan."""
    plan = Postsoort("Nieuws over de planning", _bezwaar_plan, _maak_plan_af)
    return {uitnodiging.SOORT: uitnodiging.UITNODIGING, bundel.SOORT: plan}


def _bezwaar_plan(bericht: Bericht) -> str:
    doet_mee = bundel.mag_ontvangen(bericht.aan, bericht.proeftuin)
    return "" if doet_mee else Reden.DOET_NIET_MEE


def _maak_plan_af(bericht: Bericht) -> str:
    planning = reverse("proeftuinen:planning", args=[bericht.proeftuin.publiek_id])
    account = reverse("mijn:account")
    return (
        f"{bericht.tekst}\n\nBekijk de planning:\n{settings.SITE_URL}{planning}\n\n"
        f"Wil je deze mail niet? Zet hem uit bij je account:\n{settings.SITE_URL}{account}"
    )


def bezorg(aan: str, soort: str, onderwerp: str, tekst: str) -> None:
    """Put mail in the outbox for a part of the house that knows no outbox."""
    klaarzetten(aan=aan, soort=soort, onderwerp=onderwerp, tekst=tekst)


def elke_minuut(nu: datetime) -> None:
    """Take up what a dead worker left, and have sent what is due."""
    verzenden.kijk_na(nu)


def zet_stil(adres: str) -> None:
    """Hold all that still waits for this address."""
    open_nog = [*Bericht.OPEN, _Stand.MISLUKT]
    Bericht.objects.filter(aan=adres).verzet(open_nog, _Stand.TEGENGEHOUDEN, fout=Reden.STIL)


def na_terugzetten() -> None:
    """Hold what waited when the back-up was made: nobody knows whether it went since then."""
    open_nog = [*Bericht.OPEN, _Stand.OVERDRACHT]
    Bericht.objects.all().verzet(open_nog, _Stand.ONZEKER, fout=Reden.TERUGGEZET)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the mail to this person, and since when none goes."""
    berichten = Bericht.objects.filter(aan=gebruiker.email).select_related("proeftuin")
    stilte = Stilte.objects.filter(adres=gebruiker.email)
    return {
        "berichten": Rijen(berichten, zeg=_zeg_berichten),
        "geen post sinds": Rijen(stilte, zeg=_zeg_stilte),
    }


def _zeg_stilte(stilte: Iterable[Stilte]) -> list[str]:
    return [deel.sinds.isoformat() for deel in stilte]


def _zeg_berichten(berichten: Iterable[Bericht]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": deel.proeftuin.titel if deel.proeftuin else "",
            "onderwerp": deel.onderwerp,
            "tekst": deel.tekst,
            "stand": deel.get_stand_display(),
            "op": (deel.verzonden_op or deel.gemaakt).isoformat(),
        }
        for deel in berichten
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to mail."""
    aan_jou = Bericht.objects.filter(aan=gebruiker.email)
    return [
        Wissing("Berichten aan jou", aan_jou, "Gaan weg."),
        Wissing(
            "Berichten die door jou weggingen",
            Bericht.objects.filter(door=gebruiker),
            "Blijven tot 90 dagen staan, zonder je naam en zonder de tekst.",
        ),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Erase the mail to this person, and their name from mail to others."""
    Bericht.objects.filter(aan=gebruiker.email).delete()
    Stilte.objects.filter(adres=gebruiker.email).delete()
    _haal_naam_weg(gebruiker)
    Bericht.objects.filter(door=gebruiker).update(door=None)
    Stilte.objects.filter(door=gebruiker).update(door=None)


def _haal_naam_weg(gebruiker: Gebruiker) -> None:
    """Take the name out of mail to others, as a whole word: "An" stays in "Annemiek".

    Mail of this person that is done loses its text too: it may hold an earlier name.
    """
    eigen = Bericht.objects.filter(door=gebruiker)
    eigen.exclude(stand__in=Bericht.OPEN).update(tekst=_TEKST_WEG)
    if not gebruiker.naam:
        return
    genoemd = Q(door=gebruiker)
    if " " in gebruiker.naam:  # a lone word like Roos stands in other sentences too
        genoemd |= Q(tekst__contains=gebruiker.naam)
    naam = re.compile(rf"(?<!\w){re.escape(gebruiker.naam)}(?!\w)")
    berichten = list(Bericht.objects.filter(genoemd, tekst__contains=gebruiker.naam))
    for bericht in berichten:
        bericht.tekst = naam.sub(_IEMAND, bericht.tekst)
    Bericht.objects.bulk_update(berichten, ["tekst"], batch_size=500)


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when mail ends, and when it is forgotten that an address was at rest."""
    return [
        Bewaartermijn(
            "post",
            "Berichten die zijn verstuurd, tegengehouden of mislukt",
            "90 dagen",
            _ruim_berichten,
        ),
        Bewaartermijn(
            "stil",
            "Adressen die even geen post krijgen",
            "Zolang iemand met dit adres een account, een uitnodiging of een plek in een lijst met "
            "mensen heeft, daarna 1 jaar",
            _ruim_stilte,
        ),
    ]


def _ruim_berichten(nu: datetime) -> int:
    klaar = Bericht.objects.exclude(stand__in=[*Bericht.OPEN, _Stand.OVERDRACHT])
    op = Coalesce("verzonden_op", "gemaakt")
    weg, _ = klaar.alias(op=op).filter(op__lte=nu - _BEWAAR).delete()
    return weg


def _ruim_stilte(nu: datetime) -> int:
    accounts = Gebruiker.objects.values("email")
    genodigd = Uitnodiging.objects.open(nu).values("email")
    oud = Stilte.objects.filter(sinds__lte=nu - _STIL_ZONDER_IEMAND)
    oud = oud.exclude(adres__in=accounts).exclude(adres__in=genodigd)
    for bekend in wie_biedt("bekende_adressen"):
        oud = oud.exclude(adres__in=bekend())
    return oud.delete()[0]
