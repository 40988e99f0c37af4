"""Ids of another place, for each form about people, sources and the sociale kaart that asks one."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.mensen.gesprekken.models import Gesprek, Gespreksvraag, Thema
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie, Wijzigingsvoorstel
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.sociale_kaart.models import Gids, Schemaregel, Voorziening
from proeftuinen.traject.models import Deelname, Proeftuin
from tests.leerwerkplaats.web.images.maak import plaatje

Post = tuple[str, str, dict[str, Any]]


def _organisatie(tuin: Proeftuin) -> Organisatie:
    naam = f"Huis {tuin.naam}"
    rij = Organisatie.objects.create(
        naam=naam, zoeknaam=naam.lower(), domein="zorg", gemaakt_in=tuin
    )
    rij.proeftuinen.add(tuin)
    return rij


def _foto(tuin: Proeftuin) -> Foto:
    return Foto.objects.create(
        proeftuin=tuin,
        pad=f"{tuin.publiek_id}.jpg",
        breedte=1,
        hoogte=1,
        bytes=1,
        beschrijving="Zaal",
    )


def _toestemming(tuin: Proeftuin) -> Toestemming:
    return Toestemming.objects.create(
        proeftuin=tuin, namens="arts", doel="foto", kanaal="papier", gegeven_op=vandaag()
    )


class Dingen:
    """One of each kind, of one place."""

    def __init__(self, tuin: Proeftuin) -> None:
        self.leider = Deelname.objects.get(proeftuin=tuin, rol=Rol.PROCESBEGELEIDER).gebruiker
        self.organisatie = _organisatie(tuin)
        self.mens = Contact.objects.van(tuin).first()
        self.citaat = Citaat.objects.create(proeftuin=tuin, tekst="Gezegd", rol="arts")
        self.foto = _foto(tuin)
        self.erop = Fotopersoon.objects.create(foto=self.foto, wie="vrijwilliger")
        self.ja = _toestemming(tuin)
        self.gesprek = Gesprek.objects.create(proeftuin=tuin, met_wie="huisarts")
        self.thema = Thema.objects.create(proeftuin=tuin, naam="Nacht")
        self.vraag = Gespreksvraag.objects.create(proeftuin=tuin, tekst="Wat dan?")
        self.stuk = Beleidsstuk.objects.create(proeftuin=tuin, naam="Wmo")
        self.ronde = Inleesronde.objects.create(proeftuin=tuin, door=self.leider)
        self.regel = Schemaregel.objects.create(proeftuin=tuin, dimensie="sociaal", wie="Koor")
        self.aanbod = Voorziening.objects.create(
            organisatie=self.organisatie, naam="Koffie", gemaakt_in=tuin
        )
        self.gids = Gids.objects.create(proeftuin=tuin, naam="Gids")
        self.voorstel = Wijzigingsvoorstel.objects.create(
            organisatie=self.organisatie, proeftuin=tuin, waarden={"naam": "Anders"}
        )


def vreemd_in_een_veld(tuin: Proeftuin, ander: Proeftuin, naar: Callable[..., str]) -> list[Post]:
    """Return forms of our own in which one choice is of another place."""
    van, ons, hun = tuin.publiek_id, Dingen(tuin), Dingen(ander)

    def maak(**velden: Any) -> dict[str, Any]:
        return {"sleutel": str(uuid4()), **velden}

    hoe = {"kanaal": "papier", "gegeven_op": vandaag().isoformat()}
    leider = {"gesprek_door": ons.leider.publiek_id}
    mens, huis = hun.mens.publiek_id, hun.organisatie.publiek_id
    beeld = {"beschrijving": "x", "bestand": SimpleUploadedFile("zaal.png", plaatje())}
    tekst = {"tekst": "x", "rol": "arts"}
    return [
        ("organisation of a person", naar("contact-nieuw", van), maak(naam="x", organisatie=huis)),
        (
            "other organisation of a person",
            naar("contact-bewerken", van, ons.mens.publiek_id),
            {"versie": ons.mens.versie, "naam": "x", "organisatie": huis},
        ),
        (
            "organisation of oneself",
            naar("mijn-contact", van),
            {"versie": 1, "zicht": "naam", "organisatie": huis},
        ),
        ("who said it", naar("citaat-nieuw", van), maak(**tekst, contact=mens)),
        (
            "who said it after all",
            naar("citaat-bewerken", van, ons.citaat.publiek_id),
            {"versie": 1, **tekst, "contact": mens},
        ),
        ("who stands on it", naar("foto-nieuw", van), maak(**beeld, contacten=[mens])),
        (
            "who stands on it after all",
            naar("foto-bewerken", van, ons.foto.publiek_id),
            {"versie": 1, "beschrijving": "x", "contacten": [mens]},
        ),
        (
            "who says yes on a photo",
            naar("foto-toestemming", van, ons.foto.publiek_id),
            maak(**hoe, persoon=hun.erop.pk),
        ),
        (
            "who says yes",
            naar("toestemming-nieuw", van),
            maak(**hoe, doel="foto", contact=mens),
        ),
        ("who is spoken to", naar("gesprek-nieuw", van), maak(**leider, contact=mens)),
        ("where one works", naar("gesprek-nieuw", van), maak(**leider, organisatie=huis)),
        (
            "who speaks",
            naar("gesprek-nieuw", van),
            maak(met_wie="arts", gesprek_door=hun.leider.publiek_id),
        ),
        (
            "theme of a talk",
            naar("gesprek-uitwerken", van, ons.gesprek.publiek_id),
            {"versie": 1, "notities": "x", "themas": [hun.thema.publiek_id]},
        ),
        (
            "organisation of an offer",
            naar("voorziening-nieuw", van),
            maak(naam="x", organisatie=huis, kolommen="fasen"),
        ),
        (
            "organisation of a line",
            naar("schemaregel-koppelen", van, ons.regel.publiek_id),
            {"organisatie": huis},
        ),
        (
            "proposal for an offer",
            naar("voorziening-voorstel", van, ons.aanbod.publiek_id, hun.voorstel.publiek_id),
            {"versie": 1, "besluit": "neem"},
        ),
        *_vreemd_in_het_adres(van, hun, naar, maak, hoe),
    ]


def _vreemd_in_het_adres(
    van: str, hun: Dingen, naar: Callable[..., str], maak: Callable[..., Any], hoe: dict[str, Any]
) -> list[Post]:
    """Return addresses of our place with a thing of the other."""
    tekst = {"versie": 1, "tekst": "x", "rol": "arts", "beschrijving": "x", "naam": "x"}
    namen = {
        "citaat": ("bewerken", "weghalen", "oogst", "toestemming", "vraag"),
        "foto": ("bewerken", "weghalen", "oogst", "toestemming", "vraag", "ik"),
        "gesprek": ("bewerken", "uitwerken", "afzeggen", "weghalen", "voorleggen", "terugnemen"),
        "thema": ("bewerken", "kiezen", "weghalen"),
        "vraag": ("bewerken", "verplaatsen", "weghalen"),
        "organisatie": ("bewerken", "weghalen", "overnemen"),
        "voorziening": ("wijzigen", "weghalen"),
        "schemaregel": ("weg", "koppelen"),
        "gids": ("wijzigen", "weghalen", "geleverd"),
    }
    dingen = {"voorziening": hun.aanbod, "schemaregel": hun.regel}
    delen = []
    for soort, daden in namen.items():
        ding = dingen.get(soort) or getattr(hun, soort)
        for daad in daden:
            velden = maak(**tekst, **hoe, oogst="1", mag="1", naar_start="1", richting="omhoog")
            adres = naar(f"{soort}-{daad}", van, ding.publiek_id)
            delen.append((f"{soort} to {daad}", adres, velden))
    los = {
        "toestemming-intrekken": hun.ja,
        "inleesronde": hun.ronde,
        "inleesronde-weg": hun.ronde,
        "beleidsstuk": hun.stuk,
        "beleidsstuk-weghalen": hun.stuk,
        "instemming": hun.organisatie,
        "organisatie-voorstel": hun.voorstel,
    }
    for naam, ding in los.items():
        velden = maak(versie=1, besluit="neem", naam="x", stand="nog_niet", wie="x", doe="lees_in")
        delen.append((naam, naar(naam, van, ding.publiek_id), velden))
    eigen = naar("mijn-toestemming-intrekken", hun.ja.publiek_id)
    return [*delen, ("consent of someone else", eigen, {})]
