"""What stakeholder talks contribute: tab, card, outcomes, calendar, mail, and how they end."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.begrippen import Maatthema, Stapsoort, Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijen import Rijen, tel
from proeftuinen.mensen.gesprekken import bewaren, lezen, voorleggen
from proeftuinen.mensen.gesprekken.actions import knoop_van
from proeftuinen.mensen.gesprekken.models import Gesprek, Thema
from proeftuinen.mensen.gesprekken.oogst import uitspraken  # noqa: F401  the harvest
from proeftuinen.mensen.gesprekken.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import meld
from proeftuinen.traject.contracten import (
    Agendapunt,
    Bewaartermijn,
    Doel,
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Lezer,
    Maat,
    Plek,
    Postsoort,
    Tab,
    Telkaart,
    Uitkomst,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin, Stap

_GEPLAND, _GEHOUDEN = Gesprek.Stand.GEPLAND, Gesprek.Stand.GEHOUDEN
_DUUR = timedelta(hours=1)

UITLEG = {
    "gesprekken die je voerde": "Wanneer je een stakeholdergesprek had. Wat de ander zei, staat er "
    "niet bij: dat is van die ander.",
    "gesprekken met jou": "Wanneer iemand je sprak, en de notities die je te lezen kreeg.",
}
MAATTHEMA = Maatthema.VERBONDENHEID
TUINDEEL = Tuindeel.GROND


def tabs() -> Sequence[Tab]:
    """Return the list of talks, under Mensen."""
    recht = Recht.GESPREKKEN_ZIEN
    return [Tab("Gesprekken", "proeftuinen:gesprekken", recht, onder="Mensen", rang=40)]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return how many talks are planned and how many still have to be written up."""
    if not lezer.mag(Recht.GESPREKKEN_ZIEN):
        return []
    laat = lezen.uit_te_werken(vandaag())
    rijen = Gesprek.objects.filter(proeftuin=proeftuin)
    return [Telkaart([rijen.filter(Q(stand=_GEPLAND) & ~laat), rijen.filter(laat)], _kaart)]


def _kaart(gepland: int, laat: int) -> Sequence[Kaart]:
    if not gepland and not laat:
        return []
    inhoud = {"zin": _kaartzin(gepland, laat)}
    sjabloon = "proeftuinen/mensen/gesprekken/kaart.html"
    return [Kaart("Gesprekken", sjabloon, inhoud, Plek.REGEL, 40)]


def _kaartzin(gepland: int, laat: int) -> str:
    delen = []
    if gepland:
        delen.append(f"{_gesprekken(gepland)} gepland")
    if laat:
        delen.append(f"{laat} nog uit te werken")
    return f"{', '.join(delen)}."


