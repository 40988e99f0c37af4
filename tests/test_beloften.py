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
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kennisbank.bundels.models import Bundel
from kennisbank.items.models import Bijlage, Concept, Kennisitem
from kennisbank.planken.models import Plank
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.forms import MaakForm
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon
from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming
from proeftuinen.mensen.gesprekken.models import Gesprek, Gespreksvraag
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie, Wijzigingsvoorstel
from proeftuinen.mensen.stoelen.models import Stoelbesluit
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.uitnodigen.models import Zaalcode
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.sociale_kaart.leveren.gegevens import records_van, vingerafdruk
from proeftuinen.sociale_kaart.models import Gids, Levering, Schemaregel, Voorziening
from proeftuinen.traject.agenda.models import Agendasleutel
from proeftuinen.traject.jaarplan import actions as jaarplan
from proeftuinen.traject.jaarplan.bestand import Bestand, schrijf
from proeftuinen.traject.jaarplan.models import Plansjabloon
from proeftuinen.traject.jaarplan.overnemen import plan_van
from proeftuinen.traject.models import Controlepunt, Proeftuin, Stap, Uitnodiging
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht, Stilte
from proeftuinen.traject.uitnodigen import uitnodigen
from tests.aanmelden import meld_aan
from tests.cijfer import belofte
from tests.kennisbank.maak import maak_concept, maak_item, maak_plank
from tests.leerwerkplaats.web.images.maak import plaatje
from tests.vreemde_dingen import vreemd_in_een_veld

# What a request may always leave: that a session was used, and how often someone knocked.
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
        return reverse(f"proeftuinen:{naam}", args=delen)

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

    geweigerd = [wat for wat, code in codes.items() if code in {200, 403, 404}]
    veranderd = [label for label in voor if voor[label] != na[label]]
    belofte(2, f"{len(geweigerd)} of {len(posts)} ids refused, {len(veranderd)} tables changed")
    assert veranderd == []
    # Ending a device that is not yours leads back to the list, and ends nothing.
    assert {wat: code for wat, code in codes.items() if wat not in geweigerd} in (
        {},
        {"device to end": 302},
    )


# Promise 12: five presses make one.


@dataclass(frozen=True)
class Knop:
    """A form that makes something: how it is filled in, and what is counted afterwards."""

    adres: str
    velden: Callable[[], dict[str, Any]]
    telt: Callable[[], int]
    mails: int = 0


def _dieper(klasse: type) -> set[type]:
    onder = klasse.__subclasses__()
    return {klasse} if not onder else set().union(*(_dieper(deel) for deel in onder))


def _lang_geleden_gevraagd(tuin: Proeftuin) -> Uitnodiging:
    nu = timezone.now()
    brief = Uitnodiging.objects.create(
        proeftuin=tuin,
        email="oud@voorbeeld.example",
        rol=Rol.DEELNEMER,
        geldig_tot=nu + timedelta(days=2),
    )
    Uitnodiging.objects.filter(pk=brief.pk).update(gemaakt=nu - timedelta(days=12))
    return brief


