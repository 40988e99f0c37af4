"""The forms of results: the result itself, how one knows, and asking someone outside."""

from typing import Any

from django import forms
from django.core.validators import URLValidator

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm, maak_schoon
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijkeuze import Rijkeuze
from proeftuinen.bronnen.models import Citaat
from proeftuinen.experimenten.bedenken.models import Experiment, VoorWie
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.experimenten.opbrengst.models import Bevestiging, Bewijs, Opbrengst
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.netwerk.models import Meting
from proeftuinen.traject.contracten import Lezer

GEEN_NAAM = "Een groep of een rol, geen naam."
NIEMAND_HERKENBAAR = "Schrijf niets op waaraan je een inwoner kunt herkennen."
GEEN_WEBADRES = "Dit is geen webadres. Het begint met https://."
BRONNEN = ("logbericht", "citaat", "meting", "beleidsstuk", "adres")
STUK = 70


class Webadres(forms.URLField):
    """An address of a page: https or http only, without hidden signs."""

    default_validators = [URLValidator(schemes=["https", "http"])]

    def to_python(self, value: Any) -> str:
        """Return the address, with https in front when it had nothing."""
        return super().to_python(maak_schoon(str(value or "")).strip()) or ""


class Opbrengstvelden(HuisForm):
    """Who does what differently since when, and what that means."""

    wie = Tekst(
        label="Wie doet iets anders?",
        max_length=200,
        help_text=f"{GEEN_NAAM} Bijvoorbeeld: de huisartsen in Noord.",
    )
    wat = Tekst(
        label="Wat doen zij nu anders?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=(
            "Eén verandering per keer, klein mag. Bijvoorbeeld: bellen zelf het wijkteam als "
            f"iemand zich zorgen maakt over geld. {NIEMAND_HERKENBAAR}"
        ),
    )
    sinds = forms.DateField(
        label="Sinds wanneer?",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="Ongeveer is goed.",
    )
    betekenis = Tekst(
        label="Wat betekent dat?",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bijvoorbeeld: mensen hoeven hun verhaal maar één keer te vertellen.",
    )
    voor = forms.ChoiceField(
        label="Voor wie vooral?",
        choices=[*VoorWie.choices, ("", "Voor allebei, of dat weten we nog niet")],
        required=False,
        widget=forms.RadioSelect,
    )
    dimensies = forms.MultipleChoiceField(
        label="Waar helpt het bij?",
        choices=Dimensie.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    onbedoeld = forms.BooleanField(
        label="Dit hadden we niet bedoeld of verwacht",
        required=False,
        help_text="Ook wat tegenviel of vanzelf kwam, is een opbrengst.",
    )

    def clean_sinds(self) -> Any:
        """Refuse a day that is still to come."""
        dag = self.cleaned_data["sinds"]
        if dag and dag > vandaag():
            raise forms.ValidationError("Deze dag moet nog komen. Kies de dag waarop het begon.")
        return dag

    def waarden(self) -> dict[str, Any]:
        """Return the result's own values."""
        namen = ("wie", "wat", "sinds", "betekenis", "voor", "dimensies")
        bedoeld = not self.cleaned_data["onbedoeld"]
        return {naam: self.cleaned_data[naam] for naam in namen} | {"bedoeld": bedoeld}


class OpbrengstMaakForm(Opbrengstvelden, MaakForm):
    """Writes down a result; `uit` is the knot of the red thread that it came from."""

    uit = forms.SlugField(required=False, widget=forms.HiddenInput)


class OpbrengstForm(Opbrengstvelden, VersieForm):
    """Changes a result."""


def begin_van(opbrengst: Opbrengst) -> dict[str, Any]:
    """Return the values of a result as its form holds them."""
    namen = ("wie", "wat", "sinds", "betekenis", "voor", "dimensies")
    return {naam: getattr(opbrengst, naam) for naam in namen} | {"onbedoeld": not opbrengst.bedoeld}


def _kort(tekst: str) -> str:
    regel = " ".join(tekst.split())
    return regel if len(regel) <= STUK else f"{regel[:STUK]}…"


class BewijsMaakForm(MaakForm):
    """Says how the group knows: own words, and at most one thing that shows it."""

    soort = forms.ChoiceField(
        label="Hoe weten jullie het?",
        choices=[
            (Bewijs.Soort.GEHOORD, "Gehoord: iemand vertelde het"),
            (Bewijs.Soort.GEZIEN, "Gezien: we waren erbij"),
            (Bewijs.Soort.GEMETEN, "Gemeten: we telden of vergeleken"),
        ],
        widget=forms.RadioSelect,
    )
    tekst = Tekst(
        label="Wat hoorden, zagen of maten jullie?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=f"In je eigen woorden. {NIEMAND_HERKENBAAR}",
    )
    logbericht = Rijkeuze(
        label="Staat het in een logbericht?",
        queryset=Logbericht.objects.none(),
        kolommen=("dag", "gedaan"),
        zeg=lambda dag, gedaan: f"{zeg_dag(dag)}: {_kort(gedaan)}",
        required=False,
        empty_label="Nee",
    )
    citaat = Rijkeuze(
        label="Zegt een citaat het?",
        queryset=Citaat.objects.none(),
        kolommen=("rol", "tekst"),
        zeg=lambda rol, tekst: f"{rol}: “{_kort(tekst)}”",
        required=False,
        empty_label="Nee",
        help_text="Je ziet alleen citaten waarvoor toestemming is.",
    )
    meting = Rijkeuze(
        label="Laat een netwerkmeting het zien?",
        queryset=Meting.objects.none(),
        kolommen=("soort", "dag"),
        zeg=lambda soort, dag: f"{Meting.Soort(soort).label}, {zeg_dag(dag)}",
        required=False,
        empty_label="Nee",
    )
    beleidsstuk = Rijkeuze(
        label="Staat het in een beleidsstuk?",
        queryset=Beleidsstuk.objects.none(),
        kolommen=("naam",),
        required=False,
        empty_label="Nee",
    )
    adres = Webadres(
        label="Staat het op een pagina of in een document?",
        max_length=300,
        required=False,
        assume_scheme="https",
        help_text="Plak het webadres.",
    )

    def __init__(self, *args: Any, experiment: Experiment, lezer: Lezer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        tuin = experiment.proeftuin
        te_kiezen = {
            "logbericht": experiment.logberichten.all(),
            "citaat": Citaat.objects.te_gebruiken(tuin, vandaag()),
            "meting": Meting.objects.van(tuin).gesloten(),
            "beleidsstuk": Beleidsstuk.objects.filter(proeftuin=tuin),
        }
        rechten = {
            "citaat": Recht.BRONNEN_ZIEN,
            "meting": Recht.NETWERK_ZIEN,
            "beleidsstuk": Recht.BESTUUR_ZIEN,
        }
        for naam, rijen in te_kiezen.items():
            mag = naam not in rechten or lezer.mag(rechten[naam])
            self.fields[naam].queryset = rijen if mag else rijen.none()
        self.fields["adres"].error_messages["invalid"] = GEEN_WEBADRES
        for keuring in self.fields["adres"].validators:
            if isinstance(keuring, URLValidator):
                keuring.message = GEEN_WEBADRES

    def clean(self) -> dict[str, Any]:
        """Ask for words or something that shows it, and of the latter for one at a time."""
        waarden = super().clean() or {}
        gekozen = [naam for naam in BRONNEN if waarden.get(naam)]
        for naam in gekozen[1:]:
            self.add_error(naam, "Kies één ding tegelijk. Voeg het andere daarna apart toe.")
        mis = any(naam in self.errors for naam in ("tekst", *BRONNEN))
        if not gekozen and not waarden.get("tekst") and not mis:
            self.add_error("tekst", "Schrijf iets op, of kies hieronder waar het staat.")
        return waarden

    def waarden(self) -> dict[str, Any]:
        """Return the values of the evidence."""
        return {naam: self.cleaned_data[naam] for naam in ("soort", "tekst", *BRONNEN)}


class VraagMaakForm(MaakForm):
    """Asks someone outside by mail."""

    wie = Tekst(
        label="Wie vraag je het?",
        max_length=200,
        help_text="Een rol, geen naam. Bijvoorbeeld: wijkverpleegkundige van een ander team.",
    )
    mailadres = forms.EmailField(
        label="Mailadres",
        max_length=254,
        help_text="We gebruiken dit alleen voor deze vraag en vergeten het na het antwoord.",
    )


class AntwoordForm(HuisForm):
    """What someone outside says; `gezien` is the mark of the sentence that was on the page."""

    gezien = forms.SlugField(widget=forms.HiddenInput)
    antwoord = forms.ChoiceField(
        label="Zie jij dit ook?",
        choices=Bevestiging.Antwoord.choices,
        widget=forms.RadioSelect,
    )
    toelichting = Tekst(
        label="Wil je er iets bij zeggen?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=f"Dat hoeft niet. {NIEMAND_HERKENBAAR}",
    )
