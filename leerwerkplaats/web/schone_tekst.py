"""Text that came in a file, cleaned by what cleans a form, with the same words when it is wrong."""

from functools import cache

from django import forms

from leerwerkplaats.web.forms import MELDINGEN, Tekst


def maak_schoon(ruw: str, lengte: int, *, lang: bool = False) -> str:
    """Return the text as the field of a form takes it; `lang`: it may have lines.

    Raises ValidationError, in Dutch, when it is longer than `lengte` or cannot be kept.
    """
    return _veld(lengte, lang=lang).clean(ruw)


@cache
def _veld(lengte: int, *, lang: bool) -> Tekst:
    veld = Tekst(max_length=lengte, required=False, widget=forms.Textarea if lang else None)
    for keuring in veld.validators:
        if getattr(keuring, "code", "") == "max_length":
            keuring.message = MELDINGEN["max_length"]
    return veld