def _knoppen(tuin: Proeftuin) -> dict[str, Knop]:
    stap = Stap.objects.van(tuin).first()

    def naar(naam: str, *delen: str) -> str:
        return reverse(f"proeftuinen:{naam}", args=delen)

    bestand = schrijf(Bestand("Ingelezen", "", plan_van(tuin)))
    mens = Contact.objects.create(proeftuin=tuin, naam="Velen", email="velen@voorbeeld.example")
    oud = _lang_geleden_gevraagd(tuin)
    citaat = Citaat.objects.create(proeftuin=tuin, tekst="Gezegd", rol="arts")
    foto = Foto.objects.create(
        proeftuin=tuin, pad="geen.jpg", breedte=1, hoogte=1, bytes=1, beschrijving="Zaal"
    )
    erop = Fotopersoon.objects.create(foto=foto, wie="vrijwilliger")
    ik = Contact.objects.get(proeftuin=tuin, gebruiker__deelnames__rol=Rol.PROCESBEGELEIDER)
    eigen = Citaat.objects.create(proeftuin=tuin, tekst="Van mij", rol="arts", contact=ik)
    besluit = Organisatie.objects.create(naam="Besluit", zoeknaam="besluit", domein="zorg")
    besluit.proeftuinen.add(tuin)
    hoe = {"kanaal": "papier", "gegeven_op": vandaag().isoformat()}
    return {
        "ProeftuinMaakForm": Knop(
            naar("maken"),
            lambda: {
                "naam": "Nieuw",
                "woord": "proeftuin",
                "vorm": "gemeente",
                "start": "2027-01-04",
                "gemeenten": ["Lindewaard"],
            },
            Proeftuin.objects.filter(naam="Nieuw").count,
        ),
        "StapNieuwForm": Knop(
            naar("stap-toevoegen", tuin.publiek_id),
            lambda: {
                "naam": "Extra",
                "soort": "eigen",
                "na": stap.publiek_id,
                "begin": stap.einde.isoformat(),
            },
            Stap.objects.filter(naam="Extra").count,
        ),
        "PuntForm": Knop(
            naar("punt-toevoegen", tuin.publiek_id, stap.publiek_id),
            lambda: {"tekst": "Nieuw punt"},
            Controlepunt.objects.filter(tekst="Nieuw punt").count,
        ),
        "UitnodigForm": Knop(
            naar("uitnodigen", tuin.publiek_id),
            lambda: {"email": "nieuw@voorbeeld.example", "rol": "deelnemer"},
            Uitnodiging.objects.filter(email="nieuw@voorbeeld.example").count,
            mails=1,
        ),
        "ContactNieuwForm": Knop(
            naar("contact-nieuw", tuin.publiek_id),
            lambda: {"naam": "Fenna Nieuw", "email": "fenna@voorbeeld.example"},
            Contact.objects.filter(naam="Fenna Nieuw").count,
        ),
        "MensenlijstForm": Knop(
            naar("inlezen", tuin.publiek_id),
            lambda: {"tekst": "Naam\nFenna Gelezen"},
            Inleesronde.objects.count,
        ),
        "VelenForm": Knop(
            naar("uitnodigen-velen", tuin.publiek_id),
            lambda: {"wie": mens.publiek_id, "rol": "deelnemer", "tekst": "Kom", "doe": "stuur"},
            Uitnodiging.objects.filter(email=mens.email).count,
            mails=1,
        ),
        "HerinnerForm": Knop(
            naar("uitnodigingen-herinneren", tuin.publiek_id),
            lambda: {"wie": oud.publiek_id, "tekst": "Nog eens", "doe": "stuur"},
            Bericht.objects.filter(aan=oud.email).count,
            mails=1,
        ),
        "ZaalcodeForm": Knop(
            naar("zaalcode-maken", tuin.publiek_id),
            lambda: {"tot": vandaag().isoformat()},
            Zaalcode.objects.count,
        ),
        "EigenStoelForm": Knop(
            naar("stoel-toevoegen", tuin.publiek_id),
            lambda: {"naam": "Eigen stoel"},
            Stoelbesluit.objects.filter(naam="Eigen stoel").count,
        ),
        "OrganisatieMaakForm": Knop(
            naar("organisatie-nieuw", tuin.publiek_id),
            lambda: {"naam": "Nieuw huis", "soort": "hospice", "gemeenten": ["Lindewaard"]},
            Organisatie.objects.filter(naam="Nieuw huis").count,
        ),
        "CitaatForm": Knop(
            naar("citaat-nieuw", tuin.publiek_id),
            lambda: {"tekst": "Nieuw citaat", "rol": "huisarts"},
            Citaat.objects.filter(tekst="Nieuw citaat").count,
        ),
        "FotoForm": Knop(
            naar("foto-nieuw", tuin.publiek_id),
            lambda: {
                "bestand": SimpleUploadedFile("zaal.png", plaatje()),
                "beschrijving": "Nieuwe foto",
                "niemand_herkenbaar": "on",
            },
            Foto.objects.filter(beschrijving="Nieuwe foto").count,
        ),
        "CitaatJaForm": Knop(
            naar("citaat-toestemming", tuin.publiek_id, citaat.publiek_id),
            lambda: hoe | {"versie": citaat.versie},
            Toestemming.objects.filter(namens="arts").count,
        ),
        "PersoonJaForm": Knop(
            naar("foto-toestemming", tuin.publiek_id, foto.publiek_id),
            lambda: hoe | {"persoon": erop.pk},
            Toestemming.objects.filter(namens="vrijwilliger").count,
        ),
        "ToestemmingForm": Knop(
            naar("toestemming-nieuw", tuin.publiek_id),
            lambda: hoe | {"namens": "buurvrouw", "doel": "naam_op_kaart"},
            Toestemming.objects.filter(namens="buurvrouw").count,
        ),
        "JaForm": Knop(
            naar("mijn-toestemmingen"),
            lambda: {"ja": f"citaat-{eigen.publiek_id}-{eigen.versie}"},
            Toestemming.objects.filter(contact=ik).count,
        ),
        "GesprekMaakForm": Knop(
            naar("gesprek-nieuw", tuin.publiek_id),
            lambda: {"met_wie": "Nieuwe rol", "gesprek_door": ik.gebruiker.publiek_id},
            Gesprek.objects.filter(met_wie="Nieuwe rol").count,
        ),
        "VraagMaakForm": Knop(
            naar("gespreksleidraad", tuin.publiek_id),
            lambda: {"tekst": "Nieuwe vraag?"},
            Gespreksvraag.objects.filter(tekst="Nieuwe vraag?").count,
        ),
        "InstemmingMaakForm": Knop(
            naar("instemming", tuin.publiek_id, besluit.publiek_id),
            lambda: {"stand": "nog_niet", "wie": "bestuur"},
            Instemming.objects.filter(organisatie=besluit).count,
        ),
        "StukMaakForm": Knop(
            naar("beleidsstuk-nieuw", tuin.publiek_id),
            lambda: {"naam": "Nieuw stuk"},
            Beleidsstuk.objects.filter(naam="Nieuw stuk").count,
        ),
        **_kaartknoppen(naar, tuin, besluit),
        **_kennisknoppen(tuin),
        "AdresForm": Knop(
            naar("mijn-agenda-maken"), dict, Agendasleutel.objects.filter(proeftuin=None).count
        ),
        "BewaarForm": Knop(
            naar("plan-bewaren", tuin.publiek_id),
            lambda: {"naam": "Bewaard", "uitleg": ""},
            Plansjabloon.objects.filter(naam="Bewaard").count,
        ),
        "InleesForm": Knop(
            naar("jaarplan-inlezen"),
            lambda: {"bestand": SimpleUploadedFile("plan.jaarplan.json", bestand)},
            Plansjabloon.objects.filter(naam="Ingelezen").count,
        ),
    }


