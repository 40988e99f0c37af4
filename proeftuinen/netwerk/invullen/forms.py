"""The forms beside the cards: how one stands on the map, and who is missing."""

from django import forms

from leerwerkplaats.web.forms import HuisForm, Tekst, VersieForm
from proeftuinen.mensen.models import Contact, Zicht

_WOORDEN = [
    (Zicht.NAAM, "Met mijn naam, functie en organisatie"),
    (Zicht.FUNCTIE, "Met mijn functie en organisatie, zonder naam"),
    (Zicht.NIETS, "Niet: ik sta niet op de kaart"),
]


class ZichtForm(VersieForm):
    """How one stands on the map. Nothing is chosen in advance until the person chose once."""

    zicht = forms.ChoiceField(
        label="Hoe wil je op de kaart staan?",
        choices=_WOORDEN,
        widget=forms.RadioSelect,
        help_text="Dit geldt in heel deze proeftuin, ook in de lijst met mensen. Je kunt het later "
        "wijzigen. Sta je niet op de kaart, dan krijgt niemand een vraag over jou en tellen jouw "
        "antwoorden niet mee.",
        error_messages={"required": "Kies hoe je op de kaart wilt staan."},
    )


def begin_zicht(contact: Contact) -> dict[str, object]:
    """Return what the form starts with."""
    gekozen = contact.zicht if contact.zelf_gekozen_op else None
    return {"versie": contact.versie, "zicht": gekozen}


class GemistForm(HuisForm):
    """Someone whom one would have answered about. The same twice is kept once (actions)."""

    naam = Tekst(label="Wie mis je in de lijst?", max_length=200)
    waar = Tekst(
        label="Waar werkt deze persoon, of wat doet die?",
        max_length=200,
        required=False,
        help_text="Schrijf geen namen van mensen op die ziek zijn, of van hun naasten.",
    )
