import secrets
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.utils import timezone
from pyrage.x25519 import Identity

from kennisbank.items.models import Bijlage, Kennisitem
from kennisbank.nakijken.models import Linkstaat
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Auditregel
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.bronnen.models import Citaat, Verspreiding
from proeftuinen.mensen.gesprekken.models import Gesprek, Gespreksvraag
from proeftuinen.mensen.organisaties.models import GeenVariant, Organisatie
from proeftuinen.mensen.stoelen.models import Tafelblik
from proeftuinen.netwerk.models import Gemist, Ligging, Netwerkplaats, Vrijgave
from proeftuinen.sociale_kaart.models import Kaartinstelling
from proeftuinen.traject.agenda.models import Agendasleutel
from proeftuinen.traject.jaarplan.models import Plansjabloon
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.post.models import Bericht, Stilte
from tests.leerwerkplaats.gebruikers.reservekopie import huis as maak_huis
from tests.onderdelen import (
    ambitie,
    ambitie_schrijven,
    ambitie_thema,
    ambitie_verbeelden,
    ambitie_verkennen,
    bijeenkomst_verslag,
    bronnen,
    casus_melden,
    casus_plannen,
    draaiboek,
    experiment_loggen,
    inlezen,
    live,
    live_leiden,
    netwerk_ladder,
    organisaties,
    tijdlijn,
    uitgaven_delen,
)

_MET_SPOREN = (
    ambitie,
    ambitie_schrijven,
    ambitie_thema,
    ambitie_verbeelden,
    ambitie_verkennen,
    bijeenkomst_verslag,
    bronnen,
    casus_melden,
    casus_plannen,
    draaiboek,
    experiment_loggen,
    inlezen,
    live_leiden,
    live,
    netwerk_ladder,
    organisaties,
    tijdlijn,
    uitgaven_delen,
)


@pytest.fixture(scope="session")
def geheim():
    return Identity.generate()


@pytest.fixture
def publiek(geheim):
    return str(geheim.to_public())


@pytest.fixture
def identiteit(geheim, tmp_path) -> Path:
    """The file with the secret key, as maak_sleutel writes it."""
    pad = tmp_path / "sleutel.txt"
    pad.write_text(f"# created: today\n# public key: {geheim.to_public()}\n{geheim}\n")
    return pad


@pytest.fixture
def bewaard(settings, tmp_path, publiek) -> Path:
    """A place for files of this test only, and a key; returns the folder of the files."""
    settings.DATA_DIR = tmp_path / "data"
    settings.MEDIA_ROOT = settings.DATA_DIR / "bestanden"
    settings.MEDIA_ROOT.mkdir(parents=True)
    settings.BACKUP_ONTVANGERS = [publiek]
    return settings.MEDIA_ROOT


@pytest.fixture
def kopie(tmp_path) -> Path:
    return tmp_path / "kopie.age"


@pytest.fixture
def zet_terug(kopie, identiteit):
    """Run the restore on the back-up of this test."""

    def doe(pad=kopie, **opties):
        call_command("terugzetten", pad, identiteit=identiteit, **({"ja": True} | opties))

    return doe


@pytest.fixture
def nieuw_huis(tmp_path, publiek, django_db_setup):
    """Make houses of their own; they are gone after the test."""
    with ExitStack() as deuren:

        def maak(naam="huis", **opties):
            deur = maak_huis.huis(tmp_path / naam, publiek, **opties)
            return deuren.enter_context(deur)

        yield maak


@pytest.fixture(scope="session")
def mal(tmp_path_factory, django_db_setup):
    """A house with tables and nothing in them, to copy."""
    with maak_huis.huis(tmp_path_factory.mktemp("mal"), "") as huis:
        gedaan = huis.doe("migrate", "-v0")
        assert gedaan.code == 0, gedaan.fout
        yield huis


@pytest.fixture
def ingericht(nieuw_huis, mal):
    """A house with tables, and a folder for files."""
    huis = nieuw_huis(uit=mal)
    (huis.map / "bestanden").mkdir()
    return huis


