"""Pages of organisations: what one sees, and what is taken in."""

from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties import actions
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.sociale_kaart.models import Voorziening
from proeftuinen.traject.deelname import laat_meedoen
from tests.proeftuinen.mensen.organisaties.conftest import BUREN

BESTE = {"naam": "Inloophuis De Kamer", "soort": "inloophuis", "gemeenten": ["Lindewaard"]}


def _adres(naam, tuin, *delen):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *delen])


def _maak(client, tuin, **velden):
    return client.post(
        _adres("organisatie-nieuw", tuin), {"sleutel": str(uuid4()), **BESTE, **velden}
    )


def _velden(organisatie, **anders):
    return {
        "naam": organisatie.naam,
        "soort": organisatie.soort,
        "gemeenten": ["Lindewaard"],
        "versie": organisatie.versie,
        **anders,
    }


# Making.


def test_a_name_and_a_kind_are_enough_and_the_rest_follows(als, kernteam, proeftuin, klok):
    antwoord = _maak(als(kernteam), proeftuin)

    deze = Organisatie.objects.get()
    assert antwoord.url == _adres("organisatie", proeftuin, deze.publiek_id)
    assert (deze.domein, deze.formeel, deze.zoeknaam) == ("informeel", False, "inloophuis kamer")
    assert (deze.gemaakt_in, list(deze.proeftuinen.all())) == (proeftuin, [proeftuin])
    assert [gemeente.naam for gemeente in deze.gemeenten.all()] == ["Lindewaard"]
    assert Schakel.objects.get(soort="organisatie").label == "Inloophuis De Kamer"
    assert Auditregel.objects.filter(handeling="organisatie.gemaakt").count() == 1


def test_five_presses_make_one(als, kernteam, proeftuin, klok):
    sleutel = str(uuid4())

    antwoorden = [_maak(als(kernteam), proeftuin, sleutel=sleutel) for _ in range(5)]

    assert [antwoord.status_code for antwoord in antwoorden] == [302] * 5
    assert Organisatie.objects.count() == 1


def test_a_name_that_looks_like_one_that_is_there_is_asked_about_once(
    als, kernteam, proeftuin, thuiszorg
):
    gevraagd = _maak(als(kernteam), proeftuin, naam="Thuis zorg Lindeward")
    toch = _maak(als(kernteam), proeftuin, naam="Thuis zorg Lindeward", toch="on")

    assert gevraagd.status_code == 200
    assert "Dit lijkt op “Thuiszorg Lindewaard”." in gevraagd.content.decode()
    assert "Nee, dit is een andere organisatie" in gevraagd.content.decode()
    assert toch.status_code == 302
    assert Organisatie.objects.count() == 2


def test_the_address_fills_in_and_a_strange_value_is_left(als, kernteam, proeftuin, klok):
    adres = _adres("organisatie-nieuw", proeftuin)

    goed = als(kernteam).get(adres, {"soort": "hospice", "naam": "Waardhof"}).context["form"]
    vreemd = als(kernteam).get(adres, {"soort": "bestaat-niet", "uit": "x" * 9999}).context["form"]

    assert (goed["soort"].value(), goed["naam"].value()) == ("hospice", "Waardhof")
    assert vreemd["soort"].value() is None


def test_what_came_from_a_knot_is_tied_to_it(als, kernteam, proeftuin, klok):
    knoop = Schakel.objects.filter(proeftuin=proeftuin).first()

    _maak(als(kernteam), proeftuin, uit=knoop.publiek_id)

    draad = Draad.objects.get()
    assert (draad.van, draad.naar.soort) == (knoop, "organisatie")


def test_own_words_for_a_kind_are_offered_again(als, kernteam, proeftuin, klok):
    zonder = _maak(als(kernteam), proeftuin, soort="anders")
    _maak(als(kernteam), proeftuin, soort="anders", soort_anders="Repair café")

    pagina = als(kernteam).get(_adres("organisatie-nieuw", proeftuin)).content.decode()

    assert "Schrijf op wat voor organisatie het is." in zonder.content.decode()
    assert '<option value="Repair café"></option>' in pagina
    assert Organisatie.objects.get().soortnaam == "Repair café"