def _kaartknoppen(naar: Any, tuin: Proeftuin, van: Organisatie) -> dict[str, Knop]:
    """Return the buttons of the sociale kaart."""
    elders = Proeftuin.objects.create(naam="Elders", start="2026-01-01", einde="2099-01-01")
    gedeeld = Voorziening.objects.create(organisatie=van, naam="Gedeeld", gemaakt_in=elders)
    gids = Gids.objects.create(proeftuin=tuin, naam="Bestaat al")
    return {
        "VoorzieningMaakForm": Knop(
            naar("voorziening-nieuw", tuin.publiek_id),
            lambda: {"naam": "Nieuw aanbod", "organisatie": van.publiek_id, "kolommen": "fasen"},
            Voorziening.objects.filter(naam="Nieuw aanbod").count,
        ),
        "VoorstelForm": Knop(
            naar("voorziening-wijzigen", tuin.publiek_id, gedeeld.publiek_id),
            lambda: {"naam": "Anders"},
            Wijzigingsvoorstel.objects.filter(voorziening=gedeeld.publiek_id).count,
        ),
        "SchemaregelForm": Knop(
            naar("invulschema", tuin.publiek_id),
            lambda: {"dimensie": "sociaal", "wie": "Nieuw koor"},
            Schemaregel.objects.filter(wie="Nieuw koor").count,
        ),
        "GidsMaakForm": Knop(
            naar("gids-nieuw", tuin.publiek_id),
            lambda: {"naam": "Nieuwe gids"},
            Gids.objects.filter(naam="Nieuwe gids").count,
        ),
        "GeleverdForm": Knop(
            naar("gids-geleverd", tuin.publiek_id, gids.publiek_id),
            lambda: {"gezien": vingerafdruk(records_van(tuin))},
            Levering.objects.filter(gids=gids).count,
        ),
    }


