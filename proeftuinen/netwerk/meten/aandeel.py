"""What waves contribute: making, opening, closing, who answered, paper."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, Subquery
from django.urls import reverse

from leerwerkplaats.begrippen import Maatthema, Stapsoort
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.mensen.actions import koppel
from proeftuinen.mensen.models import Contact, Zicht, zeg_naam
from proeftuinen.netwerk.meten import bewaren, bladen, links, vraagpost, weggaan
from proeftuinen.netwerk.meten.actions import adres_van
from proeftuinen.netwerk.meten.forms import antwoordwoorden
from proeftuinen.netwerk.meten.plaatsen import geef_plaats, noteer_begin
from proeftuinen.netwerk.meten.respons import Respons, met_respons, respons_van
from proeftuinen.netwerk.meten.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.netwerk.models import Gemist, Meting, Netwerkplaats, Relatie
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Doel,
    Gebeurtenis,
    Kaart,
    Lezer,
    Maat,
    Plek,
    Postsoort,
    Tab,
    Uitkomst,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin, Stap

_VOORAF = timedelta(weeks=4)
_DAARNA = timedelta(weeks=2)
_TE_VROEG = {Stapsoort.VOORBEREIDING, Stapsoort.GESPREKKEN}
_HOORT_BIJ = {Stapsoort.START: Meting.Soort.NUL, Stapsoort.TRANSITIE: Meting.Soort.EIND}

UITLEG = {
    "netwerk: jouw antwoorden": "Wat jij in metingen over anderen zei. Wat anderen over jou "
    "zeiden, staat er niet bij: dat zeiden zij in vertrouwen, en niemand krijgt het te zien.",
    "netwerk: wie je miste": "Namen die je opschreef omdat ze niet in de lijst stonden.",
    "netwerk: van papier ingevoerd": "Wanneer je een blad van een ander invoerde, niet van wie.",
}
MAATTHEMA = Maatthema.VERBONDENHEID


def tabs() -> Sequence[Tab]:
    """Return the waves, under Netwerk."""
    recht = Recht.NETWERK_BEHEREN
    return [Tab("Metingen", "proeftuinen:metingen", recht, onder="Netwerk", rang=50)]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return the open wave with its response; near the start, that there is none yet."""
    if not lezer.mag(Recht.NETWERK_INVULLEN):
        return []
    stand = _stand(proeftuin)
    sjabloon = "proeftuinen/netwerk/meten/kaart.html"
    if stand["open_id"]:
        respons = Respons(stand["gevuld"] or 0, stand["alle"] or 0)
        soort = Meting.Soort(stand["soort"]).label
        beheren = lezer.mag(Recht.NETWERK_BEHEREN)
        inhoud = {"open_id": stand["open_id"], "respons": respons, "beheren": beheren}
        return [Kaart(f"{soort} van het netwerk", sjabloon, inhoud, Plek.HOOFD, 25)]
    if lezer.mag(Recht.METING_BEHEREN) and _is_bijna_start(stand):
        return [Kaart("Nulmeting van het netwerk", sjabloon, {}, Plek.HOOFD, 25)]
    return []


def _stand(proeftuin: Proeftuin) -> dict[str, Any]:
    """Return the open wave with its response, whether one was held, and the start; one query."""
    metingen = Meting.objects.filter(proeftuin=OuterRef("pk"))
    open_nu = met_respons(metingen.filter(stand=Meting.Stand.OPEN))
    start = Stap.objects.filter(proeftuin=OuterRef("pk"), soort=Stapsoort.START)
    start = start.order_by("volgorde")
    return Proeftuin.objects.filter(pk=proeftuin.pk).values(
        open_id=Subquery(open_nu.values("publiek_id")[:1]),
        soort=Subquery(open_nu.values("soort")[:1]),
        gevuld=Subquery(open_nu.values("gevuld")[:1]),
        alle=Subquery(open_nu.values("van")[:1]),
        gehouden=Exists(metingen.exclude(stand=Meting.Stand.CONCEPT)),
        begin=Subquery(start.values("begin")[:1]),
        eind=Subquery(start.values("einde")[:1]),
    )[0]


