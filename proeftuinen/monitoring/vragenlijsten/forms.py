"""The forms of lists and their questions."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from leerwerkplaats.web.klok import vandaag
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Moment, Vragenlijst, Wijze

VOORRAAD, LEEG = "voorraad", "leeg"
"""Where the questions of a new list come from, when not from an earlier one."""
_KIEZEN = {Lijstvraag.Soort.KEUZE, Lijstvraag.Soort.MEER}
MINSTE_OPTIES, MEESTE_OPTIES, LANGSTE_OPTIE = 2, 10, 100
GEWEEST = "Deze dag is al geweest. Kies vandaag of een latere dag."

_WIJZE_UITLEG = (
    "Met een code krijgt ieder een eigen link per mail. Dan kun je begin en einde van dezelfde "
    "persoon vergelijken, en wie nog niet invulde een herinnering sturen. Zonder code is er één "
    "link voor iedereen. In beide gevallen ziet niemand wie wat antwoordde."
)


def _wijzeveld() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="Hoe vullen mensen in?",
        choices=Wijze.choices,
        widget=forms.RadioSelect,
        help_text=_WIJZE_UITLEG,
    )


class VragenlijstMaakForm(MaakForm):
    """Makes a list: from the stock, from an earlier one of the place, or empty."""

    moment = forms.ChoiceField(
        label="Voor welk moment?", choices=Moment.choices, widget=forms.RadioSelect
    )
    begin = forms.ChoiceField(label="Met welke vragen begin je?")
    wijze = _wijzeveld()
    titel = Tekst(
        label="Titel",
        max_length=120,
        required=False,
        help_text="Laat je dit leeg, dan kiezen wij een titel. Je kunt hem later wijzigen.",
    )

    def __init__(self, *args: Any, eerdere: Iterable[Vragenlijst], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["begin"].choices = [
            (VOORRAAD, "De vragen die klaarstaan voor dit moment"),
            (LEEG, "Zonder vragen: ik schrijf ze zelf"),
            *((lijst.publiek_id, f"De vragen van “{lijst.titel}”") for lijst in eerdere),
        ]


class _Sluitdag(HuisForm):
    """The last day on which one can answer."""

    sluit_op = forms.DateField(
        label="Laatste dag om in te vullen",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="Na deze dag sluit de lijst vanzelf. Twee weken is vaak genoeg.",
    )

    def clean_sluit_op(self) -> date | None:
        """Refuse a day that has passed."""
        dag = self.cleaned_data["sluit_op"]
        if dag and dag < vandaag():
            raise forms.ValidationError(GEWEEST)
        return dag


class VragenlijstForm(_Sluitdag, VersieForm):
    """Changes what stands above a list, and how it is answered."""

    titel = Tekst(label="Titel", max_length=120)
    uitleg = Tekst(
        label="Uitleg",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Dit lezen mensen boven de eerste vraag. Zeg kort waarvoor je het vraagt.",
    )
    wijze = _wijzeveld()
    field_order = ("titel", "uitleg", "wijze", "sluit_op")


class SluitdagForm(_Sluitdag, VersieForm):
    """Changes until when an open list can be answered."""


LIJSTVELDEN = ("titel", "uitleg", "wijze", "sluit_op")
VRAAGVELDEN = ("soort", "tekst", "uitleg", "opties")


def begin_van_lijst(lijst: Vragenlijst) -> dict[str, Any]:
    """Return the values of a list as its form holds them."""
    return {naam: getattr(lijst, naam) for naam in LIJSTVELDEN}


class Vraagvelden(HuisForm):
    """What is asked, and how one answers."""

    tekst = Tekst(
        label="Vraag of zin",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=(
            "Vraag één ding tegelijk, in gewone woorden. Antwoorden mensen met eens of oneens? "
            "Schrijf dan een zin, zoals: Ik weet wie ik kan bellen."
        ),
    )
    soort = forms.ChoiceField(
        label="Hoe antwoorden mensen?",
        choices=Lijstvraag.Soort.choices,
        widget=forms.RadioSelect,
    )
    opties = Tekst(
        label="Antwoorden om uit te kiezen",
        max_length=(LANGSTE_OPTIE + 2) * MEESTE_OPTIES,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Alleen nodig als mensen kiezen. Zet elk antwoord op een eigen regel.",
    )
    uitleg = Tekst(
        label="Uitleg bij de vraag",
        max_length=300,
        required=False,
        help_text="Staat klein onder de vraag. Bijvoorbeeld een voorbeeld.",
    )

    def clean(self) -> dict[str, Any]:
        """Turn the options into a list; of what is no choice there are none."""
        waarden = super().clean() or {}
        regels = [" ".join(regel.split()) for regel in waarden.get("opties", "").splitlines()]
        opties = [regel for regel in regels if regel]
        kiezen = waarden.get("soort") in _KIEZEN
        if kiezen and "opties" not in self.errors and (fout := _mis_aan(opties)):
            self.add_error("opties", fout)
        self.als_lijst = opties if kiezen else []
        return waarden

    def waarden(self) -> dict[str, Any]:
        """Return the question's own values."""
        namen = ("soort", "tekst", "uitleg")
        return {naam: self.cleaned_data[naam] for naam in namen} | {"opties": self.als_lijst}


def _mis_aan(opties: list[str]) -> str:
    """Say what is wrong with these options, or nothing."""
    if len(opties) < MINSTE_OPTIES:
        return "Schrijf minstens twee antwoorden op, elk op een eigen regel."
    if len(opties) > MEESTE_OPTIES:
        return f"Dit zijn {len(opties)} antwoorden. Het mogen er {MEESTE_OPTIES} zijn."
    if len({optie.casefold() for optie in opties}) < len(opties):
        return "Hetzelfde antwoord staat er twee keer."
    if any(len(optie) > LANGSTE_OPTIE for optie in opties):
        return f"Een antwoord mag {LANGSTE_OPTIE} tekens lang zijn."
    return ""


class LijstvraagMaakForm(Vraagvelden, MaakForm):
    """Adds a question."""


class LijstvraagForm(Vraagvelden, VersieForm):
    """Changes a question; asks whether it is still the same one when other lists ask it too."""

    zelfde = forms.BooleanField(
        label="Dit is nog dezelfde vraag",
        required=False,
        initial=True,
        help_text=(
            "Deze vraag kan ook in andere lijsten staan. Verander je alleen woorden? Laat dit dan "
            "aan: we vergelijken de antwoorden. Vraag je nu iets anders? Zet het dan uit."
        ),
    )

    def __init__(self, *args: Any, gedeeld: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not gedeeld:
            del self.fields["zelfde"]


def begin_van_vraag(vraag: Lijstvraag) -> dict[str, Any]:
    """Return the values of a question as its form holds them."""
    waarden = {naam: getattr(vraag, naam) for naam in VRAAGVELDEN}
    return waarden | {"opties": "\n".join(vraag.opties)}
