"""Two promises over the whole house: no id of another place counts, and five presses are one."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from importlib import import_module
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from kennisbank.items.models import Bijlage, Kennisitem
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.forms import MaakForm
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stoelen.models import Stoelbesluit
from proeftuinen.mensen.uitnodigen.models import Zaalcode
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.jaarplan import actions as jaarplan
from proeftuinen.traject.jaarplan.overnemen import plan_van
from proeftuinen.traject.models import Controlepunt, Proeftuin, Stap
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht, Stilte
from proeftuinen.traject.uitnodigen import uitnodigen
from tests.cijfer import belofte
from tests.kennisbank.maak import maak_concept, maak_item, maak_plank

# What a request may always leave: that a session was used, and how often someone knocked.
from tests.knoppen import alle_knoppen, dieper, druk
from tests.vreemde_dingen import TERUG, vreemd_in_een_veld

TECHNIEK = {"sessions.Session", "usersessions.UserSession"}


def _toestand() -> dict[str, list]:
    """Return every row of every table that is about the work."""
    modellen = [model for model in apps.get_models() if model._meta.label not in TECHNIEK]
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values()) for model in modellen
    }


# Promise 2: nor by guessing ids.


@dataclass(frozen=True)
class Vreemd:
    """A post in which one id is of another place; the rest is as it should be."""

    wat: str
    adres: str
    velden: dict[str, Any] = field(default_factory=dict)


def _vreemd_bij_uitnodigen(
    ander: Proeftuin, naar: Callable[..., str], van: str
) -> list[tuple[str, str, dict[str, Any]]]:
    """Return what of another place could be named when inviting, or at the table."""
    tot = timezone.now() + timedelta(hours=1)
    code = Zaalcode.objects.create(proeftuin=ander, code="bcdfghjk", geldig_tot=tot).publiek_id
    stoel = Stoelbesluit.objects.create(proeftuin=ander, naam="Hun stoel").publiek_id
    hun_stap = Stap.objects.van(ander).first().publiek_id
    niet = {"reden": "x", "stap": hun_stap, "alleen_stap": "1"}
    return [
        ("room code to stop", naar("zaalcode-stoppen", van, code), {}),
        ("chair to take", naar("stoel-zetten", van, stoel), {"bezet": "1"}),
        ("chair to take away", naar("stoel-weghalen", van, stoel), {}),
        ("chair to ask for", naar("stoel-vervolg", van, stoel), {"doe": "gesprek"}),
        ("step of a chair", naar("stoel-niet-nodig", van, "huisarts"), niet),
    ]


def _vreemde_kennis(ander: Proeftuin) -> list[tuple[str, str, dict[str, Any]]]:
    """Return what stands on another place's shelf, as someone could ask for it here."""
    plank = maak_plank(ander.publiek_id, "Hun plank")
    item = maak_item(plank, titel="Hun stuk")
    Kennisitem.objects.filter(pk=item.pk).update(aangeboden_op=timezone.now())
    maak_concept(item)
    bijlage = Bijlage.objects.create(item=item, pad="geen.pdf", bytes=1, vorm="pdf", naam="x.pdf")

    def naar(naam: str, *delen: Any) -> str:
        return reverse(f"kennisbank:{naam}", args=delen or [item.slug])

    tekst = {"titel": "x", "samenvatting": "x", "versie": item.versie}
    dag = {"versie": item.versie, "nakijken_op": "2027-01-04", "zelf": "on"}
    nieuw = f"{naar('item-nieuw', plank.publiek_id)}?soort=kennisblad"
    return [
        ("shelf to write on", nieuw, tekst | {"sleutel": str(uuid4())}),
        ("item to change", naar("item-bewerken"), tekst),
        ("concept to offer", naar("concept-aanbieden"), tekst),
        ("concept to publish", naar("concept-vaststellen"), dag),
        ("concept to send back", naar("concept-terugsturen"), tekst | {"opmerking": "x"}),
        ("concept to throw away", naar("concept-weg"), tekst),
        ("item that still holds", naar("item-nagekeken"), dag),
        ("item to withdraw", naar("item-terugtrekken"), tekst),
        ("item to take away", naar("item-weghalen"), tekst),
        ("item to offer", naar("item-voordragen"), tekst | {"terug": "1"}),
        ("item to take over", naar("item-overnemen"), tekst),
        ("file to take away", naar("bijlage-weg", item.slug, bijlage.publiek_id), {"zeker": "on"}),
    ]


