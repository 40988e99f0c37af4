"""Designs, earlier meetings and files: what a run sheet can begin with."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kennisbank.inhoud.bestand import MAP
from proeftuinen.bijeenkomsten.ontwerpen import actions, bron, vorm
from proeftuinen.bijeenkomsten.ontwerpen.bestand import ANDERS, NIEUWER, Bestand, lees, schrijf
from proeftuinen.bijeenkomsten.ontwerpen.eigen import ontwerpen
from proeftuinen.bijeenkomsten.ontwerpen.vorm import Blokvorm, Vormfout
from proeftuinen.bijeenkomsten.plan.bouwen.terug import laatste, zet_terug
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Groep, Verhaal
from proeftuinen.mensen.models import Contact
from tests.kennisbank.maak import maak_item

pytestmark = pytest.mark.usefixtures("klok")
THUIS = Agendaonderdeel.THUIS


@pytest.fixture
def bijeenkomst(proeftuin) -> Bijeenkomst:
    return _van(proeftuin, "8")


def _van(proeftuin, nummer: str) -> Bijeenkomst:
    rijen = Bijeenkomst.objects.select_related("proeftuin", "stap")
    return rijen.get(proeftuin=proeftuin, stap__nummer=nummer)


def _url(naam: str, deze: Bijeenkomst) -> str:
    return reverse(f"proeftuinen:{naam}", args=[deze.proeftuin.publiek_id, deze.publiek_id])


def _ontwerp(sleutel: str = "start") -> Bestand:
    ontwerp = ontwerpen()[sleutel]
    return Bestand(ontwerp.titel, ontwerp.blokken)


def _titels(deze: Bijeenkomst) -> list[str]:
    rijen = Agendaonderdeel.objects.filter(bijeenkomst=deze, groep=None)
    return list(rijen.order_by("volgorde").values_list("titel", flat=True))


def _alle(blokken):
    for blok in blokken:
        yield blok
        for groep in blok.groepen:
            yield from _alle(groep.onderdelen)


# Our own designs.


@pytest.mark.parametrize("sleutel", ontwerpen())
def test_a_design_is_a_day_of_about_three_hours_from_inloop_to_checkout(sleutel):
    ontwerp = ontwerpen()[sleutel]
    dag = [blok for blok in ontwerp.blokken if blok.soort not in THUIS]

    assert ontwerp.minuten == 180
    assert 8 <= len(dag) <= 12
    assert dag[0].titel.startswith("Inloop")
    assert dag[-1].titel.startswith("Check-out")


@pytest.mark.parametrize("sleutel", ontwerpen())
def test_a_design_has_a_story_or_a_film_a_break_groups_homework_and_something_live(sleutel):
    alle = list(_alle(ontwerpen()[sleutel].blokken))
    soorten = {blok.soort for blok in alle}

    assert soorten & {"verhaal", "film"}
    assert soorten >= {"pauze", "parallel", "voorwerk", "nawerk"}
    assert any(blok.live for blok in alle)


@pytest.mark.parametrize("sleutel", ontwerpen())
def test_a_design_names_what_the_kennisbank_has(sleutel):
    alle = list(_alle(ontwerpen()[sleutel].blokken))
    werkvormen = {blok.werkvorm for blok in alle if blok.werkvorm}
    films = {blok.film.item for blok in alle if blok.film and blok.film.item}

    assert werkvormen - {pad.stem for pad in (MAP / "werkvormen").glob("*.md")} == set()
    assert films - {pad.stem for pad in (MAP / "films").glob("*.md")} == set()
    assert werkvormen


def test_the_last_meeting_has_results_a_plan_to_sign_a_premiere_an_invitation_and_a_feast():
    titels = [blok.titel for blok in ontwerpen()["transitie"].blokken]
    delen = ("oogst", "tekent", "première", "volgende leerwerkplaats", "feest")

    plekken = [next(nr for nr, titel in enumerate(titels) if deel in titel) for deel in delen]

    assert plekken == sorted(plekken)


def test_there_is_a_design_for_each_meeting_of_the_year_and_its_own_comes_first(bijeenkomst):
    assert [ontwerp.stap for ontwerp in ontwerpen().values()] == ["3", "4", "5", "7", "8"]
    assert bron.voor(bijeenkomst)[0].stap == "8"


# Taking over.


def test_a_design_brings_its_blocks_groups_and_what_the_kennisbank_says(als, bijeenkomst, kernteam):
    deel = {"doel": "Wennen", "groep_van": 4, "groep_tot": 30, "minuten": 30}
    deel |= {"stappen": ["Ga zitten"], "materialen": ["stoelen"]}
    item = maak_item(soort="werkvorm", titel="Eigen verhaal als begin", deel=deel)
    assert item.slug == "eigen-verhaal-als-begin"

    antwoord = als(kernteam).post(_url("ontwerp-toepassen", bijeenkomst), {"bron": "eigen:start"})

    verhaal = Agendaonderdeel.objects.get(bijeenkomst=bijeenkomst, soort="verhaal")
    assert antwoord.url == bijeenkomst.get_absolute_url()
    assert _titels(bijeenkomst) == [blok.titel for blok in ontwerpen()["start"].blokken]
    assert Groep.objects.filter(onderdeel__bijeenkomst=bijeenkomst).count() == 2
    assert (verhaal.werkvorm, verhaal.materialen[0]) == (item, "glas water")


def test_what_stands_there_is_asked_for_first_and_comes_back_in_one_go(als, bijeenkomst, kernteam):
    Agendaonderdeel.objects.create(bijeenkomst=bijeenkomst, titel="Van ons", volgorde=1)
    wie, url = als(kernteam), _url("ontwerp-toepassen", bijeenkomst)

    vraag = wie.post(url, {"bron": "eigen:werk1"})
    na_vraag = _titels(bijeenkomst)
    wie.post(url, {"bron": "eigen:werk1", "vervang": "ja"})
    na_ja = len(_titels(bijeenkomst))
    rij = laatste(bijeenkomst)
    zet_terug(bijeenkomst=bijeenkomst, wijziging_id=rij.pk, door=kernteam)

    assert (vraag.status_code, na_vraag, na_ja) == (200, ["Van ons"], 12)
    assert _titels(bijeenkomst) == ["Van ons"]


@pytest.mark.parametrize("keuze", ["", "eigen:niets", "eigen:../x", "bijeenkomst:\x00", "x" * 999])
def test_what_is_not_there_changes_nothing(als, bijeenkomst, kernteam, keuze):
    antwoord = als(kernteam).post(_url("ontwerp-toepassen", bijeenkomst), {"bron": keuze})

    assert antwoord.url == _url("ontwerp-kiezen", bijeenkomst)
    assert _titels(bijeenkomst) == []


def test_an_earlier_meeting_comes_without_who_led_or_told(bijeenkomst, proeftuin, kernteam):
    eerder = _van(proeftuin, "3")
    riet = Contact.objects.create(proeftuin=proeftuin, naam="Riet Kanarie")
    rij = Agendaonderdeel.objects.create(
        bijeenkomst=eerder,
        titel="Verhaal van Riet Kanarie",
        soort="verhaal",
        volgorde=1,
        leider=riet,
        leiding="kanarie-leiding",
        notities="kanarie-notities",
        eigen=[["Tolk", "kanarie-tolk"]],
    )
    Verhaal.objects.create(onderdeel=rij, teller=riet, inzicht="kanarie-inzicht")

    zelf = bron.vind(bijeenkomst, f"bijeenkomst:{eerder.publiek_id}", kernteam)
    bestand = schrijf(bron.uit_bijeenkomst(eerder)).decode()
    actions.neem_over(bijeenkomst=bijeenkomst, bestand=zelf, door=kernteam)

    nieuw = Agendaonderdeel.objects.get(bijeenkomst=bijeenkomst)
    assert (nieuw.leider, nieuw.leiding, nieuw.notities) == (None, "", "kanarie-notities")
    assert "kanarie" not in bestand.lower()


def test_a_meeting_of_a_place_where_one_prepares_nothing_cannot_be_taken(
    als, bijeenkomst, kernteam, andere_proeftuin, buitenstaander
):
    vreemd = _van(andere_proeftuin, "3")
    Agendaonderdeel.objects.create(bijeenkomst=vreemd, titel="Geheim", volgorde=1)

    wie = als(kernteam)
    lijst = wie.get(_url("ontwerp-kiezen", bijeenkomst)).content.decode()
    wie.post(_url("ontwerp-toepassen", bijeenkomst), {"bron": f"bijeenkomst:{vreemd.publiek_id}"})

    assert "Geheimhuizen" not in lijst
    assert _titels(bijeenkomst) == []


@pytest.mark.parametrize("aantal", [1, 3])
def test_choosing_asks_as_much_with_three_earlier_meetings_as_with_one(
    aantal, als, bijeenkomst, kernteam, django_assert_num_queries
):
    for nummer in range(aantal):
        rij = Bijeenkomst.objects.create(
            proeftuin=bijeenkomst.proeftuin, titel=f"Eerder {nummer}", dag=bijeenkomst.dag
        )
        Agendaonderdeel.objects.create(bijeenkomst=rij, titel="Iets", volgorde=1)
    wie, url = als(kernteam), _url("ontwerp-kiezen", bijeenkomst)
    wie.get(url)

    with django_assert_num_queries(8):
        wie.get(url)


# Files.


@pytest.mark.parametrize("sleutel", ontwerpen())
def test_a_run_sheet_goes_out_and_comes_in_the_same(sleutel):
    bestand = _ontwerp(sleutel)

    assert lees(schrijf(bestand)) == bestand


def _ruw(onderdelen=None, **anders) -> bytes:
    inhoud = {
        "formaat": "leerwerkplaats-draaiboek",
        "versie": 1,
        "titel": "Iets",
        "onderdelen": [{"titel": "Welkom"}] if onderdelen is None else onderdelen,
    }
    return json.dumps({**inhoud, **anders}).encode()


@pytest.mark.parametrize(
    ("ruw", "zin"),
    [
        (b"", ANDERS),
        (b"\xff\xfe", ANDERS),
        (b"[" * 5000, ANDERS),
        (b"[]", ANDERS),
        (_ruw(formaat="iets"), ANDERS),
        (_ruw(versie=True), ANDERS),
        (_ruw(versie=2), NIEUWER),
        (_ruw(titel=3), "De titel, moet tekst zijn."),
        (_ruw([]), "Er staan geen onderdelen in."),
        (_ruw({}), "Er staan geen onderdelen in."),
        (_ruw(["x"]), "Onderdeel 1 heeft geen gegevens."),
        (_ruw([{}]), "Onderdeel 1, titel, moet tekst zijn."),
        (_ruw([{"titel": "\u200b"}]), "Onderdeel 1, titel, is leeg."),
        (
            _ruw([{"titel": "a\x00"}]),
            "Onderdeel 1, titel: Er staat een teken in dat we niet kunnen bewaren.",
        ),
        (
            _ruw([{"titel": "A", "minuten": 0}]),
            "Onderdeel 1, minuten, moet een heel getal zijn van 1 tot 600.",
        ),
        (
            _ruw([{"titel": "A", "minuten": -5}]),
            "Onderdeel 1, minuten, moet een heel getal zijn van 1 tot 600.",
        ),
        (_ruw([{"titel": "A", "soort": "dans"}]), "Onderdeel 1, soort: “dans” kennen we niet."),
        (_ruw([{"titel": "A", "vast": "25:00"}]), "Onderdeel 1, vast: “25:00” is geen tijd."),
        (
            _ruw([{"titel": "A"}] * 201),
            "Een draaiboek heeft hooguit 200 onderdelen. Dit zijn er 201.",
        ),
        (
            _ruw([{"titel": "A", "groepen": [{"naam": "B"}]}]),
            "Onderdeel 1 heeft groepen. Dat kan alleen bij groepen naast elkaar.",
        ),
        (
            _ruw(
                [
                    {
                        "titel": "A",
                        "soort": "parallel",
                        "groepen": [
                            {"naam": "B", "onderdelen": [{"titel": "C", "soort": "parallel"}]}
                        ],
                    }
                ]
            ),
            "Onderdeel 1, groep 1, onderdeel 1 kan niet in een groep staan.",
        ),
        (
            _ruw([{"titel": "A", "soort": "film", "film": {"link": "javascript:alert(1)"}}]),
            "Onderdeel 1, film: de link moet beginnen met https://.",
        ),
    ],
)
def test_a_file_that_cannot_be_is_refused_in_words(ruw, zin):
    with pytest.raises(Vormfout) as fout:
        lees(ruw)

    assert str(fout.value) == zin


def test_a_file_is_taken_in_and_what_is_wrong_is_said_at_the_field(als, bijeenkomst, kernteam):
    wie, url = als(kernteam), _url("ontwerp-inlezen", bijeenkomst)

    zonder = wie.post(url)
    te_groot = wie.post(url, {"bestand": SimpleUploadedFile("a.json", b" " * 1_000_001)})
    goed = wie.post(url, {"bestand": SimpleUploadedFile("a.json", _ruw())})
    staat_er = wie.post(url, {"bestand": SimpleUploadedFile("a.json", _ruw())})

    assert zonder.context["form"].errors["bestand"] == ["Kies een bestand."]
    assert te_groot.context["form"].errors["bestand"] == [
        "Het bestand is te groot. Een draaiboek is hooguit 1 MB."
    ]
    assert (goed.status_code, _titels(bijeenkomst)) == (302, ["Welkom"])
    assert list(staat_er.context["form"].errors) == ["vervang"]


def test_a_file_with_sixty_thousand_blocks_is_refused_before_they_are_read(monkeypatch):
    monkeypatch.setattr(vorm, "_lees_blok", None)
    groep = {"naam": "Groep", "onderdelen": [{"titel": "x"}] * 200}
    blok = {"titel": "Samen", "soort": "parallel", "groepen": [groep] * 12}

    with pytest.raises(Vormfout, match="Dit zijn er 60025"):
        vorm.lees_blokken([blok] * 25)


def test_a_story_leaves_its_place_without_what_was_written_at_it(bijeenkomst):
    doel = "Els vertelt over haar man"
    eigen = {"stappen": ["Haal Els op."], "materialen": ["foto van Jan"], "ruimte": "Bij Els thuis"}
    bijeenkomst.onderdelen.create(volgorde=1, soort="verhaal", titel="Els", doel=doel, **eigen)

    (binnen,) = bron.uit_bijeenkomst(bijeenkomst, met_notities=True).blokken
    (buiten,) = bron.uit_bijeenkomst(bijeenkomst).blokken
    bestand = schrijf(bron.uit_bijeenkomst(bijeenkomst)).decode()

    assert (binnen.doel, binnen.stappen) == (doel, ("Haal Els op.",))
    assert (buiten.doel, buiten.stappen, buiten.materialen, buiten.ruimte) == ("", (), (), "")
    assert "Els" not in bestand
    assert "Jan" not in bestand


def test_a_file_of_two_hundred_blocks_fits(bijeenkomst, kernteam):
    bestand = Bestand("Lang", tuple(Blokvorm(f"Blok {nr}") for nr in range(200)))

    actions.neem_over(bijeenkomst=bijeenkomst, bestand=lees(schrijf(bestand)), door=kernteam)

    assert len(_titels(bijeenkomst)) == 200


def test_the_file_carries_its_name(als, bijeenkomst, kernteam):
    antwoord = als(kernteam).get(_url("ontwerp-bestand", bijeenkomst))

    assert antwoord.headers["Content-Disposition"] == (
        'attachment; filename="transitiebijeenkomst.draaiboek.json"'
    )
