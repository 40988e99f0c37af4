"""Thinking up an experiment and changing it: from a knot, once, and with a fixed expectation."""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils.html import escape

from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken import actions
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.models import Stap
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_lid

GOED = {"titel": "Samen bellen", "wat": "We bellen elkaar vooraf."}


def _naar(naam, tuin, *delen):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *delen])


def _bewerk(experiment):
    return _naar("experiment-bewerken", experiment.proeftuin, experiment.publiek_id)


@pytest.fixture
def ik(proeftuin, deelnemer):
    return Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)


def test_a_name_and_what_is_tried_are_enough(als, deelnemer, proeftuin):
    antwoord = als(deelnemer).post(
        _naar("experiment-nieuw", proeftuin), {"sleutel": uuid4(), **GOED}, follow=True
    )

    nieuw = Experiment.objects.get()
    assert (nieuw.titel, nieuw.door, nieuw.trekker) == ("Samen bellen", deelnemer, None)
    assert antwoord.redirect_chain[0][0] == nieuw.get_absolute_url()
    assert Schakel.objects.get(soort="experiment").label == "Samen bellen"


def test_all_six_questions_are_kept_and_the_trekker_is_in_the_group(als, deelnemer, proeftuin, ik):
    stap = Stap.objects.van(proeftuin).first()
    velden = {
        "verwachting": "Minder dubbel werk.",
        "voor_wie": ["inwoners"],
        "dimensies": ["sociaal", "zingeving"],
        "palliatieve_fasen": ["nazorg"],
        "wie": "een verpleegkundige",
        "van": "2026-05-01",
        "tot": "2026-06-01",
        "eerste_stap": "Maandag bellen.",
        "aansluiten": "Het wijkoverleg",
        "stap": stap.publiek_id,
        "trekker": ik.publiek_id,
    }

    als(deelnemer).post(
        _naar("experiment-nieuw", proeftuin), {"sleutel": uuid4(), **GOED, **velden}
    )

    nieuw = Experiment.objects.get()
    kaal = ("verwachting", "voor_wie", "dimensies", "palliatieve_fasen", "wie", "aansluiten")
    assert {naam: getattr(nieuw, naam) for naam in kaal} == {naam: velden[naam] for naam in kaal}
    assert (nieuw.stap, nieuw.trekker) == (stap, ik)
    assert [lid.contact for lid in nieuw.leden.all()] == [ik]


def test_five_presses_think_up_one_experiment(als, deelnemer, proeftuin):
    velden = {"sleutel": uuid4(), **GOED}

    for _ in range(5):
        als(deelnemer).post(_naar("experiment-nieuw", proeftuin), velden)

    assert Experiment.objects.count() == 1


def test_from_a_knot_it_takes_the_words_and_is_tied_to_it(als, deelnemer, proeftuin):
    knoop = Schakel.objects.get(object_id=Stap.objects.van(proeftuin).first().publiek_id)
    adres = _naar("experiment-nieuw", proeftuin)
    antwoord = als(deelnemer).get(adres, {"uit": knoop.publiek_id})
    form = antwoord.context["form"]

    als(deelnemer).post(adres, {"sleutel": uuid4(), **GOED, "uit": form["uit"].value()})

    draad = Draad.objects.get()
    assert form["titel"].value() == knoop.label
    assert f"Dit komt voort uit: {escape(knoop.label)}" in antwoord.text
    assert (draad.van, draad.naar.soort) == (knoop, "experiment")


def test_a_long_text_of_a_knot_becomes_what_is_tried_and_no_word_is_lost(als, deelnemer, proeftuin):
    lang = "Wij kennen elkaar en durven bellen, ook als het lastig is, en zijn trots op ons werk."
    knoop = Schakel.objects.first()
    Schakel.objects.filter(pk=knoop.pk).update(label=lang)

    form = (
        als(deelnemer)
        .get(
            _naar("experiment-nieuw", proeftuin),
            {"uit": knoop.publiek_id, "dimensies": ["sociaal"]},
        )
        .context["form"]
    )

    assert form["titel"].value().endswith("…")
    assert form["wat"].value() == lang
    assert form["dimensies"].value() == ["sociaal"]


def test_what_the_address_cannot_mean_is_left_out(als, deelnemer, proeftuin):
    adres = f"{_naar('experiment-nieuw', proeftuin)}?uit=a%00b&titel=%00&dimensies=x&voor_wie=%00"

    assert als(deelnemer).get(adres).status_code == 200


