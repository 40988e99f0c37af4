"""The forms of taking in a list: handing it in, and mending it."""

import re
from collections.abc import Container, Iterable
from hashlib import blake2s
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.forms.boundfield import BoundField
from django.http import QueryDict

from leerwerkplaats.web.forms import MaakForm, Tekst, VersieForm
from leerwerkplaats.web.spreadsheet.lezen import Leesfout
from leerwerkplaats.web.spreadsheet.tabel import GROOTST, LANGSTE_CEL, TE_GROOT
from proeftuinen.mensen.inlezen import bron
from proeftuinen.mensen.inlezen.blik import AANVULLEN, NIEUW, ORG, WEG, Blik, Naamvraag, Regel
from proeftuinen.mensen.inlezen.keuren import LABELS, VELDEN
from proeftuinen.mensen.inlezen.kolommen import KOLOMKEUZES
from proeftuinen.mensen.inlezen.models import Inleesronde

IETS = "Plak een lijst, of kies een bestand."
_MAG_LEEG = re.compile(rf"r\d+_({'|'.join(VELDEN[1:])})")
ALLEBEI = "Je plakte een lijst én koos een bestand. Doe een van de twee."


class MensenlijstForm(MaakForm):
    """Takes a list; `cleaned_data` has `tabel`, `indeling` and `herkomst`."""

    tekst = Tekst(
        label="Plak hier je lijst",
        max_length=500_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
        help_text="Kopieer in Excel, Outlook of een mail alle regels, ook die met de koppen.",
    )
    bestand = forms.FileField(
        label="Of kies een bestand",
        required=False,
        help_text="Excel (.xlsx) of CSV, hooguit 2.000 mensen en 5 MB.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt,.tsv"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestand"].error_messages["empty"] = "Dit bestand is leeg. Kies een ander."

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        if self.errors:
            return gegevens
        tekst, bestand = gegevens.get("tekst"), gegevens.get("bestand")
        if bool(tekst) == bool(bestand):
            self.add_error("tekst", ALLEBEI if tekst else IETS)
            return gegevens
        try:
            tabel, indeling = _uit_bestand(bestand) if bestand else bron.uit_tekst(tekst)
        except Leesfout as fout:
            self.add_error("bestand" if bestand else "tekst", str(fout))
            return gegevens
        herkomst = bestand.name if bestand else "geplakt"
        return {**gegevens, "tabel": tabel, "indeling": indeling, "herkomst": herkomst}


def _uit_bestand(bestand: UploadedFile) -> Any:
    if bestand.size is None or bestand.size > GROOTST:
        raise Leesfout(TE_GROOT)
    return bron.uit_bestand(bestand.read())


class RondeForm(VersieForm):
    """Mends rows and chooses; holds fields only for the rows that it is given.

    Without data it shows how things stand, errors included; what did not come along stays so.
    """

    def __init__(
        self,
        ronde: Inleesronde,
        blik: Blik,
        regels: Iterable[Regel],
        data: QueryDict | None = None,
    ) -> None:
        self.ronde, self.blik = ronde, blik
        self.regels = {regel.rij.nummer: regel for regel in regels}
        velden = self._velden(data or {})
        self.base_fields = {**self.base_fields, **velden}
        staat = {naam: veld.initial for naam, veld in velden.items()}
        super().__init__(staat | (data.dict() if data is not None else {"versie": ronde.versie}))
        self.use_required_attribute = False
        self.full_clean()
        if data is None:
            self._toon_fouten()
        for naam, veld in self.fields.items():
            veld.required = not _MAG_LEEG.fullmatch(naam)  # only for what stands beside its label

    def _velden(self, data: Container[str]) -> dict[str, forms.Field]:
        kop = {
            f"k{nr}": _keuzeveld(_kopnaam(deel["kop"], nr), KOLOMKEUZES, deel["wat"])
            for nr, deel in enumerate(self.ronde.kolommen)
        }
        for vraag in self.blik.vragen:
            if vraag.voorstellen:
                kop[veldnaam(vraag)] = _organisatieveld(vraag)
        for regel in self.regels.values():
            kop |= _rijvelden(regel, data)
        return kop

    def _toon_fouten(self) -> None:
        for nummer, regel in self.regels.items():
            for veld, fout in regel.rij.fouten.items() if regel.fout else ():
                naam = f"r{nummer}_{veld}"
                if naam in self.fields and naam not in self.errors:
                    self.add_error(naam, fout)

    def kolomvelden(self) -> list[BoundField]:
        """Return the choices of what each column holds."""
        return [self[f"k{nr}"] for nr in range(len(self.ronde.kolommen))]

    def velden_van(self, regel: Regel) -> list[BoundField]:
        """Return the fields in which a row is mended."""
        namen = (f"r{regel.rij.nummer}_{veld}" for veld in VELDEN)
        return [self[naam] for naam in namen if naam in self.fields]

    def keuze_van(self, regel: Regel) -> BoundField:
        """Return the choice whether this is the same person."""
        return self[f"r{regel.rij.nummer}_keuze"]

    def kolommen(self) -> list[str]:
        """Return what each column holds, as chosen."""
        return [
            self.cleaned_data.get(f"k{nr}", deel["wat"])
            for nr, deel in enumerate(self.ronde.kolommen)
        ]

    def vast(self) -> dict[int, dict[str, str]]:
        """Return by row what was typed over: only what differs from what stood there."""
        uit: dict[int, dict[str, str]] = {}
        for nummer, regel in self.regels.items():
            for veld in VELDEN:
                nieuw = self.cleaned_data.get(f"r{nummer}_{veld}")
                if nieuw is not None and nieuw != regel.rij.waarden[veld]:
                    uit.setdefault(nummer, {})[veld] = nieuw
        return uit

    def keuzes(self) -> dict[str, str]:
        """Return what was chosen of rows and of names of organisations."""
        uit = {
            str(nummer): self.cleaned_data[f"r{nummer}_keuze"]
            for nummer in self.regels
            if f"r{nummer}_keuze" in self.cleaned_data
        }
        for vraag in self.blik.vragen:
            if veldnaam(vraag) in self.cleaned_data:
                uit[ORG + vraag.sleutel] = self.cleaned_data[veldnaam(vraag)]
        return uit


def _kopnaam(kop: str, nummer: int) -> str:
    return f"Kolom “{kop}”" if kop else f"Kolom {nummer + 1}"


def veldnaam(vraag: Naamvraag) -> str:
    """Return the name of the field about a name: short, whatever the name holds."""
    return f"o{blake2s(vraag.sleutel.encode(), digest_size=6).hexdigest()}"


def _keuzeveld(label: str, keuzes: list[tuple[str, str]], begin: str) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=keuzes, initial=begin, required=False)


