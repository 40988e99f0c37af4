import threading
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.models import Auditregel
from proeftuinen.traject.models import Gemeente
from proeftuinen.traject.post import aandeel, actions, lezen, verzenden
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.lijn import Lijn
from proeftuinen.traject.post.models import Bericht, Stilte
from proeftuinen.traject.post.verzenden import verstuur_post
from tests.aanmelden import meld_aan
from tests.conftest import laat_lopen, maak_proeftuin
from tests.smtp_server import DROP, HANG

ALLEEN_POSTGRES = "SQLite lets one writer in at a time; the race is for PostgreSQL"
pytestmark = pytest.mark.django_db


def _zet(aan="nadia@voorbeeld.example", **overig):
    gegevens = {"soort": "los", "onderwerp": "Hallo", "tekst": "Dag."} | overig
    return klaarzetten(aan=aan, **gegevens)


def _nu(bericht):
    bericht.refresh_from_db()
    return bericht.stand, bericht.fout


def test_a_message_goes_once_with_an_id_of_its_own(via_kantoor):
    bericht = _zet(onderwerp="Zoë en Çelik", tekst="Eén regel.\r\nNog een.")
    for _ in range(3):
        verstuur_post.call()
    (brief,) = via_kantoor.brieven
    assert brief["Subject"] == "Zoë en Çelik"
    assert brief["Message-ID"] == f"<bericht.{bericht.publiek_id}@localhost>"
    assert brief["Auto-Submitted"] == "auto-generated"
    assert brief.get_content().split("\r\n") == ["Eén regel.", "Nog een.", ""]
    assert _nu(bericht) == ("verzonden", "")
    assert bericht.verzonden_op is not None


