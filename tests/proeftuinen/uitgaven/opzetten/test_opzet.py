"""Preparing an edition: choosing, ordering, two editors, hostile input, and looking at pages."""

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Auditregel
from leerwerkplaats.web.pdf import Drukfout
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
from proeftuinen.uitgaven.boek import keuze
from proeftuinen.uitgaven.boek.bouw import alle_delen, lezer_van, verzamel_boek
from proeftuinen.uitgaven.boek.models import Opzet
from proeftuinen.uitgaven.drukken.voorbeeld import html_van_deel
from proeftuinen.uitgaven.opzetten import views

pytestmark = pytest.mark.usefixtures("klok")
VELDEN = {"publiek": "gemeente", "kleur": "den", "versie": 1}


@pytest.fixture
def adres(proeftuin):
    return reverse("proeftuinen:opzet", args=[proeftuin.publiek_id, "logboek"])


@pytest.fixture
def vol(proeftuin):
    """Three chapters: the place, who takes part, and its quotes that wait."""
    _organisatie(proeftuin, "Buurtzorg")
    return proeftuin


def _organisatie(tuin, naam):
    rij = Organisatie.objects.create(naam=naam, zoeknaam=naam.lower(), domein="zorg")
    rij.proeftuinen.add(tuin)


def _sleutels(tuin, **velden):
    opzet = Opzet(proeftuin=tuin, soort="logboek", **velden)
    return [deel.sleutel for deel in alle_delen(tuin, lezer_van(opzet))]


def test_what_is_chosen_is_kept_for_the_next_edition(als, kernteam, vol, adres):
    sleutels = _sleutels(vol)
    data = VELDEN | {
        "titel": "Samen",
        "van": "2026-01-01",
        "volgorde": sleutels,
        "aan": sleutels[1:],
        "wijzigingen": "Meer foto's.",
    }

    antwoord = als(kernteam).post(adres, data)

    assert antwoord.status_code == 302
    opzet = Opzet.objects.get(proeftuin=vol, soort="logboek")
    assert (opzet.titel, opzet.versie, opzet.wijzigingen) == ("Samen", 2, "Meer foto's.")
    assert [rij["aan"] for rij in opzet.onderdelen] == [False] + [True] * (len(sleutels) - 1)
    boek = verzamel_boek(vol, opzet, dag=vandaag(), uitgave=1)
    assert sleutels[0] not in [deel.sleutel for deel in boek.delen]
    assert Auditregel.objects.filter(handeling="opzet.gewijzigd", door=kernteam.publiek_id).exists()


def test_a_second_editor_sees_both_texts(als, kernteam, procesbegeleider, vol, adres):
    sleutels = _sleutels(vol)
    data = VELDEN | {"volgorde": sleutels, "aan": sleutels}
    als(kernteam).post(adres, data | {"titel": "Van de eerste"})

    antwoord = als(procesbegeleider).post(adres, data | {"titel": "Van de tweede", "aan": []})

    assert antwoord.status_code == 409
    inhoud = antwoord.content.decode()
    assert "Van de eerste" in inhoud
    assert "Van de tweede" in inhoud
    assert "Wie er meedoen (niet)" in inhoud
    assert Opzet.objects.get(soort="logboek").titel == "Van de eerste"


def test_a_chapter_goes_up_without_script_and_nothing_is_kept(als, kernteam, vol, adres):
    Opzet.objects.create(proeftuin=vol, soort="logboek")
    opzet = Opzet.objects.get()
    groepen = keuze.groepen(alle_delen(vol, lezer_van(opzet)), [])
    a, b = keuze.Onderdeel("x.a", "A", aan=True), keuze.Onderdeel("x.b", "B", aan=False)
    rijen = keuze.schuif([keuze.Groep(groepen[0].tuindeel, (a, b))], "x.b", omhoog=True)
    assert rijen == [{"sleutel": "x.b", "aan": False}, {"sleutel": "x.a", "aan": True}]

    sleutel = groepen[0].onderdelen[0].sleutel
    data = VELDEN | {"schuif": f"omlaag:{sleutel}", "titel": "Niet bewaard", "volgorde": sleutel}
    antwoord = als(kernteam).post(adres, data)

    assert antwoord.status_code == 200
    assert "Niet bewaard" in antwoord.content.decode()
    opzet.refresh_from_db()
    assert (opzet.titel, opzet.versie) == ("", 1)


