"""Headers on every kind of answer, the flags of cookies, and the locks on the demo door."""

import os
import secrets
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.test import Client
from django.urls import path, reverse
from django.views.decorators.csrf import csrf_exempt

from leerwerkplaats import omgeving
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.urls import (  # noqa: F401  Django reads them from this URLconf
    handler400,
    handler403,
    handler404,
    handler500,
)
from leerwerkplaats.urls import urlpatterns as huis
from tests.aanmelden import meld_aan
from tests.toegang_wereld import Bezoek

# Every page as every role: minutes of work on a machine that does more.
pytestmark = pytest.mark.timeout(900)

WORTEL = Path(__file__).parents[1]
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'; object-src 'none'; manifest-src 'self'"
)
OVERAL = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
}
PAGINA = OVERAL | {"Cache-Control": "private, no-store", "X-Frame-Options": "DENY"}
# An invitation's link is a key: to another site goes at most where it came from, never the path.
ANDERS = {410: {"Referrer-Policy": "strict-origin"}}


def _stuk(request):
    raise ZeroDivisionError


@csrf_exempt
def _mag_niet(request):
    raise PermissionDenied


urlpatterns = [path("stuk/", _stuk), path("mag-niet/", _mag_niet), *huis]


def _koppen(antwoord, verwacht=PAGINA) -> dict[str, str | None]:
    return {naam: antwoord.headers.get(naam) for naam in verwacht}


@pytest.fixture
def soorten(settings, klok, proeftuin, kernteam):
    """One answer of each kind, by its status, to someone who is signed in."""
    settings.ROOT_URLCONF = __name__
    client = Client(raise_request_exception=False)
    meld_aan(client, kernteam)
    tuin = [proeftuin.publiek_id]
    return {
        200: client.get(reverse("proeftuinen:overzicht", args=tuin)),
        302: client.get(reverse("account_login")),
        400: client.get("/", headers={"host": "evil.example"}),
        403: client.get(reverse("proeftuinen:bewerken", args=tuin)),
        404: client.get("/bestaat-niet/"),
        405: client.post(reverse("proeftuinen:overzicht", args=tuin)),
        410: client.get(reverse("proeftuinen:uitnodiging", args=["verzonnen"])),
        500: client.get("/stuk/"),
    }


@pytest.fixture
def demo(settings, db):
    """The demo is on, and its guide exists."""
    settings.DEMO = True
    return Gebruiker.objects.create_user("sanne@lindewaard.example", "Sanne Kuipers")


@pytest.mark.parametrize("status", [200, 302, 400, 403, 404, 405, 410, 500])
def test_every_kind_of_answer_has_every_header(status, soorten):
    antwoord = soorten[status]

    assert antwoord.status_code == status
    verwacht = PAGINA | ANDERS.get(status, {})
    if antwoord.headers["Cache-Control"] != "private, no-store":  # allauth: stricter still
        assert "no-store" in antwoord.headers["Cache-Control"]
        assert "private" in antwoord.headers["Cache-Control"]
        del verwacht["Cache-Control"]
    assert _koppen(antwoord, verwacht) == verwacht


def test_a_page_without_a_csrf_token_and_one_for_htmx_have_them_too(soorten, kernteam):
    client = Client(enforce_csrf_checks=True)
    meld_aan(client, kernteam)

    geweigerd = client.post("/", {"x": "y"})
    deel = client.get("/", headers={"HX-Request": "true"})

    assert (geweigerd.status_code, deel.status_code) == (403, 200)
    assert _koppen(geweigerd) == PAGINA
    assert _koppen(deel) == PAGINA


@pytest.mark.parametrize("naam", ["hulp", "privacy", "toegankelijkheid", "gezond", "security-txt"])
def test_what_is_public_has_them_too(naam, client, db):
    antwoord = client.get(reverse(naam))

    assert antwoord.status_code == 200
    assert _koppen(antwoord) == PAGINA


@pytest.mark.parametrize("bestand", ["css/base.css", "js/menu.js", "img/merk.svg"])
def test_a_static_file_has_them_too_and_may_be_kept(bestand, settings):
    settings.WHITENOISE_USE_FINDERS = True

    antwoord = Client().get(f"/static/{bestand}")
    inhoud = antwoord.getvalue()

    assert (antwoord.status_code, inhoud) == (200, (WORTEL / "static" / bestand).read_bytes())
    assert _koppen(antwoord, OVERAL) == OVERAL
    assert "no-store" not in antwoord.headers["Cache-Control"]


def test_the_answer_to_a_fault_tells_nothing_of_the_code(soorten):
    tekst = soorten[500].content.decode()

    assert "<h1" in tekst
    assert [
        woord for woord in ("ZeroDivision", "Traceback", "_stuk", "test_koppen") if woord in tekst
    ] == []


