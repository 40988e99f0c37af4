import csv
import io

from django.urls import reverse
from openpyxl import load_workbook
from pypdf import PdfReader

from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from proeftuinen.experimenten.loggen.models import Logbericht
from tests.proeftuinen.experimenten.delen.vol import vol_experiment
from tests.proeftuinen.experimenten.drukken.vol import gewoon_experiment
from tests.proeftuinen.experimenten.maak import maak_experiment


def _naar(naam, tuin, *rest):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *rest])


def test_a_participant_prints_one_experiment(als, proeftuin, deelnemer):
    deze = maak_experiment(proeftuin)

    antwoord = als(deelnemer).get(_naar("experiment-afdruk", proeftuin, deze.publiek_id))

    assert antwoord["Content-Type"] == "application/pdf"
    assert "experiment-samen-op-huisbezoek.pdf" in antwoord["Content-Disposition"]
    assert len(PdfReader(io.BytesIO(antwoord.content)).pages) == 1


def test_another_place_prints_nothing_of_here(als, proeftuin, andere_proeftuin, buitenstaander):
    deze = maak_experiment(proeftuin)

    adres = _naar("experiment-afdruk", andere_proeftuin, deze.publiek_id)

    assert als(buitenstaander).get(adres).status_code == 404


def test_the_booklet_is_made_by_the_worker_and_fetched(als, proeftuin, deelnemer):
    gewoon_experiment(proeftuin)
    client = als(deelnemer)

    antwoord = client.post(_naar("experimenten-boekje", proeftuin))

    opdracht = Opdracht.objects.get()
    assert antwoord.url == _naar("opdracht", proeftuin, opdracht.publiek_id)
    assert (opdracht.stand, opdracht.fout) == (Opdracht.Stand.KLAAR, "")
    bestand = client.get(_naar("opdracht-bestand", proeftuin, opdracht.publiek_id))
    assert len(PdfReader(io.BytesIO(b"".join(bestand))).pages) == 3


def test_without_experiments_there_is_no_booklet_to_make(als, proeftuin, deelnemer):
    client = als(deelnemer)

    antwoord = client.post(_naar("experimenten-boekje", proeftuin))

    assert "Nog geen experimenten" in antwoord.content.decode()
    assert not Opdracht.objects.exists()


def test_the_team_takes_experiments_and_the_log_along(als, proeftuin, kernteam):
    vol_experiment(proeftuin, kernteam)

    antwoord = als(kernteam).get(f"{_naar('experimenten-meenemen', proeftuin)}?vorm=xlsx")

    boek = load_workbook(io.BytesIO(antwoord.content))
    cellen = [str(cel.value) for blad in boek for rij in blad.iter_rows() for cel in rij]
    assert boek.sheetnames == ["Experimenten", "Logboek"]
    assert "kanarie-gedaan-dicht" in cellen
    assert "kanarie-trekker-dicht" in cellen  # the team sees who it is
    assert not [cel for cel in cellen if "@" in cel]


def test_no_cell_is_taken_for_a_formula(als, proeftuin, kernteam):
    deze = maak_experiment(proeftuin, titel="=1+1", wat="@SUM(A1)")
    Logbericht.objects.create(experiment=deze, sleutel="a", dag=vandaag(), gedaan="+kwaad")
    client, adres = als(kernteam), _naar("experimenten-meenemen", proeftuin)

    tekst = client.get(adres).content.decode("utf-8-sig")
    boek = load_workbook(io.BytesIO(client.get(f"{adres}?vorm=xlsx").content))

    rij = list(csv.reader(io.StringIO(tekst), delimiter=";"))[1]
    assert (rij[0], rij[2]) == ("'=1+1", "'@SUM(A1)")
    soorten = {cel.data_type for blad in boek for rij in blad.iter_rows() for cel in rij}
    assert "f" not in soorten


def test_a_participant_does_not_take_the_table(als, proeftuin, deelnemer):
    antwoord = als(deelnemer).get(_naar("experimenten-meenemen", proeftuin))

    assert antwoord.status_code == 403
