"""What the screen in the room shows: only what may be seen by all, and names only by choice."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Sum
from django.http import QueryDict
from django.utils.safestring import SafeString

from proeftuinen.bijeenkomsten.live.leiden_blad import Deur, deur_van
from proeftuinen.bijeenkomsten.live.leiden_lezen import Stand, lees_stand
from proeftuinen.bijeenkomsten.live.models import (
    Bijdrage,
    Ideegroep,
    Livegast,
    Livevraag,
    Stip,
    Zitting,
)
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst, Livesoort
from proeftuinen.netwerk.kaart import lezen as kaart
from proeftuinen.netwerk.kaart.spruiten import teken_spruiten
from proeftuinen.netwerk.ladder.lezen import ladder_van
from proeftuinen.netwerk.ladder.treden import GENOEG, Ladder
from proeftuinen.netwerk.ligging.bewaren import liggingen
from proeftuinen.netwerk.models import Meting
from proeftuinen.netwerk.tekening import Opties, teken

HOOGSTENS = 8
"""Contributions that fit on the screen; of more it says how many there are."""
_SPRUITEN = 120


@dataclass(frozen=True)
class Keuze:
    """Something that dots were put on; `deel` is the share of the fullest, 0 to 100."""

    tekst: str
    stippen: int
    deel: int = 0


@dataclass(frozen=True)
class Bundel:
    """Contributions that belong together, with the dots on their name."""

    naam: str
    bijdragen: Sequence[Bijdrage]
    stippen: int = 0


@dataclass(frozen=True)
class Kaartbeeld:
    """The network as it grows."""

    svg: SafeString
    gevuld: int
    van: int
    lijnen: int


@dataclass(frozen=True)
class Beeld:
    """The screen at one moment."""

    stand: Stand
    zitting: Zitting | None
    is_open: bool
    vraag: Livevraag | None = None
    deur: Deur | None = None
    telefoons: int = 0
    aantal: int = 0  # contributions in all, hidden ones too
    nieuwste: Sequence[Bijdrage] = ()
    bundels: Sequence[Bundel] = ()
    woorden: Sequence[tuple[str, int]] = ()
    keuzes: Sequence[Keuze] = ()
    ladder: Ladder | None = None
    kaart: Kaartbeeld | None = None
    genoeg: int = GENOEG

    @property
    def meer(self) -> int:
        """Return how many that may be seen do not fit."""
        return max(len(self.nieuwste) - HOOGSTENS, 0)

    @property
    def zichtbaar(self) -> Sequence[Bijdrage]:
        """Return the newest that fit, newest first."""
        return self.nieuwste[:HOOGSTENS]

    @property
    def nummer(self) -> int | None:
        """Return which block of the main line is on, counted from one."""
        hier = self.stand.klok.hoofd.nu
        sleutels = [blok.sleutel for blok in self.stand.blokken]
        return sleutels.index(hier) + 1 if hier in sleutels else None

    @property
    def spruiten(self) -> SafeString:
        """Return the ground with one sprout for each contribution."""
        aantal = self.kaart.gevuld if self.kaart else self.aantal
        van = self.kaart.van if self.kaart else self.aantal
        return teken_spruiten(min(aantal, _SPRUITEN), min(van, _SPRUITEN))

    @property
    def soort(self) -> str:
        """Return what is asked now, as a value of Livesoort; "" when nothing is."""
        return self.vraag.soort if self.vraag else ""


def merk(zitting: Zitting | None, nu: datetime) -> str:
    """Return a mark of what the screen shows; the clock in it counts by itself."""
    if zitting is None:
        return "dicht"
    open_ = zitting.is_open(nu)
    return f"{zitting.pk}.{zitting.beeldtel}.{open_}.{zitting.bijeenkomst.planversie}"


def lees_beeld(bijeenkomst: Bijeenkomst, zitting: Zitting | None, nu: datetime) -> Beeld:
    """Return the screen; at most ten queries, and those of the map when it shows that."""
    stand = lees_stand(bijeenkomst, zitting, nu)
    if zitting is None:
        return Beeld(stand, None, is_open=False)
    vraag = _op_scherm(zitting)
    open_ = zitting.is_open(nu)
    basis = {
        "stand": stand,
        "zitting": zitting,
        "is_open": open_,
        "vraag": vraag,
        "deur": deur_van(zitting) if open_ else None,
        "telefoons": Livegast.objects.filter(zitting=zitting).count(),
    }
    return Beeld(**basis, **(_van_vraag(vraag) if vraag else {}))


def _op_scherm(zitting: Zitting) -> Livevraag | None:
    rijen = Livevraag.objects.filter(zitting=zitting, op_scherm=True)
    return rijen.select_related("laddergesprek", "meting__proeftuin", "op_vraag").first()


def _van_vraag(vraag: Livevraag) -> Mapping[str, object]:
    if vraag.soort == Livesoort.LADDER:
        return _ladder(vraag)
    if vraag.soort == Livesoort.NULMETING:
        return {"kaart": teken_kaart(vraag.meting)} if vraag.meting else {}
    if vraag.soort == Livesoort.STIPPEN:
        return _stippen(vraag)
    telling = {"aantal": Bijdrage.objects.filter(vraag=vraag).count()}
    return {**telling, **(_bijdragen(vraag) if vraag.getoond else {})}


def getoonde(vraag: Livevraag) -> list[Bijdrage]:
    """Return the contributions that the room may see, newest first; chosen stories lead."""
    rijen = Bijdrage.objects.filter(vraag=vraag, zicht=Bijdrage.Zicht.GETOOND)
    return list(rijen.select_related("foto").order_by("-gekozen", "-pk"))


def _bijdragen(vraag: Livevraag) -> Mapping[str, object]:
    rijen = getoonde(vraag)
    if vraag.soort == Livesoort.CHECKIN:
        woorden = Counter(" ".join(rij.tekst.split()).casefold() for rij in rijen)
        return {"woorden": woorden.most_common(60)}
    bundels = bundel(vraag, rijen, {})
    if not bundels:
        return {"nieuwste": rijen}
    return {"bundels": bundels, "nieuwste": [rij for rij in rijen if rij.ideegroep_id is None]}


def bundel(
    vraag: Livevraag, rijen: Sequence[Bijdrage], stippen: Mapping[int, int]
) -> Sequence[Bundel]:
    """Return the groups of contributions in their order; one query."""
    per: dict[int | None, list[Bijdrage]] = defaultdict(list)
    for rij in rijen:
        per[rij.ideegroep_id].append(rij)
    groepen = Ideegroep.objects.filter(vraag=vraag)
    return [Bundel(groep.naam, per[groep.pk], stippen.get(groep.pk, 0)) for groep in groepen]


@dataclass
class _Telling:
    """Dots by what they were put on."""

    bijdrage: dict[int, int] = field(default_factory=dict)
    ideegroep: dict[int, int] = field(default_factory=dict)
    keuze: dict[int, int] = field(default_factory=dict)
    alle: int = 0


def _tel(vraag: Livevraag) -> _Telling:
    telling = _Telling()
    velden = ("bijdrage", "ideegroep", "keuze")
    for rij in Stip.objects.filter(vraag=vraag).values(*velden).annotate(n=Sum("aantal")):
        telling.alle += rij["n"]
        for veld in velden:
            if rij[veld] is not None:
                getattr(telling, veld)[rij[veld]] = rij["n"]
    return telling


def _stippen(vraag: Livevraag) -> Mapping[str, object]:
    """Return the choices with their dots; before they are shown only what one chooses from."""
    telling = _tel(vraag)
    keuzes = [(tekst, telling.keuze.get(nr, 0)) for nr, tekst in enumerate(vraag.keuzes)]
    if vraag.op_vraag:
        keuzes += _van_eerder(vraag.op_vraag, telling)
    if vraag.getoond:
        keuzes.sort(key=lambda keuze: -keuze[1])
    top = max([aantal for _, aantal in keuzes], default=0)
    return {
        "aantal": telling.alle,
        "keuzes": [
            Keuze(tekst, aantal if vraag.getoond else 0, _deel(aantal, top))
            for tekst, aantal in keuzes
        ],
    }


def _deel(aantal: int, top: int) -> int:
    return round(100 * aantal / top) if top else 0


def _van_eerder(vraag: Livevraag, telling: _Telling) -> list[tuple[str, int]]:
    """Return what an earlier question yielded: its groups, and what is in none."""
    groepen = [
        (groep.naam, telling.ideegroep.get(groep.pk, 0))
        for groep in Ideegroep.objects.filter(vraag=vraag)
    ]
    los = [rij for rij in reversed(getoonde(vraag)) if rij.ideegroep_id is None or not groepen]
    return [*groepen, *((rij.tekst, telling.bijdrage.get(rij.pk, 0)) for rij in los)]


def _ladder(vraag: Livevraag) -> Mapping[str, object]:
    """Return the talk: how many dots, and where they lie once it was closed and is shown."""
    if vraag.laddergesprek is None:
        return {}
    ladder = ladder_van(vraag.laddergesprek)
    zonder = Ladder(ladder.stippen, (), None)
    return {"aantal": ladder.stippen, "ladder": ladder if vraag.getoond else zonder}


def teken_kaart(meting: Meting) -> Kaartbeeld:
    """Draw the network of a wave, as the screen of the network does."""
    blad = kaart.lees_blad(meting, None, QueryDict())
    punten = liggingen(meting.proeftuin, blad.laag, blad.keuze.laag)
    titel = f"Netwerkkaart, {blad.heel.titel.lower()}"
    svg = teken(blad.beeld, punten, opties=Opties(projector=True, titel=titel))
    respons = kaart.respons(meting)
    return Kaartbeeld(svg, respons.gevuld, respons.van, kaart.tel(blad.beeld).lijnen)
