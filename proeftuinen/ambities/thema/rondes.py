"""Choosing together: open a round, vote, close it. Who voted what is forgotten at closing."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.ambities.thema.actions import grijp
from proeftuinen.ambities.thema.models import Kernthema, Manier, Themaronde, Themastem
from proeftuinen.traject.models import Proeftuin

HOOGUIT = timedelta(days=60)
"""A round that nobody closes is closed after so long."""


class Loopt(Exception):
    """People are choosing already."""


class TeWeinig(Exception):
    """Of fewer than two there is nothing to choose."""


class Dicht(Exception):
    """The round is closed."""


@dataclass(frozen=True)
class Stem:
    """What someone gives to one theme."""

    stippen: int = 0
    akkoord: bool | None = None
    bezwaar: str = ""


def _spoor(handeling: str, ronde: Themaronde, door: Gebruiker | None) -> None:
    ruimte = ronde.proeftuin.publiek_id
    leg_vast(handeling, door=door, soort="themaronde", object_id=ronde.publiek_id, ruimte=ruimte)


@transaction.atomic
def begin(
    *,
    proeftuin: Proeftuin,
    door: Gebruiker,
    manier: str,
    themas: Sequence[Kernthema],
    stippen: int = 3,
) -> Themaronde:
    """Let people choose of these from now on. Raises Loopt, TeWeinig.

    What was taken away since the page was opened does not come along.
    """
    grijp(proeftuin)
    er_nog = Kernthema.objects.filter(proeftuin=proeftuin, pk__in=[deze.pk for deze in themas])
    themas = list(er_nog)
    if not themas or (manier == Manier.STIPPEN and len(themas) < 2):
        raise TeWeinig
    try:
        with transaction.atomic():
            ronde = Themaronde.objects.create(
                proeftuin=proeftuin, door=door, manier=manier, stippen=stippen
            )
    except IntegrityError as fout:
        raise Loopt from fout
    ronde.themas.set(themas)
    _spoor("themaronde.begonnen", ronde, door)
    return ronde


@transaction.atomic
def stem(*, ronde: Themaronde, gebruiker: Gebruiker, stemmen: Mapping[int, Stem]) -> None:
    """Put these in the place of what this person gave before, by theme. Raises Dicht."""
    if _grijp(ronde).gesloten_op:
        raise Dicht
    eigen = set(ronde.themas.values_list("pk", flat=True))
    Themastem.objects.filter(ronde=ronde, gebruiker=gebruiker).delete()
    Themastem.objects.bulk_create(
        Themastem(
            ronde=ronde,
            thema_id=thema,
            gebruiker=gebruiker,
            stippen=deze.stippen,
            akkoord=deze.akkoord,
            bezwaar=deze.bezwaar,
        )
        for thema, deze in stemmen.items()
        if thema in eigen
    )


def _grijp(ronde: Themaronde) -> Themaronde:
    return Themaronde.objects.select_for_update(of=("self",)).get(pk=ronde.pk)


@transaction.atomic
def sluit(*, ronde: Themaronde, door: Gebruiker | None) -> None:
    """Count, keep the numbers, and forget who gave what; closed it stays as it is."""
    if _grijp(ronde).gesloten_op:
        return
    stemmen = list(Themastem.objects.filter(ronde=ronde))
    Themaronde.objects.filter(pk=ronde.pk).update(
        gesloten_op=timezone.now(),
        uitslag=_tel(list(ronde.themas.all()), stemmen),
        deden_mee=len({deze.gebruiker_id for deze in stemmen}),
    )
    Themastem.objects.filter(ronde=ronde).delete()
    _spoor("themaronde.gesloten", ronde, door)


def _tel(themas: Sequence[Kernthema], stemmen: Sequence[Themastem]) -> list[dict[str, object]]:
    """Return what each theme got, most first; objections in the order of their words."""
    per_thema = defaultdict(list)
    for deze in stemmen:
        per_thema[deze.thema_id].append(deze)
    uitslag = [
        {
            "thema": thema.publiek_id,
            "wens": thema.wens,
            "stippen": sum(deze.stippen for deze in per_thema[thema.pk]),
            "ja": sum(deze.akkoord is True for deze in per_thema[thema.pk]),
            "bezwaar": sum(deze.akkoord is False for deze in per_thema[thema.pk]),
            # In the order of their words: that of voting could tell whose they are.
            "bezwaren": sorted(deze.bezwaar for deze in per_thema[thema.pk] if deze.bezwaar),
        }
        for thema in themas
    ]
    return sorted(uitslag, key=lambda rij: (-int(rij["stippen"]), int(rij["bezwaar"])))


def sluit_oude(nu: datetime) -> int:
    """Close the rounds that nobody closed; return how many."""
    oud = Themaronde.objects.filter(gesloten_op=None, gemaakt__lte=nu - HOOGUIT)
    rijen = list(oud.select_related("proeftuin"))
    for ronde in rijen:
        sluit(ronde=ronde, door=None)
    return len(rijen)
