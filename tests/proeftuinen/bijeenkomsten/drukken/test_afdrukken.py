"""One plan, three prints, and what lies beside them: what is in it, and what must not be."""

import io
import subprocess
import sys

import pytest
from pypdf import PdfReader

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.models import Auditregel, Opdracht
from leerwerkplaats.web.pdf import maak_pdf
from proeftuinen.bijeenkomsten.aanwezig import aandeel as aanwezig
from proeftuinen.bijeenkomsten.drukken import aandeel, boek, gasten
from proeftuinen.bijeenkomsten.drukken import mensen as prints
from proeftuinen.bijeenkomsten.drukken.vellen import LEEG, VAN_ALLEN, VAN_TEAM, VELLEN
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.ontwerpen.actions import neem_over
from proeftuinen.bijeenkomsten.ontwerpen.bestand import Bestand
from proeftuinen.bijeenkomsten.ontwerpen.eigen import ontwerpen
from proeftuinen.bijeenkomsten.plan.draaiboek import Regel
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.traject.contracten import Lezer
from tests.proeftuinen.bijeenkomsten.maak import maak_onderdeel

pytestmark = pytest.mark.django_db
ONZE_LETTERS = ("Atkinson", "Vollkorn", "DejaVu")


def tekst_van(pdf):
    return " ".join(vel.extract_text() for vel in PdfReader(io.BytesIO(pdf)).pages)


def letters_van(lezer):
    return {
        str(letter.get_object()["/BaseFont"])
        for vel in lezer.pages
        for letter in vel["/Resources"].get("/Font", {}).values()
    }


@pytest.mark.parametrize("wat", list(VELLEN))
def test_each_print_is_a_tagged_pdf_in_our_letters_with_a_title(plan, mensen, wat, tmp_path):
    pdf = maak_pdf(VELLEN[wat].maak(plan))
    pad = tmp_path / f"{wat}.pdf"
    pad.write_bytes(pdf)
    opdracht = [sys.executable, "-m", "pdfua", "check", str(pad)]
    uit = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    lezer = PdfReader(pad)

    assert uit.returncode == 0, uit.stdout + uit.stderr
    assert lezer.metadata.title.endswith(": Derde werkbijeenkomst")
    assert lezer.trailer["/Root"]["/Lang"] == "nl"
    vreemd = [n for n in letters_van(lezer) if not any(onze in n for onze in ONZE_LETTERS)]
    assert vreemd == []


def test_the_draaiboek_holds_hours_groups_story_film_and_notes(plan):
    tekst = " ".join(tekst_van(maak_pdf(boek.draaiboek(plan))).split())

    for stuk in (
        "Lees het verslag van de vorige keer",
        "13.45 15 min Een verhaal uit de wijk",
        "Verteller: Gerda Hoekstra (naaste)",
        "Voorgesprek: Nog te doen, do 28 mei 2026, door Henk Wolters",
        "Belt de dag erna: Henk Wolters",
        "Kijk Gerda aan als de tijd om is.",
        "Zonder internet: De film staat ook op de stick in de map.",
        "Wat raakte je?",
        "Wat zou jij doen?",
        "Bibliotheekhoek · Fem Postma · 9 mensen",
        "14.45 30 min Wat nemen we mee?",
        "Begint vast op dit uur.",
        "Deel met je buur.",
        "Opstelling: kring zonder tafels",
        "16.25 Einde. Samen 2 uur en 55 minuten. Er is nog 5 minuten over.",
        "Bel je buur",
    ):
        assert stuk in tekst, stuk


def test_the_programme_is_one_a5_without_notes_or_names(plan):
    pdf = maak_pdf(gasten.programma(plan))
    lezer = PdfReader(io.BytesIO(pdf))
    tekst = " ".join(tekst_van(pdf).split())

    assert len(lezer.pages) == 1
    assert [round(float(maat) * 25.4 / 72) for maat in lezer.pages[0].mediabox[2:]] == [148, 210]
    assert "13.45 Een verhaal uit de wijk Een naaste vertelt." in tekst
    assert "Goed om te weten: De film gaat over afscheid nemen van een kind." in tekst
    assert "Eén telefoonlijst: Kleine zaal" in tekst
    for stil in (
        "Gerda",
        "Henk",
        "Fem",
        "broer",
        "microfoon",
        "Kijk Gerda",
        "Schrijf",
        "Opstelling",
    ):
        assert stil not in tekst, stil
    assert "stick" not in tekst
    assert "film.example" not in tekst


def test_what_to_bring_is_summed_and_told_per_room(plan):
    ruimtes = {ruimte.naam: ruimte for ruimte in boek.ruimtes_van(boek.lees_boek(plan).draaiboek)}
    tekst = " ".join(tekst_van(maak_pdf(boek.meenemen(plan))).split())

    assert "5 flappen" in tekst
    assert list(ruimtes) == ["", "Tuinzaal", "Bibliotheekhoek", "Kleine zaal", "Grote zaal"]
    assert ruimtes["Tuinzaal"].materialen == ["1 flap"]
    assert ruimtes["Grote zaal"].materialen == ["31 keuzekaarten", "2 flappen"]


