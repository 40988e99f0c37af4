"""Typing over what people wrote or stuck on paper."""

from collections.abc import Mapping
from typing import Any

from django import forms

from leerwerkplaats.begrippen import Trede
from leerwerkplaats.web.forms import MaakForm, Tekst
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag

MEESTE_REGELS = 200
LANGSTE_REGEL = 1000
MEESTE_STIPPEN = 400
_GETAL = f"Vul een getal in van 0 tot en met {MEESTE_STIPPEN}."
_LEEG = "Er is nog niets geteld. Vul bij minstens één regel een getal in."


class RegelsForm(MaakForm):
    """Many contributions at once, one on each line."""

    regels = Tekst(
        label="Typ over wat er op papier staat",
        widget=forms.Textarea(attrs={"rows": 10}),
        max_length=MEESTE_REGELS * LANGSTE_REGEL,
        help_text="Eén per regel. Zonder namen, behalve als iemand dat wil.",
    )

    def clean_regels(self) -> list[str]:
        """Return the lines; raises ValidationError when there are too many, or one is too long."""
        kaal = (" ".join(regel.split()) for regel in self.cleaned_data["regels"].splitlines())
        regels = [regel for regel in kaal if regel]
        if len(regels) > MEESTE_REGELS:
            zin = f"Dit zijn {len(regels)} regels. Zet er hoogstens {MEESTE_REGELS} tegelijk in."
            raise forms.ValidationError(zin)
        lang = [nr for nr, regel in enumerate(regels, 1) if len(regel) > LANGSTE_REGEL]
        if lang:
            zin = f"Regel {lang[0]} is te lang. Een regel mag {LANGSTE_REGEL} tekens zijn."
            raise forms.ValidationError(zin)
        return regels


class _Telform(MaakForm):
    """Numbers of dots, one field for each thing that they were put on."""

    def _telveld(self, naam: str, label: str) -> None:
        veld = forms.IntegerField(
            label=label, min_value=0, max_value=MEESTE_STIPPEN, required=False
        )
        veld.error_messages["invalid"] = _GETAL
        for keuring in veld.validators:
            keuring.message = _GETAL
        self.fields[naam] = veld

    def clean(self) -> dict[str, Any]:
        """Return the numbers; raises ValidationError when all are empty or zero."""
        schoon = super().clean() or self.cleaned_data
        if not self.errors and not any(self.aantallen().values()):
            raise forms.ValidationError(_LEEG)
        return schoon

    def aantallen(self) -> Mapping[str, int]:
        """Return the numbers by field."""
        return {naam: n or 0 for naam, n in self.cleaned_data.items() if naam != "sleutel"}


class StippenForm(_Telform):
    """How many dots were stuck on each choice, group of ideas or idea."""

    def __init__(self, *args: Any, vraag: Livevraag, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.doelen: dict[str, Mapping[str, Any]] = {}
        for nr, tekst in enumerate(vraag.keuzes):
            self._doel(f"keuze_{nr}", tekst, {"keuze": nr})
        if vraag.op_vraag_id:
            self._van_eerder(vraag.op_vraag_id)

    def _van_eerder(self, vraag_id: int) -> None:
        groepen = list(Ideegroep.objects.filter(vraag=vraag_id))
        for groep in groepen:
            self._doel(f"groep_{groep.publiek_id}", groep.naam, {"ideegroep_id": groep.pk})
        gezien = Bijdrage.objects.filter(vraag=vraag_id, zicht=Bijdrage.Zicht.GETOOND)
        for rij in gezien.filter(ideegroep=None) if groepen else gezien:
            self._doel(f"idee_{rij.publiek_id}", rij.tekst, {"bijdrage_id": rij.pk})

    def _doel(self, naam: str, label: str, waar: Mapping[str, Any]) -> None:
        self._telveld(naam, label)
        self.doelen[naam] = waar


class TredenForm(_Telform):
    """How many dots were on each rung of the sheet on the wall."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for trede in reversed(Trede):
            self._telveld(f"op_{trede.value}", f"{trede.value}. {trede.label}")

    def van_laag_naar_hoog(self) -> list[int]:
        """Return the numbers from the lowest rung up."""
        aantallen = self.aantallen()
        return [aantallen[f"op_{trede.value}"] for trede in Trede]
