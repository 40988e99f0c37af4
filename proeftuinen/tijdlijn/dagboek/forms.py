"""The forms of the diary; one for each kind, with the questions of an interview as rows."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db.models import Q

from leerwerkplaats.web.forms import MELDINGEN, HuisForm, MaakForm, Tekst, VersieForm
from leerwerkplaats.web.herkend import HerkendMixin
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijkeuze import Rijkeuze, Rijkeuzes
from proeftuinen.bronnen.forms import mensen_voor
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.mensen.models import Contact, zeg_naam
from proeftuinen.mensen.toestemming.forms import Hoevelden
from proeftuinen.tijdlijn.dagboek.actions import Inhoud
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

GEEN_LINK = "Dit is geen link. Hij begint met https:// en heeft geen spaties."
NOG_NIET = "Deze dag is nog niet geweest. Kies vandaag, of een dag ervoor."
TE_LANG_GELEDEN = "Deze dag is van voor jullie begonnen. Kies een latere dag."
MEESTE_RIJEN = 30
MEESTE_BRONNEN = 12
TE_KIEZEN = 60
"""Of photos and quotes, the newest; what was chosen before stays in the list."""
_Soort = Dagboekstuk.Soort
_is_link = URLValidator(schemes=["https"], message=GEEN_LINK)


class Stukvelden(HerkendMixin, HuisForm):
    """What was written, on which day, with what, and whether it goes into the book."""

    titel = Tekst(label="Titel", max_length=160, help_text="Kort. Noem geen namen.")
    link = Tekst(
        label="Link naar de film",
        max_length=500,
        help_text="Waar kun je hem zien? De link begint met https://",
    )
    rol = Tekst(
        label="In welke rol?",
        max_length=200,
        help_text="Zo staat het in het boek. Bijvoorbeeld: huisarts, Maarssen. Geen naam.",
    )
    contact = Rijkeuze(
        label="Met wie was het?",
        queryset=Contact.objects.none(),
        kolommen=("heet",),
        zeg=zeg_naam,
        required=False,
        empty_label="Iemand die niet in de lijst staat",
    )
    tekst = Tekst(
        label="Vertel het",
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Noem geen namen of adressen.",
    )
    dag = forms.DateField(
        label="Welke dag was het?",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    fotos = Rijkeuzes(
        label="Foto’s erbij",
        queryset=Foto.objects.none(),
        kolommen=("beschrijving",),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    citaten = Rijkeuzes(
        label="Citaten erbij",
        queryset=Citaat.objects.none(),
        kolommen=("tekst", "rol"),
        zeg=lambda tekst, rol: f"“{tekst[:140]}” ({rol})",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    in_boek = forms.BooleanField(
        label="Dit mag in het boek van het jaar",
        required=False,
        help_text="Je naam staat er niet bij.",
    )
    rijen = forms.IntegerField(
        required=False, min_value=1, max_value=MEESTE_RIJEN, widget=forms.HiddenInput
    )

    def __init__(
        self,
        *args: Any,
        proeftuin: Proeftuin,
        lezer: Lezer,
        soort: str,
        stuk: Dagboekstuk | None = None,
        **kwargs: Any,
    ) -> None:
        begin = {"dag": vandaag(), "in_boek": True, **(kwargs.get("initial") or {})}
        kwargs["initial"] = begin
        super().__init__(*args, namen=partial(namen_van, proeftuin), **kwargs)
        self.proeftuin, self.soort, self.stuk = proeftuin, soort, stuk
        self._kies_velden()
        self._vul_keuzes(lezer)
        namen = [naam for naam in ("titel", "tekst", "rol") if naam in self.fields]
        self.aantal = self._aantal() if soort == _Soort.INTERVIEW else 0
        for nummer in range(1, self.aantal + 1):
            namen += self._rij(nummer)
        self.let_op_velden = tuple(namen)  # type: ignore[misc]

    def _kies_velden(self) -> None:
        if self.soort != _Soort.FILM:
            del self.fields["link"]
        if self.soort == _Soort.INTERVIEW:
            self.fields["tekst"].label = "Hoe was het? Een paar woorden vooraf"
            self.fields["tekst"].widget.attrs["rows"] = 3
        else:
            for naam in ("rol", "contact", "rijen"):
                del self.fields[naam]
        if self.soort in (_Soort.INTERVIEW, _Soort.FILM):
            self.fields["tekst"].required = False
        if self.soort == _Soort.INZICHT:
            self.fields["tekst"].label = "Wat zien jullie nu, dat je eerst niet zag?"
        if self.soort == _Soort.FILM:
            self.fields["tekst"].label = "Waar gaat de film over?"
            self.fields["tekst"].widget.attrs["rows"] = 4

    def _vul_keuzes(self, lezer: Lezer) -> None:
        """Offer whom, and which photos and quotes, this reader sees."""
        self._verborgen: dict[str, list[Any]] = {}
        for naam, model in (("fotos", Foto), ("citaten", Citaat)):
            gekozen = getattr(self.stuk, naam).all() if self.stuk else model.objects.none()
            te_zien = model.objects.filter(proeftuin=self.proeftuin)
            te_zien = te_zien.zichtbaar_voor(lezer, vandaag())
            nieuwste = list(te_zien.values_list("pk", flat=True)[:TE_KIEZEN])
            nu = set(gekozen.values_list("pk", flat=True)) if self.stuk else set()
            self.fields[naam].queryset = te_zien.filter(Q(pk__in=nieuwste) | Q(pk__in=nu))
            mag = set(te_zien.filter(pk__in=nu).values_list("pk", flat=True)) if nu else set()
            self._verborgen[naam] = [rij for rij in gekozen if rij.pk not in mag] if nu else []
            if not nieuwste and not nu:
                del self.fields[naam]
        if "contact" in self.fields:
            mensen = mensen_voor(self.proeftuin, lezer)
            self.fields["contact"].queryset = mensen
            wie = self.stuk.contact_id if self.stuk else None
            if wie and not mensen.filter(pk=wie).exists():
                del self.fields["contact"]  # who it was is not for this writer to know

    def _aantal(self) -> int:
        """Return how many rows there are, with one added or one fewer when a button says so."""
        ruw = self.data.get("rijen", "") if self.is_bound else self.initial.get("rijen", 3)
        aantal = int(ruw) if str(ruw)[:3].isdecimal() and len(str(ruw)) < 4 else 1
        return max(1, min(aantal, MEESTE_RIJEN))

    def _rij(self, nummer: int) -> list[str]:
        vraag, antwoord = f"vraag_{nummer}", f"antwoord_{nummer}"
        self.fields[vraag] = Tekst(label=f"Vraag {nummer}", max_length=300, required=False)
        self.fields[antwoord] = Tekst(
            label=f"Antwoord {nummer}",
            max_length=4000,
            required=False,
            widget=forms.Textarea(attrs={"rows": 4}),
        )
        for naam in (vraag, antwoord):
            self.fields[naam].error_messages |= MELDINGEN
            self.fields[naam].widget.attrs.pop("maxlength", None)
            for keuring in self.fields[naam].validators:
                if getattr(keuring, "code", "") == "max_length":
                    keuring.message = MELDINGEN["max_length"]
        return [vraag, antwoord]

    @property
    def paren(self) -> list[tuple[int, forms.BoundField, forms.BoundField]]:
        """Return the rows of the interview as the page shows them."""
        nummers = range(1, self.aantal + 1)
        return [(nr, self[f"vraag_{nr}"], self[f"antwoord_{nr}"]) for nr in nummers]

    def clean_dag(self) -> date:
        """Return the day: not one to come, nor one of long before the place began."""
        dag: date = self.cleaned_data["dag"]
        if dag > vandaag():
            raise ValidationError(NOG_NIET)
        if dag.year < self.proeftuin.start.year - 1:
            raise ValidationError(TE_LANG_GELEDEN)
        return dag

    def clean_link(self) -> str:
        """Return the address of the film: https only, and nobody's name or key in it."""
        link: str = self.cleaned_data["link"]
        _is_link(link)
        if "@" in link.split("/", 3)[2]:
            raise ValidationError(GEEN_LINK)
        return link

    def _hooguit(self, naam: str, wat: str) -> Any:
        gekozen = self.cleaned_data[naam]
        if len(gekozen) > MEESTE_BRONNEN:
            raise ValidationError(f"Kies hooguit {MEESTE_BRONNEN} {wat}.")
        return gekozen

    def clean_fotos(self) -> Any:
        """Return the photos. Raises ValidationError for too many."""
        return self._hooguit("fotos", "foto’s")

    def clean_citaten(self) -> Any:
        """Return the quotes. Raises ValidationError for too many."""
        return self._hooguit("citaten", "citaten")

    def clean(self) -> dict[str, Any]:
        schoon = super().clean() or self.cleaned_data
        for nummer in range(1, self.aantal + 1):
            vraag, antwoord = f"vraag_{nummer}", f"antwoord_{nummer}"
            if schoon.get(antwoord) and not schoon.get(vraag) and vraag not in self.errors:
                self.add_error(vraag, "Schrijf ook op wat je vroeg.")
        fout = any(naam.startswith(("vraag_", "antwoord_")) for naam in self.errors)
        if self.aantal and not fout and not self.vragen():
            self.add_error("vraag_1", "Schrijf ten minste één vraag en het antwoord op.")
        return schoon

    def vragen(self) -> list[tuple[str, str]]:
        """Return the questions with their answers, without the empty rows."""
        schoon = self.cleaned_data
        nummers = range(1, self.aantal + 1)
        paren = [(schoon.get(f"vraag_{n}", ""), schoon.get(f"antwoord_{n}", "")) for n in nummers]
        return [paar for paar in paren if paar[0]]

    def inhoud(self) -> Inhoud:
        """Return what was written, ready to be kept."""
        schoon = self.cleaned_data
        namen = ("titel", "link", "rol", "contact", "tekst", "dag", "in_boek")
        bronnen = {
            naam: [*schoon.get(naam, ()), *self._verborgen[naam]] for naam in ("fotos", "citaten")
        }
        waarden = {naam: schoon[naam] for naam in namen if naam in self.fields}
        return Inhoud(waarden, self.vragen(), **bronnen)


