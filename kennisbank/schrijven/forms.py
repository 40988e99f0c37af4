"""The forms of an item: one set of fields, of which each kind shows what it has."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

from django import forms
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, localtime, make_aware

from kennisbank.items.delen import DELEN, Sessie
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import LANGSTE_TEKST
from kennisbank.items.soorten import Groep, Soort
from kennisbank.items.zoekstuk import LABELS
from kennisbank.schrijven.velden import GEEN_LINK, Lap, Lengte, Link, Regels
from leerwerkplaats.begrippen import Beweging
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm

OPMAAK_HULP = (
    "Een lege regel maakt een nieuwe alinea. Zet ## voor een kop, - voor een opsomming en "
    "** om woorden die opvallen."
)
EEN_PER_REGEL = "Schrijf elk op een eigen regel."
_GETAL = {"min_value": 1, "max_value": 30_000}
# Which fields belong to which row beside the item (items/delen.py); other kinds leave them out.
PER_DEEL: Mapping[str, tuple[str, ...]] = {
    "werkvorm": (
        "doel",
        "beweging",
        "groep_van",
        "groep_tot",
        "minuten",
        "materialen",
        "ruimte",
        "stappen",
        "veiligheid",
        "varianten",
    ),
    "persona": (
        "leeftijd",
        "huishouden",
        "gebeurtenissen",
        "lichamelijk",
        "sociaal",
        "psychisch",
        "zingeving",
    ),
    "film": ("seconden", "gespreksvragen"),
    "cijfer": ("waarde", "jaar", "over"),
    "sessie": ("dag", "tijd", "aanmelden", "accreditatie", "verslag"),
}
VAN_ALLE = ("titel", "samenvatting", "tekst", "link", "trefwoorden", "bron", "bron_jaar")


def _regels(label: str, *, nodig: bool = False, hulp: str = EEN_PER_REGEL) -> Regels:
    return Regels(label=label, max_length=20_000, required=nodig, help_text=hulp)


def _getal(label: str, **overig: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, **(_GETAL | overig))


def _vakjes(groep: Groep) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=groep.label,
        choices=list(LABELS[groep].items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class Itemvelden(HuisForm):
    """What one writes of an item of `soort`; what only other kinds have is left out."""

    titel = Tekst(label="Titel", max_length=200)
    samenvatting = Lap(
        label="In het kort",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wat heb je eraan? Een tot drie zinnen, in je eigen woorden.",
    )

    doel = Lap(label="Waarvoor is het?", max_length=600)
    beweging = forms.ChoiceField(
        label="Beweging",
        choices=[("", "Past bij elke beweging"), *Beweging.choices],
        required=False,
    )
    groep_van = _getal("Vanaf hoeveel mensen?", max_value=1000)
    groep_tot = _getal("Tot hoeveel mensen?", max_value=1000)
    minuten = _getal("Hoeveel minuten duurt het?", max_value=1500)
    materialen = _regels("Wat leg je klaar?")
    ruimte = Tekst(label="De ruimte", max_length=400, required=False)
    stappen = _regels("Hoe doe je het?", nodig=True, hulp="Schrijf elke stap op een eigen regel.")
    veiligheid = Lap(
        label="Zorg goed voor elkaar",
        max_length=1500,
        required=False,
        help_text="Wat kan pijn doen, en wat doe je dan?",
    )
    varianten = _regels("Het kan ook zo")

    leeftijd = _getal("Leeftijd", min_value=0, max_value=120)
    huishouden = Lap(
        label="Met wie woont deze persoon?",
        max_length=600,
        help_text="Schrijf over iemand die niet bestaat. Neem niemand over die je kent.",
    )
    gebeurtenissen = _regels("Wat gebeurde er?", hulp="Op volgorde, elk op een eigen regel.")
    lichamelijk = _regels("Vragen: lichamelijk")
    sociaal = _regels("Vragen: sociaal")
    psychisch = _regels("Vragen: psychisch")
    zingeving = _regels("Vragen: zingeving")

    seconden = Lengte(
        label="Hoelang duurt het?",
        max_length=10,
        required=False,
        help_text="In minuten, bijvoorbeeld 6 of 5:38.",
    )
    gespreksvragen = _regels("Vragen om samen over te praten")

    waarde = Tekst(label="Het cijfer", max_length=60, help_text="Bijvoorbeeld 38,8% of 1 op de 3.")
    jaar = _getal("Uit welk jaar?", min_value=1900, max_value=2100)
    over = Tekst(label="Waar gaat het over?", max_length=400)

    dag = forms.DateField(
        label="Welke dag?",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    tijd = forms.TimeField(
        label="Hoe laat?",
        required=False,
        input_formats=["%H:%M", "%H:%M:%S", "%H.%M"],
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    aanmelden = Link(label="Waar meld je je aan?", max_length=500, required=False)
    accreditatie = Tekst(label="Accreditatie", max_length=300, required=False)
    verslag = Lap(label="Verslag", max_length=10_000, required=False, help_text=OPMAAK_HULP)

    tekst = Lap(
        label="De tekst",
        max_length=LANGSTE_TEKST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=OPMAAK_HULP,
    )
    link = Link(label="Link", max_length=500, required=False)
    bron = Tekst(
        label="Van wie is het?",
        max_length=200,
        required=False,
        help_text="Wie maakte waar de link naartoe gaat?",
    )
    bron_jaar = _getal("Jaar van de bron", min_value=1500, max_value=2100, required=False)
    trefwoorden = Tekst(
        label="Woorden om op te zoeken",
        max_length=500,
        required=False,
        help_text="Woorden die niet in de tekst staan. Zet er komma's tussen.",
    )
    dimensie = _vakjes(Groep.DIMENSIE)
    palliatieve_fase = _vakjes(Groep.PALLIATIEVE_FASE)
    levensfase = _vakjes(Groep.LEVENSFASE)
    stap = _vakjes(Groep.STAP)
    voor = _vakjes(Groep.VOOR)

    def __init__(self, *args: Any, soort: Soort, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.soort = soort
        model = DELEN.get(soort)
        eigen = PER_DEEL.get(model.__name__.lower(), ()) if model else ()
        for namen in PER_DEEL.values():
            for naam in set(namen) - set(eigen):
                del self.fields[naam]
        for naam in {"link", "aanmelden"} & set(self.fields):
            self.fields[naam].error_messages["invalid"] = GEEN_LINK
        if soort == Soort.CIJFER:
            self.fields["bron"].required = True

    def clean(self) -> dict[str, Any]:
        schoon = super().clean()
        van, tot = schoon.get("groep_van"), schoon.get("groep_tot")
        if van and tot and tot < van:
            self.add_error("groep_tot", "Dit is minder dan het kleinste aantal.")
        if schoon.get("tijd") and not schoon.get("dag") and "dag" not in self.errors:
            self.add_error("dag", "Kies ook een dag.")
        return schoon

    def inhoud(self, vorig: Mapping[str, Any] | None = None) -> Iteminhoud:
        """Return what was written; `vorig` is the deel that stands there, for a flow chart."""
        schoon = self.cleaned_data
        kolommen = {naam: schoon[naam] for naam in VAN_ALLE}
        kenmerken = {groep.value: schoon[groep.value] for groep in Groep}
        return Iteminhoud(
            soort=self.soort.value,
            **kolommen,
            kenmerken={groep: waarden for groep, waarden in kenmerken.items() if waarden},
            deel=self._deel(vorig or {}),
        )

    def _deel(self, vorig: Mapping[str, Any]) -> dict[str, Any]:
        if self.soort == Soort.STROOMSCHEMA:
            return dict(vorig) or {"begin": "", "punten": []}
        model = DELEN.get(self.soort)
        if model is None:
            return {}
        namen = PER_DEEL[model.__name__.lower()]
        if model is Sessie:
            los = {naam: self.cleaned_data[naam] for naam in namen if naam not in {"dag", "tijd"}}
            return {"begint": self._begint(), **los}
        return {naam: self.cleaned_data[naam] for naam in namen}

    def _begint(self) -> str | None:
        """Return the moment as ISO text; midnight stands for a day without an hour."""
        dag, tijd = self.cleaned_data["dag"], self.cleaned_data["tijd"]
        return make_aware(datetime.combine(dag, tijd or time.min)).isoformat() if dag else None


class ItemMaakForm(Itemvelden, MaakForm):
    """Begins an item."""


class ItemWijzigForm(Itemvelden, VersieForm):
    """Changes what is being written of an item."""


def begin_van(inhoud: Iteminhoud) -> dict[str, Any]:
    """Return the values of the form for what is written of an item."""
    begin = {naam: getattr(inhoud, naam) for naam in VAN_ALLE}
    begin |= {groep.value: list(inhoud.kenmerken.get(groep.value, [])) for groep in Groep}
    deel = dict(inhoud.deel)
    moment = parse_datetime(deel.pop("begint", None) or "")
    if moment:
        moment = make_aware(moment) if is_naive(moment) else localtime(moment)
        begin |= {
            "dag": moment.date(),
            "tijd": moment.time() if moment.time() != time.min else None,
        }
    elif DELEN.get(inhoud.soort) is Sessie:
        begin |= {"dag": None, "tijd": None}
    return begin | deel
