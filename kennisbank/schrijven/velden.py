"""Fields of the forms of items: lines of a list, addresses, a length in minutes."""

import re
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from leerwerkplaats.web.forms import Tekst, maak_schoon

MEESTE_REGELS = 60
LANGSTE_REGEL = 600
GEEN_LINK = "Dit is geen link naar een pagina. Hij begint met https://."
GEEN_APENSTAART = "Haal uit de link weg wat er voor het @-teken staat."
_MARKDOWNLINK = re.compile(r"\]\([ \t\n]*<?([^)\s>]*)")
_LOSSE_LINK = re.compile(r"<([a-zA-Z][a-zA-Z0-9+.-]{0,30}:[^>\s]*)>")
_MAG = ("https://", "http://", "mailto:")


class Link(forms.URLField):
    """An address of a page: http or https only, without hidden signs or a name before an @."""

    default_validators = [URLValidator(schemes=["http", "https"])]

    def to_python(self, value: Any) -> str:
        """Return the address, with https in front when it had nothing; raises ValidationError."""
        ruw = maak_schoon(str(value or "")).strip()
        if ruw.startswith("//"):
            raise ValidationError(GEEN_LINK)
        try:
            link: str = super().to_python(ruw) or ""
        except ValidationError as fout:
            raise ValidationError(GEEN_LINK) from fout
        if "@" in urlsplit(link).netloc:  # "https://rijksoverheid.nl@elders.example"
            raise ValidationError(GEEN_APENSTAART)
        return link


class Lap(Tekst):
    """A text of more lines, in the small Markdown of web/opmaak; its links go to pages only."""

    widget = forms.Textarea

    def clean(self, value: Any) -> str:
        """Return the text; raises ValidationError that names the first link that goes elsewhere."""
        tekst = "\n".join(str(super().clean(value)).splitlines())  # as a file has it
        links = [*_MARKDOWNLINK.findall(tekst), *_LOSSE_LINK.findall(tekst)]
        anders = [link for link in links if not link.casefold().startswith(_MAG)]
        if anders:
            raise ValidationError(
                f"Een link in de tekst begint met https://. Deze niet: {anders[0][:80]}"
            )
        return tekst


class Regels(Tekst):
    """A list that is written as one line for each item; its value is a list of texts."""

    widget = forms.Textarea

    def clean(self, value: Any) -> list[str]:
        """Return the lines, without those that are empty. Raises ValidationError."""
        tekst: str = super().clean(value)
        regels = [" ".join(regel.split()) for regel in tekst.splitlines()]
        regels = [regel for regel in regels if regel]
        if len(regels) > MEESTE_REGELS:
            raise ValidationError(f"Schrijf hooguit {MEESTE_REGELS} regels op.")
        if any(len(regel) > LANGSTE_REGEL for regel in regels):
            raise ValidationError(f"Een regel mag hooguit {LANGSTE_REGEL} tekens zijn.")
        return regels

    def prepare_value(self, value: Any) -> Any:
        """Return a list as lines, for the box."""
        return "\n".join(value) if isinstance(value, list | tuple) else value


class Lengte(Tekst):
    """How long something lasts, written as "6" (minutes) or "5:38"; its value is in seconds."""

    _VORM = re.compile(r"(\d{1,4})(?:[:.](\d{2}))?", re.ASCII)

    def clean(self, value: Any) -> int | None:
        """Return the number of seconds, or None. Raises ValidationError."""
        tekst: str = super().clean(value)
        if not tekst:
            return None
        delen = self._VORM.fullmatch(tekst)
        if delen is None or int(delen[2] or 0) > 59:
            raise ValidationError("Schrijf de duur zo: 6 of 5:38.")
        return int(delen[1]) * 60 + int(delen[2] or 0)

    def prepare_value(self, value: Any) -> Any:
        """Return seconds as minutes and seconds, for the box."""
        return f"{value // 60}:{value % 60:02d}" if isinstance(value, int) else value
