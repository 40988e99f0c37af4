"""A made-up feature joins in by its aandeel alone; the check tells what is wrong with one."""

from uuid import uuid4

from django.urls import reverse

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.toegang import Rol, rechten_van
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject import controle
from proeftuinen.traject.checks import controleer_aandelen
from proeftuinen.traject.contracten import (
    Lezer,
    verzamel,
)
from proeftuinen.traject.models import Stap
from tests.proefonderdeel.bloemen import plant

PROEF = "tests.proefonderdeel.aandeel"


def _lezer(rol: Rol) -> Lezer:
    return Lezer(rechten_van([rol]))


BEGELEIDER = _lezer(Rol.PROCESBEGELEIDER)


GEMEENTE = _lezer(Rol.GEMEENTE)


def _pagina(client, naam: str, *delen: str) -> str:
    return client.get(reverse(naam, args=delen)).content.decode()


def test_a_card_stands_on_the_overview_once_there_is_something_to_tell(
    bloemen, als, deelnemer, proeftuin
):
    zonder = _pagina(als(deelnemer), "proeftuinen:overzicht", proeftuin.publiek_id)
    plant(proeftuin, "Sneeuwklok", door=deelnemer)
    met = _pagina(als(deelnemer), "proeftuinen:overzicht", proeftuin.publiek_id)

    assert ("<h2>Bloemen</h2>" in zonder, "<h2>Bloemen</h2>" in met) == (False, True)
    assert "<p>Sneeuwklok</p>" in met


def test_a_card_is_not_for_who_lacks_its_right(bloemen, als, gemeentelezer, proeftuin):
    plant(proeftuin, "Sneeuwklok", door=gemeentelezer)

    assert "Sneeuwklok" not in _pagina(
        als(gemeentelezer), "proeftuinen:overzicht", proeftuin.publiek_id
    )


def test_without_the_line_in_settings_the_feature_is_not_there(als, klok, deelnemer, proeftuin):
    plant(proeftuin, "Sneeuwklok", door=deelnemer)

    assert "Bloemen" not in _pagina(als(deelnemer), "proeftuinen:overzicht", proeftuin.publiek_id)


def test_a_tab_is_there_for_who_has_its_right_and_for_no_other(
    bloemen, als, deelnemer, gemeentelezer, proeftuin
):
    adres = reverse("bloemen", args=[proeftuin.publiek_id])

    ziet = {
        persoon.naam: f'href="{adres}"'
        in _pagina(als(persoon), "proeftuinen:planning", proeftuin.publiek_id)
        for persoon in (deelnemer, gemeentelezer)
    }
    eigen = als(deelnemer).get(adres).content.decode()

    assert ziet == {"Tineke": True, "Youssef": False}
    assert f'href="{adres}" aria-current="page"' in eigen
    assert als(gemeentelezer).get(adres).status_code == 403


def test_a_step_is_not_ready_until_its_output_is(bloemen, als, procesbegeleider, proeftuin):
    stap = Stap.objects.van(proeftuin).get(soort=Stapsoort.START)
    stap.proeftuin = proeftuin
    stap.controlepunten.update(klaar=True)
    delen = proeftuin.publiek_id, stap.publiek_id

    voor = controle.gereedheid(stap, BEGELEIDER)
    pagina = _pagina(als(procesbegeleider), "proeftuinen:stap", *delen)
    sluiten = als(procesbegeleider).post(
        reverse("proeftuinen:stap-afsluiten", args=delen), {"versie": stap.versie}
    )
    plant(proeftuin, "Sneeuwklok", door=procesbegeleider)
    na = controle.gereedheid(stap, BEGELEIDER)

    eigen = {"Er staat een bloem"}
    assert (voor.gereed, eigen & set(voor.mist)) == (False, eigen)
    assert "Er staat een bloem" in pagina
    assert sluiten.context["form"].errors.keys() == {"reden"}
    assert set(voor.mist) - set(na.mist) == eigen