def rijen_uit(data: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return what was typed with a row more or fewer, when a button asked that; else None.

    The buttons are `rij=erbij` and `rij=weg-3`: so it works without a script.
    """
    knop, ruw = str(data.get("rij", "")), str(data.get("rijen", ""))
    if not knop or not ruw[:3].isdecimal() or len(ruw) > 3:
        return None
    aantal = max(1, min(int(ruw), MEESTE_RIJEN))
    paren = [
        (str(data.get(f"vraag_{n}", "")), str(data.get(f"antwoord_{n}", "")))
        for n in range(1, aantal + 1)
    ]
    if knop == "erbij":
        paren = [*paren, ("", "")][:MEESTE_RIJEN]
    elif knop.startswith("weg-") and knop[4:8].isdecimal():
        paren = [paar for n, paar in enumerate(paren, start=1) if n != int(knop[4:8])]
    paren = paren or [("", "")]
    begin: dict[str, Any] = {"rijen": len(paren)}
    for nummer, (vraag, antwoord) in enumerate(paren, start=1):
        begin |= {f"vraag_{nummer}": vraag, f"antwoord_{nummer}": antwoord}
    return begin


class DagboekstukMaakForm(Stukvelden, MaakForm):
    """Writes a piece; `uit` is the knot of the red thread that it came from."""

    uit = Tekst(required=False, max_length=12, widget=forms.HiddenInput)


class DagboekstukForm(Stukvelden, VersieForm):
    """Changes a piece."""


class InterviewJaForm(Hoevelden, MaakForm):
    """Notes that who was interviewed agrees, with the words that the writer saw."""

    versie = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2_000_000_000)

    def __init__(self, *args: Any, stuk: Dagboekstuk, **kwargs: Any) -> None:
        kwargs["initial"] = {"versie": stuk.versie, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.stuk = stuk

    def clean_versie(self) -> int:
        """Return the version. Raises ValidationError when the words are others by now."""
        versie: int = self.cleaned_data["versie"]
        if versie != self.stuk.versie:
            self.data = self.data.copy()
            self.data["versie"] = self.stuk.versie
            raise ValidationError(
                "Het interview is net gewijzigd. Lees het eerst na, en vraag opnieuw of het mag."
            )
        return versie
