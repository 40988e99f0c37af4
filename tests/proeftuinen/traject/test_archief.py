"""A place in the archive: all can be read, nothing changed, and people keep their own rights."""

from datetime import timedelta

import pytest
from django.urls import resolve, reverse
from django.urls.exceptions import NoReverseMatch

from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.models import Auditregel
from proeftuinen.experimenten.loggen.vraag import stel_vragen
from proeftuinen.mensen.models import Contact
from proeftuinen.traject import archief
from proeftuinen.traject.models import Stap
from tests.proeftuinen.experimenten.maak import maak_experiment


def _naar(naam, tuin, *rest):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *rest])


@pytest.fixture
def dicht(proeftuin, procesbegeleider):
    archief.archiveer(proeftuin=proeftuin, door=procesbegeleider)
    return proeftuin


def test_the_guide_puts_a_place_in_the_archive_and_takes_it_out(als, procesbegeleider, proeftuin):
    binnen = als(procesbegeleider)

    assert "Zet je dit in het archief?" in binnen.get(_naar("archiveren", proeftuin)).text
    binnen.post(_naar("archiveren", proeftuin))
    binnen.post(_naar("archiveren", proeftuin))
    proeftuin.refresh_from_db()
    assert proeftuin.gearchiveerd_op is not None
    overzicht = binnen.get(_naar("overzicht", proeftuin)).text
    assert "In het archief: je kunt alles nog lezen" in overzicht
    assert "Open de proeftuin weer" in overzicht
    binnen.post(_naar("heropenen", proeftuin))

    proeftuin.refresh_from_db()
    assert proeftuin.gearchiveerd_op is None
    gedaan = Auditregel.objects.filter(object_id=proeftuin.publiek_id)
    gedaan = gedaan.filter(handeling__in=("proeftuin.gearchiveerd", "proeftuin.heropend"))
    assert list(gedaan.order_by("pk").values_list("handeling", flat=True)) == [
        "proeftuin.gearchiveerd",
        "proeftuin.heropend",
    ]


def test_what_would_change_it_is_refused_and_what_was_typed_is_given_back(
    als, kernteam, procesbegeleider, dicht
):
    stap = Stap.objects.van(dicht).first()
    adres = _naar("stap-bewerken", dicht, stap.publiek_id)
    velden = {"versie": stap.versie, "naam": "Een heel lange nieuwe naam", "soort": stap.soort}

    antwoord = als(procesbegeleider).post(adres, velden, headers={"Origin": "http://testserver"})
    actie = als(kernteam).post(_naar("actie-nieuw", dicht), {"wat": "Bellen"})

    assert (antwoord.status_code, actie.status_code) == (409, 409)
    assert "staat in het archief" in antwoord.text
    assert "Een heel lange nieuwe naam" in antwoord.text
    stap.refresh_from_db()
    assert stap.naam != "Een heel lange nieuwe naam"


def test_who_may_not_change_it_anyway_learns_nothing_new(als, deelnemer, buitenstaander, dicht):
    adres = _naar("bewerken", dicht)

    assert als(deelnemer).post(adres).status_code == 403
    assert als(buitenstaander).post(adres).status_code == 404


def test_everyone_reads_on(als, deelnemer, gemeentelezer, dicht):
    for naam, persoon in (
        ("mensen", deelnemer),
        ("oogst", deelnemer),
        ("overzicht", gemeentelezer),
    ):
        assert als(persoon).get(_naar(naam, dicht)).status_code == 200


def test_people_keep_their_own_rights(als, kernteam, dicht):
    mens = Contact.objects.create(proeftuin=dicht, naam="Iemand")

    antwoord = als(kernteam).post(_naar("contact-rust", dicht, mens.publiek_id), {"rust": "1"})

    assert antwoord.status_code == 302
    mens.refresh_from_db()
    assert mens.stand == Contact.Stand.RUST


def test_every_exception_is_an_address_that_exists():
    weg = []
    for naam in archief.GAAT_DOOR:
        for aantal in range(1, 5):
            try:
                adres = reverse(naam, args=["bcdfghjkmnpq"] * aantal)
            except NoReverseMatch:
                continue
            assert resolve(adres).view_name == naam
            break
        else:
            weg.append(naam)

    # A role stands in an address by its own name.
    assert weg == []


def test_no_questions_go_out_by_themselves(proeftuin, procesbegeleider, klok, settings):
    trekker = Contact.objects.create(proeftuin=proeftuin, naam="Trekt", email="t@voorbeeld.example")
    begin = vandaag() - timedelta(days=settings.LOGVRAAG_DAGEN)
    maak_experiment(proeftuin, trekker=trekker, gestart_op=begin, laatste_teken=begin)
    archief.archiveer(proeftuin=proeftuin, door=procesbegeleider)

    assert stel_vragen(dit_moment()) == 0
    archief.heropen(proeftuin=proeftuin, door=procesbegeleider)
    assert stel_vragen(dit_moment()) == 1
