"""From an idea to something that everyone finds: the path of an item, as people walk it."""

from datetime import date
from uuid import uuid4

from django.urls import reverse

from kennisbank.items.models import Concept, Itemversie, Kennisitem


def _velden(**overig):
    vast = {"titel": "Een stoel voor de buurvrouw", "samenvatting": "Zo vraag je wie er mist."}
    return vast | {"tekst": "Zet een lege stoel neer."} | overig


def test_an_item_goes_from_concept_by_a_reader_to_the_shelf(
    als, deelnemer, procesbegeleider, gemeentelezer, plank, klok
):
    nieuw = reverse("kennisbank:item-nieuw", args=[plank.publiek_id])

    keuze = als(deelnemer).get(nieuw)
    formulier = als(deelnemer).get(f"{nieuw}?soort=praktijkvoorbeeld")
    gemaakt = als(deelnemer).post(
        f"{nieuw}?soort=praktijkvoorbeeld", _velden(sleutel=uuid4(), dimensie=["sociaal"])
    )
    item = Kennisitem.objects.get()
    pagina = als(deelnemer).get(gemaakt.url)
    versie = Concept.objects.get().versie
    als(deelnemer).post(
        reverse("kennisbank:concept-aanbieden", args=[item.slug]), {"versie": versie}
    )
    rij = als(procesbegeleider).get(reverse("kennisbank:plank", args=[plank.publiek_id]))
    lees = reverse("kennisbank:concept-vaststellen", args=[item.slug])
    als(procesbegeleider).get(lees)
    uit = als(procesbegeleider).post(
        lees, {"versie": Concept.objects.get().versie, "nakijken_op": "2027-05-01"}
    )
    item.refresh_from_db()
    gezien = als(gemeentelezer).get(item.get_absolute_url())

    assert "praktijkvoorbeeld" in keuze.content.decode()
    assert formulier.status_code == 200
    assert item.slug == "een-stoel-voor-de-buurvrouw"
    assert "Zet een lege stoel neer." in pagina.content.decode()
    assert "Lees mee" in rij.content.decode()
    assert uit.url == item.get_absolute_url()
    assert item.nakijken_op == date(2027, 5, 1)
    assert Concept.objects.count() == 0
    assert Itemversie.objects.get().schrijver == deelnemer
    assert Itemversie.objects.get().door == procesbegeleider
    assert "Zet een lege stoel neer." in gezien.content.decode()
