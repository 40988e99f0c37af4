"""The pages of a bundle: who may do what, double posts, lost races, and hostile text."""

from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.urls import reverse

from kennisbank.bundels import actions, vullen
from kennisbank.bundels.models import Bundel, Bundelregel
from kennisbank.items.models import Kennisitem
from tests.kennisbank.maak import maak_item

VONDST = {"vondst": "gedicht", "titel": "Sotto voce", "maker": "M. Vasalis", "link": ""}
VONDST["woorden"] = "Kort genoeg om te onthouden."


def naar(naam: str, *delen: str) -> str:
    """Return an address of the kennisbank."""
    return reverse(f"kennisbank:{naam}", args=delen)


def met_sleutel(**velden: str) -> dict[str, str]:
    """Return what a form that makes something posts."""
    return {"sleutel": str(uuid4()), **velden}


def fouten(antwoord) -> dict[str, list[str]]:
    """Return what the page says of each field."""
    assert antwoord.status_code == 200
    return dict(antwoord.context["form"].errors)


# Bundles.


def test_the_team_begins_a_bundle_and_goes_on_to_fill_it(als, kernteam, plank):
    gegevens = met_sleutel(titel="Wijsheid", ondertitel="Voor wie blijft", inleiding="Lees.")

    antwoord = als(kernteam).post(naar("bundel-nieuw", plank.publiek_id), gegevens)

    bundel = Bundel.objects.get()
    assert antwoord["Location"] == naar("bundel-vullen", bundel.publiek_id)
    assert (bundel.plank, bundel.door, bundel.gedeeld_op) == (plank, kernteam, None)


def test_a_lost_edit_of_a_bundle_shows_both_texts(als, kernteam, bundel, procesbegeleider):
    nieuw = {"titel": "Die van Sanne"}
    actions.wijzig(bundel=bundel, door=procesbegeleider, versie=1, waarden=nieuw)
    gegevens = {"versie": 1, "titel": "Die van Milan", "ondertitel": "", "inleiding": ""}

    antwoord = als(kernteam).post(naar("bundel-bewerken", bundel.publiek_id), gegevens)

    assert antwoord.status_code == 409
    for titel in ("Die van Sanne", "Die van Milan"):
        assert titel in antwoord.content.decode()
    bundel.refresh_from_db()
    assert bundel.titel == "Die van Sanne"


def test_sharing_asks_first_and_names_what_stays_behind(als, procesbegeleider, bundel, plank):
    vullen.zet_item(bundel=bundel, door=procesbegeleider, item=maak_item(plank, titel="Weg"))
    Kennisitem.objects.update(gepubliceerd_op=None)
    client, adres = als(procesbegeleider), naar("bundel-delen", bundel.publiek_id)

    vraag = client.get(adres).content.decode()
    client.post(adres, {"versie": 1, "gedeeld": "ja"})

    bundel.refresh_from_db()
    assert "1 bijdrage gaat niet mee" in vraag
    assert bundel.gedeeld_op is not None
    client.post(adres, {"versie": 2, "gedeeld": "nee"})
    bundel.refresh_from_db()
    assert bundel.gedeeld_op is None


def test_a_bundle_is_not_shared_in_a_form_that_was_never_seen(als, procesbegeleider, bundel):
    client, adres = als(procesbegeleider), naar("bundel-delen", bundel.publiek_id)

    antwoorden = [client.post(adres, {"versie": deel, "gedeeld": "ja"}) for deel in ("7", "x", "")]

    bundel.refresh_from_db()
    assert [deel.status_code for deel in antwoorden] == [302, 200, 200]
    assert bundel.gedeeld_op is None


def test_taking_a_bundle_away_leaves_the_items(als, kernteam, bundel, plank):
    item = maak_item(plank)
    vullen.zet_item(bundel=bundel, door=kernteam, item=item)

    als(kernteam).post(naar("bundel-weghalen", bundel.publiek_id))

    assert not Bundel.objects.exists()
    assert Kennisitem.objects.filter(pk=item.pk).exists()


# Finds.


