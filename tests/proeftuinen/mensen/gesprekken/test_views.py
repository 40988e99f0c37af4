"""The pages of talks: planning, writing up, calling off, and who may."""

from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import Rol
from proeftuinen.mensen.gesprekken import actions
from proeftuinen.mensen.gesprekken.models import Gesprek, Thema
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.deelname import laat_meedoen


def _adres(naam: str, tuin, *delen: str) -> str:
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *delen])


def _tekst(antwoord) -> str:
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def _plan(**velden):
    leeg = {"contact": "", "met_wie": "", "organisatie": "", "dag": "", "tijd": "", "plaats": ""}
    return {"sleutel": uuid4(), **leeg, **velden}


def _uitwerken(gesprek: Gesprek, **velden):
    leeg = {"notities": "", "verwachtingen": "", "afspraken": "", "nieuwe_themas": ""}
    return {"versie": gesprek.versie, **leeg, **velden}


# The list.


def test_an_empty_list_says_what_to_do_first(als, kernteam, proeftuin):
    tekst = _tekst(als(kernteam).get(_adres("gesprekken", proeftuin)))

    assert "Nog geen gesprekken" in tekst
    assert _adres("gesprek-nieuw", proeftuin) in tekst


def test_the_list_puts_first_what_asks_attention(als, kernteam, proeftuin, gesprek):
    actions.plan(proeftuin=proeftuin, door=kernteam, waarden={"met_wie": "Wethouder"})
    af = actions.plan(proeftuin=proeftuin, door=kernteam, waarden={"met_wie": "Imam"})
    actions.zeg_af(gesprek=af, door=kernteam, versie=1)

    tekst = _tekst(als(kernteam).get(_adres("gesprekken", proeftuin)))

    koppen = ["Nog uit te werken", "Wil Bakker", "Gepland", "Wethouder", "Gaat niet door", "Imam"]
    plekken = [tekst.index(f">{kop}<") for kop in koppen]
    assert plekken == sorted(plekken)


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_list_asks_as_many_queries_for_one_talk_as_for_three(
    aantal, als, kernteam, proeftuin, contact, django_assert_num_queries
):
    organisatie = Organisatie.objects.create(naam="De Brink", zoeknaam="brink", domein="zorg")
    waarden = {"contact": contact, "organisatie": organisatie}
    for _ in range(aantal):
        actions.plan(proeftuin=proeftuin, door=kernteam, waarden=waarden)
    client = als(kernteam)
    client.get(_adres("gesprekken", proeftuin))

    with django_assert_num_queries(6):
        client.get(_adres("gesprekken", proeftuin))


# Planning.


def test_a_talk_is_planned_with_a_day_and_an_hour(als, kernteam, proeftuin, contact):
    velden = _plan(contact=contact.publiek_id, dag="2026-06-03", tijd="14:30", plaats="Het plein")

    antwoord = als(kernteam).post(_adres("gesprek-nieuw", proeftuin), velden)

    gesprek = Gesprek.objects.get()
    assert antwoord.url == gesprek.get_absolute_url()
    assert (gesprek.door, gesprek.contact, gesprek.stand) == (kernteam, contact, "gepland")
    assert (gesprek.dag.isoformat(), gesprek.tijd.isoformat()) == ("2026-06-03", "14:30:00")


def test_a_talk_may_have_no_day_or_no_hour_yet(als, kernteam, proeftuin):
    client = als(kernteam)
    client.post(_adres("gesprek-nieuw", proeftuin), _plan(met_wie="Wethouder"))
    client.post(_adres("gesprek-nieuw", proeftuin), _plan(met_wie="Imam", dag="2026-06-03"))

    momenten = {deel.met_wie: (deel.dag, deel.tijd) for deel in Gesprek.objects.all()}

    assert momenten["Wethouder"] == (None, None)
    assert momenten["Imam"][0].isoformat() == "2026-06-03"
    assert momenten["Imam"][1] is None


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({}, "contact"),
        ({"met_wie": "x", "tijd": "14:30"}, "dag"),
        ({"met_wie": "x", "dag": "0001-01-01"}, "dag"),
        ({"met_wie": "x", "dag": "9999-12-31"}, "dag"),
        ({"met_wie": "x", "dag": "2026-06-03", "tijd": "25:99"}, "tijd"),
        ({"met_wie": "a\0b"}, "met_wie"),
        ({"met_wie": "x" * 201}, "met_wie"),
        ({"met_wie": "x", "plaats": "y" * 201}, "plaats"),
        ({"contact": "bestaatniet1"}, "contact"),
        ({"organisatie": "a\0b"}, "organisatie"),
    ],
)
def test_what_cannot_be_is_told_at_the_field_and_nothing_is_lost(
    velden, fout, als, kernteam, proeftuin
):
    antwoord = als(kernteam).post(_adres("gesprek-nieuw", proeftuin), _plan(**velden))

    assert antwoord.status_code == 200
    assert fout in antwoord.context["form"].errors
    assert Gesprek.objects.count() == 0


