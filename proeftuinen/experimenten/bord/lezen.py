"""Reading the board: what stands in which column, what may use help, and what a filter leaves."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, CharField, F, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagen import zeg_dag_kort
from leerwerkplaats.web.gevouwen import bevat
from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.lezen import zeg_wie
from proeftuinen.experimenten.bedenken.lezen import mag_wijzigen, met_lid, van_mij
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
    """Return the experiments that the filter leaves, with `stand`, `reden` and `is_lid`."""
    dag = vandaag()
    rijen = met_lid(Experiment.objects.van(proeftuin).met_stand(dag), lezer)
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


def voor_kaartjes(rijen: ExperimentQuerySet) -> ExperimentQuerySet:
    """Fetch of these experiments no more than a card says."""
    return rijen.select_related("trekker__gebruiker", "trekker__organisatie").only(*_OP_KAART)


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


@dataclass(frozen=True)
class Bord:
    """The columns, and what may use help: the first of those, and how many there are."""

    kolommen: Mapping[Stand, Kolom]
    aantal: int
    hulp: Sequence[Kaartje]
    hulp_aantal: int


def bord(proeftuin: Proeftuin, lezer: Lezer, zeef: Zeef) -> Bord:
    """Return the board; two queries however many experiments.

    The first reads of each experiment only where it stands, the second those that are shown; what
    went away in between is left out.
    """
    per: dict[Stand, list[int]] = {stand: [] for stand in Stand}
    staat: dict[int, Mapping[str, Any]] = {}
    for rij in rijen_van(proeftuin, lezer, zeef).values("pk", "stand", "reden", "is_lid"):
        staat[rij["pk"]] = rij
        per[Stand(rij["stand"])].append(rij["pk"])
    met_reden = [pk for pk, rij in staat.items() if rij["reden"]]
    boven = sorted(met_reden, key=lambda pk: not staat[pk]["is_lid"])[:HULP_BOVEN]
    op_bord = {pk for rij in per.values() for pk in rij[:IN_KOLOM]}
    kaartjes: dict[int, Kaartje] = {}
    for rij in voor_kaartjes(Experiment.objects.filter(pk__in=op_bord.union(boven))):
        rij.stand, rij.reden, rij.is_lid = (
            staat[rij.pk][naam] for naam in ("stand", "reden", "is_lid")
        )
        kaartjes[rij.pk] = als_kaartje(rij, proeftuin, lezer)
    kolommen = {
        stand: Kolom(
            stand,
            VORMEN[stand],
            [kaartjes[pk] for pk in rij[:IN_KOLOM] if pk in kaartjes],
            len(rij),
            zeef.vraag(stand=stand.value, als="lijst") if len(rij) > IN_KOLOM else "",
        )
        for stand, rij in per.items()
    }
    hulp_boven = [kaartjes[pk] for pk in boven if pk in kaartjes]
    return Bord(kolommen, len(staat), hulp_boven, len(met_reden))


def sets_van(proeftuin: Proeftuin, lezer: Lezer) -> list[QuerySet[Any]]:
    """Return what the overview counts: all, what runs, of those one's own, what may use help."""
    dag = vandaag()
    alle = Experiment.objects.van(proeftuin)
    loopt = alle.filter(lopend(dag))
    return [alle, loopt, loopt.filter(van_mij(lezer)), alle.filter(hulp(dag, proeftuin))]
