"""What the gallery contributes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from leerwerkplaats.begrippen import Maatthema, Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.ambities.bladzijde import BEELDEN, TAB
from proeftuinen.ambities.verbeelden import lezen, verspreiden
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.ambities.verbeelden.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.bronnen.toestemmen import bij_fotos
from proeftuinen.traject.contracten import Doel, Hoofdstuk, Lezer, Maat, Tab, Wissing
from proeftuinen.traject.models import Proeftuin

UITLEG = {
    "beelden van de toekomst": "Beelden die jij in de galerij zette. De foto's staan bij Foto's.",
}
MAATTHEMA = Maatthema.DOEN
TUINDEEL = Tuindeel.ZAAIEN


def tabs() -> Sequence[Tab]:
    """Return its page under the tab of the ambition."""
    return [Tab(BEELDEN, "proeftuinen:verbeeldingen", Recht.AMBITIE_ZIEN, onder=TAB, rang=40)]


def doelen() -> Sequence[Doel]:
    """Return a picture as something that any knot can lead to."""
    bijdragen = Recht.AMBITIE_BIJDRAGEN
    return [Doel("Beeld van de toekomst", "proeftuinen:verbeelding-nieuw", bijdragen)]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many pictures there are."""
    aantal = lezen.verbeeldingen_van(proeftuin).count()
    return [Maat("Beelden van de toekomst", aantal, "beelden", "die mensen maakten")]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return how people saw the future; a photo only while its consent holds."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return None
    beelden = lezen.voor_zaal(proeftuin, lezer)
    if not beelden:
        return None
    namen = [f"foto-{beeld.foto.publiek_id}.jpg" if beeld.foto else "" for beeld in beelden]
    paren = list(zip(namen, beelden, strict=True))
    bestanden = {naam: beeld.foto.pad.name for naam, beeld in paren if beeld.foto}
    inhoud = {"beelden": paren, "proeftuin": proeftuin}
    sjabloon = "proeftuinen/ambities/verbeelden/hoofdstuk.html"
    ja = bij_fotos([beeld.foto for beeld in beelden if beeld.foto])
    return Hoofdstuk("Hoe we de toekomst zagen", sjabloon, inhoud, bestanden, ja)


def bij_verspreiding(proeftuin: Proeftuin, door: Gebruiker, waar: str) -> None:
    """Note each photo of the gallery that went out with the oogst."""
    verspreiden.verspreid(proeftuin=proeftuin, door=door, waar=waar)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the pictures that this person added."""
    rijen = Verbeelding.objects.filter(door=gebruiker).select_related("proeftuin")
    return {"beelden van de toekomst": Rijen(rijen.order_by("pk"), zeg=_zeg)}


def _zeg(verbeeldingen: Iterable[Verbeelding]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "soort": rij.get_soort_display(),
            "titel": rij.titel,
            "tekst": rij.tekst,
            "dag": rij.dag and rij.dag.isoformat(),
            "op": rij.gemaakt.isoformat(),
        }
        for rij in verbeeldingen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to the gallery."""
    rijen = Verbeelding.objects.filter(door=gebruiker)
    return [Wissing("Beelden die je in de galerij zette", rijen, "Blijven staan, zonder je naam.")]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from pictures; a photo that shows them goes with the photos."""
    Verbeelding.objects.filter(door=gebruiker).update(door=None)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "verbeelding.gemaakt": "zette een beeld in de galerij",
        "verbeelding.gewijzigd": "wijzigde een beeld in de galerij",
        "verbeelding.weg": "haalde een beeld uit de galerij",
        "verbeelding.verplaatst": "zette een beeld op een andere plek in de galerij",
        "verbeelding.opgehaald": "haalde een beeld op uit de zaal",
    }
