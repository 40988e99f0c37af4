import re
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen.models import Contact
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.models import Deelname, Uitnodiging
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.verzenden import verstuur_post

ADRES = "nieuw@voorbeeld.example"


@pytest.fixture
def nodig(proeftuin, procesbegeleider, django_capture_on_commit_callbacks):
    """Invite, and let the mail go that waits for the end of the transaction."""

    def stuur(email: str = ADRES, rol: Rol = Rol.DEELNEMER) -> Uitnodiging:
        with django_capture_on_commit_callbacks(execute=True):
            return uitnodigen.uitnodigen(
                proeftuin=proeftuin,
                door=procesbegeleider,
                email=email,
                rol=rol,
            )

    return stuur


def _link(uitnodiging: Uitnodiging) -> str:
    return f"/uitnodiging/{uitnodigen.token_van(uitnodiging)}/"


def _code(mail) -> str:
    return re.search(r"Je code is: (\S+)", mail.body)[1]


def test_the_mail_says_who_where_as_what_and_how_long(nodig, mailoutbox, klok):
    uitnodiging = nodig(" Nieuw@Voorbeeld.Example")
    (mail,) = mailoutbox
    assert mail.subject == "Doe je mee met Proeftuin Lindewaard?"
    assert mail.to == [ADRES]
    assert mail.body.rstrip() == (
        "Hallo,\n\nSanne nodigt je uit voor Proeftuin Lindewaard.\n"
        "Het is een jaar lang leren, samen met mensen in hun laatste levensfase.\n"
        "Je rol: deelnemer.\n\n"
        f"Open deze link om mee te doen:\nhttp://localhost:8000{_link(uitnodiging)}\n\n"
        "De link werkt één keer, en alleen met dit mailadres. Hij werkt tot en met 26 mei 2026.\n"
        "Ken je dit niet? Dan hoef je niets te doen."
    )


def test_a_token_is_kept_nowhere(nodig):
    uitnodiging = nodig()
    token = uitnodigen.token_van(uitnodiging)
    tabellen = Uitnodiging, Auditregel, Bericht
    assert token not in str([list(tabel.objects.values()) for tabel in tabellen])
    assert ADRES not in str(list(Auditregel.objects.values()))


def test_a_second_invitation_of_an_address_withdraws_the_first(nodig, client):
    een = nodig()
    twee = nodig("NIEUW@voorbeeld.example")
    assert client.get(_link(een)).status_code == 410
    assert client.get(_link(twee)).status_code == 200


def test_an_invitation_for_another_role_stands_beside_the_first(nodig, client):
    assert [client.get(_link(nodig(rol=rol))).status_code for rol in Rol] == [200] * 4


def test_a_scanner_that_opens_the_link_changes_nothing(nodig, mailoutbox):
    uitnodiging = nodig()
    for _ in range(3):
        antwoord = Client().get(_link(uitnodiging))
        assert antwoord.status_code == 200
        assert Client().head(_link(uitnodiging)).status_code in {200, 405}
    assert ADRES not in antwoord.text
    assert Uitnodiging.objects.get().gebruikt_op is None
    assert not Gebruiker.objects.filter(email=ADRES).exists()
    assert len(mailoutbox) == 1


def test_a_new_person_asks_a_code_gives_a_name_and_is_in(nodig, client, proeftuin, mailoutbox):
    link = _link(nodig())
    antwoord = client.post(link)
    assert (antwoord.status_code, antwoord.url) == (302, f"/inloggen/code/?next={link}")
    persoon = Gebruiker.objects.get(email=ADRES)
    assert not Deelname.objects.filter(gebruiker=persoon).exists()
    antwoord = client.post("/inloggen/code/", {"code": _code(mailoutbox[1]), "next": link})
    assert (antwoord.status_code, antwoord.url) == (302, link)
    assert "Je naam" in client.get(link).text
    assert not Deelname.objects.filter(gebruiker=persoon).exists()
    antwoord = client.post(link, {"naam": "Nadia"})
    assert (antwoord.status_code, antwoord.url) == (302, proeftuin.get_absolute_url())
    persoon.refresh_from_db()
    assert persoon.naam == "Nadia"
    assert Deelname.objects.get(gebruiker=persoon).rol == Rol.DEELNEMER
    assert client.get(link).status_code == 410
    assert client.post(link, {"naam": "Weer"}).status_code == 410
    assert Auditregel.objects.first().handeling == "uitnodiging.aangenomen"


def test_the_link_alone_lets_nobody_in(nodig, client):
    client.post(_link(nodig()), {"naam": "Dief"})
    assert client.get("/").status_code == 302
    assert not Deelname.objects.filter(gebruiker__email=ADRES).exists()


def test_a_thief_cannot_flood_the_invited_with_codes(nodig, mailoutbox):
    link = _link(nodig())
    antwoorden = [Client().post(link) for _ in range(6)]
    assert [deel.status_code for deel in antwoorden] == [302] * 3 + [429] * 3
    assert "Dit is in korte tijd te vaak geprobeerd." in antwoorden[-1].text
    assert len(mailoutbox) == 4


def test_someone_else_who_is_signed_in_learns_nothing(nodig, als, buitenstaander):
    link = _link(nodig())
    for antwoord in (als(buitenstaander).get(link), als(buitenstaander).post(link, {"naam": "X"})):
        assert antwoord.status_code == 403
        assert "Deze uitnodiging is niet voor jou" in antwoord.text
        for geheim in (ADRES, "Lindewaard", "Sanne", "Milan", "Tineke", "Youssef"):
            assert geheim not in antwoord.text
    assert not Deelname.objects.filter(gebruiker=buitenstaander).exists()
    assert Uitnodiging.objects.get().gebruikt_op is None


