"""The forms of waves and of paper."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.forms import BoundField

from leerwerkplaats.begrippen import Trede
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from leerwerkplaats.web.rijkeuze import Rijkeuze, Rijkeuzes
from proeftuinen.mensen.models import Contact, ContactQuerySet, zeg_met_plek
from proeftuinen.netwerk.antwoorden import DRIE_WOORDEN, Antwoordvorm, hoogste
from proeftuinen.netwerk.meten.papier import Collega, netjes_code
from proeftuinen.netwerk.models import STANDAARDVRAAG, Meting
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.planning import Planfout, controleer

VORM_UITLEG = (
    "Met drie antwoorden is iedereen zo klaar. De ladder vraagt per persoon een van vijf treden: "
    "dat kost meer tijd en kan voelen als een cijfer. Met de ladder staat bij niemand een trede op "
    "de kaart. Treden zie je dan alleen als totaal."
)
VORM_VAST = "Er zijn al antwoorden. De keuze ligt daarom vast."
KIES_IEMAND = "Kies wie het is, of zet de naam in de lijst."
_MENSEN = ("heet", "functie", "organisatie__naam")


def mensen_op_naam(contacten: ContactQuerySet) -> ContactQuerySet:
    """Return people as a choice reads them: by name, with their organisation."""
    return contacten.met_naam().select_related("gebruiker", "organisatie").order_by("heet", "pk")


class Metingvelden(HuisForm):
    """What a wave is and asks."""

    soort = forms.ChoiceField(label="Welke meting is het?", choices=Meting.Soort)
    dag = forms.DateField(
        label="Dag",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="De dag van de bijeenkomst, of de eerste dag waarop mensen antwoorden.",
    )
    stap = Rijkeuze(
        label="Hoort bij stap",
        queryset=Stap.objects.none(),
        kolommen=("nummer", "naam"),
        zeg=lambda nummer, naam: f"{nummer}. {naam}",
        required=False,
        empty_label="Geen stap",
    )
    vraag = Tekst(
        label="De vraag",
        max_length=200,
        help_text="Deze vraag staat boven aan de bladzijde waarop mensen antwoorden.",
    )
    vorm = forms.ChoiceField(
        label="Waar kiezen mensen uit?",
        choices=Antwoordvorm,
        widget=forms.RadioSelect,
        help_text=VORM_UITLEG,
    )
    toelichting = Tekst(
        label="Toelichting",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bijvoorbeeld waarom je dit vraagt. Mensen lezen dit voordat ze antwoorden.",
    )
    NAMEN = ("soort", "dag", "stap", "vraag", "vorm", "toelichting")

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stap"].queryset = Stap.objects.van(proeftuin)

    def clean_dag(self) -> Any:
        dag = self.cleaned_data["dag"]
        try:
            controleer(dag, dag)
        except Planfout as fout:
            raise forms.ValidationError(str(fout)) from fout
        return dag

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        return {naam: self.cleaned_data[naam] for naam in self.NAMEN if naam in self.fields}


class MetingMaakForm(Metingvelden, MaakForm):
    """Makes a wave; `uit` is the knot that it came from."""

    uit = Tekst(widget=forms.HiddenInput, required=False, max_length=12)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        begin = {"vraag": STANDAARDVRAAG, "vorm": Antwoordvorm.DRIE}
        kwargs["initial"] = begin | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)


class MetingForm(Metingvelden, VersieForm):
    """Changes a wave; with answers in it, what one chooses from stays as it is."""

    def __init__(self, *args: Any, vast: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if vast:
            del self.fields["vorm"]


class WeghaalForm(VersieForm):
    """Takes a wave away; with answers in it, one types what it is."""

    bevestig = Tekst(label="Wat haal je weg?", max_length=60)

    def __init__(self, *args: Any, meting: Meting, met_antwoorden: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.woord = str(meting).lower()
        if met_antwoorden:
            self.fields["bevestig"].help_text = f"Typ “{self.woord}”. Zo gaat het niet per ongeluk."
        else:
            del self.fields["bevestig"]

    def clean_bevestig(self) -> str:
        if self.cleaned_data["bevestig"].lower() != self.woord:
            raise forms.ValidationError(f"Typ hier: {self.woord}.")
        return self.woord

    @property
    def weet_het(self) -> bool:
        """Tell whether the person typed what it is."""
        return bool(self.cleaned_data.get("bevestig"))


class ErbijForm(HuisForm):
    """Gives people a place who came later."""

    contacten = Rijkeuzes(
        label="Wie zet je erbij?",
        queryset=Contact.objects.none(),
        kolommen=_MENSEN,
        zeg=zeg_met_plek,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, zonder: ContactQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["contacten"]
        veld.queryset = mensen_op_naam(zonder)
        veld.choices = self.keuzes = [keuze for keuze in veld.choices]  # noqa: C416  no COUNT
        self.fields["contacten"].error_messages["required"] = "Kies minstens één persoon."


class GemistForm(HuisForm):
    """What was done with "iemand ontbreekt": it is this person, or it is done."""

    contact = Rijkeuze(
        label="Wie is het?",
        queryset=Contact.objects.none(),
        kolommen=_MENSEN,
        zeg=zeg_met_plek,
        required=False,
        empty_label="Kies iemand uit de lijst",
    )
    klaar = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["contact"]
        veld.queryset = mensen_op_naam(Contact.objects.van(proeftuin).in_leven())

    def keuzes(self) -> list[tuple[Any, str]]:
        """Return whom one can choose, read once for all names on the page."""
        return [keuze for keuze in self.fields["contact"].choices]  # noqa: C416  no COUNT

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not data.get("klaar") and not data.get("contact") and "contact" not in self.errors:
            self.add_error("contact", KIES_IEMAND)
        return data


class BladenForm(HuisForm):
    """Which sheets to print."""

    ALLEN, NIET, LEEG = "alle", "niet", "leeg"
    wie = forms.ChoiceField(
        label="Voor wie?",
        choices=[
            (ALLEN, "Voor iedereen"),
            (NIET, "Voor wie nog niet antwoordde"),
            (LEEG, "Lege bladen, zonder naam en code"),
        ],
        widget=forms.RadioSelect,
    )
    aantal = forms.IntegerField(
        label="Hoeveel lege bladen?",
        min_value=1,
        max_value=30,
        required=False,
        help_text="Alleen voor lege bladen. Hooguit 30.",
    )


class CodeForm(HuisForm):
    """Whose sheet one types: by the code on it, or by name."""

    code = Tekst(label="Code op het blad", max_length=40)

    def clean_code(self) -> str:
        return netjes_code(self.cleaned_data["code"])


def antwoordwoorden(vorm: str) -> list[tuple[int, str]]:
    """Return what one can type, with what it means."""
    if vorm == Antwoordvorm.DRIE:
        return [(int(waarde), woord) for waarde, woord in DRIE_WOORDEN.items()]
    return [(0, "Nog niet"), *((int(trede), trede.label) for trede in Trede)]


class InvoerForm(HuisForm):
    """A sheet: for each colleague one sign, or nothing. Read by keys, row after row."""

    def __init__(self, *args: Any, collegas: Sequence[Collega], vorm: str, **kwargs: Any) -> None:
        self.collegas = {f"a-{deel.publiek_id}": deel for deel in collegas}
        super().__init__(*args, **kwargs)
        hoog = hoogste(vorm)
        fout = f"Typ een cijfer van 0 tot {hoog}, of laat dit leeg."
        for naam, deel in self.collegas.items():
            veld = forms.IntegerField(label=deel.naam, required=False, min_value=0, max_value=hoog)
            veld.widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
            veld.error_messages = {"invalid": fout}
            for keuring in veld.validators:
                keuring.message = fout
            self.fields[naam] = veld

    def antwoorden(self) -> dict[int, int]:
        """Return by place what was typed; what stayed empty is not in it."""
        return {
            deel.plaats: self.cleaned_data[naam]
            for naam, deel in self.collegas.items()
            if self.cleaned_data.get(naam) is not None
        }

    def rijen(self) -> Iterator[tuple[BoundField, Collega]]:
        """Yield the fields, each with whom it is about."""
        for naam, deel in self.collegas.items():
            yield self[naam], deel