def test_the_cookies_are_out_of_reach_of_scripts_and_other_sites(demo, client):
    client.get(reverse("demo-als", args=["procesbegeleider"]))
    client.get("/")

    koekjes = {naam: client.cookies[naam] for naam in ("sessie", "csrf")}

    for koekje in koekjes.values():
        assert (koekje["httponly"], koekje["samesite"], koekje["path"]) == (True, "Lax", "/")
        assert koekje["domain"] == ""
    assert {naam for naam in client.cookies if client.cookies[naam].value} == {"sessie", "csrf"}


def test_who_is_signed_out_gets_no_session(client, db):
    client.get(reverse("hulp"))

    assert "sessie" not in client.cookies


def _start(code: str, **omgeving_: str) -> subprocess.CompletedProcess[str]:
    schoon = {
        naam: os.environ[naam] for naam in ("PATH", "DATA_DIR", "STATIC_ROOT") if naam in os.environ
    }
    schoon["SITE_URL"] = "https://leren.voorbeeld.example"
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=WORTEL,
        env={**schoon, "DJANGO_SETTINGS_MODULE": "leerwerkplaats.settings", **omgeving_},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_in_earnest_everything_is_https(tmp_path):
    namen = [
        "HTTPS",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_SECONDS",
        "SECURE_HSTS_INCLUDE_SUBDOMAINS",
        "SESSION_COOKIE_NAME",
        "CSRF_COOKIE_NAME",
        "DEBUG",
        "DEMO",
    ]
    code = f"from django.conf import settings as s\nprint([getattr(s, n) for n in {namen}])"

    gestart = _start(code, DJANGO_SECRET_KEY="x" * 60, DATA_DIR=str(tmp_path))

    assert gestart.stdout.strip() == str(
        [True, True, True, True, 31_536_000, True, "__Host-sessie", "__Host-csrf", False, False]
    )


def test_without_a_secret_it_does_not_start(tmp_path):
    gestart = _start("from django.conf import settings; settings.DEBUG", DATA_DIR=str(tmp_path))

    assert gestart.returncode == 1
    assert "Set DJANGO_SECRET_KEY" in gestart.stderr


# All of them at once, as in earnest: https, on every address there is and on every kind of error.

HSTS = "max-age=31536000; includeSubDomains; preload"
VERWIJST_MINDER = {"strict-origin", "no-referrer"}  # pages whose address is a key
EENS_PER_SOORT = ("GET", False), ("GET", True), ("POST", False), ("HEAD", False), ("DELETE", False)


@pytest.fixture
def in_ernst(settings):
    """The settings of production, behind a proxy that ends https."""
    settings.SECURE_HSTS_SECONDS = 31_536_000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    settings.SECURE_SSL_REDIRECT = True
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME = "__Host-sessie", "__Host-csrf"
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.WHITENOISE_USE_FINDERS = True
    return settings


# A file that someone added runs nothing and opens nothing, whatever it holds.
BESTAND_VAN_IEMAND = "sandbox; default-src 'none'; frame-ancestors 'none'"
# What is published for all, and what is the same for everyone: other machines may keep it.
VOOR_IEDEREEN = {"kennisbank:feed", "sitemap", "robots"}
ZONDER_INLOGGEN = VOOR_IEDEREEN | {"kennisbank:zoeken", "kennisbank:item", "kennisbank:bijlage"}


def _mag_overal_staan(naam: str, rol: str, antwoord) -> bool:
    """Tell whether others may keep this: it is for all, and nobody can be known by it."""
    openbaar = naam in VOOR_IEDEREEN or (rol == "anoniem" and naam in ZONDER_INLOGGEN)
    return openbaar and antwoord.status_code == 200 and not antwoord.cookies


PADEN = {"binnen": "/live/", "zaal": "/live/", "lijst": "/vragenlijst/", "gedeeld": "/gedeeld/"}
"""Cookies of one room or one list, by what stands before the code: where they go."""


