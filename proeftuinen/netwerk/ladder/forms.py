"""The forms of a talk about the ladder."""

from typing import Any

from django import forms

from leerwerkplaats.begrippen import Trede
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from proeftuinen.traject.forms import Stapkeuze
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.planning import Planfout, controleer

MEESTE = 400  # dots on one rung of a sheet on the wall
_GETAL = "Vul een getal in van 0 tot en met 400."
_LEEG = "Er is nog geen stip geteld. Vul bij minstens één trede een getal in."


class Gespreksvelden(HuisForm):
    """Who talks about the ladder, and when."""

    groep = Tekst(
        label="Wie praten er mee?",
        max_length=120,
        help_text="Bijvoorbeeld: de hele groep, of: het kernteam.",
    )
    dag = forms.DateField(
        label="Op welke dag?", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    stap = Stapkeuze(label="Bij welke stap?")

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stap"].queryset = Stap.objects.van(proeftuin)

    def clean_dag(self) -> Any:
        """Return the day; it lies in our time."""
        dag = self.cleaned_data["dag"]
        try:
            controleer(dag, dag)
        except Planfout as fout:
            raise forms.ValidationError(str(fout)) from fout
        return dag

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        return {naam: self.cleaned_data[naam] for naam in ("groep", "dag", "stap")}


class LaddergesprekMaakForm(Gespreksvelden, MaakForm):
    """Begins a talk; `uit` is the knot it comes from."""

    uit = forms.SlugField(required=False, widget=forms.HiddenInput)


class LaddergesprekForm(Gespreksvelden, VersieForm):
    """Changes who talks, and when."""


class StipForm(HuisForm):
    """Asks on which rung one's dot goes; highest on top, as on a ladder."""

    trede = forms.ChoiceField(
        choices=list(reversed(Trede.choices)),
        widget=forms.RadioSelect,
        label="Waar staan jullie nu, als groep?",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["trede"].error_messages["required"] = "Kies een trede."


class PapierForm(MaakForm):
    """How many dots were on each rung of the sheet on the wall."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for trede in reversed(Trede):
            veld = forms.IntegerField(
                label=f"{trede.value}. {trede.label}", min_value=0, max_value=MEESTE, required=False
            )
            veld.error_messages["invalid"] = _GETAL
            for keuring in veld.validators:
                keuring.message = _GETAL
            self.fields[f"op_{trede.value}"] = veld

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not self.errors and not sum(self.aantallen()):
            raise forms.ValidationError(_LEEG)
        return data

    def aantallen(self) -> list[int]:
        """Return the numbers from the lowest rung up."""
        return [self.cleaned_data.get(f"op_{trede.value}") or 0 for trede in Trede]


class ZinForm(MaakForm):
    """Asks what one rung up needs."""

    tekst = Tekst(
        label="Jouw zin",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Eén zin. Je naam staat er niet bij. Schrijf ook geen namen van anderen op.",
    )


class SluitForm(VersieForm):
    """Ends the talk, with what the group takes from it."""

    samenvatting = Tekst(
        label="Wat nemen jullie hieruit mee?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Dit komt in de oogst.",
    )
