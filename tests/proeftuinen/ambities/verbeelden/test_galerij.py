"""The gallery: adding with a photo, looking, the screen in the room, order, taking away."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.html import escape

from proeftuinen.ambities.verbeelden import actions
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.bronnen.models import Foto
from proeftuinen.rode_draad.models import Draad, Schakel
from tests.leerwerkplaats.web.images.maak import plaatje


def _naar(naam, tuin, *delen):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *delen])


def _maak(tuin, door=None, titel="Wij zijn een orkest", soort="metafoor", **velden):
    waarden = {"soort": soort, "titel": titel, **velden}
    return actions.maak(proeftuin=tuin, door=door, waarden=waarden)


def _bestand(inhoud=None):
    return SimpleUploadedFile("tekening.png", inhoud or plaatje())


def _velden(**anders):
    vast = {"sleutel": uuid4(), "soort": "tekening", "titel": "De brug", "bestand": _bestand()}
    leeg = {"beschrijving": "Een brug over water", "niemand_herkenbaar": "on"}
    return {**vast, **leeg, **anders}


def test_someone_who_takes_part_adds_a_drawing_with_its_photo(als, deelnemer, proeftuin):
    antwoord = als(deelnemer).post(_naar("verbeelding-nieuw", proeftuin), _velden(), follow=True)

    nieuw = Verbeelding.objects.select_related("foto").get()
    assert (nieuw.titel, nieuw.foto.beschrijving) == ("De brug", "Een brug over water")
    assert f'src="{nieuw.foto.adres}" alt="Een brug over water"' in antwoord.text
    draad = Draad.objects.select_related("van", "naar").get()
    assert (draad.van.soort, draad.naar.soort) == ("verbeelding", "foto")


def test_five_presses_make_one_picture_and_one_photo(als, deelnemer, proeftuin):
    sleutel = uuid4()
    for _ in range(3):
        als(deelnemer).post(_naar("verbeelding-nieuw", proeftuin), _velden(sleutel=sleutel))

    assert (Verbeelding.objects.count(), Foto.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("anders", "fouten"),
    [
        ({"beschrijving": ""}, {"beschrijving", "bestand"}),
        ({"beschrijving": "\u2800"}, {"beschrijving", "bestand"}),
        ({"niemand_herkenbaar": ""}, {"niemand_herkenbaar", "bestand"}),
        ({"rollen": "buurman"}, {"niemand_herkenbaar", "bestand"}),
        ({"titel": "x" * 121}, {"titel", "bestand"}),
        ({"titel": "a\x00b"}, {"titel", "bestand"}),
        ({"tekst": "x" * 1501}, {"tekst", "bestand"}),
        ({"bestand": SimpleUploadedFile("a.png", b"geen beeld")}, {"bestand"}),
        ({"bestand": SimpleUploadedFile("a.png", b"")}, {"bestand"}),
        ({"bestand": ""}, {"bestand"}),
        ({"bestand": "", "soort": "metafoor"}, {"bestand"}),
        ({"bestand": "", "beschrijving": "", "niemand_herkenbaar": ""}, {"bestand"}),
        ({"soort": "iets"}, {"soort", "bestand"}),
        ({"soort": "krant"}, {"tekst", "bestand"}),
        ({"soort": "krant", "tekst": "Gelukt", "dag": "9999-01-01"}, {"dag", "bestand"}),
        ({"soort": "krant", "tekst": "Gelukt", "dag": "morgen"}, {"dag", "bestand"}),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(anders, fouten, als, deelnemer, proeftuin):
    antwoord = als(deelnemer).post(_naar("verbeelding-nieuw", proeftuin), _velden(**anders))

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == fouten
    assert (Verbeelding.objects.count(), Foto.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    "anders",
    [
        {"soort": "metafoor"},
        {"soort": "tekening", "tekst": "Een brug."},
        {"soort": "krant", "tekst": "Gelukt!", "dag": "2031-11-12"},
    ],
)
def test_words_alone_are_a_picture_too(anders, als, deelnemer, proeftuin):
    velden = {"sleutel": uuid4(), "titel": "Zo wordt het", **anders}

    antwoord = als(deelnemer).post(_naar("verbeelding-nieuw", proeftuin), velden)

    assert antwoord.status_code == 302
    assert not Foto.objects.exists()


def test_a_newspaper_looks_like_one_on_page_list_and_screen(als, deelnemer, proeftuin):
    velden = {"tekst": "Het is gelukt.", "dag": date(2031, 11, 12), "groepje": "tafel 2"}
    krant = _maak(proeftuin, titel="Niemand zoekt nog alleen", soort="krant", **velden)
    client = als(deelnemer)

    for adres in (krant.get_absolute_url(), _naar("verbeeldingen", proeftuin), _zaal(proeftuin)):
        tekst = client.get(adres).text
        woorden = ("lw-krant__naam", "De krant van Proef", "12 november 2031", "tafel 2")
        woorden = (*woorden, "Niemand zoekt nog alleen", "Het is gelukt.")
        mist = [woord for woord in woorden if woord.replace("Proef", proeftuin.naam) not in tekst]
        assert mist == []


def _zaal(tuin):
    return _naar("galerij", tuin)


def test_the_screen_leads_round_by_links_and_skips_what_a_room_cannot_see(
    als, deelnemer, proeftuin
):
    rijen = [_maak(proeftuin, titel=titel) for titel in ("Een", "Twee", "Drie")]
    _maak(proeftuin, titel="Leeg", soort="tekening")
    client, adres, gezien = als(deelnemer), _zaal(proeftuin), []

    for _ in range(4):
        antwoord = client.get(adres)
        gezien.append(antwoord.context["beeld"].verbeelding.titel)
        adres = f"{_zaal(proeftuin)}?beeld={antwoord.context['volgende']}"

    assert gezien == ["Een", "Twee", "Drie", "Een"]
    laatste = client.get(_zaal(proeftuin)).context["vorige"]
    assert laatste == rijen[-1].publiek_id
    assert client.get(f"{_zaal(proeftuin)}?beeld=%00").context["nummer"] == 1


def test_the_team_puts_a_picture_earlier_or_later(als, kernteam, proeftuin):
    _, twee, _ = (_maak(proeftuin, titel=titel) for titel in ("Een", "Twee", "Drie"))
    adres = _naar("verbeelding-verplaatsen", proeftuin, twee.publiek_id)

    volgordes = []
    for richting in ("eerder", "eerder", "later", "later", "later", "\x00"):
        assert als(kernteam).post(adres, {"richting": richting}).status_code == 302
        volgordes.append([rij.titel for rij in Verbeelding.objects.all()])

    voor, midden, na = (["Twee", "Een", "Drie"], ["Een", "Twee", "Drie"], ["Een", "Drie", "Twee"])
    assert volgordes == [voor, voor, midden, na, na, na]


def test_the_first_goes_no_earlier_and_the_last_no_later(als, kernteam, proeftuin):
    rijen = [_maak(proeftuin, titel=f"Beeld {nr:02}") for nr in range(25)]
    Verbeelding.objects.update(volgorde=1)  # so their order is that of coming
    galerij = _naar("verbeeldingen", proeftuin)

    een, twee = (als(kernteam).get(f"{galerij}?page={nr}").content.decode() for nr in (1, 2))
    adres = _naar("verbeelding-verplaatsen", proeftuin, rijen[23].publiek_id)
    antwoord = als(kernteam).post(adres, {"richting": "later"})

    assert (een.count('value="eerder"'), een.count('value="later"')) == (23, 24)
    assert (twee.count('value="eerder"'), twee.count('value="later"')) == (1, 0)
    assert antwoord.url == f"{galerij}?page=2#beeld-{rijen[23].publiek_id}"


def test_one_changes_and_takes_away_ones_own_and_the_team_any(als, deelnemer, kernteam, proeftuin):
    eigen, ander = _maak(proeftuin, deelnemer), _maak(proeftuin, kernteam)
    velden = {"versie": 1, "soort": "metafoor", "titel": "Anders"}

    codes = [
        als(wie).post(_naar(f"verbeelding-{daad}", proeftuin, rij.publiek_id), velden).status_code
        for daad in ("bewerken", "weghalen")
        for wie, rij in ((deelnemer, eigen), (deelnemer, ander), (kernteam, ander))
    ]

    assert codes == [302, 404, 302] * 2
    assert not Verbeelding.objects.exists()
    assert not Schakel.objects.filter(soort="verbeelding").exists()


def test_of_two_who_change_one_picture_the_second_sees_both_texts(als, kernteam, proeftuin):
    deze = _maak(proeftuin, kernteam)
    waarden = {"soort": "metafoor", "titel": "Wij zijn een koor"}
    actions.wijzig(verbeelding=deze, door=kernteam, versie=1, waarden=waarden)

    adres = _naar("verbeelding-bewerken", proeftuin, deze.publiek_id)
    velden = {"versie": 1, "soort": "metafoor", "titel": "Wij zijn een trein"}
    antwoord = als(kernteam).post(adres, velden)

    assert antwoord.status_code == 409
    zinnen = ("Wij zijn een koor", "Wij zijn een trein")
    assert [zin for zin in zinnen if zin not in antwoord.text] == []


def test_words_get_their_photo_later_and_a_photo_is_changed_at_its_own_page(
    als, deelnemer, proeftuin
):
    deze = _maak(proeftuin, deelnemer)
    adres = _naar("verbeelding-bewerken", proeftuin, deze.publiek_id)
    velden = _velden(versie=1, titel="Met foto")

    als(deelnemer).post(adres, velden)

    deze.refresh_from_db()
    assert (deze.titel, deze.foto.beschrijving) == ("Met foto", "Een brug over water")
    assert "bestand" not in als(deelnemer).get(adres).context["form"].fields


@pytest.mark.parametrize("ook", [True, False])
def test_the_photo_stays_unless_one_says_so(ook, als, deelnemer, proeftuin):
    als(deelnemer).post(_naar("verbeelding-nieuw", proeftuin), _velden())
    adres = _naar("verbeelding-weghalen", proeftuin, Verbeelding.objects.get().publiek_id)

    als(deelnemer).post(adres, {"ook_foto": "on"} if ook else {})

    assert not Verbeelding.objects.exists()
    assert Foto.objects.exists() is not ook


def test_who_may_not_take_the_photo_away_does_not_by_a_field(als, deelnemer, kernteam, proeftuin):
    als(kernteam).post(_naar("verbeelding-nieuw", proeftuin), _velden())
    Verbeelding.objects.update(door=deelnemer)
    adres = _naar("verbeelding-weghalen", proeftuin, Verbeelding.objects.get().publiek_id)

    als(deelnemer).post(adres, {"ook_foto": "on"})

    assert Foto.objects.count() == 1


def test_the_gallery_and_the_screen_ask_as_much_for_one_as_for_three(
    als, deelnemer, proeftuin, django_assert_num_queries
):
    client = als(deelnemer)
    adressen = {_naar("verbeeldingen", proeftuin): 7, _zaal(proeftuin): 5}
    for erbij in (1, 2):
        for _ in range(erbij):
            client.post(_naar("verbeelding-nieuw", proeftuin), _velden())
        client.get(next(iter(adressen)))  # what is said once
        for adres, aantal in adressen.items():
            with django_assert_num_queries(aantal):
                client.get(adres)


@pytest.mark.parametrize("tekst", ["<b>x</b> 🌱", "\u202eabc", "Lang" * 30, "ד" * 120])
def test_a_strange_title_stands_as_it_was_written(tekst, als, deelnemer, proeftuin):
    velden = {"sleutel": uuid4(), "soort": "metafoor", "titel": tekst}
    client = als(deelnemer)

    antwoord = client.post(_naar("verbeelding-nieuw", proeftuin), velden, follow=True)

    schoon = escape(tekst.replace("\u202e", ""))
    assert schoon in antwoord.text
    assert schoon in client.get(_zaal(proeftuin)).text
