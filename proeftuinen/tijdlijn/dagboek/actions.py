"""Everything that changes the diary: each act names its actor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.mensen.toestemming.actions import leg_vast_toestemming
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_uit
from proeftuinen.tijdlijn.dagboek.knopen import knoop_van, spoor
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk, Vraagantwoord
from proeftuinen.traject.intrekking import meld_intrekking, neem_slot
from proeftuinen.traject.models import Proeftuin

WISBOEK = "interview"
AFGESPROKEN = ("titel", "tekst", "rol", "contact")


@dataclass(frozen=True)
class Inhoud:
    """What someone wrote: the piece's own values, its questions, and what was chosen for it."""

    waarden: Mapping[str, Any]
    vragen: Sequence[tuple[str, str]] = ()
    fotos: Sequence[Foto] = field(default_factory=list)
    citaten: Sequence[Citaat] = field(default_factory=list)


def _zet(stuk: Dagboekstuk, inhoud: Inhoud) -> None:
    stuk.vragen.all().delete()
    Vraagantwoord.objects.bulk_create(
        Vraagantwoord(stuk=stuk, volgorde=nummer, vraag=vraag, antwoord=antwoord)
        for nummer, (vraag, antwoord) in enumerate(inhoud.vragen, start=1)
    )
    stuk.fotos.set(inhoud.fotos)
    stuk.citaten.set(inhoud.citaten)


@transaction.atomic
def maak(
    *, proeftuin: Proeftuin, door: Gebruiker, soort: str, inhoud: Inhoud, uit: str = ""
) -> Dagboekstuk:
    """Write a piece; `uit` is the knot of the red thread that it came from."""
    stuk = Dagboekstuk.objects.create(proeftuin=proeftuin, door=door, soort=soort, **inhoud.waarden)
    _zet(stuk, inhoud)
    knoop = knoop_van(stuk)
    meld(proeftuin=proeftuin, knopen=[knoop])
    if uit:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    spoor("dagboekstuk.gemaakt", stuk, door)
    return stuk


def _anders(stuk: Dagboekstuk, inhoud: Inhoud) -> bool:
    """Tell whether the interviewee would read something else now."""
    if any(
        getattr(stuk, naam) != inhoud.waarden.get(naam, getattr(stuk, naam)) for naam in AFGESPROKEN
    ):
        return True
    return list(stuk.vragen.values_list("vraag", "antwoord")) != list(inhoud.vragen)


@transaction.atomic
def wijzig(*, stuk: Dagboekstuk, door: Gebruiker, versie: int, inhoud: Inhoud) -> bool:
    """Change a piece; tell whether a consent fell away because other words were agreed to.

    Raises Bewerkingsconflict when someone was first.
    """
    verviel = stuk.toestemming_id is not None and _anders(stuk, inhoud)
    los = {"toestemming": None} if verviel else {}
    bewaar(stuk, versie=versie, waarden={**inhoud.waarden, **los})
    _zet(stuk, inhoud)
    meld(proeftuin=stuk.proeftuin, knopen=[knoop_van(stuk)])
    spoor("dagboekstuk.gewijzigd", stuk, door)
    if verviel:
        meld_intrekking(stuk.proeftuin)
    return verviel


@transaction.atomic
def haal_weg(*, stuk: Dagboekstuk, door: Gebruiker) -> None:
    """Take a piece away; its photos and quotes stay in their own place."""
    spoor("dagboekstuk.weg", stuk, door)
    wis_stuk(stuk)


@transaction.atomic
def wis_stuk(stuk: Dagboekstuk) -> None:
    """Take a piece away without a line in the trail: for erasing, and for what ended."""
    neem_slot(stuk.proeftuin)
    if stuk.soort == Dagboekstuk.Soort.INTERVIEW:
        wisboek.schrijf(WISBOEK, stuk.publiek_id)
    maak_los(knopen=[knoop_van(stuk)])
    stuk.delete()
    if stuk.toestemming_id:
        meld_intrekking(stuk.proeftuin)


@transaction.atomic
def leg_toestemming_bij(
    *, stuk: Dagboekstuk, door: Gebruiker, kanaal: str, gegeven_op: date
) -> Toestemming:
    """Write down that who was interviewed agrees, and let the interview lean on that.

    An interview that was changed at that moment does not lean on it: those are other words.
    """
    ja = leg_vast_toestemming(
        proeftuin=stuk.proeftuin,
        contact=stuk.contact,
        namens=stuk.rol,
        doel=Toestemming.Doel.INTERVIEW,
        kanaal=kanaal,
        gegeven_op=gegeven_op,
        door=door,
    )
    if Dagboekstuk.objects.filter(pk=stuk.pk, versie=stuk.versie).update(toestemming=ja):
        stuk.toestemming = ja
    return ja
