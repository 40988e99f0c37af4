"""Taking lines into a wave: all of them, or none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.meten.actions import spoor
from proeftuinen.netwerk.meten.plaatsen import geef_plaats
from proeftuinen.netwerk.models import Meting, Netwerkplaats, Relatie

STANDEN = (Meting.Stand.CONCEPT, Meting.Stand.GESLOTEN)
_Bron = Relatie.Bron
_TEGELIJK = 500


class Open(Exception):
    """People are answering in this wave, so nothing is taken in."""


class Weg(Exception):
    """Someone of the list left, or chose to be on no map, since it was looked at."""


@dataclass(frozen=True, slots=True)
class Ingelezen:
    """What it did: answers taken in, and those that people had given themselves.

    Answers about who took them in count in neither; `over_mij`: whether there were any.
    """

    bewaard: int
    zelf: int
    over_mij: bool


def te_vullen(metingen: Iterable[Meting]) -> list[Meting]:
    """Return the waves into which lines can be taken: nobody is answering in them."""
    return [meting for meting in metingen if meting.stand in STANDEN]


@transaction.atomic
def neem_in(
    *, meting: Meting, antwoorden: Mapping[tuple[str, str], int], door: Gebruiker
) -> Ingelezen:
    """Keep these answers, by the public ids of who says it and about whom.

    What people answered themselves stays; what was typed or taken in before is changed. Who has no
    place in the wave gets one. Raises Open and Weg; then nothing was taken in. What is told back
    says nothing of answers about `door`.
    """
    slot = Meting.objects.select_for_update().filter(pk=meting.pk, stand__in=STANDEN)
    if not slot.exists():
        raise Open
    plaatsen, eigen = _plaatsen(meting, {code for paar in antwoorden for code in paar}, door)
    gezegd = {(plaatsen[van], plaatsen[naar]): w for (van, naar), w in antwoorden.items()}
    bestaand = {
        (rij.van_id, rij.naar_id): rij
        for rij in Relatie.objects.filter(meting=meting).only("van_id", "naar_id", "waarde", "bron")
    }
    zelf = {paar for paar in gezegd if paar in bestaand and bestaand[paar].bron == _Bron.ZELF}
    _schrijf(meting, {p: w for p, w in gezegd.items() if p not in zelf}, bestaand, door)
    spoor("meting.ingelezen", meting, door)
    anderen = {paar for paar in gezegd if paar[1] != eigen}
    return Ingelezen(len(anderen - zelf), len(anderen & zelf), len(anderen) < len(gezegd))


def _plaatsen(
    meting: Meting, codes: set[str], door: Gebruiker
) -> tuple[dict[str, int], int | None]:
    """Return the places of these people, made where there was none; and that of `door`."""
    contacten = Contact.objects.van(meting.proeftuin).exclude(zicht=Zicht.NIETS)
    hier = {
        contact.publiek_id: contact
        for contact in contacten.filter(publiek_id__in=codes).select_related("organisatie")
    }
    if hier.keys() != codes:
        raise Weg
    rijen = Netwerkplaats.objects.filter(meting=meting)
    met = set(rijen.values_list("contact_id", flat=True))
    geef_plaats(meting, [contact for contact in hier.values() if contact.pk not in met])
    alle = dict(rijen.values_list("contact__publiek_id", "pk"))
    eigen = rijen.filter(contact__gebruiker=door).values_list("pk", flat=True).first()
    return {code: alle[code] for code in codes}, eigen


def _schrijf(
    meting: Meting,
    gezegd: Mapping[tuple[int, int], int],
    bestaand: Mapping[tuple[int, int], Relatie],
    door: Gebruiker,
) -> None:
    nu = timezone.now()
    nieuw, anders = [], []
    for (van, naar), waarde in gezegd.items():
        rij = bestaand.get((van, naar))
        if rij is None:
            rij = Relatie(meting=meting, van_id=van, naar_id=naar)
            nieuw.append(rij)
        else:
            anders.append(rij)
        rij.waarde, rij.bron, rij.door, rij.gewijzigd = waarde, _Bron.BESTAND, door, nu
    Relatie.objects.bulk_create(nieuw, batch_size=_TEGELIJK)
    velden = ["waarde", "bron", "door", "gewijzigd"]
    Relatie.objects.bulk_update(anders, velden, batch_size=_TEGELIJK)
    sprekers = {van for van, _ in gezegd}
    begonnen = Netwerkplaats.objects.filter(meting=meting, pk__in=sprekers, begonnen_op=None)
    begonnen.update(begonnen_op=nu)
