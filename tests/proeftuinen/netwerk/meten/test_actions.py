"""Opening and closing a wave, and who has a place in it."""

import pytest
from django.urls import reverse

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.netwerk.meten import actions
from proeftuinen.netwerk.models import Meting, Netwerkplaats
from proeftuinen.rode_draad.models import Schakel
from tests.proeftuinen.netwerk.maak import DAG, maak_meting, maak_plaats, zeg

pytestmark = pytest.mark.django_db


def _nieuw(proeftuin, door, **waarden) -> Meting:
    return actions.maak(proeftuin=proeftuin, door=door, waarden={"dag": DAG} | waarden)


def _domein(meting, naam) -> str:
    return Netwerkplaats.objects.get(meting=meting, contact__naam=naam).domein


def test_opening_gives_everyone_who_lives_a_place_with_a_code(proeftuin, procesbegeleider):
    Contact.objects.create(proeftuin=proeftuin, naam="Rosa", stand=Contact.Stand.RUST)
    Contact.objects.create(proeftuin=proeftuin, naam="Gerda", stand=Contact.Stand.OVERLEDEN)
    meting = _nieuw(proeftuin, procesbegeleider)

    actions.open_meting(meting=meting, door=procesbegeleider)

    plaatsen = Netwerkplaats.objects.filter(meting=meting)
    assert meting.stand == Meting.Stand.OPEN
    levend = Contact.objects.filter(proeftuin=proeftuin).in_leven()
    assert set(plaatsen.values_list("contact", flat=True)) == set(
        levend.values_list("pk", flat=True)
    )
    assert len(set(plaatsen.values_list("code", flat=True))) == levend.count()


def test_the_domain_is_of_the_organisation_else_of_how_one_takes_part(proeftuin, procesbegeleider):
    zorg = Organisatie.objects.create(naam="De Linde", domein=Domein.ZORG)
    for naam, overig in {
        "Zorg": {"organisatie": zorg, "rollen": ["vrijwilliger"]},
        "Vrijwilliger": {"rollen": ["vrijwilliger"]},
        "Naaste": {"rollen": ["naaste"]},
        "Eigen": {"op_eigen_titel": True},
        "Ander": {"rollen": ["beleid"]},
    }.items():
        Contact.objects.create(proeftuin=proeftuin, naam=naam, **overig)
    meting = _nieuw(proeftuin, procesbegeleider)

    actions.open_meting(meting=meting, door=procesbegeleider)

    assert [
        _domein(meting, naam) for naam in ("Zorg", "Vrijwilliger", "Naaste", "Eigen", "Ander")
    ] == [
        Domein.ZORG,
        Domein.INFORMEEL,
        Domein.INFORMEEL,
        Domein.INFORMEEL,
        Domein.OVERIG,
    ]


def test_a_second_wave_cannot_be_open_at_the_same_time(proeftuin, procesbegeleider):
    maak_meting(proeftuin)
    tweede = _nieuw(proeftuin, procesbegeleider)

    with pytest.raises(actions.AnderOpen):
        actions.open_meting(meting=tweede, door=procesbegeleider)

    tweede.refresh_from_db()
    assert (tweede.stand, tweede.plaatsen.count()) == (Meting.Stand.CONCEPT, 0)


def test_closing_and_opening_again_keeps_places_and_answers(proeftuin, procesbegeleider):
    meting = maak_meting(proeftuin)
    een, ander = maak_plaats(meting, "Een"), maak_plaats(meting, "Ander")
    zeg(meting, een, ander, 2)

    actions.sluit(meting=meting, door=procesbegeleider)
    dicht = (meting.stand, meting.gesloten_op is not None)
    actions.heropen(meting=meting, door=procesbegeleider)

    assert dicht == (Meting.Stand.GESLOTEN, True)
    assert (meting.stand, meting.gesloten_op) == (Meting.Stand.OPEN, None)
    assert (meting.plaatsen.count(), meting.relaties.count()) == (2, 1)


def test_a_wave_with_answers_goes_only_for_who_says_that_they_know(proeftuin, procesbegeleider):
    meting = maak_meting(proeftuin)
    zeg(meting, maak_plaats(meting, "Een"), maak_plaats(meting, "Ander"), 1)

    with pytest.raises(actions.HeeftAntwoorden):
        actions.haal_weg(meting=meting, door=procesbegeleider, met_antwoorden=False)
    actions.haal_weg(meting=meting, door=procesbegeleider, met_antwoorden=True)

    assert not Meting.objects.exists()


def test_the_form_of_the_answers_is_fixed_from_the_first_answer_on(proeftuin, procesbegeleider):
    meting = maak_meting(proeftuin)
    een, ander = maak_plaats(meting, "Een"), maak_plaats(meting, "Ander")
    actions.bewerk(meting=meting, door=procesbegeleider, versie=1, waarden={"vorm": "ladder"})
    zeg(meting, een, ander, 5)

    with pytest.raises(actions.VormLigtVast):
        actions.bewerk(meting=meting, door=procesbegeleider, versie=2, waarden={"vorm": "drie"})
    actions.bewerk(meting=meting, door=procesbegeleider, versie=2, waarden={"vraag": "Wie ken je?"})

    assert (meting.vorm, meting.vraag) == ("ladder", "Wie ken je?")


def test_a_wave_hangs_in_the_red_thread_for_all_who_see_the_map(
    als, deelnemer, proeftuin, procesbegeleider
):
    meting = _nieuw(proeftuin, procesbegeleider)

    knoop = Schakel.objects.get(soort="meting", object_id=meting.publiek_id)
    antwoord = als(deelnemer).get(knoop.adres)

    kaart = reverse("proeftuinen:netwerk", args=[proeftuin.publiek_id])
    assert knoop.adres == f"{kaart}?meting={meting.publiek_id}"
    assert (knoop.recht, antwoord.status_code) == (Recht.NETWERK_ZIEN, 200)
