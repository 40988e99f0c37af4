"""Pages of organisations: the list, one of them, shared ones, changing and taking away."""

import pytest

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties import actions
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.sociale_kaart.models import Voorziening
from proeftuinen.traject.deelname import laat_meedoen
from tests.proeftuinen.mensen.organisaties.conftest import BUREN, adres_van, velden_van

# Seeing.


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_list_asks_as_much_for_three_rows_as_for_one(
    als, kernteam, proeftuin, klok, django_assert_num_queries, aantal
):
    actions.maak_velen(
        proeftuin=proeftuin, door=kernteam, rijen=[{"naam": f"Huis {nr}"} for nr in range(aantal)]
    )
    client = als(kernteam)

    with django_assert_num_queries(8):
        client.get(adres_van("organisaties", proeftuin))


@pytest.mark.parametrize("aantal", [1, 3])
def test_one_organisation_asks_as_much_with_three_people_as_with_one(
    als, kernteam, proeftuin, thuiszorg, django_assert_max_num_queries, aantal
):
    for nr in range(aantal):
        Contact.objects.create(proeftuin=proeftuin, naam=f"Mens {nr}", organisatie=thuiszorg)
    client = als(kernteam)

    with django_assert_max_num_queries(14):
        client.get(adres_van("organisatie", proeftuin, thuiszorg.publiek_id))


@pytest.mark.parametrize(
    ("vraag", "gevonden"),
    [
        ({"q": "stichting THUIS"}, ["Thuiszorg Lindewaard"]),
        ({"q": "bestaat niet"}, []),
        ({"domein": "informeel"}, ["Buren"]),
        ({"vorm": "formeel"}, ["Thuiszorg Lindewaard"]),
        ({"domein": "onzin", "vorm": "onzin", "page": "onzin"}, ["Buren", "Thuiszorg Lindewaard"]),
        ({"q": "\x00"}, ["Buren", "Thuiszorg Lindewaard"]),
        ({"q": "x" * 5000}, []),
    ],
)
def test_the_list_is_searched_and_filtered(als, kernteam, proeftuin, thuiszorg, vraag, gevonden):
    actions.maak(proeftuin=proeftuin, door=kernteam, naam="Buren", soort="burgerinitiatief")

    antwoord = als(kernteam).get(adres_van("organisaties", proeftuin), vraag)

    assert [rij.naam for rij in antwoord.context["pagina"]] == gevonden


def test_people_show_as_each_chose_and_the_team_sees_all(
    als, kernteam, deelnemer, proeftuin, thuiszorg
):
    for zicht in Zicht:
        Contact.objects.create(
            proeftuin=proeftuin,
            naam=f"naam-{zicht}",
            functie=f"functie-{zicht}",
            organisatie=thuiszorg,
            zicht=zicht,
        )
    adres = adres_van("organisatie", proeftuin, thuiszorg.publiek_id)

    team = als(kernteam).get(adres).content.decode()
    ander = als(deelnemer).get(adres).content.decode()

    alles = [f"{wat}-{zicht}" for zicht in Zicht for wat in ("naam", "functie")]
    assert [deel for deel in alles if deel not in team] == []
    assert [deel for deel in alles if deel in ander] == [
        "naam-naam",
        "functie-naam",
        "functie-functie",
    ]


def test_who_died_is_not_listed(als, kernteam, proeftuin, thuiszorg):
    Contact.objects.create(
        proeftuin=proeftuin, naam="kanarie-dood", organisatie=thuiszorg, stand="overleden"
    )

    pagina = als(kernteam).get(adres_van("organisatie", proeftuin, thuiszorg.publiek_id))

    assert "kanarie-dood" not in pagina.content.decode()


def test_a_participant_sees_no_address_of_who_confirms_and_no_buttons(
    als, deelnemer, proeftuin, thuiszorg
):
    pagina = als(deelnemer).get(adres_van("organisatie", proeftuin, thuiszorg.publiek_id))

    tekst = pagina.content.decode()
    assert "kanarie-nakijker" not in tekst
    assert "bewerken/" not in tekst
    assert "weghalen/" not in tekst