def test_it_goes_only_when_the_transaction_is_done(mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as later:
        _zet()
    assert (len(later), mailoutbox) == (1, [])
    later[0]()
    assert len(mailoutbox) == 1


def test_it_goes_not_before_its_moment(klok, mailoutbox):
    _zet(wacht=timedelta(minutes=15))
    klok.shift(timedelta(minutes=15, seconds=-1))
    verstuur_post.call()
    assert mailoutbox == []
    klok.shift(1)
    verstuur_post.call()
    assert len(mailoutbox) == 1


def test_one_line_serves_a_batch(via_kantoor):
    for nummer in range(4):
        _zet(f"n{nummer}@voorbeeld.example")
    assert verstuur_post.call() == 4
    assert (len(via_kantoor.brieven), via_kantoor.stappen["ehlo"]) == (4, 1)


@pytest.mark.parametrize(
    "kwaad",
    [
        "Tuin\r\nBcc: dief@evil.example",
        "Tuin\nBcc: dief@evil.example",
        "Tuin\u2028Bcc: x",
        "Zoë\x0bB",
    ],
)
def test_a_subject_cannot_put_in_a_header(via_kantoor, kwaad):
    _zet(onderwerp=kwaad)
    verstuur_post.call()
    (brief,) = via_kantoor.brieven
    assert (brief["Bcc"], "\n" in brief["Subject"]) == (None, False)
    assert brief["Subject"].split()[0] == kwaad.split()[0]


# Failures


def test_a_mail_server_that_is_down_is_tried_again_and_the_page_shows_it(
    klok, settings, kantoor, als, kernteam, proeftuin
):
    settings.MAILERS = kantoor.mailer
    settings.MAILERS["default"]["OPTIONS"]["port"] = 1  # nobody listens there
    bericht, ander = _zet(proeftuin=proeftuin), _zet("b@voorbeeld.example", proeftuin=proeftuin)
    momenten = []
    for _ in range(4):
        verstuur_post.call()
        bericht.refresh_from_db()
        momenten.append(bericht.verstuur_na - timezone.now())
        klok.move_to(bericht.verstuur_na)
        Bericht.objects.filter(pk=ander.pk).update(verstuur_na=timezone.now() + timedelta(days=1))

    assert momenten == [timedelta(minutes=m) for m in (1, 5, 30, 120)]
    assert _nu(bericht) == ("klaar", "server_weg")
    tekst = als(kernteam).get(f"/proeftuinen/{proeftuin.publiek_id}/post/").text
    assert "We konden een tijd geen mail versturen." in tekst
    verstuur_post.call()
    assert _nu(bericht) == ("mislukt", "server_weg")
    blad = als(kernteam).get(f"/proeftuinen/{proeftuin.publiek_id}/post/").text
    assert "Kijk hier even naar" in blad

    settings.MAILERS = kantoor.mailer
    actions.laat_gaan(bericht=bericht, door=kernteam, versie=bericht.versie)
    verstuur_post.call()
    assert (_nu(bericht), len(kantoor.brieven)) == (("verzonden", ""), 1)


def test_a_mail_server_that_is_down_is_asked_once_per_round(settings, kantoor):
    settings.MAILERS = kantoor.mailer
    settings.MAILERS["default"]["OPTIONS"]["port"] = 1
    for nummer in range(3):
        _zet(f"n{nummer}@voorbeeld.example")
    assert verstuur_post.call() == 0
    assert sorted(Bericht.objects.values_list("pogingen", flat=True)) == [0, 0, 1]


@pytest.mark.parametrize(
    ("stap", "antwoord", "stand", "fout"),
    [
        ("rcpt", "550 no such user", "mislukt", "adres"),
        ("rcpt", "451 later", "klaar", "adres"),
        ("mail", "553 sender", "klaar", "server_weigert"),
        ("data", "554 spam", "mislukt", "server_weigert"),
        ("inhoud", "554 spam", "mislukt", "server_weigert"),
        ("inhoud", "452 full", "klaar", "server_weigert"),
        ("ehlo", DROP, "klaar", "server_weg"),
        ("mail", DROP, "klaar", "server_weg"),
        ("rcpt", HANG, "klaar", "server_weg"),
        ("inhoud", DROP, "onzeker", "afgebroken"),
        ("inhoud", HANG, "onzeker", "afgebroken"),
        ("inhoud", "251 taken, for someone else", "onzeker", "afgebroken"),
        ("inhoud", "Taken, thank you", "onzeker", "afgebroken"),
        ("inhoud", f"250 {'x' * 9000}", "onzeker", "afgebroken"),
    ],
)
def test_what_the_mail_server_does_decides_what_becomes_of_it(
    via_kantoor, caplog, stap, antwoord, stand, fout
):
    via_kantoor.zeg[stap] = antwoord
    bericht = _zet()
    verstuur_post.call()
    assert _nu(bericht) == (stand, fout)
    assert "nadia@" not in caplog.text
    assert "no such user" not in str(Bericht.objects.values())


def test_a_refused_address_does_not_hold_up_the_next(via_kantoor):
    via_kantoor.zeg["rcpt"] = "550 no"
    een = _zet()
    via_kantoor.doe["rset"] = via_kantoor.zeg.clear
    twee = _zet("b@voorbeeld.example")
    verstuur_post.call()
    assert (_nu(een)[0], _nu(twee)[0], len(via_kantoor.brieven)) == ("mislukt", "verzonden", 1)


def test_an_address_that_no_mail_server_takes_fails_without_a_fault(via_kantoor):
    bericht = _zet("é@voorbeeld.example")
    verstuur_post.call()
    assert _nu(bericht) == ("mislukt", "adres")


def test_a_line_that_the_server_closed_is_opened_anew(via_kantoor):
    _zet()
    _zet("b@voorbeeld.example")
    via_kantoor.zeg["noop"] = DROP
    assert verstuur_post.call() == 2
    assert (len(via_kantoor.brieven), via_kantoor.stappen["ehlo"]) == (2, 2)


# What a dead worker left


@pytest.mark.parametrize(
    ("stand", "minuten", "daarna", "mails"),
    [
        ("opgepakt", 1, "opgepakt", 0),
        ("opgepakt", 3, "verzonden", 1),
        ("overdracht", 9, "overdracht", 0),
        ("overdracht", 11, "onzeker", 0),
    ],
)
def test_what_a_dead_worker_left_is_found(klok, mailoutbox, stand, minuten, daarna, mails):
    bericht = _zet()
    Bericht.objects.update(stand=stand, opgepakt_op=timezone.now())
    klok.shift(timedelta(minutes=minuten))
    for _ in range(3):
        aandeel.elke_minuut(timezone.now())
    assert (_nu(bericht)[0], len(mailoutbox)) == (daarna, mails)


def test_an_uncertain_message_is_never_sent_by_itself(klok, mailoutbox):
    bericht = _zet()
    Bericht.objects.update(stand="onzeker")
    klok.shift(timedelta(days=30))
    aandeel.elke_minuut(timezone.now())
    assert (_nu(bericht)[0], mailoutbox) == ("onzeker", [])


def test_a_slow_worker_whose_claim_was_taken_over_sends_nothing(via_kantoor):
    bericht = _zet()
    opgepakt = verzenden._pak_op(timezone.now())
    Bericht.objects.filter(pk=bericht.pk).verzet(["opgepakt"], "klaar")
    with Lijn() as lijn:
        verzenden._verstuur(opgepakt, lijn)
    assert (via_kantoor.brieven, _nu(bericht)[0]) == ([], "klaar")


def test_after_a_restore_nothing_is_sent_by_itself(klok, mailoutbox):
    standen = ["klaar", "opgepakt", "overdracht", "mislukt", "tegengehouden", "verzonden"]
    for nummer, stand in enumerate(standen):
        bericht = _zet(f"n{nummer}@voorbeeld.example")
        Bericht.objects.filter(pk=bericht.pk).update(stand=stand, opgepakt_op=timezone.now())
    aandeel.na_terugzetten()
    klok.shift(timedelta(days=1))
    aandeel.elke_minuut(timezone.now())
    assert mailoutbox == []
    na = list(Bericht.objects.order_by("pk").values_list("stand", flat=True))
    assert na == ["onzeker"] * 3 + ["mislukt", "tegengehouden", "verzonden"]


def test_a_message_ten_minutes_late_means_that_post_runs_behind(klok):
    _zet()
    assert lezen.loopt_achter(timezone.now()) is False
    assert lezen.loopt_achter(timezone.now() + timedelta(minutes=10, seconds=1)) is True


# Rest


def test_nothing_is_put_ready_for_who_is_at_rest(proeftuin, kernteam, mailoutbox):
    Stilte.objects.create(adres="nadia@voorbeeld.example")
    assert _zet(" Nadia@Voorbeeld.Example ", proeftuin=proeftuin, door=kernteam) is None
    assert not Bericht.objects.exists()
    regel = Auditregel.objects.first()
    assert (regel.handeling, regel.door) == ("bericht.stil", kernteam.publiek_id)


def test_rest_that_began_after_it_was_put_ready_holds_it(mailoutbox):
    bericht = _zet()
    Stilte.objects.create(adres=bericht.aan)
    verstuur_post.call()
    assert (_nu(bericht), mailoutbox) == (("tegengehouden", "stil"), [])


# Bundles and mail from below


def test_a_message_of_the_same_bundle_takes_the_place_of_the_one_that_waits():
    een = _zet(bundel="x", wacht=timedelta(hours=1))
    twee = _zet(bundel="x", wacht=timedelta(hours=9), tekst="Nieuwer.")
    assert (een.pk, twee.tekst) == (twee.pk, "Nieuwer.")
    assert Bericht.objects.get().verstuur_na == een.verstuur_na


def test_a_part_of_the_house_that_knows_no_outbox_can_mail(mailoutbox):
    aandeel.bezorg("nadia@voorbeeld.example", "account", "Je account", "Dag.")
    verstuur_post.call()
    assert [(mail.to, mail.subject) for mail in mailoutbox] == [
        (["nadia@voorbeeld.example"], "Je account")
    ]


# Once (promise 12)


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason=ALLEEN_POSTGRES)
def test_five_presses_at_the_same_moment_are_one_mail(mailoutbox):
    gemeente = Gemeente.objects.create(code="GM9001", naam="Lindewaard", provincie="Gelderland")
    sanne = Gebruiker.objects.create_user("sanne@voorbeeld.example", "Sanne")
    tuin = laat_lopen(maak_proeftuin(sanne, [gemeente]))
    adres = f"/proeftuinen/{tuin.publiek_id}/mensen/uitnodigen/"
    gegevens = {"email": "n@voorbeeld.example", "rol": "deelnemer", "sleutel": str(uuid4())}
    samen, codes = threading.Barrier(5), []
    clients = [Client() for _ in range(5)]
    for client in clients:
        meld_aan(client, sanne)

    def druk(client: Client) -> None:
        samen.wait()
        try:
            codes.append(client.post(adres, gegevens).status_code)
        finally:
            connection.close()

    draden = [threading.Thread(target=druk, args=[client]) for client in clients]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert (codes, len(mailoutbox), Bericht.objects.count()) == ([302] * 5, 1, 1)
    print(f"\nfive posts at once: {len(mailoutbox)} mail")  # noqa: T201
