"""The button of every form that makes something: where it stands, and what it makes (promise 12)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

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
from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.models import Actie
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon
from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming
from proeftuinen.mensen.gesprekken.models import Gesprek, Gespreksvraag
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie, Wijzigingsvoorstel
from proeftuinen.mensen.stoelen.models import Stoelbesluit
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.uitnodigen.models import Zaalcode
from proeftuinen.netwerk.formaten.inlezen.bron import Lijnrij, als_tekst
from proeftuinen.netwerk.models import Laddergesprek, Ladderzin, Meting, Relatie
from proeftuinen.sociale_kaart.leveren.gegevens import records_van, vingerafdruk
from proeftuinen.sociale_kaart.models import Gids, Levering, Schemaregel, Voorziening
from proeftuinen.traject.agenda.models import Agendasleutel
from proeftuinen.traject.jaarplan.bestand import Bestand, schrijf
from proeftuinen.traject.jaarplan.models import Plansjabloon
from proeftuinen.traject.jaarplan.overnemen import plan_van
from proeftuinen.traject.models import Controlepunt, Proeftuin, Stap, Uitnodiging
from proeftuinen.traject.post.models import Bericht
from tests.aanmelden import meld_aan
from tests.ambitieknoppen import ambitieknoppen
from tests.bijeenkomstknoppen import bijeenkomstknoppen
from tests.casusknoppen import casusknoppen
from tests.experimentknoppen import experimentknoppen
from tests.kennisbank.maak import maak_item, maak_plank
from tests.leerwerkplaats.web.images.maak import plaatje
from tests.monitoringknoppen import monitoringknoppen
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats
from tests.uitgaveknoppen import uitgaveknoppen


# What a request may always leave: that a session was used, and how often someone knocked.
@dataclass(frozen=True)
class Knop:
    """A form that makes something: how it is filled in, and what is counted afterwards."""

    adres: str
    velden: Callable[[], dict[str, Any]]
    telt: Callable[[], int]
    mails: int = 0


def dieper(klasse: type) -> set[type]:
    onder = klasse.__subclasses__()
    return {klasse} if not onder else set().union(*(dieper(deel) for deel in onder))


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


def _lijnen(tuin: Proeftuin) -> dict[str, str]:
    meting = maak_meting(tuin, "eind", "concept")
    namen = [maak_plaats(meting, naam).contact.naam for naam in ("Lijn een", "Lijn ander")]
    return {"meting": meting.publiek_id, "lijst": als_tekst([Lijnrij(2, *namen)])}


def alle_knoppen(tuin: Proeftuin) -> dict[str, Knop]:
    stap = Stap.objects.van(tuin).first()

    def naar(naam: str, *delen: str) -> str:
        return reverse(naam if ":" in naam else f"proeftuinen:{naam}", args=delen)

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
        "MetingMaakForm": Knop(
            naar("meting-nieuw", tuin.publiek_id),
            lambda: {"soort": "eind", "dag": "2026-06-01", "vraag": "Wie nu?", "vorm": "drie"},
            Meting.objects.filter(vraag="Wie nu?").count,
        ),
        "LijnenForm": Knop(
            naar("netwerk-inlezen", tuin.publiek_id),
            lambda: {"daad": "inlezen", **_lijnen(tuin)},
            Relatie.objects.filter(bron=Relatie.Bron.BESTAND).count,
        ),
        **_ladderknoppen(naar, tuin),
        "ActieMaakForm": Knop(
            naar("actie-nieuw", tuin.publiek_id),
            lambda: {"titel": "Nieuwe actie", "eigenaar": ik.publiek_id},
            Actie.objects.filter(titel="Nieuwe actie").count,
        ),
        "BijeenkomstMaakForm": Knop(
            naar("bijeenkomst-nieuw", tuin.publiek_id),
            lambda: {"titel": "Nieuwe avond", "soort": "inwoners", "dag": "2027-06-08"},
            Bijeenkomst.objects.filter(titel="Nieuwe avond").count,
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
        **{wat: Knop(*deel) for wat, deel in bijeenkomstknoppen(naar, tuin).items()},
        **{wat: Knop(*deel) for wat, deel in ambitieknoppen(naar, tuin).items()},
        **{wat: Knop(*deel) for wat, deel in experimentknoppen(naar, tuin).items()},
        **{wat: Knop(*deel) for wat, deel in monitoringknoppen(naar, tuin).items()},
        **{wat: Knop(*deel) for wat, deel in casusknoppen(naar, tuin).items()},
        **{wat: Knop(*deel) for wat, deel in uitgaveknoppen(naar, tuin).items()},
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


def _ladderknoppen(naar: Any, tuin: Proeftuin) -> dict[str, Knop]:
    """Return the buttons of a talk about the ladder; of a sheet on the wall, its dots are told."""
    gesprek = Laddergesprek.objects.create(proeftuin=tuin, groep="Bestaat al", dag=vandaag())
    van = tuin.publiek_id, gesprek.publiek_id
    return {
        "LaddergesprekMaakForm": Knop(
            naar("laddergesprek-nieuw", tuin.publiek_id),
            lambda: {"groep": "Nieuwe groep", "dag": "2026-06-01"},
            Laddergesprek.objects.filter(groep="Nieuwe groep").count,
        ),
        "PapierForm": Knop(
            naar("laddergesprek-papier", *van),
            lambda: {"op_3": "1"},
            lambda: Laddergesprek.objects.get(pk=gesprek.pk).op_3,
        ),
        "ZinForm": Knop(
            naar("laddergesprek-zin", *van),
            lambda: {"tekst": "Nieuwe zin"},
            Ladderzin.objects.filter(tekst="Nieuwe zin").count,
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


def druk(persoon: Gebruiker, adres: str, velden: dict[str, Any]) -> int:
    try:
        client = Client()
        meld_aan(client, persoon)
        return client.post(adres, velden).status_code
    finally:
        if connection.vendor == "postgresql":
            connections.close_all()
