"""Nobody reaches what is not theirs: every address, every role, every method.

The expected codes stand in tests/toegang_matrix.py; an address that is not in it fails by name.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from http.cookies import SimpleCookie
from uuid import uuid4

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import RECHTEN, Recht, Rol, Siterol, rechten_van
from leerwerkplaats.web.links import maak_token
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject import actions, uitnodigen
from proeftuinen.traject.agenda import actions as agenda
from proeftuinen.traject.jaarplan import actions as jaarplan
from proeftuinen.traject.jaarplan.overnemen import plan_van
from proeftuinen.traject.models import Controlepunt, Deelname, Proeftuin, Stap, Uitnodiging
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht, Stilte
from proeftuinen.traject.post.verzenden import verstuur_post
from tests.aanmelden import meld_aan
from tests.cijfer import belofte
from tests.toegang_matrix import (
    HTMX_GEEFT_DEEL,
    MATRIX,
    PUBLIEK,
    ROLLEN,
    Regel,
)

# The addresses.


def _patronen(resolver=None, ruimte: str = "") -> Iterator[tuple[str, URLPattern]]:
    for patroon in (resolver or get_resolver()).url_patterns:
        if isinstance(patroon, URLPattern):
            yield f"{ruimte}{patroon.name or patroon.pattern}", patroon
        else:
            dieper = f"{ruimte}{patroon.namespace}:" if patroon.namespace else ruimte
            yield from _patronen(patroon, dieper)


PATRONEN = dict(_patronen())


def test_every_address_is_in_the_matrix_and_none_is_there_twice():
    namen = [naam for naam, _ in _patronen()]

    assert sorted(namen) == sorted(MATRIX)


def test_the_public_addresses_are_few_and_named():
    openbaar = {
        naam
        for naam, patroon in PATRONEN.items()
        if getattr(patroon.callback, "login_required", True) is False
    }

    assert openbaar == set(PUBLIEK)
    assert len(PUBLIEK) <= 25


@pytest.mark.parametrize("naam", sorted(set(PATRONEN) - set(PUBLIEK)))
def test_a_view_that_is_not_public_names_its_right(naam):
    view = PATRONEN[naam].callback

    assert hasattr(view, "recht"), f"{naam} has no recht: use met_proeftuin or met_siterecht"
    ieders = naam in {"start", "account_reauthenticate"}
    if ieders or naam.startswith(("mijn:", "proeftuinen:mijn-")):
        assert view.recht is None  # everyone who is signed in sees what is theirs
    else:
        assert isinstance(view.recht, Recht)


@pytest.mark.parametrize("naam", [n for n in MATRIX if MATRIX[n].van_proeftuin])
def test_the_table_follows_from_the_right_that_the_view_names(naam):
    """The table is written by hand; here it meets roles and rights once more."""
    recht = PATRONEN[naam].callback.recht
    rollen = {
        "deelnemer": Rol.DEELNEMER,
        "kernteam": Rol.KERNTEAM,
        "procesbegeleider": Rol.PROCESBEGELEIDER,
        "gemeentelezer": Rol.GEMEENTE,
        "landelijk": Siterol.LANDELIJK,
    }
    for speler, rol in rollen.items():
        codes = {MATRIX[naam].get[speler], MATRIX[naam].post[speler]} - {405}
        assert codes
        assert (codes == {403}) == (recht not in RECHTEN[rol]), speler


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

    @property
    def kanaries(self) -> list[str]:
        return [*self.binnen.values(), *self.mensen, *self.brieven]


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
    adressen = {naam: _adres(naam, soorten) for naam in MATRIX}
    return Plek(tuin, adressen, binnen, (), (brief.email, mail))


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
    """Lindewaard, full of canaries."""
    for persoon in (procesbegeleider, kernteam, deelnemer):
        persoon.naam = f"kanarie-eigen-{persoon.naam}"
        persoon.save()
    plek = _bezaai(proeftuin, "eigen", procesbegeleider, deelnemer)
    plek.mensen = (procesbegeleider.naam, kernteam.naam, deelnemer.naam)
    return plek


@pytest.fixture
def ander(klok, andere_proeftuin, buitenstaander):
    """Geheimhuizen, full of canaries, its own name among them."""
    lid = Gebruiker.objects.create_user("lid@geheim.example", "kanarie-ander-lid")
    Deelname.objects.create(proeftuin=andere_proeftuin, gebruiker=lid, rol=Rol.DEELNEMER)
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
            antwoord.tekst = antwoord.content.decode()
            transaction.set_rollback(True)
        return antwoord


# Method, and whether htmx asks.
METHODEN = (
    ("GET", False),
    ("GET", True),
    ("POST", False),
    ("POST", True),
    ("HEAD", False),
    ("PUT", False),
    ("DELETE", False),
)


def _verwacht(regel: Regel, methode: str, rol: str, *, htmx: bool) -> int:
    code = regel.verwacht(methode, rol)
    if htmx and methode == "POST" and code == 302 and rol != "anoniem":
        return HTMX_GEEFT_DEEL.get(regel.naam, code)
    return code


def _geweigerd(antwoord, regel: Regel, rol: str) -> bool:
    """Refused, or led to the door: not a redirect that follows on something done."""
    return antwoord.status_code in {403, 404, 405} or (rol == "anoniem" and not regel.openbaar)


# The matrix.


@pytest.mark.parametrize("rol", ROLLEN)
def test_each_address_answers_each_role_as_the_table_says(rol, spelers, eigen, ander):
    bezoek = Bezoek(spelers[rol])
    mis, lekken, gevraagd = [], [], 0
    for naam, regel in MATRIX.items():
        for methode, htmx in METHODEN:
            antwoord = bezoek.vraag(methode, eigen.adressen[naam], htmx=htmx)
            gevraagd += 1
            verwacht = _verwacht(regel, methode, rol, htmx=htmx)
            if antwoord.status_code != verwacht:
                mis.append((naam, methode, htmx, antwoord.status_code, verwacht))
            if _geweigerd(antwoord, regel, rol):
                gezien = _gezien({naam: antwoord.tekst}, [*eigen.kanaries, *ander.kanaries])
                lekken += [(naam, methode, k) for k in gezien - {str(spelers[rol])}]

    belofte(1, f"{rol}: {gevraagd} requests to {len(MATRIX)} addresses, {len(mis)} unexpected")
    belofte(
        3, f"{rol}: {len(lekken)} of {len(eigen.kanaries + ander.kanaries)} canaries in refusals"
    )
    assert mis == []
    assert lekken == []
    assert gevraagd == len(MATRIX) * 7


def _in_ander(regel: Regel, methode: str, rol: str) -> int:
    """In Geheimhuizen: the outsider guides, landelijk reads as everywhere, the cast is nobody."""
    if rol == "buitenstaander":
        return regel.verwacht(methode, "procesbegeleider")
    code = regel.verwacht(methode, rol)
    return code if rol in {"anoniem", "landelijk"} or code == 405 else 404


@pytest.mark.parametrize("rol", ROLLEN)
def test_another_proeftuin_does_not_exist_for_who_has_no_role_there(rol, spelers, eigen, ander):
    bezoek = Bezoek(spelers[rol])
    mis, lekken = [], []
    for naam, regel in MATRIX.items():
        if not regel.van_proeftuin:
            continue
        for methode, htmx in (("GET", False), ("GET", True), ("POST", False), ("POST", True)):
            antwoord = bezoek.vraag(methode, ander.adressen[naam], htmx=htmx)
            verwacht = _in_ander(regel, methode, rol)
            if htmx and verwacht == 302 and rol == "buitenstaander":
                verwacht = HTMX_GEEFT_DEEL.get(naam, verwacht)
            if antwoord.status_code != verwacht:
                mis.append((naam, methode, htmx, antwoord.status_code, verwacht))
            if rol != "buitenstaander" and antwoord.status_code != 200:
                lekken += [(naam, k) for k in ander.kanaries if k in antwoord.tekst]

    assert mis == []
    assert lekken == []


KRUISEND = [
    naam
    for naam in MATRIX
    if {"sid", "kid", "uid", "gid", "bid"} & set(PATRONEN[naam].pattern.converters)
]


@pytest.mark.parametrize(
    "rol", ["deelnemer", "kernteam", "procesbegeleider", "gemeentelezer", "landelijk"]
)
def test_a_thing_of_another_proeftuin_is_not_found_under_ones_own(rol, spelers, eigen, ander):
    """My proeftuin's id in front, the other's step, point, knot, invitation or person behind it."""
    bezoek = Bezoek(spelers[rol])
    mis = []
    for naam in KRUISEND:
        adres = ander.adressen[naam].replace(ander.tuin.publiek_id, eigen.tuin.publiek_id)
        assert adres not in {ander.adressen[naam], eigen.adressen[naam]}
        for methode in ("GET", "POST"):
            mag = MATRIX[naam].verwacht(methode, rol)
            antwoord = bezoek.vraag(methode, adres)
            verwacht = mag if mag in {403, 405} else 404
            if antwoord.status_code != verwacht:
                mis.append((naam, methode, antwoord.status_code, verwacht))
            assert [k for k in ander.kanaries if k in antwoord.tekst] == []

    assert mis == []


def test_a_point_of_another_step_is_not_found_under_this_one(als, procesbegeleider, proeftuin):
    een, twee = list(Stap.objects.van(proeftuin))[:2]
    punt = twee.controlepunten.first()

    for naam in ("punt-zetten", "punt-weghalen"):
        adres = reverse(
            f"proeftuinen:{naam}", args=[proeftuin.publiek_id, een.publiek_id, punt.publiek_id]
        )
        assert als(procesbegeleider).post(adres, {"klaar": "1"}).status_code == 404

    punt.refresh_from_db()
    assert punt.klaar is False


def test_a_refused_or_empty_post_changes_no_row(spelers, eigen, ander):
    """By everyone, on both places; only a button that asks nothing works without a body."""
    knoppen = "punt-zetten", "punt-weghalen", "uitnodiging-intrekken", "rol-wegnemen"
    mag_drukken = {"kernteam", "procesbegeleider", "buitenstaander"}
    vragen_post = [naam for naam, r in MATRIX.items() if r.van_proeftuin and 404 in r.post.values()]
    voor = _toestand()
    aantal = 0
    for rol, persoon in spelers.items():
        bezoek = Client()
        if persoon:
            meld_aan(bezoek, persoon)
        for naam in [*vragen_post, "proeftuinen:maken"]:
            if naam.removeprefix("proeftuinen:") in knoppen and rol in mag_drukken:
                continue
            for plek in (eigen, ander):
                bezoek.post(plek.adressen[naam])
                aantal += 1

    assert aantal > 200
    assert _toestand() == voor


def _toestand() -> dict[str, list]:
    traject = (Proeftuin, Stap, Controlepunt, Deelname, Uitnodiging, Bericht, Stilte)
    modellen = (*traject, Schakel, Draad)
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in modellen}


def test_a_post_without_csrf_token_is_refused_by_every_view_that_vragen_post(
    spelers, eigen, procesbegeleider
):
    client = Client(enforce_csrf_checks=True)
    meld_aan(client, procesbegeleider)
    voor = _toestand()
    codes = {}
    for naam, regel in MATRIX.items():
        if regel.post["procesbegeleider"] != 405:
            codes[naam] = client.post(eigen.adressen[naam], {"klaar": "1"}).status_code

    assert set(codes.values()) == {403}, codes
    assert len(codes) >= 18
    assert _toestand() == voor


def test_signed_out_one_is_led_to_the_door_and_back(client, eigen):
    adres = eigen.adressen["proeftuinen:stap"]

    antwoord = client.get(adres)

    assert antwoord.status_code == 302
    assert antwoord.headers["Location"] == f"{reverse('account_login')}?next={adres}"


def test_an_unknown_id_answers_as_another_proeftuins_id(als, deelnemer, eigen, ander):
    onbekend = reverse("proeftuinen:overzicht", args=["bcdfghjkmnpq"])

    echt = als(deelnemer).get(ander.adressen["proeftuinen:overzicht"])
    verzonnen = als(deelnemer).get(onbekend)

    assert (echt.status_code, verzonnen.status_code) == (404, 404)
    zonder_sleutel = re.compile(r'"[A-Za-z0-9]{64}"')  # the csrf token differs each time
    assert zonder_sleutel.sub("", echt.content.decode()) == zonder_sleutel.sub(
        "", verzonnen.content.decode()
    )


# Leaks.


def _bladzijden(persoon: Gebruiker, plek: Plek) -> dict[str, str]:
    """Every page that this person gets of this place, with each step that holds a canary."""
    bezoek = Bezoek(persoon)
    adressen = dict(plek.adressen)
    del adressen["proeftuinen:agenda-lezen"]  # a key: who has it may read, whoever that is
    for stap in Stap.objects.van(plek.tuin)[1:4]:
        adressen[f"stap {stap.nummer}"] = reverse(
            "proeftuinen:stap", args=[plek.tuin.publiek_id, stap.publiek_id]
        )
    antwoorden = {naam: bezoek.vraag("GET", adres) for naam, adres in adressen.items()}
    return {naam: deel.tekst for naam, deel in antwoorden.items() if deel.status_code == 200}


def _gezien(bladzijden: dict[str, str], kanaries: list[str]) -> set[str]:
    return {kanarie for kanarie in kanaries for tekst in bladzijden.values() if kanarie in tekst}


def _mag_zien(rol: str, plek: Plek, *, thuis: bool) -> set[str]:
    """What each role may see of a place: the table of docs/toegang.md, as canaries."""
    deelnemer = {*plek.binnen.values(), *plek.mensen}
    if not thuis:
        return {"Geheimhuizen"} & deelnemer if rol == "landelijk" else set()  # on its list
    return {
        "deelnemer": deelnemer,
        "kernteam": {*plek.kanaries},
        "procesbegeleider": {*plek.kanaries},
    }.get(rol, set())


@pytest.mark.parametrize("rol", ROLLEN[1:])
def test_each_role_sees_its_own_canaries_and_no_other(rol, spelers, eigen, ander):
    """The guides of both places see all of theirs, so each canary could leak."""
    hier = _bladzijden(spelers[rol], eigen)
    daar = _bladzijden(spelers[rol], ander)
    adressen = list(Gebruiker.objects.values_list("email", flat=True))

    assert len(eigen.kanaries) + len(ander.kanaries) >= 30
    assert len(adressen) == 8
    assert _gezien(hier, eigen.kanaries) == _mag_zien(rol, eigen, thuis=True)
    if rol == "buitenstaander":
        assert _gezien(daar, ander.kanaries) == set(ander.kanaries)
    else:
        bladzijden = {**hier, **{f"daar {naam}": tekst for naam, tekst in daar.items()}}
        assert _gezien(bladzijden, ander.kanaries) == _mag_zien(rol, ander, thuis=False)
    eigen_adres = {spelers[rol].email}  # on one's own account
    lekt = (_gezien(hier, [*eigen.kanaries, *adressen]) - eigen_adres) - {
        *_mag_zien(rol, eigen, thuis=True)
    }
    if rol != "buitenstaander":
        belofte(
            5, f"{rol}: {len(lekt)} fields seen that are hidden, on {len(hier)} pages and files"
        )
    assert (_gezien(hier, adressen) | _gezien(daar, adressen)) - eigen_adres == set()
    if rol in {"gemeentelezer", "landelijk"}:
        assert {f"proeftuinen:{n}" for n in ("overzicht", "planning", "afdruk")} <= set(hier)


def test_an_invitation_used_withdrawn_or_past_its_date_is_shown_to_nobody(
    spelers, eigen, als, procesbegeleider
):
    nu = timezone.now()
    for merk, velden in {
        "gebruikt": {"gebruikt_op": nu},
        "ingetrokken": {"ingetrokken_op": nu},
        "verlopen": {"geldig_tot": nu - timedelta(seconds=1)},
    }.items():
        Uitnodiging.objects.create(
            **{
                "proeftuin": eigen.tuin,
                "email": f"{merk}@brief.example",
                "rol": Rol.DEELNEMER,
                "geldig_tot": nu + timedelta(days=1),
            }
            | velden
        )

    tekst = als(procesbegeleider).get(eigen.adressen["proeftuinen:mensen"]).content.decode()

    assert eigen.brieven[0] in tekst
    assert [m for m in ("gebruikt@", "ingetrokken@", "verlopen@") if m in tekst] == []


def test_the_door_of_an_invitation_tells_a_stranger_no_address_and_no_inside(client, eigen):
    tekst = client.get(eigen.adressen["proeftuinen:uitnodiging"]).content.decode()

    assert eigen.tuin.naam in tekst
    assert _gezien({"": tekst}, list(eigen.binnen.values())) == set()
    assert [m for m in Gebruiker.objects.values_list("email", flat=True) if m in tekst] == []


def test_a_lost_edit_shows_no_field_of_a_step_to_who_lost_the_right(als, procesbegeleider, eigen):
    client = als(procesbegeleider)
    adres = eigen.adressen["proeftuinen:stap-bewerken"]
    Deelname.objects.filter(gebruiker=procesbegeleider).delete()

    antwoord = client.post(adres, {"versie": 99, "naam": "x", "soort": "eigen"})

    assert antwoord.status_code == 404
    assert _gezien({"": antwoord.content.decode()}, list(eigen.binnen.values())) == set()


# Rights end at once.


def test_a_role_that_is_taken_away_ends_with_the_next_request(als, kernteam, eigen):
    client = als(kernteam)
    assert client.get(eigen.adressen["proeftuinen:stap"]).status_code == 200

    Deelname.objects.filter(gebruiker=kernteam).delete()

    daarna = client.get(eigen.adressen["proeftuinen:stap"]).status_code
    belofte(4, f"role taken away: request 1 after is answered {daarna}")
    assert daarna == 404
    assert client.post(eigen.adressen["proeftuinen:punt-zetten"], {"klaar": "1"}).status_code == 404
    assert eigen.tuin.naam not in client.get(reverse("start")).content.decode()


def test_a_step_down_to_reader_ends_the_inside_at_once(als, deelnemer, eigen):
    client = als(deelnemer)
    assert client.get(eigen.adressen["proeftuinen:mensen"]).status_code == 200

    Deelname.objects.filter(gebruiker=deelnemer).update(rol=Rol.GEMEENTE)

    assert client.get(eigen.adressen["proeftuinen:mensen"]).status_code == 403
    assert client.get(eigen.adressen["proeftuinen:overzicht"]).status_code == 200


def test_a_site_role_that_is_taken_away_ends_with_the_next_request(als, landelijk, eigen):
    client = als(landelijk)
    assert client.get(reverse("proeftuinen:landelijk")).status_code == 200

    Gebruiker.objects.filter(pk=landelijk.pk).update(landelijk=False)

    assert client.get(reverse("proeftuinen:landelijk")).status_code == 403
    assert client.get(eigen.adressen["proeftuinen:overzicht"]).status_code == 404


def test_an_account_that_is_closed_is_signed_out_with_the_next_request(als, kernteam, eigen):
    client = als(kernteam)
    assert client.get(eigen.adressen["proeftuinen:stap"]).status_code == 200

    Gebruiker.objects.filter(pk=kernteam.pk).update(is_active=False)

    assert client.get(eigen.adressen["proeftuinen:stap"]).status_code == 302


def test_several_roles_give_the_union_of_their_rights(als, gemeentelezer, eigen):
    assert als(gemeentelezer).get(eigen.adressen["proeftuinen:stap"]).status_code == 403

    Deelname.objects.create(proeftuin=eigen.tuin, gebruiker=gemeentelezer, rol=Rol.DEELNEMER)

    assert als(gemeentelezer).get(eigen.adressen["proeftuinen:stap"]).status_code == 200


def test_a_role_elsewhere_gives_nothing_here(als, buitenstaander, eigen):
    assert Deelname.objects.filter(gebruiker=buitenstaander).count() == 0
    actions.proeftuin_maken(
        door=buitenstaander,
        gegevens={"naam": "Elders", "start": date(2026, 1, 1), "vorm": "gemeente"},
        gemeenten=[],
    )

    assert als(buitenstaander).get(eigen.adressen["proeftuinen:overzicht"]).status_code == 404


def test_an_unknown_role_in_the_database_gives_nothing(als, buitenstaander, eigen):
    Deelname.objects.create(proeftuin=eigen.tuin, gebruiker=buitenstaander, rol="baas")

    assert rechten_van(["baas"]) == frozenset()
    antwoord = als(buitenstaander).get(eigen.adressen["proeftuinen:overzicht"])
    assert antwoord.status_code in {403, 404}
    assert _gezien({"": antwoord.content.decode()}, eigen.kanaries) == set()


# Mass assignment and escalation.


def test_extra_fields_in_the_form_of_a_proeftuin_change_nothing(
    als, procesbegeleider, eigen, ander
):
    Proeftuin.objects.filter(pk=eigen.tuin.pk).update(versie=1)
    vast = "publiek_id", "start", "einde", "gemaakt", "begonnen_vanuit_id", "pk"
    voor = Proeftuin.objects.values(*vast).get(pk=eigen.tuin.pk)
    planversie = Proeftuin.objects.get(pk=eigen.tuin.pk).planversie

    antwoord = als(procesbegeleider).post(
        eigen.adressen["proeftuinen:bewerken"],
        {
            "versie": 1,
            "woord": "proeftuin",
            "naam": "Nieuw Lindewaard",
            "gemeenten": ["Lindewaard"],
            "vorm": "gemeente",
            "publiek_id": "bcdfghjkmnpq",
            "id": "99",
            "pk": "99",
            "start": "2001-01-01",
            "einde": "2031-01-01",
            "planversie": "900",
            "begonnen_vanuit": str(ander.tuin.pk),
            "rol": "procesbegeleider",
            "proeftuin": ander.tuin.publiek_id,
        },
    )

    assert antwoord.status_code == 302
    tuin = Proeftuin.objects.get(pk=eigen.tuin.pk)
    assert tuin.naam == "Nieuw Lindewaard"
    assert Proeftuin.objects.values(*vast).get(pk=tuin.pk) == voor
    assert (tuin.versie, tuin.planversie) == (2, planversie + 1)
    assert Proeftuin.objects.get(pk=ander.tuin.pk).naam == "Geheimhuizen"


def test_extra_fields_in_the_form_of_a_step_change_nothing(als, procesbegeleider, eigen, ander):
    stap = Stap.objects.van(eigen.tuin).last()
    vast = (
        "publiek_id",
        "proeftuin_id",
        "nummer",
        "volgorde",
        "begin",
        "einde",
        "afgesloten_op",
        "afgesloten_door_id",
        "overslaan_reden",
    )
    voor = Stap.objects.values(*vast).get(pk=stap.pk)
    adres = reverse("proeftuinen:stap-bewerken", args=[eigen.tuin.publiek_id, stap.publiek_id])

    antwoord = als(procesbegeleider).post(
        adres,
        {
            "versie": stap.versie,
            "naam": "Andere naam",
            "soort": stap.soort,
            "publiek_id": "bcdfghjkmnpq",
            "proeftuin": ander.tuin.pk,
            "proeftuin_id": ander.tuin.pk,
            "nummer": "99",
            "volgorde": "1",
            "begin": "2001-01-01",
            "einde": "2001-01-02",
            "afgesloten_op": "2026-01-01",
            "overslaan_reden": "x",
        },
    )

    assert antwoord.status_code == 302
    assert Stap.objects.get(pk=stap.pk).naam == "Andere naam"
    assert Stap.objects.values(*vast).get(pk=stap.pk) == voor


def test_a_version_that_was_not_seen_is_not_taken(als, procesbegeleider, eigen):
    stap = Stap.objects.van(eigen.tuin).last()
    adres = reverse("proeftuinen:stap-bewerken", args=[eigen.tuin.publiek_id, stap.publiek_id])
    waarden = {"naam": "Andere naam", "soort": stap.soort}
    codes = {
        versie: als(procesbegeleider).post(adres, {**waarden, "versie": versie}).status_code
        for versie in ("", "0", "-1", "x", "99", str(2**31), str(2**63), str(10**30))
    }

    assert codes == {
        "": 200,
        "0": 200,
        "-1": 200,
        "x": 200,
        "99": 409,
        str(2**31): 200,
        str(2**63): 200,
        str(10**30): 200,
    }
    assert Stap.objects.get(pk=stap.pk).naam == stap.naam


@pytest.mark.parametrize("rol", [Rol.PROCESBEGELEIDER, Rol.KERNTEAM, Rol.GEMEENTE, "baas", ""])
def test_the_core_team_cannot_invite_for_a_role_beyond_its_right(
    rol, als, kernteam, eigen, mailoutbox
):
    voor = _toestand()
    gegevens = {"sleutel": uuid4(), "email": "vriend@voorbeeld.example", "rol": rol}

    antwoord = als(kernteam).post(eigen.adressen["proeftuinen:uitnodigen"], gegevens)

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == {"rol"}
    assert _toestand() == voor
    assert len(mailoutbox) == 0


def test_the_core_team_may_invite_a_participant(als, kernteam, eigen, mailoutbox):
    gegevens = {"sleutel": uuid4(), "email": "vriend@voorbeeld.example", "rol": "deelnemer"}

    antwoord = als(kernteam).post(eigen.adressen["proeftuinen:uitnodigen"], gegevens)

    assert antwoord.status_code == 302
    verstuur_post.call()
    assert [brief.to for brief in mailoutbox] == [["vriend@voorbeeld.example"]]


def test_the_core_team_cannot_withdraw_an_invitation_beyond_its_right(als, kernteam, eigen):
    brief = Uitnodiging.objects.get(proeftuin=eigen.tuin)
    brief.rol = Rol.PROCESBEGELEIDER
    brief.save()

    antwoord = als(kernteam).post(eigen.adressen["proeftuinen:uitnodiging-intrekken"])

    assert antwoord.status_code == 404
    brief.refresh_from_db()
    assert brief.ingetrokken_op is None


def test_the_last_guide_cannot_leave(als, procesbegeleider, eigen):
    adres = reverse(
        "proeftuinen:rol-wegnemen",
        args=[eigen.tuin.publiek_id, procesbegeleider.publiek_id, Rol.PROCESBEGELEIDER],
    )
    voor = _toestand()

    als(procesbegeleider).post(adres)

    assert _toestand() == voor


def test_who_accepts_an_invitation_cannot_choose_another_role(als, buitenstaander, eigen):
    Uitnodiging.objects.filter(proeftuin=eigen.tuin).update(email=buitenstaander.email)

    als(buitenstaander).post(
        eigen.adressen["proeftuinen:uitnodiging"],
        {"naam": "Buiten", "rol": "procesbegeleider", "landelijk": "1", "beheerder": "1"},
    )

    assert list(
        Deelname.objects.filter(gebruiker=buitenstaander).values_list("rol", flat=True)
    ) == ["deelnemer"]
    buitenstaander.refresh_from_db()
    assert (buitenstaander.landelijk, buitenstaander.beheerder) == (False, False)


# Ids of another proeftuin in a body.


def _nieuwe_stap(eigen: Plek, **overig) -> dict:
    laatste = Stap.objects.van(eigen.tuin).last()
    return {
        "sleutel": uuid4(),
        "naam": "Extra avond",
        "soort": "eigen",
        "na": laatste.publiek_id,
        "begin": laatste.einde.isoformat(),
    } | overig


def test_a_step_cannot_be_put_after_a_step_of_another_place(als, procesbegeleider, eigen, ander):
    vreemd = Stap.objects.van(ander.tuin).first()
    voor = _toestand()

    antwoord = als(procesbegeleider).post(
        eigen.adressen["proeftuinen:stap-toevoegen"], _nieuwe_stap(eigen, na=vreemd.publiek_id)
    )

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == {"na"}
    assert _toestand() == voor


def test_repeating_a_step_of_another_place_takes_nothing_from_it(
    als, procesbegeleider, eigen, ander
):
    vreemd = Stap.objects.van(ander.tuin).first()
    adres = eigen.adressen["proeftuinen:stap-toevoegen"]
    ander_voor = list(Stap.objects.van(ander.tuin).values())

    getoond = als(procesbegeleider).get(adres, {"herhaal": vreemd.publiek_id})
    als(procesbegeleider).post(adres, _nieuwe_stap(eigen, herhaal=vreemd.publiek_id))

    assert [k for k in ander.kanaries if k in getoond.content.decode()] == []
    nieuw = Stap.objects.get(naam="Extra avond")
    assert nieuw.proeftuin == eigen.tuin
    assert nieuw.controlepunten.count() == 0
    assert list(Stap.objects.van(ander.tuin).values()) == ander_voor


def test_repeating_a_step_of_ones_own_takes_its_checklist(als, procesbegeleider, eigen):
    eerste = Stap.objects.van(eigen.tuin).first()

    als(procesbegeleider).post(
        eigen.adressen["proeftuinen:stap-toevoegen"],
        _nieuwe_stap(eigen, herhaal=eerste.publiek_id),
    )

    nieuw = Stap.objects.get(naam="Extra avond")
    assert nieuw.controlepunten.count() == eerste.controlepunten.count() > 0


def test_a_knot_of_another_place_ties_nothing_and_shows_no_label(
    als, procesbegeleider, eigen, ander
):
    vreemd = Schakel.objects.filter(proeftuin=ander.tuin).first()
    Schakel.objects.filter(pk=vreemd.pk).update(label="kanarie-ander-label")
    adres = eigen.adressen["proeftuinen:stap-toevoegen"]
    draden = Draad.objects.count()

    getoond = als(procesbegeleider).get(adres, {"uit": vreemd.publiek_id})
    als(procesbegeleider).post(adres, _nieuwe_stap(eigen, uit=vreemd.publiek_id))

    assert "kanarie-ander-label" not in getoond.content.decode()
    assert Stap.objects.filter(naam="Extra avond").count() == 1
    assert Draad.objects.count() == draden


def test_a_line_cannot_be_drawn_to_a_knot_of_another_place(als, kernteam, eigen, ander):
    vreemd = Schakel.objects.filter(proeftuin=ander.tuin).first()
    voor = _toestand()

    antwoord = als(kernteam).post(
        eigen.adressen["proeftuinen:draad-leggen"], {"naar": vreemd.publiek_id}
    )

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == {"naar"}
    assert vreemd.label not in str(antwoord.context["form"].errors)
    assert _toestand() == voor


def test_a_year_cannot_begin_from_the_plan_of_another_place(als, procesbegeleider, eigen, ander):
    voor = _toestand()

    antwoord = als(procesbegeleider).post(
        eigen.adressen["proeftuinen:maken"],
        {
            "sleutel": uuid4(),
            "woord": "proeftuin",
            "naam": "Kopie",
            "gemeenten": ["Lindewaard"],
            "vorm": "gemeente",
            "start": "2026-09-01",
            "voorbeeld": ander.tuin.publiek_id,
        },
    )

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == {"voorbeeld"}
    assert [k for k in ander.kanaries if k in antwoord.content.decode()] == []
    assert _toestand() == voor


def test_moving_a_step_never_takes_a_step_of_another_place_along(
    als, procesbegeleider, eigen, ander
):
    stap = Stap.objects.van(eigen.tuin).last()
    vreemd = [deel.publiek_id for deel in Stap.objects.van(ander.tuin)]
    ander_voor = list(Stap.objects.van(ander.tuin).values())
    adres = reverse("proeftuinen:stap-verplaatsen", args=[eigen.tuin.publiek_id, stap.publiek_id])

    als(procesbegeleider).post(
        adres,
        {
            "versie": stap.versie,
            "begin": (stap.begin + timedelta(days=1)).isoformat(),
            "einde": (stap.einde + timedelta(days=1)).isoformat(),
            "bevestigd": "1",
            "mee": vreemd,
        },
    )

    assert Stap.objects.get(pk=stap.pk).begin == stap.begin + timedelta(days=1)
    assert list(Stap.objects.van(ander.tuin).values()) == ander_voor


@pytest.mark.parametrize("naam", ["herhaal", "uit"])
def test_a_strange_sign_in_a_filled_in_address_is_no_fault(naam, als, procesbegeleider, eigen):
    adres = eigen.adressen["proeftuinen:stap-toevoegen"]

    codes = [
        als(procesbegeleider).get(f"{adres}?{naam}={ruw}").status_code
        for ruw in ("%00", "%FF", "%ED%A0%80", "%E2%80%AE", "a" * 5000)
    ]

    assert codes == [200] * 5
