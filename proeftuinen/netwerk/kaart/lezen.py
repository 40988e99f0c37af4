"""Which wave one looks at, and all that the map and its table show of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, Q
from django.http import QueryDict

from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.models import Zicht
from proeftuinen.netwerk.antwoorden import Antwoord
from proeftuinen.netwerk.beeld import Netwerkbeeld, Stand
from proeftuinen.netwerk.kaart.keuze import Keuze, Lijnen, is_tussen, lees_keuze, vind, zeef
from proeftuinen.netwerk.lezen import lees_beeld, publieke_ids
from proeftuinen.netwerk.ligging.bewaren import Laag
from proeftuinen.netwerk.models import Meting, Netwerkplaats
from proeftuinen.netwerk.oprol import Oprol, rol_op
from proeftuinen.netwerk.tekening.svg import MEESTE_NAMEN
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin


@dataclass(frozen=True, slots=True)
class Respons:
    """How many people answered in an open wave, and of how many."""

    gevuld: int
    van: int


@dataclass(frozen=True)
class Blad:
    """A wave as one reader sees it with one choice."""

    meting: Meting
    heel: Netwerkbeeld
    oprol: Oprol | None
    keuze: Keuze

    @cached_property
    def laag(self) -> Netwerkbeeld:
        """Return the picture of people or of organisations, before the choice."""
        return self.oprol.beeld if self.oprol else self.heel

    @cached_property
    def beeld(self) -> Netwerkbeeld:
        """Return what is drawn."""
        return zeef(self.laag, self.keuze)

    @cached_property
    def gevonden(self) -> frozenset[int]:
        """Return whom the words that were typed point at."""
        return vind(self.beeld.mensen, self.keuze.zoek)

    @property
    def is_veel(self) -> bool:
        """Tell whether there are more people than names fit on one map."""
        return len(self.heel.mensen) > MEESTE_NAMEN

    @property
    def alleen_samen(self) -> bool:
        """Tell whether only who works together is drawn."""
        return self.keuze.lijnen == Lijnen.SAMEN

    @cached_property
    def domeinen(self) -> list[tuple[Domein, bool]]:
        """Return the domains that have someone, and whether each is drawn."""
        aanwezig = {mens.domein for mens in self.laag.mensen.values()}
        return [(domein, self.keuze.toont(domein)) for domein in Domein if domein in aanwezig]


@dataclass(frozen=True, slots=True)
class Cijfers:
    """What the sentence and the figures beside the map say, counted on what is drawn."""

    lijnen: int
    wederzijds: int
    samen: int | None  # None: the wave does not tell
    tussen: int
    los: int  # people without a line


def tel(beeld: Netwerkbeeld) -> Cijfers:
    """Count the lines of a picture."""
    lijnen = beeld.lijnen
    met_lijn = {sleutel for paar in lijnen for sleutel in paar.sleutel}
    return Cijfers(
        lijnen=len(lijnen),
        wederzijds=sum(paar.stand == Stand.WEDERZIJDS for paar in lijnen),
        samen=sum(paar.antwoord == Antwoord.SAMEN for paar in lijnen)
        if beeld.met_antwoord
        else None,
        tussen=sum(is_tussen(paar, beeld.mensen) for paar in lijnen),
        los=len(beeld.mensen) - len(met_lijn),
    )


def kies_meting(metingen: Sequence[Meting], gevraagd: str) -> Meting | None:
    """Return the wave that is asked for, or the latest."""
    for meting in metingen:
        if meting.publiek_id == gevraagd:
            return meting
    return metingen[-1] if metingen else None


def respons(meting: Meting) -> Respons:
    """Return how many answered, of those on the map; one query."""
    op_kaart = Netwerkplaats.objects.filter(meting=meting).exclude(contact__zicht=Zicht.NIETS)
    geteld = op_kaart.aggregate(
        van=Count("pk"), gevuld=Count("pk", filter=Q(begonnen_op__isnull=False))
    )
    return Respons(geteld["gevuld"], geteld["van"])


def lees_blad(meting: Meting, lezer: Lezer | None, get: QueryDict) -> Blad:
    """Return the wave with the choice in this address; five queries, or six by organisation."""
    beeld = lees_beeld(meting, lezer)
    keuze = lees_keuze(get, beeld)
    oprol = None
    if keuze.laag == Laag.ORGANISATIES:
        oprol = rol_op(beeld, publieke_ids(beeld))
    return Blad(meting, beeld, oprol, keuze)


def metingen_van(proeftuin: Proeftuin) -> list[Meting]:
    """Return the waves that were opened at some time, the earliest first; one query."""
    return list(Meting.objects.van(proeftuin).gehouden())
