"""Files of a wave: what is in them, who may have them, and that nothing is lost on the way."""

import csv
import io
import json
import subprocess
import sys
import zipfile
from xml.etree.ElementTree import fromstring

import networkx as nx
import pytest
from django.urls import reverse
from openpyxl import load_workbook
from pypdf import PdfReader

from leerwerkplaats.web.models import Auditregel, Opdracht
from proeftuinen.mensen.models import Contact
from proeftuinen.netwerk.formaten import druk
from proeftuinen.netwerk.formaten.kiezen import Vorm
from proeftuinen.netwerk.lezen import lees_beeld
from proeftuinen.netwerk.models import Meting, Netwerkplaats, Relatie
from tests.proeftuinen.netwerk.formaten.conftest import VERBORGEN
from tests.proeftuinen.netwerk.maak import maak_plaats

pytestmark = pytest.mark.django_db
DATA = [Vorm.CSV, Vorm.XLSX, Vorm.GRAPHML, Vorm.KUMU]


def als_graaf(meting):
    """Return what every format must carry, straight from the picture: people, and their lines."""
    beeld = lees_beeld(meting, None)
    graaf = nx.Graph()
    for mens in beeld.mensen.values():
        graaf.add_node(mens.publiek_id, label=mens.naam, domein=mens.domein.label)
    for paar in beeld.lijnen:
        een, ander = (beeld.mensen[sleutel].publiek_id for sleutel in paar.sleutel)
        graaf.add_edge(een, ander, stand=paar.stand.name.lower())
    return graaf


def kern(graaf):
    """Return people and lines with what all formats carry, to compare."""
    knopen = {k: (d["label"], d["domein"]) for k, d in graaf.nodes(data=True)}
    lijnen = {frozenset((een, ander)): d["stand"] for een, ander, d in graaf.edges(data=True)}
    return knopen, lijnen


def uit_csv(inhoud):
    with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
        rijen = {
            naam: list(
                csv.DictReader(io.StringIO(pak.read(naam).decode("utf-8-sig")), delimiter=";")
            )
            for naam in pak.namelist()
        }
    graaf = nx.Graph()
    for rij in rijen["mensen.csv"]:
        graaf.add_node(rij["id"], label=rij["label"].removeprefix("'"), domein=rij["domein"])
    for rij in rijen["lijnen.csv"]:
        graaf.add_edge(rij["van_id"], rij["naar_id"], stand=rij["stand"])
    return graaf


def uit_xlsx(inhoud):
    boek = load_workbook(io.BytesIO(inhoud))
    assert boek.sheetnames == ["Elements", "Connections"]
    graaf = nx.Graph()
    for label, domein, _waar, _mensen, _x, _y, wie in list(boek["Elements"].values)[1:]:
        graaf.add_node(wie, label=label, domein=domein)
    for _van, _naar, stand, _hoe, _n, _golf, _dag, een, ander in list(boek["Connections"].values)[
        1:
    ]:
        graaf.add_edge(een, ander, stand=stand)
    assert all(cel.data_type != "f" for blad in boek for rij in blad.iter_rows() for cel in rij)
    return graaf


def uit_graphml(inhoud):
    return nx.read_graphml(io.BytesIO(inhoud))


def uit_kumu(inhoud):
    blauwdruk = json.loads(inhoud)
    graaf, op_naam = nx.Graph(), {}
    for deel in blauwdruk["elements"]:
        op_naam[deel["label"]] = deel["id"]
        graaf.add_node(deel["id"], label=deel["label"], domein=deel["type"])
    for lijn in blauwdruk["connections"]:
        assert lijn["direction"] == {"genoemd": "undirected", "wederzijds": "mutual"}[lijn["type"]]
        graaf.add_edge(op_naam[lijn["from"]], op_naam[lijn["to"]], stand=lijn["type"])
    return graaf


LEZERS = {Vorm.CSV: uit_csv, Vorm.XLSX: uit_xlsx, Vorm.GRAPHML: uit_graphml, Vorm.KUMU: uit_kumu}


@pytest.mark.parametrize("vorm", DATA)
def test_a_data_file_read_by_others_holds_each_person_and_line(haal, meting, vorm):
    inhoud = haal(vorm).content

    assert kern(LEZERS[vorm](inhoud)) == kern(als_graaf(meting))
    assert len(als_graaf(meting).edges) == 5


@pytest.mark.parametrize("vorm", [vorm for vorm in Vorm if vorm != Vorm.PNG])
def test_the_same_wave_gives_the_same_bytes(haal, vorm):
    assert haal(vorm).content == haal(vorm).content


def test_places_come_along_as_numbers(haal):
    graaf = uit_graphml(haal(Vorm.GRAPHML).content)
    met_csv = (
        zipfile.ZipFile(io.BytesIO(haal(Vorm.CSV).content)).read("mensen.csv").decode("utf-8-sig")
    )
    rijen = csv.DictReader(io.StringIO(met_csv), delimiter=";")

    plekken = {wie: (deel["x"], deel["y"]) for wie, deel in graaf.nodes(data=True)}

    assert {
        r["id"]: (float(r["x"].replace(",", ".")), float(r["y"].replace(",", "."))) for r in rijen
    } == plekken
    assert len(set(plekken.values())) == 6


