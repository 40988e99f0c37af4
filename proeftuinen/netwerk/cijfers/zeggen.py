"""The figures of a wave as sentences, each with its formula and what it was counted over. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from proeftuinen.netwerk.beeld import Mens, Netwerkbeeld
from proeftuinen.netwerk.cijfers.telling import Telling
from proeftuinen.netwerk.maten.bruggen import Bruggen, vind_bruggen
from proeftuinen.netwerk.maten.dichtheid import gemiddeld, meet_dichtheid, mogelijke_paren
from proeftuinen.netwerk.maten.graaf import Buren, buren, componenten, zonder_lijn
from proeftuinen.netwerk.maten.naar_buiten import NaarBuiten, naar_buiten
from proeftuinen.netwerk.maten.wederkerig import meet_wederkerigheid

_MEESTE_BRUGGEN = 5


@dataclass(frozen=True, slots=True)
class Figuur:
    """One figure: a sentence, how it was worked out, on how many, and what to mind."""

    kop: str
    zin: str
    formule: str
    n: str
    let_op: str = ""


def komma(waarde: float, cijfers: int = 1) -> str:
    """Write a number as one does in Dutch."""
    return f"{waarde:.{cijfers}f}".replace(".", ",").replace("-", "−")


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"


def figuren(beeld: Netwerkbeeld) -> list[Figuur]:
    """Return the figures of a picture, as its reader sees it."""
    if not beeld.lijnen:
        return []
    naast = buren(list(beeld.mensen), [paar.sleutel for paar in beeld.lijnen])
    alle = [
        _per_mens(beeld),
        _dichtheid(beeld),
        _naar_buiten(beeld),
        _over_en_weer(beeld),
        _delen(naast),
        _bruggen(beeld, vind_bruggen(naast)),
    ]
    return [figuur for figuur in alle if figuur]


def figuren_van_telling(telling: Telling) -> list[Figuur]:
    """Return what can be said without any name."""
    if telling.lijnen is None:
        return []
    lijnen, mensen = telling.lijnen, telling.mensen
    paren = mogelijke_paren(mensen)
    return [
        _zeg_per_mens(lijnen, mensen),
        Figuur(
            "Van alle paren die er kunnen zijn",
            f"Van elke 100 paren mensen hebben er {round(100 * lijnen / paren)} een lijn.",
            f"lijnen ÷ mogelijke paren = {lijnen} ÷ {paren} = {komma(lijnen / paren, 2)}",
            _aantal(paren, "mogelijk paar", "mogelijke paren"),
            "Wie niet antwoordde, telt hier als geen lijn. Een grotere groep heeft vanzelf een "
            "lager getal.",
        ),
    ]


def _per_mens(beeld: Netwerkbeeld) -> Figuur:
    meting = meet_dichtheid(beeld)
    return _zeg_per_mens(meting.lijnen, meting.mensen)


def _zeg_per_mens(lijnen: int, mensen: int) -> Figuur:
    waarde = komma(gemiddeld(lijnen, mensen))
    return Figuur(
        "Lijnen per mens",
        f"Iemand heeft gemiddeld {waarde} {'lijn' if waarde == '1,0' else 'lijnen'}.",
        f"2 × lijnen ÷ mensen = 2 × {lijnen} ÷ {mensen} = {waarde}",
        _aantal(mensen, "mens", "mensen"),
    )


def _dichtheid(beeld: Netwerkbeeld) -> Figuur | None:
    meting = meet_dichtheid(beeld)
    if not meting.bekend or meting.over_bekende is None:
        return None
    return Figuur(
        "Hoe dicht het netwerk is",
        f"Van elke 100 paren waar iemand iets over zei, hebben er "
        f"{round(100 * meting.over_bekende)} een lijn.",
        f"lijnen ÷ bekende paren = {meting.lijnen} ÷ {meting.bekend} = "
        f"{komma(meting.over_bekende, 2)}. Over alle paren: {meting.lijnen} ÷ {meting.paren} = "
        f"{komma(meting.over_alle, 2)} (Wasserman en Faust, 1994)",
        f"{meting.bekend} van de {meting.paren} paren",
        "Een grotere groep heeft vanzelf een lager getal. Kijk ook naar de lijnen per mens.",
    )


def naar_buiten_van(beeld: Netwerkbeeld) -> NaarBuiten:
    """Return the lines of a picture between and within domains."""
    domeinen = {mens.sleutel: mens.domein for mens in beeld.mensen.values()}
    return naar_buiten(domeinen, [paar.sleutel for paar in beeld.lijnen])


def _naar_buiten(beeld: Netwerkbeeld) -> Figuur | None:
    telt = naar_buiten_van(beeld)
    if telt.index is None or telt.verwacht is None or not telt.kan_tussen:
        return None
    alle = telt.tussen + telt.binnen
    return Figuur(
        "Over de grens van je eigen domein",
        f"Van de {_aantal(alle, 'lijn', 'lijnen')} "
        f"{'loopt' if telt.tussen == 1 else 'lopen'} er {telt.tussen} tussen twee domeinen: "
        f"{round(100 * (telt.aandeel or 0))} procent. Als het niets uitmaakte waar iemand werkt, "
        f"was dat {round(100 * (telt.aandeel_verwacht or 0))} procent.",
        f"E-I = (tussen − binnen) ÷ (tussen + binnen) = ({telt.tussen} − {telt.binnen}) ÷ {alle} = "
        f"{komma(telt.index, 2)}. Verwacht op grond van de groottes: {komma(telt.verwacht, 2)} "
        f"(Krackhardt en Stern, 1988)",
        _aantal(alle, "lijn", "lijnen"),
        "−1 is alles binnen het eigen domein, 1 is alles tussen domeinen.",
    )


def _over_en_weer(beeld: Netwerkbeeld) -> Figuur | None:
    meting = meet_wederkerigheid(beeld)
    if meting is None or meting.aandeel is None:
        return None
    wat = " Jouw eigen lijnen tellen hier niet mee." if beeld.voor is not None else ""
    return Figuur(
        "Over en weer",
        f"Van elke 100 keer dat iemand een ander noemt, noemt die ander hem "
        f"{round(100 * meting.aandeel)} keer terug.",
        f"2 × over en weer ÷ (2 × over en weer + van één kant) = 2 × {meting.over_en_weer} ÷ "
        f"(2 × {meting.over_en_weer} + {meting.van_een_kant}) = {komma(meting.aandeel, 2)} "
        f"(Wasserman en Faust, 1994)",
        f"{_aantal(meting.paren, 'paar', 'paren')} waarvan beide kanten antwoordden",
        f"Eén kant is niet fout: de een kent de ander soms al langer.{wat}",
    )


def _delen(naast: Buren) -> Figuur:
    delen = [deel for deel in componenten(naast) if len(deel) > 1]
    los = len(zonder_lijn(naast))
    if len(delen) == 1 and not los:
        zin = "Iedereen hangt aan elkaar: via via kun je iedereen bereiken."
    elif len(delen) == 1:
        zin = f"{len(delen[0])} van de {len(naast)} mensen hangen aan elkaar."
    else:
        groottes = ", ".join(str(len(deel)) for deel in delen)
        zin = f"Het netwerk bestaat uit {len(delen)} losse delen, van {groottes} mensen."
    return Figuur(
        "Eén geheel of losse delen",
        zin,
        "Een deel is iedereen die je via lijnen kunt bereiken",
        _aantal(len(naast), "mens", "mensen"),
        f"{_aantal(los, 'mens heeft', 'mensen hebben')} nog geen lijn." if los else "",
    )


def _bruggen(beeld: Netwerkbeeld, bruggen: Bruggen) -> Figuur:
    aantal, scharnieren = len(bruggen.lijnen), len(bruggen.mensen)
    if not aantal and not scharnieren:
        zin = "Geen enkele lijn en geen enkel mens is onmisbaar: er is altijd een andere weg."
    else:
        zin = (
            f"{_aantal(aantal, 'lijn is', 'lijnen zijn')} een brug: valt zo'n lijn weg, dan raakt "
            f"iemand of een groep los. Bij {_aantal(scharnieren, 'mens', 'mensen')} komen delen "
            f"samen die anders los van elkaar zijn."
        )
    return Figuur(
        "Bruggen",
        zin,
        "Een brug is een lijn waarzonder het netwerk in meer delen valt (Tarjan, 1972)",
        _aantal(len(beeld.lijnen), "lijn", "lijnen"),
        _welke(beeld, bruggen),
    )


def _welke(beeld: Netwerkbeeld, bruggen: Bruggen) -> str:
    """Name the bridges, when they are few: a second line beside one is a task, not a ranking."""
    if not 0 < len(bruggen.lijnen) <= _MEESTE_BRUGGEN:
        return ""
    paren = [
        " en ".join(beeld.mensen[mens].naam for mens in lijn) for lijn in sorted(bruggen.lijnen)
    ]
    return f"Leg er een tweede lijn naast: {'; '.join(paren)}."


def los(beeld: Netwerkbeeld) -> list[Mens]:
    """Return who has no line, without those at rest: nobody is to be introduced to them now."""
    met = set(chain.from_iterable(paar.sleutel for paar in beeld.lijnen))
    return [mens for mens in beeld.mensen.values() if mens.sleutel not in met and not mens.in_rust]


def over_tijd(beelden: Sequence[Netwerkbeeld]) -> list[tuple[str, list[str]]]:
    """Return each figure with its value in each wave, as rows of a table."""
    metingen = [meet_dichtheid(beeld) for beeld in beelden]
    buiten = [naar_buiten_van(beeld).aandeel for beeld in beelden]
    return [
        ("Mensen op de kaart", [str(meting.mensen) for meting in metingen]),
        ("Vulden in", [str(beeld.gevuld) for beeld in beelden]),
        ("Lijnen", [str(meting.lijnen) for meting in metingen]),
        ("Lijnen per mens", [komma(meting.per_mens) for meting in metingen]),
        ("Tussen twee domeinen", ["–" if b is None else f"{round(100 * b)}%" for b in buiten]),
    ]


def over_tijd_van_telling(tellingen: Sequence[Telling]) -> list[tuple[str, list[str]]]:
    """Return the same without names; what is held back is a stripe."""
    return [
        ("Mensen op de kaart", [str(t.mensen) for t in tellingen]),
        ("Vulden in", [str(t.gevuld) for t in tellingen]),
        ("Lijnen", ["–" if t.lijnen is None else str(t.lijnen) for t in tellingen]),
        (
            "Lijnen per mens",
            ["–" if t.lijnen is None else komma(gemiddeld(t.lijnen, t.mensen)) for t in tellingen],
        ),
    ]
