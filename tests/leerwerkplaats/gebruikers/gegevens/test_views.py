"""The pages on one's own data: to read, to take along, to change, to erase."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from leerwerkplaats.gebruikers.gegevens import meenemen
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.models import Auditregel
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.traject.models import Stap
from tests.conftest import maak_proeftuin
from tests.iemand import vul_alles

ACCOUNT, GEGEVENS = reverse("mijn:account"), reverse("mijn:gegevens")
MEE, WISSEN, SPOOR = reverse("mijn:meenemen"), reverse("mijn:wissen"), reverse("mijn:spoor")


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


# Who I am.


def test_one_changes_ones_name_and_wish_for_mail(als, kernteam):
    antwoord = als(kernteam).post(ACCOUNT, {"naam": "  Milan B. ", "wil_post": ""}, follow=True)

    kernteam.refresh_from_db()
    assert (kernteam.naam, kernteam.wil_post) == ("Milan B.", False)
    assert "Dat is bewaard." in antwoord.text
    als(kernteam).post(ACCOUNT, {"naam": "Milan B."})
    assert Auditregel.objects.filter(handeling="gebruiker.gewijzigd").count() == 1


@pytest.mark.parametrize("naam", ["", "   ", "x" * 121, "a\x00b", "\u3164"])
def test_a_name_that_cannot_be_is_refused_with_what_was_typed(als, kernteam, naam):
    antwoord = als(kernteam).post(ACCOUNT, {"naam": naam, "wil_post": "on"})

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == {"naam"}
    assert Gebruiker.objects.get(pk=kernteam.pk).naam == "Milan"


def test_nothing_else_of_the_account_can_be_posted_along(als, kernteam):
    als(kernteam).post(
        ACCOUNT,
        {"naam": "Milan", "email": "x@x.example", "beheerder": "on", "landelijk": "on"},
    )

    wie = Gebruiker.objects.get(pk=kernteam.pk)
    assert (wie.email, wie.beheerder, wie.landelijk) == (kernteam.email, False, False)


def test_the_address_is_shown_with_whom_to_ask(als, kernteam, settings):
    bladzijde = als(kernteam).get(ACCOUNT).text

    assert kernteam.email in bladzijde
    assert settings.CONTACT_EMAIL in bladzijde


# My data.


@pytest.mark.usefixtures("klok")
def test_the_page_says_everything_in_words_and_no_secret(als, kernteam, proeftuin):
    vul_alles(kernteam, proeftuin)

    bladzijde = als(kernteam).get(GEGEVENS).text

    assert "di 12 mei 2026, 12.00 uur" in bladzijde
    assert "Firefox op Windows" in bladzijde
    assert "App met codes" in bladzijde
    assert "Proeftuin Lindewaard" in bladzijde
    for geheim in ("GEHEIM32", "token-", "T10:00", "None", "True", "False"):
        assert geheim not in bladzijde


@pytest.mark.usefixtures("klok")
def test_of_another_person_nothing_is_told(als, kernteam, deelnemer, proeftuin):
    kernteam.naam = "Kanarie"
    kernteam.save()
    vul_alles(kernteam, proeftuin)

    for adres in (GEGEVENS, MEE, SPOOR):
        tekst = als(deelnemer).get(adres).text
        assert "Kanarie" not in tekst
        assert kernteam.email not in tekst


@pytest.mark.usefixtures("klok")
def test_each_group_opens_and_an_unknown_one_is_the_whole_page(als, kernteam, proeftuin):
    vul_alles(kernteam, proeftuin)

    for groep in meenemen.groepen(kernteam):
        bladzijde = als(kernteam).get(GEGEVENS, {"deel": groep.naam})
        assert bladzijde.status_code == 200
        assert f"<h1>{escape(groep.kop)}</h1>" in bladzijde.text
    assert "<h1>Mijn gegevens</h1>" in als(kernteam).get(GEGEVENS, {"deel": "\x00<b>"}).text


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        (None, ""),
        (True, "ja"),
        (False, "nee"),
        ("2026-05-12", "di 12 mei 2026"),
        ("2026-05-12T10:00:00+00:00", "di 12 mei 2026, 12.00 uur"),
        ("2026-99-12", "2026-99-12"),
        ("Stap 3: ontmoeten", "Stap 3: ontmoeten"),
        ({"a": 1, "b": [True, None]}, "a: 1, b: ja, "),
        ("x" * 161, "x" * 160 + " … (meer in het bestand)"),
    ],
)
def test_a_value_is_said_as_people_do(waarde, tekst):
    assert meenemen.zeg(waarde) == tekst


# Taking it along.


@pytest.mark.usefixtures("klok")
def test_the_file_is_a_download_that_no_cache_keeps_and_explains_itself(als, kernteam, proeftuin):
    vul_alles(kernteam, proeftuin)

    antwoord = als(kernteam).get(MEE)

    assert antwoord.headers["Content-Disposition"] == (
        'attachment; filename="mijn-gegevens-2026-05-12.json"'
    )
    assert antwoord.headers["Content-Type"] == "application/json; charset=utf-8"
    assert antwoord.headers["Cache-Control"] == "private, no-store"
    inhoud = json.loads(antwoord.content)
    assert list(inhoud) == ["soort", "versie", "gemaakt_op", "uitleg", "gegevens"]
    assert inhoud["versie"] == 1
    assert inhoud["uitleg"].keys() == inhoud["gegevens"].keys()
    assert inhoud["gegevens"]["account"][0]["mailadres"] == kernteam.email
    assert [groep for groep, rijen in inhoud["gegevens"].items() if not rijen] == []
    assert "GEHEIM32" not in antwoord.text
    assert "token-" not in antwoord.text
    assert Auditregel.objects.filter(handeling="gebruiker.meegenomen").count() == 1


def test_the_file_asks_for_a_fresh_proof_and_has_a_limit(als, kernteam):
    binnen = als(kernteam)
    codes = [binnen.get(MEE).status_code for _ in range(11)]
    assert codes == [200] * 10 + [429]
    sessie = binnen.session
    del sessie["bewezen_op"]
    sessie.save()

    antwoord = binnen.get(MEE)
    assert antwoord.url.startswith(reverse("account_reauthenticate"))
    assert parse_qs(urlsplit(antwoord.url).query) == {"next": [MEE]}


@pytest.mark.usefixtures("klok")
def test_five_thousand_traces_take_no_more_queries(
    als, kernteam, proeftuin, django_assert_num_queries
):
    vul_alles(kernteam, proeftuin)
    stap = Stap.objects.van(proeftuin).first()
    leg_vast(
        "stap.bewerkt",
        door=kernteam,
        soort="stap",
        object_id=stap.publiek_id,
        ruimte=proeftuin.publiek_id,
    )
    binnen = als(kernteam)
    aantallen = {}
    for adres, aantal in ((GEGEVENS, 106), (SPOOR, 6)):
        binnen.get(adres)
        with django_assert_num_queries(aantal):
            aantallen[adres] = len(binnen.get(adres).content)
    regel = {"handeling": "stap.bewerkt", "soort": "stap", "object_id": stap.publiek_id}
    wie = {"door": kernteam.publiek_id, "ruimte": proeftuin.publiek_id}
    Auditregel.objects.bulk_create([Auditregel(**regel, **wie) for _ in range(5000)])

    for adres, aantal in ((GEGEVENS, 106), (SPOOR, 6)):
        with django_assert_num_queries(aantal):
            assert len(binnen.get(adres).content) < aantallen[adres] + 20_000
    assert len(json.loads(binnen.get(MEE).content)["gegevens"]["wie deed wat"]) > 5000


def test_a_group_without_rows_is_counted_and_not_asked_for(
    als, kernteam, proeftuin, django_assert_num_queries
):
    binnen = als(kernteam)
    binnen.get(GEGEVENS)
    # Who is here, lists that are read in, one count of all, the role, the place among people.
    with django_assert_num_queries(7):
        tekst = binnen.get(GEGEVENS).text
    assert "Hiervan hebben we niets" in tekst


# Erasing.


def test_the_preview_counts_all_in_a_few_queries(
    als, kernteam, proeftuin, django_assert_num_queries
):
    vul_alles(kernteam, proeftuin)
    binnen = als(kernteam)
    binnen.get(WISSEN)
    # Who is here, lists that are read in, one count of all, and what has to happen first.
    with django_assert_num_queries(6):
        tekst = binnen.get(WISSEN).text
    assert "Je rollen" in tekst


def test_the_word_has_to_be_typed(als, kernteam, proeftuin):
    for woord in ("", "wis", "ja graag"):
        antwoord = als(kernteam).post(WISSEN, {"woord": woord})
        assert antwoord.context["form"].errors.keys() == {"woord"}
    assert Gebruiker.objects.filter(pk=kernteam.pk).exists()


def test_after_erasing_one_is_signed_out_and_reads_a_calm_page(
    als, kernteam, proeftuin, client, mailoutbox
):
    antwoord = als(kernteam).post(WISSEN, {"woord": "wissen"})

    assert antwoord.status_code == 200
    assert "Je gegevens zijn gewist" in antwoord.text
    assert "Uitloggen" not in antwoord.text
    assert not Gebruiker.objects.filter(pk=kernteam.pk).exists()
    assert client.get("/").status_code == 302
    assert client.post(WISSEN, {"woord": "wissen"}).status_code == 302


@pytest.mark.usefixtures("klok")
def test_what_goes_and_what_stays_stands_apart(als, kernteam, proeftuin):
    vul_alles(kernteam, proeftuin)

    voorbeeld = als(kernteam).get(WISSEN).context["voorbeeld"]

    assert "Je rollen" in [deel.wat for deel in voorbeeld.weg]
    assert "Stappen die je afsloot" in [deel.wat for deel in voorbeeld.blijft]
    assert [deel for deel in voorbeeld.weg if deel.gebeurt.startswith("Blij")] == []


@pytest.mark.usefixtures("klok")
def test_the_last_guide_reads_what_has_to_happen_first(als, kernteam, gemeenten):
    maak_proeftuin(kernteam, gemeenten)

    for antwoord in (als(kernteam).get(WISSEN), als(kernteam).post(WISSEN, {"woord": "WISSEN"})):
        assert "Maak eerst iemand anders procesbegeleider van Proeftuin" in antwoord.text
        assert "Wis mijn account" not in antwoord.text
    assert Gebruiker.objects.filter(pk=kernteam.pk).exists()


# The trail.


@pytest.mark.usefixtures("klok")
def test_one_reads_what_one_did_and_what_was_about_one_but_not_that_one_is_at_rest(
    als, kernteam, procesbegeleider, proeftuin
):
    plek = {"ruimte": proeftuin.publiek_id}
    leg_vast("stap.bewerkt", door=kernteam, soort="stap", object_id="weg", **plek)
    leg_vast("stap.bewerkt", door=procesbegeleider, soort="stap", object_id="weg", **plek)
    over = {"object_id": kernteam.publiek_id}
    leg_vast("rol.weggenomen", door=procesbegeleider, soort="deelname", **over, **plek)
    leg_vast("stil.gezet", door=procesbegeleider, soort="persoon", **over, **plek)
    leg_vast("gebruiker.siterol", door=None, soort="gebruiker", **over)

    zinnen = als(kernteam).get(SPOOR).context["zinnen"]

    assert [(zin.zin, zin.bij) for zin in zinnen] == [
        ("De site gaf een rol voor de hele site.", "dit gaat over jou"),
        ("Sanne nam iemand een rol af.", "Proeftuin Lindewaard, dit gaat over jou"),
        ("Je wijzigde een stap.", "Proeftuin Lindewaard"),
    ]
    assert "stil" not in json.loads(als(kernteam).get(MEE).content)["gegevens"]["wie deed wat"]


def test_of_who_was_erased_since_the_name_is_gone(als, kernteam, buitenstaander):
    leg_vast(
        "rol.weggenomen",
        door=buitenstaander,
        soort="deelname",
        object_id=kernteam.publiek_id,
    )
    buitenstaander.delete()

    (zin,) = als(kernteam).get(SPOOR).context["zinnen"]

    assert zin.zin == "Iemand nam iemand een rol af."


@pytest.mark.parametrize("adres", [ACCOUNT, GEGEVENS, MEE, WISSEN, SPOOR])
def test_every_page_opens_for_someone_of_whom_little_is_kept(als, buitenstaander, adres):
    assert als(buitenstaander).get(adres).status_code == 200


def test_moments_in_the_file_have_their_zone(als, kernteam):
    gemaakt = json.loads(als(kernteam).get(MEE).content)["gemaakt_op"]

    assert timezone.datetime.fromisoformat(gemaakt).tzinfo is not None
