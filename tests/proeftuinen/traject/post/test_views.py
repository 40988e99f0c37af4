from datetime import timedelta

import pytest
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Auditregel
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht, Stilte
from proeftuinen.traject.post.verzenden import verstuur_post
from proeftuinen.traject.spoortaal import ZINNEN


@pytest.fixture
def blad(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/post/"


@pytest.fixture
def zet(proeftuin):
    def maak(stand="klaar", aan="nadia@voorbeeld.example", **velden):
        gegevens = {"onderwerp": "Hallo Nadia", "tekst": "Dag.", "wacht": timedelta(hours=1)}
        bericht = klaarzetten(aan=aan, soort="los", proeftuin=proeftuin, **gegevens)
        overig = {"verzonden_op": timezone.now()} if stand == "verzonden" else {}
        Bericht.objects.filter(pk=bericht.pk).update(stand=stand, **{**overig, **velden})
        bericht.refresh_from_db()
        return bericht

    return maak


# The list


def test_an_empty_outbox_says_what_to_do(als, kernteam, blad):
    assert "Nog geen post" in als(kernteam).get(blad).text


def test_what_needs_a_person_stands_first(als, kernteam, blad, zet):
    for stand in ("verzonden", "tegengehouden", "klaar", "mislukt", "onzeker"):
        zet(stand)
    tekst = als(kernteam).get(blad).text
    koppen = [
        "Kijk hier even naar",
        "Gaat nog weg",
        "Tegengehouden",
        "Verstuurd in de laatste 30 dagen",
    ]
    plekken = [tekst.index(f"<h2>{kop}</h2>") for kop in koppen]
    assert plekken == sorted(plekken)


def test_what_went_is_shown_for_thirty_days(klok, als, kernteam, blad, zet):
    zet("verzonden", verzonden_op=timezone.now() - timedelta(days=29), onderwerp="Kort terug")
    zet("verzonden", verzonden_op=timezone.now() - timedelta(days=31), onderwerp="Lang terug")
    tekst = als(kernteam).get(blad).text
    assert ("Kort terug" in tekst, "Lang terug" in tekst) == (True, False)


def test_fifty_to_a_page_and_a_count_of_the_rest(als, kernteam, blad, zet):
    for _ in range(52):
        zet("verzonden")
        zet("mislukt")
    tekst = als(kernteam).get(blad).text
    assert "Pagina 1 van 2" in tekst
    assert "En nog 2." in tekst
    assert tekst.count(">Hallo Nadia<") == 100


def test_who_takes_part_is_named_and_others_are_their_address(als, kernteam, blad, zet, deelnemer):
    zet(aan=deelnemer.email)
    zet()
    tekst = als(kernteam).get(blad).text
    assert "Aan Tineke" in tekst
    assert deelnemer.email not in tekst
    assert "Aan nadia@voorbeeld.example" in tekst


def test_the_list_asks_as_much_for_more_messages(
    als, procesbegeleider, blad, zet, django_assert_num_queries
):
    binnen = als(procesbegeleider)
    binnen.get(blad)
    for _ in range(2):
        for stand in ("mislukt", "klaar", "tegengehouden", "verzonden"):
            zet(stand)
        with django_assert_num_queries(8):
            assert binnen.get(blad).status_code == 200


# One message


@pytest.mark.parametrize(
    ("stand", "knoppen"),
    [
        ("klaar", {"Verstuur nu", "Wijzig de tekst", "Houd tegen"}),
        ("tegengehouden", {"Verstuur nu", "Wijzig de tekst"}),
        ("mislukt", {"Stuur het nog eens", "Wijzig de tekst"}),
        ("onzeker", {"Stuur het nog eens"}),
        ("opgepakt", set()),
        ("overdracht", set()),
        ("verzonden", set()),
    ],
)
def test_a_message_offers_what_can_still_be_done(als, kernteam, zet, stand, knoppen):
    tekst = als(kernteam).get(zet(stand).get_absolute_url()).text
    alle = ("Verstuur nu", "Stuur het nog eens", "Wijzig de tekst", "Houd tegen")
    assert {knop for knop in alle if f">{knop}</" in tekst} == knoppen
    assert ("misschien twee keer" in tekst) == (stand == "onzeker")


def test_sending_now_sends_the_text_that_was_seen(als, kernteam, zet, mailoutbox, blad):
    bericht = zet("tegengehouden")
    antwoord = als(kernteam).post(
        f"{bericht.get_absolute_url()}versturen/", {"versie": bericht.versie}
    )
    verstuur_post.call()
    assert (antwoord.url, len(mailoutbox)) == (blad, 1)


def test_a_text_that_changed_since_is_not_sent_unseen(als, kernteam, zet, mailoutbox, client):
    bericht = zet("klaar")
    Bericht.objects.filter(pk=bericht.pk).update(tekst="Anders.", versie=2)
    antwoord = als(kernteam).post(f"{bericht.get_absolute_url()}versturen/", {"versie": 1})
    assert "Dit bericht veranderde net." in client.get(antwoord.url).text
    verstuur_post.call()
    assert mailoutbox == []


@pytest.mark.parametrize("stand", ["opgepakt", "overdracht", "verzonden"])
@pytest.mark.parametrize("daad", ["versturen", "tegenhouden", "bewerken"])
def test_nothing_can_be_done_with_what_is_on_its_way(als, kernteam, zet, client, stand, daad):
    bericht = zet(stand)
    gegevens = {"versie": 1, "onderwerp": "X", "tekst": "X"}
    antwoord = als(kernteam).post(f"{bericht.get_absolute_url()}{daad}/", gegevens)
    assert "al onderweg of verstuurd" in client.get(antwoord.url).text
    bericht.refresh_from_db()
    assert (bericht.stand, bericht.tekst) == (stand, "Dag.")


def test_holding_keeps_it_until_someone_lets_it_go(klok, als, kernteam, zet, mailoutbox):
    bericht = zet("klaar")
    als(kernteam).post(f"{bericht.get_absolute_url()}tegenhouden/", {"versie": 1})
    klok.shift(timedelta(days=9))
    verstuur_post.call()
    bericht.refresh_from_db()
    assert (bericht.stand, bericht.fout, mailoutbox) == ("tegengehouden", "zelf", [])


def test_an_uncertain_message_goes_again_only_when_pressed_and_with_the_same_id(
    als, kernteam, zet, mailoutbox
):
    bericht = zet("onzeker", fout="afgebroken")
    als(kernteam).post(f"{bericht.get_absolute_url()}versturen/", {"versie": 1})
    verstuur_post.call()
    (mail,) = mailoutbox
    assert mail.extra_headers["Message-ID"] == f"<bericht.{bericht.publiek_id}@localhost>"
    assert Auditregel.objects.first().handeling == "bericht.opnieuw"


def test_what_is_for_someone_at_rest_cannot_be_sent(als, kernteam, zet, client, mailoutbox):
    bericht = zet("tegengehouden")
    Stilte.objects.create(adres=bericht.aan)
    assert ">Verstuur nu</" not in als(kernteam).get(bericht.get_absolute_url()).text
    antwoord = client.post(f"{bericht.get_absolute_url()}versturen/", {"versie": 1})
    assert "krijgt nu geen post" in client.get(antwoord.url).text
    verstuur_post.call()
    assert mailoutbox == []


# Changing the text


def test_the_text_can_be_changed_and_leaves_a_trail_without_content(als, kernteam, zet, mailoutbox):
    bericht = zet("klaar")
    gegevens = {"versie": 1, "onderwerp": "Nieuw", "tekst": "Een.\r\nTwee. <b>"}
    antwoord = als(kernteam).post(f"{bericht.get_absolute_url()}bewerken/", gegevens)
    assert antwoord.url == bericht.get_absolute_url()
    bericht.refresh_from_db()
    assert (bericht.onderwerp, bericht.tekst, bericht.versie) == ("Nieuw", "Een.\nTwee. <b>", 2)
    assert "Twee. &lt;b&gt;" in als(kernteam).get(antwoord.url).text
    regel = Auditregel.objects.first()
    assert (regel.handeling, regel.object_id) == ("bericht.bewerkt", bericht.publiek_id)
    assert regel.handeling in ZINNEN


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("onderwerp", "", "Vul dit in."),
        ("tekst", " ", "Vul dit in."),
        ("tekst", "x" * 4001, "Dit is te lang: het mag 4000 tekens zijn, je hebt er 4001."),
        ("tekst", "a\x00b", "Er staat een teken in dat we niet kunnen bewaren."),
    ],
)
def test_a_bad_text_gets_a_message_and_keeps_what_was_typed(
    als, kernteam, zet, veld, waarde, melding
):
    bericht = zet("klaar")
    gegevens = {"versie": 1, "onderwerp": "Getypt", "tekst": "Getypt"} | {veld: waarde}
    antwoord = als(kernteam).post(f"{bericht.get_absolute_url()}bewerken/", gegevens)
    assert antwoord.context["form"].errors == {veld: [melding]}
    assert "Getypt" in antwoord.text
    bericht.refresh_from_db()
    assert bericht.tekst == "Dag."


