"""Who took part, as claims of the harvest: numbers, never people."""

from collections import Counter
from collections.abc import Sequence

from leerwerkplaats.begrippen import Domein, Rubriek, Waarneming
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.kleine_getallen import MINST
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Uitspraak

type _Rij = tuple[int, int, str]  # meeting, person, domain


def _rijen(proeftuin: Proeftuin) -> list[tuple[_Rij, str, str, object]]:
    velden = (
        "bijeenkomst", "contact", "contact__organisatie__domein",
        "bijeenkomst__publiek_id", "bijeenkomst__titel", "bijeenkomst__dag",
    )  # fmt: skip
    rijen = Genodigde.objects.filter(
        bijeenkomst__proeftuin=proeftuin, bijeenkomst__afgezegd_op=None
    ).aanwezig()
    rijen = rijen.order_by("bijeenkomst__dag", "bijeenkomst__begin", "bijeenkomst", "pk")
    return [
        ((welke, wie, domein or ""), pid, titel, dag)
        for welke, wie, domein, pid, titel, dag in rijen.values_list(*velden)
    ]


def uitspraken(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Uitspraak]:
    """Return how many came in all and to each meeting of five people or more; one query.

    How many came in all is not told of a part of the year: beside that of the whole year, or of
    another part, it would tell who was new at one meeting.
    """
    if not lezer.mag(Recht.OOGST_ZIEN):
        return []
    alle = _rijen(proeftuin)
    keer = Counter(rij[0][0] for rij in alle)
    alle = [rij for rij in alle if keer[rij[0][0]] >= MINST]
    rijen = [rij for rij in alle if lezer.binnen(rij[3])]
    if not rijen:
        return []
    mensen = {rij[0][1] for rij in rijen}
    tuin = proeftuin.publiek_id
    per = Counter((rij[0][0], rij[1], rij[2], rij[3]) for rij in rijen)
    dagen = [sleutel[3] for sleutel in per]
    keer = "1 bijeenkomst" if len(per) == 1 else f"{len(per)} bijeenkomsten"
    samen = [
        Uitspraak(
            rubriek=Rubriek.MEEDOEN,
            tekst=f"{len(mensen)} mensen kwamen samen, bij {keer}.",
            bron=f"Aanwezigheid bij {keer}",
            adres=adres("proeftuinen:bijeenkomsten", tuin),
            recht=Recht.BIJEENKOMSTEN_ZIEN,
            dag=dagen[-1],
            getal=str(len(mensen)),
            wijze=Waarneming.GEMETEN,
            wijzen=(Waarneming.GEMETEN,),
            let_op="Ieder is één keer geteld. Een bijeenkomst van minder dan vijf telt niet mee.",
        )
    ]
    uit = samen if len(rijen) == len(alle) else []
    return uit + [
        Uitspraak(
            rubriek=Rubriek.MEEDOEN,
            tekst=f"Bij “{titel}” op {zeg_dag(dag)} waren {aantal} mensen.",
            bron=f"Aanwezigheid bij “{titel}”",
            adres=adres("proeftuinen:bijeenkomst", tuin, pid),
            recht=Recht.BIJEENKOMSTEN_ZIEN,
            dag=dag,
            wijze=Waarneming.GEMETEN,
            wijzen=(Waarneming.GEMETEN,),
        )
        for (_, pid, titel, dag), aantal in per.items()
    ]


def onbekend(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[str]:
    """Return which corners nobody came from, as far as we know."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return []
    rijen = [rij for rij in _rijen(proeftuin) if lezer.binnen(rij[3])]
    if not rijen:
        return ["Wie er bij bijeenkomsten waren, schreef nog niemand op."]
    er = {rij[0][2] for rij in rijen}
    stil = [str(deel.label).lower() for deel in Domein if deel not in er and deel != Domein.OVERIG]
    if not stil:
        return []
    hoek = " en ".join(stil)
    return [f"Uit {hoek} kwam nog niemand. Hoe het daar overkomt, weten we niet."]
