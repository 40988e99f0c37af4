"""Going round the links: what stands where, how each fared, and since when."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from kennisbank.bundels import actions as bundels
from kennisbank.bundels import vullen
from kennisbank.bundels.models import Bundel
from kennisbank.nakijken.links import LANGSTE, links_in
from kennisbank.nakijken.models import Linkstaat
from kennisbank.nakijken.nalopen import Ronde, loop_na
from tests.kennisbank.maak import maak_inhoud, maak_item


@pytest.fixture
def loop(wacht):
    """Go round, without waiting between questions to our own site."""

    def doe(hoeveel=50) -> Ronde:
        return loop_na(hoeveel=hoeveel, wacht=wacht, tussen=0)

    return doe


@pytest.fixture
def vondst(plank, deelnemer, site):
    """A find, in a bundle that is shared."""
    bundel = bundels.maak(plank=plank, door=deelnemer, waarden={"titel": "Troost"})
    Bundel.objects.filter(pk=bundel.pk).update(gedeeld_op=timezone.now())
    waarden = {"vondst": "lied", "titel": "Een lied", "link": "https://lied.example/"}
    return vullen.geef_vondst(bundel=bundel, door=deelnemer, waarden=waarden)


def test_the_links_of_an_item_are_those_that_a_reader_can_press():
    inhoud = maak_inhoud(
        "sessie",
        link="https://een.example/",
        tekst="Zie [twee](https://twee.example/?a=1&b=2) en <https://drie.example>.\n\n"
        "[mail](mailto:a@voorbeeld.example) `https://geen.example` [x](javascript:alert(1)) "
        f"[weer](https://een.example/) [lang](https://lang.example/{'x' * LANGSTE})",
        deel={"aanmelden": "https://vier.example/", "verslag": "[vijf](http://vijf.example/)"},
    )

    assert links_in(inhoud) == [
        "https://een.example/",
        "https://vier.example/",
        "https://twee.example/?a=1&b=2",
        "https://drie.example",
        "http://vijf.example/",
    ]


def test_each_link_of_what_is_published_is_tried_once_and_kept(site, loop, landelijke_plank):
    site.codes["/weg"] = 404
    een = maak_item(titel="Een", link=site.adres("/weg"), tekst=f"Zie [dit]({site.adres('/er')}).")
    twee = maak_item(titel="Twee", link=site.adres("/weg"))
    maak_item(titel="Concept", link=site.adres("/nog-niet"), gepubliceerd=False)

    ronde = loop()

    assert (ronde.bekeken, ronde.stuk, ronde.nog) == (2, 1, 0)
    assert sorted(pad for wijze, pad in site.gevraagd if wijze == "HEAD") == ["/er", "/weg"]
    staat = {(rij.item, rij.adres): rij.uitslag for rij in Linkstaat.objects.all()}
    assert staat == {
        (een, site.adres("/er")): "Werkt",
        (een, site.adres("/weg")): "Bestaat niet meer (404)",
        (twee, site.adres("/weg")): "Bestaat niet meer (404)",
    }


def test_it_is_kept_since_when_a_link_does_not_work(site, loop, landelijke_plank, klok):
    site.codes["/"] = 404
    maak_item(link=site.adres())
    begin = timezone.now()

    loop()
    klok.shift(timedelta(days=7))
    loop()

    rij = Linkstaat.objects.get()
    assert (rij.stuk_sinds, rij.gekeken_op) == (begin, begin + timedelta(days=7))
    site.codes.clear()
    loop()
    assert Linkstaat.objects.get().stuk_sinds is None


def test_a_site_that_is_down_for_a_night_is_not_called_dead(site, loop, landelijke_plank, klok):
    site.codes["/"] = 503
    maak_item(link=site.adres())

    loop()
    eerst = Linkstaat.objects.dood().count()
    klok.shift(timedelta(days=1))
    loop()

    assert (eerst, Linkstaat.objects.dood().count()) == (0, 1)


def test_what_does_not_exist_any_more_is_dead_at_once(site, loop, landelijke_plank):
    site.codes["/"] = 410
    maak_item(link=site.adres())

    loop()

    assert Linkstaat.objects.dood().count() == 1


def test_a_round_is_bounded_and_the_next_begins_with_what_waited_longest(
    site, loop, landelijke_plank, klok
):
    for nr in range(3):
        maak_item(titel=f"Item {nr}", link=site.adres(f"/{nr}"))

    eerste = loop(2)
    klok.shift(timedelta(days=1))
    tweede = loop(2)

    assert (eerste.nog, tweede.nog) == (1, 1)
    assert [pad for _, pad in site.gevraagd] == ["/0", "/1", "/2", "/0"]


def test_what_is_known_of_a_link_that_stands_nowhere_any_more_is_forgotten(
    site, loop, landelijke_plank
):
    item = maak_item(link=site.adres("/oud"))
    loop()
    type(item).objects.update(link=site.adres("/nieuw"))

    ronde = loop()

    assert ronde.vergeten == 1
    assert [rij.adres for rij in Linkstaat.objects.all()] == [site.adres("/nieuw")]


def test_finds_of_shared_bundles_are_tried_too(vondst, loop):
    Bundel.objects.update(gedeeld_op=None)
    assert loop(0).nog == 0
    Bundel.objects.update(gedeeld_op=timezone.now())

    assert loop(0).nog == 1


def test_a_link_stands_in_an_item_or_in_a_find_never_in_both_or_neither(vondst):
    vast = {"adres": "https://lied.example/", "gekeken_op": timezone.now(), "uitslag": "Werkt"}
    item = maak_item()
    for waar in ({}, {"item": item, "regel": vondst}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Linkstaat.objects.create(**vast, **waar)
    Linkstaat.objects.create(**vast, regel=vondst)
    with pytest.raises(IntegrityError), transaction.atomic():
        Linkstaat.objects.create(**vast, regel=vondst)


def test_the_command_never_opens_our_own_machine(site, landelijke_plank, capsys):
    maak_item(link=site.adres())

    call_command("dode_links", "--hoeveel", "5")

    assert site.gevraagd == []
    assert Linkstaat.objects.get().uitslag == "Dit adres is niet op het open internet"
    assert capsys.readouterr().out == (
        "1 links tried, 1 do not work, 0 wait for a next run, 0 that stand nowhere any more "
        "forgotten.\n"
    )


def test_one_host_is_asked_no_oftener_than_agreed(site, wacht, landelijke_plank):
    from time import monotonic

    for nr in range(3):
        maak_item(titel=f"Item {nr}", link=site.adres(f"/{nr}"))
    begin = monotonic()

    loop_na(wacht=wacht, tussen=0.2)

    assert monotonic() - begin >= 0.4
