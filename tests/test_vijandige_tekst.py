"""What someone typed stays text: in no page, print, file or mail does it become something else."""

import csv
import json
import re
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models

from kennisbank.schrijven.forms import ItemMaakForm
from proeftuinen.mensen.bestuur.forms import StukMaakForm
from proeftuinen.mensen.organisaties.forms import OrganisatieForm
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart.forms import VoorzieningForm
from proeftuinen.sociale_kaart.models import Kaartinstelling
from tests.cijfer import belofte
from tests.toegang_wereld import Bezoek, Plek

HTML = "<img src=x onerror=alert(1)><div hx-get=/x hx-trigger=load>'\"--></script><svg onload=a()>"
FORMULE = '=HYPERLINK("http://kwaad.example","x")|\' /C calc\'!A0'
LOS = re.compile(r"<img src=x|<div hx-get=/x|<svg onload|'\"-->")


def _tekstvelden(model: type[models.Model]) -> list[models.Field]:
    """Return the columns in which someone may write what they like."""
    return [
        veld
        for veld in model._meta.concrete_fields
        if type(veld) in {models.CharField, models.TextField}
        and not veld.choices
        and not veld.unique
        and (veld.max_length or 999) >= 80
    ]


def _modellen() -> list[type[models.Model]]:
    apps_ = (apps.get_app_config(naam) for naam in ("kennisbank", "proeftuinen"))
    return [model for app in apps_ for model in app.get_models()]


def _besmet_waarden(model: type[models.Model], lading: str) -> int:
    """Write the load into plain values (a concept, say); return in how many columns."""
    aantal = 0
    for veld in (v for v in model._meta.concrete_fields if isinstance(v, models.JSONField)):
        raak = 0
        for rij in model._base_manager.all():
            tekst = json.dumps(getattr(rij, veld.name))
            besmet = re.sub(r"kanarie[^\"]*", lambda _: json.dumps(lading)[1:-1], tekst)
            if besmet != tekst:
                waarde = {veld.name: json.loads(besmet)}
                model._base_manager.filter(pk=rij.pk).update(**waarde)
                raak = 1
        aantal += raak
    return aantal


def _besmet(lading: str) -> int:
    """Write the load wherever a canary stands; return in how many columns."""
    aantal = 0
    for model in _modellen():
        aantal += _besmet_waarden(model, lading)
        for veld in _tekstvelden(model):
            rijen = model._base_manager.filter(**{f"{veld.name}__contains": "kanarie"})
            for rij in rijen:
                tekst = f"{lading} {rij.pk}"[: veld.max_length or None]
                model._base_manager.filter(pk=rij.pk).update(**{veld.name: tekst})
            aantal += bool(
                rijen.exists()
                or model._base_manager.filter(**{f"{veld.name}__contains": lading[:30]}).exists()
            )
    return aantal


def _antwoorden(persoon, plek: Plek) -> dict:
    Kaartinstelling.objects.filter(proeftuin=plek.tuin).update(openbaar=True)
    bezoek = Bezoek(persoon)
    gekregen = {naam: bezoek.vraag("GET", adres) for naam, adres in plek.adressen.items()}
    return {naam: deel for naam, deel in gekregen.items() if deel.status_code in {200, 410}}


@pytest.mark.parametrize("rol", ["anoniem", "deelnemer", "procesbegeleider"])
def test_html_stays_text_on_every_page_and_in_every_file(rol, spelers, eigen):
    velden = _besmet(HTML)
    eigen.tuin.refresh_from_db()

    antwoorden = _antwoorden(spelers[rol], eigen)

    los = {
        naam: LOS.search(deel.tekst).group()
        for naam, deel in antwoorden.items()
        if "html" in deel.headers["Content-Type"] and LOS.search(deel.tekst)
    }
    assert velden >= 30
    assert {deel.status_code for deel in antwoorden.values()} <= {200, 410}
    belofte(6, f"{rol}: {len(los)} of {len(antwoorden)} pages with live text, {velden} columns")
    assert los == {}


def _cellen(deel) -> list[str]:
    soort = deel.headers["Content-Type"]
    if soort.startswith("text/csv"):
        tekst = deel.tekst.removeprefix("\ufeff")
        return [cel for rij in csv.reader(StringIO(tekst), delimiter=";") for cel in rij]
    return []


def test_no_file_holds_a_formula(spelers, eigen):
    _besmet(FORMULE)
    bezoek = Bezoek(spelers["procesbegeleider"])
    pid = eigen.tuin.publiek_id
    adressen = [
        *(f"/proeftuinen/{pid}/mensen/bestand/{vorm}/" for vorm in ("csv", "xlsx", "vcf")),
        eigen.adressen["proeftuinen:kaart-bestand"],
        f"{eigen.adressen['proeftuinen:kaart-bestand']}?vorm=xlsx",
        f"{eigen.adressen['proeftuinen:gids-bestand']}?vorm=csv",
    ]

    antwoorden = [bezoek.vraag("GET", adres) for adres in adressen]

    assert {deel.status_code for deel in antwoorden} == {200}
    cellen = [cel for deel in antwoorden for cel in _cellen(deel)]
    werkmappen = [deel.content for deel in antwoorden if deel.content[:2] == b"PK"]
    assert any("HYPERLINK" in cel for cel in cellen)
    assert [cel for cel in cellen if cel[:1] in set("=+-@\t\r")] == []
    assert len(werkmappen) > 0
    for werkmap in werkmappen:
        with ZipFile(BytesIO(werkmap)) as pak:
            bladen = [pak.read(naam).decode() for naam in pak.namelist() if "sheet" in naam]
        assert [blad for blad in bladen if re.search(r"<f[ >]|<hyperlink", blad)] == []


def test_a_piece_of_html_for_a_guide_holds_the_text_as_text(spelers, eigen):
    _besmet(HTML)
    Organisatie.objects.update(website="javascript:alert(1)")
    bezoek = Bezoek(spelers["procesbegeleider"])

    stuk = bezoek.vraag("GET", f"{eigen.adressen['proeftuinen:gids-bestand']}?vorm=html")

    assert stuk.status_code == 200
    assert "&lt;img src=x" in stuk.tekst
    assert LOS.search(stuk.tekst) is None
    assert 'href="javascript' not in stuk.tekst


KWAAD = (
    "javascript:alert(1)",
    "data:text/html,<script>a()</script>",
    "ftp://kwaad.example/x",
    "//kwaad.example",
    "https://a.example/\u202emoc",
    "file:///etc/passwd",
    "vbscript:x",
    "JaVaScRiPt://a.example/%0aalert(1)",
    "\x01https://a.example",
)


@pytest.mark.parametrize(
    ("formulier", "naam"),
    [
        (OrganisatieForm, "website"),
        (VoorzieningForm, "website"),
        (StukMaakForm, "website"),
        (ItemMaakForm, "link"),
        (ItemMaakForm, "aanmelden"),
    ],
)
def test_an_address_of_a_website_is_one_of_the_web_or_is_refused(formulier, naam):
    veld = formulier.base_fields[naam]
    gehouden = set()
    for adres in KWAAD:
        try:
            gehouden.add(veld.clean(adres))
        except ValidationError:
            continue

    anders = {adres for adres in gehouden if not adres.startswith(("https://", "http://"))}
    assert anders == set()
    assert [adres for adres in gehouden if "\u202e" in adres or "alert" in adres] == []