class Keurder:
    """Looks at every answer and keeps what is wrong with it."""

    def __init__(self) -> None:
        self.gezien: Counter[int] = Counter()
        self.koekjes: Counter[str] = Counter()
        self.mis: list[tuple[str, object]] = []

    def keur(self, wat: str, antwoord, *, statisch: bool = False, openbaar: bool = False) -> None:
        self.gezien[antwoord.status_code] += 1
        vast = OVERAL | {"X-Frame-Options": "DENY", "Strict-Transport-Security": HSTS}
        koppen = _koppen(antwoord, vast)
        if koppen["Referrer-Policy"] in VERWIJST_MINDER:
            koppen["Referrer-Policy"] = "same-origin"
        if koppen["Content-Security-Policy"] == BESTAND_VAN_IEMAND:
            koppen["Content-Security-Policy"] = vast["Content-Security-Policy"]
        if koppen != vast:
            self.mis.append((wat, {k: v for k, v in koppen.items() if v != vast[k]}))
        bewaren = antwoord.headers.get("Cache-Control", "")
        statisch |= openbaar and bewaren.startswith("public, max-age=")
        if statisch != ("no-store" not in bewaren) or (statisch == ("private" in bewaren)):
            self.mis.append((wat, bewaren))
        for naam, koekje in antwoord.cookies.items():
            soort, streep, _ = naam.partition("-")
            pad = PADEN.get(soort, "/")
            self.koekjes[soort + streep if soort in PADEN else naam] += 1
            dicht = (koekje["secure"], koekje["httponly"], koekje["samesite"], koekje["path"])
            if (dicht, koekje["domain"]) != ((True, True, "Lax", pad), ""):
                self.mis.append((wat, str(koekje)))


def _achter_proxy(persoon=None, **opties) -> Client:
    client = Client(headers={"X-Forwarded-Proto": "https"}, **opties)
    if persoon:
        meld_aan(client, persoon)
    return client


def _elk_adres(keurder, spelers, eigen) -> None:
    """By every method as who may do most; the others are asked for the pages they see."""
    for rol in ("anoniem", "procesbegeleider", "landelijk"):
        bezoek = Bezoek(spelers[rol])
        bezoek.client.defaults["HTTP_X_FORWARDED_PROTO"] = "https"
        for naam, adres in eigen.adressen.items():
            soorten = EENS_PER_SOORT if rol == "procesbegeleider" else EENS_PER_SOORT[:1]
            for methode, htmx in soorten:
                antwoord = bezoek.vraag(methode, adres, htmx=htmx)
                openbaar = _mag_overal_staan(naam, rol, antwoord)
                keurder.keur(f"{methode} {naam} {rol}", antwoord, openbaar=openbaar)


def _elke_fout(keurder, settings, proeftuin, kernteam, procesbegeleider) -> None:
    tuin = f"/proeftuinen/{proeftuin.publiek_id}/"
    binnen = _achter_proxy(procesbegeleider, raise_request_exception=False)
    buiten = _achter_proxy(raise_request_exception=False)
    streng = _achter_proxy(procesbegeleider, enforce_csrf_checks=True)
    stap = proeftuin.stappen.first()
    stap_adres = f"{tuin}stappen/{stap.publiek_id}/"
    velden = {"naam": "Anders", "soort": stap.soort, "versie": "1"}
    verwacht = {
        "strange host": (400, buiten.get("/hulp/", headers={"host": "evil.example"})),
        "strange host over http": (400, Client().get("/hulp/", headers={"host": "evil.example"})),
        "to https": (301, Client().get("/hulp/")),
        "forged": (403, streng.post(f"{tuin}gegevens/", {"naam": "x"})),
        "not allowed": (403, _achter_proxy(kernteam).get(f"{tuin}gegevens/")),
        "nowhere": (404, binnen.get("/bestaat-niet/")),
        "no static file": (404, binnen.get("/static/bestaat-niet.css")),
        "saved": (302, binnen.post(f"{stap_adres}bewerken/", velden)),
        "lost race": (409, binnen.post(f"{stap_adres}bewerken/", velden)),
        "gone": (410, buiten.get(reverse("proeftuinen:uitnodiging", args=["verzonnen"]))),
        "a fault of ours": (500, binnen.get("/stuk/")),
        "wrong way": (405, binnen.post(tuin)),
        "too much": (400, binnen.post(f"{stap_adres}punten/", {"tekst": "x" * 3_000_000})),
        "too often": (429, _te_vaak()),
    }
    with connection.execute_wrapper(_weiger):
        verwacht["database gone"] = (503, binnen.get(tuin))
        verwacht["health"] = (503, buiten.get("/gezond/"))
    for wat, (status, antwoord) in verwacht.items():
        assert (wat, antwoord.status_code) == (wat, status)
        if antwoord.wsgi_request.is_secure():
            keurder.keur(wat, antwoord)
        else:  # over http a browser ignores HSTS, so it is not sent
            antwoord.headers.setdefault("Strict-Transport-Security", HSTS)
            keurder.keur(wat, antwoord)


def _te_vaak():
    """Ask for so many codes from one place that we say no."""
    for nr in range(31):
        antwoord = _achter_proxy().post("/inloggen/", {"login": f"a{nr}@elders.example"})
    return antwoord


def _weiger(execute, sql, params, many, context):
    raise OperationalError