def _vreemde_ids(tuin: Proeftuin, ander: Proeftuin, vreemde: Gebruiker) -> list[Vreemd]:
    """Return each place in an address or a form where an id can stand, filled from elsewhere."""
    van, daar = tuin.publiek_id, ander.publiek_id
    stap, hun_stap = (Stap.objects.van(deel).first() for deel in (tuin, ander))
    knoop, hun_knoop = (Schakel.objects.filter(proeftuin=deel).first() for deel in (tuin, ander))
    brief = uitnodigen(
        proeftuin=ander, door=vreemde, email="x@voorbeeld.example", rol=Rol.DEELNEMER
    )
    mail = klaarzetten(
        aan="y@voorbeeld.example", soort="los", onderwerp="a", tekst="b", proeftuin=ander
    )
    plan = jaarplan.bewaren(door=vreemde, naam="Hun plan", uitleg="", plan=plan_van(ander))
    punt = Controlepunt.objects.filter(stap=hun_stap).first()
    mens, hun_mens = (Contact.objects.van(deel).first() for deel in (tuin, ander))

    def naar(naam: str, *delen: str) -> str:
        return reverse(naam if ":" in naam else f"proeftuinen:{naam}", args=delen)

    def maak(**velden: Any) -> dict[str, Any]:
        return {"sleutel": str(uuid4()), **velden}

    jaar = {"naam": "Nieuw", "woord": "proeftuin", "vorm": "gemeente", "start": "2027-01-04"}
    jaar |= {"gemeenten": ["Lindewaard"]}
    nieuw = {"naam": "Extra", "soort": "eigen", "begin": "2026-05-20"}
    tekst = {"naam": "X", "soort": "eigen", "versie": 1}
    delen = [
        ("step to stand after", naar("stap-toevoegen", van), maak(**nieuw, na=hun_stap.publiek_id)),
        ("place to begin from", naar("maken"), maak(**jaar, voorbeeld=daar)),
        ("plan to begin from", naar("maken"), maak(**jaar, voorbeeld=plan.publiek_id)),
        (
            "knot to tie",
            naar("draad-leggen", van, knoop.publiek_id),
            {"naar": hun_knoop.publiek_id, "waarom": "x"},
        ),
        ("knot", naar("draad-leggen", van, hun_knoop.publiek_id), {"naar": knoop.publiek_id}),
        (
            "point of a step",
            naar("punt-zetten", van, stap.publiek_id, punt.publiek_id),
            {"klaar": 1},
        ),
        ("point to take off", naar("punt-weghalen", van, stap.publiek_id, punt.publiek_id), {}),
        ("invitation to withdraw", naar("uitnodiging-intrekken", van, brief.publiek_id), {}),
        ("invitation at rest", naar("genodigde-rust", van, brief.publiek_id), {"stil": "1"}),
        *_vreemd_bij_uitnodigen(ander, naar, van),
        *_vreemde_kennis(ander),
        *vreemd_in_een_veld(tuin, ander, naar),
        ("person at rest", naar("contact-rust", van, hun_mens.publiek_id), {"rust": "1"}),
        ("person who died", naar("contact-overleden", van, hun_mens.publiek_id), {"versie": 1}),
        ("person to take away", naar("contact-weg", van, hun_mens.publiek_id), {"versie": 1}),
        (
            "person to change",
            naar("contact-bewerken", van, hun_mens.publiek_id),
            {"versie": 1, "naam": "x"},
        ),
        (
            "buddy",
            naar("contact-regelen", van, mens.publiek_id),
            {"versie": mens.versie, "maatje": hun_mens.publiek_id},
        ),
        ("role", naar("rol-wegnemen", van, vreemde.publiek_id, "procesbegeleider"), {}),
        (
            "mail to change",
            naar("bericht-bewerken", van, mail.publiek_id),
            {"versie": 1, "tekst": "x"},
        ),
        ("mail to send", naar("bericht-versturen", van, mail.publiek_id), {"versie": 1}),
        ("mail to hold", naar("bericht-tegenhouden", van, mail.publiek_id), {"versie": 1}),
        ("plan to rename", naar("jaarplan-bewerken", plan.publiek_id), {"naam": "x", "versie": 1}),
        ("plan to throw away", naar("jaarplan-weggooien", plan.publiek_id), {"versie": 1}),
        ("plan to share", naar("jaarplan-delen", plan.publiek_id), {"versie": 1}),
        ("device to end", reverse("mijn:apparaten-beeindigen"), {"ref": "0" * 24}),
    ]
    for naam in ("stap-bewerken", "stap-verplaatsen", "stap-overslaan", "stap-afsluiten"):
        delen.append((naam, naar(naam, van, hun_stap.publiek_id), tekst | {"reden": "x"}))
    delen += [
        ("step to open", naar("stap-openen", van, hun_stap.publiek_id), {"versie": 1}),
        ("step of a point", naar("punt-toevoegen", van, hun_stap.publiek_id), maak(tekst="x")),
    ]
    return [Vreemd(*deel) for deel in delen]


