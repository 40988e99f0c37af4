"""The page of what lasts: results, the network, commitments, signatures, and the plan."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Auditregel
from proeftuinen.experimenten.borgen.models import Afspraak, Borging
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.monitoring.transitie import actions
from proeftuinen.monitoring.transitie.lezen import VRAGEN
from proeftuinen.monitoring.transitie.models import (
    Borgingsplan,
    Handtekening,
    Netwerkafspraak,
    Toezegging,
)
from tests.proeftuinen.experimenten.maak import maak_experiment

NETWERK = {"soort": "bijeen", "wat": "Vier keer per jaar samen eten"}
VRAAG = {"van": "wethouder zorg", "wat": "Acht uur per week voor de samenroeper"}


def _naar(naam, tuin, *delen):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *delen])


def _vul(tuin, aantal):
    """Lay so many experiments, agreements, commitments and signatures, each with all it can have."""
    for nr in range(aantal):
        organisatie = Organisatie.objects.create(
            naam=f"Huis {tuin.pk} {nr}", zoeknaam=f"huis {tuin.pk} {nr}", domein="zorg"
        )
        contact = Contact.objects.create(proeftuin=tuin, naam=f"Mens {nr}", organisatie=organisatie)
        experiment = maak_experiment(tuin, titel=f"Proef {nr}", gestart_op=vandaag())
        Borging.objects.create(experiment=experiment, wie="wijkoverleg", contact=contact)
        Afspraak.objects.create(experiment=experiment, met="gemeente", wat="geld", voor=vandaag())
        vast = {"proeftuin": tuin, "organisatie": organisatie}
        Netwerkafspraak.objects.create(**vast, **NETWERK, contact=contact)
        Toezegging.objects.create(**vast, **VRAAG)
        Handtekening.objects.create(**vast, rol="bestuurder", contact=contact, op=vandaag())


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_costs_the_same_however_much_lasts(
    als, deelnemer, proeftuin, aantal, django_assert_num_queries
):
    _vul(proeftuin, aantal)
    client = als(deelnemer)
    client.get(_naar("wat-blijft", proeftuin))

    with django_assert_num_queries(13):
        tekst = client.get(_naar("wat-blijft", proeftuin)).text

    assert f"Proef {aantal - 1}" in tekst


def test_each_result_shows_its_keeper_and_what_is_still_to_be_agreed(als, deelnemer, proeftuin):
    experiment = maak_experiment(proeftuin, titel="Samen bellen", gestart_op=vandaag())
    Borging.objects.create(experiment=experiment, wie="het wijkoverleg", waar=["beleid"])
    maak_experiment(proeftuin, titel="Nog niet begonnen")
    maak_experiment(proeftuin, titel="Gestopt", gestart_op=vandaag(), gestopt_op=vandaag())

    tekst = als(deelnemer).get(_naar("wat-blijft", proeftuin)).text

    assert "Het wijkoverleg" in tekst
    assert "In beleid" in tekst
    assert "Wanneer kijken jullie of het nog loopt?" in tekst
    assert "Nog niet begonnen" not in tekst
    assert "Gestopt" not in tekst


def test_a_question_that_nobody_answered_is_an_invitation_for_the_team(
    als, deelnemer, kernteam, proeftuin
):
    adres = _naar("wat-blijft", proeftuin)
    uitnodiging = f"{_naar('netwerkafspraak-nieuw', proeftuin)}?soort=kaart"

    assert uitnodiging in als(kernteam).get(adres).text
    lezer = als(deelnemer).get(adres).text
    assert uitnodiging not in lezer
    assert lezer.count("Dit is nog niet afgesproken.") == len(VRAGEN)


def test_an_answer_begins_at_its_question(als, kernteam, proeftuin):
    antwoord = als(kernteam).get(f"{_naar('netwerkafspraak-nieuw', proeftuin)}?soort=casus")

    assert antwoord.context["form"]["soort"].value() == "casus"


@pytest.mark.parametrize(
    ("naam", "velden", "model"),
    [
        ("netwerkafspraak-nieuw", NETWERK, Netwerkafspraak),
        ("toezegging-nieuw", VRAAG, Toezegging),
    ],
)
def test_five_presses_make_one(als, kernteam, proeftuin, naam, velden, model):
    sleutel = uuid4()

    for _ in range(5):
        als(kernteam).post(_naar(naam, proeftuin), {"sleutel": sleutel, **velden})

    assert model.objects.get().proeftuin == proeftuin


def test_five_presses_sign_once(als, procesbegeleider, proeftuin):
    velden = {"sleutel": uuid4(), "naam": "Ada Bos", "rol": "wethouder", "op": vandaag()}

    for _ in range(5):
        als(procesbegeleider).post(_naar("handtekening-nieuw", proeftuin), velden)

    assert Handtekening.objects.get().naam == "Ada Bos"


@pytest.mark.parametrize(
    ("naam", "model", "velden", "veld"),
    [
        ("netwerkafspraak", Netwerkafspraak, NETWERK, "wat"),
        ("netwerkafspraak-gekeken", Netwerkafspraak, {"loopt_nog": "Ja, elke keer"}, "loopt_nog"),
        ("toezegging", Toezegging, VRAAG, "wat"),
        ("toezegging-antwoord", Toezegging, {"antwoord": "ja"}, "toelichting"),
    ],
)
def test_of_two_who_change_it_the_second_sees_both_texts(
    als, kernteam, proeftuin, naam, model, velden, veld
):
    rij = model.objects.create(
        proeftuin=proeftuin, **(NETWERK if model is Netwerkafspraak else VRAAG)
    )
    model.objects.update(**{veld: "Iets heel anders"}, versie=2)

    antwoord = als(kernteam).post(_naar(naam, proeftuin, rij.publiek_id), {"versie": 1, **velden})

    assert antwoord.status_code == 409
    assert "Iets heel anders" in antwoord.text


def test_of_two_who_write_the_words_the_second_sees_both_texts(als, kernteam, proeftuin):
    adres = _naar("borgingsplan", proeftuin)
    als(kernteam).post(adres, {"versie": 1, "inleiding": "De eerste tekst"})

    antwoord = als(kernteam).post(adres, {"versie": 1, "inleiding": "De tweede tekst"})

    assert antwoord.status_code == 409
    assert "De eerste tekst" in antwoord.text
    assert Borgingsplan.objects.get().inleiding == "De eerste tekst"


@pytest.mark.parametrize(
    ("naam", "model", "vast"),
    [
        ("netwerkafspraak", Netwerkafspraak, NETWERK),
        ("netwerkafspraak-gekeken", Netwerkafspraak, NETWERK),
        ("netwerkafspraak-weghalen", Netwerkafspraak, NETWERK),
        ("toezegging", Toezegging, VRAAG),
        ("toezegging-antwoord", Toezegging, VRAAG),
        ("toezegging-weghalen", Toezegging, VRAAG),
        ("handtekening-weghalen", Handtekening, {"rol": "arts", "op": "2026-01-01"}),
    ],
)
def test_what_is_of_another_place_is_not_found(
    als, procesbegeleider, proeftuin, andere_proeftuin, naam, model, vast
):
    vreemd = model.objects.create(proeftuin=andere_proeftuin, **vast)

    antwoord = als(procesbegeleider).get(_naar(naam, proeftuin, vreemd.publiek_id))

    assert antwoord.status_code == 404


def test_looking_again_keeps_what_was_seen_and_when_to_look_next(als, kernteam, proeftuin):
    rij = Netwerkafspraak.objects.create(proeftuin=proeftuin, **NETWERK, eerste_kijk=vandaag())
    weer = vandaag() + timedelta(days=90)
    velden = {"versie": 1, "loopt_nog": "Ja, met meer mensen", "eerste_kijk": weer.isoformat()}

    als(kernteam).post(_naar("netwerkafspraak-gekeken", proeftuin, rij.publiek_id), velden)

    rij.refresh_from_db()
    assert (rij.loopt_nog, rij.gekeken_op, rij.eerste_kijk) == (
        "Ja, met meer mensen",
        vandaag(),
        weer,
    )


@pytest.mark.parametrize(("antwoord", "op"), [("deels", True), ("wacht", False)])
def test_an_answer_stands_from_its_day_and_can_be_taken_back(
    als, kernteam, proeftuin, antwoord, op
):
    rij = Toezegging.objects.create(
        proeftuin=proeftuin, **VRAAG, antwoord="ja", beantwoord_op=vandaag()
    )
    velden = {"versie": 1, "antwoord": antwoord}

    als(kernteam).post(_naar("toezegging-antwoord", proeftuin, rij.publiek_id), velden)

    rij.refresh_from_db()
    assert (rij.antwoord, bool(rij.beantwoord_op)) == (antwoord, op)


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({}, "Kies iemand uit de lijst, of schrijf de naam op."),
        ({"op": "2030-01-01", "naam": "Ada Bos"}, "Deze dag is nog niet geweest."),
    ],
)
def test_a_signature_needs_someone_and_a_day_that_was(
    als, procesbegeleider, proeftuin, velden, fout
):
    vast = {"sleutel": uuid4(), "rol": "wethouder", "op": vandaag()}

    antwoord = als(procesbegeleider).post(
        _naar("handtekening-nieuw", proeftuin), {**vast, **velden}
    )

    assert fout in antwoord.text
    assert not Handtekening.objects.exists()


def test_who_signs_as_someone_of_the_list_brings_their_organisation(
    als, procesbegeleider, proeftuin
):
    huis = Organisatie.objects.create(naam="Huis", zoeknaam="huis", domein="zorg")
    wie = Contact.objects.create(proeftuin=proeftuin, naam="Ada Bos", organisatie=huis)
    velden = {"sleutel": uuid4(), "rol": "bestuurder", "op": vandaag(), "contact": wie.publiek_id}

    als(procesbegeleider).post(_naar("handtekening-nieuw", proeftuin), velden)

    rij = Handtekening.objects.get()
    assert (rij.contact, rij.organisatie, rij.naam) == (wie, huis, "")


def test_a_name_in_words_that_leave_the_house_is_asked_about_first(als, kernteam, proeftuin):
    Contact.objects.create(proeftuin=proeftuin, naam="Ada Bos")
    velden = {"sleutel": uuid4(), **NETWERK, "wie": "Ada Bos belt iedereen"}

    antwoord = als(kernteam).post(_naar("netwerkafspraak-nieuw", proeftuin), velden)

    assert "Kan iemand hierin herkend worden?" in antwoord.text
    assert not Netwerkafspraak.objects.exists()


# Adopting and sharing.


def _stel_vast(als, wie, tuin, vast="ja"):
    return als(wie).post(_naar("borgingsplan-vaststellen", tuin), {"vast": vast}, follow=True)


def test_a_plan_without_any_keeper_is_not_adopted_yet(als, procesbegeleider, proeftuin):
    antwoord = _stel_vast(als, procesbegeleider, proeftuin)

    assert "Schrijf eerst van één ding op wie ervoor zorgt." in antwoord.text
    assert not Borgingsplan.objects.exclude(vastgesteld_op=None).exists()


def test_a_change_after_adopting_says_since_when_until_it_is_adopted_again(
    als, procesbegeleider, kernteam, proeftuin
):
    rij = Netwerkafspraak.objects.create(proeftuin=proeftuin, **NETWERK, wie="kernteam")
    _stel_vast(als, procesbegeleider, proeftuin)
    assert Borgingsplan.objects.get().gewijzigd_op is None

    velden = {"versie": 1, **NETWERK, "wie": "het wijkoverleg"}
    als(kernteam).post(_naar("netwerkafspraak", proeftuin, rij.publiek_id), velden)

    assert Borgingsplan.objects.get().gewijzigd_op == vandaag()
    tekst = als(procesbegeleider).get(_naar("wat-blijft", proeftuin)).text
    assert "Daarna nog gewijzigd" in tekst
    assert "Stel het opnieuw vast" in tekst
    _stel_vast(als, procesbegeleider, proeftuin)
    assert Borgingsplan.objects.get().gewijzigd_op is None


def test_an_answer_and_a_look_do_not_change_the_plan(procesbegeleider, proeftuin):
    rij = Netwerkafspraak.objects.create(proeftuin=proeftuin, **NETWERK, wie="kernteam")
    vraag = Toezegging.objects.create(proeftuin=proeftuin, **VRAAG)
    actions.stel_vast(proeftuin=proeftuin, door=procesbegeleider)

    vast = {"door": procesbegeleider, "versie": 1}
    actions.kijk(afspraak=rij, loopt_nog="Ja", weer=None, **vast)
    actions.beantwoord(toezegging=vraag, antwoord="ja", toelichting="", **vast)

    assert Borgingsplan.objects.get().gewijzigd_op is None


def test_adopting_and_sharing_can_be_taken_back_and_twice_is_one_line(
    als, procesbegeleider, proeftuin
):
    Netwerkafspraak.objects.create(proeftuin=proeftuin, **NETWERK, wie="kernteam")
    for _ in range(2):
        _stel_vast(als, procesbegeleider, proeftuin)
        als(procesbegeleider).post(_naar("borgingsplan-delen", proeftuin), {"delen": "ja"})
    plan = Borgingsplan.objects.get()
    assert (plan.vastgesteld_op, plan.gedeeld_op) == (vandaag(), vandaag())

    for _ in range(2):
        _stel_vast(als, procesbegeleider, proeftuin, "nee")
        als(procesbegeleider).post(_naar("borgingsplan-delen", proeftuin), {"delen": "nee"})

    plan.refresh_from_db()
    assert (plan.vastgesteld_op, plan.gedeeld_op) == (None, None)
    regels = Auditregel.objects.filter(handeling__startswith="borgingsplan.")
    assert sorted(regels.values_list("handeling", flat=True)) == [
        "borgingsplan.gedeeld",
        "borgingsplan.los",
        "borgingsplan.teruggetrokken",
        "borgingsplan.vastgesteld",
    ]


def test_a_plan_takes_no_more_than_it_can_show(als, kernteam, proeftuin, monkeypatch):
    monkeypatch.setattr(actions, "MEESTE", 1)
    Toezegging.objects.create(proeftuin=proeftuin, **VRAAG)

    antwoord = als(kernteam).post(
        _naar("toezegging-nieuw", proeftuin), {"sleutel": uuid4(), **VRAAG}
    )

    assert "Haal er eerst een weg." in antwoord.text
    assert Toezegging.objects.count() == 1
