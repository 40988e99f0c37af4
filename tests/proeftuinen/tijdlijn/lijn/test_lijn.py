"""The timeline, and what people think of what happened."""

from datetime import timedelta
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import RECHTEN, Recht, Rol
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Opdrachtfout
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.toestemming.actions import trek_in
from proeftuinen.tijdlijn.dagboek import actions as dagboek
from proeftuinen.tijdlijn.dagboek.actions import Inhoud
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk, Kanttekening
from proeftuinen.tijdlijn.lijn import aandeel, actions, lezen, papier
from proeftuinen.traject.contracten import Gebeurtenis, Lezer
from proeftuinen.traject.models import Stap
from proeftuinen.uitgaven.publiek import LEZERS

pytestmark = pytest.mark.usefixtures("klok")


def _naar(proeftuin, naam="tijdlijn", *delen, **vraag):
    return reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id, *delen], query=vraag)


def _schrijf(proeftuin, door, titel, dagen=0, **overig):
    waarden = {"titel": titel, "dag": vandaag() - timedelta(days=dagen), **overig}
    return dagboek.maak(proeftuin=proeftuin, door=door, soort="notitie", inhoud=Inhoud(waarden))


def _lezer(wie=None, rol=Rol.DEELNEMER):
    return Lezer(RECHTEN[rol], wie.pk if wie else None)


def _regel(proeftuin, wie, stuk):
    alle = lezen.gebeurd(proeftuin, _lezer(wie))
    return next(regel for regel in alle if regel.adres == stuk.get_absolute_url())


def _teksten(client, adres):
    return [regel.tekst for regel in client.get(adres).context["pagina"]]


@pytest.fixture
def noot(proeftuin, deelnemer, notitie):
    """What the participant thinks of the note."""
    regel = _regel(proeftuin, deelnemer, notitie)
    return actions.maak(
        proeftuin=proeftuin,
        door=deelnemer,
        bij=regel,
        waarden={"tekst": "Dat deed me goed.", "rol": "vrijwilliger"},
    )


def test_an_empty_timeline_says_what_to_do_first(als, deelnemer, andere_proeftuin, proeftuin):
    pagina = als(deelnemer).get(_naar(proeftuin)).content.decode()

    assert "Schrijf de eerste notitie" in pagina


def test_what_happened_stands_newest_first_by_month_with_its_record(
    als, deelnemer, kernteam, proeftuin
):
    oud, nieuw = _schrijf(proeftuin, kernteam, "Oud", 40), _schrijf(proeftuin, kernteam, "Nieuw")

    antwoord = als(deelnemer).get(_naar(proeftuin))

    pagina = antwoord.content.decode()
    assert [regel.tekst for regel in antwoord.context["pagina"]] == [
        "Notitie: Nieuw",
        "Notitie: Oud",
    ]
    assert pagina.index("Mei 2026") < pagina.index("April 2026")
    assert all(stuk.get_absolute_url() in pagina for stuk in (oud, nieuw))


def test_one_looks_by_kind_period_step_and_words(als, deelnemer, kernteam, proeftuin):
    _schrijf(proeftuin, kernteam, "Koffie in de hal", 3)
    _schrijf(proeftuin, kernteam, "Thee op dinsdag", 50)
    client = als(deelnemer)
    stap = Stap.objects.filter(
        proeftuin=proeftuin,
        begin__lte=vandaag() - timedelta(days=50),
        einde__gte=vandaag() - timedelta(days=50),
    ).first()

    koffie, thee = ["Notitie: Koffie in de hal"], ["Notitie: Thee op dinsdag"]
    assert _teksten(client, _naar(proeftuin, q="KOFFIE hal")) == koffie
    assert _teksten(client, _naar(proeftuin, van=vandaag() - timedelta(days=4))) == koffie
    assert _teksten(client, _naar(proeftuin, tot=vandaag() - timedelta(days=4))) == thee
    assert _teksten(client, _naar(proeftuin, soort="dagboek")) == koffie + thee
    assert _teksten(client, _naar(proeftuin, soort="meten")) == []
    if stap:
        assert _teksten(client, _naar(proeftuin, stap=stap.publiek_id)) == thee


