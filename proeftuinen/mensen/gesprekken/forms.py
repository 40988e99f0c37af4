"""The forms of talks, the guide and themes."""

from datetime import date, datetime, time
from functools import partial
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import make_aware

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht, rollen_met
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from leerwerkplaats.web.herkend import HerkendMixin
from leerwerkplaats.web.rijkeuze import Rijkeuze
from proeftuinen.mensen.gesprekken import themas
from proeftuinen.mensen.gesprekken.models import Gesprek, Thema
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.mensen.models import Contact, zeg_met_plek
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.planning import Planfout, controleer

TIJD_ONGELDIG = "Dit is geen tijd. Schrijf hem zo: 14:30."
MET_WIE = "Kies met wie, of schrijf een rol op. Bijvoorbeeld: huisarts."
MEESTE_NIEUWE = 20
THEMA_LENGTE = 120


def _lang(lengte: int, rijen: int, **opties: Any) -> Tekst:
    invoer = forms.Textarea(attrs={"rows": rijen})
    return Tekst(max_length=lengte, required=False, widget=invoer, **opties)


class Gespreksvelden(HuisForm):
    """With whom, when and where."""

    contact = Rijkeuze(
        label="Wie spreek je?",
        queryset=Contact.objects.none(),
        kolommen=("heet", "functie", "organisatie__naam"),
        zeg=zeg_met_plek,
        required=False,
        empty_label="Staat er niet bij, of nog niet bekend",
    )
    met_wie = Tekst(
        label="Rol",
        max_length=200,
        required=False,
        help_text="Staat de persoon niet in de lijst? Schrijf dan een rol op, geen naam.",
    )
    organisatie = Rijkeuze(
        label="Organisatie",
        queryset=Organisatie.objects.none(),
        kolommen=("naam",),
        required=False,
        empty_label="Geen of nog niet bekend",
    )
    dag = forms.DateField(
        label="Dag",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    tijd = forms.TimeField(
        label="Tijd",
        required=False,
        input_formats=["%H:%M", "%H:%M:%S", "%H.%M"],
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    plaats = Tekst(label="Plaats", max_length=200, required=False)
    gesprek_door = Rijkeuze(
        label="Wie voert het gesprek?",
        queryset=Gebruiker.objects.none(),
        kolommen=("naam",),
    )

    def __init__(self, *args: Any, proeftuin: Proeftuin, lezer: Lezer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mensen = Contact.objects.van(proeftuin).in_leven().met_naam()
        self.fields["contact"].queryset = mensen.select_related(
            "gebruiker", "organisatie"
        ).order_by("heet")
        self.fields["organisatie"].queryset = Organisatie.objects.van(proeftuin).order_by("naam")
        self.fields["tijd"].error_messages["invalid"] = TIJD_ONGELDIG
        if lezer.mag(Recht.GESPREKKEN_BEHEREN):
            self.fields["gesprek_door"].queryset = _voerders(proeftuin)
        else:
            del self.fields["gesprek_door"]

    def clean_dag(self) -> date | None:
        dag = self.cleaned_data["dag"]
        if dag:
            try:
                controleer(dag, dag)
            except Planfout as fout:
                raise forms.ValidationError(str(fout)) from fout
        return dag

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        namen = "contact", "met_wie", "organisatie"
        if not any(data.get(naam) for naam in namen) and not self.errors.keys() & set(namen):
            self.add_error("contact", MET_WIE)
        if data.get("tijd") and not data.get("dag") and "dag" not in self.errors:
            self.add_error("dag", "Kies ook een dag.")
        return data

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        data = self.cleaned_data
        namen = "contact", "met_wie", "organisatie", "plaats"
        waarden = {naam: data[naam] for naam in namen} | {"wanneer": self._wanneer()}
        if "gesprek_door" in self.fields:
            waarden["door"] = data["gesprek_door"]
        return waarden

    def _wanneer(self) -> datetime | None:
        """Return the moment; midnight stands for a day without an hour."""
        dag, tijd = self.cleaned_data["dag"], self.cleaned_data["tijd"]
        return make_aware(datetime.combine(dag, tijd or time.min)) if dag else None


def _voerders(proeftuin: Proeftuin) -> QuerySet[Gebruiker]:
    rollen = rollen_met(Recht.GESPREKKEN_ZIEN)
    rijen = Gebruiker.objects.filter(deelnames__proeftuin=proeftuin, deelnames__rol__in=rollen)
    return rijen.distinct().order_by("naam")


class GesprekMaakForm(Gespreksvelden, MaakForm):
    """Plans a talk; `uit` is the knot that it came from."""

    uit = Tekst(widget=forms.HiddenInput, required=False, max_length=12)


class GesprekForm(Gespreksvelden, VersieForm):
    """Changes with whom, when and where."""


class UitwerkForm(HerkendMixin, VersieForm):
    """What was said, what came up, what was expected and agreed."""

    let_op_velden = ("notities", "verwachtingen", "afspraken")

    notities = _lang(20_000, 14, label="Wat is er gezegd?")
    verwachtingen = _lang(4000, 4, label="Wat verwacht deze persoon van de proeftuin?")
    afspraken = _lang(4000, 4, label="Wat spraken jullie af?")
    themas = forms.ModelMultipleChoiceField(
        label="Waar ging het over?",
        queryset=Thema.objects.none(),
        to_field_name="publiek_id",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Vink aan wat vaker terugkomt.",
    )
    nieuwe_themas = _lang(
        THEMA_LENGTE * MEESTE_NIEUWE,
        3,
        label="Nieuwe thema’s",
        help_text="Eén per regel, in een paar woorden. Zo vinden jullie ze bij andere gesprekken.",
    )
    TEKSTEN = ("notities", "verwachtingen", "afspraken")

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, namen=partial(namen_van, proeftuin), **kwargs)
        bekend = Thema.objects.filter(proeftuin=proeftuin)
        self.fields["themas"].queryset = bekend
        if not bekend.exists():
            del self.fields["themas"]

    def clean_nieuwe_themas(self) -> list[str]:
        namen = themas.namen_uit(self.cleaned_data["nieuwe_themas"].splitlines())
        if te_lang := [naam for naam in namen if len(naam) > THEMA_LENGTE]:
            begin = te_lang[0][:40]
            raise forms.ValidationError(
                f"Maak dit thema korter, hooguit {THEMA_LENGTE} tekens: “{begin}…”."
            )
        if len(namen) > MEESTE_NIEUWE:
            raise forms.ValidationError(f"Schrijf hooguit {MEESTE_NIEUWE} nieuwe thema’s op.")
        return namen

    def teksten(self) -> dict[str, str]:
        """Return the three texts."""
        return {naam: self.cleaned_data[naam] for naam in self.TEKSTEN}


class VraagMaakForm(MaakForm):
    """Adds a question to the guide."""

    tekst = Tekst(label="Nieuwe vraag", max_length=300)


class VraagForm(VersieForm):
    """Says a question in other words."""

    tekst = Tekst(label="Vraag", max_length=300, widget=forms.Textarea(attrs={"rows": 2}))


class ThemaForm(VersieForm):
    """Names a theme, and tells what is meant."""

    naam = Tekst(label="Thema", max_length=THEMA_LENGTE)
    toelichting = _lang(600, 4, label="Toelichting", help_text="Wat bedoelen jullie ermee?")


class AlleenVersieForm(VersieForm):
    """A button that changes a talk and asks nothing."""


class AntwoordForm(HuisForm):
    """What who was spoken to says of the notes; which button was pressed says the rest."""

    antwoord = forms.ChoiceField(
        choices=[(keuze.value, keuze.label) for keuze in Gesprek.Antwoord if keuze.value],
        widget=forms.HiddenInput,
    )
    reactie = _lang(4000, 5, label="Wat wil je anders opschrijven?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fouten = self.fields["antwoord"].error_messages
        fouten["required"] = fouten["invalid_choice"] = "Kies een van de twee knoppen."

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        anders = data.get("antwoord") == Gesprek.Antwoord.ANDERS
        if anders and not data.get("reactie") and "reactie" not in self.errors:
            self.add_error("reactie", "Schrijf op wat er anders moet.")
        return data