@pytest.mark.parametrize(
    ("velden", "fouten"),
    [
        ({"titel": ""}, {"titel"}),
        ({"wat": "\u2800"}, {"wat"}),
        ({"titel": "x" * 161}, {"titel"}),
        ({"van": "2026-05-02", "tot": "2026-05-01"}, {"tot"}),
        ({"van": "1816-05-02"}, {"van"}),
        (
            {"dimensies": ["geur"], "voor_wie": ["x"], "stap": "x"},
            {"dimensies", "voor_wie", "stap"},
        ),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(velden, fouten, als, deelnemer, proeftuin):
    antwoord = als(deelnemer).post(
        _naar("experiment-nieuw", proeftuin),
        {"sleutel": uuid4(), **GOED, "aansluiten": "blijft staan", **velden},
    )

    assert antwoord.context["form"].errors.keys() == fouten
    assert "blijft staan" in antwoord.text
    assert not Experiment.objects.exists()


def test_someone_of_another_place_cannot_lead_it(als, deelnemer, proeftuin, andere_proeftuin):
    elders = Contact.objects.create(proeftuin=andere_proeftuin, naam="Elders", zicht="naam")
    velden = {"sleutel": uuid4(), **GOED, "trekker": elders.publiek_id}

    antwoord = als(deelnemer).post(_naar("experiment-nieuw", proeftuin), velden)

    assert antwoord.context["form"].errors.keys() == {"trekker"}


def test_a_place_that_is_full_says_so(als, deelnemer, proeftuin, monkeypatch):
    monkeypatch.setattr(actions, "MEESTE", 0)

    antwoord = als(deelnemer).post(
        _naar("experiment-nieuw", proeftuin), {"sleutel": uuid4(), **GOED}
    )

    assert "geen meer bij" in antwoord.text


def test_one_changes_that_of_ones_own_group_and_the_team_any(
    als, deelnemer, kernteam, proeftuin, ik
):
    eigen, ander = maak_experiment(proeftuin), maak_experiment(proeftuin)
    maak_lid(eigen, ik)

    codes = [
        als(wie).post(_bewerk(rij), {"versie": 1, **GOED}).status_code
        for wie, rij in ((deelnemer, eigen), (deelnemer, ander), (kernteam, ander))
    ]

    assert codes == [302, 404, 302]
    assert set(Experiment.objects.values_list("titel", flat=True)) == {"Samen bellen"}


def test_what_was_expected_is_fixed_once_it_began(als, kernteam, proeftuin):
    experiment = maak_experiment(proeftuin, verwachting="Toen", gestart_op=vandaag())
    client = als(kernteam)
    blad = client.get(_bewerk(experiment))

    oud = client.post(_bewerk(experiment), {"versie": 1, **GOED, "verwachting": "Achteraf"})
    goed = client.post(_bewerk(experiment), {"versie": 1, **GOED})

    experiment.refresh_from_db()
    assert "verwachting" not in blad.context["form"].fields
    assert "Dit staat vast" in blad.text
    assert oud.status_code == 200
    assert "Achteraf" in oud.text
    assert goed.status_code == 302
    assert (experiment.verwachting, experiment.titel) == ("Toen", "Samen bellen")


def test_the_action_itself_guards_what_was_expected(proeftuin, kernteam):
    experiment = maak_experiment(proeftuin, verwachting="Toen", gestart_op=vandaag())

    with pytest.raises(actions.AlBegonnen):
        actions.wijzig(
            experiment=experiment, door=kernteam, versie=1, waarden={"verwachting": "Nu"}
        )


def test_of_two_who_change_it_the_second_sees_both_texts(als, kernteam, proeftuin):
    experiment = maak_experiment(proeftuin, dimensies=["sociaal"])
    anders = {"titel": "Samen lopen", "dimensies": ["psychisch"]}
    actions.wijzig(experiment=experiment, door=kernteam, versie=1, waarden=anders)
    velden = {"versie": 1, **GOED, "dimensies": ["zingeving"], "voor_wie": ["inwoners"]}

    antwoord = als(kernteam).post(_bewerk(experiment), velden)

    assert antwoord.status_code == 409
    woorden = ("Samen lopen", "Samen bellen", "Psychisch", "Zingeving", "Voor inwoners")
    assert [woord for woord in woorden if woord not in antwoord.text] == []
    assert als(kernteam).post(_bewerk(experiment), {**velden, "versie": 2}).status_code == 302


def test_another_place_does_not_know_it(als, buitenstaander, proeftuin, andere_proeftuin):
    experiment = maak_experiment(proeftuin)
    client = als(buitenstaander)

    for naam in ("experiment", "experiment-bewerken", "experiment-groep", "experiment-archiveren"):
        adres = _naar(naam, andere_proeftuin, experiment.publiek_id)
        assert client.get(adres).status_code == 404
