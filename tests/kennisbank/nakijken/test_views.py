"""Wat jij bijhoudt: each sees what is theirs to keep up, and says who does."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from kennisbank.bundels import actions as bundels
from kennisbank.bundels import vullen
from kennisbank.bundels.models import Bundel
from kennisbank.inhoud.bestand import stuk_van
from kennisbank.inhoud.laden import laad
from kennisbank.items import inhoud as item_inhoud
from kennisbank.items.models import Concept, Kennisitem
from kennisbank.nakijken.models import Linkstaat
from leerwerkplaats.web.models import Auditregel
from tests.kennisbank.maak import maak_concept, maak_item, publiceer

PAGINA = "/kennisbank/nakijken/"
OP = date(2026, 5, 12)
SLEUTEL = "afsluiten-met-een-zin"


def lees(client, lijst=""):
    """Return the words of the page."""
    return client.get(f"{PAGINA}?lijst={lijst}").content.decode()


def maak_dood(item, adres="https://weg.example/", **overig):
    nu = timezone.now()
    vast = {"adres": adres, "gekeken_op": nu, "stuk_sinds": nu}
    return Linkstaat.objects.create(item=item, uitslag="Bestaat niet meer (404)", **(vast | overig))


def test_who_contributes_sees_their_own_that_is_due_within_sixty_days(
    als, plank, deelnemer, kernteam, klok
):
    maak_item(plank, titel="Te laat", door=deelnemer, nakijken_op=OP - timedelta(days=1))
    maak_item(plank, titel="Over zestig dagen", door=deelnemer, nakijken_op=OP + timedelta(days=60))
    maak_item(plank, titel="Later", door=deelnemer, nakijken_op=OP + timedelta(days=61))
    maak_item(plank, titel="Van Milan", door=kernteam, nakijken_op=OP)

    pagina = lees(als(deelnemer), "van-jou")

    assert "Te laat" in pagina
    assert "Over zestig dagen" in pagina
    assert "Later" not in pagina
    assert "Van Milan" not in pagina
    assert "Van niemand" not in pagina


def test_who_keeps_a_shelf_sees_what_is_overdue_there_and_what_is_nobodys(
    als, plank, andere_plank, landelijke_plank, deelnemer, kernteam, klok
):
    maak_item(plank, titel="Van Tineke", door=deelnemer, nakijken_op=OP)
    maak_item(plank, titel="Heeft geen eigenaar", nakijken_op=OP + timedelta(days=300))
    maak_item(andere_plank, titel="Van elders", nakijken_op=OP)
    maak_item(landelijke_plank, titel="Landelijk stuk", nakijken_op=OP)

    over_tijd, van_niemand = (lees(als(kernteam), naam) for naam in ("nakijken", "van-niemand"))

    assert "Van Tineke" in over_tijd
    assert "Heeft geen eigenaar" in van_niemand
    for pagina in (over_tijd, van_niemand):
        assert "Van elders" not in pagina
        assert "Landelijk stuk" not in pagina


def test_a_list_that_is_not_there_for_this_reader_shows_their_own(als, plank, deelnemer, klok):
    maak_item(plank, titel="Heeft geen eigenaar", nakijken_op=OP)

    for vraag in ("van-niemand", "nieuwe-tekst", "x' OR 1=1", "%00", "\u202e"):
        assert "Heeft geen eigenaar" not in lees(als(deelnemer), vraag)


def test_the_landelijk_programma_keeps_the_shelf_of_the_site(
    als, landelijke_plank, landelijk, klok
):
    maak_item(titel="Landelijk stuk", nakijken_op=OP)

    zonder_slot = als(landelijk, sterk=False).get(PAGINA)

    assert zonder_slot.url.startswith(reverse("mijn:slot"))
    assert "Landelijk stuk" in lees(als(landelijk), "nakijken")


def test_dead_links_are_told_to_who_keeps_the_item_and_to_no_other(
    als, plank, deelnemer, kernteam, gemeentelezer, klok
):
    item = maak_item(plank, titel="Met link", door=deelnemer, nakijken_op=OP + timedelta(days=300))
    maak_dood(item)
    maak_dood(maak_item(plank, titel="Werkt weer"), stuk_sinds=None)

    for wie in (deelnemer, kernteam):
        assert "Deze link werkt niet meer sinds di 12 mei 2026" in lees(als(wie), "links")
        assert "Deze link werkt niet meer sinds di 12 mei 2026" in (
            als(wie).get(item.get_absolute_url()).content.decode()
        )
    assert "Werkt weer" not in lees(als(kernteam), "links")
    assert "weg.example" not in als(gemeentelezer).get(item.get_absolute_url()).content.decode()


def test_a_dead_link_of_a_find_is_told_to_who_keeps_the_shelf(als, plank, deelnemer, kernteam):
    bundel = bundels.maak(plank=plank, door=deelnemer, waarden={"titel": "Troost"})
    Bundel.objects.update(gedeeld_op=timezone.now())
    waarden = {"vondst": "lied", "titel": "Een lied", "link": "https://weg.example/"}
    regel = vullen.geef_vondst(bundel=bundel, door=deelnemer, waarden=waarden)
    maak_dood(None, regel=regel)

    pagina = lees(als(kernteam), "links")

    assert "Een lied, in Troost" in pagina
    assert bundel.get_absolute_url() in pagina
    assert "Een lied" not in lees(als(deelnemer), "links")


@pytest.mark.parametrize("aantal", [1, 3])
@pytest.mark.parametrize("lijst", ["van-jou", "nakijken", "links", "van-niemand", "nieuwe-tekst"])
def test_the_page_asks_the_same_for_one_row_and_for_three(
    als, plank, kernteam, klok, aantal, lijst, django_assert_num_queries
):
    for nr in range(aantal):
        maak_item(plank, titel=f"Eigen {nr}", door=kernteam, nakijken_op=OP)
        item = maak_item(plank, titel=f"Los {nr}", nakijken_op=OP)
        Kennisitem.objects.filter(pk=item.pk).update(nieuwe_afdruk="x")
        maak_dood(item)
    client = als(kernteam)
    client.get(PAGINA)

    with django_assert_num_queries(6):
        client.get(f"{PAGINA}?lijst={lijst}")


# Who keeps it up.


def _houd(client, item, wel):
    return client.post(reverse("kennisbank:item-bijhouden", args=[item.slug]), {"wel": wel})


def test_one_says_to_keep_an_item_up_and_stops_again(als, plank, kernteam):
    item = maak_item(plank, titel="Los")
    client = als(kernteam)

    for _ in range(5):
        _houd(client, item, "1")
    item.refresh_from_db()
    pagina = client.get(item.get_absolute_url()).content.decode()
    eerst = item.eigenaar
    for _ in range(5):
        _houd(client, item, "0")
    item.refresh_from_db()

    assert (eerst, item.eigenaar) == (kernteam, None)
    assert "Ik houd dit niet meer bij" in pagina
    sporen = Auditregel.objects.filter(object_id=item.publiek_id, handeling__contains="houdt")
    assert sorted(sporen.values_list("handeling", flat=True)) == [
        "kennisitem.houdt_bij",
        "kennisitem.houdt_niet_bij",
    ]


def test_nobody_says_of_another_that_they_stop(als, plank, deelnemer, kernteam):
    item = maak_item(plank, door=deelnemer)

    _houd(als(kernteam), item, "0")
    _houd(als(kernteam), item, "misschien")

    assert Kennisitem.objects.get(pk=item.pk).eigenaar == deelnemer


# A newer text that ships.


@pytest.fixture
def gewijzigd(landelijke_plank):
    """An item that ships, edited here, of which a newer text shipped since."""
    nu = stuk_van(SLEUTEL)
    assert nu is not None
    laad([replace(nu, inhoud=replace(nu.inhoud, tekst="Wat er vroeger stond."))])
    item = Kennisitem.objects.select_related("plank").get(sleutel=SLEUTEL)
    maak_concept(item, titel="Zo noemen wij het")
    publiceer(item)
    assert laad([nu]).eigen == [SLEUTEL]
    item.refresh_from_db()
    return item


def _kies(client, item, besluit, versie=None):
    adres = reverse("kennisbank:nieuwe-tekst", args=[item.slug])
    velden = {"besluit": besluit, "versie": item.versie if versie is None else versie}
    return client.post(adres, velden)


def test_the_difference_with_what_ships_can_be_read(als, landelijk, gewijzigd):
    pagina = als(landelijk).get(reverse("kennisbank:nieuwe-tekst", args=[gewijzigd.slug]))

    tekst = pagina.content.decode()
    assert pagina.status_code == 200
    assert "Wat er vroeger stond." in tekst
    assert "<del>" in tekst
    assert "Zo noemen wij het" in lees(als(landelijk), "nieuwe-tekst")


def test_the_text_that_ships_becomes_the_concept(als, landelijk, gewijzigd):
    antwoord = _kies(als(landelijk), gewijzigd, "overnemen")

    assert antwoord.url == reverse("kennisbank:concept", args=[gewijzigd.slug])
    concept = Concept.objects.get(item=gewijzigd)
    stuk = stuk_van(SLEUTEL)
    assert concept.inhoud == stuk.inhoud.waarden()
    gewijzigd.refresh_from_db()
    assert gewijzigd.titel == "Zo noemen wij het"
    assert gewijzigd.nieuwe_afdruk == ""
    assert laad([stuk]).gelijk == [SLEUTEL]
    publiceer(Kennisitem.objects.select_related("plank").get(pk=gewijzigd.pk))
    gewijzigd.refresh_from_db()
    assert item_inhoud.lees(gewijzigd).afdruk() == stuk.inhoud.afdruk()
    assert laad([replace(stuk, inhoud=replace(stuk.inhoud, tekst="Nog later."))]).bijgewerkt


def test_ones_own_text_may_stay(als, landelijk, gewijzigd):
    _kies(als(landelijk), gewijzigd, "houden")

    gewijzigd.refresh_from_db()
    assert (gewijzigd.titel, gewijzigd.nieuwe_afdruk) == ("Zo noemen wij het", "")
    assert Concept.objects.count() == 0
    assert laad([stuk_van(SLEUTEL)]).gelijk == [SLEUTEL]


def test_what_someone_wrote_meanwhile_is_not_replaced_unseen(als, landelijk, gewijzigd):
    client = als(landelijk)
    maak_concept(gewijzigd, landelijk, titel="Half af")
    concept = Concept.objects.get()
    Concept.objects.update(versie=concept.versie + 1)

    antwoord = _kies(client, gewijzigd, "overnemen", concept.versie)

    assert antwoord.url == reverse("kennisbank:nieuwe-tekst", args=[gewijzigd.slug])
    assert Concept.objects.get().inhoud["titel"] == "Half af"
    assert "in de plaats van het concept" in client.get(antwoord.url).content.decode()
    gewijzigd.refresh_from_db()
    assert gewijzigd.nieuwe_afdruk != ""


@pytest.mark.parametrize("velden", [{}, {"besluit": "overnemen"}, {"versie": "1"}, {"versie": "x"}])
def test_half_an_answer_changes_nothing(als, landelijk, gewijzigd, velden):
    adres = reverse("kennisbank:nieuwe-tekst", args=[gewijzigd.slug])

    assert als(landelijk).post(adres, velden).status_code == 200
    assert Concept.objects.count() == 0


def test_without_a_newer_text_there_is_nothing_to_compare(als, landelijk, landelijke_plank):
    laad([stuk_van(SLEUTEL)])

    antwoord = als(landelijk).get(reverse("kennisbank:nieuwe-tekst", args=[SLEUTEL]))

    assert antwoord.url == reverse("kennisbank:item", args=[SLEUTEL])


def test_what_nobody_keeps_up_is_not_what_the_page_opens_with(als, plank, kernteam, klok):
    maak_item(plank, titel="Heeft geen eigenaar", nakijken_op=OP + timedelta(days=300))

    pagina = als(kernteam).get(PAGINA).content.decode()

    assert "Niets na te kijken" in pagina
    assert "Heeft geen eigenaar" not in pagina
