"""What knowledge contributes to a proeftuin."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.timezone import localdate

from kennisbank.bundels.models import Bundel
from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Soort
from kennisbank.lezen.gebruik import Gebruik, Itemactie
from kennisbank.planken.models import Plank
from kennisbank.planken.rechten import VAN_PLANK, Plankrechten
from kennisbank.stroomschemas.hulp import Uitkomsthulp
from leerwerkplaats.begrippen import Maatthema, Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import ACHTER_SLOT, Recht, rechten_van
from leerwerkplaats.web.rijen import Rijen, tel
from proeftuinen.kennis import actions, bij_item, lezen
from proeftuinen.kennis.knopen import TERUGGETROKKEN
from proeftuinen.kennis.models import Kennisgebruik
from proeftuinen.kennis.rechten import rechten_in
from proeftuinen.kennis.suggesties import suggesties
from proeftuinen.kennis.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.traject.contracten import (
    Doel,
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Lezer,
    Maat,
    Plek,
    Tab,
    Telkaart,
    Wissing,
)
from proeftuinen.traject.models import Deelname, Proeftuin, Stap

_MAP = "proeftuinen/kennis"
_BIJ_STAP = 4

UITLEG = {
    "gebruikte kennis": "Waarvan jij zei dat jullie het gebruikten, en wat je erbij schreef.",
}
MAATTHEMA = Maatthema.DOEN
TUINDEEL = Tuindeel.GEREEDSCHAP


def tabs() -> Sequence[Tab]:
    """Return knowledge as a tab of its own."""
    return [Tab("Kennis", "proeftuinen:kennis", Recht.KENNIS_ZIEN)]


def doelen() -> Sequence[Doel]:
    """Return where a knot can become something that others learn from."""
    return [Doel("Kennisitem", "proeftuinen:kennis-nieuw", Recht.KENNIS_BIJDRAGEN)]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return a line when drafts wait for who publishes; for the rest it asks no attention."""
    if not lezer.mag(Recht.KENNIS_VASTSTELLEN):
        return []
    wacht = Kennisitem.objects.filter(
        plank__ruimte=proeftuin.publiek_id, concept__aangeboden_op__isnull=False
    )
    return [Telkaart([wacht], _kaart)]


def _kaart(aantal: int) -> Sequence[Kaart]:
    if not aantal:
        return []
    inhoud = {"aantal": aantal}
    return [Kaart("Kennis", f"{_MAP}/kaart_overzicht.html", inhoud, Plek.REGEL, 70)]


