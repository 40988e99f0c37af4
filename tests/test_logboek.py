"""The log and the trail hold no secret, no address and nothing that someone typed: promise 13.

Every test of the suite reads along (`_logboek` in conftest.py); here a day is played in which all
that may not be written comes by, faults included.
"""

import logging
from uuid import uuid4

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.urls import reverse

from leerwerkplaats.web.links import maak_token
from leerwerkplaats.web.models import Auditregel
from proeftuinen.traject.agenda.actions import maak_adres
from proeftuinen.traject.models import Stap, Uitnodiging
from proeftuinen.traject.uitnodigen import token_van
from tests.cijfer import belofte
from tests.leerwerkplaats.gebruikers.beveiliging.sleutels import app_code, geef_app, mail_code
from tests.logboek import meelezen

GETYPT = "kanarie-getypt"


def _kom_binnen(client: Client, wie, geheim: str, mailoutbox) -> list[str]:
    """Sign in with a wrong code, the right one, a wrong app code and the right one."""
    client.post("/inloggen/", {"login": wie.email})
    code = mail_code(mailoutbox[-1])
    client.post("/inloggen/code/", {"code": "WRON-GWRO"})
    client.post("/inloggen/code/", {"code": code})
    client.post("/inloggen/slot/", {"code": "000000"})
    van_app = app_code(geheim)
    client.post("/inloggen/slot/", {"code": van_app})
    return [code, geheim, van_app]


def _nieuw() -> dict[str, str]:
    return {"sleutel": str(uuid4())}


def _werk(client: Client, tuin, stap) -> None:
    """Type in every kind of form, well and wrongly, and where it is refused."""
    delen = [tuin.publiek_id, stap.publiek_id]
    for naam, args, velden in [
        (
            "uitnodigen",
            delen[:1],
            _nieuw() | {"email": "gast@voorbeeld.example", "rol": "deelnemer"},
        ),
        ("punt-toevoegen", delen, _nieuw() | {"tekst": GETYPT}),
        ("stap-overslaan", delen, {"reden": GETYPT, "versie": 99}),
        ("stap-bewerken", delen, {"naam": GETYPT, "soort": "eigen", "versie": 1}),
        ("uitnodigen", delen[:1], _nieuw() | {"email": GETYPT, "rol": "deelnemer"}),
        ("uitnodigen", ["bestaatniet9"], _nieuw() | {"email": "gast@voorbeeld.example"}),
        ("maken", [], _nieuw() | {"naam": GETYPT, "gemeenten": [GETYPT]}),
    ]:
        client.post(reverse(f"proeftuinen:{naam}", args=args), velden)


@pytest.mark.django_db(transaction=True)
def test_a_day_with_faults_writes_no_secret_in_log_or_trail(
    procesbegeleider, proeftuin, mailoutbox
):
    geheim = geef_app(procesbegeleider)
    agenda = maak_token("agenda", maak_adres(door=procesbegeleider, proeftuin=proeftuin).publiek_id)
    stap = Stap.objects.van(proeftuin).first()
    client = Client(raise_request_exception=False)
    with meelezen() as log:
        codes = _kom_binnen(client, procesbegeleider, geheim, mailoutbox)
        assert (
            client.get(reverse("proeftuinen:mensen", args=[proeftuin.publiek_id])).status_code
            == 200
        )
        _werk(client, proeftuin, stap)
        gast = token_van(Uitnodiging.objects.get(email="gast@voorbeeld.example"))
        vreemd = Client(raise_request_exception=False)
        for pad in (f"/uitnodiging/{gast}/", f"/uitnodiging/{gast}x/", f"/agenda/{agenda}x.ics"):
            vreemd.get(pad)
        client.get(f"/onbekend/{gast}/?naar={agenda}")
        with connection.cursor() as cursor:
            cursor.execute('ALTER TABLE "cache" RENAME TO "cache_weg"')
        try:
            vreemd.post("/inloggen/", {"login": procesbegeleider.email})
            vreemd.post(f"/uitnodiging/{gast}/")
        finally:
            with connection.cursor() as cursor:
                cursor.execute('ALTER TABLE "cache_weg" RENAME TO "cache"')
        caches["default"].clear()

    spoor = str(list(Auditregel.objects.values()))
    namen = [GETYPT, procesbegeleider.email, procesbegeleider.naam, "gast@voorbeeld.example"]
    geheimen = [*codes, gast, agenda, *namen, client.session.session_key]
    gevonden = [deel for deel in geheimen if deel in log.tekst or deel in spoor]
    regels = len(log.tekst.splitlines())
    belofte(13, f"{len(gevonden)} of {len(geheimen)} secrets in {regels} log lines and the trail")
    assert gevonden == []
    assert log.geheimen() == []
    assert regels > 5  # a log without lines proves nothing


def test_reading_along_finds_what_may_not_be_written(caplog):
    with meelezen() as log:
        logging.getLogger("leerwerkplaats.proef").info("mail to sanne@voorbeeld.example")

    assert log.geheimen() == ["sanne@voorbeeld.example"]
