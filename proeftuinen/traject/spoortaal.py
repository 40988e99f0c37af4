"""The audit trail in plain Dutch."""

from leerwerkplaats.web.models import Auditregel

ZINNEN = {
    "proeftuin.gemaakt": "maakte dit traject",
    "proeftuin.bewerkt": "wijzigde de gegevens",
    "stap.toegevoegd": "voegde een stap toe",
    "stap.bewerkt": "wijzigde een stap",
    "stap.verplaatst": "verplaatste een stap",
    "stap.overgeslagen": "sloeg een stap over",
    "stap.afgesloten": "sloot een stap af",
    "stap.geopend": "pakte een stap weer op",
    "controlepunt.toegevoegd": "voegde een punt toe aan een lijst",
    "controlepunt.klaar": "vinkte een punt af",
    "controlepunt.open": "haalde een vinkje weg",
    "controlepunt.weg": "haalde een punt van een lijst",
    "uitnodiging.gestuurd": "stuurde een uitnodiging",
    "uitnodiging.aangenomen": "nam een uitnodiging aan",
    "uitnodiging.ingetrokken": "trok een uitnodiging in",
    "rol.weggenomen": "nam iemand een rol af",
    "draad.gelegd": "verbond twee dingen met de rode draad",
}


def vertel(regel: Auditregel, wie: str) -> str:
    """Return the line as a sentence; a person who was erased is "Iemand"."""
    wat = ZINNEN.get(regel.handeling, f"deed iets ({regel.handeling})")
    return f"{wie or 'Iemand'} {wat}."
