"""The forms of "Vraag het": asking or telling, answering, and looking for a question."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from leerwerkplaats.web.herkend import HerkendMixin
from proeftuinen.monitoring.vraaghet.lezen import Keuze
from proeftuinen.monitoring.vraaghet.models import Hulpvraag

GEEN_INWONER = "Schrijf niets op waaraan je een inwoner of collega kunt herkennen."
ANDERE_LEZERS = (
    "Intussen kunnen andere mensen deze vraag lezen dan net. Kijk hieronder wie dat zijn, en "
    "verstuur je antwoord nog eens."
)
VELDEN = ("soort", "titel", "tekst", "dimensies", "bereik")


class Vraagvelden(HerkendMixin, HuisForm):
    """What someone asks or tells, what it is about, and who may read it."""

    let_op_velden: ClassVar[tuple[str, ...]] = ("titel", "tekst")

    soort = forms.ChoiceField(
        label="Wat wil je?", choices=Hulpvraag.Soort.choices, widget=forms.RadioSelect
    )
    titel = Tekst(
        label="Waar gaat het over, in één zin?",
        max_length=150,
        help_text="Bijvoorbeeld: hoe krijgen jullie de huisarts mee aan tafel?",
    )
    tekst = Tekst(
        label="Vertel er iets meer over",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=f"Dat hoeft niet. {GEEN_INWONER}",
    )
    dimensies = forms.MultipleChoiceField(
        label="Waar hoort het bij?",
        choices=Dimensie.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Zo zoeken we wie kan helpen. Je mag er meer kiezen, of geen.",
    )
    bereik = forms.ChoiceField(
        label="Wie mag het lezen en antwoorden?",
        choices=Hulpvraag.Bereik.choices,
        widget=forms.RadioSelect,
        help_text="Buiten jullie proeftuin staat je naam er niet bij.",
    )

    def waarden(self) -> dict[str, Any]:
        """Return the values of the question itself."""
        return {naam: self.cleaned_data[naam] for naam in VELDEN}


class HulpvraagMaakForm(Vraagvelden, MaakForm):
    """Asks or tells something; `uit` is the knot of the red thread that it is about."""

    uit = forms.SlugField(required=False, widget=forms.HiddenInput)


class HulpvraagForm(Vraagvelden, VersieForm):
    """Changes a question."""


def begin_van(hulpvraag: Hulpvraag) -> dict[str, Any]:
    """Return the values of a question as its form holds them."""
    return {naam: getattr(hulpvraag, naam) for naam in VELDEN}


class Antwoordvelden(HerkendMixin, HuisForm):
    """What someone answers."""

    let_op_velden: ClassVar[tuple[str, ...]] = ("tekst",)

    tekst = Tekst(
        label="Wat weet jij hierover?",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=GEEN_INWONER,
    )


class HulpantwoordMaakForm(Antwoordvelden, MaakForm):
    """Answers; `lezers` is who could read along when the page was shown.

    From elsewhere one also says for whom one speaks, when that can be more than one.
    """

    namens = forms.ChoiceField(label="Namens wie antwoord je?")
    lezers = forms.ChoiceField(choices=Hulpvraag.Bereik.choices, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, bereik: str, namens: Sequence[tuple[str, str]] = (), **kwargs: Any
    ) -> None:
        kwargs["initial"] = {"lezers": bereik, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.bereik = bereik
        self.fields["namens"].choices = list(namens)
        if len(namens) < 2:
            del self.fields["namens"]

    def clean(self) -> dict[str, Any]:
        """Ask again when others can read along than the writer saw."""
        waarden = super().clean() or {}
        if waarden.get("lezers", self.bereik) != self.bereik:
            self.data = self.data.copy()
            self.data[self.add_prefix("lezers")] = self.bereik
            self.add_error(None, ANDERE_LEZERS)
        return waarden


class HulpantwoordForm(Antwoordvelden, VersieForm):
    """Changes an answer."""


class Zoekvraag(forms.Form):
    """What one looks for; an unknown value filters nothing."""

    q = forms.CharField(label="Zoek op een woord", required=False, max_length=100)
    dimensie = forms.ChoiceField(
        label="Waar het bij hoort",
        required=False,
        choices=[("", "Alle dimensies"), *Dimensie.choices],
    )
    toon = forms.ChoiceField(label="Welke", required=False, choices=[("", "Alles"), *Keuze.choices])

    def __init__(self, *args: Any, met_eigen: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        if not met_eigen:
            keuzes = self.fields["toon"].choices
            self.fields["toon"].choices = [deel for deel in keuzes if deel[0] != Keuze.MIJN]

    def vraag(self) -> dict[str, str]:
        """Return what was asked for, as far as it is known."""
        self.is_valid()
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
