"""Actions: who does what by when, and what becomes of it."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties import actions
from proeftuinen.acties.models import Actie
from proeftuinen.mensen import stilte
from proeftuinen.mensen.models import Contact, Contactrol, Zicht
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.models import Stap
from proeftuinen.traject.post import stil

_STAND = Actie.Stand


def _contact(tuin, naam="Fenna", **overig):
    return Contact.objects.create(proeftuin=tuin, naam=naam, zicht=Zicht.NAAM, **overig)


def _van(tuin, wie):
    return Contact.objects.get(proeftuin=tuin, gebruiker=wie)


@pytest.fixture
def actie(proeftuin, kernteam):
    return actions.maak(proeftuin=proeftuin, door=kernteam, waarden={"titel": "Bel de bibliotheek"})


def _naar(naam: str, actie: Actie) -> str:
    return reverse(f"proeftuinen:{naam}", args=[actie.proeftuin.publiek_id, actie.publiek_id])


def _nieuw(tuin) -> str:
    return reverse("proeftuinen:actie-nieuw", args=[tuin.publiek_id])


def test_someone_who_takes_part_adds_an_action_for_themselves(als, deelnemer, proeftuin):
    ik = _van(proeftuin, deelnemer)
    velden = {"titel": "Koffie", "eigenaar": ik.publiek_id, "dag": "2026-12-01"}

    als(deelnemer).post(_nieuw(proeftuin), {"sleutel": uuid4(), **velden})

    nieuwe = Actie.objects.get()
    assert (nieuwe.titel, nieuwe.eigenaar, nieuwe.dag) == ("Koffie", ik, date(2026, 12, 1))
    assert nieuwe.stand == _STAND.OPEN


def test_an_action_from_a_knot_takes_its_words_and_is_tied_to_it(als, deelnemer, proeftuin):
    stap = Stap.objects.van(proeftuin).first()
    knoop = Schakel.objects.get(object_id=stap.publiek_id)
    form = als(deelnemer).get(_nieuw(proeftuin), {"uit": knoop.publiek_id}).context["form"]

    als(deelnemer).post(
        _nieuw(proeftuin),
        {"sleutel": uuid4(), "titel": form["titel"].value(), "uit": form["uit"].value()},
    )

    draad = Draad.objects.get()
    assert form["titel"].value() == knoop.label
    assert (draad.van, draad.naar.soort) == (knoop, "actie")


def test_a_knot_that_cannot_be_is_left_out(als, deelnemer, proeftuin):
    antwoord = als(deelnemer).get(f"{_nieuw(proeftuin)}?uit=a%00b&een=%00&soort=%00&titel=a%00")

    assert antwoord.status_code == 200


def test_an_acquaintance_is_between_two_different_people(als, deelnemer, proeftuin):
    een, ander = _contact(proeftuin), _contact(proeftuin, "Abel")
    adres = f"{_nieuw(proeftuin)}?soort=kennismaking&een={een.publiek_id}&ander={ander.publiek_id}"
    form = als(deelnemer).get(adres).context["form"]
    velden = {"titel": "Koffie", "een": een.publiek_id}

    zelfde = als(deelnemer).post(
        f"{_nieuw(proeftuin)}?soort=kennismaking",
        {"sleutel": uuid4(), **velden, "ander": een.publiek_id},
    )
    als(deelnemer).post(
        f"{_nieuw(proeftuin)}?soort=kennismaking",
        {"sleutel": uuid4(), **velden, "ander": ander.publiek_id},
    )

    assert (form["een"].value(), form["ander"].value()) == (een.publiek_id, ander.publiek_id)
    assert zelfde.context["form"].errors["ander"] == ["Kies twee verschillende mensen."]
    nieuwe = Actie.objects.get()
    assert (nieuwe.soort, nieuwe.een, nieuwe.ander) == ("kennismaking", een, ander)


def test_someone_of_another_place_cannot_be_chosen(als, deelnemer, proeftuin, andere_proeftuin):
    vreemd = _contact(andere_proeftuin)

    antwoord = als(deelnemer).post(
        _nieuw(proeftuin),
        {"sleutel": uuid4(), "titel": "Koffie", "eigenaar": vreemd.publiek_id},
    )

    assert antwoord.context["form"].errors["eigenaar"]
    assert not Actie.objects.exists()


def test_who_shows_nothing_is_no_choice_for_others_and_stands_nowhere_by_name(
    als, deelnemer, proeftuin, actie
):
    verborgen = _contact(proeftuin, "Onzichtbaar")
    Contact.objects.filter(pk=verborgen.pk).update(zicht=Zicht.NIETS)
    Actie.objects.update(eigenaar=verborgen)

    paginas = [
        als(deelnemer).get(adres).content.decode()
        for adres in (
            _nieuw(proeftuin),
            reverse("proeftuinen:acties", args=[proeftuin.publiek_id]),
            _naar("actie", actie),
            reverse("proeftuinen:overzicht", args=[proeftuin.publiek_id]),
        )
    ]

    assert not any("Onzichtbaar" in pagina for pagina in paginas)


def test_one_changes_ones_own_and_what_one_added_but_not_that_of_others(
    als, deelnemer, proeftuin, actie
):
    eigen = actions.maak(
        proeftuin=proeftuin,
        door=actie.door,
        waarden={"titel": "Van mij", "eigenaar": _van(proeftuin, deelnemer)},
    )

    codes = [
        als(deelnemer).get(_naar("actie-bewerken", deze)).status_code for deze in (actie, eigen)
    ]

    assert codes == [403, 200]


def test_done_says_how_it_went_and_can_be_undone(als, kernteam, actie):
    als(kernteam).post(
        _naar("actie-klaar", actie), {"versie": 1, "stand": "klaar", "uitkomst": "Ze doen mee."}
    )
    actie.refresh_from_db()
    gedaan = (actie.stand, actie.uitkomst, actie.afgerond_op is not None)

    als(kernteam).post(_naar("actie-heropenen", actie), {"versie": 2})

    actie.refresh_from_db()
    assert gedaan == ("klaar", "Ze doen mee.", True)
    assert (actie.stand, actie.uitkomst, actie.afgerond_op) == ("open", "Ze doen mee.", None)


def test_of_two_who_change_it_the_second_sees_both(als, kernteam, actie):
    adres = _naar("actie-bewerken", actie)
    als(kernteam).post(adres, {"versie": 1, "titel": "Eerst"})

    tweede = als(kernteam).post(adres, {"versie": 1, "titel": "Daarna"})

    assert tweede.status_code == 409
    assert "Eerst" in tweede.content.decode()
    assert "Daarna" in tweede.content.decode()


def test_a_conflict_names_nobody_who_shows_no_name(als, deelnemer, kernteam, proeftuin):
    verborgen = _contact(proeftuin, "Geheime Gea", functie="Wijkverpleegkundige")
    Contact.objects.filter(pk=verborgen.pk).update(zicht=Zicht.FUNCTIE)
    eigen = actions.maak(proeftuin=proeftuin, door=deelnemer, waarden={"titel": "Oud"})
    actions.wijzig(actie=eigen, door=kernteam, versie=1, waarden={"eigenaar": verborgen})

    tweede = als(deelnemer).post(_naar("actie-bewerken", eigen), {"versie": 1, "titel": "Mijn"})

    html = tweede.content.decode()
    assert tweede.status_code == 409
    assert ("Wijkverpleegkundige" in html, "Gea" in html) == (True, False)


def test_changing_keeps_an_owner_whom_the_writer_may_not_choose(als, deelnemer, proeftuin):
    verborgen = _contact(proeftuin)
    Contact.objects.filter(pk=verborgen.pk).update(zicht=Zicht.NIETS)
    eigen = actions.maak(
        proeftuin=proeftuin, door=deelnemer, waarden={"titel": "Oud", "eigenaar": verborgen}
    )
    form = als(deelnemer).get(_naar("actie-bewerken", eigen)).context["form"]

    als(deelnemer).post(
        _naar("actie-bewerken", eigen),
        {"versie": 1, "titel": "Nieuw", "eigenaar": form["eigenaar"].value()},
    )

    eigen.refresh_from_db()
    assert (eigen.titel, eigen.eigenaar) == ("Nieuw", verborgen)


@pytest.mark.parametrize("adres", ["iemand@voorbeeld.example", ""])
def test_what_someone_at_rest_had_to_do_returns_to_a_trekker(proeftuin, kernteam, actie, adres):
    trekker = _contact(proeftuin, "Trekker", rollen=[Contactrol.TREKKER])
    ziek = _contact(proeftuin, "Ziek", email=adres)
    Actie.objects.update(eigenaar=ziek)

    stilte.zet_op_rust(contact=ziek, door=kernteam)

    actie.refresh_from_db()
    assert actie.eigenaar == trekker


def test_without_a_trekker_it_is_nobodys_and_what_was_done_stays(proeftuin, kernteam, actie):
    ziek = _contact(proeftuin, "Ziek", email="ziek@voorbeeld.example")
    klaar = actions.maak(
        proeftuin=proeftuin, door=kernteam, waarden={"titel": "Af", "eigenaar": ziek}
    )
    actions.rond_af(actie=klaar, door=kernteam, versie=1, stand=_STAND.KLAAR, uitkomst="")
    Actie.objects.filter(pk=actie.pk).update(eigenaar=ziek)

    stil.zet_op_rust(adres=ziek.email, over_id=ziek.publiek_id, proeftuin=proeftuin, door=kernteam)

    actie.refresh_from_db()
    klaar.refresh_from_db()
    assert (actie.eigenaar, klaar.eigenaar) == (None, ziek)


def test_my_actions_are_of_all_my_places_and_of_nobody_else(
    als, deelnemer, proeftuin, andere_proeftuin, buitenstaander, actie
):
    eigen = actions.maak(
        proeftuin=proeftuin,
        door=deelnemer,
        waarden={"titel": "Van mij", "eigenaar": _van(proeftuin, deelnemer)},
    )

    pagina = als(deelnemer).get(reverse("proeftuinen:mijn-acties"))

    assert list(pagina.context["pagina"].object_list) == [eigen]


def test_ones_own_list_waits_for_the_second_lock_of_who_needs_one(
    als, proeftuin, deelnemer, procesbegeleider
):
    mijn = reverse("proeftuinen:mijn-acties")

    zwak = {wie: als(wie, sterk=False).get(mijn) for wie in (deelnemer, procesbegeleider)}

    assert zwak[deelnemer].status_code == 200
    assert zwak[procesbegeleider]["Location"].startswith(reverse("mijn:slot"))


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_list_asks_the_same_however_many_actions(
    als, deelnemer, proeftuin, kernteam, aantal, django_assert_num_queries
):
    for nummer in range(aantal):
        waarden = {
            "titel": f"Actie {nummer}",
            "eigenaar": _van(proeftuin, deelnemer),
            "een": _contact(proeftuin, f"Mens {nummer}"),
            "dag": vandaag() - timedelta(days=nummer),
        }
        actions.maak(proeftuin=proeftuin, door=kernteam, waarden=waarden)
    client = als(deelnemer)

    with django_assert_num_queries(6):
        client.get(reverse("proeftuinen:acties", args=[proeftuin.publiek_id]))
    with django_assert_num_queries(4):
        client.get(reverse("proeftuinen:mijn-acties"))
