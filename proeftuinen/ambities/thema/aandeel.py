"""What the kernthema contributes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from leerwerkplaats.begrippen import Maatthema, Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.ambities.bladzijde import KERNTHEMA, TAB
from proeftuinen.ambities.thema.models import Kernthema, Themakeuze, Themaronde, Themastem
from proeftuinen.ambities.thema.rondes import HOOGUIT, sluit_oude
from proeftuinen.ambities.thema.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Doel,
    Gebeurtenis,
    Hoofdstuk,
    Lezer,
    Maat,
    Tab,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin

UITLEG = {
    "kernthema's": "Thema's die jij voorstelde. Anderen lezen ze zonder je naam.",
    "keuzes die lopen": "Wat je koos in een ronde die nog open is. Is de ronde dicht, dan weten "
    "we niet meer wie wat koos.",
}
MAATTHEMA = Maatthema.DOEN
TUINDEEL = Tuindeel.ZAAIEN


def tabs() -> Sequence[Tab]:
    """Return its page under the tab of the ambition."""
    return [Tab(KERNTHEMA, "proeftuinen:kernthemas", Recht.AMBITIE_ZIEN, onder=TAB, rang=20)]


def doelen() -> Sequence[Doel]:
    """Return a theme as something that any knot can lead to."""
    return [Doel("Kernthema", "proeftuinen:kernthema-nieuw", Recht.AMBITIE_BIJDRAGEN)]


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return on which days a theme was chosen."""
    if not lezer.mag(Recht.AMBITIE_ZIEN):
        return []
    rijen = Themakeuze.objects.filter(proeftuin=proeftuin).select_related("thema__proeftuin")
    return [
        Gebeurtenis(
            rij.dag, f"Kernthema gekozen: {rij.thema}", rij.thema.get_absolute_url(), "ambitie"
        )
        for rij in rijen
    ]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many themes were proposed."""
    aantal = Kernthema.objects.filter(proeftuin=proeftuin).count()
    return [Maat("Voorgestelde kernthema's", aantal, "thema's", "om uit te kiezen")]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return the theme that was chosen, with its reason; not by whom."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return None
    rijen = Themakeuze.objects.filter(proeftuin=proeftuin).select_related("thema")
    keuzes = list(rijen)
    if not keuzes:
        return None
    inhoud = {"keuze": keuzes[0], "eerder": keuzes[1:]}
    sjabloon = "proeftuinen/ambities/thema/hoofdstuk.html"
    return Hoofdstuk("Waar we meer van wilden", sjabloon, inhoud)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the themes that this person proposed, and what they chose in rounds that are open."""
    themas = Kernthema.objects.filter(door=gebruiker).select_related("proeftuin").order_by("pk")
    stemmen = Themastem.objects.filter(gebruiker=gebruiker).select_related("thema").order_by("pk")
    return {
        "kernthema's": Rijen(themas, zeg=_zeg_themas),
        "keuzes die lopen": Rijen(stemmen, zeg=_zeg_stemmen),
    }


def _zeg_themas(rijen: Iterable[Kernthema]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "probleem": rij.probleem,
            "wens": rij.wens,
            "toelichting": rij.toelichting,
        }
        for rij in rijen
    ]


def _zeg_stemmen(rijen: Iterable[Themastem]) -> list[dict[str, Any]]:
    return [
        {
            "thema": rij.thema.wens,
            "stippen": rij.stippen,
            "akkoord": rij.akkoord,
            "bezwaar": rij.bezwaar,
        }
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to themes and votes."""
    themas = Kernthema.objects.filter(door=gebruiker)
    return [
        Wissing("Kernthema's van jou", themas, "Blijven staan, zonder je naam."),
        Wissing("Keuzes in een ronde", Themastem.objects.filter(gebruiker=gebruiker), "Gaan weg."),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's votes away, and their name from what is the group's."""
    Themastem.objects.filter(gebruiker=gebruiker).delete()
    for model in (Kernthema, Themaronde, Themakeuze):
        model.objects.filter(door=gebruiker).update(door=None)


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when is forgotten who chose what."""
    return [
        Bewaartermijn(
            "keuzes voor een kernthema",
            "Wie welk thema koos, en welk bezwaar iemand had",
            f"tot de ronde sluit, hooguit {HOOGUIT.days} dagen; aantallen blijven",
            sluit_oude,
        )
    ]


def spoorzinnen() -> Mapping[str, str]:
    """Return the verbs of themes in plain Dutch."""
    return {
        "kernthema.gemaakt": "stelde een kernthema voor",
        "kernthema.overgenomen": "nam een kernthema over",
        "kernthema.gewijzigd": "wijzigde een kernthema",
        "kernthema.weg": "haalde een kernthema weg",
        "kernthema.gekozen": "schreef op welk kernthema gekozen is",
        "themaronde.begonnen": "begon een ronde om een kernthema te kiezen",
        "themaronde.gesloten": "sloot een ronde om een kernthema te kiezen",
    }