def test_a_chapter_that_is_empty_now_stays_out(als, kernteam, vol, adres):
    uit = [{"sleutel": "netwerk.cijfers", "aan": False}]
    Opzet.objects.create(proeftuin=vol, soort="logboek", onderdelen=uit)

    als(kernteam).post(adres, VELDEN | {"volgorde": ["traject"], "aan": ["traject"]})

    assert Opzet.objects.get().onderdelen == [{"sleutel": "traject", "aan": True}, *uit]


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"publiek": "wereld"}, "Deze keuze bestaat niet"),
        ({"van": "2026-05-01", "tot": "2026-04-01"}, "ligt voor de eerste dag"),
        ({"van": "gisteren"}, "Dit is geen datum"),
        ({"inleiding": "a" * 6001}, "Dit is te lang"),
        ({"titel": "a\x00b"}, "teken in dat we niet kunnen bewaren"),
        ({"omslagfoto": "nietvanhier"}, "Deze keuze bestaat niet"),
        ({"versie": "9" * 30}, "niet compleet aangekomen"),
    ],
)
def test_what_cannot_be_is_said_at_the_field(als, kernteam, vol, adres, velden, zin):
    antwoord = als(kernteam).post(adres, VELDEN | velden)

    assert antwoord.status_code == 200
    assert zin in antwoord.content.decode()
    assert not Opzet.objects.exists()


def test_rows_that_nobody_offers_are_left_out(als, kernteam, vol, adres):
    vreemd = ["traject", "../../etc", "x" * 5000, "traject", "<script>"]

    als(kernteam).post(adres, VELDEN | {"volgorde": vreemd, "aan": vreemd})

    assert Opzet.objects.get().onderdelen == [{"sleutel": "traject", "aan": True}]


def test_a_text_about_people_is_asked_about_first(als, kernteam, vol, adres):
    data = VELDEN | {"inleiding": "Bel Jan op 06-12345678."}

    antwoord = als(kernteam).post(adres, data)

    assert "herkend" in antwoord.content.decode()
    assert not Opzet.objects.exists()


def test_another_kind_of_book_does_not_exist(als, kernteam, vol):
    for naam in ("opzet", "opzet-voorbeeld"):
        adres = reverse(f"proeftuinen:{naam}", args=[vol.publiek_id, "roman"])
        assert als(kernteam).get(adres).status_code == 404


def test_what_cannot_go_in_is_told_with_where_to_mend_it(als, kernteam, vol, adres):
    Citaat.objects.create(proeftuin=vol, tekst="Fijn", rol="buur", in_oogst=True)
    Citaat.objects.create(proeftuin=vol, tekst="Niet gekozen", rol="buur")
    Foto.objects.create(
        proeftuin=vol, pad="x.jpg", breedte=1, hoogte=1, bytes=1, beschrijving="x", in_oogst=True
    )

    gemist = {deel.tekst: deel for deel in keuze.wat_niet_kan(vol, Opzet(proeftuin=vol))}

    assert gemist["1 citaat"].adres == reverse("proeftuinen:citaten", args=[vol.publiek_id])
    assert "nog geen toestemming" in gemist["1 citaat"].waarom
    assert gemist["1 foto"].adres == reverse("proeftuinen:fotos", args=[vol.publiek_id])
    assert "nog niet vastgesteld" in gemist["De ambitie"].waarom
    assert "Wie er meedoen" not in gemist
    inhoud = als(kernteam).get(adres).content.decode()
    assert gemist["1 citaat"].waarom in inhoud


def test_an_interview_that_nobody_agreed_to_is_told(vol):
    for soort in ("interview", "notitie"):
        Dagboekstuk.objects.create(proeftuin=vol, soort=soort, dag=vandaag(), titel="Praten")

    gemist = {deel.tekst: deel for deel in keuze.wat_niet_kan(vol, Opzet(proeftuin=vol))}

    assert "ging nog niet akkoord" in gemist["1 interview"].waarom


def test_each_feature_with_a_chapter_can_say_why_it_is_not_there(vol):
    assert keuze.sleutels() <= keuze.LEEG.keys()


