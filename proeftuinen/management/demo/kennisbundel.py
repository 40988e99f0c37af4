"""The Bundel van Wijsheid of Lindewaard, and one that the whole site shares.

The people who gave something are made up, and so are their words. The works are real and well
known; only what they are called and who made them stands here, as their source.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kennisbank.bundels import actions, vullen
from kennisbank.bundels.models import Bundel, Bundelregel
from kennisbank.items.models import Kennisitem
from kennisbank.planken.models import Plank
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.management.demo import tijd
from proeftuinen.management.demo.mensen import ANOUK, SANNE
from proeftuinen.traject.models import Proeftuin

TITEL = "Bundel van Wijsheid"
INLEIDING = """Op onze startbijeenkomst vroegen we: *wat hielp jou, toen het moeilijk was?* Er \
kwam bijna niets over zorg. Er kwam een lied, een gedicht op een kaart, een boek voor later.

Dat wilden we bewaren. Deze bundel is voor iedereen in Lindewaard die ziek is, die voor iemand \
zorgt, of die iemand mist. En voor wie daar om werk bij is.

Je hoeft hem niet van voor naar achter te lezen. Je kunt er ook

- één regel uit kiezen om een gesprek mee te beginnen,
- een lied uit opzetten als praten te veel is,
- er zelf iets bij schrijven."""
LANDELIJK = "Om mee te beginnen"
LANDELIJK_INLEIDING = """Begin je met een proeftuin? Dit zijn de dingen die wij een nieuw kernteam \
het eerst laten zien. Neem eruit wat past, en laat de rest rustig liggen."""


@dataclass(frozen=True)
class Vondst:
    """A find, or with `item` an item by its key; `van` is the first part of the giver's address."""

    van: str
    woorden: str
    vondst: str = ""
    titel: str = ""
    maker: str = ""
    link: str = ""
    item: str = ""


_V, _B = Vondst, Bundelregel.Vondst
VONDSTEN = (
    _V(
        "hatice",
        "Mijn vader kwam uit een dorp dat er zo niet meer is. Bij dit lied begon hij te vertellen.",
        _B.LIED,
        "Het dorp",
        "Wim Sonneveld",
    ),
    _V(
        "jorrit",
        "Ik zette het op in de auto, op weg naar huis na een nachtdienst. Hard.",
        _B.LIED,
        "Laat me",
        "Ramses Shaffy",
    ),
    _V(
        "sanne",
        "Kijk hem samen, en praat pas na de koffie. De stilte hoort erbij.",
        item="film-tussenland",
    ),
    _V(
        "nadia",
        "Een vrijwilliger las dit voor bij een afscheid. Sindsdien ligt het in mijn la.",
        _B.GEDICHT,
        "Voor een dag van morgen",
        "Hans Andreus",
    ),
    _V(
        "gerben",
        "Over verdriet dat zachter wordt en toch blijft. Kort genoeg om uit je hoofd te leren.",
        _B.GEDICHT,
        "Sotto voce",
        "M. Vasalis",
    ),
    _V(
        "tineke",
        "Mijn oma zei het altijd. Ik vond het een tegeltje, tot ik het nodig had.",
        _B.SPREUK,
        "Gedeelde smart is halve smart",
        "Nederlands spreekwoord",
    ),
    _V(
        "liann",
        "Iedereen om hem heen doet of hij beter wordt, behalve één. Die ene wil ik zijn.",
        _B.BOEK,
        "De dood van Ivan Iljitsj",
        "Lev Tolstoj",
    ),
    _V(
        "precious",
        "Voor de kleinkinderen. In een paar bladzijden zegt het wat ik niet kon zeggen.",
        _B.BOEK,
        "Kikker en het vogeltje",
        "Max Velthuijs",
    ),
    _V(
        "milan",
        "Een ambtenaar hoort dat hij gaat sterven, en wil nog één ding goed doen. Wij keken hem "
        "met het kernteam.",
        _B.FILM,
        "Ikiru",
        "Akira Kurosawa",
    ),
    _V(
        "roos",
        "Doen wij nu bij elke eerste kennismaking. Neem een kunstwerk dat je zelf niet snapt.",
        item="kijken-naar-een-kunstwerk",
    ),
    _V(
        "marijke",
        "Gewone mensen die iets vertellen, en iemand die de tijd neemt. Zo wil ik leren luisteren.",
        _B.PODCAST,
        "Man met de microfoon",
        "Chris Bajema",
    ),
    _V(
        "shanti",
        "Een kaart hiervan stond een jaar lang op een nachtkastje. Bloesem in de winter.",
        _B.ANDERS,
        "Amandelbloesem (schilderij)",
        "Vincent van Gogh",
        "https://www.vangoghmuseum.nl/",
    ),
    _V(
        "ewout",
        "Voor als je het lastig vindt om erover te beginnen.",
        item="praten-over-levensvragen",
    ),
    _V(
        "tineke",
        "Twee instrumenten en heel veel ruimte. Goed voor een kamer waar niemand iets hoeft.",
        _B.ANDERS,
        "Spiegel im Spiegel (muziek)",
        "Arvo Pärt",
    ),
)
OM_TE_BEGINNEN = (
    _V("anouk", "In het kort: wat een jaar vraagt en oplevert.", item="gids-waarderend-veranderen"),
    _V("anouk", "Je eerste bijeenkomst stap voor stap.", item="startbijeenkomst-voorbereiden"),
    _V("anouk", "Vijf minuten, en iedereen is er echt.", item="check-in-weerbericht"),
    _V("anouk", "Kijk vroeg wie er nog mist.", item="lege-stoelen-wie-ontbreekt"),
    _V(
        "anouk",
        "Geen werkboek. Wel een boek dat je eraan herinnert voor wie je het doet.",
        _B.BOEK,
        "De dood van Ivan Iljitsj",
        "Lev Tolstoj",
    ),
)


