"""What the board and the list of experiments contribute."""

from collections.abc import Mapping, Sequence

from django.db.models import Case, Count, F, OuterRef, Q, Subquery, TextField, Value, When

from leerwerkplaats.begrippen import Maatthema, Stapsoort, Tuindeel
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijen import tel
from proeftuinen.experimenten.bedenken.knopen import SOORT
from proeftuinen.experimenten.bedenken.models import Experiment, Stand
from proeftuinen.experimenten.bladzijde import EXPERIMENTEN, TAB
from proeftuinen.experimenten.bord import lezen
from proeftuinen.experimenten.bord.hoofdstuk import verhalen
from proeftuinen.experimenten.bord.oogst import onbekend, uitspraken  # noqa: F401  the harvest
from proeftuinen.experimenten.leren.models import Ronde
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.experimenten.opbrengst.models import Bevestiging, Opbrengst
from proeftuinen.traject.contracten import (
    Hoofdstuk,
    Kaart,
    Knoopstand,
    Lezer,
    Maat,
    Plek,
    Tab,
    Telkaart,
    Uitkomst,
)
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.oogstcontract import Gemis, gemis

_MAP = "proeftuinen/experimenten/bord"
_BIJ_STAP = 5
_MET_EXPERIMENTEN = {
    Stapsoort.WERK,
    Stapsoort.EXPERIMENT_VOORBEREIDEN,
    Stapsoort.EXPERIMENTEREN,
    Stapsoort.TRANSITIE,
    Stapsoort.VERBINDING,
    Stapsoort.EIGEN,
}
OPBRENGST = "opbrengst"
MAATTHEMA = Maatthema.DOEN
TUINDEEL = Tuindeel.GROEIEN


def tabs() -> Sequence[Tab]:
    """Return experiments, and their first page; who only reads what is shared has a card."""
    recht, naam = Recht.EXPERIMENTEN_ZIEN, "proeftuinen:experimenten"
    return [Tab(TAB, naam, recht), Tab(EXPERIMENTEN, naam, recht, onder=TAB, rang=10)]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return how many run, how many are the reader's, and how many may use help."""
    if not lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        return []
    return [Telkaart(lezen.sets_van(proeftuin, lezer), _kaart)]


def _kaart(alle: int, loopt: int, mijn: int, hulp: int) -> Sequence[Kaart]:
    if not alle:
        return []
    inhoud = {"alle": alle, "loopt": loopt, "mijn": mijn, "hulp": hulp}
    return [Kaart("Experimenten", f"{_MAP}/kaart.html", inhoud, Plek.ZIJ, 25)]


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return for the steps of experiments how many are ready, run, and yielded something."""
    soorten = (Stapsoort.WERK, Stapsoort.EXPERIMENT_VOORBEREIDEN, Stapsoort.EXPERIMENTEREN)
    if stap.soort not in soorten or not lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        return []
    rijen = Experiment.objects.van(stap.proeftuin)
    waar = adres("proeftuinen:experimenten", stap.proeftuin.publiek_id)
    if stap.soort == Stapsoort.WERK:
        bedacht = rijen.filter(stap=stap).count()
        tekst = f"{_zeg(bedacht)} bedacht."
        return [Uitkomst("Experimenten bedacht", True, tekst, waar)] if bedacht else []
    klaar_om = Q(gestart_op__isnull=False) | ~Q(eerste_stap="") & Q(trekker__isnull=False)
    getal = rijen.aggregate(
        klaar=Count("pk", filter=klaar_om, distinct=True),
        begonnen=Count("pk", filter=Q(gestart_op__isnull=False), distinct=True),
        raak=Count("pk", filter=Q(opbrengsten__isnull=False), distinct=True),
    )
    if stap.soort == Stapsoort.EXPERIMENT_VOORBEREIDEN:
        tekst = f"{_zeg(getal['klaar'])} met een trekker en een eerste stap."
        return [Uitkomst("Experimenten voorbereid", bool(getal["klaar"]), tekst, waar)]
    begonnen, raak = getal["begonnen"], getal["raak"]
    return [
        Uitkomst("Experimenten begonnen", bool(begonnen), f"{_zeg(begonnen)} begonnen.", waar),
        Uitkomst("Opbrengst opgeschreven", bool(raak), f"Bij {_zeg(raak).lower()}.", waar),
    ]


def _zeg(aantal: int) -> str:
    if not aantal:
        return "Nog geen experiment"
    return "1 experiment" if aantal == 1 else f"{aantal} experimenten"


def bij_stap(stap: Stap, lezer: Lezer) -> Sequence[Kaart]:
    """Return the experiments that belong to this step."""
    if stap.soort not in _MET_EXPERIMENTEN or not lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        return []
    rijen = Experiment.objects.van(stap.proeftuin).filter(stap=stap).met_stand(vandaag())
    lijst = list(rijen[: _BIJ_STAP + 1])
    if not lijst:
        return []
    for rij in lijst:
        rij.proeftuin = stap.proeftuin
    regels = [(rij, lezen.VORMEN[Stand(rij.stand)], Stand(rij.stand).label) for rij in lijst]
    inhoud = {"regels": regels[:_BIJ_STAP], "meer": len(lijst) > _BIJ_STAP, "stap": stap}
    return [Kaart("Experimenten van deze stap", f"{_MAP}/kaart_stap.html", inhoud, Plek.ZIJ)]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many experiments stand in each state, and what was written of them."""
    rijen = Experiment.objects.van(proeftuin).met_stand(vandaag()).order_by()
    telling = dict(rijen.values_list("stand").annotate(aantal=Count("pk")))
    hier = {"experiment__proeftuin": proeftuin, "experiment__gearchiveerd_op": None}
    opbrengsten = Opbrengst.objects.filter(**hier)
    ja = Bevestiging.Antwoord.JA
    bevestigd = opbrengsten.filter(pk__in=_bevestigd(ja))
    berichten, gezien, buiten = tel(Logbericht.objects.filter(**hier), opbrengsten, bevestigd)
    samen = sum(telling.values())
    return [
        *(
            Maat(
                f"Experimenten: {stand.label.lower()}",
                telling.get(stand.value, 0),
                "experimenten",
                "zo ver zijn ze vandaag",
            )
            for stand in Stand
        ),
        Maat("Experimenten samen", samen, "experimenten", "ook wat klaar is of gestopt"),
        Maat("Logberichten", berichten, "berichten", "wat mensen opschreven bij een experiment"),
        Maat(
            "Opbrengsten die anderen ook zien",
            buiten,
            "opbrengsten",
            f"van de {gezien}: iemand van buiten ziet het ook",
        ),
    ]


