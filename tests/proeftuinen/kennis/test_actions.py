"""Using items, taking that back, and knots that follow their item."""

import pytest

from kennisbank.items import actions as items
from kennisbank.items.models import Concept, Kennisitem
from kennisbank.planken.models import Plank
from kennisbank.schrijven import actions as schrijven
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from proeftuinen.kennis import actions
from proeftuinen.kennis.knopen import TERUGGETROKKEN
from proeftuinen.kennis.models import Kennisgebruik, Uitkomstkoppeling
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject import actions as traject
from proeftuinen.traject.models import Stap
from tests.kennisbank.maak import maak_inhoud, maak_item


def knopen(proeftuin, *soorten: str) -> list[tuple[str, str]]:
    rijen = Schakel.objects.filter(proeftuin=proeftuin, soort__in=soorten)
    return sorted(rijen.values_list("label", "recht"))


def test_using_an_item_makes_one_knot_tied_to_each_step(proeftuin, werkvorm, kernteam, start):
    later = Stap.objects.van(proeftuin).last()

    for stap in (start, start, later):
        actions.gebruik(proeftuin=proeftuin, item=werkvorm, door=kernteam, stap=stap)

    assert knopen(proeftuin, "kennis") == [("Check-in", "draad_zien")]
    draden = Draad.objects.filter(naar__soort="kennis").order_by("pk")
    verwacht = [start.publiek_id, later.publiek_id]
    assert list(draden.values_list("van__object_id", flat=True)) == verwacht


def test_using_it_again_in_one_press_keeps_the_remark(proeftuin, werkvorm, kernteam):
    actions.gebruik(proeftuin=proeftuin, item=werkvorm, door=kernteam, opmerking="Ging goed.")

    actions.gebruik(proeftuin=proeftuin, item=werkvorm, door=kernteam)

    assert Kennisgebruik.objects.get().opmerking == "Ging goed."


def test_of_two_remarks_at_once_the_second_writer_sees_both(proeftuin, werkvorm, kernteam):
    wat = {"proeftuin": proeftuin, "item": werkvorm, "door": kernteam}
    actions.gebruik(**wat, opmerking="Eerst.")
    actions.gebruik(**wat, opmerking="Toen.", versie=1)

    with pytest.raises(Bewerkingsconflict) as botsing:
        actions.gebruik(**wat, opmerking="Ook.", versie=1)

    assert botsing.value.huidig.opmerking == "Toen."


def test_taking_it_back_takes_knot_and_lines_along(proeftuin, werkvorm, kernteam, start):
    rij = actions.gebruik(proeftuin=proeftuin, item=werkvorm, door=kernteam, stap=start)

    actions.neem_terug(gebruik=rij, door=kernteam)

    assert knopen(proeftuin, "kennis") == []
    assert Draad.objects.filter(van__object_id=start.publiek_id).count() == 0
    assert Kennisgebruik.objects.count() == 0


def test_taking_back_an_own_item_keeps_where_it_came_from(proeftuin, plank, kernteam, start):
    uit = Schakel.objects.get(soort="stap", object_id=Stap.objects.van(proeftuin)[0].publiek_id)
    item = maak_item(plank, titel="Van ons")
    Draad.objects.create(van=Schakel.objects.get(soort="kennisitem"), naar=uit)
    rij = actions.gebruik(proeftuin=proeftuin, item=item, door=kernteam, stap=start)

    actions.neem_terug(gebruik=rij, door=kernteam)

    assert knopen(proeftuin, "kennisitem") == [("Van ons", "draad_zien")]
    assert Draad.objects.filter(van__soort="kennisitem").count() == 1
    assert Draad.objects.filter(naar__soort="kennisitem").count() == 0


def test_a_draft_is_tied_to_where_it_came_from_for_its_team_only(proeftuin, kernteam, start):
    uit = Schakel.objects.get(soort="stap", object_id=start.publiek_id)

    item = actions.maak_item(
        proeftuin=proeftuin, door=kernteam, inhoud=maak_inhoud(titel="Idee"), uit=uit.publiek_id
    )

    assert item.plank.ruimte == proeftuin.publiek_id
    assert knopen(proeftuin, "kennisitem") == [("Idee", "kennis_beheren")]
    assert Draad.objects.get(naar__soort="kennisitem").van == uit


def test_the_knot_of_an_own_item_follows_it(proeftuin, plank, kernteam, procesbegeleider):
    item = maak_item(plank, titel="Eerst", gepubliceerd=False, door=kernteam)
    concept = Concept.objects.select_related("item__plank").get(item=item)
    nieuw = maak_inhoud(titel="Later")

    items.schrijf(concept=concept, door=kernteam, versie=1, inhoud=nieuw)
    assert knopen(proeftuin, "kennisitem") == [("Later", "kennis_beheren")]

    concept.refresh_from_db()
    dag = proeftuin.einde
    items.publiceer(concept=concept, door=procesbegeleider, versie=concept.versie, nakijken_op=dag)
    assert knopen(proeftuin, "kennisitem") == [("Later", "draad_zien")]
    assert Schakel.objects.get(soort="kennisitem").adres == item.get_absolute_url()

    item = Kennisitem.objects.select_related("plank").get(pk=item.pk)
    schrijven.trek_terug(item=item, door=procesbegeleider, versie=item.versie)
    schrijven.haal_weg(item=item, door=procesbegeleider, versie=item.versie)
    assert knopen(proeftuin, "kennisitem") == []


def test_what_is_taken_back_elsewhere_tells_its_title_no_more(
    proeftuin, werkvorm, kernteam, landelijk
):
    actions.gebruik(proeftuin=proeftuin, item=werkvorm, door=kernteam)

    schrijven.trek_terug(item=werkvorm, door=landelijk, versie=werkvorm.versie)

    assert knopen(proeftuin, "kennis") == [(TERUGGETROKKEN, "draad_zien")]


def test_an_item_that_goes_takes_its_uses_and_knots_along(
    proeftuin, werkvorm, kernteam, landelijk, start
):
    actions.gebruik(proeftuin=proeftuin, item=werkvorm, door=kernteam, stap=start)

    schrijven.trek_terug(item=werkvorm, door=landelijk, versie=werkvorm.versie)
    schrijven.haal_weg(item=werkvorm, door=landelijk, versie=werkvorm.versie)

    assert (knopen(proeftuin, "kennis"), Kennisgebruik.objects.count()) == ([], 0)


def test_tying_changes_only_what_was_asked(proeftuin, schema, thuiszorg, kernteam):
    plek = {"proeftuin": proeftuin, "item": schema, "punt": "u1", "door": kernteam}

    actions.koppel(**plek, erbij=[thuiszorg], eraf=[])
    actions.koppel(**plek, erbij=[thuiszorg], eraf=[])
    assert Uitkomstkoppeling.objects.get().organisatie == thuiszorg

    actions.koppel(**plek, erbij=[], eraf=[thuiszorg])
    assert Uitkomstkoppeling.objects.count() == 0


def test_the_shelf_is_called_after_its_place(proeftuin, plank, procesbegeleider):
    traject.proeftuin_bewerken(
        proeftuin=proeftuin,
        door=procesbegeleider,
        versie=proeftuin.versie,
        waarden={"naam": "Nieuwewaard"},
        gemeenten=list(proeftuin.gemeenten.all()),
    )

    assert Plank.objects.get(pk=plank.pk).naam == "Nieuwewaard"