def test_how_a_room_is_to_be_set_is_no_name_of_a_room(bijeenkomst):
    maak_onderdeel(bijeenkomst, "Kring", ruimte="Een kring van stoelen, zonder tafels.")
    maak_onderdeel(bijeenkomst, "Film", ruimte="Filmzaal")

    ruimtes = boek.ruimtes_van(boek.lees_boek(bijeenkomst).draaiboek)

    assert [ruimte.naam for ruimte in ruimtes] == ["", "Filmzaal"]
    assert ruimtes[0].regels[0][1] == "Een kring van stoelen, zonder tafels."


@pytest.mark.parametrize("sleutel", ["start", "transitie"])
def test_the_programme_of_a_design_is_one_a5(bijeenkomst, kernteam, sleutel):
    ontwerp = ontwerpen()[sleutel]
    Bijeenkomst.objects.filter(pk=bijeenkomst.pk).update(
        locatie="Dorpshuis De Linde, Kerkstraat 4", route="Parkeren kan achter.\nDe deur is links."
    )
    bijeenkomst.refresh_from_db()
    bestand = Bestand(ontwerp.titel, ontwerp.blokken)
    neem_over(bijeenkomst=bijeenkomst, bestand=bestand, door=kernteam)

    lezer = PdfReader(io.BytesIO(maak_pdf(gasten.programma(bijeenkomst))))

    assert len(lezer.pages) == 1


def test_a_block_with_the_colour_of_breaks_is_no_break(bijeenkomst):
    blok = maak_onderdeel(bijeenkomst, "Slotronde", kleur="pauze")

    assert boek.Regelvel(Regel(blok)).merk == ""


def test_badges_name_who_is_expected_and_did_not_choose_otherwise(mensen):
    pdf = maak_pdf(prints.naamkaartjes(mensen))
    tekst = tekst_van(pdf)

    assert len(PdfReader(io.BytesIO(pdf)).pages) == 2
    assert "Anna de Boer" in tekst
    assert "Huis Zorg" in tekst
    assert "Koos Niet" in tekst  # chose nothing yet
    assert tekst.count("Huisarts") == 1  # of a card to write on
    for stil in ("Gea", "Vera", "Rechter", "Nooit", "Dood"):
        assert stil not in tekst, stil


def test_the_list_to_sign_has_an_empty_row_for_whoever_is_not_named(mensen):
    html = prints.presentielijst(mensen)

    assert html.count('<th scope="row">') == 7
    assert html.count("<tr><td></td>") == prints.LEGE_RIJEN + 2
    assert html.index("Anna de Boer") < html.index("Bas Kok") < html.index("Koos Niet")
    for stil in ("Gea", "Vera", "Nooit", "Dood"):
        assert stil not in html


def test_a_long_list_repeats_its_head(nodig, bijeenkomst):
    for nummer in range(40):
        nodig(f"Iemand {nummer:02}", zicht=Zicht.NAAM)

    lezer = PdfReader(io.BytesIO(maak_pdf(prints.presentielijst(bijeenkomst))))

    assert len(lezer.pages) == 3
    assert all("Handtekening" in vel.extract_text() for vel in lezer.pages)


def test_a_table_card_for_each_group_else_for_each_six_people(plan, mensen, bijeenkomst):
    assert [(tafel.naam, tafel.ruimte) for tafel in prints.tafels_van(plan)] == [
        ("Samen op huisbezoek", "Tuinzaal"),
        ("Thee op dinsdag", "Bibliotheekhoek"),
        ("Eén telefoonlijst", "Kleine zaal"),
    ]
    plan.onderdelen.all().delete()
    assert [tafel.naam for tafel in prints.tafels_van(plan)] == ["Tafel 1", "Tafel 2"]


@pytest.mark.parametrize("wat", list(VELLEN))
def test_the_team_gets_each_print_and_others_only_the_programme(
    als, kernteam, deelnemer, gemeentelezer, plan, mensen, adres, wat
):
    van_team = als(kernteam).get(adres(wat))

    assert van_team.status_code == 200
    assert van_team["Content-Type"] == "application/pdf"
    assert (
        f'filename="{wat}-derde-werkbijeenkomst-2026-06-04.pdf"' in van_team["Content-Disposition"]
    )
    assert als(deelnemer).get(adres(wat)).status_code == (200 if wat == "programma" else 403)
    assert als(gemeentelezer).get(adres(wat)).status_code == 403


