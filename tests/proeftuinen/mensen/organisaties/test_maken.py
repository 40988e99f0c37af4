"""Making an organisation: what follows by itself, what is asked, and what is refused."""

from uuid import uuid4

import pytest

from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.rode_draad.models import Draad, Schakel
from tests.proeftuinen.mensen.organisaties.conftest import adres_van

BESTE = {"naam": "Inloophuis De Kamer", "soort": "inloophuis", "gemeenten": ["Lindewaard"]}


def _maak(client, tuin, **velden):
    return client.post(
        adres_van("organisatie-nieuw", tuin), {"sleutel": str(uuid4()), **BESTE, **velden}
    )


def test_a_name_and_a_kind_are_enough_and_the_rest_follows(als, kernteam, proeftuin, klok):
    antwoord = _maak(als(kernteam), proeftuin)

    deze = Organisatie.objects.get()
    assert antwoord.url == adres_van("organisatie", proeftuin, deze.publiek_id)
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
    adres = adres_van("organisatie-nieuw", proeftuin)

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

    pagina = als(kernteam).get(adres_van("organisatie-nieuw", proeftuin)).content.decode()

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

    pagina = als(kernteam).get(adres_van("organisaties", proeftuin)).content.decode()

    assert Organisatie.objects.get().naam == naam.replace("\u202e", "")
    assert "<b>zn</b>" not in pagina
