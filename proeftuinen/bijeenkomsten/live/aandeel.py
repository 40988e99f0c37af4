"""What a meeting while it runs contributes."""

from collections.abc import Mapping, Sequence

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.bijeenkomsten.live.models import Livegast, Zitting
from proeftuinen.traject.contracten import Wissing


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "bijeenkomst.zaal_open": "opende de zaal van een bijeenkomst",
        "bijeenkomst.zaal_dicht": "sloot de zaal van een bijeenkomst",
        "bijeenkomst.begonnen": "begon een bijeenkomst",
        "bijeenkomst.overgenomen": "nam het leiden van een bijeenkomst over",
        "livevraag.papier": "typte over wat er op papier stond",
    }


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to rooms."""
    geleid = Zitting.objects.filter(leider=gebruiker)
    telefoons = Livegast.objects.filter(gebruiker=gebruiker)
    return [
        Wissing("Bijeenkomsten die je leidde", geleid, "Blijven staan, zonder je naam."),
        Wissing("Je telefoon in een zaal", telefoons, "Gaat weg."),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Forget who led, and which phone was whose."""
    Zitting.objects.filter(leider=gebruiker).update(leider=None)
    Livegast.objects.filter(gebruiker=gebruiker).delete()
