"""Preparing a question to the room."""

from typing import Any

from django import forms

from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from proeftuinen.bijeenkomsten.live.models import Livevraag, Zitting
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Livesoort

SOORTEN = (
    Livesoort.CHECKIN,
    Livesoort.IDEEEN,
    Livesoort.STIPPEN,
    Livesoort.VERBEELDING,
    Livesoort.VERHALEN,
)
"""What is asked here; the ladder and the network have buttons of their own."""
VOORBEELD = {
    Livesoort.CHECKIN: "Hoe kom je binnen? In één woord.",
    Livesoort.IDEEEN: "Wat kunnen we morgen anders doen?",
    Livesoort.STIPPEN: "Wat vind jij het belangrijkst?",
    Livesoort.VERBEELDING: "Hoe ziet het er over een jaar uit?",
    Livesoort.VERHALEN: "Welk verhaal raakt jullie het meest?",
}
MEESTE_KEUZES, LANGSTE_KEUZE = 20, 120
OP_VRAAG = (Livesoort.IDEEEN, Livesoort.VERBEELDING, Livesoort.VERHALEN)


class LivevraagForm(MaakForm):
    """A question of one kind, given as `soort`."""

    vraag = Tekst(label="Wat vraag je de zaal?", max_length=300)
    op_vraag = forms.ModelChoiceField(
        Livevraag.objects.none(),
        to_field_name="publiek_id",
        label="Stippen op wat eerder is ingestuurd",
        required=False,
        empty_label="Nee, ik typ zelf de keuzes",
    )
    keuzes = Tekst(
        label="Waaruit kunnen mensen kiezen?",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Eén keuze per regel.",
    )
    stippen = forms.IntegerField(
        label="Hoeveel stippen krijgt ieder?", min_value=1, max_value=10, initial=3
    )
    eerst_kijken = forms.BooleanField(
        label="Ik kijk eerst, en toon dan",
        required=False,
        initial=True,
        help_text="Zonder vinkje staat alles klaar voor het scherm zodra het binnenkomt.",
    )
    onderdeel = forms.ModelChoiceField(
        Agendaonderdeel.objects.none(),
        to_field_name="publiek_id",
        required=False,
        widget=forms.HiddenInput,
    )

    def __init__(self, *args: Any, zitting: Zitting, soort: str, **kwargs: Any) -> None:
        begin = {"vraag": VOORBEELD[Livesoort(soort)], **(kwargs.pop("initial", None) or {})}
        super().__init__(*args, initial=begin, **kwargs)
        self.soort = soort
        self.fields["onderdeel"].queryset = zitting.bijeenkomst.onderdelen.all()
        if soort == Livesoort.STIPPEN:
            eerdere = Livevraag.objects.filter(zitting=zitting, soort__in=OP_VRAAG)
            self.fields["op_vraag"].queryset = eerdere
            del self.fields["eerst_kijken"]
        else:
            for naam in ("op_vraag", "keuzes", "stippen"):
                del self.fields[naam]
        if soort == Livesoort.VERBEELDING:
            del self.fields["eerst_kijken"]  # of a picture someone always looks first

    def clean_stippen(self) -> int:
        """Return the number of dots."""
        return int(self.cleaned_data["stippen"])

    def clean_keuzes(self) -> list[str]:
        """Return the choices. Raises ValidationError when they are too many, too long or double."""
        kaal = (" ".join(regel.split()) for regel in self.cleaned_data["keuzes"].splitlines())
        keuzes = [regel for regel in kaal if regel]
        if len(keuzes) > MEESTE_KEUZES:
            raise forms.ValidationError(f"Zet er hoogstens {MEESTE_KEUZES} neer.")
        if any(len(keuze) > LANGSTE_KEUZE for keuze in keuzes):
            raise forms.ValidationError(f"Een keuze mag {LANGSTE_KEUZE} tekens zijn.")
        if len({keuze.casefold() for keuze in keuzes}) < len(keuzes):
            raise forms.ValidationError("Er staat twee keer hetzelfde.")
        return keuzes

    def clean(self) -> dict[str, Any]:
        """Return the fields; dots need something to go on."""
        schoon = super().clean() or self.cleaned_data
        if self.soort == Livesoort.STIPPEN and not self.errors:
            if not schoon.get("op_vraag") and len(schoon.get("keuzes") or []) < 2:
                self.add_error("keuzes", "Zet er minstens twee neer, of kies een eerdere vraag.")
            elif schoon.get("op_vraag"):
                schoon["keuzes"] = []
        return schoon

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the question."""
        eigen = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "sleutel"}
        return {"soort": self.soort, **eigen}


class SoortForm(HuisForm):
    """Which kind of question is prepared."""

    soort = forms.ChoiceField(choices=[(soort.value, soort.label) for soort in SOORTEN])


class AanForm(HuisForm):
    """Says on or off outright, so that two people who press the same want the same."""

    aan = forms.TypedChoiceField(choices=[("1", "aan"), ("0", "uit")], coerce=lambda w: w == "1")


class IdeegroepForm(MaakForm):
    """A new group of contributions."""

    naam = Tekst(label="Naam van de groep", max_length=120)


class GroepNaamForm(VersieForm):
    """Another name for a group."""

    naam = Tekst(label="Naam van de groep", max_length=120)
