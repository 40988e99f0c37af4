"""What a book holds that can be taken back without a consent to tell: photos and insights.

Of a photo on which nobody could be recognised someone may say "that is me"; an insight of a case
table may be hidden. Neither ends a consent, so an edition keeps by itself what it holds of them.
"""

from collections.abc import Collection, Sequence

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Foto
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.boek.bouw import Boek
from proeftuinen.uitgaven.boek.claims import nummer
from proeftuinen.uitgaven.boek.lezers import LEZERS_VAN
from proeftuinen.uitgaven.boek.models import Publiek
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavebestand

RECHTEN = frozenset({Recht.INZICHTEN_LEZEN})
"""Sources that ask one of these are taken back at times."""
SLEUTEL = "intrekbaar"
"""Under which an edition keeps their addresses in its content."""


def adressen_nu(proeftuin: Proeftuin, publiek: str) -> set[str]:
    """Return the addresses of what this audience may read at this moment, of the whole year."""
    _, bronnen = nummer(proeftuin, LEZERS_VAN[Publiek(publiek)])
    return {bron.adres for bron in bronnen if bron.recht in RECHTEN}


def adressen_van(boek: Boek) -> set[str]:
    """Return the addresses that this book holds."""
    return {bron.adres for bron in boek.bronnen if bron.recht in RECHTEN}


def niet_te_gebruiken(proeftuin: Proeftuin) -> list[str]:
    """Return the public ids of the photos that are there and may not be shown; one query."""
    mag = Foto.objects.te_gebruiken(proeftuin, vandaag())
    rijen = Foto.objects.filter(proeftuin=proeftuin).exclude(pk__in=mag.values("pk"))
    return list(rijen.values_list("publiek_id", flat=True))


def is_teruggenomen(boek: Boek) -> bool:
    """Tell whether something of this book was taken back while it was made."""
    foto = boek.omslag.publiek_id if boek.omslag else ""
    if boek.beelden and _raakt([*boek.beelden, foto], niet_te_gebruiken(boek.proeftuin)):
        return True
    houdt = adressen_van(boek)
    return bool(houdt and houdt - adressen_nu(boek.proeftuin, boek.opzet.publiek))


def teruggenomen(proeftuin: Proeftuin) -> Sequence[Uitgave]:
    """Return the editions of this place that hold something which was taken back since."""
    uitgaven = list(Uitgave.objects.filter(proeftuin=proeftuin, vervallen_op=None))
    if not uitgaven:
        return []
    weg = _met_fotos(uitgaven, niet_te_gebruiken(proeftuin)) | _met_inzichten(proeftuin, uitgaven)
    for uitgave in uitgaven:
        uitgave.proeftuin = proeftuin
    return [uitgave for uitgave in uitgaven if uitgave.pk in weg]


def _met_fotos(uitgaven: Sequence[Uitgave], niet: Collection[str]) -> set[int]:
    if not niet:
        return set()
    namen = {uitgave.pk: [uitgave.opzet.get("omslagfoto", "")] for uitgave in uitgaven}
    beelden = Uitgavebestand.objects.filter(
        uitgave__in=namen, soort=Uitgavebestand.Soort.BEELD
    ).values_list("uitgave", "naam")
    for uitgave, naam in beelden:
        namen[uitgave].append(naam)
    return {pk for pk, delen in namen.items() if _raakt(delen, niet)}


def _raakt(namen: Collection[str], ids: Collection[str]) -> bool:
    """Tell whether one of these pictures is of one of these photos: its name holds the id."""
    return any(id_ in naam for naam in namen if naam for id_ in ids)


def _met_inzichten(proeftuin: Proeftuin, uitgaven: Sequence[Uitgave]) -> set[int]:
    houdt = {uitgave.pk: set(uitgave.inhoud.get(SLEUTEL, ())) for uitgave in uitgaven}
    soorten = {uitgave.publiek for uitgave in uitgaven if houdt[uitgave.pk]}
    nu = {publiek: adressen_nu(proeftuin, publiek) for publiek in soorten}
    return {
        uitgave.pk for uitgave in uitgaven if houdt[uitgave.pk] - nu.get(uitgave.publiek, set())
    }
