"""What events are about, in a few plain kinds that one can choose from."""

from django.db.models import TextChoices


class Groep(TextChoices):
    """A kind of event, as the filter of the timeline names it."""

    DAGBOEK = "dagboek", "Uit het dagboek"
    STEMMEN = "stemmen", "Citaten en foto’s"
    SAMEN = "samen", "Bijeenkomsten en gesprekken"
    DOEN = "doen", "Experimenten"
    AMBITIE = "ambitie", "Ambitie"
    METEN = "meten", "Netwerk en metingen"
    KENNIS = "kennis", "Kennis die gebruikt is"
    JAAR = "jaar", "Stappen en afspraken"


_GROEPEN = {
    Groep.DAGBOEK: ("dagboekstuk",),
    Groep.STEMMEN: ("citaat", "foto"),
    Groep.SAMEN: (
        *("bijeenkomst", "verslag", "gesprek", "instemming", "laddergesprek"),
        *("casustafel", "inzicht"),
    ),
    Groep.DOEN: ("experiment", "logbericht", "opbrengst"),
    Groep.AMBITIE: ("ambitie", "kernthema", "verbeelding", "vondst"),
    Groep.KENNIS: ("kennis",),
    Groep.METEN: ("meting", "vragenlijst", "terugblik"),
}
_VAN = {soort: groep for groep, soorten in _GROEPEN.items() for soort in soorten}


def groep_van(soort: str) -> Groep:
    """Return the kind; what is not named belongs to the year."""
    return _VAN.get(soort, Groep.JAAR)
