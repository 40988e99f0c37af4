"""What the wall of what works here contributes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from leerwerkplaats.begrippen import Maatthema, Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.rijen import Rijen, tel
from proeftuinen.ambities.bladzijde import TAB, WERKT_AL
from proeftuinen.ambities.verkennen import lezen
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.ambities.verkennen.werkbladen import werkbladen
from proeftuinen.traject.contracten import Doel, Hoofdstuk, Lezer, Maat, Tab, Wissing
from proeftuinen.traject.models import Proeftuin

__all__ = ["werkbladen"]

UITLEG = {
    "wat hier al werkt": "Kaartjes die jij ophing of ophaalde, op de muur “Wat werkt hier al”.",
}
MAATTHEMA = Maatthema.DOEN
TUINDEEL = Tuindeel.ZAAIEN


def tabs() -> Sequence[Tab]:
    """Return its page under the tab of the ambition."""
    return [Tab(WERKT_AL, "proeftuinen:vondsten", Recht.AMBITIE_ZIEN, onder=TAB, rang=30)]


def doelen() -> Sequence[Doel]:
    """Return a card as something that any knot can lead to."""
    return [Doel("Wat werkt hier al", "proeftuinen:vondst-nieuw", Recht.AMBITIE_BIJDRAGEN)]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many cards hang on the wall, and how many tell of policy to join."""
    alle = Vondst.objects.filter(proeftuin=proeftuin)
    kaartjes, beleid = tel(alle, alle.filter(soort=Vondst.Soort.BELEID))
    return [
        Maat("Wat hier al werkt", kaartjes, "kaartjes", "wat goed gaat of er al is, en beleid"),
        Maat("Beleid om bij aan te sluiten", beleid, "kaartjes", f"van de {kaartjes}"),
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return what worked here already, by kind; who as a role or an organisation."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return None
    plaatsingen = lezen.plaats(lezen.vondsten_van(proeftuin), per_dimensie=False)
    if not plaatsingen:
        return None
    kop = {
        waarde: deel
        for waarde, deel in lezen.koppen(per_dimensie=False).items()
        if waarde in dict(plaatsingen)
    }
    telling = lezen.tel(plaatsingen)
    inhoud = {"groepen": lezen.groepen(plaatsingen, telling, kop, proeftuin, lezer)}
    sjabloon = "proeftuinen/ambities/verkennen/hoofdstuk.html"
    return Hoofdstuk("Wat hier al werkte", sjabloon, inhoud)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the cards that this person put on a wall."""
    rijen = Vondst.objects.filter(door=gebruiker).select_related("proeftuin", "organisatie")
    return {"wat hier al werkt": Rijen(rijen.order_by("pk"), zeg=_zeg)}


def _zeg(vondsten: Iterable[Vondst]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": vondst.proeftuin.titel,
            "wat": vondst.tekst,
            "soort": vondst.get_soort_display(),
            "wie": vondst.wie,
            "organisatie": str(vondst.organisatie or ""),
            "op": vondst.gemaakt.isoformat(),
        }
        for vondst in vondsten
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to the wall."""
    rijen = Vondst.objects.filter(door=gebruiker)
    return [Wissing("Kaartjes bij “Wat werkt hier al”", rijen, "Blijven hangen, zonder je naam.")]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from cards; what works here is the group's."""
    Vondst.objects.filter(door=gebruiker).update(door=None)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "vondst.gemaakt": "hing een kaartje op bij “Wat werkt hier al”",
        "vondst.gewijzigd": "wijzigde een kaartje bij “Wat werkt hier al”",
        "vondst.weg": "haalde een kaartje weg bij “Wat werkt hier al”",
        "vondst.opgehaald": "haalde een kaartje op voor “Wat werkt hier al”",
    }
