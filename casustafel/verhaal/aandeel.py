"""What written cases contribute. Their words are never taken out: a key ends them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q

from casustafel.plannen.models import Tafel
from casustafel.verhaal.models import Casus
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.traject.contracten import Kaart, Lezer, Plek, Telkaart, Wissing
from proeftuinen.traject.models import Proeftuin

UITLEG = {
    "geschreven verhalen": "Dat jij een verhaal schreef of nakeek voor een casustafel. Wat erin "
    "staat, bewaren we alleen op slot en hooguit 90 dagen na de tafel.",
}


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart | Telkaart]:
    """Return a quiet line for who sits at a table of which the case waits for a second person."""
    if not lezer.mag(Recht.CASUSTAFEL_AANSCHUIVEN) or not lezer.gebruiker_id:
        return []
    mijn = Tafel.objects.van(proeftuin).filter(
        gewist_op=None,
        afgezegd_op=None,
        verborgen_op=None,
        gesloten_op=None,
        dag__gte=vandaag(),
        gasten__contact__gebruiker=lezer.gebruiker_id,
    )
    wacht = (
        Casus.objects.filter(tafel__in=mijn, aangeboden_op__isnull=False, vrijgegeven_op=None)
        .exclude(door=lezer.gebruiker_id)
        .exclude(tafel__inbrenger__gebruiker=lezer.gebruiker_id)
    )
    return [Telkaart([wacht], _kaart)]


def _kaart(aantal: int) -> Sequence[Kaart]:
    if not aantal:
        return []
    sjabloon = "casustafel/verhaal/regel.html"
    return [Kaart("Verhaal nakijken", sjabloon, {"aantal": aantal}, Plek.REGEL, 24)]


def _van(gebruiker: Gebruiker) -> Q:
    return Q(door=gebruiker) | Q(vrijgegeven_door=gebruiker)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return that this person wrote or released a case, at which table; never a word of it."""
    rijen = Casus.objects.filter(_van(gebruiker)).select_related("tafel__proeftuin").order_by("pk")

    def zeg(deel: Iterable[Casus]) -> list[dict[str, Any]]:
        return [
            {
                "proeftuin": rij.tafel.proeftuin.titel,
                "tafel": zeg_dag(rij.tafel.dag),
                "wat": "geschreven" if rij.door_id == gebruiker.pk else "nagekeken",
            }
            for rij in deel
        ]

    return {"geschreven verhalen": Rijen(rijen, zeg=zeg)}


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to cases."""
    gebeurt = "Blijven op slot tot de tafel wordt gewist, zonder je naam."
    return [Wissing("Verhalen voor een casustafel", Casus.objects.filter(_van(gebruiker)), gebeurt)]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from cases."""
    Casus.objects.filter(door=gebruiker).update(door=None)
    Casus.objects.filter(vrijgegeven_door=gebruiker).update(vrijgegeven_door=None)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "casus.geschreven": "schreef aan een verhaal voor een casustafel",
        "casus.aangeboden": "bood een verhaal aan om na te kijken",
        "casus.vrijgegeven": "keek een verhaal na en gaf het vrij voor de tafel",
        "casus.terug": "stuurde een verhaal terug naar de schrijver",
        "casus.vrijgave_terug": "trok de vrijgave van een verhaal in",
    }
