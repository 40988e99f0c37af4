"""The steps of a year as points of a calendar."""

from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse

from leerwerkplaats.toegang import Recht
from proeftuinen.traject.agenda.lezen import laad
from proeftuinen.traject.contracten import Agendapunt, Lezer
from proeftuinen.traject.models import Proeftuin, Stap


def _punt(stap: Stap, lezer: Lezer) -> Agendapunt:
    tuin = stap.proeftuin
    adres = stap.get_absolute_url()
    delen = [f"Stap {stap.nummer} van {tuin.titel}."]
    if lezer.mag(Recht.STAP_ZIEN):
        delen += [stap.doel] if stap.doel else []
    else:
        adres = reverse("proeftuinen:planning", args=[tuin.publiek_id])
    return Agendapunt(
        uid=f"stap-{stap.publiek_id}@leerwerkplaats",
        titel=stap.naam,
        begin=stap.begin,
        einde=stap.einde,
        gewijzigd=stap.gewijzigd,
        adres=f"{settings.SITE_URL}{adres}",
        tekst="\n\n".join(delen),
        versie=stap.versie - 1,
    )


def punten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Agendapunt]:
    """Return the steps, without those that were left out: these vanish from a calendar.

    Leaving out rather than marking "cancelled": a client that reads an address shows what stands
    in it and drops the rest, and some show a cancelled thing as if it were still to come.
    """
    if not lezer.mag(Recht.PROEFTUIN_ZIEN):
        return []
    if not hasattr(proeftuin, "agendastappen"):
        laad([proeftuin])
    return [_punt(stap, lezer) for stap in proeftuin.agendastappen if not stap.overgeslagen]
