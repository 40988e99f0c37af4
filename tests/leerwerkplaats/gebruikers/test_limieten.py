"""Guessing stops: promise 15. Every test prints its figure (pytest -s shows it)."""

import os
import re
import subprocess
import sys
from itertools import count

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.cache import cache
from django.db import connection
from django.test import Client

from leerwerkplaats.gebruikers.beveiliging import opnieuw
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.limiet import adressleutel
from leerwerkplaats.web.links import maak_token
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.agenda import actions as agenda
from proeftuinen.traject.models import Uitnodiging
from tests.leerwerkplaats.gebruikers.beveiliging.sleutels import app_code, geef_app

INLOGGEN, CODE, SLOT, OPNIEUW = "/inloggen/", "/inloggen/code/", "/inloggen/slot/", "/mijn/opnieuw/"
SANNE = "sanne@voorbeeld.example"
# At the front door a thousand, from as many networks. Elsewhere fewer: the clock stands still, so
# once it is locked, all that follows is alike.
DUIZEND, AANTAL = 1_000, 200


def _meld(zin: str) -> None:
    print(f"promise 15: {zin}")  # noqa: T201  the figure of the promise


def _net(nummer: int) -> str:
    """Return an address in a /64 of its own."""
    return f"2001:db8:{nummer >> 12:x}:{nummer & 0xFFF:x}::1"


def _vraag(client: Client, adres: str, van: str = "192.0.2.1", **koppen: str):
    return client.post(INLOGGEN, {"login": adres}, REMOTE_ADDR=van, headers=koppen or None)


def _code(mail) -> str:
    return re.search(r"Je code is: (\S+)", mail.body)[1]


def _laat_in(client: Client, adres: str, mailoutbox, van: str) -> bool:
    """Sign in as one should."""
    _vraag(client, adres, van)
    antwoord = client.post(CODE, {"code": _code(mailoutbox[-1])}, REMOTE_ADDR=van)
    return antwoord.status_code == 302 and "_auth_user_id" in client.session


def _fouten(antwoord, vorm: str = "form") -> str:
    form = antwoord.context[vorm] if antwoord.context and vorm in antwoord.context else None
    return str(form.errors) if form else ""


# Guesses. What counts them is the same on both databases, so they run on one;
# that processes share a limit is proven on both, below.


@pytest.mark.een_database
def test_a_thousand_guesses_of_a_sign_in_code_from_a_thousand_networks(
    klok, procesbegeleider, deelnemer, mailoutbox
):
    dief, bekeken, binnen = Client(), 0, 0
    for nummer in range(DUIZEND):
        antwoord = dief.post(CODE, {"code": f"BCDF-{nummer:04}"}, REMOTE_ADDR=_net(nummer))
        bekeken += "Deze code klopt niet" in _fouten(antwoord)
        if antwoord.status_code == 302:
            _vraag(dief, SANNE, _net(nummer))
        binnen += "_auth_user_id" in dief.session

    codes = len(mailoutbox)
    assert (binnen, codes) == (0, 6)
    assert bekeken <= 18
    assert _laat_in(Client(), deelnemer.email, mailoutbox, "192.0.2.77")
    _meld(
        f"sign-in code, {DUIZEND} guesses from {DUIZEND} networks: 0 in, {codes} codes mailed, "
        f"{bekeken + codes} guesses looked at, another person gets in"
    )


def _voor_het_slot(persoon, mailoutbox) -> Client:
    dief = Client()
    _vraag(dief, persoon.email)
    assert dief.post(CODE, {"code": _code(mailoutbox[-1])}).url == SLOT
    return dief