LELIJK = [
    ("naam", "a\x00b", "Er staat een teken in dat we niet kunnen bewaren."),
    ("naam", "\u3164\u200b", "Vul dit in."),
    ("naam", "x" * 201, "Dit is te lang"),
    ("naam", "x" * 1_000_000, "Dit is te lang"),
    ("soort", "bestaat-niet", "Deze keuze bestaat niet."),
    ("domein", "bestaat-niet", "Deze keuze bestaat niet."),
    ("vorm", "bestaat-niet", "Deze keuze bestaat niet."),
    ("website", "javascript:alert(1)", "Dit is geen webadres."),
    ("website", "ftp://voorbeeld.example", "Dit is geen webadres."),
    ("website", "https://a\x00b.example", "Dit is geen webadres."),
    ("email", "geen adres", "Dit is geen mailadres."),
    ("email", "a\x00@b.example", "Dit is geen mailadres."),
    ("gemeenten", ["Nergenshuizen"], "We kennen geen gemeente"),
    ("gemeenten", [""], "Kies minstens één gemeente."),
]


@pytest.mark.parametrize(("veld", "waarde", "zin"), LELIJK)
def test_bad_input_is_refused_at_the_field_and_kept(
    als, kernteam, proeftuin, klok, veld, waarde, zin
):
    antwoord = _maak(als(kernteam), proeftuin, **{veld: waarde, "telefoon": "088 000 99 99"})

    assert antwoord.status_code == 200
    assert zin in antwoord.content.decode()
    assert "088 000 99 99" in antwoord.content.decode()
    assert Organisatie.objects.count() == 0


@pytest.mark.parametrize("naam", ["\u202egnitsil", "🌻", "O'Neill & <b>zn</b>", "مركز", "ß" * 200])
def test_strange_names_are_kept_and_shown_safely(als, kernteam, proeftuin, klok, naam):
    _maak(als(kernteam), proeftuin, naam=naam)

    pagina = als(kernteam).get(_adres("organisaties", proeftuin)).content.decode()

    assert Organisatie.objects.get().naam == naam.replace("\u202e", "")
    assert "<b>zn</b>" not in pagina


# Seeing.


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_list_asks_as_much_for_three_rows_as_for_one(
    als, kernteam, proeftuin, klok, django_assert_num_queries, aantal
):
    actions.maak_velen(
        proeftuin=proeftuin, door=kernteam, rijen=[{"naam": f"Huis {nr}"} for nr in range(aantal)]
    )
    client = als(kernteam)

    with django_assert_num_queries(9):
        client.get(_adres("organisaties", proeftuin))


@pytest.mark.parametrize("aantal", [1, 3])
def test_one_organisation_asks_as_much_with_three_people_as_with_one(
    als, kernteam, proeftuin, thuiszorg, django_assert_max_num_queries, aantal
):
    for nr in range(aantal):
        Contact.objects.create(proeftuin=proeftuin, naam=f"Mens {nr}", organisatie=thuiszorg)
    client = als(kernteam)

    with django_assert_max_num_queries(14):
        client.get(_adres("organisatie", proeftuin, thuiszorg.publiek_id))


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

    antwoord = als(kernteam).get(_adres("organisaties", proeftuin), vraag)

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
    adres = _adres("organisatie", proeftuin, thuiszorg.publiek_id)

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

    pagina = als(kernteam).get(_adres("organisatie", proeftuin, thuiszorg.publiek_id))

    assert "kanarie-dood" not in pagina.content.decode()


