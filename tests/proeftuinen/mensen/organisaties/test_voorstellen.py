"""Another proeftuin proposes, the keeper decides, and neither learns who the other is."""

import pytest
from django.urls import reverse

from leerwerkplaats.web.bewerken import Bewerkingsconflict
from proeftuinen.mensen.organisaties import actions, voorstellen
from proeftuinen.mensen.organisaties.models import Organisatie, Wijzigingsvoorstel
from tests.proeftuinen.mensen.organisaties.conftest import adres_van, velden_van

Besluit = Wijzigingsvoorstel.Besluit


@pytest.fixture
def voorstel(gedeeld, buren, buitenstaander):
    """The neighbours propose another place and telephone number."""
    waarden = voorstellen.plat(gedeeld) | {"plaats": "Molenweg 8", "telefoon": "088 000 13 00"}
    return voorstellen.stel_voor(
        organisatie=gedeeld,
        proeftuin=buren,
        door=buitenstaander,
        versie=gedeeld.versie,
        waarden=waarden,
        toelichting="Ze zijn verhuisd",
    )


def _besluit(client, proeftuin, voorstel, besluit, versie=1):
    adres = adres_van("organisatie-voorstel", proeftuin, voorstel.publiek_id)
    return client.post(adres, {"versie": versie, "besluit": besluit}, follow=True)


def test_an_edit_of_another_proeftuin_is_a_proposal(als, buitenstaander, gedeeld, buren):
    adres = adres_van("organisatie-bewerken", buren, gedeeld.publiek_id)

    pagina = als(buitenstaander).get(adres).content.decode()
    posts = [
        als(buitenstaander).post(
            adres, velden_van(gedeeld, plaats="Molenweg 8", bevestig_email="x@y.nl")
        )
        for _ in range(5)
    ]

    dit = Wijzigingsvoorstel.objects.get()
    gedeeld.refresh_from_db()
    assert ">Stel voor</button>" in pagina
    assert {post.status_code for post in posts} == {302}
    assert (dit.waarden, dit.was) == ({"plaats": "Molenweg 8"}, {"plaats": ""})
    assert (gedeeld.plaats, gedeeld.bevestig_email) == ("", "kanarie-nakijker@voorbeeld.example")


def test_a_proposal_that_changes_nothing_is_none(als, buitenstaander, gedeeld, buren):
    adres = adres_van("organisatie-bewerken", buren, gedeeld.publiek_id)

    antwoord = als(buitenstaander).post(adres, velden_van(gedeeld), follow=True)

    assert "We hebben niets voorgesteld." in antwoord.content.decode()
    assert Wijzigingsvoorstel.objects.count() == 0


def test_a_proposal_on_what_changed_meanwhile_shows_both_texts(
    als, buitenstaander, kernteam, proeftuin, gedeeld, buren
):
    actions.wijzig(
        organisatie=gedeeld,
        proeftuin=proeftuin,
        door=kernteam,
        versie=1,
        waarden={"plaats": "Nieuw"},
    )
    adres = adres_van("organisatie-bewerken", buren, gedeeld.publiek_id)

    antwoord = als(buitenstaander).post(adres, velden_van(gedeeld, plaats="Oud", versie=1))

    assert antwoord.status_code == 409
    assert [deel in antwoord.content.decode() for deel in ("Nieuw", "Oud")] == [True, True]
    assert Wijzigingsvoorstel.objects.count() == 0


def test_the_keeper_sees_both_texts_and_not_who_proposed(als, kernteam, proeftuin, voorstel):
    paginas = [
        als(kernteam).get(adres).content.decode()
        for adres in (
            adres_van("organisatie-voorstel", proeftuin, voorstel.publiek_id),
            adres_van("organisatie-voorstellen", proeftuin),
            adres_van("organisaties", proeftuin),
            adres_van("organisatie", proeftuin, voorstel.organisatie.publiek_id),
            adres_van("overzicht", proeftuin),
        )
    ]

    een, rij, lijst, organisatie, overzicht = paginas
    assert [deel in een for deel in ("Molenweg 8", "(leeg)", "Ze zijn verhuisd")] == [True] * 3
    assert "Van een andere proeftuin in jullie gemeente" in rij
    assert "stelt één wijziging voor" in lijst
    assert "stelt een wijziging voor" in organisatie
    assert "Eén voorstel om te bekijken." in overzicht
    assert [pagina for pagina in paginas if "kanarie-buren" in pagina] == []
    assert [pagina for pagina in paginas if "Buiten" in pagina] == []


def test_taken_over_it_is_changed_and_the_proposer_hears(
    als, kernteam, buitenstaander, proeftuin, buren, voorstel
):
    _besluit(als(kernteam), proeftuin, voorstel, "neem")

    deze = Organisatie.objects.get()
    gezien = als(buitenstaander).get(adres_van("organisatie-voorstellen", buren)).content.decode()
    assert (deze.plaats, deze.telefoon, deze.versie) == ("Molenweg 8", "088 000 13 00", 2)
    assert "Overgenomen" in gezien
    assert "Milan" not in gezien


