"""What the browser tests must know of experiments: ids, and one of which every text is long.

Like dingen.py it runs in the process that fills the data of the server.
"""

from datetime import date
from typing import Any

from tests.e2e.lange_tuin import LANG, LANGE_ZIN

DAG = date(2026, 4, 1)


def van_linde(tuin: Any) -> dict[str, str]:
    """Return the public ids of what the demo world holds, by kind."""
    from leerwerkplaats.web.klok import vandaag
    from proeftuinen.experimenten.bedenken.models import Experiment, Stand
    from proeftuinen.experimenten.borgen.models import Afspraak
    from proeftuinen.experimenten.loggen.models import Logbericht
    from proeftuinen.experimenten.opbrengst.models import Opbrengst

    alle = Experiment.objects.van(tuin).met_stand(vandaag())
    ids = {stand.value: alle.filter(stand=stand).first().publiek_id for stand in Stand}
    loopt = alle.filter(stand=Stand.LOOPT, opbrengsten__isnull=False).first()
    geborgd = alle.get(stand=Stand.GEBORGD)
    rest = {
        "experiment": loopt,
        "logbericht": Logbericht.objects.filter(experiment=loopt).first(),
        "opbrengst": Opbrengst.objects.filter(experiment=loopt).first(),
        "afspraak": Afspraak.objects.filter(experiment=geborgd).first(),
    }
    return ids | {soort: rij.publiek_id for soort, rij in rest.items()}


def vul(tuin: Any, door: Any) -> dict[str, str]:
    """Give a place an experiment of which every text is as long as it may be, without a space."""
    from django.utils import timezone

    from proeftuinen.experimenten.bedenken.knopen import knoop_van
    from proeftuinen.experimenten.bedenken.models import Experiment, Experimentlid
    from proeftuinen.experimenten.borgen.models import Afspraak, Borging
    from proeftuinen.experimenten.leren.models import Ronde
    from proeftuinen.experimenten.loggen.models import Aanmoediging, Logbericht
    from proeftuinen.experimenten.opbrengst.models import Bevestiging, Bewijs, Opbrengst
    from proeftuinen.mensen.models import Contact
    from proeftuinen.rode_draad.actions import meld

    contact = Contact.objects.filter(proeftuin=tuin).first()
    alles = {"dimensies": ["sociaal", "zingeving"]}
    experiment = Experiment.objects.create(
        proeftuin=tuin,
        titel=LANG[:160],
        wat=LANGE_ZIN * 5,
        verwachting=LANGE_ZIN * 3,
        voor_wie=["inwoners", "professionals"],
        palliatieve_fasen=["terminaal"],
        wie=LANGE_ZIN,
        eerste_stap=LANGE_ZIN,
        aansluiten=LANG[:300],
        trekker=contact,
        hulp_nodig=LANG[:300],
        gestart_op=DAG,
        laatste_teken=DAG,
        advies=LANGE_ZIN * 3,
        gepubliceerd_op=timezone.now(),
        herkomst=LANG[:300],
        door=door,
        **alles,
    )
    meld(proeftuin=tuin, knopen=[knoop_van(experiment)])
    Experimentlid.objects.create(experiment=experiment, contact=contact, sinds=DAG)
    lang = {"proberen": LANGE_ZIN * 5, "verwachting": LANGE_ZIN * 3, "gebeurd": LANGE_ZIN * 5}
    lang |= {"geleerd": LANGE_ZIN * 5, "toelichting": LANGE_ZIN}
    van = {"experiment": experiment}
    Ronde.objects.create(
        **van, **lang, nummer=1, begin=DAG, klopte="deels", hoe_verder="aanpassen", klaar_op=DAG
    )
    Ronde.objects.create(**van, **lang, nummer=2, begin=DAG)
    bericht = Logbericht.objects.create(
        **van,
        **alles,
        sleutel="lang",
        dag=DAG,
        gedaan=LANGE_ZIN * 6,
        gezien=LANG,
        verrast=LANGE_ZIN * 3,
        hoe="moeizaam",
        door=door,
        contact=contact,
    )
    Aanmoediging.objects.create(**van, gebruiker=door, tekst=LANG[:300])
    opbrengst = Opbrengst.objects.create(
        **van, **alles, wie=LANG[:200], wat=LANGE_ZIN * 3, betekenis=LANGE_ZIN * 3, door=door
    )
    Bewijs.objects.create(opbrengst=opbrengst, soort="gehoord", tekst=LANG[:600])
    Bewijs.objects.create(opbrengst=opbrengst, soort="gezien", logbericht=bericht)
    Bevestiging.objects.create(opbrengst=opbrengst, wie=LANG[:200], gevraagd_op=timezone.now())
    Borging.objects.create(
        **van, wie=LANG[:200], waar=["beleid", "functie"], toelichting=LANGE_ZIN * 3
    )
    afspraak = Afspraak.objects.create(**van, met=LANG[:200], wat=LANGE_ZIN * 2, voor=DAG)
    rijen = {
        "experiment": experiment,
        "logbericht": bericht,
        "opbrengst": opbrengst,
        "afspraak": afspraak,
    }
    return {soort: rij.publiek_id for soort, rij in rijen.items()}
