"""The forms of a written case: structure before text, and looking at it as the second person."""

from collections.abc import Mapping
from typing import Any

from django import forms

from casustafel.verhaal.models import Herkomst
from casustafel.verhaal.woorden import Inbrengrol, Instemming, Omgeving, Seizoen
from leerwerkplaats.begrippen import Dimensie, Levensfase, PalliatieveFase
from leerwerkplaats.web.forms import HuisForm, Tekst, VersieForm
from leerwerkplaats.web.poort import PoortMixin

MEESTE_TEKENS = 600
HULP = {
    Dimensie.LICHAMELIJK: "Wat merkt iemand aan het lichaam? Wat lukt nog, wat niet meer?",
    Dimensie.SOCIAAL: "Hoe gaat het met mensen eromheen, met wonen, werk en geld?",
    Dimensie.PSYCHISCH: "Wat voelt of denkt iemand? Waar is iemand bang voor?",
    Dimensie.ZINGEVING: "Wat is belangrijk? Waar haalt iemand kracht uit?",
}
ECHT = ("rol", "instemming", "waarom")


def _dimensie(deel: Dimensie) -> Tekst:
    return Tekst(
        label=deel.label,
        required=False,
        max_length=MEESTE_TEKENS,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=f"{HULP[deel]} Hooguit {MEESTE_TEKENS} tekens.",
    )


class VerhaalForm(PoortMixin, VersieForm):
    """Writes the case: first what kind of situation, then a few words on each dimension.

    `herkomst` and `bron` say where it comes from; a true story is asked as whom, and why.
    """

    herkomst = forms.ChoiceField(choices=Herkomst.choices, widget=forms.HiddenInput)
    bron = forms.SlugField(required=False, max_length=80, widget=forms.HiddenInput)
    vraag_gezien = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    rol = forms.ChoiceField(
        label="Hoe ken jij dit verhaal?", choices=Inbrengrol.choices, widget=forms.RadioSelect
    )
    instemming = forms.ChoiceField(
        label="Vindt de mens om wie het gaat het goed dat je dit deelt?",
        choices=Instemming.choices,
        widget=forms.RadioSelect,
    )
    waarom = Tekst(
        label="Waarom is het goed om dit te vertellen, en wat veranderde je?",
        max_length=MEESTE_TEKENS,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=(
            "Bijvoorbeeld: we liepen hier met drie organisaties langs elkaar heen. Het beroep en "
            "het gezin zijn anders. Alleen jij en wie het nakijkt, lezen dit."
        ),
    )
    levensfase = forms.ChoiceField(
        label="In welke levensfase is iemand?",
        choices=Levensfase.choices,
        widget=forms.RadioSelect,
    )
    fase = forms.ChoiceField(
        label="In welke palliatieve fase?",
        choices=PalliatieveFase.choices,
        widget=forms.RadioSelect,
    )
    seizoen = forms.ChoiceField(
        label="In welk seizoen speelt het?",
        choices=Seizoen.choices,
        widget=forms.RadioSelect,
        help_text="Een seizoen is genoeg. Schrijf nergens een dag of een maand op.",
    )
    omgeving = forms.MultipleChoiceField(
        label="Wie is er dichtbij?",
        choices=Omgeving.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Alleen als rol. Een naam komt er niet bij.",
    )
    vraag = Tekst(
        label="Wat is je vraag aan de tafel?",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Eén vraag waar anderen over mee kunnen denken.",
    )
    lichamelijk = _dimensie(Dimensie.LICHAMELIJK)
    sociaal = _dimensie(Dimensie.SOCIAAL)
    psychisch = _dimensie(Dimensie.PSYCHISCH)
    zingeving = _dimensie(Dimensie.ZINGEVING)

    poort_velden = ("waarom", "vraag", *Dimensie.values)

    def __init__(self, *args: Any, is_echt: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_echt:
            for naam in ECHT:
                del self.fields[naam]

    def inhoud(self) -> dict[str, Any]:
        """Return what is locked as one mapping."""
        namen = (*ECHT, "levensfase", "fase", "seizoen", "omgeving", *Dimensie.values)
        return {naam: self.cleaned_data[naam] for naam in namen if naam in self.fields}


def begin_van(inhoud: Mapping[str, Any], vraag: str) -> dict[str, Any]:
    """Return the values of a case as its form holds them."""
    return {**inhoud, "vraag": vraag}


class AanbiedForm(VersieForm):
    """Offers the case as it was seen; nothing to type."""


class NakijkForm(PoortMixin, VersieForm):
    """Looks as the second person: release it, or send it back with a remark."""

    VRIJ, TERUG = "vrij", "terug"

    vraag_gezien = forms.CharField(max_length=64, widget=forms.HiddenInput)
    besluit = forms.ChoiceField(
        label="Mag de tafel dit verhaal lezen?",
        choices=[
            (VRIJ, "Ja, ik herken hierin niemand"),
            (TERUG, "Nee, het moet eerst anders"),
        ],
        widget=forms.RadioSelect,
    )
    opmerking = Tekst(
        label="Wat moet er anders?",
        required=False,
        max_length=MEESTE_TEKENS,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Alleen als je nee kiest. Herhaal niet waaraan je iemand herkent.",
    )
    extra = forms.BooleanField(
        label="Ik keek of alles samen naar één mens wijst, ook voor wie hier al lang woont",
        required=False,
    )

    poort_velden = ("opmerking",)
    poort_daarna = "verstuur"

    def __init__(self, *args: Any, let_extra_op: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not let_extra_op:
            del self.fields["extra"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        leeg = not data.get("opmerking") and "opmerking" not in self.errors
        if data.get("besluit") == self.TERUG and leeg:
            self.add_error("opmerking", "Schrijf op wat er anders moet.")
        vrij = data.get("besluit") == self.VRIJ
        if vrij and "extra" in self.fields and not data.get("extra"):
            self.add_error("extra", "Kijk hier extra naar en vink het aan.")
        return data


class Herkomstkeuze(HuisForm):
    """Reads from the address where the case comes from; what is strange chooses nothing."""

    herkomst = forms.ChoiceField(required=False, choices=Herkomst.choices)
    bron = forms.SlugField(required=False, max_length=80)

    def keuze(self, naam: str) -> str:
        """Return what was chosen, or nothing."""
        self.is_valid()
        return self.cleaned_data.get(naam) or ""
