"""What who writes gets to see of a concept, and where they go on."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kennisbank.items.models import Bijlage, Kennisitem
from tests.kennisbank.maak import maak_concept, maak_item, publiceer
from tests.leerwerkplaats.web.images.maak import plaatje


@pytest.fixture
def met_beeld(plank, deelnemer, als):
    """A draft with a picture."""
    item = maak_item(plank, titel="Met beeld", door=deelnemer, gepubliceerd=False)
    bestand = SimpleUploadedFile("tekening.jpg", plaatje(), "image/jpeg")
    als(deelnemer).post(
        reverse("kennisbank:bijlage-nieuw", args=[item.slug]),
        {"sleutel": uuid4(), "bestand": bestand, "omschrijving": 'Een <lege> "stoel"'},
    )
    return item


def _bestand(item: Kennisitem) -> str:
    return reverse("kennisbank:bijlage", args=[item.slug, Bijlage.objects.get().publiek_id])


def test_a_picture_stands_in_the_preview_as_readers_will_see_it(met_beeld, als, deelnemer):
    pagina = als(deelnemer).get(reverse("kennisbank:concept", args=[met_beeld.slug]))

    beeld = f'<img src="{_bestand(met_beeld)}" alt="Een &lt;lege&gt; &quot;stoel&quot;"'
    assert beeld in pagina.content.decode()
    assert als(deelnemer).get(_bestand(met_beeld)).status_code == 200


def test_who_publishes_can_open_the_files_that_come_along(met_beeld, als, procesbegeleider):
    pagina = als(procesbegeleider).get(
        reverse("kennisbank:concept-vaststellen", args=[met_beeld.slug])
    )

    assert f'<a href="{_bestand(met_beeld)}">tekening.jpg</a>' in pagina.content.decode()
    assert als(procesbegeleider).get(_bestand(met_beeld)).status_code == 200


@pytest.mark.parametrize(
    ("soort", "naar"), [("stroomschema", "schema-bewerken"), ("kennisblad", "concept")]
)
def test_who_begins_a_flow_chart_goes_on_to_draw_it(soort, naar, als, deelnemer, plank):
    nieuw = reverse("kennisbank:item-nieuw", args=[plank.publiek_id])
    velden = {"titel": "Wie bel ik?", "samenvatting": "Loop het na.", "tekst": "Zo."}

    antwoord = als(deelnemer).post(f"{nieuw}?soort={soort}", {"sleutel": uuid4(), **velden})

    item = Kennisitem.objects.get()
    assert antwoord.url == reverse(f"kennisbank:{naar}", args=[item.slug])
    assert als(deelnemer).get(antwoord.url).status_code == 200


def test_one_compares_only_with_a_version_that_there_is(als, deelnemer, plank):
    item = maak_item(plank, titel="Een", door=deelnemer)
    adres = reverse("kennisbank:item-versie", args=[item.slug, 1])
    alleen = als(deelnemer).get(adres).content.decode()
    maak_concept(item, door=deelnemer, titel="Twee")
    publiceer(item)
    mis = "Met die versie kun je niet vergelijken."

    bladen = {met: als(deelnemer).get(adres, {"met": met}).content.decode() for met in "29x"}

    assert "Vergelijk met" not in alleen
    assert mis not in alleen
    assert [mis in bladen[met] for met in "29x"] == [False, True, True]
    assert "Anders dan versie 2" in bladen["2"]
