"""The forms of taking lines in: handing them in, and mending what does not fit."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict

from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.forms import OPNIEUW, HuisForm, MaakForm, Tekst
from leerwerkplaats.web.spreadsheet.lezen import Leesfout
from leerwerkplaats.web.spreadsheet.tabel import GROOTST, TE_GROOT
from proeftuinen.netwerk.formaten.inlezen import bron
from proeftuinen.netwerk.formaten.inlezen.blik import Blik, Fout, Vraag, pas_toe
from proeftuinen.netwerk.formaten.inlezen.bron import Lijnrij
from proeftuinen.netwerk.formaten.inlezen.wie import Bekenden
from proeftuinen.netwerk.formaten.inlezen.woorden import keuzes
from proeftuinen.netwerk.models import Meting

VRAGEN, FOUTEN = 20, 40  # on one page; the others come once these are mended
WEG = "weg"
IETS = "Plak een lijst, of kies een bestand."
ALLEBEI = "Je plakte een lijst én koos een bestand. Doe een van de twee."


class _MetMeting(HuisForm):
    def _kies_uit(self, metingen: Sequence[Meting]) -> None:
        self.metingen = {meting.publiek_id: meting for meting in metingen}
        self.fields["meting"].choices = [
            (code, f"{meting}, {zeg_dag(meting.dag)}") for code, meting in self.metingen.items()
        ]


class BestandForm(_MetMeting):
    """Takes a list of lines; `cleaned_data` has `rijen`."""

    meting = forms.ChoiceField(
        label="In welke meting?",
        help_text="Een meting die nog niet open is, of die al gesloten is.",
    )
    tekst = Tekst(
        label="Plak hier je lijst",
        max_length=500_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
        help_text="Kopieer in Excel alle regels, ook die met de koppen.",
    )
    bestand = forms.FileField(
        label="Of kies een bestand",
        required=False,
        help_text="Excel (.xlsx) of CSV, hooguit 10.000 rijen en 5 MB.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt,.tsv,.zip"}),
    )

    def __init__(self, *args: Any, metingen: Sequence[Meting], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kies_uit(metingen)
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
            rijen = _uit_bestand(bestand) if bestand else bron.uit_tekst(tekst)
        except Leesfout as fout:
            self.add_error("bestand" if bestand else "tekst", str(fout))
            return gegevens
        return {**gegevens, "rijen": rijen}


def _uit_bestand(bestand: UploadedFile) -> list[Lijnrij]:
    if bestand.size is None or bestand.size > GROOTST:
        raise Leesfout(TE_GROOT)
    return bron.uit_bestand(bestand.read())


class LijnenForm(MaakForm, _MetMeting):
    """Carries the rows from look to look, and takes them in; nothing is kept on the way."""

    meting = forms.ChoiceField(widget=forms.HiddenInput)
    lijst = forms.CharField(widget=forms.Textarea(attrs={"hidden": True}), strip=False)

    def __init__(self, *args: Any, metingen: Sequence[Meting], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kies_uit(metingen)

    def clean_lijst(self) -> list[Lijnrij]:
        try:
            return bron.van_tekst(self.cleaned_data["lijst"])
        except ValueError as fout:
            raise ValidationError(OPNIEUW) from fout


class KeuzeForm(HuisForm):
    """Asks who is meant and what was answered, for as much as one page holds."""

    def __init__(
        self, blik: Blik, bekenden: Bekenden, vorm: str, data: QueryDict | None = None
    ) -> None:
        self.blik = blik
        self.vragen = blik.vragen[:VRAGEN]
        self.fouten = [fout for fout in blik.fouten if fout.te_kiezen][:FOUTEN]
        super().__init__(data)
        for vraag in self.vragen:
            self.fields[vraag.veld] = _wieveld(vraag, bekenden)
        for fout in self.fouten:
            self.fields[fout.veld] = _antwoordveld(fout, vorm)
        self.use_required_attribute = False
        self.full_clean()
        for veld in self.fields.values():
            veld.required = True  # only for what stands beside its label

    def toegepast(self, weg: frozenset[int]) -> list[Lijnrij]:
        """Return the rows with what was chosen; call `is_valid` first."""
        gekozen: Mapping[str, str] = self.cleaned_data
        wie = {v.sleutel: gekozen[v.veld] for v in self.vragen if gekozen.get(v.veld)}
        wie = {sleutel: "" if code == WEG else code for sleutel, code in wie.items()}
        antwoorden = {f.rij.nummer: gekozen[f.veld] for f in self.fouten if gekozen.get(f.veld)}
        laat_weg = {nummer for nummer, waarde in antwoorden.items() if waarde == WEG}
        return pas_toe(self.blik, wie, antwoorden, weg | laat_weg)


def _wieveld(vraag: Vraag, bekenden: Bekenden) -> forms.ChoiceField:
    voorop = vraag.mogelijk or bekenden.lijkt_op(vraag.naam)
    rest = [] if vraag.dubbel else [code for code in bekenden.mensen if code not in voorop]
    keuzes_: list[Any] = [("", "Kies wie het is")]
    keuzes_ += [(code, bekenden.mensen[code]) for code in voorop]
    keuzes_.append((WEG, "Niemand: laat deze rijen weg"))
    if rest:
        op_naam = sorted(rest, key=lambda code: bekenden.mensen[code].casefold())
        keuzes_.append(("Iemand anders", [(code, bekenden.mensen[code]) for code in op_naam]))
    rijen = "1 rij" if vraag.aantal == 1 else f"{vraag.aantal} rijen"
    waarom = "Er zijn er meer met deze naam." if vraag.dubbel else "Deze naam kennen we hier niet."
    return forms.ChoiceField(
        label=f"“{vraag.naam[:80]}” ({rijen})", choices=keuzes_, required=False, help_text=waarom
    )


def _antwoordveld(fout: Fout, vorm: str) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=f"Rij {fout.rij.nummer}: {fout.rij.van[:60]} over {fout.rij.naar[:60]}",
        choices=[("", "Kies een antwoord"), *keuzes(vorm), (WEG, "Laat deze rij weg")],
        required=False,
        help_text=fout.melding,
    )
