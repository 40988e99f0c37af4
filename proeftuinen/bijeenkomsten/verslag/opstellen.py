"""The report as it drafts itself: from plan, attendance, contributions, agreements and sources."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, Q, Sum

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.lezen import Regel, als_regels
from proeftuinen.bijeenkomsten import keten
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag, Stip
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.lezen import GENOEG
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Livesoort, Verhaal
from proeftuinen.bijeenkomsten.verslag.models import Verslag
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.traject.contracten import Lezer

_SOORT = Agendaonderdeel.Soort
_ZONDER = (_SOORT.PAUZE,)


@dataclass(frozen=True)
class Citaatzin:
    """A quote as it may be printed."""

    tekst: str
    van: str


@dataclass(frozen=True)
class Stapel:
    """Contributions that were put together, with the dots on them."""

    naam: str
    bijdragen: tuple[tuple[Bijdrage, int], ...]
    stippen: int = 0


@dataclass(frozen=True)
class Opbrengst:
    """What one question yielded: only what was shown to the room."""

    vraag: Livevraag
    stapels: tuple[Stapel, ...] = ()
    keuzes: tuple[tuple[str, int], ...] = ()
    woorden: tuple[tuple[str, int], ...] = ()
    fotos: tuple[Foto, ...] = ()
    verborgen: int = 0

    @property
    def aantal(self) -> int:
        """Return how many contributions it lists."""
        return sum(len(stapel.bijdragen) for stapel in self.stapels) + sum(
            aantal for _, aantal in self.woorden
        )


@dataclass(frozen=True)
class Deel:
    """A block in the report."""

    onderdeel: Agendaonderdeel
    tekst: str = ""
    met_bijdragen: bool = True
    minuten: int | None = None
    opbrengsten: tuple[Opbrengst, ...] = ()
    inzicht: str = ""


@dataclass(frozen=True)
class Verslagbeeld:
    """A whole report for one reader."""

    bijeenkomst: Bijeenkomst
    verslag: Verslag | None
    delen: tuple[Deel, ...]
    los: tuple[Opbrengst, ...]
    aanwezig: int
    per_domein: tuple[tuple[str, int], ...]
    afspraken: tuple[Regel, ...] = ()
    citaten: tuple[Citaatzin, ...] = ()
    fotos: tuple[Foto, ...] = ()
    telt: bool = True  # this reader may know small numbers too

    @property
    def waren(self) -> str:
        """Say how many were there: "Er waren 12 mensen"; a small number only to who may know it."""
        if not self.telt and self.aanwezig < GENOEG:
            return "Er waren enkele mensen"
        return "Er was 1 mens" if self.aanwezig == 1 else f"Er waren {self.aanwezig} mensen"

    @property
    def domeinen(self) -> tuple[tuple[str, int], ...]:
        """Return how many per domain; to who may not know small numbers all of them or none."""
        klein = any(aantal < GENOEG for _, aantal in self.per_domein)
        return () if klein and not self.telt else self.per_domein


def stel_op(bijeenkomst: Bijeenkomst, lezer: Lezer) -> Verslagbeeld:
    """Return the report as it stands now; a fixed number of queries."""
    verslag = Verslag.objects.filter(bijeenkomst=bijeenkomst).first()
    per_onderdeel, los = _opbrengsten(bijeenkomst)
    aanwezig, per_domein = _aanwezig(bijeenkomst)
    uit = keten.kwam_uit([bijeenkomst])
    citaten, fotos = keten.te_tonen(bijeenkomst, uit) if uit else ([], [])
    afspraken = keten.afspraken_van(bijeenkomst, uit.get(keten.ACTIE, []))
    mag = lezer.mag(Recht.ACTIES_ZIEN) and bool(uit)
    return Verslagbeeld(
        bijeenkomst,
        verslag,
        tuple(_delen(bijeenkomst, per_onderdeel)),
        tuple(los),
        aanwezig,
        per_domein,
        tuple(als_regels(afspraken, lezer, vandaag())) if mag else (),
        tuple(_zin(citaat) for citaat in citaten),
        tuple(fotos),
        lezer.mag(Recht.BIJEENKOMSTEN_VOORBEREIDEN),
    )


def _zin(citaat: Citaat) -> Citaatzin:
    naam = citaat.naam(vandaag())
    return Citaatzin(citaat.tekst, f"{naam}, {citaat.rol}" if naam else citaat.rol)


def _aanwezig(bijeenkomst: Bijeenkomst) -> tuple[int, tuple[tuple[str, int], ...]]:
    """Return how many were there, and per domain; who has no organisation counts as unknown."""
    domeinen = Genodigde.objects.filter(bijeenkomst=bijeenkomst).aanwezig()
    telling = Counter(domeinen.values_list("contact__organisatie__domein", flat=True))
    bekend = [(domein.label, telling[domein.value]) for domein in Domein if telling[domein.value]]
    zonder = telling[None] + telling[""]
    return telling.total(), (*bekend, *([("Zonder organisatie", zonder)] if zonder else []))


def _delen(bijeenkomst: Bijeenkomst, opbrengsten: Mapping[int, Sequence[Opbrengst]]) -> list[Deel]:
    """Return the blocks with what was written there, and how long each really took; one query."""
    hoofdlijn = Q(verloop__groep=None)
    rijen = (
        Agendaonderdeel.objects.filter(bijeenkomst=bijeenkomst)
        .exclude(soort__in=_ZONDER)
        .select_related("verhaal", "groep__onderdeel", "verslagdeel")
        .annotate(
            begon=Max("verloop__begonnen_op", filter=hoofdlijn),
            eindigde=Max("verloop__klaar_op", filter=hoofdlijn),
        )
        .order_by("volgorde", "pk")
    )
    op_volgorde = sorted(rijen, key=_plek)
    return [_deel(onderdeel, opbrengsten.get(onderdeel.pk, ())) for onderdeel in op_volgorde]


def _plek(onderdeel: Agendaonderdeel) -> tuple[int, ...]:
    """Return where a block stands on the day; what a group does follows its parallel block."""
    groep = onderdeel.groep
    hoofd = groep.onderdeel if groep else onderdeel
    deel = {_SOORT.VOORWERK: 0, _SOORT.NAWERK: 2}.get(_SOORT(hoofd.soort), 1)
    in_groep = (groep.volgorde, groep.pk) if groep else (-1, 0)
    return deel, hoofd.volgorde, hoofd.pk, *in_groep, onderdeel.volgorde, onderdeel.pk


def _deel(onderdeel: Any, opbrengsten: Sequence[Opbrengst]) -> Deel:
    verhaal = getattr(onderdeel, "verhaal", None)
    mag_inzicht = verhaal is not None and verhaal.bewaren != Verhaal.Bewaren.NIETS
    tekst = getattr(onderdeel, "verslagdeel", None)
    met = tekst.met_bijdragen if tekst else True
    geduurd = onderdeel.eindigde - onderdeel.begon if onderdeel.eindigde else None
    return Deel(
        onderdeel,
        tekst.tekst if tekst else "",
        met,
        round(geduurd.total_seconds() / 60) if geduurd else None,
        tuple(opbrengsten) if met else (),
        verhaal.inzicht if mag_inzicht else "",
    )


def _opbrengsten(
    bijeenkomst: Bijeenkomst,
) -> tuple[Mapping[int, Sequence[Opbrengst]], Sequence[Opbrengst]]:
    """Return what was sent, by block, and what belongs to none; four queries at most."""
    vragen = list(Livevraag.objects.filter(zitting__bijeenkomst=bijeenkomst).order_by("pk"))
    if not vragen:
        return {}, ()
    bijdragen: dict[int, list[Bijdrage]] = defaultdict(list)
    rijen = Bijdrage.objects.filter(vraag__in=vragen).order_by("-gekozen", "pk")
    for bijdrage in rijen.select_related("foto__proeftuin", "ideegroep"):
        bijdragen[bijdrage.vraag_id].append(bijdrage)
    stippen = _stippen(vragen)
    bruikbaar = _bruikbaar(bijeenkomst, bijdragen)
    per_onderdeel: dict[int, list[Opbrengst]] = defaultdict(list)
    los: list[Opbrengst] = []
    for vraag in vragen:
        deel = _opbrengst(vraag, bijdragen[vraag.pk], stippen, bruikbaar)
        if deel.aantal or deel.keuzes or deel.fotos or deel.verborgen:
            doel = per_onderdeel[vraag.onderdeel_id] if vraag.onderdeel_id else los
            doel.append(deel)
    return per_onderdeel, los


def _bruikbaar(bijeenkomst: Bijeenkomst, bijdragen: Mapping[int, Sequence[Bijdrage]]) -> set[int]:
    """Return by primary key which photos among these may be shown today."""
    ids = [deel.foto_id for rij in bijdragen.values() for deel in rij if deel.foto_id]
    if not ids:
        return set()
    fotos = Foto.objects.te_gebruiken(bijeenkomst.proeftuin, vandaag()).filter(pk__in=ids)
    return set(fotos.values_list("pk", flat=True))


type _Stippen = Mapping[tuple[str, int], int]


def _stippen(vragen: Sequence[Livevraag]) -> _Stippen:
    """Return the dots by what they were put on: ("bijdrage", pk), ("groep", pk), ("keuze", …)."""
    rijen = Stip.objects.filter(vraag__in=vragen).values_list(
        "vraag_id", "bijdrage_id", "ideegroep_id", "keuze"
    )
    tel: Counter[tuple[str, int]] = Counter()
    for vraag, bijdrage, groep, keuze, aantal in rijen.annotate(samen=Sum("aantal")):
        if bijdrage:
            tel["bijdrage", bijdrage] += aantal
        elif groep:
            tel["groep", groep] += aantal
        elif keuze is not None:
            tel[f"keuze {vraag}", keuze] += aantal
    return tel


def _opbrengst(
    vraag: Livevraag,
    bijdragen: Sequence[Bijdrage],
    stippen: _Stippen,
    bruikbaar: set[int],
) -> Opbrengst:
    getoond = [deel for deel in bijdragen if _zag_de_zaal(vraag, deel)]
    verborgen = len(bijdragen) - len(getoond)
    keuzes = tuple(
        (keuze, stippen.get((f"keuze {vraag.pk}", plek), 0))
        for plek, keuze in enumerate(vraag.keuzes)
    )
    if not vraag.getoond and not any(aantal for _, aantal in keuzes):
        keuzes = ()  # prepared, and never asked
    if vraag.soort == Livesoort.CHECKIN:
        woorden = Counter(deel.tekst.strip().lower() for deel in getoond)
        return Opbrengst(vraag, woorden=tuple(woorden.most_common()), verborgen=verborgen)
    fotos = tuple(deel.foto for deel in getoond if deel.foto and deel.foto_id in bruikbaar)
    zonder_foto = [deel for deel in getoond if not deel.foto_id]
    return Opbrengst(vraag, _stapels(zonder_foto, stippen), keuzes, (), fotos, verborgen)


def _zag_de_zaal(vraag: Livevraag, deel: Bijdrage) -> bool:
    """Tell whether the room saw it: let in, and shown; what stood on paper was read by the team."""
    return deel.zicht == Bijdrage.Zicht.GETOOND and (vraag.getoond or deel.papier)


def _stapels(bijdragen: Sequence[Bijdrage], stippen: _Stippen) -> tuple[Stapel, ...]:
    """Return the contributions by their group, the one with most dots first; loose ones last."""
    per_groep: dict[Ideegroep | None, list[tuple[Bijdrage, int]]] = defaultdict(list)
    for deel in bijdragen:
        per_groep[deel.ideegroep].append((deel, stippen.get(("bijdrage", deel.pk), 0)))
    stapels = []
    for groep, eigen in per_groep.items():
        eigen.sort(key=lambda paar: -paar[1])
        op_groep = stippen.get(("groep", groep.pk), 0) if groep else 0
        samen = op_groep + sum(aantal for _, aantal in eigen)
        stapels.append(Stapel(groep.naam if groep else "", tuple(eigen), samen))
    stapels.sort(key=lambda stapel: (not stapel.naam, -stapel.stippen))
    return tuple(stapels)