# Shared with another proeftuin.


def test_people_and_name_of_the_other_proeftuin_are_on_no_page(
    als, kernteam, proeftuin, gedeeld, buren
):
    namen = (
        "organisaties",
        "organisaties-gemeente",
        "organisatie-voorstellen",
        "organisaties-dubbel",
    )
    adressen = [adres_van(naam, proeftuin) for naam in namen]
    adressen += [
        adres_van(naam, proeftuin, gedeeld.publiek_id)
        for naam in ("organisatie", "organisatie-bewerken", "organisatie-weghalen")
    ]

    paginas = [als(kernteam).get(adres) for adres in adressen]

    assert [pagina.status_code for pagina in paginas] == [200] * 7
    assert [
        pagina.request["PATH_INFO"] for pagina in paginas if b"kanarie-buren" in pagina.content
    ] == []
    lijst = paginas[0].context["pagina"]
    assert [rij.aantal_mensen for rij in lijst] == [0]


def test_the_other_sees_our_organisation_but_not_our_people_or_who_confirms(
    als, buitenstaander, kernteam, proeftuin, gedeeld, buren
):
    Contact.objects.create(
        proeftuin=proeftuin, naam="kanarie-ons", functie="kanarie-ons", organisatie=gedeeld
    )
    adres = adres_van("organisatie", buren, gedeeld.publiek_id)

    tekst = als(buitenstaander).get(adres).content.decode()
    form = als(buitenstaander).get(adres_van("organisatie-bewerken", buren, gedeeld.publiek_id))

    assert "Thuiszorg Lindewaard" in tekst
    assert BUREN in tekst
    for geheim in ("kanarie-ons", "kanarie-nakijker", "Proeftuin Lindewaard"):
        assert geheim not in tekst
        assert geheim not in form.content.decode()


def test_what_others_in_the_municipality_have_is_taken_over_in_one_press(
    als, kernteam, proeftuin, buren, buitenstaander
):
    elders = actions.maak(proeftuin=buren, door=buitenstaander, naam="Museum", soort="cultuur")
    lijst = als(kernteam).get(adres_van("organisaties", proeftuin)).content.decode()
    adres = adres_van("organisatie-overnemen", proeftuin, elders.publiek_id)

    codes = [als(kernteam).post(adres).status_code for _ in range(3)]

    assert "Eén organisatie staat nog niet bij jullie." in lijst
    assert codes == [302] * 3
    assert set(elders.proeftuinen.all()) == {proeftuin, buren}
    assert Auditregel.objects.filter(handeling="organisatie.overgenomen").count() == 1


def test_of_another_municipality_nothing_is_found(
    als, kernteam, proeftuin, andere_proeftuin, buitenstaander, klok
):
    vreemd = actions.maak(proeftuin=andere_proeftuin, door=buitenstaander, naam="Geheim huis")
    client = als(kernteam)
    namen = "organisatie", "organisatie-bewerken", "organisatie-weghalen"
    codes = [
        client.get(adres_van(naam, proeftuin, vreemd.publiek_id)).status_code for naam in namen
    ]
    over = client.post(adres_van("organisatie-overnemen", proeftuin, vreemd.publiek_id))

    assert (codes, over.status_code) == ([404] * 3, 404)
    assert list(vreemd.proeftuinen.all()) == [andere_proeftuin]


# Changing and taking away.


def test_of_two_who_change_it_at_once_the_second_sees_both_texts(
    als, kernteam, proeftuin, thuiszorg
):
    adres = adres_van("organisatie-bewerken", proeftuin, thuiszorg.publiek_id)

    eerst = als(kernteam).post(adres, velden_van(thuiszorg, plaats="Molenweg 8"))
    tweede = als(kernteam).post(adres, velden_van(thuiszorg, plaats="Dorpsstraat 1"))

    assert (eerst.status_code, tweede.status_code) == (302, 409)
    assert "Molenweg 8" in tweede.content.decode()
    assert "Dorpsstraat 1" in tweede.content.decode()
    assert Organisatie.objects.get().plaats == "Molenweg 8"


