"""Places that are kept: who got one keeps it, whatever wave comes, until someone moves it.

A place is worked out once, when someone first looks after a wave was closed, and stored for all.
While a wave is open newcomers lie by their domain only, and nothing is stored: else the first who
looked would fix a layout without lines. Only that a line is there counts, and whether it is
mutual; no answer.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from django.db import transaction
from django.db.models import F, QuerySet

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import Bewerkingsconflict, bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.netwerk.beeld import Netwerkbeeld
from proeftuinen.netwerk.ligging.plaatsen import Lijn, lijnen_van, plaats
from proeftuinen.netwerk.ligging.vel import VEL, Punt, zonder_organisatie
from proeftuinen.netwerk.models import Ligging, Netwerkplaats
from proeftuinen.traject.models import Proeftuin

SPOORZINNEN = {
    "kaart.herschikt": "legde de netwerkkaart opnieuw",
    "kaart.teruggelegd": "legde de netwerkkaart terug zoals die was",
}


class Laag(StrEnum):
    """Which map: that of people, or that of organisations. The value is the column."""

    MENSEN = "contact"
    ORGANISATIES = "organisatie"


def liggingen(
    proeftuin: Proeftuin,
    beeld: Netwerkbeeld,
    laag: Laag = Laag.MENSEN,
    *,
    samen: Callable[[], Netwerkbeeld] | None = None,
) -> Mapping[int, Punt]:
    """Return where each in this picture lies; who has no place yet gets one, which is kept.

    One query, or four when there are newcomers. A key below 1 (people without an organisation, on
    the map of organisations) has the fixed place of its domain and is never stored.

    Args:
        proeftuin: whose map.
        beeld: the picture that will be drawn.
        laag: that of people, or that of organisations.
        samen: gives the picture that goes from hand to hand, asked only when there are newcomers:
            a place is seen by all, so it must tell no more than a print, whoever looks first.

    """
    bekend = _bekend(proeftuin, laag)
    nieuw = _nieuw(beeld, bekend)
    if not nieuw:
        return _van_beeld(beeld, bekend)
    if beeld.is_open:
        return _plaats(beeld, bekend, lijnen=[])
    punten = _plaats(beeld, bekend, lijnen=lijnen_van(samen() if samen else beeld))
    _bewaar_nieuw(proeftuin, laag, {sleutel: punten[sleutel] for sleutel in nieuw})
    return _van_beeld(beeld, {**punten, **_bekend(proeftuin, laag)})


def versies(proeftuin: Proeftuin, laag: Laag = Laag.MENSEN) -> Mapping[int, int]:
    """Return the version of each stored place, by key; who has none yet has version 0."""
    return dict(_rijen(proeftuin, laag).values_list(f"{laag}_id", "versie"))


def kan_terug(proeftuin: Proeftuin, laag: Laag = Laag.MENSEN) -> bool:
    """Tell whether places of before the last new layout are kept."""
    return _rijen(proeftuin, laag).filter(vorige_x__isnull=False).exists()


@transaction.atomic
def verplaats(
    *, proeftuin: Proeftuin, wat: Contact | Organisatie, punt: Punt, versie: int
) -> Ligging:
    """Lay one person or organisation here, or at the edge nearest to here.

    Raises ValueError when it is no place (NaN, infinite, no numbers) or the person is of another
    proeftuin, and Bewerkingsconflict when someone moved it after `versie` (0: it had no place).
    """
    doel = VEL.binnen(punt)
    if isinstance(wat, Contact) and wat.proeftuin_id != proeftuin.pk:
        raise ValueError("a person of another proeftuin")
    laag = Laag.MENSEN if isinstance(wat, Contact) else Laag.ORGANISATIES
    waarden = {"x": doel.x, "y": doel.y, "gesleept": True}
    rij, nieuw = Ligging.objects.get_or_create(
        proeftuin=proeftuin, **{str(laag): wat}, defaults=waarden
    )
    if nieuw:
        return rij
    if not versie:
        raise Bewerkingsconflict(rij)
    bewaar(rij, versie=versie, waarden=waarden)
    return rij


def herschik(
    *, proeftuin: Proeftuin, beeld: Netwerkbeeld, door: Gebruiker, laag: Laag = Laag.MENSEN
) -> bool:
    """Lay all out anew, by the lines of this picture, and keep where they lay.

    Who lies somewhere but is not in the picture is laid out too, by domain. Return whether anyone
    moved: pressing twice changes nothing, so that the former places stay.
    """
    domeinen = _domeinen_van_rest(proeftuin, laag, beeld)
    punten = _plaats(beeld, {}, lijnen=lijnen_van(beeld), rest=domeinen)
    return _leg_anders(proeftuin, laag, punten, door)


@transaction.atomic
def zet_terug(*, proeftuin: Proeftuin, door: Gebruiker, laag: Laag = Laag.MENSEN) -> bool:
    """Lay all back where they lay before the last `herschik`; return whether there was one."""
    rijen = _rijen(proeftuin, laag).filter(vorige_x__isnull=False, vorige_y__isnull=False)
    terug = rijen.update(
        x=F("vorige_x"), y=F("vorige_y"), vorige_x=None, vorige_y=None, versie=F("versie") + 1
    )
    if terug:
        _spoor("kaart.teruggelegd", proeftuin, laag, door)
    return bool(terug)


def _rijen(proeftuin: Proeftuin, laag: Laag) -> QuerySet[Ligging]:
    return Ligging.objects.filter(proeftuin=proeftuin, **{f"{laag}__isnull": False})


def _bekend(proeftuin: Proeftuin, laag: Laag) -> Mapping[int, Punt]:
    rijen = _rijen(proeftuin, laag).order_by(f"{laag}_id").values_list(f"{laag}_id", "x", "y")
    return {sleutel: Punt(x, y) for sleutel, x, y in rijen}


def _vast(beeld: Netwerkbeeld) -> Mapping[int, Punt]:
    """Return the fixed places of groups that are no row."""
    return {s: zonder_organisatie(mens.domein) for s, mens in beeld.mensen.items() if s < 1}


def _nieuw(beeld: Netwerkbeeld, bekend: Mapping[int, Punt]) -> list[int]:
    return [sleutel for sleutel in beeld.mensen if sleutel > 0 and sleutel not in bekend]


def _van_beeld(beeld: Netwerkbeeld, bekend: Mapping[int, Punt]) -> Mapping[int, Punt]:
    alle = {**bekend, **_vast(beeld)}
    return MappingProxyType({sleutel: alle[sleutel] for sleutel in sorted(beeld.mensen)})


def _plaats(
    beeld: Netwerkbeeld,
    bekend: Mapping[int, Punt],
    *,
    lijnen: list[Lijn],
    rest: Mapping[int, Domein] = MappingProxyType({}),
) -> Mapping[int, Punt]:
    mensen = {**rest, **{sleutel: mens.domein for sleutel, mens in beeld.mensen.items()}}
    return plaats(mensen, lijnen, {**bekend, **_vast(beeld)})


@transaction.atomic
def _bewaar_nieuw(proeftuin: Proeftuin, laag: Laag, punten: Mapping[int, Punt]) -> None:
    """Store these for those who are still there; who was first wins."""
    model = Contact if laag is Laag.MENSEN else Organisatie
    er_nog = model.objects.filter(pk__in=punten).order_by("pk").select_for_update(no_key=True)
    Ligging.objects.bulk_create(
        [
            Ligging(proeftuin=proeftuin, **punten[sleutel]._asdict(), **{f"{laag}_id": sleutel})
            for sleutel in er_nog.values_list("pk", flat=True)
        ],
        ignore_conflicts=True,
    )


@transaction.atomic
def _leg_anders(
    proeftuin: Proeftuin, laag: Laag, punten: Mapping[int, Punt], door: Gebruiker
) -> bool:
    rijen = {getattr(rij, f"{laag}_id"): rij for rij in _rijen(proeftuin, laag).select_for_update()}
    nieuw = {s: punt for s, punt in punten.items() if s > 0 and s not in rijen}
    anders = [
        (rij, punten[s])
        for s, rij in rijen.items()
        if punten.get(s, (rij.x, rij.y)) != (rij.x, rij.y)
    ]
    if nieuw:
        _bewaar_nieuw(proeftuin, laag, nieuw)
    if not anders:
        return bool(nieuw)
    _rijen(proeftuin, laag).update(vorige_x=F("x"), vorige_y=F("y"))
    for rij, punt in anders:
        rij.x, rij.y, rij.gesleept, rij.versie = *punt, False, rij.versie + 1
    Ligging.objects.bulk_update([rij for rij, _ in anders], ["x", "y", "gesleept", "versie"])
    _spoor("kaart.herschikt", proeftuin, laag, door)
    return True


def _domeinen_van_rest(
    proeftuin: Proeftuin, laag: Laag, beeld: Netwerkbeeld
) -> Mapping[int, Domein]:
    """Return the domains of those who lie somewhere, but are not in the picture."""
    weg = sorted(set(_bekend(proeftuin, laag)) - set(beeld.mensen))
    if not weg:
        return {}
    if laag is Laag.ORGANISATIES:
        rijen = Organisatie.objects.filter(pk__in=weg).values_list("pk", "domein")
    else:
        plaatsen = Netwerkplaats.objects.filter(contact__in=weg)
        plaatsen = plaatsen.order_by("meting__dag", "meting_id")  # the last wave counts
        rijen = plaatsen.values_list("contact_id", "domein")
    gevonden = {sleutel: Domein(domein) for sleutel, domein in rijen}
    return {sleutel: gevonden.get(sleutel, Domein.OVERIG) for sleutel in weg}


def _spoor(handeling: str, proeftuin: Proeftuin, laag: Laag, door: Gebruiker) -> None:
    leg_vast(handeling, door=door, soort="kaart", object_id=str(laag), ruimte=proeftuin.publiek_id)
