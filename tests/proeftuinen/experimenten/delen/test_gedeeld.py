from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Auditregel
from proeftuinen.experimenten.bedenken.models import Experiment
from tests.proeftuinen.experimenten.delen.vol import DICHT, OPEN, kanarie, vol_experiment
from tests.proeftuinen.experimenten.maak import maak_experiment


def _naar(naam, tuin, *rest):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *rest])


def _begonnen(tuin, **velden):
    return maak_experiment(tuin, gestart_op=vandaag(), laatste_teken=vandaag(), **velden)


def _lees(client, adres):
    return client.get(adres).content.decode()


def _bladzijden(tuin, experiment):
    """The pages on which others read what a place shares."""
    return [
        _naar("experiment-gedeeld", tuin, experiment.publiek_id),
        _naar("experimenten-gedeeld", tuin),
        reverse("proeftuinen:landelijk-experimenten"),
        reverse("proeftuinen:landelijk-experiment", args=[experiment.publiek_id]),
    ]


def test_the_municipality_reads_what_is_shared_and_nothing_of_the_group(
    als, proeftuin, kernteam, gemeentelezer
):
    deze = vol_experiment(proeftuin, kernteam)

    tekst = _lees(als(gemeentelezer), _naar("experiment-gedeeld", proeftuin, deze.publiek_id))

    assert [wat for wat in OPEN if kanarie(wat) not in tekst] == []
    assert "dicht" not in tekst
    assert "Milan" not in tekst


def test_the_national_programme_reads_what_is_shared_and_nothing_of_the_group(
    als, proeftuin, kernteam, landelijk
):
    deze = vol_experiment(proeftuin, kernteam)
    client = als(landelijk)

    teksten = [_lees(client, adres) for adres in _bladzijden(proeftuin, deze)]

    assert [wat for wat in OPEN if kanarie(wat) not in teksten[-1]] == []
    assert [wat for wat in DICHT if any(kanarie(wat) in tekst for tekst in teksten)] == []
    assert "-mail@" not in "".join(teksten)


def test_another_place_reads_no_more_than_the_municipality(
    als, proeftuin, andere_proeftuin, buitenstaander, kernteam
):
    deze = vol_experiment(proeftuin, kernteam)
    client = als(buitenstaander)

    een = _lees(client, _naar("voorbeeld", andere_proeftuin, deze.publiek_id))
    lijst = _lees(client, _naar("voorbeelden", andere_proeftuin))

    assert kanarie("geleerd") in een
    assert "dicht" not in een + lijst


def test_the_procesbegeleider_sees_beforehand_exactly_what_others_will_see(
    als, proeftuin, kernteam, procesbegeleider
):
    deze = vol_experiment(proeftuin, kernteam, gedeeld=False)

    tekst = _lees(als(procesbegeleider), _naar("experiment-delen", proeftuin, deze.publiek_id))

    assert [wat for wat in OPEN if kanarie(wat) not in tekst] == []
    assert "dicht" not in tekst


def test_sharing_is_written_down_once_and_taking_back_works_at_once(
    als, proeftuin, procesbegeleider, kernteam, landelijk
):
    deze = _begonnen(proeftuin)
    client = als(procesbegeleider)
    adres = _naar("experiment-delen", proeftuin, deze.publiek_id)

    for _ in range(2):
        client.post(adres, {"delen": "ja"})
    deze.refresh_from_db()
    assert deze.gepubliceerd_op is not None
    client.post(adres, {"delen": "nee"})

    namen = Auditregel.objects.filter(object_id=deze.publiek_id).order_by("pk")
    assert [rij.handeling for rij in namen] == ["experiment.gedeeld", "experiment.niet_gedeeld"]
    client = als(landelijk)
    codes = [client.get(pad).status_code for pad in _bladzijden(proeftuin, deze)]
    assert codes == [404, 200, 200, 404]
    assert deze.titel not in _lees(client, reverse("proeftuinen:landelijk-experimenten"))


def test_what_did_not_begin_is_not_shared(als, proeftuin, procesbegeleider):
    deze = maak_experiment(proeftuin)
    adres = _naar("experiment-delen", proeftuin, deze.publiek_id)

    antwoord = als(procesbegeleider).post(adres, {"delen": "ja"}, follow=True)

    deze.refresh_from_db()
    assert deze.gepubliceerd_op is None
    assert "pas als het begonnen is" in antwoord.content.decode()


def test_what_is_put_in_the_archive_is_gone_for_others(als, proeftuin, landelijk):
    deze = _begonnen(proeftuin, gepubliceerd_op=timezone.now())
    Experiment.objects.filter(pk=deze.pk).update(gearchiveerd_op=timezone.now())

    codes = [als(landelijk).get(pad).status_code for pad in _bladzijden(proeftuin, deze)]

    assert codes == [404, 200, 200, 404]


def test_what_is_shared_nowhere_is_not_found(als, proeftuin, gemeentelezer):
    deze = _begonnen(proeftuin)

    adres = _naar("experiment-gedeeld", proeftuin, deze.publiek_id)

    assert als(gemeentelezer).get(adres).status_code == 404


def test_a_shared_experiment_stands_under_its_own_place_only(
    als, proeftuin, andere_proeftuin, landelijk
):
    deze = _begonnen(proeftuin, gepubliceerd_op=timezone.now())

    adres = _naar("experiment-gedeeld", andere_proeftuin, deze.publiek_id)

    assert als(landelijk).get(adres).status_code == 404


def test_the_municipality_finds_what_is_shared_from_the_overview(als, proeftuin, gemeentelezer):
    _begonnen(proeftuin, gepubliceerd_op=timezone.now())

    tekst = _lees(als(gemeentelezer), proeftuin.get_absolute_url())

    assert _naar("experimenten-gedeeld", proeftuin) in tekst


@pytest.mark.parametrize(
    ("vraag", "gevonden"),
    [
        ("", {"Brieven", "Casustafel"}),
        ("q=brïeven", {"Brieven"}),
        ("q=lindewaard+tafel", {"Casustafel"}),
        ("dimensie=sociaal", {"Casustafel"}),
        ("voor=inwoners", {"Brieven"}),
        ("stand=rust", {"Brieven"}),
        ("stand=loopt&dimensie=zingeving", set()),
        ("dimensie=%00&stand=onzin&page=9", {"Brieven", "Casustafel"}),
    ],
)
def test_the_national_programme_finds_by_words_dimension_and_state(
    als, proeftuin, landelijk, klok, vraag, gevonden
):
    vast = {"gepubliceerd_op": timezone.now()}
    _begonnen(
        proeftuin, titel="Casustafel", dimensies=["sociaal"], voor_wie=["professionals"], **vast
    )
    lang = vandaag() - timedelta(days=60)
    brieven = {"dimensies": ["zingeving"], "voor_wie": ["inwoners"]}
    maak_experiment(
        proeftuin, titel="Brieven", gestart_op=lang, laatste_teken=lang, **brieven, **vast
    )

    tekst = _lees(als(landelijk), f"{reverse('proeftuinen:landelijk-experimenten')}?{vraag}")

    assert {titel for titel in ("Brieven", "Casustafel") if f">{titel}</a>" in tekst} == gevonden


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_lists_ask_the_same_however_many_are_shared(
    als, proeftuin, landelijk, aantal, django_assert_num_queries
):
    for _ in range(aantal):
        _begonnen(proeftuin, gepubliceerd_op=timezone.now())
    client = als(landelijk)
    client.get(reverse("proeftuinen:landelijk-experimenten"))

    with django_assert_num_queries(5):
        client.get(reverse("proeftuinen:landelijk-experimenten"))
