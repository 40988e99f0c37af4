"""The forms of thinking up an experiment, and of its group."""

from datetime import date
from typing import Any

from django import forms

from leerwerkplaats.begrippen import Dimensie, PalliatieveFase
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from leerwerkplaats.web.rijkeuze import Rijkeuze
from proeftuinen.acties.forms import Menskeuze, te_kiezen
from proeftuinen.experimenten.bedenken.models import VoorWie
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.planning import Planfout, controleer

NIEMAND_HERKENBAAR = "Schrijf niets op waaraan je een inwoner kunt herkennen."


def _stapnaam(nummer: str, naam: str) -> str:
    return f"{nummer}. {naam}"


class Experimentvelden(HuisForm):
    """The name and the six plain questions."""

    titel = Tekst(label="Hoe heet het?", max_length=160, help_text="Kort en concreet.")
    wat = Tekst(
        label="Wat proberen we?",
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=f"Wat gaan jullie anders doen dan nu? {NIEMAND_HERKENBAAR}",
    )
    verwachting = Tekst(
        label="Wat verwachten we?",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wat hopen jullie te zien? Zodra het experiment begint, staat dit vast.",
    )
    voor_wie = forms.MultipleChoiceField(
        label="Voor wie is het?",
        choices=VoorWie.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    dimensies = forms.MultipleChoiceField(
        label="Bij welke dimensies hoort het?",
        choices=Dimensie.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    palliatieve_fasen = forms.MultipleChoiceField(
        label="In welke palliatieve fase?",
        choices=PalliatieveFase.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    wie = Tekst(
        label="Wie doet het?",
        max_length=400,
        required=False,
        help_text="Rollen, geen namen. Bijvoorbeeld: een wijkverpleegkundige en een vrijwilliger.",
    )
    van = forms.DateField(
        label="Vanaf wanneer?",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    tot = forms.DateField(
        label="Tot wanneer?",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    eerste_stap = Tekst(
        label="Wat is de kleinste eerste stap?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Iets wat deze week al kan.",
    )
    aansluiten = Tekst(
        label="Bij welk bestaand initiatief sluiten we aan?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    stap = Rijkeuze(
        label="Bij welke stap hoort het?",
        queryset=Stap.objects.none(),
        kolommen=("nummer", "naam"),
        zeg=_stapnaam,
        required=False,
        empty_label="Geen, of nog niet bekend",
    )

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stap"].queryset = Stap.objects.van(proeftuin)

    def _in_onze_tijd(self, naam: str) -> date | None:
        dag = self.cleaned_data[naam]
        if dag:
            try:
                controleer(dag, dag)
            except Planfout as fout:
                raise forms.ValidationError(str(fout)) from fout
        return dag

    def clean_van(self) -> date | None:
        """Return the first day; it lies in our time."""
        return self._in_onze_tijd("van")

    def clean_tot(self) -> date | None:
        """Return the last day; it lies in our time."""
        return self._in_onze_tijd("tot")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        van, tot = data.get("van"), data.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", "Deze dag ligt voor de eerste dag. Kies een latere dag.")
        return data

    def waarden(self) -> dict[str, Any]:
        """Return the experiment's own values."""
        overslaan = {"sleutel", "versie", "uit"}
        return {naam: self.cleaned_data[naam] for naam in self.fields.keys() - overslaan}


class ExperimentMaakForm(Experimentvelden, MaakForm):
    """Thinks up an experiment; `uit` is the knot of the red thread that it came from."""

    trekker = Menskeuze(label="Wie trekt het?", empty_label="Nog niemand")
    uit = forms.SlugField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, proeftuin: Proeftuin, lezer: Lezer, **kwargs: Any) -> None:
        super().__init__(*args, proeftuin=proeftuin, **kwargs)
        self.fields["trekker"].lezer = lezer
        self.fields["trekker"].queryset = te_kiezen(proeftuin, lezer, ()).in_leven()


class ExperimentForm(Experimentvelden, VersieForm):
    """Changes an experiment; what was expected is left out once it began."""

    hulp_nodig = Tekst(
        label="Waar kunnen jullie hulp bij gebruiken?",
        max_length=300,
        required=False,
        help_text="Iedereen in de proeftuin leest dit.",
    )

    def __init__(self, *args: Any, begonnen: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if begonnen:
            del self.fields["verwachting"]


class LidForm(HuisForm):
    """Puts someone in the group."""

    contact = Menskeuze(label="Wie doet er ook mee?", empty_label="Kies iemand")

    def __init__(self, *args: Any, proeftuin: Proeftuin, lezer: Lezer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["contact"]
        veld.required, veld.lezer = True, lezer
        veld.queryset = te_kiezen(proeftuin, lezer, ()).in_leven()