def test_a_participant_sees_no_address_of_who_confirms_and_no_buttons(
    als, deelnemer, proeftuin, thuiszorg
):
    pagina = als(deelnemer).get(_adres("organisatie", proeftuin, thuiszorg.publiek_id))

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
    adressen = [_adres(naam, proeftuin) for naam in namen]
    adressen += [
        _adres(naam, proeftuin, gedeeld.publiek_id)
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
    adres = _adres("organisatie", buren, gedeeld.publiek_id)

    tekst = als(buitenstaander).get(adres).content.decode()
    form = als(buitenstaander).get(_adres("organisatie-bewerken", buren, gedeeld.publiek_id))

    assert "Thuiszorg Lindewaard" in tekst
    assert BUREN in tekst
    for geheim in ("kanarie-ons", "kanarie-nakijker", "Proeftuin Lindewaard"):
        assert geheim not in tekst
        assert geheim not in form.content.decode()


def test_what_others_in_the_municipality_have_is_taken_over_in_one_press(
    als, kernteam, proeftuin, buren, buitenstaander
):
    elders = actions.maak(proeftuin=buren, door=buitenstaander, naam="Museum", soort="cultuur")
    lijst = als(kernteam).get(_adres("organisaties", proeftuin)).content.decode()
    adres = _adres("organisatie-overnemen", proeftuin, elders.publiek_id)

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
    codes = [client.get(_adres(naam, proeftuin, vreemd.publiek_id)).status_code for naam in namen]
    over = client.post(_adres("organisatie-overnemen", proeftuin, vreemd.publiek_id))

    assert (codes, over.status_code) == ([404] * 3, 404)
    assert list(vreemd.proeftuinen.all()) == [andere_proeftuin]


# Changing and taking away.


def test_of_two_who_change_it_at_once_the_second_sees_both_texts(
    als, kernteam, proeftuin, thuiszorg
):
    adres = _adres("organisatie-bewerken", proeftuin, thuiszorg.publiek_id)

    eerst = als(kernteam).post(adres, _velden(thuiszorg, plaats="Molenweg 8"))
    tweede = als(kernteam).post(adres, _velden(thuiszorg, plaats="Dorpsstraat 1"))

    assert (eerst.status_code, tweede.status_code) == (302, 409)
    assert "Molenweg 8" in tweede.content.decode()
    assert "Dorpsstraat 1" in tweede.content.decode()
    assert Organisatie.objects.get().plaats == "Molenweg 8"


def test_without_a_version_nothing_is_saved(als, kernteam, proeftuin, thuiszorg):
    adres = _adres("organisatie-bewerken", proeftuin, thuiszorg.publiek_id)

    antwoord = als(kernteam).post(adres, _velden(thuiszorg, plaats="Molenweg 8", versie=""))

    assert antwoord.status_code == 200
    assert Organisatie.objects.get().plaats == ""


def test_a_new_name_is_looked_up_and_said_by_its_knot(als, kernteam, proeftuin, thuiszorg):
    adres = _adres("organisatie-bewerken", proeftuin, thuiszorg.publiek_id)

    als(kernteam).post(adres, _velden(thuiszorg, naam="Zorg Één BV", versie=1))

    assert Organisatie.objects.get().zoeknaam == "zorg een"
    assert Schakel.objects.get(soort="organisatie").label == "Zorg Één BV"


def test_taken_away_here_it_stays_where_others_use_it_and_they_keep_it(
    als, kernteam, proeftuin, gedeeld, buren
):
    ons = Contact.objects.create(proeftuin=proeftuin, naam="Ons", organisatie=gedeeld)
    adres = _adres("organisatie-weghalen", proeftuin, gedeeld.publiek_id)

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
    als(kernteam).post(_adres("organisatie-weghalen", proeftuin, thuiszorg.publiek_id))

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
    adres = _adres("organisatie", proeftuin, thuiszorg.publiek_id)
    voor = als(deelnemer).get(adres).status_code
    proeftuin.deelnames.filter(gebruiker=deelnemer).delete()

    assert (voor, als(deelnemer).get(adres).status_code) == (200, 404)
    laat_meedoen(proeftuin=proeftuin, gebruiker=deelnemer, rol=Rol.GEMEENTE)
    assert als(deelnemer).get(adres).status_code == 403
