"""Filling the wall from what stands elsewhere: themes of talks, the sociale kaart, policy, rooms.

Each thing comes once. Of a talk only the name of a theme comes along, never its notes or who spoke.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.text import Truncator

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.verkennen.actions import eis_plek, knoop_van, spoor
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.ambities.zaal import oogsten
from proeftuinen.ambities.zaal.models import Zaalvraag
from proeftuinen.bijeenkomsten.live.models import Bijdrage
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.mensen.gesprekken.models import Thema
from proeftuinen.rode_draad.actions import meld, verbind_paren
from proeftuinen.sociale_kaart.lezen import voorzieningen_van
from proeftuinen.sociale_kaart.models import Voorziening
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

TEKST, WIE = 400, 200
Soort = Vondst.Soort


@dataclass(frozen=True)
class Vangst:
    """Something that can come on the wall; `bron` is the field of the card that keeps it."""

    bron: str
    ding: Any
    tekst: str
    soort: str
    wie: str = ""
    dimensies: tuple[str, ...] = ()

    @property
    def sleutel(self) -> str:
        """Return what its tick box sends."""
        return f"{self.bron}-{self.ding.publiek_id}"

    @property
    def titel(self) -> str:
        """Return where it stands now."""
        return BRONNEN[self.bron][0]

    @property
    def kiesbaar(self) -> bool:
        """Tell whether its kind is not plain from where it comes."""
        return self.bron in {"thema", "bijdrage"}

    @property
    def merken(self) -> list[Dimensie]:
        """Return its dimensions."""
        return [Dimensie(deel) for deel in self.dimensies]

    def waarden(self, soort: str) -> dict[str, Any]:
        """Return the values of its card."""
        organisatie = self.ding.organisatie if self.bron == "voorziening" else None
        return {
            "soort": soort,
            "tekst": Truncator(self.tekst).chars(TEKST),
            "wie": Truncator(self.wie).chars(WIE),
            "organisatie": organisatie,
            "dimensies": list(self.dimensies),
            self.bron: self.ding,
        }


def _geldig(dimensies: Iterable[str]) -> tuple[str, ...]:
    ruw = set(dimensies)
    return tuple(deel.value for deel in Dimensie if deel.value in ruw)


def _van_thema(thema: Thema) -> Vangst:
    return Vangst("thema", thema, thema.naam, Soort.SUCCES)


def _van_voorziening(ding: Voorziening) -> Vangst:
    dimensies = _geldig(plek.dimensie for plek in ding.plekken.all())
    return Vangst("voorziening", ding, ding.naam, Soort.INITIATIEF, dimensies=dimensies)


def _van_stuk(stuk: Beleidsstuk) -> Vangst:
    dimensies = _geldig(stuk.dimensies_nu or stuk.dimensies_begin)
    return Vangst("beleidsstuk", stuk, stuk.naam, Soort.BELEID, stuk.wie, dimensies)


def _van_bijdrage(bijdrage: Bijdrage) -> Vangst:
    return Vangst("bijdrage", bijdrage, bijdrage.tekst, Soort.SUCCES)


BRONNEN = {
    "thema": ("Thema's uit de gesprekken", Recht.GESPREKKEN_ZIEN),
    "voorziening": ("Van de sociale kaart", Recht.ORGANISATIES_ZIEN),
    "beleidsstuk": ("Uit het beleid", Recht.BESTUUR_ZIEN),
    "bijdrage": ("Ingestuurd in de zaal", Recht.AMBITIE_BEHEREN),
}
"""By field of a card: what stands above the list, and the right to see where it comes from."""


def _alle(proeftuin: Proeftuin, lezer: Lezer, bron: str) -> list[Vangst]:
    if bron == "thema":
        return [_van_thema(rij) for rij in Thema.objects.filter(proeftuin=proeftuin)]
    if bron == "voorziening":
        return [_van_voorziening(rij) for rij in voorzieningen_van(proeftuin)]
    if bron == "beleidsstuk":
        return [_van_stuk(rij) for rij in Beleidsstuk.objects.filter(proeftuin=proeftuin)]
    ingestuurd = oogsten.bijdragen(proeftuin, lezer, Zaalvraag.Waarvoor.WERKT_AL)
    return [_van_bijdrage(rij) for rij in ingestuurd]


def _al_opgehaald(proeftuin: Proeftuin) -> set[tuple[str, int]]:
    rijen = Vondst.objects.filter(proeftuin=proeftuin).values_list(
        *(f"{bron}_id" for bron in BRONNEN)
    )
    return {
        (bron, pk) for rij in rijen for bron, pk in zip(BRONNEN, rij, strict=True) if pk is not None
    }


def aanbod(proeftuin: Proeftuin, lezer: Lezer) -> list[Vangst]:
    """Return what can come on the wall and does not hang there yet, by where it comes from."""
    er_al = _al_opgehaald(proeftuin)
    return [
        vangst
        for bron, (_, recht) in BRONNEN.items()
        if lezer.mag(recht)
        for vangst in _alle(proeftuin, lezer, bron)
        if (bron, vangst.ding.pk) not in er_al
    ]


@transaction.atomic
def haal_op(*, proeftuin: Proeftuin, lezer: Lezer, door: Gebruiker, gekozen: dict[str, str]) -> int:
    """Put these on the wall: by tick box the kind; return how many came. Raises Vol.

    What hangs there already, also since a moment ago, is passed over.
    """
    eis_plek(proeftuin, 0)  # from here on nobody else puts anything on this wall
    vangsten = [deel for deel in aanbod(proeftuin, lezer) if deel.sleutel in gekozen]
    eis_plek(proeftuin, len(vangsten))
    nieuw = []
    for vangst in vangsten:
        soort = gekozen[vangst.sleutel] or vangst.soort
        waarden = vangst.waarden(soort)
        nieuw.append(Vondst.objects.create(proeftuin=proeftuin, door=door, **waarden))
        spoor("vondst.opgehaald", nieuw[-1], door)
    meld(proeftuin=proeftuin, knopen=[knoop_van(vondst) for vondst in nieuw])
    paren = [
        (vangst.ding.publiek_id, vondst.publiek_id)
        for vangst, vondst in zip(vangsten, nieuw, strict=True)
    ]
    verbind_paren(proeftuin=proeftuin, paren=paren, door=door)
    return len(nieuw)
