"""The pages of knowledge in a place, and what it tells on those of others."""

import re
import uuid

import pytest
from django.urls import reverse

from kennisbank.items.models import Kennisitem
from leerwerkplaats.toegang import Rol
from proeftuinen.kennis import actions
from proeftuinen.kennis.models import Kennisgebruik, Uitkomstkoppeling
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.models import Stap
from tests.kennisbank.maak import maak_item

LELIJK = ["\x00", "x" * 301, "y" * 1_000_000]


def adres(naam: str, proeftuin, *delen: str) -> str:
    return reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id, *delen])


def zet_gebruikt(proeftuin, door, *, aantal: int = 1) -> None:
    stap = Stap.objects.van(proeftuin)[0]
    stap.proeftuin = proeftuin
    for nr in range(aantal):
        item = maak_item(soort="werkvorm", titel=f"Gebruikt {nr}")
        actions.gebruik(
            proeftuin=proeftuin, item=item, door=door, stap=stap, opmerking=f"Opmerking {nr}"
        )


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_of_knowledge_takes_as_many_queries_for_one_as_for_three(
    aantal, als, klok, proeftuin, plank, procesbegeleider, schema, django_assert_num_queries
):
    zet_gebruikt(proeftuin, procesbegeleider, aantal=aantal)
    for nr in range(aantal):
        maak_item(plank, titel=f"Van ons {nr}")
    wie = als(procesbegeleider)

    with django_assert_num_queries(12):
        antwoord = wie.get(adres("kennis", proeftuin))

    assert antwoord.content.decode().count("“Opmerking") == aantal


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_of_a_step_stays_within_its_queries(
    aantal, als, klok, proeftuin, procesbegeleider, django_assert_num_queries
):
    zet_gebruikt(proeftuin, procesbegeleider, aantal=aantal)
    stap = Stap.objects.van(proeftuin)[0]
    for nr in range(aantal):
        maak_item(soort="werkvorm", titel=f"Past {nr}", kenmerken={"stap": [stap.soort]})
    wie = als(procesbegeleider)

    with django_assert_num_queries(13):
        tekst = wie.get(adres("stap", proeftuin, stap.publiek_id)).content.decode()

    assert tekst.count("“Opmerking") == aantal
    assert len(re.findall(r">Past \d", tekst)) == aantal


def test_a_reader_of_the_municipality_reads_but_cannot_use(als, proeftuin, gemeentelezer, kernteam):
    zet_gebruikt(proeftuin, kernteam)

    tekst = als(gemeentelezer).get(adres("kennis", proeftuin)).content.decode()

    assert "Gebruikt 0" in tekst
    assert "Hoe ging het?" not in tekst
    assert "Schrijf iets nieuws" not in tekst


def test_one_press_uses_an_item_where_we_are_and_five_presses_too(
    als, klok, proeftuin, deelnemer, werkvorm
):
    wie = als(deelnemer)

    for _ in range(5):
        antwoord = wie.post(adres("kennis-gebruik-nu", proeftuin, werkvorm.slug))

    assert antwoord.url == adres("kennis-gebruik", proeftuin, werkvorm.slug)
    assert Kennisgebruik.objects.get().door == deelnemer
    assert Draad.objects.filter(naar__soort="kennis").count() == 1


def test_step_and_remark_are_kept_and_stand_on_the_step(als, proeftuin, deelnemer, werkvorm, start):
    wie = als(deelnemer)
    velden = {"stap": start.publiek_id, "opmerking": "Met z'n achten.", "versie": 0}

    wie.post(adres("kennis-gebruik", proeftuin, werkvorm.slug), velden)

    tekst = wie.get(adres("stap", proeftuin, start.publiek_id)).content.decode()
    assert "“Met z&#x27;n achten.”" in tekst


def test_the_second_writer_of_a_remark_sees_both(als, proeftuin, kernteam, werkvorm):
    actions.gebruik(proeftuin=proeftuin, item=werkvorm, door=kernteam, opmerking="Van een ander.")

    antwoord = als(kernteam).post(
        adres("kennis-gebruik", proeftuin, werkvorm.slug),
        {"stap": "", "opmerking": "Van mij.", "versie": 0},
    )

    assert antwoord.status_code == 409
    assert "Van een ander." in antwoord.content.decode()
    assert "Van mij." in antwoord.content.decode()


