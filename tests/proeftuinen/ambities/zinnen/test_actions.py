import pytest

from leerwerkplaats.web.bewerken import Bewerkingsconflict
from proeftuinen.acties import actions as acties
from proeftuinen.ambities.zinnen import actions
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.rode_draad.models import Schakel
from tests.proeftuinen.ambities.maak import maak_versie, maak_zin


def _schakel(zin):
    return Schakel.objects.get(soort="ambitiezin", object_id=zin.publiek_id)


def test_a_sentence_has_a_knot_that_follows_its_words(proeftuin, kernteam):
    zin = maak_zin(maak_versie(proeftuin), kernteam)

    actions.wijzig(zin=zin, door=kernteam, versie=1, waarden={"tekst": "Wij bellen elkaar."})

    assert _schakel(zin).label == "Wij bellen elkaar."


def test_the_same_text_is_not_added_twice(proeftuin, kernteam):
    versie = maak_versie(proeftuin)
    maak_zin(versie, kernteam)

    rij = {"tekst": "Wij kennen elkaar.", "dimensies": []}
    assert actions.maak(versie=versie, door=kernteam, rijen=[rij]) == []


def test_more_than_fit_are_refused_as_a_whole(proeftuin, kernteam):
    versie = maak_versie(proeftuin)
    rijen = [{"tekst": f"Zin {nr}", "dimensies": []} for nr in range(actions.MEESTE + 1)]

    with pytest.raises(actions.Vol):
        actions.maak(versie=versie, door=kernteam, rijen=rijen)

    assert Ambitiezin.objects.count() == 0


def test_two_editors_lose_nothing(proeftuin, kernteam):
    zin = maak_zin(maak_versie(proeftuin), kernteam)
    actions.wijzig(zin=zin, door=kernteam, versie=1, waarden={"tekst": "De eerste."})

    with pytest.raises(Bewerkingsconflict):
        actions.wijzig(zin=zin, door=kernteam, versie=1, waarden={"tekst": "De tweede."})

    assert Ambitiezin.objects.get().tekst == "De eerste."


def test_sentences_move_one_place_and_stay_at_the_ends(proeftuin, kernteam):
    versie = maak_versie(proeftuin)
    een, twee = (maak_zin(versie, kernteam, tekst) for tekst in ("Een", "Twee"))

    actions.verplaats(zin=twee, door=kernteam, omhoog=True)
    assert list(Ambitiezin.objects.van(proeftuin)) == [twee, een]
    actions.verplaats(zin=twee, door=kernteam, omhoog=True)
    assert list(Ambitiezin.objects.van(proeftuin)) == [twee, een]


def test_a_sentence_that_led_to_something_cannot_go_but_can_lapse(proeftuin, kernteam):
    versie = maak_versie(proeftuin)
    zin = maak_zin(versie, kernteam)
    uit = _schakel(zin).publiek_id
    acties.maak(proeftuin=proeftuin, door=kernteam, waarden={"titel": "Bellijst"}, uit=uit)

    with pytest.raises(actions.HeeftGevolg):
        actions.haal_weg(zin=zin, door=kernteam)
    actions.laat_vervallen(zin=zin, versie=versie, door=kernteam)

    assert list(Ambitiezin.objects.van(proeftuin)) == []
    actions.haal_terug(zin=zin, door=kernteam)
    assert list(Ambitiezin.objects.van(proeftuin)) == [zin]


def test_taking_a_sentence_away_takes_its_knot(proeftuin, kernteam):
    zin = maak_zin(maak_versie(proeftuin), kernteam)

    actions.haal_weg(zin=zin, door=kernteam)

    assert Schakel.objects.filter(soort="ambitiezin").count() == 0