def test_the_address_fills_in_with_whom(als, kernteam, proeftuin, contact):
    client = als(kernteam)
    vraag = {"contact": contact.publiek_id, "met_wie": "Coördinator\n van 't huis"}

    begin = client.get(_adres("gesprek-nieuw", proeftuin), vraag).context["form"].initial

    assert begin["contact"] == contact.publiek_id
    assert begin["met_wie"] == "Coördinator van 't huis"


@pytest.mark.parametrize("naam", ["contact", "organisatie", "met_wie", "uit"])
@pytest.mark.parametrize("ruw", ["%00", "%FF", "%ED%A0%80", "%E2%80%AE", "a" * 5000])
def test_a_strange_sign_in_a_filled_in_address_is_no_fault(naam, ruw, als, kernteam, proeftuin):
    antwoord = als(kernteam).get(f"{_adres('gesprek-nieuw', proeftuin)}?{naam}={ruw}")

    assert antwoord.status_code == 200


def test_people_and_organisations_of_another_place_cannot_be_chosen_or_filled_in(
    als, kernteam, proeftuin, andere_proeftuin
):
    vreemd = Contact.objects.create(proeftuin=andere_proeftuin, naam="Geheime Vogel")
    adres = _adres("gesprek-nieuw", proeftuin)

    getoond = _tekst(als(kernteam).get(adres, {"contact": vreemd.publiek_id}))
    antwoord = als(kernteam).post(adres, _plan(contact=vreemd.publiek_id))

    assert "Geheime Vogel" not in getoond
    assert antwoord.context["form"].errors.keys() == {"contact"}
    assert Gesprek.objects.count() == 0


def test_who_died_is_not_offered(als, kernteam, proeftuin, contact):
    Contact.objects.filter(pk=contact.pk).update(stand=Contact.Stand.OVERLEDEN)

    assert "Wil Bakker" not in _tekst(als(kernteam).get(_adres("gesprek-nieuw", proeftuin)))


def test_a_talk_that_came_from_a_step_is_tied_to_it(als, kernteam, proeftuin):
    knoop = Schakel.objects.filter(proeftuin=proeftuin).first()
    adres = _adres("gesprek-nieuw", proeftuin)

    getoond = _tekst(als(kernteam).get(adres, {"uit": knoop.publiek_id}))
    als(kernteam).post(adres, _plan(met_wie="Wethouder", uit=knoop.publiek_id))

    draad = Draad.objects.get(van=knoop)
    assert "Dit komt voort uit" in getoond
    assert (draad.naar.soort, draad.naar.label) == ("gesprek", "Gesprek met Wethouder")


def test_the_knot_of_a_talk_holds_no_name(gesprek):
    assert Schakel.objects.get(soort="gesprek").label == "Gesprek met huisarts"


def test_five_presses_plan_one_talk(als, kernteam, proeftuin):
    velden = _plan(met_wie="Wethouder")

    codes = {
        als(kernteam).post(_adres("gesprek-nieuw", proeftuin), velden).status_code for _ in range(5)
    }

    assert codes == {302}
    assert Gesprek.objects.count() == 1


def test_who_manages_talks_may_plan_one_for_another(als, procesbegeleider, kernteam, proeftuin):
    velden = _plan(met_wie="Wethouder", gesprek_door=kernteam.publiek_id)

    als(procesbegeleider).post(_adres("gesprek-nieuw", proeftuin), velden)

    assert Gesprek.objects.get().door == kernteam


def test_a_core_team_member_plans_for_oneself_whatever_is_posted(
    als, procesbegeleider, kernteam, proeftuin
):
    velden = _plan(met_wie="Wethouder", gesprek_door=procesbegeleider.publiek_id)

    als(kernteam).post(_adres("gesprek-nieuw", proeftuin), velden)

    assert Gesprek.objects.get().door == kernteam