def _elk_bestand(keurder) -> None:
    client = _achter_proxy()
    for bestand in ("css/base.css", "js/menu.js", "img/merk.svg"):
        antwoord = client.get(f"/static/{bestand}")
        nieuw = {"if-modified-since": antwoord.headers["Last-Modified"]}
        weer = client.get(f"/static/{bestand}", headers=nieuw)
        assert (antwoord.status_code, weer.status_code) == (200, 304)
        for kwam in (antwoord, weer, client.head(f"/static/{bestand}")):
            keurder.keur(f"static {bestand}", kwam, statisch=True)
        antwoord.close()


@pytest.mark.een_database
def test_every_response_has_every_header_and_every_cookie_is_shut(
    in_ernst, spelers, eigen, kernteam, procesbegeleider
):
    keurder = Keurder()
    _elk_adres(keurder, spelers, eigen)
    in_ernst.ROOT_URLCONF = __name__
    _elke_fout(keurder, in_ernst, eigen.tuin, kernteam, procesbegeleider)
    _elk_bestand(keurder)

    aantal = keurder.gezien.total()
    goed = 100 * (1 - len({wat for wat, _ in keurder.mis}) / aantal)
    soorten = ", ".join(f"{keer} x {code}" for code, keer in sorted(keurder.gezien.items()))
    print(f"promise 7: {aantal} responses, {goed:.0f} % ({soorten})")  # noqa: T201
    assert keurder.mis == []
    nodig = {200, 301, 302, 304, 400, 403, 404, 405, 409, 410, 429, 500, 503}
    assert nodig - keurder.gezien.keys() == set()
    assert set(keurder.koekjes) == {"__Host-sessie", "__Host-csrf", "binnen-", "lijst-"}


def test_a_header_that_a_view_forgets_or_a_cookie_that_is_open_is_seen():
    keurder, antwoord = Keurder(), HttpResponse()
    antwoord.set_cookie("sessie", "x")

    keurder.keur("proef", antwoord)

    assert len(keurder.mis) == 3


def test_django_finds_nothing_to_say_of_how_it_is_deployed(tmp_path):
    gestart = _start(
        "import sys; from django.core.management import execute_from_command_line as doe\n"
        "doe(['manage.py', 'check', '--deploy', '--fail-level', 'WARNING'])",
        DJANGO_SECRET_KEY=secrets.token_urlsafe(64),
        DATA_DIR=str(tmp_path),
        STATIC_ROOT=str(tmp_path / "static"),
        MAIL_URL="smtp://mail.voorbeeld.example",
    )

    assert (gestart.returncode, gestart.stderr) == (0, "")
    assert "no issues" in gestart.stdout


# The demo door.


@pytest.mark.parametrize(
    "open_deur", [{"BIND": "0.0.0.0"}, {"ALLOWED_HOSTS": "localhost,leerwerkplaats.example"}]
)
def test_a_demo_that_others_can_reach_does_not_start(open_deur, tmp_path):
    basis = {"DEMO": "1", "SITE_URL": "", "DJANGO_SECRET_KEY": "x" * 60, "DATA_DIR": str(tmp_path)}

    gestart = _start("from django.conf import settings; settings.DEBUG", **basis, **open_deur)

    assert gestart.returncode == 1
    assert "ImproperlyConfigured: DEMO=1 lets everyone in without a code" in gestart.stderr


@pytest.mark.parametrize(
    "host",
    ["0.0.0.0", "::", "*", ".localhost.example", "127.0.0.1.example", "localhost.", "10.0.0.1", ""],
)
def test_only_loopback_is_taken_for_loopback(host):
    assert omgeving.is_loopback(host) is False


DEUREN = [
    reverse("demo-keuze"),
    reverse("demo-als", args=["procesbegeleider"]),
    reverse("demo-post"),
]


def test_the_demo_door_opens_on_this_machine(demo, client):
    codes = [client.get(adres).status_code for adres in DEUREN]

    assert codes == [200, 302, 200]
    assert client.session["_auth_user_id"] == str(demo.pk)


@pytest.mark.parametrize("van", ["10.0.0.5", "192.168.1.2", "2001:db8::1", "", "unix:"])
def test_the_demo_door_is_not_there_for_another_machine(van, demo):
    client = Client(REMOTE_ADDR=van)

    codes = [client.get(adres).status_code for adres in DEUREN]

    assert codes == [404, 404, 404]
    assert "_auth_user_id" not in client.session


def test_the_demo_door_is_not_there_without_demo(demo, settings, client):
    settings.DEMO = False

    codes = [client.get(adres).status_code for adres in DEUREN]

    assert codes == [404, 404, 404]
    assert "_auth_user_id" not in client.session


def test_the_demo_door_lets_in_nobody_but_its_own_people(demo, client, beheerder):
    codes = [
        client.get(reverse("demo-als", args=[rol])).status_code
        for rol in ("beheerder", "landelijk", "bestaat-niet")
    ]

    assert codes == [404, 404, 404]
    assert "_auth_user_id" not in client.session