def _bevestigd(ja: str) -> object:
    return Bevestiging.objects.filter(antwoord=ja).values("opbrengst")


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return each experiment, from what was expected to what lasts."""
    lijst = verhalen(proeftuin, lezer)
    if not lijst:
        return None
    return Hoofdstuk("Wat we probeerden", f"{_MAP}/hoofdstuk.html", {"verhalen": lijst})


def niet_in_boek(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gemis]:
    """Return how many experiments did not begin, or are not shared with these readers."""
    alle = Experiment.objects.van(proeftuin)
    wachten, binnen = tel(
        alle.filter(gestart_op=None),
        alle.exclude(gestart_op=None).filter(gepubliceerd_op=None),
    )
    if lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        binnen = 0
    bij, woorden = (
        adres("proeftuinen:experimenten", proeftuin.publiek_id),
        ("experiment", "experimenten"),
    )
    return [
        *gemis(wachten, *woorden, "Nog niet begonnen.", bij),
        *gemis(binnen, *woorden, "Nog niet gedeeld. Deel het, dan kan het erin.", bij),
    ]


def knoopstand(
    knopen: Sequence[tuple[str, str]], lezer: Lezer
) -> Mapping[tuple[str, str], Knoopstand]:
    """Return how far these experiments are, and what results mean; one query."""
    if not lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        return {}
    ids = {
        soort: [object_id for deze, object_id in knopen if deze == soort]
        for soort in (SOORT, OPBRENGST)
    }
    if not any(ids.values()):
        return {}
    geleerd = Ronde.objects.filter(experiment=OuterRef("pk")).exclude(geleerd="")
    proeven = Experiment.objects.filter(publiek_id__in=ids[SOORT]).met_stand(vandaag())
    uitkomst = Case(
        When(LEERZAAM, then=Subquery(geleerd.order_by("-nummer").values("geleerd")[:1])),
        default=Value(""),
        output_field=TextField(),
    )
    delen = [
        proeven.order_by().values_list(Value(SOORT), "publiek_id", F("stand"), uitkomst),
        Opbrengst.objects.filter(publiek_id__in=ids[OPBRENGST])
        .order_by()
        .values_list(Value(OPBRENGST), "publiek_id", Value(""), F("betekenis")),
    ]
    return {
        (soort, object_id): _knoopstand(soort, stand, tekst or "")
        for soort, object_id, stand, tekst in delen[0].union(delen[1], all=True).order_by()
    }


LEERZAAM = Q(gestopt_op__isnull=False) | Q(afgerond_op__isnull=False) | Q(geborgd_op__isnull=False)


def _knoopstand(soort: str, stand: str, tekst: str) -> Knoopstand:
    if soort == OPBRENGST:
        return Knoopstand("Opbrengst", klaar=True, uitkomst=tekst)
    return Knoopstand(Stand(stand).label, klaar=Stand(stand) in lezen.KLAAR, uitkomst=tekst)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls asking for help."""
    return {
        "experiment.hulp_gevraagd": "vroeg hulp bij een experiment",
        "experiment.hulp_klaar": "gaf aan dat een experiment geen hulp meer nodig heeft",
    }
