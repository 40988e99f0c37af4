"""Answers on paper: who stands on someone's sheet, and keeping what was typed from it.

What a person answered on a screen themself wins: it is neither shown to who types nor changed.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.lezen import bezetting
from proeftuinen.netwerk.meten.actions import spoor
from proeftuinen.netwerk.models import Meting, Netwerkplaats, Relatie

_Bron = Relatie.Bron


class Gesloten(Exception):
    """The wave closed while someone typed."""


class Weg(Exception):
    """The person whose sheet it is left the list while someone typed."""


@dataclass(frozen=True, slots=True)
class Collega:
    """Someone on the sheets: as the person chose to be shown."""

    plaats: int
    publiek_id: str  # of the place
    naam: str
    bij: str
    gebruiker_id: int | None


@dataclass(frozen=True, slots=True)
class Ingevoerd:
    """What typing a sheet did: how many answers are kept, and how many were there already.

    `weg`: about how many people nothing is kept, because they left the list meanwhile.
    """

    bewaard: int
    zelf: int
    weg: int = 0


def collegas(meting: Meting) -> Sequence[Collega]:
    """Return who stands on the sheets, in the order of paper and of typing; four queries.

    Not on them: who chose not to be on the map, and who died.
    """
    mensen = bezetting(meting).mensen
    plaatsen = Netwerkplaats.objects.filter(meting=meting)
    plaatsen = plaatsen.exclude(contact__stand=Contact.Stand.OVERLEDEN)
    kolommen = "pk", "publiek_id", "contact_id", "contact__gebruiker_id"
    lijst = []
    for pk, publiek_id, contact_id, gebruiker_id in plaatsen.values_list(*kolommen):
        if mens := mensen.get(contact_id):
            bij = "" if mens.organisatienaam in mens.naam else mens.organisatienaam
            lijst.append(Collega(pk, publiek_id, mens.naam, bij, gebruiker_id))
    return sorted(lijst, key=lambda deel: (deel.naam.casefold(), deel.plaats))


def met_blad(meting: Meting) -> Sequence[Netwerkplaats]:
    """Return who gets a sheet: everyone on the map who lives, at rest or not."""
    plaatsen = Netwerkplaats.objects.filter(meting=meting)
    plaatsen = plaatsen.exclude(contact__zicht=Zicht.NIETS)
    plaatsen = plaatsen.exclude(contact__stand=Contact.Stand.OVERLEDEN)
    lijst = plaatsen.select_related("contact__gebruiker", "organisatie")
    return sorted(lijst, key=lambda plaats: (str(plaats.contact).casefold(), plaats.pk))


def op_naam(meting: Meting) -> list[tuple[str, str]]:
    """Return code and name of who gets a sheet, for a sheet without a code; one query."""
    return [(plaats.code, str(plaats.contact)) for plaats in met_blad(meting)]


def netjes_code(tekst: str) -> str:
    """Return a code as it is kept, however it was typed: "BC3-9KZ" is "bc39kz"."""
    return "".join(teken for teken in tekst.lower() if teken.isalnum())


@transaction.atomic
def voer_in(*, plaats: Netwerkplaats, antwoorden: Mapping[int, int], door: Gebruiker) -> Ingevoerd:
    """Keep what stands on a sheet: by the place that it is about, an answer of the wave's form.

    Typing again changes what was typed before. What the person answered themself stays, also when
    they do so at this moment. Who leaves the list at this moment is first, or too late. Raises
    Gesloten, Weg.
    """
    meting = plaats.meting
    slot = Meting.objects.select_for_update().filter(pk=meting.pk, stand=Meting.Stand.OPEN)
    if not slot.exists():
        raise Gesloten
    er_nog = _houd_vast(meting, {plaats.pk, *antwoorden})
    if plaats.pk not in er_nog:
        raise Weg
    over = {n: waarde for n, waarde in antwoorden.items() if n in er_nog and n != plaats.pk}
    _verander(plaats, over, door)
    Relatie.objects.bulk_create(
        [_rij(plaats, naar, waarde, door) for naar, waarde in over.items()], ignore_conflicts=True
    )
    if over:
        _is_begonnen(plaats)
        spoor("meting.blad_ingevoerd", meting, door)
    telling = Relatie.objects.filter(van=plaats, naar__in=list(over)).aggregate(
        zelf=Count("pk", filter=Q(bron=_Bron.ZELF)), alle=Count("pk")
    )
    weg = len(antwoorden.keys() - er_nog)
    return Ingevoerd(telling["alle"] - telling["zelf"], telling["zelf"], weg)


def _houd_vast(meting: Meting, plaatsen: set[int]) -> set[int]:
    """Return which of these are in the wave, and let nobody take them away meanwhile."""
    rijen = Netwerkplaats.objects.filter(meting=meting, pk__in=plaatsen).order_by("pk")
    return set(rijen.select_for_update(no_key=True).values_list("pk", flat=True))


def _verander(plaats: Netwerkplaats, over: Mapping[int, int], door: Gebruiker) -> None:
    """Change what was typed or taken in before, one statement for each answer."""
    per_waarde = defaultdict(list)
    for naar, waarde in over.items():
        per_waarde[waarde].append(naar)
    nu = timezone.now()
    for waarde, naar in per_waarde.items():
        rijen = Relatie.objects.filter(van=plaats, naar__in=naar).exclude(bron=_Bron.ZELF)
        rijen.update(waarde=waarde, bron=_Bron.PAPIER, door=door, gewijzigd=nu)


def _rij(plaats: Netwerkplaats, naar: int, waarde: int, door: Gebruiker) -> Relatie:
    return Relatie(
        meting_id=plaats.meting_id,
        van=plaats,
        naar_id=naar,
        waarde=waarde,
        bron=_Bron.PAPIER,
        door=door,
    )


def _is_begonnen(plaats: Netwerkplaats) -> None:
    """Say that this person answered; whoever handed in a sheet is done."""
    nu, rij = timezone.now(), Netwerkplaats.objects.filter(pk=plaats.pk)
    rij.filter(begonnen_op=None).update(begonnen_op=nu)
    rij.filter(klaar_op=None).update(klaar_op=nu)


def getypt(plaats: Netwerkplaats) -> int:
    """Return how many answers of this person were typed from paper; not which."""
    return Relatie.objects.filter(van=plaats, bron=_Bron.PAPIER).count()
