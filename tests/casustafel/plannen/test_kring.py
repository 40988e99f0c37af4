"""The closed circle, tried: who was invited and nobody else, whatever roles they hold."""

import pytest
from django.urls import reverse

from casustafel.kluis import sleutels
from casustafel.plannen.models import Opening, Tafel
from casustafel.verhaal.models import Casus
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.klok import dit_moment
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.models import Deelname
from tests.casustafel.maak import maak_gast, maak_tafel

VRAAG = "Wat helpt een gezin om het vol te houden?"
BINNEN = ("tafel-vraag", "aan-tafel")


def url(naam, tafel):
    return reverse(f"casustafel:{naam}", args=[tafel.proeftuin.publiek_id, tafel.publiek_id])


def verlopen(client):
    """Let the last proof of who this is be too long ago."""
    sessie = client.session
    sessie["bewezen_op"] = 0
    sessie.save()
    return client


@pytest.fixture
def tafel(proeftuin, deelnemer, klok):
    return maak_tafel(proeftuin, inbrenger=deelnemer, vraag=VRAAG)


def test_a_guest_goes_in_and_the_opening_is_noted(als, deelnemer, tafel):
    antwoord = als(deelnemer).get(url("tafel-vraag", tafel))

    assert VRAAG in antwoord.content.decode()
    assert "no-store" in antwoord["Cache-Control"]
    assert list(Opening.objects.values_list("gebruiker", "deel")) == [(deelnemer.pk, "tafel")]


def test_a_part_that_htmx_asks_is_noted_too_but_not_each_time(als, deelnemer, tafel):
    client = als(deelnemer)

    for _ in range(3):
        client.get(url("tafel-vraag", tafel), headers={"HX-Request": "true"})

    assert Opening.objects.count() == 1


@pytest.mark.parametrize("htmx", [{}, {"HX-Request": "true"}])
@pytest.mark.parametrize("naam", BINNEN)
@pytest.mark.parametrize("wie", ["kernteam", "procesbegeleider", "gemeentelezer", "landelijk"])
def test_no_role_opens_a_table(request, als, wie, naam, htmx, tafel):
    antwoord = als(request.getfixturevalue(wie)).get(url(naam, tafel), headers=htmx)

    assert antwoord.status_code == 403
    assert VRAAG not in antwoord.content.decode()
    assert not Opening.objects.exists()


@pytest.mark.parametrize("naam", BINNEN)
def test_no_union_of_roles_opens_a_table(als, landelijk, proeftuin, naam, tafel):
    landelijk.beheerder = True
    landelijk.is_superuser = landelijk.is_staff = True
    landelijk.save()
    for rol in Rol:
        laat_meedoen(proeftuin=proeftuin, gebruiker=landelijk, rol=rol)

    client = als(landelijk)

    assert client.get(url(naam, tafel)).status_code == 403
    assert client.get(url("tafel", tafel)).status_code == 200
    assert VRAAG not in client.get(url("tafel", tafel)).content.decode()
    for daad in ("tafel-openen", "tafel-sluiten", "tafel-akkoord", "tafel-openingen"):
        assert client.get(url(daad, tafel)).status_code == 403


def test_who_is_nobody_here_or_of_another_place_finds_no_table(
    als, beheerder, buitenstaander, andere_proeftuin, tafel
):
    elders = reverse("casustafel:tafel", args=[andere_proeftuin.publiek_id, tafel.publiek_id])

    for wie in (beheerder, buitenstaander):
        for naam in ("tafel", *BINNEN):
            assert als(wie).get(url(naam, tafel)).status_code == 404
    assert als(buitenstaander).get(elders).status_code == 404


def test_a_guest_whose_role_was_taken_away_is_out_at_once(als, deelnemer, tafel):
    client = als(deelnemer)
    assert client.get(url("tafel-vraag", tafel)).status_code == 200

    Deelname.objects.filter(gebruiker=deelnemer).delete()

    assert client.get(url("tafel-vraag", tafel)).status_code == 404
    laat_meedoen(proeftuin=tafel.proeftuin, gebruiker=deelnemer, rol=Rol.GEMEENTE)
    assert client.get(url("tafel-vraag", tafel)).status_code == 403


def test_a_guest_without_an_account_opens_nothing_for_others(als, kernteam, proeftuin, tafel):
    maak_gast(tafel, "Zonder Account")

    assert als(kernteam).get(url("aan-tafel", tafel)).status_code == 403


def test_a_guest_at_rest_may_come_in_and_who_died_is_no_way_in(als, deelnemer, tafel):
    mijn = Contact.objects.filter(gebruiker=deelnemer)
    mijn.update(stand=Contact.Stand.RUST)
    assert als(deelnemer).get(url("tafel-vraag", tafel)).status_code == 200

    mijn.update(stand=Contact.Stand.OVERLEDEN)
    assert als(deelnemer).get(url("tafel-vraag", tafel)).status_code == 403