# Whose talk it is.

WIJZIGEN = ("gesprek-bewerken", "gesprek-uitwerken", "gesprek-weghalen")
POSTEN = ("gesprek-afzeggen", "gesprek-voorleggen", "gesprek-terugnemen")


def test_another_of_the_core_team_reads_a_talk_and_changes_nothing(
    als, buitenstaander, proeftuin, uitgewerkt
):
    laat_meedoen(proeftuin=proeftuin, gebruiker=buitenstaander, rol=Rol.KERNTEAM)
    client = als(buitenstaander)
    voor = list(Gesprek.objects.values())
    delen = proeftuin, uitgewerkt.publiek_id

    tekst = _tekst(client.get(uitgewerkt.get_absolute_url()))
    codes = {client.get(_adres(naam, *delen)).status_code for naam in WIJZIGEN}
    velden = _uitwerken(uitgewerkt, notities="Anders")
    codes |= {client.post(_adres(naam, *delen), velden).status_code for naam in WIJZIGEN + POSTEN}

    assert "Er is tijd." in tekst
    assert not any(_adres(naam, *delen) in tekst for naam in WIJZIGEN + POSTEN)
    assert codes == {403}
    assert list(Gesprek.objects.values()) == voor


def test_who_manages_talks_changes_anothers(als, procesbegeleider, proeftuin, uitgewerkt):
    velden = _uitwerken(uitgewerkt, notities="Aangevuld")

    adres = _adres("gesprek-uitwerken", proeftuin, uitgewerkt.publiek_id)
    antwoord = als(procesbegeleider).post(adres, velden)

    assert antwoord.status_code == 302
    assert Gesprek.objects.get().notities == "Aangevuld"


def test_a_talk_without_a_holder_is_for_who_manages_talks(als, kernteam, proeftuin, gesprek):
    Gesprek.objects.update(door=None)

    adres = _adres("gesprek-bewerken", proeftuin, gesprek.publiek_id)

    assert als(kernteam).get(adres).status_code == 403


# Writing up.


def test_writing_up_shows_the_questions_and_keeps_text_and_themes(
    als, kernteam, proeftuin, gesprek
):
    bekend = Thema.objects.create(proeftuin=proeftuin, naam="Samen eten")
    adres = _adres("gesprek-uitwerken", proeftuin, gesprek.publiek_id)
    velden = _uitwerken(
        gesprek,
        notities="Regel een\nregel twee",
        themas=[bekend.publiek_id],
        nieuwe_themas="Nacht, en alleen\n\n  samen   ETEN \nVervoer",
    )

    getoond = _tekst(als(kernteam).get(adres))
    als(kernteam).post(adres, velden)

    gesprek.refresh_from_db()
    assert "Waar ben je zelf trots op" in getoond
    assert (gesprek.stand, gesprek.notities) == ("gehouden", "Regel een\nregel twee")
    namen = {thema.naam for thema in gesprek.themas.all()}
    assert namen == {"Samen eten", "Nacht, en alleen", "Vervoer"}
    assert Schakel.objects.filter(soort="thema").count() == 2


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"notities": "x" * 20_001}, "notities"),
        ({"notities": "x" * 1_000_000}, "notities"),
        ({"afspraken": "a\0b"}, "afspraken"),
        ({"nieuwe_themas": "x" * 121}, "nieuwe_themas"),
        ({"nieuwe_themas": "\n".join(str(nr) for nr in range(21))}, "nieuwe_themas"),
    ],
)
def test_a_refused_text_is_given_back_whole(velden, fout, als, kernteam, proeftuin, gesprek):
    adres = _adres("gesprek-uitwerken", proeftuin, gesprek.publiek_id)

    antwoord = als(kernteam).post(adres, _uitwerken(gesprek, **velden))

    form = antwoord.context["form"]
    assert form.errors.keys() == {fout}
    assert form[fout].value() == velden[fout]
    assert Gesprek.objects.get().notities == ""


def test_a_theme_of_another_place_cannot_be_ticked(
    als, kernteam, proeftuin, andere_proeftuin, gesprek
):
    Thema.objects.create(proeftuin=proeftuin, naam="Van ons")
    vreemd = Thema.objects.create(proeftuin=andere_proeftuin, naam="Van hen")
    adres = _adres("gesprek-uitwerken", proeftuin, gesprek.publiek_id)

    antwoord = als(kernteam).post(adres, _uitwerken(gesprek, themas=[vreemd.publiek_id]))

    assert antwoord.context["form"].errors.keys() == {"themas"}
    assert gesprek.themas.count() == 0