def _organisatieveld(vraag: Naamvraag) -> forms.ChoiceField:
    keuzes = [(deel.sleutel, f"Hetzelfde als {deel.naam}") for deel in vraag.voorstellen]
    keuzes.append((NIEUW, "Een andere, nieuwe organisatie"))
    return _keuzeveld(f"“{vraag.naam}”", keuzes, vraag.keuze)


def _rijvelden(regel: Regel, data: Container[str]) -> dict[str, forms.Field]:
    """Return the fields of a row: those to mend it, also when that was done in another window."""
    nummer = regel.rij.nummer
    te_tonen = [veld for veld in VELDEN if regel.fout or f"r{nummer}_{veld}" in data]
    velden: dict[str, forms.Field] = {
        f"r{nummer}_{veld}": Tekst(
            label=LABELS[veld],
            max_length=LANGSTE_CEL,
            required=False,
            initial=regel.rij.waarden[veld],
        )
        for veld in te_tonen
    }
    if regel.dubbel and not regel.fout and not regel.weg:
        velden[f"r{nummer}_keuze"] = _dubbelveld(regel)
    return velden


def _dubbelveld(regel: Regel) -> forms.ChoiceField:
    zonder = ", zonder dit mailadres" if regel.dubbel and regel.dubbel.zelfde_adres else ""
    keuzes = [
        (AANVULLEN, "Dezelfde: vul aan wat nog leeg is"),
        (NIEUW, f"Iemand anders: zet erbij{zonder}"),
        (WEG, "Niet inlezen"),
    ]
    keuzes = keuzes if regel.doet else [("", "Kies wat je wilt"), *keuzes]
    naam = f"{regel.rij.naam} (rij {regel.rij.nummer})"
    return _keuzeveld(naam, keuzes, regel.doet)
