"""Reading the board: what stands in which column, what may use help, and what a filter leaves."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, CharField, Count, F, Q, QuerySet, TextField, Value, When, Window
from django.db.models.functions import Cast, RowNumber

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagen import zeg_dag_kort
from leerwerkplaats.web.gevouwen import bevat
from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.lezen import zeg_wie
from proeftuinen.experimenten.bedenken.lezen import (
    experimenten_van,
    mag_wijzigen,
    met_lid,
    van_mij,
)
from proeftuinen.experimenten.bedenken.models import (
    STIL_NA,
    Experiment,
    ExperimentQuerySet,
    Stand,
    VoorWie,
)
from proeftuinen.experimenten.borgen.models import Afspraak
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

IN_KOLOM, HULP_BOVEN = 6, 4
ZOEKTEKENS = 80
VORMEN = {
    Stand.IDEE: "gepland",
    Stand.VOORBEREIDING: "gepland",
    Stand.LOOPT: "bezig",
    Stand.RUST: "gepland",
    Stand.AFGEROND: "klaar",
    Stand.GEBORGD: "klaar",
    Stand.GESTOPT: "gestopt",
}
_OP_KAART = (
    "publiek_id",
    "versie",
    "titel",
    "dimensies",
    "voor_wie",
    "hulp_nodig",
    "laatste_teken",
    "door_id",
    "proeftuin_id",
    *(
        f"trekker__{naam}"
        for naam in ("naam", "functie", "zicht", "stand", "gebruiker__naam", "organisatie__naam")
    ),
)
"""What a card says; the rest of a row is long."""
BEZIG = (Stand.IDEE, Stand.VOORBEREIDING, Stand.LOOPT, Stand.RUST)
KLAAR = (Stand.AFGEROND, Stand.GEBORGD, Stand.GESTOPT)
LEVEND = Q(gestopt_op=None, geborgd_op=None, afgerond_op=None)
REDENEN = {
    "trekker": "Zoekt een trekker",
    "stil": "Al een tijd stil. Hoe gaat het?",
    "antwoord": "Een antwoord laat op zich wachten",
}


def _redenen(dag: date, proeftuin: Proeftuin) -> Mapping[str, Q]:
    """Return what makes that an experiment may use help, what was asked first."""
    wacht = Afspraak.objects.filter(
        experiment__proeftuin=proeftuin, antwoord=Afspraak.Antwoord.WACHT, voor__lt=dag
    )
    stil = Q(gestart_op__isnull=False, rust_op=None, laatste_teken__lt=dag - STIL_NA)
    return {
        "gevraagd": ~Q(hulp_nodig="") & Q(gestopt_op=None),
        "trekker": LEVEND & Q(trekker=None),
        "stil": LEVEND & stil,
        "antwoord": Q(gestopt_op=None, pk__in=wacht.values("experiment")),
    }


def hulp(dag: date, proeftuin: Proeftuin) -> Q:
    """Return what may use help on this day."""
    voorwaarde = Q()
    for reden in _redenen(dag, proeftuin).values():
        voorwaarde |= reden
    return voorwaarde


def lopend(dag: date) -> Q:
    """Return what runs on this day, and is not at rest."""
    stil = Q(laatste_teken__lt=dag - STIL_NA) | Q(rust_op__isnull=False)
    return LEVEND & Q(gestart_op__isnull=False) & ~stil


@dataclass(frozen=True)
class Zeef:
    """What the reader asks to see; empty is all."""

    stap: str = ""
    dimensie: str = ""
    voor: str = ""
    stand: str = ""
    hulp: str = ""
    mijn: str = ""
    q: str = ""

    @classmethod
    def uit(cls, vraag: Mapping[str, str], stappen: Iterable[str]) -> "Zeef":
        """Return what the query asks; what does not exist is left out."""
        keuzes: dict[str, Iterable[str]] = {
            "stap": stappen,
            "dimensie": Dimensie.values,
            "voor": VoorWie.values,
            "stand": Stand.values,
            "hulp": ("1",),
            "mijn": ("1",),
        }
        gekozen = {naam: vraag.get(naam, "") for naam in keuzes}
        goed = {naam: deel for naam, deel in gekozen.items() if deel in keuzes[naam]}
        return cls(**goed, q=" ".join(vraag.get("q", "").replace("\0", "").split())[:ZOEKTEKENS])

    def vraag(self, **anders: str) -> str:
        """Return it as a query, with some of it another."""
        eigen = {veld.name: getattr(self, veld.name) for veld in fields(self)}
        return urlencode({naam: deel for naam, deel in {**eigen, **anders}.items() if deel})

    def __bool__(self) -> bool:
        return any(getattr(self, veld.name) for veld in fields(self))


def rijen_van(proeftuin: Proeftuin, lezer: Lezer, zeef: Zeef) -> ExperimentQuerySet:
    """Return the experiments that the filter leaves, with `reden` and `is_lid`."""
    dag = vandaag()
    rijen = met_lid(experimenten_van(proeftuin), lezer).only(*_OP_KAART)
    wanneer = [When(vraag, then=Value(naam)) for naam, vraag in _redenen(dag, proeftuin).items()]
    rijen = rijen.annotate(reden=Case(*wanneer, default=Value(""), output_field=CharField()))
    if zeef.dimensie or zeef.voor:  # SQLite cannot look into a list of JSON
        rijen = rijen.annotate(
            dimensies_tekst=Cast("dimensies", TextField()), voor_tekst=Cast("voor_wie", TextField())
        )
    delen = {
        "stap": Q(stap__publiek_id=zeef.stap),
        "dimensie": Q(dimensies_tekst__contains=f'"{zeef.dimensie}"'),
        "voor": Q(voor_tekst__contains=f'"{zeef.voor}"'),
        "stand": Q(stand=zeef.stand),
        "hulp": hulp(dag, proeftuin),
        "mijn": van_mij(lezer),
    }
    for naam, deel in delen.items():
        if getattr(zeef, naam):
            rijen = rijen.filter(deel)
    if zeef.q:
        rijen = rijen.filter(bevat(zeef.q, "titel", "wat", "eerste_stap", "aansluiten"))
    return rijen.order_by(F("laatste_teken").desc(nulls_last=True), "-pk")


@dataclass(frozen=True)
class Zet:
    """One move of an experiment, without dragging; `rust` is what its button sends, or nothing."""

    woord: str
    url: str
    rust: str = ""


@dataclass(frozen=True)
class Kaartje:
    """An experiment as the board shows it to this reader."""

    experiment: Experiment
    url: str
    trekker: str
    dimensies: Sequence[Dimensie]
    voor_wie: Sequence[str]
    teken: str
    hulp: str
    vorm: str
    stand: str
    zetten: Sequence["Zet"]


@dataclass(frozen=True)
class Kolom:
    """The experiments in one state; `aantal` counts those that do not fit too."""

    stand: Stand
    vorm: str
    kaartjes: Sequence[Kaartje]
    aantal: int
    meer: str  # the query that lists them all, or nothing when all stand here


def als_kaartje(rij: Experiment, proeftuin: Proeftuin, lezer: Lezer) -> Kaartje:
    """Return an experiment as the board shows it; asks nothing."""
    rij.proeftuin = proeftuin
    stand = Stand(rij.stand)
    hulpzin = rij.hulp_nodig if rij.reden == "gevraagd" else REDENEN.get(rij.reden, "")
    return Kaartje(
        rij,
        rij.get_absolute_url(),
        zeg_wie(rij.trekker, lezer),
        [deel for deel in Dimensie if deel.value in rij.dimensies],
        [deel.label for deel in VoorWie if deel.value in rij.voor_wie],
        _zeg_teken(rij.laatste_teken),
        hulpzin,
        VORMEN[stand],
        stand.label,
        _zetten(rij, stand, proeftuin) if mag_wijzigen(rij, lezer) else (),
    )


def _zeg_teken(dag: date | None) -> str:
    return f"Laatste bericht {zeg_dag_kort(dag, vandaag())}" if dag else ""


_BORGING, _KIJK = ("Zorg dat het blijft", "borging", ""), ("Kijk hoe het ging", "ronde-verder", "")
_BEGIN, _WEER = ("Begin", "experiment-beginnen", ""), ("Pak weer op", "experiment-hervat", "")
_ZETTEN = {
    Stand.IDEE: [("Vul de vragen aan", "experiment-bewerken", ""), _BEGIN],
    Stand.VOORBEREIDING: [_BEGIN],
    Stand.LOOPT: [_KIJK, ("Zet in rust", "experiment-rust", "1"), _BORGING],
    Stand.RUST: [("Pak weer op", "experiment-rust", "0"), _KIJK],
    Stand.AFGEROND: [_BORGING, _WEER],
    Stand.GEBORGD: [("Kijk naar de borging", "borging", "")],
    Stand.GESTOPT: [_WEER],
}
_HULP = {
    False: ("Vraag om hulp", "experiment-hulp", ""),
    True: ("De hulp is er", "experiment-hulp", ""),
}


def _zetten(rij: Experiment, stand: Stand, proeftuin: Proeftuin) -> list[Zet]:
    plek = (proeftuin.publiek_id, rij.publiek_id)
    hulpzet = [] if stand == Stand.GESTOPT else [_HULP[bool(rij.hulp_nodig)]]
    return [
        Zet(woord, adres(f"proeftuinen:{naam}", *plek), rust)
        for woord, naam, rust in [*_ZETTEN[stand], *hulpzet]
    ]


def bord(proeftuin: Proeftuin, lezer: Lezer, zeef: Zeef) -> Mapping[Stand, Kolom]:
    """Return the columns, each with its first cards; one query however many experiments."""
    volgorde = [F("laatste_teken").desc(nulls_last=True), F("pk").desc()]
    rijen = rijen_van(proeftuin, lezer, zeef).annotate(
        plek=Window(RowNumber(), partition_by=[F("stand")], order_by=volgorde),
        samen=Window(Count("pk"), partition_by=[F("stand")]),
    )
    per: dict[Stand, list[Experiment]] = {stand: [] for stand in Stand}
    for rij in rijen.filter(plek__lte=IN_KOLOM).order_by("plek"):
        per[Stand(rij.stand)].append(rij)
    return {stand: _kolom(stand, deel, proeftuin, lezer, zeef) for stand, deel in per.items()}


def _kolom(
    stand: Stand, rijen: Sequence[Experiment], proeftuin: Proeftuin, lezer: Lezer, zeef: Zeef
) -> Kolom:
    aantal = rijen[0].samen if rijen else 0
    kaartjes = [als_kaartje(rij, proeftuin, lezer) for rij in rijen]
    meer = zeef.vraag(stand=stand.value, als="lijst") if aantal > IN_KOLOM else ""
    return Kolom(stand, VORMEN[stand], kaartjes, aantal, meer)


def hulp_boven(proeftuin: Proeftuin, lezer: Lezer) -> tuple[list[Kaartje], int]:
    """Return the first that may use help, one's own before others, and how many do; one query."""
    eigen = Case(When(van_mij(lezer), then=Value(0)), default=Value(1))
    rijen = rijen_van(proeftuin, lezer, Zeef(hulp="1")).annotate(samen=Window(Count("pk")))
    lijst = list(
        rijen.order_by(eigen, F("laatste_teken").desc(nulls_last=True), "-pk")[:HULP_BOVEN]
    )
    return [als_kaartje(rij, proeftuin, lezer) for rij in lijst], lijst[0].samen if lijst else 0


def sets_van(proeftuin: Proeftuin, lezer: Lezer) -> list[QuerySet[Any]]:
    """Return what the overview counts: all, what runs, of those one's own, what may use help."""
    dag = vandaag()
    alle = Experiment.objects.van(proeftuin)
    loopt = alle.filter(lopend(dag))
    return [alle, loopt, loopt.filter(van_mij(lezer)), alle.filter(hulp(dag, proeftuin))]