@pytest.mark.parametrize("lelijk", LELIJK)
def test_a_remark_that_cannot_be_kept_says_so_at_the_field(
    lelijk, als, proeftuin, deelnemer, werkvorm
):
    antwoord = als(deelnemer).post(
        adres("kennis-gebruik", proeftuin, werkvorm.slug), {"opmerking": lelijk, "versie": 0}
    )

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == {"opmerking"}
    assert Kennisgebruik.objects.count() == 0


def test_a_step_of_another_place_is_no_choice(
    als, proeftuin, andere_proeftuin, deelnemer, werkvorm
):
    vreemd = Stap.objects.van(andere_proeftuin)[0].publiek_id

    antwoord = als(deelnemer).post(
        adres("kennis-gebruik", proeftuin, werkvorm.slug), {"stap": vreemd, "versie": 0}
    )

    assert antwoord.context["form"].errors.keys() == {"stap"}


def test_a_draft_cannot_be_used_nor_what_stands_elsewhere(als, proeftuin, plank, kernteam):
    maak_item(plank, titel="Nog niet", slug="nog-niet", gepubliceerd=False)
    wie = als(kernteam)

    antwoorden = [
        wie.post(adres("kennis-gebruik-nu", proeftuin, slug))
        for slug in ("nog-niet", "bestaat-niet")
    ]

    assert [antwoord.status_code for antwoord in antwoorden] == [404, 404]


def test_who_said_so_takes_it_back_and_another_participant_does_not(
    als, proeftuin, deelnemer, kernteam, werkvorm
):
    rij = actions.gebruik(proeftuin=proeftuin, item=werkvorm, door=kernteam)
    weg = adres("kennis-gebruik-weg", proeftuin, werkvorm.slug)

    als(deelnemer).post(weg)
    assert Kennisgebruik.objects.filter(pk=rij.pk).exists()

    Kennisgebruik.objects.filter(pk=rij.pk).update(door=deelnemer)
    als(deelnemer).post(weg)
    assert not Kennisgebruik.objects.filter(pk=rij.pk).exists()


# From the red thread to an item.


def test_a_knot_becomes_a_draft_in_one_step(als, proeftuin, deelnemer, start):
    knoop = Schakel.objects.get(soort="stap", object_id=start.publiek_id)
    wie, pad = als(deelnemer), adres("kennis-nieuw", proeftuin)

    form = wie.get(f"{pad}?uit={knoop.publiek_id}").context["form"]
    assert form.initial["titel"] == knoop.label

    velden = {"sleutel": uuid.uuid4(), "uit": knoop.publiek_id, "soort": "praktijkvoorbeeld"}
    velden |= {"titel": "Zo deden we het", "samenvatting": "Kort.", "tekst": "## Lang"}
    antwoorden = [wie.post(pad, velden) for _ in range(5)]

    item = Kennisitem.objects.get(plank__ruimte=proeftuin.publiek_id)
    verwacht = reverse("kennisbank:concept", args=[item.slug])
    assert {antwoord.url for antwoord in antwoorden} == {verwacht}
    assert Draad.objects.get(naar__soort="kennisitem").van == knoop
    assert wie.get(verwacht).status_code == 200


@pytest.mark.parametrize("uit", ["bestaatniet", "\x00", "x" * 500, "../.."])
def test_a_strange_origin_is_let_go(uit, als, proeftuin, deelnemer):
    antwoord = als(deelnemer).get(adres("kennis-nieuw", proeftuin), {"uit": uit})

    assert antwoord.context["herkomst"] == ""


def test_a_knot_that_one_may_not_see_fills_nothing_in(als, proeftuin, andere_proeftuin, deelnemer):
    vreemd = Schakel.objects.filter(proeftuin=andere_proeftuin).first()
    geheim = Schakel.objects.create(
        proeftuin=proeftuin, soort="x", object_id="1", label="Geheim", recht="gesprekken_zien"
    )
    wie = als(deelnemer)

    for knoop in (vreemd, geheim):
        velden = {"sleutel": uuid.uuid4(), "uit": knoop.publiek_id, "soort": "kennisblad"}
        velden |= {"titel": "Los", "samenvatting": "Kort."}
        antwoord = wie.get(adres("kennis-nieuw", proeftuin), {"uit": knoop.publiek_id})
        wie.post(adres("kennis-nieuw", proeftuin), velden)
        assert knoop.label not in antwoord.content.decode()

    assert Draad.objects.filter(naar__soort="kennisitem").count() == 0


