"""The forms of inviting: whom to look for, whom to put on the list, and an answer."""

from collections.abc import Sequence
from typing import Any

from django import forms

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.web.forms import HuisForm, Tekst
from leerwerkplaats.web.rijkeuze import Rijkeuze
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.mensen.models import Contact, zeg_met_plek
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin

_Antwoord = Genodigde.Antwoord
GEEN = "geen"
"""No answer yet, in an address: an empty value there means everyone."""


class Zoekform(HuisForm):
    """Looks in the list; what is strange looks for nothing."""

    q = Tekst(label="Zoek op naam, functie of organisatie", required=False, max_length=80)
    antwoord = forms.ChoiceField(
        label="Antwoord",
        required=False,
        choices=[
            ("", "Alle antwoorden"),
            (_Antwoord.JA, "Komt"),
            (_Antwoord.MISSCHIEN, "Misschien"),
            (GEEN, "Nog geen antwoord"),
            (_Antwoord.NEE, "Komt niet"),
        ],
    )

    def vraag(self) -> dict[str, str]:
        """Return what was asked, without what is empty or was not understood."""
        self.is_valid()
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}


class Kiesform(HuisForm):
    """Looks among the people of the place for whom to ask."""

    q = Tekst(label="Zoek op naam, functie of organisatie", required=False, max_length=80)
    domein = forms.ChoiceField(
        label="Domein", required=False, choices=[("", "Alle domeinen"), *Domein.choices]
    )
    organisatie = Rijkeuze(
        label="Organisatie",
        queryset=Organisatie.objects.none(),
        kolommen=("naam",),
        required=False,
        empty_label="Alle organisaties",
    )
    mee = forms.BooleanField(label="Alleen wie met een account meedoet", required=False)

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hier = Organisatie.objects.filter(proeftuinen=proeftuin).order_by("naam", "pk")
        self.fields["organisatie"].queryset = hier

    def vraag(self) -> dict[str, str]:
        """Return what was asked in plain words, without what was not understood."""
        self.is_valid()
        gezegd = dict(self.cleaned_data)
        if organisatie := gezegd.get("organisatie"):
            gezegd["organisatie"] = organisatie.publiek_id
        return {naam: str(waarde) for naam, waarde in gezegd.items() if waarde}


class _Wie(forms.MultipleChoiceField):
    """People by public id; who cannot be put on the list any more is left out afterwards."""

    def valid_value(self, value: str) -> bool:
        """Take any value: who may be asked is looked up anew."""
        return len(value) <= 12


class ToevoegForm(HuisForm):
    """Puts people of one page on the list."""

    wie = _Wie(label="Wie nodig je uit?", widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, contacten: Sequence[Contact], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["wie"]
        veld.error_messages["required"] = "Kies minstens één mens."
        veld.choices = [
            (
                wie.publiek_id,
                zeg_met_plek(wie.heet, wie.functie, wie.organisatie and wie.organisatie.naam),
            )
            for wie in contacten
        ]


class AntwoordForm(HuisForm):
    """Whether someone comes, in the person's own words."""

    antwoord = forms.ChoiceField(
        label="Kom je?",
        choices=[
            (_Antwoord.JA, "Ja, ik kom"),
            (_Antwoord.MISSCHIEN, "Misschien"),
            (_Antwoord.NEE, "Nee, ik kom niet"),
        ],
        widget=forms.RadioSelect,
    )
    opmerking = Tekst(
        label="Wil je iets laten weten?",
        max_length=300,
        required=False,
        help_text="Bijvoorbeeld over vervoer of eten. Alleen het team leest dit.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["antwoord"].error_messages["required"] = "Kies of je komt."


class DoorgeefForm(AntwoordForm):
    """An answer that someone gave by phone, as the team writes it down."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["antwoord"]
        veld.label = "Wat was het antwoord?"
        veld.choices = [
            (_Antwoord.JA, "Komt"),
            (_Antwoord.MISSCHIEN, "Misschien"),
            (_Antwoord.NEE, "Komt niet"),
        ]
        veld.error_messages["required"] = "Kies een antwoord."
        self.fields["opmerking"].label = "Opmerking"
