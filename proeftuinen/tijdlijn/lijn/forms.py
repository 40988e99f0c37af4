"""The forms of the timeline: what to show, and what one thinks of it."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django import forms

from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from leerwerkplaats.web.herkend import HerkendMixin
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.tijdlijn.lijn.lezen import Regel
from proeftuinen.tijdlijn.lijn.soorten import Groep
from proeftuinen.traject.models import Proeftuin, Stap


def _dag(label: str) -> forms.DateField:
    invoer = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=invoer)


class Zeef(HuisForm):
    """What part of the timeline to show; stands in the address."""

    q = Tekst(label="Zoek een woord", max_length=100, required=False)
    soort = forms.ChoiceField(label="Wat?", required=False, choices=[("", "Alles"), *Groep.choices])
    stap = forms.ChoiceField(label="Welke stap?", required=False)
    van = _dag("Vanaf")
    tot = _dag("Tot en met")

    def __init__(self, *args: Any, stappen: Iterable[Stap], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stappen = {stap.publiek_id: stap for stap in stappen}
        keuzes = [(code, str(stap)) for code, stap in self.stappen.items()]
        self.fields["stap"].choices = [("", "Het hele jaar"), *keuzes]

    def clean(self) -> dict[str, Any]:
        schoon = super().clean() or self.cleaned_data
        van, tot = schoon.get("van"), schoon.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", "Deze dag is eerder dan de eerste. Draai ze om.")
        return schoon

    @property
    def gekozen(self) -> dict[str, Any]:
        """Return what was chosen and can be used."""
        if not self.is_bound:
            return {}
        self.is_valid()
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}

    @property
    def vraag(self) -> str:
        """Return it as part of an address: "q=thee&", or nothing."""
        delen = urlencode({naam: str(waarde) for naam, waarde in self.gekozen.items()})
        return f"{delen}&" if delen else ""

    def zeef(self, regels: Sequence[Regel]) -> list[Regel]:
        """Return the events that were asked for."""
        keus = self.gekozen
        woorden = keus.get("q", "").casefold().split()
        stap = self.stappen.get(keus.get("stap", ""))
        van, tot = keus.get("van"), keus.get("tot")
        return [
            regel
            for regel in regels
            if all(woord in regel.tekst.casefold() for woord in woorden)
            and keus.get("soort", regel.groep) == regel.groep
            and (stap is None or stap.begin <= regel.dag <= stap.einde)
            and (van is None or regel.dag >= van)
            and (tot is None or regel.dag <= tot)
        ]


class Kanttekeningvelden(HerkendMixin, HuisForm):
    """What one thinks of something that happened."""

    tekst = Tekst(
        label="Wat vind je ervan?",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Wat viel je op? Wat deed het met je? Wat zou je anders doen? Noem geen namen.",
    )
    rol = Tekst(
        label="In welke rol zeg je dit?",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: vrijwilliger. Laat je het leeg, dan staat er: iemand die meedoet.",
    )
    let_op_velden = ("tekst", "rol")

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, namen=partial(namen_van, proeftuin), **kwargs)

    def waarden(self) -> dict[str, str]:
        """Return what was written."""
        return {naam: self.cleaned_data[naam] for naam in ("tekst", "rol")}


class KanttekeningMaakForm(Kanttekeningvelden, MaakForm):
    """Writes beside an event."""


class KanttekeningForm(Kanttekeningvelden, VersieForm):
    """Changes what one wrote."""
