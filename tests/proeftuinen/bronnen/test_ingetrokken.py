"""Nothing is used without consent, and whoever withdraws is out of everything at once."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens.wissen import haal_weg
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen import aandeel, actions, bewaren, fotos
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon, Verspreiding
from proeftuinen.mensen.toestemming import aandeel as register
from proeftuinen.mensen.toestemming.actions import trek_in
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.uitgaven.publiek import LEZERS
from tests.cijfer import belofte

TEKST = "Eerst vragen wat nog kan."


def _adres(naam, proeftuin, *delen):
    return reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id, *delen])


def _hoofdstuk(proeftuin):
    deel = aandeel.hoofdstuk(proeftuin, LEZERS)
    return ([], []) if deel is None else (deel.inhoud["citaten"], list(deel.beelden))


def _oogst(als, wie, proeftuin):
    return als(wie).get(_adres("oogst", proeftuin)).content.decode()


def test_without_consent_nothing_stands_in_the_oogst(als, deelnemer, proeftuin, citaat, foto):
    tekst = _oogst(als, deelnemer, proeftuin)

    assert TEKST not in tekst
    assert foto.adres not in tekst
    assert _hoofdstuk(proeftuin) == ([], [])


def test_with_consent_both_stand_in_the_oogst(als, deelnemer, proeftuin, citaat, foto, ja):
    tekst = _oogst(als, deelnemer, proeftuin)

    assert TEKST in tekst
    assert foto.adres in tekst
    assert [len(deel) for deel in _hoofdstuk(proeftuin)] == [1, 1]


def test_withdrawn_is_out_of_page_and_print_with_the_next_request(
    als, deelnemer, kernteam, proeftuin, citaat, foto, ja
):
    actions.verspreid(proeftuin=proeftuin, door=kernteam, waar="Concept-oogst")
    assert TEKST in _oogst(als, deelnemer, proeftuin)

    for toestemming in ja:
        trek_in(toestemming=toestemming, door=deelnemer)

    tekst = _oogst(als, kernteam, proeftuin)
    assert TEKST not in tekst
    assert foto.adres not in tekst
    assert _hoofdstuk(proeftuin) == ([], [])
    open_nog = Verspreiding.objects.na_te_gaan(proeftuin)
    belofte(9, f"withdrawn: 0 quotes and photos in the next draft, {open_nog.count()} places told")
    assert {(plek.citaat, plek.foto) for plek in open_nog} == {(citaat, None), (None, foto)}


def test_a_name_stands_there_only_with_consent_for_the_name(
    als, deelnemer, proeftuin, citaat, ja, tineke
):
    assert [naam for _, naam in _hoofdstuk(proeftuin)[0]] == ["Tineke"]

    Toestemming.objects.filter(pk=ja[0].pk).update(doel="citaat")

    assert [naam for _, naam in _hoofdstuk(proeftuin)[0]] == [""]


@pytest.mark.parametrize(
    "anders",
    [
        {"ingetrokken_op": timezone.now()},
        {"geldig_tot": vandaag() - timedelta(days=3650)},
        {"doel": "naam_op_kaart"},
        {"contact": None, "namens": "een ander"},
    ],
)
def test_a_consent_that_ended_or_is_for_something_else_gives_nothing(
    anders, proeftuin, citaat, foto, ja
):
    Toestemming.objects.update(**anders)

    assert list(Citaat.objects.te_gebruiken(proeftuin, vandaag())) == []
    assert list(Foto.objects.te_gebruiken(proeftuin, vandaag())) == []


def test_one_of_two_people_without_consent_keeps_the_photo_out(proeftuin, foto, ja):
    Fotopersoon.objects.create(foto=foto, wie="vrijwilliger")

    assert list(Foto.objects.te_gebruiken(proeftuin, vandaag())) == []


def test_a_photo_of_which_nobody_said_who_is_on_it_is_not_used(proeftuin, foto, ja):
    foto.personen.all().delete()

    assert list(Foto.objects.te_gebruiken(proeftuin, vandaag())) == []


def test_a_contact_that_goes_leaves_a_photo_that_nobody_may_use(proeftuin, foto, ja, tineke):
    tineke.delete()

    assert foto.personen.count() == 1
    assert list(Foto.objects.te_gebruiken(proeftuin, vandaag())) == []
    assert list(Citaat.objects.te_gebruiken(proeftuin, vandaag())) == []


def test_the_bytes_of_a_withdrawn_photo_are_for_the_team_only(
    als, client, deelnemer, kernteam, buitenstaander, proeftuin, foto, ja
):
    laat_meedoen(proeftuin=proeftuin, gebruiker=buitenstaander, rol="deelnemer")
    adressen = [foto.adres, foto.adres_klein]
    assert [client.get(adres).status_code for adres in adressen] == [302, 302]
    assert [als(buitenstaander).get(adres).status_code for adres in adressen] == [200, 200]

    trek_in(toestemming=ja[1], door=deelnemer)

    assert [als(buitenstaander).get(adres).status_code for adres in adressen] == [404, 404]
    assert [als(kernteam).get(adres).status_code for adres in adressen] == [200, 200]
    assert [als(deelnemer).get(adres).status_code for adres in adressen] == [200, 200]


def test_the_card_asks_to_look_after_until_it_is_ticked(
    als, deelnemer, kernteam, proeftuin, citaat, foto, ja
):
    actions.verspreid(proeftuin=proeftuin, door=kernteam, waar="Concept-oogst")
    trek_in(toestemming=ja[0], door=deelnemer)
    overzicht = proeftuin.get_absolute_url()
    assert "Op één plek staat iets wat niet meer mag" in als(kernteam).get(overzicht).text
    assert "Op één plek" not in als(deelnemer).get(overzicht).text

    plek = Verspreiding.objects.na_te_gaan(proeftuin).get()
    als(kernteam).post(_adres("verspreid", proeftuin), {"plek": [plek.pk, "x", "9" * 40]})

    assert "Op één plek" not in als(kernteam).get(overzicht).text


def test_what_went_out_is_noted_once_a_day(kernteam, proeftuin, citaat, foto, ja):
    aantallen = [
        actions.verspreid(proeftuin=proeftuin, door=kernteam, waar="Concept") for _ in range(2)
    ]

    assert aantallen == [2, 0]


def test_erasing_someone_takes_their_words_and_face_away(
    deelnemer, proeftuin, citaat, foto, ja, django_capture_on_commit_callbacks
):
    opslag = foto.pad.storage
    assert opslag.exists(foto.pad.name)

    with django_capture_on_commit_callbacks(execute=True):
        haal_weg(deelnemer)

    assert (Citaat.objects.count(), Foto.objects.count(), Toestemming.objects.count()) == (0, 0, 0)
    assert [opslag.exists(naam) for naam in (foto.pad.name, foto.klein.name)] == [False, False]


def test_erasing_who_wrote_it_down_leaves_it_without_a_name(kernteam, proeftuin, citaat, foto, ja):
    haal_weg(kernteam)

    assert Citaat.objects.get().door is None
    assert Foto.objects.get().door is None


def test_a_restore_brings_back_no_photo_quote_or_consent(
    kernteam, deelnemer, proeftuin, citaat, foto, ja
):
    """What stood in an older back-up: the rows as they were before."""
    rij_foto, rij_citaat = Foto.objects.get(), Citaat.objects.get()
    trek_in(toestemming=ja[0], door=deelnemer)
    fotos.foto_weghalen(foto=foto, door=kernteam)
    actions.citaat_weghalen(citaat=citaat, door=kernteam)
    rij_foto.save(force_insert=True)
    rij_citaat.save(force_insert=True)
    Toestemming.objects.update(ingetrokken_op=None)

    bewaren.na_terugzetten()
    register.na_terugzetten()

    assert (Foto.objects.count(), Citaat.objects.count()) == (0, 0)
    assert Toestemming.objects.filter(ingetrokken_op=None).get() == ja[1]


def test_terms_take_away_what_ended_and_keep_what_is_still_to_look_after(
    kernteam, deelnemer, proeftuin, citaat, foto, ja
):
    actions.verspreid(proeftuin=proeftuin, door=kernteam, waar="Concept-oogst")
    for toestemming in ja:
        trek_in(toestemming=toestemming, door=deelnemer)
    later = timezone.now() + timedelta(days=31)
    ruim = {deel.naam: deel.ruim for deel in bewaren.termijnen()}

    assert [ruim[naam](later) for naam in ("citaten", "fotos")] == [0, 0]
    Verspreiding.objects.update(nagegaan_op=timezone.now())
    assert [ruim[naam](timezone.now()) for naam in ("citaten", "fotos")] == [0, 0]
    assert [ruim[naam](later) for naam in ("citaten", "fotos")] == [1, 1]


def test_a_file_that_no_row_speaks_of_goes_after_a_day(proeftuin, foto):
    opslag = foto.pad.storage
    los = opslag.save("fotos/los.jpg", ContentFile(b"x"))

    assert fotos.ruim_losse_bestanden(timezone.now()) == 0
    assert fotos.ruim_losse_bestanden(timezone.now() + timedelta(days=40_000)) >= 1
    assert [opslag.exists(naam) for naam in (los, foto.pad.name)] == [False, True]
