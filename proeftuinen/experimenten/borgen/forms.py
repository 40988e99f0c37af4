"""The forms of making an experiment last, and of agreements."""

from datetime import date
from typing import Any

from django import forms

from leerwerkplaats.web.forms import MaakForm, Tekst, VersieForm
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijkeuze import Rijkeuze
from proeftuinen.acties.forms import Menskeuze, te_kiezen
from proeftuinen.experimenten.borgen.models import Afspraak, Inbedding
from proeftuinen.mensen.bestuur.forms import MetDagen
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

EEN_ROL = "Schrijf een rol of groep op, geen naam. Bijvoorbeeld: beleidsmedewerker Wmo."


def _dag(**opties: Any) -> forms.DateField:
    invoer = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(widget=invoer, **opties)


def _lang(lengte: int, **opties: Any) -> Tekst:
    widget = forms.Textarea(attrs={"rows": 3})
    return Tekst(max_length=lengte, required=False, widget=widget, **opties)


class Borgingvelden(MetDagen):
    """Who keeps it, where it has its place, and when someone looks."""

    wie = Tekst(
        label="Wie zorgt dat het blijft?",
        max_length=200,
        required=False,
        help_text="Een rol of een groep. Bijvoorbeeld: het overleg van de huisartsen.",
    )
    contact = Menskeuze(
        label="Is er iemand die je erop kunt aanspreken?", empty_label="Nog niemand"
    )
    waar = forms.MultipleChoiceField(
        label="Waar krijgt het een vaste plek?",
        choices=Inbedding.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Kies wat klopt. Het mag er meer dan een zijn.",
    )
    toelichting = _lang(
        1000,
        label="Hoe ziet dat eruit?",
        help_text="Bijvoorbeeld: staat elke maand op de agenda van het wijkoverleg.",
    )
    eerste_kijk = _dag(
        label="Wanneer kijken jullie of het nog loopt?",
        required=False,
        help_text="Drie maanden later is vaak een goed moment.",
    )

    def __init__(
        self,
        *args: Any,
        proeftuin: Proeftuin,
        lezer: Lezer,
        nu: int | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contact"].lezer = lezer
        self.fields["contact"].queryset = te_kiezen(proeftuin, lezer, [nu] if nu else []).in_leven()

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        return {naam: self.cleaned_data[naam] for naam in Borgingvelden.base_fields}


class BorgingMaakForm(Borgingvelden, MaakForm):
    """Writes it down for the first time."""


class BorgingForm(Borgingvelden, VersieForm):
    """Changes what was written down."""


class GekekenForm(MetDagen, VersieForm):
    """Says whether it still runs, and when to look again."""

    loopt_nog = Tekst(
        label="Loopt het nog?",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Een paar woorden is genoeg. Ook als het anders liep dan bedoeld.",
    )
    eerste_kijk = _dag(label="Wanneer kijken jullie weer?", required=False)

    def clean_eerste_kijk(self) -> date | None:
        """Return the next day; it is yet to come."""
        dag = self.cleaned_data["eerste_kijk"]
        if dag and dag <= vandaag():
            raise forms.ValidationError("Kies een dag die nog komt.")
        return dag


class Afspraakvelden(MetDagen):
    """What was agreed with whom, and by when they answer."""

    met = Tekst(label="Met wie spraken jullie dit af?", max_length=200, help_text=EEN_ROL)
    wat = Tekst(
        label="Wat spraken jullie af?",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bijvoorbeeld: er komt een vaste plek in het Wmo-beleidsplan.",
    )
    voor = _dag(label="Wanneer horen jullie iets?")
    beleidsstuk = Rijkeuze(
        label="Bij welk beleid hoort het?",
        queryset=Beleidsstuk.objects.none(),
        kolommen=("naam",),
        required=False,
        empty_label="Geen, of nog niet bekend",
        help_text="Dan staat de afspraak ook bij dat stuk in de beleidsspiegel.",
    )

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        stukken = Beleidsstuk.objects.filter(proeftuin=proeftuin)
        self.fields["beleidsstuk"].queryset = stukken

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        return {naam: self.cleaned_data[naam] for naam in Afspraakvelden.base_fields}


class AfspraakMaakForm(Afspraakvelden, MaakForm):
    """Adds an agreement."""


class AfspraakForm(Afspraakvelden, VersieForm):
    """Changes an agreement."""


class AntwoordForm(VersieForm):
    """Says what they answered."""

    antwoord = forms.ChoiceField(
        label="Wat was het antwoord?", choices=Afspraak.Antwoord.choices, widget=forms.RadioSelect
    )
    toelichting = _lang(600, label="Wat zeiden ze erbij?")
