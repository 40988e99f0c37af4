"""The form of a set-up: for whom, about when, own words, how it looks, and its chapters."""

from collections.abc import Mapping
from functools import partial
from typing import Any, ClassVar

from django import forms

from leerwerkplaats.web.forms import HuisForm, Tekst, VersieForm
from leerwerkplaats.web.herkend import HerkendMixin
from leerwerkplaats.web.rijkeuze import Rijkeuze
from proeftuinen.bronnen.models import Foto
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.uitgaven.boek.keuze import sleutels, te_kiezen_fotos
from proeftuinen.uitgaven.boek.models import Kleur, Opzet, Publiek

VELDEN = (
    "publiek",
    "van",
    "tot",
    "titel",
    "ondertitel",
    "inleiding",
    "dank",
    "wijzigingen",
    "omslagfoto",
    "kleur",
    "onderdelen",
)
KORT_BESCHREVEN = 80


class Volgorde(forms.Widget):
    """Reads the chapters: `volgorde` names each in its order, `aan` those that go in."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[dict[str, Any]]:
        """Return the rows as they were posted."""
        del files, name
        lijst = data.getlist if hasattr(data, "getlist") else lambda naam: data.get(naam, [])
        aan = set(lijst("aan"))
        return [{"sleutel": deel, "aan": deel in aan} for deel in dict.fromkeys(lijst("volgorde"))]

    def render(self, *_: Any, **__: Any) -> str:
        """Draw nothing: the page has a list of its own (opzetten/_onderdelen.html)."""
        return ""


class Onderdelenveld(forms.Field):
    """The chapters in their order; what no feature offers is left out."""

    widget = Volgorde

    def clean(self, value: Any) -> list[dict[str, Any]]:
        """Return the rows of chapters that exist."""
        bekend = sleutels()
        return [rij for rij in value or [] if rij["sleutel"] in bekend]


def _dag(label: str, hulp: str) -> forms.DateField:
    vorm = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=vorm, help_text=hulp)


def _lap(rijen: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rijen})


class Opzetvelden(HuisForm):
    """All that one chooses; without a gate, so also to look at what is not kept yet."""

    publiek = forms.ChoiceField(
        label="Voor wie is het?",
        choices=Publiek.choices,
        widget=forms.RadioSelect,
        help_text="Hier hangt van af wat erin mag staan. Wie meededen, lezen het meest.",
    )
    van = _dag("Vanaf welke dag?", "Leeg: vanaf het begin.")
    tot = _dag("Tot en met welke dag?", "Leeg: tot vandaag.")
    titel = Tekst(label="Titel", max_length=120, required=False, help_text="Leeg: de gewone titel.")
    ondertitel = Tekst(label="Ondertitel", max_length=200, required=False)
    inleiding = Tekst(
        label="Eigen inleiding",
        max_length=6000,
        required=False,
        widget=_lap(7),
        help_text="Staat voorin. Schrijf niets op waaraan je een inwoner kunt herkennen.",
    )
    dank = Tekst(
        label="Woorden van dank",
        max_length=3000,
        required=False,
        widget=_lap(3),
        help_text=(
            "De organisaties staan er al, en de mensen die hun naam daar willen zien. "
            "Noem hier zelf geen namen."
        ),
    )
    wijzigingen = Tekst(
        label="Wat is er nieuw in deze uitgave?",
        max_length=2000,
        required=False,
        widget=_lap(2),
        help_text="Voor wie een eerdere uitgave las.",
    )
    omslagfoto = Rijkeuze(
        label="Wat staat er op het omslag?",
        queryset=Foto.objects.none(),
        kolommen=("beschrijving",),
        zeg=lambda tekst: tekst[:KORT_BESCHREVEN],
        required=False,
        empty_label="De tekening van het seizoen",
        help_text="Je ziet alleen foto's waarvoor toestemming is.",
    )
    kleur = forms.ChoiceField(label="Kleur", choices=Kleur.choices, widget=forms.RadioSelect)
    onderdelen = Onderdelenveld(label="Hoofdstukken", required=False)

    def __init__(self, *args: Any, opzet: Opzet, **kwargs: Any) -> None:
        self.opzet = opzet
        super().__init__(*args, **kwargs)
        self.fields["omslagfoto"].queryset = te_kiezen_fotos(opzet.proeftuin)

    def clean_onderdelen(self) -> list[dict[str, Any]]:
        """Keep what was chosen before of chapters that were not on the page, as they are empty."""
        rijen = self.cleaned_data["onderdelen"]
        gezien = {rij["sleutel"] for rij in rijen}
        return rijen + [rij for rij in self.opzet.onderdelen if rij["sleutel"] not in gezien]

    def clean(self) -> dict[str, Any]:
        """Refuse a time that ends before it begins."""
        waarden = super().clean() or {}
        van, tot = waarden.get("van"), waarden.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", "Deze dag ligt voor de eerste dag.")
        return waarden

    def waarden(self) -> dict[str, Any]:
        """Return what was chosen; of a field that is not right, nothing."""
        return {naam: self.cleaned_data[naam] for naam in VELDEN if naam in self.cleaned_data}


class KladForm(Opzetvelden, VersieForm):
    """The form as it is shown again without being kept: a chapter went up or down."""


class OpzetForm(HerkendMixin, Opzetvelden, VersieForm):
    """Changes a set-up; asks about people that can be recognised."""

    let_op_velden: ClassVar[tuple[str, ...]] = (
        "titel",
        "ondertitel",
        "inleiding",
        "dank",
        "wijzigingen",
    )

    def __init__(self, *args: Any, opzet: Opzet, **kwargs: Any) -> None:
        namen = partial(namen_van, opzet.proeftuin)
        super().__init__(*args, opzet=opzet, namen=namen, **kwargs)


def begin_van(opzet: Opzet) -> Mapping[str, Any]:
    """Return the values of a set-up as its form holds them."""
    foto = opzet.omslagfoto
    return {
        **{naam: getattr(opzet, naam) for naam in VELDEN},
        "omslagfoto": foto.publiek_id if foto else "",
        "versie": opzet.versie,
    }
