import ast
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen.models import Contact
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.models import Deelname, Uitnodiging
from proeftuinen.traject.post import aandeel, stil
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht, Stilte
from proeftuinen.traject.post.verzenden import verstuur_post
from tests.aanmelden import meld_aan

WORTEL = Path(__file__).parents[4]


@pytest.fixture
def blad(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/"


@pytest.fixture
def pagina(proeftuin, deelnemer):
    """The page of the one who is set to rest."""
    return Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer).get_absolute_url()


@pytest.fixture
def rust(als, kernteam, pagina):
    def druk(waarde: str = "1"):
        return als(kernteam).post(f"{pagina}rust/", {"rust": waarde})

    return druk


def _bericht(aan, **overig):
    return klaarzetten(aan=aan.email, soort="los", onderwerp="Hallo", tekst="Dag.", **overig)


def test_one_press_stops_all_that_waits_and_all_that_comes(
    rust, proeftuin, deelnemer, kernteam, pagina, blad, client, mailoutbox
):
    standen = ["klaar", "opgepakt", "mislukt", "verzonden"]
    for stand in standen:
        bericht = _bericht(deelnemer, proeftuin=proeftuin)
        Bericht.objects.filter(pk=bericht.pk).update(stand=stand)
    ander = _bericht(kernteam)

    antwoord = rust()

    assert antwoord.url == pagina
    na = Bericht.objects.filter(aan=deelnemer.email).order_by("pk")
    assert list(na.values_list("stand", flat=True)) == ["tegengehouden"] * 3 + ["verzonden"]
    ander.refresh_from_db()
    assert ander.stand == "klaar"
    assert _bericht(deelnemer) is None
    verstuur_post.call()
    assert [mail.to for mail in mailoutbox] == [[kernteam.email]]
    tekst = client.get(blad).text
    assert "Tineke krijgt geen post meer." in tekst
    assert tekst.count("Even rust</span>") == 1


def test_no_reason_is_kept_and_the_trail_holds_no_address(rust, deelnemer, kernteam, proeftuin):
    rust()
    regel = Auditregel.objects.first()
    assert (regel.handeling, regel.door, regel.object_id, regel.ruimte) == (
        "stil.gezet",
        kernteam.publiek_id,
        deelnemer.publiek_id,
        proeftuin.publiek_id,
    )
    velden = {veld.name for veld in Stilte._meta.get_fields()}
    assert velden == {"id", "adres", "sinds", "door"}


def test_pressing_twice_is_pressing_once(rust):
    for _ in range(3):
        assert rust().status_code == 302
    assert Stilte.objects.count() == 1
    assert Auditregel.objects.filter(handeling="stil.gezet").count() == 1


@pytest.mark.parametrize("waarde", ["", "2", "ja", "\x00"])
def test_a_press_that_says_nothing_changes_nothing(rust, client, blad, waarde):
    rust(waarde)
    assert not Stilte.objects.exists()
    assert "Dat kwam niet goed aan." in client.get(blad).text


def test_it_can_be_undone_at_once_and_then_nothing_held_goes_by_itself(
    klok, rust, deelnemer, proeftuin, mailoutbox
):
    bericht = _bericht(deelnemer, proeftuin=proeftuin)
    rust()
    rust("0")
    klok.shift(timedelta(days=1))
    aandeel.elke_minuut(timezone.now())
    bericht.refresh_from_db()
    assert (bericht.stand, mailoutbox) == ("tegengehouden", [])
    assert stil.is_stil(deelnemer.email) is False
    assert _bericht(deelnemer) is not None


def test_the_person_keeps_place_and_role_and_others_see_nothing(
    rust, als, deelnemer, gemeentelezer, proeftuin, blad
):
    voor = als(deelnemer).get(blad).text
    rust()
    assert Deelname.objects.filter(gebruiker=deelnemer, proeftuin=proeftuin).exists()
    na = als(deelnemer).get(blad).text
    assert ("Tineke" in na, "rust" in na.lower(), "rust" in voor.lower()) == (True, False, False)
    assert als(gemeentelezer).get(blad).status_code == 403


def test_rest_holds_in_every_place_where_the_person_takes_part(
    rust, deelnemer, andere_proeftuin, buitenstaander, client, mailoutbox
):
    laat_meedoen(proeftuin=andere_proeftuin, gebruiker=deelnemer, rol=Rol.DEELNEMER)
    daar = _bericht(deelnemer, proeftuin=andere_proeftuin)
    rust()
    daar.refresh_from_db()
    assert daar.stand == "tegengehouden"
    assert _bericht(deelnemer, proeftuin=andere_proeftuin) is None
    meld_aan(client, buitenstaander)
    tekst = client.get(f"/proeftuinen/{andere_proeftuin.publiek_id}/mensen/").text
    assert "Even rust</span>" in tekst