def _is_bijna_start(stand: Mapping[str, Any]) -> bool:
    if stand["gehouden"] or stand["begin"] is None:
        return False
    return stand["begin"] - _VOORAF <= vandaag() <= stand["eind"] + _DAARNA


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return the waves of a step: those tied to it, and the nulmeting at the start.

    Before the start meeting nobody is measured.
    """
    if stap.soort in _TE_VROEG:
        return []
    verwacht = _HOORT_BIJ.get(stap.soort)
    hoort = Q(stap=stap) | (Q(stap=None, soort=verwacht) if verwacht else Q(pk=None))
    metingen = list(met_respons(Meting.objects.van(stap.proeftuin).filter(hoort)))
    uit = [_uitkomst(meting, stap.proeftuin, lezer) for meting in metingen]
    if verwacht and verwacht not in {meting.soort for meting in metingen}:
        adres = _adres("metingen", stap.proeftuin, lezer)
        uit.append(Uitkomst(verwacht.label, gereed=False, tekst="Nog niet gehouden.", adres=adres))
    return uit


def _uitkomst(meting: Meting, proeftuin: Proeftuin, lezer: Lezer) -> Uitkomst:
    meting.proeftuin = proeftuin
    respons = respons_van(meting)
    adres = adres_van(meting) if lezer.mag(Recht.NETWERK_BEHEREN) else ""
    if meting.stand == Meting.Stand.GESLOTEN:
        titel = f"{meting} gehouden: {respons}"
        return Uitkomst(titel, bool(respons.gevuld), "", adres)
    if meting.is_open:
        return Uitkomst(str(meting), gereed=False, tekst=f"Open: {respons}.", adres=adres)
    return Uitkomst(str(meting), gereed=False, tekst="Staat klaar, nog niet open.", adres=adres)


def _adres(naam: str, proeftuin: Proeftuin, lezer: Lezer) -> str:
    mag = lezer.mag(Recht.NETWERK_BEHEREN)
    return reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id]) if mag else ""


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return on which days there were waves, and how many took part."""
    if not lezer.mag(Recht.NETWERK_ZIEN):
        return []
    adres = _adres("metingen", proeftuin, lezer)
    metingen = met_respons(Meting.objects.van(proeftuin).gesloten())
    zinnen = [(deel.dag, f"{deel} van het netwerk: {respons_van(deel)}.") for deel in metingen]
    return [Gebeurtenis(dag, zin, adres, "meting") for dag, zin in zinnen]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many waves were held; how many took part is told by netwerk/cijfers."""
    aantal = Meting.objects.van(proeftuin).gesloten().count()
    return [Maat("Metingen van het netwerk", aantal, "metingen", "die klaar zijn")]


def doelen() -> Sequence[Doel]:
    """Return making a wave as a target of the red thread."""
    return [Doel("Netwerk opnieuw meten", "proeftuinen:meting-nieuw", Recht.METING_BEHEREN)]


def postsoorten() -> Mapping[str, Postsoort]:
    """Return the mail with a personal link."""
    return {links.SOORT: vraagpost.NETWERKVRAAG}


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return the sheets of paper."""
    return bladen.SOORTEN


def bij_deelname(proeftuin: Proeftuin, gebruiker: Gebruiker) -> None:
    """Give who joins while a wave is open a place in it.

    Who stood in the list twice is one from now on, and may have answered in the place that went.
    """
    noteer_begin(proeftuin, gebruiker)
    meting = Meting.objects.filter(proeftuin=proeftuin, stand=Meting.Stand.OPEN).first()
    if meting is None:
        return
    contact = koppel(proeftuin=proeftuin, gebruiker=gebruiker)
    if contact.stand != Contact.Stand.OVERLEDEN:
        geef_plaats(meting, [contact])


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what the person answered, whom they missed, and when they typed for others."""
    plaatsen = weggaan.plaatsen_van(gebruiker).values("pk")
    eigen = Relatie.objects.filter(van__in=plaatsen).select_related(
        "meting__proeftuin", "naar__contact__gebruiker", "naar__organisatie"
    )
    gemist = Gemist.objects.filter(van__in=plaatsen).select_related("meting__proeftuin")
    getypt = weggaan.van_papier_door(gebruiker).select_related("meting__proeftuin")
    return {
        "netwerk: jouw antwoorden": Rijen(eigen, zeg=_zeg_antwoorden),
        "netwerk: wie je miste": Rijen(gemist, zeg=_zeg_gemist),
        "netwerk: van papier ingevoerd": Rijen(getypt, zeg=_zeg_getypt),
    }


def _waar(meting: Meting) -> dict[str, Any]:
    return {"proeftuin": meting.proeftuin.titel, "meting": str(meting)}


def _zeg_antwoorden(rijen: Iterable[Relatie]) -> list[dict[str, Any]]:
    return [
        {
            **_waar(deel.meting),
            "over": _zeg_wie(deel.naar),
            "antwoord": dict(antwoordwoorden(deel.meting.vorm)).get(deel.waarde, ""),
            "hoe": deel.get_bron_display(),
            "op": deel.gewijzigd.isoformat(),
        }
        for deel in rijen
    ]


def _zeg_wie(plaats: Netwerkplaats) -> str:
    """Return how the other chose to be shown."""
    contact = plaats.contact
    if contact.zicht == Zicht.NAAM:
        return zeg_naam(str(contact))
    if contact.zicht == Zicht.NIETS:
        return "Iemand"
    return ", ".join(filter(None, (contact.functie, str(plaats.organisatie or "")))) or "Iemand"


def _zeg_gemist(rijen: Iterable[Gemist]) -> list[dict[str, Any]]:
    return [{**_waar(deel.meting), "naam": deel.naam, "waar": deel.waar} for deel in rijen]


def _zeg_getypt(rijen: Iterable[Relatie]) -> list[dict[str, Any]]:
    return [{**_waar(deel.meting), "op": deel.gewijzigd.isoformat()} for deel in rijen]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to waves."""
    return weggaan.met_account(gebruiker)


def wis(gebruiker: Gebruiker) -> None:
    """Take this person out of all waves; comes before contacts are erased."""
    weggaan.wis_account(gebruiker)


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what leaves the waves with someone who leaves the list."""
    return weggaan.met_contact(contact)


def wis_met(contact: Contact) -> None:
    """Take someone who leaves the list out of all waves of the place."""
    weggaan.wis_contact(contact)


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when answers and missed names end."""
    return bewaren.TERMIJNEN


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "meting.gemaakt": "maakte een meting van het netwerk",
        "meting.gewijzigd": "wijzigde een meting",
        "meting.geopend": "opende een meting",
        "meting.gesloten": "sloot een meting",
        "meting.heropend": "heropende een meting",
        "meting.weggehaald": "haalde een meting weg",
        "meting.erbij": "zette iemand bij een meting",
        "meting.gevraagd": "vroeg per mail wie nog niet antwoordde",
        "meting.blad_ingevoerd": "voerde een blad van papier in",
        "meting.gemist_afgehandeld": "handelde af dat iemand ontbrak in een meting",
    }
