"""Experiments to print: one of a usual length, and one with everything at its longest."""

from datetime import timedelta

from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.borgen.models import Borging
from proeftuinen.experimenten.leren.models import Ronde
from proeftuinen.experimenten.opbrengst.models import Bewijs, Opbrengst
from proeftuinen.traject.models import Proeftuin
from tests.proeftuinen.experimenten.maak import maak_experiment


def gewoon_experiment(tuin: Proeftuin, keer: int = 1, **velden: object) -> Experiment:
    """Lay an experiment of two rounds; `keer` repeats each text."""

    def tekst(zin: str, hooguit: int = 1500) -> str:
        return " ".join([zin] * keer)[:hooguit]

    dag = vandaag() - timedelta(days=70)
    vast = {
        "titel": "Samen op huisbezoek",
        "wat": tekst(
            "Een wijkverpleegkundige en een sociaal werker gaan samen langs bij mensen die net "
            "hoorden dat ze niet meer beter worden. Zes bezoeken in drie maanden."
        ),
        "verwachting": tekst(
            "Dat geldzorgen en eenzaamheid eerder op tafel komen. En dat mensen hun verhaal maar "
            "één keer hoeven te vertellen.",
            1000,
        ),
        "voor_wie": ["inwoners", "professionals"],
        "dimensies": ["sociaal", "lichamelijk"],
        "palliatieve_fasen": ["ziektegericht"],
        "wie": tekst("wijkverpleging, sociaal werk en een vrijwilliger van het hospice", 400),
        "van": dag,
        "tot": dag + timedelta(days=84),
        "eerste_stap": tekst("Bel elkaar tien minuten voor het eerste bezoek.", 600),
        "aansluiten": tekst("Het wekelijkse overleg van het wijkteam.", 600),
        "gestart_op": dag,
        "laatste_teken": vandaag(),
        "advies": tekst("Bel eerst samen, en vraag wat iemand het liefst kwijt wil.", 1000),
    }
    deze = maak_experiment(tuin, **{**vast, **velden})
    for nummer in (1, 2):
        klaar = {"hoe_verder": "aanpassen", "klaar_op": vandaag()} if nummer == 1 else {}
        Ronde.objects.create(
            experiment=deze,
            nummer=nummer,
            begin=dag + timedelta(days=35 * (nummer - 1)),
            proberen=tekst("Samen langs bij drie mensen.", 1500),
            verwachting=tekst("Dat geldzorgen eerder op tafel komen.", 1000),
            gebeurd=tekst("In twee van de drie gesprekken ging het over geld of werk.", 1500),
            geleerd=tekst("Vooraf samen bellen helpt meer dan een goed formulier.", 1500),
            klopte="deels",
            **klaar,
        )
    opbrengst = Opbrengst.objects.create(
        experiment=deze,
        wie="huisartsen in de wijk",
        wat=tekst("Bellen het wijkteam nu zelf bij een vraag over geld.", 1000),
        betekenis=tekst("Mensen krijgen eerder hulp.", 1000),
        sinds=dag,
    )
    for soort in ("gehoord", "gezien"):
        Bewijs.objects.create(opbrengst=opbrengst, soort=soort, tekst="Uit het overleg")
    Borging.objects.create(
        experiment=deze,
        wie="het wijkteam",
        waar=["groep", "beleid"],
        toelichting=tekst("Het komt elke maand op de agenda.", 1000),
        eerste_kijk=vandaag() + timedelta(days=100),
    )
    return deze