def _gesprekken(aantal: int) -> str:
    return "1 gesprek" if aantal == 1 else f"{aantal} gesprekken"


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return the talks for the step that holds them, and the chosen themes for the start."""
    if stap.soort == Stapsoort.GESPREKKEN:
        return [_gehouden(stap, lezer)]
    return _gekozen(stap, lezer) if stap.soort == Stapsoort.START else []


def _adres(naam: str, stap: Stap, lezer: Lezer) -> str:
    mag = lezer.mag(Recht.GESPREKKEN_ZIEN)
    return reverse(f"proeftuinen:{naam}", args=[stap.proeftuin.publiek_id]) if mag else ""


def _gehouden(stap: Stap, lezer: Lezer) -> Uitkomst:
    aantal = Gesprek.objects.filter(proeftuin=stap.proeftuin, stand=_GEHOUDEN).count()
    titel = f"{_gesprekken(aantal)} gehouden" if aantal else "Stakeholdergesprekken"
    tekst = "" if aantal else "Er is nog geen gesprek gehouden."
    return Uitkomst(titel, bool(aantal), tekst, _adres("gesprekken", stap, lezer))


def _gekozen(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return how many themes were chosen; nothing where no talk yielded a theme."""
    themas = Thema.objects.filter(proeftuin=stap.proeftuin)
    telling = themas.aggregate(alle=Count("pk"), gekozen=Count("pk", filter=Q(naar_start=True)))
    if not telling["alle"]:
        return []
    aantal = telling["gekozen"]
    woord = "1 thema" if aantal == 1 else f"{aantal} thema’s"
    titel = f"{woord} uit de gesprekken" if aantal else "Thema’s uit de gesprekken"
    tekst = "" if aantal else "Er is nog geen thema gekozen."
    return [Uitkomst(titel, bool(aantal), tekst, _adres("themas", stap, lezer))]


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return on which days there were talks; not with whom, and nothing of what was said."""
    if not lezer.mag(Recht.STAP_ZIEN):
        return []
    mag = lezer.mag(Recht.GESPREKKEN_ZIEN)
    gehouden = Gesprek.objects.filter(proeftuin=proeftuin, stand=_GEHOUDEN, wanneer__isnull=False)
    lijst = reverse("proeftuinen:gesprekken", args=[proeftuin.publiek_id]) if mag else ""
    return [
        Gebeurtenis(gesprek.dag, "Een stakeholdergesprek.", lijst, "gesprek")
        for gesprek in gehouden
        if gesprek.dag
    ]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many talks were held, and how many themes came from them."""
    gehouden, themas = tel(
        Gesprek.objects.filter(proeftuin=proeftuin, stand=_GEHOUDEN),
        Thema.objects.filter(proeftuin=proeftuin),
    )
    return [
        Maat("Gesprekken met stakeholders", gehouden, "gesprekken", "die gevoerd zijn"),
        Maat("Thema’s uit gesprekken", themas, "thema’s", "waar mensen het over hadden"),
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return the themes that went to the start meeting; never what someone said."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return None
    themas = list(Thema.objects.filter(proeftuin=proeftuin, naar_start=True))
    if not themas:
        return None
    gehouden = Gesprek.objects.filter(proeftuin=proeftuin, stand=_GEHOUDEN).count()
    inhoud = {"themas": themas, "gehouden": gehouden}
    return Hoofdstuk("Eerst luisteren", "proeftuinen/mensen/gesprekken/hoofdstuk.html", inhoud)


def doelen() -> Sequence[Doel]:
    """Return planning a talk as a target of the red thread."""
    return [Doel("Stakeholdergesprek plannen", "proeftuinen:gesprek-nieuw", Recht.GESPREKKEN_ZIEN)]


def agenda(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Agendapunt]:
    """Return the planned talks of the reader only; a calendar does not tell with whom."""
    if lezer.gebruiker_id is None or not lezer.mag(Recht.GESPREKKEN_ZIEN):
        return []
    gepland = Gesprek.objects.filter(
        proeftuin=proeftuin, door=lezer.gebruiker_id, stand=_GEPLAND, wanneer__isnull=False
    )
    return [_agendapunt(deel) for deel in gepland.select_related("proeftuin")]


def _agendapunt(gesprek: Gesprek) -> Agendapunt:
    begin: Any = gesprek.wanneer if gesprek.tijd else gesprek.dag
    return Agendapunt(
        uid=f"gesprek-{gesprek.publiek_id}@leerwerkplaats",
        titel="Stakeholdergesprek",
        begin=begin,
        einde=begin + _DUUR if gesprek.tijd else begin,
        gewijzigd=gesprek.gemaakt,
        adres=f"{settings.SITE_URL}{gesprek.get_absolute_url()}",
        versie=gesprek.versie - 1,
    )


def postsoorten() -> Mapping[str, Postsoort]:
    """Return the notes that are sent to be agreed with, and the warning that text ends."""
    einde = Postsoort("Notities die bijna weggaan")
    return {voorleggen.SOORT: voorleggen.NOTITIES, bewaren.SOORT: einde}


def zet_stil(adres: str) -> None:
    """Ask nothing more of this person: a link that waits for an answer ends."""
    wie = Q(contact__email__iexact=adres) | Q(contact__gebruiker__email__iexact=adres)
    wachtend = Gesprek.objects.filter(wie, antwoord="").exclude(voorgelegd_op=None)
    rijen = Gesprek.objects.filter(pk__in=list(wachtend.values_list("pk", flat=True)))
    rijen.update(voorgelegd_op=None, voorgelegd_versie=None)


def _met(gebruiker: Gebruiker) -> QuerySet[Gesprek]:
    """Return the talks with this person, also those from before there was an account."""
    wie = Q(contact__gebruiker=gebruiker) | Q(contact__email=gebruiker.email)
    return Gesprek.objects.filter(wie)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the talks that the person held, and those with the person with what was shown."""
    eigen = Gesprek.objects.filter(door=gebruiker).select_related("proeftuin")
    return {
        "gesprekken die je voerde": Rijen(eigen, zeg=_zeg_gevoerd),
        "gesprekken met jou": Rijen(_met(gebruiker).select_related("proeftuin"), zeg=_zeg_met),
    }


def _zeg_kaal(gesprek: Gesprek) -> dict[str, Any]:
    return {
        "proeftuin": gesprek.proeftuin.titel,
        "stand": gesprek.get_stand_display(),
        "op": gesprek.dag and gesprek.dag.isoformat(),
    }


def _zeg_gevoerd(gesprekken: Iterable[Gesprek]) -> list[dict[str, Any]]:
    return [{**_zeg_kaal(gesprek), "plaats": gesprek.plaats} for gesprek in gesprekken]


def _zeg_met(gesprekken: Iterable[Gesprek]) -> list[dict[str, Any]]:
    return [{**_zeg_kaal(gesprek), **_zeg_notities(gesprek)} for gesprek in gesprekken]


def _zeg_notities(gesprek: Gesprek) -> dict[str, str]:
    velden = "notities", "verwachtingen", "afspraken", "reactie"
    return {veld: getattr(gesprek, veld) for veld in velden} if gesprek.voorgelegd else {}


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say that talks stay without a name, and that notes of talks with the person go."""
    gevoerd = Gesprek.objects.filter(door=gebruiker)
    return [
        Wissing("Gesprekken die je voerde", gevoerd, "Blijven staan, zonder je naam."),
        Wissing(
            "Notities van gesprekken met jou",
            _met(gebruiker),
            "Gaan weg. Dat er een gesprek was, blijft staan, zonder je naam en functie.",
        ),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Empty the notes of talks with the person, and take the person off those held.

    Comes before contacts are erased (the order in settings.AANDELEN): without the contact nobody
    could tell which talks these are.
    """
    _maak_leeg(_met(gebruiker))
    Gesprek.objects.filter(door=gebruiker).update(door=None)


def _maak_leeg(gesprekken: QuerySet[Gesprek]) -> None:
    """Empty what was written in these talks, and with whom they were, also in the red thread."""
    rijen = Gesprek.objects.filter(pk__in=list(gesprekken.values_list("pk", flat=True)))
    bewaren.wis_tekst(rijen.filter(gewist_op=None), timezone.now())
    rijen.update(contact=None, met_wie="", **bewaren.LEEG)
    for gesprek in rijen.select_related("proeftuin", "organisatie"):
        meld(proeftuin=gesprek.proeftuin, knopen=[knoop_van(gesprek)])


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say that the notes of talks with someone go when they leave the list."""
    aantal = Gesprek.objects.filter(contact=contact).count()
    blijft = "Dat er een gesprek was, blijft staan, zonder naam en functie."
    return [Wissing("Notities van gesprekken", aantal, f"Gaan weg. {blijft}")]


def wis_met(contact: Contact) -> None:
    """Empty the notes of talks with someone who leaves the list."""
    _maak_leeg(Gesprek.objects.filter(contact=contact))


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when the text of talks ends."""
    return [bewaren.termijn()]


def na_terugzetten() -> None:
    """End every link that waits: whether it was taken back since the back-up, nobody knows."""
    Gesprek.objects.filter(antwoord="").update(voorgelegd_op=None, voorgelegd_versie=None)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "gesprek.gepland": "plande een gesprek",
        "gesprek.gewijzigd": "wijzigde een gesprek",
        "gesprek.uitgewerkt": "werkte een gesprek uit",
        "gesprek.afgezegd": "zei een gesprek af",
        "gesprek.weer_gepland": "liet een gesprek toch doorgaan",
        "gesprek.weg": "haalde een gesprek weg",
        "gesprek.voorgelegd": "stuurde notities naar wie was gesproken",
        "gesprek.teruggenomen": "trok de link naar notities in",
        "gesprek.akkoord": "ging akkoord met notities",
        "gesprek.anders": "wilde in notities iets anders opschrijven",
        "gespreksvraag.overgenomen": "nam onze gespreksvragen over",
        "gespreksvraag.toegevoegd": "voegde een gespreksvraag toe",
        "gespreksvraag.gewijzigd": "wijzigde een gespreksvraag",
        "gespreksvraag.verplaatst": "verplaatste een gespreksvraag",
        "gespreksvraag.weg": "haalde een gespreksvraag weg",
        "thema.gemaakt": "voegde een thema toe",
        "thema.gewijzigd": "wijzigde een thema",
        "thema.gekozen": "koos een thema voor de startbijeenkomst",
        "thema.niet_gekozen": "haalde een thema van de startbijeenkomst",
        "thema.weg": "haalde een thema weg",
    }
