"""The questions of a list as a form: on a phone, and row by row from paper."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField

from leerwerkplaats.web.forms import HuisForm, Tekst
from leerwerkplaats.web.herkend import HerkendMixin
from proeftuinen.monitoring.vragenlijsten.antwoorden import woorden
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag

VOOR = "v_"
OPEN_LENGTE = 1000
GEEN_NAMEN = "Noem geen namen."
_Soort = Lijstvraag.Soort


def veld_voor(vraag: Lijstvraag) -> forms.Field:
    """Return the field of a question; none has to be answered."""
    vast = {"label": vraag.tekst, "help_text": vraag.uitleg, "required": False}
    if vraag.soort == _Soort.OPEN:
        vast["help_text"] = vraag.uitleg or GEEN_NAMEN
        return Tekst(max_length=OPEN_LENGTE, widget=forms.Textarea(attrs={"rows": 3}), **vast)
    keuzes = list(woorden(vraag).items())
    if vraag.soort == _Soort.MEER:
        return forms.MultipleChoiceField(
            choices=keuzes, widget=forms.CheckboxSelectMultiple, **vast
        )
    return forms.ChoiceField(choices=keuzes, widget=forms.RadioSelect, **vast)


class Antwoordvelden(HerkendMixin, HuisForm):
    """All questions of a list (`antwoordform`); asks whether the open ones point at someone."""

    vragen: ClassVar[Sequence[Lijstvraag]] = ()

    def antwoorden(self) -> dict[str, Any]:
        """Return what was answered, by public id of the question; what was left open is absent."""
        gegeven = {
            vraag.publiek_id: self.cleaned_data.get(naam_van(vraag)) for vraag in self.vragen
        }
        return {ref: waarde for ref, waarde in gegeven.items() if waarde}

    def regels(self) -> list[tuple[Lijstvraag, BoundField]]:
        """Return each question with its field, for the page."""
        return [(vraag, self[naam_van(vraag)]) for vraag in self.vragen]


class Invoervelden(HuisForm):
    """What a sheet typed from paper has besides: a key, so that it is kept once."""

    blad = forms.UUIDField(widget=forms.HiddenInput)


def naam_van(vraag: Lijstvraag) -> str:
    """Return the name of the field of a question."""
    return f"{VOOR}{vraag.publiek_id}"


def antwoordform(vragen: Sequence[Lijstvraag], *bases: type[HuisForm]) -> type[Antwoordvelden]:
    """Return the form class of these questions; `bases` add fields."""
    inhoud: dict[str, Any] = {naam_van(vraag): veld_voor(vraag) for vraag in vragen}
    inhoud["vragen"] = vragen
    inhoud["let_op_velden"] = tuple(
        naam_van(vraag) for vraag in vragen if vraag.soort == _Soort.OPEN
    )
    return type("AntwoordForm", (Antwoordvelden, *bases), inhoud)


def begin_van(vragen: Sequence[Lijstvraag], eerder: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was answered before, as the form holds it."""
    return {naam_van(vraag): eerder.get(vraag.publiek_id, "") for vraag in vragen}