def test_without_a_version_nothing_is_saved(als, kernteam, proeftuin, thuiszorg):
    adres = adres_van("organisatie-bewerken", proeftuin, thuiszorg.publiek_id)

    antwoord = als(kernteam).post(adres, velden_van(thuiszorg, plaats="Molenweg 8", versie=""))

    assert antwoord.status_code == 200
    assert Organisatie.objects.get().plaats == ""


def test_a_new_name_is_looked_up_and_said_by_its_knot(als, kernteam, proeftuin, thuiszorg):
    adres = adres_van("organisatie-bewerken", proeftuin, thuiszorg.publiek_id)

    als(kernteam).post(adres, velden_van(thuiszorg, naam="Zorg Één BV", versie=1))

    assert Organisatie.objects.get().zoeknaam == "zorg een"
    assert Schakel.objects.get(soort="organisatie").label == "Zorg Één BV"


def test_taken_away_here_it_stays_where_others_use_it_and_they_keep_it(
    als, kernteam, proeftuin, gedeeld, buren
):
    ons = Contact.objects.create(proeftuin=proeftuin, naam="Ons", organisatie=gedeeld)
    adres = adres_van("organisatie-weghalen", proeftuin, gedeeld.publiek_id)

    vraag = als(kernteam).get(adres).content.decode()
    als(kernteam).post(adres)

    gedeeld.refresh_from_db()
    ons.refresh_from_db()
    assert "blijft, zonder organisatie" in vraag
    assert (list(gedeeld.proeftuinen.all()), gedeeld.gemaakt_in) == ([buren], None)
    assert ons.organisatie is None
    assert Contact.objects.get(naam=BUREN).organisatie == gedeeld


def test_taken_away_by_the_last_it_is_gone_and_so_are_the_knots(
    als, kernteam, proeftuin, thuiszorg
):
    biedt = Voorziening.objects.create(organisatie=thuiszorg, naam="Nachtzorg")
    Schakel.objects.create(
        proeftuin=proeftuin,
        soort="voorziening",
        object_id=biedt.publiek_id,
        label="Nachtzorg",
        adres="/",
        recht="organisaties_zien",
    )
    als(kernteam).post(adres_van("organisatie-weghalen", proeftuin, thuiszorg.publiek_id))

    assert Organisatie.objects.count() == 0
    assert Schakel.objects.filter(soort__in=["organisatie", "voorziening"]).count() == 0


def test_many_at_once_ask_as_much_as_one(kernteam, proeftuin, klok, django_assert_num_queries):
    for aantal in (1, 40):
        rijen = [{"naam": f"Huis {aantal} {nr}", "soort": "vptz"} for nr in range(aantal)]
        with django_assert_num_queries(8):
            gemaakt = actions.maak_velen(proeftuin=proeftuin, door=kernteam, rijen=rijen)
        assert [rij.naam for rij in gemaakt] == [rij["naam"] for rij in rijen]
        assert {(rij.formeel, rij.gemaakt_in) for rij in gemaakt} == {(False, proeftuin)}
    assert Organisatie.objects.van(proeftuin).count() == 41


def test_someone_removed_reaches_nothing_at_the_next_request(als, deelnemer, proeftuin, thuiszorg):
    adres = adres_van("organisatie", proeftuin, thuiszorg.publiek_id)
    voor = als(deelnemer).get(adres).status_code
    proeftuin.deelnames.filter(gebruiker=deelnemer).delete()

    assert (voor, als(deelnemer).get(adres).status_code) == (200, 404)
    laat_meedoen(proeftuin=proeftuin, gebruiker=deelnemer, rol=Rol.GEMEENTE)
    assert als(deelnemer).get(adres).status_code == 403
