"""After publication: versions, looking again, taking back, taking away, and what is left of names."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kennisbank.items.models import Bijlage, Concept, Kennisitem
from kennisbank.schrijven import actions, bewaren, overnemen
from kennisbank.schrijven.besluitforms import over_een_jaar
from tests.kennisbank.maak import maak_concept, maak_item, publiceer
from tests.leerwerkplaats.web.images.maak import plaatje


def _adres(naam: str, item: Kennisitem, *delen: object) -> str:
    return reverse(f"kennisbank:{naam}", args=[item.slug, *delen])


@pytest.fixture
def item(klok, plank, deelnemer):
    """Something that a participant wrote and that is published, on 12 May 2026."""
    return maak_item(plank, titel="Eerst", tekst="Een stoel.", door=deelnemer)


@pytest.mark.parametrize("dag", ["2026-05-12", "2026-05-11", "2029-05-20", "9999-12-31", "x", ""])
def test_the_day_to_look_again_lies_ahead_and_within_three_years(dag, als, procesbegeleider, item):
    maak_concept(item, procesbegeleider)
    versie = Concept.objects.get().versie

    antwoord = als(procesbegeleider).post(
        _adres("concept-vaststellen", item),
        {"versie": versie, "nakijken_op": dag, "zelf": "on"},
    )

    assert antwoord.status_code == 200
    assert "nakijken_op" in antwoord.context["form"].errors


def test_who_wrote_it_alone_says_to_have_looked_at_it(als, procesbegeleider, deelnemer, item):
    maak_concept(item, procesbegeleider)
    post = {"versie": Concept.objects.get().versie, "nakijken_op": "2027-05-01"}
    adres = _adres("concept-vaststellen", item)

    zonder = als(procesbegeleider).post(adres, post)
    Concept.objects.update(door=deelnemer)
    van_ander = als(procesbegeleider).post(adres, post)

    assert "zelf" in zonder.context["form"].errors
    assert van_ander.status_code == 302


def test_a_chart_that_leads_nowhere_is_not_published(als, procesbegeleider, deelnemer, plank):
    punten = [{"sleutel": "v1", "soort": "vraag", "tekst": "Wat is er?", "antwoorden": []}]
    item = maak_item(
        plank,
        soort="stroomschema",
        gepubliceerd=False,
        door=deelnemer,
        deel={"begin": "v1", "punten": punten},
    )
    concept = Concept.objects.get(item=item)
    post = {"versie": concept.versie, "nakijken_op": over_een_jaar().isoformat()}

    antwoord = als(procesbegeleider).post(_adres("concept-vaststellen", item), post)

    item.refresh_from_db()
    assert item.gepubliceerd_op is None
    assert antwoord.context["form"].non_field_errors() == [
        "1. Wat is er?: Deze vraag heeft nog geen antwoord."
    ]
    assert "Deze vraag heeft nog geen antwoord" in antwoord.text


def test_what_is_sent_back_says_what_is_still_to_be_done(als, procesbegeleider, deelnemer, item):
    maak_concept(item, deelnemer, titel="Tweede")
    post = {"versie": Concept.objects.get().versie}
    adres = _adres("concept-terugsturen", item)

    leeg = als(procesbegeleider).post(adres, post)
    als(procesbegeleider).post(adres, post | {"opmerking": "Noem geen straat."})
    pagina = als(deelnemer).get(_adres("concept", item)).content.decode()

    assert "Vul dit in." in leeg.content.decode()
    assert "Noem geen straat." in pagina
    assert "Teruggestuurd" in pagina


def test_any_two_versions_can_be_compared(als, deelnemer, item):
    for titel in ("Tweede", "Derde"):
        maak_concept(item, deelnemer, titel=titel)
        publiceer(item, door=deelnemer)
    adres = _adres("item-versie", item, 3)

    vorige = als(deelnemer).get(adres).content.decode()
    eerste = als(deelnemer).get(adres, {"met": "1"}).content.decode()
    vreemd = [als(deelnemer).get(adres, {"met": m}).status_code for m in ("x", "0", "9" * 9, "\0")]

    assert "Anders dan versie 2" in vorige
    assert "Anders dan versie 1" in eerste
    assert ">Eerst<span" in eerste
    assert vreemd == [200] * 4
    assert als(deelnemer).get(_adres("item-versie", item, 4)).status_code == 404
    assert als(deelnemer).get(_adres("item-versie", item, 10**12)).status_code == 404


def test_it_still_holds_gives_it_another_year(als, deelnemer, item):
    Kennisitem.objects.update(nakijken_op=date(2026, 1, 1))
    post = {"versie": item.versie, "nakijken_op": "2027-05-01"}

    verlopen = als(deelnemer).get(
        reverse("kennisbank:plank", args=[item.plank.publiek_id]), {"staat": "verlopen"}
    )
    als(deelnemer).post(_adres("item-nagekeken", item), post)

    item.refresh_from_db()
    assert "Klopt het nog?" in verlopen.content.decode()
    assert (item.nakijken_op, item.nagekeken_op) == (date(2027, 5, 1), date(2026, 5, 12))


def test_what_is_taken_back_is_a_concept_again_and_nobody_reads_it(
    als, procesbegeleider, gemeentelezer, item
):
    als(procesbegeleider).post(_adres("item-terugtrekken", item), {"versie": item.versie})

    item.refresh_from_db()
    assert item.gepubliceerd_op is None
    assert Concept.objects.get().inhoud["titel"] == "Eerst"
    assert als(gemeentelezer).get(item.get_absolute_url()).status_code == 404
    assert als(procesbegeleider).get(_adres("concept", item)).status_code == 200


def test_what_ships_with_the_site_can_be_taken_back_but_not_away(als, landelijk, klok, db):
    item = maak_item(titel="Van ons")
    Kennisitem.objects.update(sleutel="van-ons")

    antwoord = als(landelijk).post(_adres("item-weghalen", item), {"versie": item.versie})

    assert antwoord.url == item.get_absolute_url()
    assert Kennisitem.objects.count() == 1


def test_what_is_published_is_taken_back_before_it_goes(als, kernteam, item):
    """Taking back needs who may publish; else the team could do away with it alone."""
    antwoord = als(kernteam).post(
        _adres("item-weghalen", item), {"versie": item.versie}, follow=True
    )

    assert "Laat het eerst terugtrekken" in antwoord.text
    assert Kennisitem.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_item_goes_with_its_files(als, kernteam, plank, deelnemer):
    item = maak_item(plank, door=deelnemer, gepubliceerd=False)
    velden = {"sleutel": uuid4(), "omschrijving": "Een zaal"}
    velden["bestand"] = SimpleUploadedFile("../../Mijn zaal.PNG", plaatje())
    als(deelnemer).post(_adres("bijlage-nieuw", item), velden)
    bijlage = Bijlage.objects.get()
    stond_er = default_storage.exists(bijlage.pad.name)
    item.refresh_from_db()

    als(kernteam).post(_adres("item-weghalen", item), {"versie": item.versie})

    assert (bijlage.naam, stond_er, bijlage.vrij_op) == ("mijn-zaal.jpg", True, None)
    assert Kennisitem.objects.count() == 0
    assert not default_storage.exists(bijlage.pad.name)


def test_a_file_is_seen_by_others_once_it_is_published(als, deelnemer, procesbegeleider, item):
    velden = {"sleutel": uuid4(), "omschrijving": "Een zaal"}
    velden["bestand"] = SimpleUploadedFile("zaal.png", plaatje())
    als(deelnemer).post(_adres("bijlage-nieuw", item), velden)
    voor = Bijlage.objects.get().vrij_op

    publiceer(item, door=procesbegeleider)

    assert voor is None
    assert Bijlage.objects.get().vrij_op is not None


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("x.pdf", b"%PDF-1.7\n" + b"\0" * 1000),
        ("x.png", b"<svg onload=alert(1)>"),
        ("x" * 300 + ".jpg", b"MZ"),
        ("a\r\nSet-Cookie: x.pdf", b"%PDF-"),
        ("leeg.pdf", b""),
    ],
)
def test_a_file_that_is_none_is_told_at_its_field(naam, inhoud, als, deelnemer, item):
    velden = {"sleutel": uuid4(), "omschrijving": "x", "bestand": SimpleUploadedFile(naam, inhoud)}

    antwoord = als(deelnemer).post(_adres("bijlage-nieuw", item), velden)

    assert antwoord.status_code == 200
    assert list(antwoord.context["form"].errors) == ["bestand"]
    assert Bijlage.objects.count() == 0


def test_a_place_offers_and_the_programme_takes_over_with_its_name(
    als, procesbegeleider, landelijk, item
):
    als(procesbegeleider).post(_adres("item-voordragen", item), {"versie": item.versie})
    item.refresh_from_db()
    lijst = als(landelijk).get(reverse("kennisbank:voordrachten")).content.decode()
    neem = {"versie": item.versie}

    eerste = als(landelijk).post(_adres("item-overnemen", item), neem)
    tweede = als(landelijk).post(_adres("item-overnemen", item), neem)

    kopie = Kennisitem.objects.get(overgenomen_van=item)
    assert "Eerst" in lijst
    assert eerste.url == tweede.url == _adres("concept", kopie)
    assert (kopie.plank.ruimte, kopie.bron, kopie.gepubliceerd_op) == (
        "",
        f"Gemaakt in {item.plank.naam}",
        None,
    )


def test_what_is_taken_back_meanwhile_is_not_taken_over(procesbegeleider, landelijk, item):
    """The programme looked at it a moment ago; what the place writes since is not theirs."""
    actions.draag_voor(item=item, door=procesbegeleider, versie=item.versie, wel=True)
    bekeken = Kennisitem.objects.select_related("plank").get(pk=item.pk)
    maak_concept(item, procesbegeleider, titel="Nog niet voor anderen")
    actions.trek_terug(item=item, door=procesbegeleider, versie=item.versie)

    with pytest.raises(overnemen.NietMeer):
        overnemen.neem_over(item=bekeken, door=landelijk, versie=bekeken.versie)

    assert not Kennisitem.objects.filter(overgenomen_van=item).exists()


def test_what_is_not_offered_cannot_be_taken_over(als, landelijk, item):
    antwoord = als(landelijk).post(_adres("item-overnemen", item), {"versie": item.versie})

    assert antwoord.status_code == 404


def test_a_participant_does_not_change_what_another_wrote(als, deelnemer, kernteam, plank):
    item = maak_item(plank, door=kernteam)
    namen = "item-bewerken", "item-nagekeken", "bijlage-nieuw", "concept-weg", "item-versies"

    codes = {naam: als(deelnemer).get(_adres(naam, item)).status_code for naam in namen}

    assert codes == dict.fromkeys(namen, 403)


def test_after_its_writer_is_erased_everything_still_opens(als, procesbegeleider, deelnemer, item):
    maak_concept(item, deelnemer, titel="Tweede")
    bewaren.wis(deelnemer)
    namen = "concept", "concept-vaststellen", "item-bewerken", "item-versies", "item-nagekeken"

    codes = {naam: als(procesbegeleider).get(_adres(naam, item)).status_code for naam in namen}
    concept = als(procesbegeleider).get(_adres("concept", item)).content.decode()

    assert codes == dict.fromkeys(namen, 200)
    assert "iemand die hier niet meer is" in concept


def test_what_only_one_person_wrote_goes_with_that_person(plank, deelnemer, kernteam):
    alleen = maak_item(plank, titel="Alleen", door=deelnemer, gepubliceerd=False)
    samen = maak_item(plank, titel="Samen", door=deelnemer, gepubliceerd=False)
    Concept.objects.filter(item=samen).update(door=kernteam)

    bewaren.wis(deelnemer)

    assert set(Kennisitem.objects.values_list("titel", flat=True)) == {"Samen"}
    assert not Kennisitem.objects.filter(pk=alleen.pk).exists()


@pytest.mark.parametrize("staat", ["gepubliceerd", "concepten", "te-bekijken", "verlopen", "x"])
def test_a_shelf_asks_the_same_however_much_stands_on_it(
    staat, als, procesbegeleider, plank, klok, django_assert_num_queries
):
    adres = reverse("kennisbank:plank", args=[plank.publiek_id])
    client = als(procesbegeleider)
    client.get(adres)

    def vul(aantal: int) -> None:
        for nr in range(aantal):
            item = maak_item(plank, titel=f"{staat} {nr} {uuid4()}", door=procesbegeleider)
            maak_concept(item, procesbegeleider)
        Kennisitem.objects.update(nakijken_op=date(2026, 1, 1))
        Concept.objects.update(aangeboden_op="2026-05-01T10:00:00Z")

    vul(1)
    with django_assert_num_queries(8):
        client.get(adres, {"staat": staat})
    vul(2)
    with django_assert_num_queries(8):
        client.get(adres, {"staat": staat})


def test_the_pages_of_an_item_ask_few_things_however_much_belongs_to_it(
    als, procesbegeleider, item
):
    client = als(procesbegeleider)
    namen = ("concept", "concept-vaststellen", "item-bewerken", "item-versies", "item-nagekeken")
    adressen = [_adres(naam, item) for naam in namen]

    def tel() -> list[int]:
        uit = []
        for adres in adressen:
            with CaptureQueriesContext(connection) as vragen:
                client.get(adres)
            uit.append(len(vragen))
        return uit

    maak_concept(item, procesbegeleider)
    client.get(adressen[0])
    een = tel()
    for nr in range(3):
        Bijlage.objects.create(item=item, pad=f"{nr}.pdf", vorm="pdf", bytes=1, naam=f"{nr}.pdf")
        publiceer(item, door=procesbegeleider)
        maak_concept(item, procesbegeleider, titel=f"Versie {nr}")

    assert tel() == een
    assert max(een) <= 14
