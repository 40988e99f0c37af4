"""What the beheerder sees: the state of the house, never what people wrote."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import Count
from django_tasks_db.models import DBTaskResult

from leerwerkplaats.gebruikers.beveiliging.sloten import heeft_slot
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.gezondheid import onderzoek
from leerwerkplaats.web import dagelijks
from leerwerkplaats.web.models import Auditregel, AuditregelQuerySet
from proeftuinen.traject import bewaren
from proeftuinen.traject.models import Deelname
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.spoortaal import zeg_wat

MEESTE_TAKEN = 20
BACK_UP = "back-up"
DELEN = {
    "database": "Database",
    "worker": "Werk op de achtergrond",
    "post": "Post",
    "schijf": "Ruimte op de schijf",
    "opslag": "Opslag van bestanden",
}
TAKEN = {
    "leerwerkplaats.web.dagelijks.voer_uit": "Dagelijks opruimen",
    "proeftuinen.traject.post.verzenden.verstuur_post": "Post versturen",
}


@dataclass(frozen=True)
class Taak:
    """A task that failed: its kind and when, never what it was about."""

    nummer: str
    naam: str
    moment: datetime | None
    fout: str


@dataclass(frozen=True)
class Klasse:
    """A class of data as its row tells it: what, how long, and how it went last."""

    wat: str
    termijn: str
    laatst_goed: datetime | None
    achter: bool
    laatst_weg: str
    weg_op: datetime | None


@dataclass(frozen=True)
class Staat:
    """The whole page."""

    delen: Sequence[tuple[str, bool]]
    dagelijks: datetime | None
    back_up: datetime | None
    klassen: Sequence[Klasse]
    taken: Sequence[Taak]
    post: Sequence[tuple[str, int]]
    in_rust: int

    @property
    def achter(self) -> int:
        """Return how many classes the last run left behind."""
        return sum(klasse.achter for klasse in self.klassen)


def staat() -> Staat:
    """Return the state of the house."""
    slagen = dagelijks.hartslagen()
    return Staat(
        delen=[(DELEN.get(naam, naam), goed) for naam, goed in onderzoek().items()],
        dagelijks=slagen.get(dagelijks.KLAAR),
        back_up=slagen.get(BACK_UP),
        klassen=_klassen(slagen),
        taken=_taken(),
        post=_post(),
        in_rust=bewaren.aantal_in_rust(),
    )


def _klassen(slagen: dict[str, datetime]) -> list[Klasse]:
    regels = Auditregel.objects.filter(handeling="termijn.opgeruimd").order_by("pk")
    weg = {regel.soort: regel for regel in regels}
    return [
        Klasse(
            stand.termijn.wat,
            stand.termijn.termijn,
            stand.laatst_goed,
            stand.achter,
            weg[stand.termijn.naam].object_id if stand.termijn.naam in weg else "",
            weg[stand.termijn.naam].moment if stand.termijn.naam in weg else None,
        )
        for stand in dagelijks.standen(slagen)
    ]


def _taken() -> list[Taak]:
    mislukt = DBTaskResult.objects.failed().order_by("-finished_at")
    velden = ("pk", "task_path", "finished_at", "exception_class_path")
    return [_taak(rij) for rij in mislukt.only(*velden)[:MEESTE_TAKEN]]


def _taak(rij: DBTaskResult) -> Taak:
    naam = TAKEN.get(rij.task_path, rij.task_path.rpartition(".")[2].replace("_", " "))
    fout = rij.exception_class_path.rpartition(".")[2]
    return Taak(str(rij.pk), naam, rij.finished_at, fout)


def _post() -> list[tuple[str, int]]:
    """Return by state how many messages there are; the states are always all there."""
    geteld = dict(Bericht.objects.order_by().values_list("stand").annotate(aantal=Count("pk")))
    return [(stand.label, geteld.get(stand.value, 0)) for stand in Bericht.Stand]


@dataclass(frozen=True)
class Account:
    """What the beheerder may know of an account: its state, not whose places it is in."""

    wie: Gebruiker
    slot: bool
    sloten: int
    apparaten: int
    rollen: int


def account(wie: Gebruiker) -> Account:
    """Return the state of an account."""
    return Account(
        wie,
        heeft_slot(wie),
        Authenticator.objects.filter(user=wie).count(),
        UserSession.objects.filter(user=wie).count(),
        Deelname.objects.filter(gebruiker=wie).count(),
    )


def spoorregels() -> AuditregelQuerySet:
    """Return the lines of the site as a whole; those of a proeftuin are for its own people."""
    return Auditregel.objects.van_ruimte("")


def zin(regel: Auditregel) -> str:
    """Say a line: accounts by their code, never by name."""
    wie = f"Account {regel.door}" if regel.door else "De site"
    return f"{wie} {zeg_wat(regel)}."


def over(regel: Auditregel) -> str:
    """Say what a line was about, where that is a code or a number."""
    if regel.handeling == "termijn.opgeruimd":
        return f"{regel.soort}: {regel.object_id}"
    if regel.object_id and regel.object_id != regel.door:
        return f"{regel.soort} {regel.object_id}"
    return ""