def test_of_two_who_write_up_at_once_the_second_sees_both_texts(
    als, kernteam, proeftuin, uitgewerkt
):
    adres = _adres("gesprek-uitwerken", proeftuin, uitgewerkt.publiek_id)
    velden = _uitwerken(uitgewerkt, notities="Mijn lange verhaal", nieuwe_themas="Nieuw")

    antwoord = als(kernteam).post(adres, {**velden, "versie": 1})

    tekst = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Mijn lange verhaal" in tekst
    assert "Er is tijd." in tekst
    assert Thema.objects.filter(naam="Nieuw").count() == 0


def test_a_changed_appointment_of_two_at_once_shows_both(als, kernteam, proeftuin, gesprek):
    adres = _adres("gesprek-bewerken", proeftuin, gesprek.publiek_id)
    velden = {"versie": 99, "met_wie": "Iemand anders", "plaats": "Elders"}

    antwoord = als(kernteam).post(adres, velden)

    assert antwoord.status_code == 409
    assert "Elders" in antwoord.content.decode()


def test_a_missing_version_changes_nothing_and_keeps_what_was_typed(
    als, kernteam, proeftuin, gesprek
):
    adres = _adres("gesprek-uitwerken", proeftuin, gesprek.publiek_id)

    antwoord = als(kernteam).post(adres, {"notities": "Bewaar mij"})

    assert "Bewaar mij" in _tekst(antwoord)
    assert Gesprek.objects.get().notities == ""


# Calling off and taking away.


def test_a_talk_is_called_off_and_takes_place_after_all(als, kernteam, proeftuin, gesprek):
    adres = _adres("gesprek-afzeggen", proeftuin, gesprek.publiek_id)

    als(kernteam).post(adres, {"versie": 1})
    af = Gesprek.objects.get().stand
    als(kernteam).post(adres, {"versie": 2, "weer": "ja"})

    assert (af, Gesprek.objects.get().stand) == ("afgezegd", "gepland")


def test_a_talk_is_taken_away_after_a_question_and_its_themes_stay(
    als, kernteam, proeftuin, uitgewerkt
):
    adres = _adres("gesprek-weghalen", proeftuin, uitgewerkt.publiek_id)

    gevraagd = _tekst(als(kernteam).get(adres))
    als(kernteam).post(adres)

    assert "Haal je dit gesprek weg?" in gevraagd
    assert Gesprek.objects.count() == 0
    assert Thema.objects.count() == 1
    assert Schakel.objects.filter(soort="gesprek").count() == 0


@pytest.mark.parametrize("naam", ["gesprek", *WIJZIGEN])
def test_a_talk_of_another_place_is_not_found(naam, als, kernteam, proeftuin, andere_proeftuin):
    vreemd = Gesprek.objects.create(proeftuin=andere_proeftuin, met_wie="x", door=kernteam)

    adres = _adres(naam, proeftuin, vreemd.publiek_id)

    assert als(kernteam).get(adres).status_code == 404


def test_the_page_of_a_talk_stays_within_fourteen_queries(
    als, kernteam, uitgewerkt, django_assert_max_num_queries
):
    client = als(kernteam)
    client.get(uitgewerkt.get_absolute_url())

    with django_assert_max_num_queries(14):
        client.get(uitgewerkt.get_absolute_url())


def test_a_theme_shows_three_of_each_among_all_and_everything_on_its_own_page(
    als, kernteam, proeftuin
):
    thema = Thema.objects.create(proeftuin=proeftuin, naam="Weekend")
    for nr in range(5):
        velden = {"stand": "gehouden", "met_wie": "Huisarts", "verwachtingen": f"Verwacht {nr}."}
        Gesprek.objects.create(proeftuin=proeftuin, **velden).themas.add(thema)
    binnen = als(kernteam)

    alle = binnen.get(reverse("proeftuinen:themas", args=[proeftuin.publiek_id])).text
    eigen = binnen.get(thema.get_absolute_url()).text

    assert [f"Verwacht {nr}." in alle for nr in range(5)] == [True] * 3 + [False] * 2
    assert "Lees er nog 2" in alle
    assert [f"Verwacht {nr}." in eigen for nr in range(5)] == [True] * 5