@pytest.mark.een_database
def test_guesses_of_a_second_lock(klok, procesbegeleider, kernteam, mailoutbox):
    """By someone who reads the mail already; codes of the app and recovery codes by turns."""
    geheim = geef_app(procesbegeleider)
    goed = {app_code(geheim)} | set(RecoveryCodes.activate(procesbegeleider).get_unused_codes())
    gokken = (f"{nummer:0{6 if nummer % 2 else 8}}" for nummer in count())
    gokken = (gok for gok in gokken if gok not in goed)
    dief = _voor_het_slot(procesbegeleider, mailoutbox)
    bekeken = binnen = 0
    for nummer in range(AANTAL):
        antwoord = dief.post(SLOT, {"code": next(gokken)}, REMOTE_ADDR=_net(nummer))
        bekeken += "klopt niet" in _fouten(antwoord)
        binnen += "_auth_user_id" in dief.session

    assert (binnen, bekeken) == (0, 5)
    dief.post(SLOT, {"code": app_code(geheim)}, REMOTE_ADDR=_net(AANTAL))
    assert "_auth_user_id" not in dief.session  # locked, also for the right one
    ander = geef_app(kernteam)
    mens = _voor_het_slot(kernteam, mailoutbox)
    assert mens.post(SLOT, {"code": app_code(ander)}).url == "/"
    _meld(f"second lock, {AANTAL} guesses: 0 in, locked after {bekeken}, another person gets in")


@pytest.mark.een_database
def test_guesses_of_the_code_to_prove_oneself_again(klok, als, deelnemer, kernteam, mailoutbox):
    """In a session that someone left open."""
    dief = als(deelnemer, sterk=False)
    sessie = dief.session
    sessie[opnieuw.SLEUTEL] = 0
    sessie.save()
    bekeken = bewezen = 0
    for nummer in range(AANTAL):
        van = {"REMOTE_ADDR": _net(nummer)}
        antwoord = dief.post(OPNIEUW, {"code": f"BCDF-{nummer:04}"}, **van)
        bekeken += "klopt niet" in antwoord.text
        bewezen += antwoord.status_code == 302 or dief.session[opnieuw.SLEUTEL] > 0
        if "werkt niet meer" in antwoord.text:
            dief.post(OPNIEUW, {"doe": "stuur"}, **van)

    assert bewezen == 0
    assert bekeken <= 12
    assert len(mailoutbox) <= 4
    mens = Client()
    mens.force_login(kernteam)
    mens.post(OPNIEUW, {"doe": "stuur"})
    assert mens.post(OPNIEUW, {"code": _code(mailoutbox[-1])}).status_code == 302
    _meld(
        f"proof again, {AANTAL} guesses: 0 proven, {bekeken} looked at, "
        f"{len(mailoutbox) - 1} codes mailed, another person proves"
    )


def _raad_links(pad: str, soort: str, goed: str) -> list[int]:
    dief, codes = Client(), []
    for nummer in range(AANTAL):
        token = maak_token(soort, f"bcdfghj{nummer:05}").rpartition(".")[0]
        merk = f"{nummer:043}"
        codes.append(
            dief.get(pad.format(f"{token}.{merk}"), REMOTE_ADDR="2001:db8:9::5").status_code
        )
    return codes


@pytest.mark.een_database
def test_guesses_of_the_link_of_an_invitation(klok, proeftuin, procesbegeleider):
    brief = uitnodigen.uitnodigen(
        proeftuin=proeftuin,
        door=procesbegeleider,
        email="nieuw@voorbeeld.example",
        rol=Rol.DEELNEMER,
    )
    goed = uitnodigen.token_van(brief)

    codes = _raad_links("/uitnodiging/{}/", "uitnodiging", goed)

    assert codes == [410] * 60 + [429] * (AANTAL - 60)
    mens = Client().get(f"/uitnodiging/{goed}/", REMOTE_ADDR="2001:db8:9::6")
    assert mens.status_code == 200  # of the same /64 even: a right link is never held up
    _meld(
        f"invitation, {AANTAL} guesses: 0 open, locked after {codes.count(410)}, the right one opens"
    )


