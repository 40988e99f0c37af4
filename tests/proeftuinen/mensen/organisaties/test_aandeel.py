"""What organisations contribute: figures, a chapter, a card, and what is of a person."""

from datetime import timedelta

import pytest
from django.template.loader import render_to_string
from django.utils import timezone

from leerwerkplaats.toegang import Rol, rechten_van
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties import aandeel, actions, samenvoegen
from proeftuinen.mensen.organisaties.models import Organisatie, Wijzigingsvoorstel
from proeftuinen.traject.contracten import Lezer, uitgeteld

DEELNEMER = Lezer(rechten_van([Rol.DEELNEMER]))
KERNTEAM = Lezer(rechten_van([Rol.KERNTEAM]))
GEMEENTE = Lezer(rechten_van([Rol.GEMEENTE]))


@pytest.fixture
def drie(proeftuin, kernteam, thuiszorg):
    """Ours, with two more of other kinds."""
    actions.maak(proeftuin=proeftuin, door=kernteam, naam="Inloophuis", soort="inloophuis")
    actions.maak(proeftuin=proeftuin, door=kernteam, naam="Hospice", soort="hospice")
    return proeftuin


def test_figures_say_what_they_count(drie):
    maten = {maat.naam: maat.waarde for maat in aandeel.maten(drie)}

    assert maten == {
        "Organisaties": 3,
        "Formele organisaties": 2,
        "Informele organisaties": 1,
        "Organisaties: zorg": 2,
        "Organisaties: sociaal domein": 0,
        "Organisaties: gemeente": 0,
        "Organisaties: informeel en burgers": 1,
        "Organisaties: cultuur": 0,
        "Organisaties: onderwijs en overig": 0,
    }


def test_the_chapter_tells_organisations_by_domein_and_never_people(drie, thuiszorg):
    Contact.objects.create(proeftuin=drie, naam="kanarie", functie="kanarie", organisatie=thuiszorg)
    deel = aandeel.hoofdstuk(drie, DEELNEMER)

    tekst = render_to_string(deel.sjabloon, {"inhoud": deel.inhoud, "hooguit": 12})

    assert deel.titel == "Wie er meedoen"
    assert "doen 3 organisaties mee: 2 formeel en 1 informeel" in tekst
    assert "Zorg (2)" in tekst
    assert [naam in tekst for naam in ("Thuiszorg Lindewaard", "Inloophuis")] == [True, True]
    assert [geheim in tekst for geheim in ("kanarie", "@")] == [False, False]


def test_who_may_not_see_organisations_gets_no_chapter(drie):
    assert aandeel.hoofdstuk(drie, GEMEENTE) is None


def test_one_that_was_merged_counts_no_longer(drie, kernteam, thuiszorg):
    dubbel = actions.maak(proeftuin=drie, door=kernteam, naam="Thuiszorg Lindewaard BV")
    samenvoegen.voeg_samen(van=dubbel, naar=thuiszorg, proeftuin=drie, door=kernteam)

    assert aandeel.maten(drie)[0].waarde == 3
    assert aandeel.hoofdstuk(drie, DEELNEMER).inhoud["aantal"] == 3


def test_a_card_stands_there_only_for_who_decides_and_when_there_is_something(
    proeftuin, gedeeld, buren
):
    zonder = uitgeteld(aandeel.kaarten(proeftuin, KERNTEAM))
    Wijzigingsvoorstel.objects.create(organisatie=gedeeld, proeftuin=buren, waarden={"plaats": "X"})
    Wijzigingsvoorstel.objects.create(
        organisatie=gedeeld, proeftuin=buren, voorziening="bcdfghjkmnpq"
    )

    assert zonder == []
    kaarten = uitgeteld(aandeel.kaarten(proeftuin, KERNTEAM))
    assert [kaart.inhoud for kaart in kaarten] == [{"aantal": 1}]
    assert aandeel.kaarten(proeftuin, DEELNEMER) == []
    assert uitgeteld(aandeel.kaarten(buren, KERNTEAM)) == []


def test_an_erased_persons_name_and_address_are_off_everything(proeftuin, kernteam, thuiszorg):
    adres = kernteam.email
    Organisatie.objects.filter(pk=thuiszorg.pk).update(bevestig_email=adres, email=adres)
    voorstel = Wijzigingsvoorstel.objects.create(
        organisatie=thuiszorg,
        proeftuin=proeftuin,
        door=kernteam,
        waarden={"email": adres, "plaats": "Molenweg 8"},
        was={"email": adres},
    )

    mee = {naam: list(deel) for naam, deel in aandeel.neem_mee(kernteam).items()}
    aandeel.wis(kernteam)

    thuiszorg.refresh_from_db()
    voorstel.refresh_from_db()
    assert mee["organisaties met je adres"] == ["Thuiszorg Lindewaard"]
    assert [deel["organisatie"] for deel in mee["voorstellen"]] == ["Thuiszorg Lindewaard"]
    assert (thuiszorg.bevestig_email, thuiszorg.email) == ("", "")
    assert voorstel.waarden == {"email": "", "plaats": "Molenweg 8"}
    assert (voorstel.was, voorstel.door) == ({"email": ""}, None)


def test_proposals_go_a_year_after_the_decision_and_open_ones_stay(proeftuin, thuiszorg):
    nu = timezone.now()
    for dagen in (None, 364, 366):
        Wijzigingsvoorstel.objects.create(
            organisatie=thuiszorg,
            proeftuin=proeftuin,
            toelichting=str(dagen),
            besloten_op=dagen and nu - timedelta(days=dagen),
        )
    (termijn,) = aandeel.bewaartermijnen()

    weg = [termijn.ruim(nu), termijn.ruim(nu)]

    assert weg == [1, 0]
    assert {rij.toelichting for rij in Wijzigingsvoorstel.objects.all()} == {"None", "364"}
