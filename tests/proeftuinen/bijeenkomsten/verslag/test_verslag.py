"""The report of a meeting: what drafts itself, what is written, agreements, and closing it."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.publiek import nieuw_id
from proeftuinen.acties.models import Actie
from proeftuinen.bijeenkomsten import keten
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag, Stip, Zitting
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Groep, Livesoort, Verhaal
from proeftuinen.bijeenkomsten.verslag import actions
from proeftuinen.bijeenkomsten.verslag.models import Verslag, Verslagdeel
from proeftuinen.bijeenkomsten.verslag.opstellen import stel_op
from proeftuinen.traject.contracten import Lezer
from tests.proeftuinen.bijeenkomsten.maak import (
    DAG,
    maak_bijeenkomst,
    maak_contact,
    maak_onderdeel,
)

LEZER = Lezer(RECHTEN[Rol.KERNTEAM])


@pytest.fixture
def bijeenkomst(proeftuin):
    return maak_bijeenkomst(proeftuin)


def _url(naam, bijeenkomst, *meer):
    ids = [bijeenkomst.proeftuin.publiek_id, bijeenkomst.publiek_id, *meer]
    return reverse(f"proeftuinen:{naam}", args=ids)


def _vraag(bijeenkomst, soort=Livesoort.IDEEEN, **velden):
    zitting, _ = Zitting.objects.get_or_create(
        bijeenkomst=bijeenkomst,
        defaults={"code": "bcdfgh", "geldig_tot": timezone.now() + timedelta(hours=4)},
    )
    vast = {"vraag": "Wat kan?", "getoond": True, **velden}
    return Livevraag.objects.create(zitting=zitting, soort=soort, **vast)


def _stuur(vraag, tekst, zicht="getoond", **velden):
    return Bijdrage.objects.create(
        vraag=vraag, tekst=tekst, zicht=zicht, sleutel=nieuw_id(), **velden
    )


def test_it_counts_who_was_there(bijeenkomst):
    wie = maak_contact(bijeenkomst.proeftuin, "Ans")
    ander = maak_contact(bijeenkomst.proeftuin, "Bea")
    nu = timezone.now()
    Genodigde.objects.create(bijeenkomst=bijeenkomst, contact=wie, aanwezig="ja", aanwezig_op=nu)
    Genodigde.objects.create(bijeenkomst=bijeenkomst, contact=ander, aanwezig="")

    beeld = stel_op(bijeenkomst, LEZER)

    assert beeld.aanwezig == 1
    assert beeld.per_domein == (("Zonder organisatie", 1),)


def test_it_follows_the_day_with_what_a_group_did_after_its_parallel_block(bijeenkomst):
    maak_onderdeel(bijeenkomst, "Welkom", volgorde=20)
    naast = maak_onderdeel(bijeenkomst, "Groepen", soort="parallel", volgorde=30)
    maak_onderdeel(bijeenkomst, "Slot", volgorde=40)
    maak_onderdeel(bijeenkomst, "Thuis erna", soort="nawerk", volgorde=5)
    maak_onderdeel(bijeenkomst, "Thuis vooraf", soort="voorwerk", volgorde=50)
    groep = Groep.objects.create(onderdeel=naast, volgorde=10, naam="Collage")
    maak_onderdeel(bijeenkomst, "Plakken", groep=groep, volgorde=10)

    delen = stel_op(bijeenkomst, LEZER).delen

    titels = [deel.onderdeel.titel for deel in delen]
    assert titels == ["Thuis vooraf", "Welkom", "Groepen", "Plakken", "Slot", "Thuis erna"]


def test_it_lists_only_what_the_room_saw(bijeenkomst):
    blok = maak_onderdeel(bijeenkomst, "Ideeën")
    vraag = _vraag(bijeenkomst, onderdeel=blok)
    _stuur(vraag, "Samen koffie")
    _stuur(vraag, "Niet voor het scherm", zicht="verborgen")
    _stuur(vraag, "Nog niet bekeken", zicht="wacht")

    (deel,) = stel_op(bijeenkomst, LEZER).delen
    (opbrengst,) = deel.opbrengsten

    assert [bijdrage.tekst for bijdrage, _ in opbrengst.stapels[0].bijdragen] == ["Samen koffie"]
    assert opbrengst.verborgen == 2


def test_what_was_let_in_at_once_and_never_shown_is_only_counted(bijeenkomst):
    vraag = _vraag(bijeenkomst, getoond=False, eerst_kijken=False)
    _stuur(vraag, "Niemand keek hiernaar")
    _stuur(vraag, "Van een flap", papier=True)

    (opbrengst,) = stel_op(bijeenkomst, LEZER).los

    assert [bijdrage.tekst for bijdrage, _ in opbrengst.stapels[0].bijdragen] == ["Van een flap"]
    assert opbrengst.verborgen == 1


def test_a_question_that_was_prepared_and_never_asked_is_not_in_it(bijeenkomst):
    _vraag(bijeenkomst, Livesoort.STIPPEN, keuzes=["Thuis", "Buurt"], getoond=False)

    assert stel_op(bijeenkomst, LEZER).los == ()


def test_groups_come_with_their_dots_the_most_first(bijeenkomst):
    vraag = _vraag(bijeenkomst)
    weinig = Ideegroep.objects.create(vraag=vraag, naam="Bellen")
    veel = Ideegroep.objects.create(vraag=vraag, naam="Samen op pad")
    _stuur(vraag, "Eerst bellen", ideegroep=weinig)
    een = _stuur(vraag, "Fietsen", ideegroep=veel)
    Stip.objects.create(vraag=vraag, sleutel="a", bijdrage=een, aantal=2)
    Stip.objects.create(vraag=vraag, sleutel="b", ideegroep=veel)
    Stip.objects.create(vraag=vraag, sleutel="c", ideegroep=weinig)

    (opbrengst,) = stel_op(bijeenkomst, LEZER).los

    assert [(stapel.naam, stapel.stippen) for stapel in opbrengst.stapels] == [
        ("Samen op pad", 3),
        ("Bellen", 1),
    ]


def test_dots_on_choices_are_counted_per_choice(bijeenkomst):
    vraag = _vraag(bijeenkomst, Livesoort.STIPPEN, keuzes=["Thuis", "Buurt"])
    Stip.objects.create(vraag=vraag, sleutel="a", keuze=1, aantal=4)
    Stip.objects.create(vraag=vraag, sleutel="b", keuze=1)

    (opbrengst,) = stel_op(bijeenkomst, LEZER).los

    assert opbrengst.keuzes == (("Thuis", 0), ("Buurt", 5))


def test_words_of_a_check_in_are_counted_together(bijeenkomst):
    vraag = _vraag(bijeenkomst, Livesoort.CHECKIN)
    for woord in ("Benieuwd", "benieuwd ", "moe"):
        _stuur(vraag, woord)

    (opbrengst,) = stel_op(bijeenkomst, LEZER).los

    assert opbrengst.woorden == (("benieuwd", 2), ("moe", 1))


@pytest.mark.parametrize(("bewaren", "staat_er"), [("niets", ""), ("inzicht", "Luister eerst.")])
def test_an_insight_stands_there_only_when_the_teller_allows_it(bijeenkomst, bewaren, staat_er):
    blok = maak_onderdeel(bijeenkomst, "Een verhaal", soort="verhaal")
    Verhaal.objects.create(onderdeel=blok, bewaren=bewaren, inzicht="Luister eerst.")

    (deel,) = stel_op(bijeenkomst, LEZER).delen

    assert deel.inzicht == staat_er


def test_two_who_begin_a_part_at_once_both_see_both_texts(bijeenkomst, kernteam):
    blok = maak_onderdeel(bijeenkomst)
    wie = {"bijeenkomst": bijeenkomst, "onderdeel": blok, "door": kernteam, "versie": 1}

    actions.schrijf_deel(**wie, waarden={"tekst": "Eerst"})
    with pytest.raises(Bewerkingsconflict) as botsing:
        actions.schrijf_deel(**wie, waarden={"tekst": "Ook"})

    assert botsing.value.huidig.tekst == "Eerst"


def test_two_who_begin_the_report_at_once_both_see_both_texts(bijeenkomst, kernteam):
    wie = {"bijeenkomst": bijeenkomst, "door": kernteam, "versie": 1}

    actions.schrijf(**wie, waarden={"inleiding": "Eerst"})

    with pytest.raises(Bewerkingsconflict):
        actions.schrijf(**wie, waarden={"inleiding": "Ook"})


def test_what_is_typed_for_a_closed_report_is_kept_on_the_page(als, bijeenkomst, kernteam):
    actions.schrijf(bijeenkomst=bijeenkomst, door=kernteam, versie=1, waarden={})
    actions.stel_vast(bijeenkomst=bijeenkomst, door=kernteam, versie=2)

    antwoord = als(kernteam).post(
        _url("verslag-bewerken", bijeenkomst), {"versie": 3, "inleiding": "Mijn lange tekst"}
    )

    assert antwoord.status_code == 409
    assert "Mijn lange tekst" in antwoord.text
    assert "net vastgesteld" in antwoord.text


def test_an_agreement_is_an_action_that_comes_from_the_meeting(als, bijeenkomst, kernteam):
    velden = {"sleutel": "5f2b6d1e-4c1c-4b39-9f0e-2f44c7a1d001", "titel": "Ans bellen"}

    antwoord = als(kernteam).post(_url("verslag-afspraak", bijeenkomst), velden)

    actie = Actie.objects.get()
    assert antwoord["Location"] == f"{_url('bijeenkomst-verslag', bijeenkomst)}#afspraken"
    assert keten.kwam_uit([bijeenkomst]) == {"actie": [actie.publiek_id]}
    assert [regel.actie for regel in stel_op(bijeenkomst, LEZER).afspraken] == [actie]


def test_open_agreements_come_back_at_the_next_meeting(als, bijeenkomst, kernteam):
    actie = actions.spreek_af(bijeenkomst=bijeenkomst, door=kernteam, waarden={"titel": "Bellen"})
    actions.spreek_af(
        bijeenkomst=bijeenkomst,
        door=kernteam,
        waarden={"titel": "Gedaan", "stand": "klaar", "afgerond_op": timezone.now()},
    )
    later = maak_bijeenkomst(bijeenkomst.proeftuin, "Volgende", dag=date(2027, 1, 14))

    assert list(keten.nog_open(later)) == [actie]
    assert list(keten.nog_open(bijeenkomst)) == []


def test_open_agreements_of_another_place_do_not_come_back(bijeenkomst, andere_proeftuin, kernteam):
    actions.spreek_af(bijeenkomst=bijeenkomst, door=kernteam, waarden={"titel": "Bellen"})
    elders = maak_bijeenkomst(andere_proeftuin, "Elders", dag=date(2027, 1, 14))

    assert list(keten.nog_open(elders)) == []


def test_others_read_it_once_it_is_closed(als, bijeenkomst, procesbegeleider, deelnemer):
    actions.schrijf(
        bijeenkomst=bijeenkomst, door=procesbegeleider, versie=1, waarden={"inleiding": "Het was"}
    )
    url = _url("bijeenkomst-verslag", bijeenkomst)

    voor = als(deelnemer).get(url)
    pdf_voor = als(deelnemer).get(_url("verslag-pdf", bijeenkomst))
    als(procesbegeleider).post(_url("verslag-vaststellen", bijeenkomst), {"versie": 2})
    na = als(deelnemer).get(url)

    assert "Het was" not in voor.text
    assert pdf_voor.status_code == 404
    assert "Het was" in na.text
    bijeenkomst.refresh_from_db()
    assert bijeenkomst.afgerond_op is not None


def test_it_is_not_closed_before_the_day(als, bijeenkomst, procesbegeleider):
    bijeenkomst.dag = vandaag() + timedelta(days=1)
    bijeenkomst.save()
    client = als(procesbegeleider)

    bladzijde = client.get(_url("bijeenkomst-verslag", bijeenkomst))
    na = client.post(_url("verslag-vaststellen", bijeenkomst), {"versie": 1}, follow=True)

    assert "Stel vast" not in bladzijde.text
    assert f"Vaststellen kan vanaf de dag zelf: {zeg_dag(bijeenkomst.dag)}." in na.text
    assert not Verslag.objects.filter(vastgesteld_op__isnull=False).exists()
    bijeenkomst.refresh_from_db()
    assert bijeenkomst.afgerond_op is None


def test_it_can_be_closed_on_the_day_itself(als, bijeenkomst, procesbegeleider):
    bijeenkomst.dag = vandaag()
    bijeenkomst.save()

    als(procesbegeleider).post(_url("verslag-vaststellen", bijeenkomst), {"versie": 1})

    assert Verslag.objects.get().vastgesteld_op is not None


@pytest.mark.parametrize(
    ("aantal", "zin"), [(4, "Er waren enkele mensen"), (5, "Er waren 5 mensen")]
)
def test_small_numbers_are_for_the_team(bijeenkomst, aantal, zin):
    for nummer in range(aantal):
        wie = maak_contact(bijeenkomst.proeftuin, f"Mens {nummer}")
        Genodigde.objects.create(
            bijeenkomst=bijeenkomst, contact=wie, aanwezig="ja", aanwezig_op=timezone.now()
        )

    voor_mensen = stel_op(bijeenkomst, Lezer(RECHTEN[Rol.DEELNEMER]))
    voor_team = stel_op(bijeenkomst, LEZER)

    assert voor_mensen.waren == zin
    assert bool(voor_mensen.domeinen) is (aantal >= 5)
    assert voor_team.waren == f"Er waren {aantal} mensen"
    assert voor_team.domeinen == (("Zonder organisatie", aantal),)


def test_it_can_be_opened_again(als, bijeenkomst, procesbegeleider):
    actions.schrijf(bijeenkomst=bijeenkomst, door=procesbegeleider, versie=1, waarden={})
    actions.stel_vast(bijeenkomst=bijeenkomst, door=procesbegeleider, versie=2)

    als(procesbegeleider).post(_url("verslag-heropenen", bijeenkomst), {"versie": 3})

    assert Verslag.objects.get().vastgesteld_op is None
    bijeenkomst.refresh_from_db()
    assert bijeenkomst.afgerond_op is None


def test_closing_with_an_old_version_changes_nothing(als, bijeenkomst, procesbegeleider):
    actions.schrijf(bijeenkomst=bijeenkomst, door=procesbegeleider, versie=1, waarden={})

    antwoord = als(procesbegeleider).post(
        _url("verslag-vaststellen", bijeenkomst), {"versie": 1}, follow=True
    )

    assert "was je net voor" in antwoord.text
    assert Verslag.objects.get().vastgesteld_op is None


def test_the_pdf_says_what_the_page_says(als, bijeenkomst, kernteam):
    blok = maak_onderdeel(bijeenkomst, "Wat zagen we groeien?")
    actions.schrijf_deel(
        bijeenkomst=bijeenkomst,
        onderdeel=blok,
        door=kernteam,
        versie=1,
        waarden={"tekst": "De lijnen werden dikker."},
    )

    antwoord = als(kernteam).get(_url("verslag-pdf", bijeenkomst))

    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord.content.startswith(b"%PDF")
    assert Verslagdeel.objects.count() == 1


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_report_takes_as_many_queries_with_three_of_all(
    als, bijeenkomst, kernteam, aantal, django_assert_num_queries
):
    for nummer in range(aantal):
        blok = maak_onderdeel(bijeenkomst, f"Blok {nummer}")
        vraag = _vraag(bijeenkomst, onderdeel=blok)
        groep = Ideegroep.objects.create(vraag=vraag, naam="Samen")
        Stip.objects.create(
            vraag=vraag, sleutel="s", bijdrage=_stuur(vraag, "Een idee", ideegroep=groep)
        )
        actions.spreek_af(
            bijeenkomst=bijeenkomst, door=kernteam, waarden={"titel": f"Afspraak {nummer}"}
        )
        actions.schrijf_deel(
            bijeenkomst=bijeenkomst, onderdeel=blok, door=kernteam, versie=1, waarden={"tekst": "x"}
        )
    lezer = als(kernteam)
    url = _url("bijeenkomst-verslag", bijeenkomst)
    lezer.get(url)

    with django_assert_num_queries(14):
        lezer.get(url)
    assert bijeenkomst.dag == DAG