def test_an_output_stands_only_at_the_steps_it_is_of(bloemen, proeftuin):
    stappen = Stap.objects.van(proeftuin).exclude(soort=Stapsoort.START)

    titels = {
        deel.titel for stap in stappen for deel in controle.gereedheid(stap, BEGELEIDER).uitkomsten
    }
    assert len(titels) > 1  # those of other features
    assert "Er staat een bloem" not in titels


def test_stuur_door_offers_the_target_and_its_form_draws_the_line(
    bloemen, als, kernteam, proeftuin
):
    knoop = Schakel.objects.filter(proeftuin=proeftuin).first()
    doel = f"{reverse('bloem-nieuw', args=[proeftuin.publiek_id])}?uit={knoop.publiek_id}"

    pagina = _pagina(als(kernteam), "proeftuinen:schakel", proeftuin.publiek_id, knoop.publiek_id)
    ingevuld = als(kernteam).get(doel).content.decode()
    als(kernteam).post(doel, {"naam": "Sneeuwklok", "uit": knoop.publiek_id})

    assert f'href="{doel}">Nieuwe bloem</a>' in pagina
    assert ingevuld == knoop.label
    draad = Draad.objects.get()
    assert (draad.van, draad.naar.label, draad.door) == (knoop, "Sneeuwklok", kernteam)


def test_stuur_door_does_not_offer_a_target_without_its_right(bloemen, als, deelnemer, proeftuin):
    knoop = Schakel.objects.filter(proeftuin=proeftuin).first()

    pagina = _pagina(als(deelnemer), "proeftuinen:schakel", proeftuin.publiek_id, knoop.publiek_id)

    assert "Nieuwe bloem" not in pagina


def test_what_features_contribute_keeps_the_order_of_settings(bloemen, proeftuin, deelnemer):
    plant(proeftuin, "Sneeuwklok", door=deelnemer)

    assert [tab.label for tab in verzamel("tabs")][-1] == "Bloemen"
    assert [deel.titel for deel in verzamel("hoofdstuk", proeftuin, BEGELEIDER)] == [
        "Een goede bodem",
        "Het jaar in getallen",
        "Het jaar van dag tot dag",
        "Wat er bloeit",
    ]
    assert [maat.naam for maat in verzamel("maten", proeftuin)][-1] == "Bloemen"
    assert [deel.tekst for deel in verzamel("gebeurtenissen", proeftuin, BEGELEIDER)] == [
        "Sneeuwklok bloeit."
    ]


def test_a_target_of_the_spine_makes_a_step_and_ties_it(als, procesbegeleider, proeftuin, klok):
    knoop = Schakel.objects.filter(proeftuin=proeftuin).last()
    laatste = Stap.objects.van(proeftuin).last()
    doel = reverse("proeftuinen:stap-toevoegen", args=[proeftuin.publiek_id])
    form = als(procesbegeleider).get(doel, {"uit": knoop.publiek_id}).context["form"]

    als(procesbegeleider).post(
        doel,
        {
            "sleutel": uuid4(),
            "naam": "Extra avond",
            "soort": "eigen",
            "na": laatste.publiek_id,
            "begin": laatste.einde.isoformat(),
            "uit": form["uit"].value(),
        },
    )

    draad = Draad.objects.get()
    assert (draad.van, draad.naar.object_id) == (
        knoop,
        Stap.objects.get(naam="Extra avond").publiek_id,
    )


def _fouten() -> list[tuple[str, str]]:
    return [(fout.id, fout.msg) for fout in controleer_aandelen()]


def test_the_check_is_content_with_what_is_listed(bloemen):
    assert _fouten() == []


def test_the_check_finds_a_contribution_that_does_not_import(settings):
    settings.AANDELEN = [*settings.AANDELEN, "tests.proefonderdeel.bestaat_niet"]

    ((nummer, tekst),) = _fouten()

    assert nummer == "traject.E001"
    assert "tests.proefonderdeel.bestaat_niet" in tekst


def test_the_check_finds_a_name_that_the_contract_does_not_know(settings):
    settings.AANDELEN = [*settings.AANDELEN, "tests.proefonderdeel.verkeerd"]

    assert _fouten() == [
        ("traject.E002", "tests.proefonderdeel.verkeerd offers unknown ['kaartjes'].")
    ]
