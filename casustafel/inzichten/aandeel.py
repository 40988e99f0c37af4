"""What insights contribute."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.conf import settings
from django.db.models import Exists, OuterRef, Subquery, TextField, Value
from django.db.models.functions import Coalesce

from casustafel.inzichten import terugblik
from casustafel.inzichten.knopen import SOORT
from casustafel.inzichten.models import Inzicht, Signaal
from casustafel.inzichten.weggaan import (
    UITLEG,
    bewaartermijnen,
    neem_mee,
    wat_weggaat,
    wat_weggaat_met,
    wis,
    wis_met,
)
from casustafel.inzichten.werkbladen import werkbladen
from casustafel.plannen.models import Tafelgast
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import met_adres
from proeftuinen.traject.contracten import Agendapunt, Kaart, Knoopstand, Lezer, Postsoort
from proeftuinen.traject.models import Proeftuin

__all__ = [
    "UITLEG",
    "bewaartermijnen",
    "neem_mee",
    "wat_weggaat",
    "wat_weggaat_met",
    "werkbladen",
    "wis",
    "wis_met",
]

MEESTE_IN_SPIEGEL = 60


def bij_beleid(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return what was handed to the municipality, what waits first; one query."""
    if not lezer.mag(Recht.CASUSTAFEL_ZIEN):
        return []
    zichtbaar = Inzicht.objects.filter(proeftuin=proeftuin).nagekeken()
    rijen = Signaal.objects.filter(inzicht__in=zichtbaar).select_related("inzicht")
    lijst = list(rijen.order_by("-pk")[: MEESTE_IN_SPIEGEL + 1])
    if not lijst:
        return []
    for rij in lijst:
        rij.inzicht.proeftuin = proeftuin
    lijst.sort(key=lambda rij: rij.antwoord_op is not None)
    inhoud = {
        "signalen": lijst[:MEESTE_IN_SPIEGEL],
        "meer": len(lijst) > MEESTE_IN_SPIEGEL,
        "vandaag": vandaag(),
    }
    return [Kaart("Signalen van casustafels", "casustafel/inzichten/bij_beleid.html", inhoud)]


def agenda(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Agendapunt]:
    """Return when the reader hopes for an answer; a calendar does not tell on what."""
    if lezer.gebruiker_id is None or not lezer.mag(Recht.CASUSTAFEL_ZIEN):
        return []
    zichtbaar = Inzicht.objects.filter(proeftuin=proeftuin).nagekeken()
    rijen = Signaal.objects.filter(inzicht__in=zichtbaar, antwoord_op=None, door=lezer.gebruiker_id)
    punten = []
    for rij in rijen.select_related("inzicht"):
        rij.inzicht.proeftuin = proeftuin
        punten.append(
            Agendapunt(
                uid=f"signaal-{rij.publiek_id}@leerwerkplaats",
                titel="Antwoord van de gemeente verwacht",
                begin=rij.antwoord_voor,
                einde=rij.antwoord_voor,
                gewijzigd=rij.gemaakt,
                adres=f"{settings.SITE_URL}{rij.inzicht.get_absolute_url()}",
                versie=rij.versie - 1,
            )
        )
    return punten


def knoopstand(
    knopen: Sequence[tuple[str, str]], lezer: Lezer
) -> Mapping[tuple[str, str], Knoopstand]:
    """Return whether the municipality answered on these insights, and what; one query."""
    ids = [object_id for soort, object_id in knopen if soort == SOORT]
    if not ids or not lezer.mag(Recht.CASUSTAFEL_ZIEN):
        return {}
    signalen = Signaal.objects.filter(inzicht=OuterRef("pk")).order_by("-pk")
    gaf = signalen.exclude(antwoord_op=None).values("antwoord")[:1]
    rijen = Inzicht.objects.filter(publiek_id__in=ids).nagekeken().order_by()
    rijen = rijen.annotate(
        wacht=Exists(signalen.filter(antwoord_op=None)),
        gezegd=Coalesce(Subquery(gaf), Value(""), output_field=TextField()),
    )
    return {
        (SOORT, publiek_id): _stand(gezegd, wacht=wacht)
        for publiek_id, wacht, gezegd in rijen.values_list("publiek_id", "wacht", "gezegd")
    }


def _stand(gezegd: str, *, wacht: bool) -> Knoopstand:
    if wacht:
        return Knoopstand("Wacht op antwoord van de gemeente")
    return Knoopstand("Inzicht", klaar=True, uitkomst=gezegd)


def postsoorten() -> Mapping[str, Postsoort]:
    """Return the letter of eight weeks later."""
    return {terugblik.SOORT: terugblik.TERUGBLIK}


def elke_dag(nu: datetime) -> None:
    """Ask the guests of tables of eight weeks ago what changed."""
    terugblik.vraag_rond(nu)


def na_terugzetten() -> None:
    """Ask nobody twice: whose day has come may have been asked since the back-up."""
    terugblik.sla_over(dit_moment())


def zet_stil(adres: str) -> None:
    """Let no letter go to who came to rest."""
    terugblik.laat_gaan(Tafelgast.objects.filter(contact__in=met_adres(adres)))


def bij_rust(contact: Contact) -> None:
    """Do the same for someone without an address."""
    terugblik.laat_gaan(Tafelgast.objects.filter(contact=contact))


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "inzicht.gemaakt": "schreef een inzicht van een casustafel op",
        "inzicht.gewijzigd": "wijzigde een inzicht van een casustafel",
        "inzicht.nagekeken": "keek een inzicht van een casustafel na",
        "inzicht.terug": "gaf een inzicht terug aan de schrijver",
        "inzicht.weg": "haalde een inzicht van een casustafel weg",
        "inzicht.gedeeld": "deelde een inzicht met andere plekken",
        "inzicht.niet_gedeeld": "deelt een inzicht niet meer met andere plekken",
        "inzicht.doorgegeven": "gaf een inzicht door aan de gemeente",
        "inzicht.beantwoord": "schreef op wat de gemeente op een inzicht antwoordde",
        "inzicht.doorgeven_terug": "haalde een signaal aan de gemeente weg",
    }
