"""What a person takes along from the diary, and what becomes of it when they go."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.mensen.models import Contact
from proeftuinen.tijdlijn.dagboek.actions import wis_stuk
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
from proeftuinen.tijdlijn.dagboek.toestemmen import tekst_van
from proeftuinen.traject.contracten import Wissing

BLIJFT = "Blijven staan, zonder je naam."
GAAT = "Gaan weg. Wat al gedrukt is, blijft."


def met(gebruiker: Gebruiker) -> QuerySet[Dagboekstuk]:
    """Return the interviews with this person."""
    return Dagboekstuk.objects.filter(contact__gebruiker=gebruiker).order_by("pk")


def van(gebruiker: Gebruiker) -> QuerySet[Dagboekstuk]:
    """Return what this person wrote, but for interviews with themselves."""
    rijen = Dagboekstuk.objects.filter(door=gebruiker)
    return rijen.exclude(contact__gebruiker=gebruiker).order_by("pk")


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what the person wrote in diaries, and the interviews with them."""
    return {
        "dagboekstukken": Rijen(van(gebruiker).select_related("proeftuin"), zeg=_zeg_stukken),
        "interviews met jou": Rijen(
            met(gebruiker).select_related("proeftuin", "toestemming").prefetch_related("vragen"),
            zeg=_zeg_interviews,
        ),
    }


def _zeg_stukken(rijen: Iterable[Dagboekstuk]) -> list[dict[str, Any]]:
    """Say one's own pieces; of an interview not what the other said."""
    interview = Dagboekstuk.Soort.INTERVIEW
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "soort": rij.get_soort_display(),
            "dag": rij.dag.isoformat(),
            "titel": rij.titel,
            "tekst": "" if rij.soort == interview else rij.tekst,
            "link": rij.link,
        }
        for rij in rijen
    ]


def _zeg_interviews(rijen: Iterable[Dagboekstuk]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "dag": rij.dag.isoformat(),
            "tekst": tekst_van(rij),
            "toestemming": bool(rij.toestemming and not rij.toestemming.ingetrokken_op),
        }
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to diaries."""
    return [
        Wissing("Wat je in het dagboek schreef", van(gebruiker), BLIJFT),
        Wissing("Interviews met jou", met(gebruiker), GAAT),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take away the interviews with this person, and their name from what they wrote."""
    _wis(met(gebruiker))
    Dagboekstuk.objects.filter(door=gebruiker).update(door=None)


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what leaves the diary with someone who leaves the list of people."""
    return [Wissing("Interviews", Dagboekstuk.objects.filter(contact=contact), GAAT)]


def wis_met(contact: Contact) -> None:
    """Take away the interviews with someone who leaves the list."""
    _wis(Dagboekstuk.objects.filter(contact=contact))


def _wis(rijen: QuerySet[Dagboekstuk]) -> None:
    for stuk in rijen.select_related("proeftuin"):
        wis_stuk(stuk)
