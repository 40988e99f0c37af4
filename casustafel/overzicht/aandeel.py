"""What the list of tables contributes: the tab, cards, figures, and a chapter."""

from collections.abc import Sequence

from django.utils import timezone

from casustafel.bladzijde import INZICHTEN, TAB, TAFELS
from casustafel.inzichten.lezen import achteraf, per_dimensie, te_lezen
from casustafel.inzichten.models import Inzicht
from casustafel.overzicht import lezen
from casustafel.overzicht.oogst import uitspraken  # noqa: F401  the harvest
from casustafel.overzicht.werkbladen import werkbladen  # noqa: F401  the workbook
from casustafel.plannen.models import Tafel
from leerwerkplaats.begrippen import Maatthema, Stapsoort, Tuindeel
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.rijen import tel
from proeftuinen.traject.contracten import (
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Lezer,
    Maat,
    Plek,
    Tab,
    Telkaart,
    Uitkomst,
)
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.oogstcontract import Gemis, gemis

_MAP = "casustafel/overzicht"
_STAPPEN = {Stapsoort.WERK, Stapsoort.EXPERIMENTEREN}
MAATTHEMA = Maatthema.DOEN
TUINDEEL = Tuindeel.GROEIEN


def tabs() -> Sequence[Tab]:
    """Return tables and insights; who only reads what is shared has a card."""
    recht, naam = Recht.CASUSTAFEL_ZIEN, "casustafel:casustafels"
    return [
        Tab(TAB, naam, recht),
        Tab(TAFELS, naam, recht, onder=TAB, rang=10),
        Tab(INZICHTEN, "casustafel:inzichten", recht, onder=TAB, rang=20),
    ]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return which tables come and what was learnt, or to others what the place shares."""
    if lezer.mag(Recht.CASUSTAFEL_ZIEN):
        return [Telkaart(lezen.sets_van(proeftuin, lezer), _kaart)]
    if lezer.mag(Recht.INZICHTEN_LEZEN):
        return [Telkaart([te_lezen(proeftuin, lezer)], _gedeeld)]
    return []


def _kaart(alle: int, komt: int, mijn: int, geleerd: int) -> Sequence[Kaart]:
    if not alle and not geleerd:
        return []
    inhoud = {"alle": alle, "komt": komt, "mijn": mijn, "geleerd": geleerd}
    return [Kaart("Casustafel", f"{_MAP}/kaart.html", inhoud, Plek.ZIJ, 27)]


def _gedeeld(aantal: int) -> Sequence[Kaart]:
    if not aantal:
        return []
    return [Kaart("Gedeelde inzichten", f"{_MAP}/gedeeld.html", {"aantal": aantal}, Plek.REGEL, 42)]


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return how many tables were held and what was learnt, once there is one."""
    if stap.soort not in _STAPPEN or not lezer.mag(Recht.CASUSTAFEL_ZIEN):
        return []
    tuin = stap.proeftuin
    tafels, geleerd = tel(
        Tafel.objects.van(tuin).filter(lezen.gehouden()),
        Inzicht.objects.filter(proeftuin=tuin).nagekeken(),
    )
    if not tafels:
        return []
    waar = [adres(f"casustafel:{naam}", tuin.publiek_id) for naam in ("casustafels", "inzichten")]
    inzichten = f"{geleerd} nagekeken." if geleerd else "Nog geen inzicht nagekeken."
    return [
        Uitkomst("Casustafels gehouden", True, f"{tafels} gehouden.", waar[0]),
        Uitkomst("Inzichten opgeschreven", bool(geleerd), inzichten, waar[1]),
    ]


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return on which days a table was held, and the insights that this reader may read."""
    dagen = []
    if lezer.mag(Recht.CASUSTAFEL_ZIEN):
        rijen = Tafel.objects.van(proeftuin).filter(lezen.gehouden(), verborgen_op=None)
        dagen = list(rijen.order_by("dag", "pk").values_list("dag", "publiek_id"))
    pid = proeftuin.publiek_id
    inzichten = te_lezen(proeftuin, lezer)
    return [
        *(
            Gebeurtenis(
                dag, "Casustafel gehouden", adres("casustafel:tafel", pid, tid), "casustafel"
            )
            for dag, tid in dagen
        ),
        *(
            Gebeurtenis(
                timezone.localtime(op).date(),
                f"Inzicht: {tekst}",
                adres("casustafel:inzicht", pid, inid),
                "inzicht",
            )
            for op, tekst, inid in inzichten.values_list("nagekeken_op", "tekst", "publiek_id")
        ),
    ]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many tables and people, what came of insights, and what people say later."""
    alle = Inzicht.objects.filter(proeftuin=proeftuin).nagekeken()
    tafels, geleerd, gebruikt = tel(
        Tafel.objects.van(proeftuin).filter(lezen.gehouden()), alle, lezen.gebruikt(proeftuin)
    )
    later = achteraf(proeftuin)
    return [
        Maat("Casustafels gehouden", tafels, "tafels", "waar een casus besproken is"),
        *lezen.mensen_per_domein(proeftuin),
        Maat("Inzichten", geleerd, "inzichten", "van casustafels, nagekeken"),
        Maat(
            "Inzichten waar iets uit voortkwam",
            gebruikt,
            "inzichten",
            f"van de {geleerd}: een vervolg, of een signaal aan de gemeente",
        ),
        *(
            Maat(
                f"Acht weken later: {deel.label}",
                deel.aantal,
                "mensen",
                f"van de {later.mensen} die antwoordden; kies je er meer, dan telt elk",
            )
            for deel in (later.antwoorden if later else ())
            if lezen.verraadt_niemand(deel.aantal, later.mensen)
        ),
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return what was learnt, by dimension; others read what the place shares."""
    groepen = per_dimensie(te_lezen(proeftuin, lezer))
    if not groepen:
        return None
    inhoud = {"groepen": list(groepen.items())}
    return Hoofdstuk("Wat we leerden aan de casustafel", f"{_MAP}/hoofdstuk.html", inhoud)


def niet_in_boek(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gemis]:
    """Return how many insights nobody looked at yet, or are not shared with these readers."""
    alles = lezer.mag(Recht.CASUSTAFEL_ZIEN)
    if not (alles or lezer.mag(Recht.INZICHTEN_LEZEN)):
        return []
    rijen = Inzicht.objects.filter(proeftuin=proeftuin)
    wachten, binnen = tel(
        rijen.filter(nagekeken_op=None, verborgen_op=None),
        rijen.nagekeken().filter(gepubliceerd_op=None),
    )
    bij = adres("casustafel:inzichten", proeftuin.publiek_id)
    woorden = "inzicht van de casustafel", "inzichten van de casustafel"
    return [
        *gemis(wachten, *woorden, "Nog door niemand nagekeken.", bij),
        *gemis(0 if alles else binnen, *woorden, "Nagekeken, maar nog niet gedeeld.", bij),
    ]
