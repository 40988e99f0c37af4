"""A form field for municipalities: type names, with suggestions from the browser."""

from difflib import get_close_matches
from typing import Any

from django import forms
from django.core.cache import caches
from django.core.exceptions import ValidationError
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from proeftuinen.traject.models import Gemeente

RIJEN = 3
MEESTE = 20
EEN_UUR = 3600


def _opties() -> SafeString:
    """Return the suggestions, some 340 names; kept an hour, for the list hardly ever changes."""
    namen = Gemeente.objects.filter(vervallen=False).values_list("naam")
    return format_html_join("", '<option value="{}">', namen)


class GemeentenInvoer(forms.Widget):
    """Some text fields of one name under each other, with one shared list of suggestions."""

    template_name = "proeftuinen/traject/gemeenten_invoer.html"

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        """Return what was typed, without the empty fields; repeats once."""
        ruw = data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])
        return list(dict.fromkeys(regel.strip() for regel in ruw if regel.strip()))

    def format_value(self, value: Any) -> list[str]:
        """Return one line per municipality, then empty ones to fill."""
        regels = [str(deel) for deel in value or ()]
        return regels + [""] * max(1, RIJEN - len(regels))

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["regels"] = self.format_value(value)
        gezet = context["widget"]["attrs"]
        context["widget"]["beschreven"] = gezet.get("aria-describedby", "")
        context["widget"]["ongeldig"] = "aria-invalid" in gezet
        context["widget"]["namen"] = caches["tekening"].get_or_set(
            "gemeentenamen", _opties, EEN_UUR
        )
        return context

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """Point the label at the first field."""
        return id_


class GemeentenVeld(forms.Field):
    """Turns names or CBS codes into a list of Gemeente; an unknown one is named in the message."""

    widget = GemeentenInvoer

    def to_python(self, value: list[str] | None) -> list[Gemeente]:
        regels = value or []
        if len(regels) > MEESTE:
            raise ValidationError(f"Kies niet meer dan {MEESTE} gemeenten.")
        bekend = {deel.naam.casefold(): deel for deel in Gemeente.objects.order_by("-vervallen")}
        bekend |= {deel.code.casefold(): deel for deel in list(bekend.values())}
        onbekend = [regel for regel in regels if regel.casefold() not in bekend]
        if onbekend:
            raise ValidationError([_onbekend(regel, bekend) for regel in onbekend])
        return list(dict.fromkeys(bekend[regel.casefold()] for regel in regels))

    def validate(self, value: list[Gemeente]) -> None:
        if self.required and not value:
            raise ValidationError("Kies minstens één gemeente.")


def _onbekend(regel: str, bekend: dict[str, Gemeente]) -> str:
    lijkt = get_close_matches(regel.casefold()[:80], bekend, n=1, cutoff=0.7)
    vraag = f" Bedoel je {bekend[lijkt[0]]}?" if lijkt else ""
    return f"We kennen geen gemeente “{regel[:60]}”.{vraag}"