@pytest.mark.parametrize("namen", ["ja", "nee"])
@pytest.mark.parametrize("vorm", [vorm for vorm in Vorm if vorm != Vorm.PNG])
def test_who_chose_to_be_on_no_map_is_in_no_file(haal, vorm, namen):
    tekst = leesbaar(haal(vorm, namen=namen).content)

    assert "Zorg" in tekst
    assert VERBORGEN not in tekst
    assert "Geheime Gea" not in tekst
    wie = Contact.objects.get(naam=VERBORGEN).publiek_id
    assert wie not in tekst


@pytest.mark.parametrize("vorm", [vorm for vorm in Vorm if vorm != Vorm.PNG])
def test_with_organisations_only_no_person_is_in_the_file(haal, proeftuin, vorm):
    tekst = leesbaar(haal(vorm, namen="nee").content)

    for contact in Contact.objects.filter(proeftuin=proeftuin):
        assert str(contact) not in tekst, contact
        assert contact.publiek_id not in tekst
    assert "Thuiszorg" in tekst


def leesbaar(inhoud):
    """Return all words of a file, of what kind it may be."""
    if inhoud.startswith(b"%PDF"):
        lezer = PdfReader(io.BytesIO(inhoud))
        alt = " ".join(str(d.get_object().get("/Alt", "")) for d in figuren(lezer))
        return " ".join(vel.extract_text() for vel in lezer.pages).replace("\n", " ") + alt
    if inhoud.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            return "".join(pak.read(naam).decode("utf-8-sig") for naam in pak.namelist())
    return inhoud.decode()


def figuren(lezer):
    """Yield each figure in the tags of a PDF."""
    stapel = [lezer.trailer["/Root"]["/StructTreeRoot"]]
    while stapel:
        deel = stapel.pop()
        deel = deel.get_object() if hasattr(deel, "get_object") else deel
        if isinstance(deel, dict):
            if deel.get("/S") == "/Figure":
                yield deel
            if "/K" in deel:
                stapel.append(deel["/K"])
        elif isinstance(deel, list):
            stapel.extend(deel)


def test_no_file_says_what_was_answered(haal, meting):
    """From working together to knowing, and from "not yet" to nothing said: no byte changes."""
    eerst = {vorm: haal(vorm).content for vorm in Vorm if vorm != Vorm.PNG}

    Relatie.objects.filter(meting=meting, waarde=2).update(waarde=1)
    Relatie.objects.filter(meting=meting, waarde=0).delete()

    assert {vorm: haal(vorm).content for vorm in eerst} == eerst


