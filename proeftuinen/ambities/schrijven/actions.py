"""Everything that changes the texts: each act names its actor and leaves a trail.

Who chooses a text, writes in one, takes one away or adopts the whole holds the row of the ambition
(`houd_vast`), so these happen one after the other.
"""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.http import Http404
from django.utils.text import Truncator

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import Bewerkingsconflict, bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven.models import Ambitie, Bouwsteen, Reactie, Voorstel
from proeftuinen.bijeenkomsten.live.models import Bijdrage
from proeftuinen.traject.models import Proeftuin

MEESTE = 300
"""Texts, bricks or remarks of one part at most."""
_STEEN = 300
"""Signs of a brick; what was sent in the room may be longer, and then ends in dots."""


class Vol(Exception):
    """This part holds as much as fits; nothing was kept."""


def houd_vast(proeftuin: Proeftuin) -> Ambitie:
    """Hold the row of the ambition until the end of the transaction; make it if there is none."""
    Ambitie.objects.get_or_create(proeftuin=proeftuin)
    return Ambitie.objects.select_for_update(no_key=True).get(proeftuin=proeftuin)


def spoor(handeling: str, proeftuin: Proeftuin, object_id: str, door: Gebruiker) -> None:
    """Leave a line in the trail, without what was written."""
    soort = handeling.partition(".")[0]
    ruimte = proeftuin.publiek_id
    leg_vast(handeling, door=door, soort=soort, object_id=object_id, ruimte=ruimte)


def _eis_plek(model: type[Bouwsteen | Voorstel | Reactie], proeftuin: Proeftuin, deel: str) -> None:
    if model.objects.filter(proeftuin=proeftuin, deel=deel).count() >= MEESTE:
        raise Vol


@transaction.atomic
def bouwsteen_maken(*, proeftuin: Proeftuin, deel: Deel, tekst: str, door: Gebruiker) -> Bouwsteen:
    """Add a brick. Raises Vol."""
    _eis_plek(Bouwsteen, proeftuin, deel)
    vast = {"proeftuin": proeftuin, "deel": deel, "tekst": tekst}
    steen = Bouwsteen.objects.create(**vast, door=door)
    spoor("bouwsteen.gemaakt", proeftuin, steen.publiek_id, door)
    return steen


@transaction.atomic
def bouwstenen_overnemen(
    *, proeftuin: Proeftuin, deel: Deel, bijdragen: list[Bijdrage], door: Gebruiker
) -> int:
    """Make bricks of what people sent in the room; what was taken already is left. How many."""
    houd_vast(proeftuin)
    al = Bouwsteen.objects.filter(bijdrage__in=bijdragen).values_list("bijdrage", flat=True)
    eerder = set(al)
    nieuw = [
        Bouwsteen(
            proeftuin=proeftuin,
            deel=deel,
            tekst=Truncator(bijdrage.tekst).chars(_STEEN),
            bijdrage=bijdrage,
            door=door,
        )
        for bijdrage in bijdragen
        if bijdrage.pk not in eerder and bijdrage.tekst
    ]
    if Bouwsteen.objects.filter(proeftuin=proeftuin, deel=deel).count() + len(nieuw) > MEESTE:
        raise Vol
    Bouwsteen.objects.bulk_create(nieuw)
    if nieuw:
        spoor("bouwsteen.overgenomen", proeftuin, deel, door)
    return len(nieuw)


@transaction.atomic
def bouwsteen_weghalen(*, steen: Bouwsteen, door: Gebruiker) -> None:
    """Take a brick away."""
    spoor("bouwsteen.weg", steen.proeftuin, steen.publiek_id, door)
    steen.delete()


@transaction.atomic
def voorstel_maken(
    *, proeftuin: Proeftuin, deel: Deel, waarden: Mapping[str, Any], door: Gebruiker
) -> Voorstel:
    """Put a text beside what is there. Raises Vol."""
    _eis_plek(Voorstel, proeftuin, deel)
    voorstel = Voorstel.objects.create(proeftuin=proeftuin, deel=deel, door=door, **waarden)
    spoor("voorstel.gemaakt", proeftuin, voorstel.publiek_id, door)
    return voorstel