def leg_kennisbundel(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Lay both bundles, unless they are there."""
    wie = {adres.partition("@")[0]: mens for adres, mens in mensen.items()}
    hier = {"ruimte": proeftuin.publiek_id, "defaults": {"naam": proeftuin.naam}}
    plank, _ = Plank.objects.get_or_create(**hier)
    teksten = {"titel": TITEL, "ondertitel": "Wat ons hielp, en wat we je graag geven"}
    _leg(plank, wie, {**teksten, "inleiding": INLEIDING}, VONDSTEN, mensen[SANNE.email], dag)
    teksten = {"titel": LANDELIJK, "ondertitel": "Voor wie een proeftuin start"}
    teksten["inleiding"] = LANDELIJK_INLEIDING
    anouk, overal = mensen[ANOUK.email], Plank.objects.landelijk()
    bundel = _leg(overal, wie, teksten, OM_TE_BEGINNEN, anouk, dag)
    if bundel:
        actions.deel(bundel=bundel, door=anouk, versie=bundel.versie, gedeeld=True)


def _leg(
    plank: Plank,
    wie: Mapping[str, Gebruiker],
    teksten: Mapping[str, str],
    vondsten: Sequence[Vondst],
    door: Gebruiker,
    dag: date,
) -> Bundel | None:
    """Make a bundle with these lines, given day after day; None when it is there already."""
    if Bundel.objects.filter(plank=plank, titel=teksten["titel"]).exists():
        return None
    bundel = actions.maak(plank=plank, door=door, waarden=teksten)
    items = Kennisitem.objects.in_bulk([v.item for v in vondsten if v.item], field_name="sleutel")
    eerste = dag - timedelta(days=len(vondsten) + 7)
    Bundel.objects.filter(pk=bundel.pk).update(gemaakt=tijd.moment(eerste))
    for nummer, vondst in enumerate(vondsten, 1):
        if vondst.item and vondst.item not in items:
            continue  # this release has it no more
        regel = _geef(bundel, vondst, wie[vondst.van], items)
        op = tijd.moment(eerste + timedelta(days=nummer))
        Bundelregel.objects.filter(pk=regel.pk).update(gemaakt=op, woorden=vondst.woorden)
    return bundel


def _geef(
    bundel: Bundel, vondst: Vondst, door: Gebruiker, items: Mapping[str, Kennisitem]
) -> Bundelregel:
    if vondst.item:
        return vullen.zet_item(bundel=bundel, door=door, item=items[vondst.item])
    waarden = {naam: getattr(vondst, naam) for naam in ("titel", "maker", "link", "woorden")}
    waarden["vondst"] = vondst.vondst
    return vullen.geef_vondst(bundel=bundel, door=door, waarden=waarden)