def test_a_participant_gives_a_find_once_however_often_they_press(als, deelnemer, bundel):
    client, gegevens = als(deelnemer), met_sleutel(**VONDST)
    adres = naar("regel-nieuw", bundel.publiek_id)

    antwoorden = {client.post(adres, gegevens)["Location"] for _ in range(5)}

    regel = bundel.regels.get()
    assert antwoorden == {f"{naar('bundel-vullen', bundel.publiek_id)}#regel-{regel.publiek_id}"}
    assert {naam: getattr(regel, naam) for naam in VONDST} == VONDST
    assert regel.door == deelnemer


def test_words_that_look_like_a_copied_text_are_refused_gently(als, deelnemer, bundel):
    gegevens = met_sleutel(**{**VONDST, "woorden": "w" * 712})

    antwoord = als(deelnemer).post(naar("regel-nieuw", bundel.publiek_id), gegevens)

    zin = fouten(antwoord)["woorden"][0]
    assert zin.startswith("Dit zijn 712 tekens, het mogen er 600 zijn. Neem geen teksten over: ")
    assert "w" * 712 in antwoord.content.decode()
    assert not bundel.regels.exists()


def test_the_form_says_beforehand_what_may_stand_in_it(als, deelnemer, bundel):
    tekst = als(deelnemer).get(naar("regel-nieuw", bundel.publiek_id)).content.decode()

    assert "Alleen titels, makers, links en eigen woorden: neem geen teksten over." in tekst


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "http://onveilig.example/",
        "//voorbeeld.example/",
        "data:text/html,x",
        "https://",
        "https://met spatie.example/",
        "https://bank.example@boef.example/",
        "https://voorbeeld.example/" + "a" * 600,
        "voorbeeld.example",
    ],
)
def test_a_link_that_is_not_what_it_seems_is_refused(als, deelnemer, bundel, link):
    gegevens = met_sleutel(**{**VONDST, "link": link})

    antwoord = als(deelnemer).post(naar("regel-nieuw", bundel.publiek_id), gegevens)

    assert list(fouten(antwoord)) == ["link"]
    assert not bundel.regels.exists()


def test_capitals_in_the_scheme_of_a_link_do_no_harm(als, deelnemer, bundel):
    gegevens = met_sleutel(**{**VONDST, "link": "HTTPS://Voorbeeld.example/Pad"})

    als(deelnemer).post(naar("regel-nieuw", bundel.publiek_id), gegevens)

    assert bundel.regels.get().link == "https://Voorbeeld.example/Pad"


@pytest.mark.parametrize("gek", ["%00", "%ED%A0%80", "x" * 1_000_000, "%E2%A0%80"])
def test_strange_text_gets_a_message_at_the_field(als, deelnemer, bundel, gek):
    rest = urlencode(met_sleutel(**{**VONDST, "titel": ""}))
    post = als(deelnemer).generic(
        "POST",
        naar("regel-nieuw", bundel.publiek_id),
        f"{rest}&titel={gek}",
        content_type="application/x-www-form-urlencoded",
    )

    assert post.status_code in {200, 302}
    if post.status_code == 200:
        assert list(fouten(post)) == ["titel"]
        assert not bundel.regels.exists()
    else:  # halves of a sign came in as the mark for what cannot be read
        assert "\ufffd" in bundel.regels.get().titel


def test_what_would_be_markup_or_turn_text_round_is_shown_as_plain_words(
    als, procesbegeleider, bundel
):
    gek = {"titel": "<script>alert(1)</script>", "maker": "a\u202eb", "woorden": "**x** <b>y</b>"}
    client = als(procesbegeleider)
    client.post(naar("regel-nieuw", bundel.publiek_id), met_sleutel(**{**VONDST, **gek}))
    inleiding = "<script>x</script> [hier](javascript:alert(1)) [daar](//boef.example)"
    Bundel.objects.update(inleiding=inleiding)

    for naam in ("bundel", "bundel-vullen"):
        tekst = client.get(naar(naam, bundel.publiek_id)).content.decode()
        assert "<script>alert" not in tekst
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in tekst
        assert "\u202e" not in tekst
        assert 'href="javascript:' not in tekst
        assert "boef.example" not in tekst.replace("(//boef.example)", "")


