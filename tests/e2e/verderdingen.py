"""What the browser tests must know of monitoring: ids, and a place of which every text is long.

Like dingen.py it runs in the process that fills the data of the server.
"""

from typing import Any

from tests.e2e.lange_tuin import LANG, LANGE_ZIN


def van_linde(tuin: Any) -> dict[str, str]:
    """Return the public ids of what the demo world holds, by kind."""
    from proeftuinen.monitoring.invullen.vraagpost import open_adres
    from proeftuinen.monitoring.vraaghet.models import Hulpvraag
    from proeftuinen.monitoring.vragenlijsten.models import Vragenlijst

    lijsten = Vragenlijst.objects.van(tuin)
    dicht, open_ = lijsten.dicht().first(), lijsten.filter(stand="open").first()
    vraag = Hulpvraag.objects.filter(proeftuin=tuin, antwoorden__isnull=False).first()
    return {
        "lijst-dicht": dicht.publiek_id,
        "lijst-open": open_.publiek_id,
        "lijst-vraag": open_.vragen.first().publiek_id,
        "open-vraag": dicht.vragen.get(soort="open").publiek_id,
        "lijst-link": open_adres(open_).strip("/").rpartition("/")[2],
        "hulpvraag": vraag.publiek_id,
        "netwerkafspraak": tuin.netwerkafspraken.first().publiek_id,
        "toezegging": tuin.toezeggingen.first().publiek_id,
        "tip": tuin.tips.first().publiek_id,
    }


def van_elders(tuin: Any) -> dict[str, str]:
    """Return ids of a place that looked back."""
    from proeftuinen.monitoring.vragenlijsten.models import Vragenlijst

    terugblik = tuin.terugblikken.exclude(begonnen_op=None).first()
    straks = tuin.terugblikken.filter(begonnen_op=None).first()
    lijst = Vragenlijst.objects.van(tuin).dicht().first()
    return {
        "terugblik": terugblik.publiek_id,
        "straks": straks.publiek_id,
        "uitslag": lijst.publiek_id,
    }


def vul(tuin: Any, door: Any) -> dict[str, str]:
    """Give a place lists, agreements and questions of which every text is as long as it may be."""
    from leerwerkplaats.web.klok import vandaag
    from proeftuinen.monitoring.terugblik.models import Nazicht, Terugblik, Tip
    from proeftuinen.monitoring.transitie.models import (
        Borgingsplan,
        Handtekening,
        Netwerkafspraak,
        Toezegging,
    )
    from proeftuinen.monitoring.uitslag.actions import sluit
    from proeftuinen.monitoring.vraaghet import actions as vraaghet
    from proeftuinen.monitoring.vraaghet.models import Hulpantwoord

    dicht, open_ = (_lijst(tuin) for _ in range(2))
    sluit(lijst=dicht, door=door)
    afspraak = Netwerkafspraak.objects.create(
        proeftuin=tuin, soort="bijeen", wat=LANGE_ZIN, wie=LANG[:200], hoe_vaak=LANG[:200]
    )
    toezegging = Toezegging.objects.create(proeftuin=tuin, van=LANG[:200], wat=LANGE_ZIN)
    Handtekening.objects.create(proeftuin=tuin, naam=LANG[:200], rol=LANG[:200], op=vandaag())
    Borgingsplan.objects.update_or_create(
        proeftuin=tuin, defaults={"inleiding": LANGE_ZIN * 2, "volgende": LANGE_ZIN}
    )
    tip = Tip.objects.create(proeftuin=tuin, tekst=LANGE_ZIN, van=LANG[:120])
    terugblik = Terugblik.objects.create(
        proeftuin=tuin,
        maanden=3,
        dag=vandaag(),
        begonnen_op=vandaag(),
        vragenlijst=open_,
        conclusie=LANGE_ZIN,
    )
    Nazicht.objects.create(terugblik=terugblik, netwerkafspraak=afspraak)
    vraag = vraaghet.stel(
        proeftuin=tuin,
        door=door,
        waarden={"titel": LANG[:150], "tekst": LANGE_ZIN * 3, "dimensies": ["sociaal"]},
    )
    Hulpantwoord.objects.create(
        hulpvraag=vraag, door=door, namens=LANG[:200], tekst=LANGE_ZIN * 3, helpt=True
    )
    return {
        "lijst-dicht": dicht.publiek_id,
        "lijst-open": open_.publiek_id,
        "lijst-vraag": open_.vragen.first().publiek_id,
        "open-vraag": dicht.vragen.get(soort="open").publiek_id,
        "terugblik": terugblik.publiek_id,
        "hulpvraag": vraag.publiek_id,
        "netwerkafspraak": afspraak.publiek_id,
        "toezegging": toezegging.publiek_id,
        "tip": tip.publiek_id,
    }


def _lijst(tuin: Any) -> Any:
    """Make an open list with every kind of question and seven sheets."""
    from leerwerkplaats.web.klok import vandaag
    from proeftuinen.monitoring.invullen.models import Antwoordvel
    from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst

    lijst = Vragenlijst.objects.create(
        proeftuin=tuin,
        titel=LANG[:120],
        uitleg=LANGE_ZIN,
        stand="open",
        geopend_op=vandaag(),
    )
    soorten = ("eens", "vaak", "keuze", "meer", "open")
    vragen = [
        Lijstvraag.objects.create(
            vragenlijst=lijst,
            sleutel=soort,
            soort=soort,
            tekst=LANG[:300],
            uitleg=LANG[:300],
            opties=[LANG[:80], "Nee"] if soort in {"keuze", "meer"} else [],
            volgorde=nummer,
        )
        for nummer, soort in enumerate(soorten)
    ]
    for nummer in range(7):
        waarden = (str(nummer % 5 + 1), str(nummer % 5 + 1), str(nummer % 2), ["0"], LANGE_ZIN)
        antwoorden = {v.publiek_id: w for v, w in zip(vragen, waarden, strict=True)}
        Antwoordvel.objects.create(vragenlijst=lijst, wie=f"lang-{nummer}", antwoorden=antwoorden)
    return lijst
