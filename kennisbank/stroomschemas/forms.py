"""The forms of the editor: a question or outcome, an answer and where it leads, the beginning."""

from typing import Any

from django import forms

from kennisbank.items.schema import (
    LANGSTE_ANTWOORD,
    LANGSTE_TEKST,
    LANGSTE_TOELICHTING,
    UITKOMST,
    VRAAG,
    Antwoord,
    Graaf,
    Punt,
)
from kennisbank.stroomschemas.bewerken import doelen_voor, nieuwe_sleutel
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm

SOORTEN = [(VRAAG, "Een vraag, met antwoorden"), (UITKOMST, "Een uitkomst, waar je eindigt")]
NIEUW = {"nieuw-vraag": VRAAG, "nieuw-uitkomst": UITKOMST}
EERST_ANTWOORDEN_WEG = "Haal eerst de antwoorden weg. Een uitkomst heeft geen antwoorden."


class Puntvelden(HuisForm):
    """What a point says."""

    soort = forms.ChoiceField(label="Wat is het?", choices=SOORTEN, widget=forms.RadioSelect)
    tekst = Tekst(
        label="De vraag of de uitkomst",
        max_length=LANGSTE_TEKST,
        help_text="Kort, want het staat ook in de tekening. Bijvoorbeeld: Kan het wachten?",
    )
    toelichting = Tekst(
        label="Uitleg",
        max_length=LANGSTE_TOELICHTING,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Wat helpt om te kiezen, of wat je nu doet. Schrijf geen namen van mensen op.",
    )

    def woorden(self) -> dict[str, str]:
        """Return what was filled in."""
        return {naam: self.cleaned_data[naam] for naam in ("soort", "tekst", "toelichting")}


class PuntMaakForm(Puntvelden, MaakForm):
    """Adds a point."""


class PuntForm(Puntvelden, VersieForm):
    """Changes a point; a question with answers stays one."""

    def __init__(self, *args: Any, punt: Punt, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.punt = punt

    def clean_soort(self) -> str:
        """Refuse to make an outcome of what has answers."""
        soort = self.cleaned_data["soort"]
        if soort == UITKOMST and self.punt.antwoorden:
            raise forms.ValidationError(EERST_ANTWOORDEN_WEG)
        return soort


class Antwoordvelden(HuisForm):
    """An answer of one question, and where it leads: to a point, or to one that is made at once."""

    tekst = Tekst(
        label="Het antwoord",
        max_length=LANGSTE_ANTWOORD,
        help_text="Kort. Bijvoorbeeld: Ja, er is geen haast.",
    )
    naar = forms.ChoiceField(label="Waar ga je dan heen?", required=False)
    nieuw = Tekst(
        label="De nieuwe vraag of uitkomst",
        max_length=LANGSTE_TEKST,
        required=False,
        help_text="Vul dit alleen in als je hierboven een nieuwe kiest.",
    )

    def __init__(self, *args: Any, graaf: Graaf, sleutel: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nummers = graaf.nummers
        bestaand = [
            (punt.sleutel, f"{nummers[punt.sleutel]}. {punt.tekst[:80]}")
            for punt in doelen_voor(graaf, sleutel)
        ]
        self.fields["naar"].choices = [
            ("", "Dat kies ik later"),
            ("nieuw-vraag", "Naar een nieuwe vraag"),
            ("nieuw-uitkomst", "Naar een nieuwe uitkomst"),
            *([("Naar iets dat er al is", bestaand)] if bestaand else []),
        ]

    def clean(self) -> dict[str, Any]:
        """Ask for the words of a new point, and for nothing else."""
        schoon = super().clean() or {}
        wil_nieuw = schoon.get("naar") in NIEUW
        if wil_nieuw and "nieuw" in schoon and not schoon["nieuw"]:
            self.add_error("nieuw", "Schrijf hoe de nieuwe vraag of uitkomst luidt.")
        if not wil_nieuw and schoon.get("nieuw") and "naar" in schoon:
            self.add_error("naar", "Kies ook of dit een nieuwe vraag of een nieuwe uitkomst is.")
        return schoon

    def nieuw_punt(self) -> Punt | None:
        """Return the point to make for this answer, if it asks one."""
        soort = NIEUW.get(self.cleaned_data["naar"])
        return Punt(nieuwe_sleutel(), soort, self.cleaned_data["nieuw"]) if soort else None

    def antwoord(self, nieuw: Punt | None) -> Antwoord:
        """Return the answer."""
        naar = nieuw.sleutel if nieuw else self.cleaned_data["naar"]
        return Antwoord(self.cleaned_data["tekst"], naar)


class AntwoordMaakForm(Antwoordvelden, MaakForm):
    """Adds an answer."""


class AntwoordForm(Antwoordvelden, VersieForm):
    """Changes an answer."""


class BeginForm(VersieForm):
    """Chooses the question with which it begins."""

    begin = forms.ChoiceField(label="Het schema begint met")

    def __init__(self, *args: Any, graaf: Graaf, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["begin"].choices = [
            (punt.sleutel, f"{graaf.nummers[punt.sleutel]}. {punt.tekst[:80]}")
            for punt in graaf.volgorde
            if punt.is_vraag
        ]


class KnopForm(VersieForm):
    """A button: asks nothing but which version one saw."""


class SchuifForm(VersieForm):
    """A button that moves something up or down."""

    richting = forms.TypedChoiceField(
        choices=[("-1", "omhoog"), ("1", "omlaag")], coerce=int, widget=forms.HiddenInput
    )
