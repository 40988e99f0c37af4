"""One cast for all tests: each plays one role in Lindewaard; the outsider plays none."""

import gc
import os
from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from django.core import mail
from django.core.cache import caches
from django.test import Client, override_settings
from django.utils import timezone

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright's loop stands beside Django

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from proeftuinen.traject import actions
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.models import Gemeente, Proeftuin, Stap
from tests.aanmelden import open_slot
from tests.logboek import GEPLANT, meelezen
from tests.opname import tuin_uit_opname
from tests.toegang_wereld import ander, eigen, spelers  # noqa: F401  fixtures

VANDAAG = date(2026, 5, 12)


@pytest.fixture(scope="session", autouse=True)
def _eigen_map(tmp_path_factory):
    """Keep files of tests out of the files of whoever runs them.

    Each new test client makes WhiteNoise read all of STATIC_ROOT, so that one is empty.
    """
    namen = "MEDIA_ROOT", "STATIC_ROOT", "SLEUTELS_DIR"
    with override_settings(**{naam: tmp_path_factory.mktemp(naam.lower()) for naam in namen}):
        yield


DATABASE = {"db", "transactional_db", "django_db_reset_sequences"}
OOK_ELDERS = {
    "test_a_second_time_changes_no_row",
    "test_nothing_is_left_when_loading_breaks_off",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run on one database what cannot differ between them.

    That is what asks no database at all, and the pages feature by feature: on the other one the
    matrix opens every page as procesbegeleider, and actions, terms and races run in full. Of the
    demo world, what is in it is read on one; that it loads, and again, and breaks off, on both.
    """
    for item in items:
        los = not DATABASE & set(item.fixturenames) and not item.get_closest_marker("django_db")
        demo = item.path.name == "test_demowereld.py" and item.name not in OOK_ELDERS
        if los or demo or item.path.name.startswith("test_views"):
            item.add_marker(pytest.mark.een_database)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef) -> Iterator[None]:
    """Sweep no memory while the tables are made: a third of that time, for a worker each time."""
    if fixturedef.argname != "django_db_setup":
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


@pytest.fixture(autouse=True)
def _lege_kast():
    """Forget what the former test drew; the other cache is in the database and rolls back."""
    caches["tekening"].clear()


@pytest.fixture(autouse=True)
def _logboek(request):
    """Fail any test whose log, as production would write it, holds an address or a token.

    And any whose log or mail holds what was planted for the gate to stop.
    """
    with meelezen() as log:
        yield
    if "test_logboek" not in request.node.nodeid:
        assert log.geheimen() == []
    post = [deel for brief in getattr(mail, "outbox", ()) for deel in (brief.subject, brief.body)]
    assert [woord for woord in GEPLANT for deel in post if woord in deel] == []


@pytest.fixture
def klok():
    """Stand still at noon on 12 May 2026."""
    with time_machine.travel("2026-05-12T10:00:00+00:00", tick=False) as reis:
        yield reis


@pytest.fixture
def gemeenten(db):
    return [
        Gemeente.objects.create(code="GM9001", naam="Lindewaard", provincie="Gelderland"),
        Gemeente.objects.create(code="GM9002", naam="'t Veen", provincie="Drenthe"),
        Gemeente.objects.create(
            code="GM9003", naam="Oudhuizen", provincie="Utrecht", vervallen=True
        ),
    ]


def _persoon(naam: str, **overig: bool) -> Gebruiker:
    return Gebruiker.objects.create_user(f"{naam.lower()}@voorbeeld.example", naam, **overig)


@pytest.fixture
def procesbegeleider(db):
    return _persoon("Sanne")


@pytest.fixture
def kernteam(db):
    return _persoon("Milan")


@pytest.fixture
def deelnemer(db):
    return _persoon("Tineke")


@pytest.fixture
def gemeentelezer(db):
    return _persoon("Youssef")


@pytest.fixture
def landelijk(db):
    return _persoon("Anouk", landelijk=True)


@pytest.fixture
def beheerder(db):
    return _persoon("Bram", beheerder=True)


@pytest.fixture
def buitenstaander(db):
    return _persoon("Buiten")


def maak_proeftuin(door: Gebruiker, gemeenten: list[Gemeente], **overig) -> Proeftuin:
    """Make a proeftuin through the front door, that began on 1 September 2025."""
    gegevens = {"naam": "Lindewaard", "start": date(2025, 9, 1), "vorm": "gemeente"} | overig
    return actions.proeftuin_maken(door=door, gegevens=gegevens, gemeenten=gemeenten)


def laat_lopen(tuin: Proeftuin) -> Proeftuin:
    """Let its year not be over, on whatever day the tests run; nothing where the clock stands."""
    tuin.einde = max(tuin.einde, timezone.localdate())
    tuin.save(update_fields=["einde"])
    return tuin


@pytest.fixture
def proeftuin(gemeenten, procesbegeleider, kernteam, deelnemer, gemeentelezer):
    rollen = {kernteam: Rol.KERNTEAM, deelnemer: Rol.DEELNEMER, gemeentelezer: Rol.GEMEENTE}

    def maak() -> Proeftuin:
        tuin = maak_proeftuin(procesbegeleider, gemeenten[:1])
        for persoon, rol in rollen.items():
            laat_meedoen(proeftuin=tuin, gebruiker=persoon, rol=rol)
        return tuin

    return laat_lopen(tuin_uit_opname(maak, [procesbegeleider, *rollen], gemeenten))


@pytest.fixture
def andere_proeftuin(gemeenten, buitenstaander):
    """Another place, of which nobody of the cast may know."""
    return laat_lopen(maak_proeftuin(buitenstaander, gemeenten[1:2], naam="Geheimhuizen"))


@pytest.fixture
def stap(proeftuin):
    return Stap.objects.van(proeftuin).get(nummer="3")


@pytest.fixture
def als(client):
    """Sign in behind the second lock, just now: `als(kernteam).get(…)`; `sterk=False` before it."""

    def meld_aan(persoon: Gebruiker, *, sterk: bool = True) -> Client:
        client.force_login(persoon)
        if sterk:
            open_slot(client)
        return client

    return meld_aan