@pytest.mark.parametrize(
    "vraag",
    [
        {"q": "a\0b"},
        {"q": "x" * 9000},
        {"soort": "bestaat-niet"},
        {"van": "31-02-2026", "tot": "morgen"},
        {"van": "2026-05-02", "tot": "2026-05-01"},
        {"stap": "zzzzzzzzzzzz", "page": "-3", "vorm": "\0"},
    ],
)
def test_a_strange_question_is_answered_kindly(als, deelnemer, proeftuin, notitie, vraag):
    assert als(deelnemer).get(_naar(proeftuin, **vraag)).status_code == 200


def test_a_long_year_is_paged_and_keeps_what_was_asked(als, deelnemer, kernteam, proeftuin):
    Dagboekstuk.objects.bulk_create(
        Dagboekstuk(proeftuin=proeftuin, soort="notitie", dag=vandaag(), titel=f"Dag {nr:03}")
        for nr in range(120)
    )

    antwoord = als(deelnemer).get(_naar(proeftuin, q="dag", vorm="naast"))

    assert len(antwoord.context["pagina"].object_list) == 50
    assert 'href="?q=dag&amp;vorm=naast&amp;page=2"' in antwoord.content.decode()


def test_what_has_yet_to_happen_is_not_on_the_line(als, deelnemer, proeftuin, notitie):
    for dagen, titel in ((-5, "Geweest"), (5, "Komt nog")):
        Bijeenkomst.objects.create(
            proeftuin=proeftuin, titel=titel, dag=vandaag() + timedelta(days=dagen)
        )

    assert not any("Komt nog" in tekst for tekst in _teksten(als(deelnemer), _naar(proeftuin)))


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_line_takes_as_many_questions_however_long_it_is(
    als, deelnemer, kernteam, proeftuin, django_assert_num_queries, aantal
):
    for nummer in range(aantal):
        stuk = _schrijf(proeftuin, kernteam, f"Dag {nummer}", nummer)
        regel = _regel(proeftuin, deelnemer, stuk)
        waarden = {"tekst": "Goed"}
        actions.maak(proeftuin=proeftuin, door=deelnemer, bij=regel, waarden=waarden)
    client = als(deelnemer)
    client.get(_naar(proeftuin))
    with django_assert_num_queries(LIJN):
        client.get(_naar(proeftuin))
    with django_assert_num_queries(LIJN + 1):
        client.get(_naar(proeftuin, vorm="naast"))


LIJN = 33


# What we think of it.


def test_anyone_says_once_what_they_think_and_it_stands_beside_the_event(
    als, deelnemer, proeftuin, notitie
):
    regel = _regel(proeftuin, deelnemer, notitie)
    adres = _naar(proeftuin, "kanttekening-nieuw", regel.merk)
    velden = {"sleutel": uuid4(), "tekst": "Het voelde licht.", "rol": "buurvrouw"}
    client = als(deelnemer)

    for _ in range(2):
        client.post(adres, velden)

    pagina = client.get(_naar(proeftuin, vorm="naast")).content.decode()
    assert Kanttekening.objects.get().door == deelnemer
    assert "Het voelde licht." in pagina
    assert "buurvrouw" in pagina
    assert "1 kanttekening" in client.get(_naar(proeftuin)).content.decode()


def test_words_that_may_point_at_someone_are_asked_about(als, deelnemer, proeftuin, notitie):
    regel = _regel(proeftuin, deelnemer, notitie)
    adres = _naar(proeftuin, "kanttekening-nieuw", regel.merk)

    antwoord = als(deelnemer).post(adres, {"sleutel": uuid4(), "tekst": "Bel 06-12345678"})

    assert antwoord.context["form"].vraagt_herkend
    assert not Kanttekening.objects.exists()