def test_of_two_editors_the_second_sees_both_texts(als, kernteam, zet):
    bericht = zet("klaar")
    adres = f"{bericht.get_absolute_url()}bewerken/"
    binnen = als(kernteam)
    assert (
        binnen.post(adres, {"versie": 1, "onderwerp": "A", "tekst": "Van Milan"}).status_code == 302
    )
    antwoord = binnen.post(adres, {"versie": 1, "onderwerp": "A", "tekst": "Van Sanne"})
    assert antwoord.status_code == 409
    assert ("Van Milan" in antwoord.text, "Van Sanne" in antwoord.text) == (True, True)
    assert Bericht.objects.get().tekst == "Van Milan"


def test_an_edit_that_a_worker_was_just_before_is_not_lost_and_not_sent(als, kernteam, zet):
    """The worker claimed it after the form was opened: the version tells."""
    bericht = zet("mislukt")
    Bericht.objects.filter(pk=bericht.pk).verzet(["mislukt"], "klaar")
    gegevens = {"versie": 1, "onderwerp": "A", "tekst": "Mijn tekst"}
    antwoord = als(kernteam).post(f"{bericht.get_absolute_url()}bewerken/", gegevens)
    assert (antwoord.status_code, "Mijn tekst" in antwoord.text) == (409, True)