@pytest.mark.een_database
def test_guesses_of_the_address_of_a_calendar(klok, proeftuin, deelnemer):
    goed = agenda.adres_van(agenda.maak_adres(door=deelnemer)).partition("://")[2].partition("/")[2]
    pad = re.sub(r"[a-z0-9]{12}\.[\w-]+", "{}", f"/{goed}")

    codes = _raad_links(pad, "agenda", goed)

    assert codes == [404] * 60 + [429] * (AANTAL - 60)
    assert Client().get(f"/{goed}", REMOTE_ADDR="2001:db8:9::6").status_code == 200
    _meld(
        f"calendar, {AANTAL} guesses: 0 open, locked after {codes.count(404)}, the right one opens"
    )


# Who counts as one.


def test_a_whole_network_of_ipv6_counts_as_one_visitor(klok, db, mailoutbox):
    for nummer in range(40):
        _vraag(Client(), f"a{nummer}@elders.example", f"2001:db8:1:2:{nummer:x}:ffff:0:{nummer:x}")

    assert len(mailoutbox) == 20
    _vraag(Client(), "ander@elders.example", "2001:db8:1:3::1")
    assert len(mailoutbox) == 21
    _meld("40 addresses of one IPv6 /64: 20 mails, as one visitor; the next /64 is another")


def test_ipv4_written_as_ipv6_is_told_apart(klok, db, mailoutbox):
    for nummer in range(21):
        _vraag(Client(), f"a{nummer}@elders.example", f"::ffff:192.0.2.{nummer}")
    assert len(mailoutbox) == 21
    for nummer in range(21):
        _vraag(Client(), f"b{nummer}@elders.example", "::ffff:192.0.2.99")
    assert len(mailoutbox) == 41


@pytest.mark.parametrize("proxies", [0, 1])
def test_a_forged_forwarded_for_makes_nobody_another_visitor(
    klok, db, settings, proxies, mailoutbox
):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    echt = ", 198.51.100.7" if proxies else ""  # what our own proxy adds at the end
    for nummer in range(30):
        _vraag(
            Client(),
            f"a{nummer}@elders.example",
            **{"X-Forwarded-For": f"203.0.113.{nummer}, 10.0.0.{nummer}{echt}"},
        )

    assert len(mailoutbox) == 20
    _meld(f"forged X-Forwarded-For with PROXIES={proxies}: 30 tries, 20 mails, one visitor")


def test_behind_one_proxy_two_visitors_are_two(klok, db, settings, mailoutbox):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for nummer in range(44):
        bezoeker = f"198.51.100.{nummer % 2}"
        _vraag(Client(), f"a{nummer}@elders.example", **{"X-Forwarded-For": bezoeker})

    assert len(mailoutbox) == 40


@pytest.mark.parametrize("onzin", ["", "unknown", "<script>", "1.2.3.4:80:90", "٣", "a" * 5000])
def test_an_address_that_is_none_is_no_fault(db, settings, onzin):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    antwoord = _vraag(Client(), "a@elders.example", **{"X-Forwarded-For": onzin})

    assert antwoord.status_code in {302, 403}


# One mailbox, many spellings.

ZELFDE = [
    "sanne@voorbeeld.example",
    "SANNE@voorbeeld.example",
    "Sanne@VOORBEELD.example",
    " sanne@voorbeeld.example ",
    "s.a.n.n.e@voorbeeld.example",
    "sanne+1@voorbeeld.example",
    "sanne+twee+drie@voorbeeld.example",
    "ſanne@voorbeeld.example",
    "sánné@voorbeeld.example",
    "sanne@voorbeéld.example",
    "ｓanne@voorbeeld.example",
    "sanne@ｖoorbeeld.example",
]


@pytest.mark.parametrize("adres", ZELFDE)
def test_each_spelling_of_a_mailbox_counts_under_one_key(adres):
    assert adressleutel(adres) == "sanne@voorbeeld.example"


@pytest.mark.parametrize(("een", "twee"), [("İlse@x.nl", "ilse@x.nl"), ("ılse@x.nl", "ILSE@x.nl")])
def test_a_turkish_i_counts_as_an_i(een, twee):
    assert adressleutel(een) == adressleutel(twee)