@pytest.mark.parametrize("papier", [Vorm.A3, Vorm.A4])
def test_a_print_is_tagged_and_says_in_words_what_is_drawn(haal, papier, tmp_path):
    pad = tmp_path / "kaart.pdf"
    pad.write_bytes(haal(papier).content)
    lezer = PdfReader(pad)
    (figuur,) = figuren(lezer)
    uit = subprocess.run(
        [sys.executable, "-m", "pdfua", "check", str(pad)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert figuur["/Alt"].startswith("Netwerkkaart van")
    assert (
        "Er staan 6 mensen op: zorg 2, sociaal domein 2, gemeente 1, informeel en burgers 1."
        in figuur["/Alt"]
    )
    assert (
        "5 lijnen: 3 keer noemen twee elkaar over en weer, 2 keer noemt de een de ander."
        in figuur["/Alt"]
    )
    assert "1 lijn" not in figuur["/Alt"].replace("11 lijn", "")
    tekst = leesbaar(pad.read_bytes())
    assert "Sociaal werker, Welzijn" in tekst
    assert "Bas <b>Kok</b>" in tekst
    assert uit.returncode == 0, uit.stdout + uit.stderr


def test_an_svg_stands_by_itself(haal):
    wortel = fromstring(haal(Vorm.SVG).content)

    assert wortel.tag == "{http://www.w3.org/2000/svg}svg"
    assert wortel[0].text.startswith("Netwerkkaart van")


def test_a_png_is_the_first_sheet(haal):
    from PIL import Image

    plaatje = Image.open(io.BytesIO(haal(Vorm.PNG).content))

    assert plaatje.format == "PNG"
    assert plaatje.size[0] == druk.PNG_BREED
    assert plaatje.size[0] > plaatje.size[1]


def test_names_of_files_hold_wave_and_day(haal, proeftuin):
    type(proeftuin).objects.filter(pk=proeftuin.pk).update(naam="Aan/../de “Waard”")

    kop = haal(Vorm.CSV)["Content-Disposition"]

    assert kop == 'attachment; filename="netwerk-aande-waard-nulmeting-2025-11-20-mensen.zip"'


# Who may have what.


@pytest.mark.parametrize("vorm", DATA)
def test_people_as_data_are_for_the_procesbegeleider(haal, kernteam, deelnemer, vorm):
    assert haal(vorm, deelnemer).status_code == 403
    assert haal(vorm, kernteam).status_code == 403
    assert haal(vorm, deelnemer, namen="nee").status_code == 200


def test_a_file_with_names_leaves_a_trail_and_one_without_does_not(haal, procesbegeleider):
    haal(Vorm.SVG, namen="nee")
    haal(Vorm.SVG)
    haal(Vorm.CSV)

    regels = Auditregel.objects.filter(handeling__startswith="kaart.").order_by("pk")
    assert [regel.handeling for regel in regels] == ["kaart.meegenomen", "kaart.uitgevoerd"]


def test_an_open_wave_is_for_the_team(haal, deelnemer, kernteam, meting):
    Meting.objects.filter(pk=meting.pk).update(stand="open", gesloten_op=None)

    assert haal(Vorm.SVG, deelnemer, meting=meting.publiek_id).status_code == 404
    assert haal(Vorm.SVG, kernteam, meting=meting.publiek_id).status_code == 200


@pytest.mark.parametrize("vraag", [{"vorm": "exe"}, {"vorm": ""}, {"vorm": "csv", "meting": "nee"}])
def test_what_is_not_there_is_not_found(haal, vraag):
    assert haal(vraag.pop("vorm"), **vraag).status_code == 404


def test_a_large_print_is_made_by_the_worker(als, proeftuin, deelnemer, meting):
    for nummer in range(druk.DIRECT):
        maak_plaats(meting, f"Iemand {nummer:02}")
    adres = reverse("proeftuinen:netwerk-meenemen", args=[proeftuin.publiek_id])
    velden = {"meting": meting.publiek_id, "namen": "ja", "vorm": "pdf-a3"}
    browser = als(deelnemer)

    eerst = browser.get(reverse("proeftuinen:netwerk-bestand", args=[proeftuin.publiek_id]), velden)
    antwoord = browser.post(adres, velden)

    opdracht = Opdracht.objects.get(soort=druk.SOORT)
    assert eerst.url.startswith(adres)
    assert antwoord.url == reverse(
        "proeftuinen:opdracht", args=[proeftuin.publiek_id, opdracht.publiek_id]
    )
    assert opdracht.stand == Opdracht.Stand.KLAAR, opdracht.fout
    assert opdracht.bestandsnaam.endswith("-a3.pdf")


def test_a_print_that_waits_is_taken_back_when_someone_wants_off(proeftuin, deelnemer, meting):
    from leerwerkplaats.web.opdrachten.actions import vraag_aan
    from proeftuinen.traject.intrekking import meld_intrekking

    gegevens = {"meting": meting.publiek_id, "vorm": "svg", "namen": True}
    opdracht = vraag_aan(
        gebruiker=deelnemer, soort=druk.SOORT, ruimte=proeftuin.publiek_id, gegevens=gegevens
    )

    meld_intrekking(proeftuin)

    opdracht.refresh_from_db()
    assert (opdracht.stand, opdracht.pad) == (Opdracht.Stand.MISLUKT, "")


def test_choosing_leads_to_the_file_and_says_who_may_have_data(als, proeftuin, deelnemer, meting):
    adres = reverse("proeftuinen:netwerk-meenemen", args=[proeftuin.publiek_id])
    velden = {"meting": meting.publiek_id, "namen": "ja", "vorm": "svg"}

    gelukt = als(deelnemer).post(adres, velden)
    mis = als(deelnemer).post(adres, velden | {"vorm": "csv"})

    assert gelukt.url.endswith(f"?meting={meting.publiek_id}&namen=ja&vorm=svg")
    assert "Alleen organisaties" in mis.context["form"].errors["vorm"][0]


def test_a_wave_without_lines_or_people_makes_every_file(haal, meting):
    Relatie.objects.filter(meting=meting).delete()
    zonder_lijnen = [haal(vorm).status_code for vorm in Vorm]
    Netwerkplaats.objects.filter(meting=meting).delete()

    assert zonder_lijnen == [200] * len(Vorm)
    assert [haal(vorm).status_code for vorm in Vorm] == [200] * len(Vorm)


def test_who_chooses_to_be_shown_otherwise_takes_back_what_waits(proeftuin, deelnemer, meting):
    from leerwerkplaats.web.opdrachten.actions import vraag_aan
    from proeftuinen.mensen.actions import kies_zelf

    gegevens = {"meting": meting.publiek_id, "vorm": "svg", "namen": True}
    opdracht = vraag_aan(
        gebruiker=deelnemer, soort=druk.SOORT, ruimte=proeftuin.publiek_id, gegevens=gegevens
    )
    chris = Contact.objects.get(proeftuin=proeftuin, naam="Chris")

    kies_zelf(contact=chris, door=deelnemer, versie=chris.versie, waarden={"zicht": "niets"})

    opdracht.refresh_from_db()
    assert opdracht.stand == Opdracht.Stand.MISLUKT