def _kennisknoppen(tuin: Proeftuin) -> dict[str, Knop]:
    """Return the buttons of writing for the kennisbank."""
    plank = maak_plank(tuin.publiek_id, "Plank")
    item = maak_item(plank, titel="Bestaat al")
    nieuw = reverse("kennisbank:item-nieuw", args=[plank.publiek_id])
    return {
        "ItemMaakForm": Knop(
            f"{nieuw}?soort=kennisblad",
            lambda: {"titel": "Nieuw blad", "samenvatting": "Kort."},
            Kennisitem.objects.filter(titel="Nieuw blad").count,
        ),
        "BijlageForm": Knop(
            reverse("kennisbank:bijlage-nieuw", args=[item.slug]),
            lambda: {"bestand": SimpleUploadedFile("x.png", plaatje()), "omschrijving": "Beeld"},
            Bijlage.objects.filter(item=item).count,
        ),
        "KennisForm": Knop(
            reverse("proeftuinen:kennis-nieuw", args=[tuin.publiek_id]),
            lambda: {"soort": "kennisblad", "titel": "Nieuw geleerd", "samenvatting": "Kort."},
            Kennisitem.objects.filter(titel="Nieuw geleerd").count,
        ),
        **_bundelknoppen(plank),
        **_schemaknoppen(plank),
    }


def _schemaknoppen(plank: Plank) -> dict[str, Knop]:
    """Return the buttons of the editor of flow charts."""
    vraag = {"sleutel": "v", "soort": "vraag", "tekst": "Waarom?", "antwoorden": []}
    deel = {"begin": "v", "punten": [vraag]}
    item = maak_item(plank, "stroomschema", "Schema", deel=deel, gepubliceerd=False)

    def schrijft(woord: str) -> Callable[[], int]:
        """Count how often a word stands in what is being written."""
        return lambda: str(Concept.objects.get(item=item).inhoud).count(woord)

    return {
        "PuntMaakForm": Knop(
            reverse("kennisbank:punt-nieuw", args=[item.slug]),
            lambda: {"soort": "uitkomst", "tekst": "Nieuwe uitkomst"},
            schrijft("Nieuwe uitkomst"),
        ),
        "AntwoordMaakForm": Knop(
            reverse("kennisbank:antwoord-nieuw", args=[item.slug, "v"]),
            lambda: {"tekst": "Nieuw antwoord"},
            schrijft("Nieuw antwoord"),
        ),
    }


def _bundelknoppen(plank: Plank) -> dict[str, Knop]:
    """Return the buttons of bundles."""
    bundel = Bundel.objects.create(plank=plank, titel="Bestaat al")
    return {
        "BundelMaakForm": Knop(
            reverse("kennisbank:bundel-nieuw", args=[plank.publiek_id]),
            lambda: {"titel": "Nieuwe bundel"},
            Bundel.objects.filter(titel="Nieuwe bundel").count,
        ),
        "VondstMaakForm": Knop(
            reverse("kennisbank:regel-nieuw", args=[bundel.publiek_id]),
            lambda: {"vondst": "lied", "titel": "Het dorp"},
            bundel.regels.count,
        ),
    }


def _druk(persoon: Gebruiker, adres: str, velden: dict[str, Any]) -> int:
    try:
        client = Client()
        meld_aan(client, persoon)
        return client.post(adres, velden).status_code
    finally:
        if connection.vendor == "postgresql":
            connections.close_all()


@pytest.mark.django_db(transaction=True)
def test_five_presses_at_once_make_one_of_everything(klok, procesbegeleider, proeftuin, mailoutbox):
    """On PostgreSQL at the same moment; on SQLite, where threads share nothing, one by one."""
    for deel in ("forms", "agenda.forms", "jaarplan.forms"):
        import_module(f"proeftuinen.traject.{deel}")
    knoppen = _knoppen(proeftuin)
    assert {klasse.__name__ for klasse in _dieper(MaakForm)} == set(knoppen)
    gemaakt, codes = {}, set()

    for naam, knop in knoppen.items():
        sleutel = {"sleutel": str(uuid4())}
        posts = [(procesbegeleider, knop.adres, knop.velden() | sleutel) for _ in range(5)]
        al_verstuurd = len(mailoutbox)
        if connection.vendor == "postgresql":
            with ThreadPoolExecutor(5) as draden:
                codes |= set(draden.map(lambda post: _druk(*post), posts))
        else:
            codes |= {_druk(*post) for post in posts}
        gemaakt[naam] = (knop.telt(), len(mailoutbox) - al_verstuurd)

    tegelijk = "at once" if connection.vendor == "postgresql" else "one after another"
    belofte(12, f"{len(knoppen)} forms, 5 presses each {tegelijk}: {gemaakt}")
    assert codes == {302}
    assert gemaakt == {naam: (1, knop.mails) for naam, knop in knoppen.items()}
    assert Bericht.objects.filter(aan="nieuw@voorbeeld.example").count() == 1
    assert Stilte.objects.count() == 0
