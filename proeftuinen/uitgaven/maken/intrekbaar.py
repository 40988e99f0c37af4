"""What a book holds that can be taken back without a consent to tell.

Of a photo on which nobody could be recognised someone may say "that is me"; an insight of a case
table may be hidden; an experiment or the ambition may be shared no longer. None of these ends a
consent, so an edition keeps by itself what it holds of them.
"""

import re
from collections.abc import Iterable, Sequence

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Foto
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.boek.bouw import Boek
from proeftuinen.uitgaven.boek.claims import Bron, nummer
from proeftuinen.uitgaven.boek.lezers import LEZERS_VAN
from proeftuinen.uitgaven.boek.models import Publiek
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavebestand

PER_STUK = frozenset({Recht.INZICHTEN_LEZEN, Recht.EXPERIMENTEN_LEZEN})
"""Sources that ask one of these are shared one by one, and taken back one by one."""
SAMEN = frozenset({Recht.AMBITIE_ZIEN})
"""Sources that ask one of these are shared together: other words later take nothing back."""
_VAN_FOTO = re.compile(r"-([a-z0-9]{12})\.jpg$")
SLEUTEL = "intrekbaar"
"""Under which an edition keeps their marks in its content."""


def _merken(bronnen: Iterable[Bron]) -> set[str]:
    los = {bron.adres for bron in bronnen if bron.recht in PER_STUK}
    return los | {bron.recht.value for bron in bronnen if bron.recht in SAMEN}


def merken_nu(proeftuin: Proeftuin, publiek: str) -> set[str]:
    """Return the marks of what this audience may read at this moment, of the whole year."""
    return _merken(nummer(proeftuin, LEZERS_VAN[Publiek(publiek)])[1])


def merken_van(boek: Boek) -> set[str]:
    """Return the marks of what this book holds."""
    return _merken(boek.bronnen)


def _mag_gebruikt(proeftuin: Proeftuin) -> set[str]:
    mag = Foto.objects.te_gebruiken(proeftuin, vandaag())
    return set(mag.values_list("publiek_id", flat=True))


def is_teruggenomen(boek: Boek) -> bool:
    """Tell whether something of this book was taken back while it was made."""
    fotos = _fotos(boek.beelden) | ({boek.omslag.publiek_id} if boek.omslag else set())
    if fotos and fotos - _mag_gebruikt(boek.proeftuin):
        return True
    houdt = merken_van(boek)
    return bool(houdt and houdt - merken_nu(boek.proeftuin, boek.opzet.publiek))


def _fotos(namen: Iterable[str]) -> set[str]:
    """Return the public ids of the photos that these pictures are of, by the end of their names."""
    return {gevonden[1] for naam in namen if (gevonden := _VAN_FOTO.search(naam))}


def teruggenomen(proeftuin: Proeftuin) -> Sequence[Uitgave]:
    """Return the editions of this place that hold something which was taken back since."""
    hier = Uitgave.objects.filter(proeftuin=proeftuin, vervallen_op=None)
    velden = "pk", "publiek", "opzet__omslagfoto", f"inhoud__{SLEUTEL}"
    rijen = list(hier.order_by("pk").values_list(*velden))
    weg = _met_fotos(proeftuin, {pk: omslag for pk, _, omslag, _ in rijen})
    weg |= _met_merken(
        proeftuin, [(pk, publiek, set(houdt or ())) for pk, publiek, _, houdt in rijen]
    )
    uitgaven = list(hier.filter(pk__in=weg)) if weg else []
    for uitgave in uitgaven:
        uitgave.proeftuin = proeftuin
    return uitgaven


def _met_fotos(proeftuin: Proeftuin, omslagen: dict[int, str]) -> set[int]:
    fotos = {pk: {omslag} if omslag else set() for pk, omslag in omslagen.items()}
    beelden = Uitgavebestand.objects.filter(
        uitgave__in=omslagen, soort=Uitgavebestand.Soort.BEELD
    ).values_list("uitgave", "naam")
    for pk, naam in beelden if omslagen else ():
        fotos[pk] |= _fotos([naam])
    if not any(fotos.values()):
        return set()
    mag = _mag_gebruikt(proeftuin)
    return {pk for pk, ids in fotos.items() if ids - mag}


def _met_merken(proeftuin: Proeftuin, rijen: Sequence[tuple[int, str, set[str]]]) -> set[int]:
    nu = {
        publiek: merken_nu(proeftuin, publiek) for publiek in {p for _, p, houdt in rijen if houdt}
    }
    return {pk for pk, publiek, houdt in rijen if houdt and houdt - nu[publiek]}
