"""Ids of another place, for each form of a feature of the proeftuinen that asks one."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.models import Actie
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.mensen.gesprekken.models import Gesprek, Gespreksvraag, Thema
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie, Wijzigingsvoorstel
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.netwerk.models import Gemist, Laddergesprek, Ladderzin
from proeftuinen.sociale_kaart.models import Gids, Schemaregel, Voorziening
from proeftuinen.traject.models import Deelname, Proeftuin, Stap
from tests.leerwerkplaats.web.images.maak import plaatje
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats

Post = tuple[str, str, dict[str, Any]]
# These lead back to the page and say there what was wrong.
TERUG = {"who joins a wave", "who was missed", "row on a sheet", "wave to take lines in"}


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
        self.stap = Stap.objects.van(tuin).last()
        self.actie = Actie.objects.create(proeftuin=tuin, titel="Bellen")
        self.ladder = Laddergesprek.objects.create(proeftuin=tuin, groep="Allen", dag=vandaag())
        self.zin = Ladderzin.objects.create(gesprek=self.ladder, tekst="Bellen")
        self.meting = maak_meting(tuin, "nul", "open")
        self.gehouden = maak_meting(tuin, "terugblik", "gesloten")
        leider = self.leider
        self.plaats = maak_plaats(self.meting, leider.naam, gebruiker=leider)
        self.ander = maak_plaats(self.meting, "Iemand anders", organisatie=self.organisatie)
        self.los = Contact.objects.create(proeftuin=tuin, naam="Zonder plaats")
        self.gemist = Gemist.objects.create(meting=self.meting, van=self.plaats, naam="Bakker")


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
        *_vreemde_meting(van, ons, hun, naar, maak),
        *_vreemde_actie(van, ons, hun, naar, maak),
    ]


def _vreemde_meting(
    van: str, ons: Dingen, hun: Dingen, naar: Callable[..., str], maak: Callable[..., Any]
) -> list[Post]:
    """Return forms about the network in which one choice is of another place."""
    meting, stap = ons.meting.publiek_id, hun.stap.publiek_id
    wat = {"soort": "eind", "dag": vandaag().isoformat(), "vraag": "Wie?", "vorm": "drie"}
    groep = {"groep": "Allen", "dag": vandaag().isoformat(), "stap": stap}
    tik = {"waarde": "2", "gezien": "-"}
    hier, daar = ons.plaats.publiek_id, hun.ander.publiek_id
    daad = {"versie": 1, "als": "mensen", "richting": "links"}
    hun_meting = {"meting": hun.gehouden.publiek_id}
    delen = [
        ("step of a wave", naar("meting-nieuw", van), maak(**wat, stap=stap)),
        (
            "step of a wave after all",
            naar("meting-bewerken", van, meting),
            {"versie": ons.meting.versie, **wat, "stap": stap},
        ),
        (
            "who joins a wave",
            naar("meting-plaats-erbij", van, meting),
            {"contacten": [hun.los.publiek_id]},
        ),
        (
            "who was missed",
            naar("meting-gemist", van, meting, ons.gemist.publiek_id),
            {"contact": hun.los.publiek_id},
        ),
        (
            "missed name of another wave",
            naar("meting-gemist", van, meting, hun.gemist.publiek_id),
            {"contact": ons.los.publiek_id},
        ),
        ("code on a sheet", naar("meting-invoer", van, meting), {"code": hun.ander.code}),
        (
            "row on a sheet",
            naar("meting-invoer", van, meting),
            {"code": ons.ander.code, f"a-{daar}": "2"},
        ),
        ("about whom", naar("mijn-netwerk-antwoord", van), {**tik, "van": hier, "naar": daar}),
        ("whose answer", naar("mijn-netwerk-antwoord", van), {**tik, "van": daar, "naar": hier}),
        (
            "who moves on the map",
            naar("netwerk-verplaats", van),
            {**daad, "wat": hun.ander.contact.publiek_id},
        ),
        (
            "what moves on the map",
            naar("netwerk-verplaats", van),
            {**daad, "als": "organisaties", "wat": hun.organisatie.publiek_id},
        ),
        (
            "wave to take lines in",
            naar("netwerk-inlezen", van),
            maak(**hun_meting, lijst="Iemand;Ander;2", doe="lees_in"),
        ),
        (
            "wave to take along",
            naar("netwerk-meenemen", van),
            {**hun_meting, "vorm": "csv", "namen": "ja"},
        ),
        ("step of a talk about the ladder", naar("laddergesprek-nieuw", van), maak(**groep)),
        (
            "step of such a talk after all",
            naar("laddergesprek-bewerken", van, ons.ladder.publiek_id),
            {"versie": 1, **groep},
        ),
        (
            "sentence of another talk",
            naar("laddergesprek-zin-weg", van, ons.ladder.publiek_id, hun.zin.publiek_id),
            {},
        ),
    ]
    velden = maak(versie=1, **wat, bevestig="nulmeting", trede="3", op_1="4", tekst="x", wie="alle")
    for doe in ("bewerken", "weghalen", "openen", "sluiten", "heropenen", "plaats-erbij", "invoer"):
        delen.append((f"wave: {doe}", naar(f"meting-{doe}", van, hun.meting.publiek_id), velden))
    for doe in ("bewerken", "stip", "papier", "zin", "sluiten", "weghalen"):
        adres = naar(f"laddergesprek-{doe}", van, hun.ladder.publiek_id)
        delen.append((f"ladder: {doe}", adres, velden))
    return delen


def _vreemde_actie(
    van: str, ons: Dingen, hun: Dingen, naar: Callable[..., str], maak: Callable[..., Any]
) -> list[Post]:
    """Return forms about actions in which someone, or the action, is of another place."""
    wie, mens = hun.los.publiek_id, ons.los.publiek_id
    samen = {"titel": "x", "soort": "kennismaking"}
    onze, hunne = ons.actie.publiek_id, hun.actie.publiek_id
    klaar = {"versie": 1, "titel": "x", "stand": "klaar"}
    return [
        ("who takes it up", naar("actie-nieuw", van), maak(titel="x", eigenaar=wie)),
        ("who meets", naar("actie-nieuw", van), maak(**samen, een=wie, ander=mens)),
        ("whom one meets", naar("actie-nieuw", van), maak(**samen, een=mens, ander=wie)),
        (
            "who takes it up after all",
            naar("actie-bewerken", van, onze),
            {"versie": 1, "titel": "x", "eigenaar": wie},
        ),
        *(
            (f"action: {doe}", naar(f"actie-{doe}", van, hunne), klaar)
            for doe in ("bewerken", "klaar", "heropenen", "weghalen")
        ),
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