def test_a_participant_changes_and_takes_out_only_what_they_gave(als, deelnemer, bundel, geef):
    eigen, ander = geef(bundel, "Van mij", door=deelnemer), geef(bundel, "Van Sanne")
    client, nieuw = als(deelnemer), {**VONDST, "titel": "Anders", "versie": 1}

    codes = {
        (naam, regel.titel): client.post(
            naar(naam, bundel.publiek_id, regel.publiek_id), nieuw
        ).status_code
        for naam in ("regel-bewerken", "regel-weghalen", "regel-verplaatsen")
        for regel in (eigen, ander)
    }

    assert codes == {
        ("regel-bewerken", "Van mij"): 302,
        ("regel-bewerken", "Van Sanne"): 403,
        ("regel-weghalen", "Van mij"): 302,
        ("regel-weghalen", "Van Sanne"): 403,
        ("regel-verplaatsen", "Van mij"): 403,
        ("regel-verplaatsen", "Van Sanne"): 403,
    }
    assert [str(regel) for regel in bundel.regels.all()] == ["Van Sanne"]


def test_a_lost_edit_of_a_find_shows_both_texts(als, kernteam, bundel, geef):
    regel = geef(bundel, woorden="Eerst")
    Bundelregel.objects.update(versie=2, woorden="Van een ander")
    gegevens = {**VONDST, "versie": 1, "woorden": "Van mij"}

    antwoord = als(kernteam).post(
        naar("regel-bewerken", bundel.publiek_id, regel.publiek_id), gegevens
    )

    assert antwoord.status_code == 409
    for woorden in ("Van een ander", "Van mij"):
        assert woorden in antwoord.content.decode()


def test_a_line_of_another_bundle_is_not_found_under_this_one(als, kernteam, bundel, plank, geef):
    ander = actions.maak(plank=plank, door=kernteam, waarden={"titel": "Een andere"})
    regel = geef(ander)

    for naam in ("regel-bewerken", "regel-weghalen", "regel-verplaatsen"):
        adres = naar(naam, bundel.publiek_id, regel.publiek_id)
        assert als(kernteam).post(adres, {"plaats": "1"}).status_code == 404


def test_buttons_and_field_put_a_line_where_they_say(als, kernteam, bundel, geef):
    _, _, derde = [geef(bundel, naam) for naam in "ABC"]
    client = als(kernteam)
    adres = naar("regel-verplaatsen", bundel.publiek_id, derde.publiek_id)

    for plaats in ("1", "x", "", "-3", "9" * 40):
        assert client.post(adres, {"plaats": plaats}).status_code == 302

    assert [str(regel) for regel in bundel.regels.all()] == list("CAB")


def test_after_a_move_the_page_with_the_line_is_shown(als, kernteam, bundel):
    Bundelregel.objects.bulk_create(
        Bundelregel(bundel=bundel, volgorde=nr, vondst="boek", titel=f"Boek {nr}")
        for nr in range(1, 61)
    )
    eerste = bundel.regels.first()
    adres = naar("regel-verplaatsen", bundel.publiek_id, eerste.publiek_id)

    antwoord = als(kernteam).post(adres, {"plaats": "60"})

    waar = naar("bundel-vullen", bundel.publiek_id)
    assert antwoord["Location"] == f"{waar}?page=2#regel-{eerste.publiek_id}"
    assert f"regel-{eerste.publiek_id}" in als(kernteam).get(antwoord["Location"]).content.decode()


# Items.


def test_an_item_is_searched_and_put_in_without_a_script(als, deelnemer, bundel, plank):
    item = maak_item(plank, titel="Samen kijken naar kunst")
    maak_item(plank, titel="Iets anders")
    client, adres = als(deelnemer), naar("bundel-item", bundel.publiek_id)

    gevonden = client.get(adres, {"zoek": "kunst"}).context["vondsten"]
    antwoord = client.post(adres, {"item": gevonden.keuzes[0].slug})

    assert [keus.slug for keus in gevonden.keuzes] == [item.slug]
    assert "#regel-" in antwoord["Location"]
    assert [regel.item for regel in bundel.regels.select_related("item")] == [item]
    assert client.get(adres, {"zoek": "kunst"}).context["vondsten"].keuzes[0].staat_erin


