"""The forms of the wall of what works here."""

from typing import Any

from django import forms

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from leerwerkplaats.web.rijkeuze import Rijkeuze
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin

NIEMAND_HERKENBAAR = "Schrijf niets op waaraan je een inwoner kunt herkennen."


class Vondstvelden(HuisForm):
    """What works, of which kind, who is in it, and on which dimension."""

    tekst = Tekst(
        label="Wat werkt hier al?",
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=f"Eén ding per kaartje, kort en concreet. {NIEMAND_HERKENBAAR}",
    )
    soort = forms.ChoiceField(
        label="Wat is het?",
        choices=Vondst.Soort.choices,
        widget=forms.RadioSelect,
    )
    dimensies = forms.MultipleChoiceField(
        label="Waar helpt het bij?",
        choices=Dimensie.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    wie = Tekst(
        label="Wie doet het, of kan het?",
        max_length=200,
        required=False,
        help_text="Een groep of een rol, geen naam. Bijvoorbeeld: vrijwilligers van het hospice.",
    )
    organisatie = Rijkeuze(
        label="Bij welke organisatie hoort het?",
        queryset=Organisatie.objects.none(),
        kolommen=("naam",),
        required=False,
        empty_label="Geen, of nog niet bekend",
    )

    def __init__(
        self, *args: Any, proeftuin: Proeftuin, nu: int | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        te_kiezen = Organisatie.objects.van(proeftuin)
        if nu:  # named on the card already, though it no longer takes part
            te_kiezen = (te_kiezen | Organisatie.objects.filter(pk=nu)).distinct()
        self.fields["organisatie"].queryset = te_kiezen.order_by("naam")

    def waarden(self) -> dict[str, Any]:
        """Return the card's own values."""
        return {naam: self.cleaned_data[naam] for naam in Vondstvelden.base_fields}


class VondstMaakForm(Vondstvelden, MaakForm):
    """Puts a card on the wall; `uit` is the knot of the red thread that it came from."""

    uit = forms.SlugField(required=False, widget=forms.HiddenInput)


class VondstForm(Vondstvelden, VersieForm):
    """Changes a card."""