def test_the_house_rules_come_first(als, deelnemer, tafel):
    tafel.gasten.update(akkoord_op=None)
    client = als(deelnemer)
    regels = url("tafel-akkoord", tafel)

    assert client.get(url("tafel-vraag", tafel)).url == regels
    deel = client.get(url("tafel-vraag", tafel), headers={"HX-Request": "true"})
    assert deel["HX-Redirect"] == regels
    assert client.post(regels, {}).status_code == 200
    assert client.post(regels, {"akkoord": "on"}).status_code == 302
    assert client.get(url("tafel-vraag", tafel)).status_code == 200


def test_after_a_quarter_a_guest_proves_again_who_they_are(als, deelnemer, tafel):
    client = verlopen(als(deelnemer))

    antwoord = client.get(url("tafel-vraag", tafel))

    assert antwoord.url.startswith(reverse("account_reauthenticate"))
    assert not Opening.objects.exists()


def test_what_was_typed_goes_along_when_a_proof_is_asked(als, deelnemer, tafel):
    client = verlopen(als(deelnemer))
    velden = {"versie": tafel.versie, "vraag": "Wat zou de buurt kunnen doen?"}

    antwoord = client.post(url("tafel-vraag", tafel), velden)

    assert antwoord.status_code == 200
    assert 'name="mee"' in antwoord.content.decode()
    tafel.refresh_from_db()
    assert tafel.slot.lees(tafel.geheim) == {"vraag": VRAAG}


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"gesloten_op": True}, "De tafel is gesloten"),
        ({"verborgen_op": True}, "De tafel is even verborgen"),
        ({"afgezegd_op": True, "geopend_op": None}, "Deze tafel gaat niet door"),
        ({"gewist_op": True, "geheim": ""}, "Deze tafel is voorbij"),
    ],
)
def test_a_table_that_is_not_open_says_so(als, deelnemer, tafel, velden, zin):
    nu = dit_moment()
    gezet = {naam: nu if waarde is True else waarde for naam, waarde in velden.items()}
    Tafel.objects.filter(pk=tafel.pk).update(**gezet)

    antwoord = als(deelnemer).get(url("tafel-vraag", tafel))

    assert antwoord.status_code == 410
    assert zin in antwoord.content.decode()
    assert VRAAG not in antwoord.content.decode()


def test_a_lost_master_key_is_said_and_nothing_is_written(als, deelnemer, tafel, settings):
    settings.CASUS_HOOFDSLEUTELS = ["een-heel-andere-hoofdsleutel" * 3]
    client = als(deelnemer)
    velden = {"versie": tafel.versie, "vraag": "Iets anders?"}

    for antwoord in (
        client.get(url("tafel-vraag", tafel)),
        client.post(url("tafel-vraag", tafel), velden),
    ):
        assert antwoord.status_code == 503
        assert "gaat niet van het slot" in antwoord.content.decode()

    assert not Opening.objects.exists()
    was = tafel.geheim
    tafel.refresh_from_db()
    assert (tafel.geheim, tafel.versie) == (was, 1)


def test_a_destroyed_key_shows_that_the_table_is_over(als, deelnemer, tafel):
    sleutels.vernietig(tafel.sleutel)

    antwoord = als(deelnemer).get(url("tafel-vraag", tafel))

    assert antwoord.status_code == 410
    assert not Opening.objects.exists()


def test_who_brought_the_case_reads_who_looked_and_others_do_not(
    als, deelnemer, kernteam, tafel, client
):
    maak_gast(tafel, kernteam)
    als(kernteam).get(url("aan-tafel", tafel))

    assert als(kernteam).get(url("tafel-openingen", tafel)).status_code == 403
    lijst = als(deelnemer).get(url("tafel-openingen", tafel)).content.decode()
    assert kernteam.naam in lijst
    assert "De tafel" in lijst


def test_whoever_manages_erases_without_reading(als, procesbegeleider, tafel):
    client = als(procesbegeleider)
    pagina = client.get(url("tafel-wissen", tafel)).content.decode()

    client.post(url("tafel-wissen", tafel))

    assert VRAAG not in pagina
    tafel.refresh_from_db()
    assert (tafel.stand, tafel.geheim) == ("gewist", "")
    assert tafel.sleutel not in sleutels.kast().namen()


def test_once_open_only_who_sits_there_lets_others_in(als, kernteam, deelnemer, tafel):
    assert als(kernteam).get(url("tafel-gasten", tafel)).status_code == 403
    assert als(deelnemer).get(url("tafel-gasten", tafel)).status_code == 200


def test_a_written_case_opens_only_once_a_second_person_let_it_go(
    als, deelnemer, kernteam, proeftuin, klok
):
    tafel = maak_tafel(proeftuin, inbrenger=deelnemer, is_open=False, vorm="geschreven")
    client = als(deelnemer)

    client.post(url("tafel-openen", tafel))
    tafel.refresh_from_db()
    assert tafel.stand == "gepland"

    nu = dit_moment()

    Casus.objects.create(
        tafel=tafel,
        herkomst="samengesteld",
        geheim=tafel.slot.sluit({}),
        aangeboden_op=nu,
        vrijgegeven_op=nu,
        vrijgegeven_door=kernteam,
        door=deelnemer,
    )
    client.post(url("tafel-openen", tafel))
    tafel.refresh_from_db()
    assert tafel.stand == "open"
