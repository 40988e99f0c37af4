import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.toegang import RECHTEN, Rol
from proeftuinen.ambities.schrijven.models import Akkoord
from proeftuinen.ambities.zaal.models import Zaalvraag
from proeftuinen.ambities.zaal.oogsten import bijdragen, groepen, stippen
from proeftuinen.ambities.zaal.vragen import SOORT, VRAGEN, stel, zalen
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag, Stip, Zitting
from proeftuinen.bijeenkomsten.live.zaal import open_zaal, sluit_zaal
from proeftuinen.traject.contracten import Lezer
from tests.proeftuinen.ambities.maak import maak_thema
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst

TEAM, DEELNEMER = Lezer(RECHTEN[Rol.KERNTEAM]), Lezer(RECHTEN[Rol.DEELNEMER])
Voor, Zicht = Zaalvraag.Waarvoor, Bijdrage.Zicht


@pytest.fixture
def bijeenkomst(proeftuin, kernteam):
    deze = maak_bijeenkomst(proeftuin, dag=timezone.localdate())
    open_zaal(bijeenkomst=deze, door=kernteam)
    return deze


def _vraag(bijeenkomst, door, voor=Voor.WIJ, keuzes=()):
    return stel(bijeenkomst=bijeenkomst, waarvoor=voor, vraag="Wat?", door=door, keuzes=keuzes)


def _stuur(vraag, tekst, zicht=Zicht.WACHT):
    return Bijdrage.objects.create(vraag=vraag, tekst=tekst, zicht=zicht, sleutel=uuid.uuid4())


def _teksten(rijen):
    return [rij.tekst for rij in rijen]


def test_every_purpose_has_its_kind_and_its_words():
    assert set(SOORT) == set(VRAGEN) == set(Voor)


def test_others_than_the_team_see_what_was_shown_and_nobody_what_was_hidden(
    proeftuin, bijeenkomst, kernteam
):
    vraag = _vraag(bijeenkomst, kernteam)
    _stuur(vraag, "wacht")
    _stuur(vraag, "verborgen", Zicht.VERBORGEN)
    _stuur(vraag, "getoond", Zicht.GETOOND)

    assert _teksten(bijdragen(proeftuin, TEAM, Voor.WIJ)) == ["wacht", "getoond"]
    assert _teksten(bijdragen(proeftuin, DEELNEMER, Voor.WIJ)) == []
    Livevraag.objects.update(getoond=True)
    assert _teksten(bijdragen(proeftuin, DEELNEMER, Voor.WIJ)) == ["getoond"]
    assert _teksten(bijdragen(proeftuin, TEAM, Voor.GEBIED)) == []


def test_groups_follow_the_same_rule(proeftuin, bijeenkomst, kernteam):
    groep = Ideegroep.objects.create(vraag=_vraag(bijeenkomst, kernteam), naam="Samen")

    assert list(groepen(proeftuin, TEAM, Voor.WIJ)) == [groep]
    assert list(groepen(proeftuin, DEELNEMER, Voor.WIJ)) == []


def test_dots_are_told_by_what_they_stand_for_once_the_question_is_closed(
    proeftuin, bijeenkomst, kernteam
):
    keuzes = [("a", "Elkaar vinden"), ("b", "Op tijd")]
    vraag = _vraag(bijeenkomst, kernteam, Voor.THEMA_STIP, keuzes)
    Stip.objects.create(vraag=vraag, keuze=1, sleutel="x")
    Stip.objects.create(vraag=vraag, keuze=1, sleutel="papier", aantal=4)

    assert stippen(proeftuin, TEAM, Voor.THEMA_STIP) is None
    sluit_zaal(zitting=vraag.zitting, door=kernteam)
    Livevraag.objects.update(stand=Livevraag.Stand.DICHT)

    assert stippen(proeftuin, DEELNEMER, Voor.THEMA_STIP) is None
    telling = stippen(proeftuin, TEAM, Voor.THEMA_STIP)
    assert telling.per_keuze == {"a": 0, "b": 5}
    assert telling.samen == 5
    Livevraag.objects.update(getoond=True)
    assert stippen(proeftuin, DEELNEMER, Voor.THEMA_STIP) == telling


def test_a_question_that_is_taken_away_leaves_nothing(proeftuin, bijeenkomst, kernteam):
    _vraag(bijeenkomst, kernteam).delete()

    assert Zaalvraag.objects.count() == 0


def test_only_a_meeting_with_a_room_can_be_asked(proeftuin, bijeenkomst, kernteam):
    maak_bijeenkomst(proeftuin, "Zonder zaal")

    assert zalen(proeftuin) == [bijeenkomst]
    sluit_zaal(zitting=Zitting.objects.get(), door=kernteam)
    assert zalen(proeftuin) == []


def _naar(tuin, voor):
    return f"{reverse('proeftuinen:zaalvraag-nieuw', args=[tuin.publiek_id])}?voor={voor}"


def _velden(bijeenkomst, **overig):
    vast = {"bijeenkomst": bijeenkomst.publiek_id, "vraag": "Wat willen we?"}
    return {"sleutel": uuid.uuid4(), **vast, **overig}


def test_asking_twice_asks_once(als, proeftuin, bijeenkomst, kernteam):
    client, velden = als(kernteam), _velden(bijeenkomst)
    for _ in range(2):
        client.post(_naar(proeftuin, "wij"), velden)

    vraag = Livevraag.objects.get()
    assert (vraag.soort, vraag.stand) == ("ideeen", "klaar")
    assert vraag.zaalvraag.waarvoor == "wij"


def test_asking_at_once_opens_it(als, proeftuin, bijeenkomst, kernteam):
    als(kernteam).post(_naar(proeftuin, "meedoen"), _velden(bijeenkomst, open="ja"))

    vraag = Livevraag.objects.get()
    assert (vraag.stand, vraag.stippen) == ("open", 1)
    assert vraag.keuzes == Akkoord.Antwoord.labels
    assert vraag.zaalvraag.keuzes == Akkoord.Antwoord.values


def test_dots_need_two_themes(als, proeftuin, bijeenkomst, kernteam):
    client = als(kernteam)
    tekst = client.post(_naar(proeftuin, "thema_stip"), _velden(bijeenkomst)).content.decode()
    assert "Stel eerst minstens twee" in tekst

    themas = [maak_thema(proeftuin, kernteam, wens) for wens in ("Een", "Twee")]
    client.post(_naar(proeftuin, "thema_stip"), _velden(bijeenkomst))
    assert Zaalvraag.objects.get().keuzes == [thema.publiek_id for thema in themas]


def test_a_meeting_of_elsewhere_is_no_choice(
    als, proeftuin, andere_proeftuin, bijeenkomst, kernteam, buitenstaander
):
    elders = maak_bijeenkomst(andere_proeftuin, dag=timezone.localdate())
    open_zaal(bijeenkomst=elders, door=buitenstaander)

    antwoord = als(kernteam).post(_naar(proeftuin, "wij"), _velden(elders))

    assert "Deze keuze bestaat niet" in antwoord.content.decode()
    assert Livevraag.objects.count() == 0


def test_without_a_room_one_is_told_where_to_open_it(als, proeftuin, kernteam):
    maak_bijeenkomst(proeftuin, dag=timezone.localdate() + timedelta(days=3))

    tekst = als(kernteam).get(_naar(proeftuin, "wij")).content.decode()

    assert "Open eerst de zaal" in tekst