# Invitations


def test_an_invitation_can_be_read_and_changed_before_it_goes(
    als, kernteam, proeftuin, mailoutbox, client
):
    adres = f"/proeftuinen/{proeftuin.publiek_id}/mensen/uitnodigen/"
    gegevens = {"email": "n@voorbeeld.example", "rol": "deelnemer", "sleutel": "0" * 32}
    antwoord = als(kernteam).post(adres, gegevens | {"nakijken": "on"})
    bericht = Bericht.objects.get()
    assert antwoord.url == bericht.get_absolute_url()
    assert "[hier komt de link]" in client.get(antwoord.url).text
    tekst = bericht.tekst.replace("Hallo,", "Lieve Nadia,")
    client.post(f"{antwoord.url}bewerken/", {"versie": 1, "onderwerp": "Kom je?", "tekst": tekst})
    client.post(f"{antwoord.url}versturen/", {"versie": 2})
    verstuur_post.call()
    (mail,) = mailoutbox
    assert mail.subject == "Kom je?"
    assert mail.body.startswith("Lieve Nadia,")
    assert "http://localhost:8000/uitnodiging/" in mail.body
    assert "[hier komt" not in mail.body


def test_the_link_comes_also_when_its_mark_was_taken_out(proeftuin, kernteam, mailoutbox):
    brief = uitnodigen.uitnodigen(
        proeftuin=proeftuin, door=kernteam, email="n@voorbeeld.example", rol=Rol.DEELNEMER
    )
    Bericht.objects.update(tekst="Kom je?")
    verstuur_post.call()
    slot = f"http://localhost:8000/uitnodiging/{uitnodigen.token_van(brief)}/"
    assert mailoutbox[0].body == f"Kom je?\n\nOpen deze link om mee te doen:\n{slot}"