def bij_stap(stap: Stap, lezer: Lezer) -> Sequence[Kaart]:
    """Return what was used at this step, and what suits it."""
    if not lezer.mag(Recht.KENNIS_ZIEN):
        return []
    proeftuin, delen = stap.proeftuin, []
    gebruikt = lezen.gebruikt_bij(stap) if lezer.mag(Recht.DRAAD_ZIEN) else []
    if gebruikt:
        sjabloon = f"{_MAP}/kaart_gebruikt.html"
        delen.append(Kaart("Gebruikt bij deze stap", sjabloon, {"gebruikt": gebruikt}, Plek.ZIJ))
    past = suggesties(proeftuin, lezer, stapsoort=stap.soort, aantal=_BIJ_STAP)
    if past:
        inhoud = {"suggesties": past, "meer": lezen.meer_url(stap.soort)}
        sjabloon = f"{_MAP}/kaart_past.html"
        delen.append(Kaart("Past bij deze stap", sjabloon, inhoud, Plek.ZIJ))
    return delen


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return the items that were used, on the day that someone said so."""
    if not lezer.mag(Recht.DRAAD_ZIEN):
        return []
    rijen = Kennisgebruik.objects.filter(
        proeftuin=proeftuin, item__gepubliceerd_op__isnull=False
    ).select_related("item")
    return [
        Gebeurtenis(
            localdate(rij.gemaakt),
            f"Gebruikt: {rij.item.titel}",
            rij.item.get_absolute_url(),
            "kennis",
        )
        for rij in rijen
    ]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many items were used, and how many the place wrote and published itself."""
    gebruikt, eigen = tel(
        Kennisgebruik.objects.filter(proeftuin=proeftuin),
        Kennisitem.objects.gepubliceerd().filter(plank__ruimte=proeftuin.publiek_id),
    )
    return [
        Maat("Gebruikte kennis", gebruikt, "items", "uit de kennisbank en van de eigen plank"),
        Maat("Zelf gemaakte kennis", eigen, "items", "gepubliceerd op de eigen plank"),
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return the figures that were used, with their source, and what others can use again.

    Remarks are words of the team, and stay out; so does what was taken back.
    """
    if not lezer.mag(Recht.KENNIS_ZIEN):
        return None
    rijen = Kennisgebruik.objects.filter(
        proeftuin=proeftuin, item__gepubliceerd_op__isnull=False
    ).select_related("item__cijfer")
    items = [rij.item for rij in rijen.order_by("item__titel", "item")]
    bundels = Bundel.objects.gedeeld().filter(plank__ruimte=proeftuin.publiek_id)
    cijfers = [item for item in items if item.soort == Soort.CIJFER and hasattr(item, "cijfer")]
    materialen = [(item, Soort(item.soort).label) for item in items if item.soort != Soort.CIJFER]
    inhoud = {"cijfers": cijfers, "materialen": materialen, "bundels": list(bundels)}
    tips = bool(materialen or inhoud["bundels"])
    if not cijfers and not tips:
        return None
    titel = "Trends en cijfers" if cijfers else "Tips en materialen"
    inhoud["kop_tips"] = bool(cijfers and tips)
    return Hoofdstuk(titel, f"{_MAP}/hoofdstuk.html", inhoud)


def plankrechten(request: HttpRequest, ruimte: str) -> Plankrechten | None:
    """Return what this reader may on the shelf of this place; None when it is not visible."""
    gevonden = rechten_in(request, ruimte)
    if gevonden is None:
        return None
    nu, ooit = gevonden
    return Plankrechten(nu & VAN_PLANK, (ooit - nu) & VAN_PLANK)


def planken_van(gebruiker: Gebruiker) -> Mapping[str, frozenset[Recht]]:
    """Return the places in which this person holds a role, with the rights on the shelf there."""
    rijen = Deelname.objects.filter(gebruiker=gebruiker)
    rollen: dict[str, list[str]] = {}
    for ruimte, rol in rijen.values_list("proeftuin__publiek_id", "rol"):
        if gebruiker.sterk or rol not in ACHTER_SLOT:
            rollen.setdefault(ruimte, []).append(rol)
    return {ruimte: rechten_van(namen) & VAN_PLANK for ruimte, namen in rollen.items()}


def gebruikt_in(item_ids: Sequence[int], gebruiker: Gebruiker) -> Mapping[int, Gebruik]:
    """Return in how many places items are used: names and remarks of those one may see."""
    return bij_item.gebruik_per_item(item_ids, gebruiker)


def acties_bij_item(item: Kennisitem, request: HttpRequest) -> Sequence[Itemactie]:
    """Return that one can use an item in one's places."""
    return bij_item.acties(item, request.user)


def bij_uitkomst(item: Kennisitem, punt: str, request: HttpRequest) -> Sequence[Uitkomsthulp]:
    """Return the organisations that stand behind an outcome in one's places."""
    return bij_item.hulp(item, punt, request.user)


def bij_kennisitem(item: Kennisitem) -> None:
    """Let the knots of an item follow it: its title, its address, who may see it."""
    actions.volg_item(item)


def bij_kennisitem_weg(item: Kennisitem) -> None:
    """Take the knots of an item away, just before it goes."""
    actions.laat_item_los(item)


def bij_proeftuin(proeftuin: Proeftuin) -> None:
    """Let the shelf carry the name of its place."""
    Plank.objects.filter(ruimte=proeftuin.publiek_id).update(naam=proeftuin.naam)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "kennis.gebruikt": "gebruikte iets uit de kennisbank",
        "kennis.opmerking": "schreef op hoe iets uit de kennisbank werkte",
        "kennis.teruggenomen": "haalde gebruikte kennis weer weg",
        "kennis.gekoppeld": "koppelde organisaties aan een stroomschema",
    }


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what this person said was used, with the remark that stands there."""
    rijen = Kennisgebruik.objects.filter(door=gebruiker).select_related("proeftuin", "item")
    return {"gebruikte kennis": Rijen(rijen, zeg=_zeg)}


def _zeg(rijen: Iterable[Kennisgebruik]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "wat": rij.item.titel if rij.item.gepubliceerd_op else TERUGGETROKKEN,
            "hoe het ging": rij.opmerking,
            "op": rij.gemaakt.isoformat(),
        }
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say that what was used stays, without the name of who said so."""
    gezegd = Kennisgebruik.objects.filter(door=gebruiker)
    wat = "Dat jullie iets uit de kennisbank gebruikten"
    return [Wissing(wat, gezegd, "Blijft, zonder je naam.")]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from what was used; that it was, is the group's."""
    Kennisgebruik.objects.filter(door=gebruiker).update(door=None)
