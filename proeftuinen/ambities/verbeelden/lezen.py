"""Reading the gallery. A photo is shown only while `Foto.objects.te_gebruiken` holds it.

That goes for everyone, the team too: who may see photos otherwise finds them at Foto's. So there is
one way to a picture here, and withdrawing consent closes it for all pages and prints at once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.bronnen.models import Foto
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

Soort = Verbeelding.Soort


@dataclass(frozen=True)
class Schilderij:
    """A picture as it may be shown now; `foto` is None when there is none that may."""

    verbeelding: Verbeelding
    foto: Foto | None
    wacht: bool  # there is a photo, but not everyone on it said yes
    mag_wijzigen: bool

    @property
    def soort(self) -> str:
        """Return its kind in words."""
        return self.verbeelding.get_soort_display()

    @property
    def is_krant(self) -> bool:
        """Tell whether it is a newspaper of the future."""
        return self.verbeelding.soort == Soort.KRANT

    @property
    def toonbaar(self) -> bool:
        """Tell whether there is anything to look at for a room."""
        gezegd = self.verbeelding.soort in (Soort.METAFOOR, Soort.KRANT)
        return bool(self.foto or self.verbeelding.tekst or gezegd)

    @property
    def lengte(self) -> str:
        """Return how long its words are, so that a screen can make them smaller."""
        tekens = len(self.verbeelding.tekst)
        return "lang" if tekens > 700 else "gewoon" if tekens > 220 else "kort"


def mag_wijzigen(verbeelding: Verbeelding, lezer: Lezer) -> bool:
    """Tell whether the reader may change it: one's own, or as the team any."""
    if lezer.mag(Recht.AMBITIE_BEHEREN):
        return True
    eigen = verbeelding.door_id is not None and verbeelding.door_id == lezer.gebruiker_id
    return eigen and lezer.mag(Recht.AMBITIE_BIJDRAGEN)


def verbeeldingen_van(proeftuin: Proeftuin) -> QuerySet[Verbeelding]:
    """Return the gallery of a place, in its order; without its photos."""
    return Verbeelding.objects.filter(proeftuin=proeftuin)


def als_schilderijen(
    rijen: Iterable[Verbeelding], proeftuin: Proeftuin, lezer: Lezer
) -> list[Schilderij]:
    """Return pictures with the photos that may be shown at this moment; one query."""
    rijen = list(rijen)
    ids = [rij.foto_id for rij in rijen if rij.foto_id]
    mag = {foto.pk: foto for foto in te_tonen(proeftuin).filter(pk__in=ids)} if ids else {}
    beelden = []
    for rij in rijen:
        rij.proeftuin = proeftuin
        foto = mag.get(rij.foto_id)
        if foto:
            foto.proeftuin = proeftuin
        wacht = bool(rij.foto_id and not foto)
        beelden.append(Schilderij(rij, foto, wacht, mag_wijzigen(rij, lezer)))
    return beelden


def te_tonen(proeftuin: Proeftuin) -> QuerySet[Foto]:
    """Return the photos of this place that may be shown today."""
    return Foto.objects.te_gebruiken(proeftuin, vandaag())


def voor_zaal(proeftuin: Proeftuin, lezer: Lezer) -> list[Schilderij]:
    """Return what a room can look at; two queries."""
    alle = als_schilderijen(verbeeldingen_van(proeftuin), proeftuin, lezer)
    return [beeld for beeld in alle if beeld.toonbaar]


def ook_elders(verbeelding: Verbeelding) -> bool:
    """Tell whether its photo stands with another picture too."""
    zelfde = Verbeelding.objects.filter(~Q(pk=verbeelding.pk), foto=verbeelding.foto_id)
    return verbeelding.foto_id is not None and zelfde.exists()


def buren(beelden: Sequence[Schilderij], code: str) -> tuple[int, Schilderij] | None:
    """Return place and picture of this public id, else the first; None when there is none."""
    if not beelden:
        return None
    ids = [beeld.verbeelding.publiek_id for beeld in beelden]
    plek = ids.index(code) if code in ids else 0
    return plek, beelden[plek]


def _foto_van(verbeelding: Verbeelding) -> QuerySet[Foto]:
    return Foto.objects.filter(pk=verbeelding.foto_id, proeftuin=verbeelding.proeftuin_id)


def adres_van_foto(verbeelding: Verbeelding, lezer: Lezer) -> str:
    """Return the page of its photo, where one says who is on it; "" for who may not see it."""
    foto = _foto_van(verbeelding).zichtbaar_voor(lezer, vandaag()).first()
    if foto is None:
        return ""
    foto.proeftuin = verbeelding.proeftuin
    return foto.get_absolute_url()


def foto_mag_weg(verbeelding: Verbeelding, lezer: Lezer) -> bool:
    """Tell whether the reader may take the photo away too: theirs, and nowhere else in use here."""
    if verbeelding.foto_id is None or ook_elders(verbeelding):
        return False
    return lezer.mag(Recht.BRON_MAKEN) and _foto_van(verbeelding).van(lezer).exists()