# On the page of an item.


def test_an_item_tells_where_it_was_used_to_who_may_know(
    als, client, proeftuin, andere_proeftuin, deelnemer, landelijk, buitenstaander, werkvorm
):
    actions.gebruik(proeftuin=proeftuin, item=werkvorm, door=deelnemer, opmerking="Bij ons.")
    actions.gebruik(
        proeftuin=andere_proeftuin, item=werkvorm, door=buitenstaander, opmerking="Bij hen."
    )

    def leest(wie) -> tuple[bool, bool, bool]:
        bezoek = als(wie) if wie else client
        tekst = bezoek.get(werkvorm.get_absolute_url()).content.decode()
        return "Gebruikt in 2 proeftuinen" in tekst, "Bij ons." in tekst, "Bij hen." in tekst

    assert leest(None) == (True, False, False)
    assert leest(deelnemer) == (True, True, False)
    assert leest(landelijk) == (True, True, True)


def test_an_item_is_used_from_its_page_and_with_many_places_one_chooses(
    als, proeftuin, andere_proeftuin, deelnemer, werkvorm, gemeenten
):
    wie, pad = als(deelnemer), werkvorm.get_absolute_url()
    een = wie.get(pad).content.decode()
    assert adres("kennis-gebruik-nu", proeftuin, werkvorm.slug) in een

    for naam in ("Een", "Twee"):
        tuin = type(proeftuin).objects.create(
            naam=naam, start=proeftuin.start, einde=proeftuin.einde
        )
        laat_meedoen(proeftuin=tuin, gebruiker=deelnemer, rol=Rol.DEELNEMER)

    kies = reverse("proeftuinen:kennis-waar", args=[werkvorm.slug])
    assert kies in wie.get(pad).content.decode()
    assert len(wie.get(kies).context["keuzes"]) == 3


# Flow charts.


def test_who_walks_a_chart_sees_who_helps_in_their_own_place(
    als, proeftuin, deelnemer, gemeentelezer, buitenstaander, schema, thuiszorg, kernteam
):
    als(kernteam).post(
        adres("kennis-koppelen", proeftuin, schema.slug, "u1"),
        {"organisaties": [thuiszorg.publiek_id], "gezien": ""},
    )
    loop = reverse("kennisbank:schema-lopen", args=[schema.slug])

    def ziet(wie) -> bool:
        deur = als(wie).get(loop).context["wandeling"].deuren[0]
        return "Thuiszorg" in als(wie).get(loop, {"pad": deur.pad}).content.decode()

    assert [ziet(wie) for wie in (deelnemer, gemeentelezer, buitenstaander)] == [True, False, False]


def test_of_two_who_tick_each_changes_only_what_they_changed(
    als, proeftuin, schema, thuiszorg, kernteam, andere_proeftuin
):
    plek = {"proeftuin": proeftuin, "item": schema, "punt": "u1", "door": kernteam}
    actions.koppel(**plek, erbij=[thuiszorg], eraf=[])

    als(kernteam).post(  # opened before the other ticked it
        adres("kennis-koppelen", proeftuin, schema.slug, "u1"), {"organisaties": [], "gezien": ""}
    )
    assert Uitkomstkoppeling.objects.count() == 1

    als(kernteam).post(
        adres("kennis-koppelen", proeftuin, schema.slug, "u1"),
        {"organisaties": [], "gezien": f"{thuiszorg.publiek_id},onzin"},
    )
    assert Uitkomstkoppeling.objects.count() == 0


def test_an_outcome_that_is_not_in_the_chart_cannot_be_tied(als, proeftuin, schema, kernteam):
    wie = als(kernteam)

    paden = [adres("kennis-koppelen", proeftuin, schema.slug, punt) for punt in ("v1", "weg")]

    assert [wie.get(pad).status_code for pad in paden] == [404, 404]
