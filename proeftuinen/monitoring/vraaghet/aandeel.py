"""What "Vraag het" contributes."""

from collections.abc import Mapping, Sequence

from leerwerkplaats.begrippen import Maatthema
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.rijen import tel
from proeftuinen.monitoring.bladzijde import TAB, VRAAG_HET
from proeftuinen.monitoring.vraaghet import lezen, post
from proeftuinen.monitoring.vraaghet.knopen import SOORT
from proeftuinen.monitoring.vraaghet.models import Hulpvraag
from proeftuinen.monitoring.vraaghet.weggaan import (
    UITLEG,
    neem_mee,
    wat_weggaat,
    wat_weggaat_met,
    wis,
    wis_met,
)
from proeftuinen.monitoring.vraaghet.werkbladen import werkbladen
from proeftuinen.traject.contracten import (
    Doel,
    Gebeurtenis,
    Kaart,
    Knoopstand,
    Lezer,
    Maat,
    Plek,
    Postsoort,
    Tab,
    Telkaart,
)
from proeftuinen.traject.models import Proeftuin

__all__ = ["UITLEG", "neem_mee", "wat_weggaat", "wat_weggaat_met", "werkbladen", "wis", "wis_met"]

_KAART = "proeftuinen/monitoring/vraaghet/kaart.html"
MAATTHEMA = Maatthema.MEEDOEN


def tabs() -> Sequence[Tab]:
    """Return the questions, with what goes on after the year."""
    return [Tab(VRAAG_HET, "proeftuinen:vraag-het", Recht.VRAAG_STELLEN, TAB, 40)]


def doelen() -> Sequence[Doel]:
    """Return a question as something that any knot can lead to."""
    return [Doel("Vraag of ervaring", "proeftuinen:hulpvraag-nieuw", Recht.VRAAG_STELLEN)]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return how many questions of others wait for an answer, here and elsewhere."""
    if not lezer.mag(Recht.VRAAG_STELLEN):
        return []
    hier = lezen.onbeantwoord(Hulpvraag.objects.filter(proeftuin=proeftuin))
    if lezer.gebruiker_id:
        hier = hier.exclude(door=lezer.gebruiker_id)
    allen = Hulpvraag.objects.filter(bereik=Hulpvraag.Bereik.ALLEN)
    elders = lezen.onbeantwoord(allen.exclude(proeftuin=proeftuin))
    return [Telkaart([hier, elders], _kaart)]


def _kaart(hier: int, elders: int) -> Sequence[Kaart]:
    if not (hier or elders):
        return []
    return [Kaart(VRAAG_HET, _KAART, {"hier": hier, "elders": elders}, Plek.REGEL, 60)]


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return which questions were solved, to who may read them."""
    if not lezer.mag(Recht.VRAAG_STELLEN):
        return []
    rijen = Hulpvraag.objects.filter(proeftuin=proeftuin).exclude(opgelost_op=None)
    for rij in (lijst := list(rijen)):
        rij.proeftuin = proeftuin
    return [
        Gebeurtenis(rij.opgelost_op, f"Opgelost: {rij.titel}", rij.get_absolute_url(), SOORT)
        for rij in lijst
    ]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how much was asked and told, and how many questions were answered."""
    alle = Hulpvraag.objects.filter(proeftuin=proeftuin)
    vragen = alle.filter(soort=Hulpvraag.Soort.VRAAG)
    gesteld, beantwoord, verteld = tel(
        vragen, vragen.filter(lezen.heeft_antwoord()), alle.filter(soort=Hulpvraag.Soort.ERVARING)
    )
    return [
        Maat("Vragen aan elkaar", gesteld, "vragen", "gesteld bij Vraag het"),
        Maat("Beantwoorde vragen", beantwoord, "vragen", f"van de {gesteld}"),
        Maat("Gedeelde ervaringen", verteld, "ervaringen", "verteld bij Vraag het"),
    ]


def knoopstand(
    knopen: Sequence[tuple[str, str]], lezer: Lezer
) -> Mapping[tuple[str, str], Knoopstand]:
    """Return how far these questions are; one query."""
    ids = [object_id for soort, object_id in knopen if soort == SOORT]
    if not ids or not lezer.mag(Recht.VRAAG_STELLEN):
        return {}
    rijen = Hulpvraag.objects.filter(publiek_id__in=ids).annotate(gaf=lezen.heeft_antwoord())
    return {
        (SOORT, rij.publiek_id): Knoopstand(
            lezen.stand_van(rij, rij.gaf)[1], klaar=rij.opgelost_op is not None
        )
        for rij in rijen.order_by()
    }


def postsoorten() -> Mapping[str, Postsoort]:
    """Return the mail that someone answered."""
    return {post.SOORT: post.HULPANTWOORD}


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "hulpvraag.gesteld": "stelde een vraag of deelde een ervaring",
        "hulpvraag.gewijzigd": "wijzigde een vraag of ervaring",
        "hulpvraag.weg": "haalde een vraag of ervaring weg",
        "hulpvraag.opgelost": "zei dat een vraag is opgelost",
        "hulpvraag.heropend": "zette een vraag weer open",
        "hulpvraag.beantwoord": "antwoordde op een vraag",
        "hulpvraag.antwoord_gewijzigd": "wijzigde een antwoord op een vraag",
        "hulpvraag.antwoord_weg": "haalde een antwoord op een vraag weg",
        "hulpvraag.hielp": "zei dat een antwoord helpt",
        "hulpvraag.hielp_niet": "zei dat een antwoord toch niet helpt",
    }
