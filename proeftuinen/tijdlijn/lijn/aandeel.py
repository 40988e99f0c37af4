"""What the timeline contributes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from leerwerkplaats.begrippen import Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import bewaren
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.tijdlijn.dagboek.boek import mag_lezen
from proeftuinen.tijdlijn.dagboek.models import Kanttekening
from proeftuinen.tijdlijn.lijn import lezen, papier
from proeftuinen.tijdlijn.lijn.samen import vat_samen
from proeftuinen.tijdlijn.lijn.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.traject.contracten import Hoofdstuk, Lezer, Tab, Wissing
from proeftuinen.traject.models import Proeftuin

TUINDEEL = Tuindeel.GROEIEN
UITLEG = {"kanttekeningen": "Wat jij vond van iets dat gebeurde, op de tijdlijn."}


def tabs() -> Sequence[Tab]:
    """Return the timeline."""
    return [Tab("Tijdlijn", "proeftuinen:tijdlijn", Recht.TIJDLIJN_ZIEN)]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return the year from day to day, as far as this audience may see it, without names."""
    if not mag_lezen(lezer):
        return None
    regels = lezen.gebeurd(proeftuin, lezer)
    if not regels:
        return None
    regels = lezen.met_noten(regels, proeftuin, lezer)
    regels.reverse()
    inhoud = {"regels": vat_samen(regels), "noten": any(regel.noten for regel in regels)}
    sjabloon = "proeftuinen/tijdlijn/lijn/hoofdstuk.html"
    return Hoofdstuk("Het jaar van dag tot dag", sjabloon, inhoud)


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return the print as work of the worker."""
    return papier.SOORTEN


def bij_intrekking(proeftuin: Proeftuin) -> None:
    """Take back the prints that were made and not fetched, or are being made."""
    gemaakt = Opdracht.objects.filter(soort=papier.SOORT, ruimte=proeftuin.publiek_id)
    bewaren.haal_terug(gemaakt, papier.TERUGGEHAALD)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what the person thought of things."""
    rijen = Kanttekening.objects.filter(door=gebruiker).select_related("proeftuin")
    return {"kanttekeningen": Rijen(rijen.order_by("pk"), zeg=_zeg)}


def _zeg(rijen: Iterable[Kanttekening]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "bij iets van": rij.dag.isoformat(),
            "tekst": rij.tekst,
            "rol": rij.rol,
        }
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to the timeline."""
    rijen = Kanttekening.objects.filter(door=gebruiker)
    return [Wissing("Kanttekeningen op de tijdlijn", rijen, "Blijven staan, zonder je naam.")]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from what they thought of things."""
    Kanttekening.objects.filter(door=gebruiker).update(door=None)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "kanttekening.gemaakt": "zei wat iemand ergens van vindt",
        "kanttekening.gewijzigd": "wijzigde een kanttekening",
        "kanttekening.weg": "haalde een kanttekening weg",
    }
