"""The forms of consent: what the team notes, and what a person says."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijkeuze import Rijkeuze
from proeftuinen.mensen.models import Contact, zeg_naam
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.vragen import Vraag
from proeftuinen.traject.models import Proeftuin

_Kanaal = Toestemming.Kanaal
# Only the person gives consent "zelf"; the team notes the other ways.
DOOR_HET_TEAM = [(kanaal.value, kanaal.label) for kanaal in _Kanaal if kanaal != _Kanaal.ZELF]
IN_DE_TOEKOMST = "Deze dag moet nog komen. Kies de dag waarop het gezegd is."
OUDSTE = date(2000, 1, 1)


def _datum(**opties: Any) -> forms.DateField:
    invoer = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(widget=invoer, **opties)


class Hoevelden(HuisForm):
    """How and when someone said yes."""

    kanaal = forms.ChoiceField(
        label="Hoe zei deze persoon ja?", choices=DOOR_HET_TEAM, widget=forms.RadioSelect
    )
    gegeven_op = _datum(label="Op welke dag?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gegeven_op"].initial = vandaag

    def clean_gegeven_op(self) -> date:
        dag: date = self.cleaned_data["gegeven_op"]
        if dag > vandaag():
            raise forms.ValidationError(IN_DE_TOEKOMST)
        if dag < OUDSTE:
            raise forms.ValidationError("Kijk het jaar nog eens na.")
        return dag


class ToestemmingForm(Hoevelden, MaakForm):
    """Notes in the register that someone agreed to one purpose."""

    contact = Rijkeuze(
        label="Wie?",
        queryset=Contact.objects.none(),
        kolommen=("heet",),
        zeg=zeg_naam,
        required=False,
        empty_label="Iemand die niet in de lijst staat",
    )
    namens = Tekst(
        label="Niet in de lijst? Schrijf de rol op",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: mantelzorger uit Maarssen. Schrijf geen naam op.",
    )
    doel = forms.ChoiceField(label="Waarvoor?", choices=Toestemming.Doel)
    geldig_tot = _datum(
        label="Tot wanneer geldt het?",
        required=False,
        help_text="Laat leeg als er geen einde is afgesproken.",
    )
    field_order = ("contact", "namens", "doel", "kanaal", "gegeven_op", "geldig_tot")

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mensen = Contact.objects.van(proeftuin).met_naam().select_related("gebruiker")
        self.fields["contact"].queryset = mensen.order_by("heet", "pk")

    def clean(self) -> dict[str, Any]:
        schoon = super().clean()
        if not self.errors and not schoon["contact"] and not schoon["namens"]:
            self.add_error("contact", "Kies iemand uit de lijst, of schrijf een rol op.")
        tot, op = schoon.get("geldig_tot"), schoon.get("gegeven_op")
        if tot and op and tot < op:
            self.add_error("geldig_tot", "Dit is eerder dan de dag waarop ja is gezegd.")
        return schoon


class Codes(forms.MultipleChoiceField):
    """Codes of questions; one that was answered meanwhile is no fault."""

    def valid_value(self, value: str) -> bool:
        """Leave it to the form, which knows what is still open."""
        return True


class JaForm(MaakForm):
    """Says yes to some of the questions that wait; nothing is ticked beforehand."""

    ja = Codes(required=False)

    def __init__(self, *args: Any, vragen: Sequence[Vraag], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vragen = vragen

    def clean_ja(self) -> list[Vraag]:
        """Return the questions that were answered with yes."""
        gekozen = set(self.cleaned_data["ja"])
        if not gekozen:
            raise forms.ValidationError("Vink aan waar je ja op zegt.")
        return [vraag for vraag in self.vragen if vraag.code in gekozen]
