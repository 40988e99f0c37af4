"""Two places full of canaries, the cast by the names of the matrix, and a visit that undoes itself."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import timedelta
from http.cookies import SimpleCookie
from io import BytesIO
from uuid import uuid4
from zipfile import ZipFile

import pytest
from django.apps import apps
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht, Rol
from leerwerkplaats.web.links import maak_token
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject import actions, uitnodigen
from proeftuinen.traject.agenda import actions as agenda
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.jaarplan import actions as jaarplan
from proeftuinen.traject.jaarplan.overnemen import plan_van
from proeftuinen.traject.models import Controlepunt, Proeftuin, Stap, Uitnodiging
from proeftuinen.traject.post.actions import klaarzetten
from tests.aanmelden import meld_aan
from tests.drukwerk import eens_gedrukt
from tests.onderdelen import bijdragen
from tests.toegang_matrix import MATRIX, ROLLEN

EEN_OP_BEIDE = [  # who sees most opens every page on both databases
    pytest.param(rol, marks=() if rol == "procesbegeleider" else pytest.mark.een_database)
    for rol in ROLLEN
]

# The addresses.


def patronen(resolver=None, ruimte: str = "") -> Iterator[tuple[str, URLPattern]]:
    for patroon in (resolver or get_resolver()).url_patterns:
        if isinstance(patroon, URLPattern):
            yield f"{ruimte}{patroon.name or patroon.pattern}", patroon
        else:
            dieper = f"{ruimte}{patroon.namespace}:" if patroon.namespace else ruimte
            yield from patronen(patroon, dieper)


PATRONEN = dict(patronen())


# The world with canaries.

VAKKEN = (
    "aanleiding",
    "initiatiefnemers",
    "opdrachtgever",
    "financiering",
    "leiding",
    "beleid",
    "invalshoek",
    "gebied",
)


@dataclass
class Plek:
    """A proeftuin in which every field that a role may not see holds a canary."""

    tuin: Proeftuin
    adressen: dict[str, str]
    binnen: dict[str, str] = field(default_factory=dict)  # what -> canary
    mensen: tuple[str, ...] = ()
    brieven: tuple[str, ...] = ()  # addresses of open invitations, and mail that waits
    naar_recht: dict[str, Recht | None] = field(default_factory=dict)  # canary -> what it takes
    ook: dict[str, str] = field(default_factory=dict)  # more pages to read

    @property
    def kanaries(self) -> list[str]:
        return [*self.binnen.values(), *self.mensen, *self.brieven, *self.naar_recht]

    @property
    def verborgen(self) -> set[str]:
        """Return the canaries that nobody sees."""
        return {kanarie for kanarie, recht in self.naar_recht.items() if recht is None}

    def te_zien_met(self, rechten: frozenset[Recht]) -> set[str]:
        """Return the canaries of features that someone with these rights may see."""
        return {kanarie for kanarie, recht in self.naar_recht.items() if recht in rechten}


def _bezaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Plek:
    """Fill every inner field of a proeftuin with its own canary."""
    binnen = {vak: f"kanarie-{merk}-{vak}" for vak in VAKKEN}
    Proeftuin.objects.filter(pk=tuin.pk).update(**binnen)
    een, twee, drie, vier = list(Stap.objects.van(tuin))[:4]
    for vak in ("doel", "wie", "opbrengst"):
        binnen[f"stap {vak}"] = f"kanarie-{merk}-stap-{vak}"
        setattr(een, vak, binnen[f"stap {vak}"])
    een.save()
    for stap in (een, twee, drie, vier):
        stap.proeftuin = tuin
    binnen["reden overslaan"] = f"kanarie-{merk}-overslaan"
    actions.stap_overslaan(stap=twee, door=door, versie=1, reden=binnen["reden overslaan"])
    binnen["reden afsluiten"] = f"kanarie-{merk}-afsluiten"
    actions.stap_afsluiten(stap=drie, door=door, versie=1, reden=binnen["reden afsluiten"])
    binnen["punt"] = f"kanarie-{merk}-punt"
    punt = een.controlepunten.first()
    Controlepunt.objects.filter(stap__proeftuin=tuin).update(tekst=binnen["punt"])
    binnen["waarom"] = f"kanarie-{merk}-waarom"
    knopen = {knoop.object_id: knoop for knoop in Schakel.objects.filter(proeftuin=tuin)}
    Draad.objects.create(
        van=knopen[een.publiek_id], naar=knopen[vier.publiek_id], waarom=binnen["waarom"], door=door
    )
    brief = Uitnodiging.objects.create(
        proeftuin=tuin,
        email=f"kanarie-{merk}@brief.example",
        rol=Rol.DEELNEMER,
        door=door,
        geldig_tot=timezone.now() + timedelta(days=7),
    )
    mail = f"kanarie-{merk}-mail"
    bericht = klaarzetten(
        aan=f"post-{merk}@brief.example",
        soort="los",
        onderwerp=mail,
        tekst=mail,
        proeftuin=tuin,
        wacht=timedelta(days=1),
    )
    plan = jaarplan.bewaren(door=door, naam=f"Plan {merk}", uitleg="", plan=plan_van(tuin))
    pid = tuin.publiek_id
    soorten = {
        "jid": plan.publiek_id,
        "bid": bericht.publiek_id,
        "sid": een.publiek_id,
        "cid": punt.publiek_id,
        "kid": knopen[een.publiek_id].publiek_id,
        "uid": brief.publiek_id,
        "gid": slachtoffer.publiek_id,
        "code": slachtoffer.publiek_id,
        "tid": uuid4(),
        "rol": Rol.DEELNEMER.value,
        "pid": pid,
        "ref": "0" * 24,  # of a passkey that does not exist
        "token": uitnodigen.token_van(brief),
        "provider_id": "organisatie",
        "agenda": maak_token("agenda", agenda.maak_adres(door=door, proeftuin=tuin).publiek_id),
    }
    naar_recht = {}
    eigen_delen = {}
    ook = {}
    for zaai in bijdragen("zaai"):
        zaad = zaai(tuin, merk, door, slachtoffer)
        soorten |= zaad.delen
        eigen_delen |= zaad.adressen
        naar_recht |= zaad.kanaries
        ook |= zaad.ook
    adressen = {naam: _adres(naam, soorten | eigen_delen.get(naam, {})) for naam in MATRIX}
    return Plek(tuin, adressen, binnen, (), (brief.email, mail), naar_recht, ook)


def _adres(naam: str, delen: dict[str, str]) -> str:
    nodig = PATRONEN[naam].pattern.converters
    waarden = {deel: delen[deel] for deel in nodig}
    if naam == "demo-als":
        waarden = {"rol": "procesbegeleider"}
    if naam == "proeftuinen:agenda-lezen":
        waarden = {"token": delen["agenda"]}
    return reverse(naam, kwargs=waarden)


@pytest.fixture
def spelers(
    procesbegeleider, kernteam, deelnemer, gemeentelezer, landelijk, beheerder, buitenstaander
):
    """The cast by the names of the matrix."""
    return {
        "anoniem": None,
        "buitenstaander": buitenstaander,
        "deelnemer": deelnemer,
        "kernteam": kernteam,
        "procesbegeleider": procesbegeleider,
        "gemeentelezer": gemeentelezer,
        "landelijk": landelijk,
        "beheerder": beheerder,
    }


@pytest.fixture
def eigen(klok, proeftuin, procesbegeleider, kernteam, deelnemer):
    """Lindewaard, full of canaries; who visits it lets the press print nothing twice."""
    for persoon in (procesbegeleider, kernteam, deelnemer):
        persoon.naam = f"kanarie-eigen-{persoon.naam}"
        persoon.save()
    plek = _bezaai(proeftuin, "eigen", procesbegeleider, deelnemer)
    plek.mensen = (procesbegeleider.naam, kernteam.naam, deelnemer.naam)
    with eens_gedrukt():
        yield plek


@pytest.fixture
def ander(klok, andere_proeftuin, buitenstaander):
    """Geheimhuizen, full of canaries, its own name among them."""
    lid = Gebruiker.objects.create_user("lid@geheim.example", "kanarie-ander-lid")
    laat_meedoen(proeftuin=andere_proeftuin, gebruiker=lid, rol=Rol.DEELNEMER)
    plek = _bezaai(andere_proeftuin, "ander", buitenstaander, lid)
    plek.binnen["naam"] = "Geheimhuizen"
    plek.mensen = (lid.naam,)
    return plek


class Bezoek:
    """Asks as one of the cast; what a request changes is rolled back, so that all start alike."""

    def __init__(self, persoon: Gebruiker | None) -> None:
        self.client = Client()
        if persoon:
            meld_aan(self.client, persoon)
        self.koekjes = deepcopy(self.client.cookies)

    def vraag(self, methode: str, adres: str, *, htmx: bool = False):
        self.client.cookies = SimpleCookie(self.koekjes.output(header="", sep=";"))
        koppen = {"HX-Request": "true"} if htmx else {}
        with transaction.atomic():
            antwoord = self.client.generic(
                methode,
                adres,
                headers=koppen,
                content_type="application/x-www-form-urlencoded",
            )
            antwoord.tekst = leesbaar(antwoord)
            transaction.set_rollback(True)
        return antwoord


def leesbaar(antwoord: HttpResponse) -> str:
    """Return all that can be read in an answer, also in what a workbook or letter packs away."""
    inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
    if inhoud[:4] == b"PK\x03\x04":
        with ZipFile(BytesIO(inhoud)) as pak:
            inhoud = b"".join(pak.read(naam) for naam in pak.namelist())
    return inhoud.decode("utf-8", "replace")


def gezien(bladzijden: dict[str, str], kanaries: list[str]) -> set[str]:
    return {kanarie for kanarie in kanaries for tekst in bladzijden.values() if kanarie in tekst}


def toestand() -> dict[str, list]:
    """Return every row that a refused post could have changed."""
    modellen = [
        model
        for app in ("kennisbank", "proeftuinen")
        for model in apps.get_app_config(app).get_models(include_auto_created=True)
    ]
    return {model._meta.label: list(model.objects.order_by("pk").values()) for model in modellen}