def test_the_name_that_the_team_knows_is_filled_in_only_for_who_proved_the_mailbox(
    nodig, proeftuin, als, db
):
    Contact.objects.create(proeftuin=proeftuin, naam="Nadia van Dam", email=ADRES)
    uitnodiging = nodig()
    link = _link(uitnodiging)
    zelf = Gebruiker.objects.create_user(email=ADRES)

    met_link_alleen = [Client().get(link).text, Client().post(link, follow=True).text]
    binnen = als(zelf)
    blad = binnen.get(link).text

    assert [blad for blad in met_link_alleen if "Nadia" in blad] == []
    assert 'value="Nadia van Dam"' in blad
    binnen.post(link, {"naam": "Nadia"})
    zelf.refresh_from_db()
    assert zelf.naam == "Nadia"


def test_an_invitation_works_to_the_end_of_the_14th_day_and_no_longer(nodig, klok):
    link = _link(nodig())  # at noon Dutch time
    klok.shift(timedelta(days=14, hours=12, seconds=-1))
    assert Client().get(link).status_code == 200
    klok.shift(1)
    for antwoord in (Client().get(link), Client().post(link)):
        assert antwoord.status_code == 410
        assert "Deze uitnodiging werkt niet meer" in antwoord.text
    assert not Gebruiker.objects.filter(email=ADRES).exists()


def test_an_invitation_taken_back_works_no_longer(nodig, client, procesbegeleider, mailoutbox):
    uitnodiging = nodig()
    for _ in range(2):
        uitnodigen.intrekken(uitnodiging=uitnodiging, door=procesbegeleider)
    assert client.get(_link(uitnodiging)).status_code == 410
    assert Auditregel.objects.filter(handeling="uitnodiging.ingetrokken").count() == 1


def test_an_invitation_taken_back_before_the_worker_came_is_not_mailed(
    proeftuin, procesbegeleider, mailoutbox
):
    uitnodiging = uitnodigen.uitnodigen(
        proeftuin=proeftuin, door=procesbegeleider, email=ADRES, rol=Rol.DEELNEMER
    )
    uitnodigen.intrekken(uitnodiging=uitnodiging, door=procesbegeleider)
    verstuur_post.call()
    bericht = Bericht.objects.get()
    assert mailoutbox == []
    assert (bericht.stand, bericht.fout) == ("tegengehouden", "vervallen")


@pytest.mark.parametrize("eind", ["x", "", "%00", ".x", "%F0%9F%8C%B1", "x" * 3000])
def test_a_token_that_was_tampered_with_is_gone(nodig, client, eind):
    token = uitnodigen.token_van(nodig())
    antwoord = client.get(f"/uitnodiging/{token[:-3]}{eind}/")
    assert antwoord.status_code == 410
    assert "Lindewaard" not in antwoord.text


def test_of_two_acceptances_the_second_is_refused(nodig):
    uitnodiging = nodig()
    persoon = Gebruiker.objects.create_user(ADRES)
    uitnodigen.aannemen(uitnodiging=uitnodiging, door=persoon, naam="Nadia")
    with pytest.raises(uitnodigen.UitnodigingOngeldig):
        uitnodigen.aannemen(uitnodiging=uitnodiging, door=persoon, naam="Anders")
    assert Gebruiker.objects.get(email=ADRES).naam == "Nadia"


def test_someone_else_cannot_accept(nodig, buitenstaander):
    with pytest.raises(uitnodigen.UitnodigingOngeldig):
        uitnodigen.aannemen(uitnodiging=nodig(), door=buitenstaander, naam="Dief")


@pytest.mark.parametrize(
    ("rol", "mogelijk"),
    [
        (Rol.PROCESBEGELEIDER, tuple(Rol)),
        (Rol.KERNTEAM, (Rol.DEELNEMER,)),
        (Rol.DEELNEMER, ()),
        (Rol.GEMEENTE, ()),
    ],
)
def test_who_may_invite_for_what(rol, mogelijk):
    rechten = RECHTEN[rol]
    assert uitnodigen.mag_uitnodigen_als(rechten) == mogelijk
    for ander in set(Rol) - set(mogelijk):
        with pytest.raises(PermissionDenied):
            uitnodigen.eis_rol(ander, rechten)


def test_the_last_procesbegeleider_stays(proeftuin, procesbegeleider, kernteam):
    deelname = Deelname.objects.get(gebruiker=procesbegeleider)
    with pytest.raises(uitnodigen.LaatsteProcesbegeleider):
        uitnodigen.rol_wegnemen(deelname=deelname, door=procesbegeleider)
    Deelname.objects.create(proeftuin=proeftuin, gebruiker=kernteam, rol=Rol.PROCESBEGELEIDER)
    uitnodigen.rol_wegnemen(deelname=deelname, door=procesbegeleider)
    assert not Deelname.objects.filter(gebruiker=procesbegeleider).exists()
    regel = Auditregel.objects.first()
    assert (regel.handeling, regel.object_id) == ("rol.weggenomen", procesbegeleider.publiek_id)


def test_signs_in_a_name_stay_as_they_are_in_plain_mail(proeftuin, nodig, mailoutbox):
    proeftuin.naam = "Tuin & <b>Co</b>"
    proeftuin.save()
    nodig()
    assert mailoutbox[0].subject == "Doe je mee met Proeftuin Tuin & <b>Co</b>?"
    assert "voor Proeftuin Tuin & <b>Co</b>." in mailoutbox[0].body
