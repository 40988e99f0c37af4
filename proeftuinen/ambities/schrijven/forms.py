"""The forms of writing the ambition."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet

from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from leerwerkplaats.web.klok import vandaag
from proeftuinen.ambities.delen import MEESTE_TEKENS, Deel, zonder_begin
from proeftuinen.ambities.schrijven.akkoorden import zonder_account
from proeftuinen.ambities.schrijven.models import Akkoord
from proeftuinen.bijeenkomsten.live.models import Bijdrage
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact, zeg_met_plek
from proeftuinen.traject.models import Proeftuin

HERKENBAAR = "Schrijf niets op waaraan je een inwoner kunt herkennen."


class BouwsteenMaakForm(MaakForm):
    """Adds a few words to a part."""

    tekst = Tekst(
        label="Wat mag er niet ontbreken?",
        max_length=300,
        help_text=f"Een paar woorden is genoeg. {HERKENBAAR}",
    )


class OphalenForm(HuisForm):
    """Takes over what people sent in the room: only what is ticked."""

    bijdragen = forms.ModelMultipleChoiceField(
        label="Wat mensen in de zaal stuurden",
        queryset=Bijdrage.objects.none(),
        to_field_name="publiek_id",
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, bijdragen: QuerySet[Bijdrage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bijdragen"].queryset = bijdragen
        self.fields["bijdragen"].error_messages["required"] = "Vink aan wat je wilt overnemen."


class Voorstelvelden(HuisForm):
    """A text for one part, and of which group it is."""

    tekst = Tekst(
        label="Jullie tekst",
        max_length=MEESTE_TEKENS,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=HERKENBAAR,
    )
    van = Tekst(
        label="Van welk groepje is dit?",
        max_length=60,
        required=False,
        help_text="Bijvoorbeeld: tafel 2. Geen namen.",
    )

    def __init__(self, *args: Any, deel: Deel, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.deel = deel
        self.fields["tekst"].label = f"Maak de zin af: “{deel.label}”"

    def clean_tekst(self) -> str:
        """Return the text; whoever wrote the fixed words again gets the rest."""
        tekst: str = self.cleaned_data["tekst"]
        kaal = zonder_begin(self.deel, tekst)
        regels = " ".join(tekst.split())
        if regels.rstrip(".,;") != kaal:  # began with the fixed words
            tekst = kaal
        if not tekst.strip(" .,;"):
            raise forms.ValidationError("Vul dit in.")
        return tekst

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        return {naam: self.cleaned_data[naam] for naam in ("tekst", "van")}


class VoorstelMaakForm(Voorstelvelden, MaakForm):
    """Puts a text beside what is there."""


class Deelveld(HuisForm):
    """Keeps of which part something is, for when it is taken away while someone writes."""

    deel = forms.ChoiceField(choices=Deel.choices, required=False, widget=forms.HiddenInput)


class VoorstelForm(Voorstelvelden, VersieForm, Deelveld):
    """Changes a text."""


class Reactievelden(HuisForm):
    """A remark."""

    tekst = Tekst(
        label="Wat vind je hiervan?",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=f"Iedereen in de proeftuin leest dit, zonder je naam. {HERKENBAAR}",
    )


class ReactieMaakForm(Reactievelden, MaakForm, Deelveld):
    """Adds a remark; `deel` and `op` say on what."""

    op = forms.SlugField(required=False, widget=forms.HiddenInput)


class ReactieForm(Reactievelden, VersieForm, Deelveld):
    """Changes a remark."""


class VerwerktForm(forms.Form):
    """Says what a remark should become, so that pressing twice is harmless."""

    verwerkt = forms.TypedChoiceField(
        choices=[("ja", "ja"), ("nee", "nee")], coerce=lambda waarde: waarde == "ja"
    )


class AkkoordForm(HuisForm):
    """Whether someone stands behind the text with this sum."""

    antwoord = forms.ChoiceField(
        label="Sta je achter deze tekst?", choices=Akkoord.Antwoord, widget=forms.RadioSelect
    )
    nodig = Tekst(
        label="Wat heb je daarvoor nodig?",
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Alleen het team en jijzelf lezen dit. Iedereen ziet hoeveel mensen meedoen, "
        "niet wie.",
    )
    merk = forms.SlugField(max_length=64, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        mits = data.get("antwoord") == Akkoord.Antwoord.MITS
        if mits and "nodig" not in self.errors and not data.get("nodig"):
            self.add_error("nodig", "Schrijf op wat je nodig hebt om mee te doen.")
        return data


class Menskeuze(forms.ModelChoiceField):
    """Someone without an account, as the team knows them."""

    def label_from_instance(self, obj: Contact) -> str:
        """Return the name, and what helps to tell two of that name apart."""
        organisatie = obj.organisatie.naam if obj.organisatie else None
        return zeg_met_plek(obj.naam, obj.functie, organisatie)


class AkkoordNoterenForm(AkkoordForm):
    """Writes down what someone without an account says."""

    contact = Menskeuze(
        label="Wie heb je gesproken?",
        queryset=Contact.objects.none(),
        to_field_name="publiek_id",
        empty_label="Kies iemand",
        help_text="Mensen met een account geven zelf antwoord.",
    )
    field_order = ("contact", "antwoord", "nodig", "merk")

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contact"].queryset = zonder_account(proeftuin)
        self.fields["antwoord"].label = "Staat die achter deze tekst?"
        self.fields["nodig"].label = "Wat heeft die daarvoor nodig?"
        self.fields["nodig"].help_text = "Alleen het team leest dit."


class VaststelForm(MaakForm):
    """Adopts the ambition: when, by which group, in which meeting, and of a later one why."""

    dag = forms.DateField(
        label="Wanneer is het afgesproken?",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    door_wie = Tekst(
        label="Door wie?",
        max_length=200,
        help_text="Een groep, geen namen. Bijvoorbeeld: iedereen op de startbijeenkomst.",
    )
    bijeenkomst = forms.ModelChoiceField(
        label="In welke bijeenkomst?",
        queryset=Bijeenkomst.objects.none(),
        to_field_name="publiek_id",
        required=False,
        empty_label="Niet in een bijeenkomst",
    )
    reden = Tekst(
        label="Waarom is er een nieuwe versie?",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=f"Dit staat bij de versies. {HERKENBAAR}",
    )
    merk = forms.SlugField(max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args: Any, proeftuin: Proeftuin, later: bool, **kwargs: Any) -> None:
        kwargs["initial"] = {"dag": vandaag(), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.begin = proeftuin.start
        rijen = Bijeenkomst.objects.filter(proeftuin=proeftuin).order_by("dag", "pk")
        self.fields["bijeenkomst"].queryset = rijen
        if not later:
            del self.fields["reden"]

    def clean_dag(self) -> date:
        """Return the day: not in the future, and in the time of this place."""
        dag: date = self.cleaned_data["dag"]
        if dag > vandaag():
            raise forms.ValidationError("Deze dag is nog niet geweest.")
        if dag.year < self.begin.year - 1:
            raise forms.ValidationError("Deze dag ligt voor het begin van jullie proeftuin.")
        return dag
