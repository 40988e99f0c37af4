"""The forms of actions."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django import forms
from django.db.models import Case, Q, When
from django.db.models.functions import Lower

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from proeftuinen.acties.lezen import JIJ, zeg_wie
from proeftuinen.acties.models import Actie
from proeftuinen.mensen.lijst import zichtbaar
from proeftuinen.mensen.models import Contact, ContactQuerySet, Zicht
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.planning import Planfout, controleer

_MENSEN = ("eigenaar", "een", "ander")


def te_kiezen(proeftuin: Proeftuin, lezer: Lezer, nu: Collection[int]) -> ContactQuerySet:
    """Return who stands in the reader's list of people, and who is chosen now already."""
    ziet = zichtbaar(proeftuin, lezer).order_by().values("pk")
    rijen = Contact.objects.van(proeftuin).filter(Q(pk__in=ziet) | Q(pk__in=nu)).met_naam()
    met_naam = Case(When(zicht=Zicht.NAAM, then=Lower("heet")), default=Lower("functie"))
    volgorde = Lower("heet") if lezer.mag(Recht.MENSEN_BEHEREN) else met_naam
    return rijen.select_related("gebruiker", "organisatie").order_by(volgorde, "publiek_id")


class Menskeuze(forms.ModelChoiceField):
    """Someone of this place, said as the reader may see them."""

    lezer: Lezer

    def __init__(self, **opties: Any) -> None:
        vast = {"to_field_name": "publiek_id", "required": False}
        super().__init__(queryset=Contact.objects.none(), **vast, **opties)

    def label_from_instance(self, obj: Contact) -> str:
        """Return the name or function, and where someone works."""
        wie = zeg_wie(obj, self.lezer)
        if wie == JIJ:
            return f"Ik ({obj})"
        waar = obj.organisatie.naam if obj.organisatie else ""
        return f"{wie}, {waar}" if waar and waar not in wie else wie


class Actievelden(HuisForm):
    """What is done, by whom and by when; of an acquaintance, between whom."""

    titel = Tekst(label="Wat gaan jullie doen?", max_length=200)
    eigenaar = Menskeuze(label="Wie pakt het op?", empty_label="Nog niemand")
    dag = forms.DateField(
        label="Uiterlijk op",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    toelichting = Tekst(
        label="Wat moet diegene weten?",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Iedereen in de proeftuin leest dit. Schrijf niets over een inwoner op.",
    )
    een = Menskeuze(label="Wie stelt zich voor?", empty_label="Kies iemand")
    ander = Menskeuze(label="Aan wie?", empty_label="Kies iemand")

    def __init__(
        self,
        *args: Any,
        proeftuin: Proeftuin,
        lezer: Lezer,
        kennismaking: bool,
        nu: Collection[int] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kennismaking = kennismaking
        mensen = te_kiezen(proeftuin, lezer, nu)
        for naam in _MENSEN:
            self.fields[naam].lezer = lezer
            self.fields[naam].queryset = mensen
        if not kennismaking:
            del self.fields["een"], self.fields["ander"]

    def clean_dag(self) -> date | None:
        """Return the day; it lies in our time."""
        dag = self.cleaned_data["dag"]
        if dag:
            try:
                controleer(dag, dag)
            except Planfout as fout:
                raise forms.ValidationError(str(fout)) from fout
        return dag

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        for naam in ("een", "ander") if self.kennismaking else ():
            if not data.get(naam) and naam not in self.errors:
                self.add_error(naam, "Kies iemand.")
        if data.get("een") and data.get("een") == data.get("ander"):
            self.add_error("ander", "Kies twee verschillende mensen.")
        return data

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        namen = Actievelden.base_fields.keys() & self.fields.keys()
        return {naam: self.cleaned_data[naam] for naam in namen}


class ActieMaakForm(Actievelden, MaakForm):
    """Adds an action; `uit` is the knot that it comes from."""

    uit = forms.SlugField(required=False, widget=forms.HiddenInput)


class ActieForm(Actievelden, VersieForm):
    """Changes an action."""


class AfrondForm(VersieForm):
    """Says what became of an action."""

    stand = forms.ChoiceField(
        label="Wat is ervan gekomen?",
        choices=[
            (Actie.Stand.KLAAR, "Het is gedaan"),
            (Actie.Stand.VERVALLEN, "Het gaat niet door"),
        ],
        widget=forms.RadioSelect,
        initial=Actie.Stand.KLAAR,
    )
    uitkomst = Tekst(
        label="Hoe ging het?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Iedereen in de proeftuin leest dit. Schrijf niets over een inwoner op.",
    )


class HeropenForm(VersieForm):
    """Opens an action again; nothing but the version that was seen."""