def test_an_id_of_another_place_is_refused_wherever_it_can_stand(
    als, procesbegeleider, proeftuin, andere_proeftuin, buitenstaander, klok
):
    posts = _vreemde_ids(proeftuin, andere_proeftuin, buitenstaander)
    client = als(procesbegeleider)
    client.get(reverse("start"))  # so that the session has noted that it is used
    voor = _toestand()

    codes = {post.wat: client.post(post.adres, post.velden).status_code for post in posts}
    na = _toestand()

    geweigerd = [wat for wat, code in codes.items() if code in {200, 403, 404, 409}]
    veranderd = [label for label in voor if voor[label] != na[label]]
    belofte(2, f"{len(geweigerd)} of {len(posts)} ids refused, {len(veranderd)} tables changed")
    assert veranderd == []
    # Ending a device that is not yours leads back to the list, and ends nothing; so do a few more.
    terug = {wat: code for wat, code in codes.items() if wat not in geweigerd}
    assert terug == dict.fromkeys(terug.keys() & {"device to end", *TERUG}, 302)


# Promise 12: five presses make one.


@pytest.mark.django_db(transaction=True)
def test_five_presses_at_once_make_one_of_everything(klok, procesbegeleider, proeftuin, mailoutbox):
    """On PostgreSQL at the same moment; on SQLite, where threads share nothing, one by one."""
    for deel in ("forms", "agenda.forms", "jaarplan.forms"):
        import_module(f"proeftuinen.traject.{deel}")
    knoppen = alle_knoppen(proeftuin)
    onze = {deel for deel in dieper(MaakForm) if not deel.__module__.startswith("tests.")}
    assert {klasse.__name__ for klasse in onze} == set(knoppen)
    gemaakt, codes = {}, set()

    for naam, knop in knoppen.items():
        sleutel = {"sleutel": str(uuid4())}
        posts = [(procesbegeleider, knop.adres, knop.velden() | sleutel) for _ in range(5)]
        al_verstuurd = len(mailoutbox)
        if connection.vendor == "postgresql":
            with ThreadPoolExecutor(5) as draden:
                codes |= set(draden.map(lambda post: druk(*post), posts))
        else:
            codes |= {druk(*post) for post in posts}
        gemaakt[naam] = (knop.telt(), len(mailoutbox) - al_verstuurd)

    tegelijk = "at once" if connection.vendor == "postgresql" else "one after another"
    belofte(12, f"{len(knoppen)} forms, 5 presses each {tegelijk}: {gemaakt}")
    assert codes == {302}
    assert gemaakt == {naam: (1, knop.mails) for naam, knop in knoppen.items()}
    assert Bericht.objects.filter(aan="nieuw@voorbeeld.example").count() == 1
    assert Stilte.objects.count() == 0