@pytest.mark.parametrize("tekst", ["", "a\0b", "x" * 500_000])
def test_a_remark_that_cannot_be_kept_comes_back(als, deelnemer, proeftuin, notitie, tekst):
    regel = _regel(proeftuin, deelnemer, notitie)
    adres = _naar(proeftuin, "kanttekening-nieuw", regel.merk)

    antwoord = als(deelnemer).post(adres, {"sleutel": uuid4(), "tekst": tekst})

    assert "tekst" in antwoord.context["form"].errors


def test_what_one_does_not_see_one_cannot_write_beside(als, deelnemer, proeftuin):
    adres = _naar(proeftuin, "kanttekening-nieuw", "bestaatniet")

    assert als(deelnemer).get(adres).status_code == 404


def test_one_changes_and_takes_away_ones_own(als, deelnemer, kernteam, proeftuin, noot):
    wijzig = _naar(proeftuin, "kanttekening-wijzigen", noot.publiek_id)
    weg = _naar(proeftuin, "kanttekening-weg", noot.publiek_id)
    assert als(kernteam).get(wijzig).status_code == 200
    als(deelnemer).post(wijzig, {"versie": 1, "tekst": "Nu anders."})
    noot.refresh_from_db()
    assert noot.tekst == "Nu anders."
    Kanttekening.objects.update(door=kernteam)
    assert [als(deelnemer).get(adres).status_code for adres in (wijzig, weg)] == [404, 404]

    als(kernteam).post(weg)

    assert not Kanttekening.objects.exists()


def test_of_two_who_change_a_remark_the_second_sees_both_texts(als, deelnemer, proeftuin, noot):
    adres = _naar(proeftuin, "kanttekening-wijzigen", noot.publiek_id)
    client = als(deelnemer)
    client.post(adres, {"versie": 1, "tekst": "De eerste."})

    botst = client.post(adres, {"versie": 1, "tekst": "De tweede."})

    assert botst.status_code == 409
    assert all(deel in botst.content.decode() for deel in ("De eerste.", "De tweede."))


def test_a_remark_follows_its_event_when_its_day_or_words_change(proeftuin, deelnemer, noot):
    Dagboekstuk.objects.update(titel="Andere woorden", dag=vandaag() - timedelta(days=30))

    alle = lezen.gebeurd(proeftuin, _lezer(deelnemer))
    (regel,) = [r for r in lezen.met_noten(alle, proeftuin, _lezer(deelnemer)) if r.noten]

    assert regel.tekst == "Notitie: Andere woorden"
    assert lezen.los(alle, proeftuin, _lezer(deelnemer)) == []


def test_of_events_that_share_an_address_a_remark_stays_at_its_own(proeftuin, deelnemer):
    dag, adres = vandaag(), "/zelfde/"
    wat = [Gebeurtenis(dag, f"Regel {nr}", adres, "proef") for nr in range(3)]
    regels = [lezen.als_regel(deel) for deel in wat]
    actions.maak(proeftuin=proeftuin, door=deelnemer, bij=regels[1], waarden={"tekst": "Hier"})

    met = lezen.met_noten(regels, proeftuin, _lezer(deelnemer))

    assert [len(regel.noten) for regel in met] == [0, 1, 0]


def test_a_remark_on_what_a_reader_does_not_see_tells_that_reader_nothing(
    als, deelnemer, kernteam, proeftuin, notitie, noot
):
    Dagboekstuk.objects.update(soort="interview")  # to which nobody said yes
    client = als(deelnemer)

    pagina = client.get(_naar(proeftuin, vorm="naast")).content.decode()

    assert notitie.titel not in pagina
    assert "Dat deed me goed." in pagina if Dagboekstuk.objects.count() > 1 else True
    ander = Lezer(RECHTEN[Rol.DEELNEMER], 0)
    alle = lezen.gebeurd(proeftuin, ander)
    assert not any(regel.noten for regel in lezen.met_noten(alle, proeftuin, ander))
    assert lezen.los(alle, proeftuin, _lezer(deelnemer)) == [noot]
    assert lezen.los(alle, proeftuin, ander) == []


