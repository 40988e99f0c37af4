"""The flow chart that the demo place drew itself."""

from io import StringIO

from django.core.management import call_command

from kennisbank.items.bezwaren import bezwaren
from kennisbank.items.inhoud import lees
from kennisbank.items.models import Kennisitem
from proeftuinen.kennis.models import Uitkomstkoppeling
from proeftuinen.management.demo.schema import PUNTEN, TITEL, WIE
from proeftuinen.traject.models import Proeftuin


def test_lindewaard_has_a_chart_of_its_own_that_holds_and_leads_to_its_organisations(db):
    for _ in range(2):
        call_command("demowereld", verbosity=0, stdout=StringIO())

    item = Kennisitem.objects.select_related("plank").get(titel=TITEL)
    tuin = Proeftuin.objects.get(naam="Lindewaard")
    koppelingen = Uitkomstkoppeling.objects.filter(item=item).select_related("organisatie")
    per_punt: dict[str, set[str]] = {}
    for koppeling in koppelingen:
        assert tuin in koppeling.organisatie.proeftuinen.all()
        per_punt.setdefault(koppeling.punt, set()).add(koppeling.organisatie.naam)
    assert item.plank.ruimte == tuin.publiek_id
    assert item.gepubliceerd_op is not None
    assert bezwaren(lees(item)) == []
    assert per_punt == {punt: set(namen) for punt, namen in WIE.items()}
    assert set(WIE) == {punt["sleutel"] for punt in PUNTEN if punt["soort"] == "uitkomst"}