@pytest.mark.parametrize("adres", ["sanna@voorbeeld.example", "sanne@voorbeeld.nl", "sanne"])
def test_another_mailbox_has_another_key(adres):
    assert adressleutel(adres) != "sanne@voorbeeld.example"


def test_no_spelling_dodges_the_limit_or_reaches_the_account_of_another(
    klok, procesbegeleider, mailoutbox
):
    gevraagd = 0
    for ronde in range(2):
        for nummer, adres in enumerate(ZELFDE):
            _vraag(Client(), adres, _net(ronde * 100 + nummer))
            gevraagd += 1

    met_code = [mail.to for mail in mailoutbox if "Je code is" in mail.body]
    assert len(mailoutbox) == 6  # from 24 networks; from one it would be 3
    assert met_code == [[SANNE]] * len(met_code)
    _meld(f"{gevraagd} requests in {len(ZELFDE)} spellings of one mailbox: {len(mailoutbox)} mails")


@pytest.mark.parametrize(
    "adres",
    [
        "ſanne@voorbeeld.example",
        "sánne@voorbeeld.example",
        "sanne+x@voorbeeld.example",
        "s.anne@voorbeeld.example",
        "ｓanne@voorbeeld.example",
        "sanne@voorbeeld.exampİe",
        "sanne@ｖoorbeeld.example",
        "mıkan@voorbeeld.example",
    ],
)
def test_a_look_alike_is_another_address_and_gets_no_code(db, procesbegeleider, adres, mailoutbox):
    Gebruiker.objects.create_user("mikan@voorbeeld.example", "Mikan")

    _vraag(Client(), adres)

    assert [mail for mail in mailoutbox if "Je code is" in mail.body] == []


def test_a_sign_that_lowers_to_a_letter_sends_the_code_to_the_stored_address(db, mailoutbox):
    Gebruiker.objects.create_user("mikan@voorbeeld.example", "Mikan")

    _vraag(Client(), "mi\u212aan@voorbeeld.example")  # the sign for kelvin

    assert [mail.to for mail in mailoutbox] == [["mikan@voorbeeld.example"]]


def test_a_mailbox_is_not_flooded_all_hour(klok, procesbegeleider, mailoutbox):
    for minuut in range(55):
        _vraag(Client(), SANNE, _net(minuut))
        klok.shift(61)

    assert len(mailoutbox) == 40


def test_who_asks_codes_for_another_does_not_keep_that_person_out(
    klok, procesbegeleider, mailoutbox
):
    for _ in range(30):
        _vraag(Client(), SANNE, _net(7))
        klok.shift(61)
    gestuurd = len(mailoutbox)

    mens = Client()
    _vraag(mens, SANNE, "192.0.2.77")

    assert (gestuurd, len(mailoutbox)) == (10, 11)
    mens.post(CODE, {"code": _code(mailoutbox[-1])}, REMOTE_ADDR="192.0.2.77")
    assert "_auth_user_id" in mens.session
    _meld("30 codes asked for another from one network: 10 mailed, and that person gets in")


# Inviting.


def _nodig_uit(client: Client, tuin, nummer: int) -> int:
    return client.post(
        f"/proeftuinen/{tuin.publiek_id}/mensen/uitnodigen/",
        {
            "email": f"n{nummer}@voorbeeld.example",
            "rol": "deelnemer",
            "sleutel": f"00000000-0000-4000-8000-{nummer:012}",
        },
    ).status_code


def test_forty_people_are_invited_in_ten_minutes_and_a_thousand_are_not(
    klok, als, proeftuin, kernteam, procesbegeleider
):
    binnen = als(kernteam)
    codes = []
    for nummer in range(40):
        codes.append(_nodig_uit(binnen, proeftuin, nummer))
        klok.shift(15)
    codes += [_nodig_uit(binnen, proeftuin, nummer) for nummer in range(40, 140)]

    assert codes == [302] * 60 + [429] * 80
    assert Uitnodiging.objects.count() == 60
    assert _nodig_uit(als(procesbegeleider), proeftuin, 500) == 302
    _meld("inviting, 40 in ten minutes go, the 61st of the hour waits, another inviter goes on")


