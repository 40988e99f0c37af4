"""The forms of the gallery: what people made, and the photo of it as photos are taken in."""

from datetime import date
from typing import Any

from django import forms

from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from proeftuinen.ambities.verbeelden.actions import Opname
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.bronnen.forms import MagFotovelden
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.planning import Planfout, controleer

_Soort = Verbeelding.Soort
BEELDVELDEN = ("soort", "titel", "tekst", "dag", "groepje")
FOTOVELDEN = ("bestand", "beschrijving", "niemand_herkenbaar", "contacten", "rollen")
FOTO_OF_TEKST = "Kies de foto. Heb je die niet? Vertel dan in woorden wat jullie maakten."
SCHRIJF_HET_STUK = "Schrijf het stuk dat in de krant staat."
OOK_FOTO = "Kies ook de foto, of laat de vragen over de foto leeg."
ZEG_WAT = "Zeg wat er te zien is, voor wie de foto niet kan zien."
OPNIEUW_KIEZEN = "Kies de foto nog een keer: die is niet bewaard."


class Beeldvelden(MagFotovelden):
    """What people made of the future; and the photo of it, as long as it has none."""

    soort = forms.ChoiceField(
        label="Wat hebben jullie gemaakt?",
        choices=_Soort.choices,
        widget=forms.RadioSelect,
        initial=_Soort.TEKENING,
    )
    titel = Tekst(
        label="Titel",
        max_length=120,
        help_text="Bij een krant is dit de kop boven het stuk.",
    )
    tekst = Tekst(
        label="Wat vertellen jullie erbij?",
        max_length=1500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Bij een krant is dit het stuk zelf. Schrijf over niemand die te herkennen is.",
    )
    dag = forms.DateField(
        label="Van welke dag is de krant?",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="Alleen bij een krant. Kies een dag die nog komt.",
    )
    groepje = Tekst(
        label="Van welk groepje?",
        max_length=60,
        required=False,
        help_text="Bijvoorbeeld: tafel 3. Schrijf geen namen op.",
    )
    bestand = forms.FileField(
        label="Foto van wat jullie maakten",
        required=False,
        help_text="JPG, PNG of WebP, hooguit 15 MB. Plaats, toestel en tijd halen we eruit.",
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    bijschrift = None
    field_order = (*BEELDVELDEN, *FOTOVELDEN)

    def __init__(
        self, *args: Any, proeftuin: Proeftuin, lezer: Lezer, met_foto: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, proeftuin=proeftuin, lezer=lezer, **kwargs)
        self.met_foto = met_foto
        if not met_foto:
            for naam in FOTOVELDEN:
                del self.fields[naam]
            return
        self.maak_vrij()

    def clean_dag(self) -> date | None:
        """Return the day of the newspaper; it lies in our time."""
        dag = self.cleaned_data["dag"]
        if dag:
            try:
                controleer(dag, dag)
            except Planfout as fout:
                raise forms.ValidationError(str(fout)) from fout
        return dag

    def clean(self) -> dict[str, Any]:
        """Ask who is on a photo only when there is one."""
        beeld = self.cleaned_data.get("bestand")
        stuk = "bestand" in self.errors or beeld is not None
        schoon = super().clean() if beeld is not None else HuisForm.clean(self)
        schoon = schoon or self.cleaned_data
        if beeld is not None and not schoon.get("beschrijving"):
            self._meld("beschrijving", ZEG_WAT)
        if self.met_foto and not stuk and any(schoon.get(naam) for naam in FOTOVELDEN[1:]):
            self._meld("bestand", OOK_FOTO)
        self._eis_inhoud(schoon, heeft_foto=stuk or not self.met_foto)
        if self.errors and beeld is not None:
            self._meld("bestand", OPNIEUW_KIEZEN)
        return schoon

    def _eis_inhoud(self, schoon: dict[str, Any], *, heeft_foto: bool) -> None:
        """Keep what one can look at or read."""
        soort, tekst = schoon.get("soort"), schoon.get("tekst")
        if tekst or "tekst" in self.errors:
            return
        if soort == _Soort.KRANT:
            self._meld("tekst", SCHRIJF_HET_STUK)
        elif soort in (_Soort.TEKENING, _Soort.BEELD) and not heeft_foto:
            self._meld("bestand", FOTO_OF_TEKST)

    def _meld(self, naam: str, fout: str) -> None:
        if naam not in self.errors:
            self.add_error(naam, fout)

    def waarden(self) -> dict[str, Any]:
        """Return the picture's own values."""
        return {naam: self.cleaned_data[naam] for naam in BEELDVELDEN}

    def opname(self) -> Opname | None:
        """Return the photo to take in, when there is one."""
        beeld = self.cleaned_data.get("bestand")
        if beeld is None:
            return None
        namen = ("beschrijving", "niemand_herkenbaar")
        waarden = {naam: self.cleaned_data[naam] for naam in namen}
        contacten: list[Contact] = list(self.cleaned_data["contacten"])
        return Opname(beeld, waarden, contacten, self.cleaned_data["rollen"])


class VerbeeldingMaakForm(Beeldvelden, MaakForm):
    """Adds a picture; `uit` is the knot of the red thread that it came from."""

    uit = forms.SlugField(required=False, widget=forms.HiddenInput)


class VerbeeldingForm(Beeldvelden, VersieForm):
    """Changes a picture; what is told of its photo is changed at the photo itself."""


class WeghaalForm(HuisForm):
    """Asks whether the photo goes too."""

    ook_foto = forms.BooleanField(label="Haal ook de foto weg bij Foto's", required=False)
