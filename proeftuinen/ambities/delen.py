"""The four parts of an ambition, in the form that the field knows (domain, 7)."""

from django.db.models import TextChoices

MEESTE_TEKENS = 2000
"""Signs of one part at most."""


class Deel(TextChoices):
    """A part of the sentence, with the words that it continues."""

    GEBIED = "gebied", "In …"
    INWONERS = "inwoners", "willen we dat inwoners …"
    AANDACHT = "aandacht", "door …"
    WIJ = "wij", "Dit doen wij doordat wij …"


BEGIN = {
    Deel.GEBIED: "In",
    Deel.INWONERS: "willen we dat inwoners",
    Deel.AANDACHT: "door",
    Deel.WIJ: "Dit doen wij doordat wij",
}
"""The fixed words before each part."""

VRAGEN = {
    Deel.GEBIED: "Waar gaat het over? Noem de wijk, het dorp of de gemeente.",
    Deel.INWONERS: "Wat merken inwoners ervan? Wat krijgen of kunnen zij?",
    Deel.AANDACHT: "Welke aandacht helpt daarbij? Denk aan lichaam, contact, gevoel en zingeving, "
    "en aan zorg en welzijn op tijd.",
    Deel.WIJ: "Hoe werken wij dan samen? Wat doen wij anders?",
}
"""What one asks a group for each part."""


def als_zinnen(delen: dict[str, str]) -> str:
    """Return the whole ambition as running text; parts that are empty show as dots.

    >>> als_zinnen({"gebied": "Lindewaard", "inwoners": "weten wie ze bellen"})
    'In Lindewaard willen we dat inwoners weten wie ze bellen, door … Dit doen wij doordat wij …'
    """
    tekst = {deel: zonder_begin(deel, delen.get(deel.value, "")) or "…" for deel in Deel}
    eerste = (
        f"In {tekst[Deel.GEBIED]} willen we dat inwoners {tekst[Deel.INWONERS]}, "
        f"door {tekst[Deel.AANDACHT]}"
    )
    return f"{_met_punt(eerste)} {_met_punt(f'Dit doen wij doordat wij {tekst[Deel.WIJ]}')}"


def zonder_begin(deel: Deel, tekst: str) -> str:
    """Return a part on one line, without the fixed words when someone wrote these again.

    >>> zonder_begin(Deel.GEBIED, "In Lindewaard.")
    'Lindewaard'
    >>> zonder_begin(Deel.AANDACHT, "doorlopende aandacht")
    'doorlopende aandacht'
    """
    schoon = _schoon(tekst)
    begin = BEGIN[deel].casefold() + " "
    return schoon[len(begin) :] if schoon.casefold().startswith(begin) else schoon


def _schoon(tekst: str) -> str:
    return " ".join(tekst.split()).rstrip(".,;")


def _met_punt(zin: str) -> str:
    return zin if zin.endswith(("…", "!", "?")) else f"{zin}."