def test_capitals_and_spaces_make_no_other_address():
    assert stil.schrijf_adres("  Tineke@Voorbeeld.Example\n") == "tineke@voorbeeld.example"


# An invited address


def test_an_invited_address_without_account_can_be_set_to_rest(
    als, kernteam, proeftuin, blad, procesbegeleider, mailoutbox
):
    brief = uitnodigen.uitnodigen(
        proeftuin=proeftuin, door=kernteam, email="nadia@voorbeeld.example", rol=Rol.DEELNEMER
    )
    binnen = als(kernteam)
    binnen.post(f"{blad}uitnodigingen/{brief.publiek_id}/rust/", {"rust": "1"})
    verstuur_post.call()
    assert mailoutbox == []
    assert Uitnodiging.objects.open(timezone.now()).count() == 1
    assert "Even rust</span>" in binnen.get(f"{blad}uitnodigingen/").text

    gegevens = {"email": brief.email, "rol": "deelnemer", "sleutel": "0" * 32}
    binnen.post(f"{blad}uitnodigen/", gegevens)
    verstuur_post.call()
    assert mailoutbox == []
    assert "De uitnodiging is niet verstuurd." in binnen.get(blad).text


def test_the_kernteam_sets_to_rest_only_whom_it_could_invite(
    als, kernteam, procesbegeleider, proeftuin, blad
):
    brief = uitnodigen.uitnodigen(
        proeftuin=proeftuin,
        door=procesbegeleider,
        email="chef@voorbeeld.example",
        rol=Rol.PROCESBEGELEIDER,
    )
    adres = f"{blad}uitnodigingen/{brief.publiek_id}/rust/"
    assert als(kernteam).post(adres, {"rust": "1"}).status_code == 404
    assert als(procesbegeleider).post(adres, {"rust": "1"}).url == f"{blad}uitnodigingen/"


def test_an_address_of_elsewhere_cannot_be_set_to_rest(
    als, kernteam, blad, andere_proeftuin, buitenstaander
):
    vreemd = Contact.objects.get(proeftuin=andere_proeftuin, gebruiker=buitenstaander)
    adres = f"{blad}wie/{vreemd.publiek_id}/rust/"
    assert als(kernteam).post(adres, {"rust": "1"}).status_code == 404
    assert not Stilte.objects.exists()


# Every sender


MAG_MAILEN = {
    "proeftuinen/traject/post/lijn.py": "the line to the mail server",
    "proeftuinen/traject/post/verzenden.py": "makes the mail of the outbox",
    "proeftuinen/traject/post/kalender.py": "a form of that mail, which a calendar takes in",
    "leerwerkplaats/gebruikers/adapter.py": "allauth: codes and notices that the person asked for",
    "leerwerkplaats/gebruikers/beveiliging/herhaalcode.py": "a code that the person waits for",
    "leerwerkplaats/gebruikers/gegevens/wissen.py": "who erased themselves; the outbox would keep it",
}
MAILT = {
    "send_mail",
    "send_mass_mail",
    "mail_admins",
    "mail_managers",
    "EmailMessage",
    "EmailMultiAlternatives",
    "mailers",
    "send_messages",
    "smtplib",
    "email_user",
}


def _mailt(boom: ast.Module) -> set[str]:
    namen = set()
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Name):
            namen.add(knoop.id)
        elif isinstance(knoop, ast.Attribute):
            namen.add(knoop.attr)
        elif isinstance(knoop, ast.ImportFrom | ast.Import):
            namen |= {deel.name for deel in knoop.names}
    return namen & MAILT


def test_the_search_for_senders_finds_them():
    for kwaad in (
        "from django.core.mail import send_mail",
        "mail.send_mail()",
        "import smtplib",
        "x = EmailMessage",
        "gebruiker.email_user('x')",
    ):
        assert _mailt(ast.parse(kwaad)), kwaad


def test_all_mail_goes_through_the_outbox_or_is_a_code_someone_waits_for():
    """A new sender cannot forget who is at rest: it cannot send by itself."""
    bron = [
        pad
        for pakket in ("leerwerkplaats", "proeftuinen")
        for pad in (WORTEL / pakket).rglob("*.py")
    ]
    mailen = {str(pad.relative_to(WORTEL)) for pad in bron if _mailt(ast.parse(pad.read_text()))}
    assert len(bron) > 100
    assert mailen == set(MAG_MAILEN)
