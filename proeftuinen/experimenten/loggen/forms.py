"""The forms of the log: sixty seconds on a phone, and only the first field is asked."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from django import forms

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from leerwerkplaats.web.herkend import HerkendMixin
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.forms import MagFotovelden
from proeftuinen.experimenten.loggen.actions import Inhoud, Opname
from proeftuinen.experimenten.loggen.models import HoeGingHet, Logbericht
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

GEEN_NAMEN = "Noem geen namen of adressen."
EIGEN = ("gedaan", "hoe", "verrast", "gezien", "dimensies", "dag")
FOTOVELDEN = ("bestand", "beschrijving", "niemand_herkenbaar", "contacten", "rollen")
CITAATVELDEN = ("citaat_tekst", "citaat_rol")
ZEG_WAT = "Zeg wat er te zien is, voor wie de foto niet kan zien."
OOK_FOTO = "Kies ook de foto, of laat de vragen over de foto leeg."
OPNIEUW_KIEZEN = "Kies de foto nog een keer: die is niet bewaard."
NOG_NIET = "Deze dag is nog niet geweest. Kies vandaag, of een dag ervoor."
TE_LANG_GELEDEN = "Deze dag is van voor jullie begonnen. Kies een latere dag."


class Logvelden(HerkendMixin, MagFotovelden):
    """What happened; and a photo and a quote, as long as it has none."""

    gedaan = Tekst(
        label="Vertel het kort",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5, "autofocus": True}),
        help_text=GEEN_NAMEN,
    )
    hoe = forms.ChoiceField(
        label="Hoe ging het?",
        choices=HoeGingHet.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    verrast = Tekst(
        label="Wat verraste je?",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    gezien = Tekst(
        label="Wat zag je?",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    dimensies = forms.MultipleChoiceField(
        label="Waar ging het over?",
        choices=Dimensie.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    erbij = forms.MultipleChoiceField(
        label="Wie waren erbij?", required=False, widget=forms.CheckboxSelectMultiple
    )
    dag = forms.DateField(
        label="Welke dag was het?",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    bestand = forms.FileField(
        label="Foto",
        required=False,
        help_text="Plaats en tijd halen we eruit. JPG, PNG of WebP, hooguit 15 MB.",
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    citaat_tekst = Tekst(
        label="Zei iemand iets moois?",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Laat namen en plekken weg waaraan je een ander kunt herkennen.",
    )
    citaat_rol = Tekst(
        label="In welke rol?",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: huisarts, Maarssen. Schrijf geen naam op.",
    )
    bijschrift = None
    let_op_velden = ("gedaan", "verrast", "gezien", "citaat_tekst")
    field_order = (*EIGEN, "erbij", *FOTOVELDEN, *CITAATVELDEN)

    def __init__(
        self,
        *args: Any,
        proeftuin: Proeftuin,
        lezer: Lezer,
        leden: Sequence[tuple[Contact, str]],
        bericht: Logbericht | None = None,
        **kwargs: Any,
    ) -> None:
        kwargs["initial"] = {"dag": vandaag(), **(kwargs.get("initial") or {})}
        namen = partial(namen_van, proeftuin)
        super().__init__(*args, proeftuin=proeftuin, lezer=lezer, namen=namen, **kwargs)
        self.proeftuin, self.leden = proeftuin, {wie.publiek_id: wie for wie, _ in leden}
        self.fields["erbij"].choices = [(wie.publiek_id, naam) for wie, naam in leden]
        if not leden:
            del self.fields["erbij"]
        weg = FOTOVELDEN if bericht and bericht.foto_id else ()
        weg = (*weg, *CITAATVELDEN) if bericht and bericht.citaat_id else weg
        for naam in weg:
            del self.fields[naam]
        if "bestand" in self.fields:
            self.maak_vrij()

    def clean_dag(self) -> date:
        """Return the day: not one to come, nor one of before the place began."""
        dag: date = self.cleaned_data["dag"]
        if dag > vandaag():
            raise forms.ValidationError(NOG_NIET)
        if dag.year < self.proeftuin.start.year - 1:
            raise forms.ValidationError(TE_LANG_GELEDEN)
        return dag

    def clean(self) -> dict[str, Any]:
        """Ask about a photo only when there is one, and about a quote likewise."""
        beeld = self.cleaned_data.get("bestand")
        gekozen = "bestand" in self.errors or beeld is not None
        schoon = super().clean() if beeld is not None else HuisForm.clean(self)
        schoon = schoon or self.cleaned_data
        if beeld is not None and not schoon.get("beschrijving"):
            self._meld("beschrijving", ZEG_WAT)
        over_foto = any(schoon.get(naam) for naam in FOTOVELDEN[1:])
        if "bestand" in self.fields and not gekozen and over_foto:
            self._meld("bestand", OOK_FOTO)
        if schoon.get("citaat_tekst") and not schoon.get("citaat_rol"):
            self._meld("citaat_rol", "Zeg in welke rol iemand dit zei.")
        if schoon.get("citaat_rol") and not schoon.get("citaat_tekst"):
            self._meld("citaat_tekst", "Schrijf op wat er gezegd is, of laat de rol leeg.")
        if self.errors and beeld is not None:
            self._meld("bestand", OPNIEUW_KIEZEN)
        return schoon

    def _meld(self, naam: str, fout: str) -> None:
        if naam not in self.errors:
            self.add_error(naam, fout)

    @property
    def gevouwen_open(self) -> bool:
        """Tell whether what is folded holds something, or went wrong."""
        namen = ("gezien", "dimensies", "dag", *CITAATVELDEN)
        if any(naam in self.errors for naam in namen):
            return True
        return any(self[naam].value() for naam in namen if naam in self.fields and naam != "dag")

    @property
    def foto_open(self) -> bool:
        """Tell whether the questions about a photo are to be seen before one is chosen."""
        return any(naam in self.errors for naam in FOTOVELDEN)

    def inhoud(self) -> Inhoud:
        """Return what was written, ready to be kept."""
        schoon = self.cleaned_data
        citaat = None
        if schoon.get("citaat_tekst"):
            citaat = {"tekst": schoon["citaat_tekst"], "rol": schoon["citaat_rol"]}
        return Inhoud(
            {naam: schoon[naam] for naam in EIGEN},
            [self.leden[code] for code in schoon.get("erbij", ())],
            self._opname(),
            citaat,
        )

    def _opname(self) -> Opname | None:
        beeld = self.cleaned_data.get("bestand")
        if beeld is None:
            return None
        namen = ("beschrijving", "niemand_herkenbaar")
        waarden = {naam: self.cleaned_data[naam] for naam in namen}
        contacten = list(self.cleaned_data["contacten"])
        return Opname(beeld, waarden, contacten, self.cleaned_data["rollen"])


class LogberichtMaakForm(Logvelden, MaakForm):
    """Adds an entry; its key is made on the page, so that it counts once."""


class LogberichtForm(Logvelden, VersieForm):
    """Changes an entry; what is told of its photo and quote is changed there."""


class WeghaalForm(HuisForm):
    """Asks whether photo and quote go too."""

    ook_bronnen = forms.BooleanField(
        label="Haal ook de foto en het citaat hiervan weg", required=False
    )


class AanmoedigForm(HuisForm):
    """A word of encouragement; no words is fine too."""

    tekst = Tekst(
        label="Wat wil je de groep zeggen?",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Je mag het ook leeg laten. Iedereen die meedoet, kan het lezen.",
    )


class AntwoordForm(HerkendMixin, HuisForm):
    """The answer to the question of every two weeks: one tap, and a few words for who wants."""

    let_op_velden = ("tekst",)

    hoe = forms.ChoiceField(
        label="Hoe gaat het?", choices=HoeGingHet.choices, widget=forms.RadioSelect
    )
    tekst = Tekst(
        label="Wil je er iets bij vertellen?",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=GEEN_NAMEN,
    )
