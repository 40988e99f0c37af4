"""The forms of a run sheet: a block, and a group."""

from typing import Any

from django import forms

from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from proeftuinen.bijeenkomsten.plan.bouwen.lijnen import NIET_IN_GROEP
from proeftuinen.bijeenkomsten.plan.bouwen.velden import (
    Eigen,
    Leiderkeuze,
    Regels,
    Uurveld,
    minutenveld,
)
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Groep, Kleur, Livesoort
from proeftuinen.traject.models import Proeftuin

_Soort = Agendaonderdeel.Soort


class Onderdeelvelden(HuisForm):
    """What is planned, how long, who leads, and what it needs."""

    titel = Tekst(label="Wat gaan jullie doen?", max_length=200)
    soort = forms.ChoiceField(label="Wat voor onderdeel is het?", choices=_Soort.choices)
    minuten = minutenveld()
    vast = Uurveld(
        label="Begint precies om",
        required=False,
        help_text="Alleen als iemand erop rekent, zoals een spreker. Anders volgt de tijd vanzelf.",
    )
    kleur = forms.ChoiceField(
        label="Beweging",
        choices=Kleur.choices,
        help_text="Kijken hoe het is, bedenken hoe het kan, of het doen.",
    )
    doel = Tekst(
        label="Waar is het voor?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Dit staat ook in het programma voor iedereen.",
    )
    stappen = Regels(
        label="Stappen voor wie leidt", max_length=20_000, rijen=5, help_text="Eén op elke regel."
    )
    leider = Leiderkeuze(label="Wie leidt het?")
    leiding = Tekst(
        label="Of iemand die niet in jullie lijst staat",
        max_length=120,
        required=False,
        help_text="Bijvoorbeeld: de bibliotheek.",
    )
    ruimte = Tekst(label="In welke ruimte?", max_length=200, required=False)
    materialen = Regels(
        label="Wat moet er mee?",
        max_length=20_000,
        rijen=3,
        help_text="Eén op elke regel, met het aantal vooraan: 3 flappen.",
    )
    live = forms.ChoiceField(
        label="Doen mensen iets op hun telefoon?",
        choices=[("", "Nee"), *Livesoort.choices],
        required=False,
    )
    notities = Tekst(
        label="Notities voor het team",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Alleen het kernteam en de procesbegeleider lezen dit.",
    )
    eigen = Eigen(
        label="Eigen velden",
        max_length=20_000,
        rijen=2,
        help_text="Eén op elke regel, zoals: Opstelling: kring van stoelen.",
    )

    def __init__(
        self,
        *args: Any,
        proeftuin: Proeftuin,
        nu: Agendaonderdeel | None = None,
        in_groep: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["leider"].voor(proeftuin, nu.leider_id if nu else None)
        if in_groep:
            passend = [(w, naam) for w, naam in _Soort.choices if w not in NIET_IN_GROEP]
            self.fields["soort"].choices = passend

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("soort") == _Soort.PAUZE:
            data["kleur"] = Kleur.PAUZE
        return data

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        return {naam: self.cleaned_data[naam] for naam in ONDERDEELVELDEN}


ONDERDEELVELDEN = tuple(Onderdeelvelden.base_fields)


class OnderdeelMaakForm(Onderdeelvelden, MaakForm):
    """Adds a block: after another, in a group, from a werkvorm."""

    na = forms.SlugField(required=False, widget=forms.HiddenInput)
    groep = forms.SlugField(required=False, widget=forms.HiddenInput)
    werkvorm = forms.SlugField(required=False, widget=forms.HiddenInput)


class OnderdeelForm(Onderdeelvelden, VersieForm):
    """Changes a block."""


class Groepvelden(HuisForm):
    """A group: what it is called, where it sits, who leads, about how many people."""

    naam = Tekst(label="Hoe heet de groep?", max_length=120)
    ruimte = Tekst(label="In welke ruimte?", max_length=200, required=False)
    leider = Leiderkeuze(label="Wie leidt de groep?")
    leiding = Tekst(
        label="Of iemand die niet in jullie lijst staat", max_length=120, required=False
    )
    mensen = forms.IntegerField(
        label="Hoeveel mensen ongeveer?",
        required=False,
        min_value=1,
        max_value=2000,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "class": "lw-kort"}),
    )

    def __init__(
        self, *args: Any, proeftuin: Proeftuin, nu: Groep | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["leider"].voor(proeftuin, nu.leider_id if nu else None)
        for keuring in self.fields["mensen"].validators:
            keuring.message = "Schrijf een aantal van 1 tot 2000."

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        return {naam: self.cleaned_data[naam] for naam in GROEPVELDEN}


GROEPVELDEN = tuple(Groepvelden.base_fields)


class GroepMaakForm(Groepvelden, MaakForm):
    """Adds a group."""


class GroepForm(Groepvelden, VersieForm):
    """Changes a group."""


class KopieForm(MaakForm):
    """Copies a block: nothing but the key, so that two presses make one copy."""


class TerugForm(HuisForm):
    """Undoes a change: the one that the button names."""

    wijziging = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**62)


class InkortForm(HuisForm):
    """Shortens as proposed: the version of the plan for which that was."""

    planversie = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2_000_000_000)
