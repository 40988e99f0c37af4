"""The forms of insights, signals, and looking back."""

from datetime import date, timedelta
from typing import Any

from django import forms

from casustafel.inzichten.models import Terugblik
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.poort import PoortMixin

UITERLIJK = timedelta(days=366)
NOG_NIET = "Deze dag moet nog komen."
VOORBIJ = "Deze dag is al geweest. Kies een dag die nog komt."
TE_VER = "Kies een dag binnen een jaar."
ZEG_WAAROM = "Schrijf kort wat anders moet. Dan kan de schrijver verder."
KIES_IETS = "Kies wat past. Is er niets veranderd? Kies dan dat."
NIETS_EN_IETS = "Je koos ook dat er niets veranderde. Laat staan wat klopt."


def _dag(label: str, uitleg: str) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, help_text=uitleg)


class Inzichtvelden(PoortMixin):
    """A lesson without a person in it."""

    tekst = Tekst(
        label="Wat leerden jullie?",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=(
            "Schrijf op wat een ander ook kan gebruiken, zonder de mens om wie het ging. "
            "Bijvoorbeeld: vraag ook hoe de nachten gaan. Daar loopt een mantelzorger vaak vast."
        ),
    )
    dimensies = forms.MultipleChoiceField(
        label="Waar hoort het bij?",
        choices=Dimensie.choices,
        widget=forms.CheckboxSelectMultiple,
    )


class InzichtMaakForm(Inzichtvelden, MaakForm):
    """Writes an insight down."""


class InzichtForm(Inzichtvelden, VersieForm):
    """Changes an insight that was not checked yet."""


class NakijkForm(PoortMixin, VersieForm):
    """What the second person says of an insight."""

    JA, TERUG = "ja", "terug"
    oordeel = forms.ChoiceField(
        label="Kan dit zo bewaard worden?",
        choices=[
            (JA, "Ja. Hieraan herken je niemand, en een ander heeft er iets aan."),
            (TERUG, "Nog niet. Het gaat terug naar de schrijver."),
        ],
        widget=forms.RadioSelect,
    )
    opmerking = Tekst(
        label="Wat moet anders?",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Alleen nodig als het teruggaat. Dit leest alleen deze tafel.",
    )

    def clean(self) -> dict[str, Any]:
        """Ask why it goes back."""
        waarden = super().clean() or self.cleaned_data
        terug = waarden.get("oordeel") == self.TERUG
        if terug and not waarden.get("opmerking") and "opmerking" not in self.errors:
            self.add_error("opmerking", ZEG_WAAROM)
        return waarden


class SignaalMaakForm(MaakForm):
    """Hands an insight to the municipality; it holds no words of its own."""

    antwoord_voor = _dag(
        "Voor welke dag hopen jullie op een antwoord?",
        "Spreek het af met wie bij de gemeente meedoet. De dag komt in jouw agenda.",
    )

    def clean_antwoord_voor(self) -> date:
        """Refuse a day that is over, or very far away."""
        dag = self.cleaned_data["antwoord_voor"]
        if dag < vandaag():
            raise forms.ValidationError(VOORBIJ)
        if dag > vandaag() + UITERLIJK:
            raise forms.ValidationError(TE_VER)
        return dag


class AntwoordForm(PoortMixin, VersieForm):
    """What the municipality answered."""

    antwoord = Tekst(
        label="Wat zei de gemeente?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="In het kort, zonder namen. Ook een nee is een antwoord.",
    )
    antwoord_op = _dag("Op welke dag?", "Ongeveer is goed.")

    def clean_antwoord_op(self) -> date:
        """Refuse a day that is still to come."""
        dag = self.cleaned_data["antwoord_op"]
        if dag > vandaag():
            raise forms.ValidationError(NOG_NIET)
        return dag


class TerugblikForm(HuisForm):
    """Eight weeks later: only choices, so that nothing of anyone can be written."""

    keuzes = forms.MultipleChoiceField(
        label="Wat past bij jou?",
        choices=Terugblik.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text="Je mag meer dan één ding kiezen.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["keuzes"].error_messages["required"] = KIES_IETS

    def clean_keuzes(self) -> list[str]:
        """Refuse that something and nothing changed."""
        gekozen = self.cleaned_data["keuzes"]
        if Terugblik.NIETS in gekozen and len(gekozen) > 1:
            raise forms.ValidationError(NIETS_EN_IETS)
        return gekozen