def test_the_kernteam_handles_only_invitations_it_could_have_sent(
    als, kernteam, procesbegeleider, proeftuin, blad
):
    for rol in Rol:
        uitnodigen.uitnodigen(
            proeftuin=proeftuin,
            door=procesbegeleider,
            email=f"{rol}@voorbeeld.example",
            rol=rol,
            nakijken=True,
        )
    tekst = als(kernteam).get(blad).text
    assert [rol for rol in Rol if f"{rol}@voorbeeld.example" in tekst] == [Rol.DEELNEMER]
    verboden = Bericht.objects.get(aan="procesbegeleider@voorbeeld.example")
    for daad in ("", "bewerken/"):
        adres = f"{verboden.get_absolute_url()}{daad}"
        assert als(kernteam).get(adres).status_code == 404
    for daad in ("bewerken/", "versturen/", "tegenhouden/"):
        adres = f"{verboden.get_absolute_url()}{daad}"
        assert als(kernteam).post(adres, {"versie": 1}).status_code == 404
    tekst = als(procesbegeleider).get(blad).text
    assert [rol for rol in Rol if f"Aan {rol}@voorbeeld.example" in tekst] == list(Rol)


def test_a_withdrawn_invitation_is_held_and_cannot_be_sent(als, kernteam, proeftuin, mailoutbox):
    brief = uitnodigen.uitnodigen(
        proeftuin=proeftuin, door=kernteam, email="n@voorbeeld.example", rol=Rol.DEELNEMER
    )
    uitnodigen.intrekken(uitnodiging=brief, door=kernteam)
    bericht = Bericht.objects.get()
    assert ">Verstuur nu</" not in als(kernteam).get(bericht.get_absolute_url()).text
    als(kernteam).post(f"{bericht.get_absolute_url()}versturen/", {"versie": bericht.versie})
    verstuur_post.call()
    assert mailoutbox == []


# The card and the way in


@pytest.mark.parametrize(
    ("stand", "kaart"),
    [("mislukt", True), ("onzeker", True), ("klaar", False), ("verzonden", False)],
)
def test_a_card_only_when_mail_needs_a_person(
    als, kernteam, deelnemer, proeftuin, zet, stand, kaart
):
    zet(stand)
    zin = "Eén bericht is misschien niet aangekomen."
    assert (zin in als(kernteam).get(proeftuin.get_absolute_url()).text) is kaart
    assert zin not in als(deelnemer).get(proeftuin.get_absolute_url()).text


def test_mensen_leads_to_post_for_who_may(als, kernteam, deelnemer, proeftuin, blad):
    mensen = f"/proeftuinen/{proeftuin.publiek_id}/mensen/"
    assert f'href="{blad}"' in als(kernteam).get(mensen).text
    assert blad not in als(deelnemer).get(mensen).text


def test_the_page_of_people_asks_for_rest_once(als, kernteam, proeftuin, django_assert_num_queries):
    mensen = f"/proeftuinen/{proeftuin.publiek_id}/mensen/"
    binnen = als(kernteam)
    binnen.get(mensen)
    for nummer in (1, 3):
        for keer in range(nummer):
            wie = Gebruiker.objects.create_user(f"p{nummer}{keer}@voorbeeld.example", "P")
            laat_meedoen(proeftuin=proeftuin, gebruiker=wie, rol=Rol.DEELNEMER)
            Stilte.objects.create(adres=wie.email)
        with django_assert_num_queries(10):
            binnen.get(mensen)
