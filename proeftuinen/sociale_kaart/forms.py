"""The forms of the sociale kaart: a voorziening with its grid, the public page, proposals."""

from typing import Any

from django import forms
from django.core.validators import URLValidator

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm, maak_schoon
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart.indeling import KOLOMMEN, Indeling, Kolom
from proeftuinen.sociale_kaart.matrix import Plek, gekozen_vakken, plekken_na
from proeftuinen.traject.models import Proeftuin

GEEN_WEBADRES = "Dit is geen webadres. Het lijkt op www.plek.nl."


class Webadres(forms.URLField):
    """An address of a page: http or https only, without hidden signs."""

    default_validators = [URLValidator(schemes=["http", "https"])]

    def to_python(self, value: Any) -> str:
        """Return the address, with https in front when it had nothing."""
        return super().to_python(maak_schoon(str(value or "")).strip()) or ""


class Vakkenrooster(forms.MultipleChoiceField):
    """The cells in which a voorziening stands: checkboxes in a grid of the chosen columns."""

    widget = forms.CheckboxSelectMultiple


def vakcode(dimensie: str, kolom: str) -> str:
    """Return the value of a checkbox in the grid."""
    return f"{dimensie}:{kolom}"


class Voorzieningvelden(HuisForm):
    """What one tells of a voorziening."""

    naam = Tekst(
        label="Naam",
        max_length=200,
        help_text="Zo noemt de organisatie het zelf. Bijvoorbeeld: maatje aan huis.",
    )
    wat = Tekst(
        label="Wat is het?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="In gewone woorden. Schrijf hier geen namen van mensen.",
    )
    voor_wie = Tekst(label="Voor wie?", max_length=300, required=False)
    hoe = Tekst(
        label="Hoe kom je er?",
        max_length=300,
        required=False,
        help_text="Bijvoorbeeld: bel op werkdagen, een verwijzing is niet nodig.",
    )
    telefoon = Tekst(label="Telefoon", max_length=40, required=False)
    website = Webadres(label="Website", max_length=300, required=False)
    verwijshulp = forms.BooleanField(
        label="Zet deze op de verwijshulp, het ene blad voor intaketeams", required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["website"].error_messages["invalid"] = GEEN_WEBADRES


class MetRooster(HuisForm):
    """Adds the grid, for one choice of columns; `eerder` are the places that stand already."""

    kolommen = forms.ChoiceField(choices=Indeling, widget=forms.HiddenInput, required=False)
    vakken = Vakkenrooster(label="Waar past het?", required=False)

    def __init__(
        self, *args: Any, indeling: Indeling, eerder: frozenset[Plek] = frozenset(), **kwargs: Any
    ) -> None:
        data = kwargs.get("data") or (args[0] if args else None)
        gevraagd = data.get("kolommen", "") if data else ""
        self.indeling = Indeling(gevraagd if gevraagd in Indeling.values else indeling)
        self.eerder = eerder
        kwargs["initial"] = {"vakken": self._begin(eerder), **(kwargs.get("initial") or {})}
        kwargs["initial"]["kolommen"] = self.indeling.value
        super().__init__(*args, **kwargs)
        self.fields["vakken"].choices = [
            (vakcode(dimensie, kolom.code), f"{dimensie.label}, {kolom.label}")
            for dimensie in Dimensie
            for kolom in self.kolomlijst
        ]

    def _begin(self, eerder: frozenset[Plek]) -> list[str]:
        vakken = sorted(gekozen_vakken(eerder, KOLOMMEN[self.indeling]))
        return [vakcode(dimensie, kolom) for dimensie, kolom in vakken]

    @property
    def kolomlijst(self) -> tuple[Kolom, ...]:
        """Return the columns of the grid."""
        return KOLOMMEN[self.indeling]

    @property
    def rooster(self) -> list[tuple[Dimensie, list[tuple[str, str, bool, str]]]]:
        """Return by dimension its checkboxes: value, accessible name, ticked, id."""
        gekozen = set(self["vakken"].value() or [])
        return [
            (
                dimensie,
                [
                    (
                        vakcode(dimensie, kolom.code),
                        f"{dimensie.label}, {kolom.label}",
                        vakcode(dimensie, kolom.code) in gekozen,
                        f"id_vakken_{dimensie.value}_{kolom.code}",
                    )
                    for kolom in self.kolomlijst
                ],
            )
            for dimensie in Dimensie
        ]

    def plekken(self) -> set[Plek]:
        """Return where it stands after this form; other columns keep what they had."""
        paren = [tuple(code.split(":")) for code in self.cleaned_data["vakken"]]
        return plekken_na(self.eerder, self.kolomlijst, paren)


class VoorzieningMaakForm(Voorzieningvelden, MetRooster, MaakForm):
    """Adds a voorziening to an organisation that takes part."""

    organisatie = forms.ModelChoiceField(
        label="Van welke organisatie?",
        queryset=Organisatie.objects.none(),
        to_field_name="publiek_id",
        empty_label="Kies een organisatie",
    )
    field_order = ("sleutel", "kolommen", "organisatie", "naam")

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisatie"].queryset = Organisatie.objects.van(proeftuin)


class VoorzieningForm(Voorzieningvelden, MetRooster, VersieForm):
    """Changes a voorziening."""


class VoorstelForm(Voorzieningvelden, MaakForm):
    """Proposes a change to what another proeftuin keeps."""

    toelichting = Tekst(
        label="Waarom?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="De proeftuin die dit bijhoudt leest dit mee.",
    )


class AlleenVersieForm(VersieForm):
    """A button that asks nothing but which version one saw."""


class OpenbaarForm(VersieForm):
    """Opens or closes the public page."""

    inleiding = Tekst(
        label="Inleiding",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wat lezen mensen als eerste? Schrijf geen namen van mensen op.",
    )