def lastige_rijen() -> None:
    """Add what a back-up could stumble over: empty, odd and long text, JSON, moments."""
    sanne = Gebruiker.objects.order_by("pk").first()
    tuin = Proeftuin.objects.order_by("pk").first()
    Bericht.objects.create(
        aan="zoë@voorbeeld.example",
        soort="proef",
        onderwerp='Zoë’s "regel"; \\N \t 😀 {"a": [1, null]}',
        tekst="regel 1\r\nregel 2\n\\.\n" + "x" * 3000,
        regels={"b": [1, 2.5, None, True], "a": {"é": "\u2028 \\u0041"}, "": 10**15},
        proeftuin=tuin,
        verzonden_op=timezone.now().replace(microsecond=0),
        stand=Bericht.Stand.VERZONDEN,
    )
    Bericht.objects.create(
        aan="a@b.example", soort="proef", onderwerp="", tekst="", stand=Bericht.Stand.VERZONDEN
    )
    Stilte.objects.create(adres="rust@voorbeeld.example", door=sanne)
    Agendasleutel.objects.create(gebruiker=sanne, laatst_gelezen=date(2026, 2, 28))
    Plansjabloon.objects.create(naam="Ons jaar", inhoud={"stappen": ["één"]}, door=sanne)
    sanne.authenticator_set.create(type="totp", data={"secret": secrets.token_hex(8)})
    sanne.emailaddress_set.create(email=sanne.email, verified=True, primary=True)
    Auditregel.objects.create(handeling="proef", soort="proef")
    Gespreksvraag.objects.create(proeftuin=tuin, tekst="Wat geeft je energie?")
    citaat = Citaat.objects.create(proeftuin=tuin, tekst="“Ja”, zei ze.", rol="naaste")
    plek = {"waar": "concept-oogst, pdf", "op": timezone.now()}
    Verspreiding.objects.create(proeftuin=tuin, citaat=citaat, **plek)


@pytest.fixture
def wereld(transactional_db, bewaard):
    """The demo world with plain proeftuinen, odd rows and some files."""
    call_command("demowereld", aantal=3)
    lastige_rijen()
    _wat_de_demo_niet_heeft()
    # What waits is held by a restore: see test_each_part_is_told_that_time_went_back.
    Bericht.objects.update(stand=Bericht.Stand.VERZONDEN)
    Gesprek.objects.filter(antwoord="").update(voorgelegd_op=None, voorgelegd_versie=None)
    _bestanden(bewaard)


def _wat_de_demo_niet_heeft() -> None:
    """Let no table be empty that a back-up must bring back."""
    sanne = Gebruiker.objects.order_by("pk").first()
    tuin = Proeftuin.objects.order_by("pk").first()
    for deel in _MET_SPOREN:
        deel.laat_sporen(sanne, tuin)
    Organisatie.objects.update(bevestiging_gevraagd_op=timezone.now())  # who is due would be held
    # Of meetings to come a restore raises the number that calendars know.
    Bijeenkomst.objects.filter(dag__gte=vandaag()).update(dag=vandaag() - timedelta(days=1))
    Kaartinstelling.objects.get_or_create(proeftuin=tuin)
    een, ander = Organisatie.objects.order_by("pk")[:2]
    GeenVariant.objects.create(een=een, ander=ander)
    Tafelblik.objects.create(stap=Stap.objects.order_by("pk").first())
    Ligging.objects.create(proeftuin=tuin, organisatie=een, x=1.5, y=2)
    plaats = Netwerkplaats.objects.order_by("pk").first()
    Gemist.objects.create(meting=plaats.meting, van=plaats, naam="De bakker")
    cijfers = {"mensen": 3, "lijnen": None, "blokken": [["zorg", "zorg", None, 3, None]]}
    Vrijgave.objects.create(proeftuin=tuin, meting=plaats.meting, nummer=99, cijfers=cijfers)
    Vrijgave.objects.create(proeftuin=tuin, nummer=99, cijfers=cijfers)
    item = Kennisitem.objects.order_by("pk").first()
    link = {"item": item, "adres": "https://voorbeeld.example/", "uitslag": "Werkt"}
    Linkstaat.objects.create(**link, gekeken_op=timezone.now())
    pad = default_storage.save("kennisbank/blad.pdf", ContentFile(b"%PDF-1.7"))
    Bijlage.objects.create(item=item, vorm="pdf", pad=pad, naam="blad.pdf", bytes=8)


@pytest.fixture
def plek(transactional_db, bewaard, proeftuin):
    """One proeftuin with its people, odd rows and some files."""
    lastige_rijen()
    _bestanden(bewaard)
    return proeftuin


def _bestanden(bewaard: Path) -> None:
    for naam, tekst in {
        "a.txt": b"hallo",
        "map/ë b.bin": bytes(range(256)) * 5000,
        "leeg": b"",
    }.items():
        pad = bewaard / naam
        pad.parent.mkdir(exist_ok=True)
        pad.write_bytes(tekst)
