"""The forms of themes."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from leerwerkplaats.web.forms import MELDINGEN, OPNIEUW, HuisForm, MaakForm, Tekst, VersieForm
from proeftuinen.ambities.thema.models import Kernthema, Manier, Themakeuze, Themaronde, Themastem
from proeftuinen.ambities.thema.rondes import Stem

GEEN_INWONER = "Iedereen in de proeftuin leest dit. Schrijf niets over een inwoner op."


class Themavelden(HuisForm):
    """A wish, and the problem that it may be made of."""

    probleem = Tekst(
        label="Waar hebben jullie last van?",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: we werken langs elkaar heen.",
    )
    wens = Tekst(
        label="Wat willen jullie juist meer?",
        max_length=120,
        help_text="Kort en positief. Bijvoorbeeld: elkaar vinden.",
    )
    toelichting = Tekst(
        label="Waarom is dit belangrijk?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=GEEN_INWONER,
    )

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        return {naam: self.cleaned_data[naam] for naam in ("probleem", "wens", "toelichting")}


class KernthemaMaakForm(Themavelden, MaakForm):
    """Proposes a theme; `uit` is the knot that it comes from."""

    uit = forms.SlugField(required=False, widget=forms.HiddenInput)


class KernthemaForm(Themavelden, VersieForm):
    """Changes a theme."""


class OphaalForm(HuisForm):
    """Ticks what is taken over."""

    kies = forms.MultipleChoiceField(
        label="Wat neem je over?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Vink aan wat je wilt overnemen."},
    )

    def __init__(self, *args: Any, keuzes: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kies"].choices = keuzes
        self.fields["kies"].error_messages["required"] = "Vink aan wat je wilt overnemen."


class RondeForm(MaakForm):
    """Begins a round."""

    manier = forms.ChoiceField(
        label="Hoe kiezen jullie?",
        choices=[
            (Manier.STIPPEN, "Met stippen: ieder verdeelt er een paar"),
            (Manier.INSTEMMING, "Met instemming: heeft iemand bezwaar?"),
        ],
        widget=forms.RadioSelect,
        initial=Manier.STIPPEN,
    )
    themas = forms.ModelMultipleChoiceField(
        Kernthema.objects.none(),
        to_field_name="publiek_id",
        label="Uit welke thema's?",
        widget=forms.CheckboxSelectMultiple,
    )
    stippen = forms.IntegerField(
        label="Hoeveel stippen krijgt ieder?", min_value=1, max_value=20, initial=3
    )

    def __init__(self, *args: Any, themas: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["themas"]
        veld.queryset = themas
        veld.initial = [thema.publiek_id for thema in themas]
        veld.error_messages["required"] = "Vink de thema's aan."
        for keuring in self.fields["stippen"].validators:
            keuring.message = "Kies een getal van 1 tot en met 20."


class StemForm(HuisForm):
    """What someone gives: dots over the themes, or yes or an objection to each."""

    def __init__(
        self,
        *args: Any,
        ronde: Themaronde,
        themas: Sequence[Kernthema],
        eigen: Mapping[int, Themastem],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.ronde, self.themas = ronde, themas
        for thema in themas:
            gaf = eigen.get(thema.pk)
            self.fields |= (
                _stipvelden(thema, gaf, ronde.stippen)
                if ronde.manier == Manier.STIPPEN
                else _instemvelden(thema, gaf)
            )
        for veld in self.fields.values():  # they came after the house put its words in
            veld.error_messages = {**veld.error_messages, **MELDINGEN}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not any(naam in self.data for naam in self.fields):
            self.add_error(None, OPNIEUW)  # an empty post takes no vote back
        if self.ronde.manier == Manier.STIPPEN:
            samen = sum(int(data.get(f"stip-{thema.publiek_id}") or 0) for thema in self.themas)
            if samen > self.ronde.stippen:
                self.add_error(None, f"Je gaf {samen} stippen. Je hebt er {self.ronde.stippen}.")
        else:
            if not any(data.get(f"ja-{thema.publiek_id}") for thema in self.themas):
                self.add_error(None, "Kies bij minstens één thema wat je ervan vindt.")
            for thema in self.themas:
                self._keur_bezwaar(data, thema.publiek_id)
        return data

    def _keur_bezwaar(self, data: Mapping[str, Any], code: str) -> None:
        naam = f"bezwaar-{code}"
        if data.get(f"ja-{code}") == "nee" and not data.get(naam) and naam not in self.errors:
            self.add_error(naam, "Zeg wat je bezwaar is. Dan kan de groep er iets mee.")

    def stemmen(self) -> dict[int, Stem]:
        """Return what was given, by the primary key of a theme."""
        data = self.cleaned_data
        if self.ronde.manier == Manier.STIPPEN:
            gegeven = {
                thema.pk: int(data[f"stip-{thema.publiek_id}"] or 0) for thema in self.themas
            }
            return {pk: Stem(stippen=aantal) for pk, aantal in gegeven.items() if aantal}
        return {
            thema.pk: Stem(
                akkoord=data[f"ja-{thema.publiek_id}"] == "ja",
                bezwaar=data[f"bezwaar-{thema.publiek_id}"]
                if data[f"ja-{thema.publiek_id}"] == "nee"
                else "",
            )
            for thema in self.themas
            if data[f"ja-{thema.publiek_id}"]
        }


def _stipvelden(thema: Kernthema, gaf: Themastem | None, meeste: int) -> dict[str, forms.Field]:
    veld = forms.TypedChoiceField(
        label=thema.wens,
        choices=[(nr, "geen" if nr == 0 else str(nr)) for nr in range(meeste + 1)],
        coerce=int,
        initial=gaf.stippen if gaf else 0,
    )
    return {f"stip-{thema.publiek_id}": veld}


def _instemvelden(thema: Kernthema, gaf: Themastem | None) -> dict[str, forms.Field]:
    begin = "" if gaf is None else "ja" if gaf.akkoord else "nee"
    keuzes = [("ja", "Hier kan ik mee leven"), ("nee", "Ik heb een bezwaar")]
    return {
        f"ja-{thema.publiek_id}": forms.ChoiceField(
            label=thema.wens,
            choices=keuzes,
            widget=forms.RadioSelect,
            required=False,
            initial=begin,
        ),
        f"bezwaar-{thema.publiek_id}": Tekst(
            label=f"Mijn bezwaar bij “{thema.wens}”",
            max_length=300,
            required=False,
            initial=gaf.bezwaar if gaf else "",
            help_text="Het kernteam leest dit, zonder je naam erbij.",
        ),
    }


class KiesForm(MaakForm):
    """Writes down which theme was chosen, how and why."""

    thema = forms.ModelChoiceField(
        Kernthema.objects.none(),
        to_field_name="publiek_id",
        label="Welk thema kozen jullie?",
        empty_label="Kies een thema",
    )
    hoe = forms.ChoiceField(label="Hoe kwam dat?", choices=Themakeuze.Hoe, widget=forms.RadioSelect)
    reden = Tekst(
        label="Waarom dit thema?",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Over een half jaar weten jullie het dan nog. " + GEEN_INWONER,
    )

    def __init__(self, *args: Any, themas: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["thema"].queryset = themas
        self.fields["hoe"].error_messages["required"] = "Kies hoe jullie het kozen."
