"""Where a year stands: which step is now, what was before, what comes, what is late."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import NamedTuple

from django.core.cache import caches
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localdate

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.web.dagen import zeg_dag, zeg_maand
from proeftuinen.traject import seizoen
from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.models import Proeftuin, Stap, stand_van_open
from proeftuinen.traject.seizoen import Seizoen, Seizoenstap, Stand

KOPPEN = {
    Stapsoort.VOORBEREIDING: "De grond is klaar. Jullie bereiden het jaar voor.",
    Stapsoort.GESPREKKEN: "Er gaat zaad de grond in. Jullie zijn in gesprek.",
    Stapsoort.START: "Het ontkiemt. De start is nu.",
    Stapsoort.WERK: "Het groeit. Jullie werken samen.",
    Stapsoort.EXPERIMENT_VOORBEREIDEN: "Het groeit. De experimenten komen eraan.",
    Stapsoort.EXPERIMENTEREN: "Het groeit. Jullie zijn buiten aan het werk.",
    Stapsoort.TRANSITIE: "Tijd om te oogsten. Wat blijft er?",
    Stapsoort.VERBINDING: "Het zaad valt. Blijf elkaar vinden.",
    Stapsoort.EIGEN: "Het groeit. Jullie gaan je eigen weg.",
}


@dataclass(frozen=True)
class Stapregel:
    """One step with its state on a day and a sentence on it."""

    stap: "Stap | Kaderstap | OpenStap"
    stand: Stand

    @property
    def uitleg(self) -> str:
        """Return what the state means for whoever reads it today."""
        return _uitleg(self.stap, self.stand)


def _begin(regel: Stapregel) -> date:
    return regel.stap.begin


@dataclass(frozen=True)
class Jaar:
    """A year on one day. `nu` may be None: before the start, after the end, or between steps."""

    regels: tuple[Stapregel, ...]
    vandaag: date

    def _eerste(self, stand: Stand) -> Stapregel | None:
        return next((regel for regel in self.regels if regel.stand == stand), None)

    @property
    def nu(self) -> Stapregel | None:
        """Return the step of today: of several at once the last one."""
        lopend = [regel for regel in self.regels if regel.stand == Stand.NU]
        return lopend[-1] if lopend else None

    @property
    def hier(self) -> Stapregel | None:
        """Return where the work is: now, or else what is late, or else what comes first."""
        return self.nu or self._eerste(Stand.LAAT) or self._eerste(Stand.STRAKS)

    @property
    def straks(self) -> Stapregel | None:
        """Return the next step that has not begun."""
        komend = (regel for regel in self.regels if regel.stand == Stand.STRAKS)
        return min(komend, key=_begin, default=None)

    @property
    def laat(self) -> tuple[Stapregel, ...]:
        """Return the steps whose time has passed and that nobody closed."""
        return tuple(regel for regel in self.regels if regel.stand == Stand.LAAT)

    @property
    def vorige(self) -> Stapregel | None:
        """Return the last step that was closed."""
        klaar = [regel for regel in self.regels if regel.stand == Stand.KLAAR]
        return klaar[-1] if klaar else None

    @property
    def bijeenkomst(self) -> Stapregel | None:
        """Return the next day, today included, on which people meet."""
        komend = {Stand.NU, Stand.STRAKS}
        dagen = (r for r in self.regels if r.stap.bijeenkomst and r.stand in komend)
        return min(dagen, key=_begin, default=None)

    @property
    def nabij(self) -> tuple[Stapregel, ...]:
        """Return what a phone shows: the step before, where we are, and the one to come."""
        midden = self.hier or self.vorige
        if not midden:
            return ()
        plek = self.regels.index(midden)
        return self.regels[max(0, plek - 1) : plek + 2]

    @property
    def klaar(self) -> bool:
        """Tell whether every step was closed or left out."""
        open_standen = {Stand.NU, Stand.STRAKS, Stand.LAAT}
        return bool(self.regels) and not any(regel.stand in open_standen for regel in self.regels)

    @property
    def kop(self) -> str:
        """Return the sentence that opens the overview."""
        if self.klaar:
            return "Het jaar is rond. Dit is jullie oogst."
        if not self.hier:
            return "Hier begint jullie jaar."
        if not self.nu and not self.vorige:
            return "De grond ligt klaar. Jullie jaar begint bijna."
        return KOPPEN[Stapsoort(self.hier.stap.soort)]

    @property
    def lead(self) -> str:
        """Return where we are and what comes next, in one or two sentences."""
        zinnen = []
        if self.straks and not (self.nu or self.vorige or self.laat):
            eerste = self.straks.stap
            return f"Jullie beginnen met {eerste.naam}, {zeg_dag(eerste.begin)}."
        if self.nu:
            zinnen.append(f"Jullie zitten in stap {self.nu.stap.nummer}.")
        if self.straks:
            volgende = self.straks.stap
            zinnen.append(f"Daarna: {volgende.naam}, {zeg_dag(volgende.begin)}.")
        return " ".join(zinnen)


def _uitleg(stap: "Stap | Kaderstap | OpenStap", stand: Stand) -> str:
    match stand:
        case Stand.OVERGESLAGEN:
            return "Overgeslagen"
        case Stand.KLAAR:
            return f"Klaar sinds {zeg_dag(localdate(stap.afgesloten_op))}"
        case Stand.LAAT:
            return f"Had klaar kunnen zijn op {zeg_dag(stap.einde)}"
        case Stand.NU:
            return "Vandaag" if stap.bijeenkomst else f"Nu, tot {zeg_dag(stap.einde)}"
    return zeg_dag(stap.begin) if stap.bijeenkomst else f"Vanaf {zeg_dag(stap.begin)}"


def lees_jaar(stappen: Sequence["Stap | Kaderstap | OpenStap"], vandaag: date) -> Jaar:
    """Return the year as it stands on this day; `stappen` in their order."""
    regels = tuple(Stapregel(stap, stap.stand(vandaag)) for stap in stappen)
    return Jaar(regels, vandaag)


class Kaderstap(NamedTuple):
    """What the frame of a page and its strip need of a step; the rules are those of a step."""

    nummer: str
    naam: str
    soort: str
    begin: date
    einde: date
    afgesloten_op: datetime | None
    overslaan_reden: str

    overgeslagen = Stap.overgeslagen
    bijeenkomst = Stap.bijeenkomst
    stand = Stap.stand


class OpenStap(NamedTuple):
    """What a list needs of a step that is neither closed nor left out."""

    nummer: str
    naam: str
    begin: date
    einde: date

    @property
    def bijeenkomst(self) -> bool:
        """Tell whether the step is one day on which people meet."""
        return self.begin == self.einde

    def stand(self, vandaag: date) -> Stand:
        """Return the state of the step on this day."""
        return stand_van_open(self.begin, self.einde, vandaag)


type Groei = tuple[tuple[date, int], ...]
"""The lines of the network on each day that it was asked, the earliest first."""


def groei_van(proeftuinen: Sequence[Proeftuin]) -> Mapping[int, Groei]:
    """Return by primary key how the network of each grew, as far as all may know."""
    samen: dict[int, Groei] = {}
    for biedt in wie_biedt("groei"):
        samen |= {pk: tuple(punten) for pk, punten in biedt(proeftuinen).items()}
    return samen


class Lijstregel(NamedTuple):
    """A proeftuin as a list shows it: words only, for a template pays for each lookup."""

    url: str
    titel: str
    gemeenten: str
    waar: str
    uitleg: str
    begin: str
    netwerk: str = ""

    @property
    def klaar(self) -> bool:
        """Tell whether nothing of the year is open any more."""
        return not self.waar


def lijstregels(
    proeftuinen: Iterable[Proeftuin], vandaag: date, groei: Mapping[int, Groei] | None = None
) -> dict[int, Lijstregel]:
    """Return by primary key how each proeftuin reads in a list: two queries, plain rows."""
    lijnen = groei or {}
    tuinen = {tuin.pk: tuin for tuin in proeftuinen}
    per_tuin: dict[int, list[OpenStap]] = {pk: [] for pk in tuinen}
    rijen = (
        Stap.objects.filter(proeftuin__in=tuinen, afgesloten_op=None, overslaan_reden="")
        .order_by("volgorde")
        .values_list("proeftuin_id", "nummer", "naam", "begin", "einde")
    )
    for pk, *rest in rijen:
        per_tuin[pk].append(OpenStap(*rest))
    namen: dict[int, list[str]] = {pk: [] for pk in tuinen}
    ligging = Proeftuin.gemeenten.through.objects.filter(proeftuin__in=tuinen)
    paren = ligging.order_by("gemeente__naam").values_list("proeftuin_id", "gemeente__naam")
    for pk, naam in paren:
        namen[pk].append(naam)
    return {
        pk: _lijstregel(tuin, lees_jaar(per_tuin[pk], vandaag).hier, ", ".join(namen[pk]))._replace(
            netwerk=zeg_groei(lijnen.get(pk, ()))
        )
        for pk, tuin in tuinen.items()
    }


def zeg_groei(groei: Groei) -> str:
    """Say the first and the last number of lines; empty when nothing may be told yet."""
    if not groei:
        return ""
    eerste, laatste = groei[0][1], groei[-1][1]
    return f"van {eerste} naar {laatste}" if len(groei) > 1 else str(laatste)


def _lijstregel(tuin: Proeftuin, hier: Stapregel | None, gemeenten: str) -> Lijstregel:
    waar = f"Stap {hier.stap.nummer}: {hier.stap.naam}" if hier else ""
    uitleg = hier.uitleg if hier else ""
    begin = zeg_maand(tuin.start)
    return Lijstregel(tuin.get_absolute_url(), tuin.titel, gemeenten, waar, uitleg, begin)


def als_seizoen(proeftuin: Proeftuin, jaar: Jaar, groei: Groei = ()) -> Seizoen:
    """Return what the drawing needs."""
    return Seizoen(
        begin=proeftuin.start,
        einde=proeftuin.einde,
        vandaag=jaar.vandaag,
        stappen=tuple(
            Seizoenstap(
                nummer=regel.stap.nummer,
                naam=regel.stap.naam,
                soort=regel.stap.soort,
                begin=regel.stap.begin,
                einde=regel.stap.einde,
                stand=regel.stand,
            )
            for regel in jaar.regels
        ),
        metingen=groei,
    )


@dataclass(frozen=True)
class Tekeningen:
    """The drawings of one year, for a wide screen and a phone, and the figures that they hold."""

    breed: SafeString
    klein: SafeString
    groei: Groei


def teken(proeftuin: Proeftuin, jaar: Jaar) -> Tekeningen:
    """Return the drawings, made once per version of the plan, day and growth; one query or more.

    They hold names of steps, which `seizoen` escapes, dates and figures that all may know:
    nothing that a role may not see.
    """
    groei = groei_van([proeftuin]).get(proeftuin.pk, ())
    beeld = als_seizoen(proeftuin, jaar, groei)
    stempel = sha256(repr(groei).encode()).hexdigest()
    sleutel = f"seizoen:{_sleutel(proeftuin, jaar)}:{stempel}"
    breed, klein = _bewaard(sleutel, lambda: (seizoen.teken(beeld), seizoen.teken_klein(beeld)))
    return Tekeningen(breed, klein, groei)


def teken_strook(proeftuin: Proeftuin, jaar: Jaar) -> SafeString:
    """Return the strip under the tabs, made once per version of the plan and day."""
    sleutel = f"strook:{_sleutel(proeftuin, jaar)}"
    return _bewaard(sleutel, lambda: (seizoen.strook(als_seizoen(proeftuin, jaar)),))[0]


def _sleutel(proeftuin: Proeftuin, jaar: Jaar) -> str:
    return f"{proeftuin.publiek_id}:{proeftuin.planversie}:{jaar.vandaag}"


def _bewaard(sleutel: str, maak: Callable[[], tuple[str, ...]]) -> list[SafeString]:
    delen = caches["tekening"].get_or_set(sleutel, maak)
    return [mark_safe(deel) for deel in delen]  # noqa: S308  our own drawing
