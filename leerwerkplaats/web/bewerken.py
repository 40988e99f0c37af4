"""Versioned edits: of two people who change the same row, the second sees both texts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render


class Bewerkingsconflict(Exception):
    """Someone else saved in between; `huidig` is the row as it stands now."""

    def __init__(self, huidig: models.Model) -> None:
        super().__init__("The row was changed by someone else.")
        self.huidig = huidig


def bewaar(rij: models.Model, *, versie: int, waarden: Mapping[str, Any]) -> None:
    """Write `waarden` if `versie` is still the row's; raise Bewerkingsconflict if it is not.

    Raises Http404 when someone took the row away: that page gives back what was typed. Compares
    and writes in one statement, so that of two writers at the same moment one wins.
    """
    model = type(rij)
    geraakt = model._base_manager.filter(pk=rij.pk, versie=versie).update(
        **waarden, versie=versie + 1
    )
    if not geraakt:
        huidig = model._base_manager.filter(pk=rij.pk).first()
        if huidig is None:
            raise Http404
        raise Bewerkingsconflict(huidig)
    for naam, waarde in waarden.items():
        setattr(rij, naam, waarde)
    rij.versie = versie + 1


@dataclass(frozen=True)
class Verschil:
    """One field in which the two versions differ, as the reader sees it."""

    label: str
    jouw: str
    hun: str


def _toon(veld: forms.Field, waarde: Any) -> str:
    if waarde in (None, "", []):
        return "(leeg)"
    if isinstance(veld, forms.BooleanField):
        return "ja" if waarde else "nee"
    if isinstance(veld, forms.ModelChoiceField) and isinstance(waarde, models.Model):
        return veld.label_from_instance(waarde)  # as the field says it to this reader
    keuzes = dict(getattr(veld, "choices", None) or ())
    if isinstance(waarde, date):
        return waarde.strftime("%d-%m-%Y")
    if isinstance(waarde, list | tuple | models.QuerySet):
        return ", ".join(str(deel) for deel in waarde)
    return str(keuzes.get(waarde, waarde))


def verschillen(form: forms.Form, huidig: Mapping[str, Any]) -> list[Verschil]:
    """Return the fields in which what was typed differs from what stands there now."""
    paren = (
        (veld, _toon(veld, form.cleaned_data.get(naam)), _toon(veld, huidig[naam]))
        for naam, veld in form.fields.items()
        if naam in huidig and not veld.widget.is_hidden
    )
    return [Verschil(veld.label or "", jouw, hun) for veld, jouw, hun in paren if jouw != hun]


def conflict(
    request: HttpRequest, form: forms.Form, *, huidig: Mapping[str, Any], versie: int, adres: str
) -> HttpResponse:
    """Answer 409 with both texts; what was typed can be saved after all in one press."""
    context = {
        "velden": verschillen(form, huidig),
        "verborgen": [*_verborgen(request.POST.lists()), ("versie", versie)],
        "opnieuw_url": request.path,
        "houd_url": adres,
    }
    return render(request, "409.html", context, status=409)


def _verborgen(lijsten: Iterable[tuple[str, list[Any]]]) -> list[tuple[str, Any]]:
    overslaan = {"csrfmiddlewaretoken", "versie"}
    return [(naam, deel) for naam, delen in lijsten if naam not in overslaan for deel in delen]