def test_the_code_of_an_invitation_counts_with_the_other_codes_of_the_mailbox(
    klok, proeftuin, procesbegeleider, kernteam, mailoutbox
):
    brief = uitnodigen.uitnodigen(
        proeftuin=proeftuin, door=procesbegeleider, email=kernteam.email, rol=Rol.DEELNEMER
    )
    mailoutbox.clear()
    pad = f"/uitnodiging/{uitnodigen.token_van(brief)}/"

    codes = [Client().post(pad, REMOTE_ADDR=_net(1)).status_code for _ in range(4)]
    _vraag(Client(), "milan+x@voorbeeld.example", _net(1))

    assert codes == [302, 302, 302, 429]
    assert len(mailoutbox) == 3


# The counter itself.


@pytest.mark.parametrize("wat", ["inloggen", "uitnodigen", "uitnodiging"])
def test_without_a_counter_nothing_is_let_through(als, proeftuin, kernteam, mailoutbox, wat):
    binnen = als(kernteam)
    binnen.raise_request_exception = False
    adres, inhoud = {
        "inloggen": (INLOGGEN, {"login": SANNE}),
        "uitnodigen": (
            f"/proeftuinen/{proeftuin.publiek_id}/mensen/uitnodigen/",
            {
                "email": "n@voorbeeld.example",
                "rol": "deelnemer",
                "sleutel": "00000000-0000-4000-8000-000000000001",
            },
        ),
        "uitnodiging": ("/uitnodiging/bcdfghjkmnpq.zzz/", None),
    }[wat]
    if wat != "uitnodigen":
        binnen.cookies.clear()
    with connection.cursor() as wijzer:
        wijzer.execute("ALTER TABLE cache RENAME TO cache_weg")

    antwoord = binnen.post(adres, inhoud) if inhoud else binnen.get(adres)

    assert antwoord.status_code == 503
    assert "We kunnen er even niet bij" in antwoord.text
    assert mailoutbox == []


TELLER = """
import django, sys, time
django.setup()
from django.conf import settings
from django.test import RequestFactory
from leerwerkplaats.web.limiet import is_te_vaak
settings.LIMIETEN = {"proef": "20/h/key,30/h/ip"}
sys.stdin.readline()
vragen = [RequestFactory().post("/", REMOTE_ADDR="2001:db8::1") for _ in range(40)]
print(sum(not is_te_vaak(vraag, "proef", "samen") for vraag in vragen))
"""


def _deel_database(tmp_path) -> dict[str, str]:
    """Return the environment by which another process reads the same table of limits."""
    naam = {"DJANGO_SETTINGS_MODULE": "leerwerkplaats.settings", "TESTING": "1"}
    if connection.vendor == "sqlite":
        omgeving = os.environ | naam | {"DATA_DIR": str(tmp_path)}
        omgeving.pop("DATABASE_URL", None)
        opdracht = [sys.executable, "manage.py", "createcachetable"]
        subprocess.run(opdracht, env=omgeving, check=True, capture_output=True, timeout=60)
        return omgeving
    stand = connection.settings_dict
    url = f"postgres:///{stand['NAME']}?host={stand['HOST']}&user={stand['USER']}"
    return os.environ | naam | {"DATABASE_URL": url}


@pytest.mark.django_db(transaction=True)
def test_two_processes_share_one_limit(tmp_path):
    omgeving = _deel_database(tmp_path)
    processen = [
        subprocess.Popen(
            [sys.executable, "-c", TELLER],
            env=omgeving,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for proces in processen:
        proces.stdin.write("\n")
        proces.stdin.flush()
    door = [int(proces.communicate(timeout=120)[0]) for proces in processen]
    cache.clear()

    assert sum(door) == 20
    _meld(
        f"two processes on {connection.vendor}, 80 tries at a limit of 20: {sum(door)} through {door}"
    )
