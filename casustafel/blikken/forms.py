"""The forms of the table: what someone sees, and what is agreed. Both stand behind the gate."""

from datetime import date
from typing import Any

from django import forms

from casustafel.blikken.models import Blik, Blikvraag
from casustafel.plannen.models import Tafel, Tafelgast
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.poort import PoortMixin
from proeftuinen.acties.lezen import JIJ, zeg_wie
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.planning import Planfout, controleer


class Blikvelden(HuisForm):
    """What someone sees, from which question, and on which dimensions."""

    vraag = forms.ChoiceField(
        label="Waar geef je antwoord op?",
        choices=Blikvraag.choices,
        initial=Blikvraag.KIJK,
        widget=forms.RadioSelect,
    )
    tekst = Tekst(
        label="Wat zie jij, vanuit jouw werk of ervaring?",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    dimensies = forms.MultipleChoiceField(
        label="Waar hoort het bij?",
        choices=Dimensie.choices,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dimensies"].error_messages["required"] = "Kies er een of meer."

    def waarden(self) -> dict[str, Any]:
        """Return the look's own values."""
        return {naam: self.cleaned_data[naam] for naam in ("vraag", "tekst", "dimensies")}


class BlikMaakForm(PoortMixin, Blikvelden, MaakForm):
    """Adds a look."""

    poort_daarna = "deel"


class BlikForm(PoortMixin, Blikvelden, VersieForm):
    """Changes one's own look."""


def begin_van(blik: Blik, tekst: str) -> dict[str, Any]:
    """Return the values of a look as its form holds them."""
    return {"vraag": blik.vraag, "tekst": tekst, "dimensies": blik.dimensies}


class Gastkeuze(forms.ModelChoiceField):
    """Someone at the table, said as the reader may see them."""

    lezer: Lezer

    def label_from_instance(self, obj: Tafelgast) -> str:
        """Return the name or function."""
        wie = zeg_wie(obj.contact, self.lezer)
        return f"Ik ({obj.contact})" if wie == JIJ else wie


class TafelafspraakMaakForm(PoortMixin, MaakForm):
    """Agrees on something, told without the person whom it is about."""

    wat = Tekst(
        label="Wat spreken jullie af?",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Schrijf op wat iemand doet, niet over wie het gaat.",
    )
    wie = Gastkeuze(
        label="Wie doet het?",
        queryset=Tafelgast.objects.none(),
        to_field_name="publiek_id",
        empty_label="Nog niemand",
        required=False,
    )
    voor = forms.DateField(
        label="Voor welke dag?",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, tafel: Tafel, lezer: Lezer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        leven = tafel.gasten.exclude(contact__stand=Contact.Stand.OVERLEDEN)
        self.fields["wie"].lezer = lezer
        self.fields["wie"].queryset = leven.select_related(
            "contact__gebruiker", "contact__organisatie"
        )

    def clean_voor(self) -> date | None:
        """Return the day; it lies ahead, in our time."""
        dag = self.cleaned_data["voor"]
        if dag is None:
            return None
        if dag < vandaag():
            raise forms.ValidationError("Deze dag is al geweest. Kies een dag die nog komt.")
        try:
            controleer(dag, dag)
        except Planfout as fout:
            raise forms.ValidationError(str(fout)) from fout
        return dag

    def waarden(self) -> dict[str, Any]:
        """Return what is agreed, who does it and before which day."""
        return {naam: self.cleaned_data[naam] for naam in ("wat", "wie", "voor")}
