"""What ships arrives, now and with each release, and nothing that was edited here is lost."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from threading import Barrier, Thread

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kennisbank.inhoud import bestand
from kennisbank.inhoud.bestand import Stuk, alle_stukken
from kennisbank.inhoud.laden import gezien, laad
from kennisbank.items import actions
from kennisbank.items import inhoud as item_inhoud
from kennisbank.items.models import Concept, Itemversie, Kennisitem
from kennisbank.schrijven import actions as schrijven
from kennisbank.zoeken import Vraag, zoek
from kennisbank.zoekindex.models import Zoekregel
from leerwerkplaats.web.models import Auditregel
from tests.kennisbank.maak import maak_concept, maak_inhoud, maak_item, publiceer


def stuk(sleutel="eerste", **velden) -> Stuk:
    """Return an item as a release brings it."""
    inhoud = maak_inhoud(titel=velden.pop("titel", f"Over {sleutel}"), **velden)
    return Stuk(sleutel, inhoud, date(2027, 6, 1))


def van(sleutel="eerste") -> Kennisitem:
    """Return what became of it."""
    return Kennisitem.objects.select_related("plank").get(sleutel=sleutel)


def test_a_first_load_publishes_everything_that_ships(landelijke_plank):
    stukken = list(alle_stukken())

    verslag = laad(stukken)

    assert len(verslag.nieuw) == verslag.totaal == len(stukken)
    items = Kennisitem.objects.openbaar()
    assert items.count() == len(stukken)
    assert set(items.values_list("slug", flat=True)) == {deel.sleutel for deel in stukken}
    assert items.filter(nakijken_op=None).count() == 0
    assert Itemversie.objects.count() == len(stukken)
    assert Concept.objects.count() == 0
    assert Zoekregel.objects.count() == len(stukken)
    gelezen = item_inhoud.lees_alle([item.pk for item in items])
    per_sleutel = {deel.sleutel: deel.inhoud.afdruk() for deel in stukken}
    assert {item.sleutel: gelezen[item.pk].afdruk() for item in items} == per_sleutel


def test_a_first_load_takes_a_few_statements_however_much_ships(landelijke_plank):
    stukken = list(alle_stukken())

    with CaptureQueriesContext(
        connection,
    ) as vragen:
        laad(stukken)

    los = [v["sql"] for v in vragen if "SAVEPOINT" not in v["sql"] and "zoek" not in v["sql"]]
    schrijft = [sql for sql in los if sql.startswith(("INSERT", "UPDATE", "DELETE"))]
    assert len(schrijft) <= 15
    assert len(los) <= 30


def test_the_same_release_again_changes_nothing(kennis):
    spoor, versies = Auditregel.objects.count(), Itemversie.objects.count()
    voor = list(Kennisitem.objects.order_by("pk").values())

    with CaptureQueriesContext(connection) as vragen:
        verslag = laad(alle_stukken())

    assert len(verslag.gelijk) == verslag.totaal == len(voor)
    assert list(Kennisitem.objects.order_by("pk").values()) == voor
    assert (Auditregel.objects.count(), Itemversie.objects.count()) == (spoor, versies)
    assert [v["sql"] for v in vragen if v["sql"].startswith(("INSERT", "UPDATE", "DELETE"))] == []


def test_a_newer_release_updates_what_nobody_edited_as_a_new_version(landelijke_plank):
    laad([stuk()])
    nieuwer = stuk(tekst="Een walvis als voorbeeld.", kenmerken={"dimensie": ["sociaal"]})
    nieuwer = replace(nieuwer, nakijken_op=date(2028, 1, 1))

    verslag = laad([nieuwer])

    assert verslag.bijgewerkt == ["eerste"]
    item = van()
    assert item_inhoud.lees(item) == nieuwer.inhoud
    assert (item.afdruk, item.nieuwe_afdruk) == (nieuwer.inhoud.afdruk(), "")
    assert item.nakijken_op == date(2028, 1, 1)
    assert [versie.nummer for versie in item.versies.all()] == [2, 1]
    assert zoek(Vraag("walvis"), 0, 10).ids == [item.pk]
    assert laad([nieuwer]).gelijk == ["eerste"]


def _gewijzigd(item: Kennisitem) -> None:
    maak_concept(item, titel="Zo zeggen wij het")
    publiceer(item)


def _teruggetrokken(item: Kennisitem) -> None:
    schrijven.trek_terug(item=item, door=None, versie=item.versie)
    Concept.objects.all().delete()


def _in_bewerking(item: Kennisitem) -> None:
    maak_concept(item, titel="Half af")


@pytest.mark.parametrize("doe", [_gewijzigd, _teruggetrokken, _in_bewerking])
def test_what_was_touched_here_stays_and_the_newer_text_is_noted(landelijke_plank, doe):
    laad([stuk()])
    doe(van())
    voor = item_inhoud.lees(van())
    uit, concepten = van().gepubliceerd_op, list(Concept.objects.values_list("inhoud"))
    nieuwer = stuk(tekst="Van de volgende uitgave.")

    verslag = laad([nieuwer])

    assert verslag.eigen == ["eerste"]
    item = van()
    assert item_inhoud.lees(item) == voor
    assert (item.gepubliceerd_op, item.nieuwe_afdruk) == (uit, nieuwer.inhoud.afdruk())
    assert list(Concept.objects.values_list("inhoud")) == concepten
    assert laad([nieuwer]).eigen == ["eerste"]


def test_what_was_edited_here_is_left_alone_when_nothing_newer_ships(landelijke_plank):
    laad([stuk()])
    _gewijzigd(van())

    verslag = laad([stuk()])

    assert verslag.gelijk == ["eerste"]
    assert (van().titel, van().nieuwe_afdruk) == ("Zo zeggen wij het", "")


def test_the_note_goes_when_the_text_here_becomes_what_ships(landelijke_plank):
    laad([stuk()])
    _gewijzigd(van())
    nieuwer = stuk(tekst="Van de volgende uitgave.")
    laad([nieuwer])
    concept = actions.begin_concept(item=van(), door=None)
    concept.inhoud = nieuwer.inhoud.waarden()
    concept.save()
    publiceer(van())

    verslag = laad([nieuwer])

    assert verslag.gelijk == ["eerste"]
    assert (van().afdruk, van().nieuwe_afdruk) == (nieuwer.inhoud.afdruk(), "")


def test_what_someone_looked_at_is_asked_again_only_by_a_later_release(landelijke_plank):
    laad([stuk()])
    _gewijzigd(van())
    tweede, derde = stuk(tekst="Twee."), stuk(tekst="Drie.")
    laad([tweede])
    gezien(van(), tweede.inhoud)

    assert laad([tweede]).gelijk == ["eerste"]
    assert van().nieuwe_afdruk == ""
    assert laad([derde]).eigen == ["eerste"]
    assert van().titel == "Zo zeggen wij het"


def test_an_older_release_takes_the_note_away_again(landelijke_plank):
    laad([stuk()])
    _gewijzigd(van())
    laad([stuk(tekst="Twee.")])

    assert laad([stuk()]).gelijk == ["eerste"]
    assert van().nieuwe_afdruk == ""


def test_what_ships_no_more_stays_and_is_named(landelijke_plank):
    laad([stuk(), stuk("tweede")])

    verslag = laad([stuk()])

    assert verslag.vervallen == ["tweede"]
    assert van("tweede").gepubliceerd_op is not None


def test_an_item_of_here_keeps_the_address_that_a_release_would_take(landelijke_plank):
    eigen = maak_item(titel="Eerste", slug="eerste")

    laad([stuk(), stuk("zoeken", titel="Hoe zoek je?")])

    assert Kennisitem.objects.get(slug="eerste") == eigen
    assert van().slug == "over-eerste"
    assert van("zoeken").slug == "hoe-zoek-je"


def test_after_an_older_back_up_the_release_is_loaded_once_more(landelijke_plank):
    laad([stuk()])
    oud = Kennisitem.objects.values().get()
    versies = list(Itemversie.objects.values_list("pk", flat=True))
    nieuwer = stuk(tekst="Van de volgende uitgave.")
    laad([nieuwer])
    Kennisitem.objects.update(**oud)  # as a restore does
    Itemversie.objects.exclude(pk__in=versies).delete()

    verslag = laad([nieuwer])

    assert verslag.bijgewerkt == ["eerste"]
    assert item_inhoud.lees(van()) == nieuwer.inhoud
    assert van().versies.count() == 2


GOED = """+++
soort = "kennisblad"
titel = "Een blad"
samenvatting = "Wat je moet weten."
nakijken_op = 2027-06-01
+++
De tekst.
"""


@contextmanager
def _uitgave(monkeypatch, tmp_path, **bestanden):
    (tmp_path / "bladen").mkdir()
    for naam, tekst in bestanden.items():
        (tmp_path / "bladen" / f"{naam}.md").write_text(tekst, encoding="utf-8")
    monkeypatch.setattr(bestand.alle_stukken, "__defaults__", (tmp_path,))
    yield


def test_a_broken_file_names_itself_and_nothing_is_loaded(db, monkeypatch, tmp_path):
    kapot = GOED.replace('soort = "kennisblad"', 'soort = "kennis')

    with (
        _uitgave(monkeypatch, tmp_path, eerste=GOED, tweede=kapot),
        pytest.raises(CommandError, match=r"tweede\.md"),
    ):
        call_command("laad_kennisbank")

    assert Kennisitem.objects.count() == 0


def test_the_command_tells_what_it_did(db, monkeypatch, tmp_path, capsys):
    with _uitgave(monkeypatch, tmp_path, eerste=GOED):
        call_command("laad_kennisbank")
        (tmp_path / "bladen" / "eerste.md").rename(tmp_path / "bladen" / "ander.md")
        call_command("laad_kennisbank")

    assert capsys.readouterr().out.splitlines() == [
        "1 items: 1 new, 0 updated, 0 edited here and kept, 0 the same.",
        "1 items: 1 new, 0 updated, 0 edited here and kept, 0 the same.",
        "No longer ships, and stays: eerste.",
    ]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite writes one at a time")
def test_two_loads_at_once_load_everything_once():
    from kennisbank.planken.models import Plank

    Plank.objects.get_or_create(ruimte="", defaults={"naam": "Landelijk"})
    start, verslagen = Barrier(2), []

    def werk():
        try:
            start.wait()
            verslagen.append(laad([stuk(), stuk("tweede")]))
        finally:
            connection.close()

    draden = [Thread(target=werk) for _ in range(2)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert sorted(len(deel.nieuw) for deel in verslagen) == [0, 2]
    assert Kennisitem.objects.count() == 2
    assert Itemversie.objects.count() == 2
