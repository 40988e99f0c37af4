"""The forms of knowledge in a place."""

from collections.abc import Collection
from typing import Any

from django import forms

from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import LANGSTE_TEKST
from kennisbank.items.soorten import Soort
from leerwerkplaats.web.forms import HOOGSTE_VERSIE, OPNIEUW, HuisForm, MaakForm, Tekst
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.forms import Stapkeuze
from proeftuinen.traject.models import Proeftuin, Stap

# What comes out of the work of a place; a werkvorm is filled in further in its own form.
SOORTEN = (
    Soort.PRAKTIJKVOORBEELD,
    Soort.KENNISBLAD,
    Soort.HANDLEIDING,
    Soort.WERKVORM,
    Soort.INTERVIEW,
    Soort.SJABLOON,
)


class GebruikForm(HuisForm):
    """Asks at which step an item was used, and how it went.

    `versie` is that of the remark that the writer saw; 0 when the item was not used yet.
    """

    stap = Stapkeuze(label="Bij welke stap?")
    opmerking = Tekst(
        label="Hoe ging het?",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wie jullie proeftuin mag zien, leest dit: ook de gemeente en het landelijk "
        "programma. Schrijf geen namen op.",
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=HOOGSTE_VERSIE)

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stap"].queryset = Stap.objects.van(proeftuin)
        versie = self.fields["versie"]
        versie.error_messages["required"] = OPNIEUW
        for keuring in versie.validators:
            keuring.message = OPNIEUW


class KennisForm(MaakForm):
    """Writes down what others can learn from; `uit` is the knot that it came from."""

    soort = forms.ChoiceField(
        label="Wat is het?", choices=[(soort.value, soort.label) for soort in SOORTEN]
    )
    titel = Tekst(label="Titel", max_length=200)
    samenvatting = Tekst(
        label="In het kort",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wat heeft een ander eraan? Een tot drie zinnen.",
    )
    tekst = Tekst(
        label="Vertel verder",
        max_length=LANGSTE_TEKST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text="Een lege regel maakt een nieuwe alinea. Zet ## voor een kop en - voor een "
        "opsomming. Schrijf geen namen op van mensen.",
    )
    uit = Tekst(required=False, max_length=12, widget=forms.HiddenInput)

    def inhoud(self) -> Iteminhoud:
        """Return what the item says."""
        velden = "soort", "titel", "samenvatting", "tekst"
        return Iteminhoud(**{naam: self.cleaned_data[naam] for naam in velden})


class KoppelForm(HuisForm):
    """Asks which organisations stand behind an outcome.

    `gezien` holds those that were ticked when the writer opened it, so that of two writers each
    changes only what they changed.
    """

    organisaties = forms.ModelMultipleChoiceField(
        label="Wie kan hierbij helpen?",
        queryset=Organisatie.objects.none(),
        to_field_name="publiek_id",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    gezien = Tekst(required=False, max_length=5000, widget=forms.HiddenInput)

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisaties"].queryset = Organisatie.objects.van(proeftuin)

    def verschil(self) -> tuple[Collection[Organisatie], Collection[Organisatie]]:
        """Return what was ticked and what was unticked since the form was opened."""
        gezien = set(self.cleaned_data["gezien"].split(","))
        aan = list(self.cleaned_data["organisaties"])
        bekend = self.fields["organisaties"].queryset.filter(publiek_id__in=gezien)
        erbij = [organisatie for organisatie in aan if organisatie.publiek_id not in gezien]
        return erbij, [organisatie for organisatie in bekend if organisatie not in aan]