def test_a_bundle_takes_no_draft_and_nothing_of_another_place(
    als, kernteam, bundel, plank, andere_plank
):
    concept = maak_item(plank, titel="Concept", gepubliceerd=False, door=kernteam)
    vreemd = maak_item(andere_plank, titel="Vreemd")
    client, adres = als(kernteam), naar("bundel-item", bundel.publiek_id)

    for slug in (concept.slug, vreemd.slug, "bestaat-niet", "\0", "a/b", "", "x" * 5000):
        assert client.post(adres, {"item": slug}).status_code == 302
        assert client.get(adres, {"item": slug}).context["gevraagd"] == []

    assert not bundel.regels.exists()


def test_from_an_item_one_chooses_the_bundle(als, deelnemer, bundel, plank):
    item = maak_item(titel="Voor iedereen")

    lijst = als(deelnemer).get(naar("bundels", plank.publiek_id), {"item": item.slug})

    tekst = lijst.content.decode()
    assert "In welke bundel komt dit item?" in tekst
    assert naar("bundel-item", bundel.publiek_id) in tekst
    los = als(deelnemer).get(naar("bundel-item", bundel.publiek_id), {"item": item.slug})
    assert [keus.titel for keus in los.context["gevraagd"]] == ["Voor iedereen"]


@pytest.mark.parametrize("gedeeld", [True, False])
def test_who_adds_to_a_bundle_that_is_shared_hears_who_sees_it_at_once(
    gedeeld, als, deelnemer, bundel, plank, deel
):
    item = maak_item(plank, titel="Sieraad")
    if gedeeld:
        deel(bundel)
    adressen = (
        naar("bundel-item", bundel.publiek_id),
        f"{naar('bundel-item', bundel.publiek_id)}?item={item.slug}",
        f"{naar('bundels', plank.publiek_id)}?item={item.slug}",
    )

    bladen = [als(deelnemer).get(adres).content.decode() for adres in adressen]

    assert ["ziet iedereen met het adres meteen" in blad for blad in bladen] == [gedeeld] * 3
    assert ("op de plank van Lindewaard zien zij de titel" in bladen[0]) is gedeeld


@pytest.mark.parametrize(
    "zoek", ["\0", "x" * 10_000, '"', "de het een", "\u202e", "((OR AND", "%_"]
)
def test_a_strange_search_gets_an_answer(als, deelnemer, bundel, zoek):
    antwoord = als(deelnemer).get(naar("bundel-item", bundel.publiek_id), {"zoek": zoek})

    assert antwoord.status_code == 200


def test_an_item_that_one_may_not_see_is_named_to_nobody_else(
    als, deelnemer, kernteam, bundel, plank
):
    item = maak_item(plank, titel="Geheim concept", door=kernteam)
    vullen.zet_item(bundel=bundel, door=deelnemer, item=item)
    Kennisitem.objects.update(gepubliceerd_op=None)
    regel = bundel.regels.get()
    adressen = [naar("bundel-vullen", bundel.publiek_id)]
    delen = bundel.publiek_id, regel.publiek_id
    adressen += [naar(naam, *delen) for naam in ("regel-bewerken", "regel-weghalen")]

    gezien = {
        str(wie): ["Geheim concept" in als(wie).get(adres).content.decode() for adres in adressen]
        for wie in (deelnemer, kernteam)
    }

    assert gezien == {str(deelnemer): [False] * 3, str(kernteam): [True] * 3}


# Queries.


@pytest.mark.parametrize("aantal", [1, 3])
def test_filling_costs_the_same_with_one_line_and_three(
    als, kernteam, bundel, geef, plank, aantal, django_assert_num_queries
):
    for nr in range(aantal):
        geef(bundel, f"Lied {nr}")
        vullen.zet_item(bundel=bundel, door=kernteam, item=maak_item(plank, titel=f"Item {nr}"))
    client = als(kernteam)

    with django_assert_num_queries(7):
        client.get(naar("bundel-vullen", bundel.publiek_id))
