"""Taking over into the gallery what people sent from the room, each once.

Who sent it stays unknown. A photo comes along without anyone's yes, so it is shown only once the
team says that nobody can be recognised on it, or who can and agrees.
"""

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q, QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.ambities.verbeelden.actions import MEESTE, Vol, knoop_van, plek_achteraan, spoor
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.ambities.zaal.models import Zaalvraag
from proeftuinen.bijeenkomsten.live.models import Bijdrage
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.bronnen.fotos import foto_wijzigen
from proeftuinen.bronnen.models import Foto
from proeftuinen.rode_draad.actions import meld, verbind_paren
from proeftuinen.traject.models import Proeftuin

TITEL = 120
Soort = Verbeelding.Soort


@dataclass(frozen=True)
class Inzending:
    """What someone sent; `foto` is for the eyes of the team, to see who is on it."""

    bijdrage: Bijdrage
    foto: Foto | None
    open_vraag: bool  # nobody said yet who is on the photo

    @property
    def soort(self) -> str:
        """Return the kind that it most likely is."""
        return Soort.TEKENING if self.foto else Soort.METAFOOR


def inzendingen(proeftuin: Proeftuin) -> list[Inzending]:
    """Return what the room sent and nobody hid, as far as it is not in the gallery; two queries."""
    er_al = Verbeelding.objects.filter(proeftuin=proeftuin).exclude(bijdrage=None)
    rijen = _uit_zaal(proeftuin).exclude(pk__in=er_al.values("bijdrage"))
    delen = []
    for bijdrage in rijen.select_related("foto").prefetch_related("foto__personen"):
        foto = bijdrage.foto
        if foto:
            foto.proeftuin = proeftuin
        vraag = bool(foto and not foto.niemand_herkenbaar and not foto.personen.all())
        delen.append(Inzending(bijdrage, foto, vraag))
    return delen


@transaction.atomic
def haal_op(
    *, proeftuin: Proeftuin, door: Gebruiker, ids: Collection[str], leeg: Collection[str] = ()
) -> int:
    """Put these contributions in the gallery; return how many came. Raises Vol.

    `leeg` are those of which the team says that nobody can be recognised on the photo.
    """
    plek = plek_achteraan(proeftuin)  # from here on nobody else changes this gallery
    delen = [deel for deel in inzendingen(proeftuin) if deel.bijdrage.publiek_id in ids]
    if Verbeelding.objects.filter(proeftuin=proeftuin).count() + len(delen) > MEESTE:
        raise Vol
    nieuw = []
    for nummer, deel in enumerate(delen):
        if deel.open_vraag and deel.bijdrage.publiek_id in leeg:
            _niemand_op(deel.foto, door)
        rij = _als_verbeelding(deel, proeftuin, door, plek + nummer)
        nieuw.append((deel.bijdrage, rij))
        spoor("verbeelding.opgehaald", rij, door)
    meld(proeftuin=proeftuin, knopen=[knoop_van(rij) for _, rij in nieuw])
    paren = [(bijdrage.publiek_id, rij.publiek_id) for bijdrage, rij in nieuw]
    verbind_paren(proeftuin=proeftuin, paren=paren, door=door)
    return len(nieuw)


def _als_verbeelding(
    deel: Inzending, proeftuin: Proeftuin, door: Gebruiker, volgorde: int
) -> Verbeelding:
    tekst = " ".join(deel.bijdrage.tekst.split())
    kort = tekst if len(tekst) <= TITEL else f"{tekst[: TITEL - 1].rstrip()}…"
    return Verbeelding.objects.create(
        proeftuin=proeftuin,
        soort=deel.soort,
        titel=kort,
        tekst="" if kort == tekst else deel.bijdrage.tekst,
        groepje=deel.bijdrage.groepje,
        foto=deel.foto,
        bijdrage=deel.bijdrage,
        door=door,
        volgorde=volgorde,
    )


def _niemand_op(foto: Foto, door: Gebruiker) -> None:
    """Say that nobody can be recognised on it. Raises Bewerkingsconflict when someone was first."""
    waarden = {"niemand_herkenbaar": True}
    vast = {"foto": foto, "door": door, "versie": foto.versie}
    foto_wijzigen(**vast, waarden=waarden, contacten=[], rollen=[])


def _uit_zaal(proeftuin: Proeftuin) -> QuerySet[Bijdrage]:
    """Return what rooms of this place sent as pictures; not what the moderator hid."""
    hier = Q(vraag__zitting__bijeenkomst__proeftuin=proeftuin)
    beeld = Q(vraag__soort=Livesoort.VERBEELDING) | Q(
        vraag__zaalvraag__waarvoor=Zaalvraag.Waarvoor.BEELD
    )
    return Bijdrage.objects.filter(hier, beeld).exclude(zicht=Bijdrage.Zicht.VERBORGEN)