def test_a_remark_keeps_no_copy_of_what_it_is_about(noot, notitie):
    assert notitie.titel not in noot.over + noot.bij


def test_the_book_holds_the_year_for_its_audience_without_names(proeftuin, kernteam, notitie, noot):
    _schrijf(proeftuin, kernteam, "Niet in het boek", 1, in_boek=False)

    hoofdstuk = aandeel.hoofdstuk(proeftuin, LEZERS)

    regels = hoofdstuk.inhoud["regels"]
    dagen = [regel.dagen[0] for regel in regels]
    assert dagen == sorted(dagen)
    teksten = [regel.tekst for regel in regels]
    assert f"Notitie: {notitie.titel}" in teksten
    assert "Notitie: Niet in het boek" not in teksten
    (bij,) = [regel for regel in regels if regel.noten]
    assert (bij.noten[0].wie, bij.noten[0].eigen) == ("vrijwilliger", False)
    assert aandeel.hoofdstuk(proeftuin, Lezer(frozenset({Recht.PROEFTUIN_ZIEN}))) is None


def test_of_the_year_from_day_to_day_a_book_holds_its_own_period(proeftuin, kernteam, notitie):
    _schrijf(proeftuin, kernteam, "Lang geleden", 60)
    lezer = Lezer(LEZERS.rechten, van=vandaag() - timedelta(days=7))

    regels = aandeel.hoofdstuk(proeftuin, lezer).inhoud["regels"]

    assert not any("Lang geleden" in regel.tekst for regel in regels)


# On paper.


def test_the_print_is_asked_for_with_its_days_and_holds_no_names(
    als, deelnemer, kernteam, proeftuin, notitie, noot
):
    dag = vandaag().isoformat()
    als(deelnemer).post(_naar(proeftuin, "tijdlijn-afdruk"), {"van": dag, "tot": "zomaar"})

    opdracht = Opdracht.objects.get(soort=papier.SOORT)
    html = papier.html_van(proeftuin, None, None)
    assert opdracht.gegevens == {"van": dag}
    assert all(deel in html for deel in ("Twintig stoelen", "Dat deed me goed.", "vrijwilliger"))
    assert not any(str(wie) in html for wie in (deelnemer, kernteam))
    with pytest.raises(Opdrachtfout):
        papier.html_van(proeftuin, vandaag() + timedelta(days=1), None)


def test_the_print_is_a_sound_pdf(proeftuin, deelnemer, notitie, noot):
    opdracht = SimpleNamespace(ruimte=proeftuin.publiek_id, gegevens={})

    resultaat = papier.SOORTEN[papier.SOORT].maak(opdracht, lambda *_: None)

    assert resultaat.inhoud.startswith(b"%PDF")


def test_a_print_with_an_interview_of_which_the_yes_is_taken_back_is_taken_back_too(
    als, deelnemer, kernteam, proeftuin, ja
):
    als(deelnemer).post(_naar(proeftuin, "tijdlijn-afdruk"))
    opdracht = Opdracht.objects.get(soort=papier.SOORT)
    bestand = _naar(proeftuin, "opdracht-bestand", opdracht.publiek_id)
    eerst = als(deelnemer).get(bestand).status_code

    trek_in(toestemming=ja, door=kernteam)

    assert (eerst, als(deelnemer).get(bestand).status_code) == (200, 404)


def test_who_goes_leaves_their_remarks_without_a_name(deelnemer, noot):
    assert len(list(aandeel.neem_mee(deelnemer)["kanttekeningen"])) == 1
    assert [deel.aantal for deel in aandeel.wat_weggaat(deelnemer)] == [1]

    aandeel.wis(deelnemer)

    noot.refresh_from_db()
    assert noot.door is None