def test_names_on_paper_leave_a_trail(als, kernteam, plan, mensen, adres):
    for wat in VELLEN:
        als(kernteam).get(adres(wat))

    spoor = Auditregel.objects.filter(handeling="bijeenkomst.namen_geprint")
    assert spoor.count() == 2


@pytest.mark.parametrize("wat", [wat for wat, vel in VELLEN.items() if vel.plan])
def test_an_empty_run_sheet_is_not_printed_but_said(als, kernteam, bijeenkomst, adres, wat):
    antwoord = als(kernteam).get(adres(wat), follow=True)

    assert LEEG in antwoord.content.decode()


def test_a_word_that_never_ends_is_said_on_the_page(als, kernteam, bijeenkomst, adres):
    maak_onderdeel(bijeenkomst, notities="n" * 1_900)

    antwoord = als(kernteam).get(adres("draaiboek"), follow=True)

    assert "een woord in van meer dan 1000 tekens" in antwoord.content.decode()


def test_strange_signs_and_long_words_come_out(bijeenkomst, nodig):
    lang = "Donaudampfschiffahrtsgesellschaft" * 5
    for titel in ("مرحبا بالعالم", "😀 <b>niet vet</b>", lang, "\u202eomgekeerd"):
        maak_onderdeel(bijeenkomst, titel, 5, doel=lang, ruimte=lang, materialen=[lang])
        nodig(titel, zicht=Zicht.NAAM, functie=lang)

    teksten = {wat: tekst_van(maak_pdf(vel.maak(bijeenkomst))) for wat, vel in VELLEN.items()}

    assert "<b>niet vet</b>" in teksten["draaiboek"]
    assert "<b>niet vet</b>" in teksten["naamkaartjes"]


@pytest.mark.parametrize(
    ("wat", "soort", "aantal"), [("draaiboek", VAN_TEAM, 61), ("programma", VAN_ALLEN, 61)]
)
def test_a_large_plan_is_printed_by_the_worker(
    als, kernteam, bijeenkomst, adres, wat, soort, aantal
):
    for nummer in range(aantal):
        maak_onderdeel(bijeenkomst, f"Onderdeel {nummer}", 5)

    als(kernteam).get(adres(wat))

    opdracht = Opdracht.objects.get()
    assert (opdracht.soort, opdracht.stand, opdracht.fout) == (soort, Opdracht.Stand.KLAAR, "")


def test_badges_of_many_are_made_by_the_worker_and_taken_back_when_someone_goes(
    als, kernteam, proeftuin, bijeenkomst, nodig, adres
):
    for nummer in range(101):
        nodig(f"Iemand {nummer}", zicht=Zicht.NAAM)
    als(kernteam).get(adres("naamkaartjes"))
    gemaakt = Opdracht.objects.get().stand

    aandeel.bij_intrekking(proeftuin)
    aanwezig.bij_intrekking(proeftuin)

    assert gemaakt == Opdracht.Stand.KLAAR
    assert Opdracht.objects.get().stand == Opdracht.Stand.MISLUKT


def test_the_card_offers_all_to_the_team_and_the_programme_to_others(
    proeftuin, plan, mensen, django_assert_num_queries
):
    team = Lezer(frozenset({Recht.BIJEENKOMSTEN_ZIEN, Recht.BIJEENKOMSTEN_VOORBEREIDEN}))
    with django_assert_num_queries(1):
        (kaart,) = aandeel.bij_bijeenkomst(plan, team)
    (klein,) = aandeel.bij_bijeenkomst(plan, Lezer(frozenset({Recht.BIJEENKOMSTEN_ZIEN})))

    assert [regel[1] for regel in kaart.inhoud["regels"]] == [vel.label for vel in VELLEN.values()]
    assert "9 kaartjes, A4, 8 op een vel" in [regel[2] for regel in kaart.inhoud["regels"]]
    assert [regel[1] for regel in klein.inhoud["regels"]] == ["Programma voor iedereen"]


@pytest.mark.parametrize("aantal", [1, 3])
def test_a_print_asks_the_same_of_the_database_however_long(
    bijeenkomst, nodig, aantal, django_assert_num_queries
):
    for nummer in range(aantal):
        maak_onderdeel(bijeenkomst, leider=nodig(f"N{nummer}").contact)
    deze = Bijeenkomst.objects.select_related("proeftuin").get(pk=bijeenkomst.pk)

    for wat, hooguit in {"draaiboek": 6, "programma": 4, "meenemen": 2, "naamkaartjes": 1}.items():
        with django_assert_num_queries(hooguit):
            VELLEN[wat].maak(deze)


def test_who_was_taken_off_the_list_gets_no_badge(bijeenkomst, nodig):
    nodig("Anna", zicht=Zicht.NAAM)
    Genodigde.objects.update(afgehaald_op="2026-05-01T10:00Z")

    assert "Anna" not in prints.naamkaartjes(bijeenkomst)
    assert Contact.objects.filter(naam="Anna").exists()
