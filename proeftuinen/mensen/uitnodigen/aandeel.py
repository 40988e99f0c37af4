"""What inviting many at once contributes."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.begrippen import Maatthema, Stapsoort
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.mensen.uitnodigen import lezen
from proeftuinen.mensen.uitnodigen.models import Zaalcode
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Kaart,
    Lezer,
    Maat,
    Plek,
    Telkaart,
    Uitkomst,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin, Stap

_BEWAAR = timedelta(days=30)

UITLEG = {"codes in de zaal": "Codes die je maakte om mensen in de zaal binnen te laten."}
MAATTHEMA = Maatthema.MEEDOEN


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return how many did not answer yet, for who can do something about it."""
    if not lezer.mag(Recht.DEELNEMER_UITNODIGEN):
        return []
    return [Telkaart([lezen.wachtenden(proeftuin)], _kaart)]


def _kaart(wachten: int) -> Sequence[Kaart]:
    if not wachten:
        return []
    sjabloon = "proeftuinen/mensen/uitnodigen/kaart.html"
    telling = lezen.Telling(doen_mee=0, wachten=wachten)
    return [Kaart("Uitnodigen", sjabloon, {"telling": telling}, Plek.REGEL, 30)]


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return at the start meeting how many were invited, and how many take part."""
    if stap.soort != Stapsoort.START or not lezer.mag(Recht.DEELNEMER_UITNODIGEN):
        return []
    telling = lezen.tel(stap.proeftuin)
    doen = "doet" if telling.doen_mee == 1 else "doen"
    tekst = f"{lezen.mensen(telling.genodigd)} uitgenodigd, {telling.doen_mee} {doen} mee."
    adres = reverse("proeftuinen:uitnodigingen", args=[stap.proeftuin.publiek_id])
    return [Uitkomst("De mensen zijn uitgenodigd", not telling.te_vragen, tekst, adres)]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many did not answer yet."""
    wachten = lezen.wachtenden(proeftuin).count()
    uitleg = "gevraagd om mee te doen, en nog niet binnen"
    return [Maat("Uitnodigingen zonder antwoord", wachten, "mensen", uitleg)]


def spoorzinnen() -> Mapping[str, str]:
    """Return our verbs in plain Dutch."""
    return {
        "uitnodiging.herinnerd": "stuurde een herinnering",
        "zaalcode.gemaakt": "maakte een code voor in de zaal",
        "zaalcode.gestopt": "stopte de code voor in de zaal",
    }


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the codes that this person made, without what would open a door."""
    codes = Zaalcode.objects.filter(door=gebruiker).select_related("proeftuin")
    return {"codes in de zaal": Rijen(codes, zeg=_zeg)}


def _zeg(codes: Iterable[Zaalcode]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": deel.proeftuin.titel,
            "gemaakt": deel.gemaakt.isoformat(),
            "tot": deel.geldig_tot.isoformat(),
            "binnengekomen": deel.gebruikt,
        }
        for deel in codes
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to room codes."""
    codes = Zaalcode.objects.filter(door=gebruiker)
    return [Wissing("Codes die je maakte voor in de zaal", codes, "Blijven staan, zonder je naam.")]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from the codes."""
    Zaalcode.objects.filter(door=gebruiker).update(door=None)


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when a room code is forgotten."""
    wat = "Codes voor in de zaal, en wie ze maakte"
    return [Bewaartermijn("zaalcodes", wat, "30 dagen nadat ze niet meer werken", _ruim)]


def _ruim(nu: datetime) -> int:
    grens = nu - _BEWAAR
    oud = Zaalcode.objects.filter(Q(geldig_tot__lte=grens) | Q(ingetrokken_op__lte=grens))
    return oud.delete()[0]


def na_terugzetten() -> None:
    """Stop every code: one that was stopped after the back-up must not open the door again."""
    nu = timezone.now()
    Zaalcode.objects.open(nu).update(ingetrokken_op=nu)