def test_not_taken_over_it_stays_and_the_proposer_hears(
    als, kernteam, buitenstaander, proeftuin, buren, voorstel
):
    _besluit(als(kernteam), proeftuin, voorstel, "laat")

    adres = adres_van("organisatie-voorstel", buren, voorstel.publiek_id)
    assert Organisatie.objects.get().plaats == ""
    assert "Dit voorstel is niet overgenomen." in als(buitenstaander).get(adres).content.decode()


def test_of_two_keepers_the_second_is_told(als, kernteam, procesbegeleider, proeftuin, voorstel):
    _besluit(als(kernteam), proeftuin, voorstel, "laat")
    tweede = _besluit(als(procesbegeleider), proeftuin, voorstel, "neem")

    voorstel.refresh_from_db()
    assert "Iemand anders besloot al over dit voorstel." in tweede.content.decode()
    assert (voorstel.besluit, voorstel.besloten_door) == (Besluit.AFGEWEZEN, kernteam)
    assert Organisatie.objects.get().plaats == ""


def test_a_proposal_on_an_older_version_says_what_changed_since(als, kernteam, proeftuin, voorstel):
    actions.wijzig(
        organisatie=voorstel.organisatie,
        proeftuin=proeftuin,
        door=kernteam,
        versie=1,
        waarden={"plaats": "Dorpsstraat 1"},
    )
    adres = adres_van("organisatie-voorstel", proeftuin, voorstel.publiek_id)

    pagina = als(kernteam).get(adres).content.decode()
    oud = _besluit(als(kernteam), proeftuin, voorstel, "neem", versie=1)
    voorstel.refresh_from_db()
    tussen = voorstel.besluit
    _besluit(als(kernteam), proeftuin, voorstel, "neem", versie=2)

    assert "Sinds het voorstel is dit gewijzigd. Toen stond er: (leeg)" in pagina
    assert "De organisatie is net gewijzigd." in oud.content.decode()
    assert tussen == Besluit.OPEN
    assert Organisatie.objects.get().plaats == "Molenweg 8"


def test_who_proposed_cannot_decide(als, buitenstaander, buren, voorstel):
    _besluit(als(buitenstaander), buren, voorstel, "neem")

    voorstel.refresh_from_db()
    assert voorstel.besluit == Besluit.OPEN
    with pytest.raises(PermissionError):
        voorstellen.neem_aan(voorstel=voorstel, proeftuin=buren, door=buitenstaander, versie=1)
    with pytest.raises(PermissionError):
        voorstellen.wijs_af(voorstel=voorstel, proeftuin=buren, door=buitenstaander)


def test_a_third_proeftuin_finds_no_proposal(als, buitenstaander, andere_proeftuin, voorstel):
    adres = reverse(
        "proeftuinen:organisatie-voorstel", args=[andere_proeftuin.publiek_id, voorstel.publiek_id]
    )

    assert als(buitenstaander).get(adres).status_code == 404


def test_a_strange_decision_leaves_it_as_it_was(als, kernteam, proeftuin, voorstel):
    _besluit(als(kernteam), proeftuin, voorstel, "neem", versie="")
    _besluit(als(kernteam), proeftuin, voorstel, "iets anders")

    voorstel.refresh_from_db()
    assert voorstel.besluit == Besluit.OPEN


def test_when_the_keepers_year_is_over_any_proeftuin_that_uses_it_changes_it(
    als, kernteam, buitenstaander, proeftuin, voorbij
):
    deze = actions.maak(proeftuin=voorbij, door=buitenstaander, naam="Museum", soort="cultuur")
    actions.neem_over(organisaties=[deze], proeftuin=proeftuin, door=kernteam)

    als(kernteam).post(
        adres_van("organisatie-bewerken", proeftuin, deze.publiek_id),
        velden_van(deze, plaats="Marktplein 9"),
    )

    deze.refresh_from_db()
    assert (deze.plaats, Wijzigingsvoorstel.objects.count()) == ("Marktplein 9", 0)


def test_only_the_keeper_may_change_it_without_asking(gedeeld, buren, buitenstaander):
    with pytest.raises(PermissionError):
        actions.wijzig(
            organisatie=gedeeld,
            proeftuin=buren,
            door=buitenstaander,
            versie=1,
            waarden={"naam": "X"},
        )


def test_a_version_that_is_older_is_refused(gedeeld, buren, buitenstaander):
    with pytest.raises(Bewerkingsconflict):
        voorstellen.stel_voor(
            organisatie=gedeeld,
            proeftuin=buren,
            door=buitenstaander,
            versie=7,
            waarden={"naam": "X"},
        )


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_list_of_proposals_asks_the_same_for_three_as_for_one(
    als, kernteam, buitenstaander, proeftuin, buren, gedeeld, django_assert_num_queries, aantal
):
    for nr in range(aantal):
        voorstellen.stel_voor(
            organisatie=gedeeld,
            proeftuin=buren,
            door=buitenstaander,
            versie=1,
            waarden={"plaats": f"Straat {nr}"},
        )
    client = als(kernteam)

    with django_assert_num_queries(7):
        client.get(adres_van("organisatie-voorstellen", proeftuin))
