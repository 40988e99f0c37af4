"""The forms of what lasts: words of the plan, keepers of the network, commitments, signatures.

What is written here goes to the municipality, so each form asks about names before it keeps them.
"""

from datetime import date
from functools import partial
from typing import Any

from django import forms

from leerwerkplaats.web.forms import MaakForm, Tekst, VersieForm
from leerwerkplaats.web.herkend import HerkendMixin
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijkeuze import Rijkeuze
from proeftuinen.acties.forms import Menskeuze, te_kiezen
from proeftuinen.mensen.bestuur.forms import MetDagen
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.monitoring.transitie.models import Netwerkafspraak, Toezegging
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

EEN_ROL = "Schrijf een rol of groep op, geen naam. Bijvoorbeeld: wethouder zorg."
KIES_EEN = "Kies iemand uit de lijst, of schrijf de naam op."
NIET_BEIDE = "Kies iemand uit de lijst of schrijf een naam op, niet allebei."
NOG_NIET = "Deze dag is nog niet geweest. Kies vandaag, of een dag ervoor."


def _dag(**opties: Any) -> forms.DateField:
    invoer = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(widget=invoer, **opties)


def _lang(lengte: int, **opties: Any) -> Tekst:
    return Tekst(max_length=lengte, widget=forms.Textarea(attrs={"rows": 3}), **opties)


def _organisatie(**opties: Any) -> Rijkeuze:
    return Rijkeuze(
        queryset=Organisatie.objects.none(),
        kolommen=("naam",),
        required=False,
        empty_label="Geen, of nog niet bekend",
        **opties,
    )


class _InPlan(HerkendMixin, MetDagen):
    """A form of a place: its organisations, its policy and, when asked for, its people."""

    def __init__(
        self,
        *args: Any,
        proeftuin: Proeftuin,
        lezer: Lezer,
        nu: int | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, namen=partial(namen_van, proeftuin), **kwargs)
        if "organisatie" in self.fields:
            organisaties = Organisatie.objects.van(proeftuin).order_by("naam", "pk")
            self.fields["organisatie"].queryset = organisaties
        if "beleidsstuk" in self.fields:
            stukken = Beleidsstuk.objects.filter(proeftuin=proeftuin)
            self.fields["beleidsstuk"].queryset = stukken
        if "contact" in self.fields:
            keuze = te_kiezen(proeftuin, lezer, [nu] if nu else [])
            self.fields["contact"].lezer = lezer
            self.fields["contact"].queryset = keuze.in_leven()

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        eigen = {naam for naam in self.fields if naam not in {"sleutel", "versie"}}
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam in eigen}


class PlanForm(_InPlan, VersieForm):
    """The words of the two pages."""

    let_op_velden = ("inleiding", "volgende")

    inleiding = _lang(
        600,
        label="Hoe beginnen de twee bladzijden?",
        required=False,
        help_text="In een paar zinnen: wie jullie zijn en wat er dit jaar gebeurde.",
    )
    volgende = _lang(
        400,
        label="Hoe nodigen jullie uit voor een volgende leerwerkplaats?",
        required=False,
        help_text="Bijvoorbeeld: wie wil beginnen in een andere wijk, kan bij ons komen kijken.",
    )


class Netwerkvelden(_InPlan):
    """Who keeps a part of the network going, how often, and when someone looks."""

    let_op_velden = ("wat", "wie")

    soort = forms.ChoiceField(label="Waar gaat het over?", choices=Netwerkafspraak.Soort.choices)
    wat = _lang(
        600,
        label="Wat spraken jullie af?",
        help_text="Bijvoorbeeld: we komen vier keer per jaar bij elkaar.",
    )
    wie = Tekst(
        label="Wie zorgt ervoor?",
        max_length=200,
        required=False,
        help_text="Een rol of een groep, geen naam. Deze woorden gaan ook naar de gemeente.",
    )
    contact = Menskeuze(
        label="Is er iemand die je erop kunt aanspreken?", empty_label="Nog niemand"
    )
    organisatie = _organisatie(label="Bij welke organisatie hoort het?")
    hoe_vaak = Tekst(
        label="Hoe vaak?", max_length=200, required=False, help_text="Bijvoorbeeld: elk kwartaal."
    )
    eerste_kijk = _dag(
        label="Wanneer kijken jullie of het nog loopt?",
        required=False,
        help_text="Drie maanden later is vaak een goed moment.",
    )


class NetwerkafspraakMaakForm(Netwerkvelden, MaakForm):
    """Adds it."""


class NetwerkafspraakForm(Netwerkvelden, VersieForm):
    """Changes it."""


class Toezegvelden(_InPlan):
    """What an organisation or the municipality commits to, or is asked for."""

    let_op_velden = ("van", "wat")

    van = Tekst(label="Van wie vragen jullie dit?", max_length=200, help_text=EEN_ROL)
    organisatie = _organisatie(label="Bij welke organisatie?")
    wat = _lang(
        600,
        label="Wat hebben jullie nodig?",
        help_text="Eén ding, zo concreet als het kan. Bijvoorbeeld: acht uur per week voor "
        "wie het netwerk bij elkaar roept.",
    )
    voor = _dag(label="Wanneer horen jullie iets?", required=False)
    beleidsstuk = Rijkeuze(
        label="Bij welk beleid hoort het?",
        queryset=Beleidsstuk.objects.none(),
        kolommen=("naam",),
        required=False,
        empty_label="Geen, of nog niet bekend",
        help_text="Dan staat het ook bij dat stuk in de beleidsspiegel.",
    )


class ToezeggingMaakForm(Toezegvelden, MaakForm):
    """Adds it."""


class ToezeggingForm(Toezegvelden, VersieForm):
    """Changes it."""


class ToezegantwoordForm(_InPlan, VersieForm):
    """Says what they answered."""

    let_op_velden = ("toelichting",)

    antwoord = forms.ChoiceField(
        label="Wat was het antwoord?", choices=Toezegging.Antwoord.choices, widget=forms.RadioSelect
    )
    toelichting = _lang(600, label="Wat zeiden ze erbij?", required=False)


class HandtekeningMaakForm(_InPlan, MaakForm):
    """Adds a signature: someone of the list, or a name that one writes."""

    let_op_velden = ("rol",)

    contact = Menskeuze(label="Wie tekent?", empty_label="Iemand die niet in de lijst staat")
    naam = Tekst(
        label="Of schrijf de naam op",
        max_length=200,
        required=False,
        help_text="De naam blijft binnen de leerwerkplaats. Buiten staat alleen de rol.",
    )
    rol = Tekst(label="In welke rol?", max_length=200, help_text=EEN_ROL)
    organisatie = _organisatie(label="Namens welke organisatie?")
    op = _dag(label="Op welke dag?")

    def clean_op(self) -> date:
        """Return the day; it was there already."""
        dag = self.cleaned_data["op"]
        if dag > vandaag():
            raise forms.ValidationError(NOG_NIET)
        return dag

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if "contact" in self.errors or "naam" in self.errors:
            return data
        if data.get("contact") and data.get("naam"):
            self.add_error("naam", NIET_BEIDE)
        elif not data.get("contact") and not data.get("naam"):
            self.add_error("contact", KIES_EEN)
        elif data.get("contact") and not data.get("organisatie"):
            data["organisatie"] = data["contact"].organisatie
        return data
