"""Who wrote something hears what another decided about it."""

import pytest
from django.urls import reverse

from kennisbank.items.models import Concept
from kennisbank.schrijven import actions
from kennisbank.schrijven.bericht import GEPUBLICEERD, TERUGGESTUURD
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from proeftuinen.traject.models import Deelname
from proeftuinen.traject.post.models import Bericht, Stilte
from tests.kennisbank.maak import maak_concept, maak_item

DAG = "2027-05-01"


@pytest.fixture
def item(plank, deelnemer, klok):
    """What a participant wrote and nobody published."""
    return maak_item(plank, titel="Een stoel\nerbij", door=deelnemer, gepubliceerd=False)


def _concept(item) -> Concept:
    return Concept.objects.select_related("door", "item__plank", "item__eigenaar").get(item=item)


def _brieven() -> list[tuple[str, str]]:
    return list(Bericht.objects.order_by("pk").values_list("aan", "soort"))


def test_the_writer_hears_why_it_came_back_and_where_to_go_on(
    item, als, procesbegeleider, deelnemer
):
    adres = reverse("kennisbank:concept-terugsturen", args=[item.slug])
    waarden = {"versie": _concept(item).versie, "opmerking": "Noem & toon\neen 'voorbeeld'."}

    als(procesbegeleider).post(adres, waarden)
    als(procesbegeleider).post(adres, waarden)

    assert _brieven() == [(deelnemer.email, TERUGGESTUURD)]
    tekst = Bericht.objects.get().tekst
    assert "Een stoel erbij\n" in tekst
    assert "Noem & toon\neen 'voorbeeld'." in tekst
    assert reverse("kennisbank:concept", args=[item.slug]) in tekst
    assert procesbegeleider.naam not in tekst


def test_the_writer_hears_that_it_is_published_and_who_reads_it(
    item, als, procesbegeleider, deelnemer, plank
):
    adres = reverse("kennisbank:concept-vaststellen", args=[item.slug])
    waarden = {"versie": _concept(item).versie, "nakijken_op": DAG}

    als(procesbegeleider).post(adres, waarden)
    als(procesbegeleider).post(adres, waarden)

    assert _brieven() == [(deelnemer.email, GEPUBLICEERD)]
    tekst = Bericht.objects.get().tekst
    assert item.get_absolute_url() in tekst
    assert f"Wie meedoet aan {plank.naam} kan het nu lezen." in tekst


def test_on_the_shelf_of_all_it_says_that_anyone_reads_it(landelijke_plank, procesbegeleider, klok):
    procesbegeleider.landelijk = True
    procesbegeleider.save(update_fields=["landelijk"])
    item = maak_item(landelijke_plank, door=procesbegeleider, gepubliceerd=False)
    concept = _concept(item)

    actions.publiceer(
        concept=concept, door=_ander(), versie=concept.versie, nakijken_op=item.gemaakt.date()
    )

    assert "Iedereen kan het lezen, ook zonder in te loggen." in Bericht.objects.get().tekst


def _ander():
    return Gebruiker.objects.create(email="ander@voorbeeld.example", naam="Ander", landelijk=True)


def test_who_decides_about_their_own_work_gets_no_mail(plank, procesbegeleider, klok):
    concept = _concept(maak_item(plank, door=procesbegeleider, gepubliceerd=False))

    actions.stuur_terug(
        concept=concept, door=procesbegeleider, versie=concept.versie, opmerking="Nog even."
    )

    assert _brieven() == []


def test_who_keeps_it_up_hears_of_what_another_wrote(
    plank, deelnemer, kernteam, procesbegeleider, klok
):
    item = maak_item(plank, door=deelnemer)
    maak_concept(item, door=kernteam, titel="Nieuwe titel")
    concept = _concept(item)

    actions.stuur_terug(
        concept=concept, door=procesbegeleider, versie=concept.versie, opmerking="Korter."
    )

    wie = {(kernteam.email, TERUGGESTUURD), (deelnemer.email, TERUGGESTUURD)}
    assert set(_brieven()) == wie
    assert "Nieuwe titel" in Bericht.objects.first().tekst


def test_who_takes_part_no_more_or_is_at_rest_hears_nothing(
    item, plank, kernteam, deelnemer, procesbegeleider
):
    Deelname.objects.filter(gebruiker=deelnemer).delete()
    Stilte.objects.create(adres=kernteam.email)
    van_kernteam = maak_item(plank, titel="Ander", door=kernteam, gepubliceerd=False)

    for concept in (_concept(item), _concept(van_kernteam)):
        actions.stuur_terug(
            concept=concept, door=procesbegeleider, versie=concept.versie, opmerking="Korter."
        )

    assert _brieven() == []


def test_a_decision_that_did_not_go_through_tells_nothing(item, procesbegeleider):
    concept = _concept(item)

    with pytest.raises(Bewerkingsconflict):
        actions.stuur_terug(
            concept=concept, door=procesbegeleider, versie=concept.versie + 7, opmerking="Korter."
        )

    assert _brieven() == []
