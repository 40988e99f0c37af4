"""Whether someone can be recognised in what a phone sent: then the moderator looks first."""

from collections.abc import Iterable

from leerwerkplaats.herkenning.vinden import vind
from proeftuinen.bijeenkomsten.live.models import Bijdrage
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.traject.models import Proeftuin

LIJKT = (
    "Het is binnen. Lijkt dit op een persoon? Je kunt het aanpassen: "
    "haal het weg en stuur het opnieuw, zonder naam."
)


def is_herkenbaar(proeftuin: Proeftuin, *teksten: str) -> bool:
    """Tell whether someone may be recognised in one of these texts; at most one query."""
    if not any(teksten):
        return False
    namen = namen_van(proeftuin)
    return any(vind(tekst, namen) for tekst in teksten if tekst)


def merk_herkenbare(proeftuin: Proeftuin, rijen: Iterable[Bijdrage]) -> None:
    """Put the words of each finding on what is not shown yet, for the moderator; one query."""
    wachtend = [rij for rij in rijen if rij.zicht == Bijdrage.Zicht.WACHT]
    if not wachtend:
        return
    namen = namen_van(proeftuin)
    for rij in wachtend:
        vondsten = [*vind(rij.tekst, namen), *vind(rij.reden, namen)]
        rij.herkenbaar = [vondst.tekst for vondst in vondsten]