@transaction.atomic
def voorstel_wijzigen(
    *,
    voorstel: Voorstel,
    door: Gebruiker,
    versie: int,
    waarden: Mapping[str, Any],
    ook_gekozen: bool,
) -> None:
    """Change a text. Raises Bewerkingsconflict when someone was first.

    Also when it came into the ambition meanwhile and the writer may not change that
    (`ook_gekozen`): then their text can stand beside it.
    """
    houd_vast(voorstel.proeftuin)
    nu = Voorstel.objects.select_for_update(of=("self",)).filter(pk=voorstel.pk).first()
    if nu is None:
        raise Http404
    if nu.gekozen and not ook_gekozen:
        raise Bewerkingsconflict(nu)
    bewaar(voorstel, versie=versie, waarden=waarden)
    spoor("voorstel.gewijzigd", voorstel.proeftuin, voorstel.publiek_id, door)


@transaction.atomic
def voorstel_kiezen(*, voorstel: Voorstel, door: Gebruiker) -> None:
    """Put this text in the ambition; the one that stood there stays beside it. Raises Http404."""
    houd_vast(voorstel.proeftuin)
    van_deel = Voorstel.objects.filter(proeftuin=voorstel.proeftuin, deel=voorstel.deel)
    van_deel.filter(gekozen=True).exclude(pk=voorstel.pk).update(gekozen=False)
    if not van_deel.filter(pk=voorstel.pk).update(gekozen=True):
        raise Http404
    spoor("voorstel.gekozen", voorstel.proeftuin, voorstel.publiek_id, door)


@transaction.atomic
def voorstel_weghalen(*, voorstel: Voorstel, door: Gebruiker) -> bool:
    """Take a text away with the remarks on it; False when it stands in the ambition."""
    houd_vast(voorstel.proeftuin)
    geraakt, _ = Voorstel.objects.filter(pk=voorstel.pk, gekozen=False).delete()
    if geraakt:
        spoor("voorstel.weg", voorstel.proeftuin, voorstel.publiek_id, door)
    return bool(geraakt)


@transaction.atomic
def reactie_maken(
    *,
    proeftuin: Proeftuin,
    deel: str,
    voorstel: Voorstel | None,
    waarden: Mapping[str, Any],
    door: Gebruiker,
) -> Reactie:
    """Add a remark on a part, on one text of it, or on the whole. Raises Vol."""
    _eis_plek(Reactie, proeftuin, deel)
    op = {"proeftuin": proeftuin, "deel": deel, "voorstel": voorstel}
    reactie = Reactie.objects.create(**op, door=door, **waarden)
    spoor("reactie.gemaakt", proeftuin, reactie.publiek_id, door)
    return reactie


@transaction.atomic
def reactie_wijzigen(
    *, reactie: Reactie, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Change a remark. Raises Bewerkingsconflict when someone was first."""
    bewaar(reactie, versie=versie, waarden=waarden)
    spoor("reactie.gewijzigd", reactie.proeftuin, reactie.publiek_id, door)


@transaction.atomic
def reactie_verwerken(*, reactie: Reactie, verwerkt: bool, door: Gebruiker) -> None:
    """Say that the team did something with a remark, or that it waits after all."""
    if Reactie.objects.filter(pk=reactie.pk).exclude(verwerkt=verwerkt).update(verwerkt=verwerkt):
        spoor("reactie.verwerkt", reactie.proeftuin, reactie.publiek_id, door)


@transaction.atomic
def reactie_weghalen(*, reactie: Reactie, door: Gebruiker) -> None:
    """Take a remark away."""
    spoor("reactie.weg", reactie.proeftuin, reactie.publiek_id, door)
    reactie.delete()