@pytest.mark.parametrize("aantal", [1, 3])
def test_what_cannot_go_in_costs_the_same_for_one_and_three(
    proeftuin, aantal, django_assert_num_queries
):
    for nummer in range(aantal):
        Citaat.objects.create(proeftuin=proeftuin, tekst=f"{nummer}", rol="buur", in_oogst=True)
        _organisatie(proeftuin, f"Buurt {nummer}")
    opzet = Opzet(proeftuin=proeftuin, soort="logboek")
    delen = alle_delen(proeftuin, lezer_van(opzet))

    with django_assert_num_queries(6):
        keuze.wat_niet_kan(proeftuin, opzet, delen)


def _kijk(client, tuin, soort="logboek", *, htmx=True, **velden):
    adres = reverse("proeftuinen:opzet-voorbeeld", args=[tuin.publiek_id, soort])
    kop = {"HX-Request": "true"} if htmx else {}
    return client.post(adres, VELDEN | velden, headers=kop)


def test_a_page_is_drawn_with_what_is_not_kept_yet(als, kernteam, vol):
    antwoord = _kijk(als(kernteam), vol, titel="Nog niet bewaard")

    inhoud = antwoord.content.decode()
    assert antwoord.headers["Cache-Control"] == "private, no-store"
    assert 'src="data:image/png;base64,' in inhoud
    assert "Nog niet bewaard" in inhoud
    assert 'alt="Bladzijde 1 van ' in inhoud
    assert not Opzet.objects.exists()


def test_one_chapter_is_drawn_without_the_others(als, kernteam, vol):
    inhoud = _kijk(als(kernteam), vol, deel="mensen.organisaties", blad="999").content.decode()

    assert "Buurtzorg" in inhoud
    assert "Bladzijde 1 van 1" in inhoud


def test_without_script_what_was_typed_comes_along_and_back(als, kernteam, vol, adres):
    client = als(kernteam)

    inhoud = _kijk(client, vol, htmx=False, titel="Kom terug").content.decode()

    assert '<input type="hidden" name="titel" value="Kom terug">' in inhoud
    terug = client.post(adres, VELDEN | {"titel": "Kom terug", "terug": "1"})
    assert 'value="Kom terug"' in terug.content.decode()
    assert not Opzet.objects.exists()


@pytest.mark.parametrize(
    "velden",
    [
        {"deel": "bestaat.niet"},
        {"deel": "netwerk.cijfers"},
        {"deel": "<script>alert(1)</script>"},
    ],
)
def test_a_chapter_that_is_not_there_gives_a_sentence(als, kernteam, vol, velden):
    inhoud = _kijk(als(kernteam), vol, **velden).content.decode()

    assert "nog leeg" in inhoud
    assert "<script>alert" not in inhoud


def test_hostile_texts_give_a_picture_or_a_sentence(als, kernteam, vol):
    for tekst in ("<img src=http://x.example/a>" * 50, "a" * 6000, "\u202eomgekeerd", "\U0001f600"):
        antwoord = _kijk(als(kernteam), vol, inleiding=tekst, titel=tekst[:120], blad="-1")

        assert antwoord.status_code == 200
        assert "http://x.example/a>" not in antwoord.content.decode()


def test_a_document_that_is_too_much_gives_the_sentence_of_the_press(
    als, kernteam, vol, monkeypatch
):
    def te_veel(*_):
        raise Drukfout("Dit is te veel voor een pdf.")

    monkeypatch.setattr(views, "maak_plaat", te_veel)

    inhoud = _kijk(als(kernteam), vol).content.decode()

    assert "Dit is te veel voor een pdf." in inhoud
    assert "data:image" not in inhoud


def test_what_is_cut_out_leaves_no_link_to_nowhere(vol):
    opzet = Opzet(proeftuin=vol, soort="logboek")
    boek = verzamel_boek(vol, opzet, dag=vandaag(), uitgave=1)

    omslag = html_van_deel(boek, keuze.RONDOM)
    deel = html_van_deel(boek, boek.delen[0].sleutel)

    assert not any(f'id="{deel.anker}"' in omslag for deel in boek.delen)
    assert f'id="{boek.delen[0].anker}"' in deel
    assert 'href="#hoofdstuk' not in omslag
