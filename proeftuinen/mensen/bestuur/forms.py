"""The forms of consent and policy."""

from datetime import date
from typing import Any

from django import forms

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from proeftuinen.mensen.bestuur.models import Instemming, Noemt
from proeftuinen.mensen.organisaties.forms import Website
from proeftuinen.traject.planning import Planfout, controleer

GEEN_NAAM = "Schrijf een rol op, geen naam. Bijvoorbeeld: wethouder zorg."


def _datum(**opties: Any) -> forms.DateField:
    invoer = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(widget=invoer, required=False, **opties)


def _tekst(lengte: int, **opties: Any) -> Tekst:
    return Tekst(max_length=lengte, required=False, **opties)


def _lang(lengte: int, **opties: Any) -> Tekst:
    return _tekst(lengte, widget=forms.Textarea(attrs={"rows": 3}), **opties)


class MetDagen(HuisForm):
    """A form whose days lie in our time."""

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        for naam, waarde in list(data.items()):
            if isinstance(waarde, date):
                try:
                    controleer(waarde, waarde)
                except Planfout as fout:
                    self.add_error(naam, str(fout))
        return data


class Instemmingvelden(MetDagen):
    """What those who decide in an organisation say."""

    stand = forms.ChoiceField(
        label="Stemt de organisatie in?", choices=Instemming.Stand, widget=forms.RadioSelect
    )
    wie = _tekst(200, label="Wie zegt dat?", help_text=GEEN_NAAM)
    sinds = _datum(label="Sinds wanneer?")
    uren = _tekst(200, label="Uren", help_text="Bijvoorbeeld: een dag per week.")
    mensen = _tekst(200, label="Mensen", help_text="Bijvoorbeeld: twee wijkverpleegkundigen.")
    geld = _tekst(200, label="Geld", help_text="Bijvoorbeeld: de zaal en het eten.")
    laten_zien = _lang(
        600,
        label="Wat gaan we laten zien?",
        help_text="Als het nog niet is: wat heeft deze organisatie nodig om ja te zeggen?",
    )
    laten_zien_op = _datum(label="Uiterlijk op")

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("stand") == Instemming.Stand.JA:
            if not data.get("wie") and "wie" not in self.errors:
                self.add_error("wie", "Vul in wie ja zegt, als rol.")
            if not data.get("sinds") and "sinds" not in self.errors:
                self.add_error("sinds", "Vul in sinds wanneer.")
        return data

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        namen = Instemmingvelden.base_fields
        return {naam: self.cleaned_data[naam] for naam in namen}


class InstemmingMaakForm(Instemmingvelden, MaakForm):
    """Writes down what an organisation says, for the first time."""


class InstemmingForm(Instemmingvelden, VersieForm):
    """Changes what an organisation says."""


class Dimensiekeuze(forms.MultipleChoiceField):
    """Which of the four dimensions a paper speaks of."""

    def __init__(self, **opties: Any) -> None:
        vorm = {"choices": Dimensie.choices, "widget": forms.CheckboxSelectMultiple}
        super().__init__(required=False, **vorm, **opties)


class Noemtkeuze(forms.ChoiceField):
    """Whether a paper names these residents."""

    def __init__(self, **opties: Any) -> None:
        vorm = {"choices": Noemt.choices, "widget": forms.RadioSelect}
        super().__init__(required=False, **vorm, **opties)


class Stukvelden(MetDagen):
    """What a policy paper says of people in the last phase of life, before and now."""

    naam = Tekst(label="Welk stuk?", max_length=200)
    website = Website(label="Waar staat het?", max_length=300, required=False)
    noemt_begin = Noemtkeuze(label="Noemde het deze inwoners bij het begin?")
    dimensies_begin = Dimensiekeuze(label="Waar ging het toen over?")
    noemt_nu = Noemtkeuze(label="Noemt het deze inwoners nu?")
    dimensies_nu = Dimensiekeuze(label="Waar gaat het nu over?")
    sinds = _datum(label="Sinds wanneer noemt het hen?")
    wie = _tekst(200, label="Wie brengt het in?", help_text=GEEN_NAAM)
    voor = _datum(label="Uiterlijk op")
    notitie = _lang(600, label="Wat staat er, of wat moet erin?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["website"].error_messages["invalid"] = (
            "Dit is geen webadres. Het begint met https://."
        )

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        return {naam: self.cleaned_data[naam] for naam in Stukvelden.base_fields}


class StukMaakForm(Stukvelden, MaakForm):
    """Adds a paper."""


class StukForm(Stukvelden, VersieForm):
    """Changes what is told of a paper."""
